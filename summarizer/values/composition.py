"""How the pieces of a date go together: parts of wholes, weekdays of days, stretches, and open ends."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, TypeGuard, cast, get_args

from summarizer.values.date_context import is_phrase_end
from summarizer.values.date_shapes import Piece
from summarizer.values.expressions import (
    Away,
    Between,
    Expression,
    Nth,
    NthWeekday,
    Open,
    Part,
    Point,
    Share,
    WeekdayFrom,
    WeekOf,
    Whole,
    Within,
    fits,
)
from summarizer.values.lookup import letters_in
from summarizer.values.periods import between, is_beside
from summarizer.values.points import Ambiguous, Beside, DayOfMonth, Named, Shift, Weekday, in_or_none

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.values.calendar import Length

Link = Literal["", "of", "whose", "aside", "to", "and"]
_LINK_WORDS: dict[Link, tuple[str, ...]] = {
    "": ("", "the"),
    "of": ("of", "in", "of the", "in the"),
    "whose": ("’s", "'s", "on", "on the", ", on", "from", "between"),
    "aside": (",", ", the", "("),
    "to": (
        *(
            f"{up}{to}{the}"
            for up in ("", "up ")
            for to in ("to", "until", "till", "through", "thru")
            for the in ("", " the")
        ),
        *("-", "–", "—", "~", "/"),
    ),
    "and": ("and", "and the"),
}
_LINKS = {words: link for link, every in _LINK_WORDS.items() for words in every}
_LONGEST_LINK = 16  # characters: the longest words of a link with a space on either side
_ANY_YEAR = 2025
_DEEPEST = 4  # parts in parts that English bears: "the first Monday of the last week of the first half of 2025"

_FROM = re.compile(r"\b(from|between|in)\s{1,3}(?:the\s)?$", re.IGNORECASE)
_COUPLES = re.compile(r"\b(between|in|on)\s{1,3}(?:the\s)?$", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?P<not>not? )?(?P<at>(?:in|on|by|during) (?:or|and) )?"
    r"(?P<side>since|after|later than|until|till|before|prior to|(?:earlier|sooner) than"
    r"|(?:starting|beginning)(?: on| in| from)?|ending with)"
    r"(?P<or> (?:or|and) (?:in|on|at|during|equal to))?\s{1,3}(?:(?:the )?year )?$",
    re.IGNORECASE,
)
_OR_ON = re.compile(
    r"\s(?:or\s(?:after|before)|(?:or|and)\s(?:(?:later|earlier)(?!\s(?:in|on|this|that|than|the)\b)|(?:beyond|after|before)(?=\s?(?:$|[.,;:!?)])))|onwards?)\b",
    re.IGNORECASE,
)
_SIDES: dict[str, Literal["since", "from", "after", "until", "before"]] = {
    "since": "since",
    "starting": "from",
    "beginning": "from",
    "after": "after",
    "later": "after",
    "until": "until",
    "ending": "until",
    "till": "until",
    "before": "before",
    "prior": "before",
    "earlier": "before",
    "sooner": "before",
}
_WITH_IT: dict[str, Literal["from", "until"]] = {"after": "from", "before": "until"}
_LISTED = re.compile(r",? ?(?:and |or |but )?(?:not )?(?:in )?", re.IGNORECASE)
_LIST_GOES_ON = re.compile(r"\s?(?:$|[.;)?!]|(?:,|,? and|,? or)\s(?:1[89]|20)[0-9]{2}\b)")
_SCORE = re.compile(r"\s?[-–—]\s?[0-9]")
_SO_FAR = re.compile(r"\s(?:up\s)?(?:to|until|till)\s(?:date|(?:the\s)?present(?:\sday)?)\b", re.IGNORECASE)
_MORE = re.compile(r"\bmore than\s{1,3}$", re.IGNORECASE)
_WHOLES = get_args(Whole)
_PARTS = get_args(Part)
_ENDS = tuple(kind for kind in get_args(Point) if kind is not Ambiguous)  # what a stretch can run from and to


def compose(text: str, pieces: Iterable[Piece]) -> Iterator[tuple[int, int, Expression]]:
    """Each whole date of a text in order, from its pieces: neighbours go together as long as they say one date."""
    held: list[Piece] = []
    for piece in pieces:
        if held and piece.start - held[-1].end > _LONGEST_LINK:
            yield from _settled(text, held)
            held = []
        held.append(piece)
        while len(held) > 1 and (both := _together(text, held[-2], held[-1])):
            held[-2:] = [both]
    yield from _settled(text, held)


def _link(text: str, first: Piece, last: Piece) -> Link | None:
    return _LINKS.get(" ".join(text[first.end : last.start].lower().split()))


def _together(text: str, first: Piece, last: Piece) -> Piece | None:
    link = _link(text, first, last)
    if link is None or link in ("to", "and"):
        return None
    value: Point | None = None
    if link in ("", "of") and not _is_count_in(text, first, last):
        value = _within(first.value, _its_day(last.value) if isinstance(first.value, Away) else last.value)
    if value is None and link in ("", "whose") and not isinstance(last.value, Share | Away | WeekOf):
        # "October on the 4th", but not "in October from 4 to 5".
        is_count = isinstance(last.value, DayOfMonth) and not (link and last.stands and text[last.end - 1].isalpha())
        value = None if is_count else _within(last.value, first.value)
    if link in ("", "whose") and isinstance(last.value, Weekday) and _length_away(first.value):
        value = _within(WeekdayFrom(last.value.number, 1), first.value)  # "two weeks from today on Tuesday"
    if value is None and link in ("", "aside"):
        # "They won Monday 3-2", "On Tuesday the 3rd Brigade left".
        is_other = _SCORE.match(text, last.end) or not is_phrase_end(text, last.end)
        value = _on_weekday(first.value, last.value, "aside" if is_other else link)
        value = value or _on_weekday(last.value, first.value, "aside")
    return Piece(first.start, last.end, value) if value else None


def _is_count_in(text: str, first: Piece, last: Piece) -> bool:
    """Whether bare figures before "in" count: "He turned 30 in May", "from 4 to 5 in the month"."""
    if not isinstance(first.value, DayOfMonth) or not text[first.start : first.end].isdigit():
        return False
    return "in" in text[first.end : last.start].lower() and not (isinstance(last.value, Shift) and last.stands)


def _within(part: Point | Part, whole: Point | Part) -> Within | None:
    """Put "the first week" and "June", "Tuesday" and "last week", "October" and "last year" together."""
    if not isinstance(part, _PARTS) or not isinstance(whole, _WHOLES) or not fits(part, whole.unit):
        return None
    if isinstance(whole, Within) and whole.depth == _DEEPEST:
        return None
    return Within(part, whole)


def _its_day(edge: Point | Part) -> Point | Part:
    """The day that an edge stands for where time is counted from it: "ten days before the end of the year"."""
    if not isinstance(edge, Within) or edge.part not in (Share("start"), Share("end")):
        return edge
    return Within(Nth("day", 1 if edge.part == Share("start") else -1), edge.whole)


def _on_weekday(weekday: Point | Part, day: Point | Part, link: Link) -> Point | None:
    """Let the day beside its weekday speak for both: "Tuesday, March 7", "7 March (Tuesday)", "Friday the 15th"."""
    if not isinstance(weekday, Weekday):
        return None
    if isinstance(day, DayOfMonth) and link == "":
        return replace(day, weekday=weekday.number)
    return day if isinstance(day, Named) and day.unit == "day" else None


def _settled(text: str, pieces: Iterable[Piece]) -> Iterator[tuple[int, int, Expression]]:
    """Join the ends of stretches, open the points with "since" before them, and drop what does not stand."""
    first: Piece | None = None
    listed = 0  # where a year that stands ends: one that is listed with it stands too
    for piece in pieces:
        stretch = _stretch(text, first, piece) if first else None
        if first and stretch:
            yield first.start, piece.end, stretch
            first, listed = None, piece.end
            continue
        if first and first.stands:
            yield _opened(text, first)
            listed = first.end
        first = piece._replace(stands=True) if _is_listed(text, listed, piece) else piece
    if first and first.stands:
        yield _opened(text, first)


def _is_listed(text: str, end: int, piece: Piece) -> bool:
    """Whether a year only goes on with a list of years: "in 2010, 2012 and 2015", "not 2015"."""
    if piece.stands or not end or not isinstance(piece.value, Named) or piece.value.unit != "year":
        return False
    between = text[end : piece.start]
    return (
        bool(_LISTED.fullmatch(between))
        and text[end - 4 : end].isdigit()
        and bool(_LIST_GOES_ON.match(text, piece.end))
    )


def _stretch(text: str, first: Piece, last: Piece) -> Expression | None:
    """From one point to another with "to", "and" or a dash between them."""
    link = _link(text, first, last)
    if link == "to":
        last = last._replace(value=_counted_on(first.value, last.value))
    first = Piece(first.start, first.end, _completed(first.value, last.value), first.stands)
    if link not in ("to", "and") or not _ends_stretch(first.value) or not _ends_stretch(last.value):
        return None
    stands = first.stands or last.stands or _are_alike(first.value, last.value) or _are_days(text, first, last)
    if not stands or _are_unlike(text, first, last):
        return None
    if isinstance(first.value, DayOfMonth) and isinstance(last.value, Named) and not _opens_stretch(text, first):
        return None
    return between(first.value, last.value) if link == "to" or _are_coupled(text, first, last) else None


def _are_days(text: str, first: Piece, last: Piece) -> bool:
    """Whether two ordinals after "between" or "from" are days of a month: "between the 4th and 22nd"."""
    is_ordinal = isinstance(last.value, DayOfMonth) and text[last.end - 1].isalpha()
    return is_ordinal and isinstance(first.value, DayOfMonth) and _opens(text, first)


def _opens(text: str, piece: Piece) -> bool:
    return bool(_FROM.search(text, max(0, piece.start - 24), piece.start))


def _opens_stretch(text: str, day: Piece) -> bool:
    """Whether a day of the month that its other end names is told of as one: not "a Model 4 until 30 September"."""
    is_bare = text[day.start : day.end].isdigit()
    return not is_bare or _opens(text, day)


def _are_unlike(text: str, first: Piece, last: Piece) -> bool:
    """Whether one end only looks like a date beside the other."""
    if isinstance(first.value, DayOfMonth) and isinstance(last.value, DayOfMonth):
        return not is_phrase_end(text, last.end)  # "between the 18th and 22nd floors"
    if isinstance(last.value, DayOfMonth) and not last.stands:
        # "the winter of 2012-13", "on April 27 to the third man", "raised the toll for Friday to 14"
        return (
            isinstance(first.value, Weekday)
            or getattr(first.value, "unit", "") != "day"
            or not is_phrase_end(text, last.end)
        )
    if any(isinstance(end.value, Shift) and end.value.unit != "day" and not end.stands for end in (first, last)):
        return True  # "from Monday to the week of", "the year to June"
    return isinstance(first.value, DayOfMonth) and not _names_day(last.value)  # "the second to last day"


def _completed(first: Point | Part, last: Point | Part) -> Point | Part:
    """Give the first end what the last one names for both: "the first to the third quarter", "mid to late June"."""
    if isinstance(first, DayOfMonth) and isinstance(last, Named) and last.unit == "century":
        return replace(last, year=100 * first.number - 100)
    if not isinstance(last, Within):
        return first
    if isinstance(first, DayOfMonth) and isinstance(last.part, Nth) and last.part.unit != "day":
        first = replace(last.part, number=first.number)
    return (_within(first, last.whole) if type(first) is type(last.part) else None) or first


def _counted_on(first: Point | Part, last: Point | Part) -> Point | Part:
    """Let what comes later than the start of a stretch count from it: "from 5 May to two weeks later"."""
    if not _names_day(first) or not isinstance(last, Beside) or last.count < 1:
        return last
    return _within(Away(((last.unit, last.count),)), first) or last


def _names_day(value: Point | Part) -> bool:
    part = value.part if isinstance(value, Within) else value
    return getattr(part, "unit", "") == "day" and not isinstance(part, Nth | NthWeekday)


def _length_away(value: Point | Part) -> Length:
    """How far a date is counted from another; empty for what is not."""
    return value.part.length if isinstance(value, Within) and isinstance(value.part, Away) else ()


def _ends_stretch(value: Point | Part) -> TypeGuard[Point]:
    return isinstance(value, _ENDS) and not is_beside(value)


def _are_alike(first: Point, last: Point) -> bool:
    """Whether both are years, months or days of a month, which say so of one another: "2014 to 2018"."""
    if not isinstance(first, Named) or not isinstance(last, Named):
        return False
    return first.unit == last.unit and first.unit in ("year", "month", "day")


def _are_coupled(text: str, first: Piece, last: Piece) -> bool:
    """Whether "and" joins two ends: after "between", or adjacent months or years after "in", or days after "on"."""
    ahead = _COUPLES.search(text, max(0, first.start - 24), first.start)
    word = ahead[1].lower() if ahead else ""
    inside = "between" in text[first.start : first.end].lower()
    if word == "on":
        return is_phrase_end(text, last.end) and _are_days_in_a_row(first.value, last.value)
    return word == "between" or inside or (word == "in" and _are_neighbours(first.value, last.value))


def _are_days_in_a_row(first: Point | Part, last: Point | Part) -> bool:
    """Whether the second of two days follows the first: Saturday and Sunday, 28 February and 1 March."""
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        return not last.turn and last.number == (first.number + 1) % 7
    if not isinstance(first, Named) or not isinstance(last, Named) or {first.unit, last.unit} != {"day"}:
        return False
    year = last.year or first.year or _ANY_YEAR
    ours, theirs = in_or_none(first.in_year, year), in_or_none(last.in_year, year)
    return ours is not None and theirs is not None and theirs.start - ours.end == dt.timedelta(days=1)


def _are_neighbours(first: Point | Part, last: Point | Part) -> bool:
    """Whether two names are of adjacent months or years, so that "in January and February" is one stretch."""
    if not isinstance(first, Named) or not isinstance(last, Named) or first.unit != last.unit:
        return False
    if first.unit == "year":
        return first.year is not None and last.year == first.year + 1
    return first.unit == "month" and last.number == first.number % 12 + 1


def _opened(text: str, piece: Piece) -> tuple[int, int, Expression]:
    """Turn a point with "since" or "until" before it, or "or later" after it, into the time that runs on from it."""
    value, end = cast("Point", piece.value), piece.end
    if not _ends_stretch(value) or isinstance(value, Between):
        return piece.start, end, value
    length = _length_away(value)
    if length and (more := _MORE.search(text, max(0, piece.start - 12), piece.start)):
        return more.start(), end, Open("from" if length[0][1] > 0 else "until", value)
    return _opened_beside(text, piece, value)


def _opened_beside(text: str, piece: Piece, value: Point) -> tuple[int, int, Expression]:
    """Turn a point by the words right before or after it that leave one side of it open."""
    end = piece.end
    opens = not _SIDES.keys().isdisjoint(letters_in(text))
    if opens and (ahead := _OPEN.search(text, max(0, piece.start - 28), piece.start)):
        side = _SIDES[ahead["side"].lower().split()[0]]
        if ahead["at"] or ahead["or"]:
            side = _WITH_IT.get(side, side)
        if not ahead["not"]:
            return ahead.start(), end, Open(side, value)
        if side == "before" or " than" in ahead["side"].lower():
            return ahead.start(), end, Open("until" if side == "after" else "from", value)
    elif after := _SO_FAR.match(text, end) or _OR_ON.match(text, end):
        is_later = not after[0].lower().endswith(("earlier", "before"))
        return piece.start, after.end(), Open("from" if is_later else "until", value)
    return piece.start, end, value
