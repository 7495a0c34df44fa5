from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import article, claim, on

from summarizer.decisions import Apart, Elsewhere, Mistaken, Together
from summarizer.models import Claim, Dispute, Entry, Position, When
from summarizer.timeline import build
from summarizer.timeline.corrections import correct
from summarizer.timeline.decisions import resolve, without_mistakes
from summarizer.timeline.entries import entry_by_rules

# Invented: nothing here happened.
HERALD = article(
    "herald",
    "The Orla dam failed on 3 May 2021 and flooded Lower Town, the water board said.",
    "The flood killed nine people in Lower Town, the water board said.",
    "Troops were pulled out of the valley on 6 May 2021.",
    "Ferry prices rose on 2 April 2021.",
    published="2021-05-07",
)
COURIER = article(
    "courier",
    "Lower Town was flooded when the Orla dam failed on 3 May 2021, according to the water board.",
    "The flood killed 900 people in Lower Town, Mayor Anna Bell said.",
    "The garrison marched home.",
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
# How some engine grouped them: what is told alike is together, the withdrawal in other words is not.
GROUPS = [{f"{one}.{n}" for one in ("herald", "courier")} for n in (1, 2)] + [
    {f"{one}.{n}"} for one in ("herald", "courier") for n in (3, 4)
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


def worded(statement, ids, claims):
    """An entry over some claims, in some words."""
    ordered = sorted(ids)
    citations = tuple(c for i in ordered for c in claims[i].citations)
    return Entry(
        id=" ".join(ordered),
        statement=statement,
        when=When(),
        status="single-origin",
        citations=citations,
        claims=tuple(ordered),
        origins=("the engine",),
    )


def corrected(*decided, claims=CLAIMS, groups=GROUPS, disputes=()):
    """The entries of the engine as some decisions correct them; made anew, they are worded by their first claim."""
    known = {c.id: c for c in claims}
    engine = [worded("As the engine words it.", group, known) for group in groups]
    return correct(
        [e.model_copy(update={"disputes": tuple(d for d in disputes if tells(e, d))}) for e in engine],
        resolve(decided, ARTICLES, claims),
        remake=lambda ids, _relations, stand: worded(known[min(ids)].statement, ids, known).model_copy(
            update={"disputes": stand}
        ),
        alike=lambda a, b: float(a[-1] == b[-1]),
        side=lambda ids, answer: side(answer, *ids, claims=claims),
    )


def tells(entry, dispute):
    return any(not set(entry.claims).isdisjoint(p.claims) for p in dispute.positions)


def side(answer, *ids, claims=CLAIMS):
    given = {c.id: c for c in claims}
    return Position(answer=answer, claims=ids, citations=tuple(c for i in ids for c in given[i].citations))


def dispute(*sides):
    return Dispute(question="Which is it?", positions=tuple(side(f"Side {n}", *ids) for n, ids in enumerate(sides)))


def disputed_by(found):
    """Which dispute stands with which entries, by their claims."""
    return {d: sorted(e.claims for e in found.entries if d in e.disputes) for e in found.entries for d in e.disputes}


def entry_with(found, claim_id):
    return next(e for e in found.entries if claim_id in e.claims)


def told(found):
    return {e.claims: e.story for e in found.entries}


def outcomes(found):
    return [r.outcome for r in found.rulings]


def sides(decision):
    """The claims that each reference names."""
    return [n.claims for n in resolve([decision], ARTICLES, CLAIMS).items[0].named]


def test_what_belongs_together_becomes_one_entry_that_says_who_decided_it():
    found = corrected(WITHDRAWN)
    entry = entry_with(found, "herald.3")
    assert set(entry.claims) == {"herald.3", "courier.3"}
    assert entry.decided == ("herald.txt#3 and courier.txt#3 tell one event: it is one withdrawal",)
    assert outcomes(found) == ["applied"]


def test_what_is_apart_becomes_several_entries():
    found = corrected(TWO_FLOODS)
    assert entry_with(found, "herald.1").claims == ("herald.1",)
    assert entry_with(found, "courier.1").claims == ("courier.1",)
    assert all(entry_with(found, c).decided for c in ("herald.1", "courier.1"))
    assert outcomes(found) == ["applied"]


def test_what_is_elsewhere_has_a_story_of_its_own():
    found = corrected(CIRCUS)
    (story,) = found.stories
    assert (story.title, story.articles) == ("Leisure", ("courier",))
    entry = entry_with(found, "courier.4")
    assert entry.story == story.id
    assert {e.story for e in found.entries if e != entry} == {""}


def test_a_sentence_takes_its_entry_to_another_story_and_an_article_only_its_own_claims():
    by_sentence = corrected(Elsewhere(elsewhere=("courier.txt#1",), because="x"))
    assert entry_with(by_sentence, "herald.1").story
    assert entry_with(by_sentence, "herald.1") == entry_with(by_sentence, "courier.1")
    by_article = corrected(Elsewhere(elsewhere=("courier.txt",), because="x"))
    assert entry_with(by_article, "herald.1").claims == ("herald.1",)
    assert {c for e in by_article.entries if e.story for c in e.claims} == {c.id for c in CLAIMS if "courier" in c.id}


def test_a_claim_with_a_mistaken_figure_stays_in_its_entry_and_does_not_word_it():
    found = corrected(SLIP)
    entry = entry_with(found, "courier.2")
    assert set(entry.claims) == {"herald.2", "courier.2"}
    assert entry.statement == CLAIMS[1].statement
    assert entry.decided == ("“900” in courier.txt#2 is a mistake: she said nine",)
    assert outcomes(found) == ["applied"]


def test_a_mistaken_figure_disputes_nothing():
    assert entry_with(build(ARTICLES, CLAIMS), "courier.2").status == "disputed"
    timeline = build(ARTICLES, CLAIMS, decisions=[SLIP])
    assert not any(e.positions for e in timeline.entries)
    assert not any("900" in e.statement for e in timeline.entries if len(e.claims) > 1)


@pytest.mark.parametrize("figure", ["900", "900.0", "nine hundred", "900 people"])
def test_a_mistaken_figure_is_known_by_its_words_or_its_value(figure):
    decided = resolve([SLIP.model_copy(update={"figure": figure})], ARTICLES, CLAIMS)
    changed = {c.id for c, before in zip(without_mistakes(CLAIMS, decided), CLAIMS, strict=True) if c != before}
    assert changed == {"courier.2"}


def test_what_holds_already_is_said():
    together = Together(together=("herald.txt#1", "courier.txt#1"), because="x")
    apart = Apart(apart=("herald.txt#3", "courier.txt#4"), because="x")
    found = corrected(together, apart)
    assert outcomes(found) == ["already so", "already so"]
    assert told(found) == told(corrected())


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
    found = corrected(decision)
    (ruling,) = found.rulings
    assert ruling.outcome == "matched nothing"
    assert ruling.note.startswith(note)
    assert found.entries == corrected().entries


def test_a_sentence_that_tells_several_events_is_not_guessed_at():
    other = Claim(id="herald.5", article="herald", statement="A second dam held.", citations=claim(HERALD, 3).citations)
    pile = {"claims": [*CLAIMS, other], "groups": [*GROUPS, {"herald.5"}]}
    found = corrected(WITHDRAWN, **pile)
    assert outcomes(found) == ["matched nothing"]
    assert "herald.txt#3 tells several events; add words of the one meant" in found.rulings[0].note
    meant = WITHDRAWN.model_copy(update={"together": ('herald.txt#3 "pulled out"', "courier.txt#3")})
    assert set(entry_with(corrected(meant, **pile), "herald.3").claims) == {"herald.3", "courier.3"}


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
        found = corrected(earlier, later)
        assert outcomes(found)[0] == "overruled"
        assert "remove one of" in found.rulings[0].note
        assert told(found) == told(corrected(later))


def test_decisions_outlive_new_articles_and_other_claim_ids():
    third = article("third", "Troops left the valley on 6 May 2021, General Hart said.", published="2021-05-10")
    renumbered = [c.model_copy(update={"id": f"{c.id}0"}) for c in CLAIMS]
    claims = [*renumbered, claim(third, 1, when=on("2021-05-06"))]
    timeline = build([*ARTICLES, third], claims, decisions=[WITHDRAWN, CIRCUS])
    assert {"herald.30", "courier.30"} <= set(entry_with(timeline, "herald.30").claims)
    assert set(outcomes(timeline)) <= {"applied", "already so"}


def test_only_the_entries_that_a_decision_changes_lose_the_words_of_their_engine():
    found = corrected(WITHDRAWN, SLIP, CIRCUS)
    kept = {c for e in found.entries if e.statement == "As the engine words it." for c in e.claims}
    assert kept == {"herald.1", "courier.1", "herald.4", "courier.4"}


# One dispute that three events tell: two sides within one of them, and a third side of two more.
WIDE = dispute(["herald.1"], ["courier.1"], ["herald.3", "courier.3"])


def test_a_dispute_stands_with_every_event_that_tells_a_side_though_one_of_them_is_made_anew():
    found = corrected(WITHDRAWN, disputes=[WIDE])
    assert disputed_by(found) == {WIDE: [("courier.1", "herald.1"), ("courier.3", "herald.3")]}
    assert entry_with(found, "herald.1").statement == "As the engine words it."


def test_a_dispute_whose_sides_the_reader_told_apart_is_gone_everywhere():
    within = dispute(["herald.1"], ["courier.1"])
    assert disputed_by(corrected(TWO_FLOODS, disputes=[within])) == {}
    beyond = dispute(["herald.3"], ["courier.4"])
    assert list(disputed_by(corrected(CIRCUS, disputes=[beyond]))) == []
    assert list(disputed_by(corrected(CIRCUS, disputes=[beyond, within]))) == [within]


def test_a_dispute_of_events_that_were_apart_all_along_stands_where_the_reader_parts_others():
    assert disputed_by(corrected(TWO_FLOODS, disputes=[WIDE])) == {
        WIDE: [("courier.1",), ("courier.3",), ("herald.1",), ("herald.3",)]
    }


def test_a_claim_with_a_mistake_takes_no_side_and_a_side_of_mistakes_alone_is_none():
    one, other = dispute(["herald.2", "courier.2"], ["herald.3"]), dispute(["courier.2"], ["herald.4"])
    (left,) = disputed_by(corrected(SLIP, disputes=[one, other]))
    assert [p.claims for p in left.positions] == [("herald.2",), ("herald.3",)]
    assert {c.article for c in left.positions[0].citations} == {"herald"}


def test_a_dispute_that_rules_find_again_in_an_event_made_anew_is_told_once():
    disputed = Together(together=("herald.txt#2", "courier.txt#2"), because="it is one flood")

    def engine(told, outlets):
        by_id = {f.claim.id: f for features in told for f in features}
        parts = [["herald.2"], ["courier.2"], *([i] for i in by_id if not i.endswith(".2"))]
        made = [entry_by_rules([by_id[i] for i in ids], outlets) for ids in parts]
        found = dispute(["herald.2"], ["courier.2"])
        return tuple(e.model_copy(update={"disputes": (found,)}) if tells(e, found) else e for e in made), ()

    timeline = build(ARTICLES, CLAIMS, reconcile=engine, decisions=[disputed])
    entry = entry_with(timeline, "herald.2")
    assert set(entry.claims) == {"herald.2", "courier.2"}
    assert [d.question for d in entry.disputes] == ["Which is it?"]
    assert entry.status == "disputed"


def test_no_decisions_leave_the_timeline_as_it_was():
    entries = [worded("As the engine words it.", group, {c.id: c for c in CLAIMS}) for group in GROUPS]
    assert corrected().entries == tuple(entries)
    timeline = build(ARTICLES, CLAIMS)
    assert not timeline.rulings
    assert not any(e.decided for e in timeline.entries)


def test_what_is_elsewhere_is_no_part_of_the_overview():
    timeline = build(ARTICLES, CLAIMS, decisions=[CIRCUS])
    assert timeline.overview
    assert entry_with(timeline, "courier.4").statement not in {s.text for s in timeline.overview}


@settings(deadline=None, max_examples=60)
@given(decisions, st.none() | st.integers(min_value=1, max_value=4))
def test_whatever_is_decided_every_claim_is_in_one_entry_or_left_out(decided, limit):
    timeline = build(ARTICLES, CLAIMS, decisions=decided, max_entries=limit)
    placed = [c for e in timeline.entries for c in e.claims] + [c for left in timeline.left_out for c in left.claims]
    assert sorted(placed) == sorted(c.id for c in CLAIMS)


@settings(deadline=None, max_examples=60)
@given(decisions)
def test_what_is_applied_holds_and_what_is_not_says_why(decided):
    timeline = build(ARTICLES, CLAIMS, decisions=decided)
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
    again = build(ARTICLES, CLAIMS, decisions=[WITHDRAWN, TWO_FLOODS, CIRCUS, SLIP])
    assert {r.decision: r for r in timeline.rulings} == {r.decision: r for r in again.rulings}
    assert marks_aside(timeline) == marks_aside(again)


def marks_aside(timeline):
    """A timeline without what stands in the order of the file."""
    entries = tuple(e.model_copy(update={"decided": tuple(sorted(e.decided))}) for e in timeline.entries)
    return timeline.model_copy(update={"rulings": (), "entries": entries})
