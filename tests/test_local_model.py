"""A small model on a real local server, recorded: the program works with one, and the Gate holds it."""

from pathlib import Path

import pytest

from summarizer import Options, brief

ROOT = Path(__file__).parent.parent
FOLDER = Path("examples", "dprk-russia")
SERVER = "http://127.0.0.1:8809/v1"
MODEL = "openai/qwen2.5-coder-1.5b-instruct"


@pytest.fixture(autouse=True)
def _from_the_top_of_the_tree(monkeypatch):
    monkeypatch.chdir(ROOT)


@pytest.mark.vcr
@pytest.mark.parametrize("name", ["february-briefing.txt", "kyiv-post.txt"])
def test_a_small_local_model_briefs_an_article_and_says_nothing_that_the_gate_refuses(name):
    options = Options(base_url=SERVER, cache=None, timeout=1800)
    report = brief([FOLDER / name], model=MODEL, options=options)
    (source,) = report.sources
    assert source.engine == MODEL
    assert report.claims
    assert {c.quote for claim in report.claims for c in claim.citations} <= {
        report.articles[0].text[c.start : c.end] for claim in report.claims for c in claim.citations
    }
    assert all(left.reason for left in report.left_out)
    assert report.made_by.usage.calls >= 1
    assert report.made_by.usage.cost is None
