"""The Gate: a statement may say no more than the sentences it cites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from summarizer.models import Published, When
from summarizer.values.countries import find_countries
from summarizer.values.dates import DateMention, find_dates, resolve
from summarizer.values.names import bound_initialisms, find_names
from summarizer.values.polarity import find_negations
from summarizer.values.quantities import find_numbers
from summarizer.values.words import FUNCTION_WORDS, fold, stem, tokens

_QUOTED = re.compile(r'"([^"]+)"')
# "one report says": a pronoun, not a count.
_PRONOUN_ONE = re.compile(
    r"\bone\s+(?:another|of|report|account|outlet|source|article|side|statement)\b", re.IGNORECASE
)
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

    Numbers, dates, proper names, quoted strings and negations are compared value by value after normalising: "eleven
    thousand" is 11,000, "on Tuesday" the day it resolves to, "Russian" the adjective of Russia.
    """
    given = tuple(evidence)
    return (
        *_unsupported_numbers(statement, given),
        *_unsupported_dates(statement, given),
        *_unsupported_names(statement, given),
        *_unsupported_quotes(statement, given),
        *_changed_polarity(statement, given),
    )


def _unsupported_numbers(statement: str, given: tuple[Evidence, ...]) -> list[str]:
    allowed = {n.value for e in given for n in find_numbers(e.text)}
    allowed |= {float(w) for e in given for w in re.findall(r"\d+", e.text)}
    dates = find_dates(statement)
    pronouns = {m.start() for m in _PRONOUN_ONE.finditer(statement)}
    return [
        f"the number “{n.words}” is not in the cited sentences"
        for n in find_numbers(statement)
        if n.value not in allowed and n.start not in pronouns and not _inside(n.start, dates)
    ]


def _inside(position: int, mentions: Iterable[DateMention]) -> bool:
    return any(m.start <= position < m.end for m in mentions)


def _unsupported_dates(statement: str, given: tuple[Evidence, ...]) -> list[str]:
    mentions = find_dates(statement)
    if not mentions:
        return []
    cited = {_plain(m.words) for e in given for m in find_dates(e.text)}
    known = [w for e in given for w in (*e.whens, *_resolved(e))]
    failing = (m for m in mentions if _plain(m.words) not in cited and not _date_supported(m, given, known))
    return [f"the date “{m.words}” is not given by the cited sentences" for m in failing]


def _resolved(evidence: Evidence) -> list[When]:
    return [
        resolve(m, evidence.published, tense)
        for m in find_dates(evidence.text)
        for tense in ("past", "future")
    ]  # fmt: skip


def _date_supported(mention: DateMention, given: tuple[Evidence, ...], known: list[When]) -> bool:
    said = [resolve(mention, e.published, tense) for e in given for tense in ("past", "future")]
    return any(s.is_dated and _covers(s, k) for s in said for k in known)


def _covers(said: When, known: When) -> bool:
    """Whether the date said is the known one or a less specific one around it."""
    if known.start is None or known.end is None:
        return said.start == known.start and said.end == known.end and known.is_dated
    after = said.start is None or said.start <= known.start
    return after and (said.end is None or known.end <= said.end) and known.basis != "publication"


def _unsupported_names(statement: str, given: tuple[Evidence, ...]) -> list[str]:
    allowed = _name_words(given)
    missing = []
    for name in find_names(statement):
        if find_countries(name.words) and find_countries(name.words)[0] in _countries(given):
            continue
        words = [t.words for t in tokens(name.words) if t.words.lower() not in FUNCTION_WORDS]
        if any(stem(w) not in allowed for w in words if not w.isdigit()) and not _stands_in(name.words, given):
            missing.append(f"the name “{name.words}” is not in the cited sentences")
    return missing


def _stands_in(words: str, given: tuple[Evidence, ...]) -> bool:
    whole = re.compile(rf"(?<!\w){re.escape(_plain(words))}(?!\w)")
    return any(whole.search(_plain(e.text)) for e in given)


def _countries(given: tuple[Evidence, ...]) -> set[str]:
    return {c for e in given for c in find_countries(e.text)}


def _name_words(given: tuple[Evidence, ...]) -> set[str]:
    allowed: set[str] = set()
    for evidence in given:
        allowed |= {stem(t.words) for t in tokens(f"{evidence.outlet} {evidence.text}")}
        bound = {**bound_initialisms(evidence.text), **evidence.initialisms}
        for short, expansion in bound.items():
            spelled = {stem(t.words) for t in tokens(expansion)}
            if stem(short) in allowed:
                allowed |= spelled
            elif spelled <= allowed:
                allowed.add(stem(short))
    return allowed


def _unsupported_quotes(statement: str, given: tuple[Evidence, ...]) -> list[str]:
    sources = [_plain(e.text) for e in given]
    quoted = (m.group(1) for m in _QUOTED.finditer(fold(statement)))
    return [
        f"the quotation “{q}” is not verbatim in the cited sentences"
        for q in quoted
        if not any(_plain(q).strip(_EDGES) in s for s in sources)
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


def _plain(text: str) -> str:
    return _SPACE.sub(" ", fold(text)).strip().lower()
