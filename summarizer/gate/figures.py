"""Figures: whether a number of a statement means in it what it means where it comes from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarizer.gate.evidence import Evidence, cited_in
from summarizer.gate.reading import Reading
from summarizer.models import Qualifier, Quantity
from summarizer.values.quantities import NumberMention, Outcome, find_quantities, outcome
from summarizer.values.words import FUNCTION_WORDS, fold, stem, tokens

_EXACTLY = re.compile(r"\b(?:exactly|precisely)\s+$", re.IGNORECASE)
_MEASURE = re.compile(r"[\s-]?(%|[^\W\d_]+(?:\s(?:points?|a\s\w+|per\s\w+))?)")
# Nouns that stand for whoever a number counts, and what soldiers are called.
_GENERIC = frozenset(stem(w) for w in "people persons individuals others members total".split())
_TROOPS = frozenset(stem(w) for w in "soldiers troops forces personnel fighters".split())
_BRACKET = re.compile(r"\([^()]*\)")
_OF_THEM = re.compile(r"\s+of\s+(?:them|those|these|whom|which)\b", re.IGNORECASE)
_NOUN_AFTER = re.compile(
    r"\s(?!(?:of|to|in|on|at|for|from|by|as|and|or|with|have|has|had|were|was|are|is)\b|\w+(?:ed|ing)\b)[a-z]"
)
_ADJACENT = re.compile(r" (?P<noun>[a-z]{3,}s)\b")
_EACH = re.compile(r"\b(?:each|every|per)\s(?P<each>[a-z]+)\b", re.IGNORECASE)
_NEAR = 5  # content words beside a number that can say what it counts


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a sentence: its value, how exactly it is meant, its unit, and what it counts.

    ``counted`` are the stems of the noun phrase counted, and ``head`` that of its noun; ``after`` and ``before`` those
    of the content words beside the number, up to the next number. ``is_of_name``: what was read as counted is a name
    before it; ``is_of_them``: it counts what an earlier sentence names; ``is_bare``: no noun follows it; ``is_aside``:
    it stands in brackets, as conversions do.
    """

    words: str
    value: float
    qualifier: Qualifier
    is_exact: bool
    unit: str
    outcome: Outcome
    counted: tuple[str, ...]
    head: str
    is_aside: bool
    is_of_name: bool
    is_of_them: bool
    is_bare: bool
    after: tuple[str, ...]
    before: tuple[str, ...]


def altered_figures(statement: Reading, given: tuple[Evidence, ...]) -> Iterator[str]:
    """Reasons for numbers that the evidence has with another unit, bound, outcome or thing counted."""
    ours = figures(statement)
    if not ours:
        return
    cited = cited_in(given)
    known = list(dict.fromkeys((f, s) for s in cited for f in figures(s)))
    said = frozenset().union(*(s.all_stems for s in cited))
    for figure in dict.fromkeys(ours):
        same = [(f, s) for f, s in known if f.value == figure.value]
        reasons = [_difference(figure, f, s, known, said) for f, s in same]
        if reasons and all(reasons):
            yield reasons[0]


def _difference(
    ours: Figure, theirs: Figure, sentence: Reading, known: list[tuple[Figure, Reading]], said: frozenset[str]
) -> str:
    """Why our number does not mean what theirs means, or nothing."""
    rate = theirs.unit.startswith(f"{ours.unit} per ") or _is_rate_said(ours, theirs, sentence)
    if ours.unit != theirs.unit and ours.unit and not rate and not _is_unit_said(ours.unit, sentence):
        return f"“{ours.words}” has another unit than “{theirs.words}” of the cited sentences"
    if not _may_be_meant(ours, theirs):
        return f"“{ours.words}” turns around or drops the bound “{theirs.words}” of the cited sentences"
    if ours.outcome != theirs.outcome and ours.outcome and not _is_said_near(ours.outcome, theirs):
        return f"“{ours.words}” are not {ours.outcome} in the cited sentences"
    if not _counts_the_same(ours, theirs, known, said):
        return f"“{ours.words}” counts something else in the cited sentences: “{theirs.words}”"
    return ""


def _is_rate_said(ours: Figure, theirs: Figure, sentence: Reading) -> bool:
    """Whether a sentence has our rate in more words: "a fine of $5 for each visit" is "$5 per visit"."""
    base, _, each = ours.unit.partition(" per ")
    if not each or base != theirs.unit:
        return False
    beside = rf"{re.escape(theirs.words)}(?:\sof\s[a-z]+)?\san?\s{re.escape(each)}\b"
    return any(stem(m["each"]) == stem(each) for m in _EACH.finditer(sentence.text)) or bool(
        re.search(beside, sentence.text)
    )


def _is_unit_said(unit: str, sentence: Reading) -> bool:
    """Whether a sentence has a rate with another number, or a unit as a word that no number carries."""
    units = {f.unit for f in figures(sentence)} - {""}
    return unit in units if " per " in unit else stem(unit) in sentence.all_stems and not units


