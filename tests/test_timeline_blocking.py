"""What is worth comparing; all fixtures are invented."""

from hypothesis import given
from hypothesis import strategies as st

from summarizer.timeline.blocking import candidate_pairs

WEIGHTS = st.lists(
    st.dictionaries(st.sampled_from("dam flood town mayor bridge".split()), st.floats(0.1, 1), max_size=4), max_size=15
)


def pairs(weights, places=None, **limits):
    return list(candidate_pairs(weights, places or list(range(len(weights))), **limits))


@given(WEIGHTS)
def test_in_a_small_pile_the_pairs_are_those_that_share_a_word(weights):
    sharing = {(i, j) for j in range(len(weights)) for i in range(j) if weights[i].keys() & weights[j].keys()}
    assert sorted(pairs(weights)) == sorted(sharing)


@given(WEIGHTS, st.randoms(use_true_random=False))
def test_the_order_of_things_plays_no_part(weights, shuffled):
    order = list(range(len(weights)))
    shuffled.shuffle(order)
    again = candidate_pairs([weights[i] for i in order], order)
    assert {frozenset((order[i], order[j])) for i, j in again} == {frozenset(p) for p in pairs(weights)}


def test_pairs_grow_as_the_things_do():
    few, many = (len(pairs([{"dam": 1.0}] * count)) for count in (500, 1000))
    assert many < 2.2 * few


def test_neighbours_in_time_are_compared_first():
    found = pairs([{"dam": 1.0}] * 200, places=[n // 2 for n in range(200)])
    assert {(2 * n, 2 * n + 1) for n in range(100)} <= set(found)
    assert (0, 199) not in found


def test_light_words_bring_nothing_together_where_heavier_ones_are_shared():
    weights = [{"dam": 0.9, "say": 0.1}, {"dam": 0.9, "say": 0.1}, {"circus": 0.9, "say": 0.1}, {"circus": 0.9}]
    assert sorted(pairs(weights, keys=1)) == [(0, 1), (2, 3)]
