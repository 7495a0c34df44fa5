"""Footnotes of a Markdown report: one per distinct citation, numbered in the order of first use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from summarizer.report.dates import interval_words
from summarizer.report.inert import inert, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.models import Citation, Published


class Outlet(Protocol):
    """What a report names an article by."""

    @property
    def name(self) -> str:
        """How a reader is told of the article."""

    @property
    def published(self) -> Published:
        """When it was published."""


class Footnotes:
    """The citations met so far in one rendering."""

    def __init__(self) -> None:
        self._numbers: dict[Citation, int] = {}

    def marks(self, citations: Iterable[Citation]) -> str:
        """Return the marks of some citations, each once: ``[^1][^4]``."""
        distinct = dict.fromkeys(citations)
        return "".join(f"[^{self._numbers.setdefault(one, len(self._numbers) + 1)}]" for one in distinct)

    def definitions(self, articles: Mapping[str, Outlet]) -> str:
        """Return a line for each citation met: the outlet, its date, the sentences and their words."""
        return "\n".join(f"[^{number}]: {_source(one, articles)}" for one, number in self._numbers.items())


def _source(citation: Citation, articles: Mapping[str, Outlet]) -> str:
    article = articles[citation.article]
    first, last = citation.sentences[0], citation.sentences[-1]
    place = f"sentence {first}" if first == last else f"sentences {first}–{last}"
    day = article.published.day
    outlet = ", ".join(part for part in (article.name, interval_words(day, day), place) if part)
    return inert(f"{outlet}: {quoted(citation.quote)}")
