"""Tense: whether the words around a date look back or ahead."""

from __future__ import annotations

import re

from summarizer.values.clauses import IRREGULAR, PARTICIPLE_AHEAD, telling
from summarizer.values.expressions import Tense
from summarizer.values.lookup import any_of, letters_in
from summarizer.values.placing import beside_noun
from summarizer.values.words import fold

_AHEAD = re.compile(
    r"\b(?:(?:will|would)\s+(?:be|have)\s+\w+(?:ed|en)|to\s+be\s+(?:\w+(?:ed|en)|held|put|sold|sent|set|told|met|built|heard|paid)"
    # "is known to have died" looks back.
    r"|(?:expect(?:s|ed)?|hop(?:es?|ed|ing)|plan(?:s|ned)?|aims?|due|set|likely|wants?|needs?)\s+to\s+have\s+\w+(?:ed|en)|will|'ll|shall|won't|would"
    r"|(?:is|are)\s+to\s+(?!(?:the|an?|its|blame|thank)\b)[a-z]+|(?:plann|schedul|slat|book|expect)ed\s+(?:for|in|on)"
    r"|plan(?:s|ned|ning)?\s+to|intend(?:s|ed)?\s+to|expect(?:s|ed)?|likely\s+to|set\s+to|due\s+to|"
    r"scheduled|(?:aims?|hop(?:es?|ed)|vow(?:s|ed)|promis(?:es|ed)|pledg(?:es|ed))\s+to|prepar(?:es|ing)\s+to|looking\s+ahead|upcoming"
    r"|(?<!until )(?<!till )next|predicts?"
    # A present tense of what has an appointed time, and the appointment itself.
    r"|begins?|starts|opens|ends|(?:start|open|end)(?=\s+on\b)|expires?|resumes?|takes?\s+(?:effect|place)|(?<!\blet\s)goe?s?\s+on|kicks?\s+off|airs|due"
    r"|(?:date|deadline)\s+(?:of|for))\b"
)
# The words of which a text has one where that can match: looking for them first is much faster.
_AHEAD_WORDS = frozenset(
    """be have will would ll shall won plan plans planned planning intend intends intended expect
    expects expected likely set due scheduled aim aims prepares preparing looking upcoming next
    predict predicts begin begins start starts open opens end ends expire expires resume resumes
    take takes go gos goe goes kick kicks airs date deadline hope
    slated booked is are hopes hoped vows vowed promises promised pledges pledged""".split()
)
_BACK = re.compile(
    r"\b(?:according\s+to|citing|said|told|announced|reported|estimated|was|were|had|has|(?<!would )have|did"
    rf"|since|in\s+an?|(?:and|but)\s+(?:{any_of(IRREGULAR)})"
    rf"|(?=\w{{5,}}+(?<=ed)){PARTICIPLE_AHEAD}\w+)\b"
)
# Nothing after "will" looks back, up to the end of its clause.
_WILL = re.compile(r"\b(?:will|won't|shall)\b(?:(?!\b(?:and|but|after|since|said|says)\b)[^,;:()–—])*\Z")
# "hoped to reach the wreck in April but ran out of food": the story of a hope has gone on, so its day may be over.
_HOPED = re.compile(r"\b(?:hoped|vowed|promised|pledged|planned|intended)\s+to\b[^,;:()–—]{0,100}\Z")
_WENT_ON = re.compile(
    rf"[^.;:]{{0,80}}?\b(?:but|and|when)\s+(?:\w+\s+){{0,3}}?(?!said\b|told\b)(?:was|were|had|did|{any_of(IRREGULAR)}|\w{{2,}}ed)\b"
)
_COMING = frozenset(("will", "won", "shall"))
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+(?:morning|afternoon|evening|night))?"
_DAY = re.compile(
    rf"(?:{_WEEKDAY}"
    r"|(?:(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|[a-z]{3,4}\.)\s+[0-9]{1,2})"
    r"(?=[.,;:!?)\"]|\s*\Z|\s+(?:and|or|at|in|on|to|with|but|after|for|by|as|before|when|until|amid|from)\b)",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b\.?"
_OF_MONTH = re.compile(
    rf"(?:{_MONTH}\s+[0-9]{{1,2}}\b|(?:[0-9]{{1,2}}(?:\s?-\s?|\s(?:and|to)\s))?[0-9]{{1,2}}\s+{_MONTH})", re.IGNORECASE
)
_THIS_WEEKEND = re.compile(r"this week-?end\b", re.IGNORECASE)
# "set the hearing for Monday", "The final is on Sunday".
_APPOINTS = re.compile(
    r"(?:\bfor|\b(?:is|are)(?:\s+\w+ing)?(?:\s+on)?"
    # "is flying to the coast on": what one arranges beforehand is told of in the present.
    r"|\b(?:is|are)\s+(?:fly|leav|arriv|meet|travel|travell|head|visit|host|return|com|go|open|start|begin+|join|stag)ing"
    rf"(?:\s+(?!(?:who|that|from|after|since|over|when|and|but|by|as|{any_of(IRREGULAR)}|taken|[a-z]+ed|[a-z]+ing)\b)\w+){{1,5}}?"
    r"(?:\s+on)?)\s+\Z"
)
# "The truce was to begin on": a day appointed then, which may be over by now.
_WAS_TO = re.compile(r"\b(?:was|were)\s+(?:due\s+)?to\s+[a-z]+\b[^,;:()–—]{0,60}\Z")
# "The riders meet again in Oslo on", "The court sits on": the verb, and nothing behind it but a place.
_NO_VERB = (
    r"(?!(?:the|an?|of|in|at|on|to|for|from|with|by|and|or|over|after|before|into|against|near|its|his|her|their)\s)"
)
_MEETS = re.compile(
    rf"(?:\b(?:(?![Hh]is\b|[Tt]his\b|[Ii]ts\b|[Aa]s\b|[Ww]as\b|[Hh]as\b|[Ii]s\b)[A-Za-z]+[a-rt-z]s|[Tt]hey|[Pp]eople|[Pp]olice)\s+{_NO_VERB}[a-z]*(?!ed|ng)[a-z]{{2}}(?<!s)"
    rf"|\b{_NO_VERB}\w+\s+[a-z]{{2,}}s|\b(?:visit|meet|host|play|face)s?\s+(?:(?:the|a|its|his|her)\s+)?\w+)"
    r"(?:\s+(?:again|here|there|together))?(?:\s+(?:in|at|to|from)\s+(?:the\s+)?\w+(?:\s+[A-Z]\w+)*)?"
    r"(?:\s+on)?\s+\Z"
)
# "Tuesday's quake", "the Tuesday crash": a day that tells which thing is meant.
_NAMES = re.compile(rf"{_WEEKDAY}(?:'s?)?\s+(?P<thing>[^,.;:()]{{1,60}})", re.IGNORECASE)
# What people appoint a day for may be told of in the present before it and after it.
_APPOINTED = re.compile(
    r"\b(?:election|vote|poll|ballot|referendum|runoff|match|game|final|derby|race|round|summit|meeting|talks|hearing|debate"
    r"|session|launch|opening|release|ceremony|funeral|concert|show|march|rally|protest|strike|auction|budget|deadline)s?\b",
    re.IGNORECASE,
)
_AWAITED = re.compile(r"\b(?:ahead\s+of|await(?:s|ed|ing)?|in\s+time\s+for)\s+(?:the\s+)?\Z")
# "until he is sentenced on November 20": what lasts until a day without a year lasts until the nearest.
_LASTS = re.compile(r"\b(?:until|till)\b[^,;:()–—]{0,40}\Z")
# "has until Wednesday night to announce", "is to start Friday and finish by Sunday", "jurors could have it by Thursday"
_TERM = re.compile(
    r"\b(?:has|have)\s+(?:until\s+)?\Z|\b(?:is|are)\s+to\s+(?!(?:the|an?|its|blame|thank)\b)[a-z]+\b[^,;:()–—]{0,60}\b(?:and|or)\s+[a-z]+\s+(?:by|on|in)\s+\Z"
    r"|\b(?:could|may|might|can)\s+(?!not\b|have\s+[a-z]+(?:ed|en)\b)[a-z]+\b[^,;:()–—]{0,60}\b(?:by|as\s+(?:early|soon)\s+as)\s+\Z",
    re.IGNORECASE,
)
# "has called its committee to a meeting on Saturday": what people have been called to is to come.
_CALLED = re.compile(
    r"\b(?:has|have)\s+(?:called|summoned|convened|invited)\b[^,;:()–—]{0,80}?\s(?:to|for)\s[^,;:()–—]{0,60}?\bon\s+\Z",
    re.IGNORECASE,
)
# "a vote on June 27 would be unsafe": the verb behind a day of the month looks ahead.
_WOULD = re.compile(rf"{_OF_MONTH.pattern}\s+[\"']?(?:will|would|should|could)\b", re.IGNORECASE)
_REACH = 60  # characters after a date in which its verb may follow ("In 2025 the company expects")


def tense_at(text: str, position: int) -> Tense:
    """The tense that governs a place in a text: future where the nearest verb cue before it looks ahead."""
    plain = fold(text)
    looks_ahead = not _AHEAD_WORDS.isdisjoint(letters_in(text)) and _looks_ahead(plain, position)
    looks_ahead = looks_ahead or _is_appointed(text, position, plain[:position])
    looks_ahead = looks_ahead or _is_term(plain, position)
    named = names_thing(plain, position)
    if named:
        return _of_thing(text, named, plain[:position], looks_ahead=looks_ahead)
    if looks_ahead:
        was_ahead = _went_on(plain.lower(), position) or _WAS_TO.search(plain, max(0, position - 2 * _REACH), position)
        return "present" if was_ahead else "future"
    return "present" if _is_day_of_now(text, position, plain) or _is_near(plain, position) else "past"


def _is_term(plain: str, position: int) -> bool:
    """Whether a date is up to when somebody may or is to do a thing, or what they have been called to."""
    start = max(0, position - 2 * _REACH)
    return bool(_TERM.search(plain, start, position) or _CALLED.search(plain, start, position))


def _is_near(plain: str, position: int) -> bool:
    """Whether a day of the month is the nearest one, since a thing lasts until it or its own verb looks ahead."""
    if not _OF_MONTH.match(plain, position):
        return False
    return bool(_LASTS.search(plain, max(0, position - _REACH), position) or _WOULD.match(plain, position))


def _went_on(lowered: str, position: int) -> bool:
    """Whether a date is what people once hoped for, and the sentence tells what came of it: it is the nearest."""
    is_hoped = _HOPED.search(lowered, max(0, position - 2 * _REACH), position)
    return is_hoped is not None and _WENT_ON.match(lowered, position) is not None


def _is_day_of_now(text: str, position: int, plain: str) -> bool:
    """Whether a sentence tells of now and names a day of a month, which is then the nearest: "a strike on 27 March"."""
    if not _OF_MONTH.match(plain, position) or telling(text) not in ("none", "present"):
        return False
    return _BACK.search(plain[:position].lower()) is None


def _looks_ahead(plain: str, position: int) -> bool:
    """Whether the nearest verb cue before a place looks ahead, or where there is none, the first verb after it."""
    before = plain[:position].lower()
    if not _COMING.isdisjoint(letters_in(plain)) and _WILL.search(before):
        return True
    ahead = max((m.end() for m in _AHEAD.finditer(before)), default=-1)
    back = max((m.end() for m in _BACK.finditer(before)), default=-1)
    if ahead < 0 and back < 0:
        behind = plain[position : position + _REACH]
        return _AHEAD.search(behind.lower()) is not None and not (
            _tells_of_past(plain[:position]) or _tells_of_past(behind)
        )
    return -1 < ahead >= back


def _tells_of_past(clause: str) -> bool:
    """Whether the first verb of a clause is in the past tense."""
    return telling(clause) in ("past", "pluperfect")


def names_thing(plain: str, position: int) -> str:
    """What the weekday at a place tells one of ("Tuesday's quake", "the Tuesday quake"); empty where it is no such."""
    found = _NAMES.match(plain, position)
    if found is None:
        return ""
    is_owner = "'" in plain[position : found.start("thing")]
    return found["thing"] if is_owner or beside_noun(plain, position, found.start("thing") - 1) else ""


def _of_thing(text: str, thing: str, before: str, *, looks_ahead: bool) -> Tense:
    """The tense of a day that names a thing: what happened is over, whatever is told of it now.

    Where the sentence looks ahead it is the nearest day, and for what people appoint a day for the coming one; the
    nearest too where it tells of such a thing in the present.
    """
    told = telling(text)
    is_appointed = bool(_APPOINTED.search(thing))
    if _AWAITED.search(before):
        return "future"
    if looks_ahead and is_appointed and told not in ("past", "present", "none"):
        return "future"
    is_open = told == "future" or (is_appointed and (looks_ahead or told in ("present", "none")))
    return "present" if is_open else "past"


def _is_appointed(text: str, position: int, before: str) -> bool:
    """Whether a present tense or "for" gives something a day: "The riders meet on Sunday", "a hearing for May 2"."""
    if _THIS_WEEKEND.match(text, position):  # it is the coming one to all but those who tell what happened on it
        return telling(text) in ("none", "present")
    if not _DAY.match(text, position):
        return False
    return bool(_APPOINTS.search(before) or (_MEETS.search(before) and telling(text) in ("none", "present")))


def looks_back(text: str) -> bool:
    """Whether the words of a text tell of what is over, and of nothing to come."""
    plain = fold(text).lower()
    return bool(_BACK.search(plain)) and not _AHEAD.search(plain)
