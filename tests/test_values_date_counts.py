"""Counts of units, what is reckoned from a day, and what only bounds it. All sentences are invented."""

from __future__ import annotations

import datetime as dt

import pytest
from days import THURSDAY, days

from summarizer.models import When
from summarizer.values.calendar import step
from summarizer.values.dates import find_dates, resolve
from summarizer.values.tense import tense_at


def only(text: str) -> When:
    (mention,) = find_dates(text)
    return resolve(mention, THURSDAY, tense_at(text, mention.start))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ended two years and three months ago.", "2022-12-01..2022-12-31"),
        ("It ended a year and a half ago.", "2023-09-01..2023-09-30"),
        ("It ended half a year ago.", "2024-09-01..2024-09-30"),
        ("It ended two years, one month and three days ago.", "2023-02-24"),
        ("over the last three months and two weeks", "2024-12-13..2025-03-27"),
        ("over the past two and a half years", "2022-09-27..2025-03-27"),
        ("It was signed two years ago today.", "2023-03-27"),
        ("They met two Sundays ago.", "2025-03-16"),
        ("They'll be back in 10 days.", "2025-04-06"),
        ("They will be back within ten months.", "2025-03-27..2026-01-27"),
        ("It closed within two weeks of 3 May 2024.", "2024-05-03..2024-05-16"),
        ("It closed for three days from 3 May 2024.", "2024-05-03..2024-05-05"),
        ("It closed three weeks prior to 22 May 2024.", "2024-05-01"),
        ("It closed less than three days after 3 May 2024.", "2024-05-03..2024-05-05"),
        ("It closed more than two weeks before 20 May 2024.", "..2024-05-06"),
        ("They will meet two weeks from today on Monday.", "2025-04-14"),
        ("It closed on the Friday before 20 May 2024.", "2024-05-17"),
        ("over the next three working days", "2025-03-27..2025-04-01"),
        ("this working week", "2025-03-24..2025-03-28"),
        ("for the rest of my week", "2025-03-27..2025-03-30"),
        ("over the past fortnight", "2025-03-13..2025-03-27"),
        ("down in the year to date", "2025-01-01..2025-03-27"),
        ("the weekend after next", "2025-04-12..2025-04-13"),
        ("by end of month", "2025-03-21..2025-03-31"),
        ("in week 3 of 2027", "2027-01-18..2027-01-24"),
        ("w/c 4 February 2019", "2019-02-04..2019-02-10"),
        ("on or before 3 May 2024", "..2024-05-03"),
        ("after or in May 2024", "2024-05-01..2025-03-27"),
        ("not before May 2024", "2024-05-01..2025-03-27"),
        ("ten days before the end of May 2024", "2024-05-21"),
        ("on the first working day of June 2024", "2024-06-03"),
        ("on the next working day", "2025-03-28"),
        ("They will look back on this past weekend.", "2025-03-22..2025-03-23"),
        ("up a tenth YTD", "2025-01-01..2025-03-27"),
        ("in CY2024", "2024-01-01..2024-12-31"),
        ("by year-end.", "2025-12-01..2025-12-31"),
        ("by EOY", "2025-12-01..2025-12-31"),
        ("They met two Tuesdays ago.", "2025-03-18"),
        ("They will meet two Fridays from now.", "2025-04-04"),
        ("on Monday of the first week of May 2025", "2025-05-05"),
        ("They met earlier last week.", "2025-03-17..2025-03-19"),
        ("They will meet later next month.", "2025-04-21..2025-04-30"),
        ("Closed for the weekend of 5 May 2024.", "2024-05-04..2024-05-05"),
        ("Closed on weekend of Christmas 2027.", "2027-12-25..2027-12-26"),
        ("this workweek", "2025-03-24..2025-03-28"),
        ("It closed on previous Wednesday.", "2025-03-19"),
        ("in a fortnight’s time", "2025-04-07..2025-04-13"),
        ("“Within two weeks,” the minister answered.", "2025-03-27..2025-04-10"),
        ("It closed from 3 May 2024 to two weeks later.", "2024-05-03..2024-05-17"),
        ("in the middle of 2024", "2024-06-01..2024-07-31"),
    ],
)
def test_a_count_is_reckoned_from_the_day_it_is_told_of(text, expected):
    assert days(only(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They scored in Week 10.",
        "By week 12 patients had recovered.",
        "He died within two weeks of the attack.",
        "They fell within two years.",
        "the last two weeks before the vote",
        "the Friday before they left",
        "the equipment is up to date",
        "the largest to date",
        "tens of thousands of people",
        "No one has a day and a half.",
    ],
)
def test_a_count_of_something_else_is_no_date(text):
    assert not [m.words for m in find_dates(text) if not m.is_beside]


def test_what_ago_counts_is_no_part_of_the_time_up_to_now():
    found = [m.words for m in find_dates("They searched for the last three months and two days ago they found it.")]
    assert found == ["the last three months", "two days ago"]


@pytest.mark.parametrize("start", [dt.date(2025, 3, 22) + dt.timedelta(days=n) for n in range(7)])
@pytest.mark.parametrize("count", [-11, -5, -1, 1, 4, 5, 13])
def test_working_days_are_counted_one_by_one(start, count):
    day, left = start, abs(count)
    while left:
        day += dt.timedelta(days=1 if count > 0 else -1)
        left -= day.weekday() < 5
    assert step(start, "workday", count).start == day
