"""How often a sentence's claim gets the day, month or year that annotators gave its events.

SemEval-2015 task 4 (Minard et al. 2015): 30 Wikinews articles, gold by document, sentence and date. The engine's
claims are laid over the gold sentences by character span; a claim dated by its publication counts as that day.

    python -m benchmarks.dates [-v]
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from benchmarks.corpora import APPLE, Document, apple, as_article
from summarizer.briefs.rules import brief
from summarizer.models import Claim, When

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH_OR_YEAR = re.compile(r"\d{4}(?:-\d\d)?")


@dataclass(frozen=True, slots=True)
class Triple:
    """A sentence of a document, and a date that one of its events has: "2006-05-08", "2006-05" or "2006"."""

    document: str
    sentence: int
    date: str


def triples() -> tuple[Triple, ...]:
    """Every distinct (document, sentence, date) of the gold timelines whose date is known."""
    found = set()
    for path in sorted((APPLE / "timelines").glob("*.txt")):
        for line in path.read_text().splitlines()[1:]:
            _, date, *events = line.split("\t")
            for event in filter(None, (e.strip() for e in events)):
                document, sentence, *_ = event.split("-")
                found.add(Triple(document, int(sentence), date.replace("-XX", "")))
    return tuple(sorted(found, key=lambda t: (int(t.document), t.sentence, t.date)))


def claims_by_sentence(document: Document) -> dict[int, list[Claim]]:
    """The claims of the extractive engine that tell what each sentence of a document says."""
    article = as_article(document)
    spans, position = {}, 0
    for number, sentence in document.sentences.items():
        start = article.text.index(sentence, position)
        spans[number] = start, start + len(sentence)
        position = start + len(sentence)
    found: dict[int, list[Claim]] = defaultdict(list)
    for claim in brief(article).claims:
        for number, (start, end) in spans.items():
            cited = any(c.start < end and start < c.end for c in claim.citations)
            if cited and _tells(claim.statement, article.text[start:end]):
                found[number].append(claim)
    return found


def dates_in(claims: Mapping[int, list[Claim]]) -> dict[int, set[str]]:
    """The dates that the claims of each sentence have, as the gold writes them."""
    return defaultdict(set, {number: _dates(found) for number, found in claims.items()})


def _dates(claims: Iterable[Claim]) -> set[str]:
    return {date for claim in claims for date in written(claim)}


def _tells(statement: str, sentence: str) -> bool:
    """Whether a claim tells what a sentence says, and does not merely cite it for a name."""
    ours, theirs = (set(re.findall(r"\w+", text)) for text in (statement, sentence))
    return 2 * len(ours & theirs) >= min(len(ours), len(theirs))


def written(claim: Claim) -> set[str]:
    """A claim's date as the gold would write it: a day, a month, a year; what still holds by when it began."""
    when: When = claim.when
    if when.basis == "publication" and when.end:
        return {when.end.isoformat()}
    if when.start and when.end is None:
        return {f"{when.start:%Y-%m}", f"{when.start:%Y}"}
    if when.start is None or when.end is None:
        return set()
    if when.start == when.end:
        return {when.start.isoformat()}
    if (when.start.year, when.start.month) == (when.end.year, when.end.month):
        return {f"{when.start:%Y-%m}"}
    return {f"{when.start:%Y}"} if when.start.year == when.end.year else set()


def main() -> None:
    """Print the share of gold triples that the engine gets, by precision and half."""
    documents = {d.id: d for d in apple()}
    known = [t for t in triples() if t.document in documents]
    claims = {d.id: claims_by_sentence(d) for d in documents.values()}
    given = {document: dates_in(by) for document, by in claims.items()}
    print("| gold dates | development (odd ids) | held-out (even ids) | all | publication date for all |")
    print("| --- | --- | --- | --- | --- |")
    for name, pattern in (("day", _DAY), ("month or year", _MONTH_OR_YEAR)):
        gold = [t for t in known if pattern.fullmatch(t.date)]
        halves = [[t for t in gold if documents[t.document].is_odd == odd] for odd in (True, False)]
        shares = [
            _share(sum(t.date in given[t.document][t.sentence] for t in part), len(part)) for part in (*halves, gold)
        ]
        plain = sum(t.date == str(documents[t.document].published) for t in gold)
        print(f"| {name} | {' | '.join(shares)} | {_share(plain, len(gold))} |")
        if "-v" in sys.argv:
            for t in halves[0]:
                if t.date not in given[t.document][t.sentence]:
                    print(
                        t,
                        documents[t.document].published,
                        given[t.document].get(t.sentence),
                        documents[t.document].sentences[t.sentence],
                    )
    odd, even = ([d for d in documents.values() if d.is_odd == is_odd] for is_odd in (True, False))
    shares = [_precision({d.id: claims[d.id] for d in part}, known) for part in (odd, even, [*odd, *even])]
    print(f"| dates told for a dated sentence that are its gold | {' | '.join(shares)} | |")


def _precision(claims: Mapping[str, Mapping[int, list[Claim]]], known: Iterable[Triple]) -> str:
    """Of the dates that words or a carried day give the sentences of the gold, how many are gold there."""
    gold = defaultdict(set)
    for t in known:
        gold[t.document, t.sentence].add(t.date)
    told = {
        (document, number): _dates(c for c in found if c.when.basis != "publication")
        for document, by in claims.items()
        for number, found in by.items()
    }
    judged = [bool(dates & gold[at]) for at, dates in told.items() if dates and any("X" not in d for d in gold[at])]
    return _share(sum(judged), len(judged))


def _share(right: int, of: int) -> str:
    return f"{right}/{of} = {right / of:.2f}"


if __name__ == "__main__":
    main()
