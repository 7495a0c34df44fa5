"""Matching: which figures of two claims answer one question."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import product, repeat

from summarizer.timeline.features import Features, similarity
from summarizer.timeline.figures import DAYS, SAYS_NOTHING, SCALES, Figure, overlap
from summarizer.timeline.tolls import TOLD, are_one_toll, count_alike
from summarizer.values.alike import alike_to
from summarizer.values.counted import VICTIMS
from summarizer.values.units import TIMES
from summarizer.values.words import stem

_ONE_SUBJECT = 0.4  # share of the words around two figures from which they measure one thing
_ONE_THING = 0.3  # the same where both count the same thing, or by the day
_ONE_TOLL = 0.25  # the same where both count victims, which say by their kind what they answer
_ONE_TOLL_OF_MANY = 0.33  # the same where one of their articles counts the victims of several events
_SAME_COUNT = 0.25  # likeness from which two claims with one count each count the same
_ONLY_ONE = 0.2  # share of words from which the only figures of a kind in such claims measure one thing
_MAGNITUDE = stem("magnitude")
_ANOTHER_SCALE = 1000.0  # times as large as another answer no answer to one question is
_MAGNITUDES_APART = 0.5  # by which two reports of one earthquake do not differ


def matched(a: Features, b: Features) -> Iterator[tuple[Figure, Figure]]:
    """The figures of two claims that answer one question, each with the one of the other claim that it fits best."""
    pairs = [(p, q, near) for p, q in product(a.figures, b.figures) if (near := _closeness(p, q, a, b))]
    taken: set[Figure] = set()
    for p, q, _ in sorted(pairs, key=lambda pair: -pair[2]):
        if not {p, q} & taken:
            taken |= {p, q}
            if p.is_denied == q.is_denied:
                yield p, q


def same_thing(p: Figure, q: Figure, a: Features, b: Features) -> bool:
    """Whether two figures measure the same thing of the same subject, whenever that was."""
    if p.outcome != q.outcome or p.measure != q.measure or not p.measure or narrowed(p, q):
        return False
    is_sum = p.quantity.unit and not is_flow(p)
    if is_sum and p.head and q.head and p.head != q.head and q.head not in alike_to(p.head):
        return False  # a loss of 5m, aid of 5m; but a flow of so much a day is one, of oil as of crude
    if p.outcome in VICTIMS:
        return are_one_toll(p, q, a, b) or (count_alike(p, q, a, b) and about_one(p, q, a, b) >= _enough(p, q, a, b))
    return about_one(p, q, a, b) >= _enough(p, q, a, b)


def are_two_quakes(a: Features, b: Features) -> bool:
    """Whether each names the magnitude of an earthquake, and they lie too far apart to be of one."""
    ours, theirs = ([f.low or 0.0 for f in side.figures if f.measure == _MAGNITUDE] for side in (a, b))
    return bool(ours and theirs) and all(abs(p - q) > _MAGNITUDES_APART for p, q in product(ours, theirs))


def about_one(p: Figure, q: Figure, a: Features, b: Features) -> float:
    """The share of their words, by weight, that the shorter of two figures' surroundings has or has the like of."""
    shared = p.about & q.about
    ours, theirs = p.about - shared, q.about - shared
    alike = {word: others for word in ours if (others := theirs & alike_to(word))}
    # That both are of June says nothing of what they measure, nor that both tolls have risen.
    if not alike and shared <= (DAYS | TOLD if p.outcome else DAYS):
        return 0.0
    return max(_share(shared.union(alike), p.about, a), _share(shared.union(*alike.values()), q.about, b))


def _share(some: frozenset[str], words: frozenset[str], features: Features) -> float:
    whole = weight_of(words, features)
    return weight_of(some, features) / whole if whole else 0.0


def narrowed(p: Figure, q: Figure) -> bool:
    """Whether each says of the thing counted what the other does not: Russian soldiers, Ukrainian soldiers.

    A time or a multiple counts no things: what it is said of ("nine times the size of the wreck") names it only.
    """
    is_count = p.measure != "times" and p.measure not in TIMES
    return is_count and _adds(p, q) and _adds(q, p)


