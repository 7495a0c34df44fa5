"""Facts that stories are varied from: clauses of real news sentences, cut to what varies in them.

``data/stories/counts.jsonl`` holds clauses with a figure, ``events.jsonl`` who did what; both name their
sentence. The variations put other figures, days and speakers in, so nothing in the stories is news.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import math
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.corpora import apple, dprk

DATA = Path(__file__).parent / "data" / "stories"
HALVES = ("development", "held-out")

_SALT = 73  # the first of 300 that halves facts of every sort about evenly

# Day of the reports; the texts themselves name no day of publication.
_DPRK_DAYS = {
    "more-artillery-and-drones": dt.date(2024, 12, 24),
    "newsweek": dt.date(2024, 12, 24),
    "kyiv-post": dt.date(2025, 2, 12),
    "february-briefing": dt.date(2025, 2, 12),
    "another-3000-soldiers": dt.date(2025, 3, 27),
}
_WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_SMALL = f"{_WORDS} seventeen eighteen nineteen".split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"))
_VAGUE = (
    (2 * 10**9, "billions of"), (2 * 10**6, "millions of"), (2 * 10**5, "hundreds of thousands of"),
    (2 * 10**4, "tens of thousands of"), (2 * 10**3, "thousands of"), (1000, "more than a thousand"),
    (200, "hundreds of"), (100, "more than a hundred"), (24, "dozens of"), (0, "several"),
)  # fmt: skip
_IRREGULAR = {
    "oversee": ("oversaw", "overseen"), "withdraw": ("withdrew", "withdrawn"), "take": ("took", "taken"),
    "lose": ("lost", "lost"), "cut": ("cut", "cut"), "leave": ("left", "left"), "hold": ("held", "held"),
    "meet": ("met", "met"), "bar": ("barred", "barred"), "overtake": ("overtook", "overtaken"),
    "bring out": ("brought out", "brought out"), "carry out": ("carried out", "carried out"),
    "step down": ("stepped down", "stepped down"), "send": ("sent", "sent"),
    "ship": ("shipped", "shipped"), "get hold of": ("got hold of", "got hold of"),
    "buy": ("bought", "bought"), "quit": ("quit", "quit"), "give": ("gave", "given"),
    "supply": ("supplied", "supplied"),
    "stop": ("stopped", "stopped"), "compel": ("compelled", "compelled"),
    "steal": ("stole", "stolen"), "find": ("found", "found"), "sink": ("sank", "sunk"), "pay": ("paid", "paid"),
    "acquit": ("acquitted", "acquitted"),
}  # fmt: skip
_COMPLEMENT = re.compile(r" (?:that|with|of|filled|capable)\b")
_NO_PASSIVE = {"take", "leave", "lose", "meet", "resign", "visit", "hold"}


@dataclass(frozen=True, slots=True)
class Base:
    """The corpus sentence that a fact comes from; its hash says which half it belongs to."""

    document: str
    sentence: int

    @property
    def half(self) -> str:
        """Development or held-out."""
        digest = hashlib.sha256(f"{_SALT}{self.document}-{self.sentence}".encode()).digest()
        return HALVES[digest[0] % 2]

    @property
    def is_war(self) -> bool:
        """Whether it is of the five articles about a war, not of those about a company."""
        return self.document in _DPRK_DAYS

    @property
    def day(self) -> dt.date:
        """The day on which the story's first report stands."""
        return _DPRK_DAYS[self.document] if self.is_war else _published()[self.document]


