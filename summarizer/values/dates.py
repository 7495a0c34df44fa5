"""Dates in English text: where they are named, and the days they mean for an article's publication date."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.models import When
from summarizer.values.composition import compose
from summarizer.values.date_words import may_hold_date
from summarizer.values.expressions import Expression, Tense
from summarizer.values.grammar import find_pieces
from summarizer.values.periods import Period, counted_from, is_beside, period

if TYPE_CHECKING:
    from summarizer.models import Published

__all__ = ["DateMention", "Tense", "beside", "find_dates", "read_when", "resolve"]


class DateMention(NamedTuple):
    """A date expression in a text: ``text[start:end] == words``, offsets in code points."""

    start: int
    end: int
    words: str
    expression: Expression

    @property
    def is_beside(self) -> bool:
        """Whether it counts from a day the story named ("two days later"), so that only ``beside`` can date it."""
        return is_beside(self.expression)


def find_dates(text: str, /, *, month_first: bool | None = None) -> tuple[DateMention, ...]:
    """Every date expression of a text in order, none overlapping, relative words and bare weekdays included.

    ``month_first`` tells how the article's country writes 03/04/2025; where that is not known, its days stay open.
    """
    return _found(text, month_first)


@lru_cache(maxsize=512)  # what picks, dates and checks a claim asks for the same sentences, one article at a time
def _found(text: str, month_first: bool | None) -> tuple[DateMention, ...]:  # noqa: FBT001 - a key of the cache
    if not may_hold_date(text):
        return ()
    spans = compose(text, find_pieces(text, month_first=month_first))
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
    if mention.is_beside and anchor.start is not None:
        found = counted_from(mention.expression, anchor.start)
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
