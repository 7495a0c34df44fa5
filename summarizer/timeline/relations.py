"""How two claims about one event stand to each other, by rules on typed values."""

from __future__ import annotations

import datetime as dt
from itertools import product

from summarizer.models import Claim, Quantity, RelationKind
from summarizer.timeline.features import Features, similarity
from summarizer.timeline.origins import same_speaker
from summarizer.values.quantities import outcome
from summarizer.values.words import stems

_NEGATED_SHARE = 0.5  # of a negation's scope that the other claim must speak of
_DAYS = 3  # within which counts by different speakers contradict each other
_CLOSE = 0.35  # similarity from which figures about one noun answer one question


def relate(a: Features, b: Features) -> RelationKind:
    """The relation of two claims of one group.

    Overlapping values agree; a later and larger total updates; "killed" and "casualties" differ in scope; a negation
    over what the other affirms conflicts, and so do values that cannot both hold.
    """
    kinds = {_compare(p, q, a, b) for p, q in product(a.claim.quantities, b.claim.quantities)}
    if denies(a, b) or denies(b, a):
        return "conflicts"
    order: tuple[RelationKind, ...] = ("agrees", "updates", "conflicts", "differs in scope")
    found = next((kind for kind in order if kind in kinds), None)
    if found and found != "agrees":
        return found
    return "refines" if _is_finer(b.claim, a.claim) or _is_finer(a.claim, b.claim) else "agrees"


def values_agree(a: Features, b: Features) -> bool:
    """Whether the figures of two claims can be compared and all fit each other."""
    kinds = {_compare(p, q, a, b) for p, q in product(a.claim.quantities, b.claim.quantities)} - {None}
    return kinds == {"agrees"}


def denies(a: Features, b: Features) -> bool:
    """Whether ``a`` negates what ``b`` affirms: its negation covers mostly words that ``b`` uses unnegated."""
    negated = frozenset().union(*(n.scope for n in b.negations))
    affirmed = b.weights.keys() - negated
    return any(
        len(n.scope) >= 2 and _weight(n.scope & affirmed, b) >= _NEGATED_SHARE * max(_weight(n.scope, a), 0.01)
        for n in a.negations
    ) and not (b.negations and a.negations and negated & frozenset().union(*(n.scope for n in a.negations)))


def _weight(words: frozenset[str] | set[str], features: Features) -> float:
    return sum(features.weights.get(w, 0.0) for w in words)


def _compare(p: Quantity, q: Quantity, a: Features, b: Features) -> RelationKind | None:
    ours, theirs = outcome(p), outcome(q)
    if ours and theirs:
        if ours != theirs:
            return "differs in scope" if _overlap(p, q) else None
        return "agrees" if _overlap(p, q) else _over_time(p, q, a.claim, b.claim)
    if ours or theirs or p.unit != q.unit or not _same_noun(p, q) or not _same_time(a, b):
        return None
    return "agrees" if _overlap(p, q) else _over_time(p, q, a.claim, b.claim)


def _same_time(a: Features, b: Features) -> bool:
    """Whether the texts of both date them to one time, and tell them alike: only then need their figures agree."""
    when = a.claim.when
    return when.has_own_date and when.sort_key == b.claim.when.sort_key and similarity(a, b) >= _CLOSE


def _same_noun(p: Quantity, q: Quantity) -> bool:
    ours, theirs = stems(p.counted), stems(q.counted)
    return bool(ours and theirs) and ours[-1] == theirs[-1]


def _overlap(p: Quantity, q: Quantity) -> bool:
    margin = 0.05 if "about" in (p.qualifier, q.qualifier) else 0.0
    low = max((x.low for x in (p, q) if x.low is not None), default=None)
    high = min((x.high for x in (p, q) if x.high is not None), default=None)
    return low is None or high is None or low <= high * (1 + margin)


def _over_time(p: Quantity, q: Quantity, a: Claim, b: Claim) -> RelationKind:
    """Values that differ: an update when the later is the larger, else a conflict.

    Two named speakers who give different counts within days of each other contradict, whichever is larger.
    """
    ours, theirs = (c.attribution.speakers[-1:] for c in (a, b))
    apart = ours and theirs and not same_speaker(ours[0], theirs[0])
    if apart and a.when.is_dated and b.when.is_dated and abs((_last(a) - _last(b)).days) <= _DAYS:
        return "conflicts"
    if not (a.when.is_dated and b.when.is_dated) or a.when.sort_key == b.when.sort_key:
        return "conflicts"
    (_, early), (_, late) = sorted(((a.when.sort_key, p), (b.when.sort_key, q)), key=lambda pair: pair[0])
    return "updates" if (early.low or early.high or 0) < (late.high or late.low or 0) else "conflicts"


def _last(claim: Claim) -> dt.date:
    return claim.when.end or claim.when.start or dt.date.max


def _is_finer(a: Claim, b: Claim) -> bool:
    return bool(a.quantities) and not b.quantities
