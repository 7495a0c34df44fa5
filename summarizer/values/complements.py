"""What a verb of saying takes to its right: a clause, a quotation, a noun phrase, or whom it is told first."""

from __future__ import annotations

from typing import Literal, NamedTuple

from summarizer.values.line import Line
from summarizer.values.noun_phrases import can_speak, is_infinitive, phrase_starting

# How a content that follows its verb is introduced; "comma" may be the second half of a broken quotation, a
# "name" is quoted and ends with its marks, and at an "end" nothing follows.
Mark = Literal["that", "quote", "clause", "noun", "name", "comma", "end"]
_QUESTIONS = frozenset("if whether what how why who when where which".split())
_ASIDE = 15  # tokens that may stand between a verb and what it takes, so that no text is slow
_OBJECT = frozenset("aekru")
_WHICH_DAY = frozenset("late early earlier last this next".split())  # before a day or a week
_OF = frozenset("of for with on to".split())
_NEVER_LAST = frozenset("aekru")  # frames of verbs that a quotation is not left to: ", he called."
_ON = frozenset("of about over against".split())
_EACH = frozenset("each every any all both".split())  # days that a noun has beside it
_NO_CONTENT = frozenset("so nothing anything something goodbye hello him them us me".split())
_DEGREES = frozenset("further more most almost nearly".split())
# Adverbs that bound, deny or stress what is told, and tell nothing of the telling: "said only two left".
_OF_CONTENT = frozenset(
    "not never only just even nearly almost hardly barely scarcely roughly approximately half neither either".split()
)
_BOUNDS = frozenset((("at", "least"), ("at", "most"), ("up", "to")))  # that open an amount
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands".split())


_FRACTIONS = frozenset("half third thirds quarter quarters fifth tenth".split())


class Complement(NamedTuple):
    """The token at which what follows a verb of saying begins, and what introduces it."""

    first: int
    mark: Mark


def complement_of(line: Line, after: int, frames: str) -> Complement | None:
    """What a verb of saying takes to its right, given the token after it; ``None`` where it says nothing there."""
    k = _after_hearer(line, after) if "h" in frames else after
    word = line.lower[k] if k < len(line) else ""
    if (word == "to" or line.lower[k : k + 2] == ("not", "to")) and "t" in frames and ("h" not in frames or k > after):
        return Complement(k, "clause")
    if "o" in frames and (word in _ON or (word in ("for", "at") and "s" not in frames and "h" not in frames)):
        return Complement(k + 1, "clause")
    if "s" in frames or "u" in frames:
        return _predicated(line, k, frames) if k < len(line) and _OBJECT & set(frames) else None
    if word == "about" and "b" not in frames and line.kinds[k] == "P":
        return Complement(k + 1, "noun")
    k = _after_adjuncts(line, k)
    ends = k >= len(line) or line.lower[k + 1 : k + 2] in (("which",), ("whom",))  # "said in an address in which he"
    marked = Complement(k, "end") if ends else _marked(line, k)
    if marked is None:
        predicated = _predicated(line, k, frames) if _OBJECT & set(frames) else None
        return predicated or (None if line.lower[k] in _NO_CONTENT else _unmarked(line, k, frames))
    alone = marked.mark == "end" and _NEVER_LAST & set(frames) and {"m", "n"}.isdisjoint(frames)
    return None if alone else marked


def _unmarked(line: Line, k: int, frames: str) -> Complement | None:
    """A content that only the verb's frames let one see."""
    kind, word = line.kinds[k], line.lower[k]
    if word == "it" and "n" in frames and line.kinds[k + 1 : k + 2] in ((), ("X",)):
        return Complement(k, "noun")  # "the army denied it, saying"
    if word in _QUESTIONS:
        return None if "k" in frames else Complement(k, "clause")
    if word in {"to", "for"} or "q" in frames:
        return None
    told = _told_to_somebody(line, k)
    if told or "m" in frames:
        return told
    if ("b" in frames and kind != "C") or is_clause(line, k) or (kind in "AV" and "n" in frames):
        return Complement(k, "clause")
    noun = kind in "DN" or word in _DEGREES
    return Complement(k, "noun") if noun and set("nd") & set(frames) else None


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
    if _is_told_of(line, hearer.after):
        limit = min(hearer.after + _ASIDE, line.ends[k])
        onward = (
            j
            for j in range(hearer.after + 1, limit)
            if line.lower[j] == "that" or line.kinds[j] == "X" or is_infinitive(line, j)
        )
        j = next(onward, limit)
        if j >= limit or line.kinds[j] == "X":
            is_all = j == line.ends[k] or (j < limit and line.kinds[j] == "X")
            return j if is_all and line.kinds[hearer.after] == "V" else hearer.after
        return j - (line.lower[j - 1] == "not")  # "urged the board on Monday not to sell"
    swallowed = hearer.after < len(line) and line.kinds[hearer.after] in "AV"
    return k if swallowed and line.kinds[k] != "N" else k + 1 if swallowed else hearer.after


