"""Cues: where a line credits something to a source, with the speaker read outward from each."""

from __future__ import annotations

from dataclasses import replace
from itertools import compress

from summarizer.values.clauses import IRREGULAR
from summarizer.values.complements import Complement, complement_of
from summarizer.values.credited import Credit, closed_before
from summarizer.values.inverted import PLURALS, inverted_speaker
from summarizer.values.line import Line
from summarizer.values.noun_phrases import NAMED_AS, Phrase, can_speak, head_of, phrase_ending, phrase_starting
from summarizer.values.passives import BE, agent_of, is_passive, question_put, read_passive
from summarizer.values.quoted import with_quotations
from summarizer.values.sourced import read_phrase
from summarizer.values.speakers import before_aside, before_verb, main_subject, relative_object, subject
from summarizer.values.speech import CUE_WORDS, DOCUMENTS, NOUNS, PHRASES, TOGETHER, VERBS, Saying
from summarizer.values.spelled import NUMBER_WORDS

_NOT = frozenset("not never cannot neither hardly barely scarcely".split())
_FIRST_PERSON = frozenset("i we you us".split())
_SUBJECTS = frozenset("i we he she they".split())
_GOVERNED = 8  # tokens between an infinitive and the verb it hangs on
# After these an infinitive tells of nothing that has been said.
_UNREAL = frozenset(
    """declined declines refused refuses failed fails wanted wants want planned plans plan intended intends hoped hopes
    needs needed has have seems seemed ready set due likely unlikely yet free unable able willing reluctant tried
    tries trying sought seeks wished prepared preparing agreed about supposed enough too order how whether where what
    plans intention chance right permission reason reasons should must could may might shall will would not never
    according going authorised authorized allowed permitted forced""".split()
)
_MAKES = frozenset("got gets getting forced forces led leads prompted prompts pressed pushed drove".split())
_LIGHT = 4  # tokens within which a verb's noun follows
_BY = 10  # tokens between a passive and the "by" that names its agent
_QUOTED = frozenset("quoted cited quotes cites".split())
_MODAL = frozenset("should must could may might shall will to would".split())  # what has not been said
_PARTICLES = frozenset("out up down back in off".split())  # what may stand apart from its verb
_PRONOUNS = frozenset("who that which".split())  # that open a clause about a noun
_ARTICLES = frozenset("the a an this his her its their our my your no every each".split())
_CONJUNCTIONS = frozenset(
    "assuming considering regarding seeing speaking".split()
)  # participles that tell of nobody's words
_NOBODY = frozenset("no nobody none neither anyone anybody".split())
_LIVES = frozenset("life lives victim victims".split())  # what a disaster claims it does not say
_SUPPOSING = frozenset("if unless than".split())
_HEARD = frozenset("hear hears heard overhear overheard hearing see sees saw seen watched watching".split())
_DEEDS = frozenset(IRREGULAR)
# Behind these stands a document of somebody else.
_OF_OTHERS = frozenset(
    "with over after about following despite before through received receives got gets read saw seen obtained".split()
)
_LATER = frozenset("later then subsequently".split())  # what would be said then


def find_credits(line: Line) -> list[Credit]:
    """Every cue of a line in order, with its speaker and where what it credits begins."""
    found: list[Credit] = []
    for i, word in compress(enumerate(line.lower), map(CUE_WORDS.__contains__, line.lower)):
        if line.words[i] != word and line.starts[i] != i:
            continue
        if (found and found[-1].cue.after > i) or (line.kinds[i] == "N" and word.endswith("ing") and word not in NOUNS):
            continue
        credit = read_phrase(line, i) or _verb_cue(line, i, found)
        if credit and not (_is_own_word(line, credit) or _is_supposed(line, credit) or _is_verb(line, credit.speaker)):
            if found and credit.speaker and credit.speaker.first < found[-1].cue.first < credit.speaker.after:
                found.pop()  # "a man claiming to speak for the Lions told"
            found.append(credit)
    return with_quotations(line, found)


