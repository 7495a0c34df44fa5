"""What reports of the invented piles hold of their labels, as far as it went when last published."""

import pytest

from benchmarks.piles import Scores, piles, scores


@pytest.fixture(scope="module")
def found() -> dict[str, Scores]:
    return {pile.folder.name: scores(pile) for pile in piles()}


@pytest.mark.parametrize(
    ("name", "floors", "without_cause"),  # must-have events, dates, disputes
    [
        ("bank", (27, 40, 2), 1),
        ("border", (35, 41, 4), 1),
        ("crash", (16, 28, 4), 3),
        ("election", (18, 26, 6), 2),
        ("ferry", (30, 40, 5), 1),
        ("flu", (19, 32, 2), 0),
        ("insurgency", (18, 28, 5), 2),
        ("quake", (17, 31, 3), 1),
        ("reactor", (19, 30, 2), 2),
        ("trial", (20, 26, 5), 2),
        ("uprising", (20, 30, 2), 2),
    ],
)
def test_a_report_holds_as_much_of_an_invented_pile_as_was_published(found, name, floors, without_cause):
    told = found[name]
    assert all(held[0] >= floor for held, floor in zip((told.must, told.dates, told.shown), floors, strict=True))
    assert told.without_cause <= without_cause


def test_labels_hold_an_event_in_two_entries_more_often_than_the_report(found):
    twice = {pile.folder.name: pile.twice_in_labels() - found[pile.folder.name].twice for pile in piles()}
    assert [name for name, more in twice.items() if more < 0] == ["quake"]
