"""What a cue credits: the run of a line's tokens that is its clause, quotation or noun phrase."""

from __future__ import annotations

from typing import Literal, NamedTuple

from summarizer.models import Stance
from summarizer.values.complements import Complement, is_clause
from summarizer.values.line import Line
from summarizer.values.noun_phrases import Phrase, head_of, phrase_starting
from summarizer.values.speech import NOUNS, OCCASIONS, PUT_FORWARD, VERBS, is_source
from summarizer.values.spelled import NUMBER_WORDS

_LINKS = frozenset("and but as while with though although whereas however".split())
_SIDES = frozenset("and but".split())
_ACCOUNTS = (("account",), ("version",), ("figure",), ("view",))
_JUDGED = tuple((word,) for word in "that which rejected denied disputed dismissed contradicted challenged".split())
_BOUNDING = frozenset("at up over under about around".split())
_FRONTED = frozenset("while although though whereas if as because since when after".split())
_REFUSED = frozenset("declined refused".split())
_BESIDE = 8  # cues of one sentence that are looked at beside each other, so that no text is slow
_LONG = 200  # tokens, for the same end
_OCCASION = 9  # tokens of where something was said
_RELATED = ((",", "which"), (",", "who"))
_OPENING = 3  # tokens that may open a sentence before its subject


class Credit(NamedTuple):
    """A cue with its tokens: the words that credit, who speaks, both together, and what is credited once read."""

    cue: Phrase
    speaker: Phrase | None
    phrase: Phrase
    stance: Stance
    complement: Complement
    kind: Literal["verb", "relay", "citing", "hearsay", "passive", "noun"] = "verb"
    content: Phrase | None = None


def with_contents(line: Line, found: list[Credit]) -> list[Credit]:
    """The cues with what each credits; one that credits nothing is left out."""
    read: list[Credit] = []
    for i, credit in enumerate(found):
        content = _content(line, credit, found[i + 1 : i + 1 + _BESIDE], read)
        read.append(credit._replace(content=content))
    shared = [_shared(c, i, read) for i, c in enumerate(read)]
    return [
        c
        for i, c in enumerate(shared)
        if c.content
        and not _is_another_s_forecast(c, shared[max(0, i - _BESIDE) : i + _BESIDE])
        and not _is_turned_down(line, c, c.content)
    ]


def _is_turned_down(line: Line, credit: Credit, content: Phrase) -> bool:
    """Whether somebody declines what is put forward, an offer or a demand, which contradicts nobody."""
    saying = VERBS.get(line.lower[credit.cue.first])
    unmarked = credit.complement.mark in ("noun", "clause") and line.lower[credit.complement.first - 1] != "as"
    if saying is None or "c" not in saying.frames or not (unmarked or credit.kind == "passive"):
        return False
    thing = phrase_starting(line, content.first, joined=False)
    return head_of(line, thing or content).lower() in PUT_FORWARD


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
    return credit._replace(content=beside[0].content) if beside else credit


def _content(line: Line, credit: Credit, later: list[Credit], read: list[Credit]) -> Phrase | None:
    if credit.kind == "passive":
        return credit.content
    right = _right(line, credit, later)
    left = _left(line, credit, read)
    if credit.kind == "hearsay":
        relative = line.lower[credit.phrase.first - 1 : credit.phrase.first] in (("which",), ("who",), ("that",))
        return right if relative and right else _longer(line, left, right)
    mark = credit.complement.mark
    if right and mark == "noun":
        right = _without_occasion(line, right)
    if mark == "comma" and right and left and _is_aside(line, right.first, credit):
        return right if _is_broken(line, left, right) else left
    if mark in ("end", "comma"):
        relayed = credit.kind == "relay" and left is not None and "A" in line.kinds[left.first : left.after]
        return left if relayed else _longer(line, left, right)
    first = credit.phrase.first
    if line.lower[credit.complement.first - 1] == "of" and left and closed_before(line, first) >= 0:
        return left  # "“It held,” Bell told a jury of seven men"
    broken = mark in ("quote", "noun") and line.kinds[first] != "C" and closed_before(line, first) >= 0
    return _longer(line, left, right) if broken else right


