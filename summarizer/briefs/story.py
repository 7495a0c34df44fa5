"""Story: the days that an article has named up to a sentence, and which of them is its news."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple, TypeAlias

from summarizer.briefs.happenings import Begun, Happening
from summarizer.models import Published, Sentence, When
from summarizer.values.attribution import find_speakers
from summarizer.values.clauses import PAST, finite_verb, telling
from summarizer.values.dates import find_dates
from summarizer.values.placing import Place

Found: TypeAlias = list[tuple[Place, When]]

# A day told by its distance from the news leaves the news where it was.
_BESIDE = re.compile(r"\b(?:earlier|later|previous|before|following|next|after|that|same)\b", re.IGNORECASE)
# Where people speak: what is said afterwards goes on with it.
_OCCASION = re.compile(
    r"\b(?:announc\w+|event|conference|briefing|address|speech|hearing|interview|statement|debate|summit|meeting|rally)\b"
)
_SET = (" for ", "as of ", "As of ")
_NEWS = dt.timedelta(days=6)
_COUNTS_BACK = re.compile(r"\b(?:earlier|previous|before|preceding)\b", re.IGNORECASE)
_LONG_AGO = dt.timedelta(days=31)


class Story(NamedTuple):
    """The days an article has named up to a sentence: the last one, and the last that is news.

    ``happened`` is what was last told of with its time of day, ``begun`` what was last told to begin on a day.
    ``told_in`` is the last paragraph that told of that news; ``by_saying``, that its day was only that of a saying;
    ``spoken``, that people are known to have spoken that day; ``back``, that the article looked back to that day from
    a later one; ``in_words``, that the last day was named in what somebody said; ``month_first`` is how the article
    writes 03/04/2025, ``full_days`` the days that it gives with their years;
    ``opens_now``, that it opens with what has just come about, so that any day it names lies behind its news.
    """

    last: When | None = None
    news: When | None = None
    told_in: int = 0
    by_saying: bool = False
    spoken: bool = False
    back: bool = False
    in_words: bool = False
    happened: Happening | None = None
    begun: Begun | None = None
    month_first: bool | None = None
    full_days: tuple[dt.date, ...] = ()
    opens_now: bool = False


def retold(story: Story, text: str, found: Found, sentence: Sentence, published: Published) -> Story:
    """The story with the dates of one more sentence. News is of the week before publication, and no day set for it."""
    if not found:
        return story
    story = named(story, found)
    days = [
        (place, w)
        for place, w in found
        if place in ("said", "main") and is_news_day(w, published) and not _is_set(w.words, text, story)
    ]
    place, day = next(((p, w) for p, w in days if not _BESIDE.search(w.words)), ("main", None))
    if day is None:
        return story
    news = day.model_copy(update={"sentence": sentence.number})
    by_saying = place == "said" and not _announces(text)
    spoken = (
        place == "said"
        or _opens_saying(text)
        or bool(_OCCASION.search(text))
        or (story.spoken and same_day(story.news, news))
    )
    back = story.news is not None and story.news.sort_key > news.sort_key
    return story._replace(news=news, told_in=sentence.paragraph, by_saying=by_saying, spoken=spoken, back=back)


def named(story: Story, found: Found) -> Story:
    """The story with the last of the days that a sentence names."""
    return story._replace(last=found[-1][1], in_words=found[-1][0] == "content") if found else story


def reached(story: Story, text: str, when: When, sentence: Sentence, published: Published) -> Story | None:
    """The story once a sentence that opens so takes the news on to a day: "By Friday the guns were silent"."""
    if not text.startswith("By ") or when.start is not None or story.news is None or story.news.start is None:
        return None
    day = when.model_copy(update={"start": when.end, "precision": "day", "sentence": sentence.number})
    if not is_news_day(day, published) or day.start is None or day.start <= story.news.start:
        return None
    news = story._replace(last=day, news=day, told_in=sentence.paragraph)
    return news._replace(by_saying=False, spoken=False, back=False, in_words=False)


def _opens_saying(text: str) -> bool:
    """Whether what a sentence tells is a saying: "On Tuesday Bell told reporters that he had left"."""
    verb = finite_verb(text)
    return any(not cue.trails and cue.cue[0] == verb for cue in find_speakers(text))


def _is_set(words: str, text: str, story: Story) -> bool:
    """Whether a day only stands where something is set for it or so then: "an alert for Thursday", "as of Sunday"."""
    mentions = find_dates(text, month_first=story.month_first)
    return all(text.endswith(_SET, 0, mention.start) for mention in mentions if mention.words == words)


def countable(last: When | None, words: str, story: Story, text: str, published: Published) -> When | None:
    """The day to count from: what is told as past is counted from none still to come.

    Nor is it counted back from one that somebody spoke of and that was long before the news: it may be told of either.
    """
    if last is story.last and story.in_words and _COUNTS_BACK.search(words) and _is_long_before(last, story.news):
        return None
    ahead = last and last.start and published.end and last.start > published.end
    return story.news if ahead and telling(text) in PAST else last


def _is_long_before(day: When | None, news: When | None) -> bool:
    return bool(day and day.end and news and news.start and news.start - day.end > _LONG_AGO)


def same_day(first: When | None, second: When) -> bool:
    """Whether two dates begin on one day, where there is a first."""
    return first is not None and first.start == second.start


def _announces(text: str) -> bool:
    """Whether a saying is an announcement, which is an event itself: what follows may go on with it."""
    return any(cue.verb.startswith("announc") for cue in find_speakers(text))


def is_news_day(when: When, published: Published) -> bool:
    """Whether a date is one day of the week before publication."""
    day, end = when.start, published.end
    return day is not None and day == when.end and end is not None and day <= end and end - day <= _NEWS
