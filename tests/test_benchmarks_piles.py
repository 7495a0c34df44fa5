"""What reports of the invented piles hold of their labels, as far as it went when last published."""

import pytest

from benchmarks.piles import Scores, piles, scores


@pytest.fixture(scope="module")
def found() -> dict[str, Scores]:
    return {pile.folder.name: scores(pile) for pile in piles()}


@pytest.mark.parametrize(
    ("name", "floors", "without_cause"),  # must-have events, dates, disputes
    [
        ("bank", (27, 40, 3), 2),
        ("border", (37, 46, 4), 1),
        ("crash", (17, 29, 4), 3),
        ("election", (18, 28, 7), 1),
        ("ferry", (30, 43, 7), 0),
        ("flu", (19, 33, 3), 0),
        ("insurgency", (18, 29, 4), 0),
        ("quake", (18, 35, 3), 1),
        ("reactor", (19, 31, 2), 3),
        ("trial", (20, 27, 5), 2),
        ("uprising", (20, 31, 2), 2),
    ],
)
def test_a_report_holds_as_much_of_an_invented_pile_as_was_published(found, name, floors, without_cause):
    told = found[name]
    assert all(held[0] >= floor for held, floor in zip((told.must, told.dates, told.shown), floors, strict=True))
    assert told.without_cause <= without_cause


def test_reports_of_all_piles_together_show_as_many_disputes_as_was_published_and_no_more_without_cause(found):
    assert sum(told.shown[0] for told in found.values()) >= 44
    assert sum(told.without_cause for told in found.values()) <= 15


def test_labels_hold_an_event_in_two_entries_more_often_than_the_report(found):
    twice = {pile.folder.name: pile.twice_in_labels() - found[pile.folder.name].twice for pile in piles()}
    assert [name for name, more in twice.items() if more < 0] == ["quake"]
