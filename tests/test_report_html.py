from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import html
from report_samples import reports, sample

from summarizer.report import Report

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*/*/report.json"))


def page(report):
    return html.document_fromstring(report.to_html())


def policy(tree):
    return tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]


def digest(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@pytest.fixture(params=[sample, *(lambda path=path: Report.load(path) for path in EXAMPLES)])
def report(request):
    return request.param()


@settings(deadline=None, max_examples=60)
@given(reports())
def test_any_report_comes_back_out_of_its_page(report):
    data = page(report).xpath("//script[@id='report-data']")[0].text
    assert Report.model_validate_json(data) == report


def test_the_policy_allows_the_scripts_and_styles_of_the_page_and_nothing_else(report):
    tree = page(report)
    (script,) = tree.xpath("//script[not(@type)]")
    (style,) = tree.xpath("//style")
    assert policy(tree) == (
        f"default-src 'none'; script-src {digest(script.text)}; style-src {digest(style.text)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


@settings(deadline=None, max_examples=40)
@given(reports())
def test_nothing_in_any_page_runs_or_is_fetched(report):
    tree = page(report)
    named = {name for element in tree.iter() for name in element.attrib}
    assert not [name for name in named if name.startswith("on") or name in ("style", "src", "srcset", "action")]
    assert {one.tag for one in tree.iter() if isinstance(one.tag, str)}.isdisjoint({"img", "iframe", "link", "object"})
    for target in tree.xpath("//@href"):
        assert re.match(r"#|https?://", target, re.IGNORECASE)


def test_every_citation_leads_to_its_sentences(report):
    tree = page(report)
    notes = {one.get("id"): one.text_content() for one in tree.xpath("//section[@id='notes']//p")}
    marks = {(one.get("data-article"), one.get("data-sentences")): one for one in tree.xpath("//a[@class='cite']")}
    for citation in report.citations():
        mark = marks[citation.article, ",".join(map(str, citation.sentences))]
        assert citation.quote in notes[mark.get("href")[1:]]


def test_every_id_stands_once(report):
    ids = page(report).xpath("//@id")
    assert len(ids) == len(set(ids))
