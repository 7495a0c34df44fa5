from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import html
from report_samples import article, cite, reports, sample

from summarizer.models import (
    Attribution,
    Chain,
    Claim,
    Dispute,
    Entry,
    LeftOut,
    MadeBy,
    Point,
    Position,
    Published,
    Quantity,
    Ruling,
    Series,
    Source,
    Statement,
    Story,
    When,
)
from summarizer.report import Report, wording
from summarizer.report.inert import plain

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*/*/report.json"))


def page(report):
    return html.document_fromstring(report.to_html())


def policy(tree):
    return tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]


def digest(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


# What an article or a file name may hold to get something done where it is shown.
HOSTILE = (
    "</script><b>alert(1)</b>",
    "<!--<script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style></title></textarea></aside></template><iframe src=//example.org>",
    "{{ 7*7 }}{% raw %}{% for x in () %}{# #}",
    "javascript:alert(1)//https://example.org",
    "\u202etxt.exe\u202c \u2066 \ufeff\u2028 ]]>&lt;b&gt;&amp;#60;",
)


def everywhere(text):
    """A report that says one text wherever an article can have a say."""
    source = article(
        "a1", text, title=text, publisher=text, author=text, path=text, url=text, published=Published(words=text)
    )
    linked = article("a2", text, path=None, url=text, published=Published(words=text))
    citations = (cite(source, 1),)
    statement = Statement(text=text, citations=citations)
    when = When(words=text)
    positions = (Position(answer=text, speakers=(text,), claims=("c",), citations=citations),) * 2
    claim = Claim(
        id="c", article="a1", statement=text, when=when, attribution=Attribution(speakers=(text,)), places=(text,),
        actors=(text,), citations=citations,
    )  # fmt: skip
    entry = Entry(
        id="e", statement=text, when=when, status="disputed", citations=citations, claims=("c",), origins=(text,),
        disputes=(Dispute(question=text, positions=positions),), story="s", decided=(text,),
        chains=(Chain(origin=text, steps=("x", text, "y"), claims=("c",)),),
    )  # fmt: skip
    point = Point(claim="c", when=when, quantity=Quantity(words=text, low=1, high=1), origin=text, doubt=text)
    return Report(
        made_by=MadeBy(version=text, engine="model", model=text),
        title=text,
        focus=text,
        articles=(source, linked),
        sources=(Source(article="a1", headline=statement, gist=(statement,), engine=text, fallback=text),),
        overview=(statement,),
        timeline=(entry,),
        series=(Series(id="f", measured=text, unit=text, places=(text,), points=(point, point)),),
        stories=(Story(id="s", title=text, articles=("a1",)),),
        claims=(claim,),
        rulings=(Ruling(decision=text, because=text, outcome="applied", note=text),),
        left_out=(LeftOut(what=text, where=text, reason=text),),
    )


def shape(tree):
    """What a page is made of, without any of its texts."""
    return [(one.tag, sorted(one.attrib)) for one in tree.iter() if isinstance(one.tag, str)]


@pytest.fixture(params=[sample, *(lambda path=path: Report.load(path) for path in EXAMPLES)])
def report(request):
    return request.param()


@settings(deadline=None, max_examples=60)
@given(reports())
def test_any_report_comes_back_out_of_its_page_with_the_claims_that_the_page_tells(report):
    data = page(report).xpath("//script[@id='report-data']")[0].text
    back = Report.model_validate_json(data)
    assert back.model_copy(update={"claims": report.claims}) == report
    told = {claim for entry in report.timeline for claim in entry.claims}
    assert [one.id for one in back.claims if one.id in told] == [one.id for one in report.claims if one.id in told]
    assert set(back.claims) <= set(report.claims)


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


@pytest.mark.parametrize("text", HOSTILE)
def test_what_an_article_says_changes_nothing_but_text(text):
    assert shape(page(everywhere(text))) == shape(page(everywhere("A sentence of eight words that does nothing.")))


@pytest.mark.parametrize("text", HOSTILE)
def test_what_an_article_says_is_shown_as_it_is_but_for_what_nobody_can_see(text):
    tree = page(everywhere(text))
    for told in (
        ".//h1",
        ".//p[@class='answer']/span[@class='words']",
        ".//h3[@dir]/a",
        ".//article[@class='source']//dd",
    ):
        assert plain(tree.find(told).text_content()) == plain(text)
    shown = "".join(tree.find("body").xpath(".//text()[not(parent::script)]"))
    assert not re.search("[\u202a-\u202e\u2066-\u2069\ufeff\u2028]", shown)


def test_only_addresses_of_the_web_become_links_and_they_tell_nobody_where_one_came_from():
    (link,) = page(everywhere("https://example.org/a?b=1&c=“2”")).xpath("//dd/a[@rel]")[:1]
    assert link.get("href") == "https://example.org/a?b=1&c=%E2%80%9C2%E2%80%9D"
    assert link.get("rel") == "noopener noreferrer"
    assert not page(everywhere(" javascript:alert(1)")).xpath("//a[@rel]")


@settings(deadline=None, max_examples=40)
@given(reports())
def test_every_link_within_any_page_has_a_target(report):
    tree = page(report)
    ids = set(tree.xpath("//@id"))
    assert [one for one in tree.xpath("//@href") if one.startswith("#") and one[1:] not in ids] == []


def test_every_statement_is_shown(report):
    tree = page(report)
    shown = [plain(one.text_content()) for one in tree.xpath("//main//*[@class='words']")]
    said = [
        statement.text for statement in report.overview if statement.text not in {e.statement for e in report.timeline}
    ]
    said += [wording.told(entry) for entry in report.timeline]
    said += [position.answer for entry in report.timeline for position in entry.positions]
    said += [claim.statement for claim in report.claims for entry in report.timeline if claim.id in entry.claims]
    said += [one.text for source in report.sources for one in (source.headline, *source.gist)]
    assert {plain(one) for one in said} <= set(shown)


def test_a_dispute_that_several_entries_tell_stands_once_above_and_opens_the_first():
    told = next(entry for entry in sample().timeline if entry.disputes)
    tree = page(sample(timeline=(told, told.model_copy(update={"id": "again"}))))
    assert len(tree.xpath("//section[@id='disputes']/article")) == len(told.disputes)
    opened = tree.xpath("//article[.//details[@open]]/@data-entry")
    assert opened == [told.id]
    assert len(tree.xpath("//article[@data-entry='again']//ul[@class='positions']")) == len(told.disputes)


def test_nothing_is_hidden_but_what_scripts_bring_to_life(report):
    hidden = page(report).xpath("//*[@hidden]")
    assert {one.get("id") or one.tag for one in hidden if not one.xpath("ancestor::form")} <= {
        "source",
        "filters",
        "no-match",
    }


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
