"""Presence: the values of a statement that stand nowhere in what it cites."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from summarizer.gate.evidence import Evidence, cited_in
from summarizer.gate.names import missing_names
from summarizer.gate.quotations import missing_quotations
from summarizer.gate.reading import Reading, readings
from summarizer.models import Quantity, When
from summarizer.values.dates import DateMention, Tense, resolve
from summarizer.values.expressions import Open
from summarizer.values.tense import tense_at
from summarizer.values.words import fold

# "one report says": a pronoun, not a count.
_PRONOUN_ONE = re.compile(
    r"\bone\s+(?:another|of|report|account|outlet|source|article|side|statement)\b", re.IGNORECASE
)
_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions|several)\b", re.IGNORECASE)
_DESIGNATION = re.compile(r"\b(?=[\w-]*[A-Za-z])(?=[\w-]*\d)[A-Z]+[\w]*(?:-\w+)*\b")

_COUNTED_TIME = re.compile(r"\b(?:days?|weeks?|months?|years?|hours?|quarters?|decades?)\b")
_PERCENT = re.compile(r"\s?(?:%|per\s?cent\b)")
Given = tuple[Evidence, ...]


def missing_values(statement: Reading, given: Given) -> Iterator[str]:
    """Reasons for numbers, amounts, designations, dates, names and quotations that the evidence does not have."""
    yield from _named(statement, given, "the number", missing_numbers)
    yield from _named(statement, given, "the amount", missing_amounts)
    yield from _named(statement, given, "", missing_designations)
    yield from _named(statement, given, "the date", missing_dates)
    yield from _named(statement, given, "the name", missing_names)
    yield from _named(statement, given, "the quotation", missing_quotations)


def _named(
    statement: Reading, given: Given, kind: str, missing: Callable[[Reading, Given], Iterable[str]]
) -> Iterator[str]:
    for words in missing(statement, given):
        nearest = _nearest(words, given, missing)
        hint = f"; sentence {nearest} has it" if nearest else ""
        yield f"{kind} “{words}” is not in the cited sentences{hint}".strip()


def _nearest(words: str, given: Given, missing: Callable[[Reading, Given], Iterable[str]]) -> int | None:
    """The first other sentence of the articles in which nothing of some words is missing."""
    (asked,) = readings(words)[:1] or (Reading(words),)
    for evidence in given:
        for number, text in evidence.others.items():
            alone = Evidence(text, evidence.published, initialisms=evidence.initialisms)
            if not any(missing(asked, (alone,))):
                return number
    return None


def missing_numbers(statement: Reading, given: Given) -> Iterator[str]:
    """Numbers that the evidence has in no form: "eleven thousand" is 11,000."""
    if not statement.numbers:
        return
    sentences = cited_in(given)
    allowed = {value for s in sentences for value in s.values}
    shares = {m.quantity.low for s in sentences for m in s.quantities if m.quantity.unit == "fraction"} - {None}
    pronouns = {m.start() for m in _PRONOUN_ONE.finditer(statement.text)}
    for number in statement.numbers:
        inside = any(d.start <= number.start < d.end for d in statement.dates)
        is_share = _PERCENT.match(statement.text, number.end) and number.value / 100 in shares  # 25% is a quarter
        if number.value not in allowed and number.start not in pronouns and not inside and not is_share:
            yield number.words


def missing_amounts(statement: Reading, given: Given) -> Iterator[str]:
    """Vague amounts ("thousands") that nothing in the evidence lies within."""
    for mention in statement.quantities:
        ours = mention.quantity
        if _VAGUE.search(ours.words) and not any(
            _within(m.quantity, ours) for s in cited_in(given) for m in s.quantities
        ):
            yield ours.words


def _within(inner: Quantity, outer: Quantity) -> bool:
    low = outer.low is None or (inner.low is not None and outer.low <= inner.low)
    return low and (outer.high is None or (inner.high is not None and inner.high <= outer.high))


def missing_designations(statement: Reading, given: Given) -> Iterator[str]:
    """Words that mix letters and digits ("KN-23", "M-1991") have to stand in the evidence as they are."""
    for words in dict.fromkeys(m.group() for m in _DESIGNATION.finditer(fold(statement.text))):
        if not any(s.holds(words) for s in cited_in(given)):
            yield words


def missing_dates(statement: Reading, given: Given) -> Iterator[str]:
    """Dates that the evidence gives in no form, and not a closer one."""
    if not statement.dates:
        return
    sentences = cited_in(given)
    cited = [m for s in sentences for m in s.dates]
    counted = {value for s in sentences for value in s.values}
    known = [w for e in given for w in (*e.whens, *(w for s in e.sentences for w in resolved(s, e)))]
    for mention in statement.dates:
        is_count = mention.words.isdecimal() and float(mention.words) in counted  # "2000 clinics" are 2,000
        if (
            not is_count
            and not any(mention.expression == m.expression for m in cited)
            and not _is_supported(mention, given, known)
        ):
            yield mention.words


def resolved(sentence: Reading, evidence: Evidence) -> list[When]:
    """The days of the dates of a cited sentence."""
    return [resolve(m, evidence.published, tense_at(sentence.text, m.start)) for m in sentence.dates]


def _is_supported(mention: DateMention, given: Given, known: list[When]) -> bool:
    said = meanings(mention, given)
    counts = bool(_COUNTED_TIME.search(mention.words)) and any(c.isdigit() for c in mention.words)
    if isinstance(mention.expression, Open) or counts:
        return any((s.start, s.end) == (k.start, k.end) for s in said for k in known)
    return any(covers(s, k) for s in said for k in known)


def meanings(mention: DateMention, given: Given) -> list[When]:
    """What days a date of a statement can mean, the articles having been published when they were."""
    tenses: tuple[Tense, ...] = ("past", "future")
    said = (resolve(mention, e.published, tense) for e in given for tense in tenses)
    return [w for w in said if w.is_dated]


def covers(said: When, known: When) -> bool:
    """Whether the date said is the known one or a less specific one around it."""
    if said.start is None or said.end is None or known.start is None or known.end is None:
        return said.start == known.start and said.end == known.end and known.is_dated
    return said.start <= known.start and known.end <= said.end and known.basis != "publication"
