"""Placement: whether a number or date of a statement stands with what it stands with in the sentence it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from summarizer.gate.evidence import Evidence, cited_in
from summarizer.gate.presence import covers, meanings
from summarizer.gate.reading import Reading
from summarizer.values.dates import DateMention
from summarizer.values.words import plain

_CLAUSE = re.compile(
    r"[,;:.!?()](?=\s)|\s(?:and|but|or|while|which|who|when|whereas|after|before|then)\s", re.IGNORECASE
)
_LED = re.compile(
    r"\b(?P<by>by|to|from|of|at|against|versus|than|per)\s(?:about\s|around\s|some\s|only\s|just\s|the\s|[$£€])*$",
    re.IGNORECASE,
)
_TOLD = 2  # content words shared with another value's clause that place a value there


@dataclass(frozen=True, slots=True)
class Placed:
    """A number or date with where its clause starts, and the stems of the content words there, numbers left out."""

    words: str
    value: float | str
    start: int
    clause: frozenset[str]
    date: DateMention | None = None


def moved_values(statement: Reading, given: tuple[Evidence, ...]) -> Iterator[str]:
    """Reasons for numbers and dates that have changed clauses, or prepositions, with another of their sentence."""
    yield from _exchanged(statement, cited_in(given))
    ours = placed(statement)
    if not ours:
        return
    sentences = [(p, e) for e in given for s in e.sentences if (p := placed(s))]
    for mine in ours:
        for theirs, evidence in sentences:
            own = [p for p in theirs if p.value == mine.value]
            beside = {p.value for p in ours if p.start == mine.start}
            rivals = [p for p in theirs if isinstance(p.value, type(mine.value)) and p.value not in beside]
            if own and not any(mine.clause & p.clause for p in own):
                rival = next((p for p in rivals if len(mine.clause & p.clause) >= _TOLD), None)
                if rival and not _means(mine, rival, evidence):
                    yield f"“{mine.words}” stands where the cited sentences have “{rival.words}”"


def _exchanged(statement: Reading, cited: list[Reading]) -> Iterator[str]:
    """Reasons for two numbers each of which has the other's preposition: "12 of 18" and "18 of 12"."""
    for one, other in combinations(_led(statement), 2):
        for sentence in cited if one[1] != other[1] else ():
            theirs = {led[:2] for led in _led(sentence)}
            turned = theirs.issuperset(((one[0], other[1]), (other[0], one[1])))
            if turned and theirs.isdisjoint((one[:2], other[:2])):
                yield f"“{one[2]}” stands where the cited sentences have “{other[2]}”"


def _led(sentence: Reading) -> list[tuple[float, str, str]]:
    """The value of each number, the preposition before it or "", and its words."""
    found = []
    for number in sentence.numbers:
        led = _LED.search(sentence.text, max(0, number.start - 24), number.start)
        found.append((number.value, led["by"].lower() if led else "", number.words))
    return found


def _means(mine: Placed, rival: Placed, evidence: Evidence) -> bool:
    """Whether a date of the statement may mean the days of its rival: "2025" where the sentence has "this year"."""
    if mine.date is None or rival.date is None:
        return False
    theirs = meanings(rival.date, (evidence,))
    return any(covers(said, known) for said in meanings(mine.date, (evidence,)) for known in theirs)


@lru_cache(maxsize=1024)
def placed(sentence: Reading) -> tuple[Placed, ...]:
    """The numbers and dates of a sentence, each with its clause."""
    values: list[tuple[int, int, str, float | str, DateMention | None]] = [
        *((n.start, n.end, n.words, n.value, None) for n in sentence.numbers),
        *((d.start, d.end, d.words, plain(d.words), d) for d in sentence.dates),
    ]
    if not values:
        return ()
    breaks = [m.start() for m in _CLAUSE.finditer(sentence.text)]
    taken = [(start, end) for start, end, *_ in values]
    content = [w for w in sentence.words if w.is_content and not any(a <= w.start < b for a, b in taken)]
    found = []
    for start, end, words, value, date in values:
        first = max((b for b in breaks if b <= start), default=0)
        last = min((b for b in breaks if b >= end), default=len(sentence.text))
        found.append(Placed(words, value, first, frozenset(w.stem for w in content if first <= w.start < last), date))
    return tuple(found)
