from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.words import fold, stem, stems, tokens


@given(st.text())
def test_tokens_of_any_text_slice_to_their_words_in_order(text):
    found = tokens(text)
    assert all(text[t.start : t.end] == t.words for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.text())
def test_folding_keeps_every_offset(text):
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("withdrawn", "withdrawal"),
        ("Ministry’s", "ministry"),
        ("killed", "deaths"),
        ("Russian", "Russia"),
        ("Ukrainians", "Ukraine"),
        ("defence", "defense"),
        ("Zürich", "Zurich"),
        ("stole", "steals"),
        ("driven", "drove"),
    ],
)
def test_forms_of_one_word_share_a_stem(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("north", "south"), ("killed", "wounded"), ("11,000", "1,100")])
def test_different_words_keep_different_stems(one, other):
    assert stem(one) != stem(other)


def test_function_words_have_no_part_in_the_stems_of_a_text():
    assert stems("The troops were in the city") == (stem("troops"), stem("city"))


def test_threads_get_the_stems_that_one_thread_gets():
    words = [f"{a}{b}{c}ing" for a in "bcdfghklm" for b in "aeiou" for c in "ntrlsmpdk"]
    stem.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(stem, words * 4))
    stem.cache_clear()
    assert together == [stem(w) for w in words * 4]
