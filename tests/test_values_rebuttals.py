"""Denials that only point back; all sentences are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.rebuttals import denies, find_rebuttals

SAID = "The rebels said that they had taken the town"


def denied(text):
    return [(r.speaker, text[slice(*r.denied)], text[r.start :].strip(" ,")) for r in find_rebuttals(text)]


@pytest.mark.parametrize(
    "rest",
    [
        "which the army denied.",
        "which the army denies, as fighting went on.",
        "but the army called the claim a complete fabrication.",
        "but the army branded it “a lie”.",
        "but the army rejected the claim as false.",
        "although this was denied by the army.",
        "a claim the army denies.",
        "a claim that the army denied.",
        "a claim the army has always denied.",
        "an allegation quickly dismissed by the army.",
    ],
)
def test_a_denial_that_points_back_denies_what_another_said_in_the_sentence(rest):
    assert denied(f"{SAID}, {rest}") == [("the army", "they had taken the town", rest)]


def test_who_denies_may_be_named_at_length():
    rest = "a claim denied by officials of the army."
    assert [speaker for speaker, *_ in denied(f"{SAID}, {rest}")] == ["officials of the army"]


@pytest.mark.parametrize(
    "rest",
    [
        "The army denied it, saying its men held on.",
        "The army dismissed the announcement as propaganda.",
        "The army called that account “a fantasy” on Monday.",
    ],
)
def test_who_calls_it_untrue_or_denies_it_in_the_next_sentence_denies_it(rest):
    assert denied(f"{SAID}. {rest}") == [("The army", "they had taken the town", rest)]


def test_it_denies_what_the_sentence_before_says():
    assert denied(f"{SAID}. The army denied the report.") == [
        ("The army", "they had taken the town", "The army denied the report.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The army denied the report.",
        "The town burned on Monday. The army denied the report.",
        f"{SAID}, but the army denied that it had left.",
        f"{SAID}, but the army rejected the plan.",
        "Bell was charged with fraud, which he denies.",
        "The army said that it had left, but the army denied the report.",
        f"{SAID}, a claim the army neither confirmed nor denied.",
        f"{SAID}, a claim the army did not deny.",
        f"{SAID}, a report the army had yet to dispute.",
        f"{SAID}, an account that officials who denied them visas gave.",
        "Hart said he had published the audit, the report that the board rejected in March.",
    ],
)
def test_what_denies_nothing_that_another_said_is_none(text):
    assert not denied(text)


@given(st.text(alphabet='The army said this, but rebels denied a claim. "“'))
def test_any_text_can_be_read_and_what_is_denied_stands_before_the_denial(text):
    assert all(0 <= r.denied[0] <= r.denied[1] <= r.start < len(text) for r in find_rebuttals(text))


@pytest.mark.parametrize(
    "second",
    ["The army denied this.", "The army rejected the claim as false."],
)
def test_what_answers_the_sentence_before_denies_by_itself(second):
    assert find_rebuttals(f"{SAID}. {second}")[-1:]
    assert denies(second)


def test_what_only_reports_denies_nothing():
    assert not denies("The army said on Monday that it had left the town.")


@pytest.mark.parametrize(
    "text",
    [
        "Bell said Reed was a killer, and the embassy called it wrong to make such statements.",
        "Bell said the plan would cost $4 billion, but the board called it wrong-headed.",
        "Police said the march was peaceful, while critics called it a fake protest.",
        "Bell said the novel took ten years, but reviewers called it propaganda.",
    ],
)
def test_what_is_called_something_is_not_always_called_untrue(text):
    assert not find_rebuttals(text)
