"""Slots: the names of a statement and the words they stand between, so that a swapped name tells two events apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.values.spelled import NUMBER_WORDS
from summarizer.values.words import CALENDAR_WORDS, FUNCTION_WORDS, fold, stem, stems

# A name: words with a capital, joined by what joins names; or a year, which may mark something out.
_NAME = re.compile(
    r"(?<![\w'])(?:(?:1[89]|20)\d\d\b|(?:[A-Z][\w'-]*|[a-z][A-Z]\w*)(?:(?:\s(?:of|for|the|and|de|al)){0,2}\s(?:[A-Z][\w'-]*|[a-z][A-Z]\w*))*)"
)
_BEFORE = re.compile(r"([\w'-]+)\W*$")
_AFTER = re.compile(r"\W*?([\w'-]+)")
_ARTICLES = frozenset("the a an its their his her this that these those".split())
_NO_NAMES = FUNCTION_WORDS | CALENDAR_WORDS | NUMBER_WORDS  # however they are written
_LEADING = re.compile(r"(?:(?:the|a|an|its|their|his|her)\s+)$", re.IGNORECASE)
_NEAR = 60  # characters before a name in which the word before it mostly stands
_MODEL = re.compile(r"\b([A-Z]{1,4})-?(\d{1,4}[A-Za-z]?)\b")


@dataclass(frozen=True, slots=True)
class Slot:
    """A name by its stems and initials, and the stems on either side of it, "" at the end of the statement."""

    name: frozenset[str]
    initials: str
    before: str
    after: str


def slots_of(text: str) -> tuple[Slot, ...]:
    """The names of a text where they stand, without words that only open its sentence."""
    plain = fold(text)
    found = []
    for match in _NAME.finditer(plain):
        words = [w for w in match[0].split() if w.lower() not in _NO_NAMES]
        if words:
            before = _word_before(plain, match.start())
            after = _AFTER.match(plain, match.end())
            found.append(
                Slot(
                    frozenset(stems(" ".join(words))),
                    "".join(w[0] for w in words).lower(),
                    stem(before),
                    stem(after[1]) if after else "",
                )
            )
    return tuple(found)


def _word_before(plain: str, start: int) -> str:
    """The word before a name, its article left out, "" where there is none; it is looked for in what stands near."""
    for begin in (plain.rfind(" ", 0, max(0, start - _NEAR)) + 1, 0):
        found = _BEFORE.search(_LEADING.sub("", plain[begin:start]))
        if found:
            return found[1]
    return ""


def swapped(ours: Sequence[Slot], theirs: Sequence[Slot]) -> bool:
    """Whether the two statements have different names in one place: sued in London, sued in California."""
    one, other = _only_in_one(ours, theirs)
    return any(_same_place(s, t) for s in one for t in other)


def own_names(ours: Sequence[Slot], theirs: Sequence[Slot]) -> bool:
    """Whether each of two statements names somebody or some place that the other does not."""
    one, other = _only_in_one(ours, theirs)
    return bool(one and other)


def other_models(ours: str, theirs: str) -> bool:
    """Whether two texts name different models of one make and none in common: the KN-15, the KN-23."""
    one, other = _models(ours), _models(theirs)
    return one.isdisjoint(other) and not {make for make, _ in one}.isdisjoint(make for make, _ in other)


@lru_cache(maxsize=4096)
def _models(text: str) -> frozenset[tuple[str, str]]:
    return frozenset(_MODEL.findall(fold(text)))


def _only_in_one(ours: Sequence[Slot], theirs: Sequence[Slot]) -> tuple[list[Slot], list[Slot]]:
    """The names of each side that the other does not have."""
    return (
        [s for s in ours if not any(_is_one_name(s, t) for t in theirs)],
        [t for t in theirs if not any(_is_one_name(s, t) for s in ours)],
    )


def _is_one_name(a: Slot, b: Slot) -> bool:
    return a.name <= b.name or b.name <= a.name or a.initials in b.name or b.initials in a.name


def _same_place(a: Slot, b: Slot) -> bool:
    if a.after and a.after == b.after and a.after not in FUNCTION_WORDS:
        return True
    return bool(a.before) and a.before == b.before and a.before not in _ARTICLES
