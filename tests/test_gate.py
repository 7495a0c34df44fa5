import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer.gate import Evidence, check
from summarizer.models import Published

DAY = dt.date(2021, 6, 17)  # a Thursday
PUBLISHED = Published(start=DAY, end=DAY, basis="given")
SOURCE = (
    "The Harbour Board of Malta said on Tuesday that around 2,700 containers, worth $1.5 billion, were lost near Gozo. "
    "“We saw no leak,” chief engineer Anna Bell told the BBC."
)
EVIDENCE = Evidence(SOURCE, PUBLISHED)


@pytest.mark.parametrize(
    "statement",
    [
        "The Harbour Board of Malta said around 2,700 containers were lost near Gozo.",
        "The Maltese Harbour Board said 2.7k containers were lost.",
        "Containers worth 1,500,000,000 dollars were lost.",
        "On 15 June 2021 the board reported the loss.",
        "The board reported the loss in June 2021.",
        'Engineer Anna Bell said: "We saw no leak."',
        "Chief engineer Anna Bell told the BBC that they had seen no leak.",
    ],
)
def test_a_statement_that_says_no_more_than_its_sentences_passes(statement):
    assert check(statement, [EVIDENCE]) == ()


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("The board said around 2,800 containers were lost.", "2,800"),
        ("Containers worth $1.6 billion were lost.", "1.6 billion"),
        ("On Wednesday the board reported the loss.", "Wednesday"),
        ("The board reported the loss in May 2021.", "May 2021"),
        ("The Harbour Board of Cyprus reported the loss.", "Cyprus"),
        ("Sicily lost containers.", "Sicily"),
        ("Engineer Anna Hill saw no leak.", "Anna Hill"),
        ("Bell said: “We saw a leak.”", "We saw a leak"),
        ("The containers were not lost near Gozo.", "not"),
        ("Chief engineer Anna Bell told the BBC that they saw a leak.", "no"),
    ],
)
def test_a_changed_number_date_name_quotation_or_negation_fails_with_a_reason_that_names_it(statement, reason):
    evidence = Evidence(SOURCE, PUBLISHED)
    assert any(reason in fault for fault in check(statement, [evidence]))


@given(st.text())
@example("B'0")
def test_any_text_passes_against_itself(text):
    assert check(text, [Evidence(text, PUBLISHED)]) == ()


@given(st.text(), st.text())
def test_no_text_makes_the_gate_fail_to_answer(statement, source):
    assert isinstance(check(statement, [Evidence(source)]), tuple)


def test_a_weekday_supports_no_calendar_date_when_the_publication_day_is_unknown():
    assert check("On 15 June 2021 the board met.", [Evidence("The board met on Tuesday.")]) != ()
    assert check("On 15 June 2021 the board met.", [Evidence("The board met on Tuesday.", PUBLISHED)]) == ()


def test_a_short_form_stands_for_the_name_that_the_article_binds_it_to():
    bound = {"HB": "Harbour Board"}
    assert check("The HB met.", [Evidence("The Harbour Board met.", initialisms=bound)]) == ()
    assert check("The Harbour Board met.", [Evidence("The HB met.", initialisms=bound)]) == ()
    assert check("The HB met.", [Evidence("The Harbour Board met.")]) != ()


def test_a_pronoun_is_no_number_and_a_number_is():
    assert check("One report said the dam held.", [Evidence("The dam held.")]) == ()
    assert check("One bridge held.", [Evidence("The bridge held.")]) != ()


def test_the_outlet_may_be_named_as_the_one_that_reports_it():
    assert check("The Herald reported that the dam held.", [Evidence("The dam held.", outlet="The Herald")]) == ()
    assert check("The Herald reported that the dam held.", [Evidence("The dam held.", outlet="Courier")]) != ()


def test_each_value_may_come_from_another_cited_article():
    first, second = Evidence("Nine ships sailed from Malta."), Evidence("Ten ships sailed from Cyprus.")
    assert check("Nine ships sailed from Malta and ten from Cyprus.", [first, second]) == ()


@pytest.mark.parametrize(
    ("source", "statement", "named"),
    [
        ("Maltese President Anna Bell spoke.", "Maltese President Carl Hart spoke.", "Carl Hart"),
        ("Malta sent 11,000 tents.", "Malta sent 11 tents.", "11"),
        ("Malta has held the port since May.", "Malta has held the port since 2019.", "since 2019"),
        ("The M-1991 was shown.", "The M-1978 was shown.", "M-1978"),
        ("Hundreds of tents were sent.", "Thousands of tents were sent.", "Thousands"),
        ("At least 40 tents were sent.", "At most 40 tents were sent.", "At most 40"),
        ("Bell sent his ‘warm wishes’ on.", "Bell sent his ‘cold wishes’ on.", "cold wishes"),
        ("Bell told us of the country.", "Bell told us of the “count”.", "count"),
        ("Malta told us of the raid.", "The US told of the raid.", "US"),
    ],
)
def test_a_value_altered_in_a_subtler_way_fails_too(source, statement, named):
    assert any(named in fault for fault in check(statement, [Evidence(source, PUBLISHED)]))


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("About 11,000 tents were sent.", "Eleven thousand tents were sent."),
        ("4,000 tents were sent.", "Thousands of tents were sent."),
        ("Bell sent his ‘warm wishes’ on.", "Bell sent his “warm wishes” on."),
        ("Żołnierze są w Polsce.", "żołnierze są w Polsce."),
    ],
)
def test_the_same_value_in_another_form_passes(source, statement):
    assert check(statement, [Evidence(source, PUBLISHED)]) == ()
