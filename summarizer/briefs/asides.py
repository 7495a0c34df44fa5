"""Asides of a sentence that tell an event of their own: "The bank, which was sold in June 2011, repaid its clients"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.values.attribution import find_cues
from summarizer.values.clauses import finite_verb, masked, telling
from summarizer.values.countries import country_of
from summarizer.values.date_words import MONTHS
from summarizer.values.dates import find_dates
from summarizer.values.lookup import letters_in
from summarizer.values.names import NameMention, find_names
from summarizer.values.placing import beside_noun, is_issued, place_of
from summarizer.values.words import unbracketed

_LONGEST = 1200  # characters; what is longer is a list, and costs more to read than it tells
_PRONOUNS = frozenset(("which", "who"))
_RELATIVE = re.compile(rf"(?P<comma>,?)\s+(?P<pronoun>{'|'.join(sorted(_PRONOUNS))})\s+")
_PARTICIPLE = re.compile(
    r"(?P<comma>,?)\s+(?!dated\b|titled\b|entitled\b|aged\b|named\b|called\b|based\b|headed\b|backed\b)(?=(?:\w+ly\s+|first\s+|last\s+)?(?:[a-z]{2,}ed|born|built|held|made|sold|sent|shot|won|written|given|taken|led)\s)"
)
_CONJUNCTIONS = frozenset("after because before since although though where when".split())
_CLAUSE = re.compile(rf"\s(?P<conjunction>{'|'.join(sorted(_CONJUNCTIONS))})\s+(?!of\s|\w+ing\s)(?=\w)")
# "since 1994, when the ship burned": a clause that tells what happened at the time just named.
_WHEN = re.compile(r",\s+when\s+(?=\w)")
_PERIOD = re.compile(rf"(?:[A-Z][a-z]+\s)?[0-9]{{4}}\Z|(?:{'|'.join(MONTHS)})\Z", re.IGNORECASE)
# A verb in -s right behind the aside: "Orla Steel, founded in 1952, runs six mills".
_GOES_ON = re.compile(r",\s+(?!as\b|is\b)[a-z]{2,}s\s")
_BREAK = re.compile(r"[;()–—]|(?<![0-9])[,:]|[,:](?![0-9])|\s-")
# A phrase that holds one of these names two things, or one that only another sentence tells.
_UNCLEAR = re.compile(
    r"\b(?:of|in|at|on|to|from|with|by|for|and|or|against|he|she|it|they|his|her|its|their|this|that|these|those|there"
    r"|who|which|had|has|have)\b",
    re.IGNORECASE,
)
_PHRASE_WORDS = 6
_CLAUSE_WORDS = 24
_PLURAL = re.compile(
    r"\b[a-z]+(?:[a-hj-rtv-z]s)\Z|(?:men|people|children|police)\Z|\A[A-Z][a-z]+(?:tion|ment|ing|er|ant|ist|ent)s\Z"
)
# "fired on Mumbai, which …" may go on with the firing.
_GOVERNED = re.compile(
    r"\b(?:of|in|at|on|from|near|to|for|and|or|than|as|over|across|outside)\s+(?:the\s+)?\Z|['’]s?\s+\Z"
)
_PASSIVE = re.compile(
    r"(?:was|were)\s+(?:\w+ly\s+)?(?!announced|reported|confirmed|followed)(?:\w+ed|built|sold|made|held|set\s+up)\b"
)
_WAS = re.compile(r"\b(?:is|are|was|were|been|has|have|had)\s(?:\w+ly\s)?\Z")
_JOINT = re.compile(r"\s+(?:and|but|or)\b")  # "withdrew on Monday and burned the town": who burned it is open
_NO_SUBJECT = re.compile(
    r"(?:(?:first|last|also|then|once|originally|previously|later)\s+)*"
    r"|(?:any|anyone|anybody|anything|either|neither|nobody|nothing|none|no|everyone|everybody)\b.*",
    re.IGNORECASE,
)
_AUXILIARY = re.compile(r"(?:is|are|was|were|has|have|had)\b")
_OTHERS = re.compile(r"\b(?:him|them|this|these|those|there)\b")  # whom or what the rest of the sentence names
_POINTS = re.compile(r"\b(?:he|she|it|they|him|them|his|her|its|their|this|these|those)\b", re.IGNORECASE)


def asides(text: str) -> tuple[str, ...]:
    """The relative, participle and subordinate clauses of a sentence that date an event of their own, as sentences.

    What they tell of is repeated in brackets, and must be plain: the phrase that opens the sentence, or a name right
    before the clause. What somebody says or another sentence names gives none.
    """
    if len(text) > _LONGEST or not find_dates(text):
        return ()
    words = letters_in(text)
    found = [
        *(() if _PRONOUNS.isdisjoint(words) else _relative(text)),
        *_participle(text),
        *(() if _CONJUNCTIONS.isdisjoint(words) else _subordinate(text)),
        *(_at_the_time(text) if "when" in words else ()),
    ]
    if not found:
        return ()
    said = [cue.content for cue in find_cues(text)]
    quoted = masked(text)
    return tuple(told for at, told in found if quoted[at] != " " and not any(start <= at < end for start, end in said))


def _relative(text: str) -> Iterator[tuple[int, str]]:
    for opening in _RELATIVE.finditer(text):
        clause = _clause(text, opening.end())
        subject = _subject(text, opening, clause) if clause else ""
        if subject and not _OTHERS.search(clause) and _tells(f"It {clause}"):
            yield opening.end(), f"[{subject}] {clause}."


def _participle(text: str) -> Iterator[tuple[int, str]]:
    """Of the phrase that opens a sentence: "The treaty, signed in 1987, ended", "The treaty signed in 1987 ended"."""
    # Nothing beyond these words can follow a plain phrase, so the rest is not looked at.
    head = len(text) - sum(map(len, text.split(None, _PHRASE_WORDS + 3)[_PHRASE_WORDS + 3 :]))
    opening = _PARTICIPLE.search(text, 0, head)
    subject = _plain_phrase(text[: opening.start()]) if opening else ""
    if not opening or not subject or is_issued(text, opening.end()):  # when a report came out dates what it tells
        return
    clause = _clause(text, opening.end()) if opening["comma"] else _up_to_verb(text, opening.end())
    rest = text[opening.end() + len(clause) :]
    verb = "were" if _PLURAL.search(subject) else "was"
    goes_on = rest.startswith(",") if opening["comma"] else bool(rest)
    tells_on = _GOES_ON.match(rest) or finite_verb(f"It{rest.removeprefix(',')}") is not None
    if clause and goes_on and tells_on and _tells(f"It was {clause}"):
        yield opening.end(), f"[{subject} {verb}] {clause}."


def _subordinate(text: str) -> Iterator[tuple[int, str]]:
    dates = find_dates(text)
    for opening in _CLAUSE.finditer(text):
        opens_date = any(m.start <= opening.end() < m.end for m in dates)  # "since Wednesday" opens no clause
        clause = "" if opens_date else _alone(_clause(text, opening.end()))
        if not clause or _POINTS.search(clause) or _ends_phrase(text, opening.start(), clause):
            continue
        if opening["conjunction"] == "when" and _dates_sentence(text, opening.end(), clause):
            continue
        verb = finite_verb(clause)
        if verb and not _NO_SUBJECT.fullmatch(clause, 0, verb) and _tells(clause):
            yield opening.end(), f"{clause[0].upper()}{clause[1:]}."


def _alone(clause: str) -> str:
    """A clause without what goes on with the sentence behind its day: "a mill burned on Monday (has reopened)"."""
    own, first = finite_verb(clause), next(iter(find_dates(clause)), None)
    if own is None or first is None:
        return clause
    if own > first.start:
        return "" if _JOINT.search(clause, first.end, own) else clause
    is_taken_up = finite_verb(f"It{clause[first.end :]}") == len("It ")
    return clause[: first.end] if is_taken_up or _JOINT.match(clause, first.end) else clause


def _dates_sentence(text: str, start: int, clause: str) -> bool:
    """Whether a day that a clause names is the sentence's own: "Nine were hurt when the bus fell on Monday"."""
    named = (m for m in find_dates(text) if start <= m.start < start + len(clause))
    return any(place_of(text, m.start, m.end) != "aside" for m in named)


