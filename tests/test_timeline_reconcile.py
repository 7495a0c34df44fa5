import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import Script, article, claim, entry_with, on

from summarizer.errors import ModelError, TruncatedAnswer
from summarizer.gate import Evidence, check
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


PLANET = article("planet", "Ferry crews began a strike over pay in Kesta.")
STAR = article("star", "A strike over pay was begun by ferry crews in Kesta.")
TRIBUNE = article("tribune", "The Orla dam killed villagers in Lower Town.")
PILE = [HERALD, COURIER, PLANET, STAR, TRIBUNE]
TOLD = [*CLAIMS, claim(PLANET, 1), claim(STAR, 1), claim(TRIBUNE, 1, when=on("2021-05-03"))]
# The third claim about the dam gives no figure; those about the ferries are of a group of their own.
TRIBUNE_1, FERRY_1, FERRY_2 = 3, 4, 5
FERRIES = EventAnswer(
    claims=(FERRY_1, FERRY_2), statement="Ferry crews struck over pay.", relations=(), question="", positions=()
)
INVENTED = st.integers(-9, 0) | st.integers(6, 99)
KINDS = st.sampled_from(("agrees", "refines", "updates", "conflicts", "differs in scope"))


def told_by(*answers):
    timeline = build(PILE, TOLD, reconcile=reconcile_with(Script(list(answers))))
    placed = sorted(c for e in timeline.entries for c in e.claims)
    assert placed == sorted(c.id for c in TOLD)
    return timeline


def test_what_is_right_of_both_events_is_taken():
    timeline = told_by(answer(event(), FERRIES, alone=(TRIBUNE_1,)))
    assert timeline.left_out == ()
    assert {STATEMENT, FERRIES.statement} <= {e.statement for e in timeline.entries}


@st.composite
def missorted(draw):
    """An answer that does not place each claim once, and what its refusal names."""
    number = draw(st.sampled_from((1, 2, 4, 5)))
    invented = draw(INVENTED)
    return draw(
        st.sampled_from(
            (
                (answer(event(), FERRIES, alone=(number,)), f"more than once: {number}"),
                (answer(event(), FERRIES, alone=(invented,)), f"invented: {invented}"),
                (answer(event(claims=(1, 2, invented)), FERRIES), f"invented: {invented}"),
                (answer(event(claims=(1, 2, 2)), FERRIES), "more than once: 2"),
                (answer(event(), FERRIES, FERRIES), "more than once: 4, 5"),
                (answer(event(), FERRIES.model_copy(update={"claims": ()})), "no claims"),
                (answer(event(claims=(1, 2, 4)), alone=(5,)), "across groups"),
            )
        )
    )


@given(missorted())
def test_an_answer_that_does_not_place_each_claim_once_is_refused_whole(wrong):
    given_answer, named = wrong
    timeline = told_by(given_answer)
    assert timeline.entries == build(PILE, TOLD).entries
    (left,) = timeline.left_out
    assert named in left.reason


@st.composite
def misjudged(draw):
    """An event about the dam that its sentences, values or numbers do not bear, in one of the ways there are."""
    other = draw(st.sampled_from((TRIBUNE_1, FERRY_1, FERRY_2)) | INVENTED)
    killed = draw(st.integers(10, 39) | st.integers(41, 999))
    right = event()
    relation = RelationAnswer(earlier=HERALD_1, later=COURIER_1, kind="conflicts")
    return draw(
        st.sampled_from(
            (
                {"statement": f"The Orla dam killed {killed} villagers."},
                {"statement": "The Orla dam killed nobody in Lower Town."},
                {"statement": "The Kesta dam killed nine villagers."},
                {"statement": "Carl Hart said the Orla dam killed 40 villagers."},
                {"statement": ""},
                {"question": f"Were {killed} killed?"},
                {"relations": (relation.model_copy(update={"earlier": other}),)},
                {"relations": (relation.model_copy(update={"later": HERALD_1}),)},
                {"relations": (relation, relation.model_copy(update={"kind": draw(KINDS)}))},
                {"relations": (), "question": ""},
                {"positions": (right.positions[0],)},
                {"positions": ()},
                {"positions": (*right.positions, PositionAnswer(answer="They struck.", claims=(other,)))},
                {"positions": (*right.positions, PositionAnswer(answer="Nine.", claims=()))},
                {"positions": (right.positions[0].model_copy(update={"answer": " "}), right.positions[1])},
                {"positions": tuple(p.model_copy(update={"claims": (1, 2)}) for p in right.positions)},
                {
                    "positions": (
                        right.positions[0].model_copy(update={"answer": f"{killed} died."}),
                        *right.positions[1:],
                    )
                },
            )
        )
    )


@given(misjudged())
def test_an_event_that_is_wrong_in_any_way_is_refused_with_its_reason_and_no_other_is(wrong):
    refused = event().model_copy(update=wrong)
    timeline = told_by(answer(refused, FERRIES), answer(refused))
    assert entry_with(timeline, "herald.1") == entry_with(build([HERALD, COURIER], CLAIMS), "herald.1")
    assert entry_with(timeline, "star.1").statement == FERRIES.statement
    (left,) = timeline.left_out
    assert left.reason.removeprefix("refused, reconciled by rules instead: ")


def test_each_two_positions_need_claims_that_conflict():
    right = event()
    wrong = right.model_copy(
        update={
            "claims": (1, 2, 3),
            "positions": (*right.positions, PositionAnswer(answer="Villagers were killed.", claims=(3,))),
        }
    )
    timeline = told_by(answer(wrong, FERRIES), answer(wrong))
    assert "nothing conflicts between" in timeline.left_out[0].reason


NUMBERS = st.lists(st.integers(0, 6), max_size=4).map(tuple)
WORDS = st.sampled_from(
    (
        "", STATEMENT, "nine villagers were killed.", "40 villagers were killed.", "The Orla dam killed 49 villagers.",
        "How many were killed?", FERRIES.statement, "Aliens landed in Paris.",
    )
)  # fmt: skip
ANSWERS = st.builds(
    ReconcileAnswer,
    events=st.lists(
        st.builds(
            EventAnswer,
            claims=NUMBERS | st.sampled_from(((1, 2), (1, 2, 3), (4, 5))),
            statement=WORDS,
            relations=st.lists(
                st.builds(RelationAnswer, earlier=st.integers(1, 5), later=st.integers(1, 5), kind=KINDS), max_size=3
            ).map(tuple),
            question=WORDS,
            positions=st.lists(st.builds(PositionAnswer, answer=WORDS, claims=NUMBERS), max_size=3).map(tuple),
        ),
        max_size=3,
    ).map(tuple),
    alone=NUMBERS,
)


@given(ANSWERS, ANSWERS)
@settings(max_examples=200, deadline=None)
def test_whatever_a_model_answers_no_entry_says_more_than_its_claims(first, second):
    timeline = told_by(first, second)
    known = {c.id: c for c in TOLD}
    for entry in timeline.entries:
        members = [known[c] for c in entry.claims]
        evidence = [Evidence(text=c.citations[0].quote, outlet=c.article.title()) for c in members]
        assert check(entry.statement.removeprefix("Sources differ. "), evidence) == ()
        assert all({r.earlier, r.later} <= set(entry.claims) and r.earlier != r.later for r in entry.relations)
        for dispute in entry.disputes:
            sided = [c for p in dispute.positions for c in p.claims]
            assert len(sided) == len(set(sided))
            assert set(sided) <= set(entry.claims)
        assert (entry.status == "disputed") == bool(entry.disputes)
    assert all(left.reason for left in timeline.left_out)
