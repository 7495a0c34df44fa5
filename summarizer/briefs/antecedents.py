"""Sentences that lean on the one before: whom "he" means, and what to join when "this" cannot stand alone."""

from __future__ import annotations

import re

from summarizer.values.attribution import PRONOUNS, clean_speaker, find_speakers
from summarizer.values.countries import country_of
from summarizer.values.dates import find_dates
from summarizer.values.names import find_names
from summarizer.values.quantities import find_quantities, outcome
from summarizer.values.words import FUNCTION_WORDS, fold, stem, tokens

# What changes no meaning at the head of a sentence that now stands alone.
CONNECTIVE = re.compile(
    r"^(?:(?:However|Meanwhile|Moreover|Furthermore|Additionally|Also|Yet|Still|Instead|Besides|In addition|"
    r"At the same time|On the other hand|For (?:his|her|its|their) part|Indeed|Of course),\s+|(?:But|And|Yet)\s+(?=\w))"
)
_PERSON = re.compile(r"^(?:He|She)\b")
_PLURAL = re.compile(r"^They\b")
_LEANS = re.compile(
    r"^(?:This|That|These|Those|It|Its|Their|His|Her|Such|Some|Many|Most|Others?|Both|Neither|None|All|Each|"
    r"The\s+(?:two|three|latter|former|move)|(?:Out\s+)?[Oo]f\s+(?:those|these|them)|Among\s+them)\b",
)
_OF_THEM = re.compile(r"^[^.]{0,40}\bof\s+(?:them|those|these)\b", re.IGNORECASE)
_SUBJECT = re.compile(r"^((?:[\w'’.-]+\s+){1,5}?)(?:has|have|had|is|are|was|were|will|said|plans?|\w{3,}ed)\b")
# What stands before another person of the sentence, whom "he" could mean as well.
_BESIDE = re.compile(
    r"\b(?:with|and|told|met|by|Mr|Mrs|Ms|Dr|President|Minister|General|Senator|Governor|Mayor)\.?\s+$"
)
_POSSESSIVE = re.compile(r"['’]s?$")
_ORGANISATION = re.compile(
    r"\b(?:Ministry|Agency|News|Staff|Service|Department|Office|Council|Party|University|Institute|Post|Times|Company|"
    r"Corp|Inc|Ltd|Army|Forces|Guard|Police|Court|Committee|Commission|Association|Bank|Group|Union|House)\b"
)


def strip_connective(text: str) -> str:
    """The sentence without a connective that only ties it to the one before ("Meanwhile, ")."""
    rest = CONNECTIVE.sub("", text, count=1)
    return rest[:1].upper() + rest[1:] if rest != text else text


def leans_back(text: str) -> bool:
    """Whether a sentence opens with a word that points to the sentence before and cannot be replaced by a name."""
    head = strip_connective(text).lstrip("“\"‘'")
    return any(pattern.match(head) for pattern in (_LEANS, _PLURAL, _PERSON, _OF_THEM)) or _is_bare_toll(text)


def _is_bare_toll(text: str) -> bool:
    """Whether a sentence counts victims without a name or a date: it belongs to the event told just before."""
    return any(outcome(m.quantity) for m in find_quantities(text)) and not find_names(text) and not find_dates(text)


def opens_quotation(text: str, *, inside: bool) -> bool:
    """Whether a quotation is still open after a sentence, given whether it was open before."""
    last = max(text.rfind(mark) for mark in "“”")
    return inside if last < 0 else text[last] == "“"


def person_named(text: str) -> str:
    """The one person a sentence lets speak or act; empty where it names several, for "he" may then be any of them."""
    speakers = [c.speaker for c in find_speakers(text) if c.speaker.lower() not in PRONOUNS]
    leading = [names[-1].words for phrase in (*speakers, _opening(text)) if (names := find_names(phrase))]
    person = next((_POSSESSIVE.sub("", name) for name in leading if _is_person(name)), "")
    beside = [n.words for n in find_names(text) if _BESIDE.search(text[: n.start])]
    others = {_POSSESSIVE.sub("", name) for name in (*leading, *beside) if _is_person(name)}
    return person if all(person.endswith(o) or o.endswith(person) for o in others) else ""


def _opening(text: str) -> str:
    subject = _SUBJECT.match(strip_connective(text))
    return subject.group(1) if subject else ""


def _is_person(name: str) -> bool:
    words = name.split()
    numbered = any(c.isdigit() for c in name)
    return (
        len(words) > 1
        and not numbered
        and not _ORGANISATION.search(name)
        and not country_of(name)
        and not name.isupper()
    )


def plural_subject(text: str) -> str:
    """The plural noun phrase that is the subject of a sentence ("North Korean troops"), else ""."""
    phrase = _opening(text).strip()
    last = phrase.rpartition(" ")[2]
    return phrase if last.endswith("s") and not last.endswith(("'s", "’s")) and last.islower() else ""


def bind(text: str, person: str, plural: str) -> str:
    """The sentence with its opening or speaking pronoun replaced by a bracketed name; unchanged when none fits.

    The brackets are the editor's sign that the word is not the source's own; the name is in the sentence cited
    beside it.
    """
    body = strip_connective(text)
    if person and _PERSON.match(body):
        return _PERSON.sub(lambda _: f"[{person}]", body, count=1)
    if plural and _PLURAL.match(body):
        return _PLURAL.sub(lambda _: f"[{plural}]", body, count=1)
    cue = next((c for c in find_speakers(body) if c.speaker in ("he", "she")), None)
    if person and cue and len(find_speakers(body)) == 1:
        return f"{body[: cue.start]}[{person}]{body[cue.end :]}"
    return text


def full_name(speaker: str, earlier: tuple[str, ...], initialisms: dict[str, str]) -> str:
    """The fullest form an article has given of a speaker: "the ministry" after "South Korea's Ministry of Defense"."""
    if speaker in initialisms:
        speaker = initialisms[speaker]
    if country_of(speaker):
        return speaker
    ours = _core(speaker)
    fuller = [e for e in earlier if ours and ours < _core(e)]
    return clean_speaker(fuller[-1]) if fuller else speaker


def _core(speaker: str) -> frozenset[str]:
    return frozenset(stem(t.words) for t in tokens(fold(speaker)) if t.words.lower() not in FUNCTION_WORDS)
