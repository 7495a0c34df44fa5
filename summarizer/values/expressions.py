"""Date expressions as values: points of the calendar, parts of longer wholes, and what runs between points.

``Within`` holds a part and its whole ("the first week of June"). Several points are parts as well: a month of a
year, a weekday of a week.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, Self, TypeGuard, get_args

from summarizer.values.calendar import (
    Edge,
    Length,
    Run,
    Unit,
    day_at,
    iso_week,
    joined,
    nth,
    nth_weekday,
    share,
    stepped,
    unit_at,
)
from summarizer.values.points import (
    Ambiguous,
    Beside,
    BesideNamed,
    DayOfMonth,
    Holiday,
    Named,
    Shift,
    Tense,
    Trailing,
    Weekday,
    Weekend,
    in_some_year,
)

if TYPE_CHECKING:
    from summarizer.models import Basis

__all__ = [
    "Away",
    "Between",
    "Expression",
    "Nth",
    "NthWeekday",
    "NumberedWeek",
    "Open",
    "Part",
    "Point",
    "Share",
    "Spell",
    "Stretch",
    "Tense",
    "WeekOf",
    "WeekdayFrom",
    "WeekendOf",
    "Whole",
    "Within",
    "Yearly",
    "fits",
    "is_yearly",
]

_DAY = dt.timedelta(days=1)
_BY_LENGTH = get_args(Unit)


@dataclass(frozen=True, slots=True)
class Share:
    """An edge of a whole: early, mid, late, its start or end, what is over of it or still to come."""

    edge: Edge


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth day, week, month or half of a whole, or so many from there on; -1 is the last."""

    unit: Unit
    number: int
    count: int = 1


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The nth Monday (0) to Sunday of a whole; -1 is the last."""

    weekday: int
    number: int
    unit: Unit = "day"


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week, from Monday, that holds a day."""

    unit: Unit = "week"


@dataclass(frozen=True, slots=True)
class WeekendOf:
    """The weekend beside a holiday with what lies between: "Labor Day weekend" is Saturday to Monday.

    With a way it is the first after a day (1) or the last before it (-1).
    """

    way: int = 0
    unit: Unit = "day"


@dataclass(frozen=True, slots=True)
class WeekdayFrom:
    """The first such weekday after a day, or before it where the way is -1: "the following Friday"; 2 is the second."""

    weekday: int
    way: int
    unit: Unit = "day"


@dataclass(frozen=True, slots=True)
class Spell:
    """A time that begins on a day, or with negative counts ends on it: "two weeks starting Monday"."""

    length: Length
    unit: Unit = "day"


@dataclass(frozen=True, slots=True)
class Away:
    """So much time after a day, or before it where the counts are negative: "two weeks before".

    One that lasts is all that time: "the week before Easter".
    """

    length: Length
    unit: Unit = "day"
    lasts: bool = False


@dataclass(frozen=True, slots=True)
class NumberedWeek:
    """A week of a year by its number of ISO 8601: "week 10 of 2025"."""

    number: int
    unit: Unit = "week"


Part = (
    Share
    | NumberedWeek
    | Nth
    | NthWeekday
    | WeekOf
    | WeekendOf
    | WeekdayFrom
    | Spell
    | Away
    | Named
    | Holiday
    | Weekday
    | DayOfMonth
    | Weekend
)


_ONLY_IN: dict[type[Part], Unit] = {
    WeekOf: "day",
    WeekendOf: "day",
    WeekdayFrom: "day",
    Spell: "day",
    NumberedWeek: "year",
    DayOfMonth: "month",
}


def fits(part: Part, whole: Unit) -> bool:  # noqa: PLR0911 - one line for each kind of part
    """Whether something can be a part of a whole that long."""
    if only := _ONLY_IN.get(type(part)):
        return whole == only
    match part:
        case Share(edge):
            return whole != "day" or edge in ("early", "late")
        case Nth("half"):
            return _BY_LENGTH.index(whole) >= _BY_LENGTH.index("week") and whole != "half"
        case Nth(unit):
            return _BY_LENGTH.index(unit) < _BY_LENGTH.index(whole)
        case NthWeekday():
            return _BY_LENGTH.index(whole) >= _BY_LENGTH.index("month")
        case Away(length):
            return whole in ("day", length[-1][0])
        case Named() | Holiday():
            return whole == "year" and part.year is None and not part.turn
        case Weekday() | Weekend():
            return whole == "week" and not part.turn
        case _:
            return False


def _pick(part: Part, run: Run, day: dt.date) -> Run:  # noqa: PLR0911 - one line for each kind of part
    """Give the days of a part in its whole, as of a day."""
    match part:
        case Share(edge):
            return share(run, edge, day)
        case Named() | Holiday():
            return part.in_year(run.start.year)
        case NumberedWeek(number):
            return iso_week(run.start.year, number)
        case DayOfMonth(number):
            return day_at(run.start.replace(day=number), 0)
        case Weekday(number):
            return nth_weekday(run, number, 1)
        case Weekend():
            return Run(run.start + dt.timedelta(days=5), run.end)
        case Nth() | NthWeekday():
            return _nth_of(part, run)
        case WeekOf() | WeekendOf() | WeekdayFrom() | Spell() | Away():
            return _beside(part, run)


