"""Proposals: the events that a model answers, why one cannot stand, and asking for it once more."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product
from typing import TypeVar

from summarizer.asking import Answered, Ask
from summarizer.errors import ModelError
from summarizer.gate import Evidence, check, missing
from summarizer.models import Claim
from summarizer.prompts import Message, render
from summarizer.timeline.answer import EventAnswer, PositionAnswer, ReconcileAnswer
from summarizer.timeline.disputes import open_conflicts
from summarizer.timeline.entries import relations_among
from summarizer.timeline.features import Features
from summarizer.timeline.opposition import denies
from summarizer.timeline.packs import Pack
from summarizer.timeline.relations import count_apart, relate, values_agree
from summarizer.values.names import bound_initialisms

_A = TypeVar("_A", bound=Answered)

_ASKS_A_VALUE = re.compile(
    r"\s*(?:how\s+(?:many|much|far|long|high|large|big|old|often|fast|deep|wide|heavy)"
    r"|what\s+(?:was|is|were|are)\s+the\s+(?:\w+\s+){0,3}(?:toll|number|figure|count|share|price|cost|size|total|rate|amount))\b",
    re.IGNORECASE,
)


def proposed_again(
    asked: Sequence[Message], answer: _A, refused: Iterable[tuple[str, Iterable[str]]], ask: Ask
) -> _A | None:
    """What the model answers when told by name why some of its proposals were refused; None where that call fails."""
    listed = "\n".join(f"- {name}: {'; '.join(found)}" for name, found in refused)
    said = Message("assistant", answer.model_dump_json())
    try:
        return ask((*asked, said, *render("reconcile-again", refusals=listed)), type(answer)).value
    except ModelError:
        return None


def form_of(positions: Iterable[PositionAnswer]) -> tuple[bool, str]:
    """Whether each side of a dispute is whole, and what to tell the model where one is not."""
    return (
        all(p.claims and p.answer.strip() for p in positions),
        "a position needs an answer and a claim that gives it",
    )


def miscounted(pack: Pack, answer: ReconcileAnswer) -> str:
    """Why the answer's sorting does not hold: each claim has to stand exactly once, events within their block."""
    given = Counter([*answer.alone, *(n for e in answer.events for n in e.claims)])
    numbers = pack.numbered.keys()
    home = {f.claim.id: b for b, block in enumerate(pack.blocks) for f in block}
    invented = sorted(given.keys() - numbers)
    twice = sorted(n for n, count in given.items() if count > 1)
    mixed = [
        e.claims for e in answer.events if len({home[pack.numbered[n].claim.id] for n in e.claims if n in numbers}) > 1
    ]
    empty = ["no claims"] if any(not e.claims for e in answer.events) else []
    parts = (
        ("an event of", empty),
        ("invented", invented),
        ("more than once", twice),
        ("across groups", mixed),
    )
    return "; ".join(f"{name}: {', '.join(map(str, found))}" for name, found in parts if found)


def faults(event: EventAnswer, pack: Pack) -> tuple[str, ...]:
    """Why an event cannot stand: its words exceed the sentences, or its relations the values."""
    numbered = pack.numbered
    evidence = evidence_of([numbered[n].claim for n in event.claims], pack)
    found = [*check(event.statement, evidence), *missing(event.question, evidence), *_misplaced(event)]
    if not found:
        sides = ((p.answer, [numbered[n].claim for n in p.claims]) for p in event.positions)
        found += [
            fault for answer, claims in sides for fault in check(answer, evidence_of(claims, pack), attributed=True)
        ]
        found += (*_contradicted(event, numbered), *_passed_over(event, numbered))
    return tuple(dict.fromkeys(found))


