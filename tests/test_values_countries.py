import pytest

from summarizer.values.countries import countries, country_of, find_countries, find_seats, with_countries


@pytest.mark.parametrize(
    ("words", "country"),
    [("Seoul", "South Korea"), ("Ukrainian", "Ukraine"), ("U.S.", "United States"), ("Atlantis", "")],
)
def test_adjectives_and_capitals_stand_for_their_country(words, country):
    assert country_of(words) == country


def test_countries_of_a_text_are_named_once_in_order():
    assert find_countries("Moscow told Kyiv that Russian and Ukrainian envoys met") == ("Russia", "Ukraine")


def test_a_word_inside_another_is_no_country():
    assert find_countries("The Omaniac read Chinatown-like Romeo") == ()


def test_text_can_be_read_with_countries_for_their_seats():
    assert with_countries("Seoul’s Defense Ministry") == "South Korea’s Defense Ministry"


def test_the_table_is_whole_and_names_each_country_once():
    names = [c.name for c in countries()]
    assert all(c.names and c.people and c.seats for c in countries())
    assert len(names) == len(set(names)) > 100


def test_seats_of_government_are_told_from_countries():
    assert find_seats("Seoul told Japan and the Ukrainian envoy to Rome") == ("Seoul", "Rome")
