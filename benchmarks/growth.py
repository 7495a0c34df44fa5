"""How time and memory of the merge grow with the number of claims.

Claims are made from those of 30 Wikinews articles, ten to an article: names and half of the longer words are exchanged
for made-up ones, figures and days for others, with a fixed seed. The words to choose from grow with the claims as they
do in real text (Heaps: V = k n^0.6), and a fifth of the claims tell again what an earlier one told. Two more piles are
harder: in ``copies`` three articles of ten are near copies of an earlier one, a few of them copied most; in ``event``
one claim of ten tells the same event, each with figures, a speaker and some words of its own. Each size runs in a
process of its own, so that its peak of memory is its own.

    python -m benchmarks.growth [--piles spread copies event] [--sizes 1000 10000 100000] [--limit SECONDS]
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import math
import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import pairwise
from statistics import linear_regression
from typing import Literal, NamedTuple, get_args

from benchmarks.corpora import apple, as_article
from summarizer.briefs.rules import brief
from summarizer.citations import cite
from summarizer.models import Article, Attribution, Claim, Published, Sentence, When
from summarizer.timeline import build
from summarizer.timeline.features import compared, featurize
from summarizer.values.quantities import find_quantities

Pile = Literal["spread", "copies", "event"]

PILES: tuple[Pile, ...] = get_args(Pile)
SIZES = (1_000, 10_000, 100_000)
_SEED = 20261122
_PER_ARTICLE = 10
_AGAIN = 0.2  # of the claims tell what an earlier one told
_COPIED = 0.3  # of the articles of the pile of copies are near copies
_RETOUCHED = 0.01  # of a copy's longer words are others
_EVENT = 0.1  # of the claims of the pile of one event tell it
_REWORDED = 0.1  # of its longer words are others
_EVENT_DAYS = 5
_CHANGED = 0.5  # of the longer words are others
_VOCABULARY = (30, 0.6)  # Heaps' k and exponent, for names and words each
_SKEW = 2.5  # how much commoner the first words of the vocabulary are
_DAYS = 3650
_FIRST = dt.date(2015, 1, 1)
_NAME = re.compile(r"\b[A-Z]\w+")
_LONG = re.compile(r"\b[a-z]{5,}\b")
_DIGITS = re.compile(r"\d+")


class Measured(NamedTuple):
    """One size: seconds of the processor, megabytes at the peak and before the merge, what was made and compared."""

    claims: int
    seconds: float
    peak: float
    before: float
    entries: int
    largest: int
    pairs: int


class _Told(NamedTuple):
    statement: str
    day: dt.date
    speakers: tuple[str, ...]


def made(size: int, pile: Pile = "spread") -> tuple[list[Article], list[Claim]]:
    """So many claims, and the articles that hold them."""
    chance = random.Random(_SEED)  # noqa: S311 - a fixed seed is the point
    real = [claim for document in apple() for claim in brief(as_article(document)).claims]
    event = next(c for c in real if c.quantities and c.attribution.speakers)
    batches: list[list[_Told]] = []
    told: list[_Told] = []
    for first in range(0, size, _PER_ARTICLE):
        if pile == "copies" and batches and chance.random() < _COPIED:
            batch = [_retold(chance, one, first, _RETOUCHED) for one in batches[_drawn(chance, len(batches))]]
        else:
            chosen = [event if pile == "event" and chance.random() < _EVENT else None for _ in range(_PER_ARTICLE)]
            batch = [
                _tell_event(chance, event, first) if one else _tell(chance, real, told, first + i)
                for i, one in enumerate(chosen)
            ]
        batches.append(batch[: size - first])
        told += batches[-1]
    articles = [_article(number, batch) for number, batch in enumerate(batches)]
    claims = [_claim(a, i, one) for a, batch in zip(articles, batches, strict=True) for i, one in enumerate(batch, 1)]
    return articles, claims


def _tell(chance: random.Random, real: list[Claim], told: list[_Told], number: int) -> _Told:
    """A claim of the corpus in other words, or an earlier one of ours with a word or two changed."""
    if told and chance.random() < _AGAIN:
        return _retold(chance, chance.choice(told), number, _REWORDED)
    claim = chance.choice(real)
    size = _vocabulary(number)
    names: dict[str, str] = {}
    text = _renamed(claim.statement, names, chance, size)
    text = _reworded(chance, text, number, _CHANGED)
    text = _recounted(chance, text)
    speakers = tuple(_renamed(s, names, chance, size) for s in claim.attribution.speakers)
    return _Told(text, _FIRST + dt.timedelta(days=chance.randrange(_DAYS)), speakers)


def _tell_event(chance: random.Random, event: Claim, number: int) -> _Told:
    """The one event, by another speaker and with other figures."""
    names: dict[str, str] = {}
    speakers = tuple(_renamed(s, names, chance, _vocabulary(number)) for s in event.attribution.speakers)
    text = _NAME.sub(lambda m: names.get(m.group(), m.group()), event.statement)
    text = _recounted(chance, _reworded(chance, text, number, _REWORDED))
    return _Told(text, _FIRST + dt.timedelta(days=_DAYS // 2 + chance.randrange(_EVENT_DAYS)), speakers)


def _retold(chance: random.Random, one: _Told, number: int, share: float) -> _Told:
    return one._replace(statement=_reworded(chance, one.statement, number, share))


def _reworded(chance: random.Random, text: str, number: int, share: float) -> str:
    return _LONG.sub(lambda m: _other(chance, m.group(), _vocabulary(number), share), text)


def _recounted(chance: random.Random, text: str) -> str:
    return _DIGITS.sub(lambda m: str(chance.randrange(10 ** (len(m.group()) - 1), 10 ** len(m.group()))), text)


def _vocabulary(number: int) -> int:
    """How many words there are to choose from after so many claims."""
    return int(_VOCABULARY[0] * (number + 1) ** _VOCABULARY[1])


def _renamed(text: str, names: dict[str, str], chance: random.Random, size: int) -> str:
    return _NAME.sub(lambda m: names.setdefault(m.group(), _word(_drawn(chance, size)).capitalize()), text)


def _other(chance: random.Random, word: str, size: int, share: float) -> str:
    return _word(_drawn(chance, size)) + "en" if chance.random() < share else word


def _drawn(chance: random.Random, size: int) -> int:
    return int(size * chance.random() ** _SKEW)


def _word(number: int) -> str:
    """A made-up word for a number."""
    return "m" + "".join("bdfgklmnpr"[int(c)] + "aeiou"[int(c) % 5] for c in str(number + 10))


def _article(number: int, told: list[_Told]) -> Article:
    spans, start = [], 0
    for i, one in enumerate(told, 1):
        spans.append(Sentence(number=i, start=start, end=start + len(one.statement), paragraph=i))
        start += len(one.statement) + 2
    day = max(one.day for one in told)
    return Article(
        id=f"a{number:06}",
        text="\n\n".join(one.statement for one in told),
        sentences=tuple(spans),
        publisher=f"{_word(number % 500).capitalize()} News",
        published=Published(start=day, end=day, basis="given"),
    )


def _claim(article: Article, number: int, told: _Told) -> Claim:
    return Claim(
        id=f"{article.id}.{number:02}",
        article=article.id,
        statement=told.statement,
        when=When(start=told.day, end=told.day, precision="day", words=str(told.day), basis="explicit"),
        attribution=Attribution(speakers=told.speakers),
        quantities=tuple(m.quantity for m in find_quantities(told.statement)),
        citations=cite(article, [number]),
    )


def measure(size: int, pile: Pile) -> Measured:
    """Merge so many claims in this process."""
    articles, claims = made(size, pile)
    before = _peak()
    started = time.process_time()
    timeline = build(articles, claims)
    seconds, peak = time.process_time() - started, _peak()
    largest = max(len(e.claims) for e in timeline.entries)
    pairs = sum(1 for _ in compared(featurize(claims, articles)))
    return Measured(size, seconds, peak, before, len(timeline.entries), largest, pairs)


def _peak() -> float:
    """The most memory that this process has held, in MB."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / 1e6 if sys.platform == "darwin" else held / 1e3


