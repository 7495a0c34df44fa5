"""The merge held against readers' labels of whole articles: which sentences report one event, and how answers stand.

``data/reconcile/<name>.json`` holds entries (sentences by article and number, a sentence perhaps in several), questions
with their positions and the relations between them, and origins with the sentences that go back to them. Texts: the
five articles about a war (``dprk``), and four about a company (``jobs``).

    python -m benchmarks.labels [--misses]
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.clusters import b_cubed, pairwise
from benchmarks.corpora import HERE, apple, as_article, dprk
from benchmarks.standing import standing, telling
from benchmarks.story_desk import AGREES, APART
from summarizer.briefs.rules import brief
from summarizer.models import Article, Claim, Entry, Timeline
from summarizer.timeline import build

DATA = HERE / "data" / "reconcile"
_JOBS = ("17174", "17677", "18315", "18355")


class Key(NamedTuple):
    """A sentence: the name of its article, and its number there."""

    article: str
    number: int


def _texts(name: str) -> dict[str, Article]:
    if name.startswith("dprk"):
        return {Path(a.path or a.id).stem: a for a in dprk()}
    return {d.id: as_article(d) for d in apple() if d.id in _JOBS}


@dataclass(frozen=True)
class Labelled:
    """A pile of articles, what readers say of it, and what the merge makes of it."""

    name: str
    gold: Mapping[str, Any]

    @cached_property
    def articles(self) -> dict[str, Article]:
        """The articles by the name the labels use."""
        return _texts(self.name)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """What the extractive engine claims of them."""
        return tuple(c for one in self.articles.values() for c in brief(one).claims)

    @cached_property
    def timeline(self) -> Timeline:
        """The claims merged by rules."""
        return build(self.articles.values(), self.claims)

    @cached_property
    def told(self) -> dict[Key, set[str]]:
        """The claims that tell each sentence."""
        return {
            Key(name, s.number): telling(one, s, self.claims)
            for name, one in self.articles.items()
            for s in one.sentences
        }

    def text(self, key: Key) -> str:
        """The words of a sentence."""
        one = self.articles[key.article]
        return one.words(one.sentences[key.number - 1])

    def groups(self) -> tuple[dict[Key, frozenset[object]], dict[Key, frozenset[object]]]:
        """The entries that each labelled sentence stands in, ours and the readers'; without a claim it is alone."""
        gold: dict[Key, frozenset[object]] = {}
        for entry in self.gold["entries"]:
            for key in _keys(entry["sentences"]):
                gold[key] = gold.get(key, frozenset()) | {entry["id"]}
        ours: dict[Key, frozenset[object]] = {
            key: frozenset(e.id for e in self.timeline.entries if self.told[key] & set(e.claims)) or frozenset([key])
            for key in gold
        }
        return ours, gold

    def relations(self) -> Iterator[tuple[str, str, list[tuple[str, Entry | None]], str]]:
        """Every labelled relation: its question, its kind, and how each pair of sentences of its two sides stands."""
        for question in self.gold["questions"]:
            sides = [_keys(p["sentences"]) for p in question["positions"]]
            for first, second, kind in question["relations"]:
                pairs = [(a, b) for a in sides[first] for b in sides[second] if a != b]
                stand = [standing(self.told[a], self.told[b], self.timeline) for a, b in pairs]
                yield question["question"], kind, stand, _shown(question, first, second)

    def agreeing(self) -> list[tuple[str, Entry | None]]:
        """How pairs of sentences stand that give one question the same answer."""
        pairs = [
            pair
            for question in self.gold["questions"]
            for p in question["positions"]
            for pair in combinations(_keys(p["sentences"]), 2)
        ]
        return [standing(self.told[a], self.told[b], self.timeline) for a, b in pairs]

    def false_disputes(self) -> list[Entry]:
        """Entries in dispute that hold no two sides of a labelled conflict."""
        real = {
            entry.id for _, kind, stand, _ in self.relations() if kind == "conflicts" for _, entry in stand if entry
        }
        return [e for e in self.timeline.entries if e.status == "disputed" and e.id not in real]

    def inflated(self) -> list[Entry]:
        """Entries called corroborated all of whose labelled claims go back to one root."""
        roots: dict[str, set[str]] = {}
        for origin in self.gold["origins"]:
            for key in _keys(origin["sentences"]):
                for claim in self.told[key]:
                    roots.setdefault(claim, set()).add(origin["root"])
        corroborated = [e for e in self.timeline.entries if e.status == "corroborated"]
        known = [(e, [roots.get(c, set()) for c in e.claims]) for e in corroborated]
        return [e for e, found in known if found and set.intersection(*found)]


