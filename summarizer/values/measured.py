"""What an amount measures where no noun follows it: "Shares slid $19", "a market value of $3bn", "prices rose 5%"."""

from __future__ import annotations

import re

from summarizer.values.counted import CLOSED_WORDS, phrase_after
from summarizer.values.words import CALENDAR_WORDS

_TIMES = CALENDAR_WORDS | frozenset("day week month quarter year".split())
_REACH = 120  # characters before an amount in which its subject is looked for
_OF = re.compile(r"(?P<noun>(?:[^\W\d_][\w’'&-]*\s){1,5})of\s(?:only\s|just\s)?$")
_STEP = re.compile(
    r"\s(?:(?:has|have|had|will|would|could|is|was|are|were|be|been|being|also|now|then|only|further|again|already)\s)*"
    r"(?:rises?|rose|risen|falls?|fell|fallen|grows?|grew|grown|increased?|decreased?|dropp?e?d?|declined?|jumped|climbed"
    r"|slid|slipped|surged|soared|plunged|plummeted|tumbled|dipped|gained|shed|sank|edged|shrank|cut|reduced|raised"
    r"|lowered|boosted|expanded|narrowed|widened|made\sup|reach(?:ed|es)?|hits?|stood|stands?|totall?ed|amount(?:ed|s)"
    r"|averaged?|remain(?:ed|s)|(?:is|was|are|were|be)(?=\s(?:up|down|at|only|now)\b|\s?$))"
    r"(?:\s(?:up|down|only|just|now|back|sharply|slightly|further|by|to|at|from))*\s?$"
)
_ASIDE = re.compile(r",[^,]{1,60},(?=\s|$)|\s\([^()]{1,60}\)")
_NUMBER_OF = re.compile(r"\bnumbers?(?=\sof\s)")
_REACHED = re.compile(
    r"\b(?:to|at|is|was|were|be|reach(?:ed|es)|hit|exceed(?:ed|s)|passed|total(?:l?ed|s))\s(?:about\s)?$"
)
_CLAUSE = re.compile(r"[,;:.!?()“”\"—]\s|\b(?:and|but|that|said|says|while|as|when|after|because|which)\s")
_PREPOSITION = re.compile(r"\s(?:of|for|in|at|on|from|to|with|by|per|between|among|under)\s")


def measured(text: str, begin: int) -> str:
    """Name what the amount that begins there is the size, price or change of, or "" where the words don't."""
    before = text[max(0, begin - _REACH) : begin]
    if of := _OF.search(before[-80:]):
        return _noun(of["noun"])
    step = _STEP.search(before)
    if step is None:
        return ""
    for clause in reversed(_CLAUSE.split(_ASIDE.sub("", before[: step.start()]))):
        words = _PREPOSITION.split(f" {clause.strip()} ", maxsplit=1)[0].strip()
        head = words.rpartition(" ")[2]
        if head and not head.endswith(("ed", "ing")) and head.lower() not in _TIMES:
            return _noun(words) if head.islower() else ""
    return ""


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
        if word.lower() in CLOSED_WORDS or not word[0].isalnum():
            break
        kept.append(word)
    return " ".join(reversed(kept[:4]))
