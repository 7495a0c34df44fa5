from hypothesis import given
from hypothesis import strategies as st

from summarizer.timeline.clusters import Clusters

COUNT = 12
JOINS = st.lists(st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)), max_size=20)


def clusters(joins):
    found = Clusters(COUNT)
    for first, second in joins:
        found.join(first, second)
    return found.members()


def test_all_are_alone_until_joined():
    assert clusters([]) == [[n] for n in range(COUNT)]


def test_what_is_joined_through_others_is_one():
    assert [0, 3, 5, 9] in clusters([(9, 3), (5, 0), (3, 5)])


@given(JOINS)
def test_each_number_is_in_one_cluster(joins):
    assert sorted(n for members in clusters(joins) for n in members) == list(range(COUNT))


@given(JOINS)
def test_what_was_joined_stays_together_in_order(joins):
    found = clusters(joins)
    assert all(any({first, second} <= set(members) for members in found) for first, second in joins)
    assert all(members == sorted(members) for members in found)


@given(JOINS, st.randoms(use_true_random=False))
def test_the_order_of_joining_plays_no_part(joins, shuffled):
    again = [pair[::-1] for pair in joins]
    shuffled.shuffle(again)
    assert clusters(again) == clusters(joins)
