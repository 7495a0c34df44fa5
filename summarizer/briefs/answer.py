"""What a model is asked to answer about one article: small and flat, pointing at sentences by number."""

from __future__ import annotations

from pydantic import Field

from summarizer.asking import Answered
from summarizer.models import Modality


class FigureAnswer(Answered):
    """A figure of a claim."""

    words: str = Field(description="The figure as written in the sentence, with its qualifier: “about 40”.")
    counted: str = Field(description="What is counted, short: “passengers injured”.")


class ClaimAnswer(Answered):
    """One thing the article says."""

    sentences: tuple[int, ...] = Field(description="Numbers of the sentences that the statement rests on.")
    statement: str = Field(description="One self-contained sentence that says no more than those sentences.")
    speakers: tuple[str, ...] = Field(
        description="Who says so, as named there, from the article outward; empty when the outlet itself does."
    )
    modality: Modality = Field(description="The claim's standing in the article.")
    when: str = Field(description="The exact words there that date the event; empty when none do.")
    figures: tuple[FigureAnswer, ...] = Field(description="The figures of the statement; empty when it has none.")


class BriefAnswer(Answered):
    """The brief of one article."""

    headline: str = Field(description="A factual headline of at most fifteen words.")
    headline_sentences: tuple[int, ...] = Field(description="Numbers of the sentences that the headline rests on.")
    gist: str = Field(description="The gist in one or two sentences.")
    gist_sentences: tuple[int, ...] = Field(description="Numbers of the sentences that the gist rests on.")
    claims: tuple[ClaimAnswer, ...] = Field(description="What the article reports, in the order of the text.")
