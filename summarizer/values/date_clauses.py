"""Dates counted from a clause or noun that has a date of its own: "two days before the bridge fell on Monday"."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.models import When
from summarizer.values.calendar import Unit
from summarizer.values.dates import DateMention, beside
from summarizer.values.lookup import sought
from summarizer.values.points import Beside

_NUMBERS = {n: i for i, n in enumerate("a two three four five six seven eight nine ten eleven twelve".split(), 1)}
_COUNTED = sought(
    "before after",
    r"(?<!than )(?<!almost )(?<!nearly )(?<!about )(?<!some )(?<!around )(?<!every )"
    rf"\b(?P<words>(?P<count>{'|'.join(_NUMBERS)}|one|[0-9]{{1,2}})\s+(?P<unit>day|week|month|year)s?\s+(?P<way>before|after))"
    r"\s+(?:(?!\b(?:before|after|that|which|who|and|but)\b)[^,;:()–—])+\Z",
    re.IGNORECASE,
)
_DAYS = {"day": 1, "week": 7, "month": 31, "year": 366}


class Counted(NamedTuple):
    """What is counted from a dated clause: ``text[start:end]`` are its words."""

    start: int
    end: int
    when: When


def counted_from_clause(text: str, mention: DateMention, anchor: When) -> Counted | None:
    """The date told by its distance from what a mention dates, where that is no coarser than what is counted."""
    found = _COUNTED.find(text[: mention.start], text)
    if found is None or anchor.start is None or anchor.end is None:
        return None
    unit: Unit = found["unit"].lower()  # type: ignore[assignment] # the pattern has nothing but units
    if (anchor.end - anchor.start).days >= _DAYS[unit]:
        return None
    count = found["count"].lower()
    number = int(count) if count.isdigit() else _NUMBERS.get(count, 1)
    away = Beside(unit, -number if found["way"].lower() == "before" else number)
    when = beside(DateMention(found.start(), found.end("words"), found["words"], away), anchor)
    return Counted(found.start(), found.end("words"), when) if when.start else None
