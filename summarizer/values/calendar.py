"""Runs of days and the calendar arithmetic on them. What no calendar has raises ValueError or OverflowError."""

from __future__ import annotations

import calendar
import datetime as dt
from functools import lru_cache
from typing import Literal, NamedTuple

# The shorter first.
Unit = Literal[
    "day", "workday", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century"
]  # by length
Length = tuple[tuple[Unit, int], ...]  # "two years and ten days"; negative counts run back
Edge = Literal["early", "mid", "late", "start", "middle", "end", "so far", "remaining"]

MONTHS_IN = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_THIRD = {"early": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
_SHARES = {"half": 2, "quarter": 4}


class Run(NamedTuple):
    """A run of days, both ends included."""

    start: dt.date
    end: dt.date


def day_at(day: dt.date, offset: int) -> Run:
    """One day, so many days from another."""
    found = day + dt.timedelta(days=offset)
    return Run(found, found)


def month_start(year: int, month: int) -> dt.date:
    """Give the first of a month; months past December or before January carry into the year."""
    return dt.date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


@lru_cache(maxsize=512)  # the same few months and years, again and again
def months_from(start: dt.date, count: int) -> Run:
    """So many whole months, from the first of one."""
    end = month_start(start.year, start.month + count - 1)
    return Run(start, end.replace(day=_days_in(end)))


def unit_at(day: dt.date, unit: Unit, count: int) -> Run:
    """Give the calendar unit so many away from the one that holds the day; weeks begin on Monday."""
    if unit in ("day", "workday"):
        return step(day, unit, count)
    if unit in ("week", "weekend"):
        monday = 7 * count - day.weekday()
        return joined(day_at(day, monday + 5 * (unit == "weekend")), day_at(day, monday + 6))
    months = MONTHS_IN[unit]
    first = (12 * day.year + day.month - 1) // months * months + months * count
    return months_from(month_start(first // 12, first % 12 + 1), months)


def step(day: dt.date, unit: Unit, count: int) -> Run:
    """Give the day so many units away, on the last of the month where that is shorter."""
    if unit == "workday":
        return day_at(day, _workdays(day.weekday(), count))
    if unit not in MONTHS_IN:
        return day_at(day, count * (1 if unit == "day" else 7))
    month = month_start(day.year, day.month + MONTHS_IN[unit] * count)
    return day_at(month, min(day.day, _days_in(month)) - 1)


def stepped(day: dt.date, length: Length) -> Run:
    """Give the day that far away, the longer units first, as they are said."""
    for unit, count in length:
        day = step(day, unit, count).start
    return Run(day, day)


def iso_week(year: int, number: int) -> Run:
    """Give a week by its number of ISO 8601, from Monday. Raises ValueError where the year has none such."""
    return unit_at(dt.date.fromisocalendar(year, number, 1), "week", 0)


def joined(first: Run, last: Run) -> Run:
    """From the start of one to the end of the other. Raises ValueError when that runs backwards."""
    if first.start > last.end:
        raise ValueError("the period ends before it starts")
    return Run(first.start, last.end)


def share(run: Run, edge: Edge, day: dt.date) -> Run:
    """Give the part of a run that an edge names; ``day`` is today for "so far" and "remaining".

    Of a run that is over or to come, these are its early and its late part: "later last week".
    """
    if edge in ("so far", "remaining"):
        if run.start <= day <= run.end:
            return Run(run.start, day) if edge == "so far" else Run(day, run.end)
        edge = "early" if edge == "so far" else "late"
    return _third(run, edge)


def nth(run: Run, unit: Unit, number: int, count: int = 1) -> Run:
    """Give so many units of a run from the nth on, or up to its last for -1; weeks are sevens of its days.

    -2 is the last but one.

    Raises ValueError where the run has no such part.
    """
    if unit == "workday":
        found = _nth_workdays(run, number, count)
    elif unit in _SHARES:
        found = _equal(run, _SHARES[unit], number, count)
    elif unit == "weekend":
        found = joined(_nth_weekend(run, number), _nth_weekend(run, number + count - 1 if number > 0 else number))
    elif unit in ("day", "week"):
        found = _nth_days(run, 7 if unit == "week" else 1, number, count)
    else:
        found = _nth_months(run, MONTHS_IN[unit], number, count)
    if unit == "week" and run.start <= found.start <= run.end:
        found = Run(found.start, min(found.end, run.end))  # the fifth week of a month has two or three days
    if found.start < run.start or found.end > run.end:
        raise ValueError("the period has no such part")
    return found


def nth_weekday(run: Run, weekday: int, number: int) -> Run:
    """Give the nth such weekday of a run, or its last for -1. Raises ValueError where it has none."""
    if number < 0:
        found = day_at(run.end, 7 * number + 7 - (run.end.weekday() - weekday) % 7)
    else:
        found = day_at(run.start, (weekday - run.start.weekday()) % 7 + 7 * number - 7)
    if found.start < run.start or found.end > run.end:
        raise ValueError("the period has no such weekday")
    return found


def _nth_weekend(run: Run, number: int) -> Run:
    """The nth Saturday and Sunday that both lie in a run."""
    saturdays = Run(run.start, run.end - dt.timedelta(days=1))
    saturday = nth_weekday(saturdays, 5, number).start
    return Run(saturday, saturday + dt.timedelta(days=1))


def _nth_workdays(run: Run, number: int, count: int) -> Run:
    if number < 0:
        last = step(run.end + dt.timedelta(days=1), "workday", number).start
        return Run(step(last, "workday", 1 - count).start, last)
    first = step(run.start - dt.timedelta(days=1), "workday", number).start
    return Run(first, step(first, "workday", count - 1).start)


def _nth_days(run: Run, length: int, number: int, count: int) -> Run:
    days = (run.end - run.start).days + 1
    return _span(run, days - length * (count - number - 1) if number < 0 else length * (number - 1), length * count)


def _nth_months(run: Run, length: int, number: int, count: int) -> Run:
    skipped = _months(run) - length * (count - number - 1) if number < 0 else length * (number - 1)
    return months_from(month_start(run.start.year, run.start.month + skipped), length * count)


def _equal(run: Run, shares: int, number: int, count: int) -> Run:
    """Some of equal shares: of whole months where these divide, else of days."""
    at, months = shares - count + number + 1 if number < 0 else number - 1, _months(run)
    if months % shares == 0 and run.start.day == 1:
        length = months // shares
        return months_from(month_start(run.start.year, run.start.month + at * length), count * length)
    days = (run.end - run.start).days + 1
    return _span(run, at * days // shares, (at + count) * days // shares - at * days // shares)


def _span(run: Run, skipped: int, length: int) -> Run:
    first = run.start + dt.timedelta(days=skipped)
    return Run(first, first + dt.timedelta(days=length - 1))


def _months(run: Run) -> int:
    return 12 * (run.end.year - run.start.year) + run.end.month - run.start.month + 1


def _third(run: Run, edge: Edge) -> Run:
    """Early, mid and late are thirds; a year starts and ends with a month, and its middle is the two in its middle."""
    months = _months(run)
    if months < 3:
        return _third_in_days(run, _THIRD[edge])
    length = months // 3 if edge in ("early", "mid", "late") else max(1, months // (6 if edge == "middle" else 10))
    skipped = (0, (months - length) // 2, months - length)[_THIRD[edge]]
    return months_from(month_start(run.start.year, run.start.month + skipped), length)


def _third_in_days(run: Run, third: int) -> Run:
    days = (run.end - run.start).days + 1
    if days < 7:
        return run
    cuts = (0, 10, 20, days) if days > 20 else (0, 3, 4, 7) if days == 7 else (0, days // 3, days - days // 3, days)
    return Run(run.start + dt.timedelta(days=cuts[third]), run.start + dt.timedelta(days=cuts[third + 1] - 1))


def _workdays(weekday: int, count: int) -> int:
    """How many days it is from a weekday to so many days from Monday to Friday further on, or back."""
    weeks, rest = divmod(abs(count), 5)
    way = 1 if count > 0 else -1
    offset = 7 * weeks * way
    while rest:
        offset += way
        rest -= (weekday + offset) % 7 < 5
    while (weekday + offset) % 7 > 4 and count:
        offset -= way  # five working days from a Saturday end on a Friday
    return offset


def _days_in(month: dt.date) -> int:
    return calendar.monthrange(month.year, month.month)[1]
