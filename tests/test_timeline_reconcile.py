import pytest
from stories import Script, article, claim, on

from summarizer.errors import ModelError, TruncatedAnswer
from summarizer.timeline import build, reconcile_with
from summarizer.timeline.answer import EventAnswer, PositionAnswer, ReconcileAnswer, RelationAnswer

HERALD = article("herald", "The Orla dam killed nine villagers in Lower Town.", "A circus came to Paris.")
COURIER = article("courier", "Mayor Anna Bell said the Orla dam killed 40 villagers in Lower Town.")
CLAIMS = [
    claim(HERALD, 1, when=on("2021-05-03")),
    claim(HERALD, 2, when=on("2021-04-01")),
    claim(COURIER, 1, when=on("2021-05-03"), speakers=["Mayor Anna Bell"]),
]
# The model sees the two claims about the dam, in the order of their ids: courier.1 is 1, herald.1 is 2.
COURIER_1, HERALD_1 = 1, 2
STATEMENT = "Mayor Anna Bell said the Orla dam killed 40 villagers in Lower Town, while nine were reported killed."


def event(statement=STATEMENT, claims=(1, 2), relation="conflicts", positions=None, question="How many were killed?"):
    sides = (("40 villagers were killed.", (COURIER_1,)), ("nine villagers were killed.", (HERALD_1,)))
    chosen = sides if positions is None else positions
    return EventAnswer(
        claims=claims,
        statement=statement,
        relations=(RelationAnswer(earlier=HERALD_1, later=COURIER_1, kind=relation),) if relation else (),
        question=question if chosen else "",
        positions=tuple(PositionAnswer(answer=a, claims=c) for a, c in chosen),
    )


def answer(*events, alone=()):
    return ReconcileAnswer(events=events, alone=alone)


def run(*answers):
    script = Script(list(answers))
    return build([HERALD, COURIER], CLAIMS, reconcile=reconcile_with(script)), script


def entry_with(timeline, claim_id):
    return next(e for e in timeline.entries if claim_id in e.claims)


def test_what_the_model_reconciles_becomes_an_entry_whose_values_are_codes():
    timeline, script = run(answer(event()))
    entry = entry_with(timeline, "herald.1")
    assert entry.statement == STATEMENT
    assert entry.status == "disputed"
    assert [p.claims for p in entry.positions] == [("courier.1",), ("herald.1",)]
    assert entry.when == on("2021-05-03")
    assert len(entry.citations) == 2
    assert len(script.asked) == 1


def test_a_claim_that_nothing_resembles_needs_no_model():
    timeline, script = run(answer(event()))
    assert entry_with(timeline, "herald.2").claims == ("herald.2",)
    assert "circus" not in script.asked[0][-1].content


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        (answer(event(), alone=(1,)), "more than once: 1"),
        (answer(event(), alone=(7,)), "invented: 7"),
        (answer(event(), event(claims=(), relation=None, positions=())), "no claims"),
    ],
)
def test_an_answer_that_loses_repeats_or_invents_a_claim_is_refused_whole_and_the_rules_stand_in(wrong, named):
    timeline, _ = run(wrong)
    by_rules = build([HERALD, COURIER], CLAIMS)
    assert timeline.entries == by_rules.entries
    (left,) = timeline.left_out
    assert named in left.reason


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        (event(statement="The Orla dam killed 49 villagers."), "“49”"),
        (event(statement="The Orla dam killed nine villagers in Spain."), "Spain"),
        (event(question="Did 90 die?"), "“90”"),
        (event(positions=()), "two or more positions"),
        (event(statement=" "), "needs a statement"),
        (event(relation="agrees"), "two or more positions"),
        (event(positions=(("40 were killed.", (1,)), ("nine were killed.", (1,)))), "each in one position"),
        (event(positions=(("nine were killed.", (1,)), ("40 were killed.", (2,)))), "“nine”"),
    ],
)
def test_an_event_that_exceeds_its_sentences_or_contradicts_itself_is_asked_for_again_then_left_to_the_rules(
    wrong, named
):
    timeline, script = run(answer(wrong), answer(wrong))
    by_rules = build([HERALD, COURIER], CLAIMS)
    assert timeline.entries == by_rules.entries
    assert named in timeline.left_out[0].reason
    assert named in script.asked[1][-1].content


def test_a_claim_that_the_answer_forgets_stands_alone():
    timeline, script = run(
        answer(event(statement="The Orla dam killed nine villagers.", claims=(2,), relation=None, positions=()))
    )
    assert entry_with(timeline, "courier.1").claims == ("courier.1",)
    assert len(script.asked) == 1
    assert timeline.left_out == ()


def test_a_truncated_answer_over_few_claims_leaves_them_to_the_rules():
    timeline, _ = run(TruncatedAnswer("too long"))
    assert timeline.entries == build([HERALD, COURIER], CLAIMS).entries
    assert "too long" in timeline.left_out[0].reason


def test_figures_that_agree_are_no_conflict():
    same = article("same", "The Orla dam killed nine villagers in Lower Town, Carl Hart said.")
    claims = [claim(HERALD, 1, when=on("2021-05-03")), claim(same, 1, when=on("2021-05-03"), speakers=["Carl Hart"])]
    sides = (("nine villagers were killed.", (1,)), ("nine villagers were killed.", (2,)))
    wrong = event(statement="The Orla dam killed nine villagers.", positions=sides)
    script = Script([answer(wrong), answer(wrong)])
    timeline = build([HERALD, same], claims, reconcile=reconcile_with(script))
    assert "figures that agree" in timeline.left_out[0].reason
    assert all(e.status != "disputed" for e in timeline.entries)


def test_a_mended_event_is_taken():
    timeline, _ = run(answer(event(statement="The Orla dam killed 49 villagers.")), answer(event()))
    assert entry_with(timeline, "herald.1").statement == STATEMENT
    assert timeline.left_out == ()


def test_a_model_that_fails_costs_nothing_but_its_words():
    timeline, _ = run(ModelError("gone"))
    assert timeline.entries == build([HERALD, COURIER], CLAIMS).entries
    assert "gone" in timeline.left_out[0].reason


def test_claims_are_sent_fenced_with_outlet_speaker_and_sentences():
    _, script = run(answer(event()))
    sent = script.asked[0][-1].content
    assert "claim 1 | Courier | says: Mayor Anna Bell" in sent
    assert "sentences: The Orla dam killed nine villagers in Lower Town." in sent
    assert sent.count("<text-") == 1
