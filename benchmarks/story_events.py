"""Stories about events: told in other words, planned and happened, denied, copied, and what only looks like them."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.story_desk import (
    AGENCIES,
    AGREES,
    APART,
    CONFLICTS,
    FAMILIES,
    Desk,
    Draft,
    Pair,
    Told,
)
from benchmarks.story_facts import Count, Event, capital, figure, filled, spelled
from summarizer.models import Status

_ONE: frozenset[Status] = frozenset({"single-origin"})
_TWO: frozenset[Status] = frozenset({"corroborated"})
_DISPUTED: frozenset[Status] = frozenset({"disputed"})
_FAR = {"passive", "told anew", "another verb and other words"}
_UNPLANNED = {"lose", "condemn", "bar"}
_WORDS = (
    ("soldiers", "troops"), ("massive", "huge"), ("containers filled with", "containers full of"),
    ("drone attack", "attack with drones"), ("defense pact", "military pact"), ("the biggest", "the largest"),
    ("a new lineup of", "a new range of"), ("special event", "special show"), ("post", "position"),
    ("capable of displaying", "that can show"), ("an application", "a program"), ("lower the prices", "cut the prices"),
    ("court case", "lawsuit"), ("prototype", "test model"), ("suicide drones", "kamikaze drones"),
)  # fmt: skip


def reworded(event: Event) -> dict[str, str]:
    """Other ways to tell an event, by what was changed."""
    also = event.active(verb=event.also) if event.also else ""
    words = event.active()
    for old, new in _WORDS:
        words = words.replace(old, new)
    ways = {
        "another verb": also,
        "passive": event.passive,
        "told anew": event.anew,
        "other words": words if words != event.active() else "",
    }
    if also and ways["other words"]:
        for old, new in _WORDS:
            also = also.replace(old, new)
        ways["another verb and other words"] = also
    return {how: text for how, text in ways.items() if text}


def paraphrase(event: Event, desk: Desk) -> Draft | None:
    """One event in two ways: voice, verb, nouns, or where the day and the speaker stand.

    Whether two outlets that speak for themselves knew it separately is labelled only where most words differ.
    """
    ways = reworded(event)
    how = desk.chance.choice(["told anew", *sorted(ways), "day first"])
    day = f"on {desk.weekday(-1)}"
    first = f"{event.active()} {day}"
    second = (
        f"{day}, {event.active()}" if how == "day first" else f"{ways[how]} {desk.chance.choice((day, ''))}".strip()
    )
    later = desk.chance.choice((0, 0, 1))
    ours, theirs = desk.outlets(2)
    if desk.chance.random() < 0.5:
        pair = Pair(0, 1, AGREES, _TWO, 2) if how in _FAR else Pair(0, 1, AGREES)
        return Draft(how, (Told(desk.own(first), 0, ours), Told(desk.own(second), later, theirs)), (pair,))
    (one, _), (other, _) = desk.speakers(2, first)
    told = (Told(desk.said(first, one, how=0), 0, ours), Told(desk.said(second, other, how=1), later, theirs))
    return Draft(f"{how}, speaker moved", told, (Pair(0, 1, AGREES, _TWO, 2),))


def planned(event: Event, desk: Desk) -> Draft | None:
    """A plan, and that it happened."""
    if event.verb in _UNPLANNED:
        return None
    day, later = desk.date(12), 13
    ways = {
        "plans": f"{event.who} plan{'' if _plural(event.who) else 's'} to {event.infinitive()} on {day}",
        "will": f"{event.who} will {event.infinitive()} on {day}",
        "is to": f"{event.who} {'are' if _plural(event.who) else 'is'} to {event.infinitive()} on {day}",
    }
    how = desk.chance.choice(sorted(ways))
    (one, alias), (other, _) = desk.speakers(2, event.active())
    ours, theirs = desk.outlets(2)
    happened = desk.said(
        f"{event.active()} on {day}", desk.chance.choice((alias, other)), how=desk.chance.choice((0, 2))
    )
    told = (Told(desk.said(ways[how], one), 0, ours), Told(happened, later, theirs))
    return Draft(how, told, (Pair(0, 1, frozenset({"refines", "updates"})),))


def _plural(who: str) -> bool:
    return " and " in who or who.endswith(("forces", "executives"))


def foreseen(event: Event, desk: Desk) -> Draft | None:
    """What was expected, and what came or did not: a forecast is no assertion."""
    (one, _), (other, _) = desk.speakers(2, event.active())
    ours, theirs = desk.outlets(2)
    ways = {
        "came": desk.said(f"{event.active()} on {desk.date(20)}", other),
        "did not come": desk.said(f"{event.who} did not {event.infinitive()} in the end", other),
    }
    how = desk.chance.choice(sorted(ways))
    be = "are" if _plural(event.who) else "is"
    first = desk.said(f"{event.who} {be} likely to {event.infinitive()} in the coming weeks", one)
    allowed = frozenset({"agrees", "refines", "updates", "differs in scope", APART})
    return Draft(how, (Told(first, 0, ours), Told(ways[how], 21, theirs)), (Pair(0, 1, allowed),))


def denied(event: Event, desk: Desk) -> Draft | None:
    """An event, and somebody's word that it did not happen."""
    if not event.denier:
        return None
    ((speaker, _),) = desk.speakers(1, event.active() + event.denier)
    day = f"on {desk.weekday(-1)}"
    claimed = f"{event.active()} {day}"
    ways = {
        "denied": f"{event.denier} denied that {claimed}.",
        "did not": f"{event.who} did not {event.infinitive()} {day}, {event.denier} said.",
        "repeated to deny": f"{event.denier} rejected the claim by {speaker} that {claimed}, calling it false.",
        "not true": f"{event.denier} said it was not true that {claimed}.",
    }
    how = desk.chance.choice(sorted(ways))
    ours, theirs = desk.outlets(2)
    told = (Told(desk.said(claimed, speaker), 0, ours), Told(capital(ways[how]), 0, theirs))
    return Draft(how, told, (Pair(0, 1, CONFLICTS, _DISPUTED, 2),))


