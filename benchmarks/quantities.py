"""How often a sentence's quantities are read as two annotators read them: value, qualifier, and what is counted.

313 sentences of 35 articles (30 Wikinews articles about a company, five about a war), labelled twice and resolved:
``benchmarks/data/statements/quantities.md``. Two quantities match when their words overlap and

- value: the same numbers are named, whichever side they bound;
- qualifier: both bounds and the qualifier agree as well; for a vague count ("hundreds") any vague reading counts;
- unit: the unit agrees as well, under whatever name;
- all: the stem of the head of the counted phrase agrees as well, or both are empty.

Lengths of time are not labelled, so quantities with a unit of time are left out. Peers give no qualifier, and nothing
counted.

    python -m benchmarks.quantities [-v]
"""

from __future__ import annotations

import json
import re
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module  # peers are loaded where they run: they may not be installed
from pathlib import Path
from typing import Any, NamedTuple, get_args

from summarizer.models import Quantity
from summarizer.values.quantities import Outcome, find_quantities
from summarizer.values.units import unit_at
from summarizer.values.words import stem

DATA = Path(__file__).parent / "data" / "statements"
LEVELS = ("value", "qualifier", "unit", "all")
HALVES = ("development", "held-out")

_OUTCOMES = frozenset(get_args(Outcome)) - {""}
_UNIT_NAMES = {
    name: names.split()[0]
    for names in (
        "percent % percentage", "inch inches in", "foot feet ft", "mile miles mi", "pound pounds lb lbs pound-mass",
        "kilogram kilograms kg", "kilometre kilometres kilometer kilometers km", "centimetre centimetres centimeter cm",
        "millimetre millimeter millimetres millimeters mm", "gigabyte gigabytes gb", "megabyte megabytes mb",
        "terabyte terabytes tb", "gigahertz ghz", "megahertz mhz", "usd dollar dollars", "gbp pound-sterling",
        "eur euro euros", "metre metres meter meters m", "kilobit kilobits", "pixel pixels", "megapixel megapixels",
    )
    for name in names.split()
}  # fmt: skip
_SAME_OUTCOMES = {"losses": "casualties", "toll": "killed"}
_TIMES = frozenset("second minute hour day week month quarter year decade century".split())


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity in a sentence, from whichever reader."""

    start: int
    end: int
    low: float | None
    high: float | None
    qualifier: str = "exactly"
    unit: str = ""
    counted: str = ""

    @property
    def is_vague(self) -> bool:
        """Whether it is a count without a number: "hundreds"."""
        return self.qualifier == "vague"

    @property
    def is_time(self) -> bool:
        """Whether it is a length of time."""
        return self.unit.lower().removesuffix("s") in _TIMES


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence with its half and its gold quantities."""

    half: str
    text: str
    gold: tuple[Found, ...]


Reader = Callable[[str], Iterable[Found]]


def gold() -> tuple[Labelled, ...]:
    """The resolved set."""
    rows = (json.loads(line) for line in (DATA / "quantities.jsonl").read_text(encoding="utf-8").splitlines())
    return tuple(
        Labelled(row["half"], row["text"], tuple(_labelled(q, q["start"]) for q in row["quantities"])) for row in rows
    )


def annotated(number: int) -> dict[str, tuple[Found, ...]]:
    """One annotator's quantities by sentence."""
    resolved = [json.loads(line) for line in (DATA / "quantities.jsonl").read_text(encoding="utf-8").splitlines()]
    lines = (DATA / f"quantities-reading-{number}.jsonl").read_text(encoding="utf-8").splitlines()
    read = {(row["article"], row["sentence"]): row["quantities"] for row in map(json.loads, lines)}
    return {row["text"]: tuple(_placed(row["text"], read[row["article"], row["sentence"]])) for row in resolved}


def _placed(text: str, quantities: Iterable[dict[str, Any]]) -> Iterator[Found]:
    position = 0
    for quantity in quantities:
        start = text.index(quantity["words"], position)
        position = start + len(quantity["words"])
        yield _labelled(quantity, start)


