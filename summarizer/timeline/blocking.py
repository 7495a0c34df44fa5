"""Blocking: what is worth comparing, so that no pile is compared all against all."""

from __future__ import annotations

import heapq
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

_KEYS = 16  # stems that weigh most of those shared at all, by which one thing is brought together with another
_WINDOW = 40  # things on, among those that share a stem, that one is compared with
NEAREST = 40  # things on that are compared in full


def candidate_pairs(
    weights: Sequence[Mapping[str, float]], places: Sequence[Any], keys: int = _KEYS
) -> Iterator[tuple[int, int]]:
    """Index pairs (smaller first) of things that share a heavy stem and lie near each other in the order of places.

    All that hold one stem stand in a row by their places (here: dates), and each looks only so far along, the sorted
    neighbourhood of Hernández and Stolfo 1995; of those it sees, it keeps those whose shared stems weigh most. So the
    pairs grow as the things do, and in a small pile every pair that shares a heavy stem is there.
    """
    holders = Counter(stem for held in weights for stem in held)
    rows: dict[str, tuple[array[int], array[float]]] = defaultdict(lambda: (array("l"), array("d")))
    for index in sorted(range(len(weights)), key=lambda i: places[i], reverse=True):
        held = weights[index]
        shared: dict[int, float] = defaultdict(float)
        for negative, stem in sorted((-held[s], s) for s in held if holders[s] > 1)[:keys]:
            row, theirs = rows[stem]
            for other, weight in zip(row[: -_WINDOW - 1 : -1], theirs[: -_WINDOW - 1 : -1], strict=True):
                shared[other] -= negative * weight
            row.append(index)
            theirs.append(-negative)
        for other, _ in heapq.nlargest(NEAREST, shared.items(), key=itemgetter(1)):
            yield min(index, other), max(index, other)
