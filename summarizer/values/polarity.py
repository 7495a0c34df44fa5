"""Negation: the cues that turn a statement around, and the words that stand in their scope."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarizer.values.words import CALENDAR_WORDS, FUNCTION_WORDS, Token, fold, stem, tokens

_SCOPE = 4
_CUE = re.compile(
    r"""\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|\w+n't
    |den(?:y|ies|ied|ying|ial)|refut(?:e|es|ed|ing)|(?<!not\ )rul(?:e|es|ed|ing)\s+out|fail(?:s|ed|ing|ure)?\s+to
    |refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|unlikely|dismiss(?:es|ed|ing)?
    |(?:is|are|was|were)\s+(?:\w+\s+)?(?:wrong|false|untrue|incorrect|baseless|denied)|has\s?n't|far\s+from)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# "no longer than", "not only": words that look like a negation and deny nothing.
_HARMLESS = re.compile(
    r"\b(?:not\s+only|not\s+rul(?:e|ed|ing)\s+out|no\s+(?:later|fewer|less|more)\s+than|no\s+doubt|nothing\s+but)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;:.!?]|\b(?:but|although|though|while|whereas|because)\b", re.IGNORECASE)
_BACKWARD = re.compile(r"^(?:is|are|was|were)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Negation:
    """One negation: the cue's span and words, and the stems of the content words it turns around."""

    start: int
    end: int
    words: str
    scope: frozenset[str]


def find_negations(text: str) -> tuple[Negation, ...]:
    """Every negation cue of a text with the stems in its scope.

    A cue reaches the next few content words of its clause; a predicate such as "were simply wrong" reaches back over
    its subject instead.
    """
    plain = fold(text)
    harmless = [m.span() for m in _HARMLESS.finditer(plain)]
    found = []
    words: tuple[Token, ...] | None = None
    for cue in _CUE.finditer(plain):
        if any(start <= cue.start() < end for start, end in harmless):
            continue
        words = words if words is not None else tokens(plain)
        found.append(Negation(cue.start(), cue.end(), text[cue.start() : cue.end()], _scope(plain, words, cue)))
    return tuple(found)


def _scope(plain: str, words: tuple[Token, ...], cue: re.Match[str]) -> frozenset[str]:
    content = [t for t in words if t.words.lower() not in FUNCTION_WORDS and t.words.lower() not in CALENDAR_WORDS]
    if _BACKWARD.match(cue.group()):
        before = [t for t in content if t.end <= cue.start()]
        return frozenset(stem(t.words) for t in before[-2 * _SCOPE :])
    stop = _CLAUSE_END.search(plain, cue.end())
    limit = stop.start() if stop else len(plain)
    after = [t for t in content if cue.end() <= t.start < limit]
    return frozenset(stem(t.words) for t in after[:_SCOPE])
