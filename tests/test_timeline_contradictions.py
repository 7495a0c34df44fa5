import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import Script, article, claim, entry_with, on

from summarizer.errors import ModelError
from summarizer.gate import Evidence, check
from summarizer.timeline import build, reconcile_with
from summarizer.timeline.answer import (
    ContradictionsAnswer,
    DisputeAnswer,
    EventAnswer,
    PositionAnswer,
    ReconcileAnswer,
    RelationAnswer,
)

HERALD = article(
    "herald",
    "The Orla dam in Kesta failed on Monday and flooded the market.",
    "The water board ran the Orla dam in Kesta, Mayor Anna Bell said.",
)
COURIER = article(
    "courier",
    "The Orla dam in Kesta failed on Sunday and flooded the market.",
    "A private firm ran the Orla dam in Kesta, Carl Hart said.",
)
PILE = [HERALD, COURIER]
SPEAKERS = {("herald", 2): ["Mayor Anna Bell"], ("courier", 2): ["Carl Hart"]}
CLAIMS = [
    claim(source, number, when=on("2021-05-03"), speakers=SPEAKERS.get((source.id, number), ()))
    for source in PILE
    for number in (1, 2)
]
# The model sees two groups: courier.1 and herald.1, courier.2 and herald.2.
SUNDAY, MONDAY, FIRM, BOARD = 1, 2, 3, 4
NOTHING = ReconcileAnswer(events=(), alone=(SUNDAY, FIRM, MONDAY, BOARD))


def dispute(question, statement, *sides):
    return DisputeAnswer(
        question=question,
        statement=statement,
        positions=tuple(PositionAnswer(answer=answer, claims=claims) for answer, claims in sides),
    )


DAY = dispute(
    "When did the Orla dam fail?",
    "The Orla dam in Kesta failed on Monday, one report says, and on Sunday, another says.",
    ("The Orla dam failed on Sunday.", (SUNDAY,)),
    ("The Orla dam failed on Monday.", (MONDAY,)),
)
OWNER = dispute(
    "Who ran the Orla dam?",
    "Mayor Anna Bell said the water board ran the Orla dam, while Carl Hart said a private firm ran it.",
    ("Carl Hart said a private firm ran the Orla dam.", (FIRM,)),
    ("Mayor Anna Bell said the water board ran the Orla dam.", (BOARD,)),
)


def found(*disputes):
    return ContradictionsAnswer(disputes=disputes)


def run(*answers):
    script = Script(list(answers))
    timeline = build(PILE, CLAIMS, reconcile=reconcile_with(script))
    assert sorted(c for e in timeline.entries for c in e.claims) == sorted(c.id for c in CLAIMS)
    return timeline, script


def test_claims_that_contradict_each_other_come_into_one_event_with_the_question_they_answer():
    timeline, _ = run(NOTHING, found(DAY, OWNER))
    entry = entry_with(timeline, "herald.1")
    assert entry.claims == ("courier.1", "herald.1")
    assert entry.status == "disputed"
    assert entry.statement == DAY.statement
    assert [d.question for d in entry.disputes] == [DAY.question]
    assert [p.claims for p in entry.disputes[0].positions] == [("courier.1",), ("herald.1",)]
    assert entry_with(timeline, "herald.2").claims == ("courier.2", "herald.2")
    assert timeline.left_out == ()


THIRD = article(
    "third",
    "The Orla dam in Kesta failed on Monday and flooded the church.",
    "The Orla dam in Kesta failed on Friday and flooded the market, Anna Bell said.",
)
# Of the third article, too, the model sees the claims in the first group.
CHURCH, FRIDAY = 3, 4
FLOODED = dispute(
    "What did the Orla dam flood?",
    "The Orla dam in Kesta flooded the market, one report says, and the church, another says.",
    ("The Orla dam flooded the market.", (SUNDAY,)),
    ("The Orla dam flooded the church.", (CHURCH,)),
)


def with_a_third(statement, disputes):
    whole = EventAnswer(claims=(SUNDAY, MONDAY, CHURCH), statement=statement, relations=(), question="", positions=())
    script = Script([ReconcileAnswer(events=(whole,), alone=()), found(*disputes)])
    claims = [*CLAIMS, *(claim(THIRD, number, when=on("2021-05-03")) for number in (1, 2))]
    return build([*PILE, THIRD], claims, reconcile=reconcile_with(script))


def test_one_event_may_hold_several_disputes_each_once():
    timeline = with_a_third("The Orla dam in Kesta failed.", [DAY, FLOODED, DAY])
    entry = entry_with(timeline, "herald.1")
    assert entry.statement == "The Orla dam in Kesta failed."
    assert [d.question for d in entry.disputes] == [DAY.question, FLOODED.question]


