"""A reading: one sentence with the values that the Gate compares, each found once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple
from unicodedata import decimal

from summarizer.values.attribution import Cue, find_speakers
from summarizer.values.countries import find_countries
from summarizer.values.dates import DateMention, find_dates
from summarizer.values.modality import Hedge, find_hedges
from summarizer.values.names import NameMention, find_names
from summarizer.values.polarity import Negation, find_reversals
from summarizer.values.quantities import NumberMention, QuantityMention, find_numbers, find_quantities
from summarizer.values.words import CALENDAR_WORDS, FUNCTION_WORDS, plain, stem, tokens

_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")
_SENTENCE_END = re.compile(
    r"(?<![\s.(][A-Z]\.)(?<!^[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St)\.)(?<!\b(?:Mrs|Gen|Sen|Col|Rep|Gov|Inc)\.)"
    r"(?<=[.!?])[”\"’')\]]*\s+(?=[\"“‘\[(]?[^\W\d_a-z])"
)
_LONGEST = 1200  # characters: what runs on longer is a list or a table, and read in stretches
_STRETCH = re.compile(r"\S[\s\S]{0,1199}(?!\S)|\S{1,1200}")
_EDGES = " .,;:!?"


class Word(NamedTuple):
    """One word or number of a text with its stem; content words say what a text is about."""

    start: int
    end: int
    words: str
    stem: str
    is_content: bool


@dataclass(frozen=True)
class Reading:
    """One sentence, and its values as they are asked for."""

    text: str

    @cached_property
    def plain(self) -> str:
        """Folded, in lower case, single-spaced."""
        return plain(self.text)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Every word and number in order."""
        return tuple(Word(t.start, t.end, t.words, *_kind(t.words)) for t in tokens(self.text))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content words."""
        return frozenset(w.stem for w in self.words if w.is_content)

    @cached_property
    def all_stems(self) -> frozenset[str]:
        """The stems of all its words."""
        return frozenset(w.stem for w in self.words)

    @cached_property
    def named_stems(self) -> frozenset[str]:
        """The stems of all words that can be part of a name."""
        return frozenset(w.stem for w in self.words if may_name(w.words))

    @cached_property
    def numbers(self) -> tuple[NumberMention, ...]:
        """Its numbers."""
        return find_numbers(self.text)

    @cached_property
    def values(self) -> frozenset[float]:
        """What its numbers are worth, those in dates and labels included."""
        written = {float(w.words) for w in self.words if w.words.isdecimal()}
        return frozenset(written | {n.value for n in self.numbers})

    @cached_property
    def quantities(self) -> tuple[QuantityMention, ...]:
        """Its quantities."""
        return find_quantities(self.text)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Its dates."""
        return find_dates(self.text)

    @cached_property
    def names(self) -> tuple[NameMention, ...]:
        """Its proper names."""
        return find_names(self.text)

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The countries it names."""
        return find_countries(self.text)

    @cached_property
    def reversals(self) -> tuple[Negation, ...]:
        """Its negations and what says as much."""
        return find_reversals(self.text)

    @cached_property
    def hedges(self) -> tuple[Hedge, ...]:
        """What it leaves open."""
        return find_hedges(self.text)

    @cached_property
    def speakers(self) -> tuple[Cue, ...]:
        """Who says something in it."""
        return find_speakers(self.text)

    def holds(self, words: str) -> bool:
        """Whether some words stand whole in it, typography and case aside."""
        bare = plain(words)
        return bare in self.plain and re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", self.plain) is not None


# One article's sentences are cited by many statements.
@lru_cache(maxsize=1024)
def read(text: str) -> Reading:
    """The reading of one sentence."""
    return Reading(text)


@lru_cache(maxsize=1024)
def readings(text: str) -> tuple[Reading, ...]:
    """The readings of the sentences of a text, digits of other scripts normalised."""
    sentences = (s for s in _SENTENCE_END.split(western(text)) if s.strip())
    return tuple(read(part) for s in sentences for part in ([s] if len(s) <= _LONGEST else _STRETCH.findall(s)))


@lru_cache(maxsize=1024)
def sentence_keys(text: str) -> frozenset[str]:
    """The sentences of a text as they are compared word for word, without what closes them."""
    return frozenset(key(r) for r in readings(text))


def key(reading: Reading) -> str:
    """A sentence as it is compared word for word."""
    return reading.plain.strip(_EDGES + "\"'")


def western(text: str) -> str:
    """The text with the decimal digits of every script as 0 to 9, one for one."""
    return text if text.isascii() else _FOREIGN_DIGIT.sub(lambda m: str(decimal(m.group())), text)


@lru_cache(maxsize=16384)
def _kind(words: str) -> tuple[str, bool]:
    """The stem of a word, and whether it is a content word."""
    return stem(words), _is_content(words)


def _is_content(words: str) -> bool:
    lowered = words.lower()
    if lowered in CALENDAR_WORDS:
        return False
    # "US" is no pronoun, however much it looks like "us".
    return lowered not in FUNCTION_WORDS or (words.isupper() and len(words) > 1)


def may_name(word: str) -> bool:
    """Whether a word can be part of a name: "US" and "NeXT" are no function words."""
    return word[-1].isupper() or word.lower() not in FUNCTION_WORDS