def _is_broken(line: Line, left: Phrase, right: Phrase) -> bool:
    """Whether a cue stands between a subject and its verb: "The question, says Bell, is", "It, he says, learns"."""
    if "C" in line.kinds[left.after - 1 : left.after + 1]:  # "he left and, friends say, never came back"
        return True
    word = line.words[right.first]
    third = line.kinds[right.first] == "N" and word.islower() and word.endswith("s") and not is_source(word)
    predicate = third or (line.kinds[right.first] in "AV" and not word.endswith("ing"))
    return predicate and not any(line.kinds[k] in "AV" for k in range(left.first, left.after))


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
    spans = line.spans()
    length = {p: spans[p.after - 1][1] - spans[p.first][0] for p in (left, right)}
    return left if length[left] >= length[right] else right


def _right(line: Line, credit: Credit, later: list[Credit]) -> Phrase | None:
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
    for number, following in enumerate(later):
        if first <= following.phrase.first < end and (number == 0 or _trails(line, following)):
            end = _cut(line, following, end)
    return trimmed(line, first, _end_of_clause(line, credit, first, end))


def _trails(line: Line, credit: Credit) -> bool:
    """Whether a speaker follows all that is said, at a comma: "He told them to leave when he came, Bell testified"."""
    first = credit.phrase.first
    own = credit.speaker is not None and credit.speaker.first >= first  # and not "Bell, who said it, and put it at 16"
    return own and credit.complement.mark == "end" and line.words[first - 1] == "," and line.opened[first] < 0


def _end_of_clause(line: Line, credit: Credit, first: int, end: int) -> int:
    """Where a clause ends that its sentence goes on after.

    That is at the comma after a participle set off by commas and after a clause that opens the sentence ("While
    officials say ..., it"), and before what the speaker declines to do ("but declined").
    """
    start = line.starts[credit.cue.first]
    aside = _is_set_off(line, credit, start)
    before = max(start, credit.phrase.first - (line.lower[credit.phrase.first] != "as"))
    leads = before == start or line.kinds[before - 1] == "X" or (before == start + 1 and line.kinds[start] == "C")
    opens = line.lower[before] in _FRONTED and leads
    opens = opens or (credit.cue.first == start and line.lower[start].endswith("ing"))
    fronted = line.kinds[start] == "P" or line.lower[start].endswith("ing")  # "amid fears that it fails, many left"
    opens = opens or (fronted and credit.kind == "noun" and "," not in line.words[start : credit.cue.first])
    beside = credit.cue.first > start and line.kinds[credit.cue.first - 1] == "N"
    reduced = beside and credit.speaker is None and line.lower[first - 1] == "to"  # "a man thought to be in his 50s"
    subject = credit.kind == "noun" and credit.cue.first - start <= 1
    verbs = 0
    for k in range(first + 1, min(end, first + _LONG, len(line) - 1)):
        if line.opened[k] != line.opened[first]:
            continue
        if subject and line.kinds[k] in "AV" and line.kinds[k - 1] not in "AVRSCP":
            verbs += 1
            if verbs > 1 and line.kinds[k] == "A":  # "rumours that it is for sale have spread"
                return k
        if line.lower[k] == "," and (aside or _is_verdict(line, k + 1) or (opens and is_clause(line, k + 1))):
            return k
        if reduced and line.kinds[k] == "A" and line.kinds[k - 1] not in "SHCAP":
            return k
        if line.lower[k] in ("and", "but") and (line.lower[k + 1] in _REFUSED or _does_more(line, credit, k)):
            return k
        if line.words[k] == "," and _sets_beside(line, k, end):
            return k
    return end


def _does_more(line: Line, credit: Credit, link: int) -> bool:
    """Whether the speaker does something else behind what he speaks of: "announced 10 shows and added 20"."""
    if credit.complement.mark != "noun" or any(kind in "AV" for kind in line.kinds[credit.complement.first : link]):
        return False
    return (
        line.kinds[link + 1] == "V"
        and line.lower[link + 1].endswith("ed")
        and line.lower[credit.cue.first].endswith("ed")
    )


def _sets_beside(line: Line, comma: int, end: int) -> bool:
    """Whether a clause that "while" opens at a comma tells of others, to the end: it is not what the speaker says."""
    begins = line.lower[comma + 1] in ("while", "whereas") and line.kinds[comma + 2 : comma + 3] == ("N",)
    return begins and "," not in line.words[comma + 2 : end] and is_clause(line, comma + 2)


