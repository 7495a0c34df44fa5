"""What happened when in the course of a day: to it belongs what is told with a time of day and without a date."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from summarizer.models import Published, When
from summarizer.values.attribution import find_speakers
from summarizer.values.clauses import PAST, finite_verb, masked, telling
from summarizer.values.clock import Clock, clocks, part_of_day
from summarizer.values.lookup import letters_in, sought
from summarizer.values.placing import Place
from summarizer.values.words import CALENDAR_WORDS, FUNCTION_WORDS

_DAY_LONG, _NIGHT = (0, 24), (17, 24)
_MORNING, _NOON, _LATE, _EVENING = 6, 12, 15, 17  # hours
_SLACK = 3 * 60  # minutes by which accounts of one thing differ
_MINUTES = 24 * 60
_NEAR = 28  # characters between a time of day and its date: "at 8:54 p.m. on the night of Oct. 3"
_DAWN_ON = len("the night of ")
_NUMBERS = {n: i for i, n in enumerate("a two three four five six seven eight nine ten eleven twelve".split(), 1)}
# "Five days after the ship sank, nobody knows the hour": counted from the day on which it is written.
_COUNTED = sought(
    "day days",
    r"(?<!than )(?<!almost )(?<!nearly )(?<!about )"
    rf"\b(?P<words>(?P<count>{'|'.join(_NUMBERS)}|one|[0-9]{{1,2}})\s+days?\s+(?:after|since))\s+"
    r"(?P<clause>[^,;:()–—]+)",
    re.IGNORECASE,
)
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_NTH = sought(
    "day",
    rf"\b[Oo]n\s+(?P<words>the\s+(?:(?P<nth>{'|'.join(_ORDINALS)})|final|last|opening|closing)\s+day)\b"
    r"(?:\s+of\s+(?:(?:the|its|his|her|their)\s+)?(?P<of>\w+))?",
)
_BEGINS = re.compile(
    r"(?:(?:was|were|got|has|had)\s+)?(?:began|begun|started|opened|commenced|launched|broke\s+out|erupted|kicked\s+off"
    r"|under\s?way|set\s+(?:off|out)|went\s+on\s+(?:trial|strike)|walked\s+out|invaded)\b"
)
_LATER = sought("later", r"\blater\s+[a-z]{2,}(?:ed|en)\b")
_IT_IS = re.compile(r"It(?:['’]s|\s+is|\s+has\s+been)\b")


class Happening(NamedTuple):
    """The day of what happened, the hours of it that are told, and the sentence that told so.

    ``at`` is the minute of the day the clock showed, where it was told; ``last`` that of the time told last, counted
    on over midnight; ``words`` are those of the sentence.
    """

    when: When
    hours: tuple[int, int] = _DAY_LONG
    at: int | None = None
    last: int | None = None
    words: frozenset[str] = frozenset()
    sentence: int = 0


class Begun(NamedTuple):
    """The day on which something began, and the words of the sentence that told so."""

    day: dt.date
    words: frozenset[str]


def happening_in(text: str, found: list[tuple[Place, When]], published: Published, sentence: int) -> Happening | None:
    """What a sentence tells of as happened at a time of one day, the last of several; a saying is none."""
    told = [h for place, when in found if place != "said" and (h := _timed(text, when, published))]
    counted = days_since(text, published)
    if not told and counted:
        told = [Happening(counted)]
    return told[-1]._replace(sentence=sentence, words=_content_words(text)) if told else None


def days_since(text: str, published: Published) -> When | None:
    """The day of what a sentence in the present tense counts the days from: "Five days after the ship sank, …"."""
    counted = _COUNTED.find(text, text) if published.start and published.start == published.end else None
    if counted is None or telling(counted["clause"]) not in PAST:
        return None
    if not _IT_IS.match(text) and (counted.start() > 0 or not _is_of_now(text)):
        return None
    count = counted["count"].lower()
    days = int(count) if count.isdigit() else _NUMBERS.get(count, 1)
    day = published.start - dt.timedelta(days=days) if published.start else None
    return When(start=day, end=day, precision="day", words=counted["words"], basis="relative")


def begins(text: str) -> bool:
    """Whether a sentence tells that something began, from which days may be counted: "The trial opened on 3 March"."""
    verb = finite_verb(text)
    return verb is not None and _BEGINS.match(masked(text), verb) is not None


def is_nth_day(text: str) -> bool:
    """Whether a sentence tells of a day only by its place among others: "On the second day …"."""
    return _NTH.find(text, text) is not None


def is_later(text: str) -> bool:
    """Whether a sentence tells what came later than what was told: "That figure was later revised"."""
    return _LATER.find(text, text) is not None


def nth_day(text: str, begun: Begun | None) -> When | None:
    """The day that a sentence counts from a beginning told before it: "It began on Monday. On the third day …"."""
    counted = _NTH.find(text, text)
    if counted is None or counted["nth"] is None or begun is None:
        return None
    if counted["of"] and counted["of"].lower() not in begun.words:
        return None
    day = begun.day + dt.timedelta(days=_ORDINALS.index(counted["nth"]))
    return When(start=day, end=day, precision="day", words=counted["words"], basis="relative")


def begun_in(text: str, found: list[tuple[Place, When]], before: Begun | None) -> Begun | None:
    """The beginning told last: that of a sentence, or the one before where the sentence names no day."""
    days = [(place, when) for place, when in found if place != "aside" and when.start]
    if not days:
        return before
    place, when = days[-1]
    is_day = place == "main" and when.start is not None and when.start == when.end
    return Begun(when.start, letters_in(text)) if is_day and when.start and begins(text) else None


def _is_of_now(text: str) -> bool:
    """Whether a sentence tells of now: no past tense, or what somebody says now of the past."""
    return telling(text) not in PAST or any(cue.verb.endswith("s") for cue in find_speakers(text))


def is_of_days_since(text: str) -> bool:
    """Whether a sentence only says how long ago something was: "It is nine days since shells hit the market"."""
    return _IT_IS.match(text) is not None


def clock_of_event(text: str) -> Clock | None:
    """The first time of day of what a past-tense sentence tells as happened, and not of somebody's saying it."""
    found = clocks(text)
    cues = find_speakers(text) if found else ()
    for clock in found:
        content = next((cue.content for cue in cues if cue.content[0] <= clock.start < cue.content[1]), None)
        if content and telling(text[slice(*content)]) in PAST:
            return clock
        if content is None and not cues and telling(text) in PAST:
            return clock
    return None


