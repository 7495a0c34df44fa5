"""What keeps a long or odd sentence from costing more than its length: counted in calls, never in seconds."""

import sys

import pytest

from summarizer.articles import article
from summarizer.briefs.rules import brief
from summarizer.models import Published
from summarizer.timeline import build
from summarizer.timeline.features import featurize
from summarizer.timeline.matching import matched
from summarizer.values.placing import place_of
from summarizer.values.polarity import find_negations

ODD = (
    ("From 12 (", "1 ", ") to 25,000 barrels per day. Cole said it was false."),
    ("The board said that ", "12 homes, ", "were lost. Cole said it was false."),
    ("The bridge fell ", "two days before ", "the vote."),
    ("The bridge fell ", "since the man left in 1990 ", "."),
    ("The bridge fell on Monday", " and Tuesday", "."),
    ("", "shortly before six that evening ", "the bridge fell."),
    ("The board said it had ", "never a man ", ". Cole said it was false."),
    ("The board said ", "no man and not ", "a boat was lost. Cole said it was false."),
    ("The board had ", "not denied ", "it. Cole said it was false."),
    ("The board said it should be so, ", "which the man said ", ". Cole said it was false."),
    ("The board said it ", "should not ", "go. Cole said it was false."),
)


def told(text):
    """What one article with some text comes to, as the extractive engine has it."""
    one = article(text, title="Report", published=Published())
    claims = brief(one).claims
    return build([one], claims)


def calls(work, *args):
    """How many functions a piece of work calls, those of Python and of its libraries."""
    count = 0

    def counted(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work(*args)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(("opens", "again", "ends"), ODD)
def test_a_sentence_twice_as_long_takes_little_more_than_twice_the_work(opens, again, ends):
    told("The dam fell on 3 May 2024. Cole said 12 men died. Bell denied it.")  # what is read once, is read
    few, many = (calls(told, f"{opens}{again * (size // len(again))}{ends}") for size in (1600, 3200))
    assert many < 2.5 * few


def test_no_more_figures_of_a_sentence_are_held_against_each_other_than_any_in_news_has():
    one = article("The board said that " + "12 homes, " * 300 + "were lost. Cole said it was false.", title="Report")
    features = featurize(brief(one).claims, [one])
    assert {len(f.figures) for f in features} == {40}
    assert len(list(matched(*features[:2]))) <= 40


def test_all_the_quantities_of_a_claim_are_told_however_many_are_compared():
    one = article("The board said that " + "12 homes, " * 60 + "were lost.", title="Report")
    assert {len(claim.quantities) for claim in brief(one).claims} == {60}


def test_a_date_in_clauses_inside_clauses_is_placed_however_deep_they_go():
    text = "The bridge fell " + "since the man left in May " * 2000 + "on Monday."
    assert place_of(text, text.index("Monday"), len(text) - 1) == "aside"


def test_forty_negations_of_one_text_are_all_found():
    assert len(find_negations("No man left. " * 40)) == 40
