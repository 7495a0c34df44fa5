"""Disputes: which claims of an event contradict each other, and who stands on which side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer.citations import merge
from summarizer.models import Claim, Dispute, Position, Relation
from summarizer.timeline.features import Features, similarity
from summarizer.timeline.origins import Outlets, speakers_of

_QUOTES = ("“", '"')


def open_conflicts(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """The conflicts among some relations in which neither claim was replaced by a later one of the same source."""
    known = tuple(relations)
    replaced = {r.earlier for r in known if r.kind == "updates"}
    return tuple(r for r in known if r.kind == "conflicts" and not {r.earlier, r.later} & replaced)


def positions_of(group: Sequence[Features], conflicts: Sequence[Relation], outlets: Outlets) -> tuple[Position, ...]:
    """The sides of a dispute, each in conflict with every other; claims outside the conflict take no side.

    A claim joins the side that it is most like of those that it does not contradict, and opens one where it
    contradicts all. Copies stand where the claim that they repeat stands.
    """
    against = {frozenset((r.earlier, r.later)) for r in conflicts}
    involved = {c for pair in against for c in pair}
    sides: list[list[Features]] = []
    for feature in sorted((f for f in group if f.claim.id in involved), key=lambda f: f.claim.id):
        fitting = [s for s in sides if all(frozenset((feature.claim.id, o.claim.id)) not in against for o in s)]
        if fitting:
            max(fitting, key=lambda s: max(similarity(feature, o) for o in s)).append(feature)
        else:
            sides.append([feature])
    return tuple(side_of(_with_copies(side, group), outlets) for side in sides)


def _with_copies(side: Sequence[Features], group: Sequence[Features]) -> list[Claim]:
    originals = {f.claim.id for f in side}
    return [f.claim for f in group if f.copy_of in originals or f.claim.id in originals]


def side_of(claims: Sequence[Claim], outlets: Outlets) -> Position:
    """One side of a dispute in the words of the claim that says most."""
    return position_of(claims, spokesman(claims).statement, outlets)


def position_of(claims: Sequence[Claim], answer: str, outlets: Outlets) -> Position:
    """One side of a dispute, with everyone who takes it."""
    return Position(
        answer=answer,
        speakers=tuple(dict.fromkeys(next(reversed(speakers_of(c)), outlets.name(c)) for c in claims)),
        claims=tuple(c.id for c in claims),
        citations=merge(c for claim in claims for c in claim.citations),
    )


def both_sides(answers: Iterable[str]) -> str:
    """What stands for an event whose sides differ where nobody words it: all answers, none as a fact."""
    return " ".join(("Sources differ.", *answers))


def holds(wide: Dispute, dispute: Dispute) -> bool:
    """Whether each side of a dispute is within a side of its own of another one, which may be the same."""
    ours = [{n for n, p in enumerate(wide.positions) if set(q.claims) <= set(p.claims)} for q in dispute.positions]
    return all(ours) and len(set().union(*ours)) == len(ours)


def spokesman(claims: Sequence[Claim], relations: Iterable[Relation] = ()) -> Claim:
    """The claim that speaks for others: dated, attributed, with figures, in the outlet's words and not too long.

    Where they update, the newest.
    """
    updates = [r for r in relations if r.kind == "updates"]
    newest = {r.later for r in updates} - {r.earlier for r in updates}
    pool = sorted((c for c in claims if c.id in newest or not newest), key=lambda c: c.id)
    return max(pool, key=lambda c: (_fullness(c), -len(c.statement)))


def _fullness(claim: Claim) -> float:
    length = len(claim.statement)
    return (
        2.0 * claim.when.has_own_date
        + 1.0 * bool(claim.attribution.speakers)
        + 0.5 * min(2, len(claim.quantities))
        - max(0, length - 240) / 120
        - ("[" in claim.statement)
        - 0.5 * claim.statement.startswith(_QUOTES)
    )