def day_of(clock: Clock, text: str, happening: Happening, published: Published) -> When | None:
    """The day of a time of day told after a happening; None where nobody can tell."""
    first, minute = happening.when.start, _minutes_on(clock, text, happening)
    if first is None or minute is None:
        return None
    day = first + dt.timedelta(days=minute // _MINUTES)
    if published.end and day > published.end:
        return None
    told: dict[str, object] = {"start": day, "end": day, "basis": "carried", "sentence": happening.sentence}
    if day > first:  # the words of that day would not fit: "late on Friday" of what was so "by 3 a.m."
        told |= {"basis": "relative", "words": text[clock.start : clock.end]}
    return happening.when.model_copy(update=told)


def told_on(text: str, when: When, happening: Happening | None) -> Happening | None:
    """A happening with the time of a sentence that goes on with it: "an hour later" counts from there."""
    clock = clock_of_event(text) if happening else None
    if happening is None or clock is None or clock.same_day or when.sentence != happening.sentence:
        return happening
    counts = clock.later is not None or clock.hour is not None
    return happening._replace(last=_minutes_on(clock, text, happening) if counts else None)


def _minutes_on(clock: Clock, text: str, happening: Happening) -> int | None:
    """The minutes of a time of day from the midnight before a happening; 0 where no hour is told."""
    if clock.later is not None:
        return happening.last + clock.later if clock.later and happening.last is not None else None
    if clock.hour is None:
        return 0
    minute = clock.hour * 60 + clock.minute
    days = _days_on(clock, minute, text, happening)
    return None if days is None else days * _MINUTES + minute


def _days_on(clock: Clock, minute: int, text: str, happening: Happening) -> int | None:
    """How many days after a happening a time of day is, None where it may be of this day or that.

    What was so by an hour came later. What had happened before may have been at any time before, and accounts of one
    thing differ by some hours. A morning hour after an evening one is of the next day.
    """
    first, last = happening.hours
    opens, ends = (first * 60, last * 60) if happening.at is None else (happening.at, happening.at)
    is_late = opens >= (_LATE if happening.at is None else _EVENING) * 60
    if clock.bounds:
        return 0 if minute >= opens else 1
    if clock.same_day:
        return 0 if minute >= opens or happening.at is not None else None
    if telling(text) == "pluperfect":
        return 0 if minute <= ends and not (is_late and minute < _MORNING * 60) else None
    if minute >= opens - (0 if happening.at is None else _SLACK):
        return 0
    # What is told of a night may have been after midnight.
    is_known = happening.at is not None or happening.hours != _NIGHT or minute >= _MORNING * 60
    is_next = is_late and is_known and minute <= _NOON * 60
    return 1 if is_next and _goes_on(clock, text, happening) else None


def _goes_on(clock: Clock, text: str, happening: Happening) -> bool:
    """Whether what is told at an hour goes on with a happening: what somebody says does, at night and of its words."""
    content = next((cue.content for cue in find_speakers(text) if cue.content[0] <= clock.start < cue.content[1]), None)
    if content is None:
        return True
    return (
        clock.hour is not None
        and clock.hour < _MORNING
        and not happening.words.isdisjoint(_content_words(text[slice(*content)]))
    )


def _last_minute(told: list[Clock]) -> int | None:
    """The minute of the first of some times of day, or of a later one: "left at 6:15 a.m. and arrived at 9 p.m."."""
    minutes = [c.hour * 60 + c.minute for c in told if c.hour is not None]
    return None if told[0].hour is None else max(minutes)


def _content_words(text: str) -> frozenset[str]:
    return frozenset(word for word in letters_in(text) if len(word) > len("it")) - FUNCTION_WORDS - CALENDAR_WORDS


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
    at = _last_minute([c for c in clocks(text) if c.start >= beside[0].start]) if beside else None
    return Happening(when, part or _DAY_LONG, at, at)
