"""How many altered statements the Gate refuses, and how many harmless ones it passes, beside three public checks.

Statements are made by rule from the sentences of 35 articles (30 Wikinews articles about a company, five about a war),
one change each (``alterations.py``, ``paraphrases.py``), and more by hand, from reading (``data/gate-handmade.jsonl``):
a hundred made by us before the Gate was tuned, and five sets that were measured when they were made and tuned on
afterwards, of development articles and of invented sentences. Rules were tuned on the development half only: odd
document ids, and the five.

Peers, each asked whether the statement is in its source: langextract's aligner with its defaults, the fuzzy search of
instructor's CitationMixin, and exact match.

    python -m benchmarks.gate [--sample N] [--misses]
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module  # a peer is loaded where it runs: it may not be installed
from importlib.util import find_spec
from pathlib import Path

from benchmarks.alterations import KINDS as ALTERED
from benchmarks.alterations import pools
from benchmarks.corpora import apple, dprk
from benchmarks.paraphrases import KINDS as BENIGN
from summarizer.gate import Evidence, check
from summarizer.models import Published
from summarizer.values.names import bound_initialisms

HANDMADE = Path(__file__).parent / "data" / "gate-handmade.jsonl"
HALVES = ("development", "held-out")
TARGETS = {"number": 0.99, "date": 0.99, "name": 0.99, "negation": 0.97}
_OTHER_TARGET = 0.90
_BENIGN_TARGET = 0.98
_SEED = 20210617
_SHORTEST = 5  # words that a sentence needs to be altered
_PER_SENTENCE = 4  # statements of one kind from one sentence
_PER_KIND = {"name": 600, "negation": 600, "quotation marks": 160, "dashes": 160, "no-break spaces": 160}


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence that statements are made from, or several that a statement cites."""

    document: str
    half: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Case:
    """A statement, what it was made from and how, and whether it says something else."""

    kind: str
    how: str
    statement: str
    source: Source
    is_altered: bool


Judge = Callable[[Case], bool]


@cache
def documents() -> dict[str, tuple[dict[int, str], Published]]:
    """The sentences and publication day of every article, by document id."""
    found = {
        d.id: (
            d.sentences,
            Published(start=d.published, end=d.published, basis="given") if d.published else Published(),
        )
        for d in apple()
    }
    for article in dprk():
        name = Path(article.path or article.id).stem
        found[name] = ({s.number: article.words(s) for s in article.content}, article.published)
    return found


def source(document: str, numbers: Sequence[int]) -> Source:
    """Some sentences of a document as evidence."""
    sentences, published = documents()[document]
    evidence = Evidence(
        " ".join(sentences[n] for n in numbers),
        published,
        initialisms=bound_initialisms(" ".join(sentences.values())),
    )
    held_out = document.isdigit() and int(document) % 2 == 0
    return Source(document, HALVES[held_out], evidence)


def made_by_rule() -> Iterator[Case]:
    """Every altered and every harmless statement that the rules make."""
    chance = random.Random(_SEED)  # noqa: S311 - to choose words, not keys
    corpus = [(d, n) for d, (sentences, _) in documents().items() for n in sentences if _is_prose(sentences[n])]
    pool = pools(documents()[d][0][n] for d, n in corpus)
    for document, number in corpus:
        cited = source(document, [number])
        text = cited.evidence.text
        bases = [text, *list(BENIGN["clipped"](text))[:1]]
        for kind, alter in ALTERED.items():
            made = [(how, new) for base in bases for how, new in alter(base, chance, pool) if new != base]
            for how, new in made if len(made) <= _PER_SENTENCE else chance.sample(made, _PER_SENTENCE):
                yield Case(kind, how, new, cited, is_altered=True)
        for kind, soften in BENIGN.items():
            for new in list(soften(text))[:_PER_SENTENCE]:
                yield Case(kind, kind, new, cited, is_altered=False)


def _is_prose(text: str) -> bool:
    return len(text.split()) >= _SHORTEST and text.rstrip("\"”’' )").endswith((".", "!"))


def made_by_hand() -> Iterator[Case]:
    """The statements of the file, those of several sentences included."""
    for line in HANDMADE.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        cited = (
            Source("invented", HALVES[0], Evidence(row["source"]))
            if "source" in row
            else source(row["article"], row["sentences"])
        )
        yield Case(row["kind"], row["made_by"], row["statement"], cited, is_altered=row["label"] == "altered")


def capped(cases: Iterable[Case]) -> list[Case]:
    """The cases in an order by chance, the commonest harmless kinds cut to a size like that of the others."""
    mixed = list(cases)
    random.Random(_SEED).shuffle(mixed)  # noqa: S311 - as above
    count: dict[str, int] = defaultdict(int)
    kept = []
    for case in mixed:
        count[case.kind] += 1
        if count[case.kind] <= _PER_KIND.get(case.kind, len(mixed)):
            kept.append(case)
    return kept


def gate(case: Case) -> bool:
    """Whether our Gate passes the statement."""
    return not check(case.statement, [case.source.evidence])


def exact(case: Case) -> bool:
    """Whether the statement is a part of its source, character for character."""
    return case.statement in case.source.evidence.text


