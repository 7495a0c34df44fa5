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
        ("The state expects oil from the firm's damaged well on", "future"),
        ("The state expects oil, but it's landed on", "past"),
    ],
)
def test_the_verb_before_a_date_gives_its_tense(text, tense):
    assert tense_at(f"{text} Friday", len(text)) == tense


def test_a_date_that_opens_a_sentence_takes_the_tense_of_what_follows():
    assert tense_at("In October the firm expects growth.", 3) == "future"


def test_this_weekend_is_to_come_unless_the_sentence_tells_what_happened():
    assert tense_at("Where to eat this weekend", 13) == "future"
    assert tense_at("Thousands marched this weekend.", 18) == "past"


def test_the_end_of_a_month_is_no_verb_that_looks_ahead():
    text = "At the end of January, chief engineer Anna Bell said that the firm plans to leave."
    assert tense_at(text, text.index("the end")) == "past"
    assert tense_at("The trial begins on Monday.", 20) == "future"


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("European leaders meet in Brussels on Sunday.", "future"),
        ("The court sits on Sunday.", "future"),
        ("The final is on Sunday.", "future"),
        ("The judge set sentencing for Sunday.", "future"),
        ("Police seek a man over attacks on Sunday.", "past"),
        ("The move comes after a vote on Sunday.", "past"),
        ("The letter describes an attack on Sunday.", "past"),
        ("Two of the victims died on Sunday.", "past"),
        ("He was jailed for Sunday attacks.", "past"),
        ("Carl Hart was let go on Sunday.", "past"),
        ("The show will go on on Sunday.", "future"),
        ("The line hoped to carry 100 riders on Sunday.", "future"),
        ("The line hoped to win but lost on Sunday.", "past"),
        ("The line hoped to carry 100 riders on Sunday but closed.", "present"),
        ("The line hopes to carry 100 riders on Sunday but was late.", "future"),
    ],
)
def test_a_present_tense_that_gives_something_a_day_looks_ahead(text, tense):
    assert tense_at(text, text.index("Sunday")) == tense


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The firm on Sunday said it will close.", "past"),
        ("The firm on Sunday rebuilt a pier that it plans to sell.", "past"),
        ("The firm met on Sunday and plans to sell a pier.", "past"),
        ("The firm on Sunday will sell a pier it built.", "future"),
        ("On Sunday the firm plans to sell a pier.", "future"),
    ],
)
def test_the_verb_next_to_a_date_tells_its_tense_and_none_further_on(text, tense):
    assert tense_at(text, text.index("Sunday")) == tense