def test_what_rules_found_of_a_refused_event_stays_beside_a_new_dispute():
    refused = EventAnswer(
        claims=(SUNDAY, MONDAY, CHURCH), statement="Aliens landed in Paris.", relations=(), question="", positions=()
    )
    friday = dispute(
        DAY.question,
        "The Orla dam in Kesta failed on Sunday, one report says, while Anna Bell said it failed on Friday.",
        ("The Orla dam failed on Sunday.", (SUNDAY,)),
        ("Anna Bell said the Orla dam failed on Friday.", (FRIDAY,)),
    )
    claims = [*CLAIMS, *(claim(THIRD, number, when=on("2021-05-03")) for number in (1, 2))]

    def event(*disputes):
        script = Script([ReconcileAnswer(events=(refused,), alone=()), ModelError("none"), found(*disputes)])
        return entry_with(build([*PILE, THIRD], claims, reconcile=reconcile_with(script)), "herald.1")

    assert event().relations
    assert event(friday).relations == event().relations
    assert [d.question for d in event(friday).disputes] == [friday.question]


def test_a_sound_dispute_said_again_mends_no_other_and_the_refused_one_is_listed():
    wrong = altered(OWNER, question="Who ran the Orla dam on Friday?")
    timeline, _ = run(NOTHING, found(DAY, wrong), found(DAY))
    assert [left.what for left in timeline.left_out] == [wrong.question]


def test_a_dispute_with_one_side_inside_does_not_change_the_date_of_an_event():
    timeline = with_a_third("The Orla dam in Kesta failed.", [])
    disputed = with_a_third("The Orla dam in Kesta failed.", [OWNER])
    assert entry_with(timeline, "herald.1").when == entry_with(disputed, "herald.1").when


def test_an_event_stays_as_it_was_sorted_and_a_dispute_stands_with_each_that_tells_a_side():
    friday = dispute(
        DAY.question,
        "The Orla dam in Kesta failed on Sunday, one report says, while Anna Bell said it failed on Friday.",
        ("The Orla dam failed on Sunday.", (SUNDAY,)),
        ("Anna Bell said the Orla dam failed on Friday.", (FRIDAY,)),
    )
    timeline = with_a_third("The Orla dam in Kesta failed.", [friday])
    event, apart = entry_with(timeline, "herald.1"), entry_with(timeline, "third.2")
    assert event.claims == ("courier.1", "herald.1", "third.1")
    assert event.statement == "The Orla dam in Kesta failed."
    assert apart.claims == ("third.2",)
    assert event.disputes == apart.disputes
    assert [p.claims for p in event.disputes[0].positions] == [("courier.1",), ("third.2",)]


def test_claims_that_stood_alone_make_an_event_only_where_their_dates_fit():
    dated = [c.model_copy(update={"when": on("2021-06-20")}) if c.id == "courier.1" else c for c in CLAIMS]
    timeline = build(PILE, dated, reconcile=reconcile_with(Script([NOTHING, found(DAY)])))
    assert entry_with(timeline, "courier.1").claims == ("courier.1",)
    assert entry_with(timeline, "courier.1").disputes == entry_with(timeline, "herald.1").disputes != ()


def altered(original, **update):
    return original.model_copy(update=update)


WRONG = [
    (altered(DAY, question=" "), "needs a question"),
    (altered(DAY, positions=DAY.positions[:1]), "two or more sides"),
    (altered(DAY, positions=(*DAY.positions, altered(DAY.positions[0], answer="On Sunday."))), "one side"),
    (altered(DAY, positions=(altered(DAY.positions[0], claims=(9,)), DAY.positions[1])), "not given: 9"),
    (altered(DAY, positions=(altered(DAY.positions[0], claims=()), DAY.positions[1])), "a claim that gives it"),
]


@pytest.mark.parametrize(("wrong", "named"), WRONG)
def test_a_dispute_that_is_wrong_is_asked_for_once_more_then_listed_with_its_reason(wrong, named):
    timeline, script = run(NOTHING, found(wrong), found(wrong))
    assert not any(e.disputes for e in timeline.entries)
    (left,) = timeline.left_out
    assert named in left.reason
    assert named in script.asked[-1][-1].content


@pytest.mark.parametrize(
    ("overstated", "named", "said"),
    [
        (
            altered(DAY, positions=(altered(DAY.positions[0], answer="It failed on Friday."), DAY.positions[1])),
            "Friday",
            CLAIMS[2].statement,
        ),
        (altered(DAY, statement="The Orla dam failed on Tuesday."), "Tuesday", DAY.positions[0].answer),
    ],
)
def test_where_only_words_of_a_dispute_exceed_its_claims_these_speak_and_it_is_listed(overstated, named, said):
    timeline, _ = run(NOTHING, found(overstated), found(overstated))
    entry = entry_with(timeline, "herald.1")
    assert entry.disputes[0].positions[0].answer == said
    assert named not in entry.statement
    assert named in timeline.left_out[0].reason


