"""Points of the calendar as values: what the words name, and the days they mean once the anchor is known.

What cannot be told from the anchor is ``None``; what no calendar has raises ValueError or OverflowError.
"""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, Self

from summarizer.values.calendar import (
    MONTHS_IN,
    Length,
    Run,
    Unit,
    day_at,
    joined,
    month_start,
    months_from,
    stepped,
    unit_at,
)
from summarizer.values.holidays import Rule, holiday_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarizer.models import Basis

Tense = Literal["past", "present", "future"]
Turn = Literal["", "last", "this", "next"]

_MONTHS_TRIED = 30  # a weekday falls on a given day of some month about every seven months, on a 31st in a year


@dataclass(frozen=True, slots=True)
class _OfEveryYear(ABC):
    """What every year has; a missing ``year`` is told by ``turn`` ("last November") or the tense."""

    year: int | None = field(default=None, kw_only=True)
    turn: Turn = field(default="", kw_only=True)

    @property
    def basis(self) -> Basis:
        """Explicit unless the words count from the publication date."""
        return "relative" if self.turn else "explicit"

    @abstractmethod
    def in_year(self, year: int) -> Run:
        """Give the days meant in one year."""

    def with_year(self, year: int) -> Self:
        """The same of one year."""
        return replace(self, year=year)

    def on(self, day: dt.date, tense: Tense) -> Run | None:
        """Give the days meant by an article of that day."""
        return in_some_year(self.in_year, self.year, self.turn, day, tense)


@dataclass(frozen=True, slots=True)
class Named(_OfEveryYear):
    """A calendar part by its name: day(s), month, season, quarter, half, year, decade or century.

    ``number`` is the month, season (4 is winter), quarter or half; ``first`` and ``last`` are days of the month.
    """

    unit: Unit
    number: int = 1
    first: int = 0
    last: int = 0

    def in_year(self, year: int) -> Run:
        """Give the days meant in one year."""
        if self.unit == "day":
            return Run(dt.date(year, self.number, self.first), dt.date(year, self.number, self.last))
        months = MONTHS_IN[self.unit]
        if self.year is not None and (self.unit, self.number) == ("season", 4):
            # "The winter of 2022" is said of the one that begins and of the one that ends in that year.
            return months_from(month_start(year - 1, 12), 15)
        return months_from(month_start(year, self._first_month(months)), months)

    def _first_month(self, months: int) -> int:
        if months >= MONTHS_IN["year"]:
            return 1
        return 3 * self.number if self.unit == "season" else 1 + months * (self.number - 1)


@dataclass(frozen=True, slots=True)
class Holiday(_OfEveryYear):
    """A holiday that a rule fixes."""

    rule: Rule
    unit: Unit = "day"

    def in_year(self, year: int) -> Run:
        """Give its day in one year."""
        day = holiday_in(self.rule, year)
        return Run(day, day + dt.timedelta(days=self.rule.days - 1))


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week (0 is Monday), alone or with "last" or "next"; "past" and "coming" are the nearest."""

    number: int
    turn: Turn | Literal["past", "coming"] = ""
    basis: Basis = "relative"
    unit: Unit = "day"

    def on(self, day: dt.date, tense: Tense) -> Run | None:
        """Give the nearest that fits the tense; a past one may be the day of publication itself.

        "Last Friday" and "next Friday" are of the week before and after, since within a week the paper says "Friday";
        at the weekend the week counts as over.
        """
        back = (day.weekday() - self.number) % 7
        if self.turn == "past" or (self.turn == "last" and day.weekday() > 4):
            return day_at(day, -(back or 7))
        if self.turn in ("last", "next"):
            return day_at(day, self.number - day.weekday() + (7 if self.turn == "next" else -7))
        if self.turn == "coming" or tense == "future":
            return day_at(day, -back % 7 or 7 * (self.turn == "coming"))
        return day_at(day, 7 - back if tense == "present" and back > 3 else -back)


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of an unnamed month, "on the 26th"; ``weekday`` where that is said too, "Friday the 15th"."""

    number: int
    weekday: int | None = None
    basis: Basis = "relative"
    unit: Unit = "day"

    def on(self, day: dt.date, tense: Tense) -> Run | None:
        """Give the latest such day not after publication, or in the future tense the first not before it.

        With its weekday it is the nearest on either side, since only one day in half a year bears both.
        """
        if self.weekday is None:
            return self._nearest(day, 1 if tense == "future" else -1)
        found = [run for run in (self._nearest(day, -1), self._nearest(day, 1)) if run]
        return min(found, key=lambda run: abs(run.start - day), default=None)

    def _nearest(self, day: dt.date, way: int) -> Run | None:
        for count in range(_MONTHS_TRIED):
            month = months_from(month_start(day.year, day.month + way * count), 1)
            if self.number <= month.end.day:
                found = month.start.replace(day=self.number)
                if (found - day).days * way >= 0 and self.weekday in (None, found.weekday()):
                    return Run(found, found)
        return None


