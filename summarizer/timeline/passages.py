"""Passages: claims that only go on with what the claim before them in their article says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.timeline.features import Features, similarity
from summarizer.timeline.origins import same_speaker, speakers_of

_ONE_MATTER = 0.16  # likeness from which one speaker's next sentence is on the same matter
_QUOTES = ("“", '"')


def passages(features: Sequence[Features]) -> Iterator[tuple[Features, Features]]:
    """Claims and the one before each, in the order of their articles, where it goes on with that.

    It does where the same speaker says both, and the later is on the same matter or but a quotation, which bears out
    what he was just said to say.
    """
    told: dict[str, list[Features]] = defaultdict(list)
    for feature in features:
        told[feature.claim.article].append(feature)
    for _, claims in sorted(told.items()):
        for before, after in pairwise(sorted(claims, key=lambda f: f.claim.number)):
            if _goes_on(before, after):
                yield after, before


def _goes_on(before: Features, after: Features) -> bool:
    ours, theirs = speakers_of(before.claim)[-1:], speakers_of(after.claim)[-1:]
    if not ours or not theirs or not same_speaker(ours[0], theirs[0]) or not _is_next(before, after):
        return False
    return after.claim.statement.startswith(_QUOTES) or similarity(before, after) >= _ONE_MATTER


def _is_next(before: Features, after: Features) -> bool:
    """Whether no sentence stands between two claims."""
    first, last = before.claim.citations[-1].sentences[-1], after.claim.citations[-1].sentences[-1]
    return 0 <= last - first <= len(after.claim.citations[-1].sentences)
