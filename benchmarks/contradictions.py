"""Which contradictions of invented passages a report shows, and what it shows beside them.

220 small piles with their labels stand in ``data/contradictions``; see its README. A dispute is shown where two of its
sides stand in two positions of one of the report's, whatever words these have. Of the shorter passages beside them it
is only known whether they hold a contradiction, and counted whether any is shown.

    python -m benchmarks.contradictions
"""

from __future__ import annotations

import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

from summarizer import Report, brief
from summarizer.models import Dispute, Position

_FILES = Path(__file__).parent / "data" / "contradictions"
_KEY = 40  # letters by which a sentence is known
_HALVES = ("development", "held-out")

Labelled = dict[str, Any]


@dataclass(frozen=True)
class Item:
    """One small pile: its half, its articles and its labels."""

    half: str
    name: str
    articles: tuple[Labelled, ...]
    disputes: tuple[Labelled, ...]

    def report(self) -> Report:
        """What the package reports of the articles without a model."""
        return _report(self.articles)


def _report(articles: Iterable[Labelled]) -> Report:
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for n, article in enumerate(articles):
            paths.append(Path(folder) / f"{n}.md")
            head = f"publisher: {json.dumps(article['outlet'])}\npublished: {article['published']}"
            paths[-1].write_text(f"---\n{head}\n---\n\n{article['text']}\n", encoding="utf-8")
        return brief(paths, model="none")


@cache
def items() -> tuple[Item, ...]:
    """All items; those held out are the even ones of the second file."""
    return tuple(_items())


def _items() -> Iterator[Item]:
    for path in sorted(_FILES.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            held_out = path.stem == "second" and int(told["id"][1:]) % 2 == 0
            yield Item(_HALVES[held_out], told["id"], tuple(told["articles"]), tuple(told["disputes"]))


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def _told(position: Position, dispute: Labelled, places: dict[str, int]) -> set[int]:
    """The labelled sides of which a position cites a sentence."""
    quotes = [(places[c.article], _letters(c.quote)) for c in position.citations]
    return {
        n
        for n, side in enumerate(dispute["sides"])
        for place, opening in side["support"]
        if any(place == told and _letters(opening)[:_KEY] in quote for told, quote in quotes)
    }


def _shows(shown: Dispute, dispute: Labelled, places: dict[str, int]) -> bool:
    sides = [_told(position, dispute, places) for position in shown.positions]
    return any(s != t for one, other in permutations(sides, 2) for s in one for t in other)


def is_within(dispute: Labelled) -> bool:
    """Whether one article tells two sides of a dispute."""
    told = [{place for place, _ in side["support"]} for side in dispute["sides"]]
    return any(one & other for one, other in combinations(told, 2))


@dataclass(frozen=True, slots=True)
class Scores:
    """Of one half: the labelled disputes by kind and place, those shown, and how many more are shown."""

    labelled: Counter[tuple[str, str]]
    shown: Counter[tuple[str, str]]
    items: int
    without_cause: int


def scores(half: str) -> Scores:
    """How the reports of one half stand to their labels."""
    labelled: Counter[tuple[str, str]] = Counter()
    shown: Counter[tuple[str, str]] = Counter()
    chosen = [item for item in items() if item.half == half]
    extra = 0
    for item in chosen:
        report = item.report()
        places = {a.id: int(Path(a.path or "0").stem) for a in report.articles}
        given = {d.model_dump_json(): d for e in report.timeline for d in e.disputes}.values()
        for dispute in item.disputes:
            key = (dispute["kind"], "within" if is_within(dispute) else "between")
            labelled[key] += 1
            shown[key] += any(_shows(d, dispute, places) for d in given)
        extra += sum(not any(_shows(d, dispute, places) for dispute in item.disputes) for d in given)
    return Scores(labelled, shown, len(chosen), extra)


def _cells(found: Scores, keys: Iterable[tuple[str, str]]) -> str:
    told = list(keys)
    return f"{sum(found.shown[k] for k in told)}/{sum(found.labelled[k] for k in told)}"


def table() -> str:
    """The figures of both halves, in Markdown."""
    found = [scores(half) for half in _HALVES]
    kinds = sorted({key for s in found for key in s.labelled})
    lines = [f"| disputes shown | {' | '.join(_HALVES)} |", "| --- | ---: | ---: |"]
    for label, keys in [
        *(
            (f"{kind}, {place} articles" if place == "between" else f"{kind}, within one", [(kind, place)])
            for kind, place in kinds
        ),
        ("all within one", [k for k in kinds if k[1] == "within"]),
        ("all between articles", [k for k in kinds if k[1] == "between"]),
    ]:
        lines.append(f"| {label} | {' | '.join(_cells(s, keys) for s in found)} |")
    lines.append(
        f"| shown without cause, in so many items | {' | '.join(f'{s.without_cause} in {s.items}' for s in found)} |"
    )
    return "\n".join(lines)


def short(kind: str, *, contradicts: bool) -> tuple[int, int]:
    """Of how many of the short passages of a kind the report has a dispute, and how many there are."""
    name = f"{kind}-{'with' if contradicts else 'without'}.txt"
    lines = (_FILES / name).read_text(encoding="utf-8").splitlines()
    reports = (_report(_articles(line)) for line in lines)
    return sum(any(e.status == "disputed" for e in report.timeline) for report in reports), len(lines)


def _articles(line: str) -> Iterator[Labelled]:
    for n, text in enumerate(line.split(" || ")):
        yield {"outlet": f"Paper {n + 1}", "published": f"2025-03-{10 + n}", "text": text}


def short_table() -> str:
    """The figures of the short passages, in Markdown."""
    rows = ["| short passages | contradiction shown | one shown where there is none |", "| --- | ---: | ---: |"]
    for kind, name in (("plain", "in plain news wording"), ("against", "written against the rules")):
        cells = ("{}/{}".format(*short(kind, contradicts=contradicts)) for contradicts in (True, False))
        rows.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(rows)


def main() -> None:
    """Print the tables."""
    print(table(), end="\n\n")
    print(short_table())


if __name__ == "__main__":
    main()
