import pytest
from stories import article, day

from summarizer.briefs.claims import Draft, build_claim, dates_an_aside, reported_by, tense_at, when_of
from summarizer.models import Attribution, Published

DAY = Published(start=day("2021-05-06"), end=day("2021-05-06"), basis="given")


def test_code_reads_values_places_and_actors_from_the_words():
    statement = "Anna Bell said 300 soldiers were killed in Lower Town on Monday."
    draft = Draft(statement, (1,), Attribution(speakers=("Anna Bell",)), "reported", statement)
    made = build_claim(article("herald", statement, published="2021-05-06"), 1, draft)
    assert made.when.start == day("2021-05-03")
    assert [q.low for q in made.quantities] == [300]
    assert made.places == ("Lower Town",)
    assert "Anna Bell" in made.actors
    assert made.id == "herald.1"


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


def test_a_relative_clause_dates_only_itself():
    text = "The mill, which closed in May, burned on Monday."
    assert dates_an_aside(text, text.index("May"))
    assert not dates_an_aside(text, text.index("Monday"))


def test_until_leaves_the_start_open():
    words = "up to the start of 2021"
    found = when_of(words, DAY, f"It rained {words}.")
    assert (found.start, found.end, found.basis) == (None, day("2021-01-31"), "explicit")


def test_an_inferred_interval_longer_than_a_month_bounds_nothing():
    assert reported_by(Published(start=day("2021-01-01"), end=day("2021-12-31"), basis="inferred")).basis == "unknown"
    assert reported_by(Published(start=day("2021-05-01"), end=day("2021-05-09"), basis="inferred")).end == day(
        "2021-05-09"
    )
