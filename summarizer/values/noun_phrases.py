"""Noun phrases: read leftward from their last token or rightward from their first, and who of them can speak."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.values.line import Line
from summarizer.values.speech import CUE_WORDS, DOCUMENTS, OCCASIONS, is_source

_JOINING = frozenset("of for in at from on to with by against near".split())
QUANTIFIERS = frozenset("some many several few all both".split())
_SOME = QUANTIFIERS | {"one", "another"}
_STANDING = QUANTIFIERS | {"this", "these", "those"}
_AMOUNTS = frozenset("number lot majority couple handful dozens scores hundreds thousands some many most one".split())
_SPELLS = frozenset("day night morning afternoon evening week month year".split())
_PARTICIPLES = frozenset("read shown written given sworn".split())  # which say nothing behind a noun
_ADJECTIVES = frozenset("new old recent latest own previous current other overall total".split())
_BESIDE = frozenset("close familiar privy loyal sympathetic".split())  # "a source close to the deal"
NAMED_AS = frozenset("identified known described referred named listed introduced registered".split())
_ACTIVE = frozenset("said wrote spoke went came took began gave knew fell rose broke chose drew drove grew saw".split())
REACH = 30  # tokens that a walk may take, so that no text is slow
_NICKNAME = 4  # words that one may have
_NESTED = 5  # noun phrases that are joined to one another, so that no text is slow


class Phrase(NamedTuple):
    """Tokens ``first`` up to but not including ``after`` of a line."""

    first: int
    after: int


def phrase_ending(line: Line, last: int) -> Phrase | None:
    """The noun phrase whose last token is given."""
    first = left_edge(line, last, _NESTED)
    if first is None or line.lower[last] in _ADJECTIVES:
        return None
    first -= _is_rank(line, first)
    if first and line.starts[first] == first - 1 and line.kinds[first - 1] in "PS":
        first = _after_fronted(line, first, last)
    least = first > 0 and first < last and line.lower[first - 1 : first + 1] in (("at", "least"), ("at", "most"))
    return Phrase(first + least, last + 1)


def _is_rank(line: Line, first: int) -> bool:
    """Whether "First" before a phrase belongs to a role with a name: "First officer Bo Carr"."""
    name = line.words[first + 1 : first + 2]
    role = is_source(line.words[first]) or line.words[first] in ("lady", "mate")
    opens = first > 0 and line.words[first - 1] == "First" and line.words[first].islower()
    return opens and role and name != () and name[0][0].isupper()


def _after_fronted(line: Line, first: int, last: int) -> int:
    """Where the name starts that no comma parts from what opens the sentence: "In his speech Bell said"."""
    k = last
    while k > first and line.words[k][0].isupper():
        k -= 1
    fronted = first <= k < last and not line.words[first][0].isupper()
    return k + 1 if fronted else first


def left_edge(line: Line, last: int, depth: int) -> int | None:
    """Where the noun phrase begins whose last token is given, with so many others joined to it on its left."""
    first, k, floor = last + 1, last, max(0, last - REACH)
    kinds, words = line.kinds, line.words
    while k >= floor:
        kind, word = kinds[k], words[k]
        if word == '"' and quoted_name(line, k) > 0 and (k == last or _is_amid(line, quoted_name(line, k))):
            first = quoted_name(line, k)
            k = first - 1
            continue
        if word == ")":
            k = _opening(line, k) - 1
            continue
        if kind == "D" and (k < last or word.lower() in _STANDING):
            first, k = k, k - 1
            break
        adjective = k < last and kind in "VR" and kinds[k - 1] == "D" and k > 0
        if kind != "N" and not adjective and not (word in "'&" and k < last):
            break
        first, k = k, k - 1
    if first > last or (kinds[first] == "X" and quoted_name(line, last) < 0):
        return None
    return _joined(line, first, depth) if depth else first


def quoted_name(line: Line, closing: int) -> int:
    """The mark that opens a nickname or title behind a noun or "of", given the one that closes it, else -1."""
    opening = line.opened[closing] if closing in line.closes else -1
    inside = line.words[opening + 1 : closing]
    named = 0 < len(inside) <= _NICKNAME and inside[0][0].isupper() and inside[-1][0].isupper()
    behind = opening > 0 and (line.kinds[opening - 1] in "NP" or line.lower[opening - 1] == "as")
    behind = behind and line.starts[opening] < opening
    return opening if named and behind else -1


def _is_amid(line: Line, opening: int) -> bool:
    """Whether a nickname stands within a name: "Edward “Ned” Carr", "the rapper “Ned” Carr"."""
    before = line.words[opening - 1]
    return before[0].isupper() or (is_source(before) and before not in DOCUMENTS)


def _opening(line: Line, closing: int) -> int:
    for k in range(closing, max(-1, closing - 8), -1):
        if line.words[k] == "(":
            return k
    return closing


def _joined(line: Line, first: int, depth: int) -> int:
    """Where a phrase starts with what it is joined to on its left: "officials in", "figures released by"."""
    k = first - 1
    if k < 1:
        return first
    outer: int | None = None
    if line.kinds[k] == "P":
        outer = _by_preposition(line, k, depth)
    elif line.lower[k].endswith("ing") and line.kinds[first] == "D":
        outer = _by_participle(line, k)
    elif line.lower[k] == "as":  # "a worker identified only as Li"
        named = k - 1 - (line.kinds[k - 1] == "R")
        outer = left_edge(line, named - 1, depth - 1) if named > 0 and line.lower[named] in NAMED_AS else None
    elif line.lower[k] == "and":
        outer = _by_and(line, k, depth)
    return first if outer is None else outer


def _by_preposition(line: Line, k: int, depth: int) -> int | None:
    """Where a phrase starts that a preposition goes on: "officials in", "figures released by"."""
    head = _before_day(line, k)
    if line.lower[k] not in _JOINING and not (line.lower[k] == "about" and line.lower[head] in DOCUMENTS):
        return None
    told = CUE_WORDS - _PARTICIPLES if line.lower[k] == "to" else frozenset[str]()  # "pointed to figures"
    active = line.lower[head] in _ACTIVE or line.lower[head] in told
    head -= line.kinds[head] == "V" and k > 1 and not active
    joins = line.kinds[head] in "ND" or line.words[head] == ")"
    return left_edge(line, head, depth - 1) if joins else None


def _by_participle(line: Line, k: int) -> int | None:
    """Where a source starts that opens its sentence: "the prosecutor handling", "a man accused of killing"."""
    head = k - 1 - (line.kinds[k - 1] == "P" and k > 2)
    head -= head < k - 1 and line.kinds[head] == "V"
    outer = left_edge(line, head, 0) if line.kinds[head] == "N" and is_source(line.lower[head]) else None
    return outer if outer == line.starts[k] else None


def _by_and(line: Line, k: int, depth: int) -> int | None:
    """Where a phrase starts whose last is joined by "and": "residents and", "Carr, 40, and"."""
    if line.kinds[k - 1] == "N" or line.words[k - 1] == ")":
        outer = left_edge(line, k - 1, depth - 1)
        return (
            _list_start(line, outer) if outer is not None and (outer == 0 or line.kinds[outer - 1] in "XSCR") else None
        )
    aged = k > 3 and line.words[k - 1] == line.words[k - 3] == "," and line.words[k - 2].isdigit()
    return left_edge(line, k - 4, 0) if aged and line.words[k - 4][0].isupper() else None


def _before_day(line: Line, k: int) -> int:
    """The token before a preposition, and before the day between: "our report on Saturday about"."""
    timed = k > 2 and line.kinds[k - 1] == "T" and line.lower[k - 2] == "on"
    return k - 1 - 2 * timed


def _list_start(line: Line, first: int) -> int:
    """Where a list begins whose last two are given: "Bo Carr, Anna Bell and Ed Lunn", "France, Senn and Orla"."""
    for _ in range(_NESTED):
        if first < 2 or line.words[first - 1] != ",":
            break
        item = left_edge(line, first - 2, 0)
        if item is None or not _is_listed(line, item, first):
            break
        if item == line.starts[first] or line.lower[item - 1] in ("that", '"'):
            return item
        if line.words[item - 1] != "," or any(word.islower() for word in line.words[item : first - 1]):
            break
        first = item
    return first


def _is_listed(line: Line, item: int, after: int) -> bool:
    """Whether a phrase stands in one list with what begins behind its comma: names with names, people with people.

    "The drug, Bell and Carr say, works" and "Last week, Bell and Carr said" have no list of three.
    """
    head = line.words[after - 2]
    if head.lower() in _SPELLS or line.lower[item].endswith(("ing", "ed", "together")):
        return False
    return head[0].isupper() or (line.words[after].islower() and is_source(head))


def phrase_starting(line: Line, first: int, *, joined: bool = True) -> Phrase | None:
    """The noun phrase whose first token is given, with what is joined to its right unless that is not wanted."""
    after = _right_edge(line, first, _NESTED if joined else 0)
    return None if after is None else Phrase(first, after)


def _right_edge(line: Line, first: int, depth: int) -> int | None:
    k, ceiling = first, min(len(line.words), first + REACH)
    while k < ceiling and (line.kinds[k] == "D" or (line.kinds[k] == "R" and k + 1 < ceiling and k == first + 1)):
        k += 1
    if k == first and k < ceiling and line.kinds[k] == "H":
        return k + 1
    head = k
    while k < ceiling and (
        line.kinds[k] == "N"
        or (line.kinds[k] == "T" and line.kinds[first] == "D" and "".join(line.kinds[k + 1 : k + 2]) in ("N", "T"))
        or (line.kinds[k] == "V" and k + 1 < ceiling and line.kinds[k + 1] == "N" and k == head)
        or (line.words[k] == "'" and k > head and line.words[k - 1].endswith("s"))
    ):
        k += 1
    if k == head:
        return k if head > first and line.lower[head - 1] in QUANTIFIERS else None
    if k < ceiling and line.words[k] == "(":
        k = next((j + 1 for j in range(k, min(k + 8, ceiling)) if line.words[j] == ")"), k)
    return _extended(line, k, ceiling, depth) if depth else k


def _extended(line: Line, after: int, ceiling: int, depth: int) -> int:
    k = after
    if k + 1 >= ceiling:
        return after
    known = line.lower[k : k + 2] == ("known", "as")
    participle = known or (line.kinds[k] == "V" and line.kinds[k + 1] == "P")
    word = line.lower[k + participle]
    joins = word in _JOINING and (word != "on" or line.kinds[k + 1] == "D") and not is_infinitive(line, k + participle)
    if joins or known or word == "and":
        outer = _right_edge(line, k + participle + 1, depth - 1)
        verb = outer is not None and outer < len(line) and word == "and" and line.kinds[outer] in "AV"
        named = line.words[k - 1][0].isupper()
        amid = word in ("in", "at", "on") and line.kinds[k + 1] == "N" and line.words[k + 1].islower()  # "in court"
        if named and (amid or word in ("to", "with", "by", "against")):
            return after
        occasion = (
            named and word in ("in", "at", "on") and outer is not None and not OCCASIONS.isdisjoint(line.lower[k:outer])
        )
        if outer is not None and not verb and not occasion and line.kinds[k + participle + 1] not in "TH":
            return outer
    return after


def is_infinitive(line: Line, k: int) -> bool:
    """Whether a "to" has a verb after it, as far as that does not look like a noun phrase."""
    following = k + 1
    if line.lower[k] != "to" or following >= len(line):
        return False
    plural = line.lower[following].endswith("s") and not line.lower[following].endswith(("ss", "us", "is"))
    return line.kinds[following] not in "DH" and line.words[following].islower() and not plural


def owner_of(line: Line, i: int) -> Phrase | None:
    """Whose something is: "Bell's" of "Bell's latest claim"."""
    whole = phrase_ending(line, i)
    if whole is None:
        return None
    for k in range(i - 1, whole.first - 1, -1):
        if line.words[k].endswith("'s") or (line.words[k] == "'" and k > whole.first):
            return Phrase(whole.first, k + 1)
    return None


def head_of(line: Line, phrase: Phrase) -> str:
    """The word that says what a phrase is: the last before what is joined to it by "of" and the like."""
    for k in range(phrase.first + 1, phrase.after):
        if line.lower[k - 1] in _AMOUNTS and line.lower[k] == "of":
            continue
        if (line.kinds[k] in "PCV" and line.kinds[k - 1] == "N") or line.words[k] == "(":
            beside = k > phrase.first + 1 and line.lower[k - 1] in _BESIDE
            return line.words[k - 1 - beside]
    return line.words[phrase.after - 1]


def can_speak(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase names a source: somebody, a body or document, or whatever has a proper name."""
    if line.kinds[phrase.first] == "H":
        return line.lower[phrase.first] != "it"
    head = head_of(line, phrase).removesuffix("'s")
    return not head.islower() or (phrase.after - phrase.first == 1 and head.lower() in _SOME) or is_source(head)
