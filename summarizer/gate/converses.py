"""Converses: one act told from either side, or by its noun: "A lent B money", "B borrowed money from A"."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.gate.entities import Entity, after_relative, breaks, entities
from summarizer.gate.reading import Reading, Word
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
_BY = re.compile(r"\bby\s(?:the\s|an?\s)?$")
BEING = re.compile(r"\b(?:is|are|was|were|been|being|be)\s(?:[a-z]+ly\s)?$")
_NEXT = re.compile(r"\s(?:the\s|an?\s)?(?:(?!(?:of|to|from|in|for|with|by|at|on)\s)[a-z]+\s){0,2}")
_AGAINST = re.compile(r"\s(?:[a-z]+\s)?against\s(?:the\s)?$")
_NOUN = re.compile(r"['’]s?\s(?:[a-z]+\s)?(?P<noun>[a-z]+)\s(?P<role>of|by)\s(?:the\s)?$")


def converse(word: str, link: str) -> tuple[str, bool] | None:
    """The act that a stem and the words from it to the next name tell of, and whether that name is its agent."""
    if word in _VERBS["lose"] and _TO.search(link):
        return "beat", True
    if word in _SUITS:
        return ("sue", False) if _AGAINST.fullmatch(link) else None
    kinds = (kind for kind in ("beat", "buy", "sue", "invade") if word in _VERBS[kind])
    return next(((kind, False) for kind in kinds), None)


def named_act(between: str) -> tuple[str, bool] | None:
    """The act that a noun between two names tells of ("Malta's purchase of Gozo"), and whether the second acts."""
    found = _NOUN.fullmatch(between)
    if found is None:
        return None
    act = stem(found["noun"])
    told = converse(act, "")
    return told[0] if told else act, found["role"] == "by"


@lru_cache(maxsize=1024)
def transfers(sentence: Reading) -> tuple[tuple[str, Entity, Entity], ...]:
    """Who gives what and who gets it, told from either side: "give", the giver and the getter."""
    found = []
    for word in sentence.words:
        kind = next((k for k in ("give", "get") if word.stem in _VERBS[k]), "") if word.words.islower() else ""
        pair = _parties(sentence, word, gives=kind == "give") if kind else None
        if pair and pair[0] and pair[1] and not pair[0].known & pair[1].known:
            found.append(("give", pair[0], pair[1]))
    return tuple(found)


def _parties(sentence: Reading, word: Word, *, gives: bool) -> tuple[Entity | None, Entity | None]:
    """The giver and the getter of a verb, by the prepositions of the names after it in its clause."""
    text, named = sentence.text, entities(sentence)
    end = min((b for b in breaks(sentence) if b >= word.end), default=len(text))
    before = next((n for n in reversed(named) if n.end <= word.start), None)
    if before and any(after_relative(sentence, before.end) <= b < word.start for b in breaks(sentence)):
        before = None
    after = [n for n in named if word.end <= n.start < end]

    def led(by: re.Pattern[str]) -> Entity | None:
        return next((n for n in after if by.search(text, word.end, n.start)), None)

    passive = not word.words.endswith("ing") and bool(BEING.search(text, 0, word.start))
    if gives:
        beside = next((n for n in after if _NEXT.fullmatch(text, word.end, n.start)), None)
        return (led(_BY), led(_TO) or before) if passive else (before, led(_TO) or beside)
    return led(_FROM), led(_BY) if passive else before


def same_transfer(one: Reading, other: Reading) -> bool:
    """Whether two sentences tell of one giving between the same two, from whichever side."""
    return any(g.known & h.known and r.known & q.known for _, g, r in transfers(one) for _, h, q in transfers(other))
