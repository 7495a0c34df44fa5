"""Converses: one act told from either side, or by its noun: "A lent B money", "B borrowed money from A"."""

from __future__ import annotations

import re

from summarizer.values.words import stem

_VERBS = {
    kind: frozenset(stem(w) for w in words.split())
    for kind, words in {
        "give": """give gave given provide supply send sent sell sold lend lent pay paid grant award donate ship deliver
        export hand transfer loan lease""",
        "get": """receive get got obtain buy bought purchase borrow import acquire inherit accept take took taken rent
        collect""",
        "beat": "beat beaten defeat overcome overcame thrash",
        "lose": "lose lost",
        "buy": "buy bought purchase acquire acquisition takeover overtake overtook buyout",
        "sue": "sue sued suing",
        "invade": "invade invasion",
    }.items()
}
_SUITS = frozenset(stem(w) for w in "lawsuit suit complaint".split())
_FROM = re.compile(r"\bfrom\s(?:the\s|an?\s)?$")
_TO = re.compile(r"\bto\s(?:the\s|an?\s)?$")
_AGAINST = re.compile(r"\s(?:[a-z]+\s)?against\s(?:the\s)?$")
_NOUN = re.compile(r"['’]s?\s(?:[a-z]+\s)?(?P<noun>[a-z]+)\s(?P<role>of|by)\s(?:the\s)?$")


def converse(word: str, link: str) -> tuple[str, bool] | None:
    """The act that a stem and the words from it to the next name tell of, and whether that name is its agent."""
    if word in _VERBS["get"] and _FROM.search(link):
        return "give", True
    if word in _VERBS["lose"] and _TO.search(link):
        return "beat", True
    if word in _SUITS:
        return ("sue", False) if _AGAINST.fullmatch(link) else None
    kinds = (kind for kind in ("give", "beat", "buy", "sue", "invade") if word in _VERBS[kind])
    return next(((kind, False) for kind in kinds), None)


def named_act(between: str) -> tuple[str, bool] | None:
    """The act that a noun between two names tells of ("Malta's purchase of Gozo"), and whether the second acts."""
    found = _NOUN.fullmatch(between)
    if found is None:
        return None
    act = stem(found["noun"])
    told = converse(act, "")
    return told[0] if told else act, found["role"] == "by"
