"""Modality: what the words of a sentence say about the standing of what it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from summarizer.models import Modality
from summarizer.values.attribution import find_cues
from summarizer.values.clauses import PARTICIPLE_AHEAD, finite_verb, telling
from summarizer.values.lookup import after_words, letters_in, lowered, matches_at, sought
from summarizer.values.placing import place_of
from summarizer.values.words import Token, fold, is_content, stem, tokens

# The patterns up to _READINGS are of lower-case text, in which the month is no "may" any more.
_MONTH = re.compile(r"\bM[Aa][Yy]\b")
# "on the will" is of a testament.
_NOUN_AHEAD = "".join(rf"(?<!\b{word} )" for word in "the a his her my your its their".split())
_PLANNED = (
    r"\b(?<!never )(?:plans?|planning|planned|intends?|preparing|prepares?|set|scheduled|aims?|vow(?:s|ed)?"
    r"|promis(?:es|ed))\s+to\b"
    r"|\b(?:is|are|was|were|been)\s+due\s+to\s+(?!(?:the|an?|its|their|his|her|\w+(?:y|al|ous|ive|ed|ing))\b)\w"
    r"|\b(?:is|are)\s+to\s+(?!(?:the|an?|its|their|his|her|some|all)\b)[a-z]"
    rf"|{_NOUN_AHEAD}\bwill\s+(?!not\b)\w+|\b(?:are|is)\s+on\s+the\s+way\b"
)
# "may have leaked" guesses at what happened, where "could have" may tell what did not, and "may have to" looks ahead.
_GUESSES = r"(?:\s+\w+){0,2}\s+have\s+(?!(?:to|an?|the|its|their|his|her|no|some|any|more|up|as|[0-9]+)\b)"
# Who warns of what comes, or of what befalls one, forecasts it; who warns of a fault that is there does not.
_COMING = (
    r"(?:[\w'-]+\s+){0,8}?(?:to\s+come|next|coming|ahead|tomorrow|upcoming|looming|imminent|impending|possible|potential"
    r"|likely|further|future|will|would|could|may|might)\b"
)
_BEFALLING = (
    r"(?!(?:the|its|his|her|their|this|these|those)\s+(?!risk|danger|threat|prospect|possib))(?:[\w'-]+\s+){0,3}?"
    r"(?:risk|danger|threat|prospect|possibility|consequence|delay|loss|shortage|flood|storm|wind|gale|disruption|queue"
    r"|attack|strike|war|recession|crisis|collapse|disaster|catastrophe|famine|flooding|rain|snow|retaliation|escalation"
    r"|cut|closure|rise|increase|fall|tsunami|eruption|outbreak|bankruptcy|inflation|unrest|chaos|violence)(?:s|es)?\b"
)
_WARNED = (
    r"(?<!\bbe )(?<!\bbeen )(?<!\bwas )(?<!\bwere )(?<!\bnot )"
    r"warn(?:s|ed)?(?!(?:\s+(?!(?:that|to|against|of|about)\b)[\w'-]+){0,4}?\s+(?:of|about)\s+"
    rf"(?!{_COMING}|{_BEFALLING}))"
    r"|(?:(?<=\bbe )|(?<=\bbeen )|(?<=\bwas )|(?<=\bwere ))warned(?=\s+(?:\w+\s+){0,3}?that\b"
    rf"|\s+(?:of|about)\s+{_COMING})"
)
_FORECAST = (
    r"\b(?:predicts?|(?:is|are|was|were)\s+forecast|forecasts?\s+that"
    rf"|expects?|{PARTICIPLE_AHEAD}(?:expected|likely|predicted|projected)"
    rf"|(?<!\bno one )(?<!\bnobody )could(?!\s+(?:not|never)\b)|might|may(?!{_GUESSES})|potentially|{_WARNED})\b"
)
_DENIED = (
    r"\b(?:den(?:y|ies|ied)|refut(?:e|es|ed)|ruled\s+out)\b"
    # To reject a bid is an event, to reject a claim denies it.
    r"|\b(?:reject(?:s|ed)?|dismiss(?:es|ed)?)\s+(?:[\w'’-]+\s+){0,4}?(?:claims?|reports?|allegations?|accusations?|assertions?"
    r"|suggestions?|criticisms?|rumou?rs?|notion|idea|charges?\s+that|as)\b"
    r"|\b(?:is|are|was|were)\s+(?:\w+\s+)?(?:wrong|false|untrue|incorrect|baseless)\b"
)
_CONTRADICTED = r"\b(?:contradict(?:s|ed)?|disput(?:es|ed)|contest(?:s|ed)?)\b"
# "could not be confirmed", "has yet to be confirmed", "if confirmed"; "99 confirmed cases" are a kind of case.
_UNSURE = "".join(
    rf"(?<!\b{words} )"
    for words in (
        "not", "not be", "not been", "not yet", "not independently", "never", "never been", "be independently",
        "be immediately", "been independently", "cannot be", "to be", "yet been", "if", "until", "nor",
        "not immediately", "immediately be", "independently be", "officially be", "been officially",
        "not officially", "not publicly",
        "nobody", "nobody has", "nobody had", "no one", "no one has", "no one had", "none has", "none had",
    )
)  # fmt: skip
_UNSURE += r"(?<!n't )(?<!n't be )(?<!n't been )"
_OF_KIND = r"(?<![0-9] )(?<!\bof )(?<!\bthe )(?<!\ba )(?<!\bearliest )(?<!-)"
_CONFIRMED = (
    rf"{_UNSURE}{_OF_KIND}\bconfirm(?:s|ed)\b"
    r"|\b(?:is|are|was|were|been|now)\s+confirmed\s+(?:dead|killed)\b"
)
# With the words of which a sentence has one where a pattern can match: looking for these first is much faster.
_PATTERNS: tuple[tuple[Modality, frozenset[str], str], ...] = (
    (
        "denied",
        frozenset(
            """deny denies denied refute refutes refuted ruled reject rejects rejected dismiss dismisses dismissed wrong
            false untrue incorrect baseless""".split()
        ),
        _DENIED,
    ),
    (
        "disputed",
        frozenset("contradict contradicts contradicted disputes disputed contest contests contested".split()),
        _CONTRADICTED,
    ),
    (
        "planned",
        frozenset(
            """plan plans planning planned intend intends preparing prepare prepares set due scheduled aim aims vow vows
            vowed promises promised will way is are""".split()
        ),
        _PLANNED,
    ),
    (
        "forecast",
        frozenset(
            """expect expects expected likely predict predicts predicted forecast forecasts projected could might may
            potentially warn warns warned""".split()
        ),
        _FORECAST,
    ),
    ("confirmed", frozenset(("confirms", "confirmed")), _CONFIRMED),
)
_READINGS = tuple((name, words, re.compile(after_words(f"(?P<cue>{pattern})"))) for name, words, pattern in _PATTERNS)
_FORECASTING = sought(
    "forecast forecasts prediction predictions outlook outlooks projection projections guidance guidances",
    r"\b(?:forecast|prediction|outlook|projection|guidance)s?\b",
    re.IGNORECASE,
)
_JOINS = re.compile(r"\b(?:and|but)\b|;")
_AUXILIARY = re.compile(r"(?:(?:has|have|had|was|were|is|are|been|also|[a-z]+ly)\s+)*")
_OPENING = '"“‘'
_AHEAD = frozenset[Modality](("planned", "forecast"))
_READING_WORDS = frozenset[str]().union(*(words for _, words, _ in _READINGS))

# By how sure a speaker is: hearsay stands apart; "may" is less than a plan or "expected to", and that less than "will".
_HEDGES: Mapping[int, str] = {
    0: r"reportedly|alleged(?:ly)?|purported(?:ly)?|supposedly|rumou?red"
    r"|(?:is|are|was|were)\s+(?:said|believed|reported|thought|claimed|alleged|rumou?red)\s+to",
    1: r"can(?!not|')|could|might|(?-i:may)(?!\s+[0-9])|possib(?:le|ly|ility)|perhaps|maybe|potential(?:ly)?"
    r"|unclear|whether|if"
    r"|(?:suggest|seem|appear|speculat|rumou?r)(?:s|ed|ing|ions?)?|apparently"
    r"|(?:able|allow|allows|allowed|eligible)\s+to|not\s+rul(?:e|ed|ing)\s+out|threaten(?:s|ed|ing)?|consider(?:s|ed|ing)?",
    2: r"expect(?:s|ed|ing|ation|ations)?|likel(?:y|ihood)|probabl[ey]|predict(?:s|ed|ing|ion|ions)?"
    r"|forecast(?:s|ed|ing)?|projected|anticipat(?:e|es|ed|ing)|believe(?:s|d)?|thinks?|thought|hop(?:e|es|ed|ing)\s+(?:to|that|for)"
    r"|plan(?:s|ned|ning)?\s+to|intend(?:s|ed|ing)?|intentions?\s+(?:of|to)|prepar(?:e|es|ed|ing)\s+(?:to|for)"
    r"|(?:set|slated|scheduled|poised|ready|moving|moves|(?:is|are|was|were)\s+due)\s+(?:to|for|toward)"
    r"|aim(?:s|ed|ing)?\s+(?:to|at)|vow(?:s|ed|ing)?|promis(?:e|es|ed|ing)"
    r"|pledg(?:e|es|ed|ing)|propos(?:e|es|ed|ing)|want(?:s|ed|ing)?|seek(?:s|ing)?|sought"
    r"|(?:try|tries|tried|trying|attempt|attempts|attempted|attempting|offer|offers|offered|agree|agrees|agreed"
    r"|agreeing|need|needs|needed|decide|decides|decided|bid|bids|effort|efforts|struggle|struggles|struggled|struggling|scramble|scrambles"
    r"|scrambled|scrambling|asked|urged|ordered|told)\s+(?:to|not)|urg(?:e|es|ed|ing)"
    r"|(?:call|calls|called|calling)\s+for|should|must",
    3: r"(?:is|are)\s+to\s+(?!(?:the|an?|its|their|his|her|some|all)\b)(?=[a-z])"
    r"|will|won't|would|wouldn't|shall|going\s+to",
}
_HEDGE = re.compile("|".join(rf"(?P<c{grade}>\b(?:{words})\b)" for grade, words in _HEDGES.items()), re.IGNORECASE)
# How the words begin at which a hedge can.
_HEDGE_OPENS = frozenset(
    """rep all pur sup rum is are was wer can cou mig may pos per pot unc whe if sug see app spe abl eli not thr con exp
    lik pro pre for ant bel thi tho hop pla int set sla sch poi rea mov aim vow ple wan sou try tri att off agr nee dec
    ask ord tol urg cal bid eff str scr sho mus wil won wou sha goi""".split()
)
_HEARSAY = re.compile(
    r"\b(?:reportedly|allegedly|alleged|claim(?:s|ed|ing)?|reports?|reported|rumou?rs?|unconfirmed|sources?|according\s+to"
    r"|(?:is|are)\s+(?:said|believed|reported|thought|claimed)\s+to|purported(?:ly)?|said|says|tells|told)\b",
    re.IGNORECASE,
)
# A comma with another close behind it belongs to a list and ends no clause.
_CLAUSE_END = re.compile(
    r"[;:.!?](?!\d)|,(?!\d|\s*[^,]{1,30},)|\b(?:but|although|though|whereas|because)\b", re.IGNORECASE
)
_BACKWARD = re.compile(r"(?:likely|possible|unclear|expected|planned|scheduled)$", re.IGNORECASE)
_SCOPE = 8  # content words that a hedge reaches
OPEN_CLAUSES = ("if", "whether", "unclear")  # which leave the whole of their clause open


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that leave open whether what follows is so: their span, and the content stems they reach, nearest first.

    ``certainty`` is 0 for hearsay ("reportedly"), 1 for a possibility ("may"), 2 for a plan or forecast ("expected
    to"), 3 for the future ("will").
    """

    start: int
    end: int
    words: str
    certainty: int
    reach: tuple[str, ...]


