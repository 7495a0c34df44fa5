"""What a timeline says of two sentences: which claims tell them, and how those stand to each other."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.story_desk import APART
from summarizer.models import Article, Claim, Dispute, Entry, Sentence, Timeline

UNREAD = "no claim"  # the engine makes no claim of one of the sentences
_ORDER = ("conflicts", "updates", "differs in scope", "refines")


def telling(article: Article, sentence: Sentence, claims: Iterable[Claim]) -> set[str]:
    """The claims that tell what a sentence says, and do not merely cite it for a name."""
    return {
        c.id
        for c in claims
        if c.article == article.id
        and any(sentence.number in citation.sentences for citation in c.citations)
        and _tells(c.statement, article.words(sentence))
    }


def _tells(statement: str, sentence: str) -> bool:
    ours, theirs = set(statement.split()), set(sentence.split())
    return 2 * len(ours & theirs) >= min(len(ours), len(theirs))


def _sides(dispute: Dispute, claims: set[str]) -> list[int]:
    return [i for i, p in enumerate(dispute.positions) if claims & set(p.claims)]


def standing(earlier: set[str], later: set[str], timeline: Timeline) -> tuple[str, Entry | None]:
    """How the claims of two sentences stand, and the first entry that holds both.

    Claims on two sides of a dispute are in conflict; claims of one entry of which no relation is told agree. An update
    has a direction: the wrong one is told as such.
    """
    if not earlier or not later:
        return UNREAD, None
    shared = [e for e in timeline.entries if earlier & set(e.claims) and later & set(e.claims)]
    if not shared:
        return APART, None
    (entry, *_) = shared
    if any(len({i for ids in (earlier, later) for i in _sides(d, ids)}) > 1 for d in entry.disputes):
        return "conflicts", entry
    told = {r.kind for r in entry.relations if r.earlier in earlier and r.later in later}
    turned = {r.kind for r in entry.relations if r.earlier in later and r.later in earlier}
    if "updates" in turned:
        return "updates, turned round", entry
    return next((kind for kind in _ORDER if kind in told | turned), "agrees"), entry
