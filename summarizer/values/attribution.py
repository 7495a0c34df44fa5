"""Attribution: who says so, read from the verbs and phrases by which news names its speakers.

A cue is found first (a verb of saying where a verb can stand, or a phrase such as "according to"), its speaker is read
outward from it as one noun phrase, then what it credits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from summarizer.models import Attribution, Stance
from summarizer.values.credited import Credit, with_contents
from summarizer.values.cues import find_credits
from summarizer.values.date_words import WEEKDAYS
from summarizer.values.line import Line, read_line
from summarizer.values.lookup import letters_in
from summarizer.values.speech import DOCUMENTS, NOUNS, VERBS, is_source, may_credit
from summarizer.values.words import fold

_MOST = 40  # cues, most of which are held against each other: no sentence of news has more
_NOBODY = Attribution()
UNNAMED = "unnamed sources"
PRONOUNS = frozenset({"he", "she", "they", "it"})
ANYBODY = frozenset(
    """officials sources authorities media experts analysts correspondents people residents witnesses observers
    critics others""".split()
)  # who could be anybody where nothing more is said of them
_CROWD = frozenset("many most some few".split())
_OWNED = re.compile(r"(.{2,}?)(?:['’‘ʼ]s|(?<=s)['’‘ʼ]) (?:[a-z]+ ){0,2}([a-z]+)$")
_AROUND = re.compile(r"^(?:[Tt]he|[Aa]n?)\s+|(?<=[a-z])[.:]$")
_TIMES = "morning|afternoon|evening|night|day|week|month|year|today|yesterday"
_PLACES = frozenset("city country county nation province region state town village".split())
_BEFORE_NAME = re.compile(
    rf"(?:(?:[a-z][\w’'-]*\s)*(?:{_TIMES}|{'|'.join(map(str.title, WEEKDAYS))})\s(?=[A-Z][a-z]+(?:\s[A-Z][\w’'.-]*)*\Z)"
    r"|(?P<noun>[a-z][\w’'-]*)\s(?=[A-Z][a-z]+\Z))"
)
_POSSESSIVE = re.compile(r"['’‘ʼ]s?$")
_ADDITION = re.compile(r", which(?: the)? $")
# "Days after", right before who speaks there: a clause of time, which ends before the main clause says anything.
_TIME_OPENS = re.compile(
    r"(?:(?:But|And)\s+)?(?:(?:[\w-]+\s+){0,2}(?:minutes|hours|days|weeks|months|years)\s+)?(?:after|when|once|before|since)\s+",
    re.IGNORECASE,
)
_TIME_WORDS = frozenset("after when once before since".split())
_END = re.compile(r"\W*$")
_QUOTING = frozenset("quoted quotes cited cites".split())
_MARKS = ('"', "“", "„", "«", "‘", "`")


class Cue(NamedTuple):
    """A place that credits something to a source.

    ``text[start:end] == speaker`` is who speaks as written, empty where nobody is named; ``verb`` the words that
    credit, in lower case, at the span ``cue``; ``content`` the span of what is credited; ``stance`` how the speaker
    stands to it.
    """

    start: int
    end: int
    speaker: str
    verb: str
    cue: tuple[int, int]
    content: tuple[int, int]
    stance: Stance

    @property
    def trails(self) -> bool:
        """Whether it comes after what it credits: such a cue stands outside of those in its content."""
        return self.content[1] <= self.cue[0]


# The stages ask several times about one sentence.
@lru_cache(maxsize=512)
def find_cues(text: str) -> tuple[Cue, ...]:
    """Every place of a text that credits something to a source, named or not, in text order."""
    if not may_credit(letters_in(text)) and not any(map(text.__contains__, _MARKS)):
        return ()
    line = read_line(text)
    found = with_contents(line, find_credits(line)[:_MOST])
    spans = line.spans() if found else ()
    return tuple([_cue(line, spans, credit) for credit in found])


def _cue(line: Line, spans: tuple[tuple[int, int], ...], credit: Credit) -> Cue:
    def span(first: int, after: int) -> tuple[int, int]:
        return spans[first][0], spans[after - 1][1]

    cue = span(credit.cue.first, credit.cue.after)
    start, end = span(credit.speaker.first, credit.speaker.after) if credit.speaker else (cue[0], cue[0])
    if credit.kind in ("noun", "relay") and start < cue[0]:
        end = start + len(_POSSESSIVE.sub("", line.text[start:end]))
    content = span(credit.content.first, credit.content.after) if credit.content else (cue[1], cue[1])
    verb = " ".join(fold(line.text[slice(*cue)]).lower().split())
    return Cue(start, end, line.text[start:end], verb, cue, content, credit.stance)


@lru_cache(maxsize=512)
def find_speakers(text: str) -> tuple[Cue, ...]:
    """Every named speaker of a text with the verb that introduces it, in text order; pronouns included."""
    return tuple([cue for cue in find_cues(text) if cue.speaker])


@lru_cache(maxsize=512)  # an article names the same few again and again
def clean_speaker(words: str) -> str:
    """A speaker without the article or space around it; whoever's words speak is their speaker: "Bell's comments".

    What stands before a name and is no role belongs to something else: "the village Orla says it holds", "on Friday
    Anna Bell said", "a claim Orla disputes".
    """
    owned = _OWNED.match(words)
    if owned and owned[2].lower() in NOUNS:
        words = owned[1]
    plain = _AROUND.sub("", words.strip())
    named = _BEFORE_NAME.match(plain)
    return plain[named.end() :] if named and not _is_role(named["noun"]) else plain


def _is_role(noun: str | None) -> bool:
    """Whether a noun before a name says what its bearer is: a spokesman or a bank, but no place where others are."""
    return noun is not None and noun not in _PLACES and noun not in NOUNS and is_source(noun)


def attribute(text: str, naming: Callable[[str], str] = clean_speaker) -> Attribution:
    """Who says what a sentence says, from the article outward.

    "according to Yonhap, citing the ministry" gives both in that order; a speaker inside another's speech comes
    after it, and speakers of different parts stand side by side as one ("the mayor and the board"). ``naming`` gives
    the name of a speaker from its words as written, nothing for one to leave out. Hearsay ("reportedly") gives the
    speaker "unnamed sources". Who speaks in a clause of time that opens the sentence ("After Bell warned of floods, the
    board said …") does not say what follows. Who asks or demands vouches for nothing, so he is in no chain; a pronoun
    or an unnamed document is only where nobody else speaks.
    """
    cues = find_cues(text)
    if not cues:
        return _NOBODY
    main = _main_clause(text, cues)
    telling = _outward(text, [c for c in cues if c.stance != "asks" and c.cue[0] >= main])
    telling = [c for c in telling if c.speaker or _is_hearsay(c)]
    if not telling:
        return _NOBODY
    named = [c for c in telling if c.speaker]
    told = [c for c in named if not _stands_for_another(c) and not _is_belief_of_many(c) and not _adds(text, c)]
    told = told or [c for c in named[:1] if not _is_belief_of_many(c) and not _adds(text, c)]
    told = [c for c in told if not _is_named_beside(c, told)]
    speakers = _chain(told, naming)
    first = telling[0]
    if not first.speaker and all(first.content[0] <= c.cue[0] < first.content[1] for c in named):
        speakers.insert(0, UNNAMED)
    if not speakers:
        return Attribution(verb=first.verb, stance=first.stance) if told else _NOBODY
    leading = first if speakers[:1] == [UNNAMED] else _leading(text, told)
    return Attribution(speakers=tuple(dict.fromkeys(speakers)), verb=leading.verb, stance=leading.stance)


def _main_clause(text: str, cues: tuple[Cue, ...]) -> int:
    """Where the main clause begins behind a clause of time that opens a sentence with somebody speaking in it."""
    if _TIME_WORDS.isdisjoint(letters_in(text)):
        return 0
    framing = next((c for c in cues if _TIME_OPENS.fullmatch(text, 0, c.start)), None)
    if framing is None or framing.trails:
        return 0
    is_closed = text.startswith(",", framing.content[1])
    return 1 + (framing.content[1] if is_closed else text.find(",", framing.cue[1]))


def _is_hearsay(cue: Cue) -> bool:
    """Whether words without a speaker leave open who knows: "is believed", not "was announced" or "is expected"."""
    verb = VERBS.get(cue.verb)
    if verb is None:
        return cue.stance != "predicts"  # fears are nobody's word
    return "p" in verb.frames and verb.stance == "asserts"


def _stands_for_another(cue: Cue) -> bool:
    """Whether a speaker is a pronoun, or a document that only somebody else of the sentence speaks of."""
    words = cue.speaker.lower().split()
    document = not DOCUMENTS.isdisjoint(words) and not any(c.isupper() for c in cue.speaker[1:])
    return cue.speaker.lower() in PRONOUNS or (document and cue.verb not in ("citing", "according to"))


def _adds(text: str, cue: Cue) -> bool:
    """Whether it vouches for an addition at the end alone: "The dam was closed, which Bell says was right."."""
    return _ADDITION.search(text, 0, cue.start) is not None and _END.match(text, cue.content[1]) is not None


def _leading(text: str, told: list[Cue]) -> Cue:
    """The first cue, or what its speaker says in the main clause where that one is set off."""
    return next((c for c in told if c.start == told[0].start and not _is_set_off(text, c)), told[0])


def _is_set_off(text: str, cue: Cue) -> bool:
    """Whether a speaker says it in a clause about himself: "The bank, which denies fraud, said it would pay"."""
    return text[cue.end : cue.cue[0]].startswith((", which ", ", who ")) and "," not in text[cue.end + 2 : cue.cue[0]]


def _is_named_beside(cue: Cue, told: list[Cue]) -> bool:
    """Whether a speaker's name follows as another's: "according to the county's engineer, Anna Bell, who said"."""
    is_role = cue.speaker.rpartition(" ")[2].islower()
    return is_role and any(c.start == cue.end + len(", ") and c.speaker[:1].isupper() for c in told)


def _is_belief_of_many(cue: Cue) -> bool:
    """Whether a crowd only thinks it: "many voters believed" vouches for nothing, unlike "many analysts believe"."""
    words = cue.speaker.split()
    if words[0].lower() not in _CROWD:
        return False
    verb = VERBS.get(cue.verb)
    thought = verb is not None and {"b", "p"} <= set(verb.frames) and not cue.verb.startswith("sa")
    return thought and not (words[-1].islower() and is_source(words[-1]))


def _chain(told: list[Cue], naming: Callable[[str], str]) -> list[str]:
    """The names of speakers by how deep they stand in what others say; those of one depth side by side."""
    depths: list[int] = []
    levels: dict[int, dict[str, int]] = {}
    for i, cue in enumerate(told):
        depths.append(1 + max((depths[j] for j in range(i) if _holds(told[j], cue)), default=-1))
        name = naming(cue.speaker)
        if name:
            levels.setdefault(depths[i], {}).setdefault(name, cue.cue[0])
    return [_beside(levels[depth]) for depth in sorted(levels)]


def _holds(outer: Cue, inner: Cue) -> bool:
    """Whether what one speaker says has the other's speech in it, or is the same."""
    (start, end), (first, after) = outer.content, inner.content
    return start <= inner.cue[0] < end or (start < after and first < end)


def _beside(names: Mapping[str, int]) -> str:
    """Names in text order as English lists them, without the short form of another."""
    full = [n for n in names if not any(n != other and n in other for other in names)]
    *most, last = sorted(full, key=names.__getitem__)
    return f"{', '.join(most)} and {last}" if most else last


def _outward(text: str, cues: list[Cue]) -> list[Cue]:
    """The outermost first: the last of those that trail what they credit, who is cited after who cites."""
    if len(cues) < 2:
        return cues
    citing = [c for c in cues if c.verb in ("citing", "quoting")]
    rest = [c for c in cues if c not in citing]
    trailing = [c for c in reversed(rest) if c.trails and not _is_quoted(text, c, rest)]
    trailing.sort(key=lambda c: c.verb not in _QUOTING)  # ", state media quoted an officer as saying"
    leading = [c for c in rest if c not in trailing]
    return [*trailing, *citing, *leading] if trailing and citing else [*trailing, *leading, *citing]


def _is_quoted(text: str, trailing: Cue, cues: list[Cue]) -> bool:
    """Whether a speaker's own words credit it on: "Bell wrote: “It is over, according to the ministry.”"."""
    return any(c.content == trailing.content and not c.trails for c in cues) and any(
        first < trailing.content[0] and trailing.cue[1] < last for first, last in _quotations(text)
    )


def _quotations(text: str) -> list[tuple[int, int]]:
    """From each mark that opens a quotation to the one that closes it, or to the end."""
    line = read_line(text)
    spans = line.spans()
    ends = {line.opened[closing]: spans[closing][1] for closing in line.closes}
    return [(spans[at][0], ends.get(at, len(text))) for at in sorted({*line.opened} - {-1})]
