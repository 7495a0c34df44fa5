"""The desk that writes stories: who speaks, which outlet carries it, and how a sentence is put."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from benchmarks.story_facts import Base, Count, capital, rounded
from summarizer.models import RelationKind, Status

Found = RelationKind | str
APART = "apart"
AGREES = frozenset({"agrees", "refines"})
CONFLICTS = frozenset({"conflicts"})
UPDATES = frozenset({"updates"})

# Speakers that could know separately, each by two names.
_WAR = (
    ("South Korea's Defense Ministry", "Seoul's Ministry of Defense"),
    ("Ukraine's military intelligence", "Ukrainian military intelligence"),
    ("the Pentagon", "the U.S. Pentagon"),
    ("Britain's Ministry of Defence", "the British Defence Ministry"),
    ("NATO Secretary General Mark Rutte", "Mark Rutte"),
    ("the Institute for the Study of War", "the Washington-based Institute for the Study of War"),
)
_COMPANY = (
    ("analyst Charles Golvin", "Charles Golvin"),
    ("market research firm NPD Group", "NPD Group"),
    ("Barclays Capital analyst Ben Reitzes", "Ben Reitzes"),
    ("Mike Gikas of Consumer Reports", "Mike Gikas"),
    ("board member Art Levinson", "Art Levinson"),
    ("management expert Charles O'Reilly", "Charles O'Reilly"),
)
_OUTLETS = (
    "The Morning Ledger", "Harbour Post", "Northern Tribune", "The Daily Courier", "Capital Gazette",
    "Lakeside Herald", "Evening Chronicle", "The Weekly Observer", "Pacific Examiner", "City Dispatch",
)  # fmt: skip
AGENCIES = ("Reuters", "the Associated Press", "Agence France-Presse", "Bloomberg News", "Kyodo News")
FAMILIES = (
    ("BBC News", "BBC Sport"),
    ("CNN", "CNN Business"),
    ("Sky News", "Sky News Arabia"),
    ("The Guardian", "The Guardian Weekly"),
    ("Fox News", "Fox Business"),
    ("Al Jazeera English", "Al Jazeera Arabic"),
    ("NBC News", "NBC Sports"),
    ("The New York Times", "The New York Times International Edition"),
)


@dataclass(frozen=True, slots=True)
class Told:
    """The sentence of one article in which a relation sits: its outlet, and its day counted from the first report.

    ``copies`` is the article whose text it repeats, ``whole`` or in part.
    """

    sentence: str
    day: int = 0
    publisher: str = ""
    copies: int | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles' sentences and what stands between them by construction.

    ``relations`` are the kinds that would be right, ``apart`` for two entries; ``statuses`` and ``origins`` are of the
    entry that holds both, and empty or ``None`` where nothing is expected of them.
    """

    first: int
    second: int
    relations: frozenset[str]
    statuses: frozenset[Status] = frozenset()
    origins: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What a story is about: its tellings, its labelled pairs, and the articles that share no entry with another."""

    how: str
    told: tuple[Told, ...]
    pairs: tuple[Pair, ...]
    alone: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """Chance with a seed, and the day and world of one fact."""

    chance: random.Random
    base: Base

    def weekday(self, day: int = 0) -> str:
        """The weekday so many days after the first report."""
        return f"{self.base.day + dt.timedelta(days=day):%A}"

    def date(self, day: int = 0) -> str:
        """Month and day so many days after the first report."""
        then = self.base.day + dt.timedelta(days=day)
        return f"{then:%B} {then.day}"

    def speakers(self, number: int, clause: str = "") -> list[tuple[str, str]]:
        """Independent speakers who are not themselves what the clause is about."""
        named = {w for w in clause.split() if w[:1].isupper()}
        pool = [s for s in (_WAR if self.base.is_war else _COMPANY) if named.isdisjoint(s[1].split())]
        return self.chance.sample(pool, number)

    def outlets(self, number: int) -> list[str]:
        """Outlets of different publishers."""
        return self.chance.sample(_OUTLETS, number)

    def clauses(self, count: Count, number: int = 2) -> list[str]:
        """Clauses for as many tellings of a count, often not the same one."""
        return [count.clause, *(self.chance.choice((count.also, count.also, count.clause)) for _ in range(number - 1))]

    def value(self, count: Count) -> float:
        """A figure for a clause, other than the one printed, in two significant digits."""
        if count.is_share:
            return float(self.chance.randint(11, 44))
        if count.value < 20:
            return float(self.chance.randint(4, 19) if count.value > 4 else self.chance.randint(3, 5))
        return rounded(count.value * self.chance.uniform(0.55, 1.8))

    def beyond(self, value: float) -> float:
        """A figure clearly above another: a third to twice as much again."""
        higher = rounded(value * self.chance.uniform(1.35, 2.0))
        return max(higher, value + 2)

    def said(self, clause: str, speaker: str, *, day: str = "", how: int | None = None) -> str:
        """A clause with its speaker before or after it."""
        when = f" on {day}" if day else ""
        ways = (
            f"{clause}, {speaker} said{when}.",
            f"{speaker} said{when} that {clause}.",
            f"According to {speaker}, {clause}.",
            f"{clause}, according to {speaker}.",
        )
        return capital(self.chance.choice(ways) if how is None else ways[how])

    def own(self, clause: str) -> str:
        """A clause in the outlet's own voice."""
        return capital(f"{clause}.")
