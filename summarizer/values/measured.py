"""What an amount measures where no noun follows it: "Shares slid $19", "a market value of $3bn", "prices rose 5%"."""

from __future__ import annotations

import re

from summarizer.values.counted import CLOSED_WORDS, NO_NOUNS, VERBS, as_outcome, phrase_after
from summarizer.values.spelled import NUMBER_WORDS
from summarizer.values.steps import CHANGES, STEPS, step_before
from summarizer.values.units import is_unit
from summarizer.values.words import CALENDAR_WORDS

_NO_SUBJECTS = CALENDAR_WORDS | frozenset("day week month quarter year having".split())
_REACH = 120  # characters before an amount in which its subject is looked for
_OF = re.compile(r"(?P<noun>(?:[^\W\d_][\w’'&-]*\s){1,5})of\s(?:only\s|just\s|plus\sor\sminus\s)?$")
# What somebody takes a thing to be worth: "values the firm at", "jewels worth", "homes valued at".
_VALUES = re.compile(
    r"\b(?:valu|estimat|put|peg|assess|apprais)[a-z]*\s(?P<noun>(?:[^\W\d_][\w’'&-]*\s){1,5})at\s(?:just\s|only\s)?$"
)
_WORTH = re.compile(
    r"(?P<noun>(?:[^\W\d_][\w’'&-]*\s){0,3}?[^\W\d_][\w’'&-]*),?\s(?:(?:is|are|was|were)\s)?(?:now\s)?(?:worth|valued\sat|estimated\sat)\s$"
)
_NO_AMOUNTS = NUMBER_WORDS | frozenset("total sum equivalent one most some".split())
# Of so many people or things these say no more than that: "an increase of four", "a figure of 600".
_TELLS_AMOUNT = frozenset(
    "figure number count estimate tally average record maximum minimum increase rise decrease drop fall gain".split()
)
_PUT = re.compile(r"(?<!\w)(?P<noun>(?:[^\W\d_][\w’'&-]*\s){1,4})(?:to|at|by)\s(?:only\s|just\s)?$")
_RELATIVE = re.compile(r",?\s(?:that|which)$")
_PRICES = frozenset("price prices fare fares fee fees rate rates rent rents".split())
_PUTS = (" to ", " at ", " by ")
_BOUNDS = ("above ", "below ", "exceeding ", "beyond ")  # right after a noun: "noise above 85 decibels"
_BEING = re.compile(r"\s(?:is|are|was|were)\s")
_VERBAL = re.compile(r"(?:\s[a-z]+(?:ed|ly))+$")
# The first finite verb of a clause, after which stands no subject: "The player is 6 mm thick and weighs 88 grams".
_VERB = re.compile(
    r"\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did"
    r"|[a-z]+s(?=\s(?:\d|an?\s|the\s|its\s|about\s|up\s|more\s))"
    rf"|{'|'.join(sorted(STEPS, key=len, reverse=True))})\b"
)
_NO_OBJECTS = (
    NO_NOUNS
    | NUMBER_WORDS
    | frozenset("close due thanks equal equivalent similar sold available put set ramp scale".split())
)
# What stands between two commas, unless it has a verb and is a clause of its own.
_ASIDE = re.compile(
    r",\s(?!(?!wh|that)[^,]{1,50}\s(?:is|are|was|were|has|have|had|will|would)\s)[^,]{1,60},(?=\s|$)|\s\([^()]{1,60}\)"
)
_OWNED = re.compile(r"['’]s?\s")
_NUMBER_OF = re.compile(r"\bnumbers?(?=\sof\s)")
_APPOSED = re.compile(r"(?P<noun>(?:[^\W\d_][\w’'-]*\s){0,4}[^\W\d_][\w’'-]*),\s$")
_EXCEEDS = re.compile(r"(?:exceed|surpass|top)(?:ed|s|ped|ing)\b")
_JUST_NAMED = re.compile(r"(?P<noun>(?:[^\W\d_][\w’'-]*\s){0,4}[^\W\d_][\w’'-]*s),\s(?:at\sleast\s|some\s|about\s)?$")
_REACHED = re.compile(
    r"\b(?:to|at|from|is|was|were|be|reach(?:ed|es)|hit|exceed(?:ed|s)|passed|total(?:l?ed|s))\s(?:about\s)?$"
)
_CLAUSE = re.compile(
    r"[,;:.!?()“”\"—](?:\s|$)|\b(?:and|but|that|said|says|while|as|if|when|after|because|which)(?:\s|$)"
)
# "the total amount of oil is 20 tonnes": the oil is.
_AMOUNT_OF = re.compile(r"\s(?:(?:the|an?|its|their)\s)?(?:[a-z]+\s)?(?:amounts?|volumes?|quantit(?:y|ies))\sof\s")
_PREPOSITION = re.compile(r"\s(?:of|off|for|in|at|on|from|to|with|by|per|between|among|under)\s")


