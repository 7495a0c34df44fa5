from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from days import THURSDAY, days
from hypothesis import given
from hypothesis import strategies as st

from summarizer.models import Published, When
from summarizer.values import composition, date_pieces, dates
from summarizer.values.dates import Tense, beside, find_dates, month_first_in, resolve

EXAMPLES = Path(__file__).parent.parent / "examples" / "dprk-russia"


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def between(start: str, end: str) -> Published:
    return Published(start=day(start), end=day(end), basis="given")


UNDATED = Published()


def only(text: str, published: Published = THURSDAY, tense: Tense = "past") -> When:
    (mention,) = find_dates(text)
    return resolve(mention, published, tense)


@pytest.mark.parametrize(
    "text",
    [
        "14 November 2024",
        "November 14, 2024",
        "Nov. 14, 2024",
        "NOVEMBER 14, 2024",
        "Thursday, Nov 14, 2024",
        "November 14 , 2024",
        "the 14th of November 2024",
        "2024-11-14",
        "14.11.2024",
        "14/11/2024",
        "11/14/2024",
    ],
)
def test_a_full_date_needs_no_publication_date(text):
    when = only(f"It happened {text}.", UNDATED)
    assert (days(when), when.precision, when.basis) == ("2024-11-14", "day", "explicit")


@pytest.mark.parametrize(
    ("text", "expected", "precision"),
    [
        ("a summit in November 2024", "2024-11-01..2024-11-30", "month"),
        ("early January 2025", "2025-01-01..2025-01-10", "range"),
        ("in mid-June 2024", "2024-06-11..2024-06-20", "range"),
        ("at the end of January 2025", "2025-01-21..2025-01-31", "range"),
        ("up to the start of 2025", "2025-01-01..2025-01-31", "month"),
        ("in early 2025", "2025-01-01..2025-04-30", "range"),
        ("the first half of 2025", "2025-01-01..2025-06-30", "range"),
        ("the third quarter of 2024", "2024-07-01..2024-09-30", "range"),
        ("Q3 2024", "2024-07-01..2024-09-30", "range"),
        ("in the summer of 2024", "2024-06-01..2024-08-31", "range"),
        ("in the winter of 2022", "2021-12-01..2023-02-28", "range"),
        ("during 2025", "2025-01-01..2025-12-31", "year"),
        ("2024's harvest", "2024-01-01..2024-12-31", "year"),
        ("the 1990s", "1990-01-01..1999-12-31", "range"),
        ("3-5 May 2024", "2024-05-03..2024-05-05", "range"),
        ("from 3 to 5 May 2024", "2024-05-03..2024-05-05", "range"),
        ("May 3-5, 2024", "2024-05-03..2024-05-05", "range"),
        ("from 1997 to 2002", "1997-01-01..2002-12-31", "range"),
        ("2014-2018", "2014-01-01..2018-12-31", "range"),
        ("from November 2024 to January", "2024-11-01..2025-01-31", "range"),
        ("between November and January 2025", "2024-11-01..2025-01-31", "range"),
        ("the week of June 3, 2024", "2024-06-03..2024-06-09", "range"),
        ("the first week of June 2024", "2024-06-01..2024-06-07", "range"),
        ("until March 2025", "..2025-03-31", "range"),
    ],
)
def test_a_named_period_keeps_its_own_days(text, expected, precision):
    when = only(text, UNDATED)
    assert (days(when), when.precision, when.basis) == (expected, precision, "explicit")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Christmas Eve 2023", "2023-12-24"),
        ("New Year’s Day, 2024", "2024-01-01"),
        ("on Good Friday 2024", "2024-03-29"),
        ("Easter Monday 2025", "2025-04-21"),
        ("on Thanksgiving Day 2024", "2024-11-28"),
        ("Memorial Day 2024", "2024-05-27"),
        ("Labour Day 2024", "2024-09-02"),
        ("Labor Day weekend 2024", "2024-08-31..2024-09-02"),
        ("the first Friday of June 2024", "2024-06-07"),
        ("the last Monday in May 2024", "2024-05-27"),
        ("the third week of 2015", "2015-01-15..2015-01-21"),
        ("the first three months of 2024", "2024-01-01..2024-03-31"),
        ("the first half of May 2024", "2024-05-01..2024-05-15"),
        ("the first days of May 2024", "2024-05-01..2024-05-10"),
        ("the last weeks of May 2024", "2024-05-16..2024-05-31"),
        ("the final weeks of 2024", "2024-12-01..2024-12-31"),
        ("the last months of 2024", "2024-10-01..2024-12-31"),
        ("the last weekend of February 2024", "2024-02-24..2024-02-25"),
        ("the weekend of 8 March 2024", "2024-03-08..2024-03-10"),
        ("before the end of June 2024", "..2024-06-30"),
        ("the end of the first half of 2024", "2024-06-01..2024-06-30"),
        ("two weeks before Christmas 2024", "2024-12-11"),
        ("the day after 3 May 2024", "2024-05-04"),
        ("two weeks starting 3 May 2024", "2024-05-03..2024-05-16"),
        ("the twenty-first of June 2024", "2024-06-21"),
        ("in nineteen eighty-four.", "1984-01-01..1984-12-31"),
        ("June of two thousand and eighteen", "2018-06-01..2018-06-30"),
        ("in the nineties", "1990-01-01..1999-12-31"),
        ("the 20th century", "1900-01-01..1999-12-31"),
        ("2024 Q3", "2024-07-01..2024-09-30"),
        ("Sep-23-2020", "2020-09-23"),
        ("2024/aug/01", "2024-08-01"),
        ("2024-11", "2024-11-01..2024-11-30"),
        ("9/18/15", "2015-09-18"),
        ("after 2010", "2011-01-01.."),
        ("no later than 3 May 2024", "..2024-05-03"),
        ("starting in May 2024", "2024-05-01.."),
    ],
)
def test_parts_of_wholes_and_holidays_need_only_their_year(text, expected):
    when = only(text, UNDATED)
    assert (days(when), when.basis) == (expected, "explicit")


