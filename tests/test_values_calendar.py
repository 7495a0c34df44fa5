from __future__ import annotations

import datetime as dt
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.calendar import Edge, Run, Unit, nth, nth_weekday, share, unit_at

DAYS = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2090, 1, 1))
WHOLES = st.sampled_from(["week", "month", "quarter", "half", "year", "decade"])


@given(DAYS, WHOLES, st.sampled_from([edge for edge in get_args(Edge) if edge not in ("so far", "remaining")]))
def test_an_edge_of_a_whole_lies_inside_it_and_is_shorter(day, unit, edge):
    whole = unit_at(day, unit, 0)
    part = share(whole, edge, day)
    assert whole.start <= part.start <= part.end <= whole.end
    assert part != whole


@given(DAYS, WHOLES)
def test_what_is_over_and_what_is_to_come_share_only_the_day_itself(day, unit):
    whole = unit_at(day, unit, 0)
    assert share(whole, "so far", day) == Run(whole.start, day)
    assert share(whole, "remaining", day) == Run(day, whole.end)


@given(DAYS, WHOLES, st.sampled_from(get_args(Unit)), st.integers(-1, 40).filter(bool), st.integers(1, 5))
def test_the_nth_part_lies_inside_its_whole_or_is_refused(day, unit, part, number, count):
    whole = unit_at(day, unit, 0)
    try:
        found = nth(whole, part, number, count)
    except ValueError:
        return
    assert whole.start <= found.start <= found.end <= whole.end


@given(DAYS, st.integers(0, 6))
def test_the_halves_of_a_month_and_its_first_and_last_weekday_are_its_own(day, weekday):
    month = unit_at(day, "month", 0)
    first, second = nth(month, "half", 1), nth(month, "half", 2)
    assert (first.start, second.end) == (month.start, month.end)
    assert second.start - first.end == dt.timedelta(days=1)
    for number in (1, -1):
        found = nth_weekday(month, weekday, number).start
        assert found.weekday() == weekday
        assert month.start <= found <= month.end
