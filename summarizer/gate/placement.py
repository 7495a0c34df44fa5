"""Placement: whether a number or date of a statement stands with what it stands with in the sentence it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summarizer.gate.evidence import Evidence
from summarizer.gate.presence import covers, meanings
from summarizer.gate.reading import Reading
from summarizer.values.dates import DateMention
from summarizer.values.words import plain

_CLAUSE = re.compile(
    r"[,;:.!?()](?=\s)|\s(?:and|but|or|while|which|who|when|whereas|after|before|then)\s", re.IGNORECASE
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
    """Reasons for numbers and dates that have changed clauses with another of their sentence."""
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


def _means(mine: Placed, rival: Placed, evidence: Evidence) -> bool:
    """Whether a date of the statement may mean the days of its rival: "2025" where the sentence has "this year"."""
    if mine.date is None or rival.date is None:
        return False
    theirs = meanings(rival.date, (evidence,))
    return any(covers(said, known) for said in meanings(mine.date, (evidence,)) for known in theirs)


@lru_cache(maxsize=8192)
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
