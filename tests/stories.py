"""Invented articles and claims for tests; nothing in them happened."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from summarizer.citations import cite
from summarizer.models import Article, Attribution, Claim, Published, Sentence, When
from summarizer.timeline.answer import ContradictionsAnswer
from summarizer.values.quantities import find_quantities


def day(text):
    return dt.date.fromisoformat(text)


def on(text):
    return When(start=day(text), end=day(text), precision="day", words=text, basis="explicit")


def article(name, *lines, published=None):
    """An article with one sentence a line, each a paragraph of its own."""
    text = "\n\n".join(lines)
    spans, start = [], 0
    for number, line in enumerate(lines, start=1):
        spans.append(Sentence(number=number, start=start, end=start + len(line), paragraph=number))
        start += len(line) + 2
    known = Published(start=day(published), end=day(published), basis="given") if published else Published()
    return Article(
        id=name, text=text, sentences=tuple(spans), publisher=name.title(), published=known, path=f"{name}.txt"
    )


def claim(source, number, *, when=None, speakers=(), modality="reported"):
    """The claim that a sentence of an article makes, word for word."""
    statement = source.words(source.sentences[number - 1])
    return Claim(
        id=f"{source.id}.{number}",
        article=source.id,
        statement=statement,
        when=when or When(),
        attribution=Attribution(speakers=tuple(speakers)),
        modality=modality,
        quantities=tuple(m.quantity for m in find_quantities(statement)),
        citations=cite(source, [number]),
    )


@dataclass
class Given:
    """An answer as the stages get it from a model."""

    value: Any


@dataclass
class Script:
    """Stands in for a model: gives prepared answers in turn, and keeps what it was asked.

    Asked for contradictions with no such answer prepared next, it finds none.
    """

    answers: list[Any]
    asked: list[tuple] = field(default_factory=list)

    def __call__(self, messages, returns):
        self.asked.append(tuple(messages))
        if returns is ContradictionsAnswer and not (self.answers and isinstance(self.answers[0], (returns, Exception))):
            return Given(ContradictionsAnswer(disputes=()))
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        assert isinstance(answer, returns)
        return Given(answer)


def entry_with(timeline, claim_id):
    """The entry of a timeline that tells a claim."""
    return next(e for e in timeline.entries if claim_id in e.claims)
