from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from report_samples import whens

from summarizer.models import When
from summarizer.report.drawing import SHAPES, drawn, machine_date


def on(start, end=None, basis="explicit"):
    days = [dt.date.fromisoformat(day) if day else None for day in (start, end or start)]
    return When(start=days[0], end=days[1], basis=basis)


@pytest.mark.parametrize(
    ("when", "shape", "machine"),
    [
        (on("2025-02-11"), "day", "2025-02-11"),
        (on("2025-02-11", basis="carried"), "carried", "2025-02-11"),
        (on("2025-02-01", "2025-02-28"), "month", "2025-02"),
        (on("2024-02-01", "2024-02-28"), "range", ""),
        (on("2025-01-01", "2025-02-28"), "range", ""),
        (on("2025-01-01", "2025-12-31"), "year", "2025"),
        (on("2024-01-01", "2025-12-31"), "year", ""),
        (on("2025-12-01", "2025-12-31"), "month", "2025-12"),
        (on(None, "2025-03-27", "publication"), "by", ""),
        (When(start=dt.date(2025, 3, 1), end=dt.date.max, basis="explicit"), "since", ""),
        (When(start=dt.date(2025, 3, 1), basis="explicit"), "since", ""),
        (When(words="last month"), "unknown", ""),
    ],
)
def test_each_way_of_being_known_has_a_shape_of_its_own(when, shape, machine):
    assert (drawn(when), machine_date(when)) == (shape, machine)


@given(whens())
def test_no_date_is_drawn_sharper_than_it_is(when):
    shape = drawn(when)
    assert shape in SHAPES
    assert (shape in ("day", "carried")) == (when.start is not None and when.start == when.end)
    assert (machine_date(when) == "") or shape in ("day", "carried", "month", "year")
