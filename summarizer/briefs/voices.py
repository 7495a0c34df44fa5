"""Voices: whether what two sentences tell is told by one speaker, and who speaks where both are one claim."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.briefs.antecedents import OWNERS, is_bare_toll
from summarizer.models import Attribution
from summarizer.values.attribution import PRONOUNS, UNNAMED, find_cues
from summarizer.values.clauses import telling
from summarizer.values.lookup import letters_in

# What a saying in the past makes of "has" and "will".
_FARTHER = re.compile(r"\b(?:had|would)\b")
_FORMERLY = frozenset("former ex shadow deputy acting rival would-be".split())
# Who speaks by one of these was named in the sentence before.
_STAND_INS = PRONOUNS | frozenset("both each neither some others all".split())


def is_of_another(text: str, own: Attribution, before: str, told: Attribution) -> bool:
    """Whether a sentence that leans on the one ``before`` is told by somebody other than who told that.

    It is where somebody speaks who belongs to one of that sentence ("Its owner insisted"), where it counts the victims
    of what another said, and where the outlet goes on in the plain past after what somebody says had been or would be.
    """
    if told.stance == "denies":  # who speaks for those who deny it goes on with that
        return False
    if own.speakers:
        may_differ = text.startswith(OWNERS) or not told.speakers or is_bare_toll(text)
        return may_differ and own.speakers[0].lower() not in _STAND_INS and is_another(own.speakers[0], told)
    return bool(told.speakers) and not find_cues(text) and (is_bare_toll(text) or _comes_nearer(text, before))


def _comes_nearer(text: str, before: str) -> bool:
    """Whether a sentence in the plain past follows what somebody said in the past of what had been or would be.

    "She also said no" goes on with what somebody else did.
    """
    is_past = telling(text) == "past" and "also" not in letters_in(text)
    return is_past and any(_FARTHER.search(before, *cue.content) for cue in find_cues(before)[-1:])


def is_another(speaker: str, told: Attribution) -> bool:
    """Whether somebody known is not who said what is told."""
    name = speaker.lower()
    return name not in PRONOUNS and not any(_may_be_one(name, s.lower()) for s in told.speakers)


def _may_be_one(name: str, other: str) -> bool:
    """Whether one is named by the other's name or a part of it, and not as what he was or would be: "former mayor"."""
    short, long = sorted((name, other), key=len)
    return short in long and _FORMERLY.isdisjoint(long.replace(short, "", 1).split())


def replace_speakers(attribution: Attribution, speakers: Iterable[str]) -> Attribution:
    """The same attribution with other words for its speakers, each once."""
    named = tuple(dict.fromkeys(speakers))
    return attribution if named == attribution.speakers else attribution.model_copy(update={"speakers": named})


def both(first: Attribution, second: Attribution) -> Attribution:
    """Who speaks in two joined sentences: the one, or both side by side where neither has it from others."""
    if not first.speakers or (first.speakers == (UNNAMED,) and second.speakers):
        return second
    if not second.speakers:
        return first
    ours, theirs = first.speakers[0], second.speakers[0]
    alone = len(first.speakers) == len(second.speakers) == 1 and theirs != UNNAMED
    if not alone or theirs in ours or ours in theirs:
        return first
    return replace_speakers(first, (f"{ours} and {theirs}",))
