"""Speakers: who says it, in a statement and in what it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from summarizer.gate.entities import entities, is_governed
from summarizer.gate.evidence import Evidence, cited_in
from summarizer.gate.reading import Reading
from summarizer.values.attribution import Cue
from summarizer.values.countries import find_countries, without_countries
from summarizer.values.modality import is_hearsay, modality_of
from summarizer.values.words import FUNCTION_WORDS, stem, tokens

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
_PLACED = re.compile(r"\b(?:in|at|from|on|near|against|across|outside)\s(?:the\s)?$", re.IGNORECASE)
_AUXILIARIES = frozenset("is are was were has have had will would can could may might must should".split())
_LISTED = re.compile(r"(?:,|,? and|,? or)(?: the)? ", re.IGNORECASE)
_OPENING = 12  # characters within which the subject of a sentence is its first name
_REACH = 4  # words between a speaker and the verb of saying
_CONTESTING = frozenset(
    stem(w)
    for w in """claim allege accuse argue insist believe think suggest estimate predict forecast warn deny dispute
    assert maintain contend speculate expect doubt""".split()
)
_CLAUSE_START = re.compile(
    r",?\s(?:which|whose|whom|while|whereas|although|though|but)\s|,\s(?:who|where|as)\s", re.IGNORECASE
)
_TOLD = 0.5  # of a statement's words, for a sentence to be what it is drawn from
_CLAUSE = 2  # words of a relative clause that a statement takes up when it speaks of that


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
    if not is_governed(statement, cue.start):
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
    spelled = " ".join(
        [speaker, *(full for short, full in evidence.bound.items() if re.search(rf"\b{re.escape(short)}\b", speaker))]
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


def dropped_speaker(statement: Reading, given: tuple[Evidence, ...], *, told: bool) -> Iterator[str]:
    """A reason when somebody's claim, denial, forecast or estimate is told as the statement's own."""
    if told or is_hearsay(statement.text) or not statement.stems:
        return
    source = [s for s in cited_in(given) if len(statement.stems & s.stems) >= _TOLD * len(statement.stems)]
    if source and all(_is_contested(statement, s) for s in source):
        speaker = source[0].speakers[0].speaker
        yield f"the cited sentences have “{speaker}” say this, the statement says it as a fact"


def _is_contested(statement: Reading, sentence: Reading) -> bool:
    """Whether a sentence has somebody claim, deny, forecast or guess what the statement says."""
    cues = [c for c in sentence.speakers if _governs(c, statement, sentence)]
    if not cues:
        return False
    if any(stem(c.verb.split()[-1]) in _CONTESTING for c in cues if c.verb):
        return True
    standing = modality_of(sentence.text)
    forecast = any(h.certainty in (1, 2) and h.reach and h.reach[0] in statement.stems for h in sentence.hedges)
    return standing in ("denied", "disputed") or (standing == "forecast" and forecast)


def _governs(cue: Cue, statement: Reading, sentence: Reading) -> bool:
    """Whether what somebody says is what the statement says: "…, which Malta claims is new" is its clause only."""
    content = {w.stem for w in sentence.words if w.is_content and cue.content[0] <= w.start < cue.content[1]}
    if content and not content & statement.stems:
        return False
    if not any(m.start() < cue.start for m in _CLAUSE_START.finditer(sentence.text)):
        return True
    told = {w.stem for w in sentence.words if w.is_content and w.start > cue.end}
    return len(told & statement.stems) >= _CLAUSE


def names_speaker(statement: Reading, given: tuple[Evidence, ...]) -> bool:
    """Whether a statement names somebody who speaks in the evidence, in whatever words: by the last of their name."""
    voices = (c.speaker for s in cited_in(given) for c in s.speakers if c.speaker.lower() not in _PRONOUNS)
    heads = {stem(parts[-1].words) for voice in voices if (parts := tokens(voice))}
    return bool((heads - _ANYBODY) & statement.all_stems)


def _all_stems(evidence: Evidence) -> frozenset[str]:
    return frozenset().union(*(s.all_stems for s in evidence.sentences))


def _all_countries(evidence: Evidence) -> frozenset[str]:
    return frozenset(c for s in evidence.sentences for c in s.countries)
