"""Looking before reading: which words a text has at all, and quick patterns for lists of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.values.words import Token

# What is no English letter is a space, and letters are lower case.
_LOWERED = "".join(chr(i).lower() if chr(i).isalpha() else " " for i in range(128)).encode().ljust(256)

# A digit of any script, told from characters that could be one, over which a search goes many times faster than over a
# class of all scripts.
DIGIT = r"[0-9\u0080-\U0010ffff](?<=\d)"
_DIGIT = re.compile(DIGIT)


def lowered(text: str) -> str:
    """The text in lower case, one character for one, so offsets stay."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(char.lower()[0] for char in text)


@lru_cache(maxsize=128)  # each reader of a sentence looks first whether it has a word that the reader knows
def letters_in(text: str) -> frozenset[str]:
    """The runs of English letters in a text, in lower case: "U.S.-made" has "u", "s" and "made"."""
    return frozenset(text.encode("ascii", "replace").translate(_LOWERED).decode("ascii").split())


@lru_cache(maxsize=128)  # asked for dates as well as for numbers
def has_digit(text: str) -> bool:
    """Whether a text has a digit of any script."""
    return _DIGIT.search(text) is not None


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern that a text matches only where it has one of some words: to look for these first is much faster."""

    words: frozenset[str]
    pattern: re.Pattern[str]

    def find(self, part: str, whole: str) -> re.Match[str] | None:
        """The first match in a part of a whole text; readers of one sentence share its words."""
        return None if self.words.isdisjoint(letters_in(whole)) else self.pattern.search(part)

    def find_all(self, text: str) -> Iterable[re.Match[str]]:
        """All matches in a text from left to right, none overlapping."""
        return () if self.words.isdisjoint(letters_in(text)) else self.pattern.finditer(text)


def sought(words: str, pattern: str, flags: int = 0) -> Sought:
    """A pattern to be sought where a text has one of some words, given in lower case with spaces between them."""
    return Sought(frozenset(words.split()), re.compile(pattern, flags))


def last_two_words(text: str, start: int, end: int) -> int:
    """Where the last two words of a stretch of text begin: before them, what ends it need not be looked for."""
    before, *words = text[start:end].rsplit(None, 2) or [""]
    return start + len(before) if len(words) > 1 else start


def after_words(pattern: str) -> str:
    """A pattern, to be matched from the start of a text, of what begins at any of its words.

    Whole words are skipped, which is much faster than a search that tries every letter.
    """
    return rf"\W*+(?:\w++\W++)*?(?:{pattern})"


def matches_at(
    pattern: re.Pattern[str], plain: str, words: tuple[Token, ...], opens: frozenset[str]
) -> Iterator[re.Match[str]]:
    """The matches of a pattern from left to right, none overlapping, at words that begin in one of some ways."""
    end = 0
    for word in words:
        if word.start >= end and (word.words[:3].lower() in opens or word.words[-3:].lower() == "n't"):
            match = pattern.match(plain, word.start)
            if match:
                end = match.end()
                yield match


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of some words where a word begins, the longest that fits tried first.

    What words have in common at their beginning is looked at once, since Python tries the branches of a pattern in
    turn; and it opens with nothing but their first letters, so that a search skips what lies between them.
    """
    return spelled(words, opening=r"(?<=\b.)")


def spelled(words: Iterable[str], opening: str = "") -> str:
    """A pattern for one of some words wherever it is tried, as a tree of letters: "was", "were" are ``w(?:as|ere)``.

    ``opening`` is a pattern put behind their first letters.
    """
    by_letter = groupby(sorted(set(words)), key=lambda word: word[:1])
    tails = {letter: [word[1:] for word in found] for letter, found in by_letter}
    ends = tails.pop("", None) is not None
    branches = [f"{re.escape(letter)}{opening}{spelled(found)}" for letter, found in tails.items()]
    if len(branches) < 2 and not (branches and ends):
        return "".join(branches)
    return f"(?:{'|'.join(branches)}){'?' * ends}"