def langextract_default(case: Case) -> bool:
    """Whether langextract's aligner finds the statement in its source, in whole or in part, with default settings."""
    data, resolver = import_module("langextract.core.data"), import_module("langextract.resolver")
    asked = [[data.Extraction(extraction_class="statement", extraction_text=case.statement)]]
    aligned = resolver.WordAligner().align_extractions(asked, case.source.evidence.text)
    return bool(aligned[0][0].char_interval is not None)


def citation_mixin(case: Case) -> bool:
    """Whether the fuzzy search of instructor's CitationMixin keeps the statement as a quote of its source."""
    from instructor.dsl.citation import CitationMixin  # noqa: PLC0415 - a peer, imported where it runs

    found = CitationMixin.model_validate(
        {"substring_quotes": [case.statement]}, context={"context": case.source.evidence.text}
    )
    return bool(found.substring_quotes)


JUDGES: dict[str, Judge] = {
    "Gate": gate,
    "langextract aligner": langextract_default,
    "instructor CitationMixin": citation_mixin,
    "exact match": exact,
}


@cache
def missing() -> tuple[str, ...]:
    """The peers that are not installed."""
    return () if find_spec("langextract") else ("langextract aligner",)


def share_right(cases: Sequence[Case], judge: Judge) -> float:
    """The share of statements that a check passes when harmless and refuses when altered."""
    return sum(judge(c) != c.is_altered for c in cases) / len(cases) if cases else float("nan")


def table(cases: Sequence[Case], kinds: Iterable[str], *, halves: Sequence[str] = HALVES) -> str:
    """One line a kind: how many, the Gate's share by half, and its peers' over all."""
    peers = [name for name in JUDGES if name != "Gate" and name not in missing()]
    head = ["kind", "n", *(f"Gate, {h}" for h in halves), "target", *peers]
    lines = [" | ".join(head), " | ".join("---" for _ in head)]
    for kind in [*kinds, "all"]:
        chosen = [c for c in cases if kind in (c.kind, "all")]
        by_half = [share_right([c for c in chosen if c.source.half == h], gate) for h in halves]
        target = _target(kind, is_altered=chosen[0].is_altered) if kind != "all" else ""
        others = [share_right(chosen, JUDGES[p]) for p in peers]
        cells = [kind, str(len(chosen)), *map(_percent, by_half), target, *map(_percent, others)]
        lines.append(" | ".join(cells))
    return "\n".join(f"| {line} |" for line in lines)


def _percent(share: float) -> str:
    return "" if share != share else f"{100 * share:.1f}"  # noqa: PLR0124 - nothing to measure is not a number


def _target(kind: str, *, is_altered: bool) -> str:
    share = TARGETS.get(kind, _OTHER_TARGET) if is_altered else _BENIGN_TARGET
    return f"≥ {100 * share:.0f}"


def throughput(cases: Sequence[Case]) -> str:
    """Statements that the Gate judges per second of one core, its caches empty at the start."""
    start = time.process_time()
    for case in cases:
        gate(case)
    spent = time.process_time() - start
    return (
        f"{len(cases) / spent:,.0f} statements a second ({1000 * spent / len(cases):.2f} ms each), {len(cases)} in all"
    )


def main() -> None:
    """Print the tables; or a sample of what the rules make, or what the Gate gets wrong on the development half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=0, help="show so many statements of each kind, and judge nothing")
    parser.add_argument("--misses", action="store_true", help="show what the Gate gets wrong on the development half")
    options = parser.parse_args()
    cases = capped(made_by_rule())
    if options.sample:
        for kind in (*ALTERED, *BENIGN):
            print("\n".join(described(c) for c in [c for c in cases if c.kind == kind][: options.sample]))
        return
    for name in missing():
        print(f"NOT MEASURED, since it is not installed: {name}")
    speed = throughput(cases)
    if options.misses:
        show(c for c in cases if c.source.half == HALVES[0] and gate(c) == c.is_altered)
        return
    for name, kinds, is_altered in (("Altered, refused", ALTERED, True), ("Harmless, passed", BENIGN, False)):
        print(f"\n{name} (%)\n\n{table([c for c in cases if c.is_altered == is_altered], kinds)}")
    by_hand = list(made_by_hand())
    for maker in dict.fromkeys(c.how for c in by_hand):
        for name, is_altered in (("altered, refused", True), ("harmless, passed", False)):
            chosen = [c for c in by_hand if c.is_altered == is_altered and c.how == maker]
            print(f"\nMade by {maker}: {name} (%)\n\n{table(chosen, sorted({c.kind for c in chosen}))}")
    print(f"\nThe Gate: {speed}")


def show(cases: Iterable[Case]) -> None:
    """Print statements with their sources and the Gate's reasons."""
    for c in cases:
        print(f"{described(c)}\n  {'; '.join(check(c.statement, [c.source.evidence]))}\n")


def described(case: Case) -> str:
    """A statement, how it was made, and its source, unjudged."""
    return (
        f"{case.kind} ({case.how}), {case.source.document}\n  {case.statement}\n  source: {case.source.evidence.text}"
    )


if __name__ == "__main__":
    main()