@pytest.mark.parametrize(
    ("text", "tense", "expected"),
    [
        ("in November", "past", "2024-11-01..2024-11-30"),
        ("on 11 February", "past", "2025-02-11"),
        ("on April 2", "past", "2024-04-02"),
        ("on April 2", "future", "2025-04-02"),
        ("on April 2", "present", "2025-04-02"),
        ("as of late February", "past", "2025-02-21..2025-02-28"),
        ("in January and February", "past", "2025-01-01..2025-02-28"),
        ("between November and January", "past", "2024-11-01..2025-01-31"),
        ("since October", "past", "2024-10-01..2025-03-27"),
        ("on February 29", "past", "2024-02-29"),
    ],
)
def test_a_missing_year_is_completed_to_fit_the_tense_and_stays_explicit(text, tense, expected):
    when = only(text, tense=tense)
    assert (days(when), when.basis) == (expected, "explicit")


@pytest.mark.parametrize(
    ("text", "tense", "expected"),
    [
        ("Crowds marched on Saturday and Sunday.", "past", "2025-03-22..2025-03-23"),
        ("On Sunday and Monday, crowds marched.", "past", "2025-03-23..2025-03-24"),
        ("The riders meet on Saturday and Sunday.", "future", "2025-03-29..2025-03-30"),
        ("Crowds marched on March 3 and March 4.", "past", "2025-03-03..2025-03-04"),
        ("Crowds marched on 28 February and 1 March.", "past", "2025-02-28..2025-03-01"),
    ],
)
def test_on_two_days_in_a_row_is_on_both(text, tense, expected):
    assert days(only(text, tense=tense)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Crowds marched on Saturday and Monday.",
        "It rained on Saturday and Sunday papers sold out.",
        "Nine died on Saturday and four on Sunday.",
        "Crowds marched on March 3 and March 9.",
    ],
)
def test_two_days_apart_and_a_day_that_describes_stay_two_dates(text):
    assert len(find_dates(text)) == 2


