"""Modality: what the words of a sentence say about the standing of what it tells."""

from __future__ import annotations

import re

from summarizer.models import Modality
from summarizer.values.words import fold

_PLANNED = re.compile(
    r"\b(?:plans?|planning|planned|intends?|preparing|prepares?|set|due|scheduled|aims?|vow(?:s|ed)?|promis(?:es|ed))\s+to\b"
    r"|\bwill\s+(?!not\b)\w+|\b(?:are|is)\s+on\s+the\s+way\b",
    re.IGNORECASE,
)
_FORECAST = re.compile(
    r"\b(?:expected|likely|predict(?:s|ed)?|forecast(?:s|ed)?|projected|could|might|(?-i:may)|possibility|potential(?:ly)?|warn(?:s|ed)?)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|refut(?:e|es|ed)|dismiss(?:es|ed)?|ruled\s+out)\b"
    r"|\b(?:is|are|was|were)\s+(?:\w+\s+)?(?:wrong|false|untrue|incorrect|baseless)\b",
    re.IGNORECASE,
)
_CONTRADICTED = re.compile(r"\b(?:contradict(?:s|ed)?|disput(?:es|ed)|contest(?:s|ed)?)\b", re.IGNORECASE)
_CONFIRMED = re.compile(r"\bconfirm(?:s|ed)\b", re.IGNORECASE)


def modality_of(text: str) -> Modality:
    """What a sentence says about the standing of its claim, by its verbs."""
    plain = fold(text)
    readings: tuple[tuple[Modality, re.Pattern[str]], ...] = (
        ("denied", _DENIED),
        ("disputed", _CONTRADICTED),
        ("planned", _PLANNED),
        ("forecast", _FORECAST),
        ("confirmed", _CONFIRMED),
    )
    return next((name for name, pattern in readings if pattern.search(plain)), "reported")
