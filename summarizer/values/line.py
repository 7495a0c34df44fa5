"""A line of English as tokens with the class of each word, as far as a closed list and its ending show it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from typing import Literal

from summarizer.values.marks import with_double_marks
from summarizer.values.speech import DOCUMENTS, VERBS
from summarizer.values.words import CALENDAR_WORDS, fold

# N nominal, D determiner, P preposition, S subordinator, C conjunction, H pronoun, A auxiliary, R adverb, V verb,
# T word of time, X mark.
Kind = Literal["N", "D", "P", "S", "C", "H", "A", "R", "V", "T", "X"]

# Most tokens are plain words: they are tried first, and a space not at all.
_TOKEN = re.compile(
    r"(?=\S)(?:[A-Za-z]++(?=[ ,])|[,.]|\[[^\W\d_]\][^\W\d_]+"
    r"|(?:[^\W\d_]\.){2,}|(?:Dr|Mrs?|Ms|Gen|Sen|Gov|Col|Lt|Sgt|Rep|Prof|St|Inc|Corp|Ltd|Co|Jr|Sr|No)\.(?=[\s,'])"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?=\s\d)"
    r"|[A-Z]\.(?=\s+[A-Z])|[A-Z]\w+!(?=\s+[a-z])|\d+-[^\W\d]\w*(?:-\w+)*|[$€£]?\d+(?:[.,:]\d+)*%?|\w+(?:[.'&-]\w+)*|[^\w\s])"
)
_LISTS: tuple[tuple[Kind, str], ...] = (
    ("D", "the a an this these those its his her their our my your some several many few all each every any both no"),
    (
        "P",
        """of in on at by for from to with about against over under into within during through between among amid near
        across behind inside outside around without via despite per upon toward towards like including following
        throughout off out up down away back above along alongside aboard below beneath beyond onto unlike regarding
        concerning""",
    ),
    (
        "S",
        """that which who whom whose while when where whereas because since after before if whether although though
        until unless than as what how why once""",
    ),
    ("C", "and or but nor"),
    ("H", "he she they it we i you him them us me everyone everybody nobody anyone anybody"),
    (
        "A",
        """is are was were be been being am has have had do does did will would shall should can could may might must
        isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't
        he's she's it's they're we're i'm you're he'd they'd we'd i'd she'd they've we've i've he'll she'll it'll
        they'll we'll i'll""",
    ),
    (
        "R",
        """not never there long also later earlier then now still already just even again further ever soon
        often once only so neither too much most more very quite rather always seldom rarely almost nearly however
        meanwhile moreover furthermore nevertheless nonetheless likewise sometimes afterwards afterward elsewhere twice
        hence else instead otherwise yet thus therefore indeed perhaps maybe though first""",
    ),
    (
        "T",
        """today yesterday tomorrow tonight recently monday tuesday wednesday thursday friday saturday sunday""",
    ),
    (
        "V",
        """made took came went became began got gave held kept knew known left led lost met paid put ran sent set sold
        stood won fell rose cut hit broke brought built bought chose drew drove fought grew let struck taught wore bore
        beat became bent bit blew bled bound caught clung crept dealt dug drank ate fed fled flew forgot forgave froze
        hid hung hurt knelt laid lay leapt lent lit meant mistook overcame overtook quit rang rode sang sank shook shot
        shut slept slid sought spent spun sprang stole stuck stung swam swept swung threw tore underwent upheld withdrew
        withstood woke wound comes
        goes makes takes gives wants seems appears remains include includes including hopes needs
        want""",
    ),
)
_PLURALS = frozenset(
    """doubts orders counsels voices quotes questions queries decrees caveats guarantees highlights mentions conjectures
    laments rejects retorts""".split()
)
_MONTHS = CALENDAR_WORDS - frozenset("may march sun sat mar second".split()) | frozenset(
    "jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.".split()
)
_CLASSES: dict[str, Kind] = {word: kind for kind, words in reversed(_LISTS) for word in words.split()}
_CLASSES |= {word: "V" for word, verb in VERBS.items() if verb.form in ("past", "ing") or "b" in verb.frames}
# A third person in -es is hardly ever a plural where the verb is no noun as well: "insists", "criticises".
_CLASSES |= {
    word: "V"
    for word, verb in VERBS.items()
    if verb.form == "third" and not set("xmksdgp") & set(verb.frames) and word not in _PLURALS
}
_CLASSES |= dict.fromkeys(("according", "citing", "quoting"), "V")
_CLASSES |= dict.fromkeys(_MONTHS, "T")
_NOT_ADVERBS = frozenset(
    """family ally reply supply army assembly anomaly monthly weekly daily quarterly yearly hourly friendly elderly
    deadly costly rally italy july""".split()
)
_NOT_VERBS = frozenset("hundred need speed seed breed feed united red bed shed".split())
_ABOUT = frozenset("about around over under nearly almost roughly approximately".split())
_SPELLS = frozenset("morning afternoon evening night week month year".split())
_SUFFIXES = frozenset("Inc Corp Ltd LLC Co Jr Sr".split())
_SENSITIVE = frozenset({",", "her", "will", *_ABOUT, *_SPELLS})
_OPENERS = frozenset('.!?":')
_THIRD = frozenset(("he", "she", "it"))
_STOPS = frozenset(",.!?")
_ENDS = frozenset(".!?;")
_ALONE = frozenset("some many several few others all both".split())  # what stands for people without a noun


