"""The section of a Markdown report on figures over time: a table for each Series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.report import wording
from summarizer.report.dates import when_words
from summarizer.report.inert import inert
from summarizer.report.sections import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.models import Claim, Point, Series
    from summarizer.report.footnotes import Notes

_SHOWN = 10  # series; a reader who wants all takes the JSON


def figures(series: Sequence[Series], claims: Mapping[str, Claim], notes: Notes) -> list[str]:
    """Return a section with the most telling series, each in the order of its as-of dates; the others are counted."""
    if not series:
        return []
    sections = ["## Figures over time"]
    for one in sorted(series, key=_telling, reverse=True)[:_SHOWN]:
        sections += [f"### {inert(wording.measured(one))}", _table(one, claims, notes)]
    others = len(series) - _SHOWN
    if others > 0:
        sections.append(f"{wording.counted(others, 'other series', 'other series')} with fewer points: see the JSON.")
    return sections


def _telling(series: Series) -> tuple[int, int]:
    """What makes a series worth reading first: many points, and by several origins."""
    return len(series.points), len({point.origin for point in series.points})


def _table(series: Series, claims: Mapping[str, Claim], notes: Notes) -> str:
    doubtful = any(point.doubt for point in series.points)
    rows = [
        (when_words(point.when), _figure(point, claims, notes), _who(point, claims), *([inert(point.doubt)] * doubtful))
        for point in series.points
    ]
    return table(("As of", "Figure", "Who says so", *(["Doubt"] * doubtful)), rows)


def _figure(point: Point, claims: Mapping[str, Claim], notes: Notes) -> str:
    """Return the figure in the words of its source, with its bounds and its footnotes."""
    claim = claims.get(point.claim)
    return f"{inert(point.quantity.words)}{notes.marks(claim.citations) if claim else ''}"


def _who(point: Point, claims: Mapping[str, Claim]) -> str:
    """Return who gives the figure: the root of its own claim, for an origin may have several names."""
    claim = claims.get(point.claim)
    return inert(wording.root(claim) if claim and claim.attribution.speakers else point.origin)
