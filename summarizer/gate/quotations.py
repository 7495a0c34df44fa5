"""Quotations: words in quotation marks stand verbatim in what is cited, as speech where they are given as speech."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.gate.evidence import Evidence
from summarizer.gate.reading import Reading
from summarizer.values.words import fold, plain

_DOUBLE = re.compile(r'"([^"]+)(?:"|$)')
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
        holding = [e.whole for e in given if e.whole.holds(bare)]
        spoken = bare.count(" ") + 1 >= _SPEECH and _SPOKEN.search(text[:start])
        if bare and (not holding or (spoken and not any(_is_quoted(bare, whole) for whole in holding))):
            yield quoted


def _quoted(text: str, written: str) -> Iterator[tuple[int, str]]:
    for pattern, source in ((_DOUBLE, text), (_SINGLE, written)):
        for match in pattern.finditer(source):
            yield match.start(), match.group(1)


def _is_quoted(bare: str, whole: Reading) -> bool:
    """Whether words stand inside quotation marks, of which a sentence may show one only."""
    before, _, after = whole.plain.partition(bare)
    return '"' in before or '"' in after or "'" in before
