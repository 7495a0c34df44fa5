"""Regrouping: groups of claims as an engine made them, joined and split as the reader demands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

Group = frozenset[str]
Alike = Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class Demands:
    """What holds for the groups of claim ids.

    The claims of each set of ``together`` share a group. In ``apart`` no group holds claims of two sides. Claims of
    different ``stories``, and those of none, share no group.
    """

    together: tuple[Group, ...] = ()
    apart: tuple[tuple[Group, ...], ...] = ()
    stories: Mapping[str, str] = field(default_factory=dict)

    @property
    def bound(self) -> list[Group]:
        """The sets of ``together`` as one where they share a claim."""
        return _merged(self.together)

    @property
    def can_hold(self) -> bool:
        """Whether groups can meet all of it: nothing that is to be together is to be apart as well."""
        bound = self.bound
        return all(len({self.stories.get(c, "") for c in unit}) == 1 for unit in bound) and not any(
            side & other or any(side & unit and other & unit for unit in bound)
            for sides in self.apart
            for number, side in enumerate(sides)
            for other in sides[:number]
        )


def home_of(groups: Iterable[Group]) -> dict[str, Group]:
    """The group of each claim."""
    return {claim: group for group in groups for claim in group}


def joined(groups: Iterable[Group], demands: Demands) -> tuple[Group, ...]:
    """The groups, those as one that hold claims which are to be together."""
    home = home_of(groups)
    wide = _merged(frozenset().union(*(home[c] for c in unit if c in home)) for unit in demands.together)
    moved = frozenset().union(*wide)
    return (*(g for g in dict.fromkeys(home.values()) if g.isdisjoint(moved)), *wide)


def regroup(groups: Iterable[Group], demands: Demands, alike: Alike) -> tuple[Group, ...]:
    """The groups joined and split as far as the demands ask and no further; every claim stays in exactly one.

    Where a group is split, its other claims go with the side whose claims they resemble most, by ``alike``. The order
    of groups and of demands plays no part.
    """
    split = (part for group in joined(groups, demands) for part in _by_story(group, demands.stories))
    sided = frozenset().union(*(side for sides in demands.apart for side in sides))
    return tuple(
        piece for part in split for piece in ([part] if part.isdisjoint(sided) else _sides(part, demands, alike))
    )


def _by_story(group: Group, stories: Mapping[str, str]) -> Iterable[Group]:
    parts: dict[str, set[str]] = {}
    for claim in group:
        parts.setdefault(stories.get(claim, ""), set()).add(claim)
    return [frozenset(part) for part in parts.values()]


def _sides(group: Group, demands: Demands, alike: Alike) -> list[Group]:
    """A group in as few pieces as keep apart what has to be."""
    disputed = [sides for sides in demands.apart if sum(not group.isdisjoint(side) for side in sides) > 1]
    if not disputed:
        return [group]
    units = sorted(_units(group, demands.bound), key=min)
    taken = [_taken(unit, disputed) for unit in units]
    pieces: list[tuple[list[Group], dict[int, int]]] = []
    for unit, marks in zip(units, taken, strict=True):
        if marks:
            fitting = [p for p in pieces if all(p[1].get(k, side) == side for k, side in marks.items())]
            if not fitting:
                pieces.append(([], {}))
            members, seen = max(fitting, key=lambda p: _likeness(unit, p[0], alike)) if fitting else pieces[-1]
            members.append(unit)
            seen.update(marks)
    centres = [tuple(members) for members, _ in pieces]
    for unit, marks in zip(units, taken, strict=True):
        if not marks:
            best = max(range(len(centres)), key=lambda i: _likeness(unit, centres[i], alike))
            pieces[best][0].append(unit)
    return [frozenset().union(*members) for members, _ in pieces]


def _units(group: Group, bound: Iterable[Group]) -> list[Group]:
    """The claims of a group, those as one that have to be."""
    inside = [unit & group for unit in bound if unit & group]
    return [*inside, *(frozenset({claim}) for claim in group.difference(*inside))]


def _taken(unit: Group, disputed: Sequence[Sequence[Group]]) -> dict[int, int]:
    """The side that a unit takes in each disputed demand where it takes one."""
    return {k: n for k, sides in enumerate(disputed) for n, side in enumerate(sides) if unit & side}


def _likeness(unit: Group, members: Collection[Group], alike: Alike) -> float:
    return max(alike(a, b) for a in sorted(unit) for member in members for b in sorted(member))


def _merged(sets: Iterable[Group]) -> list[Group]:
    """Sets put together where they share a member, directly or through others."""
    merged: list[Group] = []
    for each in sets:
        touching = [m for m in merged if m & each]
        merged = [*(m for m in merged if not m & each), each.union(*touching)]
    return merged
