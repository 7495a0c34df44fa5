"""Words: tokens with spans, their stems, and the function words of English."""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple, Protocol

from summarizer.values.countries import demonym_stems

_TOKEN = re.compile(r"\d[\d,.]*\d|\w+(?:[’'‘]\w+)?", re.UNICODE)
# A stemmer keeps the word at hand in itself, so threads have to take turns.
_STEMMING = threading.Lock()
_POSSESSIVE = re.compile(r"[’'‘]s?$")
_FOLD = dict(zip("‘’ʼ“”„«»–—‑\u00a0\u202f", "'''" + '"""""' + "---" + "  ", strict=True))
_TYPESET = re.compile(f"[{''.join(_FOLD)}]")

FUNCTION_WORDS = frozenset(
    """
    a an the and or but nor so yet if then than that this these those there here it its he she they them his
    her their him we us our you your i me my mine who whom whose which what when where why how all any both each
    few more most other some such no not only own same too very can will just should now is are was were be been
    being am do does did doing done have has had having would could may might must shall of at by for with about
    against between into through during before after above below to from up down in out on off over under again
    further once as until while because also even still ever never however meanwhile moreover although though
    whether since toward towards upon among within without per via amid despite instead including around nearly
    almost roughly approximately already much many less least another one two three first second last next
    new
    """.split()
)


CALENDAR_WORDS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu
    thurs fri sat sun""".split()
)


class Token(NamedTuple):
    """One word or number of a text: ``text[start:end] == words``."""

    start: int
    end: int
    words: str


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


@cache
def _stemmer() -> _Stemmer:
    import snowballstemmer  # noqa: PLC0415 - 28 ms that a run with nothing to compare need not pay

    stemmer: _Stemmer = snowballstemmer.stemmer("english")
    return stemmer


def tokens(text: str) -> tuple[Token, ...]:
    """Words and numbers of a text in order; punctuation is skipped."""
    return tuple(map(Token._make, [(m.start(), m.end(), m[0]) for m in _TOKEN.finditer(text)]))


@lru_cache(maxsize=128)  # each reader of a sentence folds it again
def fold(text: str) -> str:
    """Text with typographic quotes, dashes and spaces made plain, one character for one, so offsets stay."""
    return text if text.isascii() else _TYPESET.sub(lambda mark: _FOLD[mark[0]], text)


def tidy(text: str) -> str:
    """Text on one line with single spaces."""
    text = text.strip()
    if text.isprintable() and "  " not in text:  # most sentences: no space but single ones
        return text
    return " ".join(text.split())


def plain(text: str) -> str:
    """Text as it is compared word for word: folded, in lower case, with single spaces."""
    return " ".join(fold(text).lower().split())


def unbracketed(text: str) -> str:
    """Text without the brackets that mark a word as ours and not the source's: "[Anna Bell] said"."""
    return text.replace("[", "").replace("]", "")


@lru_cache(maxsize=65536)  # about as many words as a pile of ten thousand articles has
def stem(word: str) -> str:
    """The stem of a word without case, possessive or accents: "Withdrawal’s" and "withdraw" agree."""
    bare = _POSSESSIVE.sub("", word.lower())
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    bare = demonym_stems().get(bare, bare)
    bare = _roots().get(bare, bare)
    if not bare.isalpha():
        return bare
    with _STEMMING:
        return _stemmer().stemWord(bare)


def is_content(word: str) -> bool:
    """Whether a word says what a text is about: neither a function word nor part of a date."""
    lowered = word.lower()
    return lowered not in FUNCTION_WORDS and lowered not in CALENDAR_WORDS


def stems(text: str) -> tuple[str, ...]:
    """Stems of the content words of a text, in order, function words left out."""
    return tuple(stem(word) for word in _TOKEN.findall(text) if word.lower() not in FUNCTION_WORDS)


# What news text says for one thing in several words that no stemmer brings together.
_ONE_WORD = {
    form: root
    for root, forms in {
        "kill": "killing dead died die dies death deaths",
        "wound": "injured injuries injury injure",
        "say": "says",
        "leak": "leaked leaking",
        "meet": "meeting",
        "strike": "strikes",
        "lose": "loss losses",
        "sell": "sale sales",
        "soldier": "soldiers troops troop servicemen",
        "defense": "defence",
        "bureau": "office offices bureaus",  # whose stem is that of officers
    }.items()
    for form in forms.split()
}


@cache
def _roots() -> dict[str, str]:
    """The base form of each irregular form of a verb, and the one word for others that say the same."""
    lines = files("summarizer.values").joinpath("irregular.txt").read_text(encoding="utf-8").splitlines()
    verbs = (line.split() for line in lines if not line.startswith("#"))
    return {form: base for base, *forms in verbs for form in forms} | _ONE_WORD
