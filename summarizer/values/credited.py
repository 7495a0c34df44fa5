"""What a cue credits: the clause, quotation or noun phrase beside a verb of saying."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from summarizer.models import Stance
from summarizer.values.line import Line
from summarizer.values.speakers import Phrase, can_speak, is_infinitive, phrase_starting

# How a content that follows its verb is introduced; "comma" may be the second half of a broken quotation, a
# "name" is quoted and ends with its marks, and at an "end" nothing follows.
Mark = Literal["that", "quote", "clause", "noun", "name", "comma", "end"]
_QUESTIONS = frozenset("if whether what how why who when where which".split())
_LINKS = frozenset("and but as while with though although whereas".split())
_FRONTED = frozenset("while although though whereas if as because since when after".split())
_REFUSED = frozenset("declined refused".split())
_BESIDE = 8  # cues of one sentence that are looked at beside each other, so that no text is slow
_LONG = 200  # tokens, for the same end
_ASIDE = 15
_OPENING = 3  # tokens that may open a sentence before its subject
_OBJECT = frozenset("aekr")
_OF = frozenset("of for with on to".split())
_NEVER_LAST = frozenset("aekr")  # frames of verbs that a quotation is not left to: ", he called."
_EACH = frozenset("each every any all both".split())  # days that a noun has beside it
_NO_CONTENT = frozenset("so nothing anything something goodbye hello".split())


@dataclass(frozen=True, slots=True)
class Complement:
    """The token at which what follows a verb of saying begins, and what introduces it."""

    first: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class Credit:
    """A cue with its tokens: the words that credit, who speaks, both together, and what is credited once read."""

    cue: Phrase
    speaker: Phrase | None
    phrase: Phrase
    stance: Stance
    complement: Complement
    kind: Literal["verb", "relay", "citing", "hearsay", "passive", "noun"] = "verb"
    content: Phrase | None = None


def complement_of(line: Line, after: int, frames: str) -> Complement | None:
    """What a verb of saying takes to its right, given the token after it; ``None`` where it says nothing there."""
    k = _after_hearer(line, after) if "h" in frames else after
    word = line.lower[k] if k < len(line) else ""
    if word == "to" and "t" in frames and ("h" not in frames or k > after):
        return Complement(k, "clause")
    if "o" in frames and word in ("of", "about", "over", "against"):
        return Complement(k + 1, "clause")
    if "s" in frames:
        return _predicated(line, k, frames) if k < len(line) and _OBJECT & set(frames) else None
    if word == "about" and "b" not in frames and line.kinds[k] == "P":
        return Complement(k + 1, "noun")
    k = _after_adjuncts(line, k)
    marked = _marked(line, k) if k < len(line) else Complement(k, "end")
    if marked is None:
        predicated = _predicated(line, k, frames) if _OBJECT & set(frames) else None
        return predicated or (None if line.lower[k] in _NO_CONTENT else _unmarked(line, k, frames))
    return None if marked.mark == "end" and _NEVER_LAST & set(frames) and "m" not in frames else marked


def _unmarked(line: Line, k: int, frames: str) -> Complement | None:
    """A content that only the verb's frames let one see."""
    kind, word = line.kinds[k], line.lower[k]
    if word in _QUESTIONS:
        return None if "k" in frames else Complement(k, "clause")
    if word in {"to", "for"} or "q" in frames:
        return None
    told = _told_to_somebody(line, k)
    if told or "m" in frames:
        return told
    if ("b" in frames and kind != "C") or _is_clause(line, k) or (kind in "AV" and "n" in frames):
        return Complement(k, "clause")
    return Complement(k, "noun") if kind in "DN" and set("nd") & set(frames) else None


def _told_to_somebody(line: Line, k: int) -> Complement | None:
    """A marked content after whom it is told: "showed the court that", "promised voters that"."""
    hearer = phrase_starting(line, k, joined=False)
    after = hearer.after if hearer else len(line)
    if hearer is None or after >= len(line) or not can_speak(line, hearer) or line.words[after - 1][0].isupper():
        return None
    if line.lower[after] == "that":
        return Complement(after + 1, "that")
    return Complement(after, "clause") if line.lower[after] in ("how", "what", "why", "whether") else None


