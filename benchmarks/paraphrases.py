"""Statements that say the same as a sentence of an article, or less: one harmless change each, made by rule.

Each rule takes a sentence and yields what it makes of it, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

_SMALL = "zero one two three four five six seven eight nine ten eleven twelve".split()
_COUNT = re.compile(
    r"(?<![\w.,$£€#/-])(?P<digits>[2-9]|1[0-2])(?= (?!(?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December|GB|GHz|lbs|p\.m|a\.m)\b)[a-z])"
)
_NAMED = re.compile(r"\b(?:[A-Z]|i[A-Z])\w* $")
_QUOTED = re.compile(r"""[“"][^”"]*(?:[”"]|$)|` [^']*'""")
_SPELLED = re.compile(rf"\b(?P<word>{'|'.join(_SMALL[2:])})(?= (?!of\b|another\b)[a-z])")
_LARGE = re.compile(r"(?<![\w.,])(?P<digits>\d{1,3}(?:,\d{3})+)(?![\w,]|\.\d)")
_SCALED = re.compile(r"(?<![\w.,$£€])(?P<digits>\d+(?:\.\d)?) (?P<scale>million|billion)\b")
_FACTORS = {"million": 10**6, "billion": 10**9}
_SHORT = (
    (r"\bUnited States\b", "US"), (r"\bUnited States\b", "U.S."), (r"\bU\.S\.(?= [a-z])", "United States"),
    (r"(?<=\d) percent\b", "%"), (r"(?<=\d)%", " percent"), (r"(?<=\d)%", " per cent"), (r"\bUnited Kingdom\b", "UK"),
    (r"(?<=[£$€\d]) million\b", "m"), (r"(?<=\d) billion\b", "bn"), (r"(?<=\d) millimetres\b", " mm"),
    (r"\bJanuary(?= \d)", "Jan."), (r"\bFebruary(?= \d)", "Feb."), (r"\bAugust(?= \d)", "Aug."),
    (r"\bSeptember(?= \d)", "Sept."), (r"\bOctober(?= \d)", "Oct."), (r"\bNovember(?= \d)", "Nov."),
    (r"\bDecember(?= \d)", "Dec."), (r"\bApril(?= \d)", "Apr."), (r"\bUS\$", "$"), (r"(?<=\d)mm\b", " millimetres"),
    (r"(?<=\d)-mm\b", " mm"), (r"(?<=\d) GB\b", "GB"), (r"(?<=\d)GB\b", " GB"), (r"\bvs\.", "versus"),
)  # fmt: skip
_BODY = (
    (r"\bApple (?:Computer|Inc\.)(?=[ ,’'])(?! (?:CEO|Chief))", "Apple"), (r"\bCisco Systems?\b", "Cisco"),
    (r"\bWalt Disney Company\b", "Disney"), (r"\bThe New York Times\b", "New York Times"),
)  # fmt: skip
_PERSON = re.compile(
    r"\b(?:Steve Jobs|Tim Cook|Mark Papermaster|Bob Mansfield|Bill Gates|Steve Ballmer|Barack Obama"
    r"|Charles Golvin|Shawn Wu"
    r"|Ben Reitzes|Art Levinson|Neil Aspinall|Mike Gikas|Greg Joswiak|Donald Trump|Vladimir Putin|Volodymyr Zelensky"
    r"|Sergei Shoigu|Kyrylo Budanov|Mark Rutte|Alexander Matsegora|Neelie Kroes|Mark Chandler|Richard Doherty"
    r"|Paul McCartney)\b"
)
_DOERS = (
    "released|launched|introduced|unveiled|announced|condemned|sued|revealed|demonstrated|highlighted|showcased|filed|settled"
    "|barred|acquired|licensed|published|promised|received|contradicted|confirmed|described|overtook|founded|extended|sent|shipped|sold|signed|treated|fired|used|made|won|built|supplied|deployed|seized|provided|demanded|warned|removed|reduced|added|started|bought|claimed|estimated|obtained|associated|issued|replaced"
)
_ACTIVE = re.compile(
    rf"^(?P<who>(?:The )?[A-Z][\w.&]*(?: [A-Z][\w.&]*){{0,3}}) (?P<aux>has |have |had )?(?P<did>{_DOERS}) "
    r"(?P<what>(?:the|a|an|its|another|thousands of|hundreds of|its first|new|more|some|all|two"
    r"|three) (?:[\w’'.-]+ ){0,6}?[\w’'-]+)(?!,\d)"
    r"(?P<rest>(?:(?: (?:in|on|at|for|during|from|to|with|after|over|of|that|which|since)\b|,).*)?[.])$"
)
_PASSIVE = re.compile(
    r"^(?P<what>(?:[\w.,’'-]+ ){1,8}?)(?P<be>was|were|is|are|has been|have been) (?P<how>[a-z]+ly |first )?"
    r"(?P<did>[a-z]+(?:ed|ld|de|wn|lt)) by (?P<who>(?:the |a |an )?[A-Z][\w.&]*(?: (?:[A-Z][\w.&]*"
    r"|of))*)(?P<rest>(?: [a-z]|,|\.).*|\.)$"
)
_PLURAL = re.compile(r"(?:^its .*|.*\b)[a-z]+[^s\W]s$")
_SHIFTS = (
    (r"\bsaid\b", "says"), (r"\bhas announced\b", "announced"), (r"\bhad been\b", "was"), (r"\bhas been\b", "was"),
    (r"\bhave been\b", "were"), (r"\bhad (?=[a-z]+ed\b)", ""), (r"\bhas (?=[a-z]+ed\b)", ""),
    (r"\bhave (?=[a-z]+ed\b)", ""),
    (r"\bstated\b", "states"), (r"\bclaims\b", "claimed"), (r"\breported\b", "reports"), (r"\bsays\b", "said"),
)  # fmt: skip
_ASIDE = re.compile(r", (?:which|who|where|whose) [^,;]+(?:,(?= [a-z])|(?=\.$))")
_BRACKET = re.compile(r" \([^()]{2,60}\)")
_TRAILING = re.compile(
    r", (?P<verb>(?!according)[a-z]+ing|although|while|despite|as|because|since|after|when) [^,;“”\"]{10,}(?=\.$)"
)
_OPENING = re.compile(
    r"^(?:In|On|At|During|After|Since|For|Within|Following|Earlier|Recently|Last"
    r"|Formerly)\b[^,“”\"]{2,50}, (?P<rest>.{30,})$"
)
_CONNECTIVE = re.compile(
    r"^(?:However|Meanwhile|In addition|Still|Moreover|Also|Instead|Despite these features), (?P<rest>.+)$"
)
_ATTACHED = re.compile(
    r"^(?P<rest>[^“”\"]{40,}?),? (?:but|and) (?:it|he|she|they|the|its|also|then|so) [^“”\"]{15,}\.$"
)


def _unquoted(text: str) -> str:
    """The text with what stands in quotation marks blotted out, offsets kept."""
    return _QUOTED.sub(lambda m: "_" * len(m.group()), text)


def quotes(text: str) -> Iterator[str]:
    """Curly quotes for straight ones, and straight for curly."""
    curly = re.sub(r'"([^"]*)"', r"“\1”", text).replace("'", "’")
    straight = re.sub(r"[“”]", '"', text).replace("’", "'").replace("‘", "'")
    yield from (changed for changed in (curly, straight) if changed != text)


def dashes(text: str) -> Iterator[str]:
    """A dash of another length, or a non-breaking hyphen."""
    if " - " in text or "--" in text:
        yield text.replace("--", "–").replace(" - ", " – ")
    if " – " in text:
        yield text.replace(" – ", " — ")
    if re.search(r"[a-z]-[a-z]", text):
        yield re.sub(r"(?<=[a-z])-(?=[a-z])", "‑", text)


def spaces(text: str) -> Iterator[str]:
    """A no-break space before a number's noun, or anywhere."""
    number = re.sub(r"(?<=\d) (?=[a-z])", "\u00a0", text)
    middle = text.find(" ", len(text) // 2)
    yield number if number != text else text[:middle] + "\u00a0" + text[middle + 1 :]


def number_words(text: str) -> Iterator[str]:
    """Digits for a number word, or a number word for digits."""
    plain = _unquoted(text)
    for match in _COUNT.finditer(plain):
        if _NAMED.search(plain[: match.start()]):
            continue
        yield text[: match.start()] + _SMALL[int(match["digits"])] + text[match.end() :]
    for match in _SPELLED.finditer(plain):
        yield text[: match.start()] + str(_SMALL.index(match["word"])) + text[match.end() :]


def separators(text: str) -> Iterator[str]:
    """Thousands without a separator, or with a thin space; millions in full."""
    for match in _LARGE.finditer(text):
        for mark in ("", "\u202f"):
            yield text[: match.start()] + match["digits"].replace(",", mark) + text[match.end() :]
    for match in _SCALED.finditer(text):
        value = round(float(match["digits"]) * _FACTORS[match["scale"]])
        yield text[: match.start()] + f"{value:,}" + text[match.end() :]


def abbreviations(text: str) -> Iterator[str]:
    """A short form for a long one, or the reverse."""
    yield from _shortened(text, _SHORT)


def short_names(text: str) -> Iterator[str]:
    """The last name for a person, the short name for a body."""
    for match in list(_PERSON.finditer(_unquoted(text)))[:2]:
        yield text[: match.start()] + match.group().split()[-1] + text[match.end() :]
    yield from _shortened(text, _BODY)


def _shortened(text: str, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for long, short in pairs:
        match = re.search(long, _unquoted(text))
        if match:
            yield text[: match.start()] + short + text[match.end() :]


def passives(text: str) -> Iterator[str]:
    """The passive for the active, and the active for the passive."""
    turned = _PASSIVE.match(text)
    if turned and turned["be"] in ("was", "were"):
        who, what = turned["who"], turned["what"].strip()
        lowered = what if re.match(r"[A-Z]\w* [A-Z]|i[A-Z]", what) else what[:1].lower() + what[1:]
        yield f"{who[:1].upper()}{who[1:]} {turned['how'] or ''}{turned['did']} {lowered}{turned['rest']}"
    match = _ACTIVE.match(text)
    if match and " and " not in match["what"]:
        plural = bool(_PLURAL.match(match["what"]))
        being = {"has ": "have been" if plural else "has been", "have ": "have been", "had ": "had been"}.get(
            match["aux"] or "", "were" if plural else "was"
        )
        what = match["what"]
        yield f"{what[:1].upper()}{what[1:]} {being} {match['did']} by {match['who']}{match['rest']}"


def tenses(text: str) -> Iterator[str]:
    """The tense that another day's report would use."""
    for old, new in _SHIFTS:
        match = re.search(old, _unquoted(text))
        if match:
            yield text[: match.start()] + new + text[match.end() :]


def clipped(text: str) -> Iterator[str]:
    """A clause less: an aside, a bracket, what trails or opens, a connective."""
    for pattern in (_ASIDE, _BRACKET, _TRAILING):
        match = pattern.search(_unquoted(text))
        if match:
            yield text[: match.start()] + text[match.end() :]
    for pattern in (_OPENING, _CONNECTIVE):
        match = pattern.match(text)
        if match:
            yield match["rest"][:1].upper() + match["rest"][1:]
    match = _ATTACHED.match(text)
    if match:
        yield match["rest"].rstrip(",") + "."


KINDS: dict[str, Callable[[str], Iterator[str]]] = {
    "quotation marks": quotes,
    "dashes": dashes,
    "no-break spaces": spaces,
    "number words": number_words,
    "thousands": separators,
    "abbreviations": abbreviations,
    "short names": short_names,
    "active and passive": passives,
    "tense": tenses,
    "clipped": clipped,
}