def look_alike(event: Event, desk: Desk) -> Draft | None:
    """Another day, another place, another actor, or the next of a series."""
    ways = {}
    if event.elsewhere:
        ways["place"] = event.active(rest=event.elsewhere)
    if event.actor:
        ways["actor"] = event.active(who=event.actor)
    if event.again:
        ways["day"] = ways["series"] = event.active()
    if not ways:
        return None
    how = desk.chance.choice(sorted(ways))
    gap = {"day": desk.chance.choice((6, 9, 14)), "series": 28}.get(how, 0)
    day = f"on {desk.weekday(-1)}" if gap == 0 else f"on {desk.date(-1)}"
    later = f"on {desk.weekday(-1)}" if gap == 0 else f"on {desk.date(gap - 1)}"
    ours, theirs = desk.outlets(2)
    first, second = desk.own(f"{event.active()} {day}"), desk.own(f"{ways[how]} {later}")
    if desk.chance.random() < 0.5:
        (one, _), (other, _) = desk.speakers(2, first + second)
        first, second = desk.said(first[:-1], one, how=3), desk.said(second[:-1], other, how=3)
    told = (Told(first, 0, ours), Told(second, gap, theirs))
    return Draft(how, told, (Pair(0, 1, frozenset({APART})),))


def _ways(fact: Count | Event, desk: Desk) -> Iterator[str]:
    """Clauses that tell a fact, the first in its plainest words, the next reworded."""
    if isinstance(fact, Event):
        day = f"on {desk.weekday(-1)}"
        yield f"{fact.active()} {day}"
        ways = sorted(reworded(fact).values())
        for text in desk.chance.sample(ways, len(ways)):
            yield f"{text} {day}"
        yield f"{day}, {fact.active()}"
        yield f"{fact.active()} {day}"
    else:
        value = desk.value(fact)
        yield filled(fact.clause, figure(value))
        yield filled(fact.also, figure(value))
        yield filled(fact.clause, figure(value), "about")
        yield filled(fact.also, figure(value) if fact.is_money else spelled(value) or figure(value))


def copied(fact: Count | Event, desk: Desk) -> Draft | None:
    """An agency's report printed whole by other outlets."""
    agency = desk.chance.choice(AGENCIES)
    clause = next(_ways(fact, desk))
    named = desk.chance.random() < 0.5
    sentence = desk.said(clause, desk.speakers(1, clause)[0][0]) if named else desk.own(clause)
    printing = desk.outlets(desk.chance.choice((1, 2, 3)))
    told = (Told(sentence, 0, _name(agency)), *(Told(sentence, 0, outlet, 0, whole=True) for outlet in printing))
    return Draft(
        "speaker" if named else "own voice", told, tuple(Pair(0, i, AGREES, _ONE, 1) for i in range(1, len(told)))
    )


