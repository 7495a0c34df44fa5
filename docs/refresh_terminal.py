"""Put what a terminal shows of the example report between the markers of docs/terminal.md."""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console

from summarizer import Report
from summarizer.models import Usage
from summarizer.pipeline import Step
from summarizer.terminal import bar, timeline

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "terminal.md"
REPORT = ROOT / "examples" / "dprk-russia" / "with-a-model" / "report.json"
_ROWS = 24
_SHOWN = re.compile(r"<!-- shown: (\w+) -->\n.*?<!-- end of shown -->", re.DOTALL)


def outputs() -> dict[str, str]:
    """Return what each marker stands for."""
    report = Report.load(REPORT)
    wide, narrow = (window(report, width) for width in (80, 40))
    timeline_of_narrow = narrow[narrow.index("Timeline") :]
    shown = {"whole": wide, "narrow": timeline_of_narrow[:_ROWS], "bar": [progress()]}
    return {name: "\n".join(lines) for name, lines in shown.items()}


def window(report: Report, width: int) -> list[str]:
    """Return the lines of the timeline in a window of that width."""
    screen = Console(file=io.StringIO(), width=width, color_system=None)
    return [line.plain for line in timeline.lines(report, screen)]


def progress() -> str:
    """Return the bar in the middle of a run, with figures made up for the page."""
    usage = Usage(calls=2, input_tokens=18_204, output_tokens=5_633, cost=0.0412)
    return bar.line(Step(2, 5, "kyiv-post.txt", "briefed", usage), taken=34, waited=3, width=79).plain


def refreshed(document: str) -> str:
    """Return a document with the current output between its markers."""
    shown = outputs()

    def block(match: re.Match[str]) -> str:
        return f"<!-- shown: {match[1]} -->\n```text\n{shown[match[1]]}\n```\n<!-- end of shown -->"

    return _SHOWN.sub(block, document)


if __name__ == "__main__":
    DOCUMENT.write_text(refreshed(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
