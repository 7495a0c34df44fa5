"""Sayings now and then, in sentences invented for these tests."""

import pytest
from stories import day

from summarizer.briefs.dating import read
from summarizer.briefs.sayings import said_after, says_now
from summarizer.briefs.story import Story
from summarizer.models import Published, Sentence

THURSDAY = Published(start=day("2021-05-06"), end=day("2021-05-06"), basis="given")


def at(number, paragraph=1):
    return Sentence(number=number, start=0, end=1, paragraph=paragraph)


def told(first, second, paragraph=1):
    _, story = read(first, at(1), THURSDAY, Story())
    return read(second, at(2, paragraph), THURSDAY, story)[0]


@pytest.mark.parametrize(
    "text",
    ["The owner maintains that it was safe.", "Friends say he had been ill.", "It was unsafe, says the union."],
)
def test_a_saying_in_the_present_tense_is_said_now(text):
    assert says_now(text)
    assert told("Bell resigned on Wednesday.", text).basis == "publication"


@pytest.mark.parametrize(
    "text",
    [
        "The owner said it was safe.",
        "The owner would not say who knew.",
        "The report says that the valve was shut.",
        "It sank.",
    ],
)
def test_what_was_said_and_what_a_document_says_is_not_said_now(text):
    assert not says_now(text)


@pytest.mark.parametrize(
    "text",
    [
        "A man hurt in the raid has died in hospital, it added.",
        "At least 60 enemy troops had died, it added.",
        "Most of them are sleeping in schools, a spokeswoman said.",
    ],
)
def test_what_a_past_saying_trails_is_of_the_day_of_that_saying_in_any_tense(text):
    first = "The ministry said at its Wednesday briefing that 11 men were lost."
    assert said_after(text)
    assert told(first, text).start == day("2021-05-05")
    assert told(first, text, paragraph=4).basis == "publication"


def test_what_held_as_of_a_day_does_not_make_that_day_the_news():
    first = "As of Tuesday, they said, armour stood in the lower streets."
    assert told(first, "“Nothing has moved,” one said.").basis == "publication"
