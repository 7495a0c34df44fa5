from __future__ import annotations

import re
import runpy
import shutil
from pathlib import Path

import pytest

from summarizer import Report
from summarizer.cli import cli
from summarizer.report import formats, templates

ROOT = Path(__file__).parent.parent
README, COMMANDS, CHANGES = (
    (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "docs/commands.md", "docs/changes.md")
)
EXAMPLES = runpy.run_path(str(ROOT / "docs" / "refresh_examples.py"))
HELP = runpy.run_path(str(ROOT / "docs" / "refresh_help.py"))
DECISIONS = runpy.run_path(str(ROOT / "docs" / "refresh_decisions.py"))
MERGE = runpy.run_path(str(ROOT / "docs" / "refresh_merge.py"))
TERMINAL = runpy.run_path(str(ROOT / "docs" / "refresh_terminal.py"))
READING, FIELDS, SCRIPTS, COMPARE = (
    runpy.run_path(str(ROOT / "docs" / f"refresh_{name}.py")) for name in ("reading", "json", "scripts", "compare")
)
PAGES = [
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "benchmarks" / "README.md",
    ROOT / "cassettes" / "README.md",
    ROOT / "examples" / "dprk-russia" / "README.md",
]
START, END = HELP["START"], HELP["END"]
CONTEXTS = list(HELP["commands"](cli))


def prose() -> str:
    """The page on the command line without the help texts, which name everything anyway."""
    before, _, rest = COMMANDS.partition(START)
    return before + rest.partition(END)[2]


def options() -> list[str]:
    found = {max(one.opts, key=len) for context in CONTEXTS for one in context.command.params if one.opts[0][0] == "-"}
    return sorted(found | {"--version"})


def test_the_help_that_is_shown_is_the_help_of_the_code():
    assert HELP["refreshed"](COMMANDS) == COMMANDS, "run `make docs`"


@pytest.mark.parametrize("path", [context.command_path for context in CONTEXTS[1:]])
def test_every_command_is_described_on_the_page_on_the_command_line(path):
    assert f"`{path}`" in prose()


@pytest.mark.parametrize("option", options())
def test_every_option_is_described_on_the_page_on_the_command_line(option):
    assert re.search(rf"(?<![\w-]){option}(?![\w-])", prose())


def test_a_document_without_markers_is_refused():
    with pytest.raises(SystemExit, match="needs a line"):
        HELP["refreshed"]("# No markers\n")


@pytest.mark.parametrize(
    ("source", "excerpt"), re.findall(r"<!-- excerpt: (\S+) -->\n(.*?)<!-- end of excerpt -->", README, flags=re.DOTALL)
)
def test_example_output_in_the_readme_is_real_output(source, excerpt):
    real = (ROOT / source).read_text(encoding="utf-8")
    lines = [line for line in excerpt.splitlines() if line.strip() and not line.startswith("```")]
    assert lines
    assert [line for line in lines if line not in real.splitlines()] == []


def test_the_first_changes_of_each_kind_are_those_of_the_published_list():
    published = (ROOT / EXAMPLES["CHANGES"]).read_text(encoding="utf-8")
    shown = EXAMPLES["refreshed"](CHANGES, EXAMPLES["CHANGES"], EXAMPLES["excerpt"](published))
    assert shown == CHANGES, "run `make examples`"


def test_what_decisions_do_is_shown_as_they_do_it():
    document = DECISIONS["DOCUMENT"].read_text(encoding="utf-8")
    assert DECISIONS["refreshed"](document) == document, "run `make docs`"


def test_the_decisions_shown_are_of_each_kind_and_match_something():
    report = DECISIONS["report_of"](DECISIONS["DOCUMENT"].read_text(encoding="utf-8"))
    assert len(report.rulings) == 4
    assert {r.outcome for r in report.rulings} <= {"applied", "already so"}


def test_what_the_merge_makes_of_the_examples_is_shown_as_it_does_it():
    document = MERGE["DOCUMENT"].read_text(encoding="utf-8")
    assert MERGE["refreshed"](document) == document, "run `make docs`"


