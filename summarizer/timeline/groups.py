"""Groups: claims about one event, by agreement with a centre."""

from __future__ import annotations

import heapq
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from summarizer.timeline.blocking import NEAREST
from summarizer.timeline.features import Features, as_of, compared, dates_fit, similarity
from summarizer.timeline.likeness import likeness
from summarizer.timeline.matching import is_flow, matched
from summarizer.timeline.opposition import denies
from summarizer.timeline.passages import passages
from summarizer.timeline.relations import answer_one_question, cannot_be_one
from summarizer.timeline.tolls import tell_one_toll

_SAME_EVENT = 0.24  # agreement with the centre from which a claim tells the same event
_RELATED = 0.1  # enough for a model to have a look
_LEAST = 0.05  # likeness below which nothing else counts
_APART = -0.5  # the agreement of two claims that cannot be one event

_NEAR = 0.06  # both reported within a day
_SAME_DAY = 0.04  # both dated by their own words, to the same time
_WEEKS_APART = -0.03  # told of times more than a fortnight apart, but for a count that runs on
_FORTNIGHT = 14  # days
_LONG_APART = -0.2  # told of times a season apart
_SEASON = 90  # days
_ONE_QUESTION = 0.1  # figures of both measure one thing, whether or not they agree
_DENIED = 0.1  # one denies the other
_ONE_TOLL = 0.3  # likeness of claims that count the same victims, in whatever words

Links = dict[int, dict[int, float]]


def group(features: Sequence[Features]) -> tuple[tuple[int, ...], ...]:
    """Indices of claims about one event, each index once.

    Claims open a group in the order of how much they agree with others; each joins the centre it agrees with most,
    unless something in the group cannot be the same event. So a chain of look-alikes does not become one event, as it
    would by transitive closure. Copies follow the claim whose words they repeat.
    """
    index = {f.claim.id: i for i, f in enumerate(features)}
    originals = sorted((i for i, f in enumerate(features) if not f.is_copy), key=lambda i: _place(features[i]))
    followers: dict[int, list[int]] = defaultdict(list)
    for i, feature in enumerate(features):
        followers[index[feature.copy_of]].append(i)
    joined = _gathered([features[i] for i in originals], _followed(features, {i: n for n, i in enumerate(originals)}))
    return tuple(sorted(tuple(sorted(i for m in members for i in followers[originals[m]])) for members in joined))


