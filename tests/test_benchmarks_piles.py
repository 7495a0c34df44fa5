"""What reports of the invented piles hold of their labels, as far as it went when last published."""

import pytest

from benchmarks.piles import Scores, piles, scores

_WITHOUT_CAUSE = 1  # disputes, in each pile


@pytest.fixture(scope="module")
def found() -> dict[str, Scores]:
    return {pile.folder.name: scores(pile) for pile in piles()}


@pytest.mark.parametrize(
    ("name", "must", "dates", "shown"), [("bank", 27, 40, 2), ("border", 35, 41, 4), ("ferry", 30, 40, 5)]
)
def test_a_report_holds_as_much_of_an_invented_pile_as_was_published(found, name, must, dates, shown):
    told = found[name]
    assert (told.must[0] >= must, told.dates[0] >= dates, told.shown[0] >= shown) == (True, True, True)
    assert told.without_cause <= _WITHOUT_CAUSE


def test_labels_hold_an_event_in_two_entries_more_often_than_the_report(found):
    assert all(pile.twice_in_labels() > found[pile.folder.name].twice for pile in piles())
