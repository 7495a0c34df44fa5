"""The sections of a Markdown report on its inputs: what each article is, and what was left out of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from summarizer.report import wording
from summarizer.report.dates import interval_words, published_words
from summarizer.report.inert import inert, link, quoted, short

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from summarizer.models import Article, LeftOut, Published, Source, Statement
    from summarizer.report.document import Report
    from summarizer.report.footnotes import Notes


_SENTENCE = ", sentence "  # how a brief says where in an article something stands


class _Omission(NamedTuple):
    where: str
    number: str
    reason: str
    what: str


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
            return f"{published_words(published)}, inferred from {inert(quoted(published.words))}"
        case "metadata":
            return f"{published_words(published)}, from the page’s metadata"
        case "given":
            return published_words(published)


def _summary(source: Source, claims: int, notes: Notes) -> list[str]:
    gist = [one for one in source.gist if one.text != source.headline.text]
    fallback = f" after the model failed: {inert(source.fallback)}" if source.fallback else ""
    updated = f"Its words are read as of {interval_words(source.read_as_of, source.read_as_of)}, a day they tell of"
    return [
        *([updated] if source.read_as_of else []),
        f"Headline: {_cited(source.headline, notes)}",
        *([f"Gist: {' '.join(_cited(one, notes) for one in gist)}"] if gist else []),
        f"Briefed by {inert(wording.engine_name(source.engine))}{fallback}; {wording.counted(claims, 'claim')}",
    ]


def _cited(statement: Statement, notes: Notes) -> str:
    return f"{inert(statement.text)}{notes.marks(statement.citations)}"


def left_out(report: Report) -> list[str]:
    """Return a section with everything left out, by where it was and why, each thing in a few words."""
    groups: dict[str, dict[str, list[str]]] = {}
    for where, number, reason, what in (*_furniture(report.articles), *_omissions(report.left_out)):
        item = f"{inert(quoted(short(what)))}{f' ({number})' if number else ''}" if what != where else ""
        groups.setdefault(where, {}).setdefault(reason, []).append(item)
    if not groups:
        return []
    names = {_place(article): article.name for article in report.articles}
    lines = [
        line for where, reasons in groups.items() for line in (_group(where, names.get(where, "")), *_reasons(reasons))
    ]
    return ["## Left out", "Numbers in brackets are sentences.", "\n".join(lines)]


def _furniture(articles: Iterable[Article]) -> Iterator[_Omission]:
    for article in articles:
        for sentence in article.sentences:
            if sentence.furniture:
                reason = f"page furniture, {sentence.furniture}"
                yield _Omission(_place(article), str(sentence.number), reason, article.words(sentence))


def _omissions(left_out: Iterable[LeftOut]) -> Iterator[_Omission]:
    for one in left_out:
        where, _, number = one.where.partition(_SENTENCE)
        yield _Omission(where, number, one.reason, one.what)


def _place(article: Article) -> str:
    """Where an article was read from, in short, as its briefs name it."""
    return (article.path or article.url or article.id).rstrip("/").rsplit("/", 1)[-1]


def _group(where: str, name: str) -> str:
    return f"- {inert(where)}" if name in ("", where) else f"- {inert(name)} ({inert(where)})"


def _reasons(reasons: Mapping[str, Iterable[str]]) -> Iterator[str]:
    for reason, items in reasons.items():
        listed = ", ".join(item for item in items if item)
        yield f"  - {inert(reason)}" + (f": {listed}" if listed else "")
