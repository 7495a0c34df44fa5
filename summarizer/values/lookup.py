"""Looking before reading: which words a text has at all, and quick patterns for lists of words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

# What is no English letter is a space, and letters are lower case.
_LOWERED = "".join(chr(i).lower() if chr(i).isalpha() else " " for i in range(128)).encode().ljust(256)


@lru_cache(maxsize=128)  # each reader of a sentence looks first whether it has a word that the reader knows
def letters_in(text: str) -> frozenset[str]:
    """The runs of English letters in a text, in lower case: "U.S.-made" has "u", "s" and "made"."""
    return frozenset(text.encode("ascii", "replace").translate(_LOWERED).decode("ascii").split())


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of some words where a word begins, those that come first tried first.

    It has one branch for each first letter, since Python tries the branches of a pattern in turn, and opens with
    nothing but these letters, so that a search skips what lies between them.
    """
    by_letter = groupby(sorted(words, key=itemgetter(0)), key=itemgetter(0))
    return "|".join(rf"{first}(?<=\b.)(?:{'|'.join(word[1:] for word in found)})" for first, found in by_letter)
