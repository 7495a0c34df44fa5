"""Pieces of a long article: whole paragraphs, each with the article's opening for context."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from summarizer.models import Article, Sentence

PIECE_CHARACTERS = 24_000  # about 6,000 tokens: what small local models still read with care
_OPENING = 2  # sentences repeated at the head of every later piece


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of sentences to be briefed at once, and the opening sentences shown before it.

    ``whole`` tells that it is all of the article.
    """

    sentences: tuple[Sentence, ...]
    context: tuple[Sentence, ...] = ()
    whole: bool = True

    @property
    def shown(self) -> tuple[Sentence, ...]:
        """All sentences that the model sees, in the order of the text."""
        return (*self.context, *self.sentences)


def cut(article: Article, limit: int = PIECE_CHARACTERS) -> tuple[Piece, ...]:
    """Cut an article's content at paragraphs into pieces of at most ``limit`` characters.

    A single paragraph longer than that is cut between sentences; a single longer sentence stays whole.
    """
    runs: list[list[Sentence]] = [[]]
    for _, paragraph in groupby(article.content, key=lambda s: s.paragraph):
        sentences = list(paragraph)
        if _size(runs[-1] + sentences) <= limit:
            runs[-1] += sentences
            continue
        for sentence in sentences if _size(sentences) > limit else ():
            runs = _append(runs, [sentence], limit)
        if _size(sentences) <= limit:
            runs = _append(runs, sentences, limit)
    return _with_context(article, [tuple(run) for run in runs if run])


def _append(runs: list[list[Sentence]], more: list[Sentence], limit: int) -> list[list[Sentence]]:
    if runs[-1] and _size(runs[-1] + more) > limit:
        return [*runs, list(more)]
    return [*runs[:-1], runs[-1] + more]


def _with_context(article: Article, runs: list[tuple[Sentence, ...]]) -> tuple[Piece, ...]:
    content = article.content
    opening = content[:_OPENING]
    return tuple(Piece(run, () if run[0] in opening else opening, whole=len(run) == len(content)) for run in runs)


def halve(article: Article, piece: Piece) -> tuple[Piece, ...]:
    """Two smaller pieces, cut at a paragraph near the middle, else between sentences; one sentence stays whole."""
    sentences = piece.sentences
    if len(sentences) < 2:
        return (piece,)
    middle = len(sentences) // 2
    breaks = [i for i in range(1, len(sentences)) if sentences[i].paragraph != sentences[i - 1].paragraph]
    at = min(breaks, key=lambda i: (abs(i - middle), i)) if breaks else middle
    return _with_context(article, [sentences[:at], sentences[at:]])


def _size(sentences: list[Sentence]) -> int:
    return sum(s.end - s.start for s in sentences)