def _is_told_of(line: Line, k: int) -> bool:
    """Whether more is said of a hearer: "users who had left", "people living there", "residents in the north"."""
    word = line.lower[k] if k < len(line) else ""
    where = bool(word) and line.kinds[k] == "P" and word not in _ON and word not in ("to", "by")
    placed = word.endswith("ed") and line.kinds[k : k + 2] == ("V", "P")  # "reporters embedded with his troops"
    return word == "who" or where or placed or (word.endswith("ing") and line.kinds[k] in "NV")


def _after_adjuncts(line: Line, k: int) -> int:
    """The token after words of time and manner, and after "in a statement" where a content or an end follows it."""
    end = min(len(line), k + _ASIDE)
    while k < end:
        early = line.lower[k] in _WHICH_DAY and line.kinds[k + 1 : k + 2] == ("T",)
        if early or (line.kinds[k] in "TR" and not _begins_content(line, k)):
            k += 1
            continue
        bounds = line.lower[k : k + 2] in _BOUNDS
        adjunct = line.kinds[k] == "P" and k + 1 < end and line.lower[k] != "for" and not is_infinitive(line, k)
        inner = phrase_starting(line, k + 1) if adjunct and not bounds else None
        timed = line.kinds[k] == "P" and k + 1 < end and line.kinds[k + 1] == "T"
        if timed:
            k += 2
            continue
        if inner is None or not _may_follow(line, inner.after):
            return k
        k = inner.after
    return k


def _begins_content(line: Line, k: int) -> bool:
    """Whether an adverb belongs to what is told: "there is no need", "ruled out further cuts"."""
    follows = line.kinds[k + 1 : k + 2]
    if "that" in line.lower[k + 1 : k + 7]:
        return False  # "said only last week that"
    if line.lower[k] in _OF_CONTENT and line.lower[k + 1 : k + 2] not in ((), ("that",)) and follows != ("X",):
        return True
    if line.lower[k] in ("more", "most"):  # "said more had died", "say more than 30 left"
        return follows in (("N",), ("A",)) or line.lower[k + 1 : k + 2] == ("than",)
    return (line.lower[k] == "there" and follows == ("A",)) or (line.lower[k] in _DEGREES and follows == ("N",))


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
    return _after_comma(line, k)


def _after_comma(line: Line, k: int) -> Complement:
    """“said, “...””, “announced, that”, and either after an aside: “read, in part, “...””."""
    if line.words[k + 1] == '"' or line.lower[k + 1] == "that":
        return Complement(k + 1 + (line.lower[k + 1] == "that"), "that" if line.lower[k + 1] == "that" else "quote")
    for j in range(k + 1, min(k + _ASIDE, len(line) - 2)):
        if line.words[j] == "," and line.lower[j + 1] == "that":
            return Complement(j + 2, "that")
        if line.words[j] == "," and line.opened[j + 1] == j + 1 and line.opened[k] < 0:
            return Complement(j + 1, "quote")
    return Complement(k + 1, "comma")


