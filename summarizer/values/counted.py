"""What a number counts: the noun phrase beside it, and what became of those people."""

from __future__ import annotations

import re
from typing import Literal

from summarizer.values.clauses import IRREGULAR
from summarizer.values.lookup import letters_in
from summarizer.values.spelled import NUMBER_WORDS
from summarizer.values.words import CALENDAR_WORDS, FUNCTION_WORDS

Outcome = Literal[
    "killed", "wounded", "casualties", "missing", "captured", "arrested", "displaced", "evacuated", "rescued",
    "destroyed", "damaged", "",
]  # fmt: skip

_WORDS: dict[Outcome, str] = {
    "killed": "kill kills killed killing dead died deaths death fatalities fatality perished slain drowned lives",
    "wounded": "wound wounds wounded wounding injure injures injured injuring injury injuries hurt",
    "casualties": "casualties casualty losses",
    "missing": "missing",
    "captured": "capture captures captured capturing",
    "arrested": "arrest arrests arrested arresting detain detains detained detaining detentions",
    "displaced": "displace displaces displaced displacing",
    "evacuated": "evacuate evacuates evacuated evacuating",
    "rescued": "rescue rescues rescued rescuing",
    "destroyed": "destroy destroys destroyed destroying",
    "damaged": "damage damages damaged damaging",
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_OUTCOME_NOUNS = frozenset(
    "deaths death fatalities fatality casualties casualty injuries dead wounded missing arrests detentions".split()
)
_OUTCOME_ADJECTIVES = frozenset(
    "wounded injured dead missing captured slain arrested detained displaced evacuated rescued destroyed"
    " damaged".split()
)
VICTIMS: frozenset[Outcome] = frozenset({"killed", "wounded", "casualties", "missing", "captured"})

_TOKEN = re.compile(r"[\s\"“”‘’']{0,4}(?P<word>[^\W_](?:[\w.]|[-‑–&’'](?=\w))*)")
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
_OF = re.compile(
    r"\s+of\s+(?:(?P<pronoun>them|those|these|whom|which|it)\b|(?:all\s+)?(?:of\s+)?"
    r"(?:(?:the|its|their|his|her|our|my|your|an?|all|some|these|those|such)\s+)?(?:[0-9][0-9,.]*\b)?)"
)
# What may stand between a number and the noun that it counts.
_MORE = re.compile(r"(?:\s(?:more|other|such|additional|further|of\sits|of\shis|of\stheir)(?=\s[^\W\d_]))?")
# Function words that end a noun phrase, as those that stand inside one do not, and more that do.
CLOSED_WORDS = FUNCTION_WORDS - frozenset("few first new one own same second three two".split()) | frozenset(
    """aboard according across ago agreed alive alone along apiece away back behind beneath came cannot daily earlier
    either every far fell fled hers inside itself later left like near onto ours outside overall past people's plus
    rather reached remain remained rose said say says seen strong survive survived theirs throughout today together
    tomorrow took well went worth yesterday yours""".split()
)
_HEADS = frozenset(
    """people troops men women children police personnel aircraft staff staffers cattle forces prisoners
    crew crewmen servicemen civilians media data livestock""".split()
)
NO_NOUNS = CALENDAR_WORDS | frozenset(
    """year month week day north south east west long wide thick tall high deep better bigger cheaper earlier faster
    greater heavier higher larger lighter longer lower older shorter slower smaller stronger taller thicker thinner
    weaker wider worse younger short""".split()
)

# Irregular pasts and frequent presents that are no noun as well, as "cut" and "costs" are: "a wave swept".
VERBS = frozenset(IRREGULAR) - frozenset(
    """bet bit bound bred burst cast cut dealt felt forecast ground hit left lent let put quit read rose saw set shed
    shot shut split spread sued thought wound""".split()
) | frozenset(
    """allows becomes begins comes contains gives goes holds includes keeps lies makes provides remains requires sells
    starts takes weighs""".split()
)
_DIED = ("died", "perished", "drowned")  # no noun phrase goes on with these: "one person died"
_OBJECTS = frozenset("the its their his her about around nearly some".split())
_LONGEST = 7  # words that a noun phrase is read for
_NOT_PLURAL = ("ss", "us", "is", "’s", "'s")
_CUT = re.compile(r"[,;:.()—0-9\n]")
_BLOCK = re.compile(
    r"\b(?:that|which|where|after|because|whose|to|while|when|as|if|by|against|but|and|with|for|than|since)\b"
    r"|who\b(?!\s+(?:have|has|had|were|was|are|died)\b)"
)
_BEING = re.compile(
    r"\b(?:be|been|being|were|was|are|is|got|gone|went|reported|confirmed|feared|believed|presumed|left|found"
    r"|either|also"
    r"|already|so\s+far|still|reportedly)\s*$"
)
_OBJECT = re.compile(
    r"\s+(?:an?|the|its|their|his|her|at\s+least|about|around|some|more\s+than|nearly|several|dozens|hundreds|[0-9][0-9,.]*)\b"
)
_SUFFERED = "|".join(
    word for word in _KINDS if word.endswith("ed") or word in ("dead", "died", "slain", "hurt", "missing")
)
_TAKEN_TO_BE = re.compile(
    r"\s*(?:(?:are|were|is|was|still|now|[a-z]+ly)\s+){0,3}(?:believed|confirmed|estimated|feared|known|presumed|reported|thought)"
    r"\s+to\s+(?:be|have(?:\s+been)?)\s*$"
)
_MAGNITUDE = re.compile(r"[- ]magnitude\b", re.IGNORECASE)
_OF_MAGNITUDE = re.compile(r"\bmagnitude(?:[- ]|\sof\s)$", re.IGNORECASE)
# "employees, contractors and residents were missing"
_LISTED = re.compile(r"(?:,\s[a-z]+){0,4},?\s(?:and|or)\s[a-z]+(?=\s(?:were|was|are|have|had|remain\w*|still)\b)")
# "Forty civilians, nine of them children, were wounded"
_PASSED_OVER = re.compile(r",\s[^,;:.()]{1,80},(?=\s(?:were|was|are|have|had|died|drowned)\b)")
_RIGHT = re.compile(
    rf"\b(?P<out>{_SUFFERED}|lost\s+their\s+lives)\b(?:\s*(?:and|or|/)\s*(?P<also>{_SUFFERED})\b)?", re.IGNORECASE
)
_DOING = "|".join(
    word
    for word in sorted(_KINDS, key=len, reverse=True)
    if word.endswith(("ed", "ing", "s", "kill")) and word not in _OUTCOME_NOUNS - {"wounded"} | {"lives", "losses"}
)
_ACTIVE = re.compile(
    rf"\b(?P<out>{_DOING})(?:\s+(?:and|or)\s+(?P<also>{_DOING}))?\s+(?:as\s+many\s+as\s+|another\s+|an?\s+)?$",
    re.IGNORECASE,
)
_TOLL = re.compile(
    r"\b(?P<out>death\s+toll|deaths|death(?=\s+of[\s“\"]+$)|dead|fatalities|casualties|injuries|losses|wounded|(?:claimed|took|cost"
    r"|taken|claiming)\s+the\s+lives)\b"
    r"(?:[^,;.:()0-9\n]|\d\.\d|(?<=[a-z]{3}\s)\d{1,2}(?=\s)){0,60}?"
    r"\b(?:of|to|at|(?:reach|surpass|pass|top|touch|cross)(?:ed|es|s|ing)?|hits?|is|was|are|were|be"
    r"|stands?\s+at|stood\s+at|total(?:l?ed|s|ing)?|exceed(?:ed|s)?)[\s“\"]+$",
    re.IGNORECASE,
)

# "The number of people known to have died when the ship sank has risen to 61"
_NUMBER_OF = re.compile(
    r"\bnumber\s+of\s+(?:[a-z]+\s+){0,4}?(?:to\s+have\s+)?(?:been\s+)?(?P<out>died|killed|dead|injured|wounded|missing)\b"
    r"[^.;:]{0,90}?\b(?:ro(?:se|ses)|risen|rising|climb(?:ed|s|ing)|grew|grown|went|stood|stands|up|reached|reaches|was|is|as)"
    r"\s+(?:(?:to|at)\s+)?$"
)
# "One Marine was killed"
_IS_ONE = re.compile(
    r"\s(?:was|had|has)\s(?:been\s)?(?:killed|wounded|injured|hurt|shot|missing|captured|arrested|detained|rescued)\b|\sdied\b"
)
_FAR = 160  # characters before a number within which it may open


def counted(text: str, start: int, end: int) -> str:
    """Name what the number at ``text[start:end]`` counts: its noun phrase as written, an outcome as the last word."""
    if _MAGNITUDE.match(text, end) or _OF_MAGNITUDE.search(text, max(0, start - 15), start):
        return "magnitude"
    words, after = _phrase(text, end)
    kind = _outcome(text, start, after, bare=not words)
    lowered = [word.lower() for word in words]
    if lowered and lowered[-1] in _OUTCOME_NOUNS:
        # "300 combat deaths" are killed; "1,100 North Korean casualties" keep whose they are.
        kind, words = _KINDS[lowered[-1]], [word for word in words[:-1] if word[0].isupper()]
    elif lowered and lowered[0] in _OUTCOME_ADJECTIVES:
        kind, words = _KINDS[lowered[0]], words[1:]
    return " ".join([*words, kind] if kind else words)


def last_outcome(phrase: str) -> Outcome:
    """Read the outcome that ends a counted phrase, if any."""
    word = phrase.rsplit(" ", 1)[-1]
    return _KINDS[word] if word in _WORDS else ""


def as_outcome(noun: str) -> Outcome:
    """Tell what became of the people that a noun names by that alone: "the dead", "the injured"."""
    return _KINDS[noun] if noun in _OUTCOME_NOUNS | _OUTCOME_ADJECTIVES else ""


def phrase_after(text: str, end: int, *, names: bool = False, is_one: bool = False) -> str:
    """Name the noun phrase that stands right after a number or its unit; with ``names`` it may end in a name.

    Where it names one thing (``is_one``), a word in -s at its end is its verb: "a 100-ton box lies".
    """
    words = _phrase(text, end, names=names)[0]
    if is_one and len(words) > 1 and words[-1].islower() and _is_plural(words[-1]):
        words.pop()
    return " ".join(words)


def _phrase(text: str, end: int, *, names: bool = False) -> tuple[list[str], int]:
    """Find the words of the noun phrase after a number, and where it ends."""
    of = _OF.match(text, end) if text.startswith(" of ", end) else None
    if of and of["pronoun"]:
        return [], of.end()
    words: list[str] = []
    position = of.end() if of else _MORE.match(text, end).end()  # type: ignore[union-attr] # it matches nothing too
    for _ in range(_LONGEST):
        token = _TOKEN.match(text, position)
        word = _bare(token["word"]) if token else ""
        following = _TOKEN.match(text, token.end()) if token else None
        ahead = following["word"].rstrip(".") if following else ""
        taken = ahead or (text[token.end() : token.end() + 2].strip() if token else "")
        is_verb = names and words and _has_object(word, words[-1], taken)
        if token is None or _ends(word, words, ahead) or is_verb:
            break
        if words or word.lower() not in NUMBER_WORDS:
            words.append(word)
        position = token.start("word") + len(word)
        if _is_head(word, ahead) or (len(words) == 1 and word.istitle() and _IS_ONE.match(text, position)):
            return words, position
    return (words, position) if words and _is_phrase(words, names=names) else ([], end)


def _bare(word: str) -> str:
    """A word without the stop that ends a sentence; "U.N." keeps its own."""
    return word if _INITIALS.fullmatch(word) else word.rstrip(".")


def _ends(word: str, words: list[str], ahead: str) -> bool:
    """Whether a phrase ends before a word; a number inside a name does not end it: "Core 2 Duo processor"."""
    numbered = word.isdigit() and words[-1:] and words[-1][0].isupper() and ahead[:1].isalpha()
    if _is_closed(word) or (word.isdigit() and not numbered) or _is_verb(word, ahead) or word in _DIED:
        return True
    return bool(words) and word in VERBS


def _has_object(word: str, last: str, ahead: str) -> bool:
    """Whether a word in -s after a singular is a verb, as what follows is what it takes: "the laptop weighs 3"."""
    takes = ahead[:1].isdigit() or ahead[:1] in ("$", "£", "€") or ahead in _OBJECTS
    return takes and word.islower() and _is_plural(word) and last.islower() and not _is_plural(last)


def _is_phrase(words: list[str], *, names: bool) -> bool:
    """Whether words without a plural are what is counted still: a few that end in a common noun, "120 aircraft"."""
    last = words[-1]
    is_noun = (names or last.islower() or last[-2:].isupper()) and last.lower() not in NO_NOUNS
    return is_noun and len(words) <= (6 if names else 4) and not words[0].endswith("ly")


def _is_closed(word: str) -> bool:
    """Whether a word ends a noun phrase; "US" is no "us"."""
    return word.lower() in CLOSED_WORDS and not (len(word) > 1 and word.isupper())


def _is_verb(word: str, ahead: str) -> bool:
    """Whether a participle says what the counted do ("8,000 fighting on") and does not describe a noun to come."""
    participle = word.islower() and len(word) > 4 and word.endswith(("ed", "ing")) and word.isalpha()
    return participle and (not ahead or ahead.lower() in CLOSED_WORDS)


def _is_head(word: str, ahead: str) -> bool:
    """Whether a plural ends the phrase; one that only qualifies a plural to come does not."""
    if not _is_plural(word) or not word[0].isalpha():
        return False
    qualifies = ahead[-1:] == "s" and ahead.islower() and ahead not in CLOSED_WORDS and ahead not in _KINDS
    return not qualifies and (
        word.islower() or not ahead or ahead.lower() in CLOSED_WORDS or ahead in _KINDS or ahead.islower()
    )


def _is_plural(word: str) -> bool:
    return (
        word.lower() in _HEADS
        or (word[-1] == "s" and len(word) > 3 and not word.endswith(_NOT_PLURAL))
        or (word.endswith("men") and len(word) > 5 and word.islower())  # "gunmen", "policewomen"
        or (word.endswith("is") and len(word) > 5 and word.istitle())  # "Israelis"
    )


def _outcome(text: str, start: int, after: int, *, bare: bool) -> Outcome:
    """Tell what became of the counted: a verb or a toll before the number, or what is said of them after it."""
    if _KINDS.keys().isdisjoint(letters_in(text)):
        return ""
    before = text[max(0, start - 80) : start]
    active = _ACTIVE.search(before)
    if active:
        return _united(active["out"], active["also"])
    toll = _TOLL.search(before) or (_NUMBER_OF.search(text, max(0, start - _FAR), start) if "number" in text else None)
    if toll and (bare or toll["out"].lower() != "losses"):
        return _united(toll["out"].lower().removeprefix("death ").replace("toll", "death"), None)
    aside = _PASSED_OVER.match(text, after) or _LISTED.match(text, after)
    after = aside.end() if aside else after
    clause = _CUT.split(text[after : after + 90], maxsplit=1)[0]
    suffered = _RIGHT.search(clause)
    if suffered is None:
        return ""
    between, word = clause[: suffered.start()], suffered["out"].lower()
    supposed = _TAKEN_TO_BE.match(between)
    if _BLOCK.search(between) and not supposed:
        return ""
    told = (
        supposed
        or not between.strip(" ’”'\"")
        or _BEING.search(between)
        or word in ("died", "perished", "drowned", "lost their lives")
    )
    return _united(word, suffered["also"]) if told and not _OBJECT.match(text, after + suffered.end()) else ""


def _united(word: str, also: str | None) -> Outcome:
    """Give the outcome that one or two words name; victims of two kinds together are casualties."""
    first = _KINDS.get(word.lower().rsplit(None, 1)[-1], "killed")
    second = _KINDS.get(also.lower(), first) if also else first
    if first != second and {first, second} <= VICTIMS:
        return "casualties"
    return "damaged" if "damaged" in (first, second) else first
