"""Put what the decisions of docs/decisions.md do to the example report between the markers of that document."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer import Options, Report, brief

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "decisions.md"
START, END = "<!-- decided: written by make docs -->", "<!-- end of decided -->"
_FILE = re.compile(r"<!-- the decisions of the report below -->\n```yaml\n(.*?)```", re.DOTALL)
_ENTRY = re.compile(r"^- \*\*.*\n(?:  - .*\n)*", re.MULTILINE)
_MARK = re.compile(r" ?\[\^\d+\]")
_SECTION = re.compile(r"^## Decided by the reader\n\n(?:\d+\. .*\n)+", re.MULTILINE)


def report_of(document: str) -> Report:
    """Return the report of the example articles under the decisions that a document shows, without a model."""
    shown = _FILE.findall(document)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "decisions.yaml")
        path.write_text("".join(shown), encoding="utf-8")
        articles = sorted((ROOT / "examples" / "dprk-russia").glob("*.txt"))
        return brief(articles, model="none", options=Options(decisions=path))


def decided(markdown: str) -> Iterator[str]:
    """Yield the entries of a report that a decision speaks of, without footnotes, and the list of decisions."""
    entries = (entry for entry in _ENTRY.findall(markdown) if "  - decided by the reader: " in entry)
    yield _MARK.sub("", "".join(entries))
    yield from _SECTION.findall(markdown)


def refreshed(document: str) -> str:
    """Return a document with the current output between its markers."""
    before, _, rest = document.partition(START)
    _, _, after = rest.partition(END)
    shown = "\n".join(decided(report_of(document).to_markdown()))
    return f"{before}{START}\n```markdown\n{shown}```\n{END}{after}"


if __name__ == "__main__":
    DOCUMENT.write_text(refreshed(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
