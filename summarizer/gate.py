"""The Gate: a statement may say no more than the sentences it cites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from summarizer.models import Published, Qualifier, Quantity, When
from summarizer.values.countries import find_countries, without_countries
from summarizer.values.dates import DateMention, Tense, find_dates, resolve
from summarizer.values.expressions import Open
from summarizer.values.names import bound_initialisms, find_names
from summarizer.values.polarity import find_negations
from summarizer.values.quantities import find_numbers, find_quantities
from summarizer.values.tense import tense_at
from summarizer.values.words import FUNCTION_WORDS, fold, plain, stem, tokens

_QUOTED = re.compile(r'"([^"]+)"')
# "one report says": a pronoun, not a count.
_PRONOUN_ONE = re.compile(
    r"\bone\s+(?:another|of|report|account|outlet|source|article|side|statement)\b", re.IGNORECASE
)
_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions|several)\b", re.IGNORECASE)
_SINGLE = re.compile(r"‘([^‘’]{3,})’(?!\w)")
_DESIGNATION = re.compile(r"\b(?=[\w-]*[A-Za-z])(?=[\w-]*\d)[A-Z]+[\w]*(?:-\w+)*\b")
_OPPOSITE: Mapping[str, Qualifier] = {"at least": "at most", "at most": "at least"}
_SPACE = re.compile(r"\s+")
_EDGES = " .,;:!?"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a statement may draw on: the cited text, the day its article was published, and bound initialisms.

    ``outlet`` may be named as the one that reports it; ``whens`` are further dates that code has derived for the
    cited sentences; ``initialisms`` maps short forms to the names that the article binds them to.
    """

    text: str
    published: Published = field(default_factory=Published)
    outlet: str = ""
    whens: tuple[When, ...] = ()
    initialisms: Mapping[str, str] = field(default_factory=dict)


