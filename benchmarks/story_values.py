"""Stories about figures: the same one in other words, bounds, disputes, updates, scopes, corrections and forecasts."""

from __future__ import annotations

from benchmarks.story_desk import AGREES, APART, CONFLICTS, UPDATES, Desk, Draft, Pair, Told
from benchmarks.story_facts import Count, capital, figure, filled, ranged, rounded, spelled, vague
from summarizer.models import Status

_NONE: frozenset[Status] = frozenset()
_DISPUTED: frozenset[Status] = frozenset({"disputed"})
_UPDATED: frozenset[Status] = frozenset({"updated"})
_AGREED: frozenset[Status] = frozenset({"corroborated"})


def _told(desk: Desk, *clauses: str) -> tuple[Told, ...]:
    """Clauses of one day, each by a named speaker of its own in an outlet of its own."""
    speakers, outlets = desk.speakers(len(clauses), clauses[0]), desk.outlets(len(clauses))
    told = zip(clauses, speakers, outlets, strict=True)
    return tuple(Told(desk.said(c, names[0], day=desk.weekday()), 0, outlet) for c, names, outlet in told)


def same_value(count: Count, desk: Desk) -> Draft | None:
    """One value written in two ways, by two speakers."""
    value = desk.value(count)
    near = desk.chance.choice(("about", "some", "around", "roughly"))
    plain, again = desk.clauses(count)
    exact = filled(plain, figure(value))
    ways = {
        "about": (exact, filled(again, figure(value), near)),
        "up to": (exact, filled(again, figure(rounded(value * 1.1)), "up to")),
        "between": (exact, ranged(again, figure(rounded(value * 0.9)), figure(rounded(value * 1.1)))),
    }
    if spelled(value) and not count.is_money:
        ways["written out"] = (exact, filled(again, spelled(value)))
    if 100 <= value < 10**6:
        uneven = value + max(1, round(value * 0.03))
        ways["rounder"] = (filled(plain, figure(uneven)), filled(again, figure(value), near))
    how = desk.chance.choice(sorted(ways))
    status = _NONE if how in ("up to", "between") else _AGREED
    return Draft(how, _told(desk, *_mixed(desk, ways[how])), (Pair(0, 1, AGREES, status, 2),))


def _mixed(desk: Desk, clauses: tuple[str, str]) -> list[str]:
    return desk.chance.sample(clauses, 2)


def less_precise(count: Count, desk: Desk) -> Draft | None:
    """A figure, and the same told without one."""
    if count.is_money or count.is_share or count.value < 20:
        return None
    value = desk.value(count)
    _, again = desk.clauses(count)
    clauses = _mixed(desk, (filled(again, figure(value)), filled(count.clause, vague(value))))
    return Draft("no figure", _told(desk, *clauses), (Pair(0, 1, AGREES),))


def bounds_fit(count: Count, desk: Desk) -> Draft | None:
    """A bound that holds the other's value."""
    low = desk.value(count)
    high = desk.beyond(low)
    ways = {
        "at least": ("at least", low, "", high),
        "more than": ("more than", low, "", high),
        "up to": ("up to", high, "", low),
        "fewer than": ("less than" if count.is_money or count.is_share else "fewer than", high, "", low),
        "two bounds": ("at least", low, "up to", high),
    }
    return _bounds(count, desk, ways, AGREES, _NONE)


def bounds_clash(count: Count, desk: Desk) -> Draft | None:
    """A bound that rules the other's value out."""
    low = desk.value(count)
    high = desk.beyond(low)
    below = "less than" if count.is_money or count.is_share else "fewer than"
    ways = {
        "at least and fewer": ("at least", high, below, low),
        "more than and value": ("more than", high, "", low),
        "at most and value": ("at most", low, "", high),
        "fewer than and value": (below, low, "", high),
    }
    return _bounds(count, desk, ways, CONFLICTS, _DISPUTED)


def _bounds(
    count: Count,
    desk: Desk,
    ways: dict[str, tuple[str, float, str, float]],
    relations: frozenset[str],
    status: frozenset[Status],
) -> Draft:
    how = desk.chance.choice(sorted(ways))
    ours, first, theirs, second = ways[how]
    plain, again = desk.clauses(count)
    clauses = _mixed(desk, (filled(plain, figure(first), ours), filled(again, figure(second), theirs)))
    return Draft(how, _told(desk, *clauses), (Pair(0, 1, relations, status, 2),))


