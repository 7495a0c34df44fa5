"""Clauses of an English sentence, as far as dating needs them: which verb carries it, and which clause is its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Literal

from summarizer.values.date_words import MONTHS
from summarizer.values.lookup import any_of
from summarizer.values.words import fold

Telling = Literal["past", "perfect", "pluperfect", "present", "future", "none"]
PAST: tuple[Telling, ...] = ("past", "pluperfect")

_QUOTED = re.compile(r'"[^"]*"?')
# The closed class of English verbs whose past does not end in -ed.
IRREGULAR = tuple(
    """
    arose ate awoke beat became began bent bet bit bled blew bore bought bound bred broke brought built
    burst came cast caught chose clung crept cut dealt drank drew drove dug fed fell felt fled flew flung
    forbade forecast foresaw forgave forgot fought found froze gave got grew ground held heard hid hit hung kept
    knelt knew laid lay leapt led left lent let lost made meant met outdid overcame overran oversaw overtook overthrew
    paid put quit ran rang read rebuilt repaid rode rose said sang sank sat saw sent set shed shone shook
    shot shrank shut slept slid sold sought sped spelt spent split spoke sprang spread spun stole stood struck
    stuck strove stung sued swam swept swore swung taught thought threw told took tore undercut understood
    undertook underwent upheld upset went wept withdrew withheld withstood woke won wore wound wove wrote
    """.split()
)
# "of escaped oil", "the stricken ship", "the firm's damaged well": a participle beside its noun is no verb.
_BESIDE_NOUN = "of the a an its their his her for with from this that these those no"
_IS = "".join(rf"(?<!\b{w})" for w in "it It he He she She who Who that That what What here Here there There".split())
PARTICIPLE_AHEAD = (
    "".join(rf"(?<!\b{word} )" for word in _BESIDE_NOUN.split()) + rf"(?<!{_IS}'s )"  # "it's damaged"
)
# Most words are no verb, and fall through at once.
_MAY_BE_VERB = any_of(
    [
        *"will won shall would may might could should can cannot must is isn are aren am was wasn were weren".split(),
        *"has have had do don does doesn did didn".split(),
        *IRREGULAR,
    ]
)
# "A ferry packed with tourists sank": beside these words such a participle describes the noun before it.
_NO_VERB = (
    r"(?!bound\s+for\b|(?:pack|load|fill|cramm|arm|equipp|fitt|cover)ed\s+with\b|(?:accused|suspected|convicted|composed)\s+of\b"
    r"|(?:owned|operated|led|backed|headed|hired|funded|controlled|chartered)\s+by\b|(?:based|located|stationed)\s+(?:in|at|near|on)\b"
    r"|(?:known|described)\s+as\b)"
)
VERB = re.compile(
    rf"\b(?=[a-z]){_NO_VERB}(?=[a-z]{{4,}}+(?<=[ds])|{_MAY_BE_VERB}\b)(?:"
    r"(?P<future>will|won't|shall|would|may|might|could|should|can|cannot|must"
    r"|(?:is|are|was|were)\s+(?:due|set|expected|scheduled|going|likely)\s+to"
    r"|(?:is|are)\s+to\s+(?!(?:the|an?|its|their|his|her|some|all)\b)(?=[a-z]))"
    r"|(?P<perfect>has|have)|(?P<pluperfect>had)"
    r"|(?P<present>is|are|am|does|do|isn't|aren't|doesn't|don't"
    rf"|{PARTICIPLE_AHEAD}(?:hope|want|intend|seek|refuse|tend|fail|trie)s(?=\s+to\b)|"
    r"(?!says|adds|states|reports|warns|claims|notes|argues)[a-z]{4,}+(?<=s)(?=\s+(?:the|a|an|its|his|her|their|no)\b))"
    # A verb of saying in the present tense tells of a saying that is over.
    rf"|(?P<past>(?:say|add|state|report|warn|claim|predict|note|argue|write|tell)s|was|were|did|didn't|wasn't|weren't|{any_of(IRREGULAR)}"
    r"|(?=[a-z]{4,}+(?<=ed))"
    rf"{PARTICIPLE_AHEAD}(?!need|seed|feed|breed|speed|indeed|exceed|proceed|succeed|(?:hundred|hatred|naked|sacred)\b)[a-z]+)"
    r")\b"
)
# "The list filed by the bank names 33 firms": what somebody did to it, where no "was" stands before.
BY_AGENT = re.compile(
    r"\sby\s+(?:(?:the|an?|its|their|his|her)\s+"
    r"(?!(?:end|time|close|start|third|half|quarter|fifth|tenth|day|week|month|year|weekend|thousand|million)s?\b)"
    r"|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[JFMASOND][a-z]+\s[0-9])[A-Z]"
    r"|(?:police|troops|rebels|soldiers|gunmen|\w{3,}(?:ers|ists))\b)"
)
# What nobody does to anything, or does "by" a place or means.
_HAS_NO_AGENT = re.compile(
    r"(?:travel|arriv|pass|stopp|dropp|drift|gain|clos|increas|decreas|fell|rose|went|came|stood|sat|lived)"
)
# "flood-hit" and "state-owned" describe, where "re-elected" tells.
_COMPOUND = re.compile(r"\b[\w-]*[a-z]{3}-\Z")
_LONGEST_COMPOUND = 40  # characters
# "test-fired" tells, where a subject stands before it: none does that ends so, nor at the start of a clause.
_NO_SUBJECT = re.compile(
    r"(?:\A|[^\w\s]|\b(?:the|an?|its|their|his|her|our|this|that|these|those|no|some|any|all|many|several|few|most|more"
    r"|of|in|on|at|by|to|for|from|with|and|or|as|near|into|over|under|between|be|been|being|is|are|was|were|remain(?:s|ed)?"
    r"|[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten))\s*\Z",
    re.IGNORECASE,
)
_OBJECT_OPENS = re.compile(
    r"\s+(?:the|an?|its|their|his|her|our|this|that|these|those|some|many|several|more|at|in|on|by|to|for|from|with|into|over"
    r"|him|them|it|[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten)\b"
)
# "Fighting between the two sides erupted": an event, where a participle there would go on with a comma.
_EVENT = re.compile(
    r"(?:Fight|Trad|Shell|Vot|Poll|Loot|Flood|Riot|Shoot|Bomb|Picket|Min)ing\s+"
    r"(?:of|in|at|on|by|between|among|along|around|after|near|across|over|inside|outside)\b"
)
# What begins a clause that is not the sentence's own; some do so only right after a comma or at the start.
# "Trading resumed", "Fighting was heavy": a gerund with a finite verb behind it is what the sentence is about.
_ACTS = rf"(?!\s+(?:was|were|has|have|had|will|{any_of(IRREGULAR)}|[a-z]+ed(?=\s+(?:[a-z]{{2,3}}\b|[0-9])|\s*\Z))\b)"
# Of text in lower case.
_OPENS = re.compile(
    r"\s*(?:which|who|whom|whose|where|when|while|whereas|after|before|because|although|though|unless|if|once|as|since|until"
    r"|despite|following|(?:[a-z]++(?<=ly)\s+)?(?P<participle>(?!citing|quoting|saying|according|adding|speaking)[a-z]++"
    rf"(?:(?<=.ed)|(?<=having)|(?<=being)|(?<=.ing){_ACTS})|born|known|seen"
    r"|made|shown|held|built|sold|led))\b"
)
_APPOSED = re.compile(
    r"\s*(?:(?:an?|[Tt]he|its|his|her|their|our|of|one\s+of|now|then|aged|[0-9]{1,3}\Z|\w+'s)\b|[A-Z][\w'.-]*(?:\s+[A-Z][\w'.-]*)*\Z)"
)
_WHERE = re.compile(r"\s*(?:from|of|in|at|near|on|with|by|outside|inside)\s")  # "The boy, from Orla, died"
_SUBORDINATORS = any_of(
    """which who whom whose where when while after before because although though if once until whether how what than
    that""".split()
)
_OPENS_INSIDE = re.compile(rf"{_SUBORDINATORS}\b(?!(?<=\bthan)\s+\W?\d)(?:(?<!\bthat)|\s+\Z)")
# "A bus that was full has been found"
_THAT = re.compile(r"\bthat\s+(?:(?:has|have|had|was|were|is|are)\s+(?:(?:been|not|\w+ly)\s+)*)?\Z")
_BREAKS = re.compile(r"[,;:()–—]|\s-")
_LAST_BREAK = re.compile(r"(?s:.*)[-,;:()–—](?:(?<!-)|(?<=\s-))")  # up to the last of them
NEAR = 24  # characters before a verb or a date that hold what tells about it
_COPULA = re.compile(r"(?:was|were)\s+(?:the|an?|one\s+of|among\s+the\s+(?:most|\w+est))\b")
_COUNT = (
    r"\s+(?:(?:about|around|some|roughly|nearly|almost|over|only|just|(?:more|less|fewer)\s+than|at\s+least|up\s+to|an\s+estimated)\s+)?"
    r"(?:[0-9][0-9.,]*|half\s+an?|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|dozens|hundreds|thousands|millions)\b"
    r"(?:\s+(?:and\s+a\s+half|hundred|thousand|million|billion|of))?\s+"
)
_MEASURE = (
    r"(?:metres?|meters?|m|km|kilomet(?:re|er)s?|miles?|feet|foot|ft|yards?|inch(?:es)?|cm|mm|tonnes?|tons?|kg|kilograms?|kilos?"
    r"|pounds?|lit(?:re|er)s?|gallons?|barrels?|cubic|square|acres?|hectares?|stor(?:eys?|ies))\b"
)
# "The bridge weighed 900 tonnes": having, holding, measuring and lying, where "police held nine men" tells an event.
_STATE = re.compile(
    r"(?:belonged\s+to|consisted\s+of|dated\s+(?:from|back)|possessed|owned(?!\s+up))\b"
    rf"|(?:employed|comprised|seated){_COUNT}"
    rf"|(?:held|stored|contained|weighed|measured|spanned|stood|lay){_COUNT}{_MEASURE}"
    r"|lay\s+(?:north|south|east|west|upstream|downstream|inland|offshore)\b"
    r"|held\s+(?:an?|the)\s+(?:[\w%.-]+\s+){0,3}?(?:stakes?|shares?|licen[cs]e|passport|degree|patent)\b"
)
_NOUN_ENDS_AT = re.compile(r"[,;:()–—]|\b(?:and|or|but|that)\b")
_LONGEST_NOUN = 60  # characters
# Each branch opens with a letter or figure of its own, so that a search skips what lies between them.
_DAYS = "|".join(("day", *map(str.title, MONTHS), *"0123456789"))
_DATED = re.compile(
    rf"(?:{_DAYS}|last\s+\w+|this\s+\w+)\s+(?:\w+ly\s+)?"
    rf"(?=(?:was|were|has|have|had|is|are|will|{any_of(IRREGULAR)}|[a-z]+ed)\b)"
)
_NUMBER = re.compile(r"(?:[0-9]|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million))\s\Z")
_PLURAL = re.compile(rf"\s+[a-z]+s\s+(?=(?:was|were|has|have|had|is|are|will|{any_of(IRREGULAR)}|[a-z]+ed)\b)")
# Verbs of a sentence that may be its main one: for each the clause before it is read, and none in news has more.
_MOST = 40
FINITE_ONLY = frozenset("was were is are has have had did does do will would said thought felt".split())


@lru_cache(maxsize=128)  # each reader of a sentence masks it again
def masked(text: str) -> str:
    """The text with plain marks, and blanks for what is quoted: offsets stay."""
    plain = fold(text)
    return _QUOTED.sub(lambda m: " " * len(m[0]), plain) if '"' in plain else plain


def telling(text: str) -> Telling:
    """How the main verb of a sentence tells: what is over, just over, over before that, a state, or still to come.

    The main verb is the first finite one outside quotations and lesser clauses; ``none`` where no verb is known.
    """
    verb = _verb_of(masked(text))
    return verb.lastgroup if verb else "none"  # type: ignore[return-value] # the groups are the literals


def describes(text: str) -> bool:
    """Whether a sentence only says what something was or had: "it was the worst flood for years", "it held 9 tons"."""
    plain = masked(text)
    verb = _verb_of(plain)
    return verb is not None and bool(_COPULA.match(plain, verb.start()) or _STATE.match(plain, verb.start()))


def finite_verb(text: str) -> int | None:
    """Where the main verb of a sentence or clause begins."""
    verb = _verb_of(masked(text))
    return verb.start() if verb else None


def _verb_of(plain: str) -> re.Match[str] | None:
    """The main verb; where there is no other, a compound behind a subject: "Helicopters air-dropped food"."""
    first = main_verb(plain)
    if first or "-" not in plain:
        return first
    return next((v for v in _verbs(plain) if _may_tell(plain, v) and not is_lesser(plain, v.end())), None)


def _verbs(plain: str) -> Iterator[re.Match[str]]:
    return islice(VERB.finditer(plain), _MOST)


@lru_cache(maxsize=128)  # whatever is asked about a clause, its verb is asked for first
def main_verb(plain: str) -> re.Match[str] | None:
    """The first finite verb of a masked text outside its lesser clauses."""
    first = next((v for v in _verbs(plain) if _is_main(plain, v)), None)
    if first is None or first[0] in FINITE_ONLY:
        return first
    noun = _dated_noun(plain, first.end()) or _counted_noun(plain, first)
    second = VERB.match(plain, noun.end()) if noun else None
    return second or first  # "The treaty signed in 1987 expired"


def _is_main(plain: str, verb: re.Match[str]) -> bool:
    lesser = describes_noun(plain, verb) or _is_of_that(plain, verb) or _has_agent(plain, verb)
    return not (lesser or is_lesser(plain, verb.end()))


def _has_agent(plain: str, verb: re.Match[str]) -> bool:
    """Whether a verb is a participle, since it says by whom: "the village captured by the rebels"."""
    if verb.lastgroup != "past" or not plain.startswith(" by ", verb.end()) or _HAS_NO_AGENT.match(verb[0]):
        return False
    return verb[0] not in FINITE_ONLY and BY_AGENT.match(plain, verb.end()) is not None


def describes_noun(plain: str, verb: re.Match[str]) -> bool:
    """Whether a verb only ends a compound that describes: "flood-hit towns", where "test-fired a missile" tells."""
    if not _compound(plain, verb):
        return False
    return not (_may_tell(plain, verb) and _OBJECT_OPENS.match(plain, verb.end()))


def _may_tell(plain: str, verb: re.Match[str]) -> bool:
    """Whether a compound is in the past tense, and a subject may stand before it."""
    compound = _compound(plain, verb)
    if verb.lastgroup != "past" or compound is None:
        return False
    start = compound.start()
    return not _NO_SUBJECT.search(plain, max(0, start - NEAR), start)


def _compound(plain: str, verb: re.Match[str]) -> re.Match[str] | None:
    """What stands before a verb that ends a compound: "flood-"."""
    start = verb.start()
    return _COMPOUND.search(plain, max(0, start - _LONGEST_COMPOUND), start) if plain[start - 1] == "-" else None


def _dated_noun(plain: str, start: int) -> re.Match[str] | None:
    """The end of a noun phrase with a date that stands between a participle and a verb: "signed in 1987 expired"."""
    dated = _DATED.search(plain, start + 1, start + 2 * _LONGEST_NOUN)
    if dated is None or dated.start() > start + _LONGEST_NOUN or _NOUN_ENDS_AT.search(plain, start, dated.start()):
        return None
    return dated


def _counted_noun(plain: str, verb: re.Match[str]) -> re.Match[str] | None:
    """The noun that a participle behind a number describes, where a verb follows: "The 60 promised monitors came"."""
    if not _NUMBER.search(plain, max(0, verb.start() - NEAR), verb.start()):
        return None
    return _PLURAL.match(plain, verb.end())


def _is_of_that(plain: str, verb: re.Match[str]) -> bool:
    return "that" in plain and bool(_THAT.search(plain, max(0, verb.start() - NEAR), verb.start()))


@lru_cache(maxsize=128)  # places of several dates are asked for by one verb
def is_lesser(plain: str, end: int) -> bool:
    """Whether the clause that a text breaks off in, were it to end there, is not the sentence's own."""
    before = _LAST_BREAK.match(plain, 0, end)
    start = before.end() if before else 0
    opening = _OPENS.match(plain[start:end].lower())
    # After an aside is over, "burned" is the sentence's verb and no participle: "The mill, closed in May, burned".
    if opening and not (opening["participle"] and _tells_itself(plain, start, end)):
        return True
    return _OPENS_INSIDE.search(plain, start, end) is not None


def _tells_itself(plain: str, start: int, end: int) -> bool:
    """Whether what looks like a participle that opens a clause is its verb after an aside, or an event it tells of."""
    return (start == 0 and _EVENT.match(plain) is not None) or _ends_in_aside(_BREAKS.split(plain[:end])[:-1])


def _ends_in_aside(segments: list[str]) -> bool:
    """Whether the last of the segments between commas and the like is an aside."""
    aside = False
    for number, segment in enumerate(segments):
        opening = _OPENS.match(segment.lower())
        lesser = opening is not None and not (aside and opening["participle"])
        aside = lesser or (number > 0 and bool(_APPOSED.match(segment) or _WHERE.match(segment)))
    return aside
