"""Names: whether a statement's proper names, whole, stand in what it cites, countries and short forms understood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from summarizer.gate.evidence import Evidence, cited_in
from summarizer.gate.reading import Reading, may_name
from summarizer.values.countries import find_seats, without_countries
from summarizer.values.names import KNOWN_INITIALISMS, NameMention
from summarizer.values.words import stem, tokens

# What stands before a place that is meant as a place, and not before a government that acts.
_LOCATIVE = re.compile(
    r"\b(?:in|at|near|to|from|on|over|outside|inside|into|around|across|toward|towards|through|of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NUMBER_BEFORE = re.compile(r"(\d[\d.,]*)\s$")
_LEGAL = frozenset("Inc Corp Ltd Co Company Corporation".split())


def missing_names(statement: Reading, given: tuple[Evidence, ...]) -> Iterator[str]:
    """Proper names with a word that the evidence lacks, and names put together from those of two persons."""
    if not statement.names:
        return
    allowed = _name_words(given)
    cited = cited_in(given)
    countries = {c for s in cited for c in s.countries}
    numbers = {n.start for n in statement.numbers}
    for name in statement.names:
        if name.start in numbers or _is_unit(statement, name, cited) or any(s.holds(name.words) for s in cited):
            continue
        rest = without_countries(name.words, countries)
        unknown = any(not s.isdigit() for s in _name_stems(rest) - allowed)
        if unknown or _is_moved_seat(statement, name, allowed) or _is_mixed(rest, cited):
            yield name.words


def _is_unit(statement: Reading, name: NameMention, cited: list[Reading]) -> bool:
    """Whether a name is a unit that the evidence writes without the space: "4 GB" and "4GB"."""
    number = _NUMBER_BEFORE.search(statement.text, 0, name.start)
    joined = f"{number[1]}{name.words}".lower() if number else ""
    return bool(joined) and any(s.holds(joined) for s in cited)


def _is_moved_seat(statement: Reading, name: NameMention, allowed: set[str]) -> bool:
    """Whether a capital that the evidence does not name is meant as a place: "Seoul said" is not, "in Seoul" is."""
    for seat in find_seats(name.words):
        unnamed = not _name_stems(seat) <= allowed
        before = statement.text[: name.start + name.words.find(seat)]
        if unnamed and _LOCATIVE.search(before):
            return True
    return False


def _is_mixed(name: str, cited: list[Reading]) -> bool:
    """Whether two words of a name come from two names of the evidence: "Anna Hart" from Anna Bell and Carl Hart."""
    words = _parts(name)
    pairs = [(a, b) for a, b in pairwise(words) if not a.isupper() and not b.isupper()]
    if not pairs:
        return False
    known = [_parts(n.words) for s in cited for n in s.names]
    lowered = {w.words for s in cited for w in s.words if w.words.islower()}
    return any(_is_torn(a, b, known) for a, b in pairs if not {a.lower(), b.lower()} & lowered)


def _is_torn(first: str, second: str, known: list[list[str]]) -> bool:
    """Whether the evidence has both words in names that share nothing, one of them always beside another word."""
    with_first, with_second = [n for n in known if first in n], [n for n in known if second in n]
    if not with_first or not with_second or any(set(n) & set(m) for n in with_first for m in with_second):
        return False
    preceded = all(n.index(second) > 0 for n in with_second)
    followed = all(n.index(first) < len(n) - 1 for n in with_first)
    return preceded or followed


def _parts(name: str) -> list[str]:
    bare = (re.sub(r"['’‘]s?$", "", t.words) for t in tokens(name) if not t.words.isdigit())
    return [word for word in bare if word not in _LEGAL]


def _name_words(given: tuple[Evidence, ...]) -> set[str]:
    allowed: set[str] = set()
    for evidence in given:
        allowed |= _name_stems(evidence.outlet)
        for sentence in evidence.sentences:
            allowed |= sentence.named_stems
        for short, expansion in {**KNOWN_INITIALISMS, **evidence.bound}.items():
            spelled = {stem(t.words) for t in tokens(expansion)}
            if stem(short) in allowed:
                allowed |= spelled
            elif spelled <= allowed:
                allowed.add(stem(short))
    return allowed


def _name_stems(words: str) -> set[str]:
    """The stems of the words that can be part of a name."""
    return {stem(t.words) for t in tokens(words) if may_name(t.words)}