def _labelled(row: dict[str, Any], start: int) -> Found:
    end = start + len(row["words"])
    return Found(start, end, row["low"], row["high"], row["qualifier"], row["unit"], row["counted"])


def ours(text: str) -> Iterator[Found]:
    """What this package reads."""
    for mention in find_quantities(text):
        q = mention.quantity
        qualifier = "vague" if _is_vague(q) else q.qualifier
        yield Found(mention.start, mention.end, q.low, q.high, qualifier, q.unit, q.counted)


def _is_vague(quantity: Quantity) -> bool:
    return quantity.qualifier == "about" and quantity.low != quantity.high


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found in each sentence, lengths of time left out, and the seconds that 1,000 sentences took."""

    found: tuple[tuple[Found, ...], ...]
    seconds: float


def read(labelled: Sequence[Labelled], reader: Reader) -> Reading:
    """Read every sentence once, the reader warmed up on the first twenty and nothing of ours remembered."""
    for sentence in labelled[:20]:
        list(reader(sentence.text))
    find_quantities.cache_clear()
    begun = time.perf_counter()
    found = [tuple(reader(sentence.text)) for sentence in labelled]
    seconds = (time.perf_counter() - begun) / len(labelled) * 1000
    return Reading(tuple(tuple(f for f in one if not f.is_time) for one in found), seconds)


def score(labelled: Sequence[Labelled], reading: Reading, level: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of a reading at one level."""
    pairs = tuple(zip(labelled, reading.found, strict=True))
    hits = sum(len(matched(sentence.gold, found, level)) for sentence, found in pairs)
    given, wanted = sum(len(found) for _, found in pairs), sum(len(sentence.gold) for sentence, _ in pairs)
    return hits / max(given, 1), hits / max(wanted, 1), 2 * hits / max(given + wanted, 1)


def matched(wanted: Iterable[Found], found: Iterable[Found], level: str) -> list[tuple[Found, Found]]:
    """Pairs that match at a level, each quantity in one pair at most."""
    free, pairs = list(found), []
    for one in wanted:
        other = next((f for f in free if f.start < one.end and one.start < f.end and agree(one, f, level)), None)
        if other is not None:
            free.remove(other)
            pairs.append((one, other))
    return pairs


def agree(one: Found, other: Found, level: str) -> bool:
    """Whether two overlapping quantities say the same at a level."""
    if one.is_vague or other.is_vague:
        same = one.is_vague and other.is_vague
    else:
        same = _same_numbers({one.low, one.high}, {other.low, other.high})
        if level != "value":
            same &= one.qualifier == other.qualifier and (one.low is None) == (other.low is None)
    if not same or level not in ("unit", "all"):
        return same
    ours, theirs = _named(one), _named(other)
    return ours == theirs if level == "all" else ours[0] == theirs[0]


def _same_numbers(one: set[float | None], other: set[float | None]) -> bool:
    first, second = (sorted(x for x in numbers if x is not None) for numbers in (one, other))
    return len(first) == len(second) and all(
        abs(a - b) <= 0.005 * max(abs(a), 0.01) for a, b in zip(first, second, strict=True)
    )


def _named(found: Found) -> tuple[str, str]:
    """The unit under one name, and the stem of the head of what is counted; a unit that was written there moves."""
    unit, head = found.unit.partition(" per ")[0].lower(), _head(found.counted)
    if not unit and (head.lower() in _UNIT_NAMES or head == "times"):
        unit, head = head, ""
    return _one_name(unit), stem(_SAME_OUTCOMES.get(head, head))


def _one_name(unit: str) -> str:
    """A unit of measure as this package names it, which knows more of their names: "grams", "megawatts"."""
    known = unit_at(f"1 {unit}", 1) if unit else None
    name = known.name.partition(" per ")[0].lower() if known else unit
    return " ".join(_UNIT_NAMES.get(word, stem(word)) for word in name.split())


def _head(phrase: str) -> str:
    """The last word of a phrase, without the outcome that this package adds to it ("soldiers killed")."""
    words = re.findall(r"[\w.-]*\w", phrase)
    if len(words) == 3 and words[1] == "or":
        return "casualties"
    return words[-2] if len(words) > 1 and words[-1] in _OUTCOMES and words[-2][0].islower() else "".join(words[-1:])


