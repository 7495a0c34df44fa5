"""The stamp of an article, the day printed on it: often that of its first version, which the text is newer than."""

from __future__ import annotations

import datetime as dt
import re

from summarizer.models import Article, Published
from summarizer.values.date_words import WEEKDAYS
from summarizer.values.dates import find_first_dates
from summarizer.values.tense import tense_at

_BARE = re.compile(rf"(?P<day>{'|'.join(WEEKDAYS)})(?:\s+(?:morning|afternoon|evening|night))?", re.IGNORECASE)
_OFTEN = 3  # times that an article of another day than its stamp's says so


def read_from(article: Article) -> Published:
    """The day from which an article's words count: its day of publication, or the next where it was updated since.

    It was where it tells at least three times in the past tense of the weekday after its stamp, and oftener than of
    the stamp's own, which it names as well: newsrooms say "last Friday" for one six days ago.
    """
    day = article.published.day
    if day is None:
        return article.published
    its_own, following = (WEEKDAYS[(day.weekday() + n) % 7] for n in (0, 1))
    spelled = (following, following.title(), following.upper())
    if sum(map(article.text.count, spelled)) < _OFTEN:  # most articles: nothing more has to be read
        return article.published
    told = [weekday for s in article.content for weekday in _told_weekdays(article.words(s))]
    if told.count(following) < _OFTEN or not 0 < told.count(its_own) < told.count(following):
        return article.published
    next_day = day + dt.timedelta(days=1)
    return article.published.model_copy(update={"start": next_day, "end": next_day})


def updated(article: Article) -> dt.date | None:
    """The day from which an article's words count, where that is not the day it was published."""
    day = read_from(article).day
    return None if day == article.published.day else day


def _told_weekdays(text: str) -> list[str]:
    """The bare weekdays that a sentence tells of as past, in lower case."""
    named = ((mention, _BARE.fullmatch(mention.words)) for mention in find_first_dates(text)) if "day" in text else ()
    return [bare["day"].lower() for mention, bare in named if bare and tense_at(text, mention.start) == "past"]
