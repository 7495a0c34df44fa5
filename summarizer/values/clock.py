"""Times of day in English text: the clock, a time counted from it, and the part of the day that words name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from summarizer.values.lookup import letters_in

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_COUNTS = {n: i for i, n in enumerate(_NUMBERS, 1)} | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30}
_COUNTS |= {"forty": 40, "fifty": 50}
_NAMED = {"noon": 12, "midday": 12, "midnight": 0, "dawn": 6, "daybreak": 6, "sunrise": 6, "dusk": 18, "nightfall": 18}
_POINTS = "|".join(_NAMED)
_CLOCK = re.compile(
    r"(?<![:.0-9])\b(?:(?P<twelve>1[0-2]|0?[1-9])(?:[:.](?P<past>[0-5][0-9]))?\s?(?P<half>[ap])(?:\.m\b\.?|m\b)"
    r"|(?P<full>2[0-3]|[01]?[0-9]):(?P<minute>[0-5][0-9])(?![:0-9])"
    # Written out it tells a time only beside such words: "shortly before six", "at half past two".
    r"|(?:(?P<just>(?:just|shortly|soon)\s+(?:before|after))|half\s+past|(?:a\s+quarter|quarter|five|ten|twenty)\s+(?:past|to))\s+"
    rf"(?P<spelled>(?:{'|'.join(_NUMBERS)}|{_POINTS})\b)"
    r"(?!\s+(?:of|more|others?|days?|weeks?|months?|years?|hours?|people|men|women|\w+s)\b)"
    rf"|(?P<beside>before|after|by|at|about|around|until)\s+(?P<point>{_POINTS})\b"
    r"|by\s+(?P<by_part>morning|evening)\b(?!\s+of\b)"
    r"|at\s+(?P<light>first\s+light)\b"
    r"|that\s+(?P<part>morning|afternoon|evening|night)\b"
    r"|(?:(?P<count>\w+)\s+)?(?:(?P<half_hour>an\s+hour)|(?P<unit>minute|hour)s?)\s+(?P<way>later|earlier)\b"
    r"|\w+\s+minutes\s+(?:before|after)\b)",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby\s+(?:about\s+|around\s+)?\Z", re.IGNORECASE)
# A text without a colon that matches has one of these words.
_WORDS = frozenset(
    """am pm m light just shortly soon half quarter five ten twenty minute minutes hour hours
    morning afternoon evening night""".split()
) | frozenset(_NAMED)
_NEAR = 12  # characters that "by about" may take
_HALF_DAY = 12
_LAST_HOUR = 23
# The hours, from the first to before the last, in which what is told of a part of a day may fall.
_PARTS = {
    "morning": (0, 13),
    "dawn": (0, 9),
    "early": (0, 13),
    "noon": (10, 15),
    "afternoon": (12, 20),
    "evening": (16, 24),
    "night": (17, 24),
    "late": (15, 24),
}
_PART = re.compile(rf"\b(?:{'|'.join(_PARTS)})\b", re.IGNORECASE)


class Clock(NamedTuple):
    """A time of day in a text, ``text[start:end]``; ``hour`` is from 0 to 23 where morning or evening is told.

    ``later`` is how many minutes after the time told before it is, 0 where they are not told; ``bounds``, that it is
    what something had happened "by"; ``same_day``, that it is of the day just told, as "that night" is.
    """

    start: int
    end: int
    hour: int | None = None
    minute: int = 0
    later: int | None = None
    bounds: bool = False
    same_day: bool = False


@lru_cache(maxsize=128)  # asked of a sentence when it is dated, and when its day is kept for the next ones
def clocks(text: str) -> tuple[Clock, ...]:
    """Every time of day of a text, in order: "9:31 p.m.", "21:52", "shortly before six", "that evening"."""
    if ":" not in text and _WORDS.isdisjoint(letters_in(text)):
        return ()
    return tuple(_clock(m, text) for m in _CLOCK.finditer(text))


def _clock(found: re.Match[str], text: str) -> Clock:
    by = (found["beside"] or found[0][:2]).lower() == "by" or bool(
        _BY.search(text, max(0, found.start() - _NEAR), found.start())
    )
    return Clock(
        found.start(),
        found.end(),
        _hour(found),
        int(found["past"] or found["minute"] or 0),
        _later(found) if found["way"] else None,
        bounds=by,
        same_day=bool(found["part"]),
    )


def _hour(found: re.Match[str]) -> int | None:
    if found["twelve"]:
        return int(found["twelve"]) % _HALF_DAY + _HALF_DAY * (found["half"].lower() == "p")
    if found["full"]:
        hour = int(found["full"])
        return hour if hour > _HALF_DAY or found["full"].startswith("0") else None
    if found["light"]:
        return _NAMED["dawn"]
    part = found["part"] or found["by_part"]
    if part:
        first, last = _PARTS[part.lower()]
        return (first + last) // 2
    named = (found["spelled"] or found["point"] or "").lower()
    if named == "midnight" and not (found["just"] or found["beside"] or "after").lower().endswith("after"):
        return _LAST_HOUR
    return _NAMED.get(named)


def _later(found: re.Match[str]) -> int:
    """The minutes counted from what was told before, below 0 for what is earlier; 0 where nobody counts them."""
    count = (found["count"] or "").lower()
    if found["half_hour"]:
        minutes = 30 if count == "half" else 0
    else:
        number = int(count) if count.isascii() and count.isdigit() else _COUNTS.get(count, 0)
        minutes = number * (60 if found["unit"].lower() == "hour" else 1)
    return minutes if found["way"].lower() == "later" else -minutes


def part_of_day(words: str) -> tuple[int, int] | None:
    """The hours of the part of a day that words name ("late on Thursday"): the first, and the one after the last."""
    part = _PART.search(words)
    return _PARTS[part[0].lower()] if part else None