def other_value(count: Count, desk: Desk) -> Draft | None:
    """Two exact values for one thing at one time."""
    low = desk.value(count)
    one, other = _figures(desk, low)
    plain, again, third = desk.clauses(count, 3)
    first, second = filled(plain, figure(one)), filled(again, figure(other))
    pair = Pair(0, 1, CONFLICTS, _DISPUTED, 2)
    how = desk.chance.choice(("speakers", "as of a day", "outlets", "two against one"))
    if how == "outlets" and not count.total:
        ours, theirs = desk.outlets(2)
        return Draft(how, (Told(desk.own(first), 0, ours), Told(desk.own(second), 0, theirs)), (pair,))
    if how == "as of a day" and count.total:
        day = f"as of {desk.date(-1)}"
        return Draft(how, _told(desk, f"{first} {day}", f"{second} {day}"), (pair,))
    if how != "two against one":
        return Draft("speakers", _told(desk, first, second), (pair,))
    pairs = (Pair(0, 1, CONFLICTS, _DISPUTED, 3), Pair(2, 1, CONFLICTS, _DISPUTED, 3), Pair(0, 2, AGREES))
    return Draft(how, _told(desk, first, second, filled(third, figure(one))), pairs)


def _figures(desk: Desk, low: float) -> list[float]:
    """A figure and another clearly above it, in either order."""
    return desk.chance.sample((low, desk.beyond(low)), 2)


def growing_total(count: Count, desk: Desk) -> Draft | None:
    """A total that a later report gives as larger."""
    if not count.total:
        return None
    low = desk.value(count)
    high = desk.beyond(low)
    days = desk.chance.randint(5, 20)
    how = desk.chance.choice(("same source", "other source", "has risen", "as of days"))
    (one, alias), (other, _) = desk.speakers(2, count.clause)
    ours, theirs = desk.outlets(2)
    pair = (Pair(0, 1, UPDATES, _UPDATED),)
    plain, again = desk.clauses(count)
    if how == "as of days":
        day, later = desk.date(-days), desk.date(-1)
        first = desk.said(f"{filled(plain, figure(low))} as of {day}", one, how=1)
        second = desk.said(f"{filled(again, figure(high))} as of {later}", alias, how=1)
        return Draft(how, (Told(first, 0, ours), Told(second, 0, theirs)), pair)
    first = desk.said(filled(plain, figure(low)), one, day=desk.weekday())
    clause = filled(again, figure(high))
    if how == "has risen":
        clause = f"{filled(count.total, '')} has risen to {figure(high)}"
    speaker = other if how == "other source" else alias
    second = desk.said(clause, speaker, day=desk.weekday(days))
    return Draft(how, (Told(first, 0, ours), Told(second, days, theirs)), pair)


def running_story(count: Count, desk: Desk) -> Draft | None:
    """A total, agreed on, grown, copied, and then in dispute: what a week of reports holds."""
    if not count.total:
        return None
    first = desk.value(count)
    second = desk.beyond(first)
    third = desk.beyond(second)
    days = desk.chance.randint(5, 9)
    (one, alias), (other, _), (last, _) = desk.speakers(3, count.clause)
    outlets = desk.outlets(5)
    plain, again, *_ = desk.clauses(count)
    risen = desk.said(f"{filled(count.total, '')} has risen to {figure(second)}", alias, day=desk.weekday(days))
    told = (
        Told(desk.said(filled(plain, figure(first)), one, day=desk.weekday()), 0, outlets[0]),
        Told(desk.said(filled(again, figure(first), "about"), other, day=desk.weekday()), 0, outlets[1]),
        Told(risen, days, outlets[2]),
        Told(risen, days, outlets[3], copies=2, whole=True),
        Told(desk.said(filled(again, figure(third)), last, day=desk.weekday(days)), days, outlets[4]),
    )
    pairs = (
        Pair(0, 1, AGREES),
        Pair(0, 2, UPDATES),
        Pair(2, 3, AGREES),
        Pair(2, 4, CONFLICTS, _DISPUTED),
        Pair(3, 4, CONFLICTS, _DISPUTED),
    )
    return Draft("five reports", told, pairs)


def scope(count: Count, desk: Desk) -> Draft | None:
    """Figures of different things: another count, a part, another period."""
    ways = {"other thing": count.other, "part": count.part, "period": count.period}
    usable = sorted(how for how, clause in ways.items() if clause)
    if not usable:
        return None
    how = desk.chance.choice(usable)
    value = desk.value(count)
    larger = "or wounded" in count.other or "casualties" in count.other
    second = desk.beyond(value) if how == "other thing" and larger else rounded(value * desk.chance.uniform(0.2, 0.6))
    clauses = (filled(desk.clauses(count)[1], figure(value)), filled(ways[how], figure(second)))
    is_toll = how == "other thing" and any(
        w in clauses[0] for w in ("died", "deaths", "killed", "casualties", "wounded")
    )
    relations = {"differs in scope"} if is_toll else {"differs in scope", APART}
    return Draft(how, _told(desk, *clauses), (Pair(0, 1, frozenset(relations)),))


