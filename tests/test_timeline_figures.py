"""What the quantities of a claim measure; all fixtures are invented."""

import pytest
from stories import article, claim

from summarizer.timeline.features import featurize
from summarizer.timeline.figures import overlap


def figures(text):
    (made,) = featurize([claim(article("herald", text), 1)])
    return made.figures


def figure(text):
    (made,) = figures(text)
    return made


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The pipe is 10 kilometres long.", "The pipe is 6.2 miles long."),
        ("The plant made 12,000 tonnes of steel.", "The plant made 12 million kilograms of steel."),
        ("The fire burned 500 acres.", "The fire burned 202 hectares."),
    ],
)
def test_a_figure_in_other_units_is_the_same_figure(one, other):
    assert figure(one).measure == figure(other).measure
    assert overlap(figure(one), figure(other))


def test_what_is_counted_by_the_day_is_not_the_total():
    assert figure("The well spills 5,000 barrels a day.").measure != figure("The well spilled 5,000 barrels.").measure


def test_both_ends_of_a_range_are_counted_by_the_day_whatever_stands_between():
    found = figures("The flow ranges from 12,000 barrels (504,000 gallons) to 25,000 barrels per day.")
    assert {f.measure for f in found} == {"volume per day"}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Nine villagers were killed.", "killed"),
        ("Nine villagers were injured.", "wounded"),
        ("Nine villagers were killed or wounded.", "casualties"),
        ("Nine villagers left.", ""),
        ("The ministry gave the number of dead as nine.", "killed"),
        ("It put the death toll at nine.", "killed"),
        ("Nine bodies had been found.", "killed"),
    ],
)
def test_killed_or_wounded_by_one_number_are_casualties(text, outcome):
    assert figure(text).outcome == outcome
    assert figure(text).is_total == bool(outcome)


def test_bodies_that_were_found_are_no_more_than_a_least_count_of_the_dead():
    bodies, dead = figure("Nine bodies had been found."), figure("The storm killed 12 people.")
    assert overlap(bodies, dead)
    assert not overlap(figure("Nineteen bodies had been found."), dead)
    assert not figure("Nine bodies of the government met.").outcome


@pytest.mark.parametrize(
    "text", ["Another 14 houses burned.", "The town lost 200 houses, including 14 schools.", "14 of the houses burned."]
)
def test_a_part_or_a_rest_is_no_whole(text):
    assert next(f for f in figures(text) if f.quantity.low == 14).is_part
    assert not figure("The fire burned 14 houses.").is_part
    assert not figure("The army sent aid, including 14 trucks.").is_part


@pytest.mark.parametrize(
    "text",
    ["Anna Bell denied that nine villagers were killed.", "It is not true that nine villagers were killed, Bell said."],
)
def test_what_is_repeated_to_be_denied_is_not_asserted(text):
    assert figure(text).is_denied
    assert not figure("Anna Bell said that nine villagers were killed.").is_denied


def test_a_denial_does_not_reach_the_figure_that_stands_against_it():
    found = figures("Anna Bell denied that 40 villagers were killed, saying nine villagers were killed.")
    assert {f.quantity.low: f.is_denied for f in found} == {40: True, 9: False}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nine villagers were killed.", "Nine villagers were killed.", True),
        ("At least nine villagers were killed.", "14 villagers were killed.", True),
        ("At least 14 villagers were killed.", "Nine villagers were killed.", False),
        ("About 40 villagers were killed.", "42 villagers were killed.", True),
        ("About 40 villagers were killed.", "60 villagers were killed.", False),
        ("16,000 villagers fled.", "15,800 villagers fled.", True),
        ("16,100 villagers fled.", "15,800 villagers fled.", False),
        ("Between 10 and 20 villagers fled.", "15 villagers fled.", True),
    ],
)
def test_two_figures_can_be_one_value_as_exactly_as_each_is_told(one, other, same):
    assert overlap(figure(one), figure(other)) is same is overlap(figure(other), figure(one))


def test_a_figure_knows_its_surroundings_places_and_periods_but_not_who_tells_it():
    found = figure("Anna Bell said 14 houses burned in Kesta last year.")
    assert "kesta" in found.places
    assert found.periods == {"last year"}
    assert "burn" in found.about
    assert not {"anna", "bell", "say"} & found.about


def test_damage_is_what_a_sum_of_money_is_about_and_what_became_of_homes_that_are_counted():
    assert "damag" in figure("Flood damage comes to $310 million.").about
    assert "damag" not in figure("The flood damaged 40 homes.").about


def test_what_is_added_is_no_total_even_where_the_word_for_it_belongs_to_the_figure():
    (plain,) = claim(article("herald", "The army sent another 3,000 soldiers."), 1).quantities
    told = claim(article("herald", "The army sent another 3,000 soldiers."), 1).model_copy(
        update={"quantities": (plain.model_copy(update={"words": "another 3,000"}),)}
    )
    (made,) = featurize([told])
    assert all(f.is_part for f in made.figures)


def test_a_share_in_some_places_is_a_part():
    assert figure("Turnout in the stations where its people stood averaged 58 percent.").is_part
    assert not figure("Turnout in the stations averaged 58 percent.").is_part
