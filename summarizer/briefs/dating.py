"""Which date belongs to a sentence: its own, that of the saying, or the day its article is telling of."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Literal, NamedTuple

from summarizer.briefs.carrying import carries, has_other_time, is_elsewhere
from summarizer.briefs.happenings import (
    begun_in,
    clock_of_event,
    day_of,
    days_since,
    happening_in,
    is_nth_day,
    is_of_days_since,
    nth_day,
    told_on,
)
from summarizer.briefs.sayings import said_after
from summarizer.briefs.story import Found, Story, countable, is_news_day, named, reached, retold, same_day
from summarizer.models import Published, Sentence, When
from summarizer.values.attribution import find_speakers
from summarizer.values.clauses import PAST, VERB, Telling, masked, telling
from summarizer.values.date_clauses import counted_from_clause
from summarizer.values.date_words import WEEKDAYS
from summarizer.values.dates import DateMention, Tense, beside, find_dates, find_first_dates, resolve
from summarizer.values.lookup import sought
from summarizer.values.modality import plan_beside
from summarizer.values.placing import Place, beside_noun, goes_on, is_appointed, place_of
from summarizer.values.tense import looks_back, names_thing, tense_at
from summarizer.values.words import fold
from summarizer.values.years import in_told_year

_WEEKDAY = re.compile("|".join(WEEKDAYS), re.IGNORECASE)
_BEFORE = 24  # characters that such a word and the space behind it may take
_UNTIL = sought(
    "up until till",
    r"\b(?:up\s+to|until|till)\s+(?:the\s+|(?:midnight|noon|dawn|dusk|[0-9][0-9:.]*(?:\s?[ap]\.?m\.?)?)\s+on\s+)?$",
    re.IGNORECASE,
)
# "did not leave until": in one clause, so that nothing but what was not done yet stands between.
_NOT_UNTIL = re.compile(r"\b(?:not|never|\w+n['’]t)\b[^,;:()]{0,80}?\s(?:until|till)\s", re.IGNORECASE)
_NOT_UNTIL_DID = re.compile(r"Not\s+(?:until|till)\b[^,;:()]{1,60}?\b(?:did|was|were|had|could)\b")
_STATE = re.compile(r"\b(?:was|were|been)\b", re.IGNORECASE)
_CLAUSE = 100  # characters before a date in which its clause begins
_OWNS = ("'s", "’s")  # "hit by Friday's storm" bounds nothing
_BY = sought("by", r"\bby\s+(?:the\s+)?$", re.IGNORECASE)
# "He said 40 had been killed since the town fell on Monday"
_HAS_SINCE = re.compile(r"\b(?:has|have|had)\s+(?:\w+ly\s+|also\s+)?(?:been\s+)?[a-z]+\b[^.;:]{0,60}?\ssince\b")
# "37 people had been killed there since Saturday"
_TALLY = re.compile(
    r"(?:[0-9]|hundreds|dozens|thousands|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b)[^.;:]{0,60}?"
    r"\b(?:killed|died|dead|deaths|wounded|injured|arrested|detained|displaced|fled|homeless|bodies)\b[^.;:]{0,60}?\bsince\b"
)
_SINCE_PART = re.compile(r"\b[Ss]ince\s+(?:the\s+)?(?:night|morning|afternoon|evening|early\s+hours)\s+of\s+\Z")
_UP_TO = re.compile(r"\b(?:until|till|before)\s+(?:(?!\b(?:that|which|who|since)\b)[^,;:()–—])*\Z")
_DEICTIC = frozenset(("today", "tonight", "tomorrow", "yesterday"))
_LONG = dt.timedelta(days=92)
_YEARS = dt.timedelta(days=2 * 365)
_UNEVEN = dt.timedelta(days=3)  # by which months differ, and years


class _Said(NamedTuple):
    """What a sentence says of dates: each with its place, those not in an aside, and how its main verb tells.

    Where there is no date to be had, neither its own nor one to carry on, how it tells is not asked.
    """

    text: str
    found: Found
    outright: Found
    told: Telling


def _names_thing(text: str) -> bool:
    return any(names_thing(fold(text), mention.start) for mention in find_dates(text))


def read(text: str, sentence: Sentence, published: Published, story: Story) -> tuple[When, Story]:
    """When a sentence says its event happened, and the days its article has named once it has been read."""
    found = _dates(text, published, story)
    outright: Found = [(place, w) for place, w in found if place != "aside"]
    said = _Said(text, found, outright, telling(text) if found or story.news else "none")
    when = _by_time(said, sentence.paragraph, published, story) or _date(said, sentence.paragraph, published, story)
    happened = happening_in(text, found, published, sentence.number) or told_on(text, when, story.happened)
    story = story._replace(happened=happened, begun=begun_in(text, found, story.begun))
    if sentence.number == 1 and telling(text) == "perfect" and not when.has_own_date:
        story = story._replace(opens_now=True)
    if when.basis == "carried" and said.told == "past" and same_day(story.news, when):
        story = story._replace(told_in=sentence.paragraph)
    ahead = reached(story, text, said.outright[0][1], sentence, published) if said.outright else None
    if ahead:
        return when, ahead
    dated = [(place, w) for place, w in said.outright if w.start]
    if is_elsewhere(text):
        news = story.news if dated or said.told != "past" else None
        return when, named(story, dated)._replace(news=news)
    # What had happened before is the background of the news, what is to come no news yet; and where a sentence tells
    # of now, "Tuesday's quake" only says which one.
    if dated and (said.told in ("pluperfect", "future") or (said.told != "past" and _names_thing(text))):
        return when, named(story, dated)
    return when, retold(story, said.text, dated, sentence, published)


def _by_time(said: _Said, paragraph: int, published: Published, story: Story) -> When | None:
    """The day of what is told with a time of day and no date: that of what was last told so, where the time fits.

    Where nobody told what happened when, the day of a saying is none of what is said.
    """
    if is_of_days_since(said.text) and (since := days_since(said.text, published)):
        return since
    if any(place in ("main", "content") for place, _ in said.outright):
        return None
    if is_nth_day(said.text) and telling(said.text) in PAST:
        nth = nth_day(said.text, story.begun)
        return nth if nth and _is_over(nth, published) else reported_by(published)
    clock = clock_of_event(said.text)
    if clock is None or (clock.later is not None and story.happened is None) or has_other_time(said.text, said.found):
        return None
    happened = story.happened
    told_here = story.news if story.told_in == paragraph and not story.by_saying else None
    is_later = told_here and happened and (told_here.sentence or 0) > happened.sentence
    is_before = happened and story.last and story.last.sort_key < happened.when.sort_key  # that of an older story
    if happened and not is_later and not is_before:
        return day_of(clock, said.text, happened, published) or reported_by(published)
    return reported_by(published) if story.by_saying or story.spoken or is_before else None


def _date(said: _Said, paragraph: int, published: Published, story: Story) -> When:
    """Which of the dates found is that of the event.

    The date of the main clause counts; in reported speech that of what is said, else that of the saying. A period of
    more than a season in reported speech is background where the saying has a day. A past-tense sentence without a
    date of its own is of the time that its opening clause names ("When the bank failed in 2008, he left"), or carries
    on the day of the news; any other takes a day of news that it names in passing, or is known by the day of
    publication.
    """
    # What is still to come lies not before publication: a date read there was read wrongly.
    coming = published.start if said.told == "future" else None
    told = [(p, w) for p, w in said.outright if not (coming and w.end and w.end < coming)]
    own = _own(told, story, published) if told else None
    if own:
        return own
    frame = _frame(said, story, published) or _ended(said, published)
    if frame:
        return frame
    may_carry = said.told == "past" or (said_after(said.text) and paragraph - story.told_in <= 1)
    if story.news and may_carry and carries(said.text, said.found, story, paragraph, published):
        return story.news.model_copy(update={"basis": "carried"})
    passing = next((when for _, when in said.found if is_news_day(when, published)), None)
    return (
        passing
        if passing and said.told not in ("past", "perfect", "pluperfect") and not _is_of_subject(said.text, passing)
        else _bound([when for _, when in said.outright], published)
    )


def _is_of_subject(text: str, when: When) -> bool:
    """Whether a verb follows a day at once, so that the day tells of whom it is said: "hurt on Tuesday, has died"."""
    plain = masked(text)
    start = plain.find(when.words)
    return start >= 0 and goes_on(plain, start + len(when.words)) and VERB.search(plain, 0, start) is not None


def _frame(said: _Said, story: Story, published: Published) -> When | None:
    """The date that a clause or phrase of time gives a past-tense sentence; a day of news takes no other's place."""
    frame = next((when for place, when in said.found if place == "frame" and when.start), None)
    if frame is None or said.told != "past" or find_speakers(said.text):
        return None
    opens = said.text.startswith(("When", "After", "Once", "While"))
    return frame if opens or not (story.news and is_news_day(frame, published)) else None


