"""Passives of verbs of saying: “was confirmed by”, “is believed to”, “she was asked whether”."""

from __future__ import annotations

from summarizer.values.complements import Complement, complement_of
from summarizer.values.credited import Credit, trimmed
from summarizer.values.line import Line
from summarizer.values.noun_phrases import Phrase, can_speak, phrase_ending, phrase_starting
from summarizer.values.speakers import subject
from summarizer.values.speech import VERBS, Saying

BE = frozenset("is are was were be been being it's".split())
_REACH = 10  # tokens between a passive and the "by" that names its agent
_MEANS = (("email",), ("e-mail",), ("phone",), ("telephone",), ("text",), ("letter",), ("video",), ("saying",))
_LINKING = frozenset("of for with on to".split())  # "accused of", "blamed on"
_NEAR = 4  # tokens within which an amount follows
_FATES = frozenset("dead alive missing lost safe guilty".split())  # what somebody is believed to be


def is_passive(line: Line, i: int) -> bool:
    """Whether a past form is a passive: after "was", before "by", or without its auxiliary."""
    k = i - 1
    while k > 0 and (line.kinds[k] in "RT" or line.lower[k] == "once"):
        k -= 1
    if _is_hearsay(line, i):
        return True
    after = i + 1 + (line.kinds[i + 1 : i + 2] == ("R",))
    by = line.lower[after : after + 1] == ("by",) and line.lower[after + 1 : after + 2] not in _MEANS
    return line.lower[k] in BE or (by and (line.kinds[k] in "NX" or line.lower[k] == "as"))


def _is_hearsay(line: Line, i: int) -> bool:
    """“a machine said to be faster”, “the plan, touted as the first,”: a passive without its auxiliary."""
    saying = VERBS.get(line.lower[i])
    follows = line.lower[i + 1 : i + 3] in (("to", "be"), ("to", "have"))
    if saying and i and set("ak") & set(saying.frames) and (line.words[i - 1] == "," or line.kinds[i - 1] == "C"):
        article = line.lower[i + 1 : i + 2] in (("a",), ("an",), ("the",))
        named = "k" in saying.frames and line.words[i + 1 + article : i + 2 + article] == ('"',)
        considered = {"k", "p"} <= set(saying.frames) and article and line.kinds[i - 1] == "C"
        likened = line.lower[i + 1 : i + 2] == ("as",) and line.kinds[i + 2 : i + 3] != ("H",)
        return likened or named or considered
    if saying is None or "p" not in saying.frames:
        return False
    return (follows and "t" not in saying.frames) or is_fate(line, i + 1)


def is_fate(line: Line, k: int) -> bool:
    """Whether what somebody is believed to be follows: "feared dead", "thought buried under", but no noun for it."""
    if k >= len(line) or not (line.lower[k] in _FATES or (line.kinds[k] == "V" and line.lower[k].endswith("ed"))):
        return False
    return line.kinds[k + 1 : k + 2] not in (("N",), ("D",), ("H",))


def read_passive(line: Line, cue: Phrase, saying: Saying, last: int) -> Credit | None:
    """“was confirmed by X”, “it was announced that”, “is believed to”, “as reported by X”."""
    i = cue.first
    agent = agent_of(line, cue.after)
    if agent and line.lower[last] == "as":
        comma = line.words[agent.after : agent.after + 1] == (",",) and last == line.starts[i]
        after = Complement(agent.after + 1, "clause") if comma else Complement(i, "end")
        return Credit(cue, agent, Phrase(last, agent.after), saying.stance, after, "relay")
    if agent and "r" in saying.frames:
        agent = _without_deed(line, agent)
    if set("ark") & set(saying.frames) and ("r" in saying.frames or line.lower[cue.after : cue.after + 1] != ("to",)):
        judged = _judged(line, cue, saying, agent)
        if judged or not {"n", "p"} & set(saying.frames):
            return judged
    aside = last > 0 and line.words[last] == ","
    thing = phrase_ending(line, last - 1) if aside else subject(line, i)
    dummy = "it's" in line.lower[last + 1 : i] or (thing is not None and line.lower[thing.first] == "it")
    complement = complement_of(line, cue.after, "")
    if complement and complement.mark in ("that", "clause") and (dummy or "h" in saying.frames):
        return Credit(cue, agent, cue, saying.stance, complement)
    stands = aside or not BE.isdisjoint(line.lower[last + 1 : i])  # and is no "estimate announced by X"
    told = _told_of_somebody(line, cue, saying, agent)
    if agent and thing and not told and stands and not dummy and set("np") & set(saying.frames):
        content = trimmed(line, thing.first, thing.after)
        return Credit(cue, agent, Phrase(i, agent.after), saying.stance, Complement(i, "end"), "passive", content)
    if (
        (dummy or "h" in saying.frames)
        and thing
        and thing.first > line.starts[i]
        and line.words[thing.first - 1] == ","
    ):
        broken = line.words[cue.after : cue.after + 1] == (",",)  # "the phone, it is rumoured, will"
        after = Complement(cue.after + broken, "comma" if broken else "end")
        return Credit(cue, agent, Phrase(thing.first, cue.after), saying.stance, after)
    return told


