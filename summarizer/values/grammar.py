"""Where date expressions stand in an English text, and what each says: the shapes found, judged by their context."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.values.date_patterns import DATE
from summarizer.values.expressions import (
    Ambiguous,
    Beside,
    Between,
    DayOfMonth,
    Named,
    Point,
    Shift,
    Trailing,
    Turn,
    Weekday,
    Weekend,
    exists,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.values.calendar import Edge, Unit

_MONTH_NUMBERS = {
    name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)
}
_WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_COUNTS = {
    word: count
    for count, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
} | {"a": 1, "an": 1}
_SHIFTS = {"last": -1, "next": 1}
_TURNS: dict[str, Turn] = {"": "", "last": "last", "this": "this", "next": "next"}
_UNITS: dict[str, Unit] = {
    "day": "day",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
}
_STRONG = ("in", "since", "until", "till", "before", "after", "during", "year", "throughout", "circa")
_WORD = re.compile(r"\w+|\W")
_EDGES: dict[str, Edge] = {
    "early": "early", "late": "late", "mid": "mid", "middle": "mid",
    "start": "start", "beginning": "start", "end": "end",
    "earlier": "so far", "later": "remaining", "rest": "remaining",
    "first": "1", "second": "2", "third": "3", "fourth": "4", "last": "last", "final": "last",
}  # fmt: skip
_EDGE_WORD = re.compile("|".join(sorted(_EDGES, key=len, reverse=True)), re.IGNORECASE)

# A month that is also a word, a verb or a given name is a date only beside a day, a year or one of these.
_MONTH_AHEAD = re.compile(
    r"\b(?:in|since|until|till|from|to|through|during|before|after|around|between|of|last|next|this|every"
    r"|(?<!ed )by|and|or)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NAME_FOLLOWS = re.compile(r"\s+[A-Z][a-z]")
_COUNTED_FOLLOWS = re.compile(
    r"\s*(?:%|(?:percent|per cent|million|billion|thousand|hundred|people|men|women|troops|soldiers|personnel|workers"
    r"|civilians|families|homes|houses|jobs|cases|deaths|units|pieces|tons|tonnes|barrels|gallons|litres|liters|dollars"
    r"|euros|pounds|miles|metres|meters|feet|kilometres|kilometers|km|m|kg|mm|cm|hours|days|weeks|months|years|times"
    r"|points|votes|copies|shares|members|students|prisoners|drones|missiles|shells|rounds|vehicles|tanks|gmt"
    r"|utc|local time|e[sd]t)\b)",
    re.IGNORECASE,
)
_YEAR_AHEAD = re.compile(
    r"(?:\b(?:in|since|by|until|till|before|after|during|from|through|for|as|year|early|late|mid|between"
    r"|throughout|circa|and"
    r"|(?:19|20)[0-9]{2}\s+to|(?:ahead|back|dating|prior|date[sd]|run-up|leading)\s+to|the|its|their|his|her|our|a"
    r"|(?<!total )(?<!force )(?<!group )(?<!number )(?<!crowd )(?<!out )(?<!maximum )(?<!some )of)\s+|\(|['’]s\s+)$",
    re.IGNORECASE,
)
_VERB_FOLLOWS = re.compile(
    r"\s+(?:marks|is|was|will|would|has|had|saw|sees|brought|brings|began|begins|ended|ends|became)\b"
)
_FIXED_NAMES = re.compile(
    r"(?:\b(?:every|each|first|second|third|fourth|fifth|good|black|super|bloody|ash|palm|easter|cyber|shrove|usa|russia)\s+|-)$",
    re.IGNORECASE,
)
_OTHER_YEAR = re.compile(r"\s?,?\s[0-9]{3,4}(?![0-9]|[,.:][0-9])")
_NOT_THE_DAY = re.compile(r"\s+(?:of|Times|Telegraph|Mirror|Mail|Express|Herald|Tribune|Post|Service|Night Live)\b")
_VAGUE = re.compile(r"\b(?:than|over|at least|up to|within|every|each)\s+$", re.IGNORECASE)


def find_points(text: str) -> Iterator[tuple[int, int, Point]]:
    """Each date expression in text order as (start, end, what it says)."""
    position = 0
    while match := DATE.search(text, position):
        point = _BUILDERS[match.lastgroup or ""](match)
        if isinstance(point, Named) and not exists(point):
            position = match.end()
        elif point is None:
            word = _WORD.match(text, match.start())
            position = word.end() if word else match.start() + 1
        else:
            yield match.start("dom_all") if match["dom_all"] else match.start(), match.end(), point
            position = match.end()


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - 24) : match.start()]


def _after(match: re.Match[str]) -> str:
    return match.string[match.end() : match.end() + 24]


def _named(match: re.Match[str], prefix: str, named: Named) -> Named | None:
    """Complete a name with the year that its words give, if any."""
    year, whose = match[f"{prefix}_y"], match[f"{prefix}_whose"]
    if not year and _OTHER_YEAR.match(_after(match)):
        return None
    if year:
        return replace(named, year=int(year), turn="")  # "this May 26, 2010"
    shift = None if whose is None else _SHIFTS.get(whose.lower(), 0)
    return replace(named, shift=shift)


def _edge(words: str | None) -> Edge:
    found = _EDGE_WORD.search(words or "")
    return _EDGES[found[0].lower()] if found else ""


def _month(match: re.Match[str]) -> Point | None:
    number, day = _MONTH_NUMBERS.get(match["m_month"][:3].lower()), match["m_d"]
    turn = (match["m_turn"] or "").lower()
    bare = not (day or match["m_y"] or match["m_whose"])
    if number is None or not _names_month(
        match["m_month"], bare=bare and not turn and not match["m_edge"], match=match
    ):
        return None
    if day is None:
        return _named(match, "m", Named("month", number, edge=_edge(match["m_edge"]), turn=_TURNS[turn]))
    if match["m_y"] is None and _COUNTED_FOLLOWS.match(_after(match)):
        return None
    first, last = _digits(day), _digits(match["m_d2"] or day)
    edge: Edge = "week" if match["m_week"] else ""
    return (
        _named(match, "m", Named("day", number, first, last, edge=edge, turn=_TURNS[turn])) if first <= last else None
    )


def _names_month(word: str, *, bare: bool, match: re.Match[str]) -> bool:
    name = word.rstrip(".").lower()
    if word[0].islower() and (len(name) < 4 or name in ("march", "sept")):
        return False
    if not bare:
        return True
    if name in ("may", "march"):
        return bool(_MONTH_AHEAD.search(_before(match)))
    if len(name) < 5 and name not in ("june", "july"):
        return word.endswith(".") and bool(_MONTH_AHEAD.search(_before(match)))
    if name in ("april", "june", "august"):
        return not word[0].islower() and (
            not _NAME_FOLLOWS.match(_after(match)) or bool(_MONTH_AHEAD.search(_before(match)))
        )
    return True


def _day_month(match: re.Match[str]) -> Point | None:
    number = _MONTH_NUMBERS.get(match["d_month"][:3].lower())
    if number is None or not _names_month(match["d_month"], bare=False, match=match):
        return None
    first, last = _digits(match["d_d"]), _digits(match["d_d2"] or match["d_d"])
    edge: Edge = "week" if match["d_week"] else ""
    return _named(match, "d", Named("day", number, first, last, edge=edge)) if first <= last else None


def _iso(match: re.Match[str]) -> Point:
    day = int(match["iso_d"])
    return Named("day", int(match["iso_m"]), day, day, year=int(match["iso_y"]))


def _numeric(match: re.Match[str]) -> Point:
    first, second, year = int(match["num_a"]), int(match["num_b"]), int(match["num_y"])
    if match["num_sep"] == "." or first > 12 or first == second:
        return Named("day", second, first, first, year=year)
    return Named("day", first, second, second, year=year) if second > 12 else Ambiguous()


def _decade(match: re.Match[str]) -> Point:
    year, edge = int(match["dec_y"]), _edge(match["dec_edge"])
    possessive = match["dec_a"] and not match["dec_the"] and not match[0].lower().startswith("the") and year >= 2000
    return Named("year" if possessive else "decade", year=year, edge=edge)


def _part(match: re.Match[str]) -> Point | None:
    turn, edge = _TURNS[(match["p_turn"] or "").lower()], _edge(match["p_edge"])
    if not (match["p_y"] or match["p_whose"] or (turn and match["p_season"])):
        return None
    if match["p_season"]:
        return _named(match, "p", Named("season", _SEASONS[match["p_season"].lower()], edge=edge, turn=turn))
    unit: Unit = "quarter" if (match["p_unit"] or match["p_q"]).lower().startswith("q") else "half"
    count = 4 if unit == "quarter" else 2
    number = int(match["p_qn"]) if match["p_q"] else _ORDINALS.get(match["p_n"].lower(), count)
    return _named(match, "p", Named(unit, number, edge=edge)) if number <= count else None


def _year(match: re.Match[str]) -> Point | None:
    year, edge, after = int(match["y_y"]), _edge(match["y_edge"]), _after(match)
    if _COUNTED_FOLLOWS.match(after):
        return None
    if match["y_to"]:
        return _years(year, match["y_y2"])
    before = _YEAR_AHEAD.search(_before(match))
    told = edge or after.startswith(("’s", "'s")) or _VERB_FOLLOWS.match(after)
    if not told and not (before and (year >= 1900 or before[0].lower().strip() in _STRONG)):
        return None
    return Named("year", year=year, edge=edge)


def _years(first: int, last: str) -> Point | None:
    if len(last) == 2 and 1 <= int(last) <= 12 and int(last) != first % 100 + 1:
        return Ambiguous()  # 2024-11 is a month to some and a span of years to others
    end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return Between(Named("year", year=first), Named("year", year=end)) if first < end else None


def _weekday(match: re.Match[str]) -> Point | None:
    if _FIXED_NAMES.search(_before(match)) or _NOT_THE_DAY.match(_after(match)):
        return None
    number = _WEEKDAYS.get(match["w_day"][:3].lower())
    turn, week = (match["w_turn"] or "").lower(), match["w_week"]
    if number is None:
        return None
    if match["w_in"]:
        turn, week = "", turn
    return Weekday(number, _TURNS[turn], None if not week else _SHIFTS.get(week.lower(), 0))


def _named_day(match: re.Match[str]) -> Point | None:
    words = match["n_word"].lower()
    if words == "today" and _FIXED_NAMES.search(_before(match)):
        return None
    if "before" in words or "after tomorrow" in words.replace("  ", " "):
        return Shift("day", -2 if "before" in words else 2)
    return Shift("day", -1 if words.startswith(("yesterday", "last")) else int(words.startswith("tomorrow")))


def _weekend(match: re.Match[str]) -> Point:
    turn = match["e_turn"].lower()
    return Weekend("last" if turn == "last" else "next" if turn == "next" else "")


def _shift(match: re.Match[str]) -> Point | None:
    turn, edge, unit = match["s_turn"].lower(), _edge(match["s_edge"]), _UNITS[match["s_unit"].lower()]
    if (turn == "the" and not edge) or (turn in _SHIFTS and _after(match).startswith(" of ")):
        return None  # "the week" alone is not dated, and "the last week of May" is not last week
    count = _SHIFTS.get(turn, 0)
    return Shift(unit, count, "" if count and edge in ("so far", "remaining") else edge)


def _ago(match: re.Match[str]) -> Point | None:
    count, way = _count(match["a_n"]), match["a_way"].lower()
    if not count or _VAGUE.search(_before(match)):
        return None
    unit = _UNITS[match["a_unit"].lower()]
    if way in ("earlier", "later"):
        return Beside(unit, -count if way == "earlier" else count)
    return Shift(unit, -count if way == "ago" else count)


def _trailing(match: re.Match[str]) -> Point | None:
    count, unit = _count(match["t_n"] or "a"), _UNITS[match["t_unit"].lower()]
    counted = match["t_n"] or (match["t_the"] and unit != "day" and match[0][-1] not in "sS")
    if not counted or _after(match).lstrip().startswith("of "):
        return None
    return Trailing(unit, -count if match["t_way"].lower() in ("past", "last") else count)


def _beside(match: re.Match[str]) -> Point:
    turn = match["b_turn"].lower()
    count = 1 if turn.endswith(("next", "following")) else -1 if turn.endswith("previous") else 0
    return Beside(_UNITS[match["b_unit"].lower()], count)


def _day_of_month(match: re.Match[str]) -> Point:
    return DayOfMonth(_digits(match["dom_d"]))


def _digits(words: str) -> int:
    return int(words.rstrip("stndrhSTNDRH"))


def _count(words: str) -> int:
    return int(words) if words[0].isdigit() else _COUNTS.get(words.lower(), 0)


_BUILDERS: dict[str, Callable[[re.Match[str]], Point | None]] = {
    "iso": _iso,
    "numeric": _numeric,
    "month": _month,
    "day": _day_month,
    "decade": _decade,
    "part": _part,
    "year": _year,
    "weekday": _weekday,
    "named": _named_day,
    "weekend": _weekend,
    "shift": _shift,
    "ago": _ago,
    "trailing": _trailing,
    "beside": _beside,
    "dom": _day_of_month,
}
