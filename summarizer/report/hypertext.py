"""Pieces of HTML for formats that carry it in their texts; whatever an article says is escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Protocol

from summarizer.report.footnotes import Outlet, place
from summarizer.report.inert import plain, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.models import Citation


class Linked(Outlet, Protocol):
    """What a report names an article by, and where it is read."""

    @property
    def url(self) -> str | None:
        """Its address."""


def safe(text: str) -> str:
    """Return text as one line of HTML that shows as that text."""
    return escape(plain(text))


def items(lines: Iterable[str]) -> str:
    """Return HTML as a list, and nothing where there is none."""
    found = "".join(f"<li>{line}</li>" for line in lines)
    return f"<ul>{found}</ul>" if found else ""


def cited(citation: Citation, article: Linked) -> str:
    """Return a citation, its place linked where the article has an address on the web."""
    where = safe(place(article, [citation]))
    if article.url and article.url.lower().startswith(("http://", "https://")):
        where = f'<a href="{safe(article.url)}">{where}</a>'
    return f"{where}: {safe(quoted(citation.quote))}"
