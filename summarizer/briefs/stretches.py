"""Stretches: what is read at once of an article, a sentence or a quotation of several."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.briefs.quotations import inside, spoken_whole
from summarizer.models import Article, Sentence

# "the worst disaster As many as 40 ships": a caption or a headline without a stop, and the sentence set behind it. A
# vitamin or a grade may have a capital "A" too.
_SEAM = re.compile(
    r"\b(?!(?:hepatitis|vitamin|class|category|grade|group|level|plan|serie|series|type|influenza|list|point|section|exhibit|side|team)\sA\s)"
    r"[a-z][a-z’'-]{2,}\s(?=(?:A|An|The|As|But|When|After|While|It|He|She|They|There|This|At)\s[a-z])"
)
_FEWEST = 4  # words that a caption has, and what stands behind it


class Stretch(NamedTuple):
    """What is read at once: its sentences, their words, and whether it goes on with a quotation that began before.

    ``caption`` is what stands before the words without a stop: of a picture, or of the article.
    """

    sentences: tuple[Sentence, ...]
    text: str
    goes_on: bool
    caption: str = ""


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
            caption, text = _parted(" ".join(texts[position:after]))
            found.append(Stretch(content[position:after], text, position in quoted, caption))
    return found


def _parted(text: str) -> tuple[str, str]:
    """A caption that runs into a sentence, "" where there is none, and the sentence."""
    for seam in _SEAM.finditer(text):
        before, after = text[: seam.end()], text[seam.end() :]
        if min(len(before.split()), len(after.split())) >= _FEWEST:
            return before.rstrip(), after
    return "", text