def _ends_phrase(text: str, start: int, clause: str) -> bool:
    """Whether what looks like a clause goes on with the sentence's own verb: "The talks before the vote were held"."""
    broken = max((m.end() for m in _BREAK.finditer(text, 0, start)), default=0)
    ahead = text[broken:start].strip()
    if not ahead:
        return False
    date, own = next(iter(find_dates(clause)), None), finite_verb(clause)
    if date is None or own is None or own < date.start:
        return False
    verb = finite_verb(ahead)
    if verb is None:
        return True
    may_be_passive = " " not in ahead[verb:] and not _WAS.search(ahead[:verb])
    return may_be_passive and _AUXILIARY.match(clause, own) is not None


def _at_the_time(text: str) -> Iterator[tuple[int, str]]:
    """What happened in a month or year that the sentence names: "the worst fire since 1994, when the ship burned"."""
    for mention in find_dates(text):
        opening = _WHEN.match(text, mention.end)
        words = mention.words.removeprefix("since ")
        if not opening or not _PERIOD.match(words):
            continue
        broken = _BREAK.search(text, opening.end())
        clause = text[opening.end() : broken.start() if broken else len(text)].rstrip(" .")
        if not _POINTS.search(clause) and finite_verb(clause) is not None and _tells(f"In {words} {clause}."):
            yield opening.end(), f"[In {words}] {clause}."


