from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import article, claim, on

from summarizer.articles import read
from summarizer.briefs import brief_article
from summarizer.briefs.dating import reported_by
from summarizer.models import Quantity
from summarizer.timeline.features import featurize
from summarizer.timeline.groups import agreement
from summarizer.timeline.opposition import corrects, denies
from summarizer.timeline.relations import (
    answer_one_question,
    cannot_be_one,
    conflicting_figures,
    count_apart,
    relate,
    tells_one_thing,
    values_agree,
)

EXAMPLES = Path(__file__).parent.parent / "examples" / "dprk-russia"


def pair(one, other, *, first=None, second=None):
    a, b = article("a", one), article("b", other)
    return featurize([claim(a, 1, when=first), claim(b, 1, when=second)])


def relation(one, other, first="2021-05-03", second="2021-05-03"):
    return relate(*pair(one, other, first=on(first), second=on(second)))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("At least nine soldiers were killed.", "14 soldiers were killed.", "agrees"),
        ("About 300 soldiers were killed.", "Some 310 soldiers were killed.", "agrees"),
        ("300 soldiers were killed.", "400 soldiers were killed.", "conflicts"),
        ("300 soldiers were killed.", "Casualties reached 300 soldiers.", "differs in scope"),
        ("Nine soldiers were killed.", "Nine soldiers were killed.", "agrees"),
    ],
)
def test_counts_of_victims_are_compared_by_value_bound_and_scope(one, other, kind):
    assert relation(one, other) == kind


@pytest.mark.parametrize(("unit", "apart"), [("times", False), ("days", False), ("", True)])
def test_what_is_so_many_times_of_or_lasts_so_long_is_told_apart_by_no_noun_that_a_model_gives_it(unit, apart):
    """As a model counts: "nine times" of "size of the wreck", "six times" of "amount of the wreck"."""
    first, second = (
        Quantity(words=words, low=value, high=value, qualifier="exactly", counted=counted, unit=unit)
        for words, value, counted in (("nine", 9, "heavy steel wrecks"), ("six", 6, "light wooden wrecks"))
    )
    papers = [article("a", "The harbour of Orla holds nine."), article("b", "The harbour of Orla holds six.")]
    claims = [claim(p, 1).model_copy(update={"quantities": (q,)}) for p, q in zip(papers, (first, second), strict=True)]
    assert count_apart(*featurize(claims, papers)) is apart


def test_a_later_and_larger_total_updates_and_a_smaller_one_conflicts():
    assert relation("300 soldiers were killed.", "400 soldiers were killed.", "2021-05-03", "2021-06-03") == "updates"
    assert relation("400 soldiers were killed.", "300 soldiers were killed.", "2021-05-03", "2021-06-03") == "conflicts"


def test_no_two_claims_of_real_articles_are_told_apart_by_which_comes_first():
    articles = read([EXAMPLES]).articles
    features = featurize([c for a in articles for c in brief_article(a).claims], articles)
    asked = (relate, values_agree, count_apart, answer_one_question, cannot_be_one, tells_one_thing, agreement)
    for a, b in combinations(features, 2):
        assert [ask(a, b) for ask in asked] == [ask(b, a) for ask in asked]
        assert {*conflicting_figures(a, b)} == {*conflicting_figures(b, a)}


COUNTS = ("nine soldiers", "14 soldiers", "about 12 sailors", "at least nine sailors", "12 soldiers", "40 trucks")


@settings(max_examples=150)
@given(st.lists(st.lists(st.sampled_from(COUNTS), min_size=1, max_size=4), min_size=2, max_size=2))
def test_no_two_lists_of_figures_are_told_apart_by_which_comes_first(counted):
    """Invented: claims of several figures that fit each other equally well."""
    lines = [", ".join(f"{count} were lost at Orla" for count in counts) + "." for counts in counted]
    first, second = pair(*lines, first=on("2021-05-03"), second=on("2021-05-03"))
    assert relate(first, second) == relate(second, first)
    assert {*conflicting_figures(first, second)} == {*conflicting_figures(second, first)}


