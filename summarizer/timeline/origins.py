"""Origins: the independent roots behind claims, so that five copies of one report count once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from summarizer.models import Article, Claim
from summarizer.values.attribution import UNNAMED
from summarizer.values.countries import with_countries
from summarizer.values.words import stems

_ALIKE = 0.5  # share of the shorter name's words that two names of one speaker have in common
_SHINGLE = 5
_COPIED = 0.5  # share of the shorter statement's shingles that make it a copy


def origins_of(claims: Iterable[Claim], articles: Mapping[str, Article]) -> tuple[str, ...]:
    """The independent roots behind claims, by name, sorted.

    Two claims whose chains end in one speaker have one origin. An outlet that names no speaker is an origin of its
    own only when nobody is named at all: repeating a figure that others attribute shows no knowledge of its own. An
    outlet whose words are a copy of another's shares its origin.
    """
    ordered = sorted(claims, key=lambda c: c.id)
    speakers = sorted({c.attribution.speakers[-1] for c in ordered if _root(c)}, key=lambda s: (-len(s), s))
    if speakers:
        return _distinct(speakers)
    outlets: dict[str, Claim] = {}
    for claim in ordered:
        name = articles[claim.article].name
        if not any(_is_copy(claim, other) for outlet, other in outlets.items() if outlet != name):
            outlets.setdefault(name, claim)
    return tuple(sorted(outlets))


def _root(claim: Claim) -> str:
    last = claim.attribution.speakers[-1] if claim.attribution.speakers else ""
    return "" if last == UNNAMED else last


def _distinct(speakers: list[str]) -> tuple[str, ...]:
    kept: list[str] = []
    for name in speakers:
        if not any(same_speaker(name, other) for other in kept):
            kept.append(name)
    return tuple(sorted(kept))


def same_speaker(a: str, b: str) -> bool:
    """Whether two names can be one speaker: "Seoul's Defense Ministry" and "South Korea's Ministry of Defense"."""
    ours, theirs = (frozenset(stems(with_countries(name))) for name in (a, b))
    return len(ours & theirs) >= _ALIKE * max(1, min(len(ours), len(theirs)))


def _is_copy(a: Claim, b: Claim) -> bool:
    ours, theirs = _shingles(a.statement), _shingles(b.statement)
    return bool(ours and theirs) and len(ours & theirs) >= _COPIED * min(len(ours), len(theirs))


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = stems(text)
    return frozenset(words[i : i + _SHINGLE] for i in range(len(words) - _SHINGLE + 1))
