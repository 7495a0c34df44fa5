import pytest
from stories import article

from summarizer.timeline.wires import drawn_on, wire

# Invented, as are the agencies NWA and IWN.
BODY = ("The dam failed on Monday, police said.", "Nine people died there on Tuesday, the mayor said.")


def sent_by(*lines):
    return wire(article("herald", *lines))


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("LOWER TOWN, Orla (NWA) - The dam failed on Monday.", "NWA"),
        ("Orla, May 5 (NWA) The dam failed on Monday.", "NWA"),
        ("By NWA", "NWA"),
        ("By Associated Press", "Associated Press"),
        ("By Anna Bell, Associated Press", "Associated Press"),
        ("By Anna Bell | Reuters", "Reuters"),
        ("By Anna Bell", ""),
        ("By Anna Bell, MP", ""),
        ("Reuters", ""),
    ],
)
def test_the_head_of_an_article_says_which_agency_sent_it(line, agency):
    assert sent_by(line, *BODY) == agency


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("(NWA)", "NWA"),
        ("— NWA", "NWA"),
        ("--NWA", "NWA"),
        ("Source: Xinhua", "Xinhua"),
        ("With inputs from NWA", ""),
        ("— Anna Bell", ""),
        ("(ENDS)", ""),
        ("Source: WHO", ""),
        ("Source: Anna Bell", ""),
        ("The flood was told of by the World Canal Board (WCB).", ""),
    ],
)
def test_the_end_of_an_article_says_which_agency_sent_it(line, agency):
    assert sent_by(*BODY, line) == agency
    assert sent_by(*BODY, line, "Ten things to know about dams") in (agency, "")


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("With inputs from NWA", "NWA"),
        ("(With additional inputs from the Associated Press and IWN.)", "Associated Press"),
        ("The Associated Press contributed to this report.", "The Associated Press"),
    ],
)
def test_an_article_says_which_agency_it_has_drawn_on(line, agency):
    assert drawn_on(article("herald", *BODY, line)) == {agency}
    assert drawn_on(article("herald", line, *BODY)) == {agency}
    assert drawn_on(article(agency, *BODY, line)) == frozenset()


@pytest.mark.parametrize("line", ["Anna Bell contributed to this report.", "It came with inputs from Lower Town."])
def test_who_is_no_agency_is_none_that_an_article_has_drawn_on(line):
    assert drawn_on(article("herald", *BODY, line)) == frozenset()


def test_an_agency_credited_between_the_lines_has_not_sent_the_article():
    assert sent_by(BODY[0], "(NWA)", *BODY, *BODY) == ""


def test_an_agency_does_not_send_itself_its_report():
    assert wire(article("reuters", "ORLA (Reuters) - The dam failed.", *BODY)) == ""
