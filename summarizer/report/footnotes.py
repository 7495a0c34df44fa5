"""How a Markdown report cites: by footnotes, by words in brackets, or not at all."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Literal, Protocol

from summarizer.report import wording
from summarizer.report.dates import interval_words
from summarizer.report.inert import inert, quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from summarizer.models import Citation, Published

Cite = Literal["footnotes", "inline", "none"]


class Outlet(Protocol):
    """What a report names an article by, and where it is read."""

    @property
    def name(self) -> str:
        """How a reader is told of the article."""

    @property
    def published(self) -> Published:
        """When it was published."""

    @property
    def url(self) -> str | None:
        """Its address."""


class Notes(Protocol):
    """One way of citing, for one rendering."""

    @property
    def told(self) -> str:
        """What the report says of it."""

    def marks(self, citations: Iterable[Citation]) -> str:
        """Return what stands behind a statement that rests on some citations."""

    def definitions(self) -> str:
        """Return what stands at the end of the report."""


class Footnotes:
    """The citations met so far: one footnote for each that is distinct, numbered in the order of first use."""

    told = "A footnote names the outlet, its date, and the sentences that a statement rests on, word for word."

    def __init__(self, outlets: Mapping[str, Outlet]) -> None:
        self._outlets = outlets
        self._numbers: dict[Citation, int] = {}

    def marks(self, citations: Iterable[Citation]) -> str:
        """Return the marks of some citations, each once: ``[^1] [^4]``, for many renderers run them into one number."""
        return " ".join(f"[^{number}]" for number, _ in self.numbered(citations))

    def numbered(self, citations: Iterable[Citation]) -> tuple[tuple[int, Citation], ...]:
        """Return some citations, each once, with their numbers."""
        distinct = dict.fromkeys(citations)
        return tuple((self._numbers.setdefault(one, len(self._numbers) + 1), one) for one in distinct)

    def met(self) -> tuple[tuple[int, Citation], ...]:
        """Return every citation met so far, in the order of its number."""
        return tuple((number, one) for one, number in self._numbers.items())

    def definitions(self) -> str:
        """Return a line for each citation met: the outlet, its date, the sentences and their words."""
        return "\n".join(f"[^{number}]: {self._source(one)}" for one, number in self._numbers.items())

    def _source(self, citation: Citation) -> str:
        return inert(f"{place(self._outlets[citation.article], [citation])}: {quoted(citation.quote)}")


class Inline:
    """Words behind each statement: ``(Newsweek, 3 May 2025, sentences 2–3 and 9; Kyiv Post, sentence 5)``."""

    told = "Behind a statement stand the outlets, their dates, and the sentences that it rests on."

    def __init__(self, outlets: Mapping[str, Outlet]) -> None:
        self._outlets = outlets

    def marks(self, citations: Iterable[Citation]) -> str:
        """Return the places of some citations in brackets, those of one article together."""
        places: dict[str, list[Citation]] = {}
        for one in dict.fromkeys(citations):
            places.setdefault(one.article, []).append(one)
        named = "; ".join(place(self._outlets[article], found) for article, found in places.items())
        return f" ({inert(named)})" if named else ""

    def definitions(self) -> str:
        """Return nothing: all is said where it belongs."""
        return ""


class Uncited:
    """Statements alone."""

    told = "Which sentences a statement rests on is left out here, and stands in every other format."

    def marks(self, citations: Iterable[Citation]) -> str:  # noqa: ARG002 - as Notes has it
        """Return nothing."""
        return ""

    def definitions(self) -> str:
        """Return nothing."""
        return ""


def notes(cite: Cite, outlets: Mapping[str, Outlet]) -> Notes:
    """Return the way of citing that a reader chose."""
    match cite:
        case "footnotes":
            return Footnotes(outlets)
        case "inline":
            return Inline(outlets)
        case "none":
            return Uncited()


def place(outlet: Outlet, citations: Iterable[Citation]) -> str:
    """Name an outlet, its date, and sentences of it: "Newsweek, 3 May 2025, sentences 2–3 and 9"."""
    numbers = wording.listed(_runs({number for one in citations for number in one.sentences}))
    word = "sentence" if numbers.isdecimal() else "sentences"
    day = outlet.published.day
    return ", ".join(part for part in (outlet.name, interval_words(day, day), f"{word} {numbers}") if part)


def _runs(numbers: Collection[int]) -> Iterator[str]:
    """Yield numbers in order, those that follow each other as one: "2–4"."""
    for first in sorted(one for one in numbers if one - 1 not in numbers):
        last = next(one for one in count(first) if one + 1 not in numbers)
        yield str(first) if first == last else f"{first}–{last}"
