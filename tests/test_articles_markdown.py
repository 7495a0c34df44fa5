"""Texts invented for these tests."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.markdown import words


@pytest.mark.parametrize(
    ("marked", "read"),
    [
        ("**VELL** — A flood killed *14 people*.", "VELL — A flood killed 14 people."),
        ('It hit [Vell](https://example.org/v "the town") on Monday.', "It hit Vell on Monday."),
        ("> It came at night,\n> the mayor said.", "It came at night,\nthe mayor said."),
        ("- Homes were lost.\n* The `A-7` closed.", "Homes were lost.\nThe A-7 closed."),
        ("![A street](a.jpg)\n\nIt rained.", "\n\nIt rained."),
        ("Smith &amp; Sons paid 2 1\\/2 million \\* a year.", "Smith & Sons paid 2 1/2 million * a year."),
        (
            "It hit [Vell][1] and ![a map][map]\n[Orla][].\n\n[1]: /v\n[orla]: <o.html> 'O'\n[map]: m.png",
            "It hit Vell and \nOrla.\n\n",
        ),
        ("# Flood in **Vell**\n\nIt rained.", "# Flood in Vell\n\nIt rained."),
    ],
)
def test_marks_are_read_and_are_no_part_of_the_text(marked, read):
    assert words(marked) == read


@pytest.mark.parametrize(
    "plain",
    [
        "2025. It was a dry year.",
        "The lens measures 35*24*36 mm, the crate 2*x*4, and 2**3 is no 2**4.",
        "He paid 12[1] and [sic][2].\n\n[Bell]: Yes.",
        "2 * 3 * 4 and file_name_here <b>, R&D and 5 < 6.",
        "A note [sic] (here).\n\n* * *\n\nThe end.",
        "---\nIt rained.\n---\nIt stopped.",
        "An asterisk * here\n\nand one * there.",
    ],
)
def test_plain_text_comes_out_as_it_was(plain):
    assert words(plain) == plain


@given(st.text(st.characters(exclude_characters="*_`[]\\&<>-+!\x00\r")))
def test_text_without_marks_is_left_alone(text):
    assert words(text) == text


@given(st.text(st.sampled_from("ab *_`[]()!\\&<>-+#\n")))
def test_no_marks_take_a_letter_away_unless_they_make_an_address_or_an_image(text):
    if "](" not in text and "&" not in text and "]:" not in text:
        assert sorted(filter(str.isalpha, words(text))) == sorted(filter(str.isalpha, text))
