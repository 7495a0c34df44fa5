"""Put what the merge makes of the example articles between the markers of docs/merge.md."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer import Options, Report, brief

if TYPE_CHECKING:
    from summarizer.models import Entry

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "merge.md"
ARTICLES = sorted((ROOT / "examples" / "dprk-russia").glob("*.txt"))
FOCUS = "casualties among the soldiers"
_SHOWN = re.compile(r"<!-- shown: (\w+) -->\n.*?<!-- end of shown -->", re.DOTALL)
_STRAY = re.compile(r"<!-- an invented article -->\n```text\n(.*?)```", re.DOTALL)
_MARK = re.compile(r" ?\[\^\d+\]")
_ENTRY = re.compile(r"^- \*\*.*\n(?:  - .*\n)*", re.MULTILINE)


def same_event(report: Report) -> str:
    """Return the entry that most articles tell, and the statement of each of its claims."""
    known = {claim.id: claim for claim in report.claims}
    names = {article.id: article.name for article in report.articles}
    entry = max(report.timeline, key=lambda e: (len({known[c].article for c in e.claims}), len(e.claims), e.id))
    claims = (known[c] for c in entry.claims)
    return "\n".join([line_of(report, entry), *(f"  - {names[c.article]}: {c.statement}" for c in claims)])


def relations(report: Report) -> str:
    """Return the first relation of each kind that the claims of an entry have, as a table."""
    known = {claim.id: claim.statement for claim in report.claims}
    first = {r.kind: r for e in reversed(report.timeline) for r in reversed(e.relations)}
    rows = (f"| {kind} | {known[r.earlier]} | {known[r.later]} |" for kind, r in sorted(first.items()))
    return "\n".join(["| Relation | Earlier | Later |", "| --- | --- | --- |", *rows])


def disputes(report: Report) -> str:
    """Return the section on disputes."""
    return section(report, "Disputes")


def origins(report: Report) -> str:
    """Return the two entries that came the longest way from their origins."""
    return "\n".join(sorted(entries(report), key=lambda entry: -entry.count("←"))[:2])


def series(report: Report) -> str:
    """Return the section on figures over time."""
    return section(report, "Figures over time")


def stories(report: Report) -> str:
    """Return the timelines told apart."""
    _, _, told = report.to_markdown().partition("\n## Timeline: ")
    return plain(f"## Timeline: {told.partition(chr(10) + '## ')[0]}")


def overview(report: Report) -> str:
    """Return the overview."""
    return section(report, "Overview")


def line_of(report: Report, entry: Entry) -> str:
    """Return the line of an entry in the report."""
    statement = plain(report.model_copy(update={"timeline": (entry,), "overview": ()}).to_markdown())
    return next(line for line in statement.splitlines() if line.startswith("- **"))


def entries(report: Report) -> list[str]:
    """Return the entries of the report as it has them, without footnotes."""
    return [plain(entry) for entry in _ENTRY.findall(report.to_markdown())]


def section(report: Report, heading: str) -> str:
    """Return a section of the report without its heading and footnotes."""
    _, _, rest = report.to_markdown().partition(f"\n## {heading}\n\n")
    return plain(rest.partition("\n\n## ")[0])


def plain(markdown: str) -> str:
    """Return Markdown without footnote marks."""
    return _MARK.sub("", markdown).strip()


def outputs(document: str) -> dict[str, str]:
    """Return what each marker of a document stands for; the invented article is read with the five for stories."""
    report = brief(ARTICLES, model="none")
    shown = {make.__name__: make(report) for make in (same_event, relations, disputes, origins, series, overview)}
    shown["focus"] = overview(brief(ARTICLES, model="none", options=Options(focus=FOCUS)))
    with tempfile.TemporaryDirectory() as folder:
        stray = Path(folder, "festival.txt")
        stray.write_text("".join(_STRAY.findall(document)), encoding="utf-8")
        shown["stories"] = stories(brief([*ARTICLES, stray], model="none"))
    return shown


def refreshed(document: str) -> str:
    """Return a document with the current output between its markers."""
    shown = outputs(document)

    def block(match: re.Match[str]) -> str:
        return f"<!-- shown: {match[1]} -->\n```markdown\n{shown[match[1]]}\n```\n<!-- end of shown -->"

    return _SHOWN.sub(block, document)


if __name__ == "__main__":
    DOCUMENT.write_text(refreshed(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
