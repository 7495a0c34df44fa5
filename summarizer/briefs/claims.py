"""From what an engine found to a Claim: code adds the date, the quantities, the places and the citations."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from summarizer.citations import cite
from summarizer.models import Article, Attribution, Claim, Modality, Quantity, When
from summarizer.values.countries import country_of, find_countries
from summarizer.values.names import find_names, without_possessive
from summarizer.values.quantities import find_quantities

_PLACES = frozenset("in at near from to across outside inside over".split())
_PLACED = re.compile(rf"\b(?:{'|'.join(sorted(_PLACES))}) (?:the )?$")
_MAY_BE_PLACED = tuple(f"{word} " for word in (*_PLACES, "the"))
_REACH = len(" outside the ")  # characters that such words may take


class Draft(NamedTuple):
    """A claim before code has read its values.

    ``quantities`` are read from the statement when not given.
    """

    statement: str
    sentences: tuple[int, ...]
    attribution: Attribution
    modality: Modality
    when: When
    quantities: tuple[Quantity, ...] | None = None


def build_claim(article: Article, number: int, draft: Draft) -> Claim:
    """The ``number``-th claim of an article, its values read from the draft's words."""
    return Claim(
        id=f"{article.id}.{number}",
        article=article.id,
        statement=draft.statement,
        when=draft.when,
        attribution=draft.attribution,
        modality=draft.modality,
        quantities=_counted(draft.statement) if draft.quantities is None else draft.quantities,
        places=_places(draft.statement),
        actors=_actors(draft.statement),
        citations=cite(article, draft.sentences),
    )


def describe_place(article: Article, sentences: Iterable[int] = ()) -> str:
    """Where something stands, for a reader: "kyiv-post.txt, sentence 9"."""
    source = (article.path or article.url or article.id).rstrip("/").rsplit("/", 1)[-1]
    numbers = ", ".join(map(str, sentences))
    return f"{source}, sentence {numbers}" if numbers else source


def _counted(text: str) -> tuple[Quantity, ...]:
    return tuple([m.quantity for m in find_quantities(text)])


def _places(text: str) -> tuple[str, ...]:
    named = [n.words for n in find_names(text) if _is_placed(text, n.start) and not country_of(n.words)]
    return tuple(dict.fromkeys((*find_countries(text), *map(without_possessive, named))))


def _is_placed(text: str, start: int) -> bool:
    """Whether the words before a name say that something is there."""
    if not text.endswith(_MAY_BE_PLACED, 0, start):
        return False
    last = text[max(0, start - _REACH) : start].removesuffix("the ").rpartition(" ")[0].rpartition(" ")[2]
    return last in _PLACES if last.isalpha() else _PLACED.search(text, max(0, start - _REACH), start) is not None


def _actors(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, [_actor(n.words) for n in find_names(text)])))


@lru_cache(maxsize=2048)  # an article names the same few again and again
def _actor(name: str) -> str:
    """A name without its possessive ending, but for a country's."""
    plain = without_possessive(name)
    return "" if country_of(plain) else plain
