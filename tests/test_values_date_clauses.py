"""Dates counted from what has one, in sentences invented for these tests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import day

from summarizer.briefs.dating import read
from summarizer.briefs.story import Story
from summarizer.models import Published, Sentence
from summarizer.values.date_clauses import counted_from_clause
from summarizer.values.dates import find_dates, resolve

THURSDAY = Published(start=day("2021-05-06"), end=day("2021-05-06"), basis="given")


def told(text):
    return read(text, Sentence(number=1, start=0, end=1, paragraph=1), THURSDAY, Story())[0]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Inspectors found the crack two days before the bridge fell on Monday.", "2021-05-01", "2021-05-01"),
        ("Bell went home three days after she was hurt on Sunday.", "2021-05-05", "2021-05-05"),
        ("Inspectors found 11 defects two weeks before the ship sank last Thursday.", "2021-04-12", "2021-04-18"),
        ("The bank was sold two years before it failed in 2013.", "2011-01-01", "2011-12-31"),
        ("A day before the talks opened on Monday, the envoy fell ill.", "2021-05-02", "2021-05-02"),
        ("Two years after it opened in 2019, the mill burned on Monday.", "2021-05-03", "2021-05-03"),
    ],
)
def test_what_is_counted_from_a_dated_clause_is_so_far_from_it(text, start, end):
    when = told(text)
    assert (when.start, when.end) == (day(start), day(end))


@pytest.mark.parametrize(
    "text",
    [
        "The firm was warned three days before the dam burst in 2013.",
        "It sank nearly two days before the storm of May 3.",
        "He left a day after she came, and on Monday she left.",
    ],
)
def test_a_count_finer_than_its_date_or_vague_or_of_another_clause_gives_none(text):
    (mention,) = find_dates(text)
    assert counted_from_clause(text, mention, resolve(mention, THURSDAY)) is None


@given(st.text(alphabet="two days before it fell on May 3, after a week;"))
def test_what_is_counted_stands_before_the_date_it_is_counted_from(text):
    for mention in find_dates(text):
        counted = counted_from_clause(text, mention, resolve(mention, THURSDAY))
        assert counted is None or 0 <= counted.start < counted.end <= mention.start
