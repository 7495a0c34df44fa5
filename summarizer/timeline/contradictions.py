"""Contradictions: what a model finds when asked once more for answers that cannot all be true, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from summarizer.asking import Ask
from summarizer.errors import ModelError
from summarizer.gate import Evidence, check, missing
from summarizer.models import LeftOut, Relation
from summarizer.prompts import Message, render
from summarizer.timeline.answer import (
    ContradictionsAnswer,
    DisputeAnswer,
    EventAnswer,
    ReconcileAnswer,
    RelationAnswer,
)
from summarizer.timeline.disputes import both_sides, spokesman
from summarizer.timeline.entries import told_at
from summarizer.timeline.features import Features, compared, dates_fit, similarity
from summarizer.timeline.packs import Pack
from summarizer.timeline.proposals import evidence_of, form_of, proposed_again, ruled_out
from summarizer.timeline.questions import question_of
from summarizer.timeline.relations import relate

_FEWEST = 4  # claims below which one answer saw all there is to compare
_MOST_SUSPECTED = 40  # pairs that a model is told to look at, the most alike first

_Sorted = tuple["Event", ...]
_Refused = Mapping[DisputeAnswer, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Event:
    """Claims that belong together, by their numbers, and what holds of them; without a statement rules word it.

    A side of a dispute may be told by claims of other events.
    """

    claims: frozenset[int]
    statement: str
    relations: tuple[RelationAnswer, ...] = ()
    disputes: tuple[DisputeAnswer, ...] = ()


def event_of(answer: EventAnswer) -> Event:
    """The event that a model answered."""
    dispute = DisputeAnswer(question=answer.question, statement=answer.statement, positions=answer.positions)
    disputes = (dispute,) if len(answer.positions) > 1 else ()
    return Event(frozenset(answer.claims), answer.statement, answer.relations, disputes)


def contradictions(events: _Sorted, pack: Pack, ask: Ask) -> tuple[_Sorted, tuple[LeftOut, ...]]:
    """The events with every dispute that the model finds over all claims of a pack, and what of them does not hold.

    What is refused is asked for once more. Where only the words of a side exceed its claims even then, these speak.
    """
    if len(pack.numbered) < _FEWEST:
        return events, ()
    said = Message("assistant", _sorting(events, pack).model_dump_json())
    asked = (*pack.messages, said, *render("contradictions", suspected=_suspected(events, pack)))
    try:
        answer = ask(asked, ContradictionsAnswer).value
    except ModelError as error:
        return events, (_doubt("what the model was asked about contradictions", str(error)),)
    refused = {d: found for d in answer.disputes if (found := _faults(d, pack))}
    mended = _mended(asked, answer, refused, pack, ask)
    for given in answer.disputes:
        told = mended.get(given) if given in refused else given
        dispute = told or _in_own_words(given, pack)
        events = _settled(dispute, events, pack) if dispute else events
    return events, tuple(_doubt(_named(d), "; ".join(why)) for d, why in refused.items() if d not in mended)


def _suspected(events: _Sorted, pack: Pack) -> list[tuple[int, int]]:
    """Pairs of claims that contradict each other by rules, wherever they stand, and on no sides of a known question."""
    number = {f.claim.id: n for n, f in pack.numbered.items()}
    known = {frozenset(pair) for e in events for d in e.disputes for pair in _across(d)}
    suspected = [
        (similarity(a, b), frozenset((number[a.claim.id], number[b.claim.id])))
        for a, b in compared(tuple(pack.numbered.values()))
        if relate(a, b) == "conflicts" and not ruled_out("", a, b)
    ]
    new = sorted((-alike, *sorted(pair)) for alike, pair in suspected if pair not in known)
    return [(int(one), int(other)) for _, one, other in new[:_MOST_SUSPECTED]]


def _across(dispute: DisputeAnswer) -> Iterable[tuple[int, int]]:
    """Every two claims on different sides."""
    pairs = combinations(dispute.positions, 2)
    return (pair for one, other in pairs for pair in product(one.claims, other.claims))


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
    """Why a dispute cannot stand as it is: its form, its words, or the values of its claims."""
    return _misformed(dispute, pack) or tuple(
        dict.fromkeys(
            (*_beside_claims(dispute, pack), *_overstated(dispute, pack), *_compatible(dispute, pack.numbered))
        )
    )


def _misformed(dispute: DisputeAnswer, pack: Pack) -> tuple[str, ...]:
    given = [n for p in dispute.positions for n in p.claims]
    invented = sorted(set(given) - pack.numbered.keys())
    rules = (
        (not invented, f"claims that were not given: {', '.join(map(str, invented))}"),
        (len(dispute.positions) > 1, "a question needs two or more sides"),
        (len(given) == len(set(given)), "a claim stands on one side of a question"),
        form_of(dispute.positions),
        (bool(dispute.question.strip() and dispute.statement.strip()), "a dispute needs a question and a statement"),
    )
    return tuple(fault for holds, fault in rules if not holds)


def _beside_claims(dispute: DisputeAnswer, pack: Pack) -> tuple[str, ...]:
    """What a question has that no claim on its sides says."""
    return missing(dispute.question, _evidence(_sides(dispute), pack))


def _evidence(numbers: Iterable[int], pack: Pack) -> list[Evidence]:
    return evidence_of((pack.numbered[n].claim for n in sorted(numbers)), pack)


def _overstated(dispute: DisputeAnswer, pack: Pack) -> list[str]:
    found = [*check(dispute.statement, _evidence(_sides(dispute), pack))]
    for position in dispute.positions:
        found += check(position.answer, _evidence(position.claims, pack), attributed=True)
    return found


def _in_own_words(dispute: DisputeAnswer, pack: Pack) -> DisputeAnswer | None:
    """A refused dispute with the words of its claims for what says more than they do; None where more is wrong.

    So it is with a question that names what the claims do not: by whose words the sides differ, they still do.
    """
    if _misformed(dispute, pack) or _compatible(dispute, pack.numbered):
        return None
    positions = tuple(
        p.model_copy(update={"answer": spokesman([pack.numbered[n].claim for n in p.claims]).statement})
        if check(p.answer, _evidence(p.claims, pack), attributed=True)
        else p
        for p in dispute.positions
    )
    differ = both_sides(p.answer for p in positions)
    holds = not check(dispute.statement, _evidence(_sides(dispute), pack))
    question = _plain_question(dispute, pack) if _beside_claims(dispute, pack) else dispute.question
    return dispute.model_copy(
        update={"question": question, "positions": positions, "statement": dispute.statement if holds else differ}
    )


def _plain_question(dispute: DisputeAnswer, pack: Pack) -> str:
    """What rules ask about the claims of two sides."""
    told = {f.claim.id: f for f in (pack.numbered[n] for n in _sides(dispute))}
    pairs = (sorted((pack.numbered[m], pack.numbered[n]), key=told_at) for m, n in _across(dispute))
    conflicts = [Relation(kind="conflicts", earlier=a.claim.id, later=b.claim.id) for a, b in pairs]
    return question_of(conflicts, told)


def _compatible(dispute: DisputeAnswer, numbered: Mapping[int, Features]) -> list[str]:
    """Sides of which every two claims are ruled out as contradictions."""
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
    second = proposed_again(asked, answer, ((_named(d), found) for d, found in refused.items()), ask)
    sound = [d for d in answer.disputes if d not in refused]
    free = [d for d in (second.disputes if second else ()) if not _faults(d, pack) and not _is_among(d, sound)]
    found = {}
    for dispute in refused:
        match = max(free, key=lambda d: len(_sides(d) & _sides(dispute)), default=None)
        if match and _sides(match) & _sides(dispute):
            free.remove(match)
            found[dispute] = match
    return found


def _settled(dispute: DisputeAnswer, events: _Sorted, pack: Pack) -> _Sorted:
    """The events with one dispute more, in each that tells one of its sides.

    Events stay as they were sorted. Where all sides stood alone, they make one if they can.
    """
    alone = sorted(_sides(dispute).difference(*(e.claims for e in events)))
    hosted = any(e.claims & _sides(dispute) for e in events)
    if hosted or not _can_be_one(alone, pack):
        new = [Event(frozenset({n}), "") for n in alone]
    else:
        new = [Event(frozenset(alone), dispute.statement)]
    conflicts = _conflicts(dispute, pack.numbered)
    return tuple(_with(dispute, conflicts, e) for e in (*events, *new))


def _can_be_one(numbers: Sequence[int], pack: Pack) -> bool:
    """Whether claims are of one block, as an event's are, and of dates that fit each other."""
    told = [pack.numbered[n] for n in numbers]
    inside = any({f.claim.id for f in told} <= {f.claim.id for f in block} for block in pack.blocks)
    return inside and all(dates_fit(a.happened, b.happened) for a, b in combinations(told, 2))


