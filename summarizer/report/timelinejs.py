"""A Report as data for TimelineJS3, after https://timeline.knightlab.com/docs/json-format.html.

TimelineJS takes every text for HTML, so whatever an article says is escaped.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from summarizer.report import outline, wording
from summarizer.report.drawing import drawn
from summarizer.report.hypertext import cited, items, safe
from summarizer.report.inert import plain, short

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from summarizer.models import Article, Entry, When
    from summarizer.report.document import Report

_HEADLINE = 12  # words; a slide's headline is set large, and stands in the bar below as well


def render(report: Report) -> str:
    """Return the JSON: a slide for each entry that is dated; the title slide lists those that are not."""
    slides = [slide for chapter in outline.chapters(report) for slide in _slides(report, chapter)]
    made = {"scale": "human", "title": _title(report), "events": slides}
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _title(report: Report) -> dict[str, object]:
    undated = [wording.told(entry) for entry in report.timeline if not entry.when.is_dated]
    parts = [
        f"<p>{safe(wording.tally(report.timeline))}</p>",
        f"<p>{safe(wording.engine(report))}</p>",
        *(["<p>Undated, and so on no slide:</p>", items(map(safe, undated))] if undated else []),
    ]
    return {"text": {"headline": safe(report.title or "Timeline"), "text": "".join(parts)}, "autolink": False}


def _slides(report: Report, chapter: outline.Chapter) -> Iterator[dict[str, object]]:
    """Yield the slides of one timeline, in a group of their own where it is not the only one."""
    articles = {article.id: article for article in report.articles}
    group = {"group": safe(chapter.title)} if report.stories else {}
    for entry in chapter.entries:
        if entry.when.is_dated:
            yield {
                "unique_id": f"entry-{safe(entry.id)}",
                **_dates(entry.when),
                "display_date": safe(wording.date(entry.when)[0]),
                "text": _text(entry, articles),
                **group,
                "autolink": False,
            }


def _dates(when: When) -> dict[str, object]:
    """Return the days of a dated When as dates that claim no more than is known; of a bound, the bound."""
    start, end = when.start or when.end or dt.date.min, when.end or when.start or dt.date.min
    match drawn(when):
        case "year":
            first, last = {"year": start.year}, {"year": end.year}
        case "month":
            first = last = {"year": start.year, "month": start.month}
        case "since":
            first = last = _day(start)
        case _:
            first, last = _day(start), _day(end)
    return {"start_date": first, **({} if first == last else {"end_date": last})}


def _day(day: dt.date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _text(entry: Entry, articles: Mapping[str, Article]) -> dict[str, str]:
    told = wording.told(entry)
    headline = short(told, _HEADLINE)
    answers = [f"{wording.says(one, articles)}: {one.answer}" for one in entry.positions]
    parts = [
        *([] if headline == plain(told) else [f"<p>{safe(told)}</p>"]),
        f"<p><em>{safe(wording.status(entry))}</em></p>",
        items(map(safe, answers)),
        items(cited(one, articles[one.article]) for one in dict.fromkeys(entry.citations)),
    ]
    return {"headline": safe(headline), "text": "".join(parts)}
