"""Numbers in English text, in digits of any script or in words: where they stand and what they are worth."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from summarizer.values.dates import find_dates
from summarizer.values.lookup import DIGIT, has_digit
from summarizer.values.spelled import SCALES, find_spelled, number_words
from summarizer.values.units import currency_of, is_unit, unit_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from summarizer.values.dates import DateMention

_SCALE = rf"(?:{'|'.join(SCALES)})"
_SCALES = SCALES | {"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12}
# Digits with whatever may join them; more than one number, or none, when they are read.
_CLUSTER = re.compile(DIGIT + r"(?:[\d.,:/٬٫\u00a0\u202f\u2009‑–—-]*\d)?(?: \d{3}(?![\d.,:/-]*\d))*")
_DASH = re.compile(r"[‑–—-]")
_NUMBER = re.compile(
    r"(?:\d{1,3}(?:[,٬\u00a0\u202f\u2009 ]\d{3}){1,5}|\d{1,2}(?:,\d{2}){1,5},\d{3}|\d{1,18})(?:[.٫]\d{1,18})?"
)
_NOT_VALUE = re.compile(r"[^\d.]")
_SIGN = re.compile(
    r"(?:(?<![^\W\d_])(?:US|AU?|CA?|HK|NZ|S|R)?\$|[£€¥₩₹₽₴₺₪]"
    r"|(?<![^\W_])(?:USD|EUR|GBP|JPY|CNY|RMB|RUB|INR|UAH|KRW|CHF|AUD|CAD|Rs\.?))[\s\u00a0]?$"
)
_NAMED = re.compile(r"\w$|[^\W\d_][-‑–]$|(?<!\w)['’]$")  # "A320", "KN-23", "the ’07 season"
_SUFFIX = re.compile(
    rf"(?P<scale>[\s\u00a0-](?i:{_SCALE})\b(?![\s-](?i:{_SCALE})s)|[Bb][Nn]\b|mn\b|tn\b|[kmMbB]\b|(?<=\d\d)K\b)"
    r"|(?P<letters>[^\W\d_]+)"
)
# "5m people" are millions; "170m guns" and "a 400m race" are measures, which is what "m" says otherwise.
_IN_MILLIONS = frozenset(
    """people men women children adults crowns kronor kroner francs rupees pesos roubles rubles dollars pounds euros yen
    won yuan barrels tonnes tons bushels bottles doses copies units homes households houses customers users viewers
    listeners readers subscribers followers members voters votes ballots residents refugees migrants citizens workers
    employees jobs cars vehicles passengers visitors tourists shares songs downloads accounts cases tests pupils
    students patients families hectares acres trees animals birds chickens pigs cattle sheep trips journeys""".split()
)
_COUNTED_NEXT = re.compile(r"-square\b|\s(?:(?:more|new|extra|registered|young|older|eligible)\s)?(?P<noun>[^\W\d_]+)")
_PEOPLES = re.compile(r"[A-Z][a-z]+(?:ans|[^m]ons)")  # "5m Britons"
_TO = re.compile(r"\s?[-–—‑]\s?|\s(?:to|or)\s")
_MONTH = r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DATING = re.compile(rf"{_MONTH}|[./-]", re.IGNORECASE)
_MONTH_AT_END = re.compile(rf"{_MONTH}[a-z]*\.?\s$")
_LINES = frozenset("480 576 720 1080 1440 2160".split())  # of video; "p" after other digits is pence
_GROUP = 3  # digits that stand between separators of thousands
_TIME = re.compile(
    r"[\s-](?:[\w-]{1,12}\s){0,3}(?:minute|hour|day|night|week|month|quarter|year|decade|centur|spring|summer|autumn|winter)",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s(?:\w+\s){0,2}$", re.IGNORECASE)
_OPEN_END = re.compile(r"\b(?:more\sthan|at\sleast|over)\s$", re.IGNORECASE)
_BOUNDED = re.compile(
    r"\s(?P<link>and|to)\s(?:more\sthan|at\sleast|over|up\sto|as\s(?:many|much|high)\sas|nearly|almost|about|around|some)\s",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween\s(?:\w+\s){0,2}$", re.IGNORECASE)


class Numeral(NamedTuple):
    """A number as written: ``text[start:end]`` are its digits or words with their scale; a currency sign is before.

    ``begin`` is where the currency sign, or else the number, starts. ``is_plain`` when it is bare digits, as a year or
    the number of a model is; ``is_share`` when it is a part of one ("a third").
    """

    begin: int
    start: int
    end: int
    value: float
    currency: str = ""
    scale: float = 1.0
    is_plain: bool = False
    is_share: bool = False


def find_numerals(text: str) -> tuple[Numeral, ...]:
    """Every number of a text in order, those inside dates and designations left out."""
    numerals = list(_written(text)) if has_digit(text) else []
    if number_words(text):
        numerals = sorted([*numerals, *_spelled(text)])
    if any(_may_be_date(text, n) for n in numerals):
        numerals = list(_outside(numerals, find_dates(text)))
    return tuple(_scaled_alike(text, numerals) if len(numerals) > 1 else numerals)


def joined_by(text: str, first: Numeral, second: Numeral) -> bool:
    """Whether two neighbouring numbers are the ends of one range: "300-400", "two or three", "between 2 and 3"."""
    if not 0 < second.begin - first.end <= 24 or first.value >= second.value or first.is_share != second.is_share:
        return False
    gap = text[first.end : second.begin]
    own = unit_at(text, first.end)
    if own is not None:
        after = unit_at(text, second.end)
        if after is None or after.name != own.name:
            return False
        gap = text[own.end : second.begin]
    if bound := _BOUNDED.fullmatch(gap):
        return _opens_range(text, first, bound["link"])
    if _TO.fullmatch(gap):
        return own is None or gap != " or "
    return gap.strip() == "and" and _opens_range(text, first, "and")


def _opens_range(text: str, first: Numeral, link: str) -> bool:
    """Whether what opens a range whose ends a word links stands before a number: "between … and", "from … to"."""
    opening = _BETWEEN if link == "and" else _FROM
    return opening.search(text, max(0, first.begin - 32), first.begin) is not None


def is_open_range(text: str, first: Numeral, second: Numeral) -> bool:
    """Whether a range that two numbers are the ends of has no upper end: "between 40 and more than 60"."""
    return _OPEN_END.search(text, first.end, second.begin) is not None


def _may_be_date(text: str, numeral: Numeral) -> bool:
    """Whether a number could be part of a date: a year, a day beside a month's name, or a count of a time."""
    if numeral.currency or numeral.scale != 1.0 or numeral.value >= 10_000:
        return False
    if numeral.value >= 1000 or numeral.is_share:
        return True
    if numeral.value <= 31 and _DATING.search(text, max(0, numeral.start - 20), numeral.end + 20):
        return True
    return _TIME.match(text, numeral.end) is not None


