"""Countries: their names, adjectives and seats of government, as news text uses them for one another."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from summarizer.values.lookup import any_of, letters_in


class Country(NamedTuple):
    """One country; ``name`` is the first of ``names``."""

    names: tuple[str, ...]
    people: tuple[str, ...]
    seats: tuple[str, ...]

    @property
    def name(self) -> str:
        """The usual English name."""
        return self.names[0]


@cache
def countries() -> tuple[Country, ...]:
    """All countries of the table ``countries.txt`` beside this module."""
    lines = files("summarizer.values").joinpath("countries.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split("|") for line in lines if line and not line.startswith("#"))
    return tuple(Country(*(tuple(cell.split(",")) for cell in row)) for row in rows)


@cache
def _country_of() -> dict[str, str]:
    return {alias.lower(): c.name for c in countries() for alias in (*c.names, *c.people, *c.seats)}


@cache
def _seats() -> frozenset[str]:
    return frozenset(seat.lower() for c in countries() for seat in c.seats)


@cache
def _pattern() -> re.Pattern[str]:
    aliases = (alias for c in countries() for alias in (*c.names, *c.people, *c.seats))
    return re.compile(rf"{any_of(aliases)}(?![\w-])")


@cache
def _words() -> frozenset[str]:
    """The longest word of each of the words for countries, as ``letters_in`` has it."""
    return frozenset(max(re.findall("[a-z]+", alias), key=len) for alias in _country_of())


@cache
def demonym_stems() -> dict[str, str]:
    """Lower-case last word of each adjective or people, singular and plural, to that of its country's name."""
    table = {}
    for country in countries():
        root = country.name.lower().split()[-1]
        for people in country.people:
            word = people.lower().split()[-1]
            table[word] = table[word + "s"] = root
    return table


def country_of(words: str) -> str:
    """The country that a name, adjective or seat of government stands for ("Seoul" is South Korea), else ""."""
    return _country_of().get(words.lower(), "")


def is_country(words: str) -> bool:
    """Whether a name is a country's own, and no adjective or seat of government."""
    return words.lower() in _own_names()


@cache
def _own_names() -> frozenset[str]:
    return frozenset(name.lower() for c in countries() for name in c.names)


def find_countries(text: str) -> tuple[str, ...]:
    """The countries that a text names in any of these ways, each once, in order."""
    if _words().isdisjoint(letters_in(text)):
        return ()
    known = _country_of()
    return tuple(dict.fromkeys([known[m[0].lower()] for m in _pattern().finditer(text)]))


def find_seats(text: str) -> tuple[str, ...]:
    """The seats of government that a text names ("Seoul"), as written."""
    return tuple(m.group() for m in _pattern().finditer(text) if m.group().lower() in _seats())


def without_countries(text: str, known: Container[str]) -> str:
    """The text without the words that stand for a known country ("Ukrainian President Bell" without "Ukrainian")."""
    return _pattern().sub(lambda m: "" if _country_of()[m.group().lower()] in known else m.group(), text)


def with_countries(text: str) -> str:
    """The text with every adjective and seat of government replaced by its country's name."""
    return _pattern().sub(lambda m: _country_of()[m.group().lower()], text)
