"""Disputes between events that the rules keep apart; all fixtures are invented."""

import pytest
from stories import article, claim, on

from summarizer.timeline.build import build
from summarizer.timeline.entries import entry_by_rules
from summarizer.timeline.features import featurize
from summarizer.timeline.origins import outlets_of
from summarizer.timeline.rivals import with_rivals
from summarizer.values.modality import modality_of

CLUB = "the club|Norden paid a fee of 18 million euros for Ferro, the club said."
PRESIDENT = "Salvia's president|Salvia's president said that a fee of 24 million euros was paid for Ferro."
AGENT = "his agent|A fee of 31 million euros was paid for Ferro by Norden, his agent said."
AGAIN = "the league|For Ferro a fee of 18 million euros was paid, the league said."
MATCH = "Norden won the cup in May before 40,000 spectators."
DENIAL = "Anna Bell|The water board's director Anna Bell denied that the water board closed the Orla dam in winter."
CLOSED = "The water board closed the Orla dam in winter after a crack was found."


def alone(*told, day="2021-05-03"):
    """The entries where every statement, each of an article of its own, is an event of its own."""
    return grouped(*([line] for line in told), day=day)


def grouped(*events, day="2021-05-03"):
    """The entries of some events, each with its statements, each of these of an article of its own."""
    told = [line for lines in events for line in lines]
    articles, claims = [], []
    for n, line in enumerate(told):
        speaker, _, text = line.rpartition("|")
        articles.append(article(f"a{n}", text, published="2021-05-05"))
        speakers = [speaker] if speaker else []
        claims.append(claim(articles[-1], 1, when=on(day), speakers=speakers, modality=modality_of(text)))
    features = featurize(claims, articles)
    outlets = outlets_of(articles, claims)
    event_of = [n for n, lines in enumerate(events) for _ in lines]
    told_of = {f.claim.id: event_of[int(f.claim.article[1:])] for f in features}
    found = [[f for f in features if told_of[f.copy_of] == n] for n in range(len(events))]
    return with_rivals([entry_by_rules(event, outlets) for event in found if event], features, outlets)


def sides(entries):
    return {frozenset(frozenset(p.claims) for p in d.positions) for e in entries for d in e.disputes}


def of(*members):
    return frozenset(frozenset(m.split()) for m in members)


def test_two_values_for_one_question_are_a_dispute_of_both_entries_and_of_no_other():
    first, second, other = alone(CLUB, PRESIDENT, MATCH)
    assert first.disputes == second.disputes
    assert sides([first]) == {of("a0.1", "a1.1")}
    assert (first.status, second.status, other.status) == ("disputed", "disputed", "single-origin")


def test_events_stay_as_they_were_grouped():
    assert [e.claims for e in alone(CLUB, PRESIDENT)] == [("a0.1",), ("a1.1",)]


def test_several_pairs_about_one_question_are_one_dispute():
    assert sides(alone(CLUB, PRESIDENT, AGENT)) == {of("a0.1", "a1.1", "a2.1")}


def test_who_gives_one_value_stands_on_one_side():
    assert sides(alone(CLUB, PRESIDENT, AGAIN)) == {of("a0.1 a2.1", "a1.1")}


def test_what_one_denies_and_another_affirms_is_a_dispute():
    assert sides(alone(DENIAL, CLOSED)) == {of("a0.1", "a1.1")}


def test_what_contradicts_itself_within_an_event_stands_on_one_side_of_no_dispute():
    nine = "Nine villagers were killed when the Orla dam burst above Lower Town."
    more = "14 villagers were killed when the Orla dam burst above Lower Town."
    nobody = "Anna Bell|Anna Bell denied that villagers were killed when the Orla dam burst above Lower Town."
    assert sides(grouped([nine, more], [nobody])) == {of("a0.1", "a1.1"), of("a0.1", "a2.1"), of("a1.1", "a2.1")}


@pytest.mark.parametrize(
    "other",
    [
        "the club|Norden plans to pay a fee of 24 million euros for Ferro, the club said.",
        "the club|Norden paid a fee of 18 million euros and a fee of two million euros for Ferro, the club said.",
        "the club|Norden paid a fee of about 17.9 million euros for Ferro, the club said.",
    ],
    ids=["a plan", "several values", "the same, rounded"],
)
def test_what_can_be_true_together_is_no_dispute(other):
    assert not sides(alone(PRESIDENT.replace("24", "18"), other))


def test_values_of_different_days_are_no_dispute_across_events():
    first = article("a0", CLUB.partition("|")[2], published="2021-05-05")
    second = article("a1", PRESIDENT.partition("|")[2], published="2021-06-25")
    claims = [claim(first, 1, when=on("2021-05-03")), claim(second, 1, when=on("2021-06-20"))]
    assert not [e for e in build([first, second], claims).entries if e.disputes]


def test_the_order_of_the_claims_plays_no_part():
    assert sides(alone(CLUB, PRESIDENT, AGENT)) == {
        frozenset(frozenset({"a0.1": "a2.1", "a1.1": "a1.1", "a2.1": "a0.1"}[c] for c in s) for s in d)
        for d in sides(alone(AGENT, PRESIDENT, CLUB))
    }


def test_a_copy_stands_where_its_original_does():
    told = alone(CLUB, PRESIDENT, CLUB)
    assert sides(told) == {of("a0.1 a2.1", "a1.1")}