def _without_deed(line: Line, agent: Phrase) -> Phrase:
    """Who judges, without what is judged: "accused by the Board of Works of taking money", "blamed by Bell for it"."""
    joints = [k for k in range(agent.first + 1, agent.after - 1) if line.lower[k] in ("of", "for")]
    deeds = [k for k in joints if line.lower[k + 1].endswith("ing")] or [
        k for k in joints if line.words[k + 1].islower()
    ]
    return Phrase(agent.first, deeds[0]) if deeds else agent


def _told_of_somebody(line: Line, cue: Phrase, saying: Saying, agent: Phrase | None) -> Credit | None:
    """“is believed to have held”, “is put at 12”, “were urged to leave”, “is expected by many to rise”."""
    if agent and "p" in saying.frames and line.lower[agent.after : agent.after + 1] == ("to",):
        return Credit(cue, agent, cue, saying.stance, Complement(agent.after, "clause"))
    likely = line.lower[cue.after : cue.after + 1] == ("likely",)  # "is thought likely to"
    cue = Phrase(cue.first, cue.after + likely)
    follows = line.lower[cue.after : cue.after + 1]
    follows = line.lower[cue.after + 1 : cue.after + 2] if follows == ("not",) else follows
    amount = follows == ("at",) and any(
        w[-1].isdigit() or w[0].isdigit() for w in line.words[cue.after : cue.after + _NEAR]
    )
    of = follows in (("of",), ("about",)) and {"h", "o"} <= set(saying.frames)
    told = follows == ("to",) and {"h", "t"} <= set(saying.frames)
    fate = is_fate(line, cue.after)
    hearsay = ("p" in saying.frames and (follows == ("to",) or amount or fate)) or ("e" in saying.frames and amount)
    first = cue.after + (not told and not fate)
    return Credit(cue, None, cue, saying.stance, Complement(first, "clause")) if told or hearsay or of else None


def question_put(line: Line, cue: Phrase) -> Credit | None:
    """“When asked about the leak, Bell said”, “she was asked whether”."""
    agent = agent_of(line, cue.after) if line.lower[cue.after : cue.after + 1] == ("by",) else None
    complement = complement_of(line, agent.after if agent else cue.after, "q")
    if complement is None or complement.mark not in ("noun", "clause"):
        return None
    end = line.ends[cue.first]
    comma = next((k for k in range(complement.first, end) if line.words[k] == ","), end)
    content = trimmed(line, complement.first, comma)
    return Credit(cue, agent, cue, "asks", complement, "passive", content) if content else None


def _judged(line: Line, cue: Phrase, saying: Saying, agent: Phrase | None) -> Credit | None:
    """“was described by X as”, “is credited with”."""
    k = agent.after if agent else cue.after
    word = line.lower[k] if k < len(line) else ""
    if k + 1 >= len(line) or line.lower[k + 1] == "saying":
        return None
    article = word in ("a", "an", "the") and line.words[k + 1] == '"'
    if "k" in saying.frames and (
        word == '"' or article or ("p" in saying.frames and word in ("a", "an", "the", "one"))
    ):
        closing = next((j for j in range(k + 1, min(k + _REACH, len(line))) if j in line.closes), k)
        agent = agent or (agent_of(line, closing + 1) if word == '"' else None)
        return Credit(
            cue,
            agent,
            cue,
            saying.stance,
            Complement(k + article, "name" if '"' in line.words[k : k + 1 + article] else "noun"),
        )
    judged = ("a" in saying.frames and word == "as") or ("r" in saying.frames and word in _LINKING)
    if judged and agent is None and word == "as":
        near = range(k, min(k + _REACH, len(line) - 1))
        ends = (j for j in near if line.words[j] == "by" or (line.kinds[j] in "XA" and line.words[j] != '"'))
        by = next(ends, k)
        agent = agent_of(line, by) if line.words[by] == "by" else None
        content = trimmed(line, k + 1, by) if agent and agent.after >= line.ends[cue.first] else None
        if content:
            return Credit(cue, agent, cue, saying.stance, Complement(k + 1, "clause"), "passive", content)
    return Credit(cue, agent, cue, saying.stance, Complement(k + 1, "clause")) if judged else None


def agent_of(line: Line, after: int) -> Phrase | None:
    """Who is named by "by" near a token, if that can speak."""
    for k in range(after, min(after + _REACH, len(line) - 1)):
        if line.kinds[k] in "XVAS":
            return None
        if line.lower[k] == "by" and line.kinds[k + 1] != "T":
            agent = phrase_starting(line, k + 1)
            return agent if agent and can_speak(line, agent) else None
    return None