def copied_in_part(fact: Count | Event, desk: Desk) -> Draft | None:
    """An agency's sentences in a third of another outlet's report."""
    draft = copied(fact, desk)
    if draft is None:
        return None
    first, second = draft.told[:2]
    return Draft(draft.how, (first, Told(second.sentence, 0, second.publisher, 0)), (Pair(0, 1, AGREES, _ONE, 1),))


def rewritten(fact: Count | Event, desk: Desk) -> Draft | None:
    """An agency's report told anew by outlets that name the agency."""
    agency = desk.chance.choice(AGENCIES)
    plain, *others = _ways(fact, desk)
    ours, theirs, third = desk.outlets(3)
    one, other = others[0], others[min(1, len(others) - 1)]
    citing = [
        capital(f"{one}, {agency} reported."),
        capital(f"{other}, according to {agency}."),
        capital(f"{agency} reported that {other}."),
        capital(f"{one}, {ours} reported, citing {agency}."),
    ]
    first, second = desk.chance.sample(citing, 2)
    if desk.chance.random() < 0.5:
        return Draft("two citing", (Told(first, 0, theirs), Told(second, 0, third)), (Pair(0, 1, AGREES, _ONE, 1),))
    told = (Told(desk.own(plain), 0, _name(agency)), Told(first, 0, theirs))
    return Draft("agency and one citing", told, (Pair(0, 1, AGREES, _ONE, 1),))


def _name(agency: str) -> str:
    return capital(agency.removeprefix("the "))


def one_root(fact: Count | Event, desk: Desk) -> Draft | None:
    """Two papers that quote one source, one perhaps through an agency: no corroboration."""
    plain, *others = _ways(fact, desk)
    ((name, alias),) = desk.speakers(1, plain)
    ours, theirs = desk.outlets(2)
    agency = desk.chance.choice(AGENCIES)
    ways = {
        "same name": desk.said(others[0], name),
        "other name": desk.said(others[0], alias),
        "through an agency": capital(f"{others[0]}, {agency} reported, citing {alias}."),
    }
    how = desk.chance.choice(sorted(ways))
    told = (Told(desk.said(plain, name), 0, ours), Told(ways[how], 0, theirs))
    return Draft(how, told, (Pair(0, 1, AGREES, _ONE, 1),))


def independent(fact: Count | Event, desk: Desk) -> Draft | None:
    """Two or three sources that could have known separately."""
    plain, *others = _ways(fact, desk)
    number = desk.chance.choice((2, 2, 3))
    speakers, outlets = desk.speakers(number, plain), desk.outlets(number)
    clauses = [plain, others[0], others[min(1, len(others) - 1)]][:number]
    told = tuple(
        Told(desk.said(clause, names[0]), 0, outlet)
        for clause, names, outlet in zip(clauses, speakers, outlets, strict=True)
    )
    return Draft(f"{number} sources", told, tuple(Pair(0, i, AGREES, _TWO, number) for i in range(1, number)))


def one_publisher(fact: Count | Event, desk: Desk) -> Draft | None:
    """Two outlets of one publisher, each in its own voice: one origin."""
    plain, *others = _ways(fact, desk)
    ours, theirs = desk.chance.choice(FAMILIES)
    told = (Told(desk.own(plain), 0, ours), Told(desk.own(others[0]), 0, theirs))
    return Draft(ours, told, (Pair(0, 1, AGREES, _ONE, 1),))


def other_story(fact: Count | Event, desk: Desk, strange: Count) -> Draft | None:
    """An article of another story in the pile, perhaps with the very figure."""
    plain, *others = _ways(fact, desk)
    (one, _), (other, _) = desk.speakers(2, plain)
    outlets = desk.outlets(3)
    odd = desk.own(filled(strange.clause, figure(desk.value(strange))))
    told = (
        Told(desk.said(plain, one), 0, outlets[0]),
        Told(desk.said(others[0], other), 0, outlets[1]),
        Told(odd, 0, outlets[2]),
    )
    apart = frozenset({APART})
    return Draft("unrelated", told, (Pair(0, 2, apart), Pair(1, 2, apart)), alone=(2,))
