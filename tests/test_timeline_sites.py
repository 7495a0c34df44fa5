import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.timeline.sites import site_of
from summarizer.values.words import stems


def site(text, figure):
    start = text.index(figure)
    return site_of(text, start, start + len(figure))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The storm killed 12 people in Orla and moved on.", "Orla"),
        ("12 people were killed at the Anna Bell school, the mayor said.", "Anna Bell"),
        ("12 people died at a primary school which collapsed.", "school"),
        ("A blast in the north of Orla killed 12 people.", "north Orla"),
        ("A quake hit around the area of Orla, killing 12 people.", "Orla"),
        ("12 people died in the capital alone.", "capital"),
    ],
)
def test_a_place_beside_a_figure_is_where_its_people_were(text, place):
    assert site(text, "12").place <= frozenset(stems(place))
    assert site(text, "12").place


@pytest.mark.parametrize(
    "text",
    [
        "The storm killed 12 people.",
        "12 people have died in the storm, which struck Orla on Monday.",
        "Rescuers went to Orla. The storm killed 12 people in all.",
        "12 people died at the time.",
        "12 people were killed in March.",
    ],
)
def test_an_event_a_time_or_another_sentence_is_no_place_of_a_figure(text):
    assert not site(text, "12").place


def test_a_country_is_a_land_and_its_seat_of_government_a_place():
    assert site("12 people died in Mexico.", "12").land == frozenset(stems("Mexico"))
    assert site("12 people died in Mexico City.", "12").place == frozenset(stems("Mexico City"))


@given(st.text(), st.text())
def test_any_text_has_a_site_or_none(before, after):
    found = site_of(f"{before}12{after}", len(before), len(before) + 2)
    assert all((*found.place, *found.land))
