"""Entries: one event each, made from the claims of a group."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from summarizer.citations import merge
from summarizer.models import Claim, Entry, Position, Relation, RelationKind, Status, When
from summarizer.timeline.features import Features
from summarizer.timeline.origins import Outlets, origin_by_claim
from summarizer.timeline.relations import relate
from summarizer.values.quantities import outcome

_PAIRED = 40  # members of one group that are compared pair by pair
_PRECISION = {"day": 0, "range": 1, "month": 2, "year": 3, "unknown": 4}


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found about the claims of one event: the statement, their relations, and the sides of a dispute."""

    statement: str
    relations: tuple[Relation, ...] = ()
    question: str = ""
    positions: tuple[Position, ...] = ()


def entry_by_rules(group: Sequence[Features], outlets: Outlets) -> Entry:
    """The Entry of a group in the words of the claim that says most."""
    relations = _relations(group)
    conflicting = [r for r in relations if r.kind == "conflicts"]
    claims = [f.claim for f in group]
    updated = any(r.kind == "updates" for r in relations)
    positions = _sides(group, conflicting, outlets) if conflicting else ()
    statement = _spokesman(claims, updated=updated).statement
    if len(positions) > 1:
        statement = " ".join(("Sources differ.", *(p.answer for p in positions)))
    question = _question(conflicting, {c.id: c for c in claims})
    return build_entry(claims, Finding(statement, relations, question, positions), outlets)


def build_entry(claims: Iterable[Claim], finding: Finding, outlets: Outlets) -> Entry:
    """The Entry over some claims; code decides its date, origins, status and citations from them."""
    ordered = sorted(claims, key=lambda c: c.id)
    origins = _origins(ordered, finding, outlets)
    ids = tuple(c.id for c in ordered)
    disputed = len(finding.positions) > 1
    return Entry(
        id=hashlib.sha256("\n".join(ids).encode()).hexdigest()[:12],
        statement=finding.statement,
        when=when_of(ordered, disputed=disputed),
        status=_status(ordered, finding, outlets),
        citations=merge(c for claim in ordered for c in claim.citations),
        claims=ids,
        origins=origins,
        relations=tuple(sorted(finding.relations, key=lambda r: (r.earlier, r.later, r.kind))),
        question=finding.question if disputed else "",
        positions=finding.positions if disputed else (),
    )


def when_of(claims: Iterable[Claim], *, disputed: bool = False) -> When:
    """The date of an event from those of its claims.

    A day or period that words give comes before one carried on from an earlier sentence, and that before the day of
    publication, the finest first. Words that only bound what
    one claim tells ("until May") date the event only when all its claims have them. In a dispute the widest date that
    holds the finest is taken, for the sides may date their own saying.
    """
    whens = [c.when for c in claims]
    best = min(whens, key=_date_rank)
    if best.has_own_date and best.start is None and any(w != best for w in whens):
        return When()
    wider = [w for w in whens if disputed and _holds(w, best)]
    return min(
        wider, key=lambda w: (w.start or dt.date.max, -(w.end or dt.date.min).toordinal(), w.words), default=best
    )


def _date_rank(when: When) -> tuple[object, ...]:
    grades = (
        when.has_own_date and when.start,
        when.basis == "carried",
        when.basis == "publication",
        when.is_dated,
        True,
    )
    return [bool(g) for g in grades].index(True), _PRECISION[when.precision], when.sort_key, when.words


def _holds(outer: When, inner: When) -> bool:
    """Whether the interval of one date holds that of another; both closed."""
    if not (outer.start and outer.end and inner.start and inner.end):
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def _origins(claims: Sequence[Claim], finding: Finding, outlets: Outlets) -> tuple[str, ...]:
    """The origins of an event; an outlet that takes a side in its own voice is one, for it repeats nobody."""
    known = origin_by_claim(claims, outlets)
    sided = {c for p in finding.positions for c in p.claims}
    return tuple(sorted({*known.values(), *(outlets.name(c) for c in claims if c.id in sided - known.keys())}))


