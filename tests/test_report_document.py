from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from pydantic import ValidationError
from report_samples import cite, reports, sample

from summarizer.errors import ReportFormatError, UsageError
from summarizer.models import LeftOut, Source, Statement
from summarizer.report import Report, formats, wording


@settings(deadline=None, max_examples=60)
@given(reports())
def test_any_report_survives_json(report):
    assert Report.model_validate_json(report.to_json()) == report


def test_a_saved_report_loads_as_it_was(tmp_path):
    path = tmp_path / "new folder" / "report.json"
    sample().save(path)
    assert Report.load(path) == sample()
    assert path.read_text(encoding="utf-8") == sample().to_json()


def test_json_keeps_its_order_and_its_letters():
    text = sample().to_json()
    assert list(json.loads(text)) == list(Report.model_fields)
    assert "“" not in text.encode().decode("ascii", "ignore")
    assert sample(title="Zürich").to_json().endswith("}\n")
    assert "Zürich" in sample(title="Zürich").to_json()


def test_the_ending_decides_the_format(tmp_path):
    sample().save(tmp_path / "report.MD")
    assert (tmp_path / "report.MD").read_text(encoding="utf-8") == sample().to_markdown()


@pytest.mark.parametrize("name", ["report.txt", "report", "report.htm"])
def test_an_unknown_ending_is_refused_with_the_choices(tmp_path, name):
    with pytest.raises(UsageError, match=re.escape(wording.listed(formats.REPORT, "or"))):
        sample().save(tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_a_failed_save_leaves_the_old_report_and_no_draft(tmp_path, monkeypatch):
    path = tmp_path / "report.md"
    path.write_text("old")

    def full(*_args, **_kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(UsageError, match="No space left"):
        sample().save(path)
    assert [one.name for one in tmp_path.iterdir()] == ["report.md"]
    assert path.read_text() == "old"


def test_a_link_to_a_report_stays_a_link(tmp_path):
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    target.write_text("{}")
    link.symlink_to(target)
    sample().save(link)
    assert link.is_symlink()
    assert Report.load(target) == sample()


def test_a_folder_or_a_place_under_a_file_cannot_be_written(tmp_path):
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "file").write_text("")
    for path in (tmp_path / "folder.md", tmp_path / "file" / "report.md"):
        with pytest.raises(UsageError, match=str(path)):
            sample().save(path)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{", "is not JSON"),
        (b"\xff\xfe", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b"[1]", "not a report"),
        (b'{"title": "x"}', "not a report"),
        (b'{"schema_version": "7"}', "format '7', and this version reads '1'"),
        (b'{"schema_version": "1", "title": 3}', "has been changed since it was saved"),
    ],
)
def test_what_is_no_report_is_refused_with_file_reason_and_remedy(tmp_path, content, reason):
    path = tmp_path / "report.json"
    path.write_bytes(content)
    with pytest.raises(ReportFormatError) as caught:
        Report.load(path)
    assert str(path) in str(caught.value)
    assert reason in str(caught.value)
    assert caught.value.args[0].count("\n") == 0


def test_a_missing_report_is_an_error_of_usage(tmp_path):
    with pytest.raises(UsageError, match=r"none\.json: cannot be read"):
        Report.load(tmp_path / "none.json")


def test_an_altered_quote_is_found_at_loading(tmp_path):
    path = tmp_path / "report.json"
    changed = sample().to_json().replace('"quote": "Some 400 soldiers', '"quote": "Some 900 soldiers', 1)
    path.write_text(changed, encoding="utf-8")
    with pytest.raises(ReportFormatError, match="Some 900 soldiers"):
        Report.load(path)


def test_a_citation_must_be_whole_sentences_of_a_known_article():
    whole = cite(sample().articles[0], 1)
    for changes in ({"article": "a9"}, {"sentences": (9,)}, {"sentences": (2,)}, {"end": whole.end - 1}):
        bad = whole.model_copy(update=changes)
        with pytest.raises(ValidationError, match="do not read"):
            sample(overview=(Statement(text="x", citations=(bad,)),))


def test_unreadable_inputs_and_fallbacks_are_facts_of_the_report():
    assert not sample().unreadable
    assert not sample().fell_back
    lost = LeftOut(what="x.pdf", where="x.pdf", reason="unreadable: no text")
    fallen = Source(**(sample().sources[0].model_dump() | {"fallback": "timed out"}))
    report = sample(left_out=(lost, *sample().left_out), sources=(fallen, sample().sources[1]))
    assert report.unreadable == (lost,)
    assert report.fell_back == (fallen,)
