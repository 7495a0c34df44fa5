"""Roles: who does what to whom, and who says so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, pairwise

from summarizer.gate.converses import converse, named_act, transfers
from summarizer.gate.entities import Entity, after_relative, breaks, entities, identity
from summarizer.gate.evidence import Evidence
from summarizer.gate.reading import Reading, Word
from summarizer.values.attribution import Cue
from summarizer.values.countries import find_countries, without_countries
from summarizer.values.names import KNOWN_INITIALISMS, bound_initialisms
from summarizer.values.words import FUNCTION_WORDS, stem, tokens

_BY = re.compile(r"\bby\s+(?:the\s+|an?\s+)?(?:[a-z]+\s){0,2}$", re.IGNORECASE)
_PARTICIPLE = re.compile(r"(?:ed|en|wn|[mn]t|ld|ft|ght|un|ung|ade|ut)$")
_NOUN = re.compile(r"(?:ly|tions?|ances?|ences?|ments?|ity|ness|ships?|ists?)$")
_NOUNLIKE = re.compile(r"(?:\b(?:an?|the|its|his|her|their|this|that|no)|['’]s?)\s+$", re.IGNORECASE)
_APPOSED = re.compile(r",[^,;:]{1,80},\s+(?P<verb>\w+)")
_SPEECH_STEMS = frozenset(
    stem(w)
    for w in """say tell state add report claim announce warn confirm deny note argue estimate allege acknowledge insist
    reveal predict stress suggest mention write explain believe declare caution promise reject dismiss condemn praise
    criticise urge welcome vow call ask express testify according cite quote statement announcement interview letter
    briefing speech report assessment comment describe respond indicate conclude admit point accuse blame""".split()
)
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "we", "i"})
# "Its estimate", "the company", "the Maltese firm": words that take up whom an earlier sentence names.
_TAKING_UP = re.compile(
    r"(?:(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)|(?:[Tt]he|[Tt]his|[Tt]hat)(?:\s[A-Z]\w+(?:an|ish|ese))?)(?:\s[a-z]+)+"
)
_ANYBODY = frozenset(
    stem(w) for w in "official authority authorities source report media one some people others user".split()
)
_SUBJECT_OF = re.compile(
    r"(?:,?\s(?:which|who|that)(?=\s))?\s(?:(?:has|have|had|will|would|may|could|also|then|now|later|already|recently|not)\s|[a-z]+ly\s){0,3}"
    r"(?P<being>(?:is|are|was|were|been|be)\s(?:[a-z]+ly\s)?)?(?P<verb>[a-z]{3,})\b"
)
_BEING = re.compile(r"\b(?:is|are|was|were|been|being|be)\s(?:[a-z]+ly\s)?$")
_OBJECT_OF = re.compile(r"\b(?P<verb>[a-z]{3,})\s(?:the\s)?$")
_AGENT_OF = re.compile(r"\b(?:is|are|was|were|been|being|be)\s(?:[a-z]+ly\s)?(?P<verb>[a-z]{3,})\sby\s[^,;:.]*$")
# What a thing does that somebody does to it: "the firm opened Gozo Mall", "Gozo Mall opened".
_ERGATIVE = frozenset(
    stem(w) for w in "open close start begin end stop move change grow increase launch sell ship sink burn run".split()
)
_GOVERNED = re.compile(
    r"\b(?:of|in|at|from|to|on|for|with|by|near|against|than|behind|about|under|over)\s(?:the\s)?$", re.IGNORECASE
)
_PLACED = re.compile(r"\b(?:in|at|from|on|near|against|across|outside)\s(?:the\s)?$", re.IGNORECASE)
_FINITE = re.compile(
    r"\w*(?:(?:ed|[^aeiou]t|[aeo]ld|wn|new|ew|ook|ade|ent)\b|[^s]s (?:the|an?|its|their|his|her|that|to)\b)"
)
_AUXILIARIES = frozenset("is are was were has have had will would can could may might must should".split())
_LISTED = re.compile(r"(?:,|,? and|,? or)(?: the)? ", re.IGNORECASE)
_OPENING = 12  # characters within which the subject of a sentence is its first name
_NEAR = 60  # characters before a name in which the verb stands that it undergoes
_REACH = 4  # words between a speaker and the verb of saying


def exchanged_roles(statement: Reading, given: tuple[Evidence, ...]) -> Iterator[str]:
    """Reasons for verbs around which two names of the evidence have changed places."""
    yield from _other_subjects(statement, given)
    ours = (*acts(statement), *transfers(statement))
    theirs = [act for e in given for s in e.sentences for act in (*acts(s), *transfers(s))] if ours else []
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
        bound = {**bound_initialisms(evidence.text), **evidence.initialisms}
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
        governed = _GOVERNED.search(sentence.text, max(0, name.start - 12), name.start)
        if not word or governed or _NOUN.search(word["verb"]):
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
    being = _BEING.search(text, before.end, word.start)
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


def changed_speakers(statement: Reading, given: tuple[Evidence, ...]) -> Iterator[str]:
    """Reasons for speakers who say nothing in the evidence."""
    for cue in statement.speakers:
        words = cue.speaker
        is_owner = words.endswith(("'s", "’s"))  # "conveyed Bell's wishes" has Bell say nothing
        if words.lower() in _PRONOUNS or is_owner or not tokens(words):
            continue
        sentences = [(s, e) for e in given for s in e.sentences]
        speaks = any(
            _speaks(words, s, e) or _stands_before(cue, statement, s) or _ends_with(cue, statement, s)
            for s, e in sentences
        ) or any(_is_taken_up(cue, statement, pair) for e in given for pair in combinations(e.sentences, 2))
        if not speaks or _says_another_thing(cue, statement, [s for s, _ in sentences]):
            yield f"“{words}” is not who says it in the cited sentences"


def _stands_before(cue: Cue, statement: Reading, sentence: Reading) -> bool:
    """Whether a sentence has our speaker before our word of saying: a name right before it, a thing anywhere.

    A thing is read as a speaker where it ends what tells of one: "the team that studied videos said".
    """
    if cue.trails:
        return False
    wanted = _stems_within(statement, cue.start, cue.end)
    said = {w.stem for w in statement.words if cue.cue[0] <= w.start < cue.cue[1]}
    is_named = any(n.start < cue.end and cue.start < n.end for n in statement.names)
    for at, word in enumerate(sentence.words):
        if word.stem in said:
            before = sentence.words[max(0, at - len(tokens(cue.speaker)) - 1) : at] if is_named else sentence.words[:at]
            if wanted and wanted <= {w.stem for w in before}:
                return True
    return False


def _ends_with(cue: Cue, statement: Reading, sentence: Reading) -> bool:
    """Whether our speaker only ends a longer one that a sentence has say it: "the head of the study said"."""
    if not _GOVERNED.search(statement.text, max(0, cue.start - 12), cue.start):
        return False
    before = _stems_within(statement, 0, cue.end)
    return any(
        stem(c.verb) == stem(cue.verb) and (told := _stems_within(sentence, c.start, c.end)) and told <= before
        for c in sentence.speakers
    )


def _is_taken_up(cue: Cue, statement: Reading, pair: tuple[Reading, Reading]) -> bool:
    """Whether a sentence has our speaker, and a later one "its report" or "the Maltese firm" say something."""
    named, telling = pair
    wanted = _stems_within(statement, cue.start, cue.end)
    return bool(wanted) and wanted <= named.all_stems and any(_TAKING_UP.fullmatch(c.speaker) for c in telling.speakers)


def _says_another_thing(cue: Cue, statement: Reading, cited: list[Reading]) -> bool:
    """Whether a sentence of several speakers has more of what our speaker says from another than he says anywhere."""
    said = _stems_within(statement, *cue.content)
    wanted = {stem(t.words) for t in tokens(cue.speaker)}

    def is_own(other: Cue, sentence: Reading) -> bool:
        if other.speaker.lower() in _PRONOUNS:
            return bool(wanted & {w.stem for w in sentence.words if w.end <= other.start})
        return bool(wanted & {stem(t.words) for t in tokens(other.speaker)})

    shares = [[(len(said & _stems_within(s, *c.content)), is_own(c, s)) for c in s.speakers] for s in cited]
    own = max((n for told in shares for n, is_his in told if is_his), default=0)
    return any(
        len({c.speaker for c in sentence.speakers}) > 1 and any(is_his for _, is_his in told) and own <= others / 2
        for sentence, told in zip(cited, shares, strict=True)
        if (others := max((n for n, is_his in told if not is_his), default=0)) > 1
    )


def _stems_within(sentence: Reading, start: int, end: int) -> frozenset[str]:
    return frozenset(w.stem for w in sentence.words if w.is_content and start <= w.start < end)


def _speaks(speaker: str, sentence: Reading, evidence: Evidence) -> bool:
    """Whether a sentence, or the outlet, has this speaker speak."""
    wanted, countries = _spoken_as(speaker, evidence)
    anybody = wanted <= _ANYBODY and not countries
    if anybody or wanted & {stem(t.words) for t in tokens(evidence.outlet)}:
        return True
    if not countries and wanted & _beside_saying(sentence):
        return True
    for start, end in _voices(sentence):
        voice = sentence.text[start:end]
        theirs, their_countries = _spoken_as(voice, evidence)
        apart = countries and their_countries and not countries & their_countries
        if voice.lower() in _PRONOUNS:
            return not wanted or bool(wanted & _all_stems(evidence)) or bool(countries & _all_countries(evidence))
        if not apart and (wanted & theirs or (countries & their_countries and not (wanted and theirs))):
            return True
    return False


def _spoken_as(speaker: str, evidence: Evidence) -> tuple[frozenset[str], frozenset[str]]:
    """The stems that tell a speaker from others, short forms spelled out, and the countries it speaks for."""
    bound = {**bound_initialisms(evidence.text), **evidence.initialisms}
    spelled = " ".join(
        [speaker, *(full for short, full in bound.items() if re.search(rf"\b{re.escape(short)}\b", speaker))]
    )
    countries = find_countries(spelled)
    rest = without_countries(spelled, countries) if countries else spelled
    own = frozenset(stem(t.words) for t in tokens(rest) if t.words.lower() not in FUNCTION_WORDS)
    return own - {"s"}, frozenset(countries)


@lru_cache(maxsize=1024)
def _voices(sentence: Reading) -> tuple[tuple[int, int], ...]:
    """Spans of who speaks: those the grammar finds, and every name beside a word of saying."""
    found = [(c.start, c.end) for c in sentence.speakers]
    spoken = [i for i, w in enumerate(sentence.words) if w.stem in _SPEECH_STEMS]
    for name in entities(sentence) if spoken else ():
        if _PLACED.search(sentence.text, max(0, name.start - 12), name.start):
            continue
        first = sum(w.end <= name.start for w in sentence.words)
        last = sum(w.start < name.end for w in sentence.words)
        apposed = _APPOSED.match(sentence.text, name.end)
        near = any(_is_near(sentence, i, first, last) for i in spoken)
        listed = bool(found) and _LISTED.fullmatch(sentence.text, found[-1][1], name.start)
        if near or listed or (apposed and stem(apposed["verb"]) in _SPEECH_STEMS):
            found.append((name.start, name.end))
    unnamed = all(c.speaker.lower() in _PRONOUNS for c in sentence.speakers)
    opening = [(n.start, n.end) for n in entities(sentence)[:1] if n.start < _OPENING]
    return (*found, *opening) if spoken and unnamed else tuple(found)


def _is_near(sentence: Reading, saying: int, first: int, last: int) -> bool:
    """Whether a word of saying is a few words from a name, and not what it says of that name ("said Bell had left")."""
    between = sentence.words[saying + 1 : first] if saying < first else sentence.words[last:saying]
    following = sentence.words[last].words if saying < first and last < len(sentence.words) else ""
    return len(between) < _REACH and following not in _AUXILIARIES and not any(w.words == "that" for w in between)


@lru_cache(maxsize=1024)
def _beside_saying(sentence: Reading) -> frozenset[str]:
    """The stems of lower-case words beside a word of saying ("media reports", "the firm's statement")."""
    spoken = [i for i, w in enumerate(sentence.words) if w.stem in _SPEECH_STEMS]
    return frozenset(
        w.stem
        for i, w in enumerate(sentence.words)
        if w.is_content and w.words.islower() and any(0 < abs(i - j) <= _REACH for j in spoken)
    )


def names_speaker(statement: Reading, given: tuple[Evidence, ...]) -> bool:
    """Whether a statement names somebody who speaks in the evidence, in whatever words: by the last of their name."""
    voices = (c.speaker for e in given for s in e.sentences for c in s.speakers if c.speaker.lower() not in _PRONOUNS)
    heads = {stem(parts[-1].words) for voice in voices if (parts := tokens(voice))}
    return bool((heads - _ANYBODY) & statement.all_stems)


def _all_stems(evidence: Evidence) -> frozenset[str]:
    return frozenset().union(*(s.all_stems for s in evidence.sentences))


def _all_countries(evidence: Evidence) -> frozenset[str]:
    return frozenset(c for s in evidence.sentences for c in s.countries)