def _is_supposed(line: Line, credit: Credit) -> bool:
    """Whether a condition or a comparison only supposes it: "if it is found that", "more than many had thought"."""
    first = credit.phrase.first
    if credit.speaker:
        first = credit.speaker.first
    elif is_passive(line, credit.cue.first):
        first = before_verb(line, credit.cue.first)
    return first > 0 and line.lower[first - 1] in _SUPPOSING and not _bounds(line, first)


def _bounds(line: Line, first: int) -> bool:
    """Whether words of comparison only bound a number: "more than 200 residents", "fewer than a dozen people"."""
    if line.lower[first - 1] != "than" or line.lower[first - 2 : first - 1] not in (("more",), ("fewer",), ("less",)):
        return False
    word = line.lower[first + (line.lower[first] == "a")]
    return word[0].isdigit() or word in NUMBER_WORDS or word == "dozen"


def _is_verb(line: Line, speaker: Phrase | None) -> bool:
    """Whether what looks like a speaker stands behind a pronoun, whose verb it is: "We welcome comments that"."""
    return speaker is not None and speaker.first > 0 and line.lower[speaker.first - 1] in _SUBJECTS


def _is_own_word(line: Line, credit: Credit) -> bool:
    """Whether somebody says "I think": a quoted speaker is named outside of the quotation, else the outlet speaks."""
    if credit.speaker is None:
        return False
    first = credit.speaker.first
    is_us = line.words[first] == "US"  # "US officials warned"
    return line.lower[first].partition("'")[0] in _FIRST_PERSON and not is_us


def _relayed(line: Line, i: int) -> Credit | None:
    """“State media quoted him as saying”, “he was quoted by state media as saying”: state media."""
    stop = min(i + _BY, len(line) - 1)
    if not any(line.lower[k] == "as" and line.lower[k + 1] == "saying" for k in range(i + 1, stop)):
        return None
    agent = agent_of(line, i + 1) or (agent_of(line, i + 3) if line.lower[i + 1] == "as" else None)
    speaker = agent if is_passive(line, i) else subject(line, i)
    cue = Phrase(i, i + 1)
    return Credit(cue, speaker, cue, "asserts", Complement(i, "end"), "citing") if speaker else None


def _quoted_one(line: Line, i: int) -> Phrase | None:
    """Who is quoted as saying something."""
    verb = next((k for k in range(i - 1, max(-1, i - _BY), -1) if line.lower[k] in _QUOTED), None)
    if verb is None:
        beside = phrase_ending(line, i - 2) if line.kinds[i - 2] in "NH" else None
        return beside if beside and can_speak(line, beside) else None
    return subject(line, verb) if is_passive(line, verb) else phrase_starting(line, verb + 1)


def _who_quotes(line: Line, i: int) -> Phrase | None:
    """Who quotes somebody as saying something: "state media" of "state media quoted him as saying"."""
    verb = next((k for k in range(i - 1, max(0, i - _BY), -1) if line.lower[k] in _QUOTED), None)
    return None if verb is None or is_passive(line, verb) else subject(line, verb)


def _verb_cue(line: Line, i: int, found: list[Credit]) -> Credit | None:
    saying, after = _saying_at(line, i)
    if saying is None:
        return None
    together = after > i + 1
    cue = Phrase(i, after)
    last = before_verb(line, i)
    between = line.lower[last + 1 : i]
    negated = not together and any(word in _NOT or word.endswith("n't") for word in between)
    negated = negated or (last >= 0 and line.lower[last] == "nor")
    unsaid = not _MODAL.isdisjoint(between) and _LATER.isdisjoint(between)
    described = line.kinds[i + 1 : i + 2] == ("N",) or saying.form in ("base", "third")  # "a written statement"
    noun = described and i > line.starts[i] and (line.lower[i - 1] in _ARTICLES or _is_counted(line, i))
    if noun or unsaid or (negated and "j" not in saying.frames):
        return None
    if negated:
        saying = replace(saying, stance="denies")
    relayed = _relayed(line, i) if line.lower[i] in _QUOTED else None
    return relayed or _read_verb(line, cue, saying, last, found)


