import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import article, claim, day

from summarizer import brief
from summarizer.citations import cite
from summarizer.models import Claim, Published
from summarizer.timeline.references import find, pile_of

EXAMPLES = Path(__file__).parent.parent / "examples" / "dprk-russia"
# Invented: nothing here happened.
HERALD = article(
    "herald",
    "The dam failed.",
    "Nine people died.",
    "Troops left, and talks began.",
    "Fine weather.",
    published="2021-05-07",
)
COURIER = article("courier", "The dam failed.", "Rain fell.").model_copy(
    update={"path": "pile/courier.txt", "title": "Dam fails", "url": "https://example.org/news/dam"}
)
LINES = [article(f"l{n}", "Talks began.").model_copy(update={"path": f"a.jsonl#{n}"}) for n in (1, 2)]
CLAIMS = [
    claim(HERALD, 1),
    claim(HERALD, 2),
    Claim(id="herald.3", article="herald", statement="Troops left", citations=cite(HERALD, [3])),
    Claim(id="herald.4", article="herald", statement="talks began", citations=cite(HERALD, [3])),
    Claim(id="herald.5", article="herald", statement="Nine died as it failed", citations=cite(HERALD, [1, 2])),
    claim(COURIER, 1),
    *(claim(one, 1) for one in LINES),
]
PILE = pile_of([HERALD, COURIER, *LINES], CLAIMS)


@pytest.mark.parametrize(
    ("reference", "claims"),
    [
        ("herald.txt#1", {"herald.1"}),
        ("herald.txt # 1", {"herald.1"}),
        ("HERALD#1", {"herald.1"}),
        ("herald.txt#1-2", {"herald.5"}),
        ("herald.txt#1–2", {"herald.5"}),
        ("herald.txt#2-3", {"herald.2", "herald.3", "herald.4", "herald.5"}),
        ("herald.txt#3", {"herald.3", "herald.4"}),
        ('herald.txt#3 "talks  Began"', {"herald.4"}),
        ("herald.txt#3 “troops”", {"herald.3"}),
        ("herald.5", {"herald.5"}),
        ("courier.txt#1", {"courier.1"}),
        ("pile/courier.txt#1", {"courier.1"}),
        ("dam fails#1", {"courier.1"}),
        ("https://example.org/news/dam#1", {"courier.1"}),
        ("a.jsonl#2#1", {"l2.1"}),
        ("Herald, sentence 1", {"herald.1"}),
        ("Herald, 7 May 2021, sentences 1–2", {"herald.5"}),
    ],
)
def test_a_reference_names_the_claims_that_rest_on_its_sentences(reference, claims):
    named = find(reference, PILE)
    assert named.claims == claims
    assert not named.whole
    assert not named.problem


@pytest.mark.parametrize("reference", ["courier", "Courier.txt", "pile/courier.txt", "Dam fails"])
def test_an_article_alone_names_all_that_it_tells(reference):
    named = find(reference, PILE)
    assert (named.claims, named.whole) == ({"courier.1"}, True)


def test_a_line_of_json_lines_is_an_article_not_a_sentence():
    assert find("a.jsonl#2", PILE).whole


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("heralt.txt#1", "no article is called “heralt.txt”; did you mean herald.txt?"),
        ("nofile.txt#1", "no article is called “nofile.txt”; write its file as it stands under Sources"),
        ("x", "no article is called “x”; write its file as it stands under Sources"),
        ("herald.txt#9", "herald.txt has sentences 1–4; name one that a footnote cites"),
        ("herald.txt#2-1", "herald.txt has sentences 1–4; name one that a footnote cites"),
        ("herald.txt#0", "herald.txt has sentences 1–4; name one that a footnote cites"),
        ("herald.txt#4", "nothing rests on sentence 4 of herald.txt; name a sentence that a footnote cites"),
        (
            'herald.txt#3 "tanks"',
            "nothing on sentence 3 of herald.txt says “tanks”; it says “Troops left …”, “talks began …”",
        ),
        ("0123456789ab", "“0123456789ab” is no article; name an entry by a sentence that it cites"),
    ],
)
def test_what_a_reference_cannot_name_is_said_with_the_next_step(reference, said):
    named = find(reference, PILE)
    assert named.problem.startswith(said)
    assert not named.claims


def test_a_name_of_several_articles_is_no_guess():
    twin = HERALD.model_copy(update={"id": "twin", "path": "b/herald.txt"})
    pile = pile_of([HERALD.model_copy(update={"path": "a/herald.txt"}), twin], CLAIMS)
    assert find("herald.txt#1", pile).problem.endswith("write one of a/herald.txt, b/herald.txt")
    assert not find("b/herald.txt", pile).problem


def test_the_day_tells_articles_of_one_publisher_apart():
    first = HERALD.model_copy(update={"publisher": "The Herald"})
    week = Published(start=day("2021-05-14"), end=day("2021-05-14"), basis="given")
    pile = pile_of([first, first.model_copy(update={"id": "later", "path": "b.txt", "published": week})], CLAIMS)
    assert find("The Herald#1", pile).problem.endswith("write one of b.txt, herald.txt")
    assert find("The Herald, 7 May 2021#1", pile).claims == {"herald.1"}


def test_the_heads_of_a_reports_footnotes_name_all_of_its_claims():
    report = brief([EXAMPLES], model="none")
    pile = pile_of(report.articles, report.claims)
    heads = re.findall(r"^\[\^\d+\]: (.*?, sentences? [\d–]+): ", report.to_markdown(), re.MULTILINE)
    named = [find(head, pile) for head in heads]
    assert not [n.problem for n in named if n.problem]
    assert frozenset().union(*(n.resting for n in named)) == {c.id for c in report.claims}


def test_a_whole_path_comes_before_the_end_of_another():
    pile = pile_of([HERALD, HERALD.model_copy(update={"id": "twin", "path": "b/herald.txt"})], CLAIMS)
    assert find("herald.txt#1", pile).claims == {"herald.1"}


@given(st.text())
def test_whatever_is_written_names_something_or_says_why_not(reference):
    named = find(reference, PILE)
    assert bool(named.claims) != bool(named.problem)
