"""Runs of days and the calendar arithmetic on them. What no calendar has raises ValueError or OverflowError."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import Literal

Unit = Literal["day", "week", "month", "quarter", "half", "season", "year", "decade"]
Edge = Literal["", "early", "mid", "late", "start", "end", "so far", "remaining", "week", "1", "2", "3", "4", "last"]

MONTHS_IN = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120}
_THIRD = {"early": 0, "start": 0, "mid": 1, "late": 2, "end": 2}


@dataclass(frozen=True, slots=True)
class Run:
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


def months_from(start: dt.date, count: int) -> Run:
    """So many whole months, from the first of one."""
    end = month_start(start.year, start.month + count - 1)
    return Run(start, end.replace(day=_days_in(end)))


def unit_at(day: dt.date, unit: Unit, count: int) -> Run:
    """Give the calendar unit so many away from the one that holds the day; weeks begin on Monday."""
    if unit == "day":
        return day_at(day, count)
    if unit == "week":
        return joined(day_at(day, 7 * count - day.weekday()), day_at(day, 7 * count - day.weekday() + 6))
    months = MONTHS_IN[unit]
    first = (12 * day.year + day.month - 1) // months * months + months * count
    return months_from(month_start(first // 12, first % 12 + 1), months)


def step(day: dt.date, unit: Unit, count: int) -> Run:
    """Give the day so many units away, on the last of the month where that is shorter."""
    if unit in ("day", "week"):
        return day_at(day, count * (7 if unit == "week" else 1))
    month = month_start(day.year, day.month + MONTHS_IN[unit] * count)
    return day_at(month, min(day.day, _days_in(month)) - 1)


def joined(first: Run, last: Run) -> Run:
    """From the start of one to the end of the other. Raises ValueError when that runs backwards."""
    if first.start > last.end:
        raise ValueError("the period ends before it starts")
    return Run(first.start, last.end)


def part(run: Run, edge: Edge, day: dt.date) -> Run:
    """Give the part of a run that an edge names; ``day`` is today for "so far" and "remaining"."""
    if not edge:
        return run
    if edge in ("so far", "remaining"):
        return joined(run, Run(day, day)) if edge == "so far" else joined(Run(day, day), run)
    return _third(run, edge) if edge in _THIRD else _week(run, edge)


def _week(run: Run, edge: Edge) -> Run:
    if edge == "week":
        return unit_at(run.start, "week", 0)
    first = run.end - dt.timedelta(days=6) if edge == "last" else run.start + dt.timedelta(days=7 * int(edge) - 7)
    return Run(first, first + dt.timedelta(days=6))


def _third(run: Run, edge: Edge) -> Run:
    """Early, mid and late are thirds; the start and end of a year are its first and last month."""
    months = 12 * (run.end.year - run.start.year) + run.end.month - run.start.month + 1
    if months < 3:
        return _third_in_days(run, _THIRD[edge])
    length = months // 3 if edge in ("early", "mid", "late") else max(1, months // 10)
    skipped = (0, length, months - length)[_THIRD[edge]]
    return months_from(month_start(run.start.year, run.start.month + skipped), length)


def _third_in_days(run: Run, third: int) -> Run:
    days = (run.end - run.start).days + 1
    if days < 7:
        return run
    cuts = (0, 10, 20, days) if days > 7 else (0, 3, 4, 7)
    return Run(run.start + dt.timedelta(days=cuts[third]), run.start + dt.timedelta(days=cuts[third + 1] - 1))


def _days_in(month: dt.date) -> int:
    return calendar.monthrange(month.year, month.month)[1]
