"""When an undated article was published, as far as its own words tell.

A dateline gives the day. Without one, what the text tells as past bounds the publication from below and what it
tells as still to come from above; both are needed, since a wrong publication date is worse than none.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.models import Published
from summarizer.values.clauses import IRREGULAR
from summarizer.values.dates import DateMention, find_dates, resolve
from summarizer.values.lookup import any_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.models import When

_HEAD, _TAIL = 10, 4  # sentences that may hold a dateline
_NEAR = 240  # characters either side of a date that may hold its verb
_LONGEST_INTERVAL = dt.timedelta(days=366)
_UNDATED = Published()

_LABEL = re.compile(
    r"\b(?:first\s+published|published|posted|last\s+(?:updated|modified)|updated|modified|date|tags?|filed|time|by|on|at|from"
    r"|reuters|ap|afp|source|views?|comments?|share|min(?:ute)?s?\s+read|[0-9]+\s+min(?:ute)?s?\s+read)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b[0-9]{1,2}(?:[:.h][0-9]{2}){1,2}\s*(?:[ap]\.?\s?m\b\.?)?|\b[0-9]{1,2}\s*[ap]\.?\s?m\b\.?|\b(?:GMT|UTC|[ECMP][SD]T|BST|CES?T|KST)\b"
    r"|T[0-9]{2}:[0-9]{2}\S*",
    re.IGNORECASE,
)
_BESIDE_CLOCK = re.compile(r"\s*[;,|]?\s*[0-9]{1,2}[:.][0-9]{2}\s*(?:[ap]\.?\s?m\b|GMT|UTC|[ECMP][SD]T)", re.IGNORECASE)
_OTHER_WORD = re.compile(r"[^\W\d_]+")
_REVISED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
_DISPATCH = re.compile(r"^[A-Z][A-Za-z .,/'’]{1,40}?[,|]?\s*$")
_AFTER_DISPATCH = re.compile(r"^\s*(?:\([^)]{2,30}\)\s*)?[-–—]+\s")

_BREAK = re.compile(
    r"[,;:()–—“”\"]|\s-\s|\b(?:that|while|whereas|although|though|but|which|who|because|after|before)\b", re.IGNORECASE
)
_PAST = re.compile(
    rf"\b(?:was|were|had|has|have|did|{any_of(IRREGULAR)}|(?!(?:inde|proce|exce|succe|fe|se|spe|bre)ed\b)[a-z]{{2,}}ed)\b"
)
_TOLD = re.compile(
    r"\b(?:according\s+to|citing|cited|said|says|told|reported|reports|announced|quoted|warned|added|noted|stated|confirmed)\b"
)
# Lower case only: a month and a name begin with a capital, "may" and "will" do not.
_TO_COME = re.compile(
    r"\b(?:will|shall|(?:is|are|remains?)\s+(?:\w+\s+){0,2}?(?:expected|likely|set|due|scheduled|planned|projected|slated"
    r"|forecast|poised|going|planning|preparing|aiming)\b"
    r"|(?<!announced\s)(?<!unveiled\s)(?<!revealed\s)(?<!had\s)(?<!of\s)(?<!its\s)(?<!the\s)plans\s+to"
    r"|intends?\s+to|aims\s+to|hopes?\s+to|expects?\s|predicts?\s)"
)
_NOT_SURE = re.compile(
    r"\b(?:would|could|might|may|should|expected|scheduled|due|planned|slated|set\s+to|to\s+be|forecast|projected|intended|supposed"
    r"|hoped|postponed|delayed|extended)\b"
)
_TOWARDS = re.compile(r"\b(?:until|till|to|by|for|through|before|ahead\s+of|into)\s+(?:the\s+)?$", re.IGNORECASE)
_DURING = re.compile(r"\b(?:in|during|throughout)\s+(?:the\s+)?$", re.IGNORECASE)
_UP_TO = re.compile(r"\b(?:up\s+to|by)\s+(?:the\s+)?$", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:looking\s+ahead\s+to|in\s+the\s+run-?up\s+to)\s+(?:the\s+)?$", re.IGNORECASE)
_RUNNING = re.compile(r"\b(?:so\s+far\s+in|to\s+date\s+in|later\s+in)\s+$|\bthis\s+year\s*[,(]\s*$", re.IGNORECASE)
_THIS_YEAR = re.compile(r"\bthis\s+year\b", re.IGNORECASE)
_AS_SUBJECT = re.compile(r"\s+(?:marks|is|brings|sees|has)\b")
_CREDIT = re.compile(
    r"\((?:source|photo|image|picture|credit)\b|\bgetty\s+images\b|\b(?:photo|image)\s+(?:by|courtesy)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Bound:
    """One day that bounds the publication, the words that say so and their sentence."""

    day: dt.date
    words: str
    sentence: int


def infer_published(sentences: Sequence[tuple[int, str]], /) -> Published:
    """Tell when an article was published from its numbered sentences, page furniture included.

    A line that is little but a full date, near the top or the bottom, gives the day. Else events told as past say
    "on or after", and a named year told as running or to come says "by its end"; what only one side bounds, or no
    more narrowly than about a year, stays unknown.
    """
    mentioned = [(number, text, find_dates(text)) for number, text in sentences]
    lower, upper = _bounds(mentioned)
    dateline = _dateline(mentioned)
    if dateline and (lower is None or lower.day <= dateline.day):
        return _inferred(dateline, dateline)
    if lower is None or upper is None or not lower.day <= upper.day <= lower.day + _LONGEST_INTERVAL:
        return _UNDATED
    return _narrowed(mentioned, lower, upper)


_Mentioned = tuple[int, str, tuple[DateMention, ...]]


def _dateline(sentences: Sequence[_Mentioned]) -> _Bound | None:
    near = [*sentences[:_HEAD], *sentences[max(_HEAD, len(sentences) - _TAIL) :]]
    found = [dateline for sentence in near for dateline in _datelines(*sentence)]
    first = min(found, key=lambda dateline: bool(_REVISED.search(dateline[1])), default=None)
    return first[0] if first else None


def _datelines(number: int, text: str, mentions: Sequence[DateMention]) -> Iterable[tuple[_Bound, str]]:
    for mention in mentions:
        day = _full_day(mention)
        start = text.rfind("\n", 0, mention.start) + 1
        end = text.find("\n", mention.end)
        line = text[start : end if end >= 0 else len(text)]
        before, after = text[start : mention.start], text[mention.end : start + len(line)]
        if day and (_is_label(before + " | " + after) or _heads_story(before, after)):
            yield _Bound(day, mention.words, number), line


def _heads_story(before: str, after: str) -> bool:
    """Whether a date opens a story on the same line: a place before it, and a dash or a time of day after it."""
    if _BESIDE_CLOCK.match(after):
        return _is_label(before)
    return bool(_DISPATCH.match(before) and _AFTER_DISPATCH.match(after))


def _full_day(mention: DateMention) -> dt.date | None:
    """The day of a mention whose own words give day, month and year."""
    when = resolve(mention, _UNDATED)
    return when.start if when.precision == "day" else None


def _is_label(rest: str) -> bool:
    """Whether what stands beside a date is a label, a time of day or a name of up to three words."""
    words = _OTHER_WORD.findall(_LABEL.sub(" ", _CLOCK.sub(" ", rest[:200])))
    return len(rest) < 120 and len(words) <= 3 and all(word[0].isupper() for word in words)


def _bounds(sentences: Sequence[_Mentioned]) -> tuple[_Bound | None, _Bound | None]:
    """Give the latest "on or after" and the earliest "not after" of a text."""
    lower: list[_Bound] = []
    upper: list[_Bound] = []
    for index, (number, text, mentions) in enumerate(sentences):
        dated = [(mention, resolve(mention, _UNDATED)) for mention in mentions]
        first = min((when.end for _, when in dated if when.end), default=dt.date.max)
        following = sentences[index + 1][1] if index + 1 < len(sentences) else ""
        credited = bool(_CREDIT.search(text) or _CREDIT.match(following))
        for mention, when in dated:
            after, until = _evidence(text, mention, when, credited=credited)
            if after:
                lower.append(_Bound(after, mention.words, number))
            # A plan told together with the earlier time it was made may long be over.
            if until and not (when.start and first < when.start):
                upper.append(_Bound(until, mention.words, number))
    return max(lower, key=_day_of, default=None), min(upper, key=_day_of, default=None)


def _evidence(text: str, mention: DateMention, when: When, *, credited: bool) -> tuple[dt.date | None, dt.date | None]:
    """Give the days between which one fully dated mention puts the publication."""
    before = text[max(0, mention.start - 40) : mention.start]
    if when.start is None:
        return None, None
    if _AHEAD.search(before):
        return None, when.start - dt.timedelta(days=1)
    if _RUNNING.search(before) or (_AS_SUBJECT.match(text, mention.end) and _THIS_YEAR.search(text)):
        return when.start, when.end
    clause = _clause(text, mention)
    if _TO_COME.search(clause):
        return None, None if _PAST.search(_TOLD.sub("", _TO_COME.sub("", clause))) else when.end
    # "The 2026 budget passed": a year that only qualifies a noun says nothing of when.
    if when.precision == "year" and not _DURING.search(before):
        return None, None
    return when.start if _is_over(clause, before) or credited else None, None


def _is_over(clause: str, before: str) -> bool:
    if not _PAST.search(clause) or _NOT_SURE.search(clause):
        return False
    return not _TOWARDS.search(before) or bool(_UP_TO.search(before) and re.search(r"\balready\b", clause))


def _narrowed(sentences: Sequence[_Mentioned], lower: _Bound, upper: _Bound) -> Published:
    """Raise the lower bound to the last year-less day or month that the text tells as past."""
    for number, text, mentions in sentences:
        for mention in mentions:
            if mention.expression.basis != "explicit" or resolve(mention, _UNDATED).is_dated:
                continue
            clause, before = _clause(text, mention), text[max(0, mention.start - 40) : mention.start]
            told = _is_over(clause, before) or (_TOLD.search(clause) and not _TO_COME.search(clause))
            start = resolve(mention, _inferred(lower, upper)).start if told else None
            if start and lower.day < start <= upper.day:
                lower = _Bound(start, mention.words, number)
    return _inferred(lower, upper)


def _clause(text: str, mention: DateMention) -> str:
    """The clause that a mention belongs to: its own stretch between breaks, else the next or an earlier with a verb."""
    low, high = max(0, mention.start - _NEAR), min(len(text), mention.end + _NEAR)
    breaks = [(found.start(), found.end()) for found in _BREAK.finditer(text, low, high)]
    ends = [start for start, _ in breaks if start >= mention.end]
    starts = [end for _, end in breaks if end <= mention.start]
    own = text[starts[-1] if starts else low : ends[0] if ends else high]
    if _has_verb(own):
        return own
    following = text[ends[0] + 1 : ends[1] if len(ends) > 1 else high] if ends else ""
    if _has_verb(following) and text[starts[-1] if starts else low : mention.start].count(" ") <= 3:
        return following
    edges = [low, *starts]
    earlier = (text[edges[at] : edges[at + 1]] for at in range(len(edges) - 2, -1, -1))
    return next((part for part in earlier if _has_verb(part)), own)


def _has_verb(clause: str) -> bool:
    return bool(_PAST.search(clause) or _TO_COME.search(clause) or _TOLD.search(clause))


def _inferred(lower: _Bound, upper: _Bound) -> Published:
    bounds = sorted({lower, upper}, key=lambda bound: (bound.sentence, bound.words))
    return Published(
        start=lower.day,
        end=upper.day,
        basis="inferred",
        words="; ".join(dict.fromkeys(bound.words for bound in bounds)),
        sentences=tuple(dict.fromkeys(bound.sentence for bound in bounds)),
    )


def _day_of(bound: _Bound) -> dt.date:
    return bound.day
