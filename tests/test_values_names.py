import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.names import bound_initialisms, find_names


@given(st.text())
def test_names_in_any_text_slice_to_their_words(text):
    assert all(text[n.start : n.end] == n.words for n in find_names(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The head of the Ministry of Defence met Anna Bell.", ["Ministry of Defence", "Anna Bell"]),
        ("Officials in Paris said nothing.", ["Paris"]),
        ("Meanwhile, Acme fell.", ["Acme"]),
        ("Prices rose on Tuesday in May.", []),
        ("Crown Prince Mohammed bin Salman spoke.", ["Crown Prince Mohammed bin Salman"]),
        ("It was the KN-23 that fell.", ["KN-23"]),
        ("A letter from the U.K. arrived", ["U.K."]),
        ("Timothy D. Bell chose plan B. The others left.", ["Timothy D. Bell", "B"]),
    ],
)
def test_names_are_found_and_openers_days_and_months_are_not(text, names):
    assert [n.words for n in find_names(text)] == names


def test_a_short_form_is_bound_to_the_name_it_spells():
    text = "The new National Intelligence Service (NIS) and North Korea (DPRK) were named."
    assert bound_initialisms(text) == {"NIS": "National Intelligence Service", "DPRK": "North Korea"}


def test_words_in_parentheses_that_are_no_short_form_bind_nothing():
    assert bound_initialisms("Anna Bell (Paris) spoke (The end).") == {}
