"""How well one grouping matches another: B³ and pairs, where an item may stand in several groups.

B³ is that of Bagga and Baldwin (1998), extended to items of several groups as Amigó, Gonzalo, Artiles and Verdejo
(2009) do by multiplicity: two items that share more groups in one grouping than in the other count in part.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import combinations
from typing import Any, NamedTuple

Groups = Mapping[Any, frozenset[Any]]


class Agreement(NamedTuple):
    """Precision, recall and their harmonic mean, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        return (
            2 * self.precision * self.recall / (self.precision + self.recall) if self.precision + self.recall else 0.0
        )

    def __str__(self) -> str:
        return f"{self.precision:.3f} / {self.recall:.3f} / {self.f1:.3f}"


def b_cubed(found: Groups, gold: Groups) -> Agreement:
    """B³ of the items of ``gold``, each of which ``found`` has to hold too."""
    return Agreement(_side(found, gold), _side(gold, found))


def _side(ours: Groups, theirs: Groups) -> float:
    """The mean, over items, of how many of those grouped with it on one side are so on the other; itself included."""
    shares = []
    for one, groups in ours.items():
        parts = []
        for other, others in ours.items():
            shared = len(groups & others)
            if shared:
                parts.append(min(shared, len(theirs[one] & theirs[other])) / shared)
        shares.append(sum(parts) / len(parts))
    return sum(shares) / len(shares) if shares else float("nan")


def pairwise(found: Groups, gold: Groups, counts: Callable[[Any, Any], bool] = lambda _a, _b: True) -> Agreement:
    """Of the pairs of items that share a group on one side, the share that do on the other.

    ``counts`` says which pairs are looked at.
    """
    chosen = [(a, b) for a, b in combinations(gold, 2) if counts(a, b)]
    pairs = [(bool(found[a] & found[b]), bool(gold[a] & gold[b])) for a, b in chosen]
    both = sum(ours and theirs for ours, theirs in pairs)
    ours, theirs = (sum(side) for side in zip(*pairs, strict=True)) if pairs else (0, 0)
    return Agreement(both / ours if ours else 0.0, both / theirs if theirs else 0.0)
