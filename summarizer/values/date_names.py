"""The shapes that name a part of the calendar, each with what it says: days, months, years, holidays, decades."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.values.date_context import (
    comes_after_on,
    ends_phrase,
    has_other_year,
    is_counted,
    is_fiscal,
    is_hyphened,
    is_in_a_number,
    is_inside_a_number,
    is_month,
    is_run_on,
    is_told_of_years,
    is_year_told,
    looks_ahead,
    may_be_day,
    month_stands_alone,
    names_day,
    names_decade,
    names_feast,
    stands_free,
    year_ahead,
)
from summarizer.values.date_shapes import Found, Piece
from summarizer.values.expressions import (
    Between,
    Point,
    WeekendOf,
    Within,
)
from summarizer.values.holidays import Rule
from summarizer.values.points import (
    Ambiguous,
    BesideNamed,
    DayOfMonth,
    Holiday,
    Named,
)

if TYPE_CHECKING:
    from summarizer.values.calendar import Unit
    from summarizer.values.date_shapes import Builder


def _numeric(found: Found) -> Point | None:
    digits = str(found.words.values[found.match.start()])
    if is_run_on(found, digits):
        return None
    first, second, third = (int(part) for part in re.split(r"[-/.]", digits))
    if first > 31:
        return Named("day", second, third, third, year=first)
    if "." in digits and second <= 12:
        return Named("day", second, first, first, year=third)
    return _in_figures(first, second, third, month_first=found.words.month_first)


def _in_full(year: int) -> int:
    """A year with the century that two figures of it leave out."""
    return year + (0 if year >= 100 else 2000 if year < 40 else 1900)


def _short(found: Found) -> Point | Piece | None:
    first, second, *rest = (int(number) for number in re.split("[-/,.]", found.text_of("sh_m")))
    year = _in_full(rest[0]) if rest else None
    if "sh_y" in found:
        year = found.number("sh_y")
    if "." in found.text and not (ends_phrase(found) and looks_ahead(found)):
        return None  # "it stood on 4.22"
    point = _in_figures(first, second, year, month_first=found.words.month_first)
    if isinstance(point, Ambiguous):
        return found.loose(point)
    # Of two figures one can only be a day, and the country is known to write it so: "4/22".
    only_a_date = max(first, second) > 12 and found.words.month_first is not None and ends_phrase(found)
    stands = year is not None or only_a_date or "sh_t" in found or comes_after_on(found)
    point = replace(point, turn=found.turn("sh_t"))
    return point if stands else found.loose(point)


def _in_figures(first: int, second: int, year: int | None, *, month_first: bool | None) -> Named | Ambiguous:
    """Read 3/4: its numbers may tell which is the month, else the country of the article does."""
    if first <= 12 and second <= 12 and first != second and month_first is None:
        return Ambiguous()
    month, day = (first, second) if second > 12 or (first <= 12 and month_first) else (second, first)
    return Named("day", month, day, day, year=year)


# Behind a month, what can be nothing but its year.
_LONE_YEAR = re.compile(r",?\s([6-9][0-9])(?=\s?(?:$|[.;:!?)]))")


def _named(found: Found, point: Named, year: str) -> Point | Piece | None:
    """Complete a day or month with the year its words give, or one that stands behind it: "August 99"."""
    lone = _LONE_YEAR.match(found.words.text, found.end) if year not in found else None
    if lone is None or found.words_before[-1:] == ["in"]:  # "40 in May and in June 65."
        return _dated(found, point, year)
    return Piece(found.start, lone.end(), replace(point, year=1900 + int(lone[1]), turn=""))


def _dated(found: Found, point: Named | Holiday, year: str) -> Point | None:
    """Complete a name with the year that its words give, if any: "this May 26, 2010", "April of ’87"."""
    if year in found:
        number = found.number(year)
        if number < 100 and not (found.match.string[found.match.start(year) - 1] in "'-/" or number > 31):
            return None
        return replace(point, year=_in_full(number), turn="") if not 100 <= number < 1000 else None  # "May of 300 men"
    return None if has_other_year(found) else point


def _day_month(found: Found) -> Point | Piece | None:
    first, last = found.number("dm_first"), found.number("dm_last" if "dm_last" in found else "dm_first")
    if (found.match["dm_first"] == "V" and "dm_y" not in found) or found.before.endswith(("$ ", "£ ", "€ ")):
        return None  # "fifteen August days", "for $ 12 December 27"
    if (
        not is_month(found, "dm_m", is_dated="dm_y" in found or found.match[0][-2:] == "fm" or _stands_beside(found))
        or not 0 < first <= last
    ):
        return None
    point = _named(found, Named("day", found.number("dm_m"), first, last), "dm_y")
    if not isinstance(point, Named) or not found.said("dm_first").isdigit():
        return point
    return Piece(found.at("dm_first"), found.end, point)  # "the 15 June estimate": the article is the estimate's


def _year_first(found: Found) -> Point | None:
    if "yf_n" in found:  # "2016 10 16"
        is_date = found.text[4:5] == " " and len(found.text) == len("2016 10 16") and ends_phrase(found)
        month, day = found.number("yf_n"), found.number("yf_d3")
        return Named("day", month, day, day, year=found.number("yf_y")) if is_date and 0 < month < 13 else None
    day, month = found.number("yf_d") or found.number("yf_d2"), found.number("yf_m") or found.number("yf_m2")
    return Named("day", month, day, day, year=found.number("yf_y"))


def _year_month(found: Found) -> Point | None:
    return Named("month", found.number("ym_m"), year=found.number("ym_y")) if is_month(found, "ym_m") else None


def _month_day(found: Found) -> Point | Piece | None:
    first, last = found.number("md_first"), found.number("md_last" if "md_last" in found else "md_first")
    is_dated = "md_y" in found or _stands_beside(found) or not found.said("md_first").isdigit()
    is_dated = is_dated or comes_after_on(found)  # "on may 5": a verb follows no preposition
    is_time = "md_from" in found and "md_last" not in found  # "in May from 5"
    if is_time or not is_month(found, "md_m", is_dated=is_dated) or not 0 < first <= 31:
        return None
    day = Named("day", found.number("md_m"), first, first, turn=found.turn("md_t"))
    alone = Piece(found.start, found.words.ends[found.match.end("md_first") - 1], day)
    if "md_and" in found and not _are_days(found, first, last):
        return None if "md_from" in found else alone
    if "md_comma" in found and "md_y" not in found and (found.said("md_first").isdigit() or not ends_phrase(found)):
        return None  # "in October, 12 of them"
    if "md_y" not in found and (_counts(found) or is_hyphened(found)):
        return None
    if first > last:  # "from April 27 to the 3rd", a day of the month after
        return alone
    return _named(found, replace(day, last=last), "md_y")


def _are_days(found: Found, first: int, last: int) -> bool:
    """Whether "May 4 and 5" are days beside each other, or the ends of a stretch: not "on May 4 and 5 people"."""
    is_stretch = "md_from" in found or found.words_before[-1:] == ["between"]
    are_beside = last == first + 1 or (last > first and is_stretch)
    return are_beside and ("md_y" in found or (ends_phrase(found) and not _counts(found)))


def _counts(found: Found) -> bool:
    """Whether the number after a month counts what follows: "in May 40 people", "in March second-hand cars"."""
    spelled = found.said("md_first")[0].isalpha()
    is_free = "md_last" in found or _stands_beside(found) or stands_free(found)
    return is_counted(found) or (spelled and not is_free)


def _month(found: Found) -> Point | Piece | None:
    month = _named(found, Named("month", found.number("mo_m"), turn=found.turn("mo_t")), "mo_y")
    if month is None or not is_month(found, "mo_m", is_dated="mo_y" in found or _stands_beside(found)):
        return None
    if isinstance(month, Piece):
        return month
    stands = "mo_y" in found or "mo_t" in found or month_stands_alone(found)
    month = _beside(found, month, "mo_t")
    return month if stands else found.loose(month)


def _beside(found: Found, point: Point, turn: str) -> Point:
    """Let "the following May" count from a day the story named, as "the coming May" counts from today."""
    is_of_story = found.text_of(turn) in ("previous", "following", "same")
    return BesideNamed(point, found.turn(turn)) if is_of_story and isinstance(point, Named | Holiday) else point


_PART_BEFORE = re.compile(r"(?:[beuUwkqh][fi]|e-?)$")


def _stands_beside(found: Found) -> bool:
    """Whether a part of it or a year stands beside it: "the end of march", "may this year"."""
    first, last = found.match.span()
    return bool(_PART_BEFORE.search(found.match.string, 0, first)) or found.match.string.startswith(
        ("ru", "tu", "fru", "ftu"), last
    )


def _holiday(found: Found) -> Point | None:
    rule, named = found.value("ho_h"), any(group in found for group in ("ho_t", "ho_y", "ho_k"))
    named = named or _stands_beside(found)
    if not isinstance(rule, Rule) or not (named or names_feast(found, found.said("ho_h"))):
        return None
    holiday = _dated(found, Holiday(rule, turn=found.turn("ho_t")), "ho_y2" if "ho_y2" in found else "ho_y")
    if isinstance(holiday, Holiday) and "ho_k" in found:
        return Within(WeekendOf(), holiday)
    return holiday and _beside(found, holiday, "ho_t")


def _season(found: Found) -> Point | Piece | None:
    season = _dated(found, Named("season", found.number("se_s"), turn=found.turn("se_t")), "se_y")
    if season is None or not ("se_y" in found or "se_t" in found):
        return season and found.loose(season)
    return _beside(found, season, "se_t")


def _fiscal(found: Found) -> Point:  # noqa: ARG001 - all builders share this signature
    return Ambiguous()


def _notation(found: Found) -> Point | None:
    if is_fiscal(found):
        return Ambiguous()
    if found.text_of("no_q")[0] == "h" and not ("no_y" in found or "no_y2" in found or ends_phrase(found)):
        return None  # "an H2 virus", "the H1 visa"
    unit: Unit = "quarter" if found.text_of("no_q")[0] == "q" else "half"
    return _dated(found, Named(unit, int(found.text_of("no_q")[1])), "no_y2" if "no_y2" in found else "no_y")


def _century(found: Found) -> Point:
    return Named("century", year=100 * found.number("ce_o") - 100)


def _decade(found: Found) -> Point | None:
    group = next((group for group in ("de_z", "de_z2", "de_z3") if group in found), None)
    if group == "de_z" and not names_decade(found):
        return None
    if group:
        century = found.number("de_c") or found.number("de_c2") or (19 if found.number(group) else 20)
        century = century // 100 if century > 100 else century  # "the two thousand and tens"
        return Named("decade", year=100 * century + found.number(group)) if century in (18, 19, 20) else None
    words = found.text_of("de_e")
    digits = words[:4] if words[:4].isdigit() else words[:2]
    possessive = not words[-2].isdigit()
    if len(digits) == 2:
        told = possessive or found.before.endswith(("’", "'")) or is_told_of_years(found)
        return Named("decade", year=1900 + int(digits)) if told and int(digits) >= 20 else None
    is_edge = found.match.string[: found.match.start()].endswith(("e", "e-"))  # "the early 2000's"
    is_year = possessive and "#" not in found.match[0] and not is_edge and int(digits) >= 2000
    if digits[:2] < "20" and digits[2:] == "00":
        return Named("century", year=int(digits))  # "the 1800s"
    return Named("year" if is_year else "decade", year=int(digits))


def _years(found: Found) -> Point | None:
    first, last, digits = found.number("ys_first"), found.number("ys_last"), found.said("ys_last")
    if found.before[-1:] in ("-", "/") and found.before[-2:-1].isdigit():
        return None  # part of a longer number
    if len(digits) == 1 and last:
        is_month_of = "/" in found.text or last <= first % 10
        return Named("month", last, year=first) if is_month_of else Ambiguous()  # "2004-5" may be a season
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


def _two_figures(found: Found) -> Point | None:
    """Read "in ’98" as a year."""
    is_year = len(found.said("ye_n")) == 2 and year_ahead(found) and ends_phrase(found)
    return Named("year", year=_in_full(found.number("ye_n"))) if is_year else None


def _year(found: Found) -> Point | Piece | None:
    if "ye_n" in found:
        return _two_figures(found)
    if "ye_c" in found:  # "CY18"
        return Named("year", year=_in_full(found.number("ye_c")))
    if "ye_u" in found:
        return Named("year", year=found.number("ye_y")) if found.unit("ye_u") == "year" else None
    year = found.number("ye_y")
    if is_counted(found) or is_in_a_number(found) or is_inside_a_number(found):
        return None
    ahead = year_ahead(found)
    if year >= 2100 and not (ahead == "strong" and ends_phrase(found)):
        return None
    told = is_year_told(found)
    stands = bool(told) or ahead == "strong" or (ahead == "weak" and year >= 1900)
    if found.said("ye_y")[0].isalpha():
        stands = ahead == "strong" and ends_phrase(found) and (year >= 1000 or found.words_before[-1] == "year")
    named = Named("year", year=year)
    return named if stands else found.loose(named)


def _day_of_month(found: Found) -> Point | Piece | None:
    words = found.said("do_d")
    if words.isdigit() and not may_be_day(found):
        return None
    day = DayOfMonth(found.number("do_d"))
    if not 0 < day.number <= 31:
        return None
    return day if found.match[0] != "n" and names_day(found, words) else found.loose(day)


NAMED: dict[str, Builder] = {
    "full": _numeric,
    "short": _short,
    "day_month": _day_month,
    "year_first": _year_first,
    "year_month": _year_month,
    "month_day": _month_day,
    "month": _month,
    "holiday": _holiday,
    "season": _season,
    "fiscal": _fiscal,
    "notation": _notation,
    "century": _century,
    "decade": _decade,
    "years": _years,
    "month_number": _month_number,
    "year": _year,
    "day_of_month": _day_of_month,
}