def _is_counted(line: Line, i: int) -> bool:
    """Whether a number says how many: "slipped 21 points to 7,244", not "Article 5 states that"."""
    number = i - 1
    return line.words[number][-1].isdigit() and not (number and line.words[number - 1][0].isupper())


def _saying_at(line: Line, i: int) -> tuple[Saying | None, int]:
    """The verb of saying at a token, and the token after it and the noun it needs: "issued a stern warning"."""
    word = line.lower[i]
    for k in range(i + 1, min(i + _LIGHT, len(line)) if word in TOGETHER else i):
        together = PHRASES.get((word, line.lower[k]))
        if together and (k == i + 1 or line.kinds[k] != "P" or line.lower[k] in _PARTICLES):
            return together, k + 1
        if line.kinds[k] not in "DNV" and line.lower[k] != "it":
            break
    return VERBS.get(word), i + 1


def _read_verb(line: Line, cue: Phrase, saying: Saying, last: int, found: list[Credit]) -> Credit | None:
    i = cue.first
    at = i - 1 - (line.kinds[i - 1] == "R" and i - 1 > line.starts[i])  # "was also asked"
    before = line.lower[at] if i > line.starts[i] else ""
    if saying.form == "past" and "q" in saying.frames and (before in ("", "when", "if", "once") or before in BE):
        put = question_put(line, cue)
        if put or before not in BE:
            return put
    if saying.form == "past" and line.lower[last] == "as" and line.kinds[i + 1 : i + 2] in ((), ("X",)):
        told = not {"p", "n"}.isdisjoint(saying.frames) and saying.stance == "asserts"
        here = Credit(cue, None, Phrase(last, i + 1), saying.stance, Complement(i + 1, "clause"), "hearsay")
        return here if told else None
    if saying.form == "past" and i > 0 and is_passive(line, i):
        if line.lower[i] in NAMED_AS and line.kinds[i - 1] == "N":
            return None  # "a guard identified by police as Bo Carr": they vouch for no more than his name
        return read_passive(line, cue, saying, last)
    if saying.form == "ing":
        return _participle(line, cue, saying, found)
    return _finite(line, cue, saying, last, found)


def _participle(line: Line, cue: Phrase, saying: Saying, found: list[Credit]) -> Credit | None:
    """“..., saying that", "with the agency estimating", "quoted as saying"."""
    i = cue.first
    if "d" in saying.frames and line.kinds[cue.after : cue.after + 1] == ("P",):
        return None  # "reading from a sheet that trembled"
    if (i == line.starts[i] and line.lower[i] in _CONJUNCTIONS) or (i and line.lower[i - 1] == "without"):
        return None
    beside = phrase_ending(line, i - 1) if i and line.kinds[i - 1] in "DN" else None
    if i and line.lower[i - 1] in BE:
        beside = subject(line, i)
    if i > 1 and line.lower[i - 1] == "as":
        beside = _quoted_one(line, i)
    elif beside and (not can_speak(line, beside) or line.lower[beside.first - 1 : beside.first] == ("to",)):
        beside = None  # "wrote to the board demanding"
    elif beside and head_of(line, beside).lower() not in DOCUMENTS and _is_where(line, beside.first):
        beside = None  # "leaflets were found in Lower Town and Orla saying"
    written = beside is not None and head_of(line, beside).lower() in DOCUMENTS and beside.first > line.starts[i]
    written = written and "d" not in saying.frames and beside is not None and _is_own(line, beside, i)
    speaker = (main_subject(line, beside.first) if beside and written else None) or beside
    after = min(line.ends[i], len(line) - 1) if i == line.starts[i] else i
    inner = _tells_in_words(line, i, found) if beside else None
    speaker = _before_deed(line, inner or speaker or _spoke_before(line, i, found) or main_subject(line, after))
    complement = complement_of(line, cue.after, saying.frames)
    if speaker is None or complement is None or _is_heard(line, beside):
        return None
    outer = _who_quotes(line, i) if beside and line.lower[i - 1] == "as" else None
    quoted = beside is not None and line.lower[i - 1] == "as" and _leaves(line, (outer or beside).first)
    if complement.mark in ("comma", "end") and not quoted:
        return None
    if not _agrees(line, cue, saying, speaker, complement):
        return None
    start = outer.first if outer and quoted else speaker.first if beside else i
    return Credit(cue, speaker, Phrase(start, cue.after), saying.stance, complement)


