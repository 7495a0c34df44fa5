"""Numbers spelled in English words: "two hundred and fifty", "half a million", "two-thirds"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.values.lookup import any_of, letters_in, lowered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_SMALL: dict[str, float] = {word: float(value) for value, word in enumerate(_UNITS.split())} | {
    word: 10.0 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_BIG = {"thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12}
SCALES = _BIG | {"hundred": 1e2, "dozen": 12.0}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
NUMBER_WORDS = frozenset({*_SMALL, *SCALES})
_WORDS = {*NUMBER_WORDS, *_PARTS, *(f"{part}s" for part in _PARTS)}
_TRACES = frozenset(_WORDS | {f"{word}s" for word in (*SCALES, "score", "ten")})

_WORD = re.compile(rf"{any_of(_WORDS)}\b")  # in lower case
_JOINED = re.compile(r"[\s\u00a0]{1,2}|\s?[-‑]\s?")
_AND = re.compile(r",?\sand\s")
_ARTICLE = re.compile(r"\b(?:half\s+an?\s+|(?:an?\s+)?half[\s-]|an?\s+)$", re.IGNORECASE)
_AND_A_HALF = re.compile(rf"\sand\sa\shalf\b(?:\s(?P<scale>{'|'.join(_BIG)})\b)?", re.IGNORECASE)
_ORDINAL_NEXT = re.compile(
    r"(?:[\s-]|\sand\s)(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|(?:hundred|thousand|million|billion)ths?)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+of\b(?!\s+an?\s+(?:hour|century|second|minute)\b)", re.IGNORECASE)
_HALF_OF = re.compile(
    r"\s+(?:of|the|its|their|his|her|our|all|those|these|an?(?=\s(?:percentage\s)?point\b))\b"
    r"(?!\s+(?:time|hour|century)\b)",
    re.IGNORECASE,
)
_NTH_HALF = re.compile(
    r"\b(?:first|second|third|fourth|latter|other|last|next|each|either|the|and a)\s$", re.IGNORECASE
)
_BY = re.compile(r"\b(?:by|than|nearly|about|almost|around|roughly|over|up|down)\s+$", re.IGNORECASE)
_CLOSES = re.compile(r"\s*(?:[^\w\s-]|$)|\s+(?:to|from|in|on|since|after|last|compared|and|or|as|at|over|per)\b")
# "One" is a number where it counts a noun, not where it stands for one: "one of them", "no one", "one day".
_ONE_STANDS_FOR = re.compile(
    r"\s*(?:of|another|day|side|hand|who|that|which|is|was|to|in|on|at|as|for|and|or|but|by|with|has|had|would"
    r"|could|can|will|may|such|thing|way|time)\b|\s*[^\w\s]|\s*$",
    re.IGNORECASE,
)
_ONE_IN = re.compile(rf"\s(?:in|out\sof)\s(?:every\s)?(?:\d|(?:{'|'.join(_SMALL)})\b)", re.IGNORECASE)
_ONE_AFTER = re.compile(
    r"(?:\b(?:no|every|any|each|some|this|that|the|which|another|either|neither|only|as|good|big|new|next|last)\s|-)$",
    re.IGNORECASE,
)


class Spelled(NamedTuple):
    """A number in words at ``text[start:end]``; ``scale`` is the last great one named, ``is_share`` a part of one."""

    start: int
    end: int
    value: float
    scale: float = 1.0
    is_share: bool = False


class _Word(NamedTuple):
    start: int
    end: int
    word: str


class _Sum(NamedTuple):
    """What number words come to so far: ``group`` is still to be multiplied, ``last`` is the last word's kind."""

    total: float = 0.0
    group: float = 0.0
    last: str = ""
    scale: float = 1.0
    ceiling: float = float("inf")


def number_words(text: str) -> frozenset[str]:
    """The number words of a text in lower case, vague ones ("dozens") and parts ("third") included."""
    return _TRACES & letters_in(text)


def find_spelled(text: str) -> Iterator[Spelled]:
    """Every number in words, in order; ordinals and the pronoun "one" are none."""
    words = [_Word(m.start(), m.end(), m.group()) for m in _WORD.finditer(lowered(text))]
    at = 0
    while at < len(words):
        share = _share(text, words, at)
        number, after = (share, at + 1) if share else _number(text, words, at)
        if number is not None:
            yield number
            while after < len(words) and words[after].start < number.end:
                after += 1
        at = after


