"""Statements that say something else than a sentence of an article: one change each, made by rule.

The rules share nothing with the Gate that is measured on them: they have their own patterns, and names and nouns to put
in come from the corpus itself. Each takes a sentence and yields (what was done, the altered sentence).
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

Change = tuple[str, str]

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b")
_DAY = re.compile(rf"\b(?:{'|'.join(_DAYS)})\b")
_YEAR = re.compile(r"(?<!-)\b(?:19|20)\d\d\b")
_DAY_NUMBER = re.compile(
    rf"(?:(?<=\b)(?P<after>\d{{1,2}})(?= (?:{'|'.join(_MONTHS)})\b)|(?<=(?:{'|'.join(m[-3:] for m in _MONTHS)}) )"
    r"(?P<before>\d{1,2})\b(?![,.]?\d))"
)
_RELATIVE = (
    ("yesterday", "last week"),
    ("today", "yesterday"),
    ("last year", "last month"),
    ("last month", "last year"),
)
_NUMBER = re.compile(r"(?<![\w.,$£€'-])(?P<sign>[$£€])?(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)(?![\w-]|[.,]\d)")
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b(?!-)")
_UNITS = {
    "percent": "percentage points", "per cent": "percentage points", "%": " percentage points", "million": "billion",
    "billion": "million", "thousand": "million", "months": "weeks", "month": "week", "weeks": "months", "days": "weeks",
    "years": "months", "year": "month", "hours": "minutes", "inches": "centimetres", "inch": "foot", "lbs": "kg",
    "GB": "TB", "GHz": "MHz", "dB": "Hz",
    "mm": "cm", "millimetres": "inches", "millimeter": "inch", "decibels": "volts",
    "-inch": "-centimetre", "-mm": "-cm", "megapixels": "pixels",
}  # fmt: skip
_UNIT = re.compile(
    rf"(?<=\d)\s?(?P<unit>{'|'.join(map(re.escape, sorted(_UNITS, key=len, reverse=True)))})(?!\w)"
    rf"|(?<=\b)(?:{'|'.join(_WORDS)})\s(?P<spelled>{'|'.join(u for u in _UNITS if u.isalpha())})(?!\w)"
)
_SIGNS = {"$": "€", "£": "$", "€": "£"}
_COUNTED = re.compile(
    rf"(?<![\w.,$£€-])(?:(?!(?:19|20)\d\d\b)\d[\d,]*(?:\.\d+)?(?: (?:million|billion))?"
    rf"|{'|'.join(_WORDS)})(?: (?!and\b|or\b|of\b|in\b|on\b|to\b"
    rf"|as\b)[a-z-]+){{0,2}}? (?P<noun>[a-z]{{3,}}s)\b(?! [a-z]+s\b)"
)
_NOT_COUNTING = re.compile(r"(?:\b[A-Z]\w*|\bi[A-Z]\w*) $")
_NO_THING = frozenset(
    """percents months weeks days years hours minutes times inches pounds dollars points cents does was has is this
    press""".split()
)
_FATES = (
    ("killed", "wounded"),
    ("wounded", "killed"),
    ("injured", "killed"),
)
_NAME = re.compile(r"(?<=[a-z,;] )(?P<name>[A-Z][\w.&]*[a-z](?: [A-Z][\w.&]*[a-z])*)(?!\w| [A-Z0-9])")
_NO_NAME = frozenset(
    [*_MONTHS, *_DAYS, *"I The It He We A In And At They Reports This But News".split(), "On Wednesday"]
)
_SEATS = frozenset("Seoul Moscow Pyongyang Kyiv Washington".split())  # also say what their countries say
_AUXILIARY = re.compile(
    r"\b(?P<aux>is|are|was|were|has|have|had|will|would|could|can|should|did|does|do|must|may|might)\b"
    r"(?! (?:not|n't|no|never|only)\b)(?=(?: [a-z]+ly)? [a-z]+)"
)
_NEGATED = re.compile(
    r" (?:not|never)\b(?! (?:only|just|merely)\b)|(?<=[a-z])n['’]t\b|\b[Nn]o (?=[a-z]+ )(?!(?:longer|doubt|more|less))"
)
_DROPPED = re.compile(r"\b(?:failed to|declined to|refused to|is unable to|was unable to) (?P<verb>[a-z]+)\b")
_CONTRARY = (
    ("rose", "fell"), ("fell", "rose"), ("increased", "decreased"), ("increase", "decrease"), ("decrease", "increase"),
    ("decreased", "increased"), ("more", "less"), ("largest", "smallest"),
    ("accepted", "rejected"), ("agreed", "refused"),
    ("began", "stopped"), ("welcomed", "condemned"), ("praised", "criticised"), ("condemned", "praised"),
    ("confirmed", "denied"), ("denied", "confirmed"), ("won", "lost"), ("lost", "won"), ("lower", "higher"),
    ("greater", "smaller"), ("allowed", "forbidden"), ("available", "unavailable"), ("growing", "shrinking"),
    ("continued", "stopped"), ("popular", "unpopular"), ("success", "failure"), ("successful", "unsuccessful"),
    ("likely", "unlikely"), ("able to", "unable to"), ("slid", "climbed"), ("drop", "rise"), ("reduced", "raised"),
    ("strengthen", "weaken"), ("before", "after"), ("with", "without"),
    ("include", "exclude"), ("includes", "excludes"),
)  # fmt: skip
_CERTAIN = (
    (r"\bwill be\b", "is"), (r"\bwill have\b", "has"), (r"\bwould be\b", "was"), (r"\bmay have\b", "has"),
    (r"\bwill also be\b", "is also"), (r"\b(?:may|might|could) be\b", "is"),
    (r"\b(?:may|might|could) (?=[a-z]+)", "will "),
    (r"\b(?:is|are) (?:expected|likely|set|scheduled|slated) to\b", "will"), (r"\bplans? to\b", "will"),
    (r"\bplans? to have\b", "has"), (r"\bwas expected to\b", "did"),
    (r"\b(?:reportedly|possibly|supposedly|apparently) ", ""),
    (r"\b(?:appears|seems) to be\b", "is"), (r"\bbelieved to have\b", "known to have"),
    (r"\bis likely\b", "is certain"),
    (r"\bare likely\b", "are certain"), (r"\bsuggests?\b", "proves"), (r"\bis claimed to be\b", "is"),
    (r"\bis planning to\b", "has begun to"), (r"\bis preparing to\b", "has begun to"),
    (r"\bwant(?:s|ed)? to\b", "managed to"),
    (r"\bhopes? to\b", "will"), (r"\bexpected\b", "assured"), (r"\bclaims that\b", "proves that"),
    (r"\bcould (?=[a-z]+)", "did "), (r"\b(?:potential|possible) ", "actual "),
)  # fmt: skip
_UNCERTAIN = re.compile(
    r"\b(?:has|have) (?P<also>also |already |recently )?(?P<verb>released|announced|sent|shipped|launched|introduced|"
    r"filed|used|suffered|supplied|signed|added|received|agreed|decided|provided|sold)\b"
)
_BARE = {"sent": "send", "shipped": "ship", "sold": "sell", "agreed": "agree", "used": "use", "decided": "decide"}
_REGULAR_E = frozenset("released announced introduced provided received".split())
_SPEAKER = re.compile(
    r"(?P<lead>\b[Aa]ccording to (?:the )?|\b[Cc]iting )(?P<after>[A-Z][\w.&]*(?: (?:of |the )?[A-Z][\w.&]*)*)"
    r"|(?P<before>\b[A-Z][\w.&’']*(?: [A-Z][\w.&]*){0,3})(?= (?:has |have |had |also |reportedly "
    r"|later )?(?:said|says|announced|stated"
    r"|reported|told|claims|claimed|believes|noted|warned|predicts|estimated|revealed|added|acknowledged"
    r"|admitted|argued)\b)"
)
_CLAIMED = re.compile(
    r"^(?:[A-Z][\w.&’']*[ ,]+)(?:[\w.&’',-]+ ){0,9}?(?:claims?|claimed|believes?|predicts?|predicted"
    r"|estimates?|estimated|alleges?|alleged|argued|suggested|warned|warns)"
    r" that (?P<rest>[a-z].{25,})$"
)
_CLAIM_AFTER = re.compile(
    r"^(?P<rest>.{25,}(?:may|could|might|likely|expected).*?),? (?:according to .{3,60}|[A-Z]\w+ (?:claimed"
    r"|believes|predicts))\.?$"
)


@dataclass(frozen=True, slots=True)
class Pools:
    """What the corpus offers to put in the place of something: names, counted nouns, and speakers."""

    names: tuple[str, ...]
    things: tuple[str, ...]
    speakers: tuple[str, ...]


def pools(sentences: Iterable[str]) -> Pools:
    """The names, counted things and speakers of some sentences, each once."""
    texts = list(sentences)
    common = {word for t in texts for word in re.findall(r"\b[a-z]+\b", t)}
    named = {m["name"] for t in texts for m in _NAME.finditer(t)} - _NO_NAME
    names = {n for n in named if n.split()[0].lower() not in common}
    things = {m["noun"] for t in texts for m in _COUNTED.finditer(t)} - _NO_THING
    speakers = {m["after"] or m["before"] for t in texts for m in _SPEAKER.finditer(t)} - _NO_NAME
    speaking = {s for s in speakers if len(s) > 3 and s.split()[0] not in _NO_NAME and not s.endswith(".")} - _SEATS
    return Pools(tuple(sorted(names)), tuple(sorted(things)), tuple(sorted(speaking)))


def _replaced(text: str, start: int, end: int, new: str) -> str:
    changed = re.sub(r"  +", " ", text[:start] + new + text[end:]).strip()
    return changed[:1].upper() + changed[1:]


def numbers(text: str, chance: random.Random, _: Pools) -> Iterator[Change]:
    """Another number: a digit more or less, another digit, or the other number of the sentence."""
    found = [m for m in _NUMBER.finditer(text) if not _YEAR.fullmatch(m["digits"]) and not _in_date(text, m)]
    for match in found:
        digits = match["digits"]
        others = [m["digits"] for m in found if m["digits"] != digits]
        new = chance.choice([*others[:1], _another(digits, chance), _another(digits, chance), _longer(digits)])
        yield "number", _replaced(text, match.start("digits"), match.end("digits"), new)
    for match in _NUMBER_WORD.finditer(text):
        new = chance.choice([w for w in _WORDS if w != match.group()])
        yield "number word", _replaced(text, match.start(), match.end(), new)


def _in_date(text: str, match: re.Match[str]) -> bool:
    around = text[max(0, match.start() - 11) : match.end() + 11]
    return bool(_MONTH.search(around)) and len(match["digits"]) <= 2


def _another(digits: str, chance: random.Random) -> str:
    places = [i for i, c in enumerate(digits) if c.isdigit()]
    place = chance.choice(places)
    lowest = "1" if place == 0 else "0"
    new = chance.choice([d for d in "0123456789" if d != digits[place] and d >= lowest])
    return digits[:place] + new + digits[place + 1 :]


def _longer(digits: str) -> str:
    whole = digits.replace(",", "")
    return f"{int(whole) * 10:,}" if whole.isdigit() else digits[:-1] + str((int(digits[-1]) + 3) % 10)


def units(text: str, _chance: random.Random, _: Pools) -> Iterator[Change]:
    """Another unit or currency."""
    for match in _UNIT.finditer(text):
        group = "unit" if match["unit"] else "spelled"
        yield "unit", _replaced(text, match.start(group), match.end(group), _UNITS[match[group]])
    for match in _NUMBER.finditer(text):
        if match["sign"]:
            yield "currency", _replaced(text, match.start("sign"), match.end("sign"), _SIGNS[match["sign"]])


def things(text: str, chance: random.Random, pool: Pools) -> Iterator[Change]:
    """Another thing counted."""
    for match in _COUNTED.finditer(text):
        others = [t for t in pool.things if t not in text.lower()]
        named = _NOT_COUNTING.search(text[: match.start()]) and text[match.start()].isdigit()
        if match["noun"] not in _NO_THING and others and not named:
            for new in chance.sample(others, 2):
                yield "thing", _replaced(text, match.start("noun"), match.end("noun"), new)
    for old, new in _FATES:
        for match in re.finditer(rf"\d[^.;]* {old}\b|\b{old}\b[^.;]*\d", text):
            position = text.index(old, match.start())
            yield "fate", _replaced(text, position, position + len(old), new)


def names(text: str, chance: random.Random, pool: Pools) -> Iterator[Change]:
    """Another proper name, from elsewhere in the corpus or from the sentence itself."""
    whole = (m for m in _NAME.finditer(text) if not re.search(r"\b[A-Z][\w.&]*(?:['’‘]s)? $", text[: m.start()]))
    found = [m for m in whole if m["name"] not in _NO_NAME]
    for match in found:
        others = [n for n in pool.names if n not in text and match["name"] not in n and n.split()[-1] not in text]
        yield "name", _replaced(text, match.start(), match.end(), chance.choice(others))
    for first, second in pairwise(found):
        between = text[first.end() : second.start()]
        apart = re.search(r"^(?!['’]s)[^,]* [a-z]{4,} [^,]*$", between) and not re.search(
            r"\b(?:and|or|with)\b", between
        )
        if first["name"] != second["name"] and apart:
            swapped = text[: first.start()] + second["name"] + between + first["name"] + text[second.end() :]
            yield "names exchanged", swapped


def dates(text: str, chance: random.Random, _: Pools) -> Iterator[Change]:
    """Another month, day, weekday, year, or relative date."""
    for pattern, all_of in ((_MONTH, _MONTHS), (_DAY, _DAYS)):
        for match in pattern.finditer(text):
            if match.group() == "May" and not re.match(r"(?: \d|,? in )", text[match.end() :]):
                continue
            new = chance.choice([w for w in all_of if w != match.group()])
            yield "month or weekday", _replaced(text, match.start(), match.end(), new)
    for match in _YEAR.finditer(text):
        new = str(int(match.group()) + chance.choice((-2, -1, 1, 2)))
        yield "year", _replaced(text, match.start(), match.end(), new)
    for match in _DAY_NUMBER.finditer(text):
        new = str(int(match.group()) % 27 + 1)
        yield "day", _replaced(text, match.start(), match.end(), new)
    for old, new in _RELATIVE:
        for match in re.finditer(rf"\b{old}\b", text, re.IGNORECASE):
            yield "relative", _replaced(text, match.start(), match.end(), new)


def negations(text: str, chance: random.Random, _: Pools) -> Iterator[Change]:
    """A negation put in or taken out, or a word turned into its contrary."""
    for match in _AUXILIARY.finditer(text):
        asked = re.search(r"\b(?:whether|if|how|what|as|than)\b[^,;]*$", text[: match.start()])
        if not asked and not text.rstrip().endswith("?"):
            yield (
                "put in",
                _replaced(text, match.start(), match.end(), f"{match['aux']} {chance.choice(('not', 'not', 'never'))}"),
            )
    for match in _NEGATED.finditer(text):
        if match.group().lower().startswith("n") and text[max(0, match.start() - 2) : match.start()] == "ca":
            continue
        yield "taken out", _replaced(text, match.start(), match.end(), "")
    for match in _DROPPED.finditer(text):
        yield "taken out", _replaced(text, match.start(), match.end(), f"managed to {match['verb']}")
    for old, new in _CONTRARY:
        for match in list(re.finditer(rf"\b{old}\b", text))[:1]:
            yield "contrary", _replaced(text, match.start(), match.end(), new)


def modalities(text: str, chance: random.Random, _: Pools) -> Iterator[Change]:
    """A plan, forecast or possibility told as a fact, or a fact told as a plan."""
    for old, new in _CERTAIN:
        for match in list(re.finditer(old, text))[:1]:
            yield "made certain", _replaced(text, match.start(), match.end(), new)
    for match in _UNCERTAIN.finditer(text):
        verb = match["verb"]
        bare = _BARE.get(verb) or (verb[:-1] if verb in _REGULAR_E else verb[:-2])
        bare = {"suppli": "supply"}.get(bare, bare)
        hedge = chance.choice(("plans to", "may", "is expected to"))
        yield "made a plan", _replaced(text, match.start(), match.end(), f"{hedge} {match['also'] or ''}{bare}")


def speakers(text: str, chance: random.Random, pool: Pools) -> Iterator[Change]:
    """Another speaker, or none for what somebody only claims."""
    for match in _SPEAKER.finditer(text):
        group = "after" if match["after"] else "before"
        old = match[group]
        others = [s for s in pool.speakers if s not in text and s.split()[-1] not in text and old.split()[-1] not in s]
        if old in _NO_NAME or old.split()[0] in _NO_NAME or not others:
            continue
        for new in chance.sample(others, 2):
            yield "another speaker", _replaced(text, match.start(group), match.end(group), new)
    for pattern in (_CLAIMED, _CLAIM_AFTER):
        match_claim = pattern.match(text)
        if match_claim and not re.search(r"\bsaid\b|\bsays\b|[\"“”]", text):
            yield "no speaker", _replaced(text, 0, match_claim.start("rest"), "")[: len(match_claim["rest"])]


KINDS: dict[str, Callable[[str, random.Random, Pools], Iterator[Change]]] = {
    "number": numbers,
    "unit": units,
    "thing counted": things,
    "name": names,
    "date": dates,
    "negation": negations,
    "modality": modalities,
    "speaker": speakers,
}
