"""Quantities in English text: a value or range, how exactly it is meant, its unit, and what it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.models import Qualifier, Quantity
from summarizer.values.counted import CLOSED_WORDS, Outcome, counted, last_outcome
from summarizer.values.numerals import Numeral, find_numerals, joined_by, may_hold_number

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["NumberMention", "Outcome", "QuantityMention", "find_numbers", "find_quantities", "outcome"]

_QUALIFIER_WORDS: dict[Qualifier, str] = {
    "about": "about|around|some|nearly|almost|roughly|approximately|an estimated|estimated|close to|circa",
    "at least": "at least|more than|over|upwards of|no fewer than|no less than|not less than|in excess of"
    "|exceeding|above"
    "|a minimum of",
    "at most": "up to|at most|as many as|as much as|no more than|not more than|fewer than|less than|under|below"
    "|just under"
    "|a maximum of",
}
_QUALIFIERS = {words: qualifier for qualifier, listed in _QUALIFIER_WORDS.items() for words in listed.split("|")}
_QUALIFIED = re.compile(
    rf"\b(?P<qualifier>{'|'.join(sorted((w.replace(' ', '[ ]') for w in _QUALIFIERS), key=len, reverse=True))})"
    r"[\s“‘\"]{1,3}(?:(?:another|an\s+additional|a\s+further|an\s+estimated|some|about|the)\s+)?[“‘\"]?$",
    re.IGNORECASE,
)
_OR_MORE = re.compile(r"\s+or\s+(?:more|so)\b|\+|-plus\b")
_UNITS = {
    "percent": r"%|per\s?cent\b",
    "percentage points": r"percentage\s+points?\b",
    "times": r"times\b",
    "USD": r"(?:US\s+)?dollars?\b",
    "EUR": r"euros?\b",
    "JPY": r"yen\b",
    "km": r"km\b|kilomet(?:re|er)s?\b",
    "cm": r"cm\b|centimet(?:re|er)s?\b",
    "mm": r"mm\b|millimet(?:re|er)s?\b",
    "m": r"(?-i:m)\b|met(?:re|er)s?\b",
    "kg": r"kg\b|kilograms?\b",
    "feet": r"(?:feet|foot|ft)\b",
    "tonnes": r"tonnes?\b|metric\s+tons?\b",
    "barrels per day": r"bpd\b",
    "litres": r"lit(?:re|er)s?\b",
} | {
    name: name + r"?\b"
    for name in "miles tons pounds barrels gallons degrees minutes hours days weeks months years decades".split()
}
_UNIT = re.compile(
    r"(?:\sof)?\s?(?:" + "|".join(f"({pattern})" for pattern in _UNITS.values()) + r")(?![-‑–]\w)", re.IGNORECASE
)
_UNIT_NAMES = tuple(_UNITS)
_PART = re.compile(r"\b(?:thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)$", re.IGNORECASE)
_RATE = re.compile(
    r"(?:\s\([^()]{1,60}\)|\))?(?:\sof\s\w+)?\s(?:an?|per|each|every)\s(?P<per>second|minute|hour|day|week|month"
    r"|year|barrel|person|share)\b"
)
_MONEY = {"$": "USD", "US$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₩": "KRW"}
_CALIBRE = re.compile(r"\s?(?:mm|millimet(?:re|er)s?)\b\s(?P<noun>[^\W\d_]\w*)", re.IGNORECASE)

_LABELLED = re.compile(
    r"\b(?:article|section|chapter|page|phase|day|room|flight|unit|level|part|volume|table|figure|annex|tier"
    r"|stage|type|mark"
    r"|model|block|channel|gate|resolution|rule|no\.?|number|grade|zone|area|district|highway|route|interstate"
    r"|version|paragraph"
    r"|line|group|aged?|ages|age\s+of|score|top)\s*[-#]?\s*$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"(?P<name>\b[a-z]?[A-Z]\w*)\s$")
_NOT_COUNTING = re.compile(
    r"\s?\\?/\s?[0-9]|-(?!plus\b)[^\W\d_]|[:.][0-9]|\s?[ap]\.?\s?m\b\.?|\s(?:GMT|UTC|[ECMP][SD]T)\b|['’]s\b",
    re.IGNORECASE,
)
_FRACTION_BEFORE = re.compile(r"[0-9]\s?\\?/\s?$|(?<!\w)['’]$|[0-9][-–]$|[+(#][0-9 -]*$")
_BETWEEN = re.compile(r"\bbetween\s{1,3}$", re.IGNORECASE)
_AGE = re.compile(r"\s*,\s*$")
_CHANGE = re.compile(
    r"\b(?:rose|fell|grew|went|jump|climb|drop|surg|declin|increas|decreas|rais|cut|expand|shr[aiu]nk|reduc"
    r"|doubl|up|down|rise|fall)"
    r"[^,;.]{0,40}\bfrom\s+$",
    re.IGNORECASE,
)
# A plural of a power counts at least two of it and less than ten: "hundreds" is 200 to 999, "dozens" 24 to 99.
_VAGUE = re.compile(
    r"\b(?:(?P<tens>tens|dozens|scores|hundreds)\s+of\s+)?(?P<power>dozens|scores|hundreds|thousands|millions"
    r"|billions)\b"
    r"|\b(?:several|a\s+few|many)\s+(?P<few>dozen|hundred|thousand|million|billion)\b",
    re.IGNORECASE,
)
_POWERS = {"ten": 10, "dozen": 12, "score": 20, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number in a text: ``text[start:end] == words``, worth ``value``."""

    start: int
    end: int
    words: str
    value: float


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A quantity in a text: ``text[start:end] == quantity.words``."""

    start: int
    end: int
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number, range or vague count before its unit and noun are read."""

    begin: int
    end: int
    low: float
    high: float
    qualifier: Qualifier
    currency: str = ""