def _followed(features: Sequence[Features], place: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Where originals stand that go on with the claim before them, and where what that one says stands."""
    index = {f.claim.id: place[i] for i, f in enumerate(features) if i in place}
    for after, before in passages(features):
        if not after.is_copy and before.copy_of != after.claim.id:
            yield index[after.claim.id], index[before.copy_of]


def _place(features: Features) -> tuple[object, ...]:
    """What decides where groups agree as much: days and words, so that a copy of another name plays no part."""
    return features.claim.when.sort_key, features.claim.statement, features.claim.id


def _gathered(features: Sequence[Features], followed: Iterable[tuple[int, int]]) -> Iterable[list[int]]:
    """Indices gathered around centres.

    Where more claims tell one event than any of them is compared with, their centres are gathered in their turn. What
    is left alone goes where the claim is that it goes on with.
    """
    groups = _Groups(len(features))
    crowd = list(range(len(features)))
    while len(crowd) > 1:
        near = _near(features, crowd, groups.against)
        if not _gather(groups, near):
            break
        crowd = [i for i in crowd if i in groups.members and len(near[i]) >= NEAREST]
    for i, before in followed:
        home = groups.home[before]
        if groups.members.get(i) == [i] and not any(cannot_be_one(features[i], features[m]) for m in (before, home)):
            groups.join(i, home)
    return groups.members.values()


class _Groups:
    """Groups by their centres, and for each claim the centre of its group and what cannot be one event with it."""

    def __init__(self, count: int) -> None:
        self.members = {i: [i] for i in range(count)}
        self.home = list(range(count))
        self.against: dict[int, set[int]] = defaultdict(set)

    def join(self, one: int, centre: int) -> bool:
        """Bring what is around one centre to another, unless either is against something around the other."""
        pairs = ((one, centre), (centre, one))
        if any(self.home[other] == theirs for ours, theirs in pairs for other in self.against[ours]):
            return False
        moved = self.members.pop(one)
        self.members[centre] += moved
        for i in moved:
            self.home[i] = centre
        return True


def _near(features: Sequence[Features], crowd: Sequence[int], against: Mapping[int, set[int]]) -> Links:
    """What agrees with each of a crowd of claims; what cannot be one event with it is put down as against it.

    What nothing agrees with is never joined, so nothing is put down for it: that would be most of a large pile.
    """
    near: Links = {i: {} for i in crowd}
    index = {features[i].claim.id: i for i in crowd}
    apart = array("l")
    for one, other in compared([features[i] for i in crowd]):
        first, second = index[one.claim.id], index[other.claim.id]
        weight = agreement(one, other)
        if weight >= _SAME_EVENT:
            near[first][second] = near[second][first] = weight
        elif weight < 0:
            apart.extend((first, second))
    for first, second in zip(apart[::2], apart[1::2], strict=True):
        if near[first] and near[second]:
            against[first].add(second)
            against[second].add(first)
    return near


def _gather(groups: _Groups, near: Links) -> bool:
    """Join what is near a centre to it, the most agreeing first; whether anything was joined."""
    centres: set[int] = set()
    for i in sorted(near, key=lambda i: (-sum(near[i].values()), i)):
        if centres.isdisjoint(near[i]):
            centres.add(i)
    joining = sorted((-w, i, c) for i in near if i not in centres for c, w in near[i].items() if c in centres)
    placed: set[int] = set()
    for _, i, centre in joining:
        if i not in placed and groups.join(i, centre):
            placed.add(i)
    return bool(placed)


def agreement(a: Features, b: Features) -> float:
    """How much two claims look like reports of one event, about 0 to 1; below 0 where they cannot be.

    Likeness of what they are about counts most; figures that answer one question, a denial of the same matter, days
    and, between articles, the time of the report tip the balance.
    """
    alike = similarity(a, b)
    is_toll = tell_one_toll(a, b)
    if alike < _LEAST and not is_toll:
        return 0.0
    if cannot_be_one(a, b):
        return _APART
    if is_toll:
        alike = max(alike, _ONE_TOLL)
    elif answer_one_question(a, b):
        alike += _ONE_QUESTION
    else:
        alike = likeness(a, b)
    return max(0.0, alike + sum(_tips(a, b))) if alike else 0.0


def _tips(a: Features, b: Features) -> Iterator[float]:
    if a.claim.article == b.claim.article:
        return
    first, second = as_of(a), as_of(b)
    days = abs((first - second).days) if first and second else None
    if days is not None and days <= 1:
        yield _NEAR
    if days is not None and days > _FORTNIGHT and not _runs_on(a, b):
        yield _WEEKS_APART
    if days is not None and days > _SEASON:
        yield _LONG_APART
    if a.happened.has_own_date and b.happened.has_own_date and dates_fit(a.happened, b.happened, slack=0):
        yield _SAME_DAY
    if denies(a, b) or denies(b, a):
        yield _DENIED


def _runs_on(a: Features, b: Features) -> bool:
    """Whether figures of two claims may be states of one count; what flows in a day may flow otherwise weeks later."""
    return any(not is_flow(p) for p, _ in matched(a, b))


def blocks(features: Sequence[Features], limit: int) -> tuple[tuple[int, ...], ...]:
    """Indices of claims that might be about one event, for a model to sort out; at most ``limit`` in a block.

    What rules put together stays together; from there a block grows by what is most like anything in it.
    """
    units = [members[at : at + limit] for members in group(features) for at in range(0, len(members), limit)]
    home = {i: number for number, unit in enumerate(units) for i in unit}
    near: dict[int, dict[int, float]] = defaultdict(dict)
    for first, row in _links(features).items():
        for second, weight in row.items():
            one, other = home[first], home[second]
            if one != other and weight > near[one].get(other, 0.0):
                near[one][other] = near[other][one] = weight
    free = dict.fromkeys(range(len(units)))
    sizes = [len(unit) for unit in units]
    found = []
    while free:
        grown = _grown(next(iter(free)), free, near, sizes, limit)
        found.append(tuple(sorted(i for unit in grown for i in units[unit])))
    return tuple(found)


def _grown(start: int, free: dict[int, None], near: Links, sizes: Sequence[int], limit: int) -> list[int]:
    """The units of one block, taken out of those that are free; what does not fit stays free."""
    taken, room = [], limit
    heap = [(-1.0, start)]
    while heap:
        _, unit = heapq.heappop(heap)
        if unit in free and sizes[unit] <= room:
            del free[unit]
            taken.append(unit)
            room -= sizes[unit]
            for other, weight in near.get(unit, {}).items():
                heapq.heappush(heap, (-weight, other))
    return taken


def _links(features: Sequence[Features]) -> Links:
    links: Links = defaultdict(dict)
    index = {f.claim.id: i for i, f in enumerate(features)}
    for one, other in compared(features):
        first, second = index[one.claim.id], index[other.claim.id]
        weight = similarity(one, other)
        if weight >= _RELATED:
            links[first][second] = links[second][first] = weight
    return links