@dataclass(frozen=True, slots=True)
class Count:
    """A clause with a figure ``{n}``, and clauses that count something near to it.

    ``also`` is another clause for the same; ``total`` names the figure where it can grow; ``future`` is its forecast;
    ``other`` counts another thing, ``part`` a part, ``period`` another period. Empty where the fact has none.
    """

    base: Base
    clause: str
    also: str
    value: float
    total: str
    future: str
    other: str
    part: str
    period: str

    @property
    def is_money(self) -> bool:
        """Whether the figure is a sum of money."""
        return "${n}" in self.clause

    def sum(self, value: float) -> str:
        """A figure as it stands by itself, with its currency or percent."""
        return f"{'$' * self.is_money}{figure(value)}{' percent' * self.is_share}"

    @property
    def is_share(self) -> bool:
        """Whether the figure is a percentage."""
        return "percent" in self.clause


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what and where: ``rest`` completes it, ``elsewhere`` and ``actor`` make look-alikes of it.

    ``also`` is another verb for the same, ``anew`` the whole in other words; ``again`` tells that it may happen on
    several days, ``denier`` who would deny it.
    """

    base: Base
    who: str
    verb: str
    what: str
    rest: str
    elsewhere: str
    actor: str
    again: bool
    denier: str
    also: str
    anew: str

    def active(self, *, verb: str = "", who: str = "", rest: str | None = None) -> str:
        """The event in the active voice and the past tense."""
        chosen = verb or self.verb
        return _joined(who or self.who, past(chosen), self.what, self.rest if rest is None else rest)

    def infinitive(self, *, rest: str | None = None) -> str:
        """What was done, as it stands after "to"."""
        return _joined(self.verb, self.what, self.rest if rest is None else rest)

    @property
    def passive(self) -> str:
        """The event in the passive voice; empty where English avoids it."""
        if self.verb in _NO_PASSIVE or not self.what:
            return ""
        noun = _COMPLEMENT.split(self.what)[0]
        being = "were" if noun.endswith("s") and not noun.startswith(("a ", "an ")) else "was"
        if self.what.startswith("its "):
            owner = f"{self.who}'" if self.who.endswith("s") else f"{self.who}'s"
            return _joined(f"{owner} {self.what[4:]}", being, participle(self.verb), self.rest)
        return _joined(self.what, being, participle(self.verb), f"by {self.who}", self.rest)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def past(verb: str) -> str:
    """The past tense of a verb."""
    return _IRREGULAR[verb][0] if verb in _IRREGULAR else _regular(verb)


def participle(verb: str) -> str:
    """The past participle of a verb."""
    return _IRREGULAR[verb][1] if verb in _IRREGULAR else _regular(verb)


def _regular(verb: str) -> str:
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


@cache
def _published() -> dict[str, dt.date]:
    return {d.id: d.published for d in apple() if d.published}


@cache
def sentences() -> dict[str, dict[int, str]]:
    """The sentences of every document, by number."""
    found = {d.id: d.sentences for d in apple()}
    for one in dprk():
        found[Path(one.path or one.id).stem] = {s.number: one.words(s) for s in one.content}
    return found


@cache
def counts(name: str = "counts.jsonl") -> tuple[Count, ...]:
    """Every clause with a figure in a file."""
    return tuple(Count(**{**row, "base": Base(*row["base"])}) for row in _rows(name))


@cache
def events(name: str = "events.jsonl") -> tuple[Event, ...]:
    """Every event in a file."""
    return tuple(Event(**{**row, "base": Base(*row["base"])}) for row in _rows(name))


def _rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def figure(value: float) -> str:
    """A number as a newspaper prints it: words below ten, separators, millions and billions."""
    for size, name in _SCALES[:2]:
        if value >= size:
            return f"{value / size:g} {name}"
    return _SMALL[int(value)] if value < 10 else f"{value:,.0f}"


def spelled(value: float) -> str:
    """Another way of writing a number: in words, in full, or in thousands; empty where none is usual."""
    if value >= 10**6:
        return f"{value:,.0f}"
    if value >= 2000 and value % 1000 == 0:
        thousands = value / 1000
        return f"{_below_hundred(int(thousands)) if thousands < 100 else f'{thousands:g}'} thousand"
    if 100 <= value < 1000 and value % 100 == 0:
        return f"{_SMALL[int(value) // 100]} hundred"
    if value < 10:
        return f"{value:.0f}"
    return _below_hundred(int(value)) if value < 100 else ""


def _below_hundred(value: int) -> str:
    if value < 20:
        return _SMALL[value]
    tens, ones = divmod(value, 10)
    return f"{_TENS[tens]}-{_SMALL[ones]}" if ones else _TENS[tens]


def rounded(value: float, digits: int = 2) -> float:
    """A number to so many significant digits."""
    scale = float(10 ** max(0, math.floor(math.log10(max(1, value))) - digits + 1))
    return max(2.0, round(value / scale) * scale)


def vague(value: float) -> str:
    """A number told without a figure."""
    return next(words for least, words in _VAGUE if value >= least)


def filled(clause: str, number: str, qualifier: str = "") -> str:
    """A clause with its figure, and a qualifier before it and before its currency."""
    place = "${n}" if "${n}" in clause else "{n}"
    return clause.replace(place, f"{qualifier} {place}".strip()).replace("{n}", number).replace("of more", "more")


def ranged(clause: str, low: str, high: str) -> str:
    """A clause with a range for its figure."""
    place = "${n}" if "${n}" in clause else "{n}"
    return clause.replace(place, f"between {place.replace('{n}', low)} and {place.replace('{n}', high)}")


def capital(text: str) -> str:
    """The text as a sentence begins: a capital, except for a name such as iTunes."""
    return text if text[:1] == "i" and text[1:2].isupper() else text[:1].upper() + text[1:]
