"""Attribution: who says so, read from the verbs and phrases by which news names its speakers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from summarizer.models import Attribution
from summarizer.values.words import fold

_VERBS = (
    r"said|says|say|saying|told|tells|stated|added|adds|reported|(?:reports|claims|estimates|states|notes|calls)(?=\s+that\b|[,.\"]|$)|announced|announces|warned|warns|"
    r"claimed|confirmed|confirms|denied|denies|noted|argued|argues|estimated|"
    r"alleged|alleges|acknowledged|acknowledges|insisted|insists|revealed|reveals|predicted|predicts|"
    r"emphasi[sz]ed|highlighted|stressed|underlined|suggested|suggests|mentioned|wrote|writes|explained|"
    r"believes|believe|declared|pointed\s+out|cautioned|promised|rejected|dismissed|refuted|disagreed|condemned|praised|criticised|criticized|urged|welcomed|vowed|called|asked|expressed|raised|testified"
)
# Lower-case nouns that can speak in news; what precedes them in the same phrase belongs to the speaker.
_ROLES = (
    r"officials?|ministry|minister|ministers|spokes(?:man|woman|person|people)|president|lawmakers?|authorities|police|"
    r"government|military|army|agency|agencies|company|companies|experts?|analysts?|scientists?|researchers?|sources?|"
    r"chief|commander|secretary|ambassador|reports|report|media|witnesses|residents|investigators|prosecutors|"
    r"executives?|leaders?|mayor|governor|general|admiral|captain|king|queen|pope|professors?|doctors?|owners?|managers?|union|"
    r"bank|office|board|council|committee|commission|court|firm|group|regulators?|engineers?|teachers?|farmers?|families|"
    r"campaigners?|activists?|survivors?|resident|prosecutor|investigator|witness|editor|founder|player|coach|team|army|department|intelligence|assessments?|director|chairman|senator|judge|lawyers?|critics"
)
_WORD = r"[\w.·'&-]+"
_NAMELIKE = rf"[A-Z]{_WORD}"
_SPEAKER = (
    rf"(?P<speaker>(?:(?:[Tt]he|[Aa]|[Aa]n|[Ss]ome|[Ss]everal|[Tt]wo|[Oo]ne)\s+)?(?:{_WORD}\s+){{0,5}}?"
    rf"(?:{_NAMELIKE}|(?:{_ROLES}))(?:\s+\([A-Z&.]+\))?(?:\s+(?:of|for|at|in)(?:\s+the)?(?:\s+{_NAMELIKE}){{1,4}})*(?:\s+{_NAMELIKE}){{0,4}})"
)
_ADVERB = (
    r"(?:\s+(?:also|further|later|earlier|previously|recently|reportedly|publicly|initially|repeatedly|has|have|had))*"
)
_ACCORDING = re.compile(
    r"\b(?:[Aa]ccording\s+to|[Cc]iting|[Cc]ited\s+by|[Aa]s\s+reported\s+by|[Qq]uoting)\s+(?P<speaker>[^,;.:()\"]+?)"
    r"(?=\s+(?:citing|quoting|saying|that|who|which|on|as\s+of|after|before|when)\b|[,;.:()\"]|$)"
)
_SAID = re.compile(
    rf"(?:^|(?<=[,;\"]\s)|(?<=\bthat\s)|(?<=\bafter\s)|(?<=\s)){_SPEAKER}{_ADVERB}\s+(?P<verb>{_VERBS})\b"
)
_SAID_BY = re.compile(
    r"[,\"]\s*(?:said|says|added|adds)\s+"
    r"(?P<speaker>(?:the\s+)?[A-Z][^,;.\"]+?|the\s+[^,;.\"]+?)(?=[,;.\"]|$)"
)
# "Anna Bell, a local engineer, said" and "The city's engineer, Anna Bell, said".
_FULL_NAME = rf"(?P<speaker>{_NAMELIKE}(?:\s+{_NAMELIKE}){{1,5}})"
_APPOSED = re.compile(rf"(?:^|(?<=[\s\"])){_FULL_NAME},\s+[^,;.\"]{{3,80}},{_ADVERB}\s+(?P<verb>{_VERBS})\b")
_ROLE_APPOSED = re.compile(
    rf"\b(?:{_ROLES})(?:\s+(?:of|for|to|at|in)\s+[^,;.\"]{{2,60}})?,\s+{_FULL_NAME},{_ADVERB}\s+(?P<verb>{_VERBS})\b"
)
# "with the agency estimating", "was confirmed in May by Anna Bell".
_WITH = re.compile(
    rf"\bwith\s+{_SPEAKER}\s+(?P<verb>saying|estimating|reporting|warning|claiming|adding|noting|arguing|announcing)\b"
)
_BY = re.compile(
    rf"\b(?P<verb>confirmed|reported|announced|denied|estimated|revealed)\s+(?:[^,;.]{{0,40}}?\s)?by\s+{_FULL_NAME}"
)
_PRONOUN_SAID = re.compile(rf"\b(?P<speaker>[Hh]e|[Ss]he|[Tt]hey){_ADVERB}\s+(?P<verb>{_VERBS})\b")
_SPEAKING = (_PRONOUN_SAID, _ROLE_APPOSED, _APPOSED, _WITH, _SAID, _SAID_BY, _BY)
_ANONYMOUS = re.compile(
    r"\b(?:reportedly|allegedly|it\s+is\s+believed|is\s+believed\s+to|are\s+believed\s+to|reports\s+(?:emerged|claim|say))\b",
    re.IGNORECASE,
)
# The dot of "Dr." ends nothing; a dot in the middle of the line keeps the offsets.
_TITLE_DOT = re.compile(
    r"(?<=\bDr)\.|(?<=\bMr)\.|(?<=\bMs)\.|(?<=\bMrs)\.|(?<=\bGen)\.|(?<=\bSen)\.|(?<=\bGov)\.|(?<=\bCol)\.|(?<=\bProf)\."
)
# A phrase that holds a verb of its own or ends in a possessive is not a speaker.
_NO_SPEAKER = re.compile(r"\b(?:has|have|had|is|are|was|were|been|came|contradicted|which|who|that)\b|'s?$|^\W")
_LEADING = re.compile(
    r"^(?:(?:that|which|and|but|as|while|when|after|because|however|meanwhile|earlier|later|also|moreover|in\s+addition|"
    r"(?:the\s+)?\w+\s+came\s+after|of|to|in|on|for|at|from|by|with)\s+)+",
    re.IGNORECASE,
)


UNNAMED = "unnamed sources"
PRONOUNS = frozenset({"he", "she", "they", "it"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A speaker as written, its span, and the verb (or "according to") that makes it one."""

    start: int
    end: int
    speaker: str
    verb: str


