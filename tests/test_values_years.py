import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.models import Published
from summarizer.values.dates import find_dates, resolve
from summarizer.values.years import full_days, in_told_year

JUNE = "The singer died on 15 June 2011. The doctor called on June 16, 2011."
OCTOBER = Published(start=dt.date(2012, 10, 1), end=dt.date(2012, 10, 1), basis="given")


def told(words: str, article: str = JUNE) -> dt.date | None:
    (mention,) = find_dates(words)
    return resolve(in_told_year(mention, full_days(article), OCTOBER), OCTOBER).start


def test_days_are_full_where_month_and_year_are_given():
    text = f"{JUNE} On 16 June he left. In March 2012 and on 31 June 2012 nothing happened."
    assert full_days(text) == (dt.date(2011, 6, 15), dt.date(2011, 6, 16))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on 13 June", dt.date(2011, 6, 13)),
        ("on May 20", dt.date(2011, 5, 20)),
        ("on 12 July", dt.date(2011, 7, 12)),
    ],
)
def test_a_day_near_a_full_one_is_of_its_year(words: str, day: dt.date):
    assert told(words) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on Feb. 6", dt.date(2012, 2, 6)),  # months away from any full day
        ("on Sept. 20", dt.date(2012, 9, 20)),
        ("on 13 June 2010", dt.date(2010, 6, 13)),
    ],
)
def test_any_other_day_is_of_the_year_it_had(words: str, day: dt.date):
    assert told(words) == day


def test_a_day_of_the_last_two_months_is_of_this_year():
    assert told("on 20 August", "He was born on 17 August 1971.") == dt.date(2012, 8, 20)


def test_a_day_that_two_years_would_fit_is_of_this_year():
    assert told("on 13 June", f"{JUNE} On 14 June 2009 he signed.") == dt.date(2012, 6, 13)


@given(st.text(), st.text())
def test_any_text_has_full_days_and_keeps_its_words(text: str, other: str):
    for mention in find_dates(text):
        assert in_told_year(mention, full_days(other), OCTOBER).words == mention.words
