"""Markdown reports pass markdownlint, with three of its rules set as tests/report.markdownlint.jsonc argues."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from report_samples import sample
from test_report_markdown import HOSTILE, series_of

from summarizer import compare
from summarizer.models import Ruling, Story

ROOT = Path(__file__).parent.parent
LINTER = ROOT / "frontend" / "node_modules" / ".bin" / "markdownlint-cli2"
CONFIG = Path(__file__).with_name("report.markdownlint.jsonc")

pytestmark = pytest.mark.skipif(not LINTER.exists(), reason="needs `make page`'s packages; `make check` has them")


def linted(folder: Path, *globs: str) -> str:
    """What the linter finds in a folder's Markdown; empty when nothing."""
    done = subprocess.run(
        [LINTER, "--config", CONFIG, *(globs or ["*.md"])], cwd=folder, capture_output=True, text=True, check=False
    )
    assert "Linting: 0 file" not in done.stdout
    return done.stderr.partition("Finding:")[0]


def test_published_reports_lint_clean():
    assert linted(ROOT / "examples" / "dprk-russia", "*/*.md") == ""


def whole():
    """A report with every section, two articles of one outlet, and hostile names."""
    north, south = sample().articles
    twice = (north, south.model_copy(update={"publisher": north.publisher, "title": HOSTILE, "author": "#  x"}))
    told = tuple(entry.model_copy(update={"story": "s1"}) for entry in sample().timeline)
    return sample(
        articles=twice,
        title=HOSTILE,
        focus=HOSTILE,
        series=(series_of("300", "400"), series_of("400", "300", doubt="less than 400 before")),
        timeline=(*sample().timeline, *told),
        stories=(Story(id="s1", title=HOSTILE, articles=("a1",)),),
        rulings=(Ruling(decision=HOSTILE, because="it is", outcome="applied"),),
    )


def test_reports_with_every_section_and_hostile_names_lint_clean_however_they_cite(tmp_path):
    for cite in ("footnotes", "inline", "none"):
        whole().save(tmp_path / f"{cite}.md", cite=cite)
        sample().save(tmp_path / f"plain-{cite}.md", cite=cite)
    compare(sample(timeline=()), whole()).save(tmp_path / "changes.md")
    compare(whole(), sample()).save(tmp_path / "back.md")
    assert linted(tmp_path) == ""


def test_the_linter_is_heard(tmp_path):
    (tmp_path / "report.md").write_text("# One\n# Two \n", encoding="utf-8")
    assert "MD025" in linted(tmp_path)