def measured(text: str, begin: int, *, is_money: bool = False, is_dimension: bool = False) -> str:
    """Name what the amount that begins there is the size, price or change of, or "" where the words don't.

    What is sold at a price is not what the money counts. ``is_dimension`` where "high" or the like follows.
    """
    before = _before(text, begin)
    if " of " in before[-20:] and (of := _OF.search(before[-80:])):
        return _size(of["noun"])
    if is_money and (valued := _valued(before)):
        return valued
    is_price = is_money and before.rstrip().endswith(" at")
    step = step_before(before, is_price=is_price, is_money=is_money)
    if step is not None:
        subject = _subject(before, before[: step.start - 1], opens=begin <= _REACH, names=not is_money)
        is_priced = is_price and step.verb.startswith("start")
        return subject if not is_priced or subject.rpartition(" ")[2].lower() in _PRICES else ""
    if is_dimension and (apposed := _APPOSED.search(before)):  # "the tower, 210 metres tall,"
        return _thing(_PREPOSITION.split(f" {apposed['noun']}")[-1])
    if text.startswith(_BOUNDS, begin) or (is_dimension and text.startswith("up to ", begin)):
        return _thing(_PREPOSITION.split(before[-64:].rpartition(",")[2])[-1])
    return "" if is_price else _object(before)


def _before(text: str, begin: int) -> str:
    """The text before an amount as far as its subject may stand, whole words only."""
    near = text[max(0, begin - _REACH) : begin]
    return near if begin <= _REACH else near.partition(" ")[2]


def sized(text: str, begin: int, *, may_be_age: bool) -> str:
    """Name what a number without a noun is the size of: "a crowd of 54,000", "membership rose to 64,000"."""
    before = _before(text, begin)
    if before.endswith(" of ") and (of := _OF.search(before[-80:])):
        noun = _thing(_size(of["noun"]))
        return "" if noun.rpartition(" ")[2] in _TELLS_AMOUNT else noun
    step = step_before(before)
    if step is None or not step.verb or (may_be_age and not before.endswith((" to ", " at "))):
        return ""
    return _subject(before, before[: step.start - 1], opens=begin <= _REACH)


def _size(words: str) -> str:
    """The noun before "of", unless it only tells that an amount comes or who gave it: "a total of", "cited by X of"."""
    noun = _noun(words)
    return "" if noun.rpartition(" ")[2].lower() in _NO_AMOUNTS or " by " in f" {words}" else noun


def _valued(before: str) -> str:
    """What is worth the amount to come, where somebody values it: "values the firm at", "cocaine worth"."""
    if before.endswith(("worth ", "ed at ")):
        worth = _WORTH.search(before[-64:])
        noun = _PREPOSITION.split(f" {worth['noun']}")[-1].strip() if worth else ""
        opens = noun == before[: len(noun)] and " " not in noun
        return noun.lower() if opens and len(before) < _REACH else _thing(noun)
    values = _VALUES.search(before[-80:]) if " at " in before[-10:] else None
    return _thing(values["noun"]) if values else ""


