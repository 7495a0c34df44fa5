import pytest
from stories import article, claim, on

from summarizer.timeline import build


def question(ours, theirs, **facts):
    """What two outlets that contradict each other on one day answer differently."""
    one = article("herald", ours, published="2021-05-07")
    other = article("courier", theirs, published="2021-05-07")
    claims = [
        claim(one, 1, when=on("2021-05-06"), speakers=["water board"]),
        claim(other, 1, when=on("2021-05-06"), speakers=["Mayor Anna Bell"], **facts),
    ]
    (found,) = {e.disputes[0].question for e in build([one, other], claims).entries}
    return found


@pytest.mark.parametrize(
    ("ours", "theirs", "asked"),
    [
        (
            "The flood killed at least 14 people in Lower Town.",
            "The flood killed nine people in Lower Town.",
            "How many people were killed?",
        ),
        (
            "The flood in Lower Town caused damage of $40 million to homes.",
            "The flood in Lower Town caused damage of $25 million to homes.",
            "How much money, $25 million or $40 million: “The flood in Lower Town caused damage of … to homes”?",
        ),
        (
            "The flood in Lower Town destroyed 30 percent of the wheat harvest.",
            "The flood in Lower Town destroyed 12 percent of the wheat harvest.",
            "What percentage, 12 percent or 30 percent: “The flood in Lower Town destroyed … of the wheat harvest”?",
        ),
    ],
)
def test_a_value_is_asked_for_with_those_that_the_sides_give_the_least_first(ours, theirs, asked):
    assert question(ours, theirs) == asked


def test_a_value_is_asked_for_in_a_whole_clause_that_has_most_of_what_the_others_say():
    ours = "The flood in Lower Town caused damage to homes of $40 million."
    theirs = "The flood in Lower Town caused damage to homes, the board said, and has come up with $25 million."
    asked = "How much money, $25 million or $40 million: “The flood in Lower Town caused damage to homes of …”?"
    assert question(ours, theirs) == asked


@pytest.mark.parametrize(
    ("ours", "asked"),
    [
        ("The troops were pulled out of the valley.", "Is it true that the troops were pulled out of the valley?"),
        ("[Army] troops were pulled out of the valley.", "Is it true that Army troops were pulled out of the valley?"),
        (
            "The army said that troops were pulled out of the valley.",
            "Is it true that troops were pulled out of the valley?",
        ),
        (
            "The bridge was closed all day. Troops were pulled out of the valley.",
            "Is it true that troops were pulled out of the valley?",
        ),
        (
            "“Our troops were pulled out of the valley,” General Hart said.",
            "Is it true: “Our troops were pulled out of the valley”?",
        ),
    ],
)
def test_what_is_denied_is_asked_in_the_words_that_affirm_it_without_who_says_so(ours, asked):
    denial = "Reports that troops were pulled out of the valley were simply wrong, Mayor Anna Bell said."
    assert question(ours, denial, modality="denied") == asked


def test_who_says_so_is_left_away_where_the_other_side_denies_it_in_its_own_words():
    told = "The dam, built in 1971, had been inspected in March, spokeswoman Ada Lund said."
    denial = "The water board denied that the dam had been inspected in March."
    assert question(told, denial) == "Is it true that the dam, built in 1971, had been inspected in March?"


@pytest.mark.parametrize(
    ("ours", "asked"),
    [
        (
            "The water board said that its troops were pulled out of the valley.",
            "Is it true, as told by the water board, that its troops were pulled out of the valley?",
        ),
    ],
)
def test_words_that_point_to_who_says_them_are_asked_about_as_told_by_that_one(ours, asked):
    denial = "Reports that troops were pulled out of the valley were simply wrong, Mayor Anna Bell said."
    assert question(ours, denial, modality="denied") == asked


def test_what_somebody_claims_to_have_done_is_asked_as_done():
    ours = "The water board claims to have pulled troops out of the valley."
    denial = "Reports that troops were pulled out of the valley were simply wrong, Mayor Anna Bell said."
    asked = "Is it true that the water board has pulled troops out of the valley?"
    assert question(ours, denial, modality="denied") == asked


def test_what_is_called_untrue_right_after_it_is_told_is_the_last_sentence_of_it():
    told = "The board released the data of the recorder on Friday. It shows the ship heeling at 9:36 p.m."
    denied = f"{told} That does not fit the memories of passengers."
    asked = "Is it true, as told by water board, that it shows the ship heeling at 9:36 p.m.?"
    assert question(told, denied, modality="denied") == asked


def test_a_long_claim_is_asked_about_in_its_first_words():
    rest = "and walked for three days through the forests of the upper valley with all that they could carry on their"
    ours = f"Troops were pulled out of the valley {rest} backs and on the backs of forty mules that farmers had lent."
    denial = "Reports that troops were pulled out of the valley were simply wrong, Mayor Anna Bell said."
    asked = question(ours, denial, modality="denied")
    assert asked.startswith("Is it true: “Troops were pulled out of the valley and walked")
    assert asked.endswith(" …”?")
    assert len(asked) < 190


def test_the_marks_around_a_part_that_is_quoted_are_left_out_of_a_question():
    ours = 'The water board said the town "has lost half of its pipes" in the flood.'
    theirs = "The mayor denied that the town has lost half of its pipes in the flood."
    assert question(ours, theirs) == "Is it true that the town has lost half of its pipes in the flood?"


def test_a_title_ends_no_sentence_of_a_question():
    ours = "The suit says that Meridian hired Dr. Bell and ignored warnings."
    denied = f"{ours} The company called that “baseless.”"
    assert question(ours, denied, modality="denied") == "Is it true that Meridian hired Dr. Bell and ignored warnings?"


def test_what_is_called_a_lie_is_what_somebody_said_and_not_how_he_left():
    told = "The minister said on Friday that the army had left Orla. He took no questions."
    denied = f"{told} “It is a lie,” said a doctor."
    assert question(told, denied, modality="denied") == "Is it true that the army had left Orla?"


def test_a_thing_that_is_announced_is_no_clause():
    told = "Anna Bell announced her resignation in a video posted on Monday."
    denied = f"{told} “It is a lie,” said a doctor."
    assert question(told, denied, modality="denied").startswith("Is it true")
    assert "that her resignation" not in question(told, denied, modality="denied")


def test_a_quotation_is_asked_about_as_its_speaker_said_it_and_not_as_one_told_of_in_it():
    told = "“I asked him when he thought the dam would be safe, and that was all,” [Carl Orr] said."
    denied = f"{told} A letter of the water board told a very different tale."
    asked = "Is it true: “I asked him when he thought the dam would be safe, and that was all”?"
    assert question(told, denied, modality="denied") == asked
