"""Build the Timeline: group claims, reconcile each group, rank, and keep what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from summarizer.models import Article, Claim, Entry, LeftOut, Timeline
from summarizer.timeline.entries import entry_by_rules
from summarizer.timeline.features import Features, featurize
from summarizer.timeline.groups import group
from summarizer.timeline.ranking import keep_top, overview

Reconcile = Callable[[tuple[Features, ...], dict[str, Article]], tuple[tuple[Entry, ...], tuple[LeftOut, ...]]]


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
    by_id = {a.id: a for a in articles}
    features = featurize(claims)
    known = {f.claim.id: f.claim for f in features}
    made, doubts = (reconcile or by_rules)(features, by_id)
    entries = sorted(made, key=_chronological)
    kept, dropped = keep_top(entries, known, max_entries, focus)
    return Timeline(entries=kept, overview=overview(kept, known, focus), left_out=(*doubts, *dropped))


def by_rules(
    features: Sequence[Features], articles: dict[str, Article]
) -> tuple[tuple[Entry, ...], tuple[LeftOut, ...]]:
    """Entries by rules alone."""
    ordered = tuple(features)
    return tuple(entry_by_rules([ordered[i] for i in indices], articles) for indices in group(ordered)), ()


def _chronological(entry: Entry) -> tuple[object, ...]:
    return entry.when.sort_key, not entry.when.has_own_date, entry.id
