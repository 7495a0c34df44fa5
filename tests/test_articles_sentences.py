"""Sentences are exact spans in every script, and break where a reader would break them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.sentences import split
from summarizer.articles.text import clean

EXAMPLES = sorted((Path(__file__).parent.parent / "examples" / "dprk-russia").glob("*.txt"))
SCRAPS = [
    "He said so. ",
    "“Why?” ",
    "the U.S. ",
    "\n",
    "\n\n",
    " \t",
    "....",
    "今天很好。",
    "- ",
    "[1]",
    "(AP) ",
    "é",
    "\u00a0",
    "”",
    "𝒜",
]


def words(text, language="en"):
    return [text[p.start : p.end] for p in split(text, language)]


def assert_exact(text, language):
    pieces, end = split(text, language), 0
    for piece in pieces:
        sentence = text[piece.start : piece.end]
        assert sentence == sentence.strip() != ""
        assert text[end : piece.start].strip() == ""
        end = piece.end
    assert text[end:].strip() == ""
    numbers = [piece.paragraph for piece in pieces]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(1, len(set(numbers)) + 1))


@given(
    st.one_of(st.text(max_size=300), st.lists(st.sampled_from(SCRAPS)).map("".join)),
    st.sampled_from(["en", "", "fr", "zh"]),
)
def test_spans_are_stripped_disjoint_and_cover_every_character_that_is_no_whitespace(text, language):
    assert_exact(clean(text), language)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_spans_of_the_examples_are_exact(path):
    assert_exact(path.read_text(), "en")


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Smith met Lt. Gen. Lee and Cmdr. Hoe of the U.S. Navy on Jan. 5 at 3 p.m. in St. Louis.",
        "“It could be they’re dragging their feet,” he said.",
        "“Why?” Smith asked.",
        "He called it “a crime.”",
        "Foo Inc. said in a filing that Bar Co. Ltd. owed it $82.27.50 for No. 5 parts.",
        "The U.S. Geological Survey measured 5.2 in Calif. on Feb. 11, 2025.",
        "The town gave Rs. 2 lakh for each and Rs. 50 for all.",
    ],
)
def test_abbreviations_numbers_and_closing_quotes_do_not_end_a_sentence(sentence):
    assert words(f"{sentence} Then it ended.") == [sentence, "Then it ended."]


@pytest.mark.parametrize(
    "sentence",
    [
        "The range was wide, the panel found.",
        "They leaked 5,000 barrels per day.",
        "It was used last month.",
        "He spoke of the story.",
        "They moved to New York.",
        "She met Kim Jong Un.",
        "He said no.",
        "The military named....",
        "He came back.”",
        "It was so.[1][2]",
    ],
)
def test_a_full_stop_after_an_ordinary_word_ends_the_sentence_before_a_name(sentence):
    assert words(f"{sentence} McNutt declined to say more.") == [sentence, "McNutt declined to say more."]


def test_a_credit_in_parentheses_and_an_opening_timestamp_stand_by_themselves():
    text = "Thu May 27, 2010 7:23 pm EDT The leak stopped. (Reporting by Ann Lee; Editing by Bo Ray) We like comments."
    assert words(text) == [
        "Thu May 27, 2010 7:23 pm EDT",
        "The leak stopped.",
        "(Reporting by Ann Lee; Editing by Bo Ray)",
        "We like comments.",
    ]


def test_whose_the_picture_is_stands_by_itself_behind_its_caption():
    text = "In this May 26, 2010 photo, a boat burns. AP Orla Oil said the fire was out. AP Oil said so too."
    assert words(text) == [
        "In this May 26, 2010 photo, a boat burns.",
        "AP",
        "Orla Oil said the fire was out.",
        "AP Oil said so too.",
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Boats burn in the bay on Monday (CNN) -- The firm said so.",
            ["Boats burn in the bay on Monday", "(CNN) -- The firm said so."],
        ),
        (
            "Boats burn, May 26, 2010 / AP Photo (CBS/AP) The firm said so.",
            ["Boats burn, May 26, 2010 / AP Photo", "(CBS/AP) The firm said so."],
        ),
        (
            "Boats burn in the bay, May 26, 2010 AP ORLA, Lower Land -- The firm said so.",
            ["Boats burn in the bay, May 26, 2010 AP", "ORLA, Lower Land -- The firm said so."],
        ),
        ("ORLA, Lower Land (CNN) -- The firm said so.", ["ORLA, Lower Land (CNN) -- The firm said so."]),
        (
            "The small states of the far south (BBC) The firm said so.",
            ["The small states of the far south (BBC) The firm said so."],
        ),
        (
            "(CBS/AP) Last Updated 5:47 p.m. ET The firm said so.",
            ["(CBS/AP) Last Updated 5:47 p.m. ET", "The firm said so."],
        ),
        (
            "The list was updated at 5.30pm ET The firm said so.",
            ["The list was updated at 5.30pm ET The firm said so."],
        ),
    ],
)
def test_an_agency_in_brackets_opens_a_report_behind_a_caption_but_not_behind_a_place(text, sentences):
    assert words(text) == sentences


def test_no_sentence_crosses_a_line_break_and_each_line_is_a_paragraph():
    text = "Three killed in storm\nThe storm came on Monday. It left\n- a bridge broken\n- a road closed"
    assert [(p.paragraph, text[p.start : p.end]) for p in split(text, "en")] == [
        (1, "Three killed in storm"),
        (2, "The storm came on Monday."),
        (2, "It left"),
        (3, "- a bridge broken"),
        (4, "- a road closed"),
    ]


WRAPPED = """The storm came over the coast on Monday evening and took the roofs of
several hundred houses with it. The mayor, who had ordered the town to be
cleared, said nobody was hurt.

