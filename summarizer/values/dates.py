"""Dates in English text: where they are named, and the days they mean for an article's publication date."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from summarizer.models import When
from summarizer.values.expressions import (
    Ambiguous,
    Beside,
    Expression,
    Named,
    Open,
    Period,
    Point,
    Stretch,
    Tense,
    between,
    counted_from,
    period,
)
from summarizer.values.grammar import find_points

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.models import Published

__all__ = ["DateMention", "Tense", "beside", "find_dates", "read_when", "resolve"]

# Nearly every date has a digit or one of these; looking for them first is ten times faster than the grammar.
_TRACE = re.compile(
    r"[0-9]|[Mm]onth|[Ww]eek|[Yy]ear|[Dd]ecade|[Qq]uarter|[Dd]ays?\b|[Nn]ight|tomorrow|morning|evening|afternoon|[Ss]pring"
    r"|[Ss]ummer|[Aa]utumn|[Ff]all\b|[Ww]inter|DAY|MONTH|WEEK|YEAR|(?i:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
_JOIN = re.compile(r"(?P<word>\s{1,3}(?:to|and|until|till|through)\s{1,3}(?:the\s)?)|\s{0,2}[-–—]\s{0,2}")
_FROM = re.compile(r"\b(from|between|in)\s{1,3}(?:the\s)?$", re.IGNORECASE)
_OPEN = re.compile(r"\b(?<!not )(?<!Not )(since|after|until|till|before)\s{1,3}$", re.IGNORECASE)
_SIDES: dict[str, Literal["since", "until", "before"]] = {
    "since": "since",
    "after": "since",
    "until": "until",
    "till": "until",
    "before": "before",
}


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression in a text: ``text[start:end] == words``, offsets in code points."""

    start: int
    end: int
    words: str
    expression: Expression

    @property
    def is_beside(self) -> bool:
        """Whether it counts from a day the story named ("two days later"), so that only ``beside`` can date it."""
        return isinstance(self.expression, Beside)


def find_dates(text: str, /) -> tuple[DateMention, ...]:
    """Every date expression of a text in order, none overlapping, relative words and bare weekdays included."""
    if not _TRACE.search(text):
        return ()
    spans = _opened(text, _joined(text, find_points(text)))
    return tuple(DateMention(start, end, text[start:end], expression) for start, end, expression in spans)


def resolve(mention: DateMention, published: Published, tense: Tense = "past") -> When:
    """Give the days a mention means in an article published then; basis ``unknown`` with the words where nothing tells.

    A year that the words leave out is the nearest that fits the tense. An expression counted from the publication
    date is resolved from both ends of ``published`` and holds only where they agree.
    """
    found = period(mention.expression, published, tense)
    if found is None:
        return When(words=mention.words)
    return _when(found, mention)


def beside(mention: DateMention, anchor: When) -> When:
    """Give the days of a mention that counts from a day the story named ("the next day"), given when that was."""
    expression = mention.expression
    if isinstance(expression, Beside) and anchor.start is not None:
        found = counted_from(expression, anchor.start)
        if found is not None:
            return _when(found, mention)
    return When(words=mention.words)


def read_when(words: str, published: Published, tense: Tense = "past") -> When:
    """Give the most specific date inside words, resolved; where they hold none, a When that only keeps the words."""
    whens = [resolve(mention, published, tense) for mention in find_dates(words)]
    return min(whens, key=_breadth, default=When(words=words))


def _when(found: Period, mention: DateMention) -> When:
    return When(
        start=found.start,
        end=found.end,
        precision=found.precision,
        words=mention.words,
        basis=mention.expression.basis,
    )


def _breadth(when: When) -> tuple[bool, int]:
    if when.start is None or when.end is None:
        return not when.is_dated, dt.date.max.toordinal()
    return False, (when.end - when.start).days


def _joined(text: str, points: Iterable[tuple[int, int, Point]]) -> Iterator[tuple[int, int, Expression]]:
    """Join two points with "to", "and" or a dash between them into the stretch they mark off."""
    held: tuple[int, int, Point] | None = None
    for start, end, point in points:
        if held is None:
            held = start, end, point
        elif _are_joined(text, held, start, point):
            yield held[0], end, between(held[2], point)
            held = None
        else:
            yield held
            held = start, end, point
    if held is not None:
        yield held


def _are_joined(text: str, first: tuple[int, int, Point], start: int, last: Point) -> bool:
    link = _JOIN.fullmatch(text, first[1], start)
    if link is None or isinstance(first[2], Beside | Ambiguous) or isinstance(last, Beside | Ambiguous):
        return False
    ahead = _FROM.search(text, max(0, first[0] - 24), first[0])
    word = ahead[1].lower() if ahead else ""
    if (link["word"] or "").strip().startswith("and"):
        return word == "between" or (word == "in" and _are_neighbours(first[2], last))
    return True


def _are_neighbours(first: Point, last: Point) -> bool:
    """Whether two names are of adjacent months or years, so that "in January and February" is one stretch."""
    if not isinstance(first, Named) or not isinstance(last, Named) or first.unit != last.unit:
        return False
    if first.unit == "year":
        return first.year is not None and last.year == first.year + 1
    return first.unit == "month" and last.number == first.number % 12 + 1 and not first.edge and not last.edge


def _opened(text: str, spans: Iterable[tuple[int, int, Expression]]) -> Iterator[tuple[int, int, Expression]]:
    """Turn a point with "since" or "until" before it into the time that runs on from it."""
    for start, end, expression in spans:
        ahead = _OPEN.search(text, max(0, start - 12), start)
        if ahead is None or isinstance(expression, Stretch | Open | Beside | Ambiguous):
            yield start, end, expression
        else:
            yield ahead.start(), end, Open(_SIDES[ahead[1].lower()], expression)
