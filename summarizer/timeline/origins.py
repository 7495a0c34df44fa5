"""Origins: the independent roots behind claims, so that five copies of one report count once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.models import Article, Chain, Claim
from summarizer.timeline.copies import shingles
from summarizer.timeline.families import family
from summarizer.values.attribution import UNNAMED
from summarizer.values.countries import find_countries, with_countries
from summarizer.values.words import stems

_ALIKE = 0.5  # share of the shorter name's words that two names of one speaker have in common
_SHINGLE = 5
_COPIED = 0.5  # share of the shorter statement's shingles that make it a copy
_BORROWED = 2  # claims that one article copies from another, from which it is taken for a rewrite of it
_ANYBODY = frozenset(
    """officials sources authorities reports report media experts analysts people residents witnesses observers
    critics""".split()
)


@dataclass(frozen=True, slots=True)
class Outlets:
    """The articles that claims come from.

    ``voices`` names by article who speaks where it names nobody: its publisher's family, or that of the article whose
    text it repeats. ``relays`` are by article the agencies that it quotes others through.
    """

    articles: Mapping[str, Article]
    voices: Mapping[str, str]
    relays: Mapping[str, frozenset[str]]

    def name(self, claim: Claim) -> str:
        """The name of the outlet that carries a claim."""
        return self.articles[claim.article].name


def outlets_of(
    articles: Iterable[Article], claims: Iterable[Claim], copies: Mapping[str, str] | None = None
) -> Outlets:
    """The outlets behind some claims; a relay is who stands before another in a chain ("Yonhap, citing …").

    ``copies`` has by the id of a claim that of the claim whose words it repeats.
    """
    known = {a.id: a for a in articles}
    relays: dict[str, set[str]] = {a: set() for a in known}
    told_by: dict[str, str] = {}
    for claim in claims:
        relays[claim.article].update(s for s in claim.attribution.speakers[:-1] if _is_named(s))
        told_by[claim.id] = claim.article
    return Outlets(
        known, _voices_of(known, told_by, copies or {}), {a: frozenset(names) for a, names in relays.items()}
    )


def _voices_of(
    articles: Mapping[str, Article], told_by: Mapping[str, str], copies: Mapping[str, str]
) -> dict[str, str]:
    """The voice of each article; one that repeats several claims of another speaks with that one's."""
    borrowed = Counter(
        tuple(sorted((told_by[copy], told_by[first])))
        for copy, first in copies.items()
        if told_by[copy] != told_by[first]
    )
    kin: dict[str, set[str]] = defaultdict(set)
    for (one, other), count in borrowed.items():
        if count >= _BORROWED:
            kin[one].add(other)
            kin[other].add(one)
    voices: dict[str, str] = {}
    for article in sorted(articles, key=lambda a: (articles[a].published.end is None, articles[a].published.end, a)):
        if article not in voices:
            for member in _reached(article, kin):
                voices[member] = family(articles[article].name)
    return voices


def _reached(start: str, links: Mapping[str, set[str]]) -> set[str]:
    found, queue = {start}, [start]
    while queue:
        fresh = links.get(queue.pop(), set()) - found
        found |= fresh
        queue += sorted(fresh)
    return found


def origin_by_claim(claims: Iterable[Claim], outlets: Outlets) -> dict[str, str]:
    """The origin of each claim that shows one, by claim id.

    Claims have one origin when their chains share a speaker, directly or through other claims: both may know it from
    there. An outlet that names no speaker is an origin of its own only when nobody is named at all: repeating a figure
    that others attribute shows no knowledge of its own, and hearsay ("reportedly") shows less. Outlets have one origin
    when they belong to one publisher's family, draw on one relay, or when one's words are a copy of the other's.
    """
    ordered = sorted(claims, key=lambda c: c.id)
    named = [c for c in ordered if _named(c)]
    if not named:
        return own_voices([c for c in ordered if not c.attribution.speakers] or ordered, outlets)
    origins = {}
    for root in _roots(sorted({_named(c) for c in named}, key=lambda chain: (chain[-1], chain))):
        name = max((chain[-1] for chain in root), key=lambda s: (len(s), s))
        origins.update({c.id: name for c in named if _named(c) in root})
    return origins