def check(statement: str, evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Reasons why a statement says more than its evidence; empty when it passes.

    Numbers, amounts, designations, dates, proper names, quoted strings and negations are compared value by value after
    normalising: "eleven thousand" is 11,000, "on Tuesday" the day it resolves to, "Russian" the adjective of Russia.
    Who did what to whom is not compared: a statement that swaps two names or two figures of its evidence passes.
    """
    given = tuple(evidence)
    return (
        *_unsupported_numbers(statement, given),
        *_unsupported_amounts(statement, given),
        *_unsupported_designations(statement, given),
        *_unsupported_dates(statement, given),
        *_unsupported_names(statement, given),
        *_unsupported_quotes(statement, given),
        *_changed_polarity(statement, given),
    )


def _unsupported_numbers(statement: str, given: tuple[Evidence, ...]) -> list[str]:
    allowed = {n.value for e in given for n in find_numbers(e.text)}
    allowed |= {float(t.words) for e in given for t in tokens(e.text) if t.words.isdecimal()}
    dates = find_dates(statement)
    pronouns = {m.start() for m in _PRONOUN_ONE.finditer(statement)}
    return [
        f"the number “{n.words}” is not in the cited sentences"
        for n in find_numbers(statement)
        if n.value not in allowed and n.start not in pronouns and not _inside(n.start, dates)
    ]


def _unsupported_amounts(statement: str, given: tuple[Evidence, ...]) -> list[str]:
    """Vague amounts ("thousands") that nothing in the evidence lies within, and bounds turned around."""
    theirs = [m.quantity for e in given for m in find_quantities(e.text)]
    faults = []
    for mention in find_quantities(statement):
        ours = mention.quantity
        if _VAGUE.search(ours.words) and not any(_within(q, ours) for q in theirs):
            faults.append(f"the amount “{ours.words}” is not in the cited sentences")
        same = [q for q in theirs if {q.low, q.high} & {ours.low, ours.high} - {None}]
        if same and all(_OPPOSITE.get(q.qualifier) == ours.qualifier for q in same):
            faults.append(f"“{ours.words}” turns around the bound “{same[0].words}” of the cited sentences")
    return faults


def _within(inner: Quantity, outer: Quantity) -> bool:
    low = outer.low is None or (inner.low is not None and outer.low <= inner.low)
    return low and (outer.high is None or (inner.high is not None and inner.high <= outer.high))


def _unsupported_designations(statement: str, given: tuple[Evidence, ...]) -> list[str]:
    """Words that mix letters and digits ("KN-23", "M-1991") have to stand in the evidence as they are."""
    found = dict.fromkeys(m.group() for m in _DESIGNATION.finditer(fold(statement)))
    return [f"“{d}” is not in the cited sentences" for d in found if not _stands_in(d, given)]


def _inside(position: int, mentions: Iterable[DateMention]) -> bool:
    return any(m.start <= position < m.end for m in mentions)


def _unsupported_dates(statement: str, given: tuple[Evidence, ...]) -> list[str]:
    mentions = find_dates(statement)
    if not mentions:
        return []
    cited = {plain(m.words) for e in given for m in find_dates(e.text)}
    known = [w for e in given for w in (*e.whens, *_resolved(e))]
    failing = (m for m in mentions if plain(m.words) not in cited and not _date_supported(m, given, known))
    return [f"the date “{m.words}” is not given by the cited sentences" for m in failing]


def _resolved(evidence: Evidence) -> list[When]:
    text = evidence.text
    return [resolve(m, evidence.published, tense_at(text, m.start)) for m in find_dates(text)]


def _date_supported(mention: DateMention, given: tuple[Evidence, ...], known: list[When]) -> bool:
    tenses: tuple[Tense, ...] = ("past", "future")
    said = [resolve(mention, e.published, tense) for e in given for tense in tenses]
    if isinstance(mention.expression, Open):
        return any((s.start, s.end) == (k.start, k.end) for s in said for k in known if s.is_dated)
    return any(s.is_dated and _covers(s, k) for s in said for k in known)


def _covers(said: When, known: When) -> bool:
    """Whether the date said is the known one or a less specific one around it."""
    if said.start is None or said.end is None or known.start is None or known.end is None:
        return said.start == known.start and said.end == known.end and known.is_dated
    return said.start <= known.start and known.end <= said.end and known.basis != "publication"


def _unsupported_names(statement: str, given: tuple[Evidence, ...]) -> list[str]:
    allowed = _name_words(given)
    countries = {c for e in given for c in find_countries(e.text)}
    numbers = {n.start for n in find_numbers(statement)}
    missing = []
    for name in find_names(statement):
        rest = without_countries(name.words, countries)
        unknown = any(stem(w) not in allowed for w in _content(rest) if not w.isdigit())
        if unknown and name.start not in numbers and not _stands_in(name.words, given):
            missing.append(f"the name “{name.words}” is not in the cited sentences")
    return missing


def _stands_in(words: str, given: tuple[Evidence, ...]) -> bool:
    return any(_holds(_SPACE.sub(" ", fold(e.text)), _SPACE.sub(" ", fold(words))) for e in given)


def _holds(text: str, words: str) -> bool:
    """Whether some words stand whole in a text, both plain."""
    return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text))


def _name_words(given: tuple[Evidence, ...]) -> set[str]:
    allowed: set[str] = set()
    for evidence in given:
        allowed |= {stem(w) for w in _content(f"{evidence.outlet} {evidence.text}")}
        bound = {**bound_initialisms(evidence.text), **evidence.initialisms}
        for short, expansion in bound.items():
            spelled = {stem(t.words) for t in tokens(expansion)}
            if stem(short) in allowed:
                allowed |= spelled
            elif spelled <= allowed:
                allowed.add(stem(short))
    return allowed


def _content(text: str) -> list[str]:
    """The words of a text but for function words; "US" is none, however much it looks like "us"."""
    return [t.words for t in tokens(text) if t.words.isupper() or t.words.lower() not in FUNCTION_WORDS]


def _unsupported_quotes(statement: str, given: tuple[Evidence, ...]) -> list[str]:
    sources = [plain(e.text) for e in given]
    quoted = (
        m.group(1)
        for pattern, text in ((_QUOTED, fold(statement)), (_SINGLE, statement))
        for m in pattern.finditer(text)
    )
    return [
        f"the quotation “{q}” is not verbatim in the cited sentences"
        for q in quoted
        if not any(_holds(s, plain(q).strip(_EDGES)) for s in sources)
    ]


def _changed_polarity(statement: str, given: tuple[Evidence, ...]) -> list[str]:
    ours = find_negations(statement)
    theirs = [n for e in given for n in find_negations(e.text)]
    added = [n for n in ours if not any(n.scope & m.scope or n.scope == m.scope for m in theirs)]
    if added:
        return [f"“{added[0].words}” turns around what the cited sentences say"]
    said = {stem(t.words) for t in tokens(statement)}
    affirmed = {stem(t.words) for e in given for t in tokens(_without_negated(e.text))}
    for negation in theirs:
        core = negation.scope - affirmed
        if core and core <= said and not any(n.scope & negation.scope for n in ours):
            return [f"the cited sentences say “{negation.words}” of this, the statement does not"]
    return []


def _without_negated(text: str) -> str:
    """The sentences of a text that hold no negation."""
    return " ".join(s for s in re.split(r"(?<=[.!?])\s+", text) if not find_negations(s))
