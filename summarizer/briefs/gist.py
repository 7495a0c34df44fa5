"""The gist: the headline of an article, and which of its claims carry it."""

from __future__ import annotations

import datetime as dt

from summarizer.briefs.antecedents import strip_connective
from summarizer.citations import cite
from summarizer.models import Article, Claim, Published, Statement
from summarizer.values.words import tidy

_GIST = 3
_BACKGROUND = dt.timedelta(days=31)  # what is over for longer is not what an article is about


def most_telling(claims: tuple[Claim, ...], published: Published) -> list[int]:
    """Positions of the claims that carry an article, the most telling first: early, new, with dates and figures.

    Of claims that open alike, as a claim does that goes on with another, only one is among them.
    """
    chosen: list[int] = []
    for i in sorted(range(len(claims)), key=lambda i: (-_weight(i, claims[i], published), i)):
        if len(chosen) < _GIST and not any(_open_alike(claims[i].statement, claims[j].statement) for j in chosen):
            chosen.append(i)
    return chosen


def headline(article: Article, telling: Claim | None) -> Statement:
    """The title where the text carries it, else the most telling claim, else the first sentence."""
    titled = [s for s in article.sentences if article.words(s) == article.title] if article.title else []
    if titled:
        return Statement(text=article.title, citations=cite(article, [titled[0].number]))
    if telling:
        return _opening(article, telling)
    opening = (article.content or article.sentences)[0]
    return Statement(text=tidy(article.words(opening)), citations=cite(article, [opening.number]))


def _opening(article: Article, claim: Claim) -> Statement:
    """The first sentence of a claim that joins several, which says what it is about."""
    first = article.sentences[claim.citations[0].sentences[0] - 1]
    words = tidy(strip_connective(article.words(first)))
    if claim.statement.startswith(words):
        return Statement(text=words, citations=cite(article, [first.number]))
    return Statement(text=claim.statement, citations=claim.citations)


def _open_alike(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _weight(position: int, claim: Claim, published: Published) -> float:
    facts = bool(claim.quantities) + bool(claim.when.has_own_date) + 0.5 * bool(claim.attribution.speakers)
    doubt = claim.modality in ("forecast", "planned")
    old = claim.when.end and published.start and published.start - claim.when.end > _BACKGROUND
    return 3.0 / (1 + 0.3 * position) + 0.5 * facts - 0.5 * doubt - 1.0 * bool(old)
