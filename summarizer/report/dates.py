"""Dates in words, drawn no more precisely than they are known."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.models import Published, When

# Not calendar.month_name, which follows the machine's locale: a report reads the same wherever it is made.
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_OF_DAY = re.compile(r"\b[0-9]{1,2}(?:st|nd|rd|th)?\b|day\b|\b(?:tomorrow|tonight|week|fortnight)\b", re.IGNORECASE)
_ONE_DAY = dt.timedelta(days=1)


def when_words(when: When) -> str:
    """Return a When in words: "11 February 2025", "January–February 2025", "by 27 March 2025" or "undated".

    What words such as "up to the start of 2025" bound at the end of a month was by that month, and by no day of it.
    """
    if when.start is None and when.end and _ends_month(when.end) and when.words and not _OF_DAY.search(when.words):
        return f"by {_month(when.end)}"
    return interval_words(when.start, when.end) or "undated"


def published_words(published: Published) -> str:
    """Return the publication date in words, a day or what it lies between; empty where it is unknown."""
    start, end = published.start, published.end
    if start is None or end is None or start == end or is_whole_months(start, end):
        return interval_words(start, end)
    return f"between {_day(start)} and {_day(end)}"


def interval_words(start: dt.date | None, end: dt.date | None) -> str:
    """Return inclusive days in words, whole months and years by their names; empty where both sides are open."""
    if start is None:
        return f"by {_day(end)}" if end else ""
    if end is None:
        return f"from {_day(start)}"
    if start == end:
        return _day(start)
    if _is_whole_years(start, end):
        return _joined(str(start.year), str(end.year))
    if is_whole_months(start, end):
        return _span(start, end, day=False)
    return _span(start, end, day=True)


def heading(when: When) -> tuple[int, int, str]:
    """Return year, month and name of the heading that a dated When stands under; month 0 holds whole years."""
    day = when.sort_key[0]
    if when.start and when.end and _is_whole_years(when.start, when.end):
        return day.year, 0, str(day.year)
    return day.year, day.month, f"{MONTHS[day.month - 1]} {day.year}"


def _is_whole_years(start: dt.date, end: dt.date) -> bool:
    return (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)


def is_whole_months(start: dt.date, end: dt.date) -> bool:
    """Whether days run from the first of a month to the last of one."""
    return start.day == 1 and _ends_month(end)


def _ends_month(day: dt.date) -> bool:
    return day == dt.date.max or (day + _ONE_DAY).day == 1


def _span(start: dt.date, end: dt.date, *, day: bool) -> str:
    """Name what the two ends share once: "3–5 March 2025", "January–March 2025", "30 January – 2 March 2025"."""
    last = _day(end) if day else _month(end)
    if start.year != end.year:
        return _joined(_day(start) if day else _month(start), last)
    if start.month != end.month:
        return _joined(_day(start).removesuffix(f" {start.year}") if day else MONTHS[start.month - 1], last)
    return _joined(str(start.day), last) if day else last


def _joined(first: str, last: str) -> str:
    if first == last:
        return last
    loose = " " in first
    return f"{first} – {last}" if loose else f"{first}–{last}"


def _day(day: dt.date) -> str:
    return f"{day.day} {_month(day)}"


def _month(day: dt.date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"