def _misplaced(event: EventAnswer) -> list[str]:
    """Claim numbers in relations and positions that do not fit the event."""
    inside = set(event.claims)
    sided = [n for p in event.positions for n in p.claims]
    conflicts = any(r.kind == "conflicts" for r in event.relations)
    pairs = [frozenset((r.earlier, r.later)) for r in event.relations]
    rules = (
        (
            {n for r in event.relations for n in (r.earlier, r.later)} <= inside,
            "a relation names a claim of another event",
        ),
        (
            all(len(p) > 1 for p in pairs) and len(pairs) == len(set(pairs)),
            "a relation needs two claims, and no two claims have several",
        ),
        (
            conflicts == (len(event.positions) > 1),
            "conflicting claims need two or more positions, and positions a conflict",
        ),
        (
            set(sided) <= inside and len(sided) == len(set(sided)),
            "a position needs claims of this event, each in one position",
        ),
        form_of(event.positions),
        (bool(event.statement.strip()), "an event needs a statement"),
        (bool(event.question.strip()) or not event.positions, "positions need the question that they answer"),
    )
    return [fault for holds, fault in rules if not holds]


def _contradicted(event: EventAnswer, numbered: Mapping[int, Features]) -> list[str]:
    """Conflicts that typed values rule out, and conflicts whose claims do not stand on different sides."""
    side = {n: i for i, p in enumerate(event.positions) for n in p.claims}
    found = []
    for relation in (r for r in event.relations if r.kind == "conflicts"):
        pair = f"claims {relation.earlier} and {relation.later}"
        if fault := ruled_out(event.question, numbered[relation.earlier], numbered[relation.later]):
            found.append(f"{pair} {fault}")
        if side.get(relation.earlier, -1) == side.get(relation.later, -1):
            found.append(f"{pair} conflict, but are not in different positions")
    return found + _compatible(event, numbered)


def ruled_out(question: str, a: Features, b: Features) -> str:
    """Why two claims cannot contradict each other on a question; empty where they can.

    Figures that agree settle a question for a value; who gave them, or when, can be in dispute all the same.
    """
    if count_apart(a, b):
        return "count different things"
    if _ASKS_A_VALUE.match(question) and values_agree(a, b) and not (denies(a, b) or denies(b, a)):
        return "give figures that agree"
    if a.claim.article == b.claim.article and a.claim.attribution.speakers == b.claim.attribution.speakers != ():
        return "are of one speaker in one article"
    return ""


def _compatible(event: EventAnswer, numbered: Mapping[int, Features]) -> list[str]:
    """Positions of which nothing shows that they cannot both hold: no relation of the answer, and no values."""
    against = {frozenset((r.earlier, r.later)) for r in event.relations if r.kind == "conflicts"}
    return [
        f"nothing conflicts between the positions “{one.answer}” and “{other.answer}”"
        for one, other in combinations(event.positions, 2)
        if not any(
            frozenset((m, n)) in against or relate(numbered[m], numbered[n]) == "conflicts"
            for m, n in product(one.claims, other.claims)
        )
    ]


def _passed_over(event: EventAnswer, numbered: Mapping[int, Features]) -> list[str]:
    """Conflicts that rules find between claims of an event of which the answer says nothing."""
    told = {frozenset((r.earlier, r.later)) for r in event.relations}
    number = {numbered[n].claim.id: n for n in event.claims}
    found = open_conflicts(relations_among([numbered[n] for n in event.claims]))
    pairs = sorted(sorted((number[r.earlier], number[r.later])) for r in found)
    return [
        f"claims {one} and {other} contradict each other, and no relation says how they stand"
        for one, other in pairs
        if frozenset((one, other)) not in told
    ]


def evidence_of(claims: Iterable[Claim], pack: Pack) -> list[Evidence]:
    """What the Gate may hold a statement over some claims against."""
    return [
        Evidence(
            text=" ".join(c.quote for c in claim.citations),
            published=pack.outlets.articles[claim.article].published,
            outlet=pack.outlets.articles[claim.article].publisher,
            whens=(claim.when,),
            initialisms=bound_initialisms(pack.outlets.articles[claim.article].text),
        )
        for claim in claims
    ]
