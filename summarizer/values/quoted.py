"""Quotations that no verb of saying introduces: whose words they are shows in the clause beside them."""

from __future__ import annotations

from bisect import bisect_left

from summarizer.values.complements import Complement
from summarizer.values.credited import Credit
from summarizer.values.line import Line
from summarizer.values.noun_phrases import Phrase, can_speak, owner_of, phrase_ending, phrase_starting
from summarizer.values.passives import BE
from summarizer.values.speakers import main_subject
from summarizer.values.speech import UTTERED

_CLAUSE = 30  # tokens behind a quotation in which a cue stands beside it
_BROKEN = 8  # tokens of a clause between two quotations
_DASHES = (("-",), ("–",), ("—",))
_STOPS = ((), (",",), (".",), ("!",), ("?",))


def with_quotations(line: Line, found: list[Credit]) -> list[Credit]:
    """The cues with one for each quotation of a whole clause that stands beside none of them, in order.

    "Bell took to the stage: “It is over.”" credits by the verb of the clause before the quotation,
    "“It is over,” Bell laughed." by the verb after it.
    """
    added = []
    places = [c.cue.first for c in found]
    for closing in sorted(line.closes):
        opening = line.opened[closing]
        if opening < 0 or not (_is_speech(line, opening, closing) or _is_broken(line, closing)):
            continue
        start = line.starts[opening]
        near = bisect_left(places, start)
        if near == len(places) or places[near] > closing + _CLAUSE:
            credit = _after(line, closing) or _named(line, opening) or _before(line, opening)
            added += [credit] if credit else []
    return sorted([*found, *added], key=lambda c: c.cue.first) if added else found


def _is_speech(line: Line, opening: int, closing: int) -> bool:
    """Whether a quotation holds a clause and its stop, and is no title or single word."""
    words = range(opening + 1, closing)
    if opening and line.words[opening - 1] == ":" and len(words) > 1:
        return True
    stops = line.words[closing - 1] in ",.!?" or line.words[closing + 1 : closing + 2] in _STOPS
    return stops and len(words) > 3 and any(line.kinds[k] in "AV" for k in words)


def _is_broken(line: Line, closing: int) -> bool:
    """Whether a clause breaks a quotation in two: "“But,” he went on, “it held.”"."""
    after = range(closing + 1, min(closing + _BROKEN, len(line) - 1))
    opens = next((k for k in after if line.words[k] == '"'), 0)
    return opens > 0 and line.opened[opens] == opens and line.words[opens - 1] == ","


def _after(line: Line, closing: int) -> Credit | None:
    """“It is over,” Bell laughed."""
    first = closing + 1 + (line.words[closing + 1 : closing + 2] == (",",))
    if line.words[first : first + 1] in _DASHES:
        return _signed(line, first)
    speaker = phrase_starting(line, first) if first < len(line) and line.kinds[first] in "NDH" else None
    if speaker is None or speaker.after >= len(line) or line.kinds[speaker.after] != "V":
        return None
    if not can_speak(line, speaker):
        return None
    verb = speaker.after
    return Credit(Phrase(verb, verb + 1), speaker, Phrase(first, verb + 1), "asserts", Complement(verb + 1, "end"))


def _signed(line: Line, dash: int) -> Credit | None:
    """“It is over.” - Anna Bell, engineer."""
    speaker = phrase_starting(line, dash + 1) if dash + 1 < len(line) else None
    named = speaker is not None and line.words[speaker.first][0].isupper() and can_speak(line, speaker)
    if speaker is None or not named or (speaker.after < len(line) and line.kinds[speaker.after] != "X"):
        return None
    return Credit(Phrase(dash, dash + 1), speaker, Phrase(dash, speaker.after), "asserts", Complement(dash, "end"))


def _named(line: Line, opening: int) -> Credit | None:
    """“Her answer was: “It is over.””, “the site showed the message “It is over.””."""
    k = opening - 1
    while k > line.starts[opening] and (line.words[k] in ",:" or line.lower[k] in BE):
        k -= 1
    whole = phrase_ending(line, k) if k >= 0 and line.lower[k] in UTTERED else None
    if whole is None or whole.after - whole.first == 1:  # "Photo: “...”"
        return None
    subject = main_subject(line, opening - 1)
    own = owner_of(line, k)
    speaker = own or (subject if subject and subject.after <= k and can_speak(line, subject) else None)
    cue = Phrase(k, k + 1)
    return Credit(cue, speaker, cue, "asserts", Complement(opening, "name"), "noun")


def _before(line: Line, opening: int) -> Credit | None:
    """Bell took to the stage: “It is over.”."""
    if opening == 0 or line.words[opening - 1] not in (",", ":"):
        return None
    introduced = line.words[opening - 1] == ":"
    if introduced and line.starts[opening - 1] < opening - 1:
        named = phrase_starting(line, line.starts[opening - 1])
        verbs = any(line.kinds[k] in "AV" for k in range(line.starts[opening - 1], opening))
        uttered = named is not None and line.lower[named.after - 1] in UTTERED
        if named and named.after == opening - 1 and not (verbs or uttered) and can_speak(line, named):
            colon = Phrase(opening - 1, opening)
            return Credit(colon, named, Phrase(named.first, opening), "asserts", Complement(opening, "name"))
    speaker = main_subject(line, opening - 1)
    if speaker is None or not can_speak(line, speaker) or "who" in line.lower[speaker.after : opening]:
        return None  # "was held by a judge who told him, “It is over.”"
    verb = next((k for k in range(speaker.after, opening) if line.kinds[k] == "V"), None)
    if verb is None:
        return None
    return Credit(
        Phrase(verb, verb + 1), speaker, Phrase(speaker.first, opening), "asserts", Complement(opening, "quote")
    )
