"""Speakers behind their verb: “It held,” said the mayor, Anna Bell."""

from __future__ import annotations

from summarizer.values.line import Line
from summarizer.values.noun_phrases import (
    NAMED_AS,
    QUANTIFIERS,
    Phrase,
    can_speak,
    head_of,
    phrase_starting,
    quoted_name,
)
from summarizer.values.speakers import is_bare_name, takes_name
from summarizer.values.speech import Saying, is_source

PLURALS = frozenset("data police people media men women they we i you some many others".split())
_SOME = QUANTIFIERS | {"one", "another"}
_OF_THEM = (("of", "them"), ("of", "those"), ("of", "these"))
_WHEN = frozenset("late early later earlier".split())  # "Bell, the mayor, said late on Friday"


def inverted_speaker(line: Line, cue: Phrase, saying: Saying, *, alone: bool) -> Phrase | None:
    """“..., said the minister": the speaker after a verb that a quotation or a comma comes before."""
    i = cue.first
    judges = "e" in saying.frames or ("m" not in saying.frames and set("akr") & set(saying.frames))
    base = saying.form == "base"  # ", say analysts"
    told = {"b", "h"} <= set(saying.frames)  # nobody writes ", told Bell"
    if cue.after >= len(line) or judges or told or (base and (i == 0 or "b" not in saying.frames)):
        return None
    closed = i - 1 in line.closes or (i > 1 and line.words[i - 1] == "," and i - 2 in line.closes)
    quoted = closed and quoted_name(line, i - 1) < 0
    begins = i == 0 or quoted or (line.words[i - 1] in ",-–" and (alone or not set("nh") & set(saying.frames)))
    if not begins or line.lower[cue.after] in _WHEN or ("d" in saying.frames and not quoted):
        return None
    speaker = phrase_starting(line, cue.after)
    said = "b" in saying.frames and (quoted or line.words[i - 1] == ",")
    if speaker is None or not (can_speak(line, speaker) or (said and not base)):
        return None
    if line.lower[speaker.first] in ("no", "nobody"):
        return None
    if base and not head_of(line, speaker).lower().endswith("s") and head_of(line, speaker).lower() not in PLURALS:
        return None
    speaker = _with_nickname(line, _with_name(line, _without_matter(line, _without_doing(line, speaker))))
    doing = line.lower[speaker.after : speaker.after + 1] and line.lower[speaker.after].endswith("ing")
    ends = doing or speaker.after >= len(line) or line.kinds[speaker.after] in "XPTSCR"
    return (name_beside(line, speaker) or speaker) if ends else None


def _without_doing(line: Line, speaker: Phrase) -> Phrase:
    """Somebody without what he was doing: "said a woman holding a child"; "said a police hearing" stays whole."""
    last = speaker.after - 1
    doing = last - 1 > speaker.first and line.lower[last].endswith("ing") and speaker.after < len(line)
    object_ = doing and (line.kinds[speaker.after] == "D" or line.lower[speaker.after] in ("there", "here"))
    return Phrase(speaker.first, last) if object_ and is_source(line.lower[last - 1]) else speaker


def _with_name(line: Line, speaker: Phrase) -> Phrase:
    """Somebody's name where it follows at once: "said a guard named Bo Carr", "said a man identified as Bo Carr"."""
    word, k = line.lower[speaker.after : speaker.after + 1], speaker.after + 1
    if word in (("named",), ("called",)) and k < len(line) and line.words[k][0].isupper():
        return phrase_starting(line, k, joined=False) or speaker
    if word and word[0] in NAMED_AS and line.lower[k : k + 1] == ("as",) and k + 1 < len(line):
        name = phrase_starting(line, k + 1, joined=False)
        return Phrase(speaker.first, name.after) if name else speaker
    return speaker


def _with_nickname(line: Line, speaker: Phrase) -> Phrase:
    """Somebody with what he is called in quotation marks: "said commander “Rafa”"."""
    closing = next((k for k in range(speaker.after + 1, min(speaker.after + 6, len(line))) if k in line.closes), 0)
    return Phrase(speaker.first, closing + 1) if closing and quoted_name(line, closing) == speaker.after else speaker


def _without_matter(line: Line, speaker: Phrase) -> Phrase:
    """A name without what it speaks of: "said Bell of his friend"; "Anna Bell of the Orla Institute" stays whole.

    Whoever is named in full may have a body behind "of"; a surname alone has said already where its bearer belongs.
    """
    of = next((k for k in range(speaker.first + 1, speaker.after) if line.lower[k] == "of"), 0)
    if not of or any(not line.words[k][0].isupper() for k in range(speaker.first, of)):
        return speaker
    named = any(line.words[k][0].isupper() for k in range(of + 1, speaker.after))
    is_body = named and (line.lower[of + 1] == "the" or of - speaker.first > 1 or line.words[of + 1].isupper())
    return speaker if is_body else Phrase(speaker.first, of)


def name_beside(line: Line, role: Phrase) -> Phrase | None:
    """The name that is set behind a role: "said the city's engineer, Anna Bell", "said one of them, Anna Bell"."""
    some = line.lower[role.first] in _SOME
    comma = role.after + 2 * (some and line.lower[role.after : role.after + 2] in _OF_THEM)
    if line.words[comma : comma + 1] != (",",) or not (some or head_of(line, role)[0].islower()):
        return None
    name = phrase_starting(line, comma + 1, joined=False)
    if name is None or name.after - name.first < 2 or not is_bare_name(line, name.first, name.after):
        return None
    closed = name.after >= len(line) or line.kinds[name.after] == "X"
    return name if closed and takes_name(line, role, name.first) else None
