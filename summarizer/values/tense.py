"""Tense: whether the words around a date look back or ahead."""

from __future__ import annotations

import re

from summarizer.values.clauses import PARTICIPLE_AHEAD
from summarizer.values.expressions import Tense
from summarizer.values.words import fold

_AHEAD = re.compile(
    r"\b(?:(?:will|would|to)\s+(?:be|have)\s+\w+(?:ed|en)|will|'ll|shall|won't|would|plan(?:s|ned|ning)?\s+to|intend(?:s|ed)?\s+to|expect(?:s|ed)?|likely\s+to|set\s+to|due\s+to|"
    r"scheduled|aims?\s+to|prepar(?:es|ing)\s+to|looking\s+ahead|upcoming|next|predicts?"
    # A present tense of what has an appointed time, and the appointment itself.
    r"|begins?|starts|opens|ends|(?:start|open|end)(?=\s+on\b)|expires?|resumes?|takes?\s+(?:effect|place)|goe?s?\s+on|kicks?\s+off|airs?|due"
    r"|(?:date|deadline)\s+(?:of|for))\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:according\s+to|citing|said|told|announced|reported|estimated|was|were|had|has|have|did|since|in\s+an?"
    rf"|{PARTICIPLE_AHEAD}\w{{3,}}ed)\b",
    re.IGNORECASE,
)
# Nothing after "will" looks back, up to the end of its clause.
_WILL = re.compile(r"\b(?:will|won't|shall)\b(?:(?!\b(?:and|but|after|since|said|says)\b)[^,;:()–—])*\Z", re.IGNORECASE)
_REACH = 60  # characters after a date in which its verb may follow ("In 2025 the company expects")


def tense_at(text: str, position: int) -> Tense:
    """The tense that governs a place in a text: future where the nearest verb cue before it looks ahead."""
    before = fold(text[:position])
    if _WILL.search(before):
        return "future"
    ahead = max((m.end() for m in _AHEAD.finditer(before)), default=-1)
    back = max((m.end() for m in _BACK.finditer(before)), default=-1)
    opens = ahead < 0 and back < 0 and bool(_AHEAD.search(fold(text)[position : position + _REACH]))
    return "future" if (ahead > -1 and ahead >= back) or opens else "past"


def looks_back(text: str) -> bool:
    """Whether the words of a text tell of what is over, and of nothing to come."""
    plain = fold(text)
    return bool(_BACK.search(plain)) and not _AHEAD.search(plain)