def _ended(said: _Said, published: Published) -> When | None:
    """The end of what a past-tense sentence tells as so up to something of long ago: "until it broke up in 1991"."""
    if said.told != "past" or published.start is None:
        return None
    for place, when in said.found:
        before = said.text[: max(0, said.text.find(when.words))]
        if (
            place == "aside"
            and when.start
            and when.end
            and published.start - when.end > _LONG
            and _UP_TO.search(before)
        ):
            return when.model_copy(update={"start": None, "precision": "range"})
    return None


def _bound(found: list[When], published: Published) -> When:
    """What is left where no date is the sentence's own: the day of publication, else any date it names."""
    bound = reported_by(published)
    unresolved = next((w for w in found if not w.is_dated), None)
    if bound.is_dated and not unresolved:
        return bound
    return next((w for w in found if w.is_dated), unresolved or bound)


def _own(found: Found, story: Story, published: Published) -> When | None:
    by_place = {place: when for place, when in reversed(found) if when.is_dated}
    # Of several dates in one place that of the news counts; the others tell its background.
    by_place |= {place: when for place, when in reversed(found) if is_news_day(when, published)}
    said, main, content = (by_place.get(place) for place in ("said", "main", "content"))
    # Nothing is reported, nor said, before it is over.
    said, content = (when if when and _is_over(when, published) else None for when in (said, content))
    is_background = said or main or (story.news and content and not _is_long_past(content, published))
    if content and _is_long(content) and is_background:
        content = None
    return main or content or said


