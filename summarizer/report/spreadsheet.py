"""A Report as CSV (RFC 4180), one claim a row, safe to open where a cell that begins like a formula is run as one."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, NamedTuple

from summarizer.report.dates import when_words
from summarizer.report.inert import plain

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from summarizer.models import Article, Claim, Entry
    from summarizer.report.document import Report

_MARK = "\ufeff"
# What spreadsheets run: at the start of a cell, or behind a semicolon, which many take for the end of one.
# Signed numbers stay.
_FORMULA = re.compile(r"""(?:^|(?<=;))(?!\s*[+-]\d+(?:\.\d+)?(?:;|$))([\s"']*)(?=[=+\-@＝＋－＠])""")


class Row(NamedTuple):
    """A claim, the entry it is told in, its article and its sentences. Several values of a cell stand apart by "; "."""

    claim: str
    entry: str
    entry_start: str
    entry_end: str
    entry_date: str
    status: str
    story: str
    entry_statement: str
    origin: str
    questions: str
    answers: str
    statement: str
    start: str
    end: str
    precision: str
    date_basis: str
    date_words: str
    speakers: str
    verb: str
    stance: str
    modality: str
    quantities: str
    low: str
    high: str
    counted: str
    unit: str
    places: str
    actors: str
    article: str
    outlet: str
    publisher: str
    title: str
    published_start: str
    published_end: str
    url: str
    sentences: str
    quote: str
    engine: str
    left_out: str


def render(report: Report, *, bom: bool = False) -> str:
    """Return the claims in the order of the timeline, then those left out of it; ``bom`` puts Excel's mark first."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow(Row._fields)
    writer.writerows([guarded(plain(cell)) for cell in row] for row in rows(report))
    return f"{_MARK if bom else ''}{page.getvalue()}"


def rows(report: Report) -> Iterator[Row]:
    """Yield a row for every claim of a report."""
    articles = {article.id: article for article in report.articles}
    engines = {source.article: source.engine for source in report.sources}
    claims = {claim.id: claim for claim in report.claims}
    reasons = {claim: one.reason for one in report.left_out for claim in one.claims}
    for entry in (*report.timeline, None):
        for claim in [claims.pop(one) for one in dict.fromkeys(entry.claims if entry else claims) if one in claims]:
            told = _of_entry(entry, claim) | _of_claim(claim) | _of_article(articles[claim.article])
            yield Row(**told, engine=engines.get(claim.article, ""), left_out=reasons.get(claim.id, ""))


def guarded(cell: str) -> str:
    """Return a cell with an apostrophe before whatever a spreadsheet would run as a formula."""
    return _FORMULA.sub(r"\1'", cell)


def _of_entry(entry: Entry | None, claim: Claim) -> dict[str, str]:
    if entry is None:
        names = ("entry", "entry_start", "entry_end", "entry_date", "status", "story", "entry_statement", "origin")
        return dict.fromkeys((*names, "questions", "answers"), "")
    sides = [(one.question, side.answer) for one in entry.disputes for side in one.positions if claim.id in side.claims]
    return {
        "entry": entry.id,
        "entry_start": _iso(entry.when.start),
        "entry_end": _iso(entry.when.end),
        "entry_date": when_words(entry.when),
        "status": entry.status,
        "story": entry.story,
        "entry_statement": entry.statement,
        "origin": _listed(_origins(entry, claim)),
        "questions": _listed(question for question, _ in sides),
        "answers": _listed(answer for _, answer in sides),
    }


def _origins(entry: Entry, claim: Claim) -> tuple[str, ...]:
    """Return where a claim comes from, as far as its entry tells of each claim apart."""
    known = tuple(chain.origin for chain in entry.chains if claim.id in chain.claims)
    return known or (entry.origins if len(entry.origins) == 1 else ())


def _of_claim(claim: Claim) -> dict[str, str]:
    amounts = claim.quantities
    return {
        "claim": claim.id,
        "statement": claim.statement,
        "start": _iso(claim.when.start),
        "end": _iso(claim.when.end),
        "precision": claim.when.precision,
        "date_basis": claim.when.basis,
        "date_words": claim.when.words,
        "speakers": _listed(claim.attribution.speakers),
        "verb": claim.attribution.verb,
        "stance": claim.attribution.stance,
        "modality": claim.modality,
        "quantities": _listed(one.words for one in amounts),
        "low": _listed(_number(one.low) for one in amounts),
        "high": _listed(_number(one.high) for one in amounts),
        "counted": _listed(one.counted for one in amounts),
        "unit": _listed(one.unit for one in amounts),
        "places": _listed(claim.places),
        "actors": _listed(claim.actors),
        "sentences": _listed(str(number) for one in claim.citations for number in one.sentences),
        "quote": " […] ".join(one.quote for one in claim.citations),
    }


def _of_article(article: Article) -> dict[str, str]:
    return {
        "article": article.id,
        "outlet": article.name,
        "publisher": article.publisher,
        "title": article.title,
        "published_start": _iso(article.published.start),
        "published_end": _iso(article.published.end),
        "url": article.url or "",
    }


def _listed(values: Iterable[str]) -> str:
    """Return values in one cell; nothing where all are empty."""
    found = list(values)
    return "; ".join(found) if any(found) else ""


def _iso(day: dt.date | None) -> str:
    return day.isoformat() if day else ""


def _number(value: float | None) -> str:
    """Return a bound as a whole number where it is one, never in powers of ten."""
    return "" if value is None else f"{value:.10f}".rstrip("0").rstrip(".")
