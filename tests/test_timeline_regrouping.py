from hypothesis import assume, given
from hypothesis import strategies as st

from summarizer.timeline.regrouping import Demands, joined, regroup

CLAIMS = [f"c{n}" for n in range(8)]
claims = st.sampled_from(CLAIMS)
few = st.frozensets(claims, min_size=1, max_size=2)


@st.composite
def groupings(draw):
    """The claims in groups, each in one."""
    homes = draw(st.lists(st.integers(0, 3), min_size=len(CLAIMS), max_size=len(CLAIMS)))
    return [frozenset(c for c, home in zip(CLAIMS, homes, strict=True) if home == n) for n in sorted(set(homes))]


demands = st.builds(
    Demands,
    together=st.lists(st.frozensets(claims, min_size=2, max_size=3), max_size=3).map(tuple),
    apart=st.lists(st.lists(few, min_size=2, max_size=3).map(tuple), max_size=3).map(tuple),
    stories=st.dictionaries(claims, st.sampled_from(["oil", "sport"]), max_size=3),
)


def alike(a, b):
    """Any likeness will do; this one holds neighbours for near."""
    return -abs(int(a[1:]) - int(b[1:]))


def sorted_out(groups, wanted):
    return {frozenset(g) for g in regroup(groups, wanted, alike)}


def meet(group, sides):
    return sum(not group.isdisjoint(side) for side in sides) > 1


@given(groupings(), demands)
def test_every_claim_stays_in_exactly_one_group(groups, wanted):
    assume(wanted.can_hold)
    assert sorted(c for g in regroup(groups, wanted, alike) for c in g) == CLAIMS


@given(groupings(), demands)
def test_what_is_demanded_holds_afterwards(groups, wanted):
    assume(wanted.can_hold)
    made = regroup(groups, wanted, alike)
    assert all(any(unit <= g for g in made) for unit in wanted.together)
    assert not any(meet(g, sides) for g in made for sides in wanted.apart)
    assert all(len({wanted.stories.get(c, "") for c in g}) == 1 for g in made)


@given(groupings(), demands, st.randoms(use_true_random=False))
def test_the_order_of_groups_and_demands_plays_no_part(groups, wanted, shuffled):
    assume(wanted.can_hold)
    together, apart, others = list(wanted.together), list(wanted.apart), list(groups)
    for each in (together, apart, others):
        shuffled.shuffle(each)
    again = Demands(tuple(together), tuple(apart), wanted.stories)
    assert sorted_out(others, again) == sorted_out(groups, wanted)


@given(groupings(), demands)
def test_asking_again_changes_nothing(groups, wanted):
    assume(wanted.can_hold)
    once = sorted_out(groups, wanted)
    assert sorted_out(once, wanted) == once


@given(groupings())
def test_without_demands_the_groups_stay(groups):
    assert sorted_out(groups, Demands()) == set(groups) == set(joined(groups, Demands()))


@given(groupings(), demands)
def test_a_group_that_no_demand_touches_stays(groups, wanted):
    assume(wanted.can_hold)
    named = frozenset().union(*wanted.together, *(side for sides in wanted.apart for side in sides), wanted.stories)
    assert {g for g in groups if g.isdisjoint(named)} <= sorted_out(groups, wanted)


def test_the_rest_of_a_split_group_goes_with_the_side_it_resembles_most():
    wanted = Demands(apart=((frozenset({"c1"}), frozenset({"c6"})),))
    assert sorted_out([frozenset(CLAIMS)], wanted) == {frozenset(CLAIMS[:4]), frozenset(CLAIMS[4:])}


def test_claims_bound_together_go_together_when_their_group_is_split():
    wanted = Demands(together=(frozenset({"c1", "c7"}),), apart=((frozenset({"c1"}), frozenset({"c6"})),))
    (side,) = (g for g in sorted_out([frozenset(CLAIMS)], wanted) if "c1" in g)
    assert "c7" in side


def test_what_is_bound_through_others_cannot_be_apart():
    chain = (frozenset({"c1", "c2"}), frozenset({"c2", "c3"}))
    assert Demands(together=chain).can_hold
    assert not Demands(together=chain, apart=((frozenset({"c1"}), frozenset({"c3"})),)).can_hold
    assert not Demands(together=chain, stories={"c1": "oil"}).can_hold
    assert Demands(together=chain, stories=dict.fromkeys(("c1", "c2", "c3"), "oil")).can_hold
