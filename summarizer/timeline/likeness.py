"""Likeness: how far the words that two claims share speak for one event."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise, product

from summarizer.timeline.features import Features, similarity
from summarizer.values.words import stem, stems

_PLAIN = 0.3  # similarity from which no more is asked
_ONE_WORD = 0.15  # what one shared word can speak for
_FEWEST = 2  # words shared that say what a claim is about


def likeness(a: Features, b: Features) -> float:
    """The similarity of two claims, as far as it speaks for one event; 0 where they share too little of their matter.

    A single word or name speaks for no event however rare it is in the pile, nor do words that news uses of any
    matter, unless they stand side by side in both: "medical leave".
    """
    alike = similarity(a, b)
    if alike >= _PLAIN:
        return alike
    shared = a.weights.keys() & b.weights.keys()
    telling = shared - common_words()
    if len(telling) < _FEWEST:
        telling |= {word for phrase in _phrases(a) & _phrases(b) for word in phrase} & shared
    if len(_names_once(telling, a, b)) < _FEWEST:
        return 0.0
    return sum(min(_ONE_WORD, a.weights[word] * b.weights[word]) for word in shared)


def _names_once(words: AbstractSet[str], a: Features, b: Features) -> AbstractSet[str]:
    """Words that two claims share, of a name in both only one."""
    left = set(words)
    for ours, theirs in product(a.slots, b.slots):
        left.difference_update(sorted(ours.name & theirs.name & left)[1:])
    return left


def _phrases(features: Features) -> frozenset[tuple[str, str]]:
    return _side_by_side(features.claim.statement)


@lru_cache(maxsize=4096)
def _side_by_side(text: str) -> frozenset[tuple[str, str]]:
    words = stems(text)
    return frozenset(pairwise(words))


@cache
def common_words() -> frozenset[str]:
    """The stems of the words in ``common.txt`` beside this module."""
    lines = files("summarizer.timeline").joinpath("common.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(stem(word) for line in lines if not line.startswith("#") for word in line.split())
