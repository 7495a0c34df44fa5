"""Quotation marks: which marks of a text open and close what somebody said, whatever their shape."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

_OPENING = re.compile(
    r"['`](?:(?<=')(?<![\w'.,!?]')(?=[^\s'])(?!(?:s|em|til|tis|twas|n|cause|\d\ds?)\b)|(?<=`)(?<!\w`) ?(?=\w))"
)
_CLOSING = re.compile(r"'(?:(?<=[,.!?]')|(?<=[,.!?]\s'))(?![\w'])")
_CLOSING_ALSO = re.compile(r"'(?:(?<=\w')|(?<=\w\s'))(?![\w'])")
_TYPED = re.compile(r"``|''")


def with_double_marks(plain: str) -> str:
    """A folded text with "'" and "`" made '"' where they are quotation marks, one character for one.

    A single mark opens where a word follows and none precedes; it closes after a stop or else after a word, since
    those of "it's" and "officials' claims" are no marks. Next to double marks single ones are left alone.
    """
    if "'" not in plain and "`" not in plain:
        return plain
    if "``" in plain or "''" in plain:
        plain = _TYPED.sub(lambda m: ' "' if m.group() == "``" else '" ', plain)
    if '"' in plain:
        return plain
    marks = _single(plain)
    return "".join('"' if i in marks else c for i, c in enumerate(plain)) if marks else plain


def _single(plain: str) -> set[int]:
    opening = [m.start() for m in _OPENING.finditer(plain)]
    stops = [m.start() for m in _CLOSING.finditer(plain)]
    ends = [m.start() for m in _CLOSING_ALSO.finditer(plain)] if opening else []
    marks = set(stops[:1]) if stops and not (opening and opening[0] < stops[0]) else set()
    for place, limit in pairwise([*opening, len(plain)]):
        closing = _first(stops, place, limit)
        closing = _first(ends, place, limit) if closing < 0 else closing
        if closing > 0:
            marks |= {place, closing}
    return marks


def _first(places: list[int], after: int, before: int) -> int:
    k = bisect_right(places, after)
    return places[k] if k < len(places) and places[k] < before else -1
