"""The overview: what happened, where it stands, and what is disputed, in the statements of a few entries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from summarizer.models import Entry, Statement
from summarizer.timeline.features import Features, as_of
from summarizer.timeline.ranking import importance, most_telling, on_focus, originals, repetition, said_by
from summarizer.values.clauses import finite_verb

_HAPPENED, _STANDS, _DISPUTED = 3, 1, 2  # entries
_LOOKED_AT = 6  # times as many entries, in search of some that can stand alone
_LATEST = dt.timedelta(days=3)  # before the newest day: where things stand
_LONGEST = 320  # characters of a statement, twice as many of a dispute
_REPEATS = 0.2  # repetition from which a statement says nothing new


def overview(entries: Iterable[Entry], told: Mapping[str, Features], focus: str = "") -> tuple[Statement, ...]:
    """The statements of up to six entries, none said twice: facts in the order of the timeline, then disputes.

    The facts are the most telling ones, and the most telling of the latest days that is none of these. What is yet to
    come is no fact, unless it speaks of the focus.
    """
    ordered = list(entries)
    disputed = [e for e in ordered if e.disputes]
    facts = [
        e for e in ordered if not e.disputes and (not _looks_ahead(e, told) or on_focus(originals(e, told), focus) > 0)
    ]

    def best(of: Sequence[Entry], beside: list[Entry], count: int) -> list[Entry]:
        ranked = most_telling(of, told, _LOOKED_AT * count, focus)
        readable = sorted(ranked, key=lambda e: not _stands_alone(e))
        return [*beside, *_new(readable, beside, told)][: len(beside) + count]

    # The newest before the rest, so that an earlier state of the same yields to it.
    chosen = best(disputed, [], _DISPUTED)
    chosen = best(_latest(facts, told), chosen, _STANDS)
    chosen = best(facts or ordered, chosen, _HAPPENED)
    kept = {e.id for e in chosen}
    lines = sorted((e for e in ordered if e.id in kept), key=lambda e: bool(e.disputes))
    return tuple(Statement(text=e.statement, citations=e.citations) for e in lines)


def main_entry(entries: Iterable[Entry], told: Mapping[str, Features]) -> Entry:
    """The entry that a story is best named by: the most important that nobody disputes and that stands alone."""
    return max(entries, key=lambda e: (not e.disputes, _stands_alone(e), importance(e, told), e.statement))


def _new(ranked: Iterable[Entry], beside: Sequence[Entry], told: Mapping[str, Features]) -> list[Entry]:
    """The entries that say or ask something which neither those beside them nor earlier ones do."""
    found: list[Entry] = []
    known = [said_by(entry, told) for entry in beside]
    asked = {dispute for entry in beside for dispute in entry.disputes}
    stated = {entry.statement for entry in beside}  # one sentence may tell of two times
    for entry in ranked:
        ours = said_by(entry, told)
        repeats = entry.statement in stated or (entry.disputes and asked.issuperset(entry.disputes))
        if not repeats and all(repetition(ours, theirs) < _REPEATS for theirs in known):
            found.append(entry)
            known.append(ours)
            asked.update(entry.disputes)
            stated.add(entry.statement)
    return found


def _stands_alone(entry: Entry) -> bool:
    """Whether a reader understands a statement out of its place: a whole sentence, and not too long."""
    longest = _LONGEST * (2 if entry.disputes else 1)
    return len(entry.statement) <= longest and finite_verb(entry.statement) is not None


def _looks_ahead(entry: Entry, told: Mapping[str, Features]) -> bool:
    return 2 * sum(told[c].claim.looks_ahead for c in entry.claims) >= len(entry.claims)


def _latest(entries: Iterable[Entry], told: Mapping[str, Features]) -> list[Entry]:
    """The entries of the newest days."""
    days = {e.id: day for e in entries if (day := _day(e, told))}
    newest = max(days.values(), default=dt.date.min)
    return [e for e in entries if e.id in days and newest - days[e.id] <= _LATEST]


def _day(entry: Entry, told: Mapping[str, Features]) -> dt.date | None:
    """The day that an entry tells of, but none after its last report."""
    reported = max((day for f in originals(entry, told) if (day := as_of(f))), default=None)
    own = entry.when.start and (entry.when.end or entry.when.start)
    return min(reported, own) if reported and own else reported or own
