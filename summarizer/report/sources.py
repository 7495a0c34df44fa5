"""The sections of a Markdown report on its inputs: what each article is, and what was left out of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.report import wording
from summarizer.report.inert import inert, link, quoted, short
from summarizer.report.omissions import omitted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.models import Article, Source, Statement
    from summarizer.report.document import Report
    from summarizer.report.footnotes import Notes
    from summarizer.report.omissions import Omission, Place


def sources(report: Report, notes: Notes) -> list[str]:
    """Return a section with each article: what it is, what it says in short, and which engine read it."""
    if not report.articles:
        return []
    briefed = {source.article: source for source in report.sources}
    claims = Counter(claim.article for claim in report.claims)
    sections = ["## Sources"]
    for article in report.articles:
        lines = _facts(article)
        if article.id in briefed:
            lines += _summary(briefed[article.id], article, claims[article.id], notes)
        sections += [f"### {inert(article.name)}", "\n".join(f"- {line}" for line in lines)]
    return sections


def _facts(article: Article) -> list[str]:
    origin = wording.read_from(article.path, article.url)
    facts = {
        "Title": inert(article.title),
        "Author": inert(article.author),
        "Published": inert(wording.published(article.published)),
        "Read from": link(origin, origin) if not article.path else inert(origin),
        "Address": link(article.url, article.url) if article.path and article.url else "",
    }
    return [f"{name}: {words}" for name, words in facts.items() if words]


def _summary(source: Source, article: Article, claims: int, notes: Notes) -> list[str]:
    gist = [one for one in source.gist if one.text != source.headline.text]
    return [
        *([wording.read_as_of(source.read_as_of)] if source.read_as_of else []),
        f"Headline: {_cited(source.headline, notes)}",
        *([f"Gist: {' '.join(_cited(one, notes) for one in gist)}"] if gist else []),
        inert(wording.briefed(source, claims, article)),
    ]


def _cited(statement: Statement, notes: Notes) -> str:
    return f"{inert(statement.text)}{notes.marks(statement.citations)}"


def left_out(report: Report) -> list[str]:
    """Return a section with everything left out, by where it was and why, each thing in a few words."""
    lines = [line for place in omitted(report) for line in (f"- {inert(place.name)}", *_reasons(place))]
    return ["## Left out", "Numbers in brackets are sentences.", "\n".join(lines)] if lines else []


def _reasons(place: Place) -> Iterator[str]:
    for reason, things in place.reasons.items():
        listed = ", ".join(_item(one) for one in things if one.what != place.where)
        yield f"  - {inert(reason)}" + (f": {listed}" if listed else "")


def _item(one: Omission) -> str:
    return f"{inert(quoted(short(one.what)))}{f' ({one.number})' if one.number else ''}"
