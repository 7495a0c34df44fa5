"""The sections of a Markdown report on its inputs: what each article is, and what was left out of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from summarizer.report import wording
from summarizer.report.dates import published_words
from summarizer.report.inert import inert, link, short

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.models import Article, LeftOut, Published, Source, Statement
    from summarizer.report.document import Report
    from summarizer.report.footnotes import Footnotes


def sources(report: Report, notes: Footnotes) -> list[str]:
    """Return a section with each article: what it is, what it says in short, and which engine read it."""
    if not report.articles:
        return []
    briefed = {source.article: source for source in report.sources}
    claims = Counter(claim.article for claim in report.claims)
    sections = ["## Sources"]
    for article in report.articles:
        lines = _facts(article)
        if article.id in briefed:
            lines += _summary(briefed[article.id], claims[article.id], notes)
        sections += [f"### {inert(article.name)}", "\n".join(f"- {line}" for line in lines)]
    return sections


def _facts(article: Article) -> list[str]:
    origin = article.path or article.url or "standard input"
    facts = {
        "Title": inert(article.title),
        "Author": inert(article.author),
        "Published": _published(article.published),
        "Read from": link(origin, origin) if not article.path else inert(origin),
        "Address": link(article.url, article.url) if article.path and article.url else "",
    }
    return [f"{name}: {words}" for name, words in facts.items() if words]


def _published(published: Published) -> str:
    match published.basis:
        case "unknown":
            return "date unknown"
        case "inferred":
            return f"{published_words(published)}, inferred from “{inert(published.words)}”"
        case "metadata":
            return f"{published_words(published)}, from the page’s metadata"
        case "given":
            return published_words(published)


def _summary(source: Source, claims: int, notes: Footnotes) -> list[str]:
    fallback = f" after the model failed: {inert(source.fallback)}" if source.fallback else ""
    return [
        f"Headline: {_cited(source.headline, notes)}",
        *([f"Gist: {' '.join(_cited(one, notes) for one in source.gist)}"] if source.gist else []),
        f"Briefed by {inert(wording.engine_name(source.engine))}{fallback}; {wording.counted(claims, 'claim')}",
    ]


def _cited(statement: Statement, notes: Footnotes) -> str:
    return f"{inert(statement.text)}{notes.marks(statement.citations)}"


def left_out(omissions: Iterable[LeftOut], articles: Mapping[str, Article]) -> list[str]:
    """Return a section with everything left out, grouped by where it was and why; furniture in a few words each."""
    groups: dict[tuple[str, str], Counter[str]] = {}
    for one in omissions:
        where = articles[one.where].name if one.where in articles else one.where
        groups.setdefault((where, one.reason), Counter())[short(one.what)] += 1
    if not groups:
        return []
    lines = [f"- {inert(where)} — {inert(reason)}: {_quoted(items)}" for (where, reason), items in groups.items()]
    return ["## Left out", "\n".join(lines)]


def _quoted(items: Counter[str]) -> str:
    return ", ".join(f"“{inert(item)}”" + (f" ×{count}" if count > 1 else "") for item, count in items.items())