def _after_hearer(line: Line, k: int) -> int:
    hearer = phrase_starting(line, k, joined=False) if k < len(line) else None
    if hearer is None or line.kinds[k] == "P":
        return k
    swallowed = hearer.after < len(line) and line.kinds[hearer.after] in "AV"
    return k if swallowed and line.kinds[k] != "N" else k + 1 if swallowed else hearer.after


def _after_adjuncts(line: Line, k: int) -> int:
    """The token after words of time and manner, and after "in a statement" where a content or an end follows it."""
    end = min(len(line), k + _ASIDE)
    while k < end:
        if line.kinds[k] in "TR" and not (line.lower[k] == "there" and line.kinds[k + 1 : k + 2] == ("A",)):
            k += 1
            continue
        adjunct = line.kinds[k] == "P" and k + 1 < end and line.lower[k] != "for" and not is_infinitive(line, k)
        inner = phrase_starting(line, k + 1) if adjunct else None
        timed = line.kinds[k] == "P" and k + 1 < end and line.kinds[k + 1] == "T"
        if timed:
            k += 2
            continue
        if inner is None or not _may_follow(line, inner.after):
            return k
        k = inner.after
    return k


def _may_follow(line: Line, k: int) -> bool:
    return k >= len(line) or line.lower[k] == "that" or line.kinds[k] in "XPTS"


def _marked(line: Line, k: int) -> Complement | None:
    """A content that "that", a colon, a comma or a quotation mark introduces, or the end where no content follows."""
    word = line.lower[k]
    if word in {"that", ":"}:
        return Complement(k + 1, "that" if word == "that" else "quote")
    if word == '"' and line.opened[k] == k:
        return Complement(k, "quote")
    if word != "," or k + 1 >= len(line):
        return Complement(k, "end") if line.kinds[k] == "X" else None
    if line.words[k + 1] == '"' or line.lower[k + 1] == "that":
        return Complement(k + 1 + (line.lower[k + 1] == "that"), "that" if line.lower[k + 1] == "that" else "quote")
    for j in range(k + 1, min(k + _ASIDE, len(line) - 2)):
        if line.words[j] == "," and line.lower[j + 1] == "that":
            return Complement(j + 2, "that")
    return Complement(k + 1, "comma")


def _predicated(line: Line, k: int, frames: str) -> Complement | None:
    """What somebody "described as" or "called" something: the words after "as", or after the object."""
    thing = phrase_starting(line, k, joined=not {"r", "e"} & set(frames))
    if "k" in frames and line.opened[k] == k:
        return _name_at(line, k)  # "what he called “a mess”"
    if thing is None or thing.after >= len(line):  # "which he described as": the object stands before
        bare = "a" in frames and line.lower[k] == "as" and line.lower[k + 1 : k + 2] not in (("of",), ("well",))
        if not bare and {"r", "a"} & set(frames):
            quoted = next((j for j in (k, k + 1) if line.opened[j : j + 1] == (j,)), None)
            return None if quoted is None else Complement(quoted, "noun")
        return _name_at(line, k + 1) if bare else None
    after = thing.after
    word = line.lower[after]
    if "k" in frames and _is_called(line, k, after):
        return _name_at(line, after)
    if "p" in frames and word == "to" and line.lower[after + 1 : after + 2] in (("be",), ("have",)):
        return Complement(k, "clause")
    amount = "e" in frames and _has_amount(line, k)
    likened = "a" in frames and word == "as" and line.lower[after + 1 : after + 2] != ("well",)
    return Complement(k, "clause") if amount or likened or ("r" in frames and word in _OF) else None


def _name_at(line: Line, k: int) -> Complement:
    return Complement(k, "name" if line.words[k] == '"' else "clause")


def _is_called(line: Line, k: int, after: int) -> bool:
    """Whether an object is followed by what it is called: "the plan “reckless”", "it a mistake", "it long overdue"."""
    word, kind = line.lower[after], line.kinds[after]
    named = kind == "N" or (kind == "R" and line.kinds[after + 1 : after + 2] in (("N",), ("V",)))
    called = word in "\"'`" or word in ("a", "an", "the") or (line.kinds[k] == "H" and named)
    return called and not line.lower[k].endswith("ing")


def _has_amount(line: Line, k: int) -> bool:
    """Whether an object is put at an amount: "the number of dead at 31"."""
    for at in range(k + 1, min(k + _ASIDE, len(line))):
        if line.kinds[at] in "XVAS":
            return False
        if line.lower[at] == "at":
            return any(w[-1].isdigit() for w in line.words[at + 1 : at + 6])
    return False