def _with(dispute: DisputeAnswer, conflicts: Iterable[RelationAnswer], event: Event) -> Event:
    """An event with a dispute, if it tells one of its sides, and the conflicts inside it."""
    if not event.claims & _sides(dispute) or _is_among(dispute, event.disputes):
        return event
    inside = tuple(r for r in conflicts if {r.earlier, r.later} <= event.claims)
    told = {frozenset((r.earlier, r.later)) for r in inside}
    kept = tuple(r for r in event.relations if frozenset((r.earlier, r.later)) not in told)
    return replace(event, relations=(*kept, *inside), disputes=(*event.disputes, dispute))


def _is_among(dispute: DisputeAnswer, known: Iterable[DisputeAnswer]) -> bool:
    ours = {frozenset(p.claims) for p in dispute.positions}
    return any(ours == {frozenset(p.claims) for p in d.positions} for d in known)


def _conflicts(dispute: DisputeAnswer, numbered: Mapping[int, Features]) -> tuple[RelationAnswer, ...]:
    """That the claims of each two sides contradict each other, where their values let them."""
    pairs = [
        sorted((m, n), key=lambda i: told_at(numbered[i]))
        for m, n in _across(dispute)
        if not ruled_out(dispute.question, numbered[m], numbered[n])
    ]
    return tuple(RelationAnswer(earlier=earlier, later=later, kind="conflicts") for earlier, later in pairs)


def _named(dispute: DisputeAnswer) -> str:
    return dispute.question.strip() or dispute.statement.strip() or "a dispute without a question"


def _doubt(what: str, reason: str) -> LeftOut:
    return LeftOut(what=what, where="timeline", reason=f"a contradiction that does not hold as worded: {reason}")
