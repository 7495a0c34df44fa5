"""Stories: articles that tell of one thing; those that share too little with the rest are another story."""

from __future__ import annotations

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from textwrap import shorten

from summarizer.models import Article, Story
from summarizer.timeline.blocking import candidate_pairs
from summarizer.timeline.clusters import Clusters
from summarizer.timeline.features import Features, compared, cosine, unit
from summarizer.timeline.relations import tells_one_thing
from summarizer.values.words import unbracketed

_ONE_STORY = 0.1  # likeness of two articles' claims from which they tell one story
_KEYS = 60  # stems of an article by which it may find others of its story
_FEW = 6  # in fewer articles, words that all share would count for too much
_LONGEST = 90  # characters of a title


def stories_of(articles: Iterable[Article], features: Sequence[Features]) -> tuple[Story, ...]:
    """The stories of some articles, the largest first and without a name.

    An article joins any that it resembles as a whole, or that tells one and the same thing.
    """
    ordered = sorted(articles, key=lambda a: a.id)
    told: dict[str, list[Features]] = defaultdict(list)
    for feature in features:
        told[feature.claim.article].append(feature)
    weights = _weights([told[a.id] for a in ordered])
    found = Clusters(len(ordered))
    for first, second in candidate_pairs(weights, [a.id for a in ordered], _KEYS):
        if cosine(weights[first], weights[second]) >= _ONE_STORY:
            found.join(first, second)
    place = {a.id: i for i, a in enumerate(ordered)}
    home = {f.claim.id: place[f.claim.article] for f in features}
    for feature in features:
        found.join(home[feature.claim.id], home[feature.copy_of])
    for one, other in compared([f for f in features if not f.is_copy]):
        if not found.are_one(home[one.claim.id], home[other.claim.id]) and tells_one_thing(one, other):
            found.join(home[one.claim.id], home[other.claim.id])
    made = (_story(tuple(ordered[i].id for i in members)) for members in found.members())
    return tuple(sorted(made, key=lambda s: (-len(s.articles), s.id)))


def _weights(told: Sequence[Sequence[Features]]) -> list[Mapping[str, float]]:
    """TF-IDF of what each article tells; unlike in comparing claims, the words of the whole pile keep some weight.

    How rare a word is counts by what articles say in words of their own, so that copies of an article change nothing.
    """
    bags = [Counter(stem for f in claims for stem in f.weights) for claims in told]
    own = [{stem for f in claims if not f.is_copy for stem in f.weights} for claims in told]
    seen = Counter(stem for stems in own for stem in stems)
    total = max(sum(map(bool, own)), _FEW)
    return [unit({s: (1 + math.log(n)) * math.log(1 + total / seen[s]) for s, n in bag.items()}) for bag in bags]


def _story(ids: tuple[str, ...]) -> Story:
    return Story(id=hashlib.sha256("\n".join(ids).encode()).hexdigest()[:12], articles=ids)


def title_of(statement: str) -> str:
    """A short name for a story out of what its main entry says."""
    plain = " ".join(unbracketed(statement).split())
    cut = shorten(plain, _LONGEST, placeholder="")
    return cut.rstrip(".") if cut == plain else f"{cut.rstrip(',;:')} …"
