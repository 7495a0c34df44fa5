"""Holidays that a rule of the calendar fixes, by the names English news gives them."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from summarizer.values.calendar import month_start, months_from, nth_weekday

__all__ = ["HOLIDAY_OPENERS", "Rule", "find_holiday", "holiday_in"]


class Rule(NamedTuple):
    """What fixes a holiday: a day of a month, its nth weekday (-1 is the last), or days from Easter; then an offset."""

    month: int = 0
    day: int = 0
    weekday: int = -1
    nth: int = 0
    offset: int = 0


_THANKSGIVING = Rule(11, weekday=3, nth=4)
_RULES = {
    r"new\s+year[’']?s?\s+day": Rule(1, 1),
    r"new\s+year[’']?s?\s+eve": Rule(12, 31),
    r"epiphany": Rule(1, 6),
    r"australia\s+day": Rule(1, 26),
    r"inauguration\s+day": Rule(1, 20),
    r"(?:martin\s+luther\s+king|mlk)(?:,?\s+jr\.?)?\s+day": Rule(1, weekday=0, nth=3),
    r"groundhog\s+day": Rule(2, 2),
    r"(?:st\.?\s+|saint\s+)?valentine[’']?s?\s+day": Rule(2, 14),
    r"(?:president[’']?s?[’']?\s+day|washington[’']s\s+birthday)": Rule(2, weekday=0, nth=3),
    r"(?:st\.?|saint)\s+patrick[’']?s\s+day": Rule(3, 17),
    r"(?:international\s+)?women[’']?s[’']?\s+day": Rule(3, 8),
    r"april\s+fools?[’']?s?[’']?\s+day": Rule(4, 1),
    r"earth\s+day": Rule(4, 22),
    r"anzac\s+day": Rule(4, 25),
    r"(?:ve|v-e)\s+day": Rule(5, 8),
    r"(?:may|(?:international\s+)?workers[’']?)\s+day": Rule(5, 1),
    r"mother[’']?s[’']?\s+day": Rule(5, weekday=6, nth=2),
    r"memorial\s+day": Rule(5, weekday=0, nth=-1),
    r"father[’']?s[’']?\s+day": Rule(6, weekday=6, nth=3),
    r"juneteenth": Rule(6, 19),
    r"cinco\s+de\s+mayo": Rule(5, 5),
    r"canada\s+day": Rule(7, 1),
    r"independence\s+day": Rule(7, 4),
    r"bastille\s+day": Rule(7, 14),
    r"labou?r\s+day": Rule(9, weekday=0, nth=1),
    r"(?:columbus|indigenous\s+peoples?[’']?s?[’']?)\s+day": Rule(10, weekday=0, nth=2),
    r"hall?owe[’']?en": Rule(10, 31),
    r"all\s+saints[’']?\s+day": Rule(11, 1),
    r"guy\s+fawkes\s+(?:day|night)": Rule(11, 5),
    r"all\s+souls[’']?\s+day": Rule(11, 2),
    r"(?:veterans?[’']?s?[’']?|armistice|remembrance)\s+day": Rule(11, 11),
    r"thanks\s?giving(?:\s+day)?": _THANKSGIVING,
    r"black\s+friday": _THANKSGIVING._replace(offset=1),
    r"cyber\s+monday": _THANKSGIVING._replace(offset=4),
    r"(?:christmas|xmas)\s+eve": Rule(12, 24),
    r"(?:christmas|xmas)(?:\s+day)?": Rule(12, 25),
    r"boxing\s+day": Rule(12, 26),
    r"(?:shrove\s+tuesday|mardi\s+gras)": Rule(offset=-47),
    r"ash\s+wednesday": Rule(offset=-46),
    r"palm\s+sunday": Rule(offset=-7),
    r"maundy\s+thursday": Rule(offset=-3),
    r"good\s+friday": Rule(offset=-2),
    r"holy\s+saturday": Rule(offset=-1),
    r"easter\s+monday": Rule(offset=1),
    r"easter(?:\s+sunday)?": Rule(),
    r"ascension\s+day": Rule(offset=39),
    r"(?:pentecost|whit\s+sunday)": Rule(offset=49),
    r"whit\s+monday": Rule(offset=50),
    r"trinity\s+sunday": Rule(offset=56),
    r"corpus\s+christi": Rule(offset=60),
}  # fmt: skip
_NAMES = re.compile("|".join(rf"({name})\b" for name in _RULES).replace(r"\s+", r"\s{1,3}"), re.IGNORECASE)
_IN_ORDER = tuple(_RULES.values())

# The words that open such a name, so that no other word needs the expression above.
HOLIDAY_OPENERS = frozenset(
    """new epiphany martin mlk groundhog st saint valentine valentines president presidents april earth may
    international workers mother mothers memorial father fathers juneteenth canada independence bastille labor labour
    columbus indigenous hallowe halloween haloween all guy veteran veterans armistice thanks thanksgiving black cyber
    christmas boxing ash palm maundy good easter ascension pentecost whit anzac ve women womens australia inauguration
    washington remembrance xmas shrove mardi holy trinity corpus cinco""".split()
)


def find_holiday(text: str, position: int) -> tuple[int, Rule] | None:
    """The end and the rule of the holiday whose name begins at a place of a text, written as a name is."""
    match = _NAMES.match(text, position)
    return (match.end(), _IN_ORDER[(match.lastindex or 1) - 1]) if match else None


def holiday_in(rule: Rule, year: int) -> dt.date:
    """The day of a holiday in one year. Raises ValueError or OverflowError beyond the calendar."""
    if not rule.month:
        day = _easter(year)
    elif rule.nth:
        day = nth_weekday(months_from(month_start(year, rule.month), 1), rule.weekday, rule.nth).start
    else:
        day = dt.date(year, rule.month, rule.day)
    return day + dt.timedelta(days=rule.offset)


def _easter(year: int) -> dt.date:
    """Easter Sunday of the western churches, by the anonymous Gregorian computus (Nature, 20 April 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    lunar = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - lunar + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)
