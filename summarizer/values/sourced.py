"""Cues that are no verbs: “according to”, “reportedly”, “claims that”, “is worried that”."""

from __future__ import annotations

from summarizer.values.complements import Complement, is_clause
from summarizer.values.credited import Credit
from summarizer.values.inverted import name_beside
from summarizer.values.line import Line
from summarizer.values.noun_phrases import Phrase, can_speak, owner_of, phrase_starting
from summarizer.values.passives import BE
from summarizer.values.speakers import before_verb, main_subject, subject
from summarizer.values.speech import ATTITUDES, EMERGED, HEARSAY, NOUNS, OCCASIONS, VERBS, WORDS

_POSSESSIVES = frozenset("his her its their".split())
_OPENING = 3  # tokens that may open a sentence before its cue
_HOLDING = frozenset("has have had holds hold held takes take took shares share shared".split())
_REACH = 10  # tokens of what belongs to a source


def read_phrase(line: Line, i: int) -> Credit | None:
    """What a noun, an adverb or a preposition credits at a token."""
    word = line.lower[i]
    if word in HEARSAY:
        here = Phrase(i, i + 1)
        return Credit(here, None, here, "asserts", Complement(i + 1, "clause"), "hearsay")
    if word in ATTITUDES:
        return _attitude(line, i)
    if (word in NOUNS and word not in VERBS) or _stands_as_noun(line, i):
        found = _unless_undone(line, _noun(line, i))
        if found or word not in WORDS:
            return found
    return _words_of(line, i) if word in WORDS else _cited(line, i)


def _cited(line: Line, i: int) -> Credit | None:
    """“according to X", "citing X", "per X"."""
    word = line.lower[i]
    relay = (word == "according" and line.lower[i + 1 : i + 2] == ("to",)) or (word == "per" and _is_named(line, i + 1))
    if not relay and word not in ("citing", "quoting"):
        return None
    cue = Phrase(i, i + 1 + (word == "according"))
    speaker = phrase_starting(line, cue.after) if cue.after < len(line) else None
    bare = speaker is not None and line.kinds[speaker.first] == "N"
    if speaker is None or not (can_speak(line, speaker) or (relay and not bare)):
        return None
    after = _past_citing(line, speaker.after) if relay else speaker.after
    fronted = i == line.starts[i] or line.kinds[i - 1] in "SCV" or line.lower[i - 1] in VERBS
    named = None if fronted else name_beside(line, speaker)
    if relay and named:
        speaker, after = named, _past_citing(line, named.after)
    comma = line.words[after : after + 1] == (",",)
    complement = Complement(after + comma, "clause" if fronted else "comma" if comma else "end")
    return Credit(cue, speaker, Phrase(i, speaker.after), "asserts", complement, "relay" if relay else "citing")


def _is_named(line: Line, first: int) -> bool:
    """Whether somebody named or "the contract" begins at a token, and not "per day"."""
    speaker = phrase_starting(line, first, joined=False) if first < len(line) else None
    if speaker is None:
        return False
    told = line.kinds[first] == "D" and can_speak(line, speaker)
    return told or any(line.words[k][0].isupper() for k in range(speaker.first, speaker.after))


def _words_of(line: Line, i: int) -> Credit | None:
    """“in the words of the mayor”, “in Bell's view”."""
    if i > 1 and line.lower[i - 2] in ("in", "by") and line.lower[i - 1] == "the":
        of = line.lower[i + 1 : i + 2] == ("of",) and i + 2 < len(line)
        return _relay(line, Phrase(i - 2, i + 2), phrase_starting(line, i + 2)) if of else None
    owner = owner_of(line, i)
    if owner is None or owner.first == 0 or line.lower[owner.first - 1] not in ("in", "by"):
        return None
    if owner.first > 1 and line.kinds[owner.first - 2] == "V":  # "moved by Bell's words"
        return None
    credit = _relay(line, Phrase(i, i + 1), owner)
    return credit._replace(phrase=Phrase(owner.first - 1, i + 1)) if credit else None