def _outside(numerals: Sequence[Numeral], dates: Sequence[DateMention]) -> Iterator[Numeral]:
    remaining = iter(dates)
    date = next(remaining, None)
    for numeral in numerals:
        while date is not None and date.end <= numeral.start:
            date = next(remaining, None)
        if date is None or numeral.end <= date.start:
            yield numeral


def _spelled(text: str) -> list[Numeral]:
    return [Numeral(s.start, s.start, s.end, s.value, scale=s.scale, is_share=s.is_share) for s in find_spelled(text)]


def _written(text: str) -> Iterator[Numeral]:
    for begin, words in _clusters(text):
        start, parts = begin, [words] if words.isdecimal() else _DASH.split(words)
        if len(parts) > 2 or not all(map(_is_number, parts)):
            continue
        for part in parts:
            numeral = _number(text, start, part)
            if numeral is None:
                break
            yield numeral
            start += len(part) + 1


def _is_number(words: str) -> bool:
    return (words.isdecimal() and len(words) <= _GROUP) or _NUMBER.fullmatch(words) is not None


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Digits with what joins them; a space joins no day or year to what follows: "on May 5 300 people"."""
    for match in _CLUSTER.finditer(text):
        start, words = match.start(), match[0]
        first, space, rest = words.partition(" ")
        is_day = space and rest[0] != "0" and _MONTH_AT_END.search(text, max(0, start - 12), start)
        if is_day or (space and len(first) > _GROUP):
            if not is_day:
                yield start, first
            start, words = start + len(first) + 1, rest
        yield start, words


def _is_of_millions(text: str, at: int) -> bool:
    """Whether what follows "5m" is counted in millions, and not measured in metres."""
    counted = _COUNTED_NEXT.match(text, at)
    noun = counted["noun"] if counted else ""
    return counted is not None and (not noun or noun in _IN_MILLIONS or _PEOPLES.fullmatch(noun) is not None)


def _number(text: str, start: int, digits: str) -> Numeral | None:
    """The number that some digits write, unless they belong to a name ("KN-23", "3G") or an ordinal."""
    before, begin, end, currency = text[max(0, start - 6) : start], start, start + len(digits), ""
    if before.endswith(".") and not before[-2:-1].isalnum() and digits.isdecimal() and before[-2:-1] != ".":
        begin, start, digits, before = start - 1, start - 1, "0." + digits, before[:-1]
    last = before.rstrip()[-1:]
    if last and (last in "$£€¥₩₹₽₴₺₪." or last.isupper() or last == "s") and (sign := _SIGN.search(before)):
        currency, begin = currency_of(sign[0]), start - len(sign[0])
    elif not before.endswith(" ") and _NAMED.search(before):
        return None
    scale = 1.0
    following = _SUFFIX.match(text, end)
    if following and following["scale"]:
        word = following["scale"].strip(" \u00a0-\n\t").lower()
        if word not in ("m", "b") or currency or _is_of_millions(text, following.end()):
            scale, end = _SCALES[word], following.end()
    elif following and (not is_unit(following["letters"]) or (following["letters"] == "p" and digits in _LINES)):
        return None
    value = float(digits if digits.isdecimal() else _NOT_VALUE.sub("", digits.replace("٫", ".")))
    return Numeral(
        begin,
        start,
        end,
        value * scale,
        currency,
        scale,
        is_plain=not currency and scale == 1.0 and digits.replace(".", "").isdecimal(),
    )


def _scaled_alike(text: str, numerals: Sequence[Numeral]) -> Iterator[Numeral]:
    """Give both ends of "1.5 to 2 million" the scale that is said once."""
    for numeral, following in pairwise([*numerals, None]):
        if numeral is None:
            continue
        if following is None or numeral.scale != 1.0 or following.scale == 1.0 or numeral.value >= following.scale:
            yield numeral
            continue
        shared = numeral._replace(value=numeral.value * following.scale)
        yield shared if joined_by(text, shared, following) else numeral
