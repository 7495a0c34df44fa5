"""Citations: runs of whole sentences, verbatim by construction."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.models import Article, Citation, Sentence


def cite(article: Article, numbers: Iterable[int]) -> tuple[Citation, ...]:
    """Cite sentences of an article by number; adjacent ones become one citation.

    Numbers that the article does not have are ignored: the caller decides what that means.
    """
    runs: list[list[Sentence]] = []
    for sentence in [article.sentences[n - 1] for n in sorted(set(numbers)) if 0 < n <= len(article.sentences)]:
        if runs and runs[-1][-1].number == sentence.number - 1 and runs[-1][-1].furniture == sentence.furniture:
            runs[-1].append(sentence)
        else:
            runs.append([sentence])
    return tuple([_citation(article, run) for run in runs])


def merge(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Each distinct citation once, by article and position."""
    return tuple(sorted(set(citations), key=lambda c: (c.article, c.start, c.end)))


def _citation(article: Article, run: list[Sentence]) -> Citation:
    start, end = run[0].start, run[-1].end
    return Citation(
        article=article.id,
        sentences=tuple([s.number for s in run]),
        start=start,
        end=end,
        quote=article.text[start:end],
    )
