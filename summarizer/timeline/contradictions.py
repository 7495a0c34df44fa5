"""Contradictions: what a model finds when asked once more for answers that cannot all be true, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from summarizer.asking import Ask
from summarizer.errors import ModelError
from summarizer.gate import check, missing
from summarizer.models import LeftOut
from summarizer.prompts import Message, render
from summarizer.timeline.answer import (
    ContradictionsAnswer,
    DisputeAnswer,
    EventAnswer,
    ReconcileAnswer,
    RelationAnswer,
)
from summarizer.timeline.entries import told_at
from summarizer.timeline.features import Features
from summarizer.timeline.packs import Pack
from summarizer.timeline.proposals import evidence_of, ruled_out

_FEWEST = 4  # claims below which one answer saw all there is to compare

_Sorted = tuple["Event", ...]
_Refused = Mapping[DisputeAnswer, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Event:
    """Claims that belong together, by their numbers, and what holds of them; without a statement rules speak."""

    claims: frozenset[int]
    statement: str
    relations: tuple[RelationAnswer, ...] = ()
    disputes: tuple[DisputeAnswer, ...] = ()


def event_of(answer: EventAnswer) -> Event:
    """The event that a model answered."""
    dispute = DisputeAnswer(question=answer.question, statement=answer.statement, positions=answer.positions)
    disputes = (dispute,) if answer.positions else ()
    return Event(frozenset(answer.claims), answer.statement, answer.relations, disputes)


def contradictions(events: _Sorted, pack: Pack, ask: Ask) -> tuple[_Sorted, tuple[LeftOut, ...]]:
    """The events with every dispute that the model finds over all claims of a pack, and those that do not hold.

    Claims that give one question such answers come into one event. What is refused is asked for once more.
    """
    if len(pack.numbered) < _FEWEST:
        return events, ()
    asked = (*pack.messages, Message("assistant", _sorting(events, pack).model_dump_json()), *render("contradictions"))
    try:
        answer = ask(asked, ContradictionsAnswer).value
    except ModelError as error:
        return events, (_doubt("what the model was asked about contradictions", str(error)),)
    refused = {d: found for d in answer.disputes if (found := _faults(d, pack))}
    good = [d for d in answer.disputes if d not in refused]
    mended = _mended(asked, answer, refused, pack, ask)
    for dispute in (*good, *mended.values()):
        events = _settled(dispute, events, pack)
    return events, tuple(_doubt(d.question, "; ".join(why)) for d, why in refused.items() if d not in mended)


def _sorting(events: Iterable[Event], pack: Pack) -> ReconcileAnswer:
    """The events in the form that they were answered in."""
    answered = tuple(
        EventAnswer(
            claims=tuple(sorted(e.claims)),
            statement=e.statement,
            relations=e.relations,
            question=e.disputes[0].question if e.disputes else "",
            positions=e.disputes[0].positions if e.disputes else (),
        )
        for e in events
    )
    placed = {n for e in events for n in e.claims}
    return ReconcileAnswer(events=answered, alone=tuple(sorted(pack.numbered.keys() - placed)))


def _sides(dispute: DisputeAnswer) -> frozenset[int]:
    return frozenset(n for p in dispute.positions for n in p.claims)


def _faults(dispute: DisputeAnswer, pack: Pack) -> tuple[str, ...]:
    """Why a dispute cannot stand: its form, its words, or the values of its claims."""
    given = [n for p in dispute.positions for n in p.claims]
    invented = sorted(set(given) - pack.numbered.keys())
    rules = (
        (not invented, f"claims that were not given: {', '.join(map(str, invented))}"),
        (len(dispute.positions) > 1, "a question needs two or more sides"),
        (len(given) == len(set(given)), "a claim stands on one side of a question"),
        (
            all(p.claims and p.answer.strip() for p in dispute.positions),
            "a position needs an answer and a claim that gives it",
        ),
        (bool(dispute.question.strip() and dispute.statement.strip()), "a dispute needs a question and a statement"),
    )
    malformed = tuple(fault for holds, fault in rules if not holds)
    return malformed or tuple(dict.fromkeys((*_overstated(dispute, pack), *_compatible(dispute, pack.numbered))))


def _overstated(dispute: DisputeAnswer, pack: Pack) -> list[str]:
    evidence = evidence_of((pack.numbered[n].claim for n in sorted(_sides(dispute))), pack)
    found = [*check(dispute.statement, evidence), *missing(dispute.question, evidence)]
    for position in dispute.positions:
        theirs = evidence_of((pack.numbered[n].claim for n in position.claims), pack)
        found += check(position.answer, theirs, attributed=True)
    return found


def _compatible(dispute: DisputeAnswer, numbered: Mapping[int, Features]) -> list[str]:
    """Sides of which every two claims are of one voice or have values that do not contradict each other."""
    found = []
    for one, other in combinations(dispute.positions, 2):
        why = [ruled_out(dispute.question, numbered[m], numbered[n]) for m, n in product(one.claims, other.claims)]
        if all(why):
            found.append(f"the claims of “{one.answer}” and “{other.answer}” {why[0]}")
    return found


def _mended(
    asked: Sequence[Message], answer: ContradictionsAnswer, refused: _Refused, pack: Pack, ask: Ask
) -> dict[DisputeAnswer, DisputeAnswer]:
    """What refused disputes became when asked for once more, where that holds: the first that shares most sides."""
    if not refused:
        return {}
    listed = "\n".join(f"- {d.question}: {'; '.join(found)}" for d, found in refused.items())
    said = Message("assistant", answer.model_dump_json())
    try:
        second = ask((*asked, said, *render("reconcile-again", refusals=listed)), ContradictionsAnswer).value.disputes
    except ModelError:
        return {}
    free = [d for d in second if not _faults(d, pack)]
    found = {}
    for dispute in refused:
        match = max(free, key=lambda d: len(_sides(d) & _sides(dispute)), default=None)
        if match and _sides(match) & _sides(dispute):
            free.remove(match)
            found[dispute] = match
    return found


def _settled(dispute: DisputeAnswer, events: _Sorted, pack: Pack) -> _Sorted:
    """The events with one dispute more, its sides in one of them.

    An event of which it takes half the claims, or that has a dispute over one of them, joins whole; from others only
    the claims that take a side move, and where what is left does not bear out the statement any more, rules speak.
    """
    sides = _sides(dispute)
    holder = next((e for e in events if sides <= e.claims), None)
    joined = [holder] if holder else [e for e in events if _joins(e, sides)]
    claims = sides.union(*(e.claims for e in joined))
    conflicts = _conflicts(dispute, pack.numbered)
    told = {frozenset((r.earlier, r.later)) for r in conflicts}
    kept = (r for e in joined for r in e.relations if frozenset((r.earlier, r.later)) not in told)
    known = tuple(d for e in joined for d in e.disputes)
    made = Event(
        claims=claims,
        statement=(holder.statement if holder else "") or dispute.statement,
        relations=(*kept, *conflicts),
        disputes=known if _is_among(dispute, known) else (*known, dispute),
    )
    others = (_without(claims, e, pack) for e in events if e not in joined)
    return (*(e for e in others if len(e.claims) > 1), made)


def _joins(event: Event, sides: frozenset[int]) -> bool:
    shared = event.claims & sides
    return 2 * len(shared) >= len(event.claims) or any(_sides(d) & sides for d in event.disputes)


def _is_among(dispute: DisputeAnswer, known: Iterable[DisputeAnswer]) -> bool:
    ours = {frozenset(p.claims) for p in dispute.positions}
    return any(ours == {frozenset(p.claims) for p in d.positions} for d in known)


def _conflicts(dispute: DisputeAnswer, numbered: Mapping[int, Features]) -> tuple[RelationAnswer, ...]:
    """That the claims of each two sides contradict each other, where their values let them."""
    pairs = [
        sorted((m, n), key=lambda i: told_at(numbered[i]))
        for one, other in combinations(dispute.positions, 2)
        for m, n in product(one.claims, other.claims)
        if not ruled_out(dispute.question, numbered[m], numbered[n])
    ]
    return tuple(RelationAnswer(earlier=earlier, later=later, kind="conflicts") for earlier, later in pairs)


def _without(moved: frozenset[int], event: Event, pack: Pack) -> Event:
    claims = event.claims - moved
    if claims == event.claims:
        return event
    inside = tuple(r for r in event.relations if {r.earlier, r.later} <= claims)
    holds = not check(event.statement, evidence_of((pack.numbered[n].claim for n in sorted(claims)), pack))
    return replace(event, claims=claims, relations=inside, statement=event.statement if holds else "")


def _doubt(what: str, reason: str) -> LeftOut:
    return LeftOut(what=what, where="timeline", reason=f"a contradiction that does not hold: {reason}")
