"""Build the Timeline: group claims, reconcile each group, rank, and keep what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from summarizer.models import Article, Claim, Entry, LeftOut, Timeline
from summarizer.timeline.entries import entry_by_rules
from summarizer.timeline.features import Features, featurize
from summarizer.timeline.groups import group
from summarizer.timeline.origins import Outlets, outlets_of
from summarizer.timeline.ranking import keep_top, overview

Made = tuple[tuple[Entry, ...], tuple[LeftOut, ...]]
Reconcile = Callable[[tuple[Features, ...], Outlets], Made]


def build(
    articles: Iterable[Article],
    claims: Iterable[Claim],
    *,
    reconcile: Reconcile | None = None,
    max_entries: int | None = None,
    focus: str = "",
) -> Timeline:
    """One Timeline over the claims of all articles; the order of either plays no part.

    ``reconcile`` turns the compared claims into entries, by default by rules. Every claim comes out in exactly one
    entry or in ``left_out``.
    """
    features = featurize(claims)
    known = {f.claim.id: f.claim for f in features}
    made, doubts = (reconcile or by_rules)(features, outlets_of(articles, known.values()))
    entries = sorted(made, key=_chronological)
    kept, dropped = keep_top(entries, known, max_entries, focus)
    return Timeline(entries=kept, overview=overview(kept, known, focus), left_out=(*doubts, *dropped))


def by_rules(features: tuple[Features, ...], outlets: Outlets) -> Made:
    """Entries by rules alone."""
    return tuple(entry_by_rules([features[i] for i in indices], outlets) for indices in group(features)), ()


def _chronological(entry: Entry) -> tuple[object, ...]:
    return entry.when.sort_key, not entry.when.has_own_date, entry.id