def test_the_page_on_the_merge_shows_each_thing_it_makes_and_none_is_empty():
    document = MERGE["DOCUMENT"].read_text(encoding="utf-8")
    shown = MERGE["outputs"](document)
    assert set(re.findall(r"<!-- shown: (\w+) -->", document)) == set(shown)
    assert all(shown.values())
    assert f'--focus "{MERGE["FOCUS"]}"' in document


def test_what_a_terminal_shows_is_shown_as_it_does():
    document = TERMINAL["DOCUMENT"].read_text(encoding="utf-8")
    assert TERMINAL["refreshed"](document) == document, "run `make docs`"


def test_each_window_shown_is_as_wide_as_is_said_and_shows_disputes_before_the_timeline():
    shown = TERMINAL["outputs"]()
    assert all(len(line) <= 40 for line in shown["narrow"].splitlines())
    assert all(len(line) <= 80 for line in shown["whole"].splitlines())
    assert shown["whole"].index("Disputes") < shown["whole"].index("Timeline")
    assert set(re.findall(r"<!-- shown: (\w+) -->", TERMINAL["DOCUMENT"].read_text("utf-8"))) == set(shown)


@pytest.mark.parametrize("page", [READING, FIELDS, SCRIPTS, COMPARE], ids=["reading", "json", "scripts", "compare"])
def test_what_a_page_shows_is_what_comes_out_today(page):
    document = page["DOCUMENT"].read_text(encoding="utf-8")
    assert page["refreshed"](document) == document, "run `make docs`"


def test_every_field_of_every_value_is_described_on_the_page_on_the_json():
    document = FIELDS["DOCUMENT"].read_text(encoding="utf-8")
    found = list(FIELDS["described"](document))
    schemas = FIELDS["values"]()
    assert {(value, field) for value, field, _ in found} == {
        (name, field) for name, schema in schemas.items() for field in schema["properties"]
    }
    assert [one for one in found if one[2] in ("", FIELDS["UNTOLD"])] == []


def test_the_python_on_the_page_on_the_json_holds_for_every_statement():
    (code,) = re.findall(r"```python\n(.*?)```", FIELDS["DOCUMENT"].read_text(encoding="utf-8"), re.DOTALL)
    report = Report.load(FIELDS["EXAMPLE"])
    for entry in report.timeline:
        exec(code, {"report": report.model_copy(update={"timeline": (entry,)})})  # noqa: S102 - our own page


def test_every_filter_and_every_ending_is_on_the_page_for_scripts():
    document = SCRIPTS["DOCUMENT"].read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `(\w+)` \| .* \| .* \|$", document, re.MULTILINE))
    assert told == set(templates._filters({})) | {"tojson"}
    assert set(re.findall(r"^\| `(\.[\w.]+)` \|", document, re.MULTILINE)) == set(formats.REPORT)


def headings(document: str) -> set[str]:
    """The anchors that GitHub gives the headings of a document."""
    found = re.findall(r"^#+ (.*)$", re.sub(r"^```.*?^```", "", document, flags=re.DOTALL | re.MULTILINE), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in found}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_of_a_page_leads_somewhere(page):
    prose_of = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", prose_of):
        path, _, anchor = target.partition("#")
        led = (page.parent / path) if path else page
        assert led.exists(), target
        assert not anchor or anchor in headings(led.read_text(encoding="utf-8")), target


def test_the_readme_leads_to_every_page():
    assert [page.name for page in (ROOT / "docs").glob("*.md") if f"(docs/{page.name})" not in README] == []


def test_the_python_in_the_readme_runs(tmp_path, monkeypatch):
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    example = ROOT / "examples" / "dprk-russia"
    shutil.copytree(example, tmp_path / "articles")
    shutil.copy(example / "with-a-model" / "report.json", tmp_path / "yesterday.json")
    (tmp_path / "late-edition.html").write_text("<p>A dam burst near Vell on 3 May 2025, the mayor said.</p>", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SUMMARIZER_MODEL", "none")
    names: dict[str, object] = {}
    exec(code, names)  # noqa: S102 - our own page
    assert (tmp_path / "report.html").exists()
    assert names["changes"]
    assert names["shorter"]
