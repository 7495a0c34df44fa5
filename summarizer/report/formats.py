"""The formats that a report can be saved in, by the ending of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import UsageError
from summarizer.report import templates, wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from summarizer.report.document import Report
    from summarizer.report.footnotes import Cite


class Look(NamedTuple):
    """What a reader chooses about formats; each heeds what concerns it."""

    cite: Cite = "footnotes"
    bom: bool = False
    template: Path | None = None


REPORT: Mapping[str, Callable[[Report, Look], str]] = {
    ".md": lambda report, look: report.to_markdown(look.cite),
    ".html": lambda report, _: report.to_html(),
    ".json": lambda report, _: report.to_json(),
    ".csv": lambda report, look: report.to_csv(bom=look.bom),
    ".timelinejs.json": lambda report, _: report.to_timelinejs(),
}


def reports(template: Path | None) -> Mapping[str, Callable[[Report, Look], str]]:
    """Return how a report is written by the ending of the file, where a template makes that of its own name."""
    if template is None:
        return REPORT
    return {**REPORT, templates.made(template): lambda report, _: templates.render(report, template)}


def ending(path: Path, endings: Iterable[str]) -> str:
    """Return which of some endings a file's name has, the longest that fits.

    Raises UsageError with the possible endings where it has none of them.
    """
    name = path.name.lower()
    fitting = [one for one in endings if name.endswith(one) and name != one]
    if not fitting:
        choice = wording.listed(endings, "or")
        raise UsageError(f"{path}: can be written as {choice}; give the file one of these endings")
    return max(fitting, key=len)
