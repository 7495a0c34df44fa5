"""Holidays that a rule of the calendar fixes, by the names English news gives them."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from summarizer.values.calendar import month_start, months_from, nth_weekday
from summarizer.values.lookup import lowered

__all__ = ["HOLIDAY_OPENERS", "Rule", "find_holiday", "holiday_in"]


class Rule(NamedTuple):
    """What fixes a holiday: a day of a month, its nth weekday (-1 is the last), or days from Easter; then an offset.

    A lunar rule counts the months and days of the Islamic calendar.
    """

    month: int = 0
    day: int = 0
    weekday: int = -1
    nth: int = 0
    offset: int = 0
    is_lunar: bool = False
    days: int = 1


_HIJRA = dt.date(622, 7, 18).toordinal()  # 15 July of the Julian calendar
_THANKSGIVING = Rule(11, weekday=3, nth=4)
_RULES = {
    r"new\s+year[’']?s?\s+day": Rule(1, 1),
    r"new\s+year[’']?s?\s+eve": Rule(12, 31),
    r"(?<!a )(?<!the )(?<!this )new\s+year(?:[’']?s)?": Rule(1, 1),
    r"yuandan": Rule(1, 1),
    r"epiphany": Rule(1, 6),
    r"burns\s+night": Rule(1, 25),
    r"(?:international\s+)?holocaust\s+(?:remembrance|memorial)\s+day": Rule(1, 27),
    r"candlemas": Rule(2, 2),
    r"waitangi\s+day": Rule(2, 6),
    r"lincoln[’']?s\s+birthday": Rule(2, 12),
    r"st\.?\s+david[’']?s\s+day": Rule(3, 1),
    r"(?:white(?:\s+lover)?|pi)\s+day": Rule(3, 14),
    r"st\.?\s+george[’']?s\s+day": Rule(4, 23),
    r"canberra\s+day": Rule(3, weekday=0, nth=2),
    r"arbou?r\s+day": Rule(4, weekday=4, nth=-1),
    r"king[’']?s\s+day": Rule(4, 27),
    r"world\s+press\s+freedom\s+day": Rule(5, 3),
    r"star\s+wars\s+day": Rule(5, 4),
    r"europe\s+day": Rule(5, 9),
    r"children[’']?s[’']?\s+day": Rule(6, 1),
    r"world\s+environment\s+day": Rule(6, 5),
    r"flag\s+day": Rule(6, 14),
    r"world\s+refugee\s+day": Rule(6, 20),
    r"patriot\s+day": Rule(9, 11),
    r"(?:world\s+)?teacher[’']?s?[’']?\s+day": Rule(10, 5),
    r"(?:united\s+nations|un)\s+day": Rule(10, 24),
    r"all\s+hallows?[’']?s?\s+eve": Rule(10, 31),
    r"bonfire\s+night": Rule(11, 5),
    r"singles[’']?\s+day": Rule(11, 11),
    r"st\.?\s+andrew[’']?s\s+day": Rule(11, 30),
    r"giving\s+tuesday": _THANKSGIVING._replace(offset=5),
    r"world\s+aids\s+day": Rule(12, 1),
    r"human\s+rights\s+day": Rule(12, 10),
    r"world\s+cancer\s+day": Rule(2, 4),
    r"world\s+water\s+day": Rule(3, 22),
    r"world\s+health\s+day": Rule(4, 7),
    r"patriots?[’']?s?[’']\s+day": Rule(4, weekday=0, nth=3),
    r"walpurgis\s+night": Rule(4, 30),
    r"parents?[’']?s?[’']?\s+day": Rule(7, weekday=6, nth=4),
    r"assumption\s+day": Rule(8, 15),
    r"world\s+humanitarian\s+day": Rule(8, 19),
    r"michaelmas": Rule(9, 29),
    r"world\s+mental\s+health\s+day": Rule(10, 10),
    r"world\s+food\s+day": Rule(10, 16),
    r"remembrance\s+sunday": Rule(11, weekday=6, nth=2),
    r"(?:st\.?|saint)\s+nicholas[’']?(?:s)?\s+day": Rule(12, 6),
    r"(?:st\.?|saint)\s+stephen[’']?s\s+day": Rule(12, 26),
    r"easter\s+saturday": Rule(offset=-1),
    r"australia\s+day": Rule(1, 26),
    r"inauguration\s+day": Rule(1, 20),
    r"(?:martin\s+luther\s+king|mlk)(?:,?\s+jr\.?)?(?:[’']s)?\s+day": Rule(1, weekday=0, nth=3),
    r"groundhog\s+day": Rule(2, 2),
    r"(?:st\.?\s+|saint\s+)?valentine[’']?s?\s+day": Rule(2, 14),
    r"(?:president[’']?s?[’']?\s+day|washington[’']s\s+birthday)": Rule(2, weekday=0, nth=3),
    r"(?:st\.?|saint)\s+patrick[’']?s?\s+day": Rule(3, 17),
    r"(?:international\s+)?women[’']?s[’']?\s+day": Rule(3, 8),
    r"april\s+fools?[’']?s?[’']?\s+day": Rule(4, 1),
    r"earth\s+day": Rule(4, 22),
    r"anzac\s+day": Rule(4, 25),
    r"(?:ve|v-e)\s+day": Rule(5, 8),
    r"(?:may|(?:international\s+)?workers[’']?)\s+day": Rule(5, 1),
    r"mother[’']?s?[’']?\s+day": Rule(5, weekday=6, nth=2),
    r"memorial\s+day": Rule(5, weekday=0, nth=-1),
    r"father[’']?s?[’']?\s+day": Rule(6, weekday=6, nth=3),
    r"juneteenth": Rule(6, 19),
    r"cinco\s+de\s+mayo": Rule(5, 5),
    r"canada\s+day": Rule(7, 1),
    r"independence\s+day": Rule(7, 4),
    r"bastille\s+day": Rule(7, 14),
    r"labou?r\s+day": Rule(9, weekday=0, nth=1),
    r"(?:columbus|indigenous\s+peoples?[’']?s?[’']?)\s+day": Rule(10, weekday=0, nth=2),
    r"hall?owe[’']?en(?:\s+(?:day|night))?": Rule(10, 31),
    r"all\s+saint[’']?s?[’']?\s+day": Rule(11, 1),
    r"guy\s+fawkes\s+(?:day|night)": Rule(11, 5),
    r"all\s+soul[’']?s?[’']?\s+day": Rule(11, 2),
    r"(?:veterans?[’']?s?[’']?|armistice|remembrance)\s+day": Rule(11, 11),
    r"thanks\s?giving(?:\s+day)?": _THANKSGIVING,
    r"black\s+friday": _THANKSGIVING._replace(offset=1),
    r"cyber\s+monday": _THANKSGIVING._replace(offset=4),
    r"(?:christmas|xmas)\s+eve": Rule(12, 24),
    r"christmas(?:\s+and\s+new\s+year)?(?:\s+(?:sales|shopping|holiday))?\s+(?:season|period)": Rule(12, 1, days=31),
    r"(?:christmas|xmas)(?:\s+day)?": Rule(12, 25),
    r"boxing\s+day": Rule(12, 26),
    r"(?:rose|shrove)\s+monday": Rule(offset=-48),
    r"(?:(?:shrove|fat)\s+tuesday|mardi\s+gras)": Rule(offset=-47),
    r"ash\s+wednesday": Rule(offset=-46),
    r"palm\s+sunday": Rule(offset=-7),
    r"(?:maundy|holy)\s+thursday": Rule(offset=-3),
    r"good\s+friday": Rule(offset=-2),
    r"holy\s+saturday": Rule(offset=-1),
    r"easter\s+monday": Rule(offset=1),
    r"easter(?:\s+sunday)?": Rule(),
    r"(?:islamic|hijri|arabic)\s+new\s+year": Rule(1, 1, is_lunar=True),
    r"ashura": Rule(1, 10, is_lunar=True),
    r"mawlid": Rule(3, 12, is_lunar=True),
    r"ram(?:a(?:dh?|z|th))?z?an": Rule(9, 1, is_lunar=True, days=30),
    r"(?:eid(?:[\s-]+al|[\s-]*ul)[\s-]+fitr|festival\s+of\s+breaking\s+the\s+fast)": Rule(10, 1, is_lunar=True),
    r"(?:eid(?:[\s-]+al|[\s-]*ul)[\s-]+a[dz]ha|festival\s+of\s+sacrifice)": Rule(12, 10, is_lunar=True),
    r"ascension\s+day": Rule(offset=39),
    r"(?:pentecost(?:\s+sunday)?|whit\s*sun(?:day)?)": Rule(offset=49),
    r"whit\s+monday": Rule(offset=50),
    r"trinity\s+sunday": Rule(offset=56),
    r"corpus\s+christi": Rule(offset=60),
}  # fmt: skip
# The empty group behind a name tells which it is; one around it would hide the letter that a branch begins with.
_NAMES = re.compile("|".join(rf"{name}\b()" for name in _RULES).replace(r"\s+", r"\s{1,3}"))
_IN_ORDER = tuple(_RULES.values())

# The words that open such a name, so that no other word needs the expression above.
HOLIDAY_OPENERS = frozenset(
    """new epiphany martin mlk groundhog st saint valentine valentines president presidents april earth may
    international workers mother mothers memorial father fathers juneteenth canada independence bastille labor labour
    columbus indigenous hallowe halloween haloween all guy veteran veterans armistice thanks thanksgiving black cyber
    christmas boxing ash palm maundy good easter ascension pentecost whit whitsun whitsunday anzac ve v women womens
    australia inauguration washington remembrance xmas shrove mardi holy trinity corpus cinco
    burns holocaust candlemas waitangi lincoln lincolns white canberra arbor arbour king kings world star europe
    children childrens flag patriot teacher teachers united un bonfire singles giving human
    pi rose fat walpurgis parent parents assumption michaelmas patriots halloween
    islamic hijri arabic ashura mawlid ramadan ramadhan ramazan ramzan ramathan eid eidul festival yuandan""".split()
)


def find_holiday(text: str, position: int) -> tuple[int, Rule] | None:
    """The end and the rule of the holiday whose name begins at a place of a text, written as a name is."""
    match = _NAMES.match(lowered(text), position)
    return (match.end(), _IN_ORDER[(match.lastindex or 1) - 1]) if match else None


def holiday_in(rule: Rule, year: int) -> dt.date:
    """The day of a holiday in one year. Raises ValueError or OverflowError beyond the calendar."""
    if not rule.month:
        day = _easter(year)
    elif rule.is_lunar:
        day = _lunar(rule, year)
    elif rule.nth:
        day = nth_weekday(months_from(month_start(year, rule.month), 1), rule.weekday, rule.nth).start
    else:
        day = dt.date(year, rule.month, rule.day)
    return day + dt.timedelta(days=rule.offset)


def _lunar(rule: Rule, year: int) -> dt.date:
    """The first such day of a year by the tabular Islamic calendar (15 July 622, leap years 2, 5, 7 … of thirty).

    The sighting of the moon decides in each country, so the day is true to within one.
    """
    lunar = (year - 622) * 33 // 32
    while (day := _lunar_day(lunar, rule)).year < year:
        lunar += 1
    return day


def _lunar_day(year: int, rule: Rule) -> dt.date:
    months = 29 * (rule.month - 1) + rule.month // 2
    return dt.date.fromordinal(_HIJRA + 354 * (year - 1) + (3 + 11 * year) // 30 + months + rule.day - 1)


def _easter(year: int) -> dt.date:
    """Easter Sunday of the western churches, by the anonymous Gregorian computus (Nature, 20 April 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    lunar = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - lunar + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)
