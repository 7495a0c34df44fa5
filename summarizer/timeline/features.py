"""What claims are compared by: weighted stems, dates, and which of them are worth comparing at all."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from summarizer.models import Claim, When
from summarizer.values.countries import with_countries
from summarizer.values.polarity import Negation, find_negations
from summarizer.values.words import stems

_RARE = 12  # rarest stems of a claim that may bring it together with another
_COMMON = 200  # a stem in more claims than this brings nothing together on its own
_SLACK = 1  # days by which two outlets may date one event apart


@dataclass(frozen=True, slots=True)
class Features:
    """One claim as the timeline compares it: ``weights`` by stem, unit length; negations with their scope."""

    claim: Claim
    weights: Mapping[str, float]
    negations: tuple[Negation, ...]

    @property
    def told(self) -> tuple[object, ...]:
        """What makes two claims alike in all that is compared: words, date and speakers."""
        return tuple(self.weights), self.claim.when, self.claim.attribution.speakers, self.claim.modality


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
    """Index pairs that share a rare stem: blocking, so that no pile is compared all against all.

    A stem that too many claims hold brings them together only along with a second such stem.
    """
    rare = [_rarest(f) for f in features]
    holders = _holders((index, (stem,)) for index, stems_ in enumerate(rare) for stem in stems_)
    common = {key[0] for key, held in holders.items() if len(held) > _COMMON}
    doubles = _holders(
        (index, pair) for index, stems_ in enumerate(rare) for pair in combinations(sorted(common & set(stems_)), 2)
    )
    partners: dict[int, set[int]] = defaultdict(set)
    for held in (*holders.values(), *doubles.values()):
        for position, first in enumerate(held if len(held) <= _COMMON else ()):
            partners[first].update(held[position + 1 :])
    for first in sorted(partners):
        yield from ((first, second) for second in sorted(partners[first]))


def _rarest(features: Features) -> list[str]:
    return sorted(features.weights, key=lambda s: (-features.weights[s], s))[:_RARE]


def _holders(keyed: Iterable[tuple[int, tuple[str, ...]]]) -> dict[tuple[str, ...], list[int]]:
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, key in keyed:
        holders[key].append(index)
    return holders


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