def _without_occasion(line: Line, content: Phrase) -> Phrase:
    """A noun phrase without when and in what it was said: "the error in an e-mail", "the plan on Monday"."""
    k = content.after - 1
    while k > content.first and line.kinds[k] == "T":
        k -= 1
    if k < content.after - 1:
        return Phrase(content.first, k + (line.lower[k] not in ("on", "in", "last", "late", "early")))
    floor = max(content.first, content.after - _OCCASION)
    at = next((j for j in range(k, floor, -1) if line.lower[j] in ("in", "at", "on")), 0)
    noun = line.kinds[at + 1 : at + 2] in (("D",), ("N",))
    said_in = at and noun and any(w in OCCASIONS for w in line.lower[at + 1 : content.after])
    return Phrase(content.first, at) if said_in else content


def _is_verdict(line: Line, k: int) -> bool:
    """Whether others are told to think of a content: ", a charge that the firm denies", ", a claim he rejects"."""
    noun = line.lower[k + 1 : k + 2]
    judged = line.lower[k + 2 : k + 3] in _JUDGED and noun in _ACCOUNTS
    return line.lower[k : k + 1] in (("a",), ("an",)) and noun != () and (noun[0] in NOUNS or judged)


def _is_set_off(line: Line, credit: Credit, start: int) -> bool:
    """Whether a cue stands in an aside: a participle after a comma, or a clause that ", which" opens."""
    before = max(start, credit.phrase.first - 1)
    if line.lower[before] in ("which", "who") and line.words[before - 1 : before] == (",",):
        return True
    speaker = credit.speaker
    if speaker and line.lower[speaker.first - 1 : speaker.first] == ("whose",) and speaker.first > 1:
        return line.words[speaker.first - 2] == ","
    related = speaker is not None and line.lower[speaker.after : speaker.after + 2] in _RELATED
    if related and speaker and line.words[speaker.after : credit.cue.first].count(",") == 1:
        return True
    i = credit.cue.first
    passive = credit.speaker is None or (credit.phrase.first >= i and credit.speaker.first > i)
    return passive and credit.kind == "verb" and i > start and (line.words[i - 1] == "," or line.kinds[i - 1] == "C")


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
    apart = apart or _speaks_beside(line, following, k)
    both = linked and (borrowed or (line.lower[k + 1] in _SIDES and _speaks_beside(line, following, k + 1)))
    return k + 1 if following.kind == "relay" or (aside and apart) or both else end


def _speaks_beside(line: Line, following: Credit, link: int) -> bool:
    """Whether the next speaker follows a link at once ("Bell promised a vote and Carr said it was fair"), or by name.

    Behind a comma alone the main clause may begin: "As Bell promised a vote, the board said it was fair".
    """
    if line.words[link] == "," and not line.words[link + 1][0].isupper():
        return False
    finite = following.kind == "verb" and not line.lower[following.cue.first].endswith("ing")
    return finite and following.phrase.first == link + 1 and following.complement.mark in ("that", "clause", "quote")


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
        opens = inner.speaker and inner.phrase.first - line.starts[first] <= _OPENING
        if opens and line.lower[line.starts[first]] in _FRONTED and inner.complement.mark not in ("comma", "end"):
            return None  # "As Bell promised an inquiry, many left"
        if inner.content and (trails or opens):
            return inner.content
    closing = closed_before(line, first)
    start = line.starts[first - 1]
    if closing >= 0 and line.opened[closing] >= 0:
        opening = line.opened[closing]
        if opening <= start or line.kinds[opening - 1] == "X":
            start = opening
    fronted = (
        line.kinds[start] == "P"
        and not _bounds_number(line, start)
        and not any(
            line.kinds[k] == "A" or (line.kinds[k] == "V" and not line.lower[k].endswith("ing"))
            for k in range(start, min(first, start + _LONG))
        )
    )
    return None if fronted else trimmed(line, start, first)


def _bounds_number(line: Line, start: int) -> bool:
    """Whether a preposition only says how exact a number is: "At least 31 people", "Over 200 homes"."""
    word, *rest = line.lower[start : start + 4]
    bounds = word in _BOUNDING and len(rest) > 1
    if word in ("at", "up"):
        bounds = bounds and rest.pop(0) in ("least", "most", "to")
    return bounds and (rest[0][:1].isdigit() or rest[0] in NUMBER_WORDS) and rest[-1].isalpha()


def trimmed(line: Line, first: int, after: int) -> Phrase | None:
    """The tokens without marks and conjunctions at their ends."""
    after = min(after, len(line))
    while first < after and (line.kinds[first] in "XC"):
        first += 1
    while after > first and line.kinds[after - 1] == "X" and line.words[after - 1] not in ")%]":
        after -= 1
    return Phrase(first, after) if after > first else None