def _clause(text: str, start: int) -> str:
    """The words from a place up to the next mark that is not part of a date; "" where they have no date."""
    dates = [(m.start, m.end) for m in find_dates(text)]
    marks = (m.start() for m in _BREAK.finditer(text, start))
    end = next((at for at in marks if not any(s <= at < e for s, e in dates)), len(text))
    return text[start:end].rstrip(" .") if any(s < end and e > start for s, e in dates) else ""


def _up_to_verb(text: str, start: int) -> str:
    """The words from a participle through its date, where the sentence's own verb stands behind."""
    first = next((m for m in find_dates(text) if m.start >= start), None)
    if first is None or _BREAK.search(text, start, first.start):
        return ""
    if finite_verb(f"It{text[first.end :]}") == len("It "):
        return text[start : first.end]
    verb = finite_verb(text)
    behind = verb is not None and verb > first.end and not _BREAK.search(text, first.end, verb)
    return text[start:verb].rstrip() if behind and len(text[start:verb].split()) <= _CLAUSE_WORDS else ""


def _subject(text: str, opening: re.Match[str], clause: str) -> str:
    before = text[: opening.start()]
    phrase = _plain_phrase(before) if opening["comma"] else ""
    if phrase:
        return phrase
    name = next((n for n in find_names(before) if n.end == len(before)), None)
    if name is None or _GOVERNED.search(before[: name.start]):
        return ""
    words = _spoken_of(text, name)
    fits = " " in words and not country_of(words) if opening["pronoun"] == "who" else _PASSIVE.match(clause)
    return words if fits else ""


def _spoken_of(text: str, name: NameMention) -> str:
    """A name without the speaker who only speaks of its bearer: "said Moss of Anna Hill, who died"."""
    speaker = next((cue for cue in find_cues(text) if name.start < cue.end < name.end), None)
    return text[speaker.end : name.end].removeprefix(" of ") if speaker else name.words


def _plain_phrase(before: str) -> str:
    """The one noun phrase that a text is, "" where it is more or points elsewhere."""
    phrase = unbracketed(before)
    plain = 0 < len(phrase.split()) <= _PHRASE_WORDS and not _UNCLEAR.search(phrase) and "," not in phrase
    return phrase if plain and finite_verb(phrase) is None else ""


def _tells(clause: str) -> bool:
    """Whether a clause tells of something past, with a date of its own: "the May 4 truce broke" has the truce's."""
    return telling(clause) == "past" and any(
        place_of(clause, m.start, m.end) == "main" and not beside_noun(clause, m.start, m.end)
        for m in find_dates(clause)
    )