def _is_clause(line: Line, k: int) -> bool:
    """Whether a phrase with a verb of its own follows: "revealed he had", not "revealed the phone"."""
    if line.lower[k] in ("there", "it's", "there's"):
        return True
    inner = phrase_starting(line, k)
    if inner is None or inner.after >= len(line):
        return False
    after = inner.after + (line.kinds[inner.after] == "R")
    if after >= len(line):
        return False
    if line.kinds[inner.after] == "D" and line.kinds[k] != "H":  # whatever stands between is their verb
        return inner.after > k + 1 and line.lower[inner.after] not in _EACH
    described = line.kinds[after] == "V" and line.kinds[after + 1 : after + 2] == ("P",)  # "features used in"
    return (line.kinds[after] in "AV" and not described) or (line.kinds[k] == "H" and line.kinds[after] == "N")


def with_contents(line: Line, found: list[Credit]) -> list[Credit]:
    """The cues with what each credits; one that credits nothing is left out."""
    read: list[Credit] = []
    for i, credit in enumerate(found):
        content = _content(line, credit, found[i + 1] if i + 1 < len(found) else None, read)
        read.append(replace(credit, content=content))
    shared = [_shared(c, i, read) for i, c in enumerate(read)]
    return [
        c for i, c in enumerate(shared) if c.content and not _is_another_s_forecast(c, shared[max(0, i - _BESIDE) : i])
    ]


def _is_another_s_forecast(credit: Credit, read: list[Credit]) -> bool:
    """Whether an expectation of nobody named stands in what somebody says: then it is that speaker's own."""
    if credit.speaker or credit.stance != "predicts":
        return False
    inside = (c.content for c in read if c.speaker and c.content)
    return any(content.first <= credit.cue.first < content.after for content in inside)


def _shared(credit: Credit, i: int, read: list[Credit]) -> Credit:
    """Who is cited is credited with what the citing one reports: "Yonhap reported, citing the ministry, that"."""
    if credit.kind != "citing":
        return credit
    beside = [c for c in (*read[max(0, i - 1) : i], *read[i + 1 : i + 2]) if c.content]
    return replace(credit, content=beside[0].content) if beside else credit


def _content(line: Line, credit: Credit, following: Credit | None, read: list[Credit]) -> Phrase | None:
    if credit.kind == "passive":
        return credit.content
    right = _right(line, credit, following)
    left = _left(line, credit, read)
    if credit.kind == "hearsay":
        return _longer(line, left, right)
    mark = credit.complement.mark
    if mark == "comma" and right and left and _is_aside(line, right.first, credit):
        return left
    if mark in ("end", "comma"):
        return _longer(line, left, right)
    broken = mark in ("quote", "noun") and credit.phrase.first > 0 and closed_before(line, credit.phrase.first) >= 0
    return _longer(line, left, right) if broken else right


def _is_aside(line: Line, first: int, credit: Credit) -> bool:
    """Whether what follows a trailing speaker and a comma tells of the speaker, and is no second half."""
    if line.words[credit.complement.first] == '"':
        return False
    inverted = credit.kind == "verb" and credit.speaker is not None and credit.speaker.first > credit.cue.first
    quoted = closed_before(line, credit.phrase.first) >= 0
    return line.kinds[first] in "SVP" or inverted or quoted


def _longer(line: Line, left: Phrase | None, right: Phrase | None) -> Phrase | None:
    if left is None or right is None:
        return left or right
    length = {p: line.spans[p.after - 1][1] - line.spans[p.first][0] for p in (left, right)}
    return left if length[left] >= length[right] else right


def _right(line: Line, credit: Credit, following: Credit | None) -> Phrase | None:
    first = credit.complement.first
    if credit.complement.mark == "end" and _goes_on(line, credit):
        first += 1
    elif credit.complement.mark == "end" or first >= len(line):
        return None
    end = line.ends[first]
    quotation = line.opened[credit.cue.first]
    if line.words[first] == '"' and line.opened[first] == first:
        end = _closing(line, first, -1 if credit.complement.mark == "name" else end)
    elif quotation >= 0:
        end = next((k for k in range(first, min(end, first + _LONG)) if k in line.closes), end)
    if following and first <= following.phrase.first < end:
        end = _cut(line, following, end)
    return trimmed(line, first, _end_of_clause(line, credit, first, end))


