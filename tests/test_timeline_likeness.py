"""Invented sentences."""

import pytest
from stories import article, claim

from summarizer.timeline.features import featurize, similarity
from summarizer.timeline.groups import group
from summarizer.timeline.likeness import likeness

OTHERS = (
    "The Orla dam burst above Lower Town.",
    "Ferry crews in Kesta refused to sail.",
    "Thieves stole a painting by Brandt from the museum.",
    "Snow closed both passes of the Brenta range.",
    "The vineyards of Savia lost most of their grapes to hail.",
    "A tanker ran aground off Norland.",
)


def compared(one, other):
    told = (one, other, *OTHERS)
    return featurize(claim(article(f"a{n:02}", text), 1) for n, text in enumerate(told))[:2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Guards were posted in Orla to help repel raiders.", "Norland warns that Savia may be helping Kesta."),
        ("A scheme was not a sure bet.", "You bet the lawyers are sharpening swords."),
        ("Ties with the Blue Palace are strained.", "Speaking in the Blue Palace, Bell vowed to rebuild Kesta."),
        ("The garrison showed no immediate signs of revolt.", "Norland and Savia signed a pact on immediate aid."),
    ],
)
def test_one_word_or_words_of_any_matter_tell_no_event(one, other):
    a, b = compared(one, other)
    assert similarity(a, b) > 0
    assert likeness(a, b) == 0
    assert group([a, b]) == ((0,), (1,))


def test_common_words_side_by_side_in_both_are_a_matter_of_their_own():
    a, b = compared("Bell announced that she takes medical leave.", "It is the third medical leave of the director.")
    assert likeness(a, b) > 0


def test_claims_in_much_the_same_words_are_as_like_as_they_are_similar():
    a, b = compared("A drone struck the harbour of Orla at dawn.", "At dawn a drone struck the harbour of Orla.")
    assert likeness(a, b) == similarity(a, b)
    assert likeness(a, b) == likeness(b, a)