def correction(count: Count, desk: Desk) -> Draft | None:
    """A source takes its own figure back and gives another."""
    low = desk.value(count)
    old, new = _figures(desk, low)
    plain, again = desk.clauses(count)
    names = desk.speakers(1, count.clause)[0]
    days = desk.chance.randint(1, 4)
    day = desk.weekday(days)
    first = desk.said(filled(plain, figure(old)), names[0], day=desk.weekday())
    ways = {
        "corrected": f"{names[0]} corrected an earlier figure on {day}, saying that {filled(again, figure(new))}, "
        f"not {count.sum(old)}.",
        "retracted": f"{names[0]} on {day} withdrew an earlier figure of {count.sum(old)} and said that "
        f"{filled(again, figure(new))}.",
    }
    if count.total:
        way = "down" if new < old else "up"
        ways["revised"] = f"{names[0]} on {day} revised {count.total} {way} to {figure(new)} from {figure(old)}."
    how = desk.chance.choice(sorted(ways))
    ours, theirs = desk.outlets(2)
    told = (Told(first, 0, ours), Told(capital(ways[how]), days, theirs))
    return Draft(how, told, (Pair(0, 1, UPDATES, _UPDATED, 1),))


def outcome(count: Count, desk: Desk) -> Draft | None:
    """A forecast figure, and another that came about: never a dispute."""
    if not count.future:
        return None
    low = desk.value(count)
    forecast, real = _figures(desk, low)
    (one, _), (other, _) = desk.speakers(2, count.clause)
    ours, theirs = desk.outlets(2)
    verb = desk.chance.choice(("predicted", "forecast", "estimated"))
    first = capital(
        f"{one} {verb} on {desk.weekday()} that {filled(count.future, figure(forecast)).replace(' will ', ' would ')}."
    )
    second = desk.said(filled(desk.clauses(count)[1], figure(real)), other, day=desk.weekday(60))
    allowed = frozenset({"agrees", "refines", "updates", "differs in scope", APART})
    told = (Told(first, 0, ours), Told(second, 60, theirs))
    return Draft("figure", told, (Pair(0, 1, allowed),))


def rival_forecasts(count: Count, desk: Desk) -> Draft | None:
    """Two forecasts of one figure: by two speakers a dispute, by one a later view."""
    if not count.future:
        return None
    low = desk.value(count)
    figures = _figures(desk, low)
    first, second = (filled(count.future, figure(v)) for v in figures)
    if desk.chance.random() < 0.5:
        return Draft("speakers", _told(desk, first, second), (Pair(0, 1, CONFLICTS, _DISPUTED, 2),))
    ((name, alias),) = desk.speakers(1, count.clause)
    ours, theirs = desk.outlets(2)
    old = capital(f"{name} predicted on {desk.weekday()} that {first}.")
    new = capital(f"{alias} raised the forecast on {desk.weekday(9)}, predicting that {second}.")
    if figures[1] < figures[0]:
        new = new.replace("raised", "lowered")
    return Draft("same source", (Told(old, 0, ours), Told(new, 9, theirs)), (Pair(0, 1, UPDATES, _UPDATED, 1),))


def denied_figure(count: Count, desk: Desk) -> Draft | None:
    """A figure, and somebody who denies it, with or without another."""
    low = desk.value(count)
    high = desk.beyond(low)
    (one, _), (other, _) = desk.speakers(2, count.clause)
    plain, again = desk.clauses(count)
    said, claimed = filled(plain, figure(high)), filled(again, figure(high))
    ways = {
        "denied": f"{other} denied on {desk.weekday(1)} that {claimed}.",
        "rejected": f"{other} rejected as false a claim by {one} that {claimed}.",
        "repeated to deny": f"{other} dismissed the figure given by {one}, who had said that {claimed}, "
        f"and put it at {count.sum(low)}.",
    }
    how = desk.chance.choice(sorted(ways))
    ours, theirs = desk.outlets(2)
    told = (Told(desk.said(said, one, day=desk.weekday()), 0, ours), Told(capital(ways[how]), 1, theirs))
    return Draft(how, told, (Pair(0, 1, CONFLICTS, _DISPUTED, 2),))
