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
# These name a thing only where nothing to count follows: "at station 4", but "at the station 4 people died".
_SITES = frozenset(
    """station reactor terminal hall ward court tower dock lane exit junction floor cell seat row apartment suite plot
    pump turbine engine shaft camp checkpoint""".split()
)
_EMERGENCY = frozenset(("101", "108", "110", "112", "119", "911", "999"))
_CALLS = frozenset("call calls called calling caller callers dial dials dialed dialled dialing dialling".split())
_AGED = frozenset("age ages man woman boy girl child baby toddler teenager".split())
_ABOUT = frozenset("about around some nearly almost".split())
# "at ten to two" is a time of day.
_TO_THE_HOUR = re.compile(r"\bat\s(?:(?:five|ten|twenty|quarter|half)\s(?:to|past)\s)?$", re.IGNORECASE)
_PAST_HOUR = re.compile(r"(?=\s(?:on|when|as|after|before|this|that|yesterday|in\sthe)\b|[,.;]|\s*\Z)")
_HOUR = re.compile(
    r"\s(?:to|past)\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b" + _PAST_HOUR.pattern,
    re.IGNORECASE,
)
_MINUTES = frozenset("five ten twenty quarter half".split())
# "one testified", "One shows a man": somebody or something named before. "One escaped" counts.
_ONE_DOES = re.compile(
    r"\s(?:said|says|told|tells|testified|wept|asked|added|recalled|described|explained|complained|wrote|shows|reads)\s"
)
_NOT_NAMES = FUNCTION_WORDS | CLOSED_WORDS | CALENDAR_WORDS
_NOT_COUNTING = re.compile(
    r"\s?\\?/\s?\d|[:.]\d|\s?[ap]\.?\s?m\b\.?|\s(?:GMT|UTC|[ECMP][SD]T)\b|['’]s\b|\so['’]clock\b", re.IGNORECASE
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
_OLDEST, _ADULT = 120, 16  # years
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
        is_none = _is_name(text, numeral) or _points_back(text, words, numeral) or _stands_for_one(text, numeral)
        return not is_none and not _is_hour(text, numeral, before)
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
    if last[:1] == "(" and text.startswith(")", numeral.end):
        return True
    if _is_age(text, numeral, words) or _is_called(text, numeral, last):
        return True
    if last.strip("#-.(").lower() in _LABELS or _ADDRESS.match(text, numeral.end):
        return True
    phrase = phrase_after(text, numeral.end)
    if numeral.end - numeral.start == 4 and 1900 <= numeral.value < 2100 and (numeral.value % 100 or not phrase):
        return not _bounds(last)
    return _is_of_name(numeral, words, phrase)


def _is_of_name(numeral: Numeral, words: list[str], phrase: str) -> bool:
    """Whether bare digits go on with the name of a thing or a site: "iPhone 4", "at station 4"."""
    last = words[-1] if words else ""
    if last.lower() in _SITES:
        return not phrase and words[-2:-1] not in (["the"], ["a"], ["an"], ["In"], ["in"])
    named = any(c.isupper() for c in last[:2]) and last.isalnum() and last.lower() not in _NOT_NAMES
    if not named or last_outcome(phrase):
        return False
    placed = len(words) > 1 and words[-2].lower() in _PLACED
    return not (phrase and placed and numeral.value >= 10)


def _bounds(word: str) -> bool:
    return word.lower() in ("than", "least", "to", "over", "about", "some", "around", "nearly", "another")


def _is_age(text: str, numeral: Numeral, words: list[str]) -> bool:
    """Whether a number is an age: "at the age of 56", "a man of about 24", "Anna Bell, 56, said", "said Bell, 56."."""
    ahead = words[:-1] if words[-1:] and words[-1] in _ABOUT else words
    if ahead[-1:] == ["of"] and ahead[-2:-1] and ahead[-2].lower() in _AGED:
        return True
    last, behind = words[-1] if words else "", text[numeral.end : numeral.end + 1]
    is_behind_name = last.endswith(",") and numeral.value < _OLDEST
    return is_behind_name and (
        behind == "," or (behind == "." and numeral.value >= _ADULT and all(w[:1].isupper() for w in words[-2:]))
    )


def _is_called(text: str, numeral: Numeral, last: str) -> bool:
    """Whether a number is that of an emergency line: "the 911 call", "called 999"."""
    if text[numeral.start : numeral.end] not in _EMERGENCY:
        return False
    behind = text[numeral.end :].split(None, 1)[:1]
    return (last.lower() in _CALLS and not phrase_after(text, numeral.end)) or (
        last.lower() in ("the", "a") and behind in (["call"], ["calls"], ["caller"])
    )


def _stands_for_one(text: str, numeral: Numeral) -> bool:
    """Whether "one" stands for what was named before, as its own verb follows: "one testified on Tuesday"."""
    if text[numeral.start : numeral.end].lower() != "one":
        return False
    return _ONE_DOES.match(text, numeral.end) is not None


def _is_hour(text: str, numeral: Numeral, before: str) -> bool:
    """Whether a number word belongs to a time of day: "at ten to two"."""
    ahead = _TO_THE_HOUR.search(before)
    if ahead is None:
        return False
    if " " in ahead[0].strip():
        return _PAST_HOUR.match(text, numeral.end) is not None
    is_minutes = text[numeral.start : numeral.end].lower() in _MINUTES
    return is_minutes and _HOUR.match(text, numeral.end) is not None


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
