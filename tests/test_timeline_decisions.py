from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import article, claim, on

from summarizer.decisions import Apart, Elsewhere, Mistaken, Together
from summarizer.models import Claim
from summarizer.timeline import build, by_rules
from summarizer.timeline.decisions import resolve, without_mistakes

# Invented: nothing here happened.
HERALD = article(
    "herald",
    "The Orla dam failed on 3 May 2021 and flooded Lower Town, the water board said.",
    "The flood killed at least nine people in Lower Town, the water board said.",
    "Troops were pulled out of the valley on 6 May 2021.",
    "Ferry prices rose on 2 April 2021.",
    published="2021-05-07",
)
COURIER = article(
    "courier",
    "Lower Town was flooded when the Orla dam failed on 3 May 2021, according to the water board.",
    "Mayor Anna Bell said the flood killed 900 people in Lower Town.",
    "Soldiers stopped guarding the valley.",
    "A circus came to Upper Town on 1 April 2021.",
    published="2021-05-09",
)
ARTICLES = [HERALD, COURIER]
CLAIMS = [
    claim(HERALD, 1, when=on("2021-05-03"), speakers=["water board"]),
    claim(HERALD, 2, when=on("2021-05-08"), speakers=["water board"]),
    claim(HERALD, 3, when=on("2021-05-06")),
    claim(HERALD, 4, when=on("2021-04-02")),
    claim(COURIER, 1, when=on("2021-05-03"), speakers=["water board"]),
    claim(COURIER, 2, when=on("2021-05-08"), speakers=["Mayor Anna Bell"]),
    claim(COURIER, 3),
    claim(COURIER, 4, when=on("2021-04-01")),
]
WITHDRAWN = Together(together=("herald.txt#3", "courier.txt#3"), because="it is one withdrawal")
TWO_FLOODS = Apart(apart=("herald.txt#1", "courier.txt#1"), because="it failed twice")
CIRCUS = Elsewhere(elsewhere=("courier.txt#4",), story="Leisure", because="no flood")
SLIP = Mistaken(mistaken="courier.txt#2", figure="900", because="she said nine")

references = st.sampled_from([f"{a.path}#{n}" for a in ARTICLES for n in range(1, 6)] + ["herald.1", "nowhere.txt#1"])
several = st.lists(references, min_size=2, max_size=3).map(tuple)
decisions = st.lists(
    st.builds(Together, together=several, because=st.just("a reason"))
    | st.builds(Apart, apart=several, because=st.just("a reason"))
    | st.builds(
        Elsewhere,
        elsewhere=st.lists(references | st.sampled_from(["herald.txt", "Courier"]), min_size=1, max_size=2).map(tuple),
        story=st.sampled_from(["Leisure", "Sport"]),
        because=st.just("a reason"),
    )
    | st.builds(Mistaken, mistaken=references, figure=st.sampled_from(["900", "nine", "7"]), because=st.just("why")),
    max_size=4,
)


def made(*decided, claims=CLAIMS, **given):
    return build(ARTICLES, claims, decisions=decided, **given)


def entry_with(timeline, claim_id):
    return next(e for e in timeline.entries if claim_id in e.claims)


def outcomes(timeline):
    return [r.outcome for r in timeline.rulings]


def sides(decision):
    """The claims that each reference names, without those that a sentence of several claims could mean."""
    named = resolve([decision], ARTICLES, CLAIMS).items[0].named
    return [n.claims for n in named]


def test_what_belongs_together_becomes_one_entry_that_says_who_decided_it():
    assert entry_with(made(), "herald.3").claims == ("herald.3",)
    timeline = made(WITHDRAWN)
    entry = entry_with(timeline, "herald.3")
    assert set(entry.claims) == {"herald.3", "courier.3"}
    assert entry.decided == ("herald.txt#3 and courier.txt#3 tell one event: it is one withdrawal",)
    assert outcomes(timeline) == ["applied"]


def test_what_is_apart_becomes_several_entries():
    assert set(entry_with(made(), "herald.1").claims) == {"herald.1", "courier.1"}
    timeline = made(TWO_FLOODS)
    assert entry_with(timeline, "herald.1").claims == ("herald.1",)
    assert entry_with(timeline, "courier.1").claims == ("courier.1",)
    assert all(entry_with(timeline, c).decided for c in ("herald.1", "courier.1"))


