"""Roles: who does what to whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from summarizer.gate.converses import BEING, converse, named_act, transfers
from summarizer.gate.entities import Entity, after_relative, breaks, entities, identity, is_governed
from summarizer.gate.evidence import Evidence, cited_in
from summarizer.gate.reading import Reading, Word
from summarizer.values.names import KNOWN_INITIALISMS
from summarizer.values.words import stem

_BY = re.compile(r"\bby\s+(?:the\s+|an?\s+)?(?:[a-z]+\s){0,2}$", re.IGNORECASE)
_PARTICIPLE = re.compile(r"(?:ed|en|wn|[mn]t|ld|ft|ght|un|ung|ade|ut)$")
_NOUN = re.compile(r"(?:ly|tions?|ances?|ences?|ments?|ity|ness|ships?|ists?)$")
_NOUNLIKE = re.compile(r"(?:\b(?:an?|the|its|his|her|their|this|that|no)|['’]s?)\s+$", re.IGNORECASE)
_SUBJECT_OF = re.compile(
    r"(?:,?\s(?:which|who|that)(?=\s))?\s(?:(?:has|have|had|will|would|may|could|also|then|now|later|already|recently|not)\s|[a-z]+ly\s){0,3}"
    r"(?P<being>(?:is|are|was|were|been|be)\s(?:[a-z]+ly\s)?)?(?P<verb>[a-z]{3,})\b"
)
_OBJECT_OF = re.compile(r"\b(?P<verb>[a-z]{3,})\s(?:the\s)?$")
_AGENT_OF = re.compile(r"\b(?:is|are|was|were|been|being|be)\s(?:[a-z]+ly\s)?(?P<verb>[a-z]{3,})\sby\s[^,;:.]*$")
# What a thing does that somebody does to it: "the firm opened Gozo Mall", "Gozo Mall opened".
_ERGATIVE = frozenset(
    stem(w) for w in "open close start begin end stop move change grow increase launch sell ship sink burn run".split()
)
_FINITE = re.compile(
    r"\w*(?:(?:ed|[^aeiou]t|[aeo]ld|wn|new|ew|ook|ade|ent)\b|[^s]s (?:the|an?|its|their|his|her|that|to)\b)"
)
_NEAR = 60  # characters before a name in which the verb stands that it undergoes


def exchanged_roles(statement: Reading, given: tuple[Evidence, ...]) -> Iterator[str]:
    """Reasons for verbs around which two names of the evidence have changed places."""
    yield from _other_subjects(statement, given)
    ours = (*acts(statement), *transfers(statement))
    theirs = [act for s in cited_in(given) for act in (*acts(s), *transfers(s))] if ours else []
    for verb, agent, patient in ours:
        told = [(a, p) for v, a, p in theirs if v == verb]
        turned = any(agent.known & p.known and patient.known & a.known for a, p in told)
        if turned and not any(agent.known & a.known and patient.known & p.known for a, p in told):
            yield (
                f"“{statement.text[agent.start : agent.end]}” and “{statement.text[patient.start : patient.end]}” "
                "have changed places against the cited sentences"
            )


def _other_subjects(statement: Reading, given: tuple[Evidence, ...]) -> Iterator[str]:
    """Reasons for verbs right after a name that the evidence has right after other names, or right before it."""
    theirs: dict[str, set[str]] = defaultdict(set)
    undergone: dict[str, set[str]] = defaultdict(set)
    ours = subjects(statement)
    for evidence in given if ours else ():
        bound = evidence.bound
        for sentence in evidence.sentences:
            for verb, known in subjects(sentence):
                theirs[verb] |= {*known.known, *identity(bound.get(sentence.text[known.start : known.end], ""))}
            for verb, known in objects(sentence):
                undergone[verb] |= known.known
    for verb, subject in ours:
        others = theirs[verb] or (subject.known & undergone[verb] if verb not in _ERGATIVE else ())
        spelled = identity(KNOWN_INITIALISMS.get(statement.text[subject.start : subject.end], ""))
        if (
            others
            and not (subject.known | spelled) & theirs[verb]
            and not any(_is_agent(subject, verb, e) for e in given)
        ):
            yield f"“{statement.text[subject.start : subject.end]}” does not do this in the cited sentences"


def _is_agent(subject: Entity, verb: str, evidence: Evidence) -> bool:
    """Whether the evidence has a name as an agent of a verb anywhere, if not right before it."""
    return any(verb == v and subject.known & agent.known for s in evidence.sentences for v, agent, _ in acts(s))


@lru_cache(maxsize=1024)
def subjects(sentence: Reading) -> tuple[tuple[str, Entity], ...]:
    """Every verb-like word that follows a name with nothing but auxiliaries and adverbs between, with the name."""
    found = []
    for name in entities(sentence):
        word = _SUBJECT_OF.match(sentence.text, name.end)
        if not word or is_governed(sentence, name.start) or _NOUN.search(word["verb"]):
            continue
        going_on = bool(word["being"]) and word["verb"].endswith("ing") and word["verb"] != "being"
        if going_on or _FINITE.match(sentence.text, word.start("verb")):
            found.append((stem(word["verb"]) + (" passive" if word["being"] and not going_on else ""), name))
    return tuple(found)


@lru_cache(maxsize=1024)
def objects(sentence: Reading) -> tuple[tuple[str, Entity], ...]:
    """Every verb-like word right before a name, and every passive with a name in what follows its "by"."""
    found = []
    for name in entities(sentence):
        before = sentence.text[max(0, name.start - _NEAR) : name.start]
        if (verb := _OBJECT_OF.search(before)) and not _NOUN.search(verb["verb"]):
            found.append((stem(verb["verb"]), name))
        elif agent := _AGENT_OF.search(before):
            found.append((f"{stem(agent['verb'])} passive", name))
    return tuple(found)


@lru_cache(maxsize=1024)
def acts(sentence: Reading) -> tuple[tuple[str, Entity, Entity], ...]:
    """Every lower-case content word between two different names, with who stands as its agent and its patient."""
    found = []
    for before, after in _neighbours(sentence):
        text = sentence.text
        if noun := named_act(text[before.end : after.start]):
            found.append((noun[0], *((after, before) if noun[1] else (before, after))))
        for word in sentence.words:
            if before.end <= word.start and word.end <= after.start and word.is_content and word.words[0].islower():
                found += _told(word, before, after, text)
    return tuple(found)


def _neighbours(sentence: Reading) -> Iterator[tuple[Entity, Entity]]:
    """Every two names in a row that are different and in one clause; "which" goes on with the name before it."""
    for before, after in pairwise(entities(sentence)):
        start = after_relative(sentence, before.end)
        if not before.known & after.known and not any(start <= b < after.start for b in breaks(sentence)):
            yield before, after


def _told(word: Word, before: Entity, after: Entity, text: str) -> Iterator[tuple[str, Entity, Entity]]:
    """The acts that a word between two names tells of: by its own stem, and by what the act is from either side."""
    link = text[word.end : after.start]
    being = BEING.search(text, before.end, word.start)
    passive = bool((being or _PARTICIPLE.search(word.words)) and _BY.search(link))
    is_verblike = _is_verblike(word, text)
    if being and not passive and not word.words.endswith("ing"):
        return  # of a passive without its agent the name before undergoes it, and the name after does neither
    if is_verblike:
        yield word.stem, *((after, before) if passive else (before, after))
    told = converse(word.stem, link)
    if told and (is_verblike or told[0] == "sue"):
        yield told[0], *((after, before) if passive != told[1] else (before, after))


def _is_verblike(word: Word, text: str) -> bool:
    """Whether a word may be what its subject does: no noun after an article or possessive, or before "of"."""
    return (
        word.is_content
        and word.words[0].islower()
        and not _NOUNLIKE.search(text, max(0, word.start - 8), word.start)
        and not text.startswith(" of ", word.end)
        and not _NOUN.search(word.words)
    )
