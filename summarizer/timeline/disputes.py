"""Disputes: which claims of an event contradict each other, who stands on which side, and what the question is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from summarizer.citations import merge
from summarizer.models import Claim, Position, Relation
from summarizer.timeline.features import Features, similarity
from summarizer.timeline.figures import Figure
from summarizer.timeline.origins import Outlets, speakers_of
from summarizer.timeline.relations import conflicting_figures, denies
from summarizer.values.attribution import find_cues
from summarizer.values.units import CURRENCIES
from summarizer.values.words import FUNCTION_WORDS

_LONGEST = 160  # characters of a claim that a question may repeat


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
    return tuple(_position(_with_copies(side, group), outlets) for side in sides)


def _with_copies(side: Sequence[Features], group: Sequence[Features]) -> list[Claim]:
    originals = {f.claim.id for f in side}
    return [f.claim for f in group if f.copy_of in originals or f.claim.id in originals]


def _position(claims: Sequence[Claim], outlets: Outlets) -> Position:
    return position_of(claims, spokesman(claims).statement, outlets)


def position_of(claims: Sequence[Claim], answer: str, outlets: Outlets) -> Position:
    """One side of a dispute, with everyone who takes it."""
    return Position(
        answer=answer,
        speakers=tuple(dict.fromkeys(next(reversed(speakers_of(c)), outlets.name(c)) for c in claims)),
        claims=tuple(c.id for c in claims),
        citations=merge(c for claim in claims for c in claim.citations),
    )


def question_of(conflicts: Sequence[Relation], features: Mapping[str, Features]) -> str:
    """What the sides answer differently, in words that take no side."""
    pairs = [(features[r.earlier], features[r.later]) for r in conflicts]
    figures = [f for a, b in pairs for f in conflicting_figures(a, b)]
    victims = sorted({f.outcome for f in figures} - {""})
    if victims:
        return f"How many were {' or '.join(victims)}?"
    if figures:
        return _how_many(figures[0])
    affirmed = [f for a, b in pairs for f, other in ((a, b), (b, a)) if denies(other, f)]
    return _is_it_true(min(affirmed, key=lambda f: (len(f.claim.statement), f.claim.id))) if affirmed else _ANY


_ANY = "Did it happen as reported?"


def _how_many(figure: Figure) -> str:
    quantity = figure.quantity
    thing = f" ({quantity.counted})" if quantity.counted and quantity.unit else ""
    if quantity.unit in CURRENCIES:
        return f"How much money{thing}?"
    if quantity.unit == "percent":
        return f"What percentage{thing}?"
    return f"How many {quantity.unit or quantity.counted or 'were there'}{thing}?"


def _is_it_true(affirmed: Features) -> str:
    """A question that repeats a claim without who says so."""
    statement = affirmed.claim.statement
    said = next((c.content for c in find_cues(statement) if c.content[0] < c.content[1]), None)
    words = (statement[slice(*said)] if said else statement).strip().rstrip(".")
    if not 0 < len(words) <= _LONGEST or any(mark in words for mark in '“”"[]'):
        return _ANY
    first = words.split()[0]
    return f"Is it true that {words[0].lower() if first.lower() in FUNCTION_WORDS else words[0]}{words[1:]}?"


def spokesman(claims: Sequence[Claim], relations: Iterable[Relation] = ()) -> Claim:
    """The claim that speaks for others: dated, attributed, with figures, not too long; the newest where they update."""
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
    )
