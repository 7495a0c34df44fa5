from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.models import Published
from summarizer.values.dates import find_dates, resolve
from summarizer.values.holidays import Rule, find_holiday, holiday_in

PUBLISHED = Published(start=dt.date(2007, 1, 18), end=dt.date(2007, 1, 18), basis="given")


def day(name: str, year: int) -> str:
    found = find_holiday(name, 0)
    assert found is not None
    assert found[0] == len(name)
    return str(holiday_in(found[1], year))


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("Easter", 1961, "1961-04-02"),
        ("Easter Sunday", 2000, "2000-04-23"),
        ("Good Friday", 2025, "2025-04-18"),
        ("Martin Luther King Jr. Day", 2025, "2025-01-20"),
        ("Presidents’ Day", 2025, "2025-02-17"),
        ("Mother's Day", 2024, "2024-05-12"),
        ("Memorial Day", 2021, "2021-05-31"),
        ("Thanksgiving", 2023, "2023-11-23"),
        ("Black Friday", 2023, "2023-11-24"),
        ("New Year’s Eve", 2023, "2023-12-31"),
        ("Boxing Day", 2023, "2023-12-26"),
    ],
)
def test_a_holiday_falls_on_the_day_of_its_rule(name, year, expected):
    assert day(name, year) == expected


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_from_22_march_to_25_april(year):
    easter = holiday_in(Rule(), year)
    assert easter.weekday() == 6
    assert dt.date(year, 3, 22) <= easter <= dt.date(year, 4, 25)


@pytest.mark.parametrize(
    "name",
    ["Christmas", "Labour Day", "St. Patrick’s Day", "Whit Monday", "Whitsunday", "VE Day", "V-E Day", "Hallowe’en"],
)
def test_the_word_that_opens_a_name_has_it_read(name):
    assert [m.words for m in find_dates(f"They met on {name}.")] == [name]


@pytest.mark.parametrize(
    "words", ["the Christmas season", "the Christmas and New Year sales period", "the Christmas shopping season"]
)
def test_the_season_of_christmas_is_december(words):
    (found,) = find_dates(f"Sales rose during {words}.")
    span = resolve(found, PUBLISHED, "past")
    assert (str(span.start), str(span.end)) == ("2006-12-01", "2006-12-31")
