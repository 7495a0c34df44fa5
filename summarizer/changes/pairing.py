"""Which articles, claims and entries of two reports are the same: one to one, and the same in either direction."""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping

    from summarizer.models import Article, Citation, Claim, Entry
    from summarizer.report import Report

_T = TypeVar("_T")
_ALIKE = 0.5  # of the words of two editions of a sentence, for one to be the other edited
_WORD = re.compile(r"\w+")

_Step = Callable[[list[_T], list[_T]], list[tuple[_T, _T]]]

Sentence = tuple[str, str]
"""The article that a sentence stands in, and its words."""


class Told:
    """The claims, entries and sentences of a report, with its articles named as in the report it is compared with."""

    def __init__(self, report: Report, names: Mapping[str, str]) -> None:
        self.claims = {claim.id: claim for claim in report.claims}
        self.entries = sorted(report.timeline, key=lambda entry: entry.id)
        self._articles = {article.id: article for article in report.articles}
        self._names = names

    @cached_property
    def evidence(self) -> list[Evidence]:
        """What each claim rests on, in the order of their ids."""
        return [
            Evidence(claim, self._name(claim.article), self.sentences(claim.citations))
            for _, claim in sorted(self.claims.items())
        ]

    def sentences(self, citations: Iterable[Citation]) -> frozenset[Sentence]:
        """The sentences that some citations are made of, wherever they stand in the text."""
        return frozenset(
            (self._name(citation.article), " ".join(words.split()))
            for citation in citations
            for words in _sentences(citation, self._articles[citation.article])
        )

    def _name(self, article: str) -> str:
        return self._names.get(article, article)


@dataclass(frozen=True, eq=False)
class Evidence:
    """A claim and the sentences it rests on."""

    claim: Claim
    article: str
    sentences: frozenset[Sentence]

    @property
    def texts(self) -> frozenset[str]:
        """The sentences, whichever article they stand in."""
        return frozenset(text for _, text in self.sentences)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the sentences."""
        return frozenset(word for text in self.texts for word in _WORD.findall(text.casefold()))

    @cached_property
    def said(self) -> frozenset[str]:
        """The words of the statement."""
        return frozenset(_WORD.findall(self.claim.statement.casefold()))


def pair_articles(old: Iterable[Article], new: Iterable[Article]) -> list[tuple[Article, Article]]:
    """Return the articles that both reports have: the same text, else read from the same address or file."""
    keys: tuple[Callable[[Article], Hashable | None], ...] = (
        lambda article: article.id,
        lambda article: article.url,
        lambda article: article.path if article.path != "-" else None,
    )
    before, after = (sorted(articles, key=lambda article: article.id) for articles in (old, new))
    return _in_turn(before, after, [partial(_same, key=key) for key in keys])


def pair_claims(old: Told, new: Told) -> dict[str, str]:
    """Return the id in the new report of each claim of the old one that it has.

    The same claim says the same of the same sentences; else it is the most alike in its article that shares a
    sentence, or whose sentence was edited; else one that rests on the same sentences of another article.
    """
    steps: tuple[_Step[Evidence], ...] = (
        partial(_same, key=lambda one: (one.sentences, one.claim.statement)),
        _resembling,
        partial(_same, key=lambda one: one.texts),
    )
    return {a.claim.id: b.claim.id for a, b in _in_turn(old.evidence, new.evidence, steps)}


def supporters(one: Told, other: Told) -> dict[str, str]:
    """Return, for each claim of one report, a claim of the other that rests on the same words in any article."""
    found: dict[frozenset[str], str] = {}
    for evidence in other.evidence:
        found.setdefault(evidence.texts, evidence.claim.id)
    return {evidence.claim.id: found[evidence.texts] for evidence in one.evidence if evidence.texts in found}


def pair_entries(old: Told, new: Told, claims: Mapping[str, str]) -> list[tuple[Entry, Entry]]:
    """Return the entries of both reports that are one event: those that share the most claims, each at most once."""
    homes: defaultdict[str, list[int]] = defaultdict(list)
    for index, entry in enumerate(new.entries):
        for claim in entry.claims:
            homes[claim].append(index)
    shared = Counter(
        (index, home)
        for index, entry in enumerate(old.entries)
        for claim in entry.claims
        for home in homes.get(claims.get(claim, ""), ())
    )
    edges = [((-count, old.entries[a].statement != new.entries[b].statement), a, b) for (a, b), count in shared.items()]
    return [(old.entries[a], new.entries[b]) for a, b in _greedy(edges)]


def _sentences(citation: Citation, article: Article) -> Iterator[str]:
    return (article.words(article.sentences[number - 1]) for number in citation.sentences)


def _in_turn(old: list[_T], new: list[_T], steps: Iterable[_Step[_T]]) -> list[tuple[_T, _T]]:
    """Pair by one step after the other what no earlier step has paired."""
    pairs: list[tuple[_T, _T]] = []
    for step in steps:
        found = step(old, new)
        old, new = _without(old, {a for a, _ in found}), _without(new, {b for _, b in found})
        pairs += found
    return pairs


def _same(old: list[_T], new: list[_T], key: Callable[[_T], Hashable | None]) -> list[tuple[_T, _T]]:
    """Pair what has the same key, in the order it comes in; no key, no pair."""
    waiting: defaultdict[Hashable | None, deque[_T]] = defaultdict(deque)
    for one in new:
        waiting[key(one)].append(one)
    waiting.pop(None, None)
    return [(one, queue.popleft()) for one in old if (queue := waiting.get(key(one)))]


def _resembling(old: list[Evidence], new: list[Evidence]) -> list[tuple[Evidence, Evidence]]:
    """Pair within an article claims that share a sentence, or whose sentences share most words since the text changed.

    All claims of an article are compared that are not the same in both reports; no two of different articles are.
    """
    by_article: defaultdict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(new):
        by_article[one.article].append(index)
    pairs = ((i, j) for i, one in enumerate(old) for j in by_article.get(one.article, ()))
    edges = ((rank, i, j) for i, j in pairs if (rank := _likeness(old[i], new[j])))
    return [(old[i], new[j]) for i, j in _greedy(edges)]


def _likeness(a: Evidence, b: Evidence) -> tuple[float, ...]:
    """How near two claims of one article are, the nearest first; empty where they are not the same claim."""
    shared = len(a.sentences & b.sentences)
    alike = _share(a.words, b.words) if a.claim.article != b.claim.article else 0.0
    return (-shared, -alike, -_share(a.said, b.said)) if shared or alike >= _ALIKE else ()


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / max(1, len(a | b))


def _greedy(edges: Iterable[tuple[tuple[float, ...], int, int]]) -> list[tuple[int, int]]:
    """Take the best edges, each end once. Ties go by the ends' own order, so that either direction takes the same."""
    left: set[int] = set()
    right: set[int] = set()
    taken = []
    for _, a, b in sorted(edges):
        if a not in left and b not in right:
            taken.append((a, b))
            left.add(a)
            right.add(b)
    return taken


def _without(items: list[_T], taken: set[_T]) -> list[_T]:
    return [one for one in items if one not in taken]
