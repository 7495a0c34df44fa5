"""Sentences that tell several events, each with its own date."""

from __future__ import annotations

import re

from summarizer.values.attribution import find_cues
from summarizer.values.clauses import finite_verb, masked, place_of
from summarizer.values.dates import find_dates

_JOINT = re.compile(r"(?:,\s+|\s+)(?:and|but)\s+(?:(?:then|later|also)\s+)?|;\s+(?:and\s+|but\s+)?")
_BRACKETS = re.compile(r"[\[\]]")
_SUBJECT_WORDS = 6


def events(text: str) -> tuple[str, ...]:
    """The clauses of a sentence that each tell an event with a date of its own; the sentence itself where there is one.

    A clause that shares the subject of the first is given it in brackets. What somebody says stays whole, so that no
    part of it loses its speaker.
    """
    if len(find_dates(text)) < 2 or '"' in masked(text) or "“" in text:
        return (text,)
    cues = find_cues(_BRACKETS.sub(" ", text))
    for joint in _JOINT.finditer(text):
        if any(cue.cue[0] < joint.start() or cue.content[0] < joint.start() < cue.content[1] for cue in cues):
            return (text,)
        first, second = text[: joint.start()], _completed(text[: joint.start()], text[joint.end() :])
        if second and _tells(first) and _tells(second):
            return (f"{first}.", *events(second))
    return (text,)


def _tells(clause: str) -> bool:
    """Whether a clause has a finite verb, and a date that is not in an aside."""
    dated = any(place_of(clause, m.start, m.end) == "main" for m in find_dates(clause))
    return dated and finite_verb(clause) is not None


def _completed(first: str, second: str) -> str:
    """The second clause as a sentence: with the subject of the first in brackets where it has none, "" if unclear."""
    if finite_verb(f"It {second}") != len("It "):
        return f"{second[:1].upper()}{second[1:]}"
    end = finite_verb(first)
    subject = first[:end].strip() if end else ""
    if not subject or len(subject.split()) > _SUBJECT_WORDS or "," in subject:
        return ""
    return f"{subject} {second}" if subject.startswith("[") else f"[{subject}] {second}"