def _tells_in_words(line: Line, i: int, found: list[Credit]) -> Phrase | None:
    """Who tells something in what somebody else says of him: "Bell said Carr left a message saying he was ill"."""
    outer = found[-1] if found else None
    if outer is None or outer.kind != "verb" or outer.complement.mark not in ("clause", "that"):
        return None
    verb = next((k for k in range(i - 1, outer.cue.after, -1) if line.kinds[k] in "AV" or line.words[k] == ","), None)
    if verb is None or line.words[verb] == "," or line.starts[verb] != line.starts[outer.cue.first]:
        return None
    told = subject(line, verb)
    return told if told and told.first >= outer.complement.first and can_speak(line, told) else None


def _is_own(line: Line, document: Phrase, verb: int) -> bool:
    """Whether a document is of the subject: not one that it got, or that something happened to it over."""
    between = line.lower[document.first : verb]
    return line.lower[document.first - 1] not in _OF_OTHERS and "from" not in between and "by" not in between


def _before_deed(line: Line, speaker: Phrase | None) -> Phrase | None:
    """A name without what its bearer did: "Bell" of "Bell resigned in a letter to the board stating"."""
    if speaker is None:
        return None
    lowered = next((k for k in range(speaker.first, speaker.after) if line.words[k].islower()), speaker.after)
    if not speaker.first < lowered < speaker.after - 1:
        return speaker
    is_deed = line.words[lowered].endswith("ed") or line.words[lowered] in _DEEDS
    return Phrase(speaker.first, lowered) if is_deed else speaker


def _is_where(line: Line, first: int) -> bool:
    """Whether a phrase, or the first of those that "and" joins to it, is a place that something is in."""
    k = first - 1
    while k > line.starts[first] and line.lower[k] in ("and", "or", ","):
        before = phrase_ending(line, k - 1)
        k = before.first - 1 if before else -1
    return k >= line.starts[first] and line.lower[k] in ("in", "at", "near", "across", "outside")


def _spoke_before(line: Line, i: int, found: list[Credit]) -> Phrase | None:
    """Who spoke by the verb before in the same sentence: "he said ..., adding that"."""
    for credit in reversed(found):
        if line.starts[credit.cue.first] != line.starts[i]:
            return None
        if credit.kind == "verb" and credit.speaker and line.opened[credit.cue.first] < 0:
            return credit.speaker
    return None


def _finite(line: Line, cue: Phrase, saying: Saying, last: int, found: list[Credit]) -> Credit | None:
    if _restricts(line, last):
        return None
    speaker = _speaker_left(line, cue.first, last, found)
    speaks = speaker is not None and can_speak(line, speaker)
    role = before_aside(line, speaker) if speaker else None
    opens = speaker is not None and speaks and (role or speaker).first - line.starts[cue.first] <= 1
    inverted = None if opens else inverted_speaker(line, cue, saying, alone=not speaks)
    if inverted:
        of = line.lower[inverted.after : inverted.after + 1] == ("of",)  # "said Bell of the claim that it leaked"
        after = Complement(inverted.after, "end") if of else _marked_or_end(line, inverted.after)
        return Credit(cue, inverted, Phrase(cue.first, inverted.after), saying.stance, after)
    complement = complement_of(line, cue.after, saying.frames)
    if complement is None or (saying.form == "base" and _is_heard(line, speaker)):
        return None
    marked = complement.mark in ("that", "quote")
    if speaker is None and saying.form == "past" and marked and last >= 0 and line.kinds[last] not in "PX":
        speaker = main_subject(line, cue.first)
    if speaker is None or not _is_said(line, cue, saying, speaker, complement):
        return None
    if "g" in saying.frames:
        return Credit(cue, None, Phrase(speaker.first, cue.after), saying.stance, complement)
    return _told_by(line, cue, saying, speaker, complement)