@dataclass(frozen=True, slots=True)
class Line:
    """A line's tokens: as they stand in the folded text, their words, these in lower case, and their classes.

    ``opened`` has for each token the number of the mark that opened the quotation around it, else -1; a mark counts
    as inside of its own quotation. ``starts`` and ``ends`` have the first token of its sentence, and the mark that
    ends it.
    """

    text: str
    plain: str
    tokens: tuple[str, ...]
    words: tuple[str, ...]
    lower: tuple[str, ...]
    kinds: tuple[Kind, ...]
    opened: tuple[int, ...]
    closes: frozenset[int]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where each token stands in the text, worked out anew: most lines are not asked for it."""
        spans, end, place_of = [], 0, self.plain.index
        for token in self.tokens:
            start = place_of(token, end)
            end = start + len(token)
            spans.append((start, end))
        return tuple(spans)


def read_line(text: str) -> Line:
    """The tokens of a text and what can be said of each from the word itself and those beside it."""
    plain = with_double_marks(fold(text))
    words = tokens = _TOKEN.findall(plain)
    if "[" in plain:  # "[W]e" is "We"
        words = [word if word == "[" else word.replace("[", "").replace("]", "") or word for word in words]
    lower, inside, is_open = zip(*map(_traits, words), strict=True) if words else ((), (), ())
    kinds = list(inside)
    for i in _first_of_sentences(words):
        kinds[i] = _class_of_first(words[i])
    for i in compress(range(len(words)), is_open):
        kinds[i] = _class_in_context(words, lower, kinds, i)
    opened, closes = _quotations(text, plain, words)
    starts, ends = _sentences(words, opened)
    return Line(text, plain, tuple(tokens), tuple(words), lower, tuple(kinds), opened, closes, starts, ends)


# Few words make up most of a text.
@lru_cache(maxsize=8192)
def _traits(word: str) -> tuple[str, Kind, bool]:
    """A word in lower case, its class by itself inside a sentence, and whether others beside it may change that."""
    low, first = word.lower(), _class_of_first(word)
    kind: Kind = "N" if word[0].isupper() and first not in "HT" else first  # one with a capital is a name
    is_open = low in _SENSITIVE or low.isdecimal() or "V" in (first, kind) or (low == word and low[-1] == "s")
    return low, kind, is_open


@lru_cache(maxsize=8192)
def _class_of_first(word: str) -> Kind:
    """The class of a word that opens a sentence, which may have its capital from there."""
    if not (word[0].isalnum() or (word[0] in "$€£" and len(word) > 1)):
        return "X"
    if len(word) > 1 and word.isupper():
        return "N"
    low = word.lower()
    return _CLASSES.get(low) or (_by_ending(low) if word.isalpha() else "N")


def _first_of_sentences(words: list[str]) -> list[int]:
    """The words that may have a capital because a sentence or a quotation begins."""
    inner = words[:-1]
    begun = [] if _OPENERS.isdisjoint(inner) else [i for i, before in enumerate(inner, 1) if before in _OPENERS]
    return [0, *begun] if words else []


def _class_in_context(words: list[str], lower: tuple[str, ...], kinds: list[Kind], i: int) -> Kind:
    """The class of a word among others."""
    word, kind = lower[i], kinds[i]
    if word in _SENSITIVE or word.isdecimal():
        return _beside(words, lower, kinds, i) or kind
    if kind == "V" and i and kinds[i - 1] == "D" and lower[i - 1] not in _ALONE and _is_headed(kinds, lower, i):
        return "N"
    if kind == "N" and word[-1] == "s" and i and words[i] == word and _follows_pronoun(lower, kinds, i):
        return "V"
    return kind


def _beside(words: list[str], lower: tuple[str, ...], kinds: list[Kind], i: int) -> Kind | None:
    """The class that its neighbours give a word: "Friday morning", "about 200", "3 May", "Apple, Inc."."""
    word, following = lower[i], words[i + 1] if i + 1 < len(words) else " "
    if word == ",":
        return "N" if following.rstrip(".") in _SUFFIXES else None
    if word == "her":
        return "H" if kinds[i + 1 : i + 2] and kinds[i + 1] in "PSXCA" else None
    before = lower[i - 1] if i else ""
    if word == "will":  # "the signature on the will"
        return "N" if before in ("the", "a", "his") else None
    if word in _SPELLS:
        return "T" if before in ("last", "next", "this") or before in CALENDAR_WORDS else None
    if word in _ABOUT:
        return "D" if following[0].isdigit() else None
    return "T" if len(word) < 3 and (before in _MONTHS or following.lower() in _MONTHS) else None


def _follows_pronoun(lower: tuple[str, ...], kinds: list[Kind], i: int) -> bool:
    """Whether a word in -s is the verb of a pronoun: "it also escalates"."""
    before = i - 1 - (kinds[i - 1] == "R")
    return before >= 0 and lower[before] in _THIRD and not lower[i].endswith("ss")


def _is_headed(kinds: list[Kind], lower: tuple[str, ...], i: int) -> bool:
    """Whether a participle after a determiner is its noun: "her ruling", "two of the accused deny"."""
    following = kinds[i + 1] if i + 1 < len(kinds) else "X"
    if lower[i] in DOCUMENTS and lower[i + 1 : i + 2] in (("says",), ("said",), ("found",)):
        return True  # "the ruling says"
    return following not in "NDVR" if lower[i].endswith("ing") else following == "A" and lower[i].endswith("ed")


def _by_ending(low: str) -> Kind:
    if low.endswith("ly") and low not in _NOT_ADVERBS:
        return "R"
    if low.endswith("ed") and len(low) > 4 and low not in _NOT_VERBS:
        return "V"
    return "N"


def _quotations(text: str, plain: str, words: list[str]) -> tuple[tuple[int, ...], frozenset[int]]:
    """Which mark opened the quotation around each token, and which marks close one."""
    if '"' not in plain:
        return (-1,) * len(words), frozenset()
    opened, closes, current, at = [], set(), -1, -1
    for i, word in enumerate(words):
        if word != '"':
            opened.append(current)
            continue
        at = plain.index('"', at + 1)
        closing = i > 1 and words[i - 1] in _STOPS and text[at] not in "“„«"
        if closing and _ends_speech(words, i, inside=current >= 0):
            opening = False
        else:
            opening = _opens(text, plain, at, inside=current >= 0)
        if opening:
            current = i
            opened.append(i)
        else:
            closes.add(i)
            opened.append(current)
            current = -1
    return tuple(opened), frozenset(closes)


def _ends_speech(words: list[str], i: int, *, inside: bool) -> bool:
    """Whether a mark after a stop closes by the words around it, whatever its spaces: "..., " said Bell"."""
    following = words[i + 1] if i + 1 < len(words) else ""
    return following in VERBS or (not inside and following[:1].islower())


