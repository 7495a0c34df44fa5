from pathlib import Path

import pytest
from vcr.record_mode import RecordMode

from summarizer import Options, Report, brief, compare
from summarizer.changes.formats import CHANGES
from summarizer.gate import Evidence, check
from summarizer.report import formats
from summarizer.values.names import bound_initialisms

ROOT = Path(__file__).parent.parent
FOLDER = Path("examples", "dprk-russia")


@pytest.fixture(autouse=True)
def _from_the_top_of_the_tree(monkeypatch):
    monkeypatch.chdir(ROOT)


def articles():
    return sorted(FOLDER.glob("*.txt"))


def published(engine):
    """The report of an engine in every format that is published of it, by its ending."""
    files = (FOLDER / engine).glob("report.*")
    return {path.name.removeprefix("report"): path.read_bytes().decode() for path in files}


def made(report, endings):
    """The report in some formats."""
    return {ending: formats.REPORT[ending](report, formats.Look()) for ending in endings}


def with_a_model():
    """The run that was recorded: the model behind the relay had nothing but each request."""
    options = Options(base_url="http://127.0.0.1:8808/v1", cache=None, timeout=3600)
    return brief(articles(), model="openai/relay-llm", options=options)


@pytest.mark.vcr
def test_the_model_engine_gives_the_published_report(monkeypatch, vcr):
    monkeypatch.setenv("OPENAI_API_KEY", "none")
    report = with_a_model()
    if vcr.record_mode != RecordMode.NONE:
        for ending in published("with-a-model"):
            report.save(FOLDER / "with-a-model" / f"report{ending}")
    assert made(report, formats.REPORT) == published("with-a-model"), "run `make examples`"


def test_the_extractive_engine_gives_the_published_report():
    report = brief(articles(), model="none")
    assert made(report, {*formats.REPORT} - {".html"}) == published("without-a-model"), "run `make examples`"


def test_what_the_latest_article_changed_is_the_published_list():
    before = [path for path in articles() if path.name != "another-3000-soldiers.txt"]
    changes = compare(brief(before, model="none"), brief(articles(), model="none"))
    published_changes = FOLDER / "without-a-model" / "what-changed"
    for ending in (".md", ".rss"):
        shown = CHANGES[ending](changes, "")
        assert shown == published_changes.with_suffix(ending).read_text(encoding="utf-8"), "run `make examples`"


@pytest.mark.parametrize("engine", ["with-a-model", "without-a-model"])
def test_every_statement_of_a_published_report_passes_the_gate(engine):
    report = Report.load(FOLDER / engine / "report.json")
    known = {a.id: a for a in report.articles}

    def evidence(citations):
        return [
            Evidence(
                " ".join(c.quote for c in citations if c.article == a),
                known[a].published,
                outlet=known[a].publisher,
                initialisms=bound_initialisms(known[a].text),
            )
            for a in {c.article for c in citations}
        ]

    sides = [(p.answer, p.citations) for e in report.timeline for p in e.positions]
    told = [(e.statement, e.citations) for e in report.timeline] + [(c.statement, c.citations) for c in report.claims]
    summed = [(s.text, s.citations) for s in report.overview]
    headed = [(s.text, s.citations) for source in report.sources for s in (source.headline, *source.gist)]
    for statement, citations in told + summed + headed:
        assert check(statement, evidence(citations)) == (), statement
    for answer, citations in sides:  # beside each the report names who says so
        assert check(answer, evidence(citations), attributed=True) == (), answer


@pytest.mark.parametrize("engine", ["with-a-model", "without-a-model"])
def test_no_entry_of_a_published_report_rests_on_page_furniture(engine):
    report = Report.load(FOLDER / engine / "report.json")
    furniture = {(a.id, s.number) for a in report.articles for s in a.sentences if s.furniture}
    assert furniture
    assert not furniture & {(c.article, n) for e in report.timeline for c in e.citations for n in c.sentences}
