"""Whether a past-tense sentence without a date of its own is of the day of the news."""

from __future__ import annotations

import datetime as dt
import re

from summarizer.briefs.sayings import says_now
from summarizer.briefs.story import Found, Story, is_news_day
from summarizer.models import Published, When
from summarizer.values.attribution import find_speakers
from summarizer.values.clauses import describes
from summarizer.values.lookup import sought
from summarizer.values.placing import place_of

# What is told as having gone before the news, or come after it: its day is not that of the news.
_EARLIER = sought(
    """early first time followed previous previously formerly originally initially historically past recent recently
    later days weeks months years""",
    r"^(?:early|at\s+first|at\s+the\s+time)\b|\b(?:previous(?:ly)?|formerly|originally|initially|historically|in\s+the\s+past|recent(?:ly)?|(?:that|which)\s+followed"
    r"|(?:days|weeks|months|years)\s+(?:ago|before|earlier|later)|(?:was|were)\s+(?:later|first\s+(?!of\b|to\b)[a-z]+)"
    r"|\blater\s+(?:[a-z]+ed|said|told|gave|put|found|took|made|became|went|came|left|died)"
    r"|first\s+(?:came|emerged|appeared))\b",
    re.IGNORECASE,
)
# What has a length of more than a day is not of one day.
_LASTING = sought(
    "lasted quarter day week month days weeks months years decades",
    r"\b(?:lasted|quarter|\w+-(?:day|week|month)|(?:for|in|over|within|after)\s+(?:more\s+than\s+|nearly\s+|about\s+)?(?:\w+\s+)?"
    r"(?:days|weeks|months|years|decades))\b",
)
# What is so when the article is written, whatever day the news was of.
_STANDING = sought(
    "still so now yet date remain remains remained stood expected feared thought believed presumed",
    r"\b(?:still|so\s+far|now|as\s+yet|to\s+date|remain(?:s|ed)?|stood\s+at|(?:was|were)\s+(?:expected|feared|thought|believed|presumed))\b",
)
# What is said of something that happened late in a day is said after that day.
_AT_NIGHT = re.compile(r"\b(?:late|night|evening|midnight)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"(?:Meanwhile|Separately|Elsewhere)\b|(?:In|At|Near|Across|Outside)\s+(?:the\s+)?[A-Z][\w.]*(?:\s+[A-Z][\w.]*)*,"
)
# "A week after the merger, …": so far from something whose day nobody told.
_UNITS = "day night morning afternoon evening week weekend fortnight month quarter season year decade".split()
_DISTANT = sought(
    " ".join(("eve", "anniversary", *_UNITS, *(f"{unit}s" for unit in _UNITS))),
    rf"\b(?:(?:{'|'.join(_UNITS)})s?\s+(?:before|after|following|into|prior\s+to|ahead\s+of|leading\s+up\s+to)\s+(?=\w)"
    r"|(?:eve|anniversary)\s+of\b"
    r"|(?:in|during|over|throughout)\s+(?:the|its|his|her|their)\s+(?:\w+\s+){0,2}(?:weeks?|months?|years?|decades?)\s+of\b)",
    re.IGNORECASE,
)
_DAY = dt.timedelta(days=1)
_OWN_PLACES = ("main", "said", "frame")  # of a date that is that of the event or of its saying
_NEAR = 3  # paragraphs within which an event goes on with the news


def carries(text: str, found: Found, story: Story, paragraph: int, published: Published) -> bool:
    """Whether a past-tense sentence goes on with the news: an event near what told of it, or a saying.

    What only describes ("it was the worst"), what is told as earlier, what somebody says now, what stands as the
    article is written ("were still missing"), what names a later day ("… pulled alive on Wednesday"), what names a time
    that nothing resolves ("a week after the merger") and what opens somewhere else ("In France, …", "Meanwhile, …"),
    does not. In an article that opens with what has just come about, a day before goes on within its paragraph only.
    """
    if describes(text) or is_elsewhere(text) or _EARLIER.find(text, text) or says_now(text):
        return False
    if any(_comes_later(when, story.news, published) for _, when in found) or has_other_time(text, found):
        return False
    speaks = bool(find_speakers(text))
    lies_back = story.opens_now and _is_before(story.news, published)
    if speaks and story.spoken and not lies_back:
        return True
    if _STANDING.find(text, text):
        return False
    if speaks:
        return not lies_back and _is_yesterdays(story.news, published)
    near = 0 if lies_back else 1 if story.back else _NEAR
    return paragraph - story.told_in <= near and not story.by_saying and not _LASTING.find(text, text)


def is_elsewhere(text: str) -> bool:
    """Whether a sentence opens somewhere else than the news: "In France, …", "Meanwhile, …"."""
    return _ELSEWHERE.match(text) is not None


def has_other_time(text: str, found: Found) -> bool:
    """Whether a sentence tells when its event happened, in words that nothing resolves."""
    if any(place in _OWN_PLACES and not when.is_dated for place, when in found):
        return True
    return any(place_of(text, m.start(), m.end()) in _OWN_PLACES for m in _DISTANT.find_all(text))


def _comes_later(when: When, news: When | None, published: Published) -> bool:
    return bool(is_news_day(when, published) and when.start and news and news.start and when.start > news.start)


def _is_before(news: When | None, published: Published) -> bool:
    """Whether the day of what was told last lies before publication."""
    return bool(news and news.start and published.end and news.start < published.end)


def _is_yesterdays(news: When | None, published: Published) -> bool:
    """Whether the news is of the day before publication or later, so that who speaks of it does so then."""
    if news is None or news.start is None or published.end is None:
        return False
    return published.end - news.start <= _DAY and not _AT_NIGHT.search(news.words)
