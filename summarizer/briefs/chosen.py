"""When a claim happened, by the words that a model chose for it."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from summarizer.briefs.dating import in_context, reported_by
from summarizer.models import Published, When
from summarizer.values.clauses import VERB
from summarizer.values.dates import find_dates
from summarizer.values.lookup import sought
from summarizer.values.placing import place_of
from summarizer.values.words import fold, stems
from summarizer.values.years import in_told_year

_CLAUSE = 120  # characters before a date in which its clause begins
_OPENS = sought(
    "before since",
    r"\b(?P<word>before|since)\s+(?P<clause>(?:(?!\b(?:and|but)\b)[^,;:()–—.])*)\Z",
    re.IGNORECASE,
)
_REST = 60  # characters that a clause may go on behind its date


class Chosen(NamedTuple):
    """The words that an engine chose to date a statement by, and whether that says how many."""

    words: str
    statement: str = ""
    is_figure: bool = False


def date_of_words(
    chosen: Chosen,
    published: Published,
    context: str,
    *,
    month_first: bool | None = None,
    full_days: tuple[dt.date, ...] = (),
) -> When:
    """When the words chosen say it happened: their first date that resolves, else the day of publication.

    Words that name a date which cannot be resolved keep the claim undated, with those words. ``context`` is the text
    around the words, which tells whether they look back or ahead; ``month_first``, how the article writes 03/04/2025;
    ``full_days``, the days that it gives with their years.

    What was so before something, or has been so since, is not of that day: it ends before it, or begins with it, and
    how many there have been since is as of the day of publication.
    """
    words = chosen.words
    offset = max(0, fold(context).find(fold(words)))
    mentions = [in_told_year(m, full_days, published) for m in find_dates(words, month_first=month_first)]
    told = [m for m in mentions if place_of(words, m.start, m.end) not in ("aside", "frame")] or mentions
    found = [(m, in_context(m, published, context, offset)) for m in told]
    mention, dated = next(((m, when) for m, when in found if when.is_dated), (None, None))
    if mention is None or dated is None:
        return next((when for _, when in found), None) or reported_by(published)
    at, end = offset + mention.start, offset + mention.end
    opening = _opening(fold(context), at, end, fold(chosen.statement)) if dated.start else ""
    if opening == "since":
        open_end = dated.model_copy(update={"end": None, "precision": "range"})
        return reported_by(published) if chosen.is_figure else open_end
    return _until(dated) if opening == "before" else dated


def _until(when: When) -> When:
    """The time up to the day before a date starts."""
    if when.start is None or when.start == dt.date.min:
        return when
    return when.model_copy(update={"start": None, "end": when.start - dt.timedelta(days=1), "precision": "range"})


def _opening(context: str, start: int, end: int, statement: str) -> str:
    """The "before" or "since" of the clause that a date stands in; none where the statement tells that clause outright.

    It does so where it has more than half of its words, and not behind such a "before" or "since" of its own.
    """
    begun = _OPENS.find(context[max(0, start - _CLAUSE) : start], context)
    if begun is None:
        return ""
    word = begun["word"].lower()
    verbs = sum(1 for _ in VERB.finditer(begun["clause"]))
    if verbs > 1 or (word == "before" and not verbs):
        return ""  # "before a judge on Friday", "since the war began Orla voted on Friday"
    clause = set(stems(f"{begun['clause']} {_rest(context, end)}"))
    behind = statement.lower().partition(f"{word} ")[2]
    told = clause.intersection(stems(statement)).difference(stems(_rest(behind, 0)))
    return "" if 2 * len(told) > len(clause) else word


def _rest(text: str, start: int) -> str:
    """What is left of a clause from some place on."""
    return re.split(r"[,;:()–—.]", text[start : start + _REST], maxsplit=1)[0]
