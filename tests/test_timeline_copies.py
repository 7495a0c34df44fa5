"""Claims told in nearly the same words; all fixtures are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.timeline.copies import first_copies, shingles

TEXT = "The Orla dam failed at dawn and flooded the whole harbour of Lower Town before noon"
WORDS = st.sampled_from("dam flood soldier valley mayor bridge storm harbour".split())
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), max_size=12)


def copies(*texts, told=None):
    return first_copies(texts, told or [None] * len(texts))


@pytest.mark.parametrize(
    "changed",
    [
        TEXT,
        f"Meanwhile, {TEXT}",
        TEXT.replace("harbour", "harbor"),
        TEXT.replace("failed", "had failed"),
        f"{TEXT} on the same day",
        TEXT.upper(),
    ],
)
def test_a_few_words_that_say_nothing_new_leave_a_copy(changed):
    assert copies(TEXT, changed) == (0, 0)


@pytest.mark.parametrize(
    "other", ["Lower Town was flooded by noon after the dam at Orla gave way", "A circus came to Paris", ""]
)
def test_what_is_told_in_other_words_is_no_copy(other):
    assert copies(TEXT, other) == (0, 1)


def test_the_same_words_are_no_copy_where_something_else_sets_them_apart():
    assert copies(TEXT, TEXT, told=["3 May", "4 May"]) == (0, 1)


def test_short_texts_are_copies_when_they_are_alike():
    assert copies("Rain fell", "Rain fell.", "Snow fell") == (0, 0, 2)


@given(TEXTS)
def test_a_copy_has_an_earlier_text_that_is_no_copy_itself(texts):
    firsts = copies(*texts)
    assert all(first <= i and firsts[first] == first for i, first in enumerate(firsts))


@given(TEXTS)
def test_a_text_again_is_always_a_copy(texts):
    firsts = copies(*texts, *texts)
    assert firsts[len(texts) :] == firsts[: len(texts)]


def test_a_text_shorter_than_a_run_is_one_run():
    assert len(shingles("Rain fell")) == 1
    assert shingles("Rain fell on Orla, Kesta and Brenta") == shingles("The rain fell on Orla, on Kesta, on Brenta")
