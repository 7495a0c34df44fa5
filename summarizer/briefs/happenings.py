"""What happened when in the course of a day: to it belongs what is told with a time of day and without a date."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from summarizer.models import Published, When
from summarizer.values.attribution import find_speakers
from summarizer.values.clauses import telling
from summarizer.values.clock import Clock, clocks, part_of_day
from summarizer.values.lookup import sought
from summarizer.values.placing import Place

_DAY_LONG = (0, 24)
_NEAR = 28  # characters between a time of day and its date: "at 8:54 p.m. on the night of Oct. 3"
_DAWN_ON = len("dawn on ")
_PAST = ("past", "pluperfect")
_NUMBERS = {n: i for i, n in enumerate("a two three four five six seven eight nine ten eleven twelve".split(), 1)}
# "Five days after the ship sank, nobody knows the hour": counted from the day on which it is written.
_COUNTED = sought(
    "day days",
    r"(?<!than )(?<!almost )(?<!nearly )(?<!about )"
    rf"\b(?P<words>(?P<count>{'|'.join(_NUMBERS)}|one|[0-9]{{1,2}})\s+days?\s+(?:after|since))\s+"
    r"(?P<clause>[^,;:()–—]+)",
    re.IGNORECASE,
)
_ORDINALS = "second third fourth fifth sixth seventh eighth ninth tenth".split()
_NTH = sought("day", rf"\b[Oo]n\s+(?P<words>the\s+(?P<nth>{'|'.join(_ORDINALS)})\s+day)\b(?!\s+of\b)")
_IT_IS = re.compile(r"It(?:['’]s|\s+is|\s+has\s+been)\b")


class Happening(NamedTuple):
    """The day of what happened, the hours of it that are told, and the sentence that told so.

    ``until`` is the hour the clock showed, where it was told.
    """

    when: When
    hours: tuple[int, int] = _DAY_LONG
    until: int | None = None
    sentence: int = 0


def happening_in(text: str, found: list[tuple[Place, When]], published: Published, sentence: int) -> Happening | None:
    """What a sentence tells of as happened at a time of one day, the last of several; a saying is none."""
    told = [h for place, when in found if place != "said" and (h := _timed(text, when, published))]
    counted = days_since(text, published)
    if not told and counted:
        told = [Happening(counted)]
    return told[-1]._replace(sentence=sentence) if told else None


def days_since(text: str, published: Published) -> When | None:
    """The day of what a sentence in the present tense counts the days from: "Five days after the ship sank, …"."""
    counted = _COUNTED.find(text, text) if published.start and published.start == published.end else None
    if counted is None or telling(counted["clause"]) not in _PAST:
        return None
    if not _IT_IS.match(text) and (counted.start() > 0 or not _is_of_now(text)):
        return None
    count = counted["count"].lower()
    days = int(count) if count.isdigit() else _NUMBERS.get(count, 1)
    day = published.start - dt.timedelta(days=days) if published.start else None
    return When(start=day, end=day, precision="day", words=counted["words"], basis="relative")


def nth_day(text: str, last: When | None) -> When | None:
    """The day that a sentence counts from the one named before it: "It began on Monday. On the third day …"."""
    counted = _NTH.find(text, text)
    if counted is None or last is None or last.start is None or last.start != last.end:
        return None
    day = last.start + dt.timedelta(days=1 + _ORDINALS.index(counted["nth"]))
    return When(start=day, end=day, precision="day", words=counted["words"], basis="relative")


def _is_of_now(text: str) -> bool:
    """Whether a sentence tells of now: no past tense, or what somebody says now of the past."""
    return telling(text) not in _PAST or any(cue.verb.endswith("s") for cue in find_speakers(text))


def is_of_days_since(text: str) -> bool:
    """Whether a sentence only says how long ago something was: "It is nine days since shells hit the market"."""
    return _IT_IS.match(text) is not None


def clock_of_event(text: str) -> Clock | None:
    """The first time of day of what a past-tense sentence tells as happened, and not of somebody's saying it."""
    found = clocks(text)
    cues = find_speakers(text) if found else ()
    for clock in found:
        content = next((cue.content for cue in cues if cue.content[0] <= clock.start < cue.content[1]), None)
        if content and telling(text[slice(*content)]) in _PAST:
            return clock
        if content is None and not cues and telling(text) in _PAST:
            return clock
    return None


def falls_on(clock: Clock, text: str, happening: Happening) -> bool:
    """Whether a time of day fits the part of the day of which a happening was told.

    What had happened before may have been at any time before.
    """
    if clock.hour is None:
        return True
    first, last = happening.hours
    if telling(text) == "pluperfect":
        return clock.hour <= (last if happening.until is None else happening.until)
    return first <= clock.hour < last


def _timed(text: str, when: When, published: Published) -> Happening | None:
    """A day that is over, with its time: the part that its words name, or a clock beside them."""
    day = when.start
    is_day = when.end == day or (when.end is None and part_of_day(when.words))  # "since it sank on Thursday night"
    if day is None or not is_day or (published.end and day > published.end):
        return None
    start = text.find(when.words)
    beside = [
        c for c in clocks(text) if -_NEAR <= c.start - start - len(when.words) <= 6 or 0 <= start - c.end <= _NEAR
    ]
    part = part_of_day(text[max(0, start - _DAWN_ON) : start] + when.words)
    if part is None and not beside:
        return None
    when = when.model_copy(update={"end": day, "precision": "day"})
    return Happening(when, part or _DAY_LONG, beside[0].hour if beside else None)
