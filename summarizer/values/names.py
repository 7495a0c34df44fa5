"""Proper names, and the initialisms that a text binds to them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from summarizer.values.words import CALENDAR_WORDS, FUNCTION_WORDS

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_CAPITALISED = rf"(?:[A-Z](?:\.[A-Z])+\.?|(?:[ODL]['’])?{_CAPITAL}[\w&]*(?:[-‑][\w]+)*)"
# The same, told from its first letter on, so that a search skips from what could be a capital to the next.
_FIRST = (
    rf"[A-Z\u0080-\U0010ffff](?<={_CAPITAL})(?<![\w’'].)"
    rf"(?:\.(?<=[A-Z].)[A-Z](?:\.[A-Z])*+\.?|(?:(?<=[ODL])['’]{_CAPITAL})?[\w&]*+(?:[-‑][\w]+)*)"
)
_JOINT = (
    r"(?:[^\S\n]+(?:of(?:\s+the)?|de(?:\s+la)?|del|al|el|bin|ibn|von|van(?:\s+der)?|du|da|dos)(?=\s+[^\W\d_a-z])|-)?"
)
# The initial in "Anna B. Bell"; "plan B. The" ends a sentence.
_INITIAL = r"(?:[^\S\n]+[A-Z]\.(?=[^\S\n]+(?!(?:The|An?|He|She|It|They|But|In|On|And|This|That)\b)))?"
# Most names are of one word: what follows shows at once that they do not go on.
_GOES_ON = rf"(?=-|[^\S\n]++(?:{_CAPITAL}|(?:of|d[aeu]|del|dos|[ae]l|i?bin|ibn|v[ao]n)\s))"
_NAME = re.compile(rf"{_FIRST}(?:{_GOES_ON}{_INITIAL}{_JOINT}[^\S\n]+{_CAPITALISED})*")
_ENDS_IN_INITIAL = re.compile(r"[A-Z]\.$")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]['\"”’)]*\s+|[\n“\"‘(]\s*)$")
_SHORT = r"\(\s*(?:the\s+)?[“\"]?([A-Z][A-Za-z&.]{1,7})[”\"]?\s*\)"
_BEFORE = 200  # characters before brackets in which the words begin that they shorten
_IN_BRACKETS = re.compile(_SHORT)
_BOUND = re.compile(rf"(?<!\w)([^\W\d_a-z][\w’'.-]*(?:\s+(?:of|and|the|for|[^\W\d_a-z][\w’'.-]*)){{0,8}})\s+{_SHORT}")
# Words that open sentences in news without being names, beyond the function words.
_OPENERS = frozenset(
    """officials reports report reportedly sources authorities police experts analysts investigators lawmakers
    soldiers troops forces talks earlier later today yesterday tomorrow now then still yet according additional
    further recent recently previously currently several many some most thousands hundreds dozens people
    residents critics supporters government lawmaker company companies
    scientists researchers witnesses deliveries shipments both neither either negotiations negotiators estimates
    figures losses casualties media news state local federal national international military political economic
    plans work efforts attacks strikes drones missiles weapons oil gas production prices sales shares users
    customers prosecutors judges courts engineers part parts given asked speaking writing looking following
    based like unlike among along yes no""".split()
)
_POSSESSIVE = ("'s", "’s", "'", "’")
_COMMON = FUNCTION_WORDS | _OPENERS


# Short forms that news uses without spelling them out.
KNOWN_INITIALISMS = {
    "UN": "United Nations", "EU": "European Union", "CEO": "Chief Executive", "CFO": "Chief Financial Officer",
    "COO": "Chief Operating Officer", "MP": "Member of Parliament", "GDP": "gross domestic product",
    "IMF": "International Monetary Fund", "WHO": "World Health Organization", "WTO": "World Trade Organization",
    "NATO": "North Atlantic Treaty Organization", "FBI": "Federal Bureau of Investigation",
    "CIA": "Central Intelligence Agency", "ECB": "European Central Bank", "NGO": "non-governmental organization",
    "Gen": "General", "Col": "Colonel", "Lt": "Lieutenant", "Maj": "Major", "Capt": "Captain", "Sgt": "Sergeant",
    "Sen": "Senator", "Rep": "Representative", "Gov": "Governor", "Prof": "Professor", "Dr": "Doctor",
}  # fmt: skip


class NameMention(NamedTuple):
    """A proper name as written: ``text[start:end] == words``."""

    start: int
    end: int
    words: str


# The stages ask several times about one sentence.
@lru_cache(maxsize=512)
def find_names(text: str) -> tuple[NameMention, ...]:
    """Proper names in order: runs of capitalised words, joined by "of", "bin" and the like.

    A single capitalised word that opens a sentence counts unless it is a function word or a common opener of news
    sentences; days and months are dates, not names. Scripts without capitals have no names here.
    """
    found = []
    for match in _NAME.finditer(text):
        words, (start, end) = match[0], match.span()
        is_inside = text[start - 1 : start] == " " and text[start - 2 : start - 1].isalnum()  # most names
        if not is_inside and _opens(text, start):
            words = _past_common(words)
            start = end - len(words)
        name = _as_name(words)
        if name:
            found.append(NameMention(start, start + len(name), name))
    return tuple(found)


def _opens(text: str, start: int) -> bool:
    """Whether a sentence or a quotation begins at a place of a text."""
    return not start or _SENTENCE_START.search(text[max(0, start - 4) : start]) is not None


def _past_common(words: str) -> str:
    """Capitalised words without the first where that is a common one: "Officials in Paris" of a sentence's opening."""
    first, *rest = words.split(maxsplit=1)
    return "".join(rest) if _is_common(first) else words


