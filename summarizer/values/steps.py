"""The verb through which an amount measures its subject: "shares fell by", "is expected to reach", "was set at"."""

from __future__ import annotations

import re
from typing import NamedTuple

CHANGES = frozenset(
    """rise rises rose risen fall falls fell fallen grow grows grew grown increase increased decrease decreased drop
    drops dropped decline declined jumped climbed slid slipped surged soared plunged plummeted tumbled dipped gained
    shed sank edged shrank eased rebounded recovered advanced retreated crept inched leapt shrunk sunk sprung swelled
    ballooned slowed doubled tripled quadrupled halved jump climb slide surge soar plunge plummet tumble dip gain sink
    shrink ease rebound recover double triple halve up down""".split()
)
# The subject of these is what is moved only where "by" or "to" follows: "raised $5m", but "was raised to $5m".
_MOVES = frozenset("cut reduced raised lowered boosted expanded narrowed widened".split())
# A firm that "lost $5m" is no amount, as shares that "lost 5%" are.
_GAINS = frozenset("lost added".split())
STEPS = (
    CHANGES
    | _MOVES
    | _GAINS
    | frozenset(
        """made reach reaches reached hit hits stood stand stands total totals totaled totalled amount amounts amounted
        average averages averaged remain remains remained weigh weighs weighed measure measures measured range ranges
        ranged ranging start starts span spans spanned cover covers covered stretch stretches exceed exceeds exceeded
        closed ended settled opened traded trading grossed comes came fetch fetches
        fetched is was are were be""".split()
    )
)
_BEING = frozenset("is are was were be been being".split())
_MODALS = frozenset("has have had will would can could may might must should".split())
_AUXILIARIES = _BEING | _MODALS | frozenset("also now then only further again already earlier later".split())
_WAYS = frozenset("up down only just now back further in by to at from".split())
_ENDS = STEPS | _WAYS
_PUT = frozenset("set put cut".split())
_LOOKS_AHEAD = frozenset("forecast seen likely due set".split())
_WORD = re.compile(r"\S+")
_NEAR = 96  # characters in which a verb and its auxiliaries stand


class Step(NamedTuple):
    """A verb that begins at ``start`` with its auxiliaries; ``verb`` is "" for any passive ("was revised to")."""

    start: int
    verb: str


def step_before(before: str, *, is_price: bool = False, is_money: bool = False) -> Step | None:
    """The verb that ends a text and whose subject the amount to come is a size or change of; what is priced is none."""
    last = before.rstrip().rpartition(" ")[2]
    if last not in _ENDS and not last.endswith("ly"):
        return None
    words = [(m.start(), m.group()) for m in _WORD.finditer(before, max(0, len(before) - _NEAR))]
    at = len(words)
    while at and (words[at - 1][1] in _WAYS or words[at - 1][1].endswith("ly")):
        at -= 1
    step = _of(words, at) or (_of(words, at + 1) if at < len(words) else None)
    if step is None:
        return None if is_price or at < 1 else _passive(words, at)
    ways = {word for _, word in words[at:]}
    if (step.verb in _MOVES and not ways) or (step.verb == "made" and "up" not in ways):
        return None
    return None if is_money and step.verb in _GAINS else step


def _of(words: list[tuple[int, str]], end: int) -> Step | None:
    """The verb that ends some words, with the auxiliaries before it."""
    if not end or words[end - 1][1] not in STEPS:
        return None
    start = _auxiliaries(words, end - 1)
    return Step(words[start][0], words[end - 1][1]) if start else None


def _auxiliaries(words: list[tuple[int, str]], at: int) -> int:
    """Where the auxiliaries before a verb begin: "is expected to", "has more than"."""
    while at:
        word, last = words[at - 1][1], words[at - 2][1] if at > 1 else ""
        if word in _AUXILIARIES:
            at -= 1
        elif (word == "to" and (last.endswith("ed") or last in _LOOKS_AHEAD)) or (last, word) == ("more", "than"):
            at -= 2
        else:
            break
    return at


def _passive(words: list[tuple[int, str]], at: int) -> Step | None:
    """A passive or progressive that leads to an amount: "was later revised to", "is running at"."""
    if not {"to", "at"}.intersection(word for _, word in words[at:]):
        return None
    word = words[at - 1][1]
    if not (word.endswith(("ed", "ing")) or word in _PUT):
        return None
    being = at - 1
    while (
        being and words[being - 1][1] not in _BEING and words[being - 1][1].endswith(("ly", "later", "then", "since"))
    ):
        being -= 1
    start = _auxiliaries(words, being)
    return Step(words[start][0], "") if 0 < start < being and words[being - 1][1] in _BEING else None
