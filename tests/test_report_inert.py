from __future__ import annotations

import html
import re

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st

from summarizer.report.inert import inert, link, plain, short

MARKS = st.text(alphabet="\\`*_{}[]<>#|~&!@:$^-+=().;/w 1a\n\t\x1b“ñ", max_size=24)


def rendered(markdown: str) -> str:
    """What GitHub's own parser makes of it, without the comments that nobody sees."""
    options = Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_UNSAFE
    return cmarkgfm.github_flavored_markdown_to_html(markdown, options).replace("<!-- -->", "").strip()


@given(st.text() | MARKS)
def test_any_text_alone_on_a_line_renders_as_one_paragraph_of_that_text(text):
    shown = plain(text)
    expected = f"<p>{html.escape(shown)}</p>" if shown else ""
    assert html.unescape(rendered(inert(text))) == html.unescape(expected)


@given(st.text() | MARKS)
def test_any_text_after_a_bullet_and_before_a_footnote_stays_text(text):
    found = rendered(f"- **May** — {inert(text)}[^1] *(x)*\n\n[^1]: “{inert(text)}”")
    assert set(re.findall(r"<(\w+)", found)) <= {"ul", "li", "strong", "sup", "a", "em", "section", "ol", "p"}
    assert html.unescape(found).count(plain(text)) >= 2


@given(st.text() | MARKS)
def test_any_text_stays_in_its_table_cell(text):
    found = rendered(f"| a | b |\n| --- | --- |\n| {inert(text)} | end |")
    assert found.count("<td>") == 2
    assert "<td>end</td>" in found


@given(st.text() | MARKS)
def test_any_text_stays_in_its_heading(text):
    found = rendered(f"# {inert(text)}\n\nend")
    assert html.unescape(found) == f"<h1>{plain(text)}</h1>\n<p>end</p>"


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose 3.5% to $27.50, and $40; e.g. snake_case (or so) - “quoted” – it’s fine.",
        "U.S.-brokered talks: AT&T, R&D, Q&A, 10:30 a.m.",
        "-5 degrees, +3 points, #1 seed",
    ],
)
def test_ordinary_news_needs_no_escapes(text):
    assert inert(text) == text


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("{{ 7*7 }}", r"\{\{ 7\*7 \}\}"),
        ("{% if %}", r"\{% if %\}"),
        ("</article>", r"\</article>"),
        ("<script>alert(1)</script>", r"\<script>alert(1)\</script>"),
        ("[^1]: x", r"\[^1\]: x"),
        ("a | b", r"a \| b"),
        ("from $27.50 to A$40 and $a$b", r"from $27.50 to A\$40 and $a\$b"),  # pandoc takes it for a formula
        ("earlier :m", "earlier :<!-- -->m"),  # an emoji where the page adds a colon
        ("\x1b[31mred", r"\[31mred"),
        ("1. first", r"1\. first"),
        ("https://evil.example/ and www.evil.example", r"https\://evil.example/ and www\.evil.example"),
        ("write to editor@paper.example", "write to editor@<!-- -->paper.example"),
        ("&lt;b&gt;", r"\&lt;b\&gt;"),
        ("evil\u202egnp.exe", "evilgnp.exe"),
    ],
)
def test_hostile_text_is_escaped_where_it_would_be_obeyed(text, markdown):
    assert inert(text) == markdown


@given(st.text() | MARKS)
def test_a_web_address_becomes_one_link_and_no_other_element(text):
    found = rendered(link("source", f"https://example.org/{text}"))
    assert re.findall(r"<(\w+)", found) == ["p", "a"]
    assert found.startswith('<p><a href="https://example.org/')


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", " https://a.example", "file:///etc/passwd"])
def test_other_addresses_become_text(url):
    assert "<a" not in rendered(link("source", url))


@given(st.text())
def test_plain_text_is_one_line_that_commands_nothing(text):
    shown = plain(text)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", shown)
    assert plain(shown) == shown


def test_short_text_says_that_it_goes_on():
    assert short("one two three", 2) == "one two …"
    assert short("one two", 2) == "one two"
