from stories import article, day

from summarizer.briefs.claims import Draft, build_claim, dates_an_aside, reported_by, when_of
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


def test_a_date_with_an_open_end_can_be_held_open_too():
    words = "until after May 2025"
    assert when_of(words, DAY, f"The ban will hold {words}.").basis in ("explicit", "unknown")
