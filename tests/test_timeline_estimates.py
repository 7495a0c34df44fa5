"""Estimates that one article sets side by side; all fixtures are invented."""

import pytest
from stories import article, claim

from summarizer.timeline import build
from summarizer.timeline.estimates import side_by_side
from summarizer.timeline.features import featurize

SONAR = "One team that studied sonar images concluded that the pipe was leaking 700 to 800 tons of oil a day."
SATELLITE = "Another team, which analysed pictures, has come up with an estimate of 350 to 450 tons a day."
HIGHER = "The new estimates were far higher than the 40 tons a day that the water company had guessed."
LOWEST = "The engineers' lowest estimate is 160 tons of water a day."
CITED = "It is four times the estimate repeatedly cited by the water company of about 40 tons."


def read(*lines):
    herald = article("herald", *lines, published="2021-05-05")
    return [herald], [claim(herald, n) for n in range(1, len(lines) + 1)]


def met(*lines):
    articles, claims = read(*lines)
    found = side_by_side(featurize(claims, articles))
    return {(p.quantity.words, q.quantity.words) for _, _, p, q in found}


def test_two_teams_that_come_to_different_figures_contradict_each_other():
    assert met(SONAR, SATELLITE) == {("700 to 800 tons of oil a day", "350 to 450 tons a day")}


def test_a_figure_that_new_ones_are_set_against_is_of_whoever_gave_it():
    assert met(HIGHER, LOWEST) == {("40 tons a day", "160 tons of water a day")}


def test_a_figure_only_compared_with_may_leave_out_how_often():
    assert met(LOWEST, CITED) == {("160 tons of water a day", "about 40 tons")}
    assert not met(LOWEST, "The firm estimates that it holds 40 tons.")


LISTED = "The shipping line said its list had 412 people aboard."


def recounted(second, speaker="Mayor Anna Bell"):
    herald = article("herald", LISTED, second, published="2021-05-05")
    claims = [claim(herald, 1, speakers=["shipping line"]), claim(herald, 2, speakers=[speaker])]
    return {(p.quantity.words, q.quantity.words) for _, _, p, q in side_by_side(featurize(claims, [herald]))}


def test_a_bare_number_that_another_gives_next_counts_what_the_sentence_before_counts():
    assert recounted("Mayor Anna Bell told reporters that records showed 447.") == {("412", "447")}


@pytest.mark.parametrize(
    "second",
    [
        "Mayor Anna Bell told reporters that records showed 412.",
        "Mayor Anna Bell told reporters that records showed 447 cars.",
        "Mayor Anna Bell told reporters that records showed 9,000.",
        "The shipping line said its records showed 447.",
        "Mayor Anna Bell told reporters that she was 447.",
    ],
    ids=["the same", "another thing", "far away", "the same voice", "no count"],
)
def test_a_bare_number_that_may_count_something_else_is_left_alone(second):
    assert not recounted(second, "shipping line" if "line" in second else "Mayor Anna Bell")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SONAR, SATELLITE.replace("350 to 450", "750")),
        (SONAR, SATELLITE.replace("tons a day", "tons of gas a day")),
        (SONAR, "Another team estimated that ships took away 350 tons of oil a day."),
        (SONAR, "Another team estimated that the pipe will leak 350 tons of oil a day."),
        (LOWEST.replace("engineers'", "water company's"), HIGHER),
        (SONAR, SATELLITE.replace("tons a day", "tons")),
    ],
    ids=["ranges that meet", "another thing", "another deed", "still to come", "its own before", "no rate"],
)
def test_estimates_that_can_both_hold_are_left_alone(first, second):
    assert not met(first, second)


def test_what_stands_far_apart_in_an_article_is_not_set_side_by_side():
    assert not met(SONAR, *["Rain fell."] * 9, SATELLITE)


def test_the_dispute_asks_for_the_value_and_names_both():
    (dispute,) = {d for e in build(*read(SONAR, SATELLITE)).entries for d in e.disputes}
    assert dispute.question.startswith("How many tons per day, 350 to 450 tons a day or 700 to 800 tons of oil a day")
    assert {p.claims for p in dispute.positions} == {("herald.1",), ("herald.2",)}


def losses(first, second):
    herald = article("herald", first, second, published="2021-05-05")
    claims = [claim(herald, 1, speakers=["Norvik's ministry"]), claim(herald, 2, speakers=["General Carl Hart"])]
    return {(p.quantity.words, q.quantity.words) for _, _, p, q in side_by_side(featurize(claims, [herald]))}


def test_what_a_side_says_it_lost_itself_is_set_against_what_another_says_it_lost():
    killed = "At least 60 Orlan troops were killed, Norvik's ministry said."
    own = "General Carl Hart of the Orlan army put his own side's losses at five dead."
    assert losses(killed, own) == {("At least 60", "five")}
    assert not losses(killed.replace("Orlan", "Kestan"), own)
    assert not losses(killed, own.replace("his own side's losses at five dead", "Norvik's losses at five dead"))
