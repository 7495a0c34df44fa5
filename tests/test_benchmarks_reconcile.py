"""What the stories with known answers promise: the same in every run, enough of each kind, and true to their labels."""

from collections import Counter

import pytest

from benchmarks import grouping, growth
from benchmarks.clusters import b_cubed, pairwise
from benchmarks.labels import Labelled
from benchmarks.reconcile import false_disputes, judge, missed_disputes, origins_right
from benchmarks.stories import stories
from benchmarks.story_facts import HALVES, counts, events, sentences


def test_stories_are_the_same_in_every_run():
    first = stories()
    stories.cache_clear()
    assert stories() == first


def test_there_are_stories_enough_of_each_kind_in_each_half():
    assert len(stories()) >= 300
    by_kind = Counter(s.kind for s in stories())
    assert min(by_kind.values()) >= 25
    assert set(Counter((s.kind, s.base.half) for s in stories())) == {(k, h) for k in by_kind for h in HALVES}


def test_no_two_stories_are_alike():
    assert len({s.papers for s in stories()}) == len(stories())


def test_a_story_has_two_to_six_articles_of_one_outlet_each():
    assert all(2 <= len(s.papers) <= 6 for s in stories())
    assert all(len({p.publisher for p in s.papers}) == len(s.papers) for s in stories())


def test_every_varied_sentence_is_a_sentence_of_its_article():
    for story in stories():
        for paper in story.papers:
            read = paper.read()
            assert [read.words(s) for s in read.sentences] == list(paper.sentences)


def test_every_label_names_articles_with_a_varied_sentence():
    for story in stories():
        assert all(story.papers[i].key is not None for p in story.pairs for i in (p.first, p.second))
        assert all(p.first != p.second and p.relations for p in story.pairs)


def test_articles_repeat_no_sentence_but_a_copied_one():
    for story in stories():
        if not story.kind.startswith(("wire copy", "running")):
            told = Counter(s for p in story.papers for s in p.sentences)
            assert max(told.values()) == 1, story


@pytest.mark.parametrize("fact", [*counts(), *events()], ids=lambda f: f"{f.base.document}-{f.base.sentence}")
def test_every_fact_is_told_in_the_words_of_its_document(fact):
    assert fact.base.sentence in sentences()[fact.base.document]
    text = " ".join(sentences()[fact.base.document].values()).lower()
    words = [w for w in (fact.clause if hasattr(fact, "clause") else fact.active()).lower().split() if len(w) > 4]
    assert sum(w.strip(".,")[:5] in text for w in words) >= 0.5 * len(words)


def test_stories_are_judged_alike_in_every_run():
    some = stories()[::97]
    assert [judge(s) for s in some] == [judge(s) for s in some]


def test_b_cubed_is_that_of_the_textbook():
    gold = {1: frozenset("a"), 2: frozenset("a"), 3: frozenset("b")}
    found = {1: frozenset("x"), 2: frozenset("x"), 3: frozenset("x")}
    assert b_cubed(found, gold) == pytest.approx(((2 / 3 + 2 / 3 + 1 / 3) / 3, 1))
    assert pairwise(found, gold) == pytest.approx((1 / 3, 1))


def test_b_cubed_counts_an_item_of_several_groups_in_part():
    gold = {1: frozenset("ab"), 2: frozenset("ab")}
    found = {1: frozenset("x"), 2: frozenset("x")}
    assert b_cubed(found, gold) == pytest.approx((1, 1 / 2))


def test_labels_are_held_against_the_merge():
    keys = [["kyiv-post", 3], ["february-briefing", 3], ["another-3000-soldiers", 33]]
    entries = [{"id": "e1", "sentences": keys[:2]}, {"id": "e2", "sentences": keys[2:]}]
    positions = [{"answer": "killed", "sentences": keys[:1]}, {"answer": "launched", "sentences": keys[2:]}]
    questions = [{"question": "What?", "positions": positions, "relations": [[0, 1, "differs in scope"]]}]
    pile = Labelled("dprk", {"entries": entries, "questions": questions, "origins": []})
    ours, gold = pile.groups()
    assert len(gold) == 3
    assert pairwise(ours, gold) == pytest.approx((1, 1))
    assert [found for _, _, stand, _ in pile.relations() for found, _ in stand] == ["apart"]


def test_gold_mentions_are_sentences_of_the_corpus_that_claims_are_laid_over():
    events = grouping.gold()
    assert len(events) > 150
    assert all((m.document, m.sentence) in grouping.read().by_sentence for m in events)
    assert str(grouping.agreement(grouping.alone(events), events)).startswith("1.000")


def test_made_claims_are_the_same_in_every_run_and_their_words_grow_with_them():
    articles, claims = growth.made(400)
    assert growth.made(400) == (articles, claims)
    assert all(
        a.text[c.start : c.end] == c.quote for a in articles for k in claims for c in k.citations if k.article == a.id
    )
    few, many = (len({w for c in part for w in c.statement.split()}) for part in (claims[:200], claims))
    assert many > 1.3 * few


def test_the_exponent_is_the_slope_between_logarithms():
    assert growth.exponent([(10.0, 3.0), (100.0, 300.0), (1000.0, 30000.0)]) == pytest.approx(2)


def test_the_merge_finds_what_stands_between_statements_as_often_as_published():
    results = [judge(s) for s in stories()[::3]]
    assert sum(r.relations_right for r in results) >= 0.9 * len(results)
    origins, known = origins_right(results, together=False)
    assert origins >= 0.95 * known
    missed, conflicting = missed_disputes(results)
    assert missed <= 0.08 * conflicting
    disputed, agreeing = false_disputes(results)
    assert disputed <= 0.02 * agreeing
