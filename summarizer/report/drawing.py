"""How a date is drawn on a timeline: by a shape for each way of being known, never sharper than it is."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from summarizer.report.dates import heading, is_whole_months

if TYPE_CHECKING:
    from summarizer.models import When

Shape = Literal["day", "carried", "month", "year", "range", "by", "since", "unknown"]

# What each shape stands for, in the order in which a key lists them.
SHAPES: dict[Shape, str] = {
    "day": "a day",
    "carried": "a day carried on from an earlier sentence",
    "month": "a whole month",
    "year": "a whole year",
    "range": "some time between two days",
    "by": "no date of its own: reported by then",
    "since": "from then on",
    "unknown": "no date",
}


def drawn(when: When) -> Shape:
    """Return the shape that a date is drawn with."""
    if when.start is None:
        return "by" if when.end else "unknown"
    if when.end is None or when.end == dt.date.max:
        return "since"
    if when.start == when.end:
        return "carried" if when.basis == "carried" else "day"
    if heading(when)[1] == 0:
        return "year"
    same_month = (when.start.year, when.start.month) == (when.end.year, when.end.month)
    return "month" if same_month and is_whole_months(when.start, when.end) else "range"


def machine_date(when: When) -> str:
    """Return a date as HTML's ``time`` takes it: a day, a month or a year; empty where it is none of these."""
    start = when.start
    match drawn(when):
        case "day" | "carried" if start:
            return start.isoformat()
        case "month" if start:
            return start.isoformat()[:7]
        case "year" if start and start.year == (when.end or start).year:
            return start.isoformat()[:4]
        case _:
            return ""