def chains(claims: Iterable[Claim], origins: Mapping[str, str], outlets: Outlets) -> tuple[Chain, ...]:
    """How the claims came from each origin to the outlets that carry them, the root last."""
    ways: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.id):
        if claim.id in origins:
            way = dict.fromkeys((outlets.name(claim), *speakers_of(claim)))
            ways[origins[claim.id], tuple(way)].append(claim.id)
    return tuple(Chain(origin=origin, steps=steps, claims=tuple(ids)) for (origin, steps), ids in sorted(ways.items()))


def own_voices(claims: Sequence[Claim], outlets: Outlets) -> dict[str, str]:
    """The origin by claim id of outlets that speak for themselves.

    One that copies another, or draws on its relay, has that one's, directly or through others.
    """
    voices: list[list[Claim]] = []
    for claim in claims:
        joined, apart = [claim], []
        for voice in voices:
            if any(_is_one_voice(claim, c, outlets) for c in voice):
                joined += voice
            else:
                apart.append(voice)
        voices = [*apart, joined]
    return {claim.id: outlets.name(min(voice, key=lambda c: c.id)) for voice in voices for claim in voice}


def _is_one_voice(a: Claim, b: Claim, outlets: Outlets) -> bool:
    return outlets.voices[a.article] == outlets.voices[b.article] or _is_copy(a, b) or _share_relay(a, b, outlets)


def same_speaker(a: str, b: str) -> bool:
    """Whether two names can be one speaker: "Seoul's Defense Ministry" and "South Korea's Ministry of Defense".

    The last word of the shorter name has to be in the other, as Bell is in Anna Bell, but for bodies of one country,
    which may have it from each other. Countries must not differ.
    """
    ours, theirs = _name_stems(a), _name_stems(b)
    if not ours or not theirs:
        return a == b
    ours, theirs = sorted((ours, theirs), key=lambda name: (len(name), name))
    lands = (frozenset(find_countries(a)), frozenset(find_countries(b)))
    if all(lands) and lands[0].isdisjoint(lands[1]):
        return False
    if len(set(ours) & set(theirs)) < _ALIKE * len(ours):
        return False
    return all(lands) or (ours[-1] in theirs and (len(ours) != len(theirs) or theirs[-1] in ours))


def name_stems(name: str) -> frozenset[str]:
    """The stems of a speaker's name, with its country for a seat of government or an adjective."""
    return frozenset(_name_stems(name))


@lru_cache(maxsize=4096)
def _name_stems(name: str) -> tuple[str, ...]:
    return stems(with_countries(name))


def speakers_of(claim: Claim) -> tuple[str, ...]:
    """Who a claim comes from, the root last; who denies what another said has it from nobody."""
    speakers = claim.attribution.speakers
    return speakers[:1] if claim.attribution.stance == "denies" else speakers


def _named(claim: Claim) -> tuple[str, ...]:
    """The named speakers of a chain; "officials" could be anybody's, and unnamed sources on another are hearsay."""
    if claim.attribution.speakers[:1] == (UNNAMED,):
        return ()
    return tuple(s for s in speakers_of(claim) if _is_named(s))


def _is_named(speaker: str) -> bool:
    words = speaker.split()
    return any(c.isupper() for c in speaker) or (len(words) > 1 and words[-1].lower() not in _ANYBODY)


def _roots(found: Sequence[tuple[str, ...]]) -> list[list[tuple[str, ...]]]:
    """Chains put together where they share a speaker, directly or through others."""
    roots: list[list[tuple[str, ...]]] = []
    for chain in found:
        linked = [r for r in roots if any(_meet(chain, other) for other in r)]
        roots = [r for r in roots if r not in linked] + [[chain, *(c for r in linked for c in r)]]
    return roots


def _meet(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return any(same_speaker(ours, theirs) for ours in a for theirs in b)


def _share_relay(a: Claim, b: Claim, outlets: Outlets) -> bool:
    return _meet(tuple(outlets.relays[a.article]), tuple(outlets.relays[b.article]))


def _is_copy(a: Claim, b: Claim) -> bool:
    ours, theirs = shingles(a.statement, _SHINGLE), shingles(b.statement, _SHINGLE)
    return len(ours & theirs) >= _COPIED * min(len(ours), len(theirs))
