"""Which sentences of an article are claims, and why the others are not."""

from __future__ import annotations

import re

from summarizer.values.attribution import find_speakers
from summarizer.values.clauses import IRREGULAR, finite_verb, masked
from summarizer.values.dates import find_dates
from summarizer.values.differing import announces
from summarizer.values.lookup import after_words, any_of, sought
from summarizer.values.names import find_names
from summarizer.values.quantities import find_quantities
from summarizer.values.units import TIMES
from summarizer.values.words import fold

NO_EVENT = "no event, figure or speaker"
_MIN_WORDS = 3
# What stands behind a colon after a verb of saying is quoted, with or without marks.
_INTRODUCED = re.compile(r"\b(said|says|reads?|wrote|writes|stated|states)\s*:.*$", re.DOTALL)
_LAST = 12  # characters at the end that a stop and the marks behind it may take
_STOPS = frozenset(".!?…")
_ENDS = re.compile(r"[.!?…][\s\"')\]]*$")
_EVENT = re.compile(
    after_words(
        rf"(?P<event>(?:{any_of(IRREGULAR)}|\w{{4,}}+(?<=ed)|(?:has|have|had|was|were|will|won't)\s+(?:\w+\s+)?\w+|did\s+(?:not\s+)?\w+"
        r"|(?:plan|intend|aim)s?\s+to|(?:is|are)\s+(?:due\s+|set\s+|expected\s+|scheduled\s+)?to\s+(?!(?:be|blame|have)\b)[a-z]{3,})\b)"
    )
)
_READER = sought("i we us our you your let", r"\b(?:I|I'm|I've|we|we're|our|us|you|your|let's)\b")
# "Put it another way: …" asks something of the reader.
_BIDS = re.compile(
    r"(?:Pick|Put\s+it|Consider|Imagine|Picture|Suppose|Remember|Think\s+of|Click|Read|See|Watch|Follow|Sign\s+up"
    r"|Here(?:'s|\s+(?:is|are))|Ask\s+any|Take\s+the\s+case|Make\s+no\s+mistake|Scroll|Subscribe|Share\s+this|Step\s+\w+:)(?!\w)"
)
_SELF = sought(
    "comment respond reply remains tell",
    r"\b(?:reached\s+out\s+to|contacted|asked)\b.*\bfor\s+(?:a\s+)?comment\b|\brequests?\s+for\s+comment\b"
    r"|\bdeclined\s+(?:to\s+comment|comment)\b|\bdid\s+not\s+(?:immediately\s+)?(?:respond|reply)\s+to\s+(?:a\s+|an\s+|several\s+)?(?:\w+\s+)?(?:requests?|questions?|emails?|calls?)\b|\bit\s+remains\s+(?:to\s+be\s+seen|unclear)\b|\bonly\s+time\s+will\s+tell\b",
    re.IGNORECASE,
)
_COMMENT = sought(
    "may might could would likely perhaps possibly significant important crucial clear unclear",
    r"\b(?:(?-i:may)|might|(?:could|would)(?!\s+(?:not|only)\b)|likely|perhaps|possibly)\b"
    r"|\b(?:is|are)\s+(?:\w+\s+)?(?:significant|important|crucial|clear|unclear|a\s+clear\s+sign)\b",
    re.IGNORECASE,
)
# "As many as 40,000 barrels a day may have leaked": how much has come about is news, however surely it is known.
_ESTIMATES = re.compile(r"(?:may|might)\s+(?:\w+ly\s+)?have\s(?!to\b|had\b)")
_TOTAL = re.compile(r"(?:(?:The|A|An|Another|Some|About|In\s+all|In\s+total|A\s+total\s+of),?\s+)?")
# What opens like this supposes or judges.
_OPENS = re.compile(
    r"(?:But\s+|And\s+)?(?:(?:Even\s+)?If|Whatever|To\s+be\s+(?:fair|sure|clear)|In\s+other\s+words|That\s+said|After\s+all"
    r"|The\s+(?:\w+\s+)?question\s+(?:now\s+)?(?:is|remains))\b"
)
# "…, a clear sign that he wants another term": the last word is the outlet's.
_SIGNS = "sign signal reminder testament proof"
_JUDGES = sought(
    _SIGNS, rf"(?:,|-|–|—)\s*(?:an?|another)\s+(?:\w+\s+)?(?:{_SIGNS.replace(' ', '|')})\s+(?:that|of|to)\b"
)
# What is going on is an event where it has an object, or a name tells who or where.
_GOES_ON = re.compile(
    r"\b(?:is|are)\s+(?:\w+ly\s+|still\s+|now\s+|also\s+)?(?!being)\w+ing\b(?P<object>\s+(?:the|an?|his|her|its|their|[a-z]+s)\b)?"
)


def why_not(text: str) -> str:
    """Why a sentence is not a claim, in words for the reader; empty when it is one.

    A claim reports an event, a figure, or what a named actor says. Questions, remarks to the reader, remarks about
    the reporting itself and the outlet's own speculation are none.
    """
    plain = fold(text)
    voice = masked(_INTRODUCED.sub(r"\1", plain) if ":" in plain else plain)
    if plain.rstrip(' "').endswith("?"):
        return "a question"
    if len(plain.split(None, _MIN_WORDS)) < _MIN_WORDS or not (plain[-1] in _STOPS or _ENDS.search(plain[-_LAST:])):
        return "not a full sentence"
    if _SELF.find(voice, text):
        return "about the reporting itself"
    return "" if find_speakers(text) else _why_unsaid(text, voice)


def _why_unsaid(text: str, voice: str) -> str:
    """Why what nobody but the outlet says is not a claim."""
    if _READER.find(voice, text) or _BIDS.match(voice):
        return "addressed to the reader"
    if _comments(text, voice):
        return "the outlet's own speculation or comment"
    return "" if _reports(text, voice) else NO_EVENT


def _comments(text: str, voice: str) -> bool:
    """Whether a sentence speculates or judges before it reports anything, or in place of a date and a figure."""
    if _OPENS.match(voice):
        return True
    if _JUDGES.find(voice, text) and not (find_dates(voice) or find_quantities(voice)):
        return True
    comment = _COMMENT.find(voice, text)
    if comment and _estimates(voice, comment.start()):
        return False
    event = _EVENT.match(voice.lower()) if comment else None
    return bool(comment and (not event or comment.start() <= event.start("event")))


def _estimates(voice: str, at: int) -> bool:
    """Whether a sentence opens with how many may have done or suffered what the word at a place puts in doubt."""
    counted = next(iter(find_quantities(voice)), None)
    if counted is None or counted.quantity.unit in TIMES or not _ESTIMATES.match(voice, at):
        return False
    return _TOTAL.fullmatch(voice, 0, counted.start) is not None and "," not in voice[counted.end : at]


def _reports(text: str, voice: str) -> bool:
    if _is_dated(text, voice) or find_quantities(text):
        return True
    return not announces(text) and bool(_EVENT.match(voice.lower()) or _goes_on(text, voice))


def _is_dated(text: str, voice: str) -> bool:
    """Whether a sentence has a date, and not only one behind a comma as a caption has: "A hall in Orla, Tuesday."."""
    dates = find_dates(text)
    if len(dates) != 1 or not text.endswith(".", dates[0].end, dates[0].end + 1):
        return bool(dates)
    is_tail = text[: dates[0].start].endswith(", ")
    return not is_tail or len(voice.split()) < len(text.split()) or finite_verb(text) is not None


def _goes_on(text: str, voice: str) -> bool:
    found = _GOES_ON.search(voice)
    return found is not None and bool(found["object"] or any(name.start for name in find_names(text)))