def _number(text: str, words: Sequence[_Word], at: int) -> tuple[Spelled | None, int]:
    """Read the longest number that starts at a word, and tell the index of the word after it."""
    first = words[at]
    start, sum_ = first.start, _Sum()
    if first.word not in _SMALL:
        article = _ARTICLE.search(text, max(0, start - 12), start)
        if article is None or first.word not in SCALES:
            return None, at + 1
        start, sum_ = article.start(), _Sum(group=0.5 if "half" in article[0].lower() else 1.0, last="units")
    index = at
    while index < len(words) and (index == at or _is_linked(text, words, index, sum_)):
        added = _added(sum_, words[index].word)
        if added is None:
            break
        sum_, index = added, index + 1
    end = words[index - 1].end
    if sum_.last != "units" and _ORDINAL_NEXT.match(text, end):
        return None, index
    number = _with_half(text, Spelled(start, end, sum_.total + sum_.group, sum_.scale), sum_)
    return (None if _is_pronoun(text, number) else number), index


def _added(sum_: _Sum, word: str) -> _Sum | None:
    """Add a word to a number; nothing where English does not go on so ("two three")."""
    total, group, last, scale, ceiling = sum_
    if word in _SMALL:
        value = _SMALL[word]
        if last in ("", "hundred", "big") or (last == "tens" and 0 < value < 10):
            return _Sum(total, group + value, "tens" if value >= 20 else "units", scale, ceiling)
    elif word == "hundred" and last == "units":
        return _Sum(total, group * 100, "hundred", max(scale, 100.0), ceiling)
    elif word == "dozen" and last in ("units", "tens") and not total:
        return _Sum(total, group * 12, "closed", 12.0, ceiling)
    elif word in _BIG and last in ("units", "tens", "hundred") and _BIG[word] < ceiling:
        return _Sum(total + group * _BIG[word], 0.0, "big", _BIG[word], _BIG[word])
    return None


def _is_linked(text: str, words: Sequence[_Word], index: int, sum_: _Sum) -> bool:
    """Whether a number may go on over the gap before a word: "and" leads to what is less than a hundred."""
    gap = text[words[index - 1].end : words[index].start]
    if _JOINED.fullmatch(gap):
        return True
    word, following = words[index].word, words[index + 1].word if index + 1 < len(words) else ""
    if following and not _JOINED.fullmatch(text[words[index].end : words[index + 1].start]):
        following = ""
    if word not in _SMALL:
        return False
    if gap == ", ":
        return sum_.last == "big" and following == "hundred"
    closing = following != "hundred" and _BIG.get(following, 0.0) < sum_.ceiling
    return bool(_AND.fullmatch(gap)) and closing and (sum_.last == "hundred" or sum_.ceiling == 1e3)


def _with_half(text: str, number: Spelled, sum_: _Sum) -> Spelled:
    half = _AND_A_HALF.match(text, number.end) if sum_.last in ("units", "tens") else None
    if half is None:
        return number
    scale = _BIG.get((half["scale"] or "").lower(), 1.0)
    return Spelled(number.start, half.end(), (number.value + 0.5) * scale, max(number.scale, scale))


def _share(text: str, words: Sequence[_Word], at: int) -> Spelled | None:
    """Read a part of one, where the words do not name the place in an order: "a third of", "two-thirds", "half the"."""
    first = words[at]
    start, end, count, part = first.start, first.end, 1.0, first.word
    following = words[at + 1] if at + 1 < len(words) else None
    if 0 < _SMALL.get(first.word, 0.0) < 10 and following is not None:
        if not _JOINED.fullmatch(text[first.end : following.start]):
            return None
        end, count, part = following.end, _SMALL[first.word], following.word
    elif article := _ARTICLE.search(text, max(0, start - 12), start):
        start = article.start()
    divisor = _PARTS.get(part.removesuffix("s") if part != "half" else part)
    if divisor is None or (start == first.start and end == first.end and part != "half"):
        return None
    before = text[max(0, start - 12) : start]
    bare = start == first.start and end == first.end
    if bare and _HALF_OF.match(text, end) and not _NTH_HALF.search(before):
        return Spelled(start, end, 0.5, is_share=True)
    named = not bare and ("-" in text[start:end] or _OF.match(text, end))
    closed = _BY.search(before) and _CLOSES.match(text, end)
    return Spelled(start, end, count / divisor, is_share=True) if named or closed else None


def _is_pronoun(text: str, number: Spelled) -> bool:
    if number.value != 1.0 or _ONE_IN.match(text, number.end):
        return False
    before = text[max(0, number.start - 10) : number.start]
    return bool(_ONE_STANDS_FOR.match(text, number.end) or _ONE_AFTER.search(before))
