"""Quantities in English text: a value or range, how exactly it is meant, its unit, and what it counts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from summarizer.models import Qualifier, Quantity
from summarizer.values.counted import Outcome, counted, last_outcome, phrase_after
from summarizer.values.labels import counts, member_of
from summarizer.values.lookup import has_digit
from summarizer.values.measured import is_changed, measured, numbered, sized, taken_up
from summarizer.values.numerals import Numeral, find_numerals, is_open_range, joined_by
from summarizer.values.qualifiers import qualifier_after, qualifier_before
from summarizer.values.shared import OF_THEM, Draft, share
from summarizer.values.spelled import number_words
from summarizer.values.units import CURRENCIES, SPEEDS, TIMES, Unit, unit_at

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["NumberMention", "Outcome", "QuantityMention", "find_numbers", "find_quantities", "outcome"]

_RATE = re.compile(
    r"(?:\s\([^()]{1,80}\)|\))?(?:\sof\s\w+)?[\s-](?:per[\s-](?P<per>[a-z]+)|(?:an?|each|every)[\s-]"
    r"(?P<each>second|minute|hour|day|week|month|year|barrel|person|share|gallon|litre|liter|tonne|ton|ounce)"
    r"\b(?!\s(?:ago|earlier|before|later|after|old|on)\b))"
)
_BETWEEN = re.compile(r"\b(?:between|from)\s{1,3}$", re.IGNORECASE)
_ONE_IN = re.compile(r"\s(?:in|out\sof)\s(?:every\s)?")
_CHANGE = re.compile(
    r"\b(?:rose|fell|grew|went|jump|climb|drop|surg|declin|increas|decreas|rais|cut|expand|shr[aiu]nk|reduc"
    r"|doubl|up|down|rise|fall)"
    r"[^,;.]{0,40}\bfrom\s+$",
    re.IGNORECASE,
)
# A plural of a power counts at least two of it and less than ten: "hundreds" is 200 to 999, "dozens" 24 to 99.
_VAGUE = re.compile(
    r"\b(?=[tdshmbaf])(?:(?:(?P<tens>tens|dozens|scores|hundreds)\s+of\s+)?(?P<power>dozens|scores|hundreds|thousands"
    r"|millions|billions)\b|(?:several|a\s+few|many)\s+(?P<few>dozen|hundred|thousand|million|billion)\b)",
    re.IGNORECASE,
)
_POWERS = {"ten": 10, "dozen": 12, "score": 20, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_MAY_BE_VAGUE = frozenset(_POWERS) | {f"{power}s" for power in _POWERS}
_GIVES = re.compile(r"\b(?:an?|the|its|his|her|their|this|that|another|record)\s(?:[\w-]+\s)?$", re.IGNORECASE)
_DETERMINER = re.compile(r"\s(?:all\s)?(?:the|its|their|his|her|our|all|these|those)(?=\s)")
_OF_NOUN = re.compile(r"\s(?:of|(?P<in>in)|worth\sof)\s(?=[^\W\d_])")
_NO_THING = re.compile(
    r"(?:ing|total|advance|part|return|exchange|stores|favou?r)$"
)  # "$5 in total", "$3 in early trading"
_DIMENSION = re.compile(r"\s(?:high|deep|long|wide|thick|tall|across)\b")
_ASIDE = re.compile(r"\s\([^()]{1,80}\)(?=\s)")
_MORE_OF = re.compile(r"\s(?:more|less|fewer)(?=\s[^\W\d_])")
_PART_OF_UNIT = re.compile(r"\s(?:of\s)?an?(?=\s)")
_BEING = (" is ", " are ", " was ", " were ")
_ONE = re.compile(r"\b[Aa]n?\s$")
_LEAST_SIZE = 1000  # below it, a bare number that somebody or something "was" may be an age


class NumberMention(NamedTuple):
    """A number in a text: ``text[start:end] == words``, worth ``value``."""

    start: int
    end: int
    words: str
    value: float


class QuantityMention(NamedTuple):
    """A quantity in a text: ``text[start:end] == quantity.words``."""

    start: int
    end: int
    quantity: Quantity


class _Amount(NamedTuple):
    """A number, range or vague count and its unit, before the words around it are read."""

    begin: int
    end: int
    low: float
    high: float
    qualifier: Qualifier
    unit: Unit | None = None
    currency: str = ""
    is_share: bool = False


def find_numbers(text: str, /) -> tuple[NumberMention, ...]:
    """Every number in digits or words, normalised; ordinals, designations and parts of dates are none."""
    return tuple(NumberMention(n.start, n.end, text[n.start : n.end], n.value) for n in find_numerals(text))


@lru_cache(maxsize=512)
def find_quantities(text: str, /) -> tuple[QuantityMention, ...]:
    """Every value or range that counts or measures something, in text order.

    The words run from the qualifier to the unit. Vague counts have the bounds their plural leaves: "hundreds" is
    200 to 999. Ages, labels ("Article 5"), calibres, scores, years and times of day count nothing and are left out.
    What two quantities say once is read for both: "500 and 1,000 songs", "up to 160GB or 40,000 songs".
    """
    spelled = number_words(text)
    amounts = list(_amounts(text)) if spelled or has_digit(text) else []
    if not _MAY_BE_VAGUE.isdisjoint(spelled):
        amounts = sorted([*amounts, *_vague(text)], key=lambda amount: amount.begin)
    if not amounts:
        return ()
    drafts = [_draft(text, amount) for amount in amounts]
    return tuple(_mention(text, draft) for draft in (share(text, drafts) if len(drafts) > 1 else drafts))


def outcome(quantity: Quantity) -> Outcome:
    """Tell what became of the people a quantity counts: killed, wounded, casualties, missing, captured, or ""."""
    return last_outcome(quantity.counted)


def _amounts(text: str) -> Iterator[_Amount]:
    numerals = find_numerals(text)
    at = 0
    while at < len(numerals):
        first, second = numerals[at], numerals[at + 1] if at + 1 < len(numerals) else None
        at += 1
        if second is not None and _is_ratio(text, first, second):
            share = first.value / second.value
            yield _Amount(first.begin, second.end, share, share, "exactly", is_share=True)
            at += 1
        elif second is not None and _is_score(text, first, second):
            at += 1
        elif second is not None and joined_by(text, first, second) and not _is_change(text, first):
            yield from _amount(text, first, second)
            at += 1
        else:
            yield from _amount(text, first, first)


def _is_change(text: str, first: Numeral) -> bool:
    """Whether a number opens a change and no range: "rose from 3 to 5", "cut by $200 to $399"."""
    before = _before(text, first.begin)
    if before.endswith("by ") or is_changed(before):
        return bool(first.currency or unit_at(text, first.end))
    return before.rstrip().endswith("from") and _CHANGE.search(before) is not None


def _amount(text: str, first: Numeral, last: Numeral) -> Iterator[_Amount]:
    currency = first.currency or last.currency
    unit = _unit_of_share(text, last.end) if first.is_share else unit_at(text, last.end)
    if not counts(text, first, last.end, unit):
        return
    factor = unit.factor if unit else 1.0
    qualifier: Qualifier = "exactly" if first is last else "at least" if is_open_range(text, first, last) else "between"
    yield _Amount(
        first.begin,
        last.end,
        _times(first.value, factor),
        _times(last.value, factor),
        qualifier,
        unit,
        currency,
        first.is_share and unit is None,
    )


def _unit_of_share(text: str, end: int) -> Unit | None:
    """The unit that a part is a part of one of, which makes it an amount: "a quarter of a percentage point"."""
    of = _PART_OF_UNIT.match(text, end)
    return unit_at(text, of.end()) if of else None


def _times(value: float, factor: float) -> float:
    return value if factor == 1.0 else round(value * factor, 6)


def _is_ratio(text: str, first: Numeral, second: Numeral) -> bool:
    """Whether two numbers make a share: "one in five", "nine out of ten"."""
    if not (first.value < second.value and second.value in (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000, 10_000)):
        return False
    if not _ONE_IN.fullmatch(text[first.end : second.begin]):
        return False
    unit = unit_at(text, second.end)
    return unit is None or unit.name not in TIMES


def _is_score(text: str, first: Numeral, second: Numeral) -> bool:
    """Whether two bare numbers with a dash between them are a result ("3-1"), not a range of something."""
    if second.begin - first.end != 1 or text[first.end] not in "-–‑" or first.currency or second.scale != 1.0:
        return False
    if first.value >= second.value:
        return True
    return first.is_plain and second.is_plain and not unit_at(text, second.end) and not phrase_after(text, second.end)


def _vague(text: str) -> Iterator[_Amount]:
    for match in _VAGUE.finditer(text):
        power = _POWERS[(match["power"] or match["few"]).lower().removesuffix("s")]
        power *= _POWERS[match["tens"].lower().removesuffix("s")] if match["tens"] else 1
        least = 3 * power if match[0].lower().startswith("several") else 2 * power
        most = 99 if power in (12, 20) else 10 * power - 1
        yield _Amount(match.start(), match.end(), least, most, "about", _unit_of_vague(text, match.end()))


def _unit_of_vague(text: str, end: int) -> Unit | None:
    return unit_at(text, end + 3 if text.startswith(" of ", end) else end)


def _draft(text: str, amount: _Amount) -> Draft:
    qualifier, begin = qualifier_before(text, amount.begin)
    after, end = qualifier_after(text, amount.end)
    is_range = amount.qualifier in ("between", "at least")
    if is_range:
        opening = _BETWEEN.search(text, max(0, amount.begin - 12), amount.begin) if begin == amount.begin else None
        begin = opening.start() if opening else begin
    unit, end = _unit(text, amount, end)
    said = amount.qualifier if is_range else qualifier or after or amount.qualifier
    phrase = _noun(text, amount, begin, end, unit)
    return Draft(begin, end, amount.low, amount.high, said, unit, phrase)


def _unit(text: str, amount: _Amount, end: int) -> tuple[str, int]:
    if amount.is_share:
        return "fraction", end
    unit = amount.unit
    name, stop = amount.currency or (unit.name if unit else ""), end
    if unit is not None and (not amount.currency or unit.name == amount.currency):
        stop = max(end, unit.end)
    rate = None if not name or " per " in name or name.endswith("bps") else _RATE.match(text, stop)
    if rate is None:
        return name, stop
    # "5,000 barrels (210,000 gallons) a day": the words stay clear of what stands between.
    by = f"{name} per {rate['per'] or rate['each']}"
    return SPEEDS.get(by, by), stop if ")" in rate[0] else rate.end()


def _noun(text: str, amount: _Amount, begin: int, end: int, unit: str) -> str:
    """What is counted, or what the measure is one of."""
    if not unit:
        named = member_of(text, end) or counted(text, begin, end) or numbered(text, begin)
        named = named or (taken_up(text, begin) if OF_THEM.match(text, end) else "")
        return named or sized(text, begin, may_be_age=amount.high < _LEAST_SIZE)
    if unit == "fraction":
        determiner = _DETERMINER.match(text, end)
        return counted(text, begin, determiner.end() if determiner else end) or measured(text, begin)
    if unit.partition(" ")[0] in TIMES or unit == "times":
        return counted(text, begin, end) if text.startswith(" of ", end) else ""
    if aside := _ASIDE.match(text, end):
        end = aside.end()
    if text.endswith("within ", 0, begin):  # "within 10 km of the coast" is a distance from it
        return ""
    of = _OF_NOUN.match(text, amount.unit.end if amount.unit and " per " in unit else end)
    if of and (phrase := phrase_after(text, of.end() - 1)) and not (of["in"] and _NO_THING.search(phrase)):
        return phrase
    if more := _MORE_OF.match(text, end):
        end = more.end()
    attribute = amount.unit is not None and amount.unit.is_attribute
    before = _before(text, begin)
    share = unit == "percent" and not before.endswith(_BEING)  # "is 40% full" tells of its subject
    given = more or attribute or share or _GIVES.search(before)
    is_money = unit.partition(" ")[0] in CURRENCIES
    named = phrase_after(text, end, names=True, is_one=_ONE.search(before) is not None) if given else ""
    return named or measured(text, begin, is_money=is_money, is_dimension=_DIMENSION.match(text, end) is not None)


def _mention(text: str, draft: Draft) -> QuantityMention:
    words = text[draft.begin : draft.end]
    low = None if draft.qualifier == "at most" else draft.low
    high = None if draft.qualifier == "at least" else draft.high
    quantity = Quantity(
        words=words, low=low, high=high, qualifier=draft.qualifier, counted=draft.counted, unit=draft.unit
    )
    return QuantityMention(draft.begin, draft.end, quantity)


def _before(text: str, begin: int) -> str:
    return text[max(0, begin - 64) : begin]
