"""A Markdown report says the same wherever it is rendered: on GitHub (cmark-gfm) and through pandoc."""

from __future__ import annotations

import unicodedata
from html.parser import HTMLParser
from pathlib import Path

import pypandoc
import pytest
from hypothesis import HealthCheck, given, settings
from report_samples import reports, sample
from test_report_inert import rendered

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "examples").glob("*/*/*.md"))
BLOCKS = {"p", "li", "td", "th", "h1", "h2", "h3"}


class Cited(HTMLParser):
    """Which statement cites which footnote, by the words of both."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[list[str]] = []
        self.notes: dict[str, list[str]] = {}
        self.marks: list[tuple[list[str], str]] = []
        self.note = ""
        self.skipped = False
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        name = given.get("id") or ""
        if tag == "li" and name.startswith("fn"):
            self.note = name
            self.notes[name] = []
        if tag in BLOCKS:
            self.open.append([])
        if tag == "a" and "footnote" in (given.get("class") or "") + "".join(given):
            self.skipped = True
            if not self.note:
                self.marks.append((self.open[-1], given["href"].removeprefix("#")))

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.open.pop()
        if tag == "a":
            self.skipped = False
        if tag == "section":
            self.note = ""

    def handle_data(self, data):
        if not self.skipped:
            (self.notes[self.note] if self.note else self.open[-1] if self.open else []).append(data)

    @property
    def pairs(self) -> list[tuple[str, str]]:
        return [(_line(statement), _line(self.notes[note])) for statement, note in self.marks]


def _line(parts):
    """The words as pandoc gives them: in Unicode's composed form."""
    return unicodedata.normalize("NFC", " ".join("".join(parts).split()))


def by_cmark(markdown):
    return Cited(rendered(markdown)).pairs


def by_pandoc(markdown):
    return Cited(pypandoc.convert_text(markdown, "html", format="gfm", extra_args=["--wrap=none"])).pairs


@pytest.mark.parametrize("path", PAGES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_published_reports_cite_alike_on_github_and_through_pandoc(path):
    markdown = path.read_text(encoding="utf-8")
    pairs = by_cmark(markdown)
    assert len(pairs) == markdown.count("[^") - markdown.count("\n[^")
    assert pairs == by_pandoc(markdown)


def test_a_citation_is_the_statement_with_its_footnote():
    assert ("Were the troops withdrawn?", "") not in by_cmark(sample().to_markdown())
    assert (
        "the intelligence chief says: no",
        "south?a=1&b=2, 27 March 2025, sentence 2: “Reports of the withdrawal are wrong, the intelligence chief said.”",
    ) in by_cmark(sample().to_markdown())


@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_whatever_articles_say_citations_are_the_same_on_github_and_through_pandoc(report):
    markdown = report.to_markdown()
    assert by_cmark(markdown) == by_pandoc(markdown)
