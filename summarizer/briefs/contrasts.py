"""Contrasts: what one voice says beside or against what another says in one sentence; the outlet is a voice too."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from summarizer.briefs.quotations import opens
from summarizer.models import Quantity
from summarizer.values.attribution import PRONOUNS, Cue, clean_speaker, find_cues
from summarizer.values.clauses import finite_verb
from summarizer.values.quantities import find_quantities

_JOINT = re.compile(r",?\s+(?:but|while|whereas|although|though|yet)\s+|;\s+(?:but\s+)?")
_BESIDE = re.compile(rf",\s+and\s+|{_JOINT.pattern}")
# What a half opens with that only the other half tells.
_LEANS = re.compile(
    r"(?:it|its|they|them|their|he|him|his|she|her|hers|this|that|these|those|one|neither|both|such|so|otherwise|the\s+opposite)\b",
    re.IGNORECASE,
)
# What only the sentence before tells: "denied it", "rejected the claim", "said as much".
_TELLS_NOTHING = re.compile(
    r"(?:it|this|that|so|as\s+much|the\s+same|otherwise|(?:the|this|that|these|those|any|such)\s+[\w-]+)\W*",
    re.IGNORECASE,
)
_ELLIPTIC = re.compile(r"\b(?:had|has|have|did|does|do|was|were|is|are|would|could|not)\W*\Z", re.IGNORECASE)

_FEWEST = 5  # words that tell something


class Contrast(NamedTuple):
    """The halves of a sentence, each a sentence by itself, what the second counts, and whether it can stand alone."""

    first: str
    second: str
    counted: tuple[Quantity, ...]
    is_whole: bool


def find_contrast(text: str) -> Contrast | None:
    """The halves of a sentence that sets two named voices against each other, or one beside what the outlet tells.

    None for any other sentence. A number that says nothing of what it counts ("organisers put it at 20,000") counts
    what the first half does.
    """
    cues = [cue for cue in find_cues(text) if cue.speaker and cue.stance != "asks"]
    if len(cues) > 1:
        for joint in _JOINT.finditer(text):
            voices = _voices(cues, joint)
            if voices and not opens(text[: joint.start()], inside=False):
                ours, theirs = (text[slice(*cue.content)] for cue in voices)
                if not _TELLS_NOTHING.fullmatch(ours):
                    return _halves(f"{text[: joint.start()].rstrip()}.", text[joint.end() :], theirs)
    return _beside_outlet(text, cues[0]) if cues else None


def _beside_outlet(text: str, cue: Cue) -> Contrast | None:
    """The halves where the outlet tells something and somebody speaks beside it: "It is closed, and Bell said why"."""
    start = min(cue.start, cue.cue[0])
    joint = next((j for j in _BESIDE.finditer(text, 0, start) if j.end() == start), None)
    first = text[: joint.start()] if joint else ""
    if len(first.split()) < _FEWEST or find_cues(first) or finite_verb(first) is None or opens(first, inside=False):
        return None
    halves = _halves(f"{first}.", text[start:], text[slice(*cue.content)])
    return halves if halves.is_whole else None


def _halves(first: str, second: str, content: str) -> Contrast:
    """Both halves, given as well what is said in the second."""
    read, told = _read(second), _read(first)
    counted = tuple(q if q.counted else q.model_copy(update={"counted": _noun_of(told, q.unit)}) for q in read)
    leans = _LEANS.match(second) or _LEANS.match(content) or _ELLIPTIC.search(content)
    is_whole = not leans and finite_verb(content) is not None and counted == read
    return Contrast(first, f"{second[:1].upper()}{second[1:]}", counted, is_whole)


def _voices(cues: list[Cue], joint: re.Match[str]) -> tuple[Cue, Cue] | None:
    """Who speaks up to a joint and who from there on, where those are two."""
    second = next((c for c in cues if min(c.start, c.cue[0]) == joint.end()), None)
    first = next((c for c in reversed(cues) if max(c.end, c.cue[1], c.content[1]) <= joint.start()), None)
    if first is None or second is None:
        return None
    ours, theirs = (clean_speaker(c.speaker).lower() for c in (first, second))
    apart = ours not in theirs and theirs not in ours and PRONOUNS.isdisjoint((ours, theirs))
    return (first, second) if apart else None


def _read(text: str) -> tuple[Quantity, ...]:
    return tuple(m.quantity for m in find_quantities(text))


def _noun_of(told: Iterable[Quantity], unit: str) -> str:
    """What the only quantity of a unit counts, or the only one without."""
    nouns = {q.counted for q in told if q.counted and q.unit == unit}
    return nouns.pop() if len(nouns) == 1 else ""
