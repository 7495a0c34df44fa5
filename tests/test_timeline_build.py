import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import article, claim, entry_with, on

from summarizer.timeline import build

HERALD = article(
    "herald",
    "The Orla dam failed on 3 May 2021 and flooded Lower Town, the water board said.",
    "The flood killed at least nine people in Lower Town, the water board said.",
    "Troops were pulled out of the valley on 6 May 2021.",
    published="2021-05-07",
)
COURIER = article(
    "courier",
    "Lower Town was flooded when the Orla dam failed on 3 May 2021, according to the water board.",
    "Mayor Anna Bell said the flood killed 14 people in Lower Town.",
    "Reports that troops were pulled out of the valley were simply wrong, General Hart said.",
    "A circus came to Upper Town on 1 April 2021.",
    published="2021-05-09",
)
CLAIMS = [
    claim(HERALD, 1, when=on("2021-05-03"), speakers=["water board"]),
    claim(HERALD, 2, when=on("2021-05-04"), speakers=["water board"]),
    claim(HERALD, 3, when=on("2021-05-06")),
    claim(COURIER, 1, when=on("2021-05-03"), speakers=["water board"]),
    claim(COURIER, 2, when=on("2021-05-08"), speakers=["Mayor Anna Bell"]),
    claim(COURIER, 3, speakers=["General Hart"], modality="denied"),
    claim(COURIER, 4, when=on("2021-04-01")),
]


@pytest.fixture
def timeline():
    return build([HERALD, COURIER], CLAIMS)


def test_one_event_told_twice_is_one_entry_and_one_origin_when_both_quote_one_speaker(timeline):
    entry = entry_with(timeline, "herald.1")
    assert set(entry.claims) == {"herald.1", "courier.1"}
    assert entry.origins == ("water board",)
    assert entry.status == "single-origin"


def test_events_of_other_days_and_places_stay_apart(timeline):
    assert entry_with(timeline, "courier.4").claims == ("courier.4",)


def test_a_denial_is_a_dispute_that_keeps_both_sides(timeline):
    entry = entry_with(timeline, "courier.3")
    assert entry.status == "disputed"
    assert {p.claims for p in entry.positions} == {("herald.3",), ("courier.3",)}


def test_a_lower_bound_and_a_higher_count_agree(timeline):
    entry = entry_with(timeline, "herald.2")
    assert "courier.2" in entry.claims
    assert entry.status == "corroborated"


@given(st.randoms(use_true_random=False))
@settings(max_examples=25)
def test_any_order_of_claims_and_articles_gives_the_same_timeline(shuffled: random.Random):
    claims, articles = list(CLAIMS), [HERALD, COURIER]
    shuffled.shuffle(claims)
    shuffled.shuffle(articles)
    assert build(articles, claims) == build([HERALD, COURIER], CLAIMS)


@given(st.sets(st.sampled_from(range(len(CLAIMS)))), st.none() | st.integers(min_value=1, max_value=4))
@settings(max_examples=50)
def test_every_claim_is_in_one_entry_or_left_out_with_the_reason(chosen, limit):
    claims = [CLAIMS[i] for i in chosen]
    made = build([HERALD, COURIER], claims, max_entries=limit)
    placed = [c for e in made.entries for c in e.claims] + [c for left in made.left_out for c in left.claims]
    assert sorted(placed) == sorted(c.id for c in claims)
    assert all(left.reason for left in made.left_out)


def test_the_timeline_runs_by_date_with_undated_entries_last(timeline):
    keys = [e.when.sort_key for e in timeline.entries]
    assert keys == sorted(keys)


def test_merging_the_claims_of_a_timeline_again_changes_nothing(timeline):
    known = {c.id: c for c in CLAIMS}
    again = build([HERALD, COURIER], [known[c] for e in timeline.entries for c in e.claims])
    assert again == timeline


def test_the_overview_is_cited_and_made_of_entries(timeline):
    assert timeline.overview
    assert all(s.citations and s.text in {e.statement for e in timeline.entries} for s in timeline.overview)


def test_a_focus_puts_what_it_names_first():
    (kept,) = build([HERALD, COURIER], CLAIMS, max_entries=1, focus="circus in Upper Town").entries
    assert kept.claims == ("courier.4",)


def test_counts_of_different_scope_do_not_corroborate_each_other():
    one = article("one", "The flood killed 40 villagers in Lower Town, Anna Bell said.")
    two = article("two", "Casualties of the flood reached 40 villagers in Lower Town, Carl Hart said.")
    claims = [claim(one, 1, speakers=["Anna Bell"]), claim(two, 1, speakers=["Carl Hart"])]
    (entry,) = build([one, two], claims).entries
    assert entry.origins == ("Anna Bell", "Carl Hart")
    assert entry.status == "single-origin"


def test_what_nothing_dates_stands_as_its_article_tells_it():
    things = (
        "bridge",
        "mill",
        "school",
        "church",
        "harbour",
        "market",
        "tower",
        "library",
        "station",
        "theatre",
        "inn",
    )
    source = article("herald", *(f"The {thing} needs a new roof." for thing in things))
    told = [e.claims[0] for e in build([source], [claim(source, n) for n in range(1, len(things) + 1)]).entries]
    assert told == [f"herald.{n}" for n in range(1, len(things) + 1)]
