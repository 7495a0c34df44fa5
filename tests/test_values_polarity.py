import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.polarity import are_opposite, find_negations, find_reversals
from summarizer.values.words import stem


@given(st.text())
def test_negations_in_any_text_slice_to_their_words(text):
    assert all(text[n.start : n.end] == n.words for n in find_negations(text))


@pytest.mark.parametrize(
    ("text", "cue", "covered"),
    [
        ("The firm denied shipping the parts.", "denied", "shipping"),
        ("No signs of damage were seen.", "No", "damage"),
        ("The bridge hasn’t reopened.", "hasn’t", "reopened"),
        ("Reports of a retreat were simply wrong.", "were simply wrong", "retreat"),
        ("Talks failed to produce a deal.", "failed to", "deal"),
    ],
)
def test_a_negation_covers_what_it_turns_around(text, cue, covered):
    (found,) = find_negations(text)
    assert found.words == cue
    assert stem(covered) in found.scope


@pytest.mark.parametrize(
    "text",
    [
        "It sent not only troops but shells.",
        "The army did not rule out a raid.",
        "No fewer than nine were hurt.",
        "Nothing but praise came back.",
    ],
)
def test_words_that_only_look_negative_deny_nothing(text):
    assert [n for n in find_negations(text) if stem("troops") in n.scope or stem("hurt") in n.scope] == []


def test_a_negation_ends_with_its_clause():
    (found,) = find_negations("He did not leave, but his brother emigrated.")
    assert stem("emigrated") not in found.scope


@given(st.text())
def test_reversals_hold_every_negation_of_any_text(text):
    assert {n.words for n in find_negations(text)} <= {n.words for n in find_reversals(text)}


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("The firm stopped shipping the parts.", "shipping"),
        ("The crew was unable to land.", "land"),
        ("The firm has yet to answer.", "answer"),
        ("They sailed rather than wait.", "wait"),
    ],
)
def test_what_says_as_much_as_a_negation_turns_its_words_around(text, covered):
    assert find_negations(text) == ()
    (found,) = find_reversals(text)
    assert found.reach[0] == stem(covered)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("accepted", "rejected"), ("unresponsive", "responsive"), ("rose", "fell"), ("legal", "illegal")],
)
def test_opposites_are_opposite_both_ways(ours, theirs):
    assert are_opposite(stem(ours), stem(theirs))
    assert are_opposite(stem(theirs), stem(ours))


def test_words_that_mean_the_same_are_no_opposites():
    assert not are_opposite(stem("accepted"), stem("approved"))
    assert not are_opposite(stem("interest"), stem("rest"))


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("It has found the virus in none of them.", {"find", "virus"}),
        ("Red Dawn knew nothing of who had.", set()),
        ("In Orla there is nothing.", set()),
    ],
)
def test_a_negation_that_ends_its_clause_turns_around_what_stands_before_it(text, scope):
    assert find_negations(text)[0].scope == scope
