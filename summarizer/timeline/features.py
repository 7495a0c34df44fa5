"""What claims are compared by: weighted stems, dates, and which of them are worth comparing at all."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from summarizer.models import Claim, When
from summarizer.values.countries import with_countries
from summarizer.values.polarity import Negation, find_negations
from summarizer.values.words import stems

_RARE = 12  # rarest stems of a claim that may bring it together with another
_COMMON = 200  # a stem in more claims than this brings nothing together
_SLACK = 1  # days by which two outlets may date one event apart


@dataclass(frozen=True, slots=True)
class Features:
    """One claim as the timeline compares it: ``weights`` by stem, unit length; negations with their scope."""

    claim: Claim
    weights: Mapping[str, float]
    negations: tuple[Negation, ...]


def featurize(claims: Iterable[Claim]) -> tuple[Features, ...]:
    """Features of all claims, in the order of claim ids. Weights are TF-IDF over the claims given."""
    ordered = sorted(claims, key=lambda c: c.id)
    plain = [with_countries(c.statement) for c in ordered]
    bags = [Counter(stems(text)) for text in plain]
    seen = Counter(stem for bag in bags for stem in bag)
    total = len(bags)
    return tuple(
        Features(claim, _unit({s: math.log(1 + total / seen[s]) for s in bag}), find_negations(text))
        for claim, bag, text in zip(ordered, bags, plain, strict=True)
    )


def _unit(weights: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
    return {s: w / length for s, w in sorted(weights.items())}


def similarity(a: Features, b: Features) -> float:
    """Cosine of the two claims' weighted stems, 0 to 1."""
    small, large = sorted((a.weights, b.weights), key=len)
    return sum(w * large[s] for s, w in small.items() if s in large)


def candidate_pairs(features: tuple[Features, ...]) -> Iterator[tuple[int, int]]:
    """Index pairs that share a rare stem: blocking, so that no pile is compared all against all."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, feature in enumerate(features):
        rarest = sorted(feature.weights, key=lambda s: (-feature.weights[s], s))[:_RARE]
        for stem in rarest:
            holders[stem].append(index)
    pairs = {
        (first, second)
        for indices in holders.values()
        if len(indices) <= _COMMON
        for position, first in enumerate(indices)
        for second in indices[position + 1 :]
    }
    yield from sorted(pairs)


def dates_fit(a: When, b: When) -> bool:
    """Whether two claims can be about one event by their dates: an open side fits everything on that side."""
    if not (a.is_dated and b.is_dated):
        return True
    if a.start and b.start:
        return _gap(a, b) <= _SLACK
    own, bound = (a, b) if a.start else (b, a)
    return own.start is None or bound.end is None or (own.start - bound.end).days <= _SLACK


def _gap(a: When, b: When) -> int:
    """Days between two intervals, 0 where they overlap; an open end reaches on."""
    first, second = sorted((a, b), key=lambda w: w.sort_key)
    if first.end is None or second.start is None:
        return 0
    return max(0, (second.start - first.end).days)
