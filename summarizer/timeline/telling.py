"""Telling: what a statement is about, apart from who tells it, on what day, and what he denies."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.models import Claim, When
from summarizer.values.attribution import Cue, find_cues
from summarizer.values.clauses import finite_verb
from summarizer.values.placing import place_of
from summarizer.values.rebuttals import find_rebuttals
from summarizer.values.speech import VERBS

_FEWEST = 3  # words that make up a matter of their own

_DEEDS = frozenset("nark")  # frames of verbs that take an object, so that to say it may be the event
_AS_OF = re.compile(r"\b(?:as\s+of|as\s+at|up\s+to|by|until|through)\s+(?:\w+\s+)?$", re.IGNORECASE)

# "It is not true that …", "there is no evidence that …": what follows is denied.
_UNTRUE = re.compile(
    r"\b(?:(?:not|\w+n['’]t|never)\s+(?:been\s+)?(?:true|correct|right|the\s+case|so)"
    r"|no\s+(?:evidence|sign|indication|proof|truth|basis)(?:\s+\w+){0,3}?)\s+(?:that|of|in|to\s+\w+\s+that)\s+",
    re.IGNORECASE,
)
# "called the report that … false".
_CONTESTED = re.compile(
    r"\b(?:call(?:s|ed)|brand(?:s|ed)|label(?:s|ed|led)|term(?:s|ed))\s+(?P<what>[^.;]{10,160}?)\s+(?:an?\s+)?(?:\w+ly\s+)?"
    r"(?:false|untrue|wrong|baseless|unfounded|fabricated|incorrect|inaccurate|lies?|fabrications?|nonsense|fiction)\b",
    re.IGNORECASE,
)
# "the mayor's account of …": whose it is is not what is denied.
_ACCOUNT = re.compile(
    r"(?:[^.,;]{0,60}?\b(?:accounts?|claims?|reports?|allegations?|accusations?|statements?|assertions?|versions?|suggestions?"
    r"|rumou?rs?|figures?|estimates?|numbers?)\s+(?:of|that|about|from)\s+)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.;!?](?=\s|$)|,\s+(?:calling|saying|adding)\b")
# "revised the toll on Friday": the day is that of the new figure's telling.
_REVISES = re.compile(
    r"\b(?:revis|correct|rais|lower|updat)(?:e|es|ed|ing)\b[^.;]{0,60}?\b(?:figures?|numbers?|counts?|tolls?|estimates?|forecasts?|totals?)\b",
    re.IGNORECASE,
)

# "told a news conference in Orla", "at the daily briefing": to whom something is said is not what it is about.
_OCCASION = re.compile(
    r"\b(?:told|at|to|during|in)\s+(?P<what>(?:(?:an?|the|his|her|their|its|another)\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:reporters|journalists|(?:news|press)\s+(?:conference|briefing)|briefing|conference\s+call)\b"
    r"(?:\s+(?:in|at|outside)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)?)"
)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement taken apart.

    ``matter`` is as long as the statement, with blanks for who tells it, to whom and how; ``denied`` are the spans of
    what a speaker of it denies; ``happened`` is the claim's date where it is one of the matter, and a bound where it
    is the day of the telling.
    """

    matter: str
    denied: tuple[Span, ...]
    happened: When


def take_apart(claim: Claim) -> Telling:
    """The parts of a claim's statement."""
    statement = claim.statement
    cues = find_cues(statement)
    telling = [cue for cue in cues if _is_told(cue, statement)]
    matter = _blanked(statement, [span for cue in telling for span in ((cue.start, cue.end), cue.cue)])
    matter = _blanked(matter, [found.span("what") for found in _OCCASION.finditer(statement)])
    told_then = _dates_the_telling(claim)
    at = found_in(statement, claim.when.words)
    if at and told_then:
        matter = _blanked(matter, [at])
    if len(matter.split()) < _FEWEST:
        matter = statement
    denied = tuple(_denied(cue, cues, statement) for cue in cues if cue.stance == "denies")
    denied += tuple(rebuttal.denied for rebuttal in find_rebuttals(statement))
    denied += tuple((m.end(), _sentence_end(statement, m.end())) for m in _UNTRUE.finditer(statement))
    denied += tuple(m.span("what") for m in _CONTESTED.finditer(statement))
    return Telling(matter, denied, _happened(claim, told_then=told_then))


def _sentence_end(text: str, start: int) -> int:
    found = _STOP.search(text, start)
    return found.start() if found else len(text)


def _is_told(cue: Cue, statement: str) -> bool:
    """Whether a cue only passes on what somebody says: what it credits is a clause, not the object of a deed."""
    content = statement[slice(*cue.content)]
    if cue.stance == "asks" or len(content.split()) < _FEWEST:
        return False
    verb = VERBS.get(cue.verb.split()[-1])
    if verb is None or _DEEDS.isdisjoint(verb.frames):
        return True
    return statement[: cue.content[0]].rstrip().endswith((" that", ":", ",")) or finite_verb(content) is not None


def _blanked(text: str, spans: list[Span]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _denied(denial: Cue, cues: tuple[Cue, ...], statement: str) -> Span:
    """What a denial is about: what another said, where it repeats that, else all that it credits."""
    start, end = denial.content
    inner = (c.content for c in cues if c is not denial and start <= c.content[0] and c.content[1] <= end)
    told = (span for span in inner if len(statement[slice(*span)].split()) >= _FEWEST)
    first, last = min(told, key=lambda span: span[1] - span[0], default=denial.content)
    owned = _ACCOUNT.match(statement, first, last)
    return (owned.end() if owned else first), last


def _dates_the_telling(claim: Claim) -> bool:
    """Whether the date of a claim is that of somebody's saying so, as far as the words around the date show it."""
    if not claim.when.has_own_date:
        return False
    for text in (claim.statement, *(c.quote for c in claim.citations)):
        at = found_in(text, claim.when.words)
        if at:
            beside = place_of(text, *at) == "said" or is_as_of(text, at) or _is_outside(text, at)
            return beside or bool(_REVISES.search(text))
    return bool(claim.attribution.speakers)


def is_as_of(text: str, at: Span) -> bool:
    """Whether the date at a span is the one up to which something holds: "by Friday"."""
    return bool(_AS_OF.search(text, max(0, at[0] - 12), at[0]))


def _is_outside(text: str, at: Span) -> bool:
    """Whether a date stands beside all that is told: "corrected its figure on Friday, saying that …"."""
    told = [cue.content for cue in find_cues(text) if _is_told(cue, text)]
    return bool(told) and not any(start <= at[0] < end for start, end in told)


def found_in(text: str, words: str) -> Span | None:
    """Where some words of a text stand first, None where they do not or are none."""
    start = text.find(words) if words else -1
    return (start, start + len(words)) if start >= 0 else None


def _happened(claim: Claim, *, told_then: bool) -> When:
    """When the matter was: the day of the telling only bounds it, and that not if it is still to come."""
    when = claim.when
    if not told_then and when.start:
        return when
    if claim.looks_ahead:
        return When()
    day = when.end or when.start
    return When(end=day, precision="day", words=when.words, basis="publication") if told_then and day else when
