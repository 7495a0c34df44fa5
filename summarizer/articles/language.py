"""Which language a text is in, as a two- or three-letter code."""

from __future__ import annotations

import re

_SAMPLE = 3000  # characters
_FEWEST_LETTERS = 20
_SMALLEST_LEAD = 0.5  # of the best over the second-best score, per square root of bytes; below it the guess is a toss
_ENGLISH_WORDS = """the of and to in a that is was for on with as by at from it be are were has have had he said this
    not but his an they which their its who will been or more after about would than she her when there we i you our"""
_ENGLISH = frozenset(_ENGLISH_WORDS.encode().split())
_WORD = re.compile(r"[^\W\d_]+")
_LOWERED = bytes(ord(chr(i).lower()) if chr(i).isalpha() else 32 for i in range(128)).ljust(256)
_ASCII = re.compile(r"[\x00-\x7f]+")
_CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_][\w-]+)?\Z")


def language_code(tag: str) -> str:
    """Take the primary code of a language tag (``en-GB`` and ``en_US`` give ``en``); empty if it is not a tag."""
    match = _CODE.match(tag.strip())
    return match[1].lower() if match else ""


def infer_language(text: str) -> str:
    """Name the language of ``text``; empty where the text is too short or undecided."""
    sample = text[:_SAMPLE]
    if _is_english(sample):
        return "en"
    return _classified(sample) if sum(map(len, _WORD.findall(sample))) >= _FEWEST_LETTERS else ""


def _is_english(sample: str) -> bool:
    """Whether function words are as frequent as only English has them: this spares loading the classifier.

    What is not ASCII is passed over, which takes curly marks off words and makes those of other languages no English;
    most letters have to be ASCII, so that titles quoted in another script do not speak for the text.
    """
    words = sample.encode("ascii", "ignore").translate(_LOWERED).split()
    known = sum(map(_ENGLISH.__contains__, words))
    if known < 5 or known < 0.2 * len(words):
        return False
    foreign = sum(map(str.isalpha, _ASCII.sub("", sample)))
    return sum(map(len, words)) >= max(_FEWEST_LETTERS, foreign)


def _classified(sample: str) -> str:
    import py3langid  # noqa: PLC0415 - loading its model takes a second

    (best, score), (_, second) = py3langid.rank(sample)[:2]
    lead = float(score - second) / len(sample.encode()) ** 0.5
    return "" if best == "zxx" or lead < _SMALLEST_LEAD else str(best)
