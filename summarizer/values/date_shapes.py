"""A shape found in a text, as the grammar reads it, and the piece of a date that comes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from summarizer.values.calendar import Length, Unit
    from summarizer.values.date_words import Value, Words
    from summarizer.values.expressions import Part, Point
    from summarizer.values.points import Turn

_LAST_WORDS = re.compile(r"[\w-]+|[(]|[’']s\b")
_REACH = 24  # characters on either side of a shape by which it is judged
_HALVES = {
    "day": ("day", 0),
    "workday": ("day", 0),
    "week": ("day", 3),
    "fortnight": ("week", 1),
    "month": ("day", 15),
    "quarter": ("day", 45),
    "year": ("month", 6),
    "decade": ("year", 5),
    "century": ("year", 50),
    "weekend": ("day", 1),
}
_COUNTED_IN: dict[str, tuple[Unit, int]] = {"fortnight": ("week", 2), "century": ("decade", 10)}
_TURNS = {"past": "last", "previous": "last", "coming": "next", "following": "next", "same": "this"}


class Piece(NamedTuple):
    """What ``text[start:end]`` says of a date; one that does not ``stand`` is a date only together with others."""

    start: int
    end: int
    value: Point | Part
    stands: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """One shape found in the words of a text, with what its groups say and what stands around it."""

    words: Words
    match: re.Match[str]

    def __contains__(self, group: str) -> bool:
        return self.match[group] is not None

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.words.starts[self.match.start()]

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.words.ends[self.match.end() - 1]

    @property
    def text(self) -> str:
        """Its words as they stand."""
        return self.words.text[self.start : self.end]

    @property
    def before(self) -> str:
        """The text shortly before it."""
        start = self.start
        return self.words.text[max(0, start - _REACH) : start]

    @property
    def after(self) -> str:
        """The text shortly after it."""
        end = self.end
        return self.words.text[end : end + _REACH]

    @property
    def words_before(self) -> list[str]:
        """The words before it in lower case, as far as they reach up to it."""
        before = self.before
        return [] if before and before[-1] not in " \n\t\xa0(-" else _LAST_WORDS.findall(before.lower())

    def loose(self, value: Point | Part) -> Piece:
        """What it says, as a date only together with other pieces."""
        return Piece(self.start, self.end, value, stands=False)

    def at(self, group: str) -> int:
        """Where a group begins in the text."""
        return self.words.starts[self.match.start(group)]

    def said(self, group: str) -> str:
        """The words of a group as they stand, empty without."""
        first, last = self.match.span(group)
        return self.words.text[self.words.starts[first] : self.words.ends[last - 1]] if first >= 0 else ""

    def value(self, group: str) -> Value:
        """What the last word of a group says."""
        return self.words.values[self.match.end(group) - 1]

    def text_of(self, group: str) -> str:
        """What the last word of a group says, where that is a word."""
        return str(self.value(group)) if group in self else ""

    def number(self, group: str) -> int:
        """What the words of a group add up to: "twenty-first", "two thousand and eighteen", "nineteen eighty"."""
        first, last = self.match.span(group)
        spoken = zip(self.words.kinds[first:last], self.words.values[first:last], strict=True)
        return _total(spoken) if first >= 0 else 0

    def unit(self, group: str) -> Unit:
        """The unit that a group names."""
        return cast("Unit", "weekend" if self.match[group] == "k" else self.value(group))

    def length(self, group: str, sign: int = 1) -> Length:
        """How long the words of a group last, "two years and a half"; that long ago where the sign is negative."""
        first, last = self.match.span(group)
        return _length(self.words.kinds[first:last], self.words.values[first:last], sign)

    def turn(self, group: str) -> Turn:
        """Last, this or next; "past" and "coming" turn the same way."""
        words = self.text_of(group)
        return cast("Turn", _TURNS.get(words, words))


def _total(spoken: Iterable[tuple[str, Value]]) -> int:
    """What words of numbers add up to."""
    total = small = 0
    for kind, value in spoken:
        if not isinstance(value, int):
            continue
        if kind == "c":
            small = 0  # "a couple" is no three
        if kind == "X":
            total, small = (total, small * value) if value == 100 else (small * value, 0)
        elif kind in "xV" and 10 <= small < 100:
            small = 100 * small + value
        else:
            small += value
    return total + small


def _length(kinds: str, values: Sequence[Value], sign: int) -> Length:
    """How long units with their counts last together; half of one is said in the next smaller."""
    found: list[tuple[Unit, int]] = []
    counted: list[tuple[str, Value]] = []
    is_half = False
    for kind, value in zip(kinds, values, strict=True):
        if kind in "uUqC":
            count = _total(counted) if counted or is_half else 1
            unit = "workday" if "I" in kinds else str(value)
            found += _in_units(unit, count, sign) if count or not is_half else ()
            found += _in_units(*_HALVES[unit], sign) if is_half else ()
            counted, is_half = [], False
        elif kind == "h":
            counted, is_half = [one for one in counted if one[0] != "a"], True
        elif not (kind == "a" and is_half):
            counted.append((kind, value))
    if is_half and found:
        found += _in_units(*_HALVES[found[-1][0]], sign)
    return tuple(found)


def _in_units(unit: str, count: int, sign: int) -> tuple[tuple[Unit, int]]:
    """So many of a unit that is counted in: a fortnight is two weeks, "a century ago" ten decades."""
    counted, times = _COUNTED_IN.get(unit, (cast("Unit", unit), 1))
    return ((counted, times * sign * count),)


Builder: TypeAlias = "Callable[[Found], Point | Piece | None]"
