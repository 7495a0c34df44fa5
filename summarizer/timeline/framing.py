"""Framing: what the clause around a figure does with it, which tells two counts of one thing apart."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.values.alike import alike_to
from summarizer.values.clauses import IRREGULAR
from summarizer.values.lookup import any_of
from summarizer.values.words import FUNCTION_WORDS, stem, stems

# What is wanted, offered or allowed is no fact: "demanded seven years", "an offer of $3 billion", "a licence for 400".
_WISH = re.compile(
    r"""\b(?P<wish>demand|propos|offer(?=ed\b|\s+(?:of|to)\b)|seek|sought|request|bid|allow|permit|licen[cs]|certif(?=ied\b|y)
    |(?:ask|call)(?=\w*\s+for\b)|want)(?:\w{0,4})\b[^.;:,]*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_GROUP = re.compile(r"\bamong\s+(?:the\s+|all\s+)?(?!them\b|which\b|others?\b)(?P<group>[a-z]+(?:\s+[a-z]+)?)")
_BREAK = re.compile(r",(?!\d)|[.;:!?](?=\s)|[—–]|\b(?:and|but|while|which|who|that)\b")
_DOES = re.compile(r"(?:\A|(?P<ahead>[\w'’-]+)\s+)(?P<deed>[a-z]{3,})\s+(?:(?:[a-z]+ly|some|a\s+total\s+of)\s+)?\Z")
_IS_DONE = re.compile(
    r"(?:\s+[\w'’-]+){0,6}?\s+(?:(?:was|were|is|are|has|have|had|been|being)\s+)(?:(?:been|being|not|[a-z]+ly)\s+)*(?P<deed>[a-z]{3,})\b"
    rf"|(?:\s+[\w'’-]+){{0,5}}?\s+(?P<past>{any_of(IRREGULAR)}|[a-z]{{2,}}ed)\b"
)
# Those who did not are others than those who did: "2,000 homes had not been reached".
_DID_NOT = re.compile(
    r"(?:\s+[\w'’-]+){0,5}?\s+(?:was|were|is|are|has|have|had|do|does|did|could|would|will)(?:\s+(?P<not>not|never)\b)"
)
_DETERMINERS = frozenset("the a an of in on at by for with from to its their his her this that than as".split())
# These say how much and not what is done.
_LIGHT = frozenset(
    map(
        stem,
        """be have put total reach number estimate see show count include involve stand stood amount rise rose fall
        fell increase grow grew climb hit top exceed pass find found report confirm record say said come came get got
        make made take took guess reckon calculate""".split(),
    )
)


class Framing(NamedTuple):
    """What is wished for or allowed ("demand"), of whom it is counted ("among young voters"), what is done: stems."""

    wish: str = ""
    groups: frozenset[str] = frozenset()
    deed: str = ""


def framing(matter: str, start: int, end: int) -> Framing:
    """The framing of the figure at a span of a statement, without who tells it."""
    begin = max((m.end() for m in _BREAK.finditer(matter, 0, start)), default=0)
    found = _BREAK.search(matter, end)
    stop = found.start() if found else len(matter)
    wish = _WISH.search(matter, begin, start)
    groups = [s for m in _GROUP.finditer(matter, begin, stop) for s in stems(m["group"])]
    if left_out := _DID_NOT.match(matter[:stop], end):
        groups.append(left_out["not"])
    return Framing(
        stem(wish["wish"].lower()) if wish else "", frozenset(groups), _deed(matter, begin, start, end, stop)
    )


def _deed(matter: str, begin: int, start: int, end: int, stop: int) -> str:
    does = _DOES.search(matter[begin:start])
    if does and does["deed"] not in FUNCTION_WORDS and (does["ahead"] or "").lower() not in _DETERMINERS:
        return stem(does["deed"])
    done = _IS_DONE.match(matter[:stop], end)
    word = (done["deed"] or done["past"]) if done else ""
    return "" if word in FUNCTION_WORDS else stem(word)


def do_otherwise(ours: Framing, theirs: Framing) -> bool:
    """Whether two figures are of different deeds: hostages freed, hostages held."""
    deeds = {ours.deed, theirs.deed}
    return "" not in deeds and len(deeds) > 1 and deeds.isdisjoint(_LIGHT) and theirs.deed not in alike_to(ours.deed)
