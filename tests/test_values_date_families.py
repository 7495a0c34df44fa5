"""English date phrases by family: every unit, turn, order and way of writing alike. All sentences are invented."""

from __future__ import annotations

import datetime as dt
from itertools import product

import pytest
from days import THURSDAY, days

from summarizer.models import When
from summarizer.values.dates import beside, find_dates, resolve
from summarizer.values.tense import tense_at

OF_STORY = When(start=dt.date(2025, 2, 11), end=dt.date(2025, 2, 11), precision="day", basis="explicit")
DAYS = {"2": 2, "02": 2, "2nd": 2, "second": 2, "the 2nd": 2, "12th": 12, "twelfth": 12, "twenty-second": 22}
MONTHS = {"Oct": 10, "Oct.": 10, "October": 10, "october": 10, "May": 5, "Sept": 9, "March": 3}
YEARS = {" 2015", ", 2015", " ’15", " of 2015", " in 2015", " of the year 2015", ", twenty fifteen"}


def read(text: str) -> list[str]:
    mentions = find_dates(text)
    return [
        days(beside(m, OF_STORY) if m.is_beside else resolve(m, THURSDAY, tense_at(text, m.start))) for m in mentions
    ]


@pytest.mark.parametrize("year", sorted(YEARS))
def test_a_day_and_a_month_are_the_same_day_in_any_order_and_writing(year):
    for (said, number), (name, month) in product(DAYS.items(), MONTHS.items()):
        expected = [dt.date(2015, month, number).isoformat()]
        for written in (f"{name} {said}", f"{said} {name}", f"{said} of {name}", f"{name}-{said}", f"{said}/{name}"):
            assert read(f"It opened {written}{year}.") == expected, written


