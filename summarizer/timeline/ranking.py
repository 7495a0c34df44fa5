"""Rank: which entries matter most, and which of them to keep so that none only says over what another says."""

from __future__ import annotations

import datetime as dt
import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from summarizer.models import Entry, LeftOut
from summarizer.timeline.features import Features, similarity
from summarizer.timeline.opposition import denies
from summarizer.timeline.relations import cannot_be_one
from summarizer.values.countries import with_countries
from summarizer.values.words import stems

Said = list[tuple[Features, frozenset[str]]]

_HEAVIEST = 10  # stems of a claim
_ENOUGH = 40  # claims that show what an entry says
_MOST = 4  # origins, articles and days beyond which more of them add nothing
_BACKGROUND = dt.timedelta(days=31)  # what was over so long before it was reported is no news
_QUOTES = ("“", '"', "‘")  # what opens so is somebody's remark
_OF_ONE_STORY = 0.15  # likeness that claims of one story have without saying the same
_REPEATED = 20.0  # importance that an entry loses which only says over what a kept one says: more than most have


def importance(entry: Entry, told: Mapping[str, Features], focus: str = "") -> float:
    """How much an entry matters, the same with or without copies of an article.

    Independent origins count most; then dispute, the articles and days it is spread over, a date and figures of its
    own, an early place in its article, names of the story's actors, and the reader's focus above all. What
    is planned or forecast, a quotation of nobody known, and what was over long before anybody reported it, matters
    less. ``told`` holds the claims by id.
    """
    members = originals(entry, told)
    claims = [f.claim for f in members]
    return (
        1.5 * min(len(entry.origins), _MOST)
        + 1.0 * min(_tellings(entry, told), _MOST)
        + 0.25 * min(len({c.when.sort_key for c in claims if c.when.is_dated}), _MOST)
        + 1.5 * (entry.status == "disputed")
        + 0.5 * any(c.quantities for c in claims)
        + 2.5 * entry.when.has_own_date
        + 1.0 / min(c.number for c in claims)
        + 0.1 * min(len(frozenset[str]().union(*(f.actors for f in members))), _MOST)
        - 0.75 * all(c.looks_ahead for c in claims)
        - 0.5 * all(c.statement.startswith(_QUOTES) and not c.attribution.speakers for c in claims)
        - 1.5 * all(map(_is_background, members))
        + 10.0 * on_focus(members, focus)
    )


def originals(entry: Entry, told: Mapping[str, Features]) -> list[Features]:
    """The claims of an entry without those that only copy another's words."""
    members = [told[c] for c in entry.claims]
    return [f for f in members if not f.is_copy] or members


def _tellings(entry: Entry, told: Mapping[str, Features]) -> int:
    """The articles that tell of an entry, those as one that tell the same of it in the same words."""
    said: dict[str, set[str]] = defaultdict(set)
    for feature in (told[c] for c in entry.claims):
        said[feature.claim.article].add(feature.copy_of)
    return len(set(map(frozenset, said.values())))


def keep_top(
    entries: Sequence[Entry], told: Mapping[str, Features], limit: int | None, focus: str = ""
) -> tuple[tuple[Entry, ...], tuple[LeftOut, ...]]:
    """The ``limit`` entries that say most together, in their given order, and the others as left out."""
    if limit is None or len(entries) <= limit:
        return tuple(entries), ()
    kept = {e.id for e in most_telling(entries, told, limit, focus)}
    reason = f"outside the {limit} most important entries (--max-entries)"
    dropped = (e for e in entries if e.id not in kept)
    return (
        tuple(e for e in entries if e.id in kept),
        tuple(LeftOut(what=e.statement, where="timeline", reason=reason, claims=e.claims) for e in dropped),
    )


def most_telling(entries: Iterable[Entry], told: Mapping[str, Features], limit: int, focus: str = "") -> list[Entry]:
    """Up to ``limit`` entries, one after the other that which adds most to those before it.

    By maximal marginal relevance (Carbonell and Goldstein 1998): importance, less what is repeated. An entry is
    compared with the chosen ones only when it comes up, as its worth can but fall (Minoux 1978).
    """
    chosen: list[Entry] = []
    known: list[Said] = []
    waiting = [(-importance(e, told, focus), e.when.sort_key, e.statement, e.id, 0, 0.0, e) for e in entries]
    heapq.heapify(waiting)
    while waiting and len(chosen) < limit:
        worth, day, statement, key, seen, repeated, entry = heapq.heappop(waiting)
        ours = said_by(entry, told)
        most = max([repeated, *(repetition(ours, theirs) for theirs in known[seen:])])
        if most > repeated:
            lost = _REPEATED * (most - repeated)
            heapq.heappush(waiting, (worth + lost, day, statement, key, len(chosen), most, entry))
        else:
            chosen.append(entry)
            known.append(ours)
    return chosen


def said_by(entry: Entry, told: Mapping[str, Features]) -> Said:
    """What an entry says: its claims, of many the first, each with the stems that weigh most in it."""
    claims = originals(entry, told)[:_ENOUGH]
    return [(f, frozenset(heapq.nlargest(_HEAVIEST, f.weights, key=f.weights.__getitem__))) for f in claims]


def repetition(ours: Said, theirs: Said) -> float:
    """How much of what one entry says another one says already, 0 to 1: on average over its claims."""
    return sum(max(_alike(one, known) for known in theirs) for one in ours) / len(ours)


def _alike(ours: tuple[Features, frozenset[str]], theirs: tuple[Features, frozenset[str]]) -> float:
    """How much two claims say the same beyond being of one story; claims alike share what weighs most in them."""
    if ours[1].isdisjoint(theirs[1]):
        return 0.0
    a, b = ours[0], theirs[0]
    alike = similarity(a, b) - _OF_ONE_STORY
    return alike if alike > 0 and not (cannot_be_one(a, b) or denies(a, b) or denies(b, a)) else 0.0


def _is_background(features: Features) -> bool:
    over = features.happened.end
    return bool(over and features.reported and features.reported - over > _BACKGROUND)


def on_focus(members: Sequence[Features], focus: str) -> float:
    """How much a claim of an entry speaks of the focus, 0 to 1: the share of its words, and what they weigh there."""
    wanted = _wanted(focus)
    if not wanted:
        return 0.0
    shares = (len(wanted & {*f.weights, *stems(f.claim.statement)}) / len(wanted) for f in members)
    weights = (min(1.0, sum(f.weights.get(stem, 0.0) for stem in wanted)) for f in members)
    return max(share + weight for share, weight in zip(shares, weights, strict=True)) / 2


def speaks_of(focus: str, statements: Iterable[str]) -> bool:
    """Whether any of some statements has a word of a focus."""
    wanted = _wanted(focus)
    return any(not wanted.isdisjoint((*stems(said), *stems(with_countries(said)))) for said in statements)


def _wanted(focus: str) -> frozenset[str]:
    return frozenset(stems(with_countries(focus)))