@pytest.mark.parametrize(
    ("text", "tense", "expected"),
    [
        ("on Tuesday", "past", "2025-03-25"),
        ("on Thursday", "past", "2025-03-27"),
        ("last Thursday", "past", "2025-03-20"),
        ("Tuesday night", "past", "2025-03-25"),
        ("at 5 p.m. Monday", "past", "2025-03-24"),
        ("on Tuesday", "future", "2025-04-01"),
        ("next Friday", "past", "2025-04-04"),
        ("this coming Friday", "future", "2025-03-28"),
        ("last Tuesday", "past", "2025-03-18"),
        ("this past Tuesday", "past", "2025-03-25"),
        ("Friday last week", "past", "2025-03-21"),
        ("on the 26th.", "past", "2025-03-26"),
        ("on the 31st.", "past", "2025-01-31"),
        ("today", "past", "2025-03-27"),
        ("yesterday", "past", "2025-03-26"),
        ("tonight", "future", "2025-03-27"),
        ("tomorrow", "future", "2025-03-28"),
        ("this week", "past", "2025-03-24..2025-03-30"),
        ("last month", "past", "2025-02-01..2025-02-28"),
        ("next year", "future", "2026-01-01..2026-12-31"),
        ("two weeks ago", "past", "2025-03-10..2025-03-16"),
        ("three days ago", "past", "2025-03-24"),
        ("a year ago", "past", "2024-01-01..2024-12-31"),
        ("in the past week", "past", "2025-03-20..2025-03-27"),
        ("later this year", "future", "2025-03-27..2025-12-31"),
        ("earlier this month", "past", "2025-03-01..2025-03-27"),
        ("late last year", "past", "2024-09-01..2024-12-31"),
        ("over the weekend", "past", "2025-03-22..2025-03-23"),
        ("over the weekend", "future", "2025-03-29..2025-03-30"),
        ("last summer", "past", "2024-06-01..2024-08-31"),
        ("October last year", "past", "2024-10-01..2024-10-31"),
        ("last November", "past", "2024-11-01..2024-11-30"),
        ("from Monday to Wednesday", "past", "2025-03-24..2025-03-26"),
        ("from Friday to Monday", "past", "2025-03-21..2025-03-24"),
        ("on Friday the 21st", "past", "2025-03-21"),
        ("the first Friday of next month", "future", "2025-04-04"),
        ("Tuesday of last week", "past", "2025-03-18"),
        ("next week on Tuesday", "future", "2025-04-01"),
        ("from 4 to 22 this month", "past", "2025-03-04..2025-03-22"),
        ("the 20th of next month", "future", "2025-04-20"),
        ("in the third quarter of last year", "past", "2024-07-01..2024-09-30"),
        ("last quarter", "past", "2024-10-01..2024-12-31"),
        ("Christmas Day last year", "past", "2024-12-25"),
        ("the week after next", "future", "2025-04-07..2025-04-13"),
        ("at 0930 GMT on Friday", "past", "2025-03-21"),
        ("a fortnight ago", "past", "2025-03-10..2025-03-16"),
        ("a year and ten days ago", "past", "2024-03-17"),
        ("It will open in two weeks", "future", "2025-04-07..2025-04-13"),
    ],
)
def test_relative_words_count_from_publication(text, tense, expected):
    when = only(text, tense=tense)
    assert (days(when), when.basis) == (expected, "relative")


@pytest.mark.parametrize(
    "text", ["on Tuesday", "11 February", "last month", "in November", "since October", "on the 26th."]
)
def test_without_a_publication_date_nothing_is_guessed_and_the_words_are_kept(text):
    (mention,) = find_dates(text)
    assert resolve(mention, UNDATED) == When(words=mention.words)


