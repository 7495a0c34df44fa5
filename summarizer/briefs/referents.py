"""Referents: whom "he", "she", "they" or "it" of a sentence may mean, by those before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.briefs.antecedents import party_before
from summarizer.briefs.people import People, names_somebody, person_named, subject_person
from summarizer.models import Sentence
from summarizer.values.attribution import find_speakers
from summarizer.values.clauses import finite_verb, masked
from summarizer.values.lookup import letters_in
from summarizer.values.names import find_names

REACH = 3  # sentences within which "he" goes back to who spoke last
_PRONOUNS = frozenset({"he", "she", "his", "her"})
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b|^(?:His|Her)\b")
_OWNED = re.compile(r"(?:His|Her)\b")
_SPEAKS = frozenset(("he", "she"))
_SUBJECTS = {"his": "he", "her": "she"}


# An object with no clause begun before it, in which it may mean the subject: "Bell ordered him to leave".
_OBJECT = re.compile(
    r"(?:(?!\b(?:that|who|whom|which|when|where|while|as|after|before|because|if|until|since|says?|said|told|saying)\b)"
    r"[^.;:“\"])*?\b(?P<object>him|her(?=[.,]|\s+(?:to|of|for|on|in|at|by|with|from|not|as|and)\b))\b"
)


class Referents(NamedTuple):
    """Whom the pronouns of the next sentence may mean.

    ``person`` is whom the sentence just before is about, named there or, where that one says "he", in ``named_at``.
    ``heard`` is the person who spoke last, or was last the subject, as far as nobody else has come in since: whoever
    "said" something is that one. ``party`` are the several, or the body, that "they" or "it" means.
    """

    person: str = ""
    named_at: Sentence | None = None
    pronoun: str = ""
    heard: str = ""
    heard_at: Sentence | None = None
    party: str = ""


class Told(NamedTuple):
    """A sentence that was read: its words, what it came to say with its pronouns bound, and who speaks in it."""

    text: str
    sentence: Sentence
    statements: tuple[str, ...]
    speakers: tuple[str, ...]


@lru_cache(maxsize=128)  # asked of a sentence, of the one before it and of the one after
def pronoun_of(text: str) -> str:
    """The pronoun of a person that a sentence speaks of: "he", "she", or neither; one outside quotations first."""
    found = None if _PRONOUNS.isdisjoint(letters_in(text)) else _PRONOUN.search(masked(text)) or _PRONOUN.search(text)
    word = found[0].lower() if found else ""
    return _SUBJECTS.get(word, word)


def meant(text: str, sentence: Sentence, known: Referents) -> tuple[str, Sentence | None]:
    """Whom "he" or "she" means in a sentence, and where that one was named; nobody where it may be several."""
    pronoun, at = pronoun_of(text), known.heard_at
    if known.person and known.pronoun in ("", pronoun):
        return known.person, known.named_at
    is_near = at is not None and sentence.number - at.number <= REACH
    return (
        (known.heard, at) if is_near and pronoun in (_owner(text), _teller(text)) and pronoun else ("", known.named_at)
    )


def referents_after(known: Referents, told: Told, people: People, following: Sequence[str]) -> Referents:
    """Whom the ``following`` sentences may mean once one was read; people only where these ask by a pronoun."""
    text, next_one = told.text, following[0] if following else ""
    asks = bool(pronoun_of(next_one))
    person = person_named(text, people) if asks else ""
    whom, named_at = meant(text, told.sentence, known)
    bound = bool(whom) and any(f"[{whom}" in statement for statement in told.statements)
    goes_by = person not in ("", whom) and pronoun_of(next_one) == pronoun_of(text)
    if (goes_by and (bound or _comes_first(text, person))) or _acts_on_another(text, person, pronoun_of(next_one)):
        person = ""  # "he met Anna Bell": the next "he" may still be the first
    goes_on = asks and bound and not names_somebody(text, people)
    heard, heard_at = _heard(known, told, people) if any(map(pronoun_of, following)) else ("", None)
    return Referents(
        person=person or (whom if goes_on else ""),
        named_at=told.sentence if person else named_at,
        pronoun=pronoun_of(text) if goes_on else "",
        heard=heard,
        heard_at=heard_at,
        party=party_before(text, next_one),
    )


def _owner(text: str) -> str:
    """The pronoun for whose is what opens a sentence: "His lawyer left"."""
    owned = _OWNED.match(text)
    return _SUBJECTS[owned[0].lower()] if owned else ""


def _teller(text: str) -> str:
    """The pronoun by which a sentence that names nobody before says something, or at its end: "Orla held, he said"."""
    cue = next(iter(find_speakers(text)), None)
    if cue is None or cue.speaker.lower() not in _SPEAKS:
        return ""
    ahead = masked(text)[: cue.start].strip()
    ends = cue.trails and ahead.endswith(",") and text[cue.cue[1] :].strip() == "."
    if find_names(ahead) and not ends:
        return ""  # what is told before a speaker who ends the sentence may name anything
    return cue.speaker.lower()


def _heard(known: Referents, told: Told, people: People) -> tuple[str, Sentence | None]:
    """Who was last heard once a sentence is read: its speaker or subject, and nobody where others have come in."""
    text = told.text
    if _teller(text):  # who else speaks there is told of by that one
        return meant(text, told.sentence, known)
    for name in told.speakers[:1]:
        surname = name.rpartition(" ")[2]
        if surname in people and surname in text:
            return name, told.sentence
    if subject := subject_person(text, people):
        return subject, told.sentence
    surname = known.heard.rpartition(" ")[2]
    named = any(
        surname not in name.words.split() and not name.words.endswith("ing") for name in find_names(masked(text))
    )
    is_out = not surname or named or (names_somebody(text, people) and surname not in text)
    return ("", None) if is_out else (known.heard, known.heard_at)


def _acts_on_another(text: str, person: str, pronoun: str) -> bool:
    """Whether whom a sentence names does something to another of the same pronoun: "the judge, Bell, held him"."""
    plain = masked(text)
    named = plain.find(person.rpartition(" ")[2]) if person and pronoun else -1
    found = _OBJECT.match(plain, named) if named >= 0 else None
    return found is not None and {"him": "he", "her": "she"}[found["object"]] == pronoun


def _comes_first(text: str, person: str) -> bool:
    """Whether "he" or "she" stands before the name of a person, or quotes it: "he took Bell's place" is of another.

    Not so in a phrase that opens the sentence, which is of its subject: "Reached at her home, Bell said".
    """
    plain = masked(text)
    found, named = _PRONOUN.search(plain), plain.find(person.rpartition(" ")[2])
    if found is None or 0 <= named <= found.start():
        return False
    comma = plain.find(",", found.end())
    return not (0 <= comma < named and finite_verb(plain[:comma]) is None)
