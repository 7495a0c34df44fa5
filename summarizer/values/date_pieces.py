"""Where date expressions stand in an English text, and what each says: the shapes found, judged by their context."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from summarizer.values.date_counts import COUNTED
from summarizer.values.date_names import NAMED
from summarizer.values.date_patterns import BEGINS_DATE, match_date
from summarizer.values.date_shapes import Found, Piece
from summarizer.values.date_words import Words, read_words
from summarizer.values.periods import exists

if TYPE_CHECKING:
    from collections.abc import Iterator

_BUILDERS = NAMED | COUNTED


def find_pieces(text: str, *, month_first: bool | None = None) -> Iterator[Piece]:
    """Each piece of a date in text order, none overlapping."""
    words = read_words(text, month_first=month_first)
    start = BEGINS_DATE.search(words.kinds)
    while start:
        piece, position = _piece_at(words, start.start())
        if piece and exists(piece.value):
            yield piece
        start = BEGINS_DATE.search(words.kinds, position)


def _piece_at(words: Words, position: int) -> tuple[Piece | None, int]:
    """The piece of a date at a token, if any, and the token to go on from."""
    match = match_date(words.kinds, position)
    while match:
        shape, found = match.lastgroup or "", Found(words, match)
        value = _BUILDERS[shape](found)
        if value:
            piece = value if isinstance(value, Piece) else Piece(found.start, found.end, value)
            # What a shape leaves over may begin the next: "from April 27 to the 3rd".
            return piece, match.end() if piece.end == found.end else bisect_left(words.starts, piece.end)
        match = match_date(words.kinds, position, shape)
    return None, position + 1