def test_an_interval_resolves_what_all_its_days_agree_on():
    late_december = between("2024-12-23", "2024-12-31")
    assert days(only("Last month", late_december)) == "2024-11-01..2024-11-30"
    assert days(only("in November", late_december)) == "2024-11-01..2024-11-30"
    assert not only("yesterday", late_december).is_dated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11 February", "2025-02-11"),
        ("the end of January", "2025-01-21..2025-01-31"),
        ("in October", None),
        ("December 23", None),
    ],
)
def test_within_a_year_a_yearless_date_needs_that_only_one_year_can_fit(text, expected):
    when = only(text, between("2025-01-01", "2025-12-31"))
    assert (days(when) if when.is_dated else None) == expected


def test_a_day_numbered_both_ways_is_found_and_left_open():
    assert only("03/04/2025") == When(words="03/04/2025")


@pytest.mark.parametrize(
    "text",
    [
        "May I come in? They may agree.",
        "Theresa May said so.",
        "They will march on the capital. Soldiers March past.",
        "June Smith agreed.",
        "a second attempt",
        "1,100 soldiers",
        "2025 soldiers",
        "up to 2000 were hurt",
        "M-1991 launchers",
        "on 31 February",
        "Feb. 30, 2024",
        "recently, and soon",
        "Every Tuesday they meet.",
        "the Sunday Times",
        "on the 26th floor",
        "more than a week ago",
        "at about 2000 GMT",
        "for more than a year",
        "the first Sunday of the season",
        "last week of the war",
        "on 5 December 1391",
        "Ukraine’s Independence Day",
        "Christmas sales",
        "It took two weeks; done in two weeks, they rested.",
        "this may matter",
        "On 24/7 duty, 14 people came.",
        "call +86 138-2010-2015",
        "the fiscal policy",
        "the first days of the war",
        "the first years of the decade",
        "a five-year-old",
        "the third quarter ended 20-10",
    ],
)
def test_words_that_only_look_like_dates_are_none(text):
    assert find_dates(text) == ()


def test_the_country_of_an_article_tells_which_of_two_small_numbers_is_the_month():
    for month_first, expected in ((True, "2025-03-04"), (False, "2025-04-03")):
        (mention,) = find_dates("03/04/2025", month_first=month_first)
        assert days(resolve(mention, UNDATED)) == expected


def test_a_fiscal_year_is_the_companys_own_and_stays_open():
    assert only("in the third quarter of fiscal 2024") == When(words="the third quarter of fiscal 2024")
    assert only("in Q1 FY2025") == When(words="Q1")


def test_a_weekday_may_be_the_day_of_publication_itself():
    friday = between("2025-03-28", "2025-03-28")
    assert days(only("on Friday", friday, "past")) == days(only("on Friday", friday, "future")) == "2025-03-28"
    assert days(only("last Friday", friday)) == "2025-03-21"


def test_not_until_a_day_is_that_day():
    assert days(only("Not until March 12 did they agree.")) == "2025-03-12"


def test_a_count_after_a_month_is_not_its_day():
    for text in ("In May second-hand cars sold well.", "In May 40 people died.", "In May three people died."):
        assert [m.words for m in find_dates(text)] == ["May"]


def test_a_part_of_a_day_that_some_other_thing_has_is_no_date():
    assert find_dates("They left the night before the vote and on the last night of the fair.") == ()


def test_two_separate_months_are_not_a_stretch():
    assert [m.words for m in find_dates("in March and June")] == ["March", "June"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the next day", "2025-02-12"),
        ("the next morning", "2025-02-12"),
        ("the following afternoon", "2025-02-12"),
        ("the same night", "2025-02-11"),
        ("the previous evening", "2025-02-10"),
        ("They had left the night before.", "2025-02-10"),
        ("two days earlier", "2025-02-09"),
        ("They had left the day before.", "2025-02-10"),
        ("the following Friday", "2025-02-14"),
        ("two Fridays later", "2025-02-21"),
        ("the previous Tuesday", "2025-02-04"),
        ("the end of that month", "2025-02-21..2025-02-28"),
    ],
)
def test_what_counts_from_a_day_of_the_story_is_dated_beside_that_day_only(text, expected):
    (mention,) = find_dates(text)
    assert mention.is_beside
    assert not resolve(mention, THURSDAY).is_dated
    assert (
        days(beside(mention, When(start=day("2025-02-11"), end=day("2025-02-11"), precision="day", basis="explicit")))
        == expected
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Filed 12/25/2024, heard 03/04/2025.", True),
        ("Filed 25/12/24, heard 03/04/2025.", False),
        ("Filed 25/12/2024, heard 12/25/2024.", None),
        ("Heard 03/04/2025, call 12/25/2024/7.", None),
    ],
)
def test_an_article_shows_by_its_other_dates_which_number_is_the_month(text, expected):
    assert month_first_in(text) is expected