def modality_of(text: str) -> Modality:
    """What a sentence says about the standing of its claim, by its verbs.

    A plan or forecast told beside what is or was, in a lesser clause or behind "and", makes that no plan.
    """
    letters = letters_in(text)
    if _READING_WORDS.isdisjoint(letters):
        return "reported"
    may_be = [(name, pattern) for name, words, pattern in _READINGS if not words.isdisjoint(letters)]
    plain = _plain(text)
    return next((name for name, pattern in may_be if _tells(name, pattern, plain, text)), "reported")


def _plain(text: str) -> str:
    plain = fold(text)
    return lowered(_MONTH.sub("mon", plain) if "may" in letters_in(text) else plain)


def _tells(name: Modality, pattern: re.Pattern[str], plain: str, text: str) -> bool:
    found = pattern.match(plain)
    while found and name in _AHEAD and _is_in_passing(text, *found.span("cue")):
        found = pattern.match(plain, found.end())
    return found is not None


def plan_beside(text: str) -> int | None:
    """Where a sentence that tells of what is or was begins to tell of a plan or forecast beside it."""
    found = sorted(
        m.start("cue")
        for name, words, p in _READINGS
        if name in _AHEAD and not words.isdisjoint(letters_in(text))
        if (m := p.match(_plain(text))) and _is_in_passing(text, *m.span("cue"))
    )
    return next(iter(found), None)


