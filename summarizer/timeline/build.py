"""Build the Timeline: tell stories apart, group claims, reconcile each group, rank, and keep what was asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from summarizer.decisions import Decision
from summarizer.models import Article, Claim, Entry, LeftOut, Story, Timeline
from summarizer.timeline.corrections import correct
from summarizer.timeline.decisions import resolve, without_mistakes
from summarizer.timeline.disputes import position_of
from summarizer.timeline.entries import entry_by_rules
from summarizer.timeline.features import Features, featurize, similarity
from summarizer.timeline.groups import group
from summarizer.timeline.origins import Outlets, outlets_of
from summarizer.timeline.overview import main_entry, overview
from summarizer.timeline.ranking import keep_top, on_focus, originals
from summarizer.timeline.rivals import with_rivals
from summarizer.timeline.series import series_of
from summarizer.timeline.stories import stories_of, title_of

Made = tuple[tuple[Entry, ...], tuple[LeftOut, ...]]
Reconcile = Callable[[Sequence[tuple[Features, ...]], Outlets], Made]


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

    ``reconcile`` turns the compared claims of each story into entries, by default by rules. ``decisions`` are the
    reader's: what they change is put together again by rules. Every claim comes out in exactly one entry or in
    ``left_out``.
    """
    sources = tuple({a.id: a for a in articles}.values())
    given = tuple({c.id: c for c in claims}.values())
    decided = resolve(decisions, sources, given)
    features = featurize(without_mistakes(given, decided), sources)
    compared = {f.claim.id: f for f in features}
    known = {f.claim.id: f.claim for f in features}
    outlets = outlets_of(sources, known.values(), {f.claim.id: f.copy_of for f in features})
    stories = stories_of(sources, features)
    told = _by_story(features, stories)
    made, doubts = (reconcile or by_rules)(told, outlets)
    corrected = correct(
        _in_stories(made, stories[1:], known),
        decided,
        remake=lambda ids, *stands: entry_by_rules([compared[i] for i in sorted(ids)], outlets, *stands),
        alike=lambda a, b: similarity(compared[a], compared[b]),
        side=lambda ids, answer: position_of([known[i] for i in ids], answer, outlets),
    )
    entries = sorted(_in_stories(corrected.entries, stories[1:], known), key=lambda e: _chronological(e, known))
    kept, dropped = keep_top(entries, compared, max_entries, focus)
    others = (*_named(stories[1:], entries, compared), *corrected.stories)
    return Timeline(
        entries=kept,
        series=tuple(s for found in told for s in series_of(found, outlets)),
        stories=others,
        overview=overview(_summed(kept, others, compared, focus), compared, focus),
        rulings=corrected.rulings,
        left_out=(*doubts, *dropped),
    )


def _summed(
    entries: Iterable[Entry], others: Iterable[Story], compared: Mapping[str, Features], focus: str
) -> list[Entry]:
    """The entries of the main story; of another where one of them speaks more of the focus than any of the main."""
    told: dict[str, list[Entry]] = {"": [], **{story.id: [] for story in others}}
    for entry in entries:
        told[entry.story if entry.story in told else ""].append(entry)
    return max(told.values(), key=lambda of: max((on_focus(originals(e, compared), focus) for e in of), default=0.0))


def by_rules(told: Sequence[tuple[Features, ...]], outlets: Outlets) -> Made:
    """Entries by rules alone, with the disputes inside and between them."""
    return tuple(e for features in told for e in with_rivals(_grouped(features, outlets), features, outlets)), ()


def _grouped(features: Sequence[Features], outlets: Outlets) -> list[Entry]:
    return [entry_by_rules([features[i] for i in indices], outlets) for indices in group(features)]


def _by_story(features: Iterable[Features], stories: Sequence[Story]) -> list[tuple[Features, ...]]:
    home = {article: story.id for story in stories for article in story.articles}
    found: dict[str, list[Features]] = {story.id: [] for story in stories}
    for feature in features:
        found[home[feature.claim.article]].append(feature)
    return [tuple(members) for members in found.values()]


def _in_stories(entries: Iterable[Entry], others: Sequence[Story], claims: Mapping[str, Claim]) -> tuple[Entry, ...]:
    """The entries with the story of their first claim's article, if that is another than the main one.

    Those that the reader put elsewhere stay there.
    """
    home = {article: story.id for story in others for article in story.articles}
    told = ((e, e.story or home.get(claims[e.claims[0]].article, "")) for e in entries)
    return tuple(e if e.story == story else e.model_copy(update={"story": story}) for e, story in told)


def _named(others: Sequence[Story], entries: Sequence[Entry], compared: Mapping[str, Features]) -> Iterator[Story]:
    """The stories that have entries, each with what its most important one says."""
    told: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        told[entry.story].append(entry)
    for story in others:
        if story.id in told:
            yield story.model_copy(update={"title": title_of(main_entry(told[story.id], compared).statement)})


def _chronological(entry: Entry, claims: Mapping[str, Claim]) -> tuple[object, ...]:
    """By date, and within a date as an article tells it."""
    first = min((claims[c].article, claims[c].number) for c in entry.claims)
    return entry.when.sort_key, not entry.when.has_own_date, first, entry.id
