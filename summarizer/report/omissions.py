"""What is not in a report, gathered by where it was and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.report import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.models import Article, LeftOut
    from summarizer.report.document import Report

_SENTENCE = ", sentence "  # how a brief says where in an article something stands


class Omission(NamedTuple):
    """One thing left out; ``number`` is its sentence where it stands in an article, else empty."""

    number: str
    what: str


class Place(NamedTuple):
    """An input, and what of it is left out by the reason. ``article`` is the id of the Article it became, or empty."""

    where: str
    name: str
    article: str
    reasons: dict[str, list[Omission]]


def omitted(report: Report) -> tuple[Place, ...]:
    """Return everything that was left out of a report, page furniture included."""
    known = {_place(article): article for article in report.articles}
    places: dict[str, Place] = {}
    for where, reason, one in (*_furniture(report.articles), *_others(report.left_out)):
        if where not in places:
            article = known.get(where)
            places[where] = Place(where, _name(where, article), article.id if article else "", {})
        places[where].reasons.setdefault(reason, []).append(one)
    return tuple(places.values())


def _name(where: str, article: Article | None) -> str:
    place = wording.read_from(where, None)
    return f"{article.name} ({place})" if article and article.name != place else place


def _furniture(articles: Iterable[Article]) -> Iterator[tuple[str, str, Omission]]:
    for article in articles:
        for sentence in article.sentences:
            if sentence.furniture:
                reason = f"page furniture, {sentence.furniture}"
                yield _place(article), reason, Omission(str(sentence.number), article.words(sentence))


def _others(left_out: Iterable[LeftOut]) -> Iterator[tuple[str, str, Omission]]:
    for one in left_out:
        where, _, number = one.where.partition(_SENTENCE)
        yield where, one.reason, Omission(number, one.what)


def _place(article: Article) -> str:
    """Where an article was read from, in short, as its briefs name it."""
    return (article.path or article.url or article.id).rstrip("/").rsplit("/", 1)[-1]
