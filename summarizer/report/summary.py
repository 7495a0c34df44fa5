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
    """Return the lines, each whole, where there are several timelines one under the other; none commands a terminal."""
    articles = {article.id: article for article in report.articles}
    read = wording.counted(len(report.articles), "article")
    chapters = outline.chapters(report)
    if len(chapters) == 1:
        tally, *told = _timeline(chapters[0].entries, articles)
        return [f"{read}, {tally[:1].lower()}{tally[1:]}", *told]
    parts = (["", plain(chapter.title), *_timeline(chapter.entries, articles)] for chapter in chapters)
    return [f"{read}, {wording.entries(report.timeline)}", *(line for part in parts for line in part)]


def _timeline(timeline: Sequence[Entry], articles: Mapping[str, Article]) -> list[str]:
    return [wording.tally(timeline), *_entries(timeline), *_disputes(timeline, articles)]


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


def _disputes(timeline: Sequence[Entry], articles: Mapping[str, Article]) -> list[str]:
    found = []
    for entry, dispute in outline.disputes(timeline):
        found.append(f"Disputed: {plain(dispute.question or entry.statement)}")
        found += (f"  {plain(wording.says(one, articles))}: {plain(one.answer)}" for one in dispute.positions)
    return found
