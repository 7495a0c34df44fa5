"""The stamp of an article, the day printed on it: often that of its first version, which the text is newer than."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter

from summarizer.models import Article, Published
from summarizer.values.date_words import WEEKDAYS
from summarizer.values.dates import find_first_dates
from summarizer.values.tense import tense_at

_BARE = re.compile(rf"(?P<day>{'|'.join(WEEKDAYS)})(?:\s+(?:morning|afternoon|evening|night))?", re.IGNORECASE)
_OFTEN = 3  # times that an article of another day than its stamp's says so
_HEAD = 3  # sentences that tell of the last days: in 58 articles none names a past weekday of five or six days ago


def read_from(article: Article) -> Published:
    """The day from which an article's words count: its day of publication, or the next where it was updated since.

    It was where one of its first three sentences tells in the past tense of the weekday after its stamp, or where it
    tells of that at least three times and oftener than of the stamp's own, which it names as well: newsrooms say "last
    Friday" for one six days ago, and open with what is newer.
    """
    day = article.published.day
    if day is None:
        return article.published
    its_own, following = (WEEKDAYS[(day.weekday() + n) % 7] for n in (0, 1))
    spelled = (following, following.title(), following.upper())
    if not any(name in article.text for name in spelled):  # most articles: nothing more has to be read
        return article.published
    told = [_told_weekdays(article.words(s)) for s in article.content]
    if not any(following in weekdays for weekdays in told[:_HEAD]) and not _is_often(told, following, its_own):
        return article.published
    next_day = day + dt.timedelta(days=1)
    return article.published.model_copy(update={"start": next_day, "end": next_day})


def _is_often(told: list[list[str]], following: str, its_own: str) -> bool:
    """Whether sentences tell again and again of the weekday after a stamp, and oftener than of the stamp's own."""
    times = Counter(weekday for weekdays in told for weekday in weekdays)
    return times[following] >= _OFTEN and 0 < times[its_own] < times[following]


def updated(article: Article) -> dt.date | None:
    """The day from which an article's words count, where that is not the day it was published."""
    day = read_from(article).day
    return None if day == article.published.day else day


def _told_weekdays(text: str) -> list[str]:
    """The bare weekdays that a sentence tells of as past, in lower case."""
    named = ((mention, _BARE.fullmatch(mention.words)) for mention in find_first_dates(text)) if "day" in text else ()
    return [bare["day"].lower() for mention, bare in named if bare and tense_at(text, mention.start) == "past"]
