"""Times of day in English text: the clock, a time counted from it, and the part of the day that words name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from summarizer.values.lookup import letters_in

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_NAMED = {"noon": 12, "midday": 12, "midnight": 0, "dawn": 6, "dusk": 18} | {n: i for i, n in enumerate(_NUMBERS, 1)}
_HOUR = rf"(?:{'|'.join(_NUMBERS)}|noon|midday|midnight|dawn|dusk)\b"
_CLOCK = re.compile(
    r"(?<![:.0-9])\b(?:(?P<twelve>1[0-2]|0?[1-9])(?:[:.][0-5][0-9])?\s?(?P<half>[ap])(?:\.m\b\.?|m\b)"
    r"|(?P<full>2[0-3]|[01]?[0-9]):[0-5][0-9](?![:0-9])"
    # Written out it tells a time only beside such words: "shortly before six", "at half past two".
    r"|(?:(?:just|shortly|soon)\s+(?:before|after)|half\s+past|(?:a\s+quarter|quarter|five|ten|twenty)\s+(?:past|to))\s+"
    rf"(?P<spelled>{_HOUR})"
    r"(?!\s+(?:of|more|others?|days?|weeks?|months?|years?|hours?|people|men|women|\w+s)\b)"
    r"|that\s+(?P<part>morning|afternoon|evening|night)\b"
    r"|\w+\s+(?P<minutes>minutes)\s+(?:before|after|later|earlier)\b)",
    re.IGNORECASE,
)
# A text without a colon that matches has one of these words.
_WORDS = frozenset(
    "am pm m just shortly soon half quarter five ten twenty minutes morning afternoon evening night".split()
)
_HALF_DAY = 12
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
    """A time of day in a text, ``text[start:end]``; ``hour`` is from 0 to 23 where morning or evening is told."""

    start: int
    end: int
    hour: int | None = None


@lru_cache(maxsize=128)  # asked of a sentence when it is dated, and when its day is kept for the next ones
def clocks(text: str) -> tuple[Clock, ...]:
    """Every time of day of a text, in order: "9:31 p.m.", "21:52", "shortly before six", "that evening"."""
    if ":" not in text and _WORDS.isdisjoint(letters_in(text)):
        return ()
    return tuple(Clock(m.start(), m.end(), _hour(m)) for m in _CLOCK.finditer(text))


def _hour(found: re.Match[str]) -> int | None:
    if found["twelve"]:
        return int(found["twelve"]) % _HALF_DAY + _HALF_DAY * (found["half"].lower() == "p")
    if found["full"]:
        hour = int(found["full"])
        return hour if hour > _HALF_DAY or found["full"].startswith("0") else None
    if found["part"]:
        first, last = _PARTS[found["part"].lower()]
        return (first + last) // 2
    named = (found["spelled"] or "").lower()
    return None if named in _NUMBERS else _NAMED.get(named)


def part_of_day(words: str) -> tuple[int, int] | None:
    """The hours of the part of a day that words name ("late on Thursday"): the first, and the one after the last."""
    part = _PART.search(words)
    return _PARTS[part[0].lower()] if part else None