def _is_over(when: When, published: Published) -> bool:
    """Whether a date lies before the day of publication, at least in part, or on it."""
    if when.start is None or published.end is None:
        return True
    return when.start < published.end or when.end == when.start == published.end


def _is_long_past(when: When, published: Published) -> bool:
    """Whether a date is a closed period over for years, of which one tells what happened then, not how things stand."""
    if not (when.start and when.end and published.start):
        return False
    return when.basis == "explicit" and published.start - when.end > _YEARS


def _is_long(when: When) -> bool:
    return when.start is None or when.end is None or when.end - when.start > _LONG


def _dates(text: str, published: Published, story: Story) -> Found:
    """Every date of a sentence, with its place; days counted in a quotation count from the day it was said."""
    found: Found = []
    quoted: list[DateMention] = []
    last = story.last
    for written in find_first_dates(text, month_first=story.month_first):
        mention = in_told_year(written, story.full_days, published)
        is_quoted = not masked(text)[mention.start : mention.end].strip()
        if is_quoted and mention.words.lower() in _DEICTIC:
            continue  # such words say what the quotation's own day says
        place = place_of(text, mention.start, mention.end)
        when = (
            _counted(mention, countable(last, mention.words, story, text, published))
            if mention.is_beside
            else in_context(mention, published, text, 0)
        )
        if place == "since":
            place, when = _open_since(text, when)
        if place == "main" and when.end is None and _TALLY.search(text, 0, mention.end):
            place = "aside"  # so many since then, as of the day that they are told of
        if is_quoted and _counts_days(mention, when):
            quoted.append(mention)
            continue
        last = when if when.start else last
        counted = counted_from_clause(text, mention, when)
        if counted:
            found.append((place_of(text, counted.start, counted.end), counted.when))
            place = "aside"
        found.append(("aside" if _is_of_plan(mention, when, published, text) else place, when))
    return found + [("content", _as_spoken(mention, found, text, story)) for mention in quoted]


