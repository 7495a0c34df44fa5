import pytest
from stories import article, claim, on

from summarizer.timeline.features import featurize
from summarizer.timeline.proposals import ruled_out

HERALD = article("herald", "The Orla dam killed nine villagers, Anna Bell said.", "The dam killed 12, Anna Bell said.")
COURIER = article(
    "courier",
    "The Orla dam killed nine villagers, Carl Hart said.",
    "The Orla dam caused 30 casualties among villagers.",
)


def compared(*told):
    made = [claim(source, number, when=on("2021-05-03"), speakers=names) for source, number, names in told]
    return featurize(made, [HERALD, COURIER])


@pytest.mark.parametrize(
    ("question", "ruled"),
    [
        ("How many were killed?", True),
        ("What was the toll?", True),
        ("Who counted nine dead?", False),
        ("What caused it?", False),
    ],
)
def test_figures_that_agree_settle_a_question_for_a_value_and_no_other(question, ruled):
    one, other = compared((HERALD, 1, ["Anna Bell"]), (COURIER, 1, ["Carl Hart"]))
    assert bool(ruled_out(question, one, other)) == ruled


def test_killed_and_casualties_contradict_each_other_on_nothing():
    one, other = compared((HERALD, 1, ["Anna Bell"]), (COURIER, 2, []))
    assert ruled_out("Who counted?", one, other) == "count different things"


def test_a_speaker_does_not_contradict_himself_in_one_article():
    one, other = compared((HERALD, 1, ["Anna Bell"]), (HERALD, 2, ["Anna Bell"]))
    assert ruled_out("When did it fail?", one, other) == "are of one speaker in one article"
