import pytest

from summarizer.values.placing import place_of


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
        ("The talks that began on Monday ended in Orla.", "Monday", "aside"),
        ("The strike that started on Monday in Orla was called off.", "Monday", "aside"),
        ("The man that police shot on Monday died.", "Monday", "aside"),
        ("A bomb that went off in Orla on Monday killed two.", "Monday", "main"),
        ("The law that passed on Monday bans smoking.", "Monday", "main"),
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
        ("Eight times as much oil leaked as was spilled when a tanker hit a reef in 1989.", "1989", "aside"),
        ("The storm killed as many people as the flood did in 1998.", "1998", "aside"),
        ("The dam held three times the water it had in 2003.", "2003", "aside"),
        ("Shares fell as much as 3 percent on Monday.", "Monday", "main"),
        ("It rose as high as $90 on Monday.", "Monday", "main"),
        ("The vote marks a shift in policy since March.", "since March", "aside"),
        ("Hundreds have fled since the April 20 fire.", "April 20", "since"),
    ],
)
def test_a_date_stands_in_the_main_clause_beside_a_saying_in_what_is_said_or_in_an_aside(text, date, place):
    start = text.index(date)
    assert place_of(text, start, start + len(date)) == place