def _nth_of(part: Nth | NthWeekday, run: Run) -> Run:
    if isinstance(part, Nth):
        return nth(run, part.unit, part.number, part.count)
    return nth_weekday(run, part.weekday, part.number)


def _beside(part: WeekOf | WeekendOf | WeekdayFrom | Spell | Away, run: Run) -> Run:
    """Give the days of what is reckoned from a day."""
    match part:
        case WeekOf():
            return unit_at(run.start, "week", 0)
        case Spell(length):
            return _lasting(run.start, length)
        case WeekendOf(way):
            return _weekend_of(run.start) if not way else _weekend_of(_weekday_from(run.start, 5, way).start)
        case WeekdayFrom(weekday, way):
            return _weekday_from(run.start, weekday, way)
        case Away(length, lasts=lasts):
            (unit, count), *_ = length
            if run.start != run.end:
                return unit_at(run.start, unit, count)
            return _lasting(run.start, length) if lasts else stepped(run.start, length)


def _lasting(day: dt.date, length: Length) -> Run:
    """So much time from a day on, or up to it."""
    other = stepped(day, length).start
    return Run(day, other - _DAY) if day < other else Run(other, day - _DAY)


def _weekday_from(day: dt.date, weekday: int, way: int) -> Run:
    sign = 1 if way > 0 else -1
    return day_at(day, sign * ((sign * (weekday - day.weekday()) - 1) % 7 + 1) + 7 * (way - sign))


def _weekend_of(day: dt.date) -> Run:
    saturday = day + dt.timedelta(days=5 - day.weekday() - 7 * (day.weekday() < 2))
    return Run(min(day, saturday), max(day, saturday + dt.timedelta(days=1)))


@dataclass(frozen=True, slots=True)
class Within:
    """A part of a whole: "the first week of June 2024", "Tuesday of last week", "two days before Christmas"."""

    part: Part
    whole: Whole

    @property
    def depth(self) -> int:
        """How many parts lie in one another."""
        return 1 + (self.whole.depth if isinstance(self.whole, Within) else 0)

    @property
    def unit(self) -> Unit:
        """How long it is; an edge still passes for a piece of its whole."""
        return self.whole.unit if isinstance(self.part, Share) else self.part.unit

    @property
    def basis(self) -> Basis:
        """That of the whole, unless the day of publication divides it."""
        divided = isinstance(self.part, Share) and self.part.edge in ("so far", "remaining")
        return "relative" if divided else self.whole.basis

    @property
    def year(self) -> int | None:
        """The year of the whole, where the words give it."""
        return self.whole.year if isinstance(self.whole, Named | Holiday | Within) else None

    def with_year(self, year: int) -> Self:
        """The same part of a whole of that year."""
        return replace(self, whole=self.whole.with_year(year)) if is_yearly(self.whole) else self

    def in_year(self, year: int) -> Run:
        """Give the days meant when the whole is of that year."""
        whole = self.whole.in_year(year) if is_yearly(self.whole) else unit_at(dt.date(year, 1, 1), "year", 0)
        return _pick(self.part, whole, whole.start)

    def on(self, day: dt.date, tense: Tense) -> Run | None:
        """Give the days meant by an article of that day."""
        if is_yearly(self) and self.year is None:
            return in_some_year(self.in_year, None, "", day, tense)
        run = self.whole.on(day, tense)
        return _pick(self.part, run, day) if run else None


Whole = Named | Holiday | Weekday | DayOfMonth | Shift | Weekend | Beside | BesideNamed | Within


Yearly = Named | Holiday | Within


def is_yearly(point: object) -> TypeGuard[Yearly]:
    """Whether the words name the same days of every year, so that a year is all they need."""
    return isinstance(point, Named | Holiday | Within) and point.basis == "explicit"


@dataclass(frozen=True, slots=True)
class Between:
    """From one named part of the calendar to another, "from November to January"."""

    first: Yearly
    last: Yearly
    basis: Basis = "explicit"

    @property
    def year(self) -> int | None:
        """The year of the last part, where the words give it."""
        return self.last.year

    def with_year(self, year: int) -> Self:
        """The same stretch, ending in that year."""
        return replace(self, last=self.last.with_year(year))

    def in_year(self, year: int) -> Run:
        """Give the days meant when the last part is in that year."""
        last = self.last.in_year(year)
        if self.first.year is not None:
            return joined(self.first.in_year(self.first.year), last)
        first = self.first.in_year(year)
        return joined(first if first.start <= last.start else self.first.in_year(year - 1), last)

    def on(self, day: dt.date, tense: Tense) -> Run | None:
        """Give the days meant by an article of that day."""
        return in_some_year(self.in_year, self.year, "", day, tense)


Point = Whole | Trailing | Between | Ambiguous


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one expression to another that need the publication date, "from Monday to Wednesday"."""

    first: Point
    last: Point
    basis: Basis = "relative"


@dataclass(frozen=True, slots=True)
class Open:
    """A point and the side on which time runs on from it."""

    side: Literal["since", "from", "after", "until", "before"]
    point: Point

    @property
    def basis(self) -> Basis:
        """That of the point."""
        return self.point.basis


Expression = Point | Stretch | Open
