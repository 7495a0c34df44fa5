"""Other libraries that read dates in English text, each as a function from a text to the days it finds."""

from __future__ import annotations

import datetime as dt
import importlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

__all__ = ["PEERS", "Days", "Reader", "Span", "load"]


@dataclass(frozen=True, slots=True)
class Days:
    """A run of days, both ends included, an open end ``None``."""

    start: dt.date | None
    end: dt.date | None


Span = tuple[int, int, Days]
Reader = Callable[[str, dt.date], Iterable[Span]]


def load(name: str) -> Reader | str:
    """The reader of a library, or the reason why it cannot be measured here."""
    try:
        return PEERS[name]()
    except ImportError as missing:
        return f"NOT MEASURED, since it is not installed: {name} ({missing})."


def _noon(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(12))


def _one(moment: dt.datetime | dt.date) -> Days:
    day = moment.date() if isinstance(moment, dt.datetime) else moment
    return Days(day, day)


def _dateparser() -> Reader:
    search: Any = importlib.import_module("dateparser.search")

    def read(text: str, reference: dt.date) -> Iterator[Span]:
        found = search.search_dates(text, languages=["en"], settings={"RELATIVE_BASE": _noon(reference)})
        position = 0
        for words, moment in found or ():
            position = max(text.find(words, position), 0)
            yield position, position + len(words), _one(moment)

    return read


def _recognizers() -> Reader:
    library: Any = importlib.import_module("recognizers_date_time")

    def read(text: str, reference: dt.date) -> Iterator[Span]:
        for found in library.recognize_datetime(text, "en-us", reference=_noon(reference)):
            for value in (found.resolution or {}).get("values", ()):
                days = _specified(value)
                if days:
                    yield found.start, found.end + 1, days

    return read


def _specified(value: dict[str, str]) -> Days | None:
    if value.get("type") not in ("date", "daterange"):
        return None
    start, end = (_day(value.get("value") or value.get(key)) for key in ("start", "end"))
    return Days(start, end) if start or end else None


def _day(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None  # "not resolved"


def _ctparse() -> Reader:
    library: Any = importlib.import_module("ctparse")

    def read(text: str, reference: dt.date) -> Iterator[Span]:
        found = library.ctparse(text, ts=_noon(reference), timeout=1.0)
        value = found.resolution if found else None
        ends = [_whole_day(getattr(value, end, value)) for end in ("t_from", "t_to")]
        if any(ends):
            yield 0, len(text), Days(*ends)  # it reads a text as one expression

    return read


def _whole_day(moment: object) -> dt.date | None:
    parts = [getattr(moment, part, None) for part in ("year", "month", "day")]
    return None if None in parts else dt.date(*(int(part) for part in parts if part is not None))


def _parsedatetime() -> Reader:
    calendar: Any = importlib.import_module("parsedatetime").Calendar()

    def read(text: str, reference: dt.date) -> Iterator[Span]:
        for moment, _, start, end, _ in calendar.nlp(text, sourceTime=_noon(reference)) or ():
            yield start, end, _one(moment)

    return read


def _timefhuman() -> Reader:
    library: Any = importlib.import_module("timefhuman")

    def read(text: str, reference: dt.date) -> Iterator[Span]:
        config = library.tfhConfig(now=_noon(reference), return_matched_text=True)
        for _, (start, end), value in library.timefhuman(text, config=config):
            first, last = value if isinstance(value, tuple) else (value, value)
            if isinstance(first, dt.date) and isinstance(last, dt.date):
                yield start, end, Days(_one(first).start, _one(last).start)

    return read


def _datefinder() -> Reader:
    library: Any = importlib.import_module("datefinder")

    def read(text: str, reference: dt.date) -> Iterator[Span]:
        for moment, (start, end) in library.find_dates(text, index=True, base_date=_noon(reference)):
            yield start, end, _one(moment)

    return read


def _timexy() -> Reader:
    importlib.import_module("timexy")
    spacy: Any = importlib.import_module("spacy")
    pipeline = spacy.blank("en")
    pipeline.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})

    def read(text: str, reference: dt.date) -> Iterator[Span]:  # noqa: ARG001 - it reads no relative dates
        for found in pipeline(text).ents:
            value = found.kb_id_.partition('value="')[2]
            day = _day(value) if 'type="DATE"' in found.kb_id_ else None
            if day:
                yield found.start_char, found.end_char, _one(day)

    return read


PEERS: dict[str, Callable[[], Reader]] = {
    "recognizers-text-date-time": _recognizers,
    "dateparser": _dateparser,
    "parsedatetime": _parsedatetime,
    "timefhuman": _timefhuman,
    "ctparse": _ctparse,
    "datefinder": _datefinder,
    "timexy": _timexy,
}