def _closeness(p: Figure, q: Figure, a: Features, b: Features) -> float:
    """How well two figures fit each other; 0 where they answer no common question."""
    if not _may_be_one_question(p, q, a, b):
        return 0.0
    shared = about_one(p, q, a, b)
    if not (
        shared >= _enough(p, q, a, b) or are_one_toll(p, q, a, b) or (shared >= _ONLY_ONE and _are_alone(p, q, a, b))
    ):
        return 0.0
    alike = (p.outcome == q.outcome) + (p.is_denied == q.is_denied) + (p.is_part == q.is_part)
    has_least = p.quantity.low is not None and q.quantity.low is not None  # "up to 12 percent" overlaps with all below
    return shared + alike + 0.5 * overlap(p, q) * has_least


def _may_be_one_question(p: Figure, q: Figure, a: Features, b: Features) -> bool:
    """Whether two figures are of a kind and a scale, whole or part: one question, if they are of one subject."""
    small, large = sorted(f.low or f.high or 0.0 for f in (p, q))
    if large > _ANOTHER_SCALE * small > 0:
        return False
    if p.outcome and q.outcome:
        return p.outcome == q.outcome or "casualties" in (p.outcome, q.outcome)
    if p.outcome or q.outcome or (p.measure == _MAGNITUDE and are_two_quakes(a, b)):
        return False
    if (" per " in p.measure) != (" per " in q.measure):
        return False
    return p.measure == q.measure or _go_by_two_names(p, q) or _are_the_counts(p, q, a, b)


def _go_by_two_names(p: Figure, q: Figure) -> bool:
    """Whether two figures count what goes by two names: homes and houses."""
    counts = not p.quantity.unit and not q.quantity.unit
    return counts and q.head in alike_to(p.head)


def _are_alone(p: Figure, q: Figure, a: Features, b: Features) -> bool:
    """Whether each is the only figure of its kind in claims of much the same words."""
    if p.outcome or any(sum(g.measure == f.measure for g in side.figures) > 1 for f, side in ((p, a), (q, b))):
        return False
    return similarity(a, b) >= _SAME_COUNT


def _are_the_counts(p: Figure, q: Figure, a: Features, b: Features) -> bool:
    """Whether each is the one thing counted in claims of much the same words: pieces of artillery, artillery units.

    That holds of no whales and seals, of which neither claim names what the other counts.
    """
    counts = all(
        not f.quantity.unit and sum(not g.quantity.unit for g in side.figures) == 1 for f, side in ((p, a), (q, b))
    )
    apart = p.head and q.head and p.counts.isdisjoint(b.weights) and q.counts.isdisjoint(a.weights)
    return counts and not apart and similarity(a, b) >= _SAME_COUNT


def _enough(p: Figure, q: Figure, a: Features, b: Features) -> float:
    """How much of their surroundings two figures have to share to be of one subject."""
    if p.outcome:
        return _ONE_TOLL_OF_MANY if a.has_many_tolls or b.has_many_tolls else _ONE_TOLL
    return _ONE_THING if " per " in p.measure or (p.head and p.head == q.head) else _ONE_SUBJECT


def weight_of(words: frozenset[str] | set[str], features: Features) -> float:
    """What some stems weigh in a claim."""
    return math.fsum(map(features.weights.get, words, repeat(0.0)))  # exact, as a set has no order of its own


def _is_physical(figure: Figure) -> bool:
    """Whether a figure is a length, an area, a volume or a mass, which one thing has in many respects."""
    return figure.measure.partition(" per ")[0] in SCALES


def is_flow(figure: Figure) -> bool:
    """Whether a figure is so much in a time, of which one thing may take in and give out its own."""
    return _is_physical(figure) and " per " in figure.measure


def _adds(p: Figure, q: Figure) -> bool:
    """Whether one says what it counts, or of what it is so much, and the other does not; an estimate is no thing."""
    if p.head in SAYS_NOTHING:
        return False
    own = p.details | {p.head} if p.head and _is_physical(p) else p.details
    return any(q.about.isdisjoint(alike_to(word)) for word in own - q.about)
