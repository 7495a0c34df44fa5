"""A Report as GitHub Markdown that reads well raw and rendered. Whatever an article says passes through ``inert``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.report import outline, wording
from summarizer.report.figures import figures
from summarizer.report.footnotes import notes as notes_of
from summarizer.report.inert import inert
from summarizer.report.sections import page, table
from summarizer.report.sources import left_out, sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from summarizer.models import Article, Claim, Dispute, Entry, Position, Ruling, Statement
    from summarizer.report.document import Report
    from summarizer.report.footnotes import Cite, Notes, Outlet

USE_A_MODEL = "For statements reconciled across articles by a language model, add for example"
_MODEL_OPTION = "--model openai/<model>"


def render(report: Report, cite: Cite = "footnotes") -> str:
    """Return the whole report; sections that would be empty are absent."""
    articles = {article.id: article for article in report.articles}
    notes = notes_of(cite, articles)
    claims = {claim.id: claim for claim in report.claims}
    sections = (
        *_head(report),
        *_overview(report, notes),
        *_disputes(report.timeline, articles, notes),
        *_timelines(report, articles, claims, notes),
        *figures(report.series, claims, notes),
        *_rulings(report.rulings),
        *sources(report, notes),
        *left_out(report),
        *_method(report, notes),
        notes.definitions(),
    )
    return page(sections)


def _head(report: Report) -> list[str]:
    made_by = inert(wording.engine(report))
    if report.made_by.engine == "extractive":
        made_by += f" {USE_A_MODEL} `{_MODEL_OPTION}`."
    focus = f"Focus: {inert(report.focus)}" if report.focus else ""
    return [f"# {inert(report.title) or 'Timeline'}", focus, made_by]


def _overview(report: Report, notes: Notes) -> list[str]:
    if not report.overview:
        return []
    known = {entry.statement: entry for entry in report.timeline}
    lines = (f"- {_summed(one, known.get(one.text), notes)}" for one in report.overview)
    return ["## Overview", "\n".join(lines)]


def _summed(sentence: Statement, entry: Entry | None, notes: Notes) -> str:
    opening, words = outline.summed(sentence, entry)
    return f"{opening}{': ' if opening else ''}{inert(words)}{notes.marks(sentence.citations)}"


def _disputes(entries: Sequence[Entry], articles: Mapping[str, Article], notes: Notes) -> list[str]:
    disputed = outline.disputes(entries)
    if not disputed:
        return []
    rows = []
    for entry, dispute in disputed:
        for number, position in enumerate(dispute.positions):
            question = inert(dispute.question or entry.statement) if number == 0 else ""
            who = wording.listed(position.speakers or wording.outlets(position, articles))
            rows.append((question, f"{inert(position.answer)}{notes.marks(position.citations)}", inert(who)))
    return ["## Disputes", table(("Question", "Answer", "Who says so"), rows)]


def _timelines(report: Report, articles: Mapping[str, Article], claims: Mapping[str, Claim], notes: Notes) -> list[str]:
    sections = []
    homes = {dispute: entry.id for entry, dispute in outline.disputes(report.timeline)}
    for chapter in outline.chapters(report):
        sections += [f"## {inert(chapter.title)}", inert(wording.tally(chapter.entries))]
        for month in outline.months(chapter.entries):
            sections += [f"### {month.name}", _items(month.entries, homes, articles, claims, notes)]
    return sections


def _rulings(rulings: Sequence[Ruling]) -> list[str]:
    """Return a section with each decision of the reader, numbered as in the file, and what came of it."""
    lines = [f"{number}. {inert(wording.ruling(one))}" for number, one in enumerate(rulings, 1)]
    return ["## Decided by the reader", "\n".join(lines)] if lines else []


def _items(
    entries: Iterable[Entry],
    homes: Mapping[Dispute, str],
    articles: Mapping[str, Article],
    claims: Mapping[str, Claim],
    notes: Notes,
) -> str:
    lines = []
    for entry in entries:
        carrier = outline.carrier(entry, claims)
        lines.append(item(entry, notes, articles[carrier].name if carrier else ""))
        lines += _sides(entry, homes, articles, notes)
        lines += _others(entry, articles, claims, notes)
        lines += _ways(entry)
        lines += (f"  - decided by the reader: {inert(one)}" for one in entry.decided)
    return "\n".join(lines)


def item(entry: Entry, notes: Notes, carrier: str = "") -> str:
    """Return the line of an entry: its date, statement, footnotes and standing.

    ``carrier`` names the outlet of a carried date, where the statement is another's.
    """
    when, note = wording.date(entry.when, carrier)
    drawn = f"**{when}**" + (f" ({inert(note)})" if note else "")
    return f"- {drawn} — {inert(wording.told(entry))}{notes.marks(entry.citations)} *({inert(wording.status(entry))})*"


def _sides(entry: Entry, homes: Mapping[Dispute, str], articles: Mapping[str, Article], notes: Notes) -> Iterator[str]:
    """Yield the sides of each dispute at the first entry that tells one, under the question where there are several."""
    for dispute in entry.disputes:
        if homes[dispute] != entry.id:
            yield f"  - see Disputes: {inert(dispute.question)}"
            continue
        if len(entry.disputes) > 1:
            yield f"  - {inert(dispute.question)}"
        indent = "    " if len(entry.disputes) > 1 else "  "
        yield from (f"{indent}- {position_line(one, articles, notes)}" for one in dispute.positions)


def position_line(position: Position, articles: Mapping[str, Outlet], notes: Notes) -> str:
    """Return one side of a dispute: who says so, the answer, and its footnotes."""
    return f"{inert(wording.says(position, articles))}: {inert(position.answer)}{notes.marks(position.citations)}"


def _others(entry: Entry, articles: Mapping[str, Article], claims: Mapping[str, Claim], notes: Notes) -> Iterator[str]:
    """Yield the claims of an entry whose figures its statement does not tell: replaced ones, and other counts."""
    told = {"earlier": outline.replaced(entry, claims), "another count": outline.counted_otherwise(entry, claims)}
    for how, found in told.items():
        for claim in found:
            name = inert(articles[claim.article].name)
            yield f"  - {how}, {name}: {inert(claim.statement)}{notes.marks(claim.citations)}"


def _ways(entry: Entry) -> list[str]:
    """Say how the claims came from their origins, where the names of these do not say it."""
    ways = dict.fromkeys(way for chain in entry.chains if (way := wording.way(chain)))
    return [f"  - by way of: {inert('; '.join(ways))}"] if ways else []


def _method(report: Report, notes: Notes) -> list[str]:
    lines = (f"- {inert(line)}" for line in wording.method(report, notes.told))
    return ["## How this was made", "\n".join(lines)]
