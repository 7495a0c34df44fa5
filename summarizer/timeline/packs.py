"""Packs: blocks of claims that share one call of a model, and the messages that show them to it."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count

from summarizer.models import Claim, When
from summarizer.prompts import Message, render
from summarizer.timeline.features import Features
from summarizer.timeline.origins import Outlets

_CHARACTERS = 120_000  # of one call
_BLOCKS_A_CALL = 8  # on average, where the budget allows


@dataclass(frozen=True)
class Pack:
    """Blocks of claims that share one call, the copies of each claim by its id, and the articles they come from."""

    blocks: tuple[tuple[Features, ...], ...]
    copies: Mapping[str, tuple[Features, ...]]
    outlets: Outlets

    @cached_property
    def numbered(self) -> dict[int, Features]:
        """Claims by the number that the model sees, from 1 over all blocks."""
        return dict(enumerate((f for block in self.blocks for f in block), start=1))

    @cached_property
    def messages(self) -> tuple[Message, ...]:
        """The messages that ask about these claims."""
        number = count(1)
        described = ([_described(next(number), f.claim, self.outlets) for f in block] for block in self.blocks)
        return render("reconcile", groups=["\n\n".join(claims) for claims in described])


def _described(number: int, claim: Claim, outlets: Outlets) -> str:
    speakers = " > ".join(claim.attribution.speakers) or "the outlet itself"
    quotes = " […] ".join(" ".join(c.quote.split()) for c in claim.citations)
    return (
        f"claim {number} | {outlets.name(claim)} | says: {speakers} | {claim.modality} | {_dated(claim.when)}\n"
        f"{claim.statement}\nsentences: {quotes}"
    )


def _dated(when: When) -> str:
    """A date as the model is shown it: days, and the words that gave them or could not be resolved."""
    days = f"{when.start or ''}..{when.end or ''} ({when.basis})" if when.is_dated else "undated"
    return f"{days}, “{when.words}”" if when.words else days


def packed(
    found: list[tuple[Features, ...]], copies: Mapping[str, tuple[Features, ...]], outlets: Outlets
) -> list[Pack]:
    """Blocks packed into calls of at most the budget; a block beyond it is cut, and one claim always fits.

    A call also ends after one block in some, chosen by what the block says: so a new block changes the call that it
    falls in, and the answers to the others are still in the cache.
    """
    packs: list[list[list[Features]]] = []
    room = 0
    for block in found:
        fresh, told = True, []
        for feature in block:
            described = _described(0, feature.claim, outlets)
            if not packs or room < len(described):
                packs.append([])
                room, fresh = _CHARACTERS, True
            if fresh:
                packs[-1].append([])
            packs[-1][-1].append(feature)
            room, fresh = room - len(described), False
            told.append(described)
        if zlib.crc32("\n".join(told).encode()) % _BLOCKS_A_CALL == 0:
            room = 0
    return [Pack(tuple(tuple(block) for block in pack), copies, outlets) for pack in packs]


def halves(pack: Pack) -> list[Pack]:
    """Two smaller packs, cut between blocks, or through the one block there is."""
    if len(pack.blocks) > 1:
        middle = len(pack.blocks) // 2
        parts = (pack.blocks[:middle], pack.blocks[middle:])
    else:
        (block,) = pack.blocks
        parts = ((block[: len(block) // 2],), (block[len(block) // 2 :],))
    return [replace(pack, blocks=part) for part in parts]


def with_copies(members: Iterable[Features], copies: Mapping[str, tuple[Features, ...]]) -> list[Features]:
    """Claims, each with those that repeat its words."""
    return [f for member in members for f in (member, *copies.get(member.claim.id, ()))]