def quantulum(text: str) -> Iterator[Found]:
    """quantulum3, whose uncertainty is half the width of a range."""
    for q in import_module("quantulum3.parser").parse(text):
        spread = q.uncertainty or 0.0
        unit = "" if q.unit.name == "dimensionless" else q.unit.name
        start, end = q.span
        yield Found(start, end, q.value - spread, q.value + spread, unit=unit)


def recognizers(text: str) -> Iterator[Found]:
    """Microsoft's recognizers: units and shares first, then the numbers that stand outside them."""
    n, u = import_module("recognizers_number"), import_module("recognizers_number_with_unit")
    models = (u.recognize_currency, u.recognize_dimension, n.recognize_percentage, n.recognize_number)
    taken: list[Found] = []
    for result in (r for model in models for r in model(text, "en-us")):
        value = (result.resolution or {}).get("value") or ""
        try:
            number = float(value.removesuffix("%"))
        except ValueError:
            continue
        unit = "percent" if value.endswith("%") else (result.resolution.get("unit") or "")
        one = Found(result.start, result.end + 1, number, number, unit=unit)
        if not any(one.start < t.end and t.start < one.end for t in taken):
            taken.append(one)
    yield from taken


class _Word(NamedTuple):
    """A word as text2num asks for it."""

    start: int
    end: int
    words: str

    def text(self) -> str:
        return self.words

    def nt_separated(self, previous: _Word) -> bool:
        return self.start > previous.end + 1

    def not_a_number_part(self) -> bool:
        return False


def number_words(text: str) -> Iterator[Found]:
    """text2num, which gives numbers only."""
    words = [_Word(m.start(), m.end(), m.group()) for m in re.finditer(r"\w+(?:[.,]\d+)*", text)]
    for number in import_module("text_to_num").find_numbers(words, "en", 0.0):
        yield Found(words[number.start].start, words[number.end - 1].end, number.value, number.value)


def main() -> None:
    """Print the table; with ``-v`` also what is missed or made up in the development half."""
    warnings.simplefilter("ignore")
    labelled = gold()
    halves = [(half, tuple(s for s in labelled if s.half == half)) for half in HALVES]
    heads = ("value", "value and qualifier", "value, qualifier and unit", "all, with the thing counted")
    print(f"| reader | half | {' | '.join(f'{head} P / R / F1' for head in heads)} | s per 1,000 sentences |")
    print("| --- | --- | --- | --- | --- | --- | ---: |")
    first, second = annotated(1), annotated(2)
    annotators = tuple(Labelled(s.half, s.text, first[s.text]) for s in labelled)
    _print_row("second annotator against first", "both", annotators, lambda text: second[text])
    for half, chosen in [*halves, ("both", labelled)]:
        _print_row("summarizer", half, chosen, ours)
    for name, reader in (("quantulum3", quantulum), ("recognizers-text", recognizers), ("text2num", number_words)):
        try:
            _print_row(name, "both", labelled, reader)
        except ImportError:
            print(f"| {name} | not installed |")
    if "-v" in sys.argv:
        _print_misses(halves[0][1])


def _print_row(name: str, half: str, labelled: Sequence[Labelled], reader: Reader) -> None:
    reading = read(labelled, reader)
    cells = (" / ".join(f"{x:.3f}" for x in score(labelled, reading, level)) for level in LEVELS)
    print(f"| {name} | {half} | {' | '.join(cells)} | {reading.seconds:.3f} |")


def _print_misses(labelled: Iterable[Labelled]) -> None:
    for sentence in labelled:
        found = [f for f in ours(sentence.text) if not f.is_time]
        pairs = matched(sentence.gold, found, "all")
        missed = [g for g in sentence.gold if g not in [p[0] for p in pairs]]
        extra = [f for f in found if f not in [p[1] for p in pairs]]
        if missed or extra:
            print(f"\n{sentence.text}")
            for mark, one in [*(("-", m) for m in missed), *(("+", e) for e in extra)]:
                print(f"  {mark} {sentence.text[one.start : one.end]!r} {one}")


if __name__ == "__main__":
    main()
