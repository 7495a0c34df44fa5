from __future__ import annotations

import subprocess
import sys

import pytest

import summarizer

HEAVY = ("pydantic", "openai", "instructor", "trafilatura", "jinja2", "numpy", "yaml", "pypdfium2", "nupunkt", "rich")


def loaded_by(code: str) -> set[str]:
    """The heavy packages that a fresh interpreter holds after some code."""
    code += f"\nimport sys\nprint()\nprint(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_the_public_names_are_a_decision():
    assert summarizer.__all__ == sorted(summarizer.__all__)
    assert summarizer.__all__ == [
        "Changes", "Options", "Report", "SummarizerError", "__version__", "brief", "compare",
    ]  # fmt: skip


@pytest.mark.parametrize("name", summarizer.__all__)
def test_every_public_name_can_be_had_and_is_documented(name):
    found = getattr(summarizer, name)
    assert isinstance(found, str) or found.__doc__


def test_an_unknown_name_is_refused_with_what_there_is():
    with pytest.raises(AttributeError, match="brief"):
        _ = summarizer.summarise


def test_the_import_loads_nothing_that_only_work_needs():
    assert not loaded_by("import summarizer")


def test_help_loads_nothing_that_only_work_needs():
    assert not loaded_by("from summarizer.cli import main; main(['brief', '--help']); main(['--version'])")


def test_reading_a_report_loads_no_model_client():
    assert "openai" not in loaded_by("from summarizer import Report")


def test_what_draws_is_loaded_only_for_a_terminal(tmp_path):
    story = tmp_path / "story.txt"
    story.write_text("The army said on 11 February 2025 that a bridge was destroyed.", encoding="utf-8")
    given = ["brief", str(story), "--model", "none", "-o", str(tmp_path / "report.md")]
    assert "rich" not in loaded_by(f"from summarizer.cli import main; main({given!r})")
