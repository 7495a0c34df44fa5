"""Attribution: who says so, read from the verbs and phrases by which news names its speakers.

A cue is found first (a verb of saying where a verb can stand, or a phrase such as "according to"), its speaker is read
outward from it as one noun phrase, then what it credits.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from summarizer.models import Attribution, Stance
from summarizer.values.credited import Credit, with_contents
from summarizer.values.cues import find_credits
from summarizer.values.line import Line, read_line
from summarizer.values.lookup import letters_in
from summarizer.values.speech import DOCUMENTS, NOUNS, VERBS, may_credit
from summarizer.values.words import fold

_NOBODY = Attribution()
UNNAMED = "unnamed sources"
PRONOUNS = frozenset({"he", "she", "they", "it"})
_OWNED = re.compile(r"(.{2,}?)(?:['’‘ʼ]s|(?<=s)['’‘ʼ]) (?:[a-z]+ ){0,2}([a-z]+)$")
_AROUND = re.compile(r"^(?:[Tt]he|[Aa]n?)\s+|(?<=[a-z])[.:]$")
_POSSESSIVE = re.compile(r"['’‘ʼ]s?$")
_QUOTED = re.compile(r'["“„«‘`]')


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
    if not may_credit(letters_in(text)) and not _QUOTED.search(text):
        return ()
    line = read_line(text)
    return tuple(_cue(line, credit) for credit in with_contents(line, find_credits(line)))


def _cue(line: Line, credit: Credit) -> Cue:
    def span(first: int, after: int) -> tuple[int, int]:
        return line.spans[first][0], line.spans[after - 1][1]

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


def attribute(text: str) -> Attribution:
    """Who says what a sentence says, from the article outward.

    "according to Yonhap, citing the ministry" gives both in that order; a speaker inside another's speech comes
    after it. Hearsay ("reportedly") gives the speaker "unnamed sources". Who asks or demands vouches for nothing, so
    he is in no chain; a pronoun or an unnamed document is only where nobody else speaks.
    """
    cues = find_cues(text)
    if not cues:
        return _NOBODY
    telling = _outward(tuple([c for c in cues if c.stance != "asks"]))
    telling = [c for c in telling if c.speaker or _is_hearsay(c)]
    if not telling:
        return _NOBODY
    named = [c for c in telling if c.speaker]
    told = [c for c in named if not _stands_for_another(c)] or named[:1]
    speakers = [clean_speaker(c.speaker) for c in told]
    first = telling[0]
    if not first.speaker and all(first.content[0] <= c.cue[0] < first.content[1] for c in named):
        speakers.insert(0, UNNAMED)
    leading = first if speakers[:1] == [UNNAMED] else told[0]
    return Attribution(speakers=tuple(dict.fromkeys(speakers)), verb=leading.verb, stance=leading.stance)


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


def _outward(cues: tuple[Cue, ...]) -> list[Cue]:
    """The outermost first: the last of those that trail what they credit, who is cited after who cites."""
    citing = [c for c in cues if c.verb in ("citing", "quoting")]
    trailing = [c for c in reversed(cues) if c.trails and c not in citing]
    leading = [c for c in cues if not c.trails and c not in citing]
    return [*trailing, *citing, *leading] if trailing and citing else [*trailing, *leading, *citing]


def clean_speaker(words: str) -> str:
    """A speaker without the article or space around it; whoever's words speak is their speaker: "Bell's comments"."""
    owned = _OWNED.match(words)
    if owned and owned[2].lower() in NOUNS:
        words = owned[1]
    return _AROUND.sub("", words.strip())
