"""Two voices that one sentence sets against each other are told apart; the sentences are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.briefs.contrasts import find_contrast


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "The mayor said 31 people had died, but the hospital said 23 people had died.",
            "The mayor said 31 people had died.",
            "The hospital said 23 people had died.",
        ),
        (
            "According to the army, 12 men died in Orla, while the rebels said 40 men died.",
            "According to the army, 12 men died in Orla.",
            "The rebels said 40 men died.",
        ),
        (
            "Bell said the pump was to blame; Reed said the valve was to blame.",
            "Bell said the pump was to blame.",
            "Reed said the valve was to blame.",
        ),
    ],
)
def test_a_sentence_of_two_voices_is_two_sayings(text, first, second):
    found = find_contrast(text)
    assert found is not None
    assert (found.first, found.second, found.is_whole) == (first, second, True)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Hotels on the coast are empty, and the line said bookings had fallen.",
            "Hotels on the coast are empty.",
            "The line said bookings had fallen.",
        ),
        (
            "The airport of the city is closed, although officials say that planes have landed.",
            "The airport of the city is closed.",
            "Officials say that planes have landed.",
        ),
    ],
)
def test_what_somebody_says_beside_what_the_outlet_tells_is_his_word_alone(text, first, second):
    found = find_contrast(text)
    assert found is not None
    assert (found.first, found.second, found.is_whole) == (first, second, True)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Police said 4,000 people marched, while organisers put the number at 20,000.", ["people"]),
        ("The union said 80 per cent of drivers struck, while the firm said 30 per cent had.", ["drivers"]),
        ("The firm said the plan worked, although critics say it failed.", []),
    ],
)
def test_a_half_that_leans_on_the_other_does_not_stand_alone_and_counts_what_that_counts(text, counted):
    found = find_contrast(text)
    assert found is not None
    assert not found.is_whole
    assert [q.counted for q in found.counted] == counted


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the dam held, but the town flooded.",
        "The dam held, but the mayor said it would not hold for long.",
        "Bell said the dam held, but she added that it leaked.",
        "Bell said “the dam held, but Reed said it leaked” to annoy her.",
        "Police said 4,000 people marched.",
        "The ministry denied it, but residents said they heard two blasts.",
        "The mayor rejected the claim, but the paper said it stood by its story.",
    ],
)
def test_one_voice_is_set_against_none(text):
    assert find_contrast(text) is None


@given(st.text())
def test_any_text_is_read_the_same_twice(text):
    assert find_contrast(text) == find_contrast(text)
