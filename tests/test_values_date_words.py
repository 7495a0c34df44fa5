from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.date_words import may_hold_date, read_words


@given(st.text(max_size=120))
def test_tokens_stand_in_order_inside_any_text(text):
    words = read_words(text)
    assert len(words.kinds) == len(words.starts) == len(words.ends) == len(words.values)
    last = 0
    for start, end in zip(words.starts, words.ends, strict=True):
        assert last <= start <= end <= len(text)
        last = end


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("on Tuesday at 0930 GMT", "_jw_:"),
        ("Nov. 14, 2024", "_mn,y"),
        ("the M-1991 and KN-23", "_#_-_A_-_"),
        ("$12 December 27", "_mn"),
        ("New Year’s Eve", "_H"),
        ("a new year", "_a_u"),
    ],
)
def test_a_text_reads_as_the_kinds_of_its_words(text, kinds):
    assert read_words(text).kinds == kinds


def test_a_sentence_without_a_date_word_or_digit_is_not_read():
    assert not may_hold_date("The company said that its profits had risen.")
    assert may_hold_date("Profits rose at Christmas.")


@pytest.mark.parametrize("words", ["2011", "4/22", "the 80s", "the '90s", "the 3rd", "Q1", "'07", "on the 26"])
def test_figures_that_can_make_a_date_without_a_word_of_one_are_looked_at(words):
    assert may_hold_date(f"It was said of {words} by Bell.")


@pytest.mark.parametrize("words", ["12 soldiers", "$1.5bn", "a KN-23", "40 percent"])
def test_figures_that_make_no_date_alone_are_not(words):
    assert not may_hold_date(f"Bell saw {words}.")
