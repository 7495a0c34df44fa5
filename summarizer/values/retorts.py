"""Retorts: sentences that call untrue what stands right before them, and say no more of it: “Not so,” she said."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from summarizer.values.attribution import Cue, clean_speaker, find_cues
from summarizer.values.lookup import letters_in, sought
from summarizer.values.words import stem, stems

_TOLD = (
    r"(?:claim|report|accusation|allegation|account|statement|announcement|suggestion|assertion|version|stor(?:y|ie)"
    r"|rumou?r|figure|number|count|estimate|toll|explanation|testimony|description|finding|conclusion)s?"
)
_OWNED = r"(?:the|this|that|these|those|such|any|his|her|their|its)"
_A_TELLING = rf"{_OWNED}\s+(?:[\w’'-]+\s+){{0,2}}?{_TOLD}"
_POINTED = rf"(?:{_A_TELLING}|all\s+of\s+(?:it|this|that)|that|this|it)"
_IS = r"(?:\s*\b(?:is|was|are|were|(?:ha[sd]|have)\s+been)|['’]s)"
_DEGREE = (
    r"(?:(?:an?|all|just|simply|plain(?:ly)?|quite|utter(?:ly)?|complete(?:ly)?|total(?:ly)?|entirely|absolute(?:ly)?"
    r"|categorically|pure|outright|demonstrably|blatant(?:ly)?)\s+)*"
)
_UNTRUE = (
    rf"(?:not\s+{_DEGREE}(?:so|true|correct|accurate|the\s+case|what\s+happened)|untrue|false|incorrect|inaccurate"
    r"|unfounded|baseless|groundless|without\s+foundation|fabricated|made\s+up|nonsense|rubbish|lies?|falsehoods?"
    r"|fabrications?)"
)
# These judge a deed or a film as well, so that what is called so has to be something told.
_UNTRUE_IF_TOLD = r"(?:wrong|mistaken|inventions?|fiction|fantasy|propaganda|disinformation|fake(?:\s+news)?)"
_HAPPENED = r"(?:never|did\s+not|didn['’]t)\s+(?:happen(?:ed)?|occur(?:red)?|t(?:ook|ake)\s+place)"
_ENDS = r"(?=\s*(?:[,.;:!?”\"’'—–]|\Z)|\s+(?:and|but|because|as)\b)"
# What somebody says who only calls something untrue.
_VERDICT = re.compile(
    rf"[\s“\"‘']*(?:(?:as\s+|{_POINTED}?{_IS}\s+)?{_DEGREE}{_UNTRUE}{_ENDS}"
    rf"|(?:as\s+|{_A_TELLING}{_IS}\s+){_DEGREE}{_UNTRUE_IF_TOLD}{_ENDS}"
    rf"|there{_IS}\s+(?:absolutely\s+|simply\s+)?no\s+(?:truth|substance|basis|foundation)\b"
    rf"(?:\s+(?:to|in|for)\s+{_POINTED})?{_ENDS}"
    rf"|(?:{_POINTED}|no\s+such\s+thing)\s+{_HAPPENED}{_ENDS}"
    rf"|(?:it|that|this|they|he|she|we|I)\s+(?:is|are|was|were|am|did|do|does|ha[sd]|have|will|would)(?:\s+not|n['’]t){_ENDS}"
    rf"|(?:he|she|they){_IS}\s+(?:lying|mistaken|wrong|not\s+telling\s+the\s+truth){_ENDS})",
    re.IGNORECASE,
)
# What somebody is accused of who is said to have told something untrue: "accused the firm of lying".
_OF_LYING = re.compile(r"[\w\s.’'-]{2,40}\sof\s+(?:lying|fabricating|inventing|making\s+(?:it|this|that)\s+up)\b")
# A sentence that has none of these words has no verdict.
_VERDICTS = frozenset(
    """not t so true correct accurate case happened untrue false wrong incorrect inaccurate unfounded baseless
    groundless foundation fabricated made nonsense rubbish lie lies falsehood falsehoods fabrication
    fabrications invention inventions fiction fantasy propaganda disinformation fake truth substance basis
    happen occur occurred took take lying mistaken fabricating inventing making""".split()
)
# "received no such warning", "denied making any such offer"; who has never seen such a thing marvels.
_NO_SUCH = re.compile(
    r"\b(?:no|never\s(?!(?:seen|heard|known|had|met)\b)[^.;]{1,30}?)\s+such\s+(?:an?\s+)?(?P<what>[a-z]+)(?!\s+as\b)"
    r"|\bnothing\s+of\s+the\s+(?:sort|kind)\b"
    r"|\b(?:not|never(?!\s(?:seen|heard|known))|nobody|den(?:y|ies|ied|ying)|\w+n['’]t)\s[^.;]{0,60}?\bany\s+such\s+(?P<any>[a-z]+)",
    re.IGNORECASE,
)
_STILL_OPEN = re.compile(r"\b(?:will|would|again|(?:is|are)\s+\w+(?:ed|ld|nt|en))\b", re.IGNORECASE)
_OF_ONESELF = re.compile(r"[\s“\"‘']*(?:I|we|it|he|she|they|(?:my|our|its|his|her|their)\s+\w+)\b", re.IGNORECASE)
_SPEAKS_FOR = re.compile(r"\b(?:spokes\w+|representatives?|statement)\b", re.IGNORECASE)
_ANYTHING = frozenset(map(stem, "thing claim order incident event attack call decision remark statement".split()))
_AGAINST = (
    r"(?:contradict(?:s|ed)|(?:is|was|are|were|appear(?:s|ed)|seem(?:s|ed))\s+(?:to\s+be\s+)?(?:at\s+odds|at\s+variance"
    r"|inconsistent|incompatible)\s+with|(?:does|did|do)(?:\s+not|n['’]t)\s+(?:fit|match|(?:tally|square|agree)\s+with)"
    r"|conflict(?:s|ed)\s+with|runs?\s+counter\s+to)"
)
_MEMORY = rf"(?:{_TOLD}|memor(?:y|ies)|recollections?)"
# "That contradicts what the firm told investigators", "His account is at odds with that of the crew"
_CONTRADICTS = sought(
    """contradicts contradicted odds variance inconsistent incompatible conflicts conflicted counter fit match tally
    square agree""",
    rf"\A(?:(?:But|Yet|However,)\s+)?{_POINTED}\s+(?:[a-z]+ly\s+)?{_AGAINST}\s+"
    r"(?:(?:what|how)\s+(?P<teller>[^,;.]{2,60}?)\s+(?:ha[sd]\s+|have\s+)?(?:said|says?|told|tells?|describe[sd]?)\b"
    rf"|(?P<owner>[^,;.]{{2,50}}?)['’]s?\s+(?:\w+\s+)?{_MEMORY}\b"
    rf"|(?:that|those|the\s+(?:\w+\s+)?{_MEMORY})\s+(?:of|from|(?:given|told)\s+by)\s+(?P<of>[^,;.]{{2,60}}))",
    re.IGNORECASE,
)


# "The government's count is wrong" answers nobody else's.
_WHOSE = re.compile(
    rf"[\s“\"‘']*(?:the|this|that|these|those)\s+(?:\w+\s+)?(?P<whose>(?!\w+ly\b)[\w-]+(?:['’]s?)?)\s+{_TOLD}\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_NOBODY = re.compile(r"(?:no(?:body|ne)?|few)\b", re.IGNORECASE)
_OPENS = r"\A(?:(?:But|Yet|However,)\s+)?"
_WHO = r"(?P<who>[^,;:.“”\"]{2,60}?)(?:,[^,;]{2,60},)?"
# What names its own matter points back to nothing: "rejected the claims of his rival".
_ONLY = r"(?!\s+(?:that|of|by|from|made|about|on|in|published|which|against|as)\b)"
_ALONE = r"(?:this|that|it)(?=\s*(?:[,.;:!?—–]|\Z)|\s+(?:and|but|saying|outright|out|on|in|at|during|when)\b)"
_POINTS = re.compile(rf"(?:{_OWNED}\s+(?:[\w’'-]+\s+){{0,2}}?{_TOLD}\b{_ONLY}|{_ALONE})", re.IGNORECASE)
# "The agency says otherwise", "The union tells a different story", "The singer laughed off the claims"
_DIFFERS = sought(
    """otherwise different differ differently laughs laughed scoffs scoffed back rubbishes rubbished brushes brushed
    waves waved pours poured shot contests contested challenges challenged issue""",
    rf"{_OPENS}{_WHO}\s+(?:ha[sd]\s+|have\s+)?(?:also\s+|[a-z]+ly\s+)?(?:"
    rf"(?:says?|said|insist(?:s|ed)|maintain(?:s|ed)|claim(?:s|ed)|suggest(?:s|ed)|show(?:s|ed)?)\s+otherwise{_ENDS}"
    r"|(?:tells?|told|gives?|gave|offer(?:s|ed))\s+an?\s+(?:\w+\s+)?different\s+(?:story|version|account|tale)\b"
    r"(?!\s+(?:of|about|for|from)\b)|beg(?:s|ged)\s+to\s+differ\b"
    rf"|(?:remember(?:s|ed)|recall(?:s|ed)|tells?|told|sees?|saw)\s+(?:it|things|events)\s+differently{_ENDS}"
    r"|(?:laugh(?:s|ed)\s+off|scoff(?:s|ed)\s+at|hits?\s+back\s+at|rubbish(?:es|ed)|brush(?:es|ed)\s+(?:aside|off)|wav(?:es|ed)\s+(?:aside|away)"
    r"|pour(?:s|ed)\s+(?:scorn|cold\s+water)\s+on|shot\s+down|contest(?:s|ed)|challeng(?:es|ed)|took\s+issue\s+with)"
    rf"\s+{_OWNED}\s+(?:[\w’'-]+\s+){{0,2}}?{_TOLD}\b{_ONLY})",
    re.IGNORECASE,
)


class Retort(NamedTuple):
    """Who calls untrue what stands right before.

    ``thing`` is the stem of what it has to tell of, "" for anything; ``is_own`` where the speaker says it of himself.
    """

    speaker: str
    thing: str = ""
    is_own: bool = False

    def fits(self, before: str) -> bool:
        """Whether it can be said of what stands before: "we got no such warning" only where that names "us" too."""
        known = frozenset(stems(before))
        return (not self.thing or self.thing in known) and (not self.is_own or may_mean(self.speaker, known))


def is_named(speaker: str) -> bool:
    """Whether a speaker is given by a name."""
    return bool(_NAME.search(speaker))


def may_mean(speaker: str, known: frozenset[str]) -> bool:
    """Whether who says "I" or "we" may be among whom some stems name: one with a name has to be named."""
    names = frozenset(stems(" ".join(_NAME.findall(speaker))))
    return bool(_SPEAKS_FOR.search(speaker)) or not known.isdisjoint(names or stems(speaker))


@lru_cache(maxsize=512)  # the brief and the timeline ask of one sentence
def retort_in(text: str) -> Retort | None:
    """The retort that a sentence makes in words that only point back, if it does."""
    against = next(iter(_CONTRADICTS.find_all(text)), None)
    if against:
        return Retort(next(words.strip() for words in against.group("teller", "owner", "of") if words))
    differs = next(iter(_DIFFERS.find_all(text)), None)
    if differs:
        said = (cue.speaker for cue in find_cues(text) if cue.speaker and cue.cue[1] < differs.end("who"))
        who = next(said, differs["who"])  # Bell, where "Bell said phone data showed otherwise"
        return None if _NOBODY.match(who) else Retort(clean_speaker(who))
    cues = (cue for cue in find_cues(text) if cue.speaker and cue.stance != "asks")
    return next((found for cue in cues if (found := _read(cue, text))), None)


def _read(cue: Cue, text: str) -> Retort | None:
    """What somebody's words make of what was told: that it is untrue, or that there was nothing of the kind."""
    content = text[slice(*cue.content)]
    speaker = clean_speaker(cue.speaker)
    if _is_verdict(cue, content, text) or (cue.stance == "denies" and _POINTS.match(content)):
        whose = _WHOSE.match(content)
        return Retort(speaker, stem(whose["whose"]) if whose else "")
    if letters_in(text).isdisjoint(("such", "sort", "kind")):
        return None
    such = _NO_SUCH.search(text if "any such" in content else content)
    if such is None or _STILL_OPEN.search(content):
        return None
    named = stem(such["what"] or such["any"] or "")
    return Retort(speaker, "" if named in _ANYTHING else named, _OF_ONESELF.match(content) is not None)


def _is_verdict(cue: Cue, content: str, text: str) -> bool:
    """Whether somebody only calls what was told untrue, or whoever told it a liar."""
    if _VERDICTS.isdisjoint(letters_in(text)):
        return False
    return bool(_VERDICT.match(content) or (cue.verb.startswith("accus") and _OF_LYING.match(content)))
