"""Stretches: what is read at once of an article, a sentence or a quotation of several."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.briefs.quotations import inside, spoken_whole
from summarizer.models import Article, Sentence


class Stretch(NamedTuple):
    """What is read at once: its sentences, their words, and whether it goes on with a quotation that began before."""

    sentences: tuple[Sentence, ...]
    text: str
    goes_on: bool


def stretches_of(article: Article) -> list[Stretch]:
    """The sentences of an article, those together that one quotation holds whose speaker is named at its end."""
    content = article.content
    texts = [article.words(s) for s in content]
    quoted = inside([(s.paragraph, text) for s, text in zip(content, texts, strict=True)])
    whole = spoken_whole(texts, quoted)
    found: list[Stretch] = []
    after = 0
    for position in range(len(content)):
        if position >= after:
            after = whole.get(position, position) + 1
            found.append(Stretch(content[position:after], " ".join(texts[position:after]), position in quoted))
    return found
