"""What must hold of the merge of any pile, by rules."""

from hypothesis import given, settings
from hypothesis import strategies as st
from piles import DATED, piles, piles_with_a_copy, read

from summarizer.timeline import build
from summarizer.timeline.disputes import open_conflicts
from summarizer.timeline.features import featurize
from summarizer.timeline.relations import relate
from summarizer.timeline.stories import stories_of
from summarizer.timeline.tolls import held_on

MANY = settings(max_examples=40, deadline=None)


def built(papers, **steered):
    articles, claims = read(papers)
    return build(articles, claims, **steered)


def partition(papers):
    articles, claims = read(papers)
    return {frozenset(s.articles) for s in stories_of(articles, featurize(claims, articles))}


def said(entry):
    """The claims of an entry, and those of the sides against it."""
    return {*entry.claims, *(c for p in entry.positions for c in p.claims)}


def known(entries, without=()):
    """What each entry says of itself, by its claims but those of some articles."""
    kept = {}
    for entry in entries:
        claims = frozenset(c for c in entry.claims if c.rpartition(".")[0] not in without)
        kept[claims] = (entry.status, len(entry.origins))
    return kept


@MANY
@given(piles(), st.randoms(use_true_random=False))
def test_any_order_of_articles_and_claims_gives_the_same_timeline(papers, shuffled):
    articles, claims = read(papers)
    expected = build(articles, claims)
    shuffled.shuffle(articles)
    shuffled.shuffle(claims)
    assert build(articles, claims) == expected


@MANY
@given(piles())
def test_merging_the_claims_of_a_timeline_again_changes_nothing(papers):
    articles, claims = read(papers)
    by_id = {c.id: c for c in claims}
    once = build(articles, claims)
    assert build(articles, [by_id[c] for e in once.entries for c in e.claims]) == once


@MANY
@given(piles_with_a_copy())
def test_a_copy_changes_no_status_and_no_count_of_origins(pile):
    papers, _, copy = pile
    before, after = built(papers).entries, built([*papers, copy]).entries
    assert known(after, {copy.id}) == known(before)


@MANY
@given(piles_with_a_copy(), st.integers(1, 4))
def test_a_copy_changes_no_rank(pile, limit):
    papers, _, copy = pile
    before = built(papers, max_entries=limit).entries
    after = built([*papers, copy], max_entries=limit).entries
    assert known(after, {copy.id}).keys() == known(before).keys()


@MANY
@given(piles_with_a_copy())
def test_a_copy_is_of_the_story_of_its_original_and_moves_no_other_article(pile):
    papers, original, copy = pile
    before, after = partition(papers), partition([*papers, copy])
    assert {frozenset(s - {copy.id}) for s in after} == before
    assert any({original.id, copy.id} <= s for s in after)


@MANY
@given(piles(least=2, told=DATED), st.data())
def test_removing_an_article_removes_only_what_it_alone_said(papers, data):
    gone = data.draw(st.sampled_from(papers), label="removed")
    before, after = built(papers).entries, built([p for p in papers if p is not gone]).entries
    left = sorted(c for e in before for c in e.claims if c.rpartition(".")[0] != gone.id)
    assert sorted(c for e in after for c in e.claims) == left
    untouched = [e for e in before if not any(c.rpartition(".")[0] == gone.id for c in said(e))]
    now = known(after)
    assert known(untouched).items() <= now.items()


@MANY
@given(piles(), st.none() | st.integers(1, 4))
def test_each_claim_is_in_exactly_one_entry_or_left_out(papers, limit):
    _, claims = read(papers)
    made = built(papers, max_entries=limit)
    placed = [c for e in made.entries for c in e.claims] + [c for left in made.left_out for c in left.claims]
    assert sorted(placed) == sorted(c.id for c in claims)


@MANY
@given(piles())
def test_the_positions_of_a_dispute_are_pairwise_incompatible(papers):
    articles, claims = read(papers)
    told = {f.claim.id: f for f in featurize(claims, articles)}

    def clash(one, other):
        return relate(*(told[told[c].copy_of] for c in (one, other))) == "conflicts"

    for entry in build(articles, claims).entries:
        against = {frozenset((r.earlier, r.later)) for r in open_conflicts(entry.relations)}
        assert (entry.status == "disputed") == bool(entry.disputes)
        for dispute in entry.disputes:
            sides = [set(p.claims) for p in dispute.positions]
            assert len(sides) > 1
            assert not set(entry.claims).isdisjoint(set().union(*sides))
            assert len({c for side in sides for c in side}) == sum(map(len, sides))
            for i, side in enumerate(sides):
                assert not any(pair <= side for pair in against)
                assert all(any(clash(a, b) for a in side for b in other) for other in sides[:i])


@MANY
@given(piles())
def test_a_dispute_stands_with_every_entry_that_tells_one_of_its_sides(papers):
    entries = built(papers).entries
    for dispute in {d for e in entries for d in e.disputes}:
        told = {c for p in dispute.positions for c in p.claims}
        hosts = [e for e in entries if not told.isdisjoint(e.claims)]
        if len(hosts) > 1:
            assert all(dispute in e.disputes for e in hosts)


@MANY
@given(piles())
def test_the_points_of_a_series_are_figures_of_claims_in_the_order_of_time(papers):
    articles, claims = read(papers)
    compared = {f.claim.id: f for f in featurize(claims, articles)}
    for series in build(articles, claims).series:
        assert all(p.quantity in compared[p.claim].claim.quantities for p in series.points)
        told = [(compared[p.claim], p.quantity) for p in series.points]
        days = [held_on(g, f) for f, quantity in told for g in f.figures if g.quantity == quantity]
        assert days == sorted(days)
        assert len(set(days)) > 1


@MANY
@given(piles())
def test_every_chain_leads_from_an_outlet_of_its_claims_to_an_origin_of_its_entry(papers):
    articles, claims = read(papers)
    names = {c.id: a.name for a in articles for c in claims if c.article == a.id}
    for entry in build(articles, claims).entries:
        for chain in entry.chains:
            assert chain.origin in entry.origins
            assert {names[c] for c in chain.claims} == {chain.steps[0]}
            assert set(chain.claims) <= set(entry.claims)


@MANY
@given(piles())
def test_stories_partition_the_articles_and_no_entry_mixes_them(papers):
    articles, claims = read(papers)
    stories = stories_of(articles, featurize(claims, articles))
    assert sorted(a for s in stories for a in s.articles) == sorted(a.id for a in articles)
    home = {a: s.id for s in stories for a in s.articles}
    for entry in build(articles, claims).entries:
        assert len({home[c.rpartition(".")[0]] for c in entry.claims}) == 1