def _is_heard(line: Line, speaker: Phrase | None) -> bool:
    """Whether somebody else tells that one spoke: "she heard Bell say that", "a man who saw him shouting"."""
    return speaker is not None and not _HEARD.isdisjoint(line.lower[max(0, speaker.first - 1) : speaker.after])


def _restricts(line: Line, last: int) -> bool:
    """Whether a verb stands in a clause that picks its noun out: "residents who complained were moved".

    Not so in "it was Bell who said", which only puts the speaker first, nor in "Bell is among those who said".
    """
    if last < 1 or line.lower[last] not in _PRONOUNS or line.kinds[last] != "S" or line.words[last - 1] == ",":
        return False
    noun = phrase_ending(line, last - 1)
    return noun is None or noun.first == 0 or line.lower[noun.first - 1] not in (*BE, "among")


def _is_said(line: Line, cue: Phrase, saying: Saying, speaker: Phrase, complement: Complement) -> bool:
    """Whether somebody is a verb's subject, the verb is one there, and it has what it credits."""
    auxiliary = (
        line.kinds[complement.first : complement.first + 1] == ("A",) and "'" not in line.lower[complement.first]
    )
    bare = complement.mark == "clause" and auxiliary  # "their forecast is for a loss"
    return (
        line.lower[speaker.first] not in _NOBODY
        and (line.lower[speaker.first - 1 : speaker.first] not in (("nor",), ("neither",)) or "j" in saying.frames)
        and not (
            line.lower[cue.first].startswith("claim") and not _LIVES.isdisjoint(line.lower[cue.after : cue.after + 4])
        )
        and not (bare and speaker.first == line.starts[cue.first])
        and _agrees(line, cue, saying, speaker, complement)
        and _has_content(line, cue, saying, speaker, complement)
    )


def _told_by(line: Line, cue: Phrase, saying: Saying, speaker: Phrase, complement: Complement) -> Credit:
    last = before_verb(line, cue.first)
    if complement.mark in ("end", "comma") and "n" in saying.frames:
        object_ = relative_object(line, speaker.first)
        if object_:
            return Credit(cue, speaker, cue, saying.stance, Complement(cue.after, "end"), "passive", object_)
    while_so = line.lower[complement.first - 1] == "as" and line.kinds[complement.first : complement.first + 1] == (
        "H",
    )
    explains = while_so or _explains(line, complement.first)
    if complement.mark == "clause" and explains and _leaves(line, speaker.first):
        complement = Complement(complement.first, "end")
    role = before_aside(line, speaker)
    start = last if line.kinds[last] == "C" else role.first if role else speaker.first
    start -= start > 0 and line.lower[start - 1] == "as"
    return Credit(cue, speaker, Phrase(start, cue.after), saying.stance, complement)


def _has_content(line: Line, cue: Phrase, saying: Saying, speaker: Phrase, complement: Complement) -> bool:
    """Whether a verb at a comma or an end has its content before its speaker, and one of manner a quotation."""
    if complement.mark not in ("comma", "end"):
        return True
    if "m" in saying.frames:
        return closed_before(line, speaker.first) >= 0
    if _leaves(line, speaker.first):
        return "b" in saying.frames or complement.first == cue.after or can_speak(line, speaker)
    apart = complement.mark == "comma" and line.words[cue.after] != ","  # "at an event held in Paris, Bell left"
    right = complement.mark == "end" or ("b" in saying.frames and "h" not in saying.frames)  # "Bell said, it held"
    before = line.lower[speaker.first - 1] if speaker.first > 0 else ""
    relayed = before == "which" and "n" in saying.frames  # "a raid, which the army denies, as"
    return "g" not in saying.frames and (before == "as" or ((relayed or right) and not apart))


def _marked_or_end(line: Line, after: int) -> Complement:
    found = complement_of(line, after, "")
    return found if found and found.mark != "clause" else Complement(after, "end")


