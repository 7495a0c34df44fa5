"""From a text to an Article: its numbered sentences, its furniture, and what the text says about itself."""

from __future__ import annotations

import hashlib
import os
import re
from itertools import groupby
from pathlib import PurePath

from summarizer.articles import furniture
from summarizer.articles.language import infer_language, language_code
from summarizer.articles.sentences import Piece, split
from summarizer.articles.text import clean, one_line
from summarizer.errors import UnreadableError
from summarizer.models import Article, Published, Sentence
from summarizer.values.published import infer_published

_SYNDICATED = re.compile(r"^The post (?P<title>.+) (?:first appeared|appeared first) on (?P<publisher>.+?)\.?$")
_ADDRESS = re.compile(r"https?://\S+\Z")


def article(  # noqa: PLR0913 - these are the fields of an article, each with a default
    text: str,
    *,
    title: str = "",
    publisher: str = "",
    author: str = "",
    published: Published = Published(),  # noqa: B008 - a frozen value
    language: str = "",
    path: str | os.PathLike[str] | None = None,
    url: str | None = None,
) -> Article:
    """Make an Article of a text: cleaned, split into numbered sentences, furniture marked.

    What is not given is inferred: the title from a headline or a syndication notice, the publisher from such a
    notice, the language and the day of publication from the text. Removed from the text are characters that could
    act on a terminal, a page or a model (``clean``); all else stays, so that citations are exact. A ``url`` that is
    not http or https is not kept.

    Raises UnreadableError for a text without a single word.
    """
    text = clean(text)
    if not any(c.isalnum() for c in text):
        raise UnreadableError("it holds no text; give a file or page with an article in it")
    language = language_code(language) or infer_language(text)
    pieces = split(text, language)
    paragraphs = [[text[p.start : p.end] for p in group] for _, group in groupby(pieces, key=lambda p: p.paragraph)]
    words = [sentence for paragraph in paragraphs for sentence in paragraph]
    told_title, told_publisher = _syndicated(words)
    title, reasons = furniture.mark(paragraphs, one_line(title) or told_title)
    return Article(
        id=hashlib.sha256(text.encode()).hexdigest()[:12],
        text=text,
        sentences=_sentences(pieces, [reason for line in reasons for reason in line]),
        title=title,
        publisher=one_line(publisher) or told_publisher,
        author=one_line(author),
        published=published if published.basis != "unknown" else infer_published(list(enumerate(words, 1))),
        language=language,
        path=None if path is None else PurePath(path).as_posix(),
        url=url if url and _ADDRESS.match(url) else None,
    )


def _sentences(pieces: tuple[Piece, ...], reasons: list[str]) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(number=number, start=piece.start, end=piece.end, paragraph=piece.paragraph, furniture=reason)
        for number, (piece, reason) in enumerate(zip(pieces, reasons, strict=True), 1)
    )


def _syndicated(sentences: list[str]) -> tuple[str, str]:
    """Read title and publisher from "The post TITLE appeared first on PUBLISHER.", which feeds print last."""
    for sentence in reversed(sentences[-5:]):
        if match := _SYNDICATED.match(one_line(sentence)):
            return match["title"], match["publisher"]
    return "", ""