def _is_in_passing(text: str, start: int, end: int) -> bool:
    """Whether words are told beside what a sentence, or somebody in it, tells first of what is or was.

    What follows on a forecast that is told of is that forecast: "lowered its forecast, saying sales would fall".
    """
    if _FORECASTING.find(text[:start], text):
        return False
    first, after = matter_at(text, start)
    body = text[first:after]
    verb = finite_verb(body)
    if verb is None or telling(body) == "future" or verb == start - first:
        return False
    at, behind = start - first, end - first
    is_joined = _JOINS.search(body, verb, max(verb, at)) is not None
    return (
        is_joined
        or _is_added(body, verb, at)
        or "aside" in (place_of(body, at, behind), place_of(body, behind, behind))
    )


def _is_added(body: str, verb: int, position: int) -> bool:
    """Whether a place is in what somebody says behind what is told: "It cut jobs, saying it could close"."""
    after = (cue for cue in find_cues(body) if cue.content[0] <= position < cue.content[1])
    return any("," in body[verb : cue.cue[0]] and verb < cue.cue[0] < cue.content[0] for cue in after)


def matter_at(text: str, position: int) -> tuple[int, int]:
    """The span of what somebody says at a place where the sentence is about the saying, else of the sentence."""
    verb = finite_verb(text)
    for cue in find_cues(text):
        start, end = cue.content
        says = verb is not None and verb < cue.cue[1] and _AUXILIARY.fullmatch(text, verb, max(verb, cue.cue[0]))
        if says and start <= position < end:
            return start + (text[start] in _OPENING), end
    return 0, len(text)


