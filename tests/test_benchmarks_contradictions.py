"""Which contradictions of the invented passages are shown, as far as it went when last published."""

import pytest

from benchmarks.contradictions import items, scores, short


@pytest.mark.parametrize(("half", "shown", "without_cause"), [("development", 10, 1), ("held-out", 0, 1)])
def test_reports_show_as_many_contradictions_and_no_more_without_cause_than_was_published(half, shown, without_cause):
    found = scores(half)
    assert found.shown.total() >= shown
    assert found.without_cause <= without_cause


@pytest.mark.parametrize(("kind", "shown", "without_cause"), [("plain", 11, 0), ("against", 87, 7)])
def test_short_passages_show_as_many_contradictions_and_no_more_without_cause_than_was_published(
    kind, shown, without_cause
):
    assert short(kind, contradicts=True)[0] >= shown
    assert short(kind, contradicts=False)[0] <= without_cause


def test_every_label_names_sentences_of_its_articles():
    for item in items():
        told = (opening for d in item.disputes for side in d["sides"] for opening in side["support"])
        assert all(item.articles[place]["text"].count(opening) == 1 for place, opening in told)