def _may_be_meant(ours: Figure, theirs: Figure) -> bool:
    """Whether our bound follows from theirs: "about" may be dropped or added, no other bound may."""
    if ours.qualifier in ("at least", "at most"):
        return theirs.qualifier == ours.qualifier
    if theirs.qualifier in ("at least", "at most"):
        return False
    return not (ours.is_exact and theirs.qualifier == "about")


def _is_said_near(kind: str, theirs: Figure) -> bool:
    return not theirs.outcome and stem(kind) in {*theirs.after, *theirs.before}


def _counts_the_same(ours: Figure, theirs: Figure, known: list[tuple[Figure, Reading]], said: frozenset[str]) -> bool:
    """Whether what our number counts is beside theirs, or at least in the evidence and counted by no other number."""
    beside = {*theirs.counted, *theirs.after, *theirs.before}
    measured = bool(ours.unit) and ours.unit == theirs.unit
    if not ours.head:
        if measured and not theirs.head:
            return True
        first = ours.after[0] if ours.after else ""
        return not first or first in beside or not any(first in f.after for f, _ in known if f.value != ours.value)
    if (
        theirs.is_of_them
        or ours.head in beside
        or ours.head in _GENERIC
        or any(are_alike(ours.head, word) for word in beside)
    ):
        return True
    if measured and (ours.is_of_name or not theirs.head):
        return ours.head in said
    if any(ours.head in (f.counted or f.after[:2]) for f, _ in known if f.value != ours.value and not f.is_aside):
        return False
    return theirs.is_bare or any(ours.head in s.all_stems for _, s in known)


def are_alike(ours: str, theirs: str) -> bool:
    """Whether our noun stands for whatever their noun counts: people for anybody, forces for troops."""
    return ours in _GENERIC or (ours in _TROOPS and theirs in _TROOPS)


@lru_cache(maxsize=1024)
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
    noun = quantity.counted.removesuffix(kind) if kind else quantity.counted
    counted = tuple(stem(t.words) for t in tokens(noun) if t.words.lower() not in FUNCTION_WORDS)
    after_unit = end if unit else number.end
    before, after = _beside(sentence, number, after_unit)
    return Figure(
        words=quantity.words,
        value=number.value,
        qualifier=quantity.qualifier,
        is_exact=bool(_EXACTLY.search(text[max(0, number.start - 16) : number.start])),
        unit=unit,
        outcome=kind,
        counted=counted,
        head=counted[-1] if counted else _adjacent(text, after_unit),
        is_of_name=any(n.end <= number.start and _names(n.words, counted) for n in sentence.names),
        is_aside=_bracket_at(sentence, number.start) >= 0,
        is_of_them=bool(_OF_THEM.match(text, number.end)),
        is_bare=not (kind or counted or unit or _NOUN_AFTER.match(text, after_unit)),
        after=after,
        before=before,
    )


def _names(name: str, counted: tuple[str, ...]) -> bool:
    """Whether the noun of what was read as counted is a word of a name."""
    return bool(counted) and counted[-1] in {stem(t.words) for t in tokens(name)}


def _adjacent(text: str, end: int) -> str:
    """The stem of a plural right after a number that no quantity was read from ("the last two absences")."""
    noun = _ADJACENT.match(text, end)
    return stem(noun["noun"]) if noun and noun["noun"] not in FUNCTION_WORDS else ""


def _measured(text: str, number: NumberMention) -> tuple[str, int]:
    """The unit that follows a number and its end, for measures inside a name ("240mm launchers")."""
    word = _MEASURE.match(fold(text), number.end)
    found = find_quantities(f"{number.words} {word.group(1)}") if word else ()
    return (found[0].quantity.unit, word.end()) if word and found else ("", number.end)


@lru_cache(maxsize=1024)
def _brackets(sentence: Reading) -> tuple[tuple[int, int], ...]:
    return tuple(m.span() for m in _BRACKET.finditer(sentence.text))


def _bracket_at(sentence: Reading, position: int) -> int:
    """Which pair of brackets of a sentence a place stands in, or -1."""
    spans = _brackets(sentence)
    found = bisect_right(spans, (position, len(sentence.text))) - 1
    return found if found >= 0 and position < spans[found][1] else -1


def _beside(sentence: Reading, number: NumberMention, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Content stems before and after a number, up to the numbers around it; a conversion in brackets is passed over."""
    own = _bracket_at(sentence, number.start)

    def is_aside(position: int) -> bool:
        return _bracket_at(sentence, position) not in (-1, own)

    ends = [n.end for n in sentence.numbers if n.end <= number.start and not is_aside(n.start)]
    starts = [n.start for n in sentence.numbers if n.start >= number.end and not is_aside(n.start)]
    least, most = max(ends, default=0), min(starts, default=len(sentence.text))
    words = [w for w in sentence.words if w.is_content and least <= w.start < most and not is_aside(w.start)]
    before = [w.stem for w in words if w.end <= number.start]
    after = [w.stem for w in words if w.start >= end]
    return tuple(before[-_NEAR:]), tuple(after[:_NEAR])
