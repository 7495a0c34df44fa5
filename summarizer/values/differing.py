"""Differing: sentences that announce that accounts do not agree, and leave it to others to say how."""

from __future__ import annotations

from summarizer.values.lookup import sought

_ACCOUNTS = r"(?:accounts|versions|explanations|narratives|recollections|testimonies)"
_UNLIKE = r"(?:conflicting|contradictory|differing|opposing|rival|competing|clashing|different(?!\s+versions))"
_DISPUTED = r"(?:disputed|contested|in\s+dispute|a\s+matter\s+of\s+(?:dispute|contention))"
_IS = r"(?:is|was|remains?|remained)(?:\s+(?:still|also|now|hotly|bitterly))?"
_ANNOUNCES = sought(
    "accounts versions explanations narratives recollections testimonies disputed contested dispute contention disagree"
    " disagreed",
    # "Accounts of the shooting differ."
    rf"\b(?i:{_ACCOUNTS})(?:\s+of\b[^.;:]{{0,60}})?\s+(?:differ|vary|conflict|diverge|clash)(?:e?d|s)?\b"
    # "gave conflicting accounts of who held the town"
    rf"|\b(?:gave|give|given|gives|offer(?:ed|s)?|provided?|presented?|told)\s+(?:\w+ly\s+)?{_UNLIKE}\s+{_ACCOUNTS}\b"
    # "Whether it got there is disputed."
    rf"|\A(?:(?:But|Exactly|Just|Even)\s+)*(?:Whether|How|Who|What|When|Where|Why|Which|whether|how|who|what|when|where|why|which)"
    rf"\b[^.;?]{{3,140}}?\s{_IS}\s+{_DISPUTED}\b"
    # "even the hour is a matter of dispute."
    rf"|\s{_IS}\s+(?:a\s+matter\s+of\s+dispute|in\s+dispute)\s*\.\Z"
    # "The two sides disagree over who fired first."
    r"|\b(?:[Tt]he\s+two|[Bb]oth)\s+[a-z]+\s+disagree[d]?\s+(?:on|over|about|as\s+to)\b",
)


def announces(text: str) -> bool:
    """Whether a sentence says that accounts of something differ: "Whether it got there is disputed"."""
    return _ANNOUNCES.find(text, text) is not None
