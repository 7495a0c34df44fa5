"""The days an expression means in an article: what its words give, else what the publication date settles."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from summarizer.values.calendar import Run, unit_at
from summarizer.values.expressions import (
    Between,
    Expression,
    Open,
    Part,
    Point,
    Share,
    Stretch,
    Within,
    fits,
    is_yearly,
)
from summarizer.values.points import Beside, BesideNamed, DayOfMonth, Named, Tense, Weekday, in_or_none

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.models import Precision, Published

# Reporters add the year to a date further away than this, so a reading beyond it is not one to consider.
_YEARLESS_REACH = dt.timedelta(days=270)


class Period(NamedTuple):
    """A run of days, both ends included; an open end is ``None``."""

    start: dt.date | None
    end: dt.date | None

    @property
    def precision(self) -> Precision:
        """``day``, ``month`` or ``year`` for exactly one of these, ``range`` for any other run of days."""
        if self.start is None or self.end is None:
            return "range"
        if self.start == self.end:
            return "day"
        run = Run(self.start, self.end)
        if run == unit_at(self.start, "month", 0):
            return "month"
        return "year" if run == unit_at(self.start, "year", 0) else "range"


def period(expression: Expression, published: Published, tense: Tense) -> Period | None:
    """Give the days that an expression means in an article published then, or ``None`` where that cannot be told."""
    try:
        if isinstance(expression, Open):
            return _open(expression, published, tense)
        if isinstance(expression, Stretch):
            run = _stretch(expression, published, tense)
        else:
            run = _point(expression, published, tense)
    except (ValueError, OverflowError):  # the calendar has no such day
        return None
    return Period(run.start, run.end) if run and run.start <= run.end else None


def is_beside(expression: Expression) -> bool:
    """Whether it counts from a day the story named: "two days later", "the end of that year"."""
    while isinstance(expression, Within):
        expression = expression.whole
    return isinstance(expression, Beside | BesideNamed)


def counted_from(expression: Expression, day: dt.date) -> Period | None:
    """Give the days an expression means when it counts from that day, or ``None`` beyond the calendar."""
    if not isinstance(expression, Beside | BesideNamed | Within):
        return None
    try:
        run = expression.on(day, "past")
    except (ValueError, OverflowError):  # the calendar has no such day
        return None
    return Period(run.start, run.end) if run and run.start <= run.end else None


def exists(expression: Point | Part) -> bool:
    """Whether the calendar has such a day: 29 February without a year may, 31 February never does."""
    if isinstance(expression, Named) and expression.unit != "day":
        return True
    if not isinstance(expression, Between) and not is_yearly(expression):
        return True
    return in_or_none(expression.in_year, 2024 if expression.year is None else expression.year) is not None


def between(first: Point, last: Point) -> Expression | None:
    """One expression from the first point to the last, the whole or the year of one completing the other's."""
    if isinstance(last, Within) and not isinstance(last.part, Named) and _shares(first, last):
        first = Within(first, last.whole)  # type: ignore[arg-type]  # _shares saw that it fits
    elif isinstance(first, Within) and _shares(last, first):
        last = Within(last, first.whole)  # type: ignore[arg-type]  # likewise
    elif isinstance(last, DayOfMonth) and isinstance(first, Named) and first.unit == "day":
        last = _beside_month(last.number, first, 1)
    elif isinstance(first, DayOfMonth) and isinstance(last, Named) and last.unit == "day":
        first = _beside_month(first.number, last, -1)
    if isinstance(first, Between) or isinstance(last, Between):
        return None
    if not is_yearly(first) or not is_yearly(last):
        return Stretch(first, last)
    if last.year is None and first.year is not None and last.unit not in ("year", "decade"):
        year = first.year
        run = in_or_none(last.in_year, year)
        last = last.with_year(year if run and run.start >= first.in_year(year).start else year + 1)
    return Between(first, last)


def _beside_month(day: int, named: Named, way: int) -> Named:
    """The day of the month that the other end names, or of the one beside it: "from the 27th to the 3rd of April"."""
    is_same = (day - named.first) * way >= 0
    number = named.number if is_same else named.number + way
    return replace(named, first=day, last=day, number=(number - 1) % 12 + 1)


def _shares(part: Point, other: Within) -> bool:
    """Whether a weekday or day of the month takes the week or month that the other end names."""
    return isinstance(part, Weekday | DayOfMonth) and type(part) is type(other.part) and fits(part, other.whole.unit)


def _point(point: Point, published: Published, tense: Tense) -> Run | None:
    if is_beside(point):
        return None  # its anchor is in the story, not in the publication date
    if isinstance(point, Between) or is_yearly(point):
        if point.year is not None:
            return point.in_year(point.year)
        if published.day is None and tense != "present":
            return _only_candidate(point.in_year, published, tense)
    if published.start is None or published.end is None:
        return None
    # Every expression moves one way with its anchor, so what both ends agree on holds in between as well.
    early = point.on(published.start, tense)
    return early if published.day or early == point.on(published.end, tense) else None


def _stretch(stretch: Stretch, published: Published, tense: Tense) -> Run | None:
    first, last = _point(stretch.first, published, tense), _point(stretch.last, published, tense)
    if isinstance(stretch.first, Weekday) and stretch.first.turn:
        if first and isinstance(stretch.last, Weekday) and not stretch.last.turn:
            last = stretch.last.on(first.end, "future")  # "from next Monday to Friday"
    elif last and isinstance(stretch.first, Weekday | DayOfMonth) and type(stretch.last) is type(stretch.first):
        first = stretch.first.on(last.end, "past")
    if first and last and first.start > last.start:  # it ends after it begins: "from today to November"
        last = _point(stretch.last, published, "future")
    if first and last and first.start > last.start:  # it began before today: "from 2 January till today"
        first = _point(stretch.first, published, "past")
    return Run(first.start, last.end) if first and last and first.start <= last.end else None


def _open(expression: Open, published: Published, tense: Tense) -> Period | None:
    back = expression.side in ("since", "from", "after")
    is_to_come = tense == "future" and expression.side != "since"
    run = _point(expression.point, published, tense if is_to_come or not back else "past")
    if run is None:
        return None
    if not back:
        whole = expression.side == "until" or _is_end(expression.point)  # "before the end of the year" is in it
        return Period(None, run.end if whole else run.start - dt.timedelta(days=1))
    # What happened after a day may have happened on it; what happened after a year did not happen in it.
    longer = expression.side == "after" and run.start < run.end
    start = run.end + dt.timedelta(days=1) if longer else run.start
    day = published.day
    return Period(start, day if day and start <= day and tense != "future" else None)


def _is_end(point: Point) -> bool:
    return isinstance(point, Within) and point.part == Share("end")


def _only_candidate(in_year: Callable[[int], Run], published: Published, tense: Tense) -> Run | None:
    """Find the one year in which a year-less date can have been meant by an article of that interval."""
    if published.start is None or published.end is None or published.end.year - published.start.year > 1:
        return None
    found = []
    for year in range(published.start.year - 1, published.end.year + 2):
        run = in_or_none(in_year, year)
        if run is None:
            continue
        past = run.start <= published.end and run.end + _YEARLESS_REACH >= published.start
        ahead = run.end >= published.start and run.start - _YEARLESS_REACH <= published.end
        if ahead if tense == "future" else past:
            found.append(run)
    return found[0] if len(found) == 1 else None