def bound_initialisms(text: str) -> dict[str, str]:
    """Short forms that a text binds in parentheses to the name before: {"NIS": "National Intelligence Service"}.

    The longest run of words whose initials spell the short form is taken; else the capitalised words before it
    ("North Korea (DPRK)").
    """
    bound: dict[str, str] = {}
    read = 0
    for brackets in _IN_BRACKETS.finditer(text):
        match = _BOUND.search(text, max(read, brackets.start() - _BEFORE), brackets.end())
        read = brackets.end()
        if match is None:
            continue
        short = match.group(2).replace(".", "")
        if sum(c.isupper() for c in short) >= 2:
            bound[match.group(2)] = _expansion(match.group(1).split(), short)
    return bound


def _expansion(words: list[str], short: str) -> str:
    for start in range(len(words)):
        capitals = [w[0] for w in words[start:] if w[0].isupper()]
        if "".join(capitals) == short.upper():
            return " ".join(words[start:])
    tail = [w for w in words if w[0].isupper()]
    return " ".join(tail[-3:])


def without_possessive(words: str) -> str:
    """A name without a possessive ending: "Budanov's" is "Budanov"."""
    if not words.endswith(_POSSESSIVE):
        return words
    return words[:-2] if words[-1] == "s" else words.removesuffix("'").removesuffix("’")


@lru_cache(maxsize=4096)
def _is_common(word: str) -> bool:
    is_spelled_so = any(c.isupper() for c in word[1:])  # "US" is not "us"
    return not is_spelled_so and without_possessive(word).lower() in _COMMON


@lru_cache(maxsize=4096)
def _as_name(words: str) -> str:
    """Capitalised words as a name, without a stop behind them; "" where all are the calendar's or common ones."""
    if not words[:1].isupper():
        return ""
    name = words[:-1] if words[-1] == "." and not _ENDS_IN_INITIAL.search(words) else words
    plain = [(word, without_possessive(word.rstrip(".")).lower()) for word in name.split()]
    return "" if all(low in CALENDAR_WORDS or (low in _COMMON and _is_common(word)) for word, low in plain) else name