def _opens(text: str, plain: str, at: int, *, inside: bool) -> bool:
    """Whether a mark opens a quotation: by its shape, else by the side its space is on, else in turn."""
    if text[at] in "“„«":
        return True
    if text[at] in "”»":
        return False
    before = plain[at - 1 : at].isspace() or at == 0 or plain[at - 1] in "(-"
    after = at + 1 < len(plain) and not plain[at + 1].isspace()
    return not inside if before == (not after) else before


def _abbreviates(words: list[str], i: int) -> bool:
    """Whether a stop belongs to a shortened word, for its sentence goes on: "Boise, Idaho., according to"."""
    if words[i] != "." or i + 1 >= len(words):
        return False
    return words[i + 1] == ","


def _sentences(words: list[str], opened: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """For each token the first token of its sentence and the mark that ends it; marks in quotations end none."""
    if _ENDS.isdisjoint(words[:-1]):  # most are one sentence, and no more
        end = len(words) - (bool(words) and words[-1] in _ENDS and opened[-1] < 0)
        return (0,) * len(words), (end,) * len(words)
    marks = [i for i, word in enumerate(words) if word in _ENDS and opened[i] < 0 and not _abbreviates(words, i)]
    starts: list[int] = []
    ends: list[int] = []
    for first, end in zip([0, *(m + 1 for m in marks)], [*marks, len(words)], strict=True):
        length = min(end + 1, len(words)) - first
        starts += [first] * length
        ends += [end] * length
    return tuple(starts), tuple(ends)
