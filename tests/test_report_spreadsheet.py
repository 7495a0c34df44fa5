from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from report_samples import reports, sample
from test_report_markdown import HOSTILE

from summarizer import Report
from summarizer.models import Attribution, Chain, LeftOut, Quantity
from summarizer.report.inert import plain
from summarizer.report.spreadsheet import Row, guarded, rows

ROOT = Path(__file__).parent.parent
OFFICE = shutil.which("soffice")
FORMULAS = (
    "=1+1",
    '=HYPERLINK("http://evil.example")',
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
)


def cells(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def by_claim(report: Report) -> dict[str, Row]:
    return {row.claim: row for row in rows(report)}


def with_claim(**changes: object) -> Report:
    """The sample, one claim of its updated entry changed."""
    first, *others = sample().claims
    return sample(claims=(first.model_copy(update=changes), *others))


@settings(deadline=None, max_examples=60)
@given(reports())
def test_any_report_has_one_row_for_every_claim_and_reads_back_cell_by_cell(report):
    head, *found = cells(report.to_csv())
    assert head == list(Row._fields)
    assert len(found) == len(report.claims)
    assert found == [[guarded(plain(cell)) for cell in row] for row in rows(report)]
    assert not re.search(r"(?<!\r)\n|\r(?!\n)", report.to_csv())


@given(st.text(alphabet="=+-@＝'\"; \t\r1.aé", max_size=12))
@example("-5")
@example('"-1')
def test_no_cell_begins_like_a_formula_and_only_apostrophes_are_added(text):
    cell = guarded(plain(text))
    for part in cell.split(";"):
        begun = re.match(r"""[\s"']*?([=+\-@＝])""", part)
        assert begun is None or re.fullmatch(r"""\s*[+-]\d+(\.\d+)?""", part) or part[: begun.start(1)].endswith("'")
    assert cell.replace("'", "") == plain(text).replace("'", "")


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_in_any_text_stands_behind_an_apostrophe(text):
    report = with_claim(statement=text, places=(text, text), attribution=Attribution(speakers=(text,)))
    head, *found = cells(report.to_csv())
    for name in ("statement", "speakers", "places"):
        (cell,) = [row[head.index(name)] for row in found if row[0] == "c1"]
        assert cell in (f"'{plain(text)}", f"'{plain(text)}; '{plain(text)}")


def test_numbers_keep_their_sign_and_are_written_out():
    low = Quantity(words="-5 degrees", low=-5, high=-2.5, counted="", unit="degrees")
    high = Quantity(words="12 trillion", low=1.2e13, high=None, counted="dollars")
    row = by_claim(with_claim(quantities=(low, high)))["c1"]
    assert (row.low, row.high) == ("-5; 12000000000000", "-2.5; ")
    assert guarded(row.low) == row.low
    assert guarded(row.quantities) == "'-5 degrees; 12 trillion"


def test_a_row_tells_of_the_claim_its_entry_its_article_and_its_sentences():
    row = by_claim(sample())["c3"]
    assert (row.entry, row.entry_start, row.entry_date, row.status) == ("e2", "2025-01-01", "January 2025", "disputed")
    assert (row.questions, row.answers) == ("Were the troops withdrawn?", "yes, in January")
    assert (row.outlet, row.published_start, row.sentences) == ("Northern Post", "2025-02-12", "2")
    assert row.quote == "Last month the troops were withdrawn."


def test_the_origin_is_that_of_the_claims_own_chain_or_the_only_one():
    entry = sample().timeline[1]
    chains = (Chain(origin="a lawmaker", steps=("South",), claims=("c2",)),)
    report = sample(timeline=(entry.model_copy(update={"chains": chains}), sample().timeline[2]))
    assert {row.claim: row.origin for row in rows(report) if row.entry} == {
        "c1": "", "c2": "a lawmaker", "c5": "Northern Post",
    }  # fmt: skip


def test_a_claim_that_was_left_out_has_the_reason_and_comes_last():
    left_out = LeftOut(what="talks", where="north.txt, sentence 3", reason="--max-entries", claims=("c5",))
    *_, last = rows(sample(timeline=sample().timeline[:2], left_out=(left_out,)))
    assert (last.claim, last.entry, last.left_out) == ("c5", "", "--max-entries")


def test_the_mark_for_excel_stands_first_and_only_where_it_is_wanted(tmp_path):
    sample().save(tmp_path / "plain.csv")
    sample().save(tmp_path / "marked.csv", bom=True)
    assert (tmp_path / "marked.csv").read_bytes() == b"\xef\xbb\xbf" + (tmp_path / "plain.csv").read_bytes()


@pytest.mark.parametrize("bom", [False, True])
def test_pandas_reads_what_was_written(tmp_path, bom):
    report = Report.load(ROOT / "examples" / "dprk-russia" / "with-a-model" / "report.json")
    report.save(tmp_path / "claims.csv", bom=bom)
    frame = pd.read_csv(tmp_path / "claims.csv", dtype=str, keep_default_na=False)
    assert list(frame.columns) == list(Row._fields)
    assert [tuple(row) for row in frame.to_numpy()] == [tuple(guarded(plain(c)) for c in row) for row in rows(report)]
    assert set(frame["claim"]) == {claim.id for claim in report.claims}


def test_libreoffice_shows_the_text_of_every_cell_and_runs_none(tmp_path):
    if OFFICE is None:
        absent = "LibreOffice is not installed, so the CSV is not opened in a spreadsheet: `make office` installs it"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(absent)
    hostile = [*FORMULAS, HOSTILE, "“Zürich”, 平壌", "1;2", 'say "no"']
    report = sample(timeline=(), claims=tuple(
        one.model_copy(update={"statement": text, "id": f"c{n}"})
        for n, text in enumerate(hostile) for one in sample().claims[:1]
    ))  # fmt: skip
    report.save(tmp_path / "claims.csv", bom=True)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    ways = (
        "--infilter=CSV:44,34,76,1",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1",
        "--outdir",
        "shown",
    )
    subprocess.run([OFFICE, profile, "--headless", *ways, "claims.csv"], cwd=tmp_path, check=True, capture_output=True)
    shown = cells((tmp_path / "shown" / "claims.csv").read_text(encoding="utf-8-sig"))
    column = Row._fields.index("statement")
    assert json.dumps([row[column] for row in shown[1:]]) == json.dumps([guarded(plain(text)) for text in hostile])
