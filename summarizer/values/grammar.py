"""Where date expressions stand in an English text, and what each says: the shapes found, judged by their context."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from summarizer.values.date_context import (
    comes_after_on,
    ends_phrase,
    has_other_year,
    is_counted,
    is_fiscal,
    is_in_a_name,
    is_in_a_number,
    is_month,
    is_vague,
    is_year_told,
    looks_ahead,
    may_be_day,
    month_stands_alone,
    names_day,
    names_feast,
    year_ahead,
)
from summarizer.values.date_patterns import match_date
from summarizer.values.date_shapes import Found, Piece
from summarizer.values.date_words import Words, read_words
from summarizer.values.expressions import (
    Away,
    Between,
    Nth,
    NthWeekday,
    Part,
    Point,
    Share,
    Spell,
    WeekdayFrom,
    WeekendOf,
    WeekOf,
    Within,
)
from summarizer.values.holidays import Rule
from summarizer.values.periods import exists
from summarizer.values.points import (
    Ambiguous,
    Beside,
    DayOfMonth,
    Holiday,
    Named,
    Shift,
    Trailing,
    Weekday,
    Weekend,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from summarizer.values.calendar import Edge, Unit


def find_pieces(text: str, *, month_first: bool | None = None) -> Iterator[Piece]:
    """Each piece of a date in text order, none overlapping."""
    words, position = read_words(text, month_first=month_first), 0
    while position < len(words.kinds):
        piece, position = _piece_at(words, position)
        if piece and exists(piece.value):
            yield piece


def _piece_at(words: Words, position: int) -> tuple[Piece | None, int]:
    """The piece of a date at a token, if any, and the token to go on from."""
    match = match_date(words.kinds, position)
    while match:
        shape, found = match.lastgroup or "", Found(words, match)
        value = _BUILDERS[shape](found)
        if value:
            piece = value if isinstance(value, Piece) else Piece(found.start, found.end, value)
            return piece, match.end()
        match = match_date(words.kinds, position, shape)
    return None, position + 1


def _loose(found: Found, value: Point | Part) -> Piece:
    return Piece(found.start, found.end, value, stands=False)


def _numeric(found: Found) -> Point:
    digits = str(found.words.values[found.match.start()])
    first, second, third = (int(part) for part in re.split(r"[-/.]", digits))
    if first > 31:
        return Named("day", second, third, third, year=first)
    if "." in digits:
        return Named("day", second, first, first, year=third)
    return _in_figures(first, second, third, month_first=found.words.month_first)


def _short(found: Found) -> Point | Piece:
    first, second, *rest = (int(number) for number in re.split("[-/]", str(found.words.values[found.match.start()])))
    year = None if not rest else rest[0] + (2000 if rest[0] < 40 else 1900)
    if "sh_y" in found:
        year = found.number("sh_y")
    point = _in_figures(first, second, year, month_first=found.words.month_first)
    clear = not isinstance(point, Ambiguous) and (year is not None or comes_after_on(found))
    return point if clear else _loose(found, point)


def _in_figures(first: int, second: int, year: int | None, *, month_first: bool | None) -> Named | Ambiguous:
    """Read 3/4: its numbers may tell which is the month, else the country of the article does."""
    if first <= 12 and second <= 12 and first != second and month_first is None:
        return Ambiguous()
    month, day = (first, second) if second > 12 or (first <= 12 and month_first) else (second, first)
    return Named("day", month, day, day, year=year)


def _dated(found: Found, point: Named | Holiday, year: str) -> Point | None:
    """Complete a name with the year that its words give, if any."""
    if year in found:
        return replace(point, year=found.number(year), turn="")  # "this May 26, 2010"
    return None if has_other_year(found) else point


def _day_month(found: Found) -> Point | Piece | None:
    first, last = found.number("dm_first"), found.number("dm_last" if "dm_last" in found else "dm_first")
    if not is_month(found, "dm_m") or not 0 < first <= last:
        return None
    point = _dated(found, Named("day", found.number("dm_m"), first, last), "dm_y")
    if point is None or not found.said("dm_first").isdigit():
        return point
    return Piece(found.at("dm_first"), found.end, point)  # "the 15 June estimate": the article is the estimate's


def _year_first(found: Found) -> Point:
    day = found.number("yf_d")
    return Named("day", found.number("yf_m"), day, day, year=found.number("yf_y"))


def _month_day(found: Found) -> Point | None:
    first, last = found.number("md_first"), found.number("md_last" if "md_last" in found else "md_first")
    if not is_month(found, "md_m") or not 0 < first <= last:
        return None
    if "md_y" not in found and _counts(found):
        return None
    return _dated(found, Named("day", found.number("md_m"), first, last, turn=found.turn("md_t")), "md_y")


def _counts(found: Found) -> bool:
    """Whether the number after a month counts what follows: "in May 40 people", "in March second-hand cars"."""
    spelled = found.said("md_first")[0].isalpha()
    return is_counted(found) or (spelled and not ends_phrase(found))


def _month(found: Found) -> Point | Piece | None:
    month = _dated(found, Named("month", found.number("mo_m"), turn=found.turn("mo_t")), "mo_y")
    if month is None or not is_month(found, "mo_m"):
        return None
    return month if "mo_y" in found or "mo_t" in found or month_stands_alone(found) else _loose(found, month)


def _holiday(found: Found) -> Point | None:
    rule, named = found.value("ho_h"), any(group in found for group in ("ho_t", "ho_y", "ho_k"))
    if not isinstance(rule, Rule) or not (named or names_feast(found, found.said("ho_h"))):
        return None
    holiday = _dated(found, Holiday(rule, turn=found.turn("ho_t")), "ho_y2" if "ho_y2" in found else "ho_y")
    return Within(WeekendOf(), holiday) if isinstance(holiday, Holiday) and "ho_k" in found else holiday


def _season(found: Found) -> Point | Piece | None:
    season = _dated(found, Named("season", found.number("se_s"), turn=found.turn("se_t")), "se_y")
    return season if season is None or "se_y" in found or "se_t" in found else _loose(found, season)


def _week_of(found: Found) -> Piece | None:
    return _loose(found, WeekOf()) if found.unit("wo_u") == "week" else None


def _after_next(found: Found) -> Point | None:
    count = {("next", 1): 2, ("last", -1): -2}.get((found.turn("an_t"), cast("int", found.value("an_way"))))
    if found.match["an_u"] == "k":
        return None
    return Shift(found.unit("an_u"), count) if count else None


def _nth(found: Found) -> Piece | None:
    number = -1 if found.match["nt_n"] == "t" else found.number("nt_n")
    if found.text_of("nt_n") == "next" or (found.match["nt_u"] == "U" and "nt_c" not in found):
        return None  # "the first days of May" are not numbered
    if found.match["nt_u"] == "w":
        return _loose(found, NthWeekday(found.number("nt_u"), number))
    return _loose(found, Nth(found.unit("nt_u"), number, found.number("nt_c") or 1))


def _weekday(found: Found) -> Point | Piece | None:
    if is_in_a_name(found):
        return None
    beside = {"previous": -1, "following": 1}.get(found.text_of("wd_t"))
    if beside:
        return Within(WeekdayFrom(found.number("wd_w"), beside), Beside("day", 0))
    day = Weekday(found.number("wd_w"), found.turn("wd_t"))
    alone = len(found.said("wd_w")) > 5 and not found.after.startswith(" of ")
    return day if day.turn or alone else _loose(found, day)


def _weekend(found: Found) -> Point | None:
    if found.text_of("we_t") in ("same", "following"):
        return Within(Weekend(), Beside("week", int(found.text_of("we_t") == "following")))
    turn = found.turn("we_t") if "we_t" in found else ""
    return Weekend(turn if turn == "next" or found.text_of("we_t") == "last" else "")


def _part_of_day(found: Found) -> Point | None:
    turn = found.text_of("pd_t")
    return None if turn == "next" else Shift("day", -1 if turn == "last" else 0)


def _day(found: Found) -> Point | None:
    return None if is_in_a_name(found) else Shift("day", int(str(found.words.values[found.match.start()])))


def _trailing(found: Found) -> Point | None:
    way = "tr_t" if "tr_t" in found else "tr_t2"
    turn, count = found.turn(way), found.number("tr_n" if "tr_n" in found else "tr_n2")
    if turn not in ("last", "next") or not count or found.after.lstrip().startswith("of "):
        return None
    return Trailing(*found.length("tr_u", -count if turn == "last" else count))


def _turned(found: Found) -> Point | None:
    unit, word = found.unit("tu_u"), found.text_of("tu_t")
    if found.text_of("tu_u") == "fortnight":
        return None
    is_the = "tu_the" in found
    if "tu_also" in found:
        word, is_the = (found.text_of("tu_also"), True) if word == "this" else (word, is_the)
    is_calendar = unit in ("quarter", "decade")  # no one counts three months or ten years from today by these names
    if word in ("previous", "following", "same") or (is_the and word == "next" and not is_calendar):
        return Beside(unit, {"previous": -1, "same": 0}.get(word, 1))
    if unit == "day":
        return Beside("day", 1) if word == "next" and ends_phrase(found) else None
    if (is_the and not is_calendar) or word == "past":
        return Trailing(unit, 1 if word == "coming" else -1) if is_the and word != "this" else None
    if word in ("last", "next") and found.after.startswith(" of "):
        return None  # "last week of the war" is not last week
    return Shift(unit, {"last": -1, "past": -1, "this": 0}.get(word, 1))


def _counted(found: Found) -> Point | None:
    count, way = found.number("co_n"), found.match["co_way"]
    if not count or is_vague(found):
        return None
    sign = -1 if way == "g" or found.text_of("co_way") == "so far" else 1
    unit, count = found.length("co_u", sign * count)
    if "co_n2" in found:  # "a year and ten days ago"
        today = Beside("day", 0) if way == "l" else Shift("day", 0)
        return Within(Away(found.unit("co_u2"), sign * found.number("co_n2")), Within(Away(unit, count), today))
    return Beside(unit, count) if way == "l" else Shift(unit, count)


def _spell(found: Found) -> Piece:
    return _loose(found, Spell(*found.length("sp_u", found.number("sp_n"))))


def _away(found: Found) -> Point | Piece | None:
    way, group = found.value("aw_way"), "aw_u" if "aw_u" in found else "aw_us"
    if not isinstance(way, int) or not way or is_vague(found):
        return None
    unit, count = found.length(group, way * (found.number("aw_n") or 1))
    if found.match["aw_way"] == "S" and ends_phrase(found):
        return Beside(unit, count)  # "he had left the day before."
    return _loose(found, Away(unit, count))


def _ahead(found: Found) -> Point | None:
    """Read "in two weeks" as a date only where it tells of what is to come; else it says how long something took."""
    count = found.number("ah_n")
    if not count or not looks_ahead(found):
        return None
    return Shift(*found.length("ah_u", count))


def _fiscal(found: Found) -> Point:  # noqa: ARG001 - all builders share this signature
    return Ambiguous()


def _notation(found: Found) -> Point | None:
    if is_fiscal(found):
        return Ambiguous()
    unit: Unit = "quarter" if found.text_of("no_q")[0] == "q" else "half"
    return _dated(found, Named(unit, int(found.text_of("no_q")[1])), "no_y2" if "no_y2" in found else "no_y")


def _century(found: Found) -> Point:
    return Named("century", year=100 * found.number("ce_o") - 100)


def _decade(found: Found) -> Point | None:
    if "de_z" in found:
        return Named(
            "decade", year=100 * (found.number("de_c") or (19 if found.number("de_z") else 20)) + found.number("de_z")
        )
    words = found.text_of("de_e")
    digits = words[:4] if words[:4].isdigit() else words[:2]
    possessive = not words[-2].isdigit()
    if len(digits) == 2:
        told = possessive or found.before.endswith(("’", "'"))
        return Named("decade", year=1900 + int(digits)) if told and int(digits) >= 20 else None
    is_year = possessive and "#" not in found.match[0] and int(digits) >= 2000
    return Named("year" if is_year else "decade", year=int(digits))


def _years(found: Found) -> Point | None:
    first, last, digits = found.number("ys_first"), found.number("ys_last"), found.said("ys_last")
    if len(digits) == 1 and "/" in found.text and last:
        return Named("month", last, year=first)
    if len(digits) != 2:
        return None
    if 1 <= last <= 12 and last <= first % 100:
        return Named("month", last, year=first)
    if 1 <= last <= 12 and last != first % 100 + 1:
        return Ambiguous()  # 2004-11 is a month to some and a span of years to others
    end = first // 100 * 100 + last
    return Between(Named("year", year=first), Named("year", year=end)) if first < end else None


def _month_number(found: Found) -> Point | None:
    number = found.number("mn_m")
    if not 1 <= number <= 12 or not ends_phrase(found):
        return None
    return Named("month", number, year=found.number("mn_y"))


def _year(found: Found) -> Point | Piece | None:
    year = found.number("ye_y")
    if is_counted(found) or is_in_a_number(found):
        return None
    ahead = year_ahead(found)
    told = is_year_told(found)
    stands = bool(told) or ahead == "strong" or (ahead == "weak" and year >= 1900)
    if found.said("ye_y")[0].isalpha():
        stands = ahead == "strong" and 1800 <= year < 2100 and ends_phrase(found)
    named = Named("year", year=year)
    return named if stands else _loose(found, named)


def _edge(found: Found) -> Piece:
    group = next(group for group in ("ed_e", "ed_b", "ed_l") if group in found)
    return _loose(found, Share(cast("Edge", found.text_of(group))))


def _bare(found: Found) -> Piece | None:
    unit = "day" if found.match[0] == "N" else found.words.values[found.match.end() - 1]
    return _loose(found, Shift(cast("Unit", unit), 0)) if unit != "fortnight" else None


def _day_of_month(found: Found) -> Point | Piece | None:
    day, words = DayOfMonth(found.number("do_d")), found.said("do_d")
    if not 0 < day.number <= 31 or (words.isdigit() and not may_be_day(found)):
        return None
    return day if found.match[0] in ("#o", "o") and names_day(found, words) else _loose(found, day)


_BUILDERS: dict[str, Callable[[Found], Point | Piece | None]] = {
    "full": _numeric,
    "short": _short,
    "day_month": _day_month,
    "year_first": _year_first,
    "month_day": _month_day,
    "month": _month,
    "holiday": _holiday,
    "season": _season,
    "week_of": _week_of,
    "after_next": _after_next,
    "nth": _nth,
    "weekday": _weekday,
    "weekend": _weekend,
    "part_of_day": _part_of_day,
    "day": _day,
    "trailing": _trailing,
    "turned": _turned,
    "counted": _counted,
    "spell": _spell,
    "away": _away,
    "ahead": _ahead,
    "fiscal": _fiscal,
    "notation": _notation,
    "century": _century,
    "decade": _decade,
    "years": _years,
    "month_number": _month_number,
    "year": _year,
    "edge": _edge,
    "bare": _bare,
    "day_of_month": _day_of_month,
}
