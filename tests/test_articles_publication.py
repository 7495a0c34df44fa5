"""A stated day of publication is read as it is written."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.articles.publication import published_on
from summarizer.errors import UnreadableError

DAY = dt.date(2024, 12, 23)


@pytest.mark.parametrize(
    "stated",
    [
        DAY,
        dt.datetime(2024, 12, 23, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=-8))),
        "2024-12-23",
        " 20241223 ",
        "2024-12-23T23:30:00-08:00",
        "2024-12-23T01:00:00Z",
        "Mon, 23 Dec 2024 23:30:00 -0800",
        "23 December 2024",
        "December 23, 2024",
        "Dec 23, 2024",
        20241223,
    ],
)
def test_the_day_is_the_one_that_is_written_whatever_the_zone(stated):
    published = published_on(stated)
    assert (published.start, published.end, published.basis) == (DAY, DAY, "given")


def test_a_month_or_a_year_is_an_interval():
    assert (published_on("2024-02").start, published_on("2024-02").end) == (dt.date(2024, 2, 1), dt.date(2024, 2, 29))
    assert (published_on(2024).start, published_on(2024).end) == (dt.date(2024, 1, 1), dt.date(2024, 12, 31))


@pytest.mark.parametrize("nothing", [None, ""])
def test_nothing_stated_is_unknown(nothing):
    assert published_on(nothing).basis == "unknown"


@pytest.mark.parametrize("stated", ["last Tuesday", "2024-13-45", "0000", ["2024"], 3.5, True])
def test_what_is_no_date_is_refused_with_the_form_to_write(stated):
    with pytest.raises(UnreadableError, match="write it as 2024-12-23"):
        published_on(stated)
