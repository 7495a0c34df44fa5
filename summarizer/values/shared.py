"""What one quantity of a sentence says for its neighbour too: a noun, a unit, a bound."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.values.counted import last_outcome
from summarizer.values.measured import measured

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.models import Qualifier

_AND_SO_ON = re.compile(r"\s?(?:,|/|×|,?\s(?:and|or|to|by|x|(?:and\s)?then))\s?(?:an?\s|the\s)?")
_CHANGED_TO = re.compile(
    r"\)?,?(?:\s(?:up|down|higher|lower))?(?:\s(?:in|on|at|last|this)(?:\s\w+){1,3})?,?\s(?:to|from|at)\s"
)
# What was expected, was so before or became of it is the same thing: "while analysts expected 77 cents",
# "up from $2bn", "then raised that to 5,000".
_COMPARED = re.compile(
    r"[^.;:()]{0,80}\b(?:expected|forecast|predicted|projected|compared\s(?:with|to)|against|versus|from|instead\sof"
    r"|(?:it|that|them)\s(?:up\s|down\s)?(?:to|by|at))\s(?:just\s|only\s)?"
)
_MOVED = re.compile(r"[^;:()]{0,60},\s(?:up|down|an?\s(?:increase|decrease|rise|fall|drop|gain)\sof)\s")
_MORE = re.compile(r"\s(?:more|less|fewer|higher|lower|above|below|up|down)\b")
_PART_OF = re.compile(r"\sof\s(?:[\w’'-]+\s){0,4}")
OF_THEM = re.compile(r"\sof\s(?:them|whom|those|which)\b")
_AGAINST = frozenset((" to ", " against ", " versus "))
_MORE_OF_THEM = re.compile(r"\smore(?!\s(?:than|[^\W\d_]+s\b))")
_CONVERTED = re.compile(r"\s?\(")
_CONVERTED_ALSO = frozenset(("/", " or ", ", ", "; ", " / ", " and "))
_MOVING = frozenset(("percent", "fraction", "percentage points", "basis points"))
_OWNERS = ("'s", "’s", "s'", "s’")
_REACH = 200  # characters before an amount in which its subject stands
_FAR = 100  # characters beyond which "of them" is of something else


class Draft(NamedTuple):
    """A quantity ``text[begin:end]`` before its neighbours have lent it what is said once for both."""

    begin: int
    end: int
    low: float
    high: float
    qualifier: Qualifier
    unit: str
    counted: str


def share(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Lend each quantity what its neighbour says for both: noun and unit of the next, noun and bound of the last."""
    shared = [_apposed(text, one, two) for one, two in zip([None, *drafts], drafts, strict=False)]
    for at in range(len(shared) - 2, -1, -1):
        shared[at] = _lent(text, shared[at], shared[at + 1])
    converted: Draft | None = None
    for at in range(1, len(shared)):
        one, following = shared[at - 1], shared[at]
        gap = text[one.end : following.begin]
        converted = _origin(text, one, following, gap, converted)
        shared[at] = _restated(converted, following) if converted else _continued(text, one, following, gap)
    return shared


def _apposed(text: str, before: Draft | None, one: Draft) -> Draft:
    """A measure that stands beside counted things is a measure of them: "two sizes, a 2GB and a 4GB"."""
    if before is None or before.unit or not before.counted or one.counted or not one.unit:
        return one
    gap = text[before.end : one.begin].strip()
    beside = gap.removeprefix(before.counted) in (", a", ", an", ",", " of", ":")
    return one._replace(counted=before.counted) if beside and gap.startswith(before.counted) else one


def _lent(text: str, one: Draft, following: Draft) -> Draft:
    """What the next quantity names for both: "500 and 1,000 songs", "two of its last 11 matches"."""
    gap = text[one.end : following.begin]
    suffered = last_outcome(following.counted)
    if suffered or last_outcome(one.counted):
        noun = following.counted.removesuffix(suffered).strip()
        both = noun and not one.unit and not last_outcome(one.counted) and gap == f" {one.counted} and "
        is_said_after = both and text.startswith(noun, following.end + 1)
        return one._replace(counted=f"{one.counted} {suffered}") if is_said_after else one
    if one.unit in ("", "percent", "fraction") and not following.unit and _PART_OF.fullmatch(gap):
        return one if one.counted and not one.counted.endswith(_OWNERS) else one._replace(counted=following.counted)
    if not one.counted and one.unit in ("", following.unit) and _AND_SO_ON.fullmatch(gap):
        return one._replace(unit=following.unit, counted=following.counted)
    return one


def _origin(text: str, one: Draft, following: Draft, gap: str, converted: Draft | None) -> Draft | None:
    """The amount that a measure in brackets repeats in another unit: "12,000 barrels (504,000 gallons/1.9m litres)"."""
    if not (one.unit and following.unit):
        return None
    if _CONVERTED.fullmatch(gap):
        rest = text[following.begin : following.end + 40]
        return one if ")" in rest else None
    return converted if converted and gap in _CONVERTED_ALSO else None


def _restated(origin: Draft, one: Draft) -> Draft:
    is_range = origin.qualifier == "between"
    return one._replace(counted=origin.counted, qualifier=one.qualifier if is_range else origin.qualifier)


def _continued(text: str, one: Draft, following: Draft, gap: str) -> Draft:
    """What the last quantity names for both, and how exactly it was meant: "about 200 or 300"."""
    is_near = len(gap) < _FAR and "." not in gap
    if is_near and one.counted and not one.unit and OF_THEM.match(text, following.end):
        outcomes = last_outcome(one.counted), last_outcome(following.counted)
        noun = one.counted.removesuffix(outcomes[0]).strip()
        following = following._replace(counted=f"{noun} {outcomes[1]}".strip())
    elif gap in _AGAINST and one.unit == "percent" and not (following.unit or following.counted):
        following = following._replace(unit=one.unit, counted=one.counted)  # "by 57 percent to 43"
    elif not following.counted and one.counted and not one.unit and _MORE_OF_THEM.match(text, following.end):
        following = following._replace(counted=one.counted.removesuffix(last_outcome(one.counted)).strip())
    elif not following.counted and one.counted:
        following = following._replace(counted=_goes_on(text, one, following, gap))
    if gap in (" or ", ", or ") and following.qualifier == "exactly" and one.qualifier != "between":
        return following._replace(qualifier=one.qualifier)
    return following


def _goes_on(text: str, one: Draft, following: Draft, gap: str) -> str:
    """What an amount without a noun is of, when it is of what the last was: "$199 and $249", "fell 3% to $40"."""
    is_alike = one.unit.partition(" per ")[0] == following.unit.partition(" per ")[0]
    named = gap.removeprefix(f" {one.counted}")
    if named == ", or " and not one.unit:
        return measured(text, one.begin)  # "fell 134 points, or 1.1 percent"
    if is_alike and _AND_SO_ON.fullmatch(named) and (one.unit or named != gap):
        return one.counted
    if is_alike and len(gap) < _FAR and _COMPARED.fullmatch(gap):
        return one.counted
    moves = following.unit in _MOVING or (is_alike and bool(one.unit))
    if moves and (_MOVED.fullmatch(gap) or (gap.endswith(", ") and _MORE.match(text, following.end))):
        return one.counted
    both = one.unit in _MOVING or bool(one.unit and following.unit)
    measures = both and text.find(one.counted, max(0, one.begin - _REACH), one.begin) >= 0
    return one.counted if measures and _CHANGED_TO.fullmatch(gap) else ""
