"""Words alike: what may stand for what without saying anything else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import takewhile

from summarizer.values.words import stem

_ROOT = 4  # letters that words of one root share: "resign" and "resignation"
_SHARED = 0.6  # of the longer of two stems


@cache
def _table() -> Mapping[str, frozenset[str]]:
    """For each stem those that it may stand for, by ``alike.txt`` beside this module."""
    lines = files("summarizer.values").joinpath("alike.txt").read_text(encoding="utf-8").splitlines()
    table: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        if not line or line.startswith("#"):
            continue
        general, _, narrower = line.partition(": ")
        said = {stem(word) for word in general.split(",")}
        meant = {stem(word) for word in narrower.split(",")} if narrower else said
        for word in said:
            table[word] |= meant
    return {word: frozenset(others) for word, others in table.items()}


@lru_cache(maxsize=16384)
def may_stand_for(ours: str, theirs: str) -> bool:
    """Whether a stem says no more than another: alike by the table ``alike.txt``, or of one root."""
    if ours == theirs or theirs in _table().get(ours, ()):
        return True
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(ours, theirs, strict=False)))
    return shared >= _ROOT and shared >= _SHARED * max(len(ours), len(theirs))


def alike_to(stem: str) -> frozenset[str]:
    """The stems that may stand for one, or that it may stand for, by the table."""
    return _either_way().get(stem, frozenset())


@cache
def _either_way() -> Mapping[str, frozenset[str]]:
    table: dict[str, set[str]] = defaultdict(set)
    for general, narrower in _table().items():
        for word in narrower:
            table[general].add(word)
            table[word].add(general)
    return {word: frozenset(others) for word, others in table.items()}
