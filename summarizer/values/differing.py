"""Differing: sentences that announce that accounts do not agree, and leave it to others to say how."""

from __future__ import annotations

from summarizer.values.lookup import sought
from summarizer.values.words import stem, stems

_DISPUTED = r"(?:disputed|contested|in\s+dispute|a\s+matter\s+of\s+(?:dispute|contention))"
_IS = r"(?:is|was|remains?|remained)(?:\s+(?:still|also|now|hotly|bitterly))?"
_ANNOUNCES = sought(
    "accounts versions disputed contested dispute contention",
    # "Accounts of the shooting differ."
    r"\A(?:But\s+)?(?:Accounts|Versions)\s+of\s[^.,;:]{3,60}?\s(?:differ|vary|conflict|diverge)(?:ed)?\s*\.?\Z"
    # "Whether it got there is disputed."
    r"|\A(?:(?:But|Exactly|Just|Even)\s+)*(?:Whether|How|Who|What|When|Where|Why|Which|whether|how|who|what|when|where|why|which)"
    rf"\b[^.,;:?]{{3,140}}?\s{_IS}\s+{_DISPUTED}\s*\.?\Z",
)
# What such a sentence has however it announces, and verbs that tell nothing of what they are said of.
_ANNOUNCING = frozenset(
    map(
        stem,
        """accounts versions differ vary conflict diverge disputed contested dispute matter contention exactly whether
        get gets got go goes went come comes came happen happens happened do does did done take took place
        there""".split(),
    )
)


def announces(text: str) -> bool:
    """Whether a sentence says no more than that accounts of something differ: "Whether it got there is disputed"."""
    return _ANNOUNCES.find(text, text) is not None


def announced_in(text: str) -> frozenset[str]:
    """The stems of what a sentence announces that accounts differ on; none where a pronoun stands for it."""
    return frozenset(stems(text)) - _ANNOUNCING
