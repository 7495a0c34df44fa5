"""Write the reports of the example articles again, from the articles and the recorded answers, and docs/changes.md."""

from __future__ import annotations

import os
import re
from pathlib import Path

import vcr

from summarizer import Changes, Options, Report, brief, compare

ROOT = Path(__file__).parent.parent
FOLDER = Path("examples", "dprk-russia")
LATEST = "another-3000-soldiers.txt"
CHANGES = FOLDER / "without-a-model" / "what-changed.md"
DOCUMENT = ROOT / "docs" / "changes.md"
ENDINGS = (".md", ".json", ".csv", ".timelinejs.json")
PAGE = FOLDER / "with-a-model" / "report.html"  # one page is enough: most of each is the same scripts
RECORDING = ROOT / "cassettes" / "test_examples" / "test_the_model_engine_gives_the_published_report.yaml"


def with_a_model() -> Report:
    """Return the report of the recorded run; nothing is asked of a network."""
    replay = vcr.VCR(record_mode=vcr.mode.NONE, match_on=["method", "scheme", "host", "port", "path", "query", "body"])
    os.environ["OPENAI_API_KEY"] = "none"
    options = Options(base_url="http://127.0.0.1:8808/v1", cache=None, timeout=3600)
    with replay.use_cassette(str(RECORDING)):
        return brief(sorted(FOLDER.glob("*.txt")), model="openai/relay-llm", options=options)


def without_a_model() -> Report:
    """Return the report of the extractive engine."""
    return brief(sorted(FOLDER.glob("*.txt")), model="none")


def since_the_latest() -> Changes:
    """Return what the latest article changed, by the extractive engine."""
    before = [path for path in sorted(FOLDER.glob("*.txt")) if path.name != LATEST]
    return compare(brief(before, model="none"), without_a_model())


def excerpt(page: str) -> str:
    """Return the first entry of each section, with the headings and the tally, without footnotes."""
    parts = []
    for block in page.split("\n\n"):
        entry = re.match(r"- .*(?:\n  - .*)*", block)
        if entry or block.startswith(("#", "Entries: ")):
            parts.append(entry[0] if entry else block)
    return re.sub(r" ?\[\^\d+\]", "", "\n\n".join(parts[1:]))


def refreshed(document: str, source: Path, shown: str) -> str:
    """Return a document with what it shows of a file in place of what it showed."""
    start, end = f"<!-- excerpt: {source.as_posix()} -->", "<!-- end of excerpt -->"
    before, _, rest = document.partition(start)
    return f"{before}{start}\n```markdown\n{shown}\n```\n{end}{rest.partition(end)[2]}"


if __name__ == "__main__":
    os.chdir(ROOT)
    for engine, made in (("without-a-model", without_a_model()), ("with-a-model", with_a_model())):
        (FOLDER / engine).mkdir(exist_ok=True)
        for ending in ENDINGS:
            made.save(FOLDER / engine / f"report{ending}")
    made.save(PAGE)
    changes = since_the_latest()
    changes.save(CHANGES)
    changes.save(CHANGES.with_suffix(".rss"))
    shown = refreshed(DOCUMENT.read_text(encoding="utf-8"), CHANGES, excerpt(changes.to_markdown()))
    DOCUMENT.write_text(shown, encoding="utf-8")
