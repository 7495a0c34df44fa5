"""The words that dates are made of: a text as a string of kinds, one character a token, for ``date_patterns``.

A token that no date uses is ``_``; so is one glued to such a token ("M-1991"), and a gap wider than three spaces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from summarizer.values.holidays import HOLIDAY_OPENERS, Rule, find_holiday
from summarizer.values.lookup import has_digit, letters_in, lowered, spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Words", "may_hold_date", "read_words"]

Value = int | str | Rule
_Read: TypeAlias = "tuple[str, int, int, Value]"  # a kind, where it starts and ends, and what it says


def _numbered(first: int, names: Iterable[str], step: int = 1) -> dict[str, Value]:
    return {name: step * number for number, name in enumerate(names, first)}


def _themselves(names: Iterable[str]) -> dict[str, Value]:
    return {name: name for name in names}


MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split()
_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_UNITS = "day week fortnight month year decade".split()

# The words of each kind, each with what it says; what the kinds stand for is said beside those no word explains.
_KINDS: Mapping[str, Mapping[str, Value]] = {
    "m": _numbered(1, MONTHS) | _numbered(1, (name[:3] for name in MONTHS)) | {"sept": 9},
    "w": _numbered(0, WEEKDAYS)
    | _numbered(0, (name[:3] for name in WEEKDAYS))
    | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3},
    "o": _numbered(1, _ORDINALS)
    | {"final": -1, "latter": -1, "penultimate": -2, "thirtieth": 30},  # and figures such as 3rd
    "v": _numbered(1, _ONES),
    "V": _numbered(10, _TEENS),
    "x": _numbered(2, _TENS, 10) | {"zero": 0, "oh": 0},  # "nineteen oh one"
    "X": {"hundred": 100, "thousand": 1000},
    "a": {"a": 1, "an": 1},
    "c": {"couple": 2},
    "#": {"the": 0, "my": 0, "our": 0},
    "u": _themselves(_UNITS) | {"yr": "year", "wk": "week", "mth": "month"},
    "U": {f"{unit}s": unit for unit in _UNITS}
    | {"yrs": "year", "wks": "week", "mths": "month"}
    | {"quarters": "quarter", "qtrs": "quarter", "weekends": "weekend", "centuries": "century"},
    "q": {"quarter": "quarter", "qtr": "quarter"},
    "&": {"ytd": "year", "qtd": "quarter", "mtd": "month", "eoy": "year", "eoq": "quarter", "eom": "month"},
    "h": {"half": "half"},
    "R": _numbered(0, (f"{name}s" for name in WEEKDAYS)),
    "k": {"weekend": 0},
    "s": {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4},
    "z": _numbered(3, (f"{tens[:-1]}ies" for tens in _TENS[1:]), 10) | {"noughties": 0},
    "C": {"century": "century"},
    "d": {"today": 0, "yesterday": -1, "tomorrow": 1, "tmrw": 1, "tonight": 0},
    "N": {"now": 0},
    "p": {"morning": 0, "afternoon": 0, "evening": 0, "night": -1},  # of "this" or "last": days away
    "t": _themselves(("last", "next")),
    "r": _themselves(("this",)),
    "K": _themselves(("past", "previous", "coming", "following", "same"))
    | {"upcoming": "coming", "preceding": "previous", "current": "this"},
    "@": {"that": "same"},
    "e": _themselves(("early", "mid", "late")),
    "b": {
        "start": "start",
        "beginning": "start",
        "middle": "middle",
        "end": "end",
        "rest": "remaining",
        "remainder": "remaining",
        "remaining": "remaining",
    },
    "B": {"starting": 0, "commencing": 0, "ending": 0},
    "O": {"w/c": 0},
    "G": {"date": 0},
    "Z": {"tens": 10},
    "l": {"earlier": "so far", "later": "remaining"},
    "g": {"ago": 0},
    "W": {"within": 0},
    "I": {"business": 0, "working": 0, "trading": 0, "work": 0},
    "L": {"calendar": 0, "cy": 0},
    "S": {"after": 1, "before": -1},  # the side of a day
    "P": {"prior": -1},
    "F": {"from": 1, "between": 0},
    "T": {"to": 0, "until": 0, "till": 0, "through": 0, "thru": 0},
    "A": {"and": 0},
    "f": {"of": 0},
    "i": {"in": 0},
    "j": {"on": 0},
    "Y": {"fiscal": 0, "financial": 0},
    "Q": _themselves(("q1", "q2", "q3", "q4", "h1", "h2")),
}
# Other kinds: n a number up to three figures, y a year, M a day and a month in figures, D a whole date, E a decade,
# H a holiday, : a time of day, _ any other words, and the marks below.
_PLAIN = {word: (kind, value) for kind, words in _KINDS.items() for word, value in words.items()}
_UNKNOWN: tuple[str, Value] = ("_", 0)
_ABBREVIATIONS = frozenset(
    word for kind in "mw" for word in _KINDS[kind] if len(word) < 6 and word not in (*MONTHS, *WEEKDAYS)
)
_MARKS: dict[str, tuple[str, Value]] = {
    mark: (kind, 0)
    for kind, marks in ((",", ","), ("-", "-–—~"), ("/", "/"), ("(", "("), ("'", "'’‘"))
    for mark in marks
}
_WORDS = _PLAIN | _MARKS | dict.fromkeys(HOLIDAY_OPENERS, ("?", 0))
_DIGITS = frozenset("0123456789")
_WIDE = 3  # characters; words further apart do not belong together
# Words that open a holiday only before "day", "Friday" and the like, which are cues themselves.
_COMMON = frozenset(
    """new st saint all good black may april earth mother father women international workers holy burns white king kings
    world star europe children flag teacher teachers united un giving human patriot lincoln islamic
    arabic festival v president presidents martin palm""".split()
)
# A text without one of these or figures of a date holds none.
_CUES = (
    frozenset(word for kind in "mwuUqhksCdpzGR&" for word in _KINDS[kind])
    | {"workweek", "nineteen", "twenty", "thirty", "thousand", "thirtieth", *_ORDINALS[9:]}
    | HOLIDAY_OPENERS - _COMMON
)
# Figures that can make a date without such a word: a year, "4/22", "the 80s", "the 3rd", "Q1", "'07", "on the 26".
_DATING = re.compile(
    r"[0-9](?:(?<=1)[5-9][0-9]{2}|(?<=2)[01][0-9]{2}|\s?(?:[-/]\s?[0-9]|(?:['’]?s|st|nd|rd|th)\b)"
    r"|(?<=[qhy'’‘].)|(?<=the\s.)|(?<=\bmy\s.)|(?<=our\s.)|(?<=calendar\s.)|(?<=\bon\s.)[0-9]?\.[0-9])",
    re.IGNORECASE,
)

_ZONE = r"(?:gmt|utc|bst|cet|cest|msk|kst|jst|ist|[ecmp][sd]t|hours|hrs|local\stime)\b"
# Most tokens are plain words: of those that no date uses a run at once, with the token behind it. Figures glued to a
# month or a unit are read apart: "Dec31", "3year". All in lower case.
_OTHER = (
    rf"(?!{spelled(word for word in (*_WORDS, 'workweek') if word.isalpha() and word.isascii())}[ ,])[a-z]++(?=[ ,])"
)
_TOKEN = re.compile(
    rf"(?=\S)(?:(?P<others>{_OTHER}(?: {_OTHER})*+)\s*+)?+"
    r"(?P<word>work(?=week\b)|[a-z]++(?=[ ,])|(?:[^\W\d_]{3,}+|cy)(?=(?:\d\d)?\d{1,2}\b)"
    r"|\d{4}(?=[qh][1-4]\b)|\d{1,2}(?=(?:day|week|month|year)s?\b)|w/c\b|\w+|[^\w\s])?+"
)
_MONTH = "|".join(name[:3] for name in MONTHS)
_FIGURES = re.compile(
    r"(?P<compact>(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]))(?![.,]?[0-9]|\w)"
    r"|(?P<iso>(?:1[5-9]|20)[0-9]{2}(?P<bar>[-/.])[0-9]{1,2}(?P=bar)[0-9]{1,2})"
    r"(?![-/.]?(?!(?:1[5-9]|20)[0-9]{2}[-/.][0-9]{1,2}[-/.])[0-9])"  # a range may follow: "2015/1/1-2015/2/2"
    r"|(?P<numeric>[0-9]{1,2}(?P<sep>[-/.]|\s?/\s)[0-9]{1,2}(?P=sep)(?:1[5-9]|20)[0-9]{2})"
    r"(?!(?P=sep)?(?![0-9]{1,2}(?P=sep)[0-9]{1,2}(?P=sep)(?:1[5-9]|20)[0-9]{2})[0-9])"
    # "On 4.22" is a day as no other decimal is: one of the two can be no month.
    r"|(?<=\bon\s)(?P<dotted>(?:(?:0?[1-9]|1[0-2])[-.](?:1[3-9]|2[0-9]|3[01])|(?:1[3-9]|2[0-9]|3[01])[-.](?:0?[1-9]|1[0-2])))"
    r"(?![-./]?[0-9]|,[0-9]|\w|\s?[ap]\.?m\b)"
    r"|(?P<short>[0-9]{1,2}(?P<slash>[-/])[0-9]{1,2}(?:(?P=slash)[0-9]{2}|,(?:20)?[0-9]{2})?)(?!(?P=slash)[0-9]|[.,][0-9]|\w)"
    r"|(?P<clock>(?:[0-9]{1,2}(?::[0-9]{2}){1,2}|[0-9]{1,2}(?:\.[0-9]{2})?(?=\s?[ap]\.?m\b)"
    rf"|[0-9]{{3,4}}(?=\s?{_ZONE}))(?:\s?[ap]\.?m\b\.?)?(?:\s?{_ZONE})?(?!\w))"
    r"|(?P<decade>(?:1[5-9]|20)?[0-9]0['’]?s|(?:1[5-9]|20)[0-9]0\ss)\b"
    r"|(?P<number>[0-9]{1,4}(?:\s?(?:st|nd|rd|th)\b"
    rf"|(?<![0-9]{{3}})\.(?=\s(?:{_MONTH})[a-z]*\.?\s(?:1[5-9]|20)[0-9]{{2}}(?:$|[.,;:)])))?)"
    r"(?:(?!,(?!(?:1[5-9]|20)[0-9]{2}(?![0-9]))[0-9]|\.?[0-9]|\w)|(?=(?:day|week|month|year)s?\b|[qh][1-4]\b))"
    r"|\w+(?:[.,][0-9]+)*",
    re.IGNORECASE,
)
_FIGURE_KINDS = {"iso": "D", "numeric": "D", "clock": ":", "decade": "E", "short": "M", "dotted": "M"}
_NUMBER = re.compile(r"(?P<number>[0-9]{1,2})")


@dataclass(frozen=True, slots=True)
class Words:
    """A text as kinds of tokens: ``kinds[i]`` says what ``text[starts[i]:ends[i]]`` can be, ``values[i]`` what it says.

    Any number of words that no date uses count as one token. ``month_first`` is how the article's country writes 3/4.
    """

    text: str
    kinds: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    values: tuple[Value, ...]
    month_first: bool | None = None


def may_hold_date(text: str) -> bool:
    """Whether a text has figures or a word that a date needs; looking is much faster than reading."""
    return not _CUES.isdisjoint(letters_in(text)) or (has_digit(text) and _DATING.search(text) is not None)


def read_words(text: str, *, month_first: bool | None = None) -> Words:
    """The tokens of a text with what each can be in a date."""
    found: list[_Read] = [("_", 0, 0, 0)]
    for match in _TOKEN.finditer(lowered(text)):
        start, stop = match.span("others")
        if stop > 0 and start >= found[-1][2]:
            _pass_over(found, start, stop)
        start, stop = match.span("word")
        end = found[-1][2]
        if start < end:
            continue  # inside a figure or the name of a holiday
        word = match["word"]
        kind, value = _WORDS.get(word, _UNKNOWN)
        if kind == "_":
            if word[0] in _DIGITS:
                kind, value, stop = _figure(text, start)
        elif kind == "?":
            kind, value, stop = _holiday(text, start, stop)
        elif kind in "mw" and text.startswith(".", stop) and _is_shortened(text, word, stop):
            stop += 1
        if kind == "_" or (start == end and _is_glued(text, found) and not _is_iso(text, start, stop)):
            _pass_over(found, start, stop)
            continue
        if start - end > _WIDE and found[-1][0] != "_":
            found.append(("_", end, start, 0))
        found.append((kind, start, stop, value))
    kinds, starts, ends, values = zip(*found, strict=True)
    return Words(text, "".join(kinds), starts, ends, values, month_first)


def _pass_over(found: list[_Read], start: int, stop: int) -> None:
    """Add words that no date uses, as one token with such words before them."""
    kind, first, end, _ = found[-1]
    if kind == "_":
        found[-1] = ("_", first, stop, 0)
    else:
        found.append(("_", end if start - end > _WIDE else start, stop, 0))


def _is_shortened(text: str, word: str, stop: int) -> bool:
    """Whether the stop behind the name of a month or weekday belongs to it."""
    return word in _ABBREVIATIONS or text[stop + 1 : stop + 2].isdigit()


def _holiday(text: str, start: int, end: int) -> tuple[str, Value, int]:
    holiday = find_holiday(text, start)
    return ("H", holiday[1], holiday[0]) if holiday else (*_PLAIN.get(text[start:end].lower(), _UNKNOWN), end)


def _figure(text: str, start: int) -> tuple[str, Value, int]:
    match = _FIGURES.match(text, start)
    if match is None:
        return "_", 0, start + 1
    if match.lastgroup == "compact":
        return "D", f"{match[0][:4]}-{match[0][4:6]}-{match[0][6:]}", match.end()
    if match.lastgroup == "short" and not _is_short_date(match[0]):
        match = _NUMBER.match(text, start) or match
    if match.lastgroup == "number":
        return *_number(match[0]), match.end()
    return _FIGURE_KINDS.get(match.lastgroup or "", "_"), match[0], match.end()


def _is_short_date(figures: str) -> bool:
    """Whether 4/22 or 9-18-15 can be a month and a day: 24/7 is no date, and 3-5 is a span."""
    if figures.count("-") == 1:
        return False
    first, second, *_ = (int(number) for number in re.split("[-/,]", figures))
    return 0 < min(first, second) < 13 and max(first, second) < 32 and figures != "24/7"


def _number(digits: str) -> tuple[str, Value]:
    if digits[-1].isalpha():
        return "o", int(digits[:-2].rstrip())
    value = int(digits.rstrip("."))  # "16. Nov. 2016"
    if len(digits) == 4:
        return ("y" if 1500 <= value < 2200 else "_"), value
    return "n", value


def _is_iso(text: str, start: int, end: int) -> bool:
    """Whether it is a whole date, year first, which even in the name of a file is nothing else."""
    if end - start == len("20250131") and text[start:end].isdigit():
        return True
    return end - start == len("2025-01-31") and text[start : start + 4].isdigit() and text[start + 4] == "-"


def _is_glued(text: str, found: list[_Read]) -> bool:
    """Whether a token that follows without a space belongs to a sign or designation before it: "$12", "M-1991"."""
    kind, start, end, _ = found[-1]
    if kind == "_":
        before = text[end - 1] if end else ""
        return before in tuple("$£€#") or (before.isalnum() and text[end].isalnum())
    return kind in "-/'" and found[-2][0] == "_" and start == found[-2][2] > 0 and text[start - 1].isalnum()