def runs(pile: Pile, sizes: list[int], limit: float) -> Iterator[Measured | str]:
    """Each size in a process of its own; none that the sizes before say would take longer than the limit."""
    done: list[Measured] = []
    for size in sorted(sizes):
        growth = max(1.0, exponent([(m.claims, m.seconds) for m in done[-2:]])) if len(done) > 1 else 1.5
        expected = done[-1].seconds * (size / done[-1].claims) ** growth if done else 0.0
        if expected > limit:
            yield f"{size:,} claims would take about {expected:,.0f} s of {limit:,.0f}: not run"
            return
        command = [sys.executable, "-m", "benchmarks.growth", "--piles", pile, "--one", str(size)]
        try:
            answer = subprocess.run(command, check=True, capture_output=True, timeout=10 * limit)  # noqa: S603 - ourselves
        except subprocess.TimeoutExpired:
            yield f"{size:,} claims took longer than {10 * limit:,.0f} s"
            return
        done.append(Measured(*json.loads(answer.stdout)))
        yield done[-1]


def exponent(points: list[tuple[float, float]]) -> float:
    """The slope of a line through the logarithms, by least squares."""
    xs, ys = ([math.log(max(value, 1e-9)) for value in side] for side in zip(*points, strict=True))
    return linear_regression(xs, ys).slope


def main() -> None:
    """Print a table a pile, a line a size, and the exponents."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--piles", nargs="+", choices=PILES, default=list(PILES), help="kinds of pile")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="numbers of claims")
    parser.add_argument("--limit", type=float, default=300, help="seconds that the merge of one size may take")
    parser.add_argument("--one", type=int, help="measure one size in this process, and print it as JSON")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one, options.piles[0])))
        return
    for pile in options.piles:
        show(pile, options.sizes, options.limit)


def show(pile: Pile, sizes: list[int], limit: float) -> None:
    """Print the table of one pile."""
    print(f"\n{pile}\n\n| claims | s | ms per claim | peak MB | MB before the merge | entries | largest | pairs |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    done: list[Measured] = []
    for run in runs(pile, sizes, limit):
        if isinstance(run, str):
            print(f"\n{run}")
            break
        done.append(run)
        print(
            f"| {run.claims:,} | {run.seconds:.1f} | {1000 * run.seconds / run.claims:.2f} | {run.peak:.0f}"
            f" | {run.before:.0f} | {run.entries:,} | {run.largest:,} | {run.pairs:,} |",
            flush=True,
        )
    for name, values in (
        ("time", [m.seconds for m in done]),
        ("memory", [m.peak - m.before for m in done]),
        ("pairs", [float(m.pairs) for m in done]),
    ):
        if len(done) > 1:
            points = list(zip([float(m.claims) for m in done], values, strict=True))
            steps = ", ".join(f"{exponent(list(step)):.2f}" for step in pairwise(points))
            print(f"\nExponent of {name}: {exponent(points):.2f} (aim ≤ 1.2), by step {steps}")


if __name__ == "__main__":
    main()
