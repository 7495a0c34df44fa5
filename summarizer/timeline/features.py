"""What claims are compared by: weighted stems, dates, figures, negations, and which claim each one copies."""

from __future__ import annotations

import datetime as dt
import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from summarizer.models import Article, Claim, When
from summarizer.timeline.blocking import candidate_pairs
from summarizer.timeline.copies import first_copies
from summarizer.timeline.crowds import CROWD
from summarizer.timeline.denials import Denial, denials_of, turns_down, wishes
from summarizer.timeline.figures import Figure, clause_end, figures_of, overlap
from summarizer.timeline.slots import Slot, slots_of
from summarizer.timeline.telling import Telling, take_apart
from summarizer.values.counted import VICTIMS
from summarizer.values.countries import with_countries
from summarizer.values.polarity import find_negations, find_reversals
from summarizer.values.words import stems

_FEW = 6  # in fewer claims, words that all share would count for nothing
_TOLL = 0.5  # weight of a kind of victims among a claim's stems
_BEFORE = 2  # sentences right before a toll that tell what it is of
_SLACK = 1  # days by which two outlets may date one event apart


@dataclass(frozen=True, slots=True)
class Features:
    """One claim as the timeline compares it: what it is about, whoever tells it.

    ``weights`` by stem are of unit length; ``denied`` is what it negates or says that somebody denies; ``wished`` are
    the stems of what it says should be, and ``ended`` of what it says is over; ``actors`` are those of its names that
    several articles have, copies left out; ``topic`` holds those of its article's headline; ``setting`` those by which
    a toll is known that stands by itself: the topic, or what stands right before it where ``has_many_tolls`` says that
    its article gives several; ``happened`` is when, where the claim's date is not only that of the telling, else a
    bound; ``reported`` is the day its article was published, where that is known within a month. ``copy_of`` is the id
    of the claim whose words this one repeats, its own where it repeats none.
    """

    claim: Claim
    weights: Mapping[str, float]
    denied: tuple[Denial, ...]
    wished: frozenset[str]
    ended: frozenset[str]
    figures: tuple[Figure, ...]
    slots: tuple[Slot, ...]
    actors: frozenset[str]
    topic: frozenset[str]
    setting: frozenset[str]
    has_many_tolls: bool
    happened: When
    reported: dt.date | None
    copy_of: str

    @property
    def is_copy(self) -> bool:
        """Whether another claim says the same in the same words, and is compared in its stead."""
        return self.copy_of != self.claim.id


@dataclass(frozen=True, slots=True)
class _Read:
    """A claim taken apart, before it is weighed against others."""

    claim: Claim
    telling: Telling
    plain: str
    denied: tuple[Denial, ...]
    wished: frozenset[str]
    ended: frozenset[str]
    figures: tuple[Figure, ...]

    @property
    def told(self) -> tuple[object, ...]:
        """What sets two claims apart even where their words are nearly the same."""
        days = self.claim.when.sort_key if self.claim.when.has_own_date else None
        return (
            days,
            self.claim.attribution.speakers[-1:],
            tuple((f.measure, f.low, f.high) for f in self.figures),
            len(self.denied),
        )


def featurize(claims: Iterable[Claim], articles: Iterable[Article] = ()) -> tuple[Features, ...]:
    """Features of all claims, in the order of claim ids; ``articles`` say when they were reported.

    Weights are TF-IDF over the claims given, each text counted once however often it is copied, so that copies of an
    article change nothing.
    """
    ordered = [_read(c) for c in sorted(claims, key=lambda c: c.id)]
    known = tuple(articles)
    latest = {a.id: a.published.end for a in known}
    topics = {a.id: _topic(a) for a in known}
    reported = {a.id: a.published.bound for a in known}
    settings = _settings(ordered, known, topics)
    firsts = _firsts(ordered, [latest.get(r.claim.article) or dt.date.max for r in ordered])
    weights = _weights([Counter(stems(r.plain)) for r in ordered], firsts)
    slots = [slots_of(r.plain) for r in ordered]
    actors = _actors(
        (r.claim.article, s) for i, (r, s) in enumerate(zip(ordered, slots, strict=True)) if firsts[i] == i
    )
    return tuple(
        Features(
            claim=r.claim,
            weights=weights[i],
            denied=r.denied,
            wished=r.wished,
            ended=r.ended,
            figures=r.figures,
            slots=slots[i],
            actors=actors & _names(slots[i]),
            topic=topics.get(r.claim.article, frozenset()),
            setting=settings.get(r.claim.id, topics.get(r.claim.article, frozenset())),
            has_many_tolls=r.claim.id in settings,
            happened=r.telling.happened,
            reported=reported.get(r.claim.article),
            copy_of=ordered[firsts[i]].claim.id,
        )
        for i, r in enumerate(ordered)
    )


def _actors(told: Iterable[tuple[str, Sequence[Slot]]]) -> frozenset[str]:
    """The stems of the names that two articles or more have: who has a part in a story."""
    papers: dict[str, set[str]] = defaultdict(set)
    for article, slots in told:
        for name in _names(slots):
            papers[name].add(article)
    return frozenset(name for name, articles in papers.items() if len(articles) > 1)


def _names(slots: Iterable[Slot]) -> frozenset[str]:
    return frozenset(stem for slot in slots for stem in slot.name if not stem.isdigit())


def _topic(article: Article) -> frozenset[str]:
    """The stems of a headline and what leads the text; a capital by its own name, as sites are, and its country's."""
    text = f"{article.title} {_lead(article)}"
    return frozenset((*stems(text), *stems(with_countries(text))))


