"""Sentences that announce that accounts differ; all is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.differing import announced_in, announces


@pytest.mark.parametrize(
    "text",
    [
        "Whether it got there is disputed.",
        "Who fired first remains a matter of dispute.",
        "But how many left is still contested.",
        "Accounts of the shooting differ.",
    ],
)
def test_a_sentence_may_say_that_accounts_differ_and_not_how(text):
    assert announces(text)


@pytest.mark.parametrize(
    "text",
    [
        "The disputed border was closed.",
        "Anna Bell disputed the bill.",
        "The bank opened new accounts.",
        "Tastes differ.",
        "The vote was contested by nine parties.",
        "Who wins is not yet clear.",
        "She offered different versions of the song.",
        "The suspect gave conflicting accounts of the night.",
        "The two sides disagree over pay.",
        "When the penalty was awarded it was disputed by both captains.",
        "Where the border is disputed, farmers have left.",
        "Whether the minister knew was disputed in court.",
        "The border is in dispute.",
    ],
)
def test_what_is_disputed_or_differs_otherwise_announces_nothing(text):
    assert not announces(text)


def test_what_accounts_differ_on_is_named_unless_a_pronoun_stands_for_it():
    assert announced_in("Whether it got there is disputed.") == frozenset()
    assert announced_in("Who fired first is disputed.") >= {"fire"}


@given(st.text(alphabet="Whether accounts differ is disputed. of the two sides ,;"))
def test_any_text_can_be_asked(text):
    assert announces(text) in (True, False)
