"""What an amount measures where no noun follows it: "Shares slid $19", "a market value of $3bn", "prices rose 5%"."""

from __future__ import annotations

import re

from summarizer.values.counted import CLOSED_WORDS, phrase_after
from summarizer.values.units import is_unit
from summarizer.values.words import CALENDAR_WORDS

_TIMES = CALENDAR_WORDS | frozenset("day week month quarter year".split())
_REACH = 120  # characters before an amount in which its subject is looked for
_OF = re.compile(r"(?P<noun>(?:[^\W\d_][\w’'&-]*\s){1,5})of\s(?:only\s|just\s)?$")
_CHANGES = frozenset(
    """rise rises rose risen fall falls fell fallen grow grows grew grown increase increased decrease decreased drop
    drops dropped decline declined jumped climbed slid slipped surged soared plunged plummeted tumbled dipped gained
    shed sank edged shrank up down""".split()
)
_STEPS = _CHANGES | frozenset(
    """cut reduced raised lowered boosted expanded narrowed widened made reach reaches reached hit hits stood stand
    stands total totals totaled totalled amount amounts amounted average averages averaged remain remains
    remained weigh weighs weighed measure measures measured range ranges ranged ranging start starts span spans
    spanned cover covers covered stretch stretches exceed exceeds exceeded is was are were be""".split()
)
_STEP = re.compile(
    r"\s(?:(?:has|have|had|will|would|can|could|may|might|must|should|is|was|are|were|be|been|being|also|now|then|only"
    r"|further|again|already)\s)*"
    rf"(?:made\sup|(?:{'|'.join(sorted(_STEPS - {'made'}, key=len, reverse=True))})\b)"
    r"(?:\s(?:up|down|only|just|now|back|sharply|slightly|further|by|to|at|from))*\s?$"
)
_PUT = re.compile(r"(?P<noun>(?:[^\W\d_][\w’'&-]*\s){1,4})(?:to|at|by)\s(?:only\s|just\s)?$")
_RELATIVE = re.compile(r",?\s(?:that|which)$")
_PUTS = (" to ", " at ", " by ")
_BOUNDS = ("above ", "below ", "exceeding ", "beyond ")  # right after a noun: "noise above 85 decibels"
_VERBAL = re.compile(r"(?:\s[a-z]+(?:ed|ing|ly))+$")
_NO_OBJECTS = frozenset("close due thanks equal equivalent similar sold available put set".split())
_ASIDE = re.compile(r",[^,]{1,60},(?=\s|$)|\s\([^()]{1,60}\)")
_NUMBER_OF = re.compile(r"\bnumbers?(?=\sof\s)")
_REACHED = re.compile(
    r"\b(?:to|at|is|was|were|be|reach(?:ed|es)|hit|exceed(?:ed|s)|passed|total(?:l?ed|s))\s(?:about\s)?$"
)
_CLAUSE = re.compile(r"[,;:.!?()“”\"—]\s|\b(?:and|but|that|said|says|while|as|when|after|because|which)\s")
_PREPOSITION = re.compile(r"\s(?:of|for|in|at|on|from|to|with|by|per|between|among|under)\s")


def measured(text: str, begin: int, *, is_money: bool = False) -> str:
    """Name what the amount that begins there is the size, price or change of, or "" where the words don't.

    What is sold at a price is not what the money counts.
    """
    before = text[max(0, begin - _REACH) : begin]
    if " of " in before[-12:] and (of := _OF.search(before[-80:])):
        return _noun(of["noun"])
    step = None if _STEPS.isdisjoint(before[-32:].split()) else _STEP.search(before)
    if step is None:
        if text.startswith(_BOUNDS, begin):
            return _thing(_PREPOSITION.split(before[-64:].rpartition(",")[2])[-1])
        return "" if is_money and before.rstrip().endswith(" at") else _object(before)
    return _subject(before, before[: step.start()], opens=begin <= _REACH)


def _subject(before: str, until: str, *, opens: bool) -> str:
    """The head of the subject of a verb that ends a text: in its own clause, else in the one that it goes on."""
    if relative := _RELATIVE.search(until):
        return _thing(_PREPOSITION.split(until[: relative.start()])[-1])
    for clause in reversed(_CLAUSE.split(_ASIDE.sub("", until))):
        words = _VERBAL.sub("", _PREPOSITION.split(f" {clause.strip()} ", maxsplit=1)[0].rstrip()).strip()
        head = words.rpartition(" ")[2]
        if head and not head.endswith(("ed", "ing")) and head.lower() not in _TIMES:
            return _noun(words) if opens and words == head and before.startswith(head) else _thing(words)
    return ""


def _object(before: str) -> str:
    """What is put at, cut by or limited to an amount: "cut prices by 5%", "limits the volume to 100 decibels"."""
    put = _PUT.search(before[-64:]) if before.removesuffix("only ").removesuffix("just ").endswith(_PUTS) else None
    return _thing(put["noun"]) if put else ""


def _thing(words: str) -> str:
    """The noun phrase before the first preposition, unless it is a name or ends in a verb or adverb."""
    noun = _noun(_PREPOSITION.split(words, maxsplit=1)[0])
    head = noun.rpartition(" ")[2]
    is_thing = head.islower() and not head.endswith(("ed", "ing", "ly")) and head not in _NO_OBJECTS
    return noun if is_thing and not is_unit(head) else ""


def is_changed(before: str) -> bool:
    """Whether the words before an amount end in a change that it tells: "oil rose $1"."""
    return before.rstrip().rpartition(" ")[2] in _CHANGES


def numbered(text: str, begin: int) -> str:
    """Name what the number that begins there is the number of: "the number of troops there to 11,000"."""
    before = text[max(0, begin - _REACH) : begin]
    if "number" not in before or not _REACHED.search(before[-24:]):
        return ""
    named = _NUMBER_OF.search(before)
    return phrase_after(before, named.end()) if named else ""


def _noun(words: str) -> str:
    """The words after the last that can't be inside a noun phrase."""
    kept: list[str] = []
    for word in reversed(words.split()):
        if word.lower() in CLOSED_WORDS or (kept and word in _STEPS) or not word[0].isalnum():
            break
        kept.append(word)
    return " ".join(reversed(kept[:4]))