def find_numbers(text: str, /) -> tuple[NumberMention, ...]:
    """Every number in digits or words, normalised; ordinals, designations and parts of dates are none."""
    return tuple(NumberMention(n.start, n.end, text[n.start : n.end], n.value) for n in find_numerals(text))


def find_quantities(text: str, /) -> tuple[QuantityMention, ...]:
    """Every value or range that counts or measures something, in text order.

    The words run from the qualifier to the unit. Vague counts have the bounds their plural leaves: "hundreds" is
    200 to 999. Ages, labels ("Article 5"), calibres, scores and times of day count nothing and are left out.
    """
    if not may_hold_number(text):
        return ()
    amounts = sorted([*_amounts(text), *_vague(text)], key=lambda amount: amount.begin)
    return tuple(_quantity(text, amount) for amount in amounts)


def outcome(quantity: Quantity) -> Outcome:
    """Tell what became of the people a quantity counts: killed, wounded, casualties, missing, captured, or ""."""
    return last_outcome(quantity.counted)


def _amounts(text: str) -> Iterator[_Amount]:
    held: Numeral | None = None
    for numeral in find_numerals(text):
        if held is not None and joined_by(text, held, numeral) and not _CHANGE.search(_before(text, held.begin)):
            if _counts(text, held.begin, numeral.end, is_plain=False):
                yield _Amount(
                    held.begin, numeral.end, held.value, numeral.value, "between", held.currency or numeral.currency
                )
            held = None
            continue
        if held is not None:
            yield from _single(text, held)
        held = numeral
    if held is not None:
        yield from _single(text, held)


def _single(text: str, numeral: Numeral) -> Iterator[_Amount]:
    plain = (
        not numeral.currency and not numeral.is_scaled and text[numeral.start : numeral.end].replace(".", "").isdigit()
    )
    if _counts(text, numeral.begin, numeral.end, is_plain=plain):
        yield _Amount(numeral.begin, numeral.end, numeral.value, numeral.value, "exactly", numeral.currency)


def _vague(text: str) -> Iterator[_Amount]:
    for match in _VAGUE.finditer(text):
        power = _POWERS[(match["power"] or match["few"]).lower().removesuffix("s")]
        power *= _POWERS[match["tens"].lower().removesuffix("s")] if match["tens"] else 1
        least = 3 * power if match[0].lower().startswith("several") else 2 * power
        yield _Amount(
            match.start(), match.end(), least, 10 * power - 1 if power % 10 == 0 and power != 20 else 99, "about"
        )


def _counts(text: str, begin: int, end: int, *, is_plain: bool) -> bool:
    """Whether a number counts or measures, and is no label, score, time, age or part of a name."""
    before = _before(text, begin)
    calibre = _CALIBRE.match(text, end)
    if calibre and calibre["noun"].lower() not in CLOSED_WORDS:
        return False
    if _NOT_COUNTING.match(text, end) or _FRACTION_BEFORE.search(before) or _LABELLED.search(before):
        return False
    if not is_plain:
        return True
    if _AGE.search(before) and text[end : end + 1] == ",":
        return False
    named = _NAME_BEFORE.search(before)
    if named is None or named["name"].lower() in CLOSED_WORDS or named["name"].lower() in _QUALIFIERS:
        return True
    # "iPhone 4 sales", "Safari 4.0": a small number right after a name belongs to the name.
    phrase = counted(text, begin, end)
    return bool(
        _UNIT.match(text, end) or last_outcome(phrase) or (phrase and end - begin > 2 and text[begin:end].isdigit())
    )


def _quantity(text: str, amount: _Amount) -> QuantityMention:
    begin, qualifier = amount.begin, amount.qualifier
    ahead = _QUALIFIED.search(_before(text, begin))
    if ahead:
        qualifier = (
            _QUALIFIERS[re.sub(r"\s+", " ", ahead["qualifier"].lower())]
            if qualifier in ("exactly", "about")
            else qualifier
        )
        begin -= len(ahead[0])
    elif qualifier == "between":
        begin = _opening(text, begin)
    more = _OR_MORE.match(text, amount.end)
    if more and qualifier == "exactly":
        qualifier = "about" if more[0].endswith("so") else "at least"
    after = more.end() if more else amount.end
    unit, end = _unit(text, after, amount.currency)
    low = None if qualifier == "at most" else amount.low
    high = None if qualifier == "at least" else amount.high
    phrase = "" if unit and not text.startswith(" of ", end) else counted(text, begin, max(after, end))
    words = text[begin:end]
    return QuantityMention(
        begin, end, Quantity(words=words, low=low, high=high, qualifier=qualifier, counted=phrase, unit=unit)
    )


def _opening(text: str, begin: int) -> int:
    opening = _BETWEEN.search(_before(text, begin))
    return begin - len(opening[0]) if opening else begin


def _unit(text: str, end: int, currency: str) -> tuple[str, int]:
    unit, stop = _MONEY.get(currency.upper(), currency), end
    if _PART.search(text, max(0, end - 16), end):
        return "fraction", end
    match = _UNIT.match(text, end) if not currency else None
    if match and match.lastindex:
        unit, stop = _UNIT_NAMES[match.lastindex - 1], match.end()
    rate = _RATE.match(text, stop) if unit and " per " not in unit else None
    if rate is None:
        return unit, stop
    # "5,000 barrels (210,000 gallons) a day": the words stay clear of what stands between.
    return f"{unit} per {rate['per']}", rate.end() if len(rate[0]) < 12 else stop


def _before(text: str, begin: int) -> str:
    return text[max(0, begin - 64) : begin]
