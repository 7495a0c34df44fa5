"""The shapes that count or turn from a day, and the parts of a whole: last week, two days ago, the first Monday."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, cast

from summarizer.values.calendar import MONTHS_IN
from summarizer.values.date_context import (
    ends_phrase,
    is_answer,
    is_hyphened,
    is_in_a_name,
    is_less,
    is_of_a_time,
    is_vague,
    is_weekday_told,
    looks_ahead,
)
from summarizer.values.date_shapes import Found, Piece
from summarizer.values.expressions import (
    Away,
    Nth,
    NthWeekday,
    NumberedWeek,
    Point,
    Share,
    Spell,
    WeekdayFrom,
    WeekendOf,
    WeekOf,
    Whole,
    Within,
)
from summarizer.values.points import (
    Beside,
    Named,
    Shift,
    Trailing,
    Weekday,
    Weekend,
)

if TYPE_CHECKING:
    from summarizer.values.calendar import Edge, Length, Unit
    from summarizer.values.date_shapes import Builder


_IN_ITS_TIME = re.compile(r"(?:[’']s|[’']) time\b")  # "in a fortnight’s time"
_NEAREST: dict[str, Literal["past", "coming"]] = {"past": "past", "coming": "coming"}
_BEFORE_AN_EDGE = frozenset("by at before until till to from since around".split())
_TURNS = {"last": -1, "past": -1, "this": 0}
# What "the first days of" is of, and which part of a year its days, weeks and months are.
_EDGED = re.compile(r"f#?(?:(?P<month>m)|[trK]?u|y)")
_EDGES: dict[str, Unit] = {"day": "month", "week": "month", "month": "quarter"}
_MAY_LAST = frozenset(
    "would will could can cannot may might must should shall to not never did does do also only usually often".split()
)


def _week_of(found: Found) -> Piece | None:
    if "wo_k" in found:
        return found.loose(WeekendOf())
    return found.loose(WeekOf()) if "wo_u" not in found or found.unit("wo_u") == "week" else None


def _numbered(found: Found) -> Point | Piece | None:
    """Read "week 10" beside a year only: by itself it may be of a season, a war or a trial."""
    number = found.number("nw_n")
    if found.match["nw_u"] == "q":
        return found.loose(Named("quarter", number)) if 0 < number < 5 else None
    if found.unit("nw_u") == "year" and number >= 100 and ends_phrase(found):
        return Named("year", year=number)  # "the year 476"
    week = NumberedWeek(number)
    if found.unit("nw_u") != "week" or not 0 < week.number <= 53:
        return None
    return Within(week, Shift("year", 0)) if "nw_l" in found else found.loose(week)


def _after_next(found: Found) -> Point | None:
    way = cast("int", found.value("an_way"))
    count = {("next", 1): 2, ("last", -1): -2, ("this", way): way}.get((found.turn("an_t"), way))
    if not count or found.text_of("an_u") == "fortnight" or (abs(count) == 1 and not ends_phrase(found)):
        return None
    if found.match["an_u"] == "w":
        return Within(Weekday(found.number("an_u")), Shift("week", count))
    if found.match["an_u"] == "k":
        return Within(Weekend(), Shift("week", count))
    return Shift(found.unit("an_u"), count)


def _nth(found: Found) -> Piece | None:
    number = -1 if found.match["nt_n"] == "t" else found.number("nt_n")
    if "T" in found.match["nt_n"]:
        number = -(number or 2)  # "the second to last week", "the next to last day"
    if found.text_of("nt_n") == "next":
        return None
    if found.match["nt_u"] == "U" and "nt_c" not in found:
        return _edge_of(found, number) if abs(number) == 1 else None
    if found.match["nt_u"] == "w":
        return found.loose(NthWeekday(found.number("nt_u"), number))
    unit, count = "workday" if "nt_i" in found else found.unit("nt_u"), found.number("nt_c") or 1
    if found.text_of("nt_u") == "fortnight":
        unit, number, count = "week", 2 * number - 1 if number > 0 else number, 2 * count
    return found.loose(Nth(unit, number, count))


def _edge_of(found: Found, number: int) -> Piece | None:
    """Read "the first days of May" as its start, and "the last weeks of 2016" as its last month."""
    behind = _EDGED.match(found.words.kinds, found.match.end())
    unit = found.unit("nt_u")
    if not behind or unit not in _EDGES:
        return None
    is_month = behind["month"] or found.words.values[behind.end() - 1] == "month"
    if is_month:
        return found.loose(Share("start" if number == 1 else "end") if unit == "day" else Nth("half", number))
    return found.loose(Nth(_EDGES[unit], number))


def _weekday_beside(found: Found) -> Point | Piece | None:
    """Read "the Friday before Easter" from that day, and "the Friday before" from one the story named."""
    way = -1 if found.value("wb_way") == -1 else 1
    number = found.number("wb_n") or 1
    if number < 0 or (number > 1 and found.match["wb_w"] == "k"):
        return None
    day = WeekendOf(way) if found.match["wb_w"] == "k" else WeekdayFrom(found.number("wb_w"), way * number)
    return Within(day, Beside("day", 0)) if ends_phrase(found) else found.loose(day)


def _weekday(found: Found) -> Point | Piece | None:
    if is_in_a_name(found):
        return None
    beside = {"previous": -1, "following": 1}.get(found.text_of("wd_t"))
    if beside and "#" in found.match["wd_t"]:  # without "the" it is said for "last" and "next"
        return Within(WeekdayFrom(found.number("wd_w"), beside), Beside("day", 0))
    day = Weekday(found.number("wd_w"), _NEAREST.get(found.text_of("wd_t"), found.turn("wd_t")))
    is_name = len(found.said("wd_w")) > 5 or is_weekday_told(found)
    alone = is_name and not is_of_a_time(found)
    return day if day.turn or alone else found.loose(day)


def _week_on(found: Found) -> Point | None:
    """Read "Friday week" and "tomorrow week" as British newspapers mean them, a week after that day."""
    if found.text_of("wo_t") != "week" or not ends_phrase(found):
        return None
    is_weekday = found.match["wo_d"] == "w"
    number = found.number("wo_d")
    day: Whole = Weekday(number, "coming") if is_weekday else Shift("day", number)
    return Within(Away((("week", 1),)), day) if is_weekday or number >= 0 else None


def _weekday_turned(found: Found) -> Point | None:
    """Read "Friday last" and "Monday next" as the nearest on that side."""
    stands = ends_phrase(found) and not found.after.startswith(" to ")  # "on Monday next to the station"
    return Weekday(found.number("wt_w"), "past" if found.text_of("wt_t") == "last" else "coming") if stands else None


def _weekend(found: Found) -> Point | None:
    if found.text_of("we_t") in ("same", "following"):
        return Within(Weekend(), Beside("week", int(found.text_of("we_t") == "following")))
    turn = found.turn("we_t") if "we_t" in found else ""
    return Weekend("" if turn == "this" else turn)


def _part_of_day(found: Found) -> Point | None:
    turn = found.text_of("pd_t")
    if "pd_way" in found:  # "the night before", where it says before what
        return Beside("day", found.number("pd_way")) if ends_phrase(found) else None
    if turn in ("previous", "following", "same") or (turn == "next" and "pd_the" in found):
        return Beside("day", {"previous": -1, "same": 0}.get(turn, 1))
    if turn not in ("last", "this") or found.after.startswith(" of the "):  # "the last night of the fair"
        return None
    if turn == "last" and (
        "pd_the" in found or found.words_before[-1:] in (["the"], ["his"], ["her"], ["its"], ["their"])
    ):
        return None  # "on the last morning he was tired": of what is told, where "last night" is that of the paper
    return Shift("day", -1 if turn == "last" else 0)


def _day(found: Found) -> Point | None:
    return None if is_in_a_name(found) else Shift("day", int(str(found.words.values[found.match.start()])))


def _trailing(found: Found) -> Point | None:
    turn = found.turn("tr_t" if "tr_t" in found else "tr_t2")
    if turn not in ("last", "next") or found.after.lstrip().startswith("of "):
        return None
    if turn == "last" and not _MAY_LAST.isdisjoint(found.words_before[-1:]):
        return None  # "talks that would last two days"
    return Trailing(found.length("tr_n" if "tr_n" in found else "tr_n2", -1 if turn == "last" else 1))


def _turned(found: Found) -> Point | None:  # noqa: PLR0911 - a line for each way news turns to a unit
    unit, word = found.unit("tu_u"), found.text_of("tu_t")
    if found.text_of("tu_u") == "fortnight":
        weeks = {"last": -2, "past": -2, "next": 2, "coming": 2}.get(word)
        return Trailing((("week", weeks),)) if weeks else None
    if found.match["tu_i"] == "I":
        return _working(unit, _TURNS.get(word, 1))
    if is_hyphened(found):
        return None
    is_the = "tu_the" in found
    if "tu_also" in found:
        word, is_the = (found.text_of("tu_also"), True) if word == "this" else (word, is_the)
    is_calendar = unit in (
        "quarter",
        "decade",
        "century",
    )  # no one counts three months or ten years from today by these names
    if word in ("previous", "following", "same") or (is_the and word == "next" and not is_calendar):
        return Beside(unit, {"previous": -1, "same": 0}.get(word, 1))
    if unit == "day":
        days: dict[str, Point] = {"next": Beside("day", 1), "this": Shift("day", 0)}
        return days.get(word) if _stands_as_day(found) else None
    if word in ("last", "next") and found.after.startswith(" of "):
        return None  # "last week of the war" is not last week
    if (is_the and not is_calendar) or word == "past":
        stands = word != "this" and (is_the or ends_phrase(found))
        return Trailing(((unit, 1 if word == "coming" else -1),)) if stands else None
    return Shift(unit, _TURNS.get(word, 1))


def _working(unit: Unit, count: int) -> Point | None:
    """Read "this working week" as its first five days, and "the next working day" as the first that is none off."""
    if unit == "week":
        return Within(Nth("day", 1, 5), Shift("week", count))
    return Shift("workday", count) if unit == "day" else None


def _stands_as_day(found: Found) -> bool:
    """Whether "next day" or "this day" is meant for itself: not "on this day in 1945"."""
    return ends_phrase(found) and found.words_before[-1:] not in (["on"], ["to"], ["until"])


def _counted(found: Found) -> Point | None:
    way = found.match["co_way"]
    length = found.length("co_n", -1 if way[0] == "g" or found.text_of("co_way") == "so far" else 1)
    if "co_d" in found:  # "two years ago today"
        return Within(Away(found.length("co_n", -1)), Shift("day", found.number("co_d")))
    return None if is_vague(found) else _counted_from(Beside if way == "l" else Shift, length)


def _weekdays(found: Found) -> Point | None:
    """Count "two Sundays ago" from today, and "two Sundays later" from a day the story named."""
    is_told = found.match["ws_way"] == "l"
    way = -1 if found.match["ws_way"] == "g" or found.text_of("ws_way") == "so far" else 1
    weekday = found.number("ws_w")
    day: Whole = Weekday(weekday, "past" if way < 0 else "coming")
    if is_told:
        day = Within(WeekdayFrom(weekday, way), Beside("day", 0))
    return Within(Away((("week", way * (found.number("ws_n") - 1)),)), day)


def _counted_from(origin: type[Beside | Shift], length: Length) -> Point:
    """So far from a day: one of the unit counted, a month for years with months, else the day itself."""
    units = {unit for unit, _ in length}
    if len(units) == 1:
        return origin(length[0][0], sum(count for _, count in length))
    if units <= MONTHS_IN.keys():
        return origin("month", sum(MONTHS_IN[unit] * count for unit, count in length))
    return Within(Away(length), origin("day", 0))


def _spell(found: Found) -> Piece:
    return found.loose(Spell(found.length("sp_n")))


def _away(found: Found) -> Point | Piece | None:
    is_from = found.match["aw_way"] == "F"
    way = -1 if found.match["aw_way"][0] == "P" else found.value("aw_way")
    if not isinstance(way, int) or not way or (found.match["aw_way"] == "P" and not ends_phrase(found)):
        return None
    length = found.length("aw_n", way)
    if is_from and is_vague(found) and not is_less(found) and not found.before.lower().endswith("more than "):
        return None  # "over two weeks from now"
    if not is_from and ends_phrase(found):
        return None if is_vague(found) else _counted_from(Beside, length)  # "he had left the day before."
    lasts = is_less(found) or (is_from and found.words_before[-1:] == ["for"])
    # "The week after Easter" lasts, where "a week after Easter" is one day.
    is_unit = found.match[0][0] == "#" and found.match["aw_n"] == "u"
    return found.loose(Spell(length) if lasts else Away(length, lasts=is_unit and length[0][0] != "day"))


def _ahead(found: Found) -> Point | None:
    """Read "in two weeks" as a date only where it tells of what is to come; else it says how long something took."""
    is_ahead = looks_ahead(found) or is_answer(found) or bool(_IN_ITS_TIME.match(found.after))
    return _counted_from(Shift, found.length("ah_n")) if is_ahead else None


def _inside(found: Found) -> Point | Piece | None:
    """Read "within two weeks" from today where it tells of what is to come, and of a day from that day on."""
    length = found.length("in_n")
    if found.text_of("in_t") in ("last", "past", "previous"):
        return Trailing(found.length("in_n", -1))
    if "in_of" in found:
        return found.loose(Spell(length))
    return Trailing(length) if looks_ahead(found) or is_answer(found) else None


def _edge(found: Found) -> Piece | None:
    group = next(group for group in ("ed_e", "ed_b", "ed_l") if group in found)
    edge = cast("Edge", found.text_of(group))
    if group == "ed_b" and found.match[0][-1] != "f" and edge != "remaining":
        return None  # "the end", but "the rest the week"
    return found.loose(Share(edge))


def _to_date(found: Found) -> Point | None:
    """Read "the year to date", "YTD" and "EOY"; "to date" by itself only says that something is not over."""
    unit = "td_u" if "td_u" in found else "td_a"
    edge: Edge = "end" if found.text[:1] in "Ee" else "so far"
    return Within(Share(edge), Shift(found.unit(unit), 0)) if found.text_of(unit) != "fortnight" else None


def _unit_end(found: Found) -> Point | None:
    """Read "by year-end"; "the year ends" and "a week-end trip" are none."""
    return _edge_of_unit(found, "en_u", "end") if found.text_of("en_b") == "end" else None


def _unit_middle(found: Found) -> Point | None:
    """Read "by mid-year"; "a mid-year review" is none."""
    return _edge_of_unit(found, "um_u", cast("Edge", found.text_of("um_e")))


def _edge_of_unit(found: Found, unit: str, edge: Edge) -> Point | None:
    ahead = found.words_before[-1:]
    if not (ahead and ahead[0] in _BEFORE_AN_EDGE and ends_phrase(found)) or found.text_of(unit) == "fortnight":
        return None
    return Within(Share(edge), Shift(found.unit(unit), 0))


def _bare(found: Found) -> Point | Piece | None:
    kind = found.match[0][-1]
    if kind == "G":
        return Shift("day", 0) if found.words.values[found.match.end() - 2] == "this" else None
    unit = "day" if kind == "N" else found.words.values[found.match.end() - 1]
    return found.loose(Shift(cast("Unit", unit), 0)) if unit != "fortnight" else None


COUNTED: dict[str, Builder] = {
    "week_of": _week_of,
    "numbered": _numbered,
    "to_date": _to_date,
    "unit_end": _unit_end,
    "unit_middle": _unit_middle,
    "after_next": _after_next,
    "nth": _nth,
    "weekday_beside": _weekday_beside,
    "week_on": _week_on,
    "weekday_turned": _weekday_turned,
    "weekday": _weekday,
    "weekend": _weekend,
    "part_of_day": _part_of_day,
    "day": _day,
    "trailing": _trailing,
    "turned": _turned,
    "counted": _counted,
    "weekdays": _weekdays,
    "spell": _spell,
    "away": _away,
    "ahead": _ahead,
    "inside": _inside,
    "edge": _edge,
    "bare": _bare,
}
