"""Rebuttals: what somebody says just before and another denies: "…, the rebels said, but the army denied the claim"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from summarizer.values.attribution import PRONOUNS, Cue, clean_speaker, find_cues
from summarizer.values.lookup import letters_in, sought

_NOUN = (
    r"(?:claim|report|accusation|allegation|account|statement|announcement|suggestion|assertion|version|story"
    r"|rumou?r)s?"
)
# What an apposition calls what was said just before: "the report" may be any that was published.
_SAID = rf"(?:an?\s+{_NOUN}|the\s+(?:claim|accusation|allegation|suggestion|assertion|rumou?r)s?)"
_CALLED = re.compile(_SAID)
# It names nothing and points back: "this", "the report", "those claims as baseless".
_POINTING = re.compile(
    rf"(?:this|that|it|(?:an?|the|this|that|these|those|such|any|his|her|their|its|all)\s+(?:\w+\s+)?{_NOUN})(?:\s+as\b[^,;.]*)?",
    re.IGNORECASE,
)
_RELATIVE = re.compile(rf",\s+(?:which|something(?:\s+that)?|{_SAID}(?:\s+(?:that|which))?)\s+\Z")
_OPENING = re.compile(
    r"[.!?][\"”’']?\s+(?:[^.;:!?\"“”]{0,40}\s)?\Z|[,;]?\s+(?:but|although|though|while|and|yet)\s+\Z"
    r"|,\s+(?:(?:which|something)\s+(?:that\s+)?)?\Z",
    re.IGNORECASE,
)


_DENIES = r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:e|es|ed)|refut(?:e|es|ed))"
# "a claim denied by the army", "a claim the army denies"
_APPOSITIVE = sought(
    """deny denies denied reject rejects rejected dismiss dismisses dismissed dispute disputes disputed refute refutes
    refuted""",
    rf",\s+{_SAID}\s+(?:(?:(?!family)[a-z]+ly\s+)?{_DENIES}\s+by\s+(?P<agent>[^,;.]{{2,60}}?)(?=[,;.]|\s+(?:as|who|on|in|and)\b|\Z)"
    rf"|(?:that\s+|which\s+)?(?P<subject>[^,;.]{{2,60}}?)\s+(?:(?:has|have|had)\s+)?(?:(?:always|long|since|also|(?!family)[a-z]+ly)\s+)?{_DENIES}\b)",
)
_POINTED = rf"(?:the|this|that|these|those|such|his|her|their|its)\s+(?:[\w’'-]+\s+)?{_NOUN}"
_DEGREE = r"(?:(?:an?|all|pure|simply|utterly|completely|complete|total|utter|absolute)\s+)*"
# "It" may be a thing, which can be a fantasy; these are of what somebody says.
_LIE = r"(?:fabrications?|lies?|nonsense|false|untrue|baseless|groundless|unfounded|incorrect|inaccurate|wrong)"
_UNTRUE = (
    rf"(?:{_LIE}|fabricated|falsehoods?|propaganda|fantas(?:y|ies)|fictions?|hoax|fakes?|inventions?|absurd|rubbish|slander"
    r"|disinformation|misleading)"
)
_AS = rf"(?:as\s)?[“\"‘']?{_DEGREE}[“\"‘']?{_DEGREE}"
_CALLS = (
    "calls called brands branded labels labeled labelled describes described dismisses dismissed denounces denounced"
)
# "The ministry called the announcement a fabrication"
_CALLED_UNTRUE = sought(
    _CALLS,
    r"(?:\A|(?<=[.!?]\s)|(?<=[.!?][”\"’]\s)|,?\s(?:but|although|though|while|and|yet)\s)"
    r"(?P<subject>[^,;.!?“”\"]{2,60}?)(?:\s(?:later|also|then|soon|[a-z]+ly))?(?:,[^,;.!?]{2,60},)?\s(?:(?:has|have|had)\s)?"
    rf"(?:{_CALLS.replace(' ', '|')})\s(?:(?:it|this|that)\s{_AS}{_LIE}|{_POINTED}\s{_AS}{_UNTRUE})"
    r"(?:\s*(?:[.,;:!?“”\"’']|\Z)|\s(?:in|on|at|by|during|and|from)\s)",
)
# Before the verb a noun alone names who denies; these make it another clause or no denial: "the army did not deny".
_NO_DENIER = frozenset(
    """not never nor neither no to or who which that of in by can cannot could did does do would refused failed yet had
    has""".split()
)


class Rebuttal(NamedTuple):
    """A denial of what is told before it.

    ``start`` is where its clause or sentence opens, ``denied`` the span of what it denies, ``speaker`` who does.
    """

    start: int
    denied: tuple[int, int]
    speaker: str


def denies(text: str) -> bool:
    """Whether a text has a denial at all, of which a rebuttal could be made together with what stands before it."""
    return any(cue.stance == "denies" for cue in find_cues(text)) or any(
        p.find(text, text) for p in (_APPOSITIVE, _CALLED_UNTRUE)
    )


@lru_cache(maxsize=512)  # the brief and the timeline ask of one statement
def find_rebuttals(text: str) -> tuple[Rebuttal, ...]:
    """Every denial of a text that only points back to what another was said to say right before, in text order."""
    cues = find_cues(text)
    if not cues:
        return ()
    pointing = [(at, c.speaker) for c in cues if c.stance == "denies" and c.speaker and (at := _opens(c, text))]
    beside = [(m.start(), who) for m in _APPOSITIVE.find_all(text) if (who := _denier(m))]
    called = [(_begins(m), m["subject"]) for m in _CALLED_UNTRUE.find_all(text)]
    found = (_rebuttal(start, speaker, cues) for start, speaker in sorted(dict([*pointing, *beside, *called]).items()))
    return tuple(r for r in found if r)


def _begins(calling: re.Match[str]) -> int:
    """Where what calls something untrue opens: a sentence at the space before it, as where ``_opens`` finds one."""
    opens_sentence = calling.start() == calling.start("subject") > 0
    return calling.start() - opens_sentence


def _denier(apposition: re.Match[str]) -> str:
    """Who denies by an apposition; empty where what stands before its verb is no name of somebody."""
    subject = apposition["subject"] or ""
    return apposition["agent"] or (subject if _NO_DENIER.isdisjoint(letters_in(subject)) else "")


def _opens(denial: Cue, text: str) -> int:
    """Where the clause or sentence of a denial opens that only points back, 0 for another."""
    begin, content = min(denial.start, denial.cue[0]), denial.content
    if _RELATIVE.fullmatch(text, content[1], begin):
        return content[1]
    if not _POINTING.fullmatch(text[slice(*content)]):
        return 0
    is_beside = content[0] < begin and text[: content[0]].endswith(", ")
    if is_beside and text.startswith("the ", content[0]) and not _CALLED.match(text, content[0]):
        return 0
    opening = _OPENING.search(text, 0, min(begin, content[0]))
    return opening.start() + (text[opening.start()] in ".!?") if opening else 0


def _rebuttal(start: int, speaker: str, cues: tuple[Cue, ...]) -> Rebuttal | None:
    """The denial that opens at a place, by what another is said to say last before it."""
    telling = [c for c in cues if c.stance == "asserts" and c.speaker and c.cue[1] <= start and c.content[0] < start]
    if not telling:
        return None
    names = {clean_speaker(words).lower() for words in (speaker, telling[-1].speaker)}
    first, last = telling[-1].content[0], min(telling[-1].content[1], start)
    return Rebuttal(start, (first, last), speaker) if len(names) > 1 and names.isdisjoint(PRONOUNS) else None
