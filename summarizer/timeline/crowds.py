"""Crowds: how many took part in a march or a meeting, which organisers, police and press each count for themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.models import Quantity
from summarizer.values.words import stem

CROWD = "taking part"

_PEOPLE = frozenset(("", "people", "participants", "protesters", "protestors", "demonstrators", "marchers", "crowd"))
_ROUGH = re.compile(r"\b(?:dozens|scores|tens|hundreds|thousands|millions)\b", re.IGNORECASE)
_TURNOUT = re.compile(
    r"\b(?:(?:turnout|attendance|crowds?|participation)\b[^.;:,]{0,60}|(?:attracted|drew|(?:attended|joined)\s+by)\s+(?:\w+\s+){0,2})\Z",
    re.IGNORECASE,
)
_TAKES_PART = re.compile(
    r"(?:\s+[\w-]+){0,4}?\s+(?:t(?:ook|aken|aking)\s+(?:part|to\s+the\s+streets)|participat\w+|attend(?:ed|ing)|march(?:ed|ing)"
    r"|rall(?:ied|ying)|gather(?:ed|ing)|turn(?:ed|ing)\s+(?:up|out)|demonstrat(?:ed|ing)|protest(?:ed|ing)|assembled|showed\s+up)\b"
)
# What people come to, by kind: a march and a rally may be one, a rally and a concert are two.
_OCCASIONS = {
    stem(word): kind
    for kind, words in {
        "protest": "protest demonstration march rally",
        "concert": "concert gig festival",
        "match": "match game final race marathon tournament",
        "rite": "funeral burial vigil mass wedding",
        "talk": "conference summit meeting congress",
        "fair": "fair exhibition market",
    }.items()
    for word in words.split()
}


def are_two_occasions(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether the stems around two crowds each name what they came to, and these are of no common kind."""
    kinds, others = ({_OCCASIONS[s] for s in side if s in _OCCASIONS} for side in (ours, theirs))
    return bool(kinds and others) and kinds.isdisjoint(others)


def is_crowd(quantity: Quantity, start: int, end: int, matter: str) -> bool:
    """Whether a quantity at a span of what is told counts who took part in something, however they are called.

    A count as rough as "tens of thousands" answers nothing that anybody disputes.
    """
    if quantity.unit or quantity.counted not in _PEOPLE or _ROUGH.search(quantity.words):
        return False
    here = quantity.counted == "participants" or _TURNOUT.search(matter, 0, start)
    return bool(here or _TAKES_PART.match(matter, end))