Repairs will take months. Until then
- the school stays closed
- buses do not run on the coast road
"""


def test_hard_wrapped_lines_are_joined_but_not_paragraphs_or_lists():
    assert [" ".join(s.split()) for s in words(WRAPPED)] == [
        "The storm came over the coast on Monday evening and took the roofs of several hundred houses with it.",
        "The mayor, who had ordered the town to be cleared, said nobody was hurt.",
        "Repairs will take months.",
        "Until then",
        "- the school stays closed",
        "- buses do not run on the coast road",
    ]
    assert [p.paragraph for p in split(WRAPPED, "en")] == [1, 1, 2, 2, 3, 4]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("zh", "今天天气很好。我们去公园吧！𝒜𝒷 你好吗？", 3),
        ("fr", "M. Dupont est arrivé à Paris. « Oui. » Il est resté.", 3),
        ("ar", "ذهبت إلى السوق. ثم عدت إلى البيت؟ نعم.", 3),
        ("hi", "यह पहला वाक्य है। यह दूसरा है।", 2),
    ],
)
def test_other_languages_split_at_their_own_full_stops(language, text, count):
    assert len(words(text, language)) == count
    assert_exact(text, language)


@pytest.mark.parametrize(
    "text", ["“" * 50_000, " " * 200_000 + "x", "a." * 50_000, "(" * 50_000], ids=lambda text: text[0]
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_hostile_lines_end_in_exact_spans_too(text, language):
    assert_exact(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The army held the hill by 9 a.m.| The ministry called it a lie.",
        "She rang at 8:41 p.m.| “Nobody came,” she said.",
        "The board met at 9 a.m. Monday in Orla.",
        "The board met at 9 a.m. GMT on Monday.",
        "The board met at 9 a.m. Moscow time.",
        "At 9 a.m. Anna Bell rang the ministry.",
        "Shortly after 9 a.m. Bell rang the ministry.",
        "The board met at 9 a.m. March 3.",
        "Bell spoke at a 10 a.m. Senate hearing.",
        "The launch is set for 9 a.m. Eastern on Friday.",
    ],
)
def test_a_sentence_may_end_in_an_hour_and_goes_on_with_its_day_or_zone(text):
    assert [text.replace("|", "")[p.start : p.end] for p in split(text.replace("|", ""), "en")] == text.split("| ")


@pytest.mark.parametrize(
    "text",
    [
        "According to Anna Bell (D-Utah.), it held.",
        "A bill by Bell (D-Ill.), who left, passed.",
        "It held (Fig.); it was dry.",
    ],
)
def test_no_sentence_begins_with_what_closes_a_bracket(text):
    assert words(text, "en") == [text]
