"""How exactly a number is meant: the words around it that make it a bound or an estimate."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.models import Qualifier

_PHRASES: dict[Qualifier, tuple[str, ...]] = {
    "about": (
        "about", "around", "some", "nearly", "almost", "roughly", "approximately", "an estimated", "estimated",
        "estimated at", "close to", "circa", "in the region of", "virtually", "just about", "approx",
    ),
    "at least": (
        "at least", "more than", "over", "upwards of", "upward of", "no fewer than", "no less than",
        "not less than", "not fewer than", "in excess of", "exceeding", "exceeded", "exceeds", "exceed", "above",
        "a minimum of", "minimum of", "a minimum", "minimum", "as little as", "as low as", "as few as", "beyond",
        "topped", "surpassed", "surpassing",
    ),
    "at most": (
        "up to", "at most", "as many as", "as much as", "as high as", "no more than", "not more than", "fewer than",
        "less than", "under", "below", "a maximum of", "maximum of", "maximum", "a maximum", "not over",
        "not exceed", "not exceeding", "limited to", "a limit of", "capped at",
    ),
}  # fmt: skip
_MORE_THAN = "greater higher larger bigger longer heavier faster louder older deeper later".split()
_LESS_THAN = "lower smaller shorter lighter slower younger cheaper earlier".split()
_QUALIFIERS: dict[tuple[str, ...], Qualifier] = (
    {tuple(words.split()): q for q, phrases in _PHRASES.items() for words in phrases}
    | {(word, "than"): "at least" for word in _MORE_THAN}
    | {(word, "than"): "at most" for word in _LESS_THAN}
    | {("no", word, "than"): "at most" for word in _MORE_THAN}
    | {("no", word, "than"): "at least" for word in _LESS_THAN}
)
_LAST = frozenset(words[-1] for words in _QUALIFIERS)
# Words that may stand between a qualifier and its number, and change neither.
_BETWEEN = frozenset("another an additional a further some about around estimated roughly nearly".split())
_DRIVEN = frozenset("ramp ramps ramped ramping scale scales scaled scaling".split())
_GOING = frozenset("edged crept inched ticked nudged went moved back bumped pushed".split())
_SPLIT = re.compile(r"[^\W_]+")
_MORE = re.compile(
    r"\s+or\s+(?P<word>more|so|less|fewer|over|above|higher|greater|older|larger)\b|(?P<plus>\+|[\s-]plus\b|-odd\b)"
)
_AFTER: dict[str, Qualifier] = {
    "so": "about", "-odd": "about", "less": "at most", "fewer": "at most",
}  # fmt: skip


def qualifier_before(text: str, begin: int) -> tuple[Qualifier | None, int]:
    """The qualifier that the words before a number give, and where it starts; the outermost one counts."""
    near = text[max(0, begin - 48) : begin]
    last = near.rstrip(" \u00a0\n\t“‘\"'~")
    if near[-1:] == "~" or near[-2:-1] == "~":
        return "about", begin - len(near) + near.rindex("~")
    word = last[last.rfind(" ") + 1 :].lower()
    if (word not in _LAST and word not in _BETWEEN) or len(near) - len(last) > 3 or len(near) == len(last):
        return None, begin
    words = [(m.start(), m.group().lower()) for m in _SPLIT.finditer(last)][-7:]
    if not words or words[-1][0] + len(words[-1][1]) != len(last):
        return None, begin
    return _outermost(words, near, begin)


def _outermost(words: list[tuple[int, str]], near: str, begin: int) -> tuple[Qualifier | None, int]:
    found: Qualifier | None = None
    start, end = begin, len(words)
    while end:
        if words[end - 1][1] in _LAST and (size := _size(words, end)) and not _is_direction(words, end, size):
            found = _QUALIFIERS[tuple(w for _, w in words[end - size : end])]
            end -= size
            start = begin - len(near) + words[end][0]
        elif words[end - 1][1] in _BETWEEN:
            end -= 1
        else:
            break
    return found, start


def _is_direction(words: list[tuple[int, str]], end: int, size: int) -> bool:
    """Whether "up to" tells where something went or is driven, which is no bound: "the rate edged up to 8 percent"."""
    if end <= size or words[end - size][1] != "up":
        return False
    ahead = [word for _, word in words[max(0, end - size - 3) : end - size]]
    return ahead[-1] in _GOING or not _DRIVEN.isdisjoint(ahead)


def _size(words: list[tuple[int, str]], end: int) -> int:
    """How many of the words up to ``end`` are a qualifier, the longest first."""
    sizes = (n for n in (4, 3, 2, 1) if n <= end and tuple(w for _, w in words[end - n : end]) in _QUALIFIERS)
    return next(sizes, 0)


def qualifier_after(text: str, end: int) -> tuple[Qualifier | None, int]:
    """The qualifier that the words after a number give ("or more", "+"), and where it ends."""
    more = _MORE.match(text, end)
    if more is None:
        return None, end
    return _AFTER.get((more["word"] or more["plus"]).lower(), "at least"), more.end()
