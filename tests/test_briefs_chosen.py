import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import day

from summarizer.briefs.chosen import Chosen, date_of_words
from summarizer.models import Published

THURSDAY = Published(start=day("2021-05-06"), end=day("2021-05-06"), basis="given")
FIRED = "Gas leaked before engineers sealed the pipe on 3 April."


def dated(words, context, statement="", *, is_figure=False, **how):
    return date_of_words(Chosen(words, statement, is_figure), THURSDAY, context, **how)


def test_until_leaves_the_start_open():
    found = dated("up to the start of 2021", "It rained up to the start of 2021.")
    assert (found.start, found.end, found.basis) == (None, day("2021-01-31"), "explicit")


def test_a_date_with_an_open_end_can_be_held_open_too():
    words = "until after May 2025"
    assert dated(words, f"The ban will hold {words}.").basis in ("explicit", "unknown")


def test_a_date_in_figures_is_read_as_the_article_writes_its_others():
    assert dated("03/04/2021", "The permit was filed on 03/04/2021.", month_first=True).start == day("2021-03-04")


@pytest.mark.parametrize(
    ("words", "text", "end"),
    [
        ("until he is sentenced on May 20", "Bell is held until he is sentenced on May 20.", "2021-05-20"),
        ("June 27", "Bell said a vote on June 27 would be unsafe.", "2021-06-27"),
    ],
)
def test_a_day_that_lasts_or_that_its_own_verb_puts_ahead_is_the_nearest(words, text, end):
    assert dated(words, text).end == day(end)


def test_what_was_so_before_something_ends_before_the_day_of_that():
    found = dated("3 April", FIRED, "Gas leaked before engineers sealed the pipe.")
    assert (found.start, found.end) == (None, day("2021-04-02"))
    assert dated("3 April", FIRED, "Gas leaked.") == found


@pytest.mark.parametrize(
    "context",
    [
        "Bell was brought before a court in Orla on 3 April.",
        "Bell spoke to reporters before boarding a plane on 3 April.",
        "For the first time since the war began Orla voted on 3 April.",
    ],
)
def test_what_is_before_a_court_or_since_another_time_is_of_its_own_day(context):
    found = dated("3 April", context, "It came about.")
    assert (found.start, found.end) == (day("2021-04-03"), day("2021-04-03"))


def test_what_has_been_so_since_something_begins_with_the_day_of_that():
    context = "The beach has been closed since globs of oil washed up on 3 April."
    found = dated("3 April", context, "The beach has been closed since oil washed up.")
    assert (found.start, found.end) == (day("2021-04-03"), None)


def test_how_many_there_have_been_since_something_are_as_of_the_day_they_are_told():
    context = "Some 4,000 barrels may have leaked since the start of the spill in April."
    for words in ("April", "since the start of the spill in April"):
        assert dated(words, context, "Some 4,000 barrels may have leaked.", is_figure=True).basis == "publication"


@pytest.mark.parametrize(
    ("context", "statement"),
    [
        (FIRED, "Engineers sealed the pipe."),
        (
            "Oil has leaked since the rig exploded on 3 April, killing 11.",
            "The rig exploded, and oil has leaked since.",
        ),
        ("Oil has leaked since the 3 April rig explosion that killed 11.", "The rig explosion killed 11."),
        ("On 3 April engineers sealed the pipe, which had leaked since its opening.", "Engineers sealed the pipe."),
    ],
)
def test_what_such_a_clause_tells_is_of_its_day_where_a_statement_tells_that(context, statement):
    words = "3 April"
    found = dated(words, context, statement, is_figure=True)
    assert (found.start, found.end) == (day("2021-04-03"), day("2021-04-03"))


@given(st.text(), st.text(), st.text())
def test_any_words_are_dated_the_same_twice(words, context, statement):
    assert dated(words, context, statement) == dated(words, context, statement)