@pytest.mark.parametrize(("turn", "month"), [("last", 2), ("this", 3), ("the current", 3), ("next", 4)])
def test_days_of_a_turned_month_are_a_stretch_of_it(turn, month):
    for written in (
        "from 4 to 22 of {} month.",
        "between the 4th and the 22nd of {} month.",
        "from the 4th to 22nd of {} month.",
    ):
        assert read(f"It closed {written.format(turn)}") == [f"2025-{month:02}-04..2025-{month:02}-22"], written


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It closed two weekends ago.", ["2025-03-15..2025-03-16"]),
        ("the first two weekends of May 2024", ["2024-05-04..2024-05-12"]),
        ("the second fortnight of May 2024", ["2024-05-15..2024-05-28"]),
        ("the last decade of the 20th century", ["1990-01-01..1999-12-31"]),
        ("the latter half of 2015", ["2015-07-01..2015-12-31"]),
        ("2015’s last week", ["2015-12-25..2015-12-31"]),
        ("the fifth week of May 2024", ["2024-05-29..2024-05-31"]),
        ("the first two quarters of 2024", ["2024-01-01..2024-06-30"]),
        ("the last two quarters of 2024", ["2024-07-01..2024-12-31"]),
        ("quarter 3 of 2024", ["2024-07-01..2024-09-30"]),
        ("the second to last week of May 2024", ["2024-05-18..2024-05-24"]),
        ("the next-to-last Friday of May 2024", ["2024-05-24"]),
        ("the penultimate day of May 2024", ["2024-05-30"]),
        ("the weekend after May 8, 2024", ["2024-05-11..2024-05-12"]),
        ("It opens on Monday week.", ["2025-04-07"]),
        ("It opens tomorrow week.", ["2025-04-04"]),
        ("It opened on Monday last.", ["2025-03-24"]),
        ("It opens on Monday next, he said.", ["2025-03-31"]),
        ("It had opened two days prior.", ["2025-02-09"]),
        ("It opened half a century ago.", ["1975-01-01..1975-12-31"]),
        ("It opened two centuries ago.", ["1820-01-01..1829-12-31"]),
        ("It opened by mid-year.", ["2025-05-01..2025-08-31"]),
        ("On the 26th the army left.", ["2025-03-26"]),
        ("It opened on the 26th at 3pm.", ["2025-03-26"]),
        ("On the night of the 15th it opened.", ["2025-03-15"]),
        ("it opened on may 5 with a parade.", ["2024-05-05"]),
        ("It opened on 4/Jul/16.", ["2016-07-04"]),
        ("It opens on Friday or later in the week.", ["2025-03-28", "2025-03-27..2025-03-30"]),
        ("the Friday after next", ["2025-04-11"]),
        ("the weekend before Christmas 2024", ["2024-12-21..2024-12-22"]),
        ("They had left the weekend before.", ["2025-02-08..2025-02-09"]),
        ("the first Monday after 5 May 2024", ["2024-05-06"]),
        ("the second Monday after 5 May 2024", ["2024-05-13"]),
        ("this past summer", ["2024-06-01..2024-08-31"]),
        ("this coming May", ["2025-05-01..2025-05-31"]),
        ("He was convicted the following May.", ["2025-05-01..2025-05-31"]),
        ("He was arrested the previous summer.", ["2024-06-01..2024-08-31"]),
        ("the month to date", ["2025-03-01..2025-03-27"]),
        ("on 4 and 5 May 2024", ["2024-05-04..2024-05-05"]),
        ("on May 4 and 5, 2024", ["2024-05-04..2024-05-05"]),
        ("They met on May 4, 2024 and 5 people died.", ["2024-05-04"]),
        ("between May 4 and 22, 2024", ["2024-05-04..2024-05-22"]),
        ("in mid to late June 2024", ["2024-06-11..2024-06-30"]),
        ("from the first quarter to the third quarter of 2024", ["2024-01-01..2024-09-30"]),
        ("between 2012 and the year 2017", ["2012-01-01..2017-12-31"]),
        ("from next Monday to Friday", ["2025-03-31..2025-04-04"]),
        ("from May 2024 onwards", ["2024-05-01..2025-03-27"]),
        ("between Christmas and New Year’s Day 2024", ["2023-12-25..2024-01-01"]),
        ("on October 5, 2024 (Saturday)", ["2024-10-05"]),
        ("since the 80s", ["1980-01-01..2025-03-27"]),
        ("in the early seventies", ["1970-01-01..1973-04-30"]),
        ("the seventies and eighties", ["1970-01-01..1979-12-31", "1980-01-01..1989-12-31"]),
        ("on the thirteenth.", ["2025-03-13"]),
        ("from august to march.", ["2024-08-01..2025-03-31"]),
        ("on Fri.", ["2025-03-21"]),
        ("It closed a couple of weeks ago.", ["2025-03-10..2025-03-16"]),
        ("within the last three days", ["2025-03-24..2025-03-27"]),
        ("They will meet after May 5.", ["2025-05-05.."]),
        ("They will meet no sooner than May 5.", ["2025-05-05.."]),
        ("Nothing has changed since May 5.", ["2024-05-05..2025-03-27"]),
        ("the week before Easter 2024", ["2024-03-24..2024-03-30"]),
        ("a week before Easter 2024", ["2024-03-24"]),
        ("in the early 2000’s", ["2000-01-01..2003-04-30"]),
        ("on the last Monday this month", ["2025-03-31"]),
        ("in the last two weeks last year", ["2024-12-18..2024-12-31"]),
        ("It closed last week — the worst yet.", ["2025-03-17..2025-03-23"]),
        ("on 22/11,2016 and 1 / 13 / 2016", ["2016-11-22", "2016-01-13"]),
    ],
)
def test_a_phrase_is_read_whole(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He wants to march, and 5 may die.",
        "They took part in march and protest.",
        "in previous quarters",
        "It closed two or three weeks ago.",
        "It closed 2-3 weeks ago.",
        "temperatures in the seventies",
        "in my forties",
        "The fiscal year to date was fine.",
        "the fortnight after next",
        "Leave by the Sun. He sat.",
        "A mid-year review found no fault.",
        "It opened by mid-year results.",
        "It was agreed by the 27 and signed.",
    ],
)
def test_what_only_resembles_a_family_is_none(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He turned 30 in May.", ["May"]),
        ("It fell from 14 to 12 in March.", ["March"]),
        ("between the 18th and 22nd floors", []),
        ("On Tuesday the 3rd Brigade moved.", ["Tuesday"]),
        ("It was signed on a Friday in May.", ["May"]),
        ("He said so in a Friday statement.", ["Friday"]),
        ("It is free with a Model 4 until September 30.", ["until September 30"]),
        ("It closed from 4 to 30 September.", ["4 to 30 September"]),
        ("In just over three weeks from now it will open.", []),
        ("In the year to June, profits doubled.", ["June"]),
        ("The last week of campaigning was calm.", []),
        ("April Jones and June Smith met.", []),
        ("the mid-60s temperatures", []),
        ("A 2000-strong crowd gathered.", []),
        ("It opened on Monday next to the station.", ["Monday"]),
        ("It opened on Friday last week.", ["Friday last week"]),
        ("Two days before the ship sank in May 2024, he left.", ["May 2024"]),
        ("from the 18th to the 20th century", ["the 18th to the 20th century"]),
    ],
)
def test_a_count_or_a_name_beside_a_date_is_left_out_of_it(text, words):
    assert [m.words for m in find_dates(text)] == words


def test_a_score_is_no_day_of_its_month():
    assert [m.words for m in find_dates("They won on Monday 3-2.")] == ["Monday"]
