"""Build the Timeline: group claims, reconcile each group, rank, and keep what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from summarizer.decisions import Decision
from summarizer.models import Article, Claim, Entry, LeftOut, Timeline
from summarizer.timeline.decisions import correct, resolve, without_mistakes
from summarizer.timeline.entries import entry_by_rules
from summarizer.timeline.features import Features, featurize, similarity
from summarizer.timeline.groups import group
from summarizer.timeline.origins import Outlets, outlets_of
from summarizer.timeline.ranking import keep_top, overview

Made = tuple[tuple[Entry, ...], tuple[LeftOut, ...]]
Reconcile = Callable[[tuple[Features, ...], Outlets], Made]


def build(  # noqa: PLR0913 - what there is to order, and four ways to steer it
    articles: Iterable[Article],
    claims: Iterable[Claim],
    *,
    reconcile: Reconcile | None = None,
    decisions: Sequence[Decision] = (),
    max_entries: int | None = None,
    focus: str = "",
) -> Timeline:
    """One Timeline over the claims of all articles; the order of either plays no part.

    ``reconcile`` turns the compared claims into entries, by default by rules. ``decisions`` are the reader's: what
    they change is put together again by rules. Every claim comes out in exactly one entry or in ``left_out``.
    """
    articles, claims = tuple(articles), tuple(claims)
    decided = resolve(decisions, articles, claims)
    features = featurize(without_mistakes(claims, decided))
    compared = {f.claim.id: f for f in features}
    known = {f.claim.id: f.claim for f in features}
    outlets = outlets_of(articles, known.values())
    made, doubts = (reconcile or by_rules)(features, outlets)
    corrected = correct(
        made,
        decided,
        remake=lambda ids: entry_by_rules([compared[i] for i in sorted(ids)], outlets),
        alike=lambda a, b: similarity(compared[a], compared[b]),
    )
    kept, dropped = keep_top(sorted(corrected.entries, key=_chronological), known, max_entries, focus)
    apart = {story.id for story in corrected.stories}
    return Timeline(
        entries=kept,
        stories=corrected.stories,
        overview=overview([e for e in kept if e.story not in apart], known, focus),
        rulings=corrected.rulings,
        left_out=(*doubts, *dropped),
    )


def by_rules(features: tuple[Features, ...], outlets: Outlets) -> Made:
    """Entries by rules alone."""
    return tuple(entry_by_rules([features[i] for i in indices], outlets) for indices in group(features)), ()


def _chronological(entry: Entry) -> tuple[object, ...]:
    return entry.when.sort_key, not entry.when.has_own_date, entry.id
