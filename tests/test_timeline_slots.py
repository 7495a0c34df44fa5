"""Names where they stand in a statement; all fixtures are invented."""

import pytest

from summarizer.timeline.slots import other_models, own_names, slots_of, swapped


def swap(one, other):
    return swapped(slots_of(one), slots_of(other))


def own(one, other):
    return own_names(slots_of(one), slots_of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The firm was sued in London over the dam.", "The firm was sued in Geneva over the dam."),
        ("Norland sold the trucks to Savia.", "Brentania sold the trucks to Savia."),
        ("Norland sold trucks to Savia.", "Norland sold trucks to Brentania."),
    ],
)
def test_a_name_swapped_in_the_same_place_tells_two_events_apart(one, other):
    assert swap(one, other)
    assert swap(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The firm was sued in London.", "The firm was sued in London."),
        ("President Anna Bell resigned.", "Bell resigned."),
        ("The European Union closed its office.", "The EU closed its office."),
        ("The firm was sued in London.", "The firm was sued."),
        ("Norland sold trucks to Savia.", "Savia bought trucks from Norland."),
    ],
)
def test_a_name_told_otherwise_or_left_out_is_not_swapped(one, other):
    assert not swap(one, other)
    assert not swap(other, one)


def test_a_word_that_only_opens_a_sentence_a_day_and_a_number_are_no_names():
    assert slots_of("However, it rained on Monday.") == ()
    assert slots_of("Nine of them fled.") == ()
    assert [s.name for s in slots_of("The villagers fled to Orla.")] == [frozenset({"orla"})]


def test_a_slot_knows_what_stands_on_either_side_without_articles():
    (slot,) = slots_of("They fled from the Brenta district.")
    assert (slot.before, slot.after) == ("from", "district")


def test_own_names_need_one_on_each_side():
    assert own("Fires burned in Orla.", "Fires burned in Kesta.")
    assert not own("Fires burned in Orla and Kesta.", "Fires burned in Kesta.")
    assert not own("Fires burned.", "Fires burned in Kesta.")


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Savia may have been sent KN-15 missiles.", "Savia is to be sent 150 KN-23 missiles.", True),
        ("The A320 was sold.", "The A321 was sold.", True),
        ("Savia bought KN-15 and KN-23 missiles.", "Savia is to be sent 150 KN-23 missiles.", False),
        ("Savia was sent KN‑15 missiles.", "Savia got the KN-15.", False),
        ("Savia was sent M-1989 guns.", "Savia is to be sent 150 KN-23 missiles.", False),
        ("Savia was sent missiles.", "Savia is to be sent 150 KN-23 missiles.", False),
    ],
)
def test_different_models_of_one_make_are_different_things(one, other, apart):
    assert other_models(one, other) == other_models(other, one) == apart
