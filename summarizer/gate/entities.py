"""Entities: the names of a sentence as the Gate compares them, and the clauses that they stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from summarizer.gate.reading import Reading, may_name
from summarizer.values.countries import find_countries, without_countries
from summarizer.values.words import stem, tokens

_BREAK = re.compile(r"[,;:.!?()]\s|\s(?:that|which|who|while|when|after|before|because|but|and|as|if)\s", re.IGNORECASE)
_LIST = re.compile(r"\b(?:[a-z]+, ){1,4}[a-z]+,? (?:and|or) [a-z]+\b")  # "coal, food, and medicine"
_RELATIVE = re.compile(r",?\s(?:which|who|that)(?=\s)")
_GOVERNED = re.compile(
    r"\b(?:of|in|at|from|to|on|for|with|by|near|against|than|behind|about|under|over)\s(?:the\s)?$", re.IGNORECASE
)
_ABBREVIATED = ("Inc", "Corp", "Ltd", "Co", "Jr", "Sr", "Bros")


@dataclass(frozen=True, slots=True)
class Entity:
    """A name or country of a sentence: where it stands, and the stems and countries it is known by."""

    start: int
    end: int
    known: frozenset[str]


@lru_cache(maxsize=1024)
def entities(sentence: Reading) -> tuple[Entity, ...]:
    """The names of a sentence in order, countries known by their usual name."""
    return tuple(Entity(n.start, n.end + _is_stopped(sentence.text, n.end), identity(n.words)) for n in sentence.names)


def _is_stopped(text: str, end: int) -> bool:
    """Whether a name ends in the stop of its abbreviation: "Apple Inc. sued"."""
    goes_on = text.startswith(".,", end) or text[end + 1 : end + 3].strip().islower()
    return text.startswith(".", end) and text[:end].endswith(_ABBREVIATED) and goes_on


@lru_cache(maxsize=1024)
def identity(words: str) -> frozenset[str]:
    """What a name is compared by: its countries where it is nothing more, else its own words."""
    countries = find_countries(words)
    rest = without_countries(words, countries) if countries else words
    own = frozenset(stem(t.words) for t in tokens(rest) if may_name(t.words))
    return own - {"s"} or frozenset(countries)


@lru_cache(maxsize=1024)
def breaks(sentence: Reading) -> tuple[int, ...]:
    """Where the clauses of a sentence end, the commas of a list left out."""
    lists = [m.span() for m in _LIST.finditer(sentence.text)]
    found = (m.start() for m in _BREAK.finditer(sentence.text))
    return tuple(at for at in found if not any(start < at < end for start, end in lists))


def after_relative(sentence: Reading, end: int) -> int:
    """Where a clause goes on with a name that ends there: after the "which" that takes it up."""
    relative = _RELATIVE.match(sentence.text, end)
    return relative.end() if relative else end


def is_governed(sentence: Reading, start: int) -> bool:
    """Whether what begins at a place of a sentence stands behind a preposition, so that it does nothing there."""
    return _GOVERNED.search(sentence.text, max(0, start - 12), start) is not None
