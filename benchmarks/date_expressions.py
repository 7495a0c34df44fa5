"""Finding and resolving English date expressions: this package and its peers on Microsoft's own specification.

``python -m benchmarks.date_expressions`` prints the accuracy by type and by kind of expression, and beside the peers
with seconds per 1,000 sentences of news and dates found where there are none; ``-v`` lists every miss, by type.

In scope, by the type that the specification gives and by nothing else: dates and date ranges of the files in
``FILES`` (holidays, and spans anchored to the reference, such as "in 3 months" and "the past 2 weeks", are typed so).
Out of scope: clock times, dates with a time of day, plain durations, sets ("every Monday"), time zones, alternatives,
and what the specification leaves "not resolved". It lists candidates, a past and a future one; an answer is right
when it is among them. A case that several files repeat counts once.

Until 22 November 2026 the grammar was written against the cases of even number, while nobody read those of odd
number; it then read 0.92 of the even and 0.83 of the odd ones, which is how it does on words never seen. Since then
all of it is read and is development data: the figure says how much of the specification the grammar covers, and no
longer how it does on unseen words.

The specification is a chatbot's: ``KINDS`` names what it reads otherwise than English news does. These count, but for
the two kinds ``NOT_NEWS``, told by their words alone, which are scored in rows of their own and in "all types":

- a unit with nothing said of which: "the month" is to a chatbot the current one, to news the one its story is of;
- a week by its number alone: "week 10" in news is of a season, a trial or a war, not of a calendar.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.corpora import HERE, apple
from benchmarks.date_peers import PEERS, Days, Reader, Span, load
from summarizer.models import Published, When
from summarizer.values.calendar import Run, Unit, unit_at
from summarizer.values.dates import beside, find_dates, resolve
from summarizer.values.tense import tense_at

DATA = HERE / "data" / "recognizers-datetime-en"
FILES = ("DateTimeModel", "MergedParser", "DateParser", "DatePeriodParser", "HolidayParser")
TYPES = {"date": "date", "datetimeV2.date": "date", "daterange": "range", "datetimeV2.daterange": "range"}
# Where the specification, a chatbot's, reads otherwise than news does or reads what news does not write, told by the
# words of an expression alone. All of it counts in the total.
_OTHER = "other"
KINDS = {
    "a week by its number alone": r"^(?:from )?(?:the )?week \d+(?: (?:to|until|through|and) (?:the )?week \d+)?$",
    "numbered weeks, working days, abbreviations": r"\bweek \d|business|working|calendar|\bcy ?\d|\botd\b|[<>=]",
    "feasts without a fixed rule": r"ramad|rama?z|ramath|\beid\b|islamic|hijri|arabic|lunar|chinese",
    "a unit with nothing said of which": r"^(?:the |my )?(?:(?:last )?day|week|month|quarter|year|fortnight|weekend)$",
    "a day without its month": r"^(?:the |on )?(?:\d{1,2}(?:st|nd|rd|th)?|twenty \w+)$"
    r"|^(?:first sunday|second saturday)$",
    "figures without a year or glued": r"(?<!\d)\d{1,2}[-/.]\d{1,2}(?![-/.\d])|^\d{1,2}[-/,]\d{1,2}[-/,]\d\d$"
    r"|^\d{4}[./ ]\d|^[a-z]{3,8}\d+$|\d[a-z]{4,}",
    "bounds and vague counts": r"^(?:more than|less than|within|past few|few)\b",
    "weekdays and weeks by the calendar week": r"(?:next|previous|following|coming) "
    r"(?:mon|tues|wednes|thurs|fri|satur|sun|week)",
    "what is over or to come of a unit": r"^(?:earlier|later) |to date$",
    "counts of several units": r"\d+ (?:year|month|week)s?,? (?:and )?\d+ (?:month|week|day)",
}
NOT_NEWS = ("a unit with nothing said of which", "a week by its number alone")
_KINDS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in KINDS.items()}
_SENTENCES_TIMED = 100
_KEYS = (("value", "date"), ("start", "startDate"), ("end", "endDate"))
_COUNTED = re.compile(r"\b(week|fortnight|month|year)s?\b")
_EDGE = re.compile(r"(?:the )?(?:early|mid|late|start|beginning|middle|end)\b", re.IGNORECASE)
_WEEK_OF = re.compile(r"^[X0-9]{4}-(?:[0-9]{2}-)?W0?[0-9]+$|,P[0-9]+W\)$")
_DAY = dt.timedelta(days=1)
_MONTH = dt.timedelta(days=31)
_UNITS_COUNTED: dict[str, Unit] = {"week": "week", "fortnight": "week", "month": "month", "year": "year"}
_UNITS: tuple[Unit, ...] = ("month", "quarter", "year")


@dataclass(frozen=True, slots=True)
class Gold:
    """One value the specification accepts.

    Its conventions that no English word bears out are put aside here:

    - a range ends on its last day, on the day after, or where its last unit begins ("2014 to 2018" on 1 January);
    - a span to come begins tomorrow; ours begins today;
    - weeks of a month or year begin on Monday; ours are sevens from its first day, so most days have to be shared;
    - early, mid and late are halves or thirds; ours have to lie inside, or within a month where they end a range;
    - "two months ago" is one day; ours is the month that holds it, since no one who says so means the day.

    ``is_exactly`` puts none aside but whether a range ends on its last day or on the day after.
    """

    start: dt.date | None
    end: dt.date | None
    is_range: bool = False
    is_vague: bool = False
    has_vague_ends: bool = False
    is_week: bool = False
    counts: Unit | None = None

    def is_exactly(self, found: Days) -> bool:
        """Whether the days found are these to the letter."""
        ends = {self.end, self.end - _DAY} if self.is_range and self.end else {self.end}
        return found.start == self.start and found.end in ends

    def accepts(self, found: Days, reference: dt.date) -> bool:
        """Whether the days found say the same."""
        if not self.is_range:
            return found == Days(self.start, self.end) or self._counts(found)
        if self.is_vague:
            return self._holds(found)
        if self.has_vague_ends:
            return self._nears(found)
        if self.is_week:
            return self.is_exactly(found) or self._shares(found)
        if self.end is None or self.start is None:
            return self._opens_like(found)
        starts = {self.start, reference} if self.start == reference + _DAY else {self.start}
        return found.start in starts and found.end in _ends(self.end)

    def _counts(self, found: Days) -> bool:
        if not self.counts or self.start is None or found.start is None:
            return False
        return unit_at(self.start, self.counts, 0) == Run(found.start, found.end or found.start)

    def _holds(self, found: Days) -> bool:
        if found.start is None and found.end is None:
            return False
        after, before = self.start or dt.date.min, self.end or dt.date.max
        return (found.start or after) >= after and (found.end or before) <= before

    def _nears(self, found: Days) -> bool:
        if None in (self.start, self.end, found.start, found.end):
            return False
        ends = ((self.start, found.start), (self.end, found.end))
        return all(abs(theirs - given) <= _MONTH for theirs, given in ends if theirs and given)

    def _shares(self, found: Days) -> bool:
        if self.start is None or found.start is None or found.end is None or self.end is None:
            return False
        if found.end - found.start != self.end - self.start - _DAY:
            return False
        return abs(found.start - self.start).days <= 3

    def _opens_like(self, found: Days) -> bool:
        if self.start is None:
            return found.start is None and self.end is not None and found.end in _ends(self.end)
        return found.start == self.start


@dataclass(frozen=True, slots=True)
class Case:
    """One expression of the specification in its sentence."""

    file: str
    number: int
    text: str
    reference: dt.date
    start: int
    end: int
    type: str
    accepted: tuple[Gold, ...]

    @property
    def words(self) -> str:
        """The expression itself."""
        return self.text[self.start : self.end]

    @property
    def kind(self) -> str:
        """What kind of expression it is, told by its words alone."""
        return next((name for name, pattern in _KINDS.items() if pattern.search(self.words)), _OTHER)

    @property
    def is_in_scope(self) -> bool:
        """Whether news writes such expressions in the sense that the specification gives them."""
        return self.kind not in NOT_NEWS

    @property
    def is_odd(self) -> bool:
        """Whether it is of the half that was not read until 22 November 2026."""
        return self.number % 2 == 1


def ours(text: str, reference: dt.date) -> Iterator[Span]:
    """The dates this package finds in a text published on the day of reference."""
    published = Published(start=reference, end=reference, basis="given")
    day = When(start=reference, end=reference, precision="day", basis="explicit")  # the only one the story names
    for mention in find_dates(text, month_first=True):
        tense = tense_at(text, mention.start)
        when = beside(mention, day) if mention.is_beside else resolve(mention, published, tense)
        yield mention.start, mention.end, Days(when.start, when.end)


def cases() -> tuple[Case, ...]:
    """Every case of the types in scope, each once."""
    found: dict[tuple[str, dt.date, int], Case] = {}
    for file in FILES:
        for case in _cases(file):
            found.setdefault((case.text, case.reference, case.start), case)
    return tuple(found.values())


def _cases(file: str) -> Iterator[Case]:
    for number, spec in enumerate(_specs(file)):
        for result in spec["Results"]:
            kind = TYPES.get(result.get("TypeName") or result.get("Type"))
            accepted = tuple(_accepted(result)) if kind else ()
            if kind and accepted:
                start = result["Start"]
                end = start + len(result["Text"])
                yield Case(file, number, spec["Input"], _reference(spec), start, end, kind, accepted)


def _specs(file: str) -> list[dict[str, Any]]:
    specs: list[dict[str, Any]] = json.loads((DATA / f"{file}.json").read_text(encoding="utf-8-sig"))
    return specs


def _reference(spec: dict[str, Any]) -> dt.date:
    return dt.date.fromisoformat(spec.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10])


def _accepted(result: dict[str, Any]) -> Iterator[Gold]:
    value = result.get("Resolution") or result["Value"]
    text = result["Text"].lower()
    units = _COUNTED.findall(text)
    unit = units[-1] if units else ""
    counts = "month" if "half" in text and unit == "year" else _UNITS_COUNTED.get(unit)
    for one in value.get("values") or (value["FutureResolution"], value["PastResolution"]):
        day, start, end = (_date(one.get(key) or one.get(other)) for key, other in _KEYS)
        timex = one.get("timex") or value.get("Timex") or ""
        vague = any(edge in one.get("Mod", "") for edge in ("start", "mid", "end")) or bool(_EDGE.match(result["Text"]))
        is_week = bool(_WEEK_OF.search(timex) and start and end and start.weekday() == end.weekday() == 0)
        if day:
            yield Gold(day, day, counts=counts)
        elif start or end:
            vague_ends = len(_EDGE.findall(text)) > 1
            yield Gold(start, end, is_range=True, is_vague=vague, has_vague_ends=vague_ends, is_week=is_week)


def _date(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None  # "not resolved"


def _ends(gold: dt.date) -> set[dt.date]:
    """The last days that an end of theirs may stand for."""
    ends = {gold, gold - _DAY}
    if gold.day == 1:
        ends |= {unit_at(gold, unit, 0).end for unit in _UNITS}
    return ends


def is_right(case: Case, found: Iterable[Span], *, to_the_letter: bool = False) -> bool:
    """Whether something found at the place of a case says one of its values."""
    here = [days for start, end, days in found if start < case.end and case.start < end]
    if case.accepted[0].start == dt.date.min:  # there is no such day
        return not any(days.start or days.end for days in here)
    if to_the_letter:
        return any(gold.is_exactly(days) for days in here for gold in case.accepted)
    return any(gold.accepts(days, case.reference) for days in here for gold in case.accepted)


def texts_without_dates() -> tuple[tuple[str, dt.date], ...]:
    """Texts of the specification in which it finds neither date nor time, most of them with numbers."""
    specs = (spec for file in FILES for spec in _specs(file) if not spec["Results"])
    return tuple(dict.fromkeys((spec["Input"], _reference(spec)) for spec in specs))


@dataclass(frozen=True, slots=True)
class Score:
    """How many of some cases are right."""

    right: int
    all: int

    def __str__(self) -> str:
        return f"{self.right}/{self.all} = {self.right / self.all:.2f}" if self.all else "none"


def score(read: Reader, some: Iterable[Case], *, to_the_letter: bool = False) -> Score:
    """Score a reader on cases."""
    judged = [is_right(case, read(case.text, case.reference), to_the_letter=to_the_letter) for case in some]
    return Score(sum(judged), len(judged))


def by_type(every: Sequence[Case]) -> Iterator[str]:
    """Table of the accuracy of this package by the type and the kind of expression."""
    yield "| expressions | even | odd, read since 22 November 2026 | all | missed |"
    yield "| --- | --- | --- | --- | --- |"
    inside = [case for case in every if case.is_in_scope]
    for name in ("date", "range"):
        yield _row(f"type {name}", [case for case in inside if case.type == name])
    yield _row("**in scope**", inside)
    yield _row("in scope, to the letter", inside, to_the_letter=True)
    yield _row("all types, with what news does not write", every)
    for name in (_OTHER, *KINDS):
        told = f"{name} (not in scope)" if name in NOT_NEWS else name
        yield _row(told, [case for case in every if case.kind == name])
    known = [case for case in inside if case.kind != _OTHER]
    missed = len(known) - score(ours, known).right
    yield f"\n{missed} of the misses in scope are of the kinds named above."


def _row(name: str, some: Sequence[Case], *, to_the_letter: bool = False) -> str:
    halves = [[case for case in some if case.is_odd is odd] for odd in (False, True)]
    scores = [score(ours, part, to_the_letter=to_the_letter) for part in (*halves, some)]
    return f"| {name} | {' | '.join(map(str, scores))} | {scores[-1].all - scores[-1].right} |"


def beside_peers(every: Sequence[Case]) -> Iterator[str]:
    """Table of this package and its peers: accuracy, speed, and dates where there are none."""
    yield "| reader | dates | ranges | in scope | s per 1,000 sentences | found in texts without dates |"
    yield "| --- | --- | --- | --- | --- | --- |"
    yield _compared("this package", ours, every)
    missing = []
    for name in PEERS:
        reader = load(name)
        if isinstance(reader, str):
            missing.append(reader)
        else:
            yield _compared(name, reader, every)
    yield from ("", *missing) if missing else ()


def _compared(name: str, read: Reader, every: Sequence[Case]) -> str:
    inside = [case for case in every if case.is_in_scope]
    dates, ranges = ([case for case in inside if case.type == one] for one in ("date", "range"))
    bare = texts_without_dates()
    false = sum(any(days.start or days.end for _, _, days in read(*given)) for given in bare)
    figures = (score(read, some) for some in (dates, ranges, inside))
    return f"| {name} | {' | '.join(map(str, figures))} | {_seconds(read):.3f} | {false} of {len(bare)} |"


def _seconds(read: Reader) -> float:
    sentences = [(text, document.published) for document in apple() for text in document.sentences.values()]
    timed = [(text, day) for text, day in sentences[:: max(1, len(sentences) // _SENTENCES_TIMED)] if day]
    list(read(*timed[0]))
    start = time.perf_counter()
    for given in timed:
        list(read(*given))
    return (time.perf_counter() - start) * 1000 / len(timed)


def misses(every: Sequence[Case]) -> Iterator[str]:
    """Every miss by type and kind, with what was found instead."""
    kinds = [_OTHER, *KINDS]
    found_in = ((case, list(ours(case.text, case.reference))) for case in every)
    missed = [(case, found) for case, found in found_in if not is_right(case, found)]
    for type_ in ("date", "range"):
        yield f"\n{type_}s missed:\n"
        of_type = [(case, found) for case, found in missed if case.type == type_]
        for case, found in sorted(of_type, key=lambda miss: kinds.index(miss[0].kind)):
            there = "; ".join(f"{case.text[start:end]} = {days.start}..{days.end}" for start, end, days in found)
            said = " or ".join(f"{gold.start}..{gold.end}" for gold in case.accepted)
            where = f"{case.kind}, {case.file} {case.number}, {case.reference}"
            yield f"- {where}: “{case.words}” is {said}; found: {there}"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-v", "--verbose", action="store_true", help="list every miss, by type")
    every = cases()
    scope = "Scope: types date and daterange; not times, dates with times, durations, sets, zones, unresolved values"
    scope += " nor the two kinds marked."
    print(scope, *by_type(every), "", sep="\n")
    if parser.parse_args().verbose:
        print(*misses(every), "", sep="\n")
    print(*beside_peers(every), sep="\n")


if __name__ == "__main__":
    main()
