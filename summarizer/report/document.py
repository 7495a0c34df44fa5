"""The Report: everything a run found, how it was made, and what it left out."""

from __future__ import annotations

from typing import Literal

from summarizer.models import Article, Claim, Entry, LeftOut, MadeBy, Source, Statement, Value


class Report(Value):
    """One consolidated timeline over all articles, with every citation, source and omission."""

    schema_version: Literal["1"] = "1"
    made_by: MadeBy
    title: str
    focus: str = ""
    articles: tuple[Article, ...]
    sources: tuple[Source, ...]
    overview: tuple[Statement, ...] = ()
    timeline: tuple[Entry, ...] = ()
    claims: tuple[Claim, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
