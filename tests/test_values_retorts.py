"""Sentences that only call untrue what stands before them; all are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.retorts import retort_in


def answered_by(text, before):
    """Who calls untrue what stands before, if anybody."""
    retort = retort_in(text)
    return retort.speaker if retort and retort.fits(before) else ""


BEFORE = "The harbourmaster said that he had faxed the warning to the ferry company an hour before it sailed."


@pytest.mark.parametrize(
    "text",
    [
        "Not so, said Kester Brandt, its chairman.",
        "“That is not true,” Kester Brandt, its chairman, said.",
        "“Not true,” said Kester Brandt, its chairman.",
        "“It never happened,” said Kester Brandt, the chairman.",
        "“Nonsense,” said Kester Brandt, the chairman.",
        "The chairman, Kester Brandt, said that was untrue.",
        "The chairman, Kester Brandt, dismissed that as fantasy.",
        "Kester Brandt told reporters the claim was completely false.",
        "Kester Brandt said there was no truth in the report.",
        "Kester Brandt said he was lying.",
        "Kester Brandt accused the harbourmaster of making it up.",
        "“The harbourmaster’s account is wrong. That report is fiction,” Kester Brandt said.",
        "“There is no truth to that report,” Kester Brandt said.",
        "Kester Brandt said otherwise.",
        "“He did not,” Kester Brandt said.",
        "It hadn’t, said Kester Brandt.",
        "Kester Brandt told a different story.",
        "But Kester Brandt said no such warning had been received.",
        "Kester Brandt flatly denied receiving any such warning.",
        "Kester Brandt told reporters that nothing of the kind had reached the office.",
        "That contradicts what Kester Brandt told investigators.",
        "His account is at odds with that of Kester Brandt, who says the machine was broken.",
        "This does not match Kester Brandt's testimony to the inquiry.",
    ],
)
def test_who_only_calls_untrue_what_was_told_denies_it(text):
    assert answered_by(text, BEFORE) == "Kester Brandt"


@pytest.mark.parametrize(
    "text",
    [
        "Kester Brandt said that it was wrong to blame the crew.",
        "Kester Brandt said the ship was not overloaded.",
        "Kester Brandt said there was no such rule abroad.",
        "Kester Brandt said the engine was fake gold.",
        "Kester Brandt said he had never heard of a worse storm.",
        "Kester Brandt was accused of lying.",
        "Kester Brandt said the court had found the claim to be true.",
        "Kester Brandt urged the government to make no such promise.",
        "The ship's course does not match the one on its chart.",
        "“It is wrong,” Kester Brandt said.",
        "“It is not ours,” Kester Brandt said.",
        "Kester Brandt said that was wrong.",
        "“It is fiction,” Kester Brandt said.",
        "“It’s propaganda,” Kester Brandt said.",
        "Kester Brandt said years of lying about ships must end.",
        "Kester Brandt said there was no basis for a higher fine.",
        "There is no truth to the idea that ships sink often, Kester Brandt said.",
        "“We have had no such warning,” Kester Brandt, who runs another ferry, said.",
        "“I have never seen such a warning,” Kester Brandt said.",
        "“No such warning is given here,” Kester Brandt said.",
        "Kester Brandt said no such warning would be given again.",
        "Kester Brandt said there is no such thing as a ghost ship.",
        "Kester Brandt tells a different story about meals.",
        "Kester Brandt has a different account of its history.",
        "Kester Brandt saw things differently after the crash in May.",
        "A count by Kester Brandt showed otherwise quiet voters were angry.",
        "Nobody has suggested otherwise.",
        "“The government count is wrong,” Kester Brandt said.",
        "No witness told a different story.",
    ],
)
def test_who_says_something_of_his_own_denies_nothing(text):
    assert answered_by(text, BEFORE) == ""


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Prosecutor Ines Marsh said phone data showed otherwise.", "Prosecutor Ines Marsh"),
        ("Prosecutor Ines Marsh said otherwise.", "Prosecutor Ines Marsh"),
        ("The ministry says otherwise.", "ministry"),
    ],
)
def test_who_says_that_something_shows_otherwise_makes_the_retort(text, speaker):
    retort = retort_in(text)
    assert retort is not None
    assert retort.speaker == speaker


def test_no_such_thing_points_back_only_to_what_was_told_of():
    text = "The ministry said no such order was given."
    assert answered_by(text, "Two officers said that the order came by telephone.") == "ministry"
    assert (
        answered_by("The ministry said no such bridge was built.", "Two officers said that the road was closed.") == ""
    )


def test_who_says_it_of_himself_has_to_be_named_in_what_was_told():
    text = "“We got no such order,” Kester Brandt said."
    assert answered_by(text, "Officers said that Brandt had the order by telephone.") == "Kester Brandt"
    assert answered_by(text, "Officers said that Hart had the order by telephone.") == ""
    text = "“We got no such order,” the ministry’s spokesman said."
    assert answered_by(text, "Officers said that the order came by telephone.") != ""


@given(st.text(), st.text())
def test_any_text_can_be_read(text, before):
    assert isinstance(answered_by(text, before), str)
