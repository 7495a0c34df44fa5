"""Quotations: words in quotation marks stand verbatim in what is cited, as speech where they are given as speech."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.gate.evidence import Evidence
from summarizer.gate.reading import Reading
from summarizer.values.words import fold, plain

_DOUBLE = re.compile('"')
_OPENING = re.compile(r'(?:^|[\s(\[-])"|"(?=\w)')  # a straight mark with nothing to close before it
_TYPESET = re.compile(r"\d|-|\b(?:united|european)\b|\b[a-z]\.[a-z]\b|\b(?:us|uk|un|eu)\b")
_INITIALS = re.compile(r"\b[a-z](?:\.[a-z])+\b\.?")
_SPELLED = {"united states": "us", "united kingdom": "uk", "united nations": "un", "european union": "eu"}
_SCALE = re.compile(r"(?<=\d)\s?(million|billion)\b")
_UNIT = re.compile(r"(?<=\d)[\s-](?=[a-z])")
_PERCENT = re.compile(r"(?<=\d)\s?(?:%|per\s?cent\b|pct\b)")
_DASHES = re.compile(r"-{2,}")
_SEPARATOR = re.compile(r"(?<=\d)[, ](?=\d{3}(?!\d))")
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\S)([^‘’']{3,}(?:[’']\w[^‘’']*)*)(?<=\S)[’'](?!\w)")
_SPOKEN = re.compile(
    r"\b(?:said|says|saying|told|adds|added|wrote|writes|stated|states|asked)(?:\s+that)?[,:]?\s*$", re.IGNORECASE
)
_EDGES = " .,;:!?"
_SPEECH = 4  # words from which a quotation after "said" is somebody's speech


def missing_quotations(statement: Reading, given: tuple[Evidence, ...]) -> Iterator[str]:
    """Quotations that are not verbatim in the evidence, closed or not, and narration given as somebody's speech."""
    text = fold(statement.text)
    for start, quoted in _quoted(text, statement.text):
        bare = plain(quoted).strip(_EDGES)
        holding = [e.whole for e in given if _holds(e.whole, bare)]
        spoken = bare.count(" ") + 1 >= _SPEECH and _SPOKEN.search(text[:start])
        if bare and (not holding or (spoken and not any(_is_quoted(bare, whole) for whole in holding))):
            yield quoted


def _quoted(text: str, written: str) -> Iterator[tuple[int, str]]:
    """Where quoted words start, and the words; a mark without its fellow quotes to the end, or from the beginning."""
    start: int | None = None
    for mark in _DOUBLE.finditer(text):
        position = mark.start()
        opens = written[position] in "“„«" or (written[position] == '"' and _OPENING.match(text, max(0, position - 1)))
        if start is None and not opens:
            yield 0, text[:position]
        elif start is None:
            start = position + 1
        else:
            yield start - 1, text[start:position]
            start = None
    if start is not None:
        yield start - 1, text[start:]
    for match in _SINGLE.finditer(written):
        yield match.start(), match.group(1)


def _holds(whole: Reading, bare: str) -> bool:
    """Whether a text holds quoted words, their thousands, dashes and initials set in whatever way."""
    if whole.holds(bare) or not _TYPESET.search(bare):
        return whole.holds(bare)
    return Reading(_even(whole.plain)).holds(_even(bare))


def _even(text: str) -> str:
    for long, short in _SPELLED.items():
        text = text.replace(long, short)
    text = _INITIALS.sub(lambda m: m.group().replace(".", ""), text)
    text = _PERCENT.sub("%", _DASHES.sub("-", _SEPARATOR.sub("", text)))
    return _UNIT.sub("", _SCALE.sub(lambda m: "m" if m[1] == "million" else "bn", text))


def _is_quoted(bare: str, whole: Reading) -> bool:
    """Whether words stand inside quotation marks, of which a sentence may show one only."""
    before, _, after = whole.plain.partition(bare)
    return '"' in before or '"' in after or "'" in before