@dataclass(frozen=True, slots=True)
class Shift:
    """The calendar unit a number of units away: today, last month, two weeks ago."""

    unit: Unit
    count: int
    basis: Basis = "relative"

    def on(self, day: dt.date, tense: Tense) -> Run:  # noqa: ARG002 - all expressions share this signature
        """Give the days of that unit."""
        return unit_at(day, self.unit, self.count)


@dataclass(frozen=True, slots=True)
class Trailing:
    """A span that ends (or, with positive counts, begins) on the day of publication: "the past two weeks"."""

    length: Length
    basis: Basis = "relative"

    def on(self, day: dt.date, tense: Tense) -> Run:  # noqa: ARG002 - all expressions share this signature
        """From that long ago to the day itself, or ahead from it; quarters are those of the calendar."""
        (unit, count), *_ = self.length
        ends = (stepped(day, self.length), Run(day, day))
        if unit == "quarter":
            ends = (unit_at(day, "quarter", count), unit_at(day, "quarter", 1 if count > 0 else -1))
        return joined(*sorted(ends, key=lambda run: run.start))


@dataclass(frozen=True, slots=True)
class Weekend:
    """A Saturday and Sunday."""

    turn: Turn = ""
    basis: Basis = "relative"
    unit: Unit = "weekend"

    def on(self, day: dt.date, tense: Tense) -> Run:
        """Give the latest that has begun; the coming one in the future tense or with "next"."""
        back = (day.weekday() - 5) % 7
        ahead = self.turn == "next" or (tense == "future" and back > 1 and self.turn != "last")
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
class BesideNamed:
    """The month, season or holiday next to a day the story named: "the following May", "the previous summer"."""

    named: Named | Holiday
    turn: Turn
    basis: Basis = "relative"

    @property
    def unit(self) -> Unit:
        """That of what is named."""
        return self.named.unit

    def on(self, day: dt.date, tense: Tense) -> Run | None:  # noqa: ARG002 - all expressions share this signature
        """Give its days, counted from the day the story named."""
        return _turned(self.named.in_year, day, self.turn)


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A date that its words leave open: 03/04/2025, or a fiscal year, which every company begins as it likes."""

    basis: Basis = "unknown"

    def on(self, day: dt.date, tense: Tense) -> Run | None:  # noqa: ARG002 - all expressions share this signature
        """No days: choosing one reading would be a guess."""
        return None


def in_some_year(in_year: Callable[[int], Run], year: int | None, turn: Turn, day: dt.date, tense: Tense) -> Run | None:
    """Give the days of what comes every year: in the year given, else the one that the turn or the tense tells."""
    if year is not None:
        return in_year(year)
    return _turned(in_year, day, turn) if turn else _nearest(in_year, day, tense)


def _nearest(in_year: Callable[[int], Run], day: dt.date, tense: Tense) -> Run | None:
    # Leap days are up to eight years apart.
    past = (
        run for year in range(day.year, day.year - 9, -1) if (run := in_or_none(in_year, year)) and run.start <= day
    )
    ahead = (run for year in range(day.year - 1, day.year + 9) if (run := in_or_none(in_year, year)) and run.end >= day)
    if tense == "future":
        return next(ahead, None)
    before = next(past, None)
    after = next(ahead, None) if tense == "present" else None
    if before and after:
        return before if day - before.start <= after.start - day or before == after else after
    return before


def _turned(in_year: Callable[[int], Run], day: dt.date, turn: Turn) -> Run | None:
    if turn == "this":
        return in_year(day.year)
    runs = [run for year in range(day.year - 2, day.year + 3) if (run := in_or_none(in_year, year))]
    if turn == "last":
        return next((run for run in reversed(runs) if run.end < day), None)
    return next((run for run in runs if run.start > day), None)


def in_or_none(in_year: Callable[[int], Run], year: int) -> Run | None:
    """The days of one year, or ``None`` where the calendar has none such."""
    try:
        return in_year(year)
    except (ValueError, OverflowError):
        return None
