"""Tolls: counts of victims or of a crowd, which every report of an event gives anew, in its own words."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from summarizer.timeline.crowds import CROWD
from summarizer.timeline.features import Features, as_of, dates_fit
from summarizer.timeline.figures import BODIES, DAYS, Figure
from summarizer.timeline.likeness import common_words
from summarizer.timeline.telling import found_in, is_as_of
from summarizer.values.alike import alike_to
from summarizer.values.counted import VICTIMS
from summarizer.values.words import stem

COUNTED = frozenset[str]({*VICTIMS, CROWD})
_SHARED = 0.3  # of the words about the event of one toll, those that the other's are alike to
_FEWEST = 3  # words around a toll that name its event; else it is that of its article's headline
# How every report of a toll says that it has risen.
TOLD = frozenset(map(stem, "toll climb pass rise raise revise reach number count bring".split()))
# What any report of a toll says, whatever it is of.
_NO_EVENT = (DAYS | TOLD).union(
    map(
        stem,
        "disaster tragedy rescuer rescue body find found recover victim survivor confirm pull search hospital".split(),
    )
)
# What is dated beside these is the toll, and not what happened: "rose to 19 on Tuesday".
_STOOD = re.compile(
    r"\b(?:ro(?:se|ses)|risen|rising|climb(?:ed|s|ing)|grew|grown|br(?:ought|ings?|inging)|revised|raised|lowered|cut|stood|stands?"
    r"|reached|passed|increased|went|up|down)\s(?:[\w’'-]+\s){0,5}?(?:to|at)?\s?(?:at\sleast\s|about\s|some\s)?\Z",
    re.IGNORECASE,
)
# Who "have died" so far are those of the event that the article is about.
_SO_FAR = re.compile(r"\b(?:have|has)\b")
_BESIDE = 40  # characters next to a figure in which its verb stands
# Between a date and a figure, these make it the date of something else: "rescuers dug on Friday after … killed 12".
_OTHER_CLAUSE = re.compile(
    r",\s(?:which|who|killing|leaving|claiming)\b|\b(?:as|while|after|when|since|that)\b", re.IGNORECASE
)
_HAPPENED = re.compile(r"\b(?:after|since|following)\b[^,.;:]*$", re.IGNORECASE)
_RECENT = dt.timedelta(days=31)


def tell_one_toll(a: Features, b: Features) -> bool:
    """Whether two claims of different articles count the victims of one event; a plan that mentions them does not."""
    if a.claim.article == b.claim.article or a.claim.looks_ahead or b.claim.looks_ahead:
        return False
    return any(are_one_toll(p, q, a, b) for p in a.figures for q in b.figures)


def has_come(figure: Figure, features: Features) -> bool:
    """Whether a figure counts what has happened: in a plan, what stands behind "after" or "since" has."""
    if not features.claim.looks_ahead:
        return True
    at = found_in(features.claim.statement, figure.quantity.words)
    return at is not None and _HAPPENED.search(features.claim.statement, 0, at[0]) is not None


def are_one_toll(p: Figure, q: Figure, a: Features, b: Features) -> bool:
    """Whether two figures count the same victims or crowd of one event: of one kind, group and place.

    Who is counted and where have to be the same, a country aside that the other report is about as well. The event is
    told by the words around the figure, or where a toll stands by itself by its article's headline and first sentence.
    """
    if p.measure not in COUNTED or p.measure != q.measure or p.is_part or q.is_part or p.is_denied or q.is_denied:
        return False
    if not count_alike(p, q, a, b):
        return False
    if _is_dated(p, a) and _is_dated(q, b) and not dates_fit(a.happened, b.happened):
        return False
    ours, theirs = _event(p, a), _event(q, b)
    if p.site.land - theirs - b.topic or q.site.land - ours - a.topic:
        return False
    shared = [word for word in ours if word in theirs or not theirs.isdisjoint(alike_to(word))]
    return len(shared) >= _SHARED * min(len(ours), len(theirs)) > 0


def count_alike(p: Figure, q: Figure, a: Features, b: Features) -> bool:
    """Whether two figures count the same group of people at the same place, as far as their words tell."""
    return p.details == q.details and _narrowed_to(p, a) == _narrowed_to(q, b)


def _narrowed_to(figure: Figure, features: Features) -> frozenset[str]:
    """The place that a toll is of; that of the headline is the whole, but where places stand side by side."""
    sites = {f.site.place for f in features.figures if f.site.place}
    return figure.site.place if len(sites) > 1 else figure.site.place - features.topic


def counted_on(features: Features) -> dt.date | None:
    """The day that a toll holds for: that of its report, unless words name one ("by Friday") or it is of the past."""
    own, reported = as_of(features), features.reported
    if own is None or reported is None or reported - own > _RECENT:
        return own
    at = found_in(features.claim.statement, features.claim.when.words)
    return own if at and is_as_of(features.claim.statement, at) else reported


def held_on(figure: Figure, features: Features) -> dt.date | None:
    """The day that a figure of a claim holds for."""
    return counted_on(features) if figure.outcome in VICTIMS else as_of(features)


def _is_dated(figure: Figure, features: Features) -> bool:
    """Whether the date of a claim is the one of those that a figure counts."""
    statement = features.claim.statement
    day, count = found_in(statement, features.claim.when.words), found_in(statement, figure.quantity.words)
    if features.happened.start is None or day is None or count is None or _STOOD.search(statement, 0, count[0]):
        return False
    between = statement[day[1] : count[0]] if day < count else statement[count[0] : day[0]]
    return not _OTHER_CLAUSE.search(between)


def _event(figure: Figure, features: Features) -> frozenset[str]:
    named = figure.about - figure.details
    if figure.quantity.counted in BODIES:  # that were found somewhere, of whatever the article is about
        return named - _empty()
    is_own = len(named - _empty()) >= _FEWEST and not _is_so_far(figure, features)
    return (named if is_own else named | features.setting) - _empty()


def _is_so_far(figure: Figure, features: Features) -> bool:
    """Whether a figure counts those who have come to harm up to now."""
    statement = features.claim.statement
    at = found_in(statement, figure.quantity.words)
    return at is not None and bool(_SO_FAR.search(statement, max(0, at[0] - _BESIDE), at[1] + _BESIDE))


@cache
def _empty() -> frozenset[str]:
    return _NO_EVENT | common_words()