def test_the_relation_does_not_depend_on_the_order():
    one, other = "300 soldiers were killed.", "400 soldiers were killed."
    first, second = pair(one, other, first=on("2021-05-03"), second=on("2021-06-03"))
    assert relate(first, second) == relate(second, first)


def test_two_named_speakers_with_different_counts_contradict_within_days_and_update_later():
    a, b = article("a", "300 soldiers were killed."), article("b", "400 soldiers were killed.")

    def between(first, second):
        said = claim(a, 1, when=on(first), speakers=["the army"]), claim(b, 1, when=on(second), speakers=["Anna Bell"])
        return relate(*featurize(said))

    assert between("2021-05-03", "2021-05-05") == "conflicts"
    assert between("2021-05-03", "2021-06-05") == "updates"


def test_a_day_in_a_denial_does_not_hide_what_is_denied():
    said, denied = pair(
        "The firm ignored warnings about the dam.", "The firm denied on Friday that it had ignored warnings."
    )
    assert relate(said, denied) == "conflicts"


def test_a_denial_conflicts_with_what_it_denies():
    said, denied = pair(
        "Troops were pulled out of the valley.", "Reports that troops were pulled out were simply wrong."
    )
    assert denies(denied, said)
    assert not denies(said, denied)
    assert relate(said, denied) == "conflicts"


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        (
            "Hackers stole customer records, Carl Hart said.",
            "The airline rejected the claim by Carl Hart that hackers stole customer records, calling it false.",
        ),
        ("The ferry sank off Kos, Carl Hart said.", "The ferry did not sink off Kos, the coast guard said."),
        ("The striker rejected a new contract, a paper said.", "The striker did not reject a new contract, Hart said."),
    ],
    ids=["repeated to deny", "an irregular verb", "negated once more"],
)
def test_a_denial_is_one_whatever_the_verb_and_however_it_repeats_what_it_denies(said, denied):
    assert relation(said, denied) == "conflicts"


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("The board advises parents to use the straps of the seat.", "Parents do not use the straps of the seat."),
        ("Delay puts more lives at risk, Hart said.", "“We cannot put more lives at risk,” Bell said."),
        ("The board told parents to stop using the seat.", "The seat should not be used by parents, Bell said."),
    ],
    ids=["advice", "what may not be", "what shall end"],
)
def test_what_should_be_and_what_is_deny_each_other_no_more_than_an_end_and_a_ban(said, other):
    assert relation(said, other) != "conflicts"


def test_who_did_something_to_nothing_denies_that_it_was_done():
    assert (
        relation("The rebels lost five positions in the south.", "Hart said the rebels lost no positions.")
        == "conflicts"
    )
    assert (
        relation("The rebels took five positions in the south.", "Hart said the rebels lost no positions.")
        != "conflicts"
    )


def test_a_denial_that_points_back_denies_what_was_said_before_it():
    said, denied = pair(
        "The rebels took the town of Orla.", "The rebels said they took the town of Orla, which the army denied."
    )
    assert denies(denied, said)


def test_a_denial_of_one_number_contradicts_no_other():
    denied = "Anna Bell denied that nine villagers were killed when the Orla dam burst."
    assert relation("Nine villagers were killed when the Orla dam burst.", denied) == "conflicts"
    assert relation("14 villagers were killed when the Orla dam burst.", denied) != "conflicts"


def test_that_nobody_doubts_something_denies_nothing():
    sure = "There is no doubt that the troops left the valley near Orla."
    assert relation("The troops left the valley near Orla.", sure) == "agrees"


def test_two_denials_of_one_thing_agree():
    assert relation("The ministry denied shipping rockets.", "The ministry has not shipped rockets.") != "conflicts"


def test_figures_of_what_goes_by_two_names_answer_one_question():
    one, other = pair("The storm destroyed 110 homes in Madeira.", "The storm in Madeira destroyed 210 houses.")
    assert answer_one_question(one, other)


def test_a_claim_with_a_figure_refines_one_without():
    assert relation("Soldiers were sent to the valley.", "About 3,000 soldiers were sent to the valley.") == "refines"


