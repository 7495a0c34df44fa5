"""Figures: what the quantities of a claim measure, in units that can be compared."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter
from typing import NamedTuple, get_args

from summarizer.models import Quantity
from summarizer.timeline.crowds import CROWD, is_crowd
from summarizer.timeline.framing import Framing, framing
from summarizer.timeline.sites import Site, site_of
from summarizer.values.counted import VICTIMS
from summarizer.values.countries import with_countries
from summarizer.values.date_words import MONTHS, WEEKDAYS
from summarizer.values.quantities import Outcome, outcome
from summarizer.values.words import FUNCTION_WORDS, Token, stem, stems, tokens

Span = tuple[int, int]

_start, _end = attrgetter("start"), attrgetter("end")

# Figures of one claim that are compared with those of another, all with all: no sentence of news has more.
_MOST = 40
_REACH = 9  # content words on either side of a figure that say what it is about
_ROUND = 1000  # from here on trailing zeros are taken for rounding
_ABOUT = 0.1  # how far from an approximate value an exact one may lie
_CLAUSE_END = re.compile(
    r",(?!\d)|[;:!?—–]|\.(?=\s)|\b(?:but|while|although|though|saying|and\s+said|instead)\b", re.IGNORECASE
)
_EACH = re.compile(
    r"[^.;!?]{0,60}?\b(?:(?:an?|per|each|every)\s+(?P<unit>hour|day|week|month|year)\b(?!\s(?:ago|earlier|later))|daily\b)"
)
# "from 12,000 barrels (504,000 gallons) to 25,000 barrels per day" is by the day at both ends.
_EACH_OF_RANGE = re.compile(
    r"(?:\s*\([^()]{0,80}\)|[^()]{0,60}\))?\s*(?:to|and)\s+[\d.,]+\s+(?:\w+\s+)?(?:an?|per|each|every)\s+(?P<unit>hour|day|week|month|year)\b"
)
_PLACE = re.compile(
    r"\b(?:in|at|near|across|through|throughout|outside)\s(?:the\s)?(?:[a-z]+\s){0,3}?(?:of\s)?(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*)"
    r"(?<!January)(?<!February)(?<!March)(?<!April)(?<!May)(?<!June)(?<!July)(?<!August)(?<!September)(?<!October)"
    r"(?<!November)(?<!December)"
)
# "as much as last year" compares, and counts for no period.
_PERIOD = re.compile(
    r"(?<!\bas )(?<!\bthan )(?<!\bfrom )\b(?:"
    r"(?:in|since|during|of|for|until|through)\s+(?:early\s+|late\s+|mid-?)?(?:1[89]|20)\d\d\b"
    r"|over\s+(?:an?|one|the)\s+(?:\w+\s+)?(?:year|decade|month|week)\b"
    rf"|(?:until|through)\s+(?:the\s+end\s+of\s+)?(?:{'|'.join(MONTHS)})\b"
    r"|(?:last|this|next|first|second|third|fourth|current|previous)\s+(?:\w+\s+)?(?:year|quarter|month|week|decade|half)\b)",
    re.IGNORECASE,
)
# Victims of "the 1991 rising", "since Saturday" or "overnight": what they fell in, if it is not all that is told of.
_OLD = re.compile(r"\b(?:the|an?|its|his|her|their)\s+(?P<year>(?:1[89]|20)\d\d)\b(?!\s*[-–])")
_SINCE = re.compile(rf"\bsince\s+(?:{'|'.join(WEEKDAYS)}|yesterday|the\s+weekend|last\s+\w+)\b", re.IGNORECASE)
_WHEN_THEN = re.compile(r"\bsince\b[^,.;]{1,40},\s+when\b")
_IN_A_DAY = re.compile(
    r"\b(?:during\s+the\s+(?:day|night)|overnight|(?:that|the\s+same)\s+day|in\s+(?:a|one|the\s+(?:past|last))\s+(?:single\s+)?(?:24\s+hours|day|night)"
    r"|day\s+alone)\b",
    re.IGNORECASE,
)
# Who may have died is counted apart from who is known to have.
_NOT_SURE = re.compile(
    r"\b(?:(?:suspected|probable|possible|presumed)\s(?:\w+\s){0,2}?(?:deaths?|dead|fatalit|victims?|casualt|cases?|infections?)"
    r"|(?:suspected|feared|believed|thought|presumed)\s(?:to\s+(?:have|be)|dead)\b)|\b(?:listed|counted)\s+as\s+(?:suspected|probable)\b"
    r"|\b(?:suspected|probable)(?=\s*(?:[.,;]|\Z))",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.;!?](?=\s)|[—–]")
_PART = re.compile(
    r"(?:\b(?:another|additional|a\s+further|an\s+extra|including|among\s+(?:them|which)|out\s+of|all\s+but|compared\s+(?:with|to)"
    r"|of\s+(?:them|whom|those|which)|(?:earlier|previous|initial|original|old)\s+(?:\w+\s+){1,2}of)\s+(?:\w+\s+){0,2}"
    # A margin.
    r"|\b(?:won|wins?|los[et]|lost|led|leads?|ahead|beat|beaten|defeated|trail(?:s|ed|ing)?)\b[^.;,]{0,50}\bby\s+(?:\w+\s+)?"
    r"|\b(?:lead|margin|majority|gap|difference)\s+of\s+(?:\w+\s+)?"
    r"|\b(?:up|down|rose|risen|fell|fallen|grew|grown|raised|lowered|cut|revised|increased|decreased|reduced)\b[^.;]{0,90}"
    r"\bfrom\s+(?:\w+\s+)?)$",
    re.IGNORECASE,
)
# Turnout in the stations where somebody has people is that of a part.
_SOME_PLACES = re.compile(r"\b(?:in|at)\s(?:the|those)\s(?:[a-z]+\s)?[a-z]+s\s(?:where|that)\b[^.;:]*\Z")
_PART_AFTER = re.compile(
    r"\s*(?:\w+\s+){0,2}(?:more|other|others|additional|extra|further|fewer|less)\b|\s*of\s+(?:them|whom|those|which)\b"
    r"|\s*(?:\w+\s+){0,2}(?:earlier|previously|a\s+(?:year|month|week)\s+(?:ago|earlier|before))\b",
    re.IGNORECASE,
)
_ADDED = re.compile(r"(?:another|additional|(?:a\s+)?further|(?:an\s+)?extra)\b", re.IGNORECASE)
_OF_THE = re.compile(r"\s+of\s+(?:the|its|their|his|her|all)\b")
_HURT_TOO = re.compile(
    r"\b(?:killed|died|dead|deaths|fatalities)\s+(?:or|and)\s+(?:been\s+|were\s+)?(?:wounded|injured|hurt|injuries)\b"
    r"|\b(?:wounded|injured)\s+(?:or|and)\s+(?:killed|dead)\b",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    r"\b(?:number|total|tally|count)\s+of\b[^,.;:]{0,60}?\b(?P<what>killed|died|dead|deaths|wounded|injured|casualties|missing|captured)\b",
    re.IGNORECASE,
)
# Who counts bodies counts the dead that were found, of whom there may be more.
BODIES = frozenset(("bodies", "corpses"))
_FOUND = re.compile(
    r"\b(?:found|recover(?:ed|ing)|pulled|retriev(?:ed|ing)|dug|discovered|brought|laid|counted|removed|identified"
    r"|washed|seen|saw|morgue)\b",
    re.IGNORECASE,
)
# One unit of each kind in those of its first: lengths in metres, volumes in litres, masses in kilograms.
SCALES: Mapping[str, Mapping[str, float]] = {
    "length": {
        "m": 1, "mm": 0.001, "cm": 0.01, "km": 1000, "inches": 0.0254, "feet": 0.3048, "yards": 0.9144,
        "miles": 1609.344, "nautical miles": 1852,
    },
    "area": {
        "square m": 1, "square km": 1e6, "square feet": 0.0929, "square miles": 2589988, "acres": 4046.86,
        "hectares": 10000,
    },
    "volume": {
        "litres": 1, "ml": 0.001, "cubic m": 1000, "cubic feet": 28.3168, "gallons": 3.78541, "barrels": 158.987,
        "quarts": 0.946353, "pints": 0.473176,
    },
    "mass": {"kg": 1, "g": 0.001, "mg": 1e-6, "pounds": 0.453592, "ounces": 0.0283495, "tonnes": 1000, "tons": 907.185},
}  # fmt: skip
_KIND = {unit: (kind, factor) for kind, scale in SCALES.items() for unit, factor in scale.items()}
OUTCOMES = tuple(o for o in get_args(Outcome) if o)
_COMES_BACK = ("missing", "displaced")
_OUTCOMES = {stem(o): o for o in OUTCOMES}
# Around a figure these say what kind of count it is, or who gives it, and not of what.
_SAYS_WHO = frozenset(map(stem, "people person men said told according estimate figure number total".split()))
# That two are of June, or of a Friday, says nothing of what they are.
DAYS = frozenset(map(stem, (*MONTHS, *WEEKDAYS)))
SAYS_NOTHING = _SAYS_WHO | _OUTCOMES.keys()
_CONVERTED = 0.03  # two units of one thing are rounded apart by no more


@dataclass(frozen=True, slots=True)
class Figure:
    """One quantity of a claim, ready to be compared.

    ``measure`` is its dimension with the time it is counted by ("volume per day"), or the head of what is counted;
    ``low`` and ``high`` are in units of that dimension. ``head`` is the stem of what is counted, ``details`` those that
    narrow it down, ``about`` the stems around it, ``places`` those of the places that its clause names, ``site`` where
    the counted are, ``periods`` the words for when, ``framing`` what its clause does with it. ``is_part`` says that it
    counts a part, a rest or an earlier state,
    ``is_denied`` that its claim repeats it to deny it, ``is_sure`` that its clause does not call it suspected or the
    like.
    """

    quantity: Quantity
    measure: str
    low: float | None
    high: float | None
    outcome: str
    head: str
    details: frozenset[str]
    about: frozenset[str]
    places: frozenset[str]
    site: Site
    periods: frozenset[str]
    framing: Framing
    is_part: bool
    is_denied: bool
    is_sure: bool

    @property
    def counts(self) -> frozenset[str]:
        """The stems of what it counts, with what narrows that down."""
        return self.details | {self.head}

    @property
    def is_total(self) -> bool:
        """Whether it only grows with time: the dead, and things lost, are not brought back, as the missing are."""
        return bool(self.outcome) and self.outcome not in _COMES_BACK


def figures_of(
    quantities: Iterable[Quantity], statement: str, matter: str, denied: Iterable[Span]
) -> tuple[Figure, ...]:
    """The quantities of a claim as figures, in the order given.

    ``matter`` is the statement with blanks for who tells it; ``denied`` are the spans of what it denies.
    """
    spans = tuple(islice(_spans(quantities, statement), _MOST))
    if not spans:
        return ()
    text = _read(statement, matter, tuple(at for _, at in spans), tuple(denied))
    return tuple(_figure(quantity, at, text) for quantity, at in spans)


class _Text(NamedTuple):
    """A statement and what its figures are read from.

    ``content`` are its content words outside of the figures, ``stops`` where its sentences end.
    """

    statement: str
    matter: str
    content: tuple[Token, ...]
    stops: tuple[int, ...]
    periods: frozenset[str]
    figures: tuple[Span, ...]
    denied: tuple[Span, ...]


def _read(statement: str, matter: str, figures: tuple[Span, ...], denied: tuple[Span, ...]) -> _Text:
    inside = {place for start, end in figures for place in range(start, end)}
    words = (t for t in tokens(matter) if t.start not in inside and t.words.lower() not in FUNCTION_WORDS)
    stops = (m.start() for m in _SENTENCE_END.finditer(matter))
    periods = (" ".join(m[0].lower().split()).replace("current", "this") for m in _PERIOD.finditer(matter))
    return _Text(statement, matter, tuple(words), tuple(stops), frozenset(periods), figures, denied)


def _spans(quantities: Iterable[Quantity], statement: str) -> Iterator[tuple[Quantity, Span]]:
    """Each quantity with the place of its words; one that the statement leaves out belongs to all of it."""
    ends: dict[str, int] = {}
    for quantity in quantities:
        start = statement.find(quantity.words, ends.get(quantity.words, 0))
        span = (start, start + len(quantity.words)) if start >= 0 else (len(statement), len(statement))
        ends[quantity.words] = span[1]
        yield quantity, span


def _figure(quantity: Quantity, at: Span, text: _Text) -> Figure:
    in_crowd = is_crowd(quantity, *at, text.matter)
    measure, factor = _measure(quantity, CROWD if in_crowd else _victims(quantity, text))
    kind = measure if measure in OUTCOMES else ""
    each = _EACH.match(text.statement, at[1]) or _EACH_OF_RANGE.match(text.statement, at[1])
    if each and " per " not in measure:
        measure = f"{measure} per {each['unit'] or 'day'}"
    counted = () if in_crowd else stems(quantity.counted)
    return Figure(
        quantity=quantity,
        measure=measure,
        low=None if quantity.low is None else quantity.low * factor,
        high=None if quantity.high is None or quantity.counted in BODIES else quantity.high * factor,
        outcome=kind,
        head=counted[-1] if counted else "",
        details=frozenset(counted[:-1]) - SAYS_NOTHING,
        about=_around(quantity, at, text),
        places=_places(at, text.matter),
        site=site_of(text.matter, *at),
        periods=text.periods | (frozenset(_spell(text.matter)) if kind in VICTIMS else frozenset()),
        framing=framing(text.matter, *at),
        is_part=_is_part(quantity, at, text),
        is_denied=any(start <= at[0] < end for start, end in text.denied),
        is_sure=_is_sure(at, text),
    )


def _spell(matter: str) -> Iterator[str]:
    """What a count of victims runs over, where that is less than all: an old event, some days or one day."""
    yield from (f"in {found['year']}" for found in _OLD.finditer(matter))
    yield from (found[0].lower() for found in _SINCE.finditer(matter))
    yield from (found[0].lower() for found in _WHEN_THEN.finditer(matter))
    if _IN_A_DAY.search(matter):
        yield "in a day"


def _is_part(quantity: Quantity, at: Span, text: _Text) -> bool:
    """Whether a figure counts a part, a rest or an earlier state; what is included in no count is a count by itself."""
    statement = text.statement
    before = _PART.search(statement, max(0, at[0] - 120), at[0])
    if before and before[0].lower().startswith("including"):
        before = before if any(end <= before.start() for _, end in text.figures) else None
    some = _SOME_PLACES.search(statement, max(0, at[0] - 120), at[0]) if quantity.unit == "percent" else None
    after = _PART_AFTER.match(statement, at[1])
    added = _ADDED.match(quantity.words)
    return bool(before or some or after or added or (not quantity.unit and _OF_THE.match(statement, at[1])))


def _victims(quantity: Quantity, text: _Text) -> str:
    """What became of those counted; "killed or wounded" by one number are casualties, bodies that were found killed."""
    kind = outcome(quantity)
    alone = len(text.figures) == 1
    if quantity.counted in BODIES and _FOUND.search(text.matter):
        return "killed"
    if alone and not kind and not quantity.unit:
        found = _NUMBER_OF.search(text.matter)
        kind = _OUTCOMES.get(stem(found["what"]), "") if found else ""
    return "casualties" if alone and kind in ("killed", "wounded") and _HURT_TOO.search(text.matter) else kind


def _measure(quantity: Quantity, kind: str) -> tuple[str, float]:
    """What a quantity measures, and the factor that brings it to the unit it is compared in."""
    if kind:
        return kind, 1
    if not quantity.unit:
        counted = stems(quantity.counted)
        return (_OUTCOMES.get(counted[-1], counted[-1]), 1) if counted else ("", 1)
    unit, _, per = quantity.unit.partition(" per ")
    dimension, factor = _KIND.get(unit, (unit, 1))
    return f"{dimension} per {per}" if per else dimension, factor


def _places(at: Span, matter: str) -> frozenset[str]:
    """The stems of the place names that follow a figure in its clause."""
    found = _PLACE.finditer(matter, at[1], clause_end(matter, at[1]))
    return frozenset(s for m in found for s in stems(with_countries(m["name"])))


def clause_end(text: str, start: int) -> int:
    """Where the clause that a place of a text stands in ends."""
    found = _CLAUSE_END.search(text, start)
    return found.start() if found else len(text)


def _is_sure(at: Span, text: _Text) -> bool:
    """Whether nothing from the start of its sentence to the end of its clause calls what is counted suspected."""
    before = bisect_left(text.stops, at[0])
    begin = text.stops[before - 1] if before else 0
    return _NOT_SURE.search(text.matter, begin, clause_end(text.matter, at[1])) is None


def _around(quantity: Quantity, at: Span, text: _Text) -> frozenset[str]:
    """The stems of the content words next to a figure in its sentence, other figures left out."""
    begin, stop = (bisect_left(text.stops, place) for place in at)
    first = text.stops[begin - 1] if begin else -1
    last = text.stops[stop] if stop < len(text.stops) else len(text.matter)
    left, right = bisect_right(text.content, at[0], key=_end), bisect_left(text.content, at[1], key=_start)
    before = [t for t in text.content[max(0, left - _REACH) : left] if t.start > first]
    after = [t for t in text.content[right : right + _REACH] if t.start < last]
    around = {stem(t.words) for t in (*before, *after)} | {*stems(quantity.counted)}
    return frozenset(around - (_SAYS_WHO if quantity.unit else SAYS_NOTHING))


def overlap(p: Figure, q: Figure) -> bool:
    """Whether both can be the same value, as exactly as each is told.

    An approximate value reaches a tenth to either side; a large round number may stand for what rounds to it; one
    thing told in two units may differ by how each was rounded.
    """
    margin = _margin(p, q)
    low = max((x.low for x in (p, q) if x.low is not None), default=None)
    high = min((x.high for x in (p, q) if x.high is not None), default=None)
    if low is None or high is None or low <= high * (1 + margin):
        return True
    return _rounds_to(p, q) or _rounds_to(q, p)


def _margin(p: Figure, q: Figure) -> float:
    if "about" in (p.quantity.qualifier, q.quantity.qualifier):
        return _ABOUT
    return _CONVERTED if p.quantity.unit != q.quantity.unit else 0.0


def _rounds_to(fine: Figure, coarse: Figure) -> bool:
    """Whether a value written with fewer figures is the other one rounded: 16,000 for 15,800."""
    value, rounded = fine.quantity.low, coarse.quantity.low
    if not value or not rounded or rounded < _ROUND or fine.quantity.unit != coarse.quantity.unit:
        return False
    if value != fine.quantity.high or rounded != coarse.quantity.high:
        return False
    digits = len(f"{rounded:.0f}".rstrip("0"))
    return digits > 1 and float(f"{value:.{digits - 1}e}") == rounded
