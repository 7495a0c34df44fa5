"""A Report in a few lines for a log: the entries that words date or sources share, and the disputes by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.report import outline, wording
from summarizer.report.inert import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.models import Article, Entry
    from summarizer.report.document import Report


def lines(report: Report) -> list[str]:
    """Return the lines, each whole. No line can command a terminal."""
    articles = {article.id: article for article in report.articles}
    tally = f"{wording.counted(len(report.articles), 'article')}, {wording.tally(report.timeline)}"
    return [tally, *_entries(report.timeline), *_disputes(report, articles)]


def _entries(timeline: Sequence[Entry]) -> list[str]:
    dated = [entry for entry in timeline if entry.when.has_own_date or entry.status != "single-origin"]
    dates = [wording.date(entry.when)[0] for entry in dated]
    margin = max(map(len, dates), default=0)
    rows = zip(dates, dated, strict=True)
    found = [f"{date:<{margin}}  {_mark(entry)}  {plain(wording.told(entry))}" for date, entry in rows]
    others = wording.counted(len(timeline) - len(dated), "entry", "entries")
    return [*found, *([f"and {others} that no words date"] if len(dated) < len(timeline) else [])]


def _mark(entry: Entry) -> str:
    count = f" by {len(entry.origins)}" if entry.status == "corroborated" else ""
    return f"[{entry.status}{count}]"


def _disputes(report: Report, articles: Mapping[str, Article]) -> list[str]:
    found = []
    for entry, dispute in outline.disputes(report.timeline):
        found.append(f"Disputed: {plain(dispute.question or entry.statement)}")
        found += (f"  {plain(wording.says(one, articles))}: {plain(one.answer)}" for one in dispute.positions)
    return found