def test_to_withdraw_soldiers_is_no_correction():
    said, denied = pair("Anna Bell said soldiers were withdrawn.", "Anna Bell denied that soldiers were withdrawn.")
    assert not corrects(said)
    assert relate(said, denied) == "conflicts"
    assert corrects(pair("Anna Bell withdrew her earlier claim that nine had died.", "Rain fell.")[0])


def test_an_offer_that_is_turned_down_was_made_all_the_same():
    """Invented."""
    made = "Hart Mills made a new takeover offer for Bell Foods."
    for turned_down in (
        "Bell Foods rejected the new takeover offer from Hart Mills.",
        "Bell Foods refused the new offer.",
    ):
        assert relation(made, turned_down) != "conflicts"
    first = "The first takeover offer was worth £46 a share, and was rejected by Bell Foods."
    assert relation(first, "Bell Foods has rejected the new takeover offer.") != "conflicts"
    assert relation("Bell Foods approved the takeover plan.", "Bell Foods rejected the takeover plan.") == "conflicts"


@pytest.mark.parametrize(("day", "apart"), [("20", True), ("05", False)])
def test_what_two_articles_weeks_apart_open_with_as_just_over_is_two_events(day, apart):
    """Invented."""
    early = article("herald", "Bell Foods has rejected the new takeover offer from Hart.", published="2021-05-02")
    late = article("post", "The board of Bell Foods has rejected a last offer.", published=f"2021-05-{day}")
    told = [claim(p, 1, when=reported_by(p.published)) for p in (early, late)]
    assert cannot_be_one(*featurize(told, [early, late])) is apart


def test_a_claim_that_goes_on_with_a_denial_of_another_contradicts_it_whatever_that_negates_itself():
    told = "Two officials, whose report is not finished, said that a call was picked up in the watch room."
    herald = article("herald", told, "The admiral called that account “a fantasy”.", published="2021-05-05")
    one, denial = brief_article(herald).claims
    assert denial.modality == "denied"
    assert relate(*featurize([one, denial], [herald])) == "conflicts"


@pytest.mark.parametrize(
    "text",
    [
        "Orla Motors said profit rose to $9 billion, while Kesta Foods said profit rose to $6 billion.",
        "Orla Motors said it would cut 14,000 jobs, while Kesta Foods said it would cut 3,000 jobs.",
        "Orla said it would send tanks, while Kesta said it would not send tanks.",
    ],
)
def test_two_voices_in_one_sentence_that_each_speak_of_their_own_do_not_contradict(text):
    herald = article("herald", text, published="2021-05-05")
    assert relate(*featurize(brief_article(herald).claims, [herald])) not in ("conflicts", "updates")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The ministry said the number of suspected deaths in the outbreak, on the other hand, rose to 159.",
            "The minister said the number of confirmed deaths in the outbreak rose to 22.",
        ),
        (
            "Police said 12 people had died in the fever outbreak.",
            "The ministry said 40 suspected deaths in the fever outbreak.",
        ),
        (
            "The union said 600 people were killed in the 1991 rising.",
            "The ministry said 14 people were killed in the rising.",
        ),
        (
            "Doctors said 37 people were killed in Orla since Saturday.",
            "The union said 700 people were killed in Orla.",
        ),
        ("A doctor said 11 people died in Orla during the day.", "The union said 64 people died in Orla."),
        ("The army said 23 soldiers were killed in Orla.", "The union said 70 people were killed in Orla."),
        ("His lawyers said he won the seat by 240 votes.", "The court said he won the seat with 1,866 votes."),
        (
            "The office said the plan would cost $8 million through September.",
            "The office's rival said the plan would cost $13 million over a full year.",
        ),
    ],
)
def test_counts_of_other_people_times_or_sureness_do_not_contradict(one, other):
    assert relation(one, other) != "conflicts"


def test_counts_of_one_event_by_two_voices_contradict():
    assert relation("Police said 12 people died in Orla.", "The union said 40 people died in Orla.") == "conflicts"
    assert relation("Police said 12 people died in Orla.", "The union said 42 civilians died in Orla.") == "conflicts"
