"""Rank: which entries matter most, and the overview made of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from summarizer.models import Claim, Entry, LeftOut, Statement
from summarizer.values.words import stems

_OVERVIEW = 5
_REPEATS = 0.5  # share of words that make a statement a repetition of one already in the overview


def importance(entry: Entry, claims: Mapping[str, Claim], focus: str = "") -> float:
    """How much an entry matters: origins, articles and days it spans, dispute, figures, and the reader's focus."""
    members = [claims[c] for c in entry.claims]
    spread = len({c.article for c in members})
    days = len({c.when.sort_key for c in members if c.when.is_dated})
    wanted = frozenset(stems(focus))
    hit = len(wanted & frozenset(stems(entry.statement))) / len(wanted) if wanted else 0.0
    doubtful = all(c.modality in ("forecast", "planned") for c in members)
    lead = min(_place(c) for c in members)
    return (
        1.5 * spread
        + 1.0 * len(entry.origins)
        + 0.5 * min(days, 3)
        + 1.5 * (entry.status == "disputed")
        + 0.5 * any(c.quantities for c in members)
        + 0.75 * entry.when.has_own_date
        - 0.75 * doubtful
        + 1.5 / lead
        + 6.0 * hit
    )


def _place(claim: Claim) -> int:
    """The position of a claim in its article, from 1."""
    return int(claim.id.rpartition(".")[2])


def keep_top(
    entries: Sequence[Entry], claims: Mapping[str, Claim], limit: int | None, focus: str = ""
) -> tuple[tuple[Entry, ...], tuple[LeftOut, ...]]:
    """The ``limit`` most important entries in their given order, and the others as left out."""
    if limit is None or len(entries) <= limit:
        return tuple(entries), ()
    ranked = sorted(entries, key=lambda e: (-importance(e, claims, focus), e.id))
    kept = {e.id for e in ranked[:limit]}
    reason = f"outside the {limit} most important entries (--max-entries)"
    dropped = (e for e in entries if e.id not in kept)
    return (
        tuple(e for e in entries if e.id in kept),
        tuple(LeftOut(what=e.statement, where="timeline", reason=reason, claims=e.claims) for e in dropped),
    )


def overview(entries: Iterable[Entry], claims: Mapping[str, Claim], focus: str = "") -> tuple[Statement, ...]:
    """Up to five sentences from the most important entries, in the order of the timeline, none said twice."""
    ordered = list(entries)
    chosen: list[Entry] = []
    for entry in sorted(ordered, key=lambda e: (-importance(e, claims, focus), e.id)):
        if len(chosen) < _OVERVIEW and not any(_repeats(entry, other) for other in chosen):
            chosen.append(entry)
    return tuple(Statement(text=e.statement, citations=e.citations) for e in ordered if e in chosen)


def _repeats(a: Entry, b: Entry) -> bool:
    ours, theirs = frozenset(stems(a.statement)), frozenset(stems(b.statement))
    return len(ours & theirs) >= _REPEATS * max(1, min(len(ours), len(theirs)))