def _relay(line: Line, cue: Phrase, speaker: Phrase | None) -> Credit | None:
    if speaker is None or not can_speak(line, speaker):
        return None
    after = max(cue.after, speaker.after)
    comma = line.words[after : after + 1] == (",",)
    fronted = cue.first <= line.starts[cue.first] + _OPENING
    complement = Complement(after + comma, "clause" if fronted else "comma" if comma else "end")
    return Credit(cue, speaker, Phrase(cue.first, after), "asserts", complement, "relay")


def _stands_as_noun(line: Line, i: int) -> bool:
    """Whether a word that could be a verb of saying stands where only a noun does: "his claim", "reports emerged"."""
    if line.lower[i] not in NOUNS:
        return False
    if line.lower[i + 1 : i + 2] != () and line.lower[i + 1] in EMERGED:
        return True
    return i == line.starts[i] or (
        line.kinds[i - 1] in "DPV" or line.lower[i - 1] in BE or line.words[i - 1].endswith("'s")
    )


def _unless_undone(line: Line, credit: Credit | None) -> Credit | None:
    """What a noun credits, but that whoever has no doubt asserts, and that where there is none nobody denies."""
    if credit is None or credit.stance != "denies" or line.lower[credit.cue.first - 1 : credit.cue.first] != ("no",):
        return credit
    return credit._replace(stance="asserts") if credit.speaker else None


def _noun(line: Line, i: int) -> Credit | None:
    """“reports emerged that”, “amid speculation that”, “Bell's claim that”, “assurances from the mayor that”."""
    if line.lower[i] in OCCASIONS and _is_where(line, i):
        return None
    after = first_after = _past_emerging(line, i + 1)
    speaker = owner_of(line, i)
    if line.lower[after : after + 1] in (("by",), ("from",)) and speaker is None:
        speaker = phrase_starting(line, after + 1) if after + 1 < len(line) else None
        after = speaker.after if speaker else after
    elif speaker is None and line.kinds[after : after + 1] == ("P",):
        speaker, after = _within(line, after)
    if speaker is None and line.lower[i - 1] in _POSSESSIVES and i:
        speaker = main_subject(line, i)
    if speaker and not can_speak(line, speaker):
        return None
    first = after + 1
    if first >= len(line) or (speaker is None and line.lower[i - 1] == "a"):
        return None
    cue = Phrase(i, i + 1 if speaker or after > first_after else after)
    addressed = phrase_starting(line, after + 1) if speaker and line.lower[after] == "to" else None
    if addressed and line.words[addressed.after : addressed.after + 1] == (":",):
        after, first = addressed.after, addressed.after + 1
    if speaker and (line.lower[after] == ":" or (line.lower[after] == "to" and line.lower[first] in ("be", "have"))):
        return (
            None
            if _is_judged(line, first)
            else Credit(cue, speaker, cue, NOUNS[line.lower[i]], Complement(first, "quote"), "noun")
        )
    if line.lower[i - 2 : i - 1] == ("there",) and is_clause(line, after):
        return Credit(cue, None, cue, NOUNS[line.lower[i]], Complement(after, "clause"), "noun")
    return _noun_clause(line, cue, speaker, after)


def _is_judged(line: Line, k: int) -> bool:
    """Whether a sentence is about a claim, so that not the claimant says it: "his claim to be first is wrong"."""
    if line.lower[k - 1] == ":":
        return False
    rest = range(k + 1, min(k + _REACH, line.ends[k]))
    end = next((j for j in rest if line.kinds[j] in "XSC"), len(line))
    return any(line.lower[j] in BE and line.lower[j] != "been" for j in rest if j < end)


def _within(line: Line, k: int) -> tuple[Phrase | None, int]:
    """Among whom and where something is said: "the consensus among analysts is that", "rumours on the web that"."""
    inner = phrase_starting(line, k + 1) if k + 1 < len(line) else None
    if inner is None or line.lower[inner.after : inner.after + 1] not in (("that",), ("is",), ("was",)):
        return None, k
    return inner if line.lower[k] in ("among", "within") else None, inner.after


