"""Sites: where those were whom a figure counts."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.values.countries import is_country
from summarizer.values.words import CALENDAR_WORDS, FUNCTION_WORDS, stem, stems

_AREAS = (
    "area capital center centre city country county district east north northeast northwest neighborhood neighbourhood"
    " province region south southeast southwest state suburb town village west"
).split()
_PREPOSITION = r"(?P<preposition>in|at|inside|aboard|near|around|across|outside)\s+"
_ENDS = r"(?!(?:and|or|but|which|that|who|as|when|where|while|after|before|from|since|by|to|during|for|on)\b)"
# "250 people have been killed in Kesta", "a blast in the north of Kesta killed 12".
_BEHIND = re.compile(
    rf"(?:\s{_ENDS}[\w'’-]+){{0,6}}?\s{_PREPOSITION}(?P<words>(?:{_ENDS}(?!in\b|at\b)[\w'’-]+\s?){{1,5}})"
)
_AHEAD = re.compile(
    rf"\b{_PREPOSITION}(?P<words>(?:the\s+)?(?:(?:{'|'.join(_AREAS)})\b(?:\s+of\s+(?:the\s+)?)?)?"
    r"(?:[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*)?)",
)
_THERE = re.compile(rf"(?:\s{_ENDS}[\w'’-]+){{0,6}}?\sthere\b")
_SENTENCE = re.compile(r"[.;!?]\s+")
_AREA_STEMS = frozenset(map(stem, _AREAS))
# What stands behind "at" and is no place, or the place of what happened itself.
_NO_SITES = frozenset(map(stem, "end height hospital least moment outset scene site spot start time weekend".split()))


class Site(NamedTuple):
    """The stems of the place that a count is of, and of the country where it names that alone; none of neither."""

    place: frozenset[str]
    land: frozenset[str]


def site_of(text: str, start: int, end: int) -> Site:
    """Where those are whom the figure at ``text[start:end]`` counts, as the words next to it have it."""
    begin = max((m.end() for m in _SENTENCE.finditer(text, 0, start)), default=0)
    behind = _BEHIND.match(text, end)
    ahead = [m for m in _AHEAD.finditer(text, begin, start) if m["words"].split()[1:] or m["words"] != "the"]
    for found in (*([behind] if behind else ()), *reversed(ahead)):
        site = _read(found["preposition"].lower(), found["words"].split())
        if site != _NOWHERE:
            return site
    return _TOLD_BEFORE if _THERE.match(text, end) else _NOWHERE


_NOWHERE = Site(frozenset(), frozenset())
_TOLD_BEFORE = Site(frozenset(("there",)), frozenset())  # of whatever place the sentence before names


def _read(preposition: str, words: list[str]) -> Site:
    named = [w for w in words if w[0].isupper() and w.lower() not in CALENDAR_WORDS]
    if named:
        name = " ".join(named)
        found = frozenset(stems(name))
        return Site(frozenset(), found) if is_country(name) else Site(found, frozenset())
    plain = [stem(w) for w in words if w.lower() not in FUNCTION_WORDS]
    areas = frozenset(plain) & _AREA_STEMS
    if areas or preposition in ("in", "around", "across"):
        return Site(areas, frozenset())
    return Site(frozenset(plain[-1:]) - _NO_SITES, frozenset())
