"""Blocking: what is worth comparing, so that no pile is compared all against all."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
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
    order = sorted(range(len(weights)), key=lambda i: places[i])
    holders = Counter(stem for held in weights for stem in held)
    rows: dict[str, list[int]] = defaultdict(list)
    spots: list[list[tuple[str, int]]] = []
    for place, index in enumerate(order):
        held = weights[index]
        heavy = heapq.nsmallest(keys, ((-held[s], s) for s in held if holders[s] > 1))
        spots.append([(stem, len(rows[stem])) for _, stem in heavy])
        for _, stem in heavy:
            rows[stem].append(place)
    for place, index in enumerate(order):
        shared: dict[int, float] = defaultdict(float)
        for stem, spot in spots[place]:
            weight = weights[index][stem]
            for other in rows[stem][spot + 1 : spot + 1 + _WINDOW]:
                shared[other] += weight * weights[order[other]][stem]
        for other in heapq.nlargest(NEAREST, shared, key=shared.__getitem__):
            yield min(index, order[other]), max(index, order[other])
