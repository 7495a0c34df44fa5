"""What a statement denies, and of whom or what; all is invented."""

import pytest
from stories import article, claim

from summarizer.timeline.denials import own_in, predicates
from summarizer.timeline.features import featurize


def denials(words):
    (features,) = featurize([claim(article("herald", words), 1)])
    return features.denied


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("The second reactor was not shut down.", {"second", "reactor", "shut"}),
        ("The council did not raise taxes this year.", {"council", "rais", "tax", "year", "this year"}),
        ("The law would not cut taxes for the poor.", {"law", "cut", "tax", "poor"}),
        ("He took no money at any time.", {"take"}),
    ],
)
def test_a_denial_is_of_all_that_its_clause_names_and_of_nothing_vague(words, terms):
    (denial,) = denials(words)
    assert denial.terms == terms


def test_nobody_and_nothing_deny_the_deed_before_them():
    (denial,) = denials("The label owed her nothing.")
    assert denial.head == "owe"
    (denial,) = denials("Nobody has offered the town anything.")
    assert denial.head == "offer"


@pytest.mark.parametrize(("clause", "own"), [("I did not resign", "i"), ("his client left", "his"), ("Bell left", "")])
def test_a_clause_may_open_with_whom_the_speaker_means(clause, own):
    assert own_in(clause) == own


def test_what_is_said_of_a_thing_is_its_predicate_and_not_what_tells_which():
    assert "close" in predicates("The gate was closed.")
    assert "close" not in predicates("The closed gate held.")
    assert "export" not in predicates("Exports had risen.")


def test_a_denial_knows_what_stands_ahead_of_its_verb():
    (denial,) = denials("The complaints have not gone away.")
    assert (denial.subject, denial.is_of_speaker) == ({"complaint"}, False)


def test_a_denial_may_be_of_what_the_speaker_does():
    (features,) = featurize(
        [
            claim(
                article(
                    "herald", "The Foreign Office is not advising against travel but says visitors should be aware."
                ),
                1,
                speakers=["Foreign Office"],
            )
        ]
    )
    assert [d.is_of_speaker for d in features.denied] == [True]


@pytest.mark.parametrize("words", ["Thousands were without power.", "The mayor gave no further details."])
def test_who_lacks_or_withholds_something_denies_nothing(words):
    assert denials(words) == ()
