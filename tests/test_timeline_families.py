from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import article, claim

from summarizer.timeline.families import family
from summarizer.timeline.origins import origin_by_claim, outlets_of


def origins(*outlets):
    """The origins of one event that each outlet tells in words and a voice of its own."""
    texts = ("The Orla dam failed at dawn.", "At Orla a wall of water broke through the barrier in the night.")
    made = [
        article(f"a{n}", text).model_copy(update={"publisher": outlet})
        for n, (outlet, text) in enumerate(zip(outlets, texts, strict=True))
    ]
    claims = [claim(a, 1) for a in made]
    return set(origin_by_claim(claims, outlets_of(made, claims)).values())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Times", "The Sun"),
        ("CNN", "CNN Business"),
        ("BBC News", "bbc.com"),
        ("reuters", "Reuters News Agency"),
        ("Orla Herald", "The Orla Herald"),
        ("Orla Herald", "Orla Herald Sport"),
    ],
)
def test_two_papers_of_one_house_are_one_voice(one, other):
    assert family(one) == family(other)
    assert len(origins(one, other)) == 1


@pytest.mark.parametrize(("one", "other"), [("Orla Herald", "Kesta Herald"), ("Reuters", "BBC"), ("News", "Sport")])
def test_who_stands_in_no_family_is_one_of_its_own(one, other):
    assert family(one) != family(other)
    assert len(origins(one, other)) == 2


def test_of_two_outlets_of_one_brand_the_very_name_counts():
    assert family("ABC News") != family("ABC News Australia")


def test_every_outlet_of_the_table_is_in_the_family_of_its_line():
    lines = files("summarizer.timeline").joinpath("families.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.partition("|") for line in lines if line and not line.startswith("#")]
    assert rows
    for name, _, outlets in rows:
        assert {family(outlet) for outlet in outlets.split(",")} == {name}


@given(st.text(max_size=30))
def test_any_name_has_a_family_whatever_its_capitals_and_spaces(name):
    assert family(f"  {name} ") == family(name)