def test_what_is_elsewhere_has_its_own_story_and_no_place_in_the_overview():
    timeline = made(CIRCUS)
    (story,) = timeline.stories
    assert (story.title, story.articles) == ("Leisure", ("courier",))
    entry = entry_with(timeline, "courier.4")
    assert entry.story == story.id
    assert {e.story for e in timeline.entries if e != entry} == {""}
    assert entry.statement not in {s.text for s in timeline.overview}


def test_a_sentence_takes_its_entry_to_another_story_and_an_article_only_its_own_claims():
    by_sentence = made(Elsewhere(elsewhere=("courier.txt#1",), because="x"))
    assert entry_with(by_sentence, "herald.1") == entry_with(by_sentence, "courier.1")
    by_article = made(Elsewhere(elsewhere=("courier.txt",), because="x"))
    assert entry_with(by_article, "herald.1").claims == ("herald.1",)
    assert {c for e in by_article.entries if e.story for c in e.claims} == {c.id for c in CLAIMS if "courier" in c.id}


def test_a_mistaken_figure_disputes_nothing_and_speaks_for_nobody():
    before = entry_with(made(claims=[*CLAIMS[:1], disputing(), *CLAIMS[2:]]), "courier.2")
    assert before.status == "disputed"
    timeline = made(SLIP, claims=[*CLAIMS[:1], disputing(), *CLAIMS[2:]])
    after = entry_with(timeline, "courier.2")
    assert (after.claims, after.positions) == (before.claims, ())
    assert "900" not in after.statement
    assert after.decided == ("“900” in courier.txt#2 is a mistake: she said nine",)
    assert outcomes(timeline) == ["applied"]


def disputing():
    """The claim of the Herald with a figure that no other can hold beside it."""
    told = article("herald", *(HERALD.words(s) for s in HERALD.sentences), published="2021-05-07")
    exact = claim(told, 2, when=on("2021-05-08"), speakers=["water board"])
    quantities = tuple(q.model_copy(update={"high": 9.0, "qualifier": "exactly"}) for q in exact.quantities)
    return exact.model_copy(update={"quantities": quantities})


@pytest.mark.parametrize("figure", ["900", "900.0", "nine hundred", "900 people"])
def test_a_mistaken_figure_is_known_by_its_words_or_its_value(figure):
    decided = resolve([SLIP.model_copy(update={"figure": figure})], ARTICLES, CLAIMS)
    changed = {c.id for c, before in zip(without_mistakes(CLAIMS, decided), CLAIMS, strict=True) if c != before}
    assert changed == {"courier.2"}


def test_what_holds_already_is_said():
    together = Together(together=("herald.txt#1", "courier.txt#1"), because="x")
    apart = Apart(apart=("herald.txt#3", "courier.txt#4"), because="x")
    timeline = made(together, apart)
    assert outcomes(timeline) == ["already so", "already so"]
    assert {e.claims for e in timeline.entries} == {e.claims for e in made().entries}


@pytest.mark.parametrize(
    ("decision", "note"),
    [
        (Together(together=("herald.txt#3", "post.txt#3"), because="x"), "no article is called “post.txt”"),
        (Together(together=("herald.txt", "courier.txt#3"), because="x"), "herald.txt is a whole article; add a sent"),
        (Apart(apart=("herald.txt#1", "Herald#1"), because="x"), "its sides name the same; add words that tell them"),
        (Mistaken(mistaken="courier.txt#2", figure="7", because="x"), "no figure “7” is compared there; it gives 900"),
        (Mistaken(mistaken="courier.txt#4", figure="7", because="x"), "no figure “7” is compared there; it gives none"),
        (Mistaken(mistaken="courier.txt", figure="7", because="x"), "courier.txt is a whole article"),
    ],
)
def test_what_matches_nothing_changes_nothing_and_is_listed_with_the_next_step(decision, note):
    timeline = made(decision)
    (ruling,) = timeline.rulings
    assert ruling.outcome == "matched nothing"
    assert ruling.note.startswith(note)
    assert timeline.model_copy(update={"rulings": ()}) == made()


