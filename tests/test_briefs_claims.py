from stories import article, day

from summarizer.briefs.claims import Draft, build_claim
from summarizer.models import Attribution, When


def test_code_reads_values_places_and_actors_from_the_words():
    statement = "Anna Bell said 300 soldiers were killed in Lower Town on Monday."
    draft = Draft(
        statement,
        (1,),
        Attribution(speakers=("Anna Bell",)),
        "reported",
        When(start=day("2021-05-03"), end=day("2021-05-03"), precision="day", basis="relative"),
    )
    made = build_claim(article("herald", statement, published="2021-05-06"), 1, draft)
    assert made.when.start == day("2021-05-03")
    assert [q.low for q in made.quantities] == [300]
    assert made.places == ("Lower Town",)
    assert "Anna Bell" in made.actors
    assert made.id == "herald.1"
