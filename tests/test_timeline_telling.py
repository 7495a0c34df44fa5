"""What a statement is about, apart from who tells it; all fixtures are invented."""

import pytest
from stories import article, claim, day, on

from summarizer.models import When
from summarizer.timeline.telling import take_apart


def told(text, *, when=None, speakers=(), modality="reported"):
    return claim(article("herald", text), 1, when=when, speakers=speakers, modality=modality)


def matter(text):
    return " ".join(take_apart(told(text)).matter.split())


def denied(text):
    return [text[slice(*span)] for span in take_apart(told(text)).denied]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Anna Bell said that the Orla dam failed at dawn.",
        "According to Anna Bell, the Orla dam failed at dawn.",
        "The Orla dam failed at dawn, Anna Bell said.",
        "The water board said the Orla dam failed at dawn.",
    ],
)
def test_who_tells_a_thing_is_no_part_of_it(text):
    assert matter(text).lower().strip(" ,.").endswith("the orla dam failed at dawn")
    assert "Bell" not in matter(text)
    assert "said" not in matter(text)


def test_what_is_told_keeps_its_place_in_the_statement():
    text = "Anna Bell said the Orla dam failed at dawn."
    taken = take_apart(told(text)).matter
    assert len(taken) == len(text)
    assert taken.index("dam") == text.index("dam")


def test_to_say_it_may_be_the_event():
    text = "The court accused the mayor of fraud."
    assert matter(text) == text


def test_the_day_of_a_saying_only_bounds_what_is_said():
    friday = on("2021-05-07").model_copy(update={"words": "on Friday"})
    said = take_apart(told("Anna Bell said on Friday that the dam had failed.", when=friday, speakers=["Anna Bell"]))
    assert (said.happened.start, said.happened.end) == (None, day("2021-05-07"))


def test_the_day_of_what_is_said_is_its_own():
    friday = on("2021-05-07").model_copy(update={"words": "on Friday"})
    said = take_apart(told("Anna Bell said that the dam failed on Friday.", when=friday, speakers=["Anna Bell"]))
    assert said.happened == friday


def test_the_day_of_a_forecast_bounds_nothing_that_is_still_to_come():
    friday = on("2021-05-07").model_copy(update={"words": "on Friday"})
    text = "Anna Bell said on Friday that the dam would fail."
    assert take_apart(told(text, when=friday, speakers=["Anna Bell"], modality="forecast")).happened == When()


def test_a_day_as_of_which_a_figure_holds_only_bounds_it():
    until = on("2021-05-07").model_copy(update={"words": "Friday"})
    assert take_apart(told("As of Friday, nine villagers were missing.", when=until)).happened.start is None


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bell denied that the Orla dam had failed.",
        "Anna Bell denied on Friday that the Orla dam had failed.",
        "Anna Bell said it was not true that the Orla dam had failed.",
    ],
)
def test_what_somebody_denies_is_known(text):
    (span,) = denied(text)
    assert "the Orla dam had failed" in span
    assert "Bell" not in span


def test_who_only_tells_denies_nothing():
    assert denied("Anna Bell said that the Orla dam had failed.") == []


def test_to_whom_and_where_something_is_said_is_not_what_it_is_about():
    told = "The dam failed at noon, Carl Hart told a news conference in Lower Town."
    assert matter(told) == "The dam failed at noon, ."
    assert "Lower Town" in matter("The news conference was held because the dam in Lower Town failed.")
