"""The section of a Markdown report on figures over time: a table for each Series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.report import outline, wording
from summarizer.report.dates import when_words
from summarizer.report.inert import inert
from summarizer.report.sections import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.models import Claim, Point, Series
    from summarizer.report.footnotes import Notes


def figures(series: Sequence[Series], claims: Mapping[str, Claim], notes: Notes) -> list[str]:
    """Return a section with the most telling series, each in the order of its as-of dates; the others are counted."""
    if not series:
        return []
    sections = ["## Figures over time"]
    for one in outline.told_series(series)[: outline.SHOWN]:
        sections += [f"### {inert(wording.measured(one))}", _table(one, claims, notes)]
    others = len(series) - outline.SHOWN
    if others > 0:
        sections.append(f"{wording.counted(others, 'other series', 'other series')} with fewer points: see the JSON.")
    return sections


def _table(series: Series, claims: Mapping[str, Claim], notes: Notes) -> str:
    doubtful = any(point.doubt for point in series.points)
    rows = [
        (
            when_words(point.when),
            _figure(point, claims, notes),
            inert(wording.gives(point, claims.get(point.claim))),
            *([inert(point.doubt)] * doubtful),
        )
        for point in series.points
    ]
    return table(("As of", "Figure", "Who says so", *(["Doubt"] * doubtful)), rows)


def _figure(point: Point, claims: Mapping[str, Claim], notes: Notes) -> str:
    """Return the figure in the words of its source, with its bounds and its footnotes."""
    claim = claims.get(point.claim)
    return f"{inert(point.quantity.words)}{notes.marks(claim.citations) if claim else ''}"
