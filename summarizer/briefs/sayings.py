"""When something is said: at the time of writing ("Bell says …"), or before, whatever is said ("…, she said")."""

from __future__ import annotations

import re

from summarizer.values.attribution import Cue, find_speakers
from summarizer.values.lookup import letters_in
from summarizer.values.speech import DOCUMENTS, VERBS

# "would not say", "has yet to say": the word before a verb tells its tense.
_HELPS = re.compile(r"(?:\b(?:to|not|would|will|could|can|cannot|did|does|do|may|might|must|should)|n['’]t)\s+\Z")
_NEAR = 12


def says_now(text: str) -> bool:
    """Whether a sentence tells what somebody says at the time of writing: "The owner insists that it was safe".

    A document goes on saying what it said on the day it came out, and beside what somebody said it is of that day.
    """
    cues = find_speakers(text)
    if not cues or DOCUMENTS & letters_in(cues[0].speaker) or any(_form(cue) == "past" for cue in cues):
        return False
    return _is_present(text, cues[0])


def said_after(text: str) -> bool:
    """Whether what a sentence tells is said before the time of writing: "It will reopen, she said"."""
    cue = next(iter(find_speakers(text)), None)
    return cue is not None and cue.trails and _form(cue) == "past"


def _is_present(text: str, cue: Cue) -> bool:
    helped = _HELPS.search(text, max(0, cue.cue[0] - _NEAR), cue.cue[0])
    return _form(cue) == "third" or (_form(cue) == "base" and not helped)


def _form(cue: Cue) -> str:
    saying = VERBS.get(cue.verb.split(" ", 1)[0])
    return saying.form if saying else ""
