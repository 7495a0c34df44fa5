"""A text becomes an Article whose parts are exact, and tells of itself what nobody gave."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles import article
from summarizer.errors import UnreadableError
from summarizer.models import Published

EXAMPLES = Path(__file__).parent.parent / "examples" / "dprk-russia"
KNOWN = Published(start=dt.date(2024, 12, 23), end=dt.date(2024, 12, 23), basis="given")


@given(st.text())
def test_any_text_is_an_article_of_exact_numbered_sentences_or_unreadable(text):
    try:
        read = article(text, published=KNOWN, language="en")
    except UnreadableError:
        assert not any(c.isalnum() for c in text)
        return
    assert [s.number for s in read.sentences] == list(range(1, len(read.sentences) + 1))
    assert read.content
    covered = "".join(read.words(s) for s in read.sentences)
    assert "".join(covered.split()) == "".join(read.text.split())


def test_the_id_is_of_the_final_text_alone():
    one = article("It rained.\r\nA lot fell.", published=KNOWN, title="Rain")
    two = article("It rained.\nA lot\x1b fell.", published=KNOWN, path="rain.txt")
    assert one.id == two.id != article("It rained.", published=KNOWN).id
    assert len(one.id) == 12


@pytest.mark.parametrize("text", ["", " \n\t", "***", "\x1b\x1b"])
def test_a_text_without_a_word_is_refused_with_a_next_step(text):
    with pytest.raises(UnreadableError, match="no text; give"):
        article(text)


def test_a_syndication_notice_gives_title_and_publisher():
    read = article((EXAMPLES / "newsweek.txt").read_text(), published=KNOWN)
    assert read.publisher == "Newsweek"
    assert read.title == "North Korea To Deploy More Troops to Russia After Over ‘1,000’ Killed: Seoul"


def test_what_is_given_wins_over_what_is_inferred():
    read = article(
        (EXAMPLES / "newsweek.txt").read_text(), title="Mine", publisher="Me", language="fr-CA", published=KNOWN
    )
    assert (read.title, read.publisher, read.language, read.published) == ("Mine", "Me", "fr", KNOWN)


def test_the_headline_in_the_text_is_the_title():
    read = article((EXAMPLES / "more-artillery-and-drones.txt").read_text(), published=KNOWN)
    assert (
        read.title.split()
        == "North Korea to Expand Support for Russia With More Artillery, Attack Drones and Troops".split()
    )


def test_a_dateline_that_is_furniture_still_dates_the_article():
    read = article((EXAMPLES / "another-3000-soldiers.txt").read_text())
    assert (read.published.day, read.published.basis) == (dt.date(2025, 3, 27), "inferred")
    assert read.sentences[read.published.sentences[0] - 1].furniture == "dateline"


def test_an_address_that_a_page_must_not_link_to_is_not_kept():
    assert article("It rained.", published=KNOWN, url="javascript:alert(1)").url is None
    assert article("It rained.", published=KNOWN, url="https://example.org/a").url == "https://example.org/a"
