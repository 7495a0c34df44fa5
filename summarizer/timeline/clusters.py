"""Clusters: things that are joined directly or through others."""

from __future__ import annotations

from collections import defaultdict


class Clusters:
    """The numbers below ``count``, each alone until joined (union-find with path halving, Tarjan 1975)."""

    def __init__(self, count: int) -> None:
        """Start with ``count`` clusters of one."""
        self._home = list(range(count))

    def join(self, first: int, second: int) -> None:
        """Make one cluster of those of two numbers."""
        one, other = self.root(first), self.root(second)
        self._home[max(one, other)] = min(one, other)

    def are_one(self, first: int, second: int) -> bool:
        """Whether two numbers are in one cluster."""
        return self.root(first) == self.root(second)

    def members(self) -> list[list[int]]:
        """The clusters, each in order, by their first number."""
        found: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self._home)):
            found[self.root(number)].append(number)
        return list(found.values())

    def root(self, number: int) -> int:
        """The smallest number of the cluster that a number is in."""
        home = self._home
        while home[number] != number:
            home[number] = number = home[home[number]]
        return number
