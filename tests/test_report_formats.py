from __future__ import annotations

from pathlib import Path

import pytest
from report_samples import sample

from summarizer import cli, compare
from summarizer.changes.formats import CHANGES
from summarizer.errors import UsageError
from summarizer.report import formats, wording


@pytest.mark.parametrize("ending", formats.REPORT)
def test_every_format_of_a_report_is_saved_by_its_ending_in_either_case(tmp_path, ending):
    for path in (tmp_path / f"report{ending}", tmp_path / f"REPORT{ending.upper()}"):
        sample().save(path)
        assert path.read_bytes().decode() == formats.REPORT[ending](sample(), formats.Look())


@pytest.mark.parametrize("ending", CHANGES)
def test_every_format_of_changes_is_saved_by_its_ending(tmp_path, ending):
    changes = compare(sample(timeline=sample().timeline[:1]), sample())
    changes.save(tmp_path / f"changes{ending}")
    assert (tmp_path / f"changes{ending}").read_text(encoding="utf-8") == CHANGES[ending](changes, "")


def test_no_two_formats_are_alike():
    assert len({write(sample(), formats.Look()) for write in formats.REPORT.values()}) == len(formats.REPORT)


def test_of_two_endings_that_fit_the_longer_decides():
    assert formats.ending(Path("a.b.json"), (".json", ".b.json", ".md")) == ".b.json"
    assert formats.ending(Path("ab.json"), (".b.json", ".json")) == ".json"


@pytest.mark.parametrize("name", ["report", "report.txt", ".md", "md"])
def test_a_name_with_no_ending_of_the_table_is_refused_with_the_choices(name):
    with pytest.raises(UsageError, match=rf"{name}: can be written as \.md, \.html or \.json; give"):
        formats.ending(Path(name), (".md", ".html", ".json"))


def test_the_help_names_the_endings_of_the_tables():
    for told, table in ((cli.REPORT_ENDINGS, formats.REPORT), (cli.CHANGES_ENDINGS, CHANGES)):
        assert told == wording.listed(table, "or")
