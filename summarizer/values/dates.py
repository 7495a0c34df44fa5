"""Dates in English text: where they are named, and the days they mean for an article's publication date."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.models import When
from summarizer.values.composition import compose
from summarizer.values.date_pieces import find_pieces
from summarizer.values.date_words import may_hold_date
from summarizer.values.expressions import Expression, Open, Tense
from summarizer.values.periods import Period, counted_from, is_beside, period

if TYPE_CHECKING:
    from summarizer.models import Published

__all__ = ["DateMention", "Tense", "beside", "find_dates", "find_first_dates", "month_first_in", "resolve"]

_MOST = 40  # dates: no sentence of news has more
_FIGURES = re.compile(r"[0-9]\s?[-/]\s?[0-9]")
_IN_FIGURES = re.compile(r"([0-9](?<![0-9/].)[0-9]?)/([0-9]{1,2})/(?:[0-9]{4}|[0-9]{2})(?![0-9/])")


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

    @property
    def closed(self) -> DateMention:
        """The mention of the point alone, without what leaves one side of it open: "until March" of March."""
        return self._replace(expression=self.expression.point) if isinstance(self.expression, Open) else self


def find_dates(text: str, /, *, month_first: bool | None = None) -> tuple[DateMention, ...]:
    """Every date expression of a text in order, none overlapping, relative words and bare weekdays included.

    ``month_first`` tells how the article writes 03/04/2025 (see ``month_first_in``); where that is not known, its days
    stay open.
    """
    if month_first is not None and not _FIGURES.search(text):
        month_first = None  # no figures that it is asked of, so that the sentence is read once
    return _found(text, month_first)


def find_first_dates(text: str, /, *, month_first: bool | None = None) -> tuple[DateMention, ...]:
    """The dates of a sentence for each of which all of it is to be read: of more than 40 the first."""
    return find_dates(text, month_first=month_first)[:_MOST]


def month_first_in(text: str) -> bool | None:
    """Whether an article writes the month first, as its dates in figures that can be read one way only show.

    ``None`` where it has none such ("25/12/2024", "12/25/2024") or has both.
    """
    figures = _IN_FIGURES.findall(text) if "/" in text else ()
    written = {int(second) > 12 for first, second in figures if max(int(first), int(second)) > 12}
    return written.pop() if len(written) == 1 else None


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


def _when(found: Period, mention: DateMention) -> When:
    return When(
        start=found.start,
        end=found.end,
        precision=found.precision,
        words=mention.words,
        basis=mention.expression.basis,
    )
