import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.clauses import describes, finite_verb, masked, telling


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The firm unveiled a phone.", "past"),
        ("“It held,” said Bell.", "past"),
        ("The mill, which burned in May, is open again.", "present"),
        ("When the dam failed, the town will flood.", "future"),
        ("The firm has bought a mill.", "perfect"),
        ("The firm had bought a mill.", "pluperfect"),
        ("The firm plans to handle barrels of escaped oil.", "none"),
        ("The rise raises the question of whether the firm was ready.", "present"),
        ("The dam is expected to hold.", "future"),
        ("Bell says the dam held.", "past"),
        ("A quiet place.", "none"),
        ("Help for flood-ravaged towns.", "none"),
        ("The board was re-elected.", "past"),
        ("North Korea test-fired two missiles.", "past"),
        ("Helicopters air-dropped food to Gozo.", "past"),
        ("The board pre-empted the vote.", "past"),
        ("Lawyers cross-examined Bell for hours.", "past"),
        ("The large state-owned firm will close.", "future"),
        ("Several flood-hit towns.", "none"),
        ("Rival London-listed Orla will sell a mill.", "future"),
    ],
)
def test_the_main_verb_tells_how_a_sentence_tells(text, told):
    assert telling(text) == told


@pytest.mark.parametrize("verb", ["expired", "fell", "was", "kept"])
def test_a_dated_participle_is_passed_over_for_the_verb_behind_its_date(verb):
    text = f"The treaty signed in 1987 {verb} apart."
    assert finite_verb(text) == text.index(verb)


@given(st.text())
def test_any_text_can_be_read_and_masking_moves_nothing(text):
    assert telling(text) in ("past", "perfect", "pluperfect", "present", "future", "none")
    assert len(masked(text)) == len(text)
    verb = finite_verb(text)
    assert verb is None or 0 <= verb < len(text)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The declaration filed by Norvik lists the weights.", "lists"),
        ("A man wounded by police in the raid died.", "died"),
        ("The village captured by the rebels was shelled.", "was"),
        ("The hall built by the guild has 900 seats.", "has"),
        ("Shares dropped by a third.", "dropped"),
        ("The crowd dispersed by nightfall.", "dispersed"),
        ("The queen stopped by the hospital.", "stopped"),
        ("The fire was started by a boy.", "was"),
    ],
)
def test_a_participle_that_says_by_whom_is_no_finite_verb(text, verb):
    at = finite_verb(text)
    assert at is not None
    assert text[at:].startswith(verb)


@pytest.mark.parametrize(
    "text",
    [
        "It was the worst flood for years.",
        "The wreck held 40 tonnes of fuel.",
        "The Kestrel dam held about 2.5 million cubic metres.",
        "The firm held a 40% stake in the port.",
        "The firm employed more than 300 people.",
        "The bridge weighed 900 tonnes.",
        "The building belonged to a bank.",
        "The firm owned three mines.",
        "The reservoir lay four km upstream.",
        "The village lay downstream of the dam.",
        "The tower stood 90 metres high.",
        "The convoy consisted of nine lorries.",
    ],
)
def test_what_something_was_had_held_or_measured_is_a_description(text):
    assert describes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Police held nine men.",
        "Ministers held talks.",
        "The rebels held the town.",
        "The hotel employed a lawyer.",
        "Crews contained 12 of the fires.",
        "The board weighed an offer.",
        "Bodies lay in the street.",
        "The crowd stood for two hours.",
        "The driver owned up to the theft.",
        "The guard was killed.",
    ],
)
def test_what_somebody_did_is_no_description(text):
    assert not describes(text)