def _end_of_clause(line: Line, credit: Credit, first: int, end: int) -> int:
    """Where a clause ends that its sentence goes on after.

    That is at the comma after a participle set off by commas and after a clause that opens the sentence ("While
    officials say ..., it"), and before what the speaker declines to do ("but declined").
    """
    start = line.starts[credit.cue.first]
    aside = (
        credit.speaker is None
        and credit.cue.first > start
        and (line.words[credit.cue.first - 1] == "," or line.kinds[credit.cue.first - 1] == "C")
    )
    opens = line.lower[start] in _FRONTED and credit.phrase.first - start <= 1
    for k in range(first + 1, min(end, first + _LONG, len(line) - 1)):
        if line.opened[k] != line.opened[first]:
            continue
        if line.lower[k] == "," and (aside or (opens and _is_clause(line, k + 1))):
            return k
        if line.lower[k] in ("and", "but") and line.lower[k + 1] in _REFUSED:
            return k
    return end


def _goes_on(line: Line, credit: Credit) -> bool:
    """Whether the speaker's sentence is followed by more of the quotation: "“It held,” he said. “It will hold.”"."""
    k = credit.complement.first + 1
    opens = k < len(line) and line.words[k] == '"' and line.opened[k] == k
    return opens and closed_before(line, credit.phrase.first) >= 0


def _closing(line: Line, first: int, end: int) -> int:
    """Where a quotation ends, or its sentence if its words go on after it."""
    for k in range(first + 1, len(line)):
        if k in line.closes and line.opened[k] == first:
            goes_on = k + 1 < len(line) and (line.kinds[k + 1] != "X" or line.words[k + 1 : k + 3] == (",", "and"))
            return end if goes_on and end > k else k
    return len(line)


def _cut(line: Line, following: Credit, end: int) -> int:
    """Where a content ends before the next cue, unless that one stands inside of it."""
    k = following.phrase.first - (line.lower[following.phrase.first] not in _LINKS)
    while k > 0 and line.lower[k] in _LINKS:
        k -= 1
    aside = line.words[k] in ",-" or k in line.closes
    linked = line.lower[k + 1] in _LINKS
    borrowed = following.speaker is None or following.speaker.first < k
    apart = linked or borrowed or following.complement.mark in ("end", "comma") or following.kind == "citing"
    return k + 1 if following.kind == "relay" or (aside and apart) or (linked and borrowed) else end


def closed_before(line: Line, first: int) -> int:
    """The mark that closes a quotation just before a token, else -1."""
    k = first - 1
    while k >= 0 and line.words[k] in ",-":
        k -= 1
    return k if k in line.closes else -1


def _left(line: Line, credit: Credit, read: list[Credit]) -> Phrase | None:
    first = credit.phrase.first
    if credit.kind == "hearsay":
        return trimmed(line, line.starts[first], first)
    relayed = credit.kind == "relay"
    if first == 0 or not (relayed or line.words[first - 1] in ",-–" or first - 1 in line.closes):
        return None
    for inner in (c for c in read[-_BESIDE:] if line.starts[c.cue.first] == line.starts[first] and c.kind != "hearsay"):
        trails = inner.content and inner.content.after <= inner.cue.first
        if inner.content and (trails or inner.phrase.first - line.starts[first] <= _OPENING):
            return inner.content
    closing = closed_before(line, first)
    start = line.starts[first - 1]
    if closing >= 0 and line.opened[closing] >= 0:
        opening = line.opened[closing]
        if opening <= start or line.kinds[opening - 1] == "X":
            start = opening
    fronted = line.kinds[start] == "P" and not any(
        line.kinds[k] == "A" or (line.kinds[k] == "V" and not line.lower[k].endswith("ing"))
        for k in range(start, min(first, start + _LONG))
    )
    return None if fronted else trimmed(line, start, first)


def trimmed(line: Line, first: int, after: int) -> Phrase | None:
    """The tokens without marks and conjunctions at their ends."""
    after = min(after, len(line))
    while first < after and (line.kinds[first] in "XC"):
        first += 1
    while after > first and line.kinds[after - 1] == "X" and line.words[after - 1] not in ")%]":
        after -= 1
    return Phrase(first, after) if after > first else None
