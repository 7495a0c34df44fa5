"""Every format gives its text and the metadata beside it."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from summarizer.articles.formats import HTML, MARKDOWN, PDF, TEXT, from_line, parse, sniffed
from summarizer.errors import UnreadableError

DAY = dt.date(2024, 12, 23)
PARAGRAPH = "The storm took the roofs of several hundred houses on Monday, the mayor of the town said in the evening."
PAGE = f"""<!doctype html><html lang="en-GB"><head><title>Roofs lost - The Daily Example</title>
<meta property="og:title" content="Storm takes the roofs"><meta property="og:site_name" content="The Daily Example">
<meta name="author" content="Jane Roe"><meta property="article:published_time" content="2024-12-23T23:30:00-05:00">
<link rel="canonical" href="https://daily.example/roofs"></head><body><nav>Home Sport</nav><article>
<h1>Storm takes the roofs</h1><p>{PARAGRAPH} It was the third storm of the year in that part of the country.</p>
<p>{PARAGRAPH.replace("roofs", "windows")}</p><script>alert(1)</script></article></body></html>"""


LOCK = b"6 0 obj<</Filter/Standard/V 1/R 2/O<%s>/U<%s>/P -4>> endobj\n" % (b"00" * 32, b"11" * 32)
LOCKED = b"/Encrypt 6 0 R/ID[<00><00>]"


def pdf_with(text, lock=b"", locked=b""):
    """A PDF of one page, written by hand so that the test needs no other library."""
    stream = f"BT /F1 8 Tf 72 720 Td ({text}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = b"%PDF-1.4\n" + b"".join(b"%d 0 obj%s endobj\n" % (n, o) for n, o in enumerate(objects, 1))
    return body + lock + b"trailer<</Root 1 0 R/Size 7%s>>\n%%%%EOF" % locked


def test_front_matter_gives_the_metadata_and_is_no_part_of_the_text():
    front = "title: 'Roofs: lost'\npublisher: The Daily Example\nauthor: [Jane Roe, John Doe]\npublished: 2024-12-23\n"
    read = parse(f"---\n{front}url: https://daily.example/roofs\nlanguage: en\n---\n\n{PARAGRAPH}".encode(), MARKDOWN)
    assert read.text.strip() == PARAGRAPH
    assert (read.title, read.publisher, read.author) == ("Roofs: lost", "The Daily Example", "Jane Roe, John Doe")
    assert (read.published.day, read.published.basis, read.url) == (DAY, "given", "https://daily.example/roofs")


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_front_matter_is_found_after_a_byte_order_mark_and_with_any_newline(newline):
    data = newline.join(["---", "title: Roofs", "---", PARAGRAPH]).encode("utf-8-sig")
    assert (parse(data, MARKDOWN).title, parse(data, MARKDOWN).text) == ("Roofs", PARAGRAPH)


def test_a_time_in_front_matter_keeps_the_day_it_is_written_with():
    data = f"---\npublished: 2024-12-23T23:30:00-08:00\n---\n{PARAGRAPH}".encode()
    assert parse(data, MARKDOWN).published.day == DAY


def test_front_matter_that_is_no_yaml_is_refused_with_the_remedy():
    with pytest.raises(UnreadableError, match=r"front matter is not valid YAML.*quote values that hold a colon"):
        parse(f"---\ntitle: Roofs: lost\n---\n{PARAGRAPH}".encode(), MARKDOWN)


def test_a_block_between_rules_is_text():
    assert parse(f"---\nIt rained.\n---\n{PARAGRAPH}".encode(), MARKDOWN).text.startswith("---\nIt rained.")


def test_authors_may_stand_in_the_plural():
    assert (
        parse(f"---\nauthors: [Jane Roe, John Doe]\n---\n{PARAGRAPH}".encode(), MARKDOWN).author == "Jane Roe, John Doe"
    )


def test_plain_text_has_no_front_matter():
    assert parse(f"---\ntitle: Roofs\n---\n{PARAGRAPH}".encode(), TEXT).title == ""


def test_a_backslash_that_only_escapes_a_mark_is_no_part_of_the_text():
    words = b"It cost 2 1\\/2 million \\* a year."
    assert parse(words, "Markdown", path="a.md").text == "It cost 2 1/2 million * a year."
    assert parse(words, "text", path="a.txt").text == words.decode()


def test_a_page_gives_its_text_in_paragraphs_and_its_metadata():
    read = parse(PAGE.encode(), HTML)
    assert f"\n\n{PARAGRAPH} It was" in read.text
    assert "\n\n" + PARAGRAPH.replace("roofs", "windows") in read.text
    assert not {"alert", "Sport"} & set(read.text.split())
    assert (read.title, read.publisher, read.author) == ("Storm takes the roofs", "The Daily Example", "Jane Roe")
    assert (read.published.day, read.published.basis, read.url) == (DAY, "metadata", "https://daily.example/roofs")
    assert [s.furniture for s in read.sentences] == ["headline", "", "", ""]


def test_the_address_a_page_was_fetched_from_wins_over_what_it_says_of_itself():
    assert parse(PAGE.encode(), HTML, url="https://example.org/b").url == "https://example.org/b"


def test_a_date_in_the_text_of_a_page_is_not_taken_for_metadata():
    page = PAGE.replace('<meta property="article:published_time" content="2024-12-23T23:30:00-05:00">', "")
    assert parse(page.replace("on Monday", "on 3 May 2019").encode(), HTML).published.basis != "metadata"


def test_a_page_in_the_encoding_it_declares_is_read_in_it():
    page = PAGE.replace("<head>", '<head><meta charset="cp1251">').replace("mayor", "мэр")
    assert "the мэр of" in parse(page.encode("cp1251"), HTML).text


@pytest.mark.parametrize("page", ["<html><body></body></html>", "<html", "<p></p>"])
def test_a_page_without_an_article_is_refused_with_a_next_step(page):
    with pytest.raises(UnreadableError, match=r"no article text.*save"):
        parse(page.encode(), HTML)


def test_a_reference_to_a_control_character_costs_neither_the_page_nor_a_terminal():
    assert parse(PAGE.replace("The storm", "&#27;[2JThe&#x1B; storm").encode(), HTML).text.count("[2JThe storm") == 2


def test_a_pdf_gives_its_text():
    assert parse(pdf_with(PARAGRAPH), PDF).text.strip() == PARAGRAPH


def test_a_pdf_without_text_is_refused():
    with pytest.raises(UnreadableError, match=r"no text.*OCR"):
        parse(pdf_with(""), PDF)


def test_a_damaged_pdf_is_refused():
    with pytest.raises(UnreadableError, match="damaged"):
        parse(b"%PDF-1.4 nothing more", PDF)


def test_an_encrypted_pdf_is_refused():
    with pytest.raises(UnreadableError, match=r"encrypted PDF; save a copy without a password"):
        parse(pdf_with(PARAGRAPH, LOCK, LOCKED), PDF)


def test_a_line_of_json_has_the_same_fields():
    line = json.dumps(
        {"text": PARAGRAPH, "title": "Roofs", "published": "2024-12-23", "tags": ["storm"], "author": None}
    )
    read = from_line(line, path="a.jsonl#3")
    assert (read.title, read.published.day, read.path) == ("Roofs", DAY, "a.jsonl#3")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not valid JSON"),
        ("[1]", "not a JSON object"),
        ("{}", 'no field "text"'),
        ('{"text": 5}', 'no field "text"'),
        ('{"text": "It rained.", "title": {}}', '"title" holds a dict'),
        ('{"text": "It rained.", "published": "soon"}', "write it as 2024-12-23"),
        ("[" * 100_000, "not valid JSON"),
    ],
)
def test_a_line_that_is_no_article_says_why(line, reason):
    with pytest.raises(UnreadableError, match=reason):
        from_line(line, path="a.jsonl#1")


@pytest.mark.parametrize(
    ("data", "form"),
    [(b"%PDF-1.7", PDF), (b"\n<!DOCTYPE html>", HTML), (b"<!-- x --><html>", HTML), (b"It rained.", MARKDOWN)],
)
def test_bytes_without_a_name_show_their_format(data, form):
    assert sniffed(data) == form


@pytest.mark.parametrize("name", ["published", "date", "pubDate", "datePublished"])
def test_the_date_of_publication_goes_by_the_names_that_feeds_give_it(name):
    found = from_line(json.dumps({"text": PARAGRAPH, name: "2024-12-23"}), path="feed.jsonl#1")
    assert (found.published.day, found.published.basis) == (DAY, "given")