def _speaker_left(line: Line, i: int, last: int, found: list[Credit]) -> Phrase | None:
    if last >= 0 and line.kinds[last] == "C":
        return _spoke_before(line, i, found) or main_subject(line, last)
    if last > 1 and line.lower[last] == "to":
        return _speaks_to(line, last)
    return subject(line, i)


def _speaks_to(line: Line, to: int) -> Phrase | None:
    """Who really does what an infinitive says: "went on to say", "was quick to point out", "called to say"."""
    floor = max(line.starts[to], to - _GOVERNED)
    verb = next((k for k in range(to - 1, floor, -1) if line.kinds[k] in "AV"), None)
    if verb is None:
        return None
    if line.lower[verb] in _MAKES and (made := phrase_starting(line, verb + 1)) and made.after == to:
        return made if line.kinds[verb + 1] != "H" else None  # "got Bell to concede"; "him" names nobody
    governing = line.lower[before_verb(line, verb) + 1 : to]
    if any(word in _UNREAL or word.endswith("n't") or _is_open(word) for word in governing):
        return None
    speaker = subject(line, verb)
    return speaker if speaker and can_speak(line, speaker) else None


def _is_open(word: str) -> bool:
    """Whether an infinitive after a verb of saying has not happened: "promised to", "asked to", "is expected to"."""
    saying = VERBS.get(word)
    return saying is not None and (bool(set("pt") & set(saying.frames)) or saying.stance in ("asks", "predicts"))


def _explains(line: Line, k: int) -> bool:
    return k < len(line) and line.lower[k] in ("because", "as", "after", "before", "while", "when", "since", "although")


def _leaves(line: Line, first: int) -> bool:
    """Whether a content could stand before a speaker."""
    return first > 0 and (line.words[first - 1] == "," or first - 1 in line.closes)


def _agrees(line: Line, cue: Phrase, saying: Saying, speaker: Phrase, complement: Complement) -> bool:
    """Whether a form that could be a noun is a verb here, and whether what shows or finds is a source."""
    named = complement.mark == "noun"
    shows = "d" in saying.frames
    source = shows or (named and "v" in saying.frames and line.lower[speaker.first] != "it")
    told = can_speak(line, speaker) or line.kinds[speaker.first] == "H"
    counts = "u" in saying.frames and line.kinds[speaker.first] == "H"  # "he counted 12 sheep"
    finds = shows and named and head_of(line, speaker).lower() not in DOCUMENTS
    if counts or finds or (source and not can_speak(line, speaker)):
        return False
    if saying.stance == "predicts" and not told and line.kinds[cue.after : cue.after + 1] in (("P",), ("T",)):
        return False  # "an election expected before June"
    if line.lower[cue.first - 1] == "to" or "A" in line.kinds[before_verb(line, cue.first) + 1 : cue.first]:
        return True
    if "x" not in saying.frames and (saying.form != "base" or "b" in saying.frames):
        return True
    marked = complement.mark in ("that", "quote")
    apart = marked and told and line.kinds[cue.after] == "P" and line.lower[cue.after] not in ("of", "by", "from")
    noun = _goes_on_as_noun(line, cue.after, speaker) and not apart
    if noun or not (told or (marked and saying.form == "third")):
        return False
    head = head_of(line, speaker)
    common = head.islower() or line.words[line.starts[cue.first]] == head
    joined = "and" in line.lower[speaker.first : speaker.after]
    plural = joined or head.lower() in PLURALS or (common and head.endswith("s") and not head.endswith(("ss", "'s")))
    counted = saying.form == "third" and line.kinds[speaker.first] == "D" and speaker.after == speaker.first + 1
    return plural if saying.form == "base" else not (plural or counted)


def _goes_on_as_noun(line: Line, after: int, speaker: Phrase) -> bool:
    """Whether what follows makes a form a noun: "estimates of", "reports based on", "claims are" but in a relative."""
    follows = line.kinds[after] if after < len(line) else "X"
    relative = speaker.first > 0 and line.lower[speaker.first - 1] in ("which", "that", "what", "who")
    return (follows in "PVS" and line.lower[after] not in ("to", "that")) or (follows == "A" and not relative)
