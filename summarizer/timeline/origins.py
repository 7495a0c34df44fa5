"""Origins: the independent roots behind claims, so that five copies of one report count once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from summarizer.models import Article, Claim
from summarizer.values.countries import with_countries
from summarizer.values.words import stems

_ALIKE = 0.5  # share of the shorter name's words that two names of one speaker have in common
_SHINGLE = 5
_ANYBODY = frozenset(
    """officials sources authorities reports report media experts analysts people residents witnesses observers
    critics""".split()
)
_COPIED = 0.5  # share of the shorter statement's shingles that make it a copy


def origins_of(claims: Iterable[Claim], articles: Mapping[str, Article]) -> tuple[str, ...]:
    """The independent roots behind claims, by name, sorted.

    Two claims whose chains end in one speaker have one origin. An outlet that names no speaker is an origin of its
    own only when nobody is named at all: repeating a figure that others attribute shows no knowledge of its own, and
    hearsay ("reportedly") shows less. An outlet whose words are a copy of another's shares its origin.
    """
    ordered = sorted(claims, key=lambda c: c.id)
    speakers = sorted({_root(c) for c in ordered} - {""}, key=lambda s: (-len(s), s))
    if speakers:
        return _distinct(speakers)
    outlets: dict[str, Claim] = {}
    for claim in [c for c in ordered if not c.attribution.speakers] or ordered:
        name = articles[claim.article].name
        if not any(_is_copy(claim, other) for outlet, other in outlets.items() if outlet != name):
            outlets.setdefault(name, claim)
    return tuple(sorted(outlets))


def _root(claim: Claim) -> str:
    """The last speaker of the chain that is named; "officials" could be anybody's, also those of another claim."""
    return next((s for s in reversed(claim.attribution.speakers) if _is_named(s)), "")


def _is_named(speaker: str) -> bool:
    words = speaker.split()
    return any(c.isupper() for c in speaker) or (len(words) > 1 and words[-1].lower() not in _ANYBODY)


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