def _settings(
    ordered: Sequence[_Read], articles: Iterable[Article], topics: Mapping[str, frozenset[str]]
) -> dict[str, frozenset[str]]:
    """For the claims of articles that give several tolls the stems of what they tell right before, by claim."""
    by_id = {a.id: a for a in articles}
    told: dict[str, list[_Read]] = defaultdict(list)
    for read in ordered:
        told[read.claim.article].append(read)
    many = {name for name, reads in told.items() if name in by_id and _gives_many_tolls(reads)}
    return {r.claim.id: _told_before(r.claim, by_id[name], topics[name]) for name in sorted(many) for r in told[name]}


def _gives_many_tolls(reads: Iterable[_Read]) -> bool:
    """Whether some claims count victims of one kind that can be no one toll."""
    totals: dict[str, list[Figure]] = defaultdict(list)
    for figure in _totals(reads):
        totals[figure.outcome].append(figure)
    return any(not overlap(figures[0], other) for figures in totals.values() for other in figures[1:])


def _totals(reads: Iterable[_Read]) -> list[Figure]:
    return [f for r in reads for f in r.figures if f.outcome in VICTIMS and not (f.is_part or f.is_denied)]


def _told_before(claim: Claim, article: Article, topic: frozenset[str]) -> frozenset[str]:
    """The stems of the two sentences before a claim; at the head of an article its topic."""
    first = min(n for c in claim.citations for n in c.sentences)
    if first <= _BEFORE:
        return topic
    at = bisect_left(article.sentences, first, key=attrgetter("number"))
    near = article.sentences[max(0, at - _BEFORE) : at]
    return frozenset(s for sentence in near for s in stems(with_countries(article.words(sentence))))


def _lead(article: Article) -> str:
    """The first sentence of an article."""
    return article.words(article.sentences[0]) if article.sentences else ""


def _read(claim: Claim) -> _Read:
    telling = take_apart(claim)
    plain = with_countries(telling.matter)
    negated = (n for n in find_negations(telling.matter) if not turns_down(n))
    spans = [(n.start, clause_end(telling.matter, n.end)) for n in negated]
    wished = wishes(plain)
    return _Read(
        claim=claim,
        telling=telling,
        plain=plain,
        denied=tuple(denials_of(claim.statement, telling, wished)),
        wished=frozenset(s for span in wished for s in stems(plain[slice(*span)])),
        ended=frozenset(s for n in find_reversals(plain) if n not in find_negations(plain) for s in n.scope),
        figures=figures_of(claim.quantities, claim.statement, telling.matter, (*spans, *telling.denied)),
    )


def _firsts(ordered: Sequence[_Read], reported: Sequence[dt.date]) -> tuple[int, ...]:
    """For each claim the place of the one that it copies: the earliest reported of its like, on one day by its words.

    Were it by its id, a copy of another name could put its own words in the place of its original's.
    """
    by_day = sorted(range(len(ordered)), key=lambda i: (reported[i], ordered[i].plain, i))
    found = first_copies([ordered[i].plain for i in by_day], [ordered[i].told for i in by_day])
    first_of = {place: by_day[first] for place, first in zip(by_day, found, strict=True)}
    return tuple(first_of[place] for place in range(len(ordered)))


def _weights(bags: Sequence[Mapping[str, int]], firsts: Sequence[int]) -> list[dict[str, float]]:
    originals = sorted(set(firsts))
    seen = Counter(s for i in originals for s in bags[i])
    total = max(len(originals), _FEW)
    known = {i: unit({s: math.log((1 + total) / seen[s]) for s in bags[i]}) for i in originals}
    return [known[first] for first in firsts]


def unit(weights: dict[str, float]) -> dict[str, float]:
    """Weights by stem at unit length."""
    length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
    return {s: w / length for s, w in sorted(weights.items())}


def similarity(a: Features, b: Features) -> float:
    """Cosine of the two claims' weighted stems, 0 to 1."""
    return cosine(a.weights, b.weights)


def cosine(ours: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    """Cosine of two sets of weights of unit length."""
    small, large = (ours, theirs) if len(ours) <= len(theirs) else (theirs, ours)
    return sum(w * large[s] for s, w in small.items() if s in large)


def compared(features: Sequence[Features]) -> Iterator[tuple[Features, Features]]:
    """The pairs of claims that are worth comparing."""
    places = [(f.happened.sort_key, f.claim.id) for f in features]
    weights = [{**f.weights, **dict.fromkeys(_tolls(f), _TOLL)} for f in features]
    for first, second in candidate_pairs(weights, places):
        yield features[first], features[second]


def _tolls(features: Features) -> Iterator[str]:
    """A key for each kind of victims and for a crowd that a claim counts, so that tolls meet that share no word."""
    return (f"={g.measure}" for g in features.figures if g.measure in VICTIMS or g.measure == CROWD)


def as_of(features: Features) -> dt.date | None:
    """The day that the figures of a claim hold for: the last that it can be about, but not after it was reported."""
    day = features.happened.end or features.happened.start
    return min((d for d in (day, features.reported) if d), default=None)


def dates_fit(a: When, b: When, slack: int = _SLACK) -> bool:
    """Whether two claims can be about one event by their dates, at most ``slack`` days apart.

    An open side fits everything on that side.
    """
    if not (a.is_dated and b.is_dated):
        return True
    if a.start and b.start:
        return _gap(a, b) <= slack
    own, bound = (a, b) if a.start else (b, a)
    return own.start is None or bound.end is None or (own.start - bound.end).days <= slack


def _gap(a: When, b: When) -> int:
    """Days between two intervals, 0 where they overlap; an open end reaches on."""
    first, second = sorted((a, b), key=lambda w: w.sort_key)
    if first.end is None or second.start is None:
        return 0
    return max(0, (second.start - first.end).days)
