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
    named = sum(map(article.text.count, (following, following.title(), following.upper())))
    # Most articles name it never or seldom, and nothing more than their heads has to be read.
    if not (named and _opens_with(article, following)) and not (
        named >= _OFTEN and _is_often(article, following, its_own)
    ):
        return article.published
    next_day = day + dt.timedelta(days=1)
    return article.published.model_copy(update={"start": next_day, "end": next_day})


def _opens_with(article: Article, weekday: str) -> bool:
    """Whether the head of an article tells of a weekday as past."""
    return any(weekday in _told_weekdays(article.words(s)) for s in article.content[:_HEAD])


def _is_often(article: Article, following: str, its_own: str) -> bool:
    """Whether an article tells again and again of the weekday after its stamp, and oftener than of the stamp's own."""
    times = Counter(weekday for s in article.content for weekday in _told_weekdays(article.words(s)))
    return times[following] >= _OFTEN and 0 < times[its_own] < times[following]


def updated(article: Article) -> dt.date | None:
    """The day from which an article's words count, where that is not the day it was published."""
    day = read_from(article).day
    return None if day == article.published.day else day


def _told_weekdays(text: str) -> list[str]:
    """The bare weekdays that a sentence tells of as past, in lower case."""
    named = ((mention, _BARE.fullmatch(mention.words)) for mention in find_first_dates(text)) if "day" in text else ()
    return [bare["day"].lower() for mention, bare in named if bare and tense_at(text, mention.start) == "past"]
