"""The Gate: a statement may say no more than the sentences it cites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from summarizer.gate.edits import altered_words
from summarizer.gate.evidence import Evidence
from summarizer.gate.figures import altered_figures
from summarizer.gate.placement import moved_values
from summarizer.gate.presence import missing_values
from summarizer.gate.reading import Reading, key, read, readings, sentence_keys, western
from summarizer.gate.roles import exchanged_roles
from summarizer.gate.speakers import changed_speakers, dropped_speaker, names_speaker
from summarizer.gate.standing import changed_modality, changed_polarity
from summarizer.values.modality import is_hearsay

_YES_OR_NO = re.compile(r"^(?:yes|no)\s*[,;:–—-]\s*", re.IGNORECASE)
_SHORT_MILLIONS = re.compile(r"(?<![\w.,])(\d+(?:\.\d+)?)\s?m(?!\w)")

__all__ = ["Evidence", "check", "missing"]


def check(statement: str, evidence: Iterable[Evidence], *, attributed: bool = False) -> tuple[str, ...]:
    """Reasons why a statement says more than its evidence; empty when it passes.

    Numbers with what they count, dates, names, quotations, roles, negations, modality and speakers are compared value
    by value after normalising: "eleven thousand" is 11,000, "on Tuesday" the day it resolves to, "Russian" the
    adjective of Russia. What is less specific passes: "in November" for "on 14 November". A sentence of the evidence
    itself always passes, and a "yes" or "no" before an answer is only said again behind it. ``attributed``: the speaker
    stands beside the statement, so it need not say who tells it.
    """
    given = tuple(evidence)
    statement = _spelled_as(_YES_OR_NO.sub("", statement), given)
    known = frozenset().union(*(sentence_keys(e.text) for e in given))
    pieces = [r for r in readings(statement) if key(r) not in known]
    if not pieces:
        return ()
    whole = read(western(statement))
    told = attributed or bool(whole.speakers) or is_hearsay(statement) or names_speaker(whole, given)
    faults = dict.fromkeys(fault for piece in pieces for fault in _faults(piece, given, told=told))
    return tuple(faults)


def _spelled_as(statement: str, given: tuple[Evidence, ...]) -> str:
    """The statement with "2m" as the "2 million" of its evidence: of itself it could be a length."""
    return _SHORT_MILLIONS.sub(
        lambda m: f"{m[1]} million" if any(f"{m[1]} million" in e.whole.plain for e in given) else m.group(), statement
    )


def missing(words: str, evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Reasons why words that state nothing by themselves (a figure, a question) name values that the evidence lacks."""
    given = tuple(evidence)
    return tuple(dict.fromkeys(fault for r in readings(words) for fault in missing_values(r, given)))


def _faults(statement: Reading, given: tuple[Evidence, ...], *, told: bool) -> Iterator[str]:
    lacking = tuple(missing_values(statement, given))
    yield from lacking or altered_words(statement, given)
    yield from altered_figures(statement, given)
    yield from moved_values(statement, given)
    yield from exchanged_roles(statement, given)
    yield from changed_speakers(statement, given)
    yield from changed_polarity(statement, given)
    yield from changed_modality(statement, given, told=told)
    yield from dropped_speaker(statement, given, told=told)