def test_a_sentence_that_tells_several_events_is_not_guessed_at():
    both = Claim(id="herald.5", article="herald", statement="A second dam held.", citations=claim(HERALD, 3).citations)
    timeline = made(WITHDRAWN, claims=[*CLAIMS, both])
    assert outcomes(timeline) == ["matched nothing"]
    assert "herald.txt#3 tells several events; add words of the one meant" in timeline.rulings[0].note
    meant = WITHDRAWN.model_copy(update={"together": ('herald.txt#3 "pulled out"', "courier.txt#3")})
    assert set(entry_with(made(meant, claims=[*CLAIMS, both]), "herald.3").claims) == {"herald.3", "courier.3"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (WITHDRAWN, Apart(apart=("courier.txt#3", "herald.txt#3"), because="they are not")),
        (WITHDRAWN, Elsewhere(elsewhere=("courier.txt",), because="all of it is")),
        (CIRCUS, Elsewhere(elsewhere=("courier.txt#4",), story="Sport", because="it is sport")),
        (
            Elsewhere(elsewhere=("courier.txt#1",), story="Leisure", because="x"),
            Elsewhere(elsewhere=("herald.txt#1",), story="Sport", because="it is one entry with the other"),
        ),
    ],
)
def test_of_two_decisions_that_contradict_each_other_the_later_holds_and_the_earlier_is_listed(first, second):
    for earlier, later in ((first, second), (second, first)):
        timeline = made(earlier, later)
        assert outcomes(timeline)[0] == "overruled"
        assert "remove one of" in timeline.rulings[0].note
        alone = made(later)
        assert {e.claims: e.story for e in timeline.entries} == {e.claims: e.story for e in alone.entries}


def test_decisions_outlive_new_articles_and_other_claim_ids():
    third = article("third", "Troops left the valley on 6 May 2021, General Hart said.", published="2021-05-10")
    renumbered = [c.model_copy(update={"id": f"{c.id}0"}) for c in CLAIMS]
    timeline = build(
        [*ARTICLES, third], [*renumbered, claim(third, 1, when=on("2021-05-06"))], decisions=[WITHDRAWN, CIRCUS]
    )
    assert outcomes(timeline) == ["applied", "applied"]
    assert {"herald.30", "courier.30"} <= set(entry_with(timeline, "herald.30").claims)


def test_entries_that_a_model_made_stay_its_own_except_where_the_reader_decided():
    def in_other_words(features, outlets):
        entries, doubts = by_rules(features, outlets)
        return tuple(e.model_copy(update={"statement": f"It is told: {e.statement}"}) for e in entries), doubts

    def worded(timeline):
        return {c for e in timeline.entries if e.statement.startswith("It is told") for c in e.claims}

    assert worded(made(reconcile=in_other_words)) == {c.id for c in CLAIMS}
    decided = made(WITHDRAWN, SLIP, CIRCUS, reconcile=in_other_words)
    assert worded(decided) == {"herald.1", "courier.1", "herald.4", "courier.4"}


def test_no_decisions_leave_the_timeline_as_it_was():
    assert made() == build(ARTICLES, CLAIMS)
    assert not made().rulings
    assert not any(e.decided or e.story for e in made().entries)


@settings(deadline=None, max_examples=60)
@given(decisions, st.none() | st.integers(min_value=1, max_value=4))
def test_whatever_is_decided_every_claim_is_in_one_entry_or_left_out(decided, limit):
    timeline = made(*decided, max_entries=limit)
    placed = [c for e in timeline.entries for c in e.claims] + [c for left in timeline.left_out for c in left.claims]
    assert sorted(placed) == sorted(c.id for c in CLAIMS)


@settings(deadline=None, max_examples=60)
@given(decisions)
def test_what_is_applied_holds_and_what_is_not_says_why(decided):
    timeline = made(*decided)
    assert [r.decision for r in timeline.rulings] == [d.words for d in decided]
    for decision, ruling in zip(decided, timeline.rulings, strict=True):
        holds = ruling.outcome in ("applied", "already so")
        assert holds != bool(ruling.note)
        if holds and isinstance(decision, Together):
            assert any(set(ruling.claims) <= set(e.claims) for e in timeline.entries)
        if holds and isinstance(decision, Apart):
            pairs = [(a, b) for one, two in combinations(sides(decision), 2) for a in one for b in two]
            assert not any(a in e.claims and b in e.claims for e in timeline.entries for a, b in pairs)


@settings(deadline=None, max_examples=60)
@given(st.permutations([WITHDRAWN, TWO_FLOODS, CIRCUS, SLIP]), st.randoms(use_true_random=False))
def test_the_order_of_decisions_about_different_claims_plays_no_part(decided, shuffled):
    claims, articles = list(CLAIMS), list(ARTICLES)
    shuffled.shuffle(claims)
    shuffled.shuffle(articles)
    timeline = build(articles, claims, decisions=decided)
    assert outcomes(timeline) == ["applied"] * 4
    again = made(WITHDRAWN, TWO_FLOODS, CIRCUS, SLIP)
    assert timeline.model_copy(update={"rulings": ()}) == again.model_copy(update={"rulings": ()})
