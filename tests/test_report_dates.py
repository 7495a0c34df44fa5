from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from report_samples import days, whens

from summarizer.models import Published, When
from summarizer.report.dates import heading, interval_words, published_words, when_words


def day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2025-02-11", "2025-02-11", "11 February 2025"),
        ("2025-01-01", "2025-01-31", "January 2025"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2025-01-01", "2025-02-28", "January–February 2025"),
        ("2024-12-01", "2025-01-31", "December 2024 – January 2025"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2023-01-01", "2024-12-31", "2023–2024"),
        ("2025-03-03", "2025-03-05", "3–5 March 2025"),
        ("2025-01-30", "2025-02-02", "30 January – 2 February 2025"),
        ("2024-12-30", "2025-01-02", "30 December 2024 – 2 January 2025"),
        ("", "2025-03-27", "by 27 March 2025"),
        ("2025-03-27", "", "from 27 March 2025"),
        ("", "", ""),
    ],
)
def test_days_are_drawn_with_their_precision(start, end, words):
    assert interval_words(day(start), day(end)) == words


def test_an_unknown_date_is_called_undated():
    assert when_words(When(words="last month")) == "undated"


def test_the_last_day_of_the_calendar_can_be_drawn():
    assert interval_words(dt.date(9999, 12, 1), dt.date.max) == "December 9999"


@given(days)
def test_every_day_has_a_name_of_its_own(one):
    assert dt.datetime.strptime(interval_words(one, one), "%d %B %Y").replace(tzinfo=dt.UTC).date() == one


@given(whens().filter(lambda when: when.is_dated))
def test_every_dated_entry_has_a_heading_of_its_first_year(when):
    year, month, name = heading(when)
    assert year == when.sort_key[0].year
    assert str(year) in name
    assert 0 <= month <= 12


def test_a_publication_date_known_by_its_bounds_is_drawn_as_such():
    bounds = Published(start=dt.date(2024, 12, 23), end=dt.date(2024, 12, 31), basis="inferred")
    assert published_words(bounds) == "between 23 December 2024 and 31 December 2024"
    assert published_words(Published(start=dt.date(2025, 3, 1), end=dt.date(2025, 3, 31))) == "March 2025"
    assert published_words(Published()) == ""


@pytest.mark.parametrize(
    ("words", "basis", "expected"),
    [
        ("the start of 2025", "explicit", "by January 2025"),
        ("January", "explicit", "by January 2025"),
        ("last month", "relative", "by January 2025"),
        ("until next week", "relative", "by 31 January 2025"),
        ("31 January", "explicit", "by 31 January 2025"),
        ("Friday", "relative", "by 31 January 2025"),
        ("", "publication", "by 31 January 2025"),
    ],
)
def test_a_bound_that_words_give_by_a_longer_time_names_no_day(words, basis, expected):
    when = When(end=dt.date(2025, 1, 31), precision="range", words=words, basis=basis)
    assert when_words(when) == expected
