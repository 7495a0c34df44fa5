"""From what an engine found to a Claim: code adds the date, the quantities, the places and the citations."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from summarizer.citations import cite
from summarizer.models import Article, Attribution, Claim, Modality, Published, Quantity, When
from summarizer.values.countries import country_of, find_countries
from summarizer.values.dates import DateMention, find_dates, resolve
from summarizer.values.names import find_names
from summarizer.values.quantities import find_quantities
from summarizer.values.tense import looks_back, tense_at
from summarizer.values.words import fold

_PLACED = re.compile(r"\b(?:in|at|near|from|to|across|outside|inside|over)\s+(?:the\s+)?$")
_UNTIL = re.compile(r"\b(?:up\s+to|until|till)\s+(?:the\s+)?$", re.IGNORECASE)
_ASIDE = re.compile(r"\s+(?:which|who|whose|where|whom|(?:first|originally|previously)\s+\w+ed)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
# An inferred publication interval longer than this says too little to bound an event.
_NARROW = dt.timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before code has read its values.

    ``dated_by`` are the words that may date it, read where they stand in ``context``; ``quantities`` are read from
    the statement when not given.
    """

    statement: str
    sentences: tuple[int, ...]
    attribution: Attribution
    modality: Modality
    dated_by: str
    context: str = ""
    quantities: tuple[Quantity, ...] | None = None


def build_claim(article: Article, number: int, draft: Draft) -> Claim:
    """The ``number``-th claim of an article, its values read from the draft's words."""
    read = tuple(m.quantity for m in find_quantities(draft.statement))
    return Claim(
        id=f"{article.id}.{number}",
        article=article.id,
        statement=draft.statement,
        when=when_of(draft.dated_by, article.published, draft.context or draft.dated_by),
        attribution=draft.attribution,
        modality=draft.modality,
        quantities=read if draft.quantities is None else draft.quantities,
        places=_places(draft.statement),
        actors=_actors(draft.statement),
        citations=cite(article, draft.sentences),
    )


def when_of(words: str, published: Published, context: str) -> When:
    """When the words say it happened: their first date that resolves, else the day of publication as upper bound.

    Words that name a date which cannot be resolved keep the claim undated, with those words. ``context`` is the text
    around the words, which tells whether they look back or ahead.
    """
    offset = max(0, fold(context).find(fold(words)))
    mentions = [m for m in find_dates(words) if not dates_an_aside(words, m.start)]
    resolved = [_read(m, published, context, offset) for m in mentions]
    dated = next((w for w in resolved if w.is_dated), None)
    if dated:
        return dated
    return resolved[0] if resolved else reported_by(published)


def _read(mention: DateMention, published: Published, context: str, offset: int) -> When:
    """A date in its context: its tense from the verb before it, and an open start after "until" and the like."""
    before = context[: offset + mention.start]
    until = bool(_UNTIL.search(before)) or mention.words.lower().startswith(("until", "till"))
    tense = tense_at(context, offset + mention.start)
    if until and not looks_back(before):
        tense = "future"
    found = resolve(mention, published, tense)
    if until and found.start and found.end:
        return found.model_copy(update={"start": None, "precision": "range"})
    return _by_publication(found, published) if tense == "past" else found


def _by_publication(when: When, published: Published) -> When:
    """What is told as past has happened by the time of publication: "this week" ends there."""
    late = published.end and when.start and when.end and when.start <= published.end < when.end
    return when.model_copy(update={"end": published.end}) if late and when.precision == "range" else when


def dates_an_aside(text: str, position: int) -> bool:
    """Whether a date belongs to a relative clause ("…, which were shown in May"), not to its sentence."""
    clause = fold(text[:position]).rpartition(",")[2]
    return "," in text[:position] and bool(_ASIDE.match(clause))


def reported_by(published: Published) -> When:
    """An event known only to have been reported by the time its article was published."""
    if published.end is None or published.start is None or published.end - published.start > _NARROW:
        return When()
    return When(end=published.end, precision="day" if published.day else "range", basis="publication")


def describe_place(article: Article, sentences: Iterable[int] = ()) -> str:
    """Where something stands, for a reader: "kyiv-post.txt, sentence 9"."""
    source = (article.path or article.url or article.id).rstrip("/").rsplit("/", 1)[-1]
    numbers = ", ".join(map(str, sentences))
    return f"{source}, sentence {numbers}" if numbers else source


def _places(text: str) -> tuple[str, ...]:
    named = (n.words for n in find_names(text) if _PLACED.search(text[: n.start]) and not country_of(n.words))
    return tuple(dict.fromkeys((*find_countries(text), *(_POSSESSIVE.sub("", n) for n in named))))


def _actors(text: str) -> tuple[str, ...]:
    names = (_POSSESSIVE.sub("", n.words) for n in find_names(text))
    return tuple(dict.fromkeys(n for n in names if not country_of(n)))
