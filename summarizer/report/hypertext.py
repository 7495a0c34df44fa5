"""Pieces of HTML for formats that carry it in their texts; whatever an article says is escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from summarizer.report.footnotes import place
from summarizer.report.inert import is_on_web, plain, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.models import Citation
    from summarizer.report.footnotes import Outlet


def safe(text: str) -> str:
    """Return text as one line of HTML that shows as that text."""
    return escape(plain(text))


def items(lines: Iterable[str]) -> str:
    """Return HTML as a list, and nothing where there is none."""
    found = "".join(f"<li>{line}</li>" for line in lines)
    return f"<ul>{found}</ul>" if found else ""


def cited(citation: Citation, article: Outlet) -> str:
    """Return a citation, its place linked where the article has an address on the web."""
    where = safe(place(article, [citation]))
    if article.url and is_on_web(article.url):
        where = f'<a href="{safe(article.url)}">{where}</a>'
    return f"{where}: {safe(quoted(citation.quote))}"