def _is_of_plan(mention: DateMention, when: When, published: Published, text: str) -> bool:
    """Whether a date still to come is that of a plan told beside what has happened."""
    begins = None if _is_over(when, published) else plan_beside(text)
    return begins is not None and begins < mention.start


def _open_since(text: str, when: When) -> tuple[Place, When]:
    """What has been so since something happened, from that day on; in another tense it tells when that was."""
    if telling(text) not in ("perfect", "present") and not _HAS_SINCE.search(text):
        return "aside", when
    return "main", when.model_copy(update={"end": None, "precision": "range"}) if when.start else when


def _counts_days(mention: DateMention, when: When) -> bool:
    """Whether a date is so many days from today: a week or a month, and a weekday, are mostly those of the speaker."""
    is_day = when.start is not None and when.start == when.end
    return is_day and when.basis == "relative" and not _WEEKDAY.search(mention.words)


def _as_spoken(mention: DateMention, found: Found, text: str, story: Story) -> When:
    """A date counted from the day that the sentence or the news before gives the saying; else its words alone."""
    said = next((when for place, when in found if place == "said" and when.start == when.end), None)
    spoken = said or (story.news if story.spoken else None)
    if spoken is None or spoken.start is None:
        return When(words=mention.words)
    day = Published(start=spoken.start, end=spoken.start, basis="inferred")
    return resolve(mention, day, tense_at(text, mention.start))


def _counted(mention: DateMention, last: When | None) -> When:
    """A date that counts from the last one named, where that is no coarser than what is counted."""
    when = beside(mention, last) if last else When(words=mention.words)
    return when if last and _length(when) >= _length(last) - _UNEVEN else When(words=mention.words)


def _length(when: When) -> dt.timedelta:
    return when.end - when.start if when.start and when.end else dt.timedelta.max


def in_context(mention: DateMention, published: Published, context: str, offset: int) -> When:
    """A date in its context: its tense from the verb before it, and an open start after "until", "by" and the like.

    ``offset`` is where the text stands in the context that the mention was found in.
    """
    at = offset + mention.start
    near = context[max(0, at - _BEFORE) : at]
    until = _UNTIL.find(near, context) or mention.words.lower().startswith(("until", "till"))
    is_past = until and (looks_back(context[:at]) or telling(context) == "past" or bool(_NOT_UNTIL_DID.match(context)))
    if is_past and _NOT_UNTIL.search(context, max(0, at - _CLAUSE), at + _BEFORE):
        return resolve(mention.closed, published, "past")
    is_put = is_appointed(context, at)
    tense: Tense = "present" if is_put else tense_at(context, at)
    if until:
        tense = _tense_of_until(context, at) if is_past and not is_put and tense != "future" else "future"
    found = resolve(mention, published, tense)
    behind = at + len(mention.words)
    by = _BY.find(near, context) and not (context.startswith(_OWNS, behind) or beside_noun(context, at, behind))
    if (until or by) and found.start and found.end:
        return found.model_copy(update={"start": None, "precision": "range"})
    if found.start and (mention.words[:5].lower() == "since" or _SINCE_PART.search(context, max(0, at - _CLAUSE), at)):
        return found.model_copy(update={"end": None, "precision": "range"})  # nothing says that it is over
    return _by_publication(found, published) if tense == "past" else found


def _tense_of_until(context: str, at: int) -> Tense:
    """What lasted until a day is over; "was closed until Tuesday" is as near to now as can be."""
    return "present" if _STATE.search(context, max(0, at - _CLAUSE), at) else "past"


def _by_publication(when: When, published: Published) -> When:
    """What is told as past has happened by the time of publication: "this week" ends there."""
    late = published.end and when.start and when.end and when.start <= published.end < when.end
    return when.model_copy(update={"end": published.end}) if late and when.precision == "range" else when


def reported_by(published: Published) -> When:
    """An event known only to have been reported by the time its article was published."""
    return _up_to(published.bound, "day" if published.day else "range")


@lru_cache(maxsize=16)  # most sentences of an article have no date of their own
def _up_to(end: dt.date | None, precision: Literal["day", "range"]) -> When:
    return When(end=end, precision=precision, basis="publication") if end else When()
