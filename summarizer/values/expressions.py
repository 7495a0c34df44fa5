"""Calendar expressions as values: what the words say, and the days they mean once the anchor is known.

Resolving never guesses: what cannot be told from the anchor is ``None``.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from summarizer.values.calendar import (
    MONTHS_IN,
    Edge,
    Run,
    Unit,
    day_at,
    joined,
    month_start,
    months_from,
    part,
    step,
    unit_at,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.models import Basis, Precision, Published

Tense = Literal["past", "present", "future"]
Turn = Literal["", "last", "this", "next"]

# Reporters add the year to a date further away than this, so a reading beyond it is not one to consider.
_YEARLESS_REACH = dt.timedelta(days=270)


@dataclass(frozen=True, slots=True)
class Period:
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


@dataclass(frozen=True, slots=True)
class Named:
    """A calendar part by its name: day(s), month, season, quarter, half, year or decade.

    ``number`` is the month, season (4 is winter), quarter or half; ``first`` and ``last`` are days of the month.
    A missing ``year`` is told by ``turn`` ("last November"), ``shift`` ("October last year") or the tense.
    """

    unit: Unit
    number: int = 1
    first: int = 0
    last: int = 0
    year: int | None = None
    edge: Edge = ""
    turn: Turn = ""
    shift: int | None = None

    @property
    def basis(self) -> Basis:
        """Explicit unless the words count from the publication date."""
        return "relative" if self.turn or self.shift is not None else "explicit"

    def in_year(self, year: int) -> Run:
        """Give the days meant in one year. Raises ValueError where the calendar has no such day."""
        if self.unit == "day":
            first = dt.date(year, self.number, self.first)
            return part(Run(first, dt.date(year, self.number, self.last)), self.edge, first)
        months = MONTHS_IN[self.unit]
        start = month_start(year, self._first_month(months))
        if self.year is not None and (self.unit, self.number) == ("season", 4):
            # "The winter of 2022" is said of the one that begins and of the one that ends in that year.
            start, months = month_start(year - 1, 12), 15
        return part(months_from(start, months), self.edge, start)

    def _first_month(self, months: int) -> int:
        if self.unit in ("year", "decade"):
            return 1
        return 3 * self.number if self.unit == "season" else 1 + months * (self.number - 1)

    def on(self, day: dt.date, tense: Tense) -> Run | None:
        """Give the days meant by an article of that day."""
        if self.year is not None:
            return self.in_year(self.year)
        if self.shift is not None:
            return self.in_year(day.year + self.shift)
        return _turned(self.in_year, day, self.turn) if self.turn else _nearest(self.in_year, day, tense)


@dataclass(frozen=True, slots=True)
class Between:
    """From one named part of the calendar to another, "from November to January"."""

    first: Named
    last: Named
    basis: Basis = "explicit"

    @property
    def year(self) -> int | None:
        """The year of the last part, where the words give it."""
        return self.last.year

    def in_year(self, year: int) -> Run:
        """Give the days meant when the last part is in that year. Raises ValueError where there is no such day."""
        last = self.last.in_year(year)
        if self.first.year is not None:
            return joined(self.first.in_year(self.first.year), last)
        first = self.first.in_year(year)
        return joined(first if first.start <= last.start else self.first.in_year(year - 1), last)

    def on(self, day: dt.date, tense: Tense) -> Run | None:
        """Give the days meant by an article of that day."""
        return self.in_year(self.year) if self.year is not None else _nearest(self.in_year, day, tense)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week (0 is Monday), alone or with "last", "next" or the week it is in."""

    number: int
    turn: Turn = ""
    week: int | None = None
    basis: Basis = "relative"

    def on(self, day: dt.date, tense: Tense) -> Run | None:
        """Give the nearest that fits the tense; a past one may be the day of publication itself."""
        back = (day.weekday() - self.number) % 7
        if self.week is not None:
            return day_at(day, 7 * self.week + self.number - day.weekday())
        if self.turn == "last":
            return day_at(day, -(back or 7))
        if self.turn == "next" or tense == "future":
            return day_at(day, -back % 7 or 7 * (self.turn == "next"))
        return day_at(day, 7 - back if tense == "present" and back > 3 else -back)


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of an unnamed month, "on the 26th"."""

    number: int
    basis: Basis = "relative"

    def on(self, day: dt.date, tense: Tense) -> Run | None:
        """Give the latest such day not after publication, or in the future tense the first not before it."""
        step = 1 if tense == "future" else -1
        for count in range(3):
            month = months_from(month_start(day.year, day.month + step * count), 1)
            if self.number <= month.end.day:
                found = month.start.replace(day=self.number)
                if (found - day).days * step >= 0:
                    return Run(found, found)
        return None


@dataclass(frozen=True, slots=True)
class Shift:
    """The calendar unit a number of units away: today, last month, two weeks ago, later this year."""

    unit: Unit
    count: int
    edge: Edge = ""
    basis: Basis = "relative"

    def on(self, day: dt.date, tense: Tense) -> Run | None:  # noqa: ARG002 - all expressions share this signature
        """Give the days of that unit."""
        return part(unit_at(day, self.unit, self.count), self.edge, day)


@dataclass(frozen=True, slots=True)
class Trailing:
    """A span that ends (or, with a positive count, begins) on the day of publication: "the past two weeks"."""

    unit: Unit
    count: int
    basis: Basis = "relative"

    def on(self, day: dt.date, tense: Tense) -> Run | None:  # noqa: ARG002 - all expressions share this signature
        """From that many units back to the day itself, or ahead from it."""
        return joined(*sorted((step(day, self.unit, self.count), Run(day, day)), key=lambda run: run.start))


@dataclass(frozen=True, slots=True)
class Weekend:
    """A Saturday and Sunday."""

    turn: Turn = ""
    basis: Basis = "relative"

    def on(self, day: dt.date, tense: Tense) -> Run | None:
        """Give the latest that has begun; the coming one in the future tense or with "next"."""
        back = (day.weekday() - 5) % 7
        ahead = self.turn == "next" or (tense == "future" and back > 1)
        offset = 7 - back if ahead else -back - 7 * (self.turn == "last" and back < 2)
        return joined(day_at(day, offset), day_at(day, offset + 1))


@dataclass(frozen=True, slots=True)
class Beside:
    """So many units before or after a day the story named, "two days later": no publication date settles it."""

    unit: Unit
    count: int
    basis: Basis = "relative"

    def on(self, day: dt.date, tense: Tense) -> Run:  # noqa: ARG002 - all expressions share this signature
        """Give the days of that unit, counted from the day the story named."""
        return unit_at(day, self.unit, self.count)


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A date that can be read in two ways, 03/04/2025."""

    basis: Basis = "unknown"

    def on(self, day: dt.date, tense: Tense) -> Run | None:  # noqa: ARG002 - all expressions share this signature
        """No days: choosing one reading would be a guess."""
        return None