def _subject(before: str, until: str, *, opens: bool, names: bool = False) -> str:
    """The head of the subject of a verb that ends a text: in its own clause, else in the one that it goes on.

    With ``names`` it may be a name: "The Nexus 4 weighs 139 g", where a firm that "gained $1bn" is no sum of money.
    """
    if relative := _RELATIVE.search(until):
        noun = _PREPOSITION.split(until[: relative.start()])[-1].rpartition(", ")[2]
        return noun.lower() if opens and noun == before[: len(noun)] and " " not in noun else _thing(noun)
    taken_up = False
    for at, clause in enumerate(reversed(_CLAUSE.split(_ASIDE.sub("", until)))):
        if at == 0 and _BEING.search(clause):
            return ""  # what stands before the verb completes another: "what they think is credible is"
        told = clause if at == 0 and not until.endswith(" to") else _VERB.split(f" {clause.strip()}", maxsplit=1)[0]
        told = _AMOUNT_OF.sub(" ", f" {told.strip()} ")
        words = _VERBAL.sub("", _PREPOSITION.split(told, maxsplit=1)[0].rstrip()).strip()
        head = words.rpartition(" ")[2]
        if head.lower() == "it":
            taken_up = True
            continue
        if taken_up:  # "The phone's screen is new, and it weighs 90 g" weighs the phone
            words = _OWNED.split(words, maxsplit=1)[0]
            head = words.rpartition(" ")[2]
        if head and not head.endswith("ed") and head.lower() not in _NO_SUBJECTS:
            is_opening = opens and words == head and before.startswith(head)
            return _noun(words) if is_opening else _thing(words, names=names)
    return ""


def _object(before: str) -> str:
    """What is put at, cut by or limited to an amount: "cut prices by 5%", "limits the volume to 100 decibels"."""
    put = _PUT.search(before[-64:]) if before.removesuffix("only ").removesuffix("just ").endswith(_PUTS) else None
    noun = _thing(put["noun"].rpartition(" to ")[2]) if put else ""
    return "" if noun.endswith("ing") or noun in STEPS else noun


def _thing(words: str, *, names: bool = False) -> str:
    """The noun phrase before the first preposition, unless it ends in a verb or adverb, or in a name where none may."""
    noun = _noun(_PREPOSITION.split(words, maxsplit=1)[0])
    head = noun.rpartition(" ")[2]
    is_name = names and any(c.isupper() for c in noun)
    is_thing = (is_name or head.islower()) and not head.endswith(("ed", "ly")) and head not in _NO_OBJECTS
    is_measure = is_unit(head) or is_unit("-".join(noun.split()[-2:]))
    return noun if is_thing and (not is_measure or words.lower() == f"the {head}") else ""  # "The euro fell to $1.21"


def is_changed(before: str) -> bool:
    """Whether the words before an amount end in a change that it tells: "oil rose $1"."""
    return before.rstrip().rpartition(" ")[2] in CHANGES


def numbered(text: str, begin: int) -> str:
    """Name what the number that begins there is the number of: "the number of troops there to 11,000"."""
    before = _before(text, begin)
    if "number" not in before or not (_REACHED.search(before[-24:]) or _EXCEEDS.match(text, begin)):
        return ""
    named = _NUMBER_OF.search(before)
    phrase = phrase_after(before, named.end()) if named else ""
    return as_outcome(phrase) or phrase


def taken_up(text: str, begin: int) -> str:
    """Name what "12 of them" are, where they stand right before: "the mines, 12 of them"."""
    named = _JUST_NAMED.search(text[max(0, begin - 64) : begin])
    return _thing(_PREPOSITION.split(f" {named['noun']}")[-1]) if named else ""


_SPEAKS = frozenset("speaks spoke spoken talks talked tells told boasts boasted consists consisted".split())


def _noun(words: str) -> str:
    """The words after the last that can't be inside a noun phrase."""
    kept: list[str] = []
    for word in reversed(words.split()):
        if (
            word.lower() in CLOSED_WORDS
            or word in _SPEAKS
            or (kept and (word in STEPS or word in VERBS))
            or not word[0].isalnum()
        ):
            break
        kept.append(word)
    # "the company reported revenue": with a noun before it, a word in -ed is a verb.
    verb = next((i for i in range(1, len(kept) - 1) if kept[i].endswith("ed") and not kept[i + 1].endswith("ly")), 4)
    return " ".join(reversed(kept[: min(verb, 4)]))
