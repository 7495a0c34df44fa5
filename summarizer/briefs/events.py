"""Sentences that tell several events, each with its own date."""

from __future__ import annotations

import re
from itertools import pairwise

from summarizer.values.attribution import find_cues
from summarizer.values.clauses import finite_verb, masked
from summarizer.values.dates import DateMention, find_dates
from summarizer.values.placing import goes_on, place_of
from summarizer.values.words import unbracketed

_JOINT = re.compile(r"(?:,\s+|\s+)(?:and|but)\s+(?:(?:then|later|also)\s+)?|;\s+(?:and\s+|but\s+)?")
_BETWEEN = re.compile(r"\bbetween\s(?:(?!\band\b)[^,;])*\Z")  # whose "and" joins no clauses
# "ordered all offices and shops shut": what is to happen to both.
_ORDERS = re.compile(
    r"\b(?:order|want|keep|leav|declar|demand|requir)(?:s|ed|ing)\b[^,;]{0,60}\Z|\b(?:kept|left)\b[^,;]{0,60}\Z"
)
_INFINITIVE = re.compile(r"\bto\s(?!the\b|an?\b)[a-z]{3,}\b")
_AUXILIARY = re.compile(r"(?:was|were|is|are|has|have|had|will|would|did|does|do|can|could|may|might|should|must)\b")
_PLACE_OPENS = re.compile(
    r"(at|near|from|outside|inside|with|for)\s(?![0-9])[^,.;:]*\.?\Z"
)  # "and at a mill turned up"
_THAT = re.compile(r"\bthat\b")
_WORD = re.compile(r"[a-z]+")
_OBJECT = re.compile(
    r"\s*(?:(?:an?|the|another|two|three|four|five|six|seven|eight|nine|ten|its|his|her|their)\b|[$€£0-9])"
)
# "in March and June", "on Monday and again on Friday"
_LISTED = re.compile(r",?\s+and(?:\s+(?:then|again|also))?(?:\s+(?:in|on))?\s+(?:the\s+)?")
_SUBJECT_WORDS = 6
_LONGEST = 1200  # characters; what is longer is a list, and costs more to cut than it tells
_NO_NOUN = frozenset(
    "by on in at since from until after before during the a an and then later also of late early".split()
)


def events(text: str) -> tuple[str, ...]:
    """The clauses of a sentence that each tell an event with a date of its own; the sentence itself where there is one.

    A clause that shares the subject of the first is given it in brackets. What somebody says stays whole, so that no
    part of it loses its speaker.
    """
    parts: list[str] = []
    rest = text
    while (cut := _cut(rest)) is not None:
        first, rest = cut
        parts.append(f"{first}.")
    return (*parts, rest)


def times(text: str) -> tuple[str, ...]:
    """A sentence as it reads with each alone of two times of what it tells: "in March and June"; none without two."""
    if len(text) > _LONGEST or " and " not in text:
        return ()
    for first, second in pairwise(find_dates(text)):
        listed = _LISTED.fullmatch(text, first.end, second.start)
        if listed and not second.is_beside and not goes_on(text, second.end) and _are_told(text, first, second):
            return text[: first.end] + text[second.end :], text[: first.start] + text[second.start :]
    return ()


def _are_told(text: str, *mentions: DateMention) -> bool:
    return all(place_of(text, m.start, m.end) in ("main", "content") for m in mentions)


def _cut(text: str) -> tuple[str, str] | None:
    """The first event of a sentence and the others as a sentence, where there are several."""
    dates = find_dates(text) if len(text) <= _LONGEST else ()
    if len(dates) < 2 or '"' in masked(text) or "“" in text:
        return None
    cues = find_cues(text)
    for joint in _JOINT.finditer(text):
        first = text[: joint.start()]
        said = any(cue.cue[0] < joint.start() or cue.content[0] < joint.start() < cue.content[1] for cue in cues)
        if said or _THAT.search(first):
            return None
        if (
            _BETWEEN.search(first)
            or text.startswith("again ", joint.end())
            or _goes_on_with(first, text[joint.end() :])
        ):
            continue
        if dates[0].start >= joint.start() or dates[-1].end <= joint.end():
            continue  # no date on one side
        second = _completed(first, text[joint.end() :])
        if second and _tells(first) and _tells(second):
            return first, second
    return None


def _goes_on_with(first: str, second: str) -> bool:
    """Whether what follows is one with the first: "served at a clinic in May and at a mill", "ordered all shut"."""
    place = _PLACE_OPENS.match(second)
    ordered = _ORDERS.search(first)
    return bool((place and f" {place[1]} " in first) or (ordered and not find_dates(first[ordered.start() :])))


def _tells(clause: str) -> bool:
    """Whether a clause has a finite verb, and a date that is not in an aside."""
    dated = any(place_of(clause, m.start, m.end) == "main" for m in find_dates(clause))
    return dated and finite_verb(clause) is not None


def _completed(first: str, second: str) -> str:
    """The second clause as a sentence: with the subject of the first in brackets where it has none, "" if unclear."""
    if finite_verb(f"It {second}") is None:
        return _gapped(first, second)
    if finite_verb(f"It {second}") != len("It "):
        return f"{second[:1].upper()}{second[1:]}" if _has_subject(second) else ""
    end = finite_verb(first)
    if end is None or (_AUXILIARY.match(first, end) and not _AUXILIARY.match(second)):
        return ""  # "was attacked in 2019 and shot on Tuesday" shares more than its subject
    subject = first[:end].strip() if end else ""
    if not subject or len(subject.split()) > _SUBJECT_WORDS or "," in subject:
        return ""
    return f"{subject} {second}" if subject.startswith("[") else f"[{subject}] {second}"


def _gapped(first: str, second: str) -> str:
    """The second object of a verb that is not said again: "sold 2 cars in 2009 and 3 in 2010"."""
    end = finite_verb(first)
    verb = _WORD.match(first, end) if end else None
    if (
        verb is None
        or _AUXILIARY.match(first, verb.start())
        or not (_OBJECT.match(first, verb.end()) and _OBJECT.match(second))
    ):
        return ""
    subject = unbracketed(first[:end]).strip()
    plain = subject and len(subject.split()) <= _SUBJECT_WORDS and "," not in subject
    return f"[{subject} {verb[0]}] {second}" if plain else ""


def _has_subject(clause: str) -> bool:
    """Whether a clause names something before its verb besides a date.

    With an infinitive there it may be the rest of an object: "he ordered offices and shops to close and left".
    """
    end = finite_verb(clause) or 0
    if _INFINITIVE.search(clause, 0, end):
        return False
    spans = [(m.start, m.end) for m in find_dates(clause)]
    words = (w for w in re.finditer(r"\w+", clause[:end]) if not any(s <= w.start() < e for s, e in spans))
    return any(w[0].lower() not in _NO_NOUN for w in words)
