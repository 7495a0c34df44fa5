"""Quotations that run over several sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.values.attribution import find_speakers

_MARKS = re.compile('[„“”"]')
# Single marks around a quotation, and those of one that begins or ends in another sentence: no apostrophes.
_PAIR = re.compile(r"(?<!\w)‘(?P<words>[^‘]*[.,!?…]|[^‘’]*)’(?!\w)")
_SINGLE = re.compile(r"(?<![\w.,])‘(?=[A-Z])|(?<=[.,!?…])’(?!\w)")
_SIGNS = ('"', "“", "”", "„", ":")  # one of which stands where a quotation or a letter opens
# A letter given without marks, and what goes on with it.
_LETTER = re.compile(r"\b(?:said|reads?|wrote|writes|stated|states)\s*:\s+[A-Z][^„“”\"]*\Z")
_FIRST = re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b")
# A mark at the head that is closed: before a stop it opens a name, "“Hamlet” drew a crowd".
_CLOSED = re.compile(r"[“\"‘](?P<words>.*?)(?:[”\"]|’(?!\w))")
_STOPS = (".", ",", "!", "?", "…")
MOST_SENTENCES = 5  # of a quotation that are told in one claim
_LONGEST = 12  # sentences after which a mark that nothing closes is taken for a slip


def inside(texts: Sequence[tuple[int, str]]) -> frozenset[int]:
    """Positions of the sentences, given as (paragraph, text) in order, that begin inside an open quotation.

    A quotation goes on into the next paragraph only where that opens with a mark again, or closes it first. One
    that nothing closes within a dozen sentences is none, unless paragraphs open with a mark again. A sentence whose
    first mark closes one began inside it, wherever that opened. Sentences in the first person go on with a letter
    that a colon opens without marks.
    """
    found: set[int] = set()
    run: list[int] = []
    is_open = in_letter = reopened = False
    for position, (paragraph, words) in enumerate(texts):
        text = _doubled(words)
        if not (is_open or in_letter or any(map(text.__contains__, _SIGNS))):
            continue  # most sentences: nothing is open, and nothing opens
        if _closes(text):
            found.add(position)
        in_letter = bool(in_letter and _FIRST.search(text) and not _MARKS.search(text))
        if in_letter:
            found.add(position)
        in_letter = in_letter or (":" in text and bool(_LETTER.search(text)))
        together = texts[position - 1][0] == paragraph
        if is_open and not _goes_on(together, text):
            is_open, run = False, []
        if is_open:
            run.append(position)
            reopened = reopened or (not together and text.startswith("“"))
        is_open = opens(text, inside=is_open)
        if not is_open:
            found.update(run)
            run = []
        elif len(run) > _LONGEST:
            is_open, run = False, []
    return frozenset([*found, *(run if reopened else ())])


def spoken_whole(texts: Sequence[str], within: frozenset[int]) -> dict[int, int]:
    """Where quotations of several sentences open, and where the one stands that closes each and names who speaks.

    "“It held. We were lucky,” Bell said." has both sentences; ``within`` are those that begin inside a quotation.
    """
    found: dict[int, int] = {}
    for first, text in enumerate(texts):
        if first in within or not opens_speech(text) or not opens(text, inside=False):
            continue
        for last in range(first + 1, min(first + MOST_SENTENCES, len(texts))):
            if last not in within or not opens(texts[last], inside=True):
                if last in within and find_speakers(texts[last]):
                    found[first] = last
                break
    return found


def opens_speech(text: str) -> bool:
    """Whether a sentence opens with what somebody says, and not with a name in marks or an apostrophe."""
    if not text.startswith(("“", '"', "‘")):
        return False
    closed = _CLOSED.match(text)
    return closed["words"].endswith(_STOPS) if closed else text[0] != "‘"


def _doubled(text: str) -> str:
    """The text with double marks for single ones around a quotation: “‘It held,’ he said” is British usage."""
    if ("‘" not in text and "’" not in text) or any(map(text.__contains__, '“”"')):
        return text
    paired = _PAIR.sub(r"“\g<words>”", text) if "‘" in text else text
    return _SINGLE.sub(lambda mark: "“" if mark[0] == "‘" else "”", paired)


def _closes(text: str) -> bool:
    return "”" in text and "„" not in text and text.find("“") not in range(text.index("”"))


def _goes_on(together: bool, text: str) -> bool:  # noqa: FBT001 - private, and read in one place
    return together or text.startswith(("“", "„", '"')) or _MARKS.findall(text)[:1] == ["”"]


def opens(text: str, *, inside: bool) -> bool:
    """Whether a quotation is still open after a sentence, given whether it was open before."""
    low = "„" in text  # where quotations open low, the high mark closes them
    for mark in _MARKS.findall(text):
        inside = not inside if mark == '"' else mark == "„" or (mark == "“" and not low)
    return inside
