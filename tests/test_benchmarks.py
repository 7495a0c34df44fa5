"""Floors under the published figures: what the shipped sets measure may rise, and may not fall unseen."""

import re

import pytest

from benchmarks import attribution, date_expressions, dates, gate, quantities
from benchmarks.corpora import apple


@pytest.mark.parametrize(("pattern", "floor"), [(r"\d{4}-\d\d-\d\d", 76), (r"\d{4}(?:-\d\d)?", 17)])
def test_events_get_their_day_month_or_year_as_often_as_published(pattern, floor):
    documents = {d.id: d for d in apple()}
    gold = [t for t in dates.triples() if t.document in documents and re.fullmatch(pattern, t.date)]
    given = {d.id: dates.dates_in(dates.claims_by_sentence(d)) for d in documents.values()}
    assert sum(t.date in given[t.document][t.sentence] for t in gold) >= floor


def test_date_expressions_are_read_as_often_as_published():
    every = date_expressions.cases()
    assert date_expressions.score(date_expressions.ours, every).right >= 937
    inside = [case for case in every if case.is_in_scope]
    assert len(every) - len(inside) == 31  # of the two kinds that news does not write


def test_quantities_are_read_as_well_as_published():
    labelled = quantities.gold()
    reading = quantities.read(labelled, quantities.ours)
    assert quantities.score(labelled, reading, "value and qualifier")[2] >= 0.989
    assert quantities.score(labelled, reading, "all")[2] >= 0.925


def test_attributions_are_read_as_well_as_published():
    sentences = attribution.gold()
    found = [attribution.ours(s.text) for s in sentences]
    assert attribution.score(found, sentences, 3).f1 >= 0.915
    assert attribution.score(found, sentences, 1).f1 >= 0.955


@pytest.mark.parametrize(("is_altered", "floor"), [(True, 0.996), (False, 0.994)])
def test_the_gate_refuses_altered_statements_and_passes_harmless_ones_as_often_as_published(is_altered, floor):
    cases = [c for c in gate.capped(gate.made_by_rule()) if c.is_altered == is_altered]
    assert gate.share_right(cases[::3], gate.gate) >= floor


@pytest.mark.parametrize(("is_altered", "first", "later"), [(True, 0.88, 0.97), (False, 0.87, 0.96)])
def test_the_gate_judges_statements_made_by_hand_as_well_as_published(is_altered, first, later):
    cases = [c for c in gate.made_by_hand() if c.is_altered == is_altered]
    before = [c for c in cases if "before the Gate was tuned" in c.how]
    assert gate.share_right(before, gate.gate) >= first
    assert gate.share_right([c for c in cases if c not in before], gate.gate) >= later
