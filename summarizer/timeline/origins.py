"""Origins: the independent roots behind claims, so that five copies of one report count once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.models import Article, Claim
from summarizer.values.attribution import UNNAMED
from summarizer.values.countries import with_countries
from summarizer.values.words import stems

_ALIKE = 0.5  # share of the shorter name's words that two names of one speaker have in common
_SHINGLE = 5
_COPIED = 0.5  # share of the shorter statement's shingles that make it a copy
_ANYBODY = frozenset(
    """officials sources authorities reports report media experts analysts people residents witnesses observers
    critics""".split()
)


@dataclass(frozen=True, slots=True)
class Outlets:
    """The articles that claims come from, and by article the relays it draws on: agencies it quotes others through."""

    articles: Mapping[str, Article]
    relays: Mapping[str, frozenset[str]]

    def name(self, claim: Claim) -> str:
        """The name of the outlet that carries a claim."""
        return self.articles[claim.article].name


def outlets_of(articles: Iterable[Article], claims: Iterable[Claim]) -> Outlets:
    """The outlets behind some claims; a relay is who stands before another in a chain ("Yonhap, citing …")."""
    known = {a.id: a for a in articles}
    relays: dict[str, set[str]] = {a: set() for a in known}
    for claim in claims:
        relays[claim.article].update(s for s in claim.attribution.speakers[:-1] if _is_named(s))
    return Outlets(known, {a: frozenset(names) for a, names in relays.items()})


def origin_by_claim(claims: Iterable[Claim], outlets: Outlets) -> dict[str, str]:
    """The origin of each claim that shows one, by claim id.

    Claims have one origin when their chains share a speaker, directly or through other claims: both may know it from
    there. An outlet that names no speaker is an origin of its own only when nobody is named at all: repeating a figure
    that others attribute shows no knowledge of its own, and hearsay ("reportedly") shows less. Outlets have one origin
    when they draw on one relay, or when one's words are a copy of the other's.
    """
    ordered = sorted(claims, key=lambda c: c.id)
    named = [c for c in ordered if _named(c)]
    if not named:
        return _voices([c for c in ordered if not c.attribution.speakers] or ordered, outlets)
    origins = {}
    for root in _roots(sorted({_named(c) for c in named}, key=lambda chain: (chain[-1], chain))):
        name = max((chain[-1] for chain in root), key=lambda s: (len(s), s))
        origins.update({c.id: name for c in named if _named(c) in root})
    return origins


def _voices(claims: Sequence[Claim], outlets: Outlets) -> dict[str, str]:
    """Outlets that speak for themselves; one that copies another, or draws on its relay, has that one's origin."""
    origins: dict[str, str] = {}
    for claim in claims:
        earlier = (c for c in claims if c.id in origins)
        like = (c for c in earlier if _is_copy(claim, c) or _share_relay(claim, c, outlets))
        origins[claim.id] = next((origins[c.id] for c in like), outlets.name(claim))
    return origins


def same_speaker(a: str, b: str) -> bool:
    """Whether two names can be one speaker: "Seoul's Defense Ministry" and "South Korea's Ministry of Defense"."""
    ours, theirs = _name_stems(a), _name_stems(b)
    return len(ours & theirs) >= _ALIKE * max(1, min(len(ours), len(theirs)))


@lru_cache(maxsize=4096)
def _name_stems(name: str) -> frozenset[str]:
    return frozenset(stems(with_countries(name)))


def _named(claim: Claim) -> tuple[str, ...]:
    """The named speakers of a chain; "officials" could be anybody's, and unnamed sources on another are hearsay."""
    if claim.attribution.speakers[:1] == (UNNAMED,):
        return ()
    return tuple(s for s in claim.attribution.speakers if _is_named(s))


def _is_named(speaker: str) -> bool:
    words = speaker.split()
    return any(c.isupper() for c in speaker) or (len(words) > 1 and words[-1].lower() not in _ANYBODY)


def _roots(chains: Sequence[tuple[str, ...]]) -> list[list[tuple[str, ...]]]:
    """Chains put together where they share a speaker, directly or through others."""
    roots: list[list[tuple[str, ...]]] = []
    for chain in chains:
        linked = [r for r in roots if any(_meet(chain, other) for other in r)]
        roots = [r for r in roots if r not in linked] + [[chain, *(c for r in linked for c in r)]]
    return roots


def _meet(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return any(same_speaker(ours, theirs) for ours in a for theirs in b)


def _share_relay(a: Claim, b: Claim, outlets: Outlets) -> bool:
    return _meet(tuple(outlets.relays[a.article]), tuple(outlets.relays[b.article]))


def _is_copy(a: Claim, b: Claim) -> bool:
    ours, theirs = _shingles(a.statement), _shingles(b.statement)
    return bool(ours and theirs) and len(ours & theirs) >= _COPIED * min(len(ours), len(theirs))


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = stems(text)
    return frozenset(words[i : i + _SHINGLE] for i in range(len(words) - _SHINGLE + 1))