# The stages ask several times about one sentence.
@lru_cache(maxsize=512)
def find_hedges(text: str) -> tuple[Hedge, ...]:
    """Every word of a text that makes something a possibility, a plan, a forecast or the future, in text order.

    A hedge reaches the next few content words of its clause; one that ends its clause ("is likely") reaches back.
    """
    plain = fold(text)
    every = tokens(plain)
    found = list(matches_at(_HEDGE, plain, every, _HEDGE_OPENS))
    words = [t for t in every if is_content(t.words)] if found else []
    return tuple(
        Hedge(m.start(), m.end(), text[m.start() : m.end()], _certainty(m), tuple(_reach(plain, words, m)))
        for m in found
    )


def is_hearsay(text: str) -> bool:
    """Whether a text marks what it tells as told by somebody: "reportedly", "reports claim", "sources"."""
    return _HEARSAY.search(fold(text)) is not None


def _certainty(match: re.Match[str]) -> int:
    return int((match.lastgroup or "c1")[1:])


def _reach(plain: str, words: list[Token], cue: re.Match[str]) -> Iterator[str]:
    stop = _CLAUSE_END.search(plain, cue.end())
    limit = stop.start() if stop else len(plain)
    after = [t for t in words if cue.end() <= t.start < limit]
    if not after and _BACKWARD.search(cue.group()):
        after = [t for t in reversed(words) if t.end <= cue.start()]
    return (stem(t.words) for t in after[: None if cue.group().lower() in OPEN_CLAUSES else _SCOPE])
