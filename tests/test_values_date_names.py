"""Dates in figures, years and feasts as they are named. All sentences are invented."""

from __future__ import annotations

import pytest
from days import THURSDAY, days

from summarizer.values.dates import find_dates, resolve


def read(text: str, *, month_first: bool | None = None) -> list[str]:
    return [days(resolve(mention, THURSDAY)) for mention in find_dates(text, month_first=month_first)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sold on Dec31 , 1994", ["1994-12-31"]),
        ("over the last 3years", ["2022-03-27..2025-03-27"]),
        ("the file report-2002-10-09.xlsx", ["2002-10-09"]),
        ("10-13-2018-10-17-2018", ["2018-10-13..2018-10-17"]),
        ("2015/1/1-2015/2/2", ["2015-01-01..2015-02-02"]),
        ("04.22.2016", ["2016-04-22"]),
        ("2020/23/Sep", ["2020-09-23"]),
        ("2016, Nov", ["2016-11-01..2016-11-30"]),
        ("born in April of 87", ["1987-04-01..1987-04-30"]),
        ("the summer of ’69", ["1969-06-01..1969-08-31"]),
        ("closed in ’98.", ["1998-01-01..1998-12-31"]),
        ("in 2010, 2012 and 2015", [f"{year}-01-01..{year}-12-31" for year in (2010, 2012, 2015)]),
        ("before 2000 but not 1998", ["..1999-12-31", "1998-01-01..1998-12-31"]),
        ("in one thousand seven hundred and eighty nine", ["1789-01-01..1789-12-31"]),
        ("in the twenty-tens", ["2010-01-01..2019-12-31"]),
        ("in the nineteen seventies", ["1970-01-01..1979-12-31"]),
        ("in the year 476.", ["0476-01-01..0476-12-31"]),
        ("in the 1800s", ["1800-01-01..1899-12-31"]),
        ("in the late 80s", ["1986-09-01..1989-12-31"]),
        ("between 3 May 2024 and the 17th", ["2024-05-03..2024-05-17"]),
        ("from the 27th to the 3rd of April 2024", ["2024-03-27..2024-04-03"]),
        ("from 2 January to yesterday", ["2025-01-02..2025-03-26"]),
        ("from 2 December to yesterday", ["2024-12-02..2025-03-26"]),
        ("until 2150", ["..2150-12-31"]),
        ("- May 25th - closed", ["2024-05-25"]),
        ("on the twenty-first.", ["2025-03-21"]),
        ("on Friday the fifteenth", ["2024-11-15"]),
        ("two days before New Year", ["2024-12-30"]),
        ("at Eid al-Fitr 2023", ["2023-04-21"]),
        ("before Islamic New Year in 2021", ["..2021-08-08"]),
        ("during Ramadan 2020", ["2020-04-23..2020-05-22"]),
        ("on Eidul Azha 2021", ["2021-07-19"]),
        ("Juneteenth, 2021, was fine.", ["2021-06-19"]),
        ("the file report-20021009.xlsx", ["2002-10-09"]),
        ("On 2016 10 16, it closed.", ["2016-10-16"]),
        ("It closed 16. Nov. 2016.", ["2016-11-16"]),
        ("sold in 2016H2", ["2016-07-01..2016-12-31"]),
        ("the records for August 99.", ["1999-08-01..1999-08-31"]),
        ("on fifteen August nineteen ninety-three", ["1993-08-15"]),
        ("on 10 September nineteen oh one", ["1901-09-10"]),
        ("They paid $ 12 December 27, 2024.", ["2024-12-27"]),
        ("from April 27, 2024 to the 3rd.", ["2024-04-27..2024-05-03"]),
        ("from April twenty-seventh to the third.", ["2024-04-27..2024-05-03"]),
        ("in November between 19 and 20.", ["2024-11-19..2024-11-20"]),
        ("It dates back to 1865, and it stands.", ["1865-01-01..1865-12-31"]),
        ("In the 70s, he sang.", ["1970-01-01..1979-12-31"]),
        ("in the two thousand and tens", ["2010-01-01..2019-12-31"]),
        ("a list ending with 3 May 2024", ["..2024-05-03"]),
    ],
)
def test_a_name_gives_its_days(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the B52 and the F16",
        "the code 133-03-03-2020",
        "They lost 4-22.",
        "the 15 members",
        "peace for the 27.",
        "1500 were killed.",
        "New Year’s resolutions",
        "the Lunar New Year",
        "Ramadan said so.",
        "May-like weather",
        "in his late 80s",
        "in the 80s",
        "the winter of a year-end party",
        "The index stood on 4.22.",
        "order 20241399",
        "It was 10 for one and 20 in nineties heat, with highs of 95.",
    ],
)
def test_what_only_looks_like_a_name_is_none(text):
    assert read(text) == []


def test_a_count_between_two_numbers_is_no_stretch_of_days():
    assert read("In May between 5 and 10 people died.") == ["2024-05-01..2024-05-31"]
    assert read("40 in May 2024 and in June 65.") == ["2024-05-01..2024-05-31", "2024-06-01..2024-06-30"]


def test_a_month_and_a_day_in_figures_are_a_date_where_the_country_writes_them_so():
    assert read("The mill opened 4/22.", month_first=True) == ["2024-04-22"]
    assert read("The mill opened 4/22.") == []
    assert read("It won 3/4 of them.", month_first=True) == []
