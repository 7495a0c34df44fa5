from __future__ import annotations

import datetime as dt

import pytest
from report_samples import sample

from summarizer.models import When
from summarizer.report import wording


def test_numbers_agree_with_their_nouns():
    assert wording.counted(1, "article") == "1 article"
    assert wording.counted(1200, "entry", "entries") == "1,200 entries"


def test_names_are_listed_as_in_a_sentence():
    assert [wording.listed(names) for names in ((), ("A",), ("A", "B"), ("A", "B", "C"))] == [
        "", "A", "A and B", "A, B and C",
    ]  # fmt: skip


def test_lists_in_a_list_stay_apart():
    assert wording.listed(("A", "B, C and D")) == "A; and B, C and D"
    assert wording.listed(("A", "B, C and D", "E")) == "A; B, C and D; and E"
    assert wording.listed(("A and B", "C")) == "A and B; and C"


def test_the_tally_counts_every_entry_once():
    assert wording.tally(sample().timeline) == (
        "3 entries: 1 from a single origin, 1 updated by later reports and 1 disputed."
    )
    assert wording.tally(()) == "No entries."


def test_the_tally_of_entries_that_all_stand_alike_names_their_standing_once():
    alike = [entry for entry in sample().timeline if entry.status == "single-origin"]
    assert wording.tally(alike) == "1 entry, from a single origin."
    assert wording.tally(alike * 2) == "2 entries, each from a single origin."


def test_what_was_piped_in_is_called_standard_input_and_not_a_dash():
    assert wording.read_from("-", None) == wording.read_from(None, None) == "standard input"
    assert wording.read_from("a/b.txt", "https://example.org/b") == "a/b.txt"


def test_a_relative_date_that_opens_a_statement_is_not_said_again_behind_the_date():
    entry = sample().timeline[0]

    def told(statement, words, basis="relative"):
        when = When(start=dt.date(2025, 3, 24), end=dt.date(2025, 3, 30), precision="day", basis=basis, words=words)
        return wording.told(entry.model_copy(update={"statement": statement, "when": when, "disputes": ()}))

    assert told("Just last week, the dam failed.", "last week") == "The dam failed."
    assert told("On Monday, the dam failed.", "Monday") == "The dam failed."
    assert told("Last week, the dam failed.", "Last week", "carried") == "Last week, the dam failed."
    assert told("The dam failed last week.", "last week") == "The dam failed last week."
    assert (
        told("Last week, 1,200 people left the whole valley, Bell said.", "Last week")
        == "1,200 people left the whole valley, Bell said."
    )


@pytest.mark.parametrize(
    "statement",
    [
        "Last week, he said, 12 people died.",
        "Last week, as the week before, the dam failed.",
        "Last week, not this week, Bell resigned.",
        "Last week, Bell said, the dam failed.",
        "Last week, iPhones worth 3 million were stolen.",
    ],
)
def test_a_date_that_the_words_behind_it_need_stays_in_the_statement(statement):
    when = When(
        start=dt.date(2025, 3, 24), end=dt.date(2025, 3, 30), precision="day", basis="relative", words="Last week"
    )
    entry = sample().timeline[0].model_copy(update={"statement": statement, "when": when, "disputes": ()})
    assert wording.told(entry) == statement


def test_a_position_without_speakers_is_its_outlets():
    articles = {article.id: article for article in sample().articles}
    own, attributed = sample().timeline[0].positions
    assert wording.says(own, articles) == "Northern Post says"
    assert wording.says(attributed, articles) == "the intelligence chief says"
    both = attributed.model_copy(update={"speakers": ("A", "B")})
    assert wording.says(both, articles) == "A and B say"


@pytest.mark.parametrize(
    ("speaker", "verb"),
    [
        ("South Korean officials", "say"),
        ("officials close to the talks", "say"),
        ("soldiers and firefighters", "say"),
        ("Seoul’s intelligence assessments", "say"),
        ("the press", "says"),
        ("Joint Chiefs of Staff (JCS)", "says"),
        ("Residents", "say"),
        ("Police", "say"),
        ("Rogers", "says"),
        ("Anna Bell, head of communications", "says"),
        ("Ministry of Health and Sport", "says"),
    ],
)
def test_the_verb_is_that_of_whom_a_name_stands_for(speaker, verb):
    articles = {article.id: article for article in sample().articles}
    position = sample().timeline[0].positions[1].model_copy(update={"speakers": (speaker,)})
    assert wording.says(position, articles) == f"{speaker} {verb}"


def test_a_corroborated_entry_names_its_origins():
    entry = sample().timeline[1].model_copy(update={"status": "corroborated"})
    assert wording.status(entry) == "corroborated by 2 origins: the ministry and a lawmaker"


def test_an_entry_whose_origins_tell_different_parts_is_not_said_to_have_one_origin():
    entry = sample().timeline[1].model_copy(update={"status": "single-origin"})
    assert wording.status(entry) == "each part from a single origin: the ministry and a lawmaker"
