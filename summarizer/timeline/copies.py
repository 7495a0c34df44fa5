"""Copies: claims told in nearly the same words, found without comparing all with all."""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache

from summarizer.values.words import stems

_SHINGLE = 4
_SKETCH = 6  # smallest shingles of a text: near copies share one of them but for luck
_ALIKE = 0.7  # share of all their shingles that two copies have in common
_BUCKET = 50  # texts under one shingle that are compared
# How stems of one word end that is spelled in two ways: organise, analyse, licence, theatre, programme.
_SPELLED = re.compile(r"(?<=\w{3})(?:[iy][sz]|(?<=n)[cs]|(?<=t)e?r|(?<=m)m)$")


def shingles(text: str, size: int = _SHINGLE) -> frozenset[tuple[str, ...]]:
    """Runs of some stems of a text, however they are spelled; a text shorter than one run is a run by itself."""
    words = tuple(map(_spelling, stems(text)))
    return frozenset(words[i : i + size] for i in range(max(1, len(words) - size + 1)))


@lru_cache(maxsize=4096)
def _spelling(stem: str) -> str:
    return _SPELLED.sub("", stem.replace("our", "or"))


def first_copies(texts: Sequence[str], told: Sequence[Hashable]) -> tuple[int, ...]:
    """For each text the index of the first one that it copies, its own where it copies none.

    Texts are copies when they share most of their shingles and agree in ``told``: whatever else sets them apart.
    Candidates come from a bottom-k sketch (Broder 1997, "On the resemblance and containment of documents").
    """
    sets = [shingles(text) for text in texts]
    buckets: dict[tuple[Hashable, int], list[int]] = defaultdict(list)
    firsts: list[int] = []
    for index, (grams, key) in enumerate(zip(sets, told, strict=True)):
        keys = [(key, mark) for mark in _sketch(grams)]
        known = sorted({i for k in keys for i in buckets[k]})
        found = next((i for i in known if _resemble(sets[i], grams)), index)
        firsts.append(found)
        if found == index:
            for k in keys:
                if len(buckets[k]) < _BUCKET:
                    buckets[k].append(index)
    return tuple(firsts)


def quoting(sets: Sequence[frozenset[tuple[str, ...]]], share: float) -> Iterator[tuple[int, int]]:
    """Index pairs (smaller last) of sets of shingles that have so large a share of the smaller of both in common.

    Of the sets that hold one shingle only the first few are remembered: who repeats them all repeats one of those.
    """
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, grams in enumerate(sets):
        shared = Counter(i for gram in grams for i in holders[gram])
        yield from ((index, i) for i, n in shared.items() if n >= share * min(len(grams), len(sets[i])))
        for gram in grams:
            if len(holders[gram]) < _BUCKET:
                holders[gram].append(index)


def _sketch(grams: frozenset[tuple[str, ...]]) -> list[int]:
    return sorted(zlib.crc32(" ".join(gram).encode()) for gram in grams)[:_SKETCH]


def _resemble(a: frozenset[tuple[str, ...]], b: frozenset[tuple[str, ...]]) -> bool:
    return len(a & b) >= _ALIKE * len(a | b)