def test_the_examples_resolve_as_a_reader_would():
    text = (EXAMPLES / "another-3000-soldiers.txt").read_text(encoding="utf-8")
    found = {m.words: days(resolve(m, THURSDAY)) for m in find_dates(text)}
    assert found["January and February"] == "2025-01-01..2025-02-28"
    assert found["late February"] == "2025-02-21..2025-02-28"
    assert found["since November"] == "2024-11-01..2025-03-27"
    assert found["last summer"] == "2024-06-01..2024-08-31"
    assert found["Wednesday"] == "2025-03-26"


PIECES = st.sampled_from(
    [
        *"14 31 May march 2024 2025 , - – . Tuesday last next the end of".split(),
        *"to and since week weeks ago 1,100 on 26th ’s first half Friday two after before this".split(),
        *"Christmas Easter weekend".split(),
        *"in early year quarter Q3 1990s from 3/4 9-18-15 GMT 0930 twenty thousand nineteen century".split(),
        *"starting later".split(),
    ]
)


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=16).map(" ".join)), st.dates(), st.dates())
def test_any_text_gives_slices_in_order_and_consistent_dates(text, first, second):
    published = Published(start=min(first, second), end=max(first, second), basis="given")
    last = 0
    for mention in find_dates(text):
        assert last <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.words
        last = mention.end
        for tense in ("past", "present", "future"):
            assert resolve(mention, published, tense).words == mention.words
            assert resolve(mention, UNDATED, tense).basis in ("explicit", "unknown")
    first_reading = find_dates(text)
    dates._found.cache_clear()
    assert find_dates(text) == first_reading


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2090, 1, 1)))
def test_a_written_date_reads_back_as_itself(date):
    for form in (f"{date:%B} {date.day}, {date.year}", f"{date:%d %B %Y}", date.isoformat()):
        assert days(only(form, UNDATED)) == date.isoformat()


@given(st.dates(min_value=dt.date(1950, 1, 1), max_value=dt.date(2090, 1, 1)), st.integers(0, 6))
def test_a_past_weekday_lies_within_the_week_before_publication(date, number):
    name = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()[number]
    when = only(f"on {name}", Published(start=date, end=date, basis="given"))
    assert when.start is not None
    assert when.start.weekday() == number
    assert 0 <= (date - when.start).days < 7


@pytest.mark.parametrize(
    "piece",
    [
        "1 ",
        "1-",
        "in ",
        "in May ",
        "the end of ",
        "two days after ",
        "Monday of the week of ",
        "to 3 ",
        "1.1,",
        "early ",
        "’s ",
    ],
)
def test_reading_a_hostile_line_tries_each_place_once(piece, monkeypatch):
    tried = []
    for module, name in ((date_pieces, "match_date"), (composition, "_together")):
        real = getattr(module, name)
        monkeypatch.setattr(module, name, lambda *args, real=real: tried.append(1) or real(*args))
    line = piece * (100_000 // len(piece)) + "2024"
    for mention in find_dates(line):
        resolve(mention, THURSDAY)
    assert len(tried) <= 2 * len(line)


@pytest.mark.parametrize("text", ["The talks would last two days.", "An audit in May of 300 accounts found it."])
def test_how_long_something_is_to_last_and_how_many_there_were_is_no_date(text):
    assert [m.words for m in find_dates(text) if m.words != "May"] == []