def _keys(rows: list[list[Any]]) -> list[Key]:
    return [Key(str(article), int(number)) for article, number in rows]


def _shown(question: Mapping[str, Any], first: int, second: int) -> str:
    return " / ".join(str(question["positions"][i]["answer"]) for i in (first, second))


def labelled() -> list[Labelled]:
    """Every labelled pile there is."""
    return [Labelled(path.stem, json.loads(path.read_text(encoding="utf-8"))) for path in sorted(DATA.glob("*.json"))]


def table() -> str:
    """One column a pile."""
    piles = labelled()
    if not piles:
        return "no labels yet"
    rows: dict[str, Callable[[Labelled], str]] = {
        "sentences in entries": lambda pile: str(len(pile.groups()[1])),
        "pairs of sentences, P / R / F1": lambda pile: str(pairwise(*pile.groups())),
        "B³, P / R / F1": lambda pile: str(b_cubed(*pile.groups())),
        "relations whose sides meet in one entry": lambda pile: _share(
            any(entry for _, entry in stand) for _, _, stand, _ in pile.relations()
        ),
        "relations of the right kind": lambda pile: _share(
            _is_right(kind, stand) for _, kind, stand, _ in pile.relations()
        ),
        "conflicts shown": lambda pile: _share(
            _is_right(kind, stand) for _, kind, stand, _ in pile.relations() if kind == "conflicts"
        ),
        "same answers in one entry": lambda pile: _share(entry is not None for _, entry in pile.agreeing()),
        "same answers shown as a conflict": lambda pile: _share(found == "conflicts" for found, _ in pile.agreeing()),
        "entries disputed without cause": lambda pile: str(len(pile.false_disputes())),
        "entries corroborated by one root": lambda pile: str(len(pile.inflated())),
    }
    lines = [("", *(p.name for p in piles)), ("---",) * (len(piles) + 1)]
    lines += [(name, *(measure(p) for p in piles)) for name, measure in rows.items()]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _is_right(kind: str, stand: list[tuple[str, Entry | None]]) -> bool:
    """Whether some pair of sentences stands so; figures of different scope may also be kept apart."""
    found = {relation for relation, _ in stand}
    allowed = AGREES if kind in AGREES else {kind}
    return bool(found & allowed) or (kind == "differs in scope" and found <= {APART})


def _share(found: Iterator[bool]) -> str:
    known = list(found)
    return f"{sum(known)}/{len(known)}"


def _misses(pile: Labelled) -> None:
    for question, kind, stand, answers in pile.relations():
        if not _is_right(kind, stand):
            print(f"{pile.name}: {question} [{answers}] should be {kind}, found {sorted({f for f, _ in stand})}")
    for entry in pile.false_disputes():
        print(f"{pile.name}: disputed without cause: {entry.statement}")
    for entry in pile.inflated():
        print(f"{pile.name}: corroborated by one root: {entry.statement} {entry.origins}")
    ours, gold = pile.groups()
    for a, b in combinations(gold, 2):
        if bool(ours[a] & ours[b]) != bool(gold[a] & gold[b]):
            print(f"{pile.name}: {'split' if gold[a] & gold[b] else 'joined'}: {pile.text(a)} || {pile.text(b)}")


def main() -> None:
    """Print the table, or what is not as the labels have it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--misses", action="store_true", help="list relations, disputes, origins and pairs that are wrong"
    )
    if parser.parse_args().misses:
        for pile in labelled():
            _misses(pile)
    else:
        print(table())


if __name__ == "__main__":
    main()
