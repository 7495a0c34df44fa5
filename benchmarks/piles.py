"""How whole reports of invented piles stand to their labels: events found, dates, and disputes.

The piles of ``data/piles`` are invented, articles and labels; see its README. An entry holds an event, or a position of
a dispute, where it cites one of the sentences that the labels give for it. As one sentence may tell several events, a
report made of the labels themselves, an entry an event, holds many events twice: its figure stands beside ours.

    python -m benchmarks.piles
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from summarizer import Options, Report, brief
from summarizer.models import Entry, When

_PILES = Path(__file__).parent / "data" / "piles"
_ENTRIES = 60  # in a report
_KEY = 40  # letters by which a sentence is known
_LOOK = 70  # characters of a file that hold as many

Sentence = tuple[str, str]  # the name of a file, and the letters that a sentence opens with


@dataclass(frozen=True)
class Pile:
    """One invented story: its folder."""

    folder: Path

    @cached_property
    def labels(self) -> dict[str, Any]:
        """What its labels say; see the README beside the piles."""
        found: dict[str, Any] = json.loads((self.folder / "labels.json").read_text(encoding="utf-8"))
        return found

    @cached_property
    def report(self) -> Report:
        """What the package reports of its articles without a model."""
        return brief(self.folder / "articles", model="none", options=Options(max_entries=_ENTRIES))

    @cached_property
    def _files(self) -> Mapping[str, str]:
        return {path.name: path.read_text(encoding="utf-8") for path in (self.folder / "articles").iterdir()}

    @cached_property
    def cited(self) -> dict[str, set[Sentence]]:
        """What each entry cites, as letters of the sentences that it quotes."""
        files = {a.id: Path(a.path or a.id).name for a in self.report.articles}
        claims = {c.id: c for c in self.report.claims}
        return {
            e.id: {(files[c.article], _letters(c.quote)) for one in _claims(e) for c in claims[one].citations}
            for e in self.report.timeline
        }

    def holding(self, support: Iterable[tuple[str, int]]) -> list[Entry]:
        """The entries that cite one of some sentences, given by file and offset."""
        keys = [(name, _letters(self._files[name][offset : offset + _LOOK])[:_KEY]) for name, offset in support]
        return [
            e
            for e in self.report.timeline
            if any(name == told and key in quote for name, key in keys for told, quote in self.cited[e.id])
        ]

    def disputes(self, *kinds: str) -> Iterator[list[Entry]]:
        """For each labelled dispute of some kinds, the entries that hold two of its positions."""
        for dispute in self.labels["disputes"]:
            if dispute["type"] in kinds:
                sides = [{e.id for e in self.holding(p["support"])} for p in dispute["positions"]]
                yield [e for e in self.report.timeline if sum(e.id in side for side in sides) > 1]

    def twice_in_labels(self) -> int:
        """How many events a report made of the labels, an entry an event, would hold in two entries."""
        told = [{tuple(s) for s in event["support"]} for event in self.labels["events"]]
        return sum(any(one & other for other in told if other is not one) for one in told)


def piles() -> tuple[Pile, ...]:
    """All piles, by name."""
    return tuple(Pile(folder) for folder in sorted(_PILES.iterdir()) if folder.is_dir())


def _claims(entry: Entry) -> set[str]:
    return {*entry.claims, *(c for d in entry.disputes for p in d.positions for c in p.claims)}


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def is_right(when: When, event: Mapping[str, Any]) -> bool:
    """Whether a date is that of a labelled event: its day, or a time within its month, year or range."""
    day = when.end if when.basis == "publication" else when.start
    if event["precision"] == "day":
        return bool(str(day) == event["start"])
    first, last = str(when.start), str(when.end or when.start)
    return bool(when.start and first <= event["end"] and last >= event["start"])


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of one pile; pairs are of how many and out of how many."""

    must: tuple[int, int]
    found: tuple[int, int]
    dates: tuple[int, int]
    shown: tuple[int, int]
    without_cause: int
    twice: int


def scores(pile: Pile) -> Scores:
    """How the report of a pile stands to its labels."""
    told = [(event, pile.holding(event["support"])) for event in pile.labels["events"]]
    must = [entries for event, entries in told if event["importance"] == 1]
    dated = [(event, entries) for event, entries in told if entries and event["precision"] != "unknown"]
    real = list(pile.disputes("conflict", "denial"))
    known = {e.id for entries in real for e in entries}
    disputed = [e for e in pile.report.timeline if e.status == "disputed"]
    return Scores(
        must=(sum(map(bool, must)), len(must)),
        found=(sum(bool(entries) for _, entries in told), len(told)),
        dates=(sum(any(is_right(e.when, event) for e in entries) for event, entries in dated), len(dated)),
        shown=(sum(any(e.status == "disputed" for e in entries) for entries in real), len(real)),
        without_cause=sum(e.id not in known for e in disputed),
        twice=sum(len(entries) > 1 for _, entries in told),
    )


def _row(pile: Pile) -> str:
    found = scores(pile)
    shares = " | ".join(
        f"{some}/{of} = {some / of:.2f}" for some, of in (found.must, found.found, found.dates, found.shown)
    )
    return f"| {pile.folder.name} | {shares} | {found.without_cause} | {found.twice} | {pile.twice_in_labels()} |"


def table() -> str:
    """The figures of all piles, in Markdown."""
    head = (
        f"| pile, {_ENTRIES} entries | must-have events | all events | dates right | conflicts and denials shown |"
        " without cause | events in two entries | the same of the labels |\n"
        f"|{' --- |' * 5}{' ---: |' * 3}"
    )
    return "\n".join([head, *(_row(pile) for pile in piles())])


def main() -> None:
    """Print the table."""
    print(table())


if __name__ == "__main__":
    main()