def test_a_question_that_names_what_no_claim_does_is_asked_in_the_words_of_the_claims_and_listed():
    asked = altered(DAY, question="Did it fail on Friday?")
    timeline, script = run(NOTHING, found(asked), found(asked))
    (told,) = entry_with(timeline, "herald.1").disputes
    assert told.question == "Is it true that the Orla dam in Kesta failed on Sunday and flooded the market?"
    assert [p.answer for p in told.positions] == [p.answer for p in DAY.positions]
    assert "Friday" in timeline.left_out[0].reason
    assert "Friday" in script.asked[-1][-1].content


def test_a_mended_dispute_is_taken():
    timeline, _ = run(NOTHING, found(WRONG[0][0], OWNER), found(DAY))
    assert {d.question for e in timeline.entries for d in e.disputes} == {DAY.question, OWNER.question}
    assert timeline.left_out == ()


TOLLS = [
    article("tolls-herald", "The flood in Kesta killed 12 people, Mayor Anna Bell said.", "Orla market is closed."),
    article("tolls-courier", "The flood in Kesta killed 40 people, Carl Hart said.", "The Orla market is shut."),
]


def asked_about_tolls(*events):
    said = {"tolls-herald": ["Mayor Anna Bell"], "tolls-courier": ["Carl Hart"]}
    claims = [claim(a, n, when=on("2021-05-03"), speakers=said[a.id] if n == 1 else ()) for a in TOLLS for n in (1, 2)]
    script = Script([ReconcileAnswer(events=events, alone=()), found()])
    build(TOLLS, claims, reconcile=reconcile_with(script))
    messages = script.asked[-1]
    shown = messages[1].content
    pair = [int(re.search(rf"claim (\d+) \|.*\n.*killed {toll} ", shown)[1]) for toll in (12, 40)]
    return messages[-1].content, tuple(sorted(pair))


def test_what_rules_suspect_to_contradict_is_named_to_the_model_wherever_it_stands():
    told, (one, other) = asked_about_tolls()
    assert "suspect these pairs, which may be a disagreement or not" in told
    assert f"claims {one} and {other}." in told


def test_a_pair_on_two_sides_of_a_known_dispute_is_not_suspected_again():
    _, pair = asked_about_tolls()
    known = EventAnswer(
        claims=pair,
        statement="The flood in Kesta killed 12 people, Mayor Anna Bell said, or 40, Carl Hart said.",
        relations=(RelationAnswer(earlier=pair[0], later=pair[1], kind="conflicts"),),
        question="How many people did the flood in Kesta kill?",
        positions=tuple(PositionAnswer(answer="The flood killed people.", claims=(n,)) for n in pair),
    )
    told, _ = asked_about_tolls(known)
    assert "suspect" not in told


def test_a_model_that_fails_costs_nothing_but_what_it_might_have_found():
    timeline, _ = run(NOTHING, ModelError("no answer"))
    assert len(timeline.entries) == len(CLAIMS)
    assert "no answer" in timeline.left_out[0].reason


def test_few_claims_are_not_asked_about_again():
    script = Script([ReconcileAnswer(events=(), alone=())])
    few = [c for c in CLAIMS if c.id.endswith(".1")]
    build(PILE, few, reconcile=reconcile_with(script))
    assert len(script.asked) == 1


NUMBERS = st.lists(st.integers(0, 5), max_size=3).map(tuple)
WORDS = st.sampled_from(
    ("", DAY.question, DAY.statement, OWNER.statement, "The Orla dam failed on Friday.", "Aliens landed in Paris.")
)
POSITIONS = st.lists(st.builds(PositionAnswer, answer=WORDS, claims=NUMBERS), max_size=3).map(tuple)
DISPUTES = st.builds(DisputeAnswer, question=WORDS, statement=WORDS, positions=POSITIONS) | st.sampled_from(
    (DAY, OWNER)
)
ANSWERS = st.lists(DISPUTES, max_size=3).map(lambda some: found(*some))


@given(ANSWERS, ANSWERS)
@settings(max_examples=200, deadline=None)
def test_whatever_a_model_answers_each_side_says_no_more_than_its_claims(first, second):
    timeline, _ = run(NOTHING, first, second)
    known = {c.id: c for c in CLAIMS}
    for entry in timeline.entries:
        for one in entry.disputes:
            sides = [set(p.claims) for p in one.positions]
            assert sum(map(len, sides)) == len(set().union(*sides))
            assert set().union(*sides) & set(entry.claims)
            for position in one.positions:
                evidence = [Evidence(text=known[c].citations[0].quote) for c in position.claims]
                assert check(position.answer, evidence, attributed=True) == ()
    assert all(left.reason for left in timeline.left_out)
