"""Put parts of the example report between the markers of docs/reading.md."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "reading.md"
REPORT = ROOT / "examples" / "dprk-russia" / "with-a-model" / "report.md"
_SHOWN = re.compile(r"<!-- shown: (\w+) -->\n.*?<!-- end of shown -->", re.DOTALL)
_ENTRY = re.compile(r"^- \*\*.*\n(?:  +- .*\n)*", re.MULTILINE)


def overview(report: str) -> str:
    """Return the first and the last statement of the overview."""
    lines = section(report, "Overview").splitlines()
    return "\n".join(dict.fromkeys((lines[0], lines[-1])))


def dispute(report: str) -> str:
    """Return the table of disputes as far as the first of them."""
    head, rule, first, *others = section(report, "Disputes").splitlines()
    sides = [first]
    for line in others:
        if not line.startswith("| |"):
            break
        sides.append(line)
    return "\n".join((head, rule, *sides))


def entry(report: str) -> str:
    """Return the shortest entry whose way from its origin is shown."""
    found = [one for one in _ENTRY.findall(report) if "  - by way of: " in one]
    return min(found or _ENTRY.findall(report), key=len).rstrip()


def footnote(report: str) -> str:
    """Return the first footnote of that entry."""
    (mark, *_) = re.findall(r"\[\^\d+\]", entry(report))
    return next(line for line in report.splitlines() if line.startswith(f"{mark}: "))


def source(report: str) -> str:
    """Return what the report says of its first source."""
    return "### " + section(report, "Sources").split("### ")[1].rstrip()


def section(report: str, heading: str) -> str:
    """Return a section without its heading."""
    _, _, rest = report.partition(f"\n## {heading}\n\n")
    return rest.partition("\n\n## ")[0]


def refreshed(document: str) -> str:
    """Return the document with what the example report has now."""
    report = REPORT.read_text(encoding="utf-8")
    shown = {make.__name__: make(report) for make in (overview, dispute, entry, footnote, source)}
    return _SHOWN.sub(
        lambda found: f"<!-- shown: {found[1]} -->\n```markdown\n{shown[found[1]]}\n```\n<!-- end of shown -->",
        document,
    )


if __name__ == "__main__":
    DOCUMENT.write_text(refreshed(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
