"""Negation: the cues that turn a statement around, and the words that stand in their scope."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from summarizer.values.lookup import matches_at
from summarizer.values.words import Token, fold, is_content, stem, tokens

_SCOPE = 4  # content words that a negation turns around
# Negations that are read of one text: each looks on to the end of its clause, and no sentence of news has more.
_MOST = 40
_CUE = re.compile(
    r"""\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|[a-z]+n't
    |den(?:y|ies|ied|ying|ial)|refut(?:e|es|ed|ing)|(?<!not\ )rul(?:e|es|ed|ing)\s+out|fail(?:s|ed|ing|ure)?\s+to
    |refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|unlikely|dismiss(?:es|ed|ing)?
    |(?:is|are|was|were)\s+(?:\w+\s+)?(?:wrong|false|untrue|incorrect|baseless|denied)|far\s+from)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Verbs and nouns that say of what follows that it is over, kept from happening, or missing.
_REVERSAL = re.compile(
    r"""\b(?:unable\s+to|inability\s+to|impossible|declin(?:e|es|ed|ing)\s+to|(?:has|have|had|is|are|was|were)\s+yet\s+to
    |(?:stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)|halt(?:s|ed|ing)?|quit(?:s|ting)?)(?=\s+(?:\w+ing|the|its|their|all)\b)
    |turn(?:s|ed|ing)?\s+down|avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?|lack(?:s|ed|ing)?|absence\s+of|short\s+of|abandon(?:s|ed|ing)?
    |cancel(?:s|led|ed|ling|ing)?|scrap(?:s|ped|ping)?|hardly|barely|rarely|seldom|scarcely|incapable\s+of
    |instead\s+of|rather\s+than|(?:is|are|was|were|be|been)\s+(?:barred|banned|forbidden|prohibited|prevented)\s+from
    |(?:barred|banned|forbade|prohibited|stopped|kept)\s+\w+\s+from)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# How the words begin at which a cue can: looking there alone is five times faster than looking everywhere.
_CUE_OPENS = frozenset("not nev no non nob nei nor wit can den ref rul fai rej unl dis is are was wer far".split())
_REVERSAL_OPENS = frozenset(
    """una ina imp dec has hav had is are was wer be bee sto cea hal qui avo pre lac abs sho aba can scr har bar rar sel
    sca inc ins rat ban for pro kep tur""".split()
)
# "no longer than", "not only": words that look like a negation and deny nothing. What "not until May did" happen, did.
_HARMLESS = re.compile(
    r"""\b(?:not\s+only|not\s+rul(?:e|ed|ing)\s+out|no\s+(?:later|fewer|less|more)\s+than|no\s+doubt|nothing\s+but
    |not\s+(?:includ|count)ing|(?:is|was)\s+not\s+until\b(?=\s[^,;:.]{0,160}?\bthat)
    |not\s+until\b(?=\s[^,;:.]{0,160}?\b(?:did|do|does|was|were|is|are|has|have|had|would|will)\s(?:the|an?|it|he|she|they)))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CLAUSE_END = re.compile(r"[,;:.!?]|\b(?:but|although|though|while|whereas|because)\b", re.IGNORECASE)
_BACKWARD = re.compile(
    r"^(?:is|are|was|were)\s+(?:\w+\s+)?(?:wrong|false|untrue|incorrect|baseless|denied)", re.IGNORECASE
)
# "found the virus in none of them": what it turns around stands before it.
_ENDS_CLAUSE = re.compile(
    r"(?:nobody|none|nothing)(?:\s+of\s+(?:them|those|these|us|it|whom|which))?\s*(?:[,;:.!?]|\Z)", re.IGNORECASE
)
_start, _end = attrgetter("start"), attrgetter("end")
_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non")
_ROOT = 5  # letters that a stem needs to be turned around by a prefix: "rest" is no opposite of "interest"


class Negation(NamedTuple):
    """One negation: the cue's span and words, and the stems of the content words it turns around.

    ``reach`` has them in the order of the text, nearest to the cue first.
    """

    start: int
    end: int
    words: str
    scope: frozenset[str]
    reach: tuple[str, ...] = ()


# The stages ask several times about one sentence.
@lru_cache(maxsize=512)
def find_negations(text: str) -> tuple[Negation, ...]:
    """Every negation cue of a text with the stems in its scope.

    A cue reaches the next few content words of its clause; a predicate such as "were simply wrong" reaches back over
    its subject instead.
    """
    plain = fold(text)
    words = tokens(plain)
    return _negations(text, plain, words, _cues(plain, words))


@lru_cache(maxsize=512)
def find_reversals(text: str) -> tuple[Negation, ...]:
    """Negations, and what says as much in other words: "stopped sending", "unable to", "without", "yet to"."""
    plain = fold(text)
    words = tokens(plain)
    reversing = matches_at(_REVERSAL, plain, words, _REVERSAL_OPENS)
    return _negations(text, plain, words, sorted([*_cues(plain, words), *reversing], key=lambda cue: cue.start()))


def _cues(plain: str, words: tuple[Token, ...]) -> Iterator[re.Match[str]]:
    return matches_at(_CUE, plain, words, _CUE_OPENS)


def _negations(text: str, plain: str, words: tuple[Token, ...], found: Iterable[re.Match[str]]) -> tuple[Negation, ...]:
    cues = list(islice(found, _MOST))
    harmless = [m.span() for m in _HARMLESS.finditer(plain)] if cues else []
    return tuple(
        _negation(text, plain, words, cue)
        for cue in cues
        if not any(start <= cue.start() < end for start, end in harmless)
    )


def _negation(text: str, plain: str, words: tuple[Token, ...], cue: re.Match[str]) -> Negation:
    reach = tuple(_reach(plain, words, cue))
    return Negation(cue.start(), cue.end(), text[cue.start() : cue.end()], frozenset(reach), reach)


def _reach(plain: str, words: tuple[Token, ...], cue: re.Match[str]) -> Iterable[str]:
    if _BACKWARD.match(cue.group()):
        before = reversed(words[: bisect_right(words, cue.start(), key=_end)])
        return (stem(t.words) for t in islice((t for t in before if is_content(t.words)), 2 * _SCOPE))
    stop = _CLAUSE_END.search(plain, cue.end())
    limit = stop.start() if stop else len(plain)
    after = islice(words, bisect_left(words, cue.end(), key=_start), bisect_left(words, limit, key=_start))
    reached = [stem(t.words) for t in islice((t for t in after if is_content(t.words)), _SCOPE)]
    return _before(plain, words, cue) if not reached and _ENDS_CLAUSE.match(plain, cue.start()) else reached


def _before(plain: str, words: tuple[Token, ...], cue: re.Match[str]) -> list[str]:
    """What a clause that ends in its negation says of nobody: "found the virus in none of them"."""
    begin = max((m.end() for m in _CLAUSE_END.finditer(plain, 0, cue.start())), default=0)
    before = words[bisect_left(words, begin, key=_start) : bisect_right(words, cue.start(), key=_end)]
    told = [stem(t.words) for t in reversed(before) if is_content(t.words)]
    return told[:_SCOPE] if len(told) > 1 else []  # "In Orla there is nothing" negates no Orla


@cache
def _opposites() -> Mapping[str, frozenset[str]]:
    lines = files("summarizer.values").joinpath("opposites.txt").read_text(encoding="utf-8").splitlines()
    table: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        if line and not line.startswith("#"):
            left, right = ({stem(word) for word in side.split(",")} for side in line.split("|"))
            for word in left - right:
                table[word] |= right - left
            for word in right - left:
                table[word] |= left - right
    return {word: frozenset(others) for word, others in table.items()}


def opposite_among(ours: str, words: frozenset[str]) -> str:
    """One of some stems that says the opposite of ours, by the table ``opposites.txt`` or by a prefix, else ""."""
    found = _opposites().get(ours, frozenset()) & words
    if found:
        return min(found)
    prefixed = next((p + ours for p in _PREFIXES if p + ours in words), "") if len(ours) >= _ROOT else ""
    bare = next((ours[len(p) :] for p in _PREFIXES if ours.startswith(p) and ours[len(p) :] in words), "")
    return prefixed or (bare if len(bare) >= _ROOT else "")


def are_opposite(ours: str, theirs: str) -> bool:
    """Whether two stems say opposite things: "accept" and "reject", "responsive" and "unresponsive"."""
    return bool(opposite_among(ours, frozenset((theirs,))))
