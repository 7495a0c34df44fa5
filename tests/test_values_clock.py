import pytest

from summarizer.values.clock import clocks, part_of_day


@pytest.mark.parametrize(
    ("text", "words", "hour"),
    [
        ("It sank at 9:31 p.m. off Lissan.", "9:31 p.m.", 21),
        ("He rang at 5.25pm.", "5.25pm", 17),
        ("It fell silent at 12 a.m. sharp.", "12 a.m.", 0),
        ("The mayday came at 21:52 local time.", "21:52", 21),
        ("The siren sounded at 08:05.", "08:05", 8),
        ("He rang the alarm at about 9:15.", "9:15", None),
        ("She was told shortly before six that he was to go.", "shortly before six", None),
        ("It broke out at half past two.", "half past two", None),
        ("No call was received that evening.", "that evening", 20),
        ("The bridge rang 11 minutes before the mayday.", "11 minutes before", None),
        ("Troops came at dawn.", "at dawn", 6),
        ("The talks went on until midnight.", "until midnight", 23),
        ("He fled shortly after midnight.", "shortly after midnight", 0),
        ("A search began at first light.", "at first light", 6),
        ("By morning he had fled.", "By morning", 6),
        ("He fled just before midnight.", "just before midnight", 23),
    ],
)
def test_a_time_of_day_is_found_with_its_hour_where_half_of_the_day_is_told(text, words, hour):
    (found,) = clocks(text)
    assert (text[found.start : found.end], found.hour) == (words, hour)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Police came 50 minutes later.", 50),
        ("Police came two hours later.", 120),
        ("An hour earlier he rang.", -60),
        ("Half an hour later he rang.", 30),
        ("Some hours later he rang.", 0),
        ("He rang at 9:31 p.m.", None),
    ],
)
def test_a_time_may_be_counted_from_the_one_told_before(text, minutes):
    (found,) = clocks(text)
    assert found.later == minutes


def test_what_is_so_by_an_hour_is_told_apart():
    assert [c.bounds for c in clocks("By 3 a.m. it had gone, by about 4:10 p.m. and by noon")] == [True, True, True]
    assert [c.bounds for c in clocks("It had gone at 3 a.m. and at noon")] == [False, False]


@pytest.mark.parametrize(
    "text",
    [
        "She finished in 2:14:33.",
        "They won 3:1.",
        "It left shortly after two others.",
        "He left after nine minutes.",
        "It rose 9.5 per cent.",
        "Shortly before six people died, it rained.",
    ],
)
def test_figures_and_counts_are_no_time_of_day(text):
    assert clocks(text) == ()


def test_the_part_of_a_day_bounds_its_hours():
    assert part_of_day("late on Thursday") == (15, 24)
    assert part_of_day("Thursday") is None
