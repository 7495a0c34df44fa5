"""Put the size of the example page and the counts of what it shows between the markers of docs/compare.md."""

from __future__ import annotations

import re
from pathlib import Path

from summarizer import Report

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "compare.md"
PAGE = ROOT / "examples" / "dprk-russia" / "with-a-model" / "report.html"
_SHOWN = re.compile(r"<!-- shown: page -->\n.*?<!-- end of shown -->", re.DOTALL)


def told() -> str:
    """Return what the page weighs, and what the report in it has."""
    report = Report.load(PAGE.with_suffix(".json"))
    disputes = len({dispute for entry in report.timeline for dispute in entry.disputes})
    calls = f", made with {report.made_by.usage.calls} calls of a model" if report.made_by.usage else ""
    return (
        f"The report is one file of {PAGE.stat().st_size / 1000:.0f} kB, articles and scripts in it: "
        f"{len(report.claims)} claims in "
        f"{len(report.timeline)} entries, with {disputes} disputes{calls}."
    )


def refreshed(document: str) -> str:
    """Return the document with what the example page has now."""
    return _SHOWN.sub(f"<!-- shown: page -->\n{told()}\n<!-- end of shown -->", document)


if __name__ == "__main__":
    DOCUMENT.write_text(refreshed(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