Point = Named | Between | Weekday | DayOfMonth | Shift | Trailing | Weekend | Beside | Ambiguous


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one expression to another that need the publication date, "from Monday to Wednesday"."""

    first: Point
    last: Point
    basis: Basis = "relative"


@dataclass(frozen=True, slots=True)
class Open:
    """A point and the side on which time runs on from it: since, until, before."""

    side: Literal["since", "until", "before"]
    point: Point

    @property
    def basis(self) -> Basis:
        """That of the point."""
        return self.point.basis


Expression = Point | Stretch | Open


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
    return Period(run.start, run.end) if run else None


def counted_from(expression: Beside, day: dt.date) -> Period | None:
    """Give the days an expression means when it counts from that day, or ``None`` beyond the calendar."""
    try:
        run = expression.on(day, "past")
    except (ValueError, OverflowError):  # the calendar has no such day
        return None
    return Period(run.start, run.end)


def exists(expression: Named) -> bool:
    """Whether the calendar has such a day: 29 February without a year may, 31 February never does."""
    try:
        expression.in_year(2024 if expression.year is None else expression.year)
    except (ValueError, OverflowError):
        return False
    return True


def between(first: Point, last: Point) -> Expression:
    """One expression from the first point to the last, the year of one completing the other's."""
    if isinstance(first, Named) and isinstance(last, Named) and first.basis == last.basis == "explicit":
        if last.year is None and first.year is not None and last.unit not in ("year", "decade"):
            year = first.year
            later = exists(replace(last, year=year)) and last.in_year(year).start >= first.in_year(year).start
            last = replace(last, year=year if later else year + 1)
        return Between(first, last)
    return Stretch(first, last)