def _noun_clause(line: Line, cue: Phrase, speaker: Phrase | None, after: int) -> Credit | None:
    """What "that" brings after a noun: "the claim that", "Bell's argument is that"."""
    i, first = cue.first, after + 1
    if line.lower[after] in ("is", "was") and line.lower[first] == "that" and first + 1 < len(line):
        after, first = after + 1, first + 1
    if line.lower[after] != "that" or line.kinds[first] in "AV" or _is_relative(line, first):
        return None
    if speaker is None:
        speaker = _holder(line, i)
    return Credit(cue, speaker, cue, NOUNS[line.lower[i]], Complement(first, "that"), "noun")


def _is_where(line: Line, i: int) -> bool:
    """Whether a noun only says where something was said: "said in a written statement that"."""
    k = i - 1
    while k > line.starts[i] and line.kinds[k] in "DNV":
        k -= 1
    return line.lower[k] in ("in", "with")


def _is_relative(line: Line, first: int) -> bool:
    """Whether "that" is what a verb at the end takes: "an allegation that the firm rejects."."""
    inner = phrase_starting(line, first)
    if inner is None or inner.after >= len(line):
        return False
    verb = inner.after - (line.kinds[inner.after] == "X")  # a third person may look like a noun
    told = VERBS.get(line.lower[verb + 1]) if line.kinds[verb] == "V" and verb + 1 < len(line) else None
    if told and told.form in ("third", "past") and "b" in told.frames:
        return True  # "the report that the bank commissioned says"
    if line.kinds[verb + 1 : verb + 2] != ("X",) or line.words[verb + 1] == '"' or verb <= first:
        return False
    saying = VERBS.get(line.lower[verb])
    return saying is not None and saying.form in ("third", "past") and not {"n", "a"}.isdisjoint(saying.frames)


def _past_emerging(line: Line, k: int) -> int:
    """The token after "emerged", "have been circulating" and the like, if that is what reports do there."""
    j = k
    while j < len(line) and (line.kinds[j] in "AR" or line.lower[j] == "since"):
        j += 1
    if line.lower[j : j + 1] == ("it",) and j > k:  # "rumour has it that"
        return j + 1
    return j + 1 if j < len(line) and line.lower[j] in EMERGED else k


def _holder(line: Line, i: int) -> Phrase | None:
    """Who holds what a noun names: "the board is of the opinion that", "Bell has the theory that"."""
    k = i - 1
    while k > line.starts[i] and line.kinds[k] in "DN":
        k -= 1
    held = line.lower[k] in _HOLDING or (line.lower[k] == "of" and line.lower[k - 1] in BE)
    verb = k - (line.lower[k] == "of")
    holder = subject(line, verb) if held and verb > line.starts[i] else None
    return holder if holder and line.lower[holder.first] != "there" and can_speak(line, holder) else None


def _past_citing(line: Line, after: int) -> int:
    """The token after what belongs to a source: "according to a report published Friday, citing the ministry,"."""
    if after < len(line) and line.kinds[after] in "VSTP":
        after = next((k for k in range(after, min(after + _REACH, len(line))) if line.words[k] == ","), after)
    elif line.words[after : after + 1] == (",",) and line.kinds[after + 1 : after + 2] in (("V",), ("S",)):
        after = next((k for k in range(after + 1, min(after + _REACH, len(line))) if line.words[k] == ","), after)
    k = after + (line.words[after : after + 1] == (",",))
    cited = phrase_starting(line, k + 1) if k + 1 < len(line) and line.lower[k] in ("citing", "quoting") else None
    return cited.after if cited else after


def _attitude(line: Line, i: int) -> Credit | None:
    """“is worried that”."""
    speaker = subject(line, i) if i and line.lower[before_verb(line, i) + 1 : i] else None
    if speaker is None or line.lower[speaker.first] == "it" or line.lower[i + 1 : i + 2] != ("that",):
        return None
    cue = Phrase(i, i + 1)
    complement = Complement(i + 2, "that")
    return Credit(cue, speaker, Phrase(speaker.first, i + 1), "asserts", complement) if i + 2 < len(line) else None
