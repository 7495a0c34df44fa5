"""The day of publication as front matter, a record or a page's metadata states it."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from email.utils import parsedate_to_datetime

from summarizer.errors import UnreadableError
from summarizer.models import Published

_PARTIAL = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2]))?")
_WRITTEN = ("%d %B %Y", "%B %d, %Y", "%d %b %Y", "%b %d, %Y", "%Y/%m/%d", "%Y%m%d")


def published_on(value: object) -> Published:
    """Read a stated date: a date, an ISO 8601 string, a mail or feed date, "23 December 2024" and the like.

    A datetime keeps the day it is written with, whatever its zone; a year or a month gives an interval. Nothing
    stated gives an unknown day. Raises UnreadableError for anything else.
    """
    if value is None or value == "":
        return Published()
    words = str(value).strip()
    if isinstance(value, dt.date):
        return _given(value, value, words)
    if match := _PARTIAL.fullmatch(words):
        return _interval(int(match["year"]), match["month"], words)
    day = _day(words)
    if day is None:
        raise UnreadableError(f'its field "published" is "{words[:60]}", which is no date; write it as 2024-12-23')
    return _given(day, day, words)


def _given(start: dt.date, end: dt.date, words: str) -> Published:
    return Published(start=_plain(start), end=_plain(end), basis="given", words=words)


def _plain(day: dt.date) -> dt.date:
    return dt.date(day.year, day.month, day.day)


def _interval(year: int, month: str | None, words: str) -> Published:
    if year < 1:
        raise UnreadableError(f'its field "published" is "{words}", which is no date; write it as 2024-12-23')
    first, last = (int(month), int(month)) if month else (1, 12)
    return _given(dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1]), words)


def _day(words: str) -> dt.date | None:
    for read in (dt.datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(words)
        except ValueError:
            continue
    for form in _WRITTEN:
        try:
            return dt.datetime.strptime(words, form).replace(tzinfo=dt.UTC)
        except ValueError:
            continue
    return None