def _point(point: Point, published: Published, tense: Tense) -> Run | None:
    if isinstance(point, Beside):
        return None  # its anchor is in the story, not in the publication date
    if isinstance(point, Named | Between) and point.basis == "explicit":
        if point.year is not None:
            return point.in_year(point.year)
        if published.day is None and tense != "present":
            return _only_candidate(point.in_year, published, tense)
    if published.start is None or published.end is None:
        return None
    # Every expression moves one way with its anchor, so what both ends agree on holds in between as well.
    early, late = point.on(published.start, tense), point.on(published.end, tense)
    return early if early == late else None


def _stretch(stretch: Stretch, published: Published, tense: Tense) -> Run | None:
    first, last = _point(stretch.first, published, tense), _point(stretch.last, published, tense)
    if last and isinstance(stretch.first, Weekday | DayOfMonth):
        first = stretch.first.on(last.end, "past")
    return Run(first.start, last.end) if first and last and first.start <= last.end else None


def _open(expression: Open, published: Published, tense: Tense) -> Period | None:
    run = _point(expression.point, published, "past" if expression.side == "since" else tense)
    if run is None:
        return None
    if expression.side == "until":
        return Period(None, run.end)
    if expression.side == "before":
        return Period(None, run.start - dt.timedelta(days=1))
    day = published.day
    return Period(run.start, day if day and run.start <= day and tense != "future" else None)


def _only_candidate(in_year: Callable[[int], Run], published: Published, tense: Tense) -> Run | None:
    """Find the one year in which a year-less date can have been meant by an article of that interval."""
    if published.start is None or published.end is None or published.end.year - published.start.year > 1:
        return None
    found = []
    for year in range(published.start.year - 1, published.end.year + 2):
        run = _in(in_year, year)
        if run is None:
            continue
        past = run.start <= published.end and run.end + _YEARLESS_REACH >= published.start
        ahead = run.end >= published.start and run.start - _YEARLESS_REACH <= published.end
        if ahead if tense == "future" else past:
            found.append(run)
    return found[0] if len(found) == 1 else None


def _nearest(in_year: Callable[[int], Run], day: dt.date, tense: Tense) -> Run | None:
    # Leap days are up to eight years apart.
    past = (run for year in range(day.year, day.year - 9, -1) if (run := _in(in_year, year)) and run.start <= day)
    ahead = (run for year in range(day.year - 1, day.year + 9) if (run := _in(in_year, year)) and run.end >= day)
    before, after = next(past, None), next(ahead, None)
    if tense == "present" and before and after:
        return before if day - before.start <= after.start - day or before == after else after
    return after if tense == "future" else before


def _turned(in_year: Callable[[int], Run], day: dt.date, turn: Turn) -> Run | None:
    if turn == "this":
        return in_year(day.year)
    runs = [run for year in range(day.year - 2, day.year + 3) if (run := _in(in_year, year))]
    if turn == "last":
        return next((run for run in reversed(runs) if run.end < day), None)
    return next((run for run in runs if run.start > day), None)


def _in(in_year: Callable[[int], Run], year: int) -> Run | None:
    try:
        return in_year(year)
    except (ValueError, OverflowError):  # the calendar has no such day
        return None