# The stages ask several times about one sentence.
@lru_cache(maxsize=1024)
def find_speakers(text: str) -> tuple[Cue, ...]:
    """Every speaker of a sentence with the verb that introduces it, in text order; pronouns included."""
    plain = _TITLE_DOT.sub("\u00b7", fold(text))
    found = [
        Cue(*m.span("speaker"), text[slice(*m.span("speaker"))], plain[m.start() : m.start("speaker")].strip().lower())
        for m in _ACCORDING.finditer(plain)
    ]
    for match in (m for pattern in _SPEAKING for m in pattern.finditer(plain)):
        start, end = match.span("speaker")
        lead = _LEADING.match(plain[start:end])
        start += lead.end() if lead else 0
        verb = match.groupdict().get("verb") or "said"
        if (
            end > start
            and not _NO_SPEAKER.search(plain[start:end])
            and not any(c.start < end and start < c.end for c in found)
        ):
            found.append(Cue(start, end, text[start:end], verb))
    return tuple(sorted(found, key=lambda c: c.start))


def attribute(text: str) -> Attribution:
    """Who says what a sentence says, from the article outward.

    "according to Yonhap, citing the ministry" gives both in that order; a speaker inside another's speech comes
    after it. Hearsay without a speaker ("reportedly") gives the speaker "unnamed sources".
    """
    cues = find_speakers(text)
    plain = fold(text)
    if not cues:
        hearsay = _ANONYMOUS.search(plain)
        return Attribution(speakers=(UNNAMED,), verb=hearsay.group().lower()) if hearsay else Attribution()
    if len(cues) > 1:
        cues = tuple(c for c in cues if c.speaker.lower() not in PRONOUNS) or cues[:1]
    relays = [c for c in cues if c.verb == "according to" or c.verb.startswith("as reported")]
    roots = [c for c in cues if c not in relays]
    ordered = [*relays, *roots]
    return Attribution(speakers=tuple(dict.fromkeys(clean_speaker(c.speaker) for c in ordered)), verb=ordered[0].verb)


def clean_speaker(words: str) -> str:
    """A speaker without the article, possessive or space around it."""
    return re.sub(r"^(?:[Tt]he|[Aa]n?)\s+|(?<=[a-z])[.:]$", "", words.strip())
