"""The year that a day leaves out, where its article gives another day near it in full."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from summarizer.values.date_words import MONTHS
from summarizer.values.points import Named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models import Published
    from summarizer.values.dates import DateMention

_NEAR = dt.timedelta(days=31)
_RECENT = dt.timedelta(days=62)
_MONTH = "|".join(name[:3].title() for name in MONTHS)
_FULL = re.compile(
    rf"\b(?:(?P<before>[0-9]{{1,2}})\s+)?(?P<month>{_MONTH})[a-z]*\.?\s+(?:(?P<after>[0-9]{{1,2}}),\s+)?(?P<year>(?:19|20)[0-9]{{2}})\b"
)
_ORDER = {name[:3].title(): number for number, name in enumerate(MONTHS, start=1)}


def full_days(text: str) -> tuple[dt.date, ...]:
    """The days that an article gives with month and year ("15 June 2011", "June 15, 2011"), each once, in order."""
    found = (_day(match) for match in _FULL.finditer(text))
    return tuple(dict.fromkeys(day for day in found if day))


def _day(match: re.Match[str]) -> dt.date | None:
    number = match["before"] or match["after"]
    try:
        return dt.date(int(match["year"]), _ORDER[match["month"]], int(number)) if number else None
    except ValueError:  # 31 June
        return None


def in_told_year(mention: DateMention, days: Sequence[dt.date], published: Published) -> DateMention:
    """A day without its year, in that of a full day within a month of it; any other date as it stands.

    Papers leave out the current year, and that of an old story once they have given it. So a day stays in the year
    of publication where that makes it two months old at most, or where two years would fit.
    """
    point = mention.expression
    if not days or not isinstance(point, Named) or point.unit != "day" or point.year is not None or point.turn:
        return mention
    day = published.end
    recent = point.on(day, "past") if day else None
    if not day or not recent or day - recent.start <= _RECENT:
        return mention
    years = {full.year for full in days if _is_near(point, full)}
    return mention._replace(expression=point.with_year(years.pop())) if len(years) == 1 else mention


def _is_near(point: Named, full: dt.date) -> bool:
    try:
        return abs(point.in_year(full.year).start - full) <= _NEAR
    except ValueError:  # 29 February
        return False
