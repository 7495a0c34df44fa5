"""Stretches: what is read at once of an article, a sentence or a quotation of several."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.briefs.quotations import inside, spoken_whole
from summarizer.models import Article, Sentence
from summarizer.values.clauses import VERB

# "the worst disaster As many as 40 ships": a caption or a headline without a stop, and the sentence set behind it. What
# is called, played or said may begin with a capital, and "A", "An" and "He" may be a name.
_SEAM = re.compile(
    r"\b(?!(?:that|said|says|told|heard|asked|titled|entitled|called|headed|headlined|named|reading|reads|read|dubbed|known|play|film|movie"
    r"|book|novel|song|single|album|track|report|series|show|game|opera|poem|story|essay|memoir|thriller|drama|comedy|musical|painting"
    r"|sculpture|exhibition|documentary|programme|program|podcast|magazine|newspaper|paper|site|website|band|group|club|pub|bar|hotel"
    r"|restaurant|ship|boat|horse|app|slogan|words|headline|hit|ballet|sequel|column|blog|charity|campaign)\s)"
    r"[a-z][a-z’'-]{2,}\s(?=(?:The|As|But|When|After|While|It|They|There|This|At)\s[a-z])"
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
    """A caption that runs into a sentence, "" where there is none, and the sentence, which has a verb."""
    for seam in _SEAM.finditer(text):
        before, after = text[: seam.end()], text[seam.end() :]
        is_quoted = before.rfind("“") > before.rfind("”") or before.count('"') % 2
        if min(len(before.split()), len(after.split())) >= _FEWEST and not is_quoted and VERB.search(after):
            return before.rstrip(), after
    return "", text