def _predicated(line: Line, k: int, frames: str) -> Complement | None:
    """What somebody "described as" or "called" something, the words after "as" or the object; an amount counted."""
    if "u" in frames or line.lower[k].endswith(("self", "selves")):  # "a group calling itself"
        return Complement(k, "clause") if _is_amount(line, k) else None
    thing = phrase_starting(line, k, joined=not {"r", "e"} & set(frames))
    named = k + (line.lower[k] in ("that", "this"))  # "what he called “a mess”", "called that “a mistake”"
    if "k" in frames and line.opened[named : named + 1] == (named,):
        return _name_at(line, named)
    if thing is None or thing.after >= len(line):
        return _without_object(line, k, frames)
    after = thing.after
    word = line.lower[after]
    if "k" in frames and (_is_called(line, k, after) or _quoted_after(line, after)):
        return _name_at(line, after if _is_called(line, k, after) else _quoted_after(line, after))
    judged = "p" in frames and word == "to" and line.lower[after + 1 : after + 2] in (("be",), ("have",))
    amount = "e" in frames and _has_amount(line, k)
    likened = "a" in frames and word == "as" and line.lower[after + 1 : after + 2] != ("well",)
    told_of = "n" in frames and "v" not in frames  # the charges are told of in "rejected the charges as “false”"
    if likened and not told_of and (line.kinds[k] == "H" or line.opened[after + 1 : after + 2] == (after + 1,)):
        return Complement(after + 1, "clause")
    told = judged or amount or likened or ("r" in frames and word in _OF)
    return Complement(k, "clause") if told else None


def _without_object(line: Line, k: int, frames: str) -> Complement | None:
    """“which he described as”, “criticised “a mess””: the object stands before, or is what is quoted."""
    bare = "a" in frames and line.lower[k] == "as" and line.lower[k + 1 : k + 2] not in (("of",), ("well",))
    if not bare and {"r", "a"} & set(frames):
        quoted = next((j for j in (k, k + 1) if line.opened[j : j + 1] == (j,)), None)
        return None if quoted is None else Complement(quoted, "noun")
    return _name_at(line, k + 1) if bare else None


def _quoted_after(line: Line, k: int) -> int:
    """The mark that opens what a long object is called: "called the book on which it is based “unfilmable”"."""
    for j in range(k, min(k + _ASIDE, len(line))):
        if line.opened[j] == j:
            return j
        if line.kinds[j] == "X":
            break
    return 0


def _name_at(line: Line, k: int) -> Complement:
    return Complement(k, "name" if line.words[k : k + 1] == ('"',) else "clause")


def _is_called(line: Line, k: int, after: int) -> bool:
    """Whether an object is followed by what it is called: "the plan “reckless”", "it a mistake", "it long overdue"."""
    word, kind = line.lower[after], line.kinds[after]
    named = kind == "N" or (kind == "R" and line.kinds[after + 1 : after + 2] in (("N",), ("V",)))
    called = word in "\"'`" or word in ("a", "an", "the") or (line.kinds[k] == "H" and named)
    return called and not line.lower[k].endswith("ing")


def _is_amount(line: Line, k: int) -> bool:
    """Whether a number stands here: "counted 15,000", "recorded at least 12"."""
    return any(w[0].isdigit() or w in _NUMBERS for w in line.words[k : k + 1 + 2 * (line.kinds[k] in "DPR")])


def _has_amount(line: Line, k: int) -> bool:
    """Whether an object is put at an amount: "the number of dead at 31"."""
    for at in range(k + 1, min(k + _ASIDE, len(line))):
        if line.kinds[at] in "XA" or (line.kinds[at] == "S" and line.lower[at] != "as"):
            return False
        if line.lower[at] in ("at", "as"):
            return _is_amount_near(line, at + 1)
    return False


def _is_amount_near(line: Line, first: int) -> bool:
    """Whether an amount follows: "less than a third", "at least 31"; no hour, nor the year of "a meeting in 2011"."""
    for k in range(first, min(first + 5, len(line))):
        word = line.lower[k]
        if word in ("in", "on", "of", "for", "with"):
            return False
        if word[-1].isdigit() or word[0].isdigit() or word in _NUMBERS or word in _FRACTIONS:
            return line.lower[k + 1 : k + 2] not in (("a.m",), ("p.m",), ("a.m.",), ("p.m.",)) and ":" not in word
    return False


def is_clause(line: Line, k: int) -> bool:
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
    follows = line.kinds[after : after + 2]
    described = follows == ("V", "P") and line.kinds[k] != "H"  # "features used in"
    return (line.kinds[after] in "AV" and not described) or (line.kinds[k] == "H" and line.kinds[after] == "N")