def _status(claims: Sequence[Claim], finding: Finding, outlets: Outlets) -> Status:
    """Disputed, updated, or corroborated: two claims of different articles agree and could be known separately."""
    if len(finding.positions) > 1:
        return "disputed"
    if any(r.kind == "updates" for r in finding.relations):
        return "updated"
    apart = {frozenset((r.earlier, r.later)) for r in finding.relations if r.kind == "differs in scope"}
    origins = origin_by_claim(claims, outlets)
    told_by = {c.id: c.article for c in claims}
    agreeing = (
        origins[a] != origins[b] and told_by[a] != told_by[b]
        for a, b in combinations(sorted(origins)[: _PAIRED * _PAIRED], 2)
        if frozenset((a, b)) not in apart
    )
    return "corroborated" if any(agreeing) else "single-origin"


def _relations(group: Sequence[Features]) -> tuple[Relation, ...]:
    pairs = combinations(sorted(_unlike(group), key=lambda f: f.claim.id), 2)
    return tuple(_relation(relate(a, b), a.claim, b.claim) for a, b in pairs)


def _unlike(group: Sequence[Features]) -> list[Features]:
    """The members to compare pair by pair, those that say something else first, so that none hides among copies."""
    first: dict[tuple[object, ...], Features] = {}
    for member in group:
        first.setdefault((member.claim.quantities, member.claim.when, tuple(n.scope for n in member.negations)), member)
    chosen = list(first.values())
    return [*chosen, *(m for m in group if m not in chosen)][:_PAIRED]


def _relation(kind: RelationKind, a: Claim, b: Claim) -> Relation:
    earlier, later = sorted((a, b), key=lambda c: (c.when.sort_key, c.id))
    return Relation(kind=kind, earlier=earlier.id, later=later.id)


def _sides(group: Sequence[Features], conflicting: list[Relation], outlets: Outlets) -> tuple[Position, ...]:
    """The claims in conflict, put together where nothing sets them apart; claims outside the conflict take no side."""
    against = {frozenset((r.earlier, r.later)) for r in conflicting}
    involved = sorted((f.claim for f in group if any(f.claim.id in pair for pair in against)), key=lambda c: c.id)
    sides: list[list[Claim]] = []
    for claim in involved:
        fitting = (s for s in sides if all(frozenset((claim.id, other.id)) not in against for other in s))
        side = next(fitting, None)
        if side is None:
            sides.append([claim])
        else:
            side.append(claim)
    return tuple(position_of(side, _spokesman(side).statement, outlets) for side in sides)


def position_of(claims: Sequence[Claim], answer: str, outlets: Outlets) -> Position:
    """One side of a dispute, with everyone who takes it."""
    return Position(
        answer=answer,
        speakers=tuple(dict.fromkeys(next(reversed(c.attribution.speakers), outlets.name(c)) for c in claims)),
        claims=tuple(c.id for c in claims),
        citations=merge(c for claim in claims for c in claim.citations),
    )


def _question(conflicting: list[Relation], claims: Mapping[str, Claim]) -> str:
    if not conflicting:
        return ""
    counted = {outcome(q) for r in conflicting for side in (r.earlier, r.later) for q in claims[side].quantities} - {""}
    if counted:
        return f"How many were {' or '.join(sorted(counted))}?"
    return "Did it happen as reported?" if not _values_differ(conflicting, claims) else "Which figure is right?"


def _values_differ(conflicting: list[Relation], claims: Mapping[str, Claim]) -> bool:
    return all(claims[r.earlier].quantities and claims[r.later].quantities for r in conflicting)


def _spokesman(claims: Sequence[Claim], *, updated: bool = False) -> Claim:
    """The claim that speaks for others: dated, attributed, with figures, not too long; the latest where they update."""
    pool = sorted(claims, key=lambda c: c.id)
    if updated:
        latest = max(c.when.sort_key for c in pool if c.when.is_dated)
        pool = [c for c in pool if c.when.sort_key == latest]
    return max(pool, key=lambda c: (_fullness(c), -len(c.statement)))


def _fullness(claim: Claim) -> float:
    length = len(claim.statement)
    return (
        2.0 * claim.when.has_own_date
        + 1.0 * bool(claim.attribution.speakers)
        + 0.5 * min(2, len(claim.quantities))
        - max(0, length - 240) / 120
        - ("[" in claim.statement)
    )
