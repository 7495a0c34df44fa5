"""Numbers that count nothing: labels, models, years, ages, scores, calibres, addresses, and what points back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from summarizer.values.counted import CLOSED_WORDS, last_outcome, phrase_after
from summarizer.values.units import TIMES, Unit
from summarizer.values.words import CALENDAR_WORDS, FUNCTION_WORDS

if TYPE_CHECKING:
    from summarizer.values.numerals import Numeral

_LABELS = frozenset(
    """article section chapter page phase day room flight unit level part volume table figure annex tier stage type mark
    model block channel gate resolution rule no number grade zone area district highway route interstate version
    paragraph line group age aged ages score top class category division step episode season verse act title
    bus platform pier runway sector point items item size nr""".split()
)
_NOT_NAMES = FUNCTION_WORDS | CLOSED_WORDS | CALENDAR_WORDS
_NOT_COUNTING = re.compile(
    r"\s?\\?/\s?\d|[:.]\d|\s?[ap]\.?\s?m\b\.?|\s(?:GMT|UTC|[ECMP][SD]T)\b|['’]s\b", re.IGNORECASE
)
_COMPOUND = re.compile(r"[-‑](?P<noun>[^\W\d_]+)")
_MEMBERS = frozenset("member members man woman person people strong nation country seat bed vehicle ship".split())
_COUNTING = _MEMBERS | {"plus", "odd", "a", "an", "per"}
_PLACED = frozenset(
    "in at near around gave give gives giving sent sends sending sold lent owed paid cost costs".split()
)
_CALIBRE = re.compile(r"\s(?P<noun>[^\W\d_]\w*)")
_ADDRESS = re.compile(
    r"\s(?:[A-Z][\w’']*\s){0,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Square|Loop|Terrace)\b"
)
_FRACTION_BEFORE = re.compile(r"\d\s?\\?/\s?$|\d[-–]$|[+#][\d -]*$|[×x]\s?$")
_OPENS = ".!?:;\"“‘'(—-–["
_POINTS_BACK = frozenset("the these those both all".split())


def counts(text: str, numeral: Numeral, end: int, unit: Unit | None) -> bool:
    """Whether a number counts or measures. ``end`` is where it or its range ends, ``unit`` what it is measured in."""
    if _NOT_COUNTING.match(text, end) or _is_modifier(text, end, unit):
        return False
    if numeral.currency or numeral.scale != 1.0 or numeral.is_share:
        return True
    before = text[max(0, numeral.begin - 40) : numeral.begin]
    last = before.rstrip()[-1:]
    if (last == "x" or not last.isalpha()) and _FRACTION_BEFORE.search(before[-16:]):
        return False
    words = before.removesuffix("between ").split()
    if not text[numeral.start].isdigit():
        return not _is_name(text, numeral) and not _points_back(text, words, numeral)
    return not numeral.is_plain or unit is not None or not _is_label(text, numeral, words)


def _is_modifier(text: str, end: int, unit: Unit | None) -> bool:
    """Whether a number only tells a kind of thing: "a five-year plan", "a 152-mm gun", "a two-way street"."""
    if unit is None:
        compound = _COMPOUND.match(text, end)
        return compound is not None and compound["noun"].lower() not in _COUNTING
    return (text[end] in "-‑" and unit.name in TIMES) or (unit.name == "mm" and _is_calibre(text, unit.end))


def member_of(text: str, end: int) -> str:
    """The people that a compound counts: "a 12-member crew"; or ""."""
    compound = _COMPOUND.match(text, end)
    noun = compound["noun"].lower() if compound else ""
    return noun if noun in _MEMBERS else ""


def _is_calibre(text: str, end: int) -> bool:
    noun = _CALIBRE.match(text, end)
    return noun is not None and noun["noun"].lower() not in CLOSED_WORDS | {"thick", "wide", "long", "deep", "high"}


def _is_label(text: str, numeral: Numeral, words: list[str]) -> bool:
    """Whether bare digits name a thing: "Article 5", "iPhone 4", "Smith, 56,", "1 Infinite Loop", "the 2007 model"."""
    last = words[-1] if words else ""
    if last == "of" and words[-2:-1] in (["age"], ["ages"]):
        return True
    if last[:1] == "(" and text.startswith(")", numeral.end):
        return True
    if last.strip("#-.(").lower() in _LABELS or _ADDRESS.match(text, numeral.end) or _is_age(text, numeral, last):
        return True
    phrase = phrase_after(text, numeral.end)
    if numeral.end - numeral.start == 4 and 1900 <= numeral.value < 2100 and (numeral.value % 100 or not phrase):
        return not _bounds(last)
    named = any(c.isupper() for c in last[:2]) and last.isalnum() and last.lower() not in _NOT_NAMES
    if not named or last_outcome(phrase_after(text, numeral.end)):
        return False
    placed = len(words) > 1 and words[-2].lower() in _PLACED
    return not (phrase and placed and numeral.value >= 10)


def _bounds(word: str) -> bool:
    return word.lower() in ("than", "least", "to", "over", "about", "some", "around", "nearly", "another")


def _is_age(text: str, numeral: Numeral, last: str) -> bool:
    return last.endswith(",") and text[numeral.end : numeral.end + 1] == "," and numeral.value < 120


def _is_name(text: str, numeral: Numeral) -> bool:
    """Whether a number word with a capital inside a sentence is part of a name: "the Big Four"."""
    if not text[numeral.start].isupper() or text[numeral.start : numeral.end].isupper():
        return False
    before = text[max(0, numeral.start - 3) : numeral.start].rstrip()
    return bool(before) and before[-1] not in _OPENS


def _points_back(text: str, words: list[str], numeral: Numeral) -> bool:
    """Whether a small number only takes up what was named before: "the two companies"."""
    pointing = bool(words) and words[-1].lower() in _POINTS_BACK and numeral.value <= 10
    return pointing and not text.startswith(" of ", numeral.end)
