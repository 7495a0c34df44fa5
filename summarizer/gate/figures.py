"""Figures: whether a number of a statement means in it what it means where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarizer.gate.evidence import Evidence
from summarizer.gate.reading import Reading
from summarizer.models import Qualifier, Quantity
from summarizer.values.quantities import NumberMention, Outcome, find_quantities, outcome
from summarizer.values.words import FUNCTION_WORDS, fold, stem, tokens

_EXACTLY = re.compile(r"\b(?:exactly|precisely)\s+$", re.IGNORECASE)
_CUT = re.compile(r"[,;:.!?()]\s|\s(?:and|or|but|while|which|who|that|when|after|as)\s", re.IGNORECASE)
_MEASURE = re.compile(r"[\s-]?(%|[^\W\d_]+(?:\s(?:points?|a\s\w+|per\s\w+))?)")
# Nouns that stand for whatever a number counts.
_GENERIC = frozenset(
    stem(w)
    for w in "people persons individuals items units pieces others members total soldiers forces personnel".split()
)
_NEAR = 5  # content words beside a number that can say what it counts


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a sentence: its value, how exactly it is meant, its unit, and what it counts.

    ``counted`` are the stems of the noun phrase counted, the head last; ``after`` and ``before`` those of the content
    words beside the number, up to the next number.
    """

    words: str
    low: float | None
    high: float | None
    value: float
    qualifier: Qualifier
    is_exact: bool
    unit: str
    outcome: Outcome
    counted: tuple[str, ...]
    after: tuple[str, ...]
    before: tuple[str, ...]


def altered_figures(statement: Reading, given: tuple[Evidence, ...]) -> Iterator[str]:
    """Reasons for numbers that the evidence has with another unit, bound, outcome or thing counted."""
    ours = figures(statement)
    if not ours:
        return
    known = [(f, s) for e in given for s in e.sentences for f in figures(s)]
    for figure in ours:
        same = [(f, s) for f, s in known if f.value == figure.value]
        reasons = [_difference(figure, f, s, known) for f, s in same]
        if reasons and all(reasons):
            yield reasons[0]


def _difference(ours: Figure, theirs: Figure, sentence: Reading, known: list[tuple[Figure, Reading]]) -> str:
    """Why our number does not mean what theirs means, or nothing."""
    if ours.unit != theirs.unit and ours.unit and not _is_unit_said(ours.unit, sentence):
        return f"“{ours.words}” has another unit than “{theirs.words}” of the cited sentences"
    if not _may_be_meant(ours, theirs):
        return f"“{ours.words}” turns around or drops the bound “{theirs.words}” of the cited sentences"
    if ours.outcome != theirs.outcome and ours.outcome and not _is_said_near(ours.outcome, theirs):
        return f"“{ours.words}” are not {ours.outcome} in the cited sentences"
    if not _counts_the_same(ours, theirs, known):
        return f"“{ours.words}” counts something else in the cited sentences: “{theirs.words}”"
    return ""


def _is_unit_said(unit: str, sentence: Reading) -> bool:
    """Whether a unit that no number carries is at least a word of the sentence ("a 22 day wait", "mm")."""
    return stem(unit) in sentence.all_stems and not any(f.unit for f in figures(sentence))


def _may_be_meant(ours: Figure, theirs: Figure) -> bool:
    """Whether our bound follows from theirs: "about" may be dropped or added, no other bound may."""
    if ours.qualifier in ("at least", "at most"):
        return theirs.qualifier == ours.qualifier
    if theirs.qualifier in ("at least", "at most"):
        return False
    return not (ours.is_exact and theirs.qualifier == "about")


def _is_said_near(kind: str, theirs: Figure) -> bool:
    return not theirs.outcome and stem(kind) in {*theirs.after, *theirs.before}


def _counts_the_same(ours: Figure, theirs: Figure, known: list[tuple[Figure, Reading]]) -> bool:
    beside = {*theirs.counted, *theirs.after, *theirs.before}
    head = ours.counted[-1] if ours.counted else ""
    if not head:
        first = ours.after[0] if ours.after else ""
        return not first or first in beside or not any(first in f.after for f, _ in known if f.value != ours.value)
    if head in beside or head in _GENERIC:
        return True
    if any(head in (f.counted or f.after[:2]) for f, _ in known if f.value != ours.value):
        return False
    return any(head in s.all_stems for _, s in known) or not theirs.counted


@lru_cache(maxsize=8192)
def figures(sentence: Reading) -> tuple[Figure, ...]:
    """The figures of a sentence; a range gives its two ends."""
    return tuple(_figure(sentence, n) for n in sentence.numbers)


def _figure(sentence: Reading, number: NumberMention) -> Figure:
    text = sentence.text
    covering = (m for m in sentence.quantities if m.start <= number.start and number.end <= max(m.end, number.end))
    mention = next((m for m in covering if number.start < m.end), None)
    quantity = mention.quantity if mention else Quantity(words=number.words, low=None, high=None)
    unit, end = (quantity.unit, mention.end) if mention else _measured(text, number)
    kind = outcome(quantity)
    counted = tuple(stem(t.words) for t in tokens(quantity.counted) if t.words.lower() not in FUNCTION_WORDS)
    before, after = _beside(sentence, number, end if unit else number.end)
    return Figure(
        words=quantity.words,
        low=quantity.low,
        high=quantity.high,
        value=number.value,
        qualifier=quantity.qualifier,
        is_exact=bool(_EXACTLY.search(text[max(0, number.start - 16) : number.start])),
        unit=unit,
        outcome=kind,
        counted=counted[:-1] if kind else counted,
        after=after,
        before=before,
    )


def _measured(text: str, number: NumberMention) -> tuple[str, int]:
    """The unit that follows a number and its end, for measures inside a name ("240mm launchers")."""
    word = _MEASURE.match(fold(text), number.end)
    found = find_quantities(f"{number.words} {word.group(1)}") if word else ()
    return (found[0].quantity.unit, word.end()) if word and found else ("", number.end)


def _beside(sentence: Reading, number: NumberMention, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Content stems before and after a number, up to the numbers around it."""
    ends = [n.end for n in sentence.numbers if n.end <= number.start]
    starts = [n.start for n in sentence.numbers if n.start >= number.end]
    least, most = max(ends, default=0), min(starts, default=len(sentence.text))
    before = [w.stem for w in sentence.words if w.is_content and least <= w.start and w.end <= number.start]
    after = [w.stem for w in sentence.words if w.is_content and end <= w.start and w.end <= most]
    return tuple(before[-_NEAR:]), tuple(after[:_NEAR])
