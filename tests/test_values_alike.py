import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.alike import may_stand_for
from summarizer.values.words import stem


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("bought", "purchased"), ("shrank", "contracted"), ("resigned", "resignation"), ("weapons", "missiles")],
)
def test_a_word_may_stand_for_one_alike_of_its_root_or_narrower(ours, theirs):
    assert may_stand_for(stem(ours), stem(theirs))


@pytest.mark.parametrize(("ours", "theirs"), [("missiles", "weapons"), ("liver", "heart"), ("rose", "fell")])
def test_a_word_may_not_stand_for_a_wider_or_another_one(ours, theirs):
    assert not may_stand_for(stem(ours), stem(theirs))


@given(st.text())
def test_every_word_may_stand_for_itself(word):
    assert may_stand_for(stem(word), stem(word))
