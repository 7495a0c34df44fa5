"""Groups: claims about one event, by agreement with a centre."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from summarizer.timeline.features import Features, candidate_pairs, dates_fit, similarity
from summarizer.timeline.relations import denies
from summarizer.values.quantities import outcome

_SAME_EVENT = 0.42
_SAME_TIME = 0.3  # enough when the texts of both date it to the same time
_SAME_QUESTION = 0.3  # enough for a count of victims or a denial, which say by their kind what they answer
_SAME_ARTICLE = 0.55  # an article rarely tells one thing twice
_RELATED = 0.12  # enough for a model to have a look

_Links = dict[int, dict[int, float]]
_Joins = Callable[[Features, Features, float], bool]


def group(features: tuple[Features, ...]) -> tuple[tuple[int, ...], ...]:
    """Indices of claims about one event, each index once.

    Claims open a group in the order of how much they resemble others; each joins the centre it agrees with most. A
    chain of look-alikes therefore does not become one event, as it would by transitive closure. Claims that are told
    in the same words, of the same day and speaker, are compared once and stay together.
    """
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, feature in enumerate(features):
        alike[feature.told].append(index)
    copies = {indices[0]: indices for indices in alike.values()}
    firsts = sorted(copies)
    return tuple(
        tuple(sorted(i for member in members for i in copies[firsts[member]]))
        for members in _around_centres(tuple(features[i] for i in firsts))
    )


def _around_centres(features: tuple[Features, ...]) -> tuple[tuple[int, ...], ...]:
    links = _links(features, _agrees)
    by_pull = sorted(range(len(features)), key=lambda i: (-sum(links[i].values()), features[i].claim.id))
    centres: set[int] = set()
    for index in by_pull:
        if centres.isdisjoint(links[index]):
            centres.add(index)
    members: dict[int, list[int]] = {c: [c] for c in sorted(centres)}
    for index in sorted(set(by_pull) - centres):
        best = max((c for c in links[index] if c in centres), key=lambda c: (links[index][c], -c))
        members[best].append(index)
    return tuple(tuple(members[c]) for c in sorted(members))


def blocks(features: tuple[Features, ...], limit: int) -> tuple[tuple[int, ...], ...]:
    """Indices of claims that might be about one event, for a model to sort out; at most ``limit`` in a block."""
    links = _links(features, _may_agree)
    found: list[tuple[int, ...]] = []
    unseen = set(range(len(features)))
    for first in range(len(features)):
        reached: list[int] = []
        queue = [first] if first in unseen else []
        unseen -= set(queue)
        while queue and len(reached) < limit:
            index = queue.pop(0)
            reached.append(index)
            nearest = sorted(links[index].keys() & unseen, key=lambda i: (-links[index][i], i))
            queue += nearest
            unseen -= set(nearest)
        unseen |= set(queue)
        if reached:
            found.append(tuple(sorted(reached)))
    return tuple(found)


def _links(features: tuple[Features, ...], joins: _Joins) -> _Links:
    links: _Links = defaultdict(dict)
    for first, second in candidate_pairs(features):
        alike = similarity(features[first], features[second])
        if joins(features[first], features[second], alike):
            links[first][second] = links[second][first] = alike
    return links


def _may_agree(_a: Features, _b: Features, alike: float) -> bool:
    return alike >= _RELATED


def _agrees(a: Features, b: Features, alike: float) -> bool:
    if a.claim.article == b.claim.article:
        return alike >= _SAME_ARTICLE and dates_fit(a.claim.when, b.claim.when)
    victims = _victims(a), _victims(b)
    if all(victims):
        return alike >= _SAME_QUESTION and _of_one_kind(*victims)
    if not dates_fit(a.claim.when, b.claim.when):
        return False
    if denies(a, b) or denies(b, a):
        return alike >= _SAME_QUESTION
    both_dated = a.claim.when.has_own_date and b.claim.when.has_own_date
    return alike >= (_SAME_TIME if both_dated else _SAME_EVENT)


def _victims(features: Features) -> frozenset[str]:
    return frozenset(outcome(q) for q in features.claim.quantities) - {""}


def _of_one_kind(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two counts of victims answer one question; casualties are the dead and the wounded together."""
    return bool(a & b) or "casualties" in a | b
