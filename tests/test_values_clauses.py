import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.clauses import finite_verb, masked, place_of, telling


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


@pytest.mark.parametrize(
    ("text", "date", "place"),
    [
        ("The new figures released on Tuesday were higher.", "Tuesday", "said"),
        ("The phone released in 2007 was dearer.", "2007", "frame"),
        ("The dam was not opened on March 12.", "March 12", "main"),
        ("The dam was first opened in 1990.", "1990", "main"),
        ("Two men were reportedly killed on Monday.", "Monday", "main"),
        ("The board thanked those killed on Monday.", "Monday", "aside"),
        ("On Monday the dam failed.", "Monday", "main"),
        ("Bell said on Monday that the dam had failed.", "Monday", "said"),
        ("Bell said that the dam had failed on Monday.", "Monday", "content"),
        ("Bell said the dam failed on Monday.", "Monday", "content"),
        ("The dam failed, Bell said on Monday.", "Monday", "said"),
        ("The firm will leave, according to figures of Monday.", "Monday", "said"),
        ("“The dam failed on Monday,” Bell said.", "Monday", "content"),
        ("The mill, which closed in May, burned.", "May", "aside"),
        ("The mill, built in 1910, burned.", "1910", "aside"),
        ("The mill burned after the dam failed in May.", "May", "aside"),
        ("The mill burned before June 3.", "June 3", "main"),
        ("The firm showed the 2011 version.", "2011", "aside"),
        ("Sales rose to $9 billion from $5 billion in 2005.", "2005", "aside"),
        ("The index had its worst day since the crash of 1987.", "1987", "aside"),
        ("Delivery, originally planned for 2006, was late.", "2006", "aside"),
        ("Nine were hurt when the bus fell on Monday.", "Monday", "main"),
        ("Prices fell by more than $10 a barrel on Monday.", "Monday", "main"),
        ("Mourners had come for those killed on Monday.", "Monday", "aside"),
        ("The crash was the worst since 1983.", "since 1983", "aside"),
        ("An attempt to launch it on Monday failed.", "Monday", "main"),
        ("The trial is expected to begin on Monday.", "Monday", "main"),
        ("The firm plans to leave in May.", "May", "main"),
        ("The firm built a ship to be sold in May.", "May", "aside"),
        ("January 17, 2011 The firm closed.", "January 17, 2011", "aside"),
        ("PARIS, May 5 (Newswire) - The firm closed.", "May 5", "aside"),
    ],
)
def test_a_date_stands_in_the_main_clause_beside_a_saying_in_what_is_said_or_in_an_aside(text, date, place):
    start = text.index(date)
    assert place_of(text, start, start + len(date)) == place


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
