import pytest

from summarizer.values.tense import tense_at


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The mill will open on", "future"),
        ("The firm expects to open in", "future"),
        ("The mill opened on", "past"),
        ("It plans to grow, officials said on", "past"),
        ("By contrast, an estimate announced on", "past"),
    ],
)
def test_the_verb_before_a_date_gives_its_tense(text, tense):
    assert tense_at(f"{text} Friday", len(text)) == tense


def test_a_date_that_opens_a_sentence_takes_the_tense_of_what_follows():
    assert tense_at("In October the firm expects growth.", 3) == "future"
