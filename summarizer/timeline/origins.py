"""Origins: the independent roots behind claims, so that five copies of one report count once."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from summarizer.models import Article, Chain, Claim
from summarizer.timeline.clusters import Clusters
from summarizer.timeline.copies import quoting, shingles
from summarizer.timeline.families import family
from summarizer.timeline.wires import drawn_on, wire
from summarizer.values.attribution import ANYBODY, UNNAMED
from summarizer.values.countries import find_countries, with_countries
from summarizer.values.words import FUNCTION_WORDS, stems

_ALIKE = 0.5  # share of the shorter name's words that two names of one speaker have in common
_SIDE_BY_SIDE = re.compile(r", | and (?:the )?")
_LONG = 6  # letters of a word of which one may be another
_NO_FIRMS = frozenset(("lawmaker", "policymaker", "filmmaker", "peacemaker", "kingmaker"))
_FIRMS = frozenset("company firm giant group business conglomerate corporation".split())
_FIRM = re.compile(
    r"[A-Z][\w'’&.-]*(?:\s(?:[A-Z][\w'’&.-]*\s)?(?:Inc|Corp|Ltd|Plc|PLC|Co|Group)\.?)?"
)  # "Orla", "Orla Mills Ltd"
_SHINGLE = 5
_COPIED = 0.5  # share of the shorter statement's shingles that make it a copy
_BORROWED = 2  # claims that one article copies from another, from which it is taken for a rewrite of it
_DOCUMENTS = "analysis assessment data document estimate figure finding poll report study survey".split()
# What nobody is named by: people of some kind, and what they have written.
_ANYBODY = ANYBODY.union(("analyses", "studies"), _DOCUMENTS, (f"{noun}s" for noun in _DOCUMENTS))
_PLURAL = re.compile(r"^[^,]*?\b[a-z]+(?<!s)s(?:\s(?:of|in|from|at|for)\b|$)")  # people of some kind, or their writing
# An office alone: who holds it may be named elsewhere.
_OFFICES = frozenset(
    "ceo chancellor chief executive governor mayor minister pm premier president prime secretary".split()
)
# "findings of the panel", "an estimate announced by officials": who stands behind what is written.
_WRITTEN = re.compile(
    rf"(?:[a-z-]+\s+){{0,3}}?(?:{'|'.join(_DOCUMENTS)}|studie|analyse)s?\s+(?:[a-z]+ed\s+|made\s+)?(?:by|from|of)\s+"
    r"(?:(?:an?|the)\s+)?(?=\w)"
)


@dataclass(frozen=True, slots=True)
class Outlets:
    """The articles that claims come from.

    ``voices`` names by article who speaks where it names nobody: its publisher's family, or that of the article whose
    text it repeats. ``relays`` are by article the agencies that it quotes others through, ``wires`` those whose
    report it prints.
    """

    articles: Mapping[str, Article]
    voices: Mapping[str, str]
    relays: Mapping[str, frozenset[str]]
    wires: Mapping[str, str]

    def name(self, claim: Claim) -> str:
        """The name of the outlet that carries a claim."""
        return self.articles[claim.article].name

    def steps(self, claim: Claim) -> tuple[str, ...]:
        """How a claim came to be read: its outlet, the agency whose report that prints, and its speakers."""
        sent = self.wires.get(claim.article)
        return tuple(dict.fromkeys((self.name(claim), *([sent] if sent else []), *speakers_of(claim))))

    def first(self, claims: Iterable[Claim]) -> str:
        """Who told claims of one voice: the agency that sent them, else the outlet that was out first."""
        told = {c.article: self.articles[c.article].published.end for c in claims}
        article = min(told, key=lambda a: (a not in self.wires, told[a] or dt.date.max, a))
        return self.wires.get(article) or self.articles[article].name


def outlets_of(
    articles: Iterable[Article], claims: Iterable[Claim], copies: Mapping[str, str] | None = None
) -> Outlets:
    """The outlets behind some claims; a relay is who stands before another in a chain ("Yonhap, citing …").

    So is an agency that an article says it has drawn on.

    ``copies`` has by the id of a claim that of the claim whose words it repeats.
    """
    known = {a.id: a for a in articles}
    relays = {a: set(drawn_on(article)) for a, article in known.items()}
    told_by: dict[str, str] = {}
    for claim in claims:
        relays[claim.article].update(s for s in claim.attribution.speakers[:-1] if _is_named(s))
        told_by[claim.id] = claim.article
    wires = {a: sent for a, article in known.items() if (sent := wire(article))}
    voices = _voices_of(known, told_by, copies or {}, wires)
    return Outlets(known, voices, {a: frozenset(names) for a, names in relays.items()}, wires)


def _voices_of(
    articles: Mapping[str, Article], told_by: Mapping[str, str], copies: Mapping[str, str], wires: Mapping[str, str]
) -> dict[str, str]:
    """The voice of each article; one that repeats several claims of another speaks with that one's."""
    borrowed = Counter(
        tuple(sorted((told_by[copy], told_by[first])))
        for copy, first in copies.items()
        if told_by[copy] != told_by[first]
    )
    kin: dict[str, set[str]] = defaultdict(set)
    for (one, other), count in borrowed.items():
        if count >= _BORROWED:
            kin[one].add(other)
            kin[other].add(one)
    voices: dict[str, str] = {}
    for article in sorted(articles, key=lambda a: (articles[a].published.end is None, articles[a].published.end, a)):
        if article not in voices:
            members = _reached(article, kin)
            sent = next((wires[m] for m in sorted(members) if m in wires), articles[article].name)
            voices |= dict.fromkeys(members, family(sent))
    return voices


def _reached(start: str, links: Mapping[str, set[str]]) -> set[str]:
    found, queue = {start}, [start]
    while queue:
        fresh = links.get(queue.pop(), set()) - found
        found |= fresh
        queue += sorted(fresh)
    return found


def origin_by_claim(claims: Iterable[Claim], outlets: Outlets) -> dict[str, str]:
    """The origin of each claim that shows one, by claim id.

    Claims have one origin when their chains share a speaker, directly or through other claims: both may know it from
    there. An outlet that names no speaker is an origin of its own only when nobody is named at all: repeating a figure
    that others attribute shows no knowledge of its own, and hearsay ("reportedly") shows less. Outlets have one origin
    when they belong to one publisher's family, draw on one relay, or when one's words are a copy of the other's.
    """
    ordered = sorted(claims, key=lambda c: c.id)
    named = {c.id: chain for c in ordered if (chain := _named(c))}
    if not named:
        return own_voices([c for c in ordered if not c.attribution.speakers] or ordered, outlets)
    roots = _roots(named.values())
    ends: dict[int, set[str]] = defaultdict(set)
    for chain, root in roots.items():
        ends[root].add(chain[-1])
    names = {root: _name_of(speakers) for root, speakers in ends.items()}
    return {claim: names[roots[chain]] for claim, chain in named.items()}


def _name_of(speakers: Iterable[str]) -> str:
    """The fullest name of speakers that are one; bodies that only their country makes one are named by it."""
    whole = sorted((s for s in speakers if not side_by_side(s)), key=lambda s: (len(s), s)) or sorted(speakers)
    bodies = [s for s in whole if not _PLURAL.match(s)] or whole
    lands = {land for s in whole for land in _countries(s)}
    own = [frozenset(_name_stems(s)) - frozenset(stems(" ".join(lands))) for s in bodies]
    linked = Clusters(len(own))
    for one, other in combinations(range(len(own)), 2):
        if not own[one] or not own[other] or own[one] & own[other]:
            linked.join(one, other)
    return lands.pop() if len(lands) == 1 and len(linked.members()) > 1 else bodies[-1]


def chains(claims: Iterable[Claim], origins: Mapping[str, str], outlets: Outlets) -> tuple[Chain, ...]:
    """How the claims came from each origin to the outlets that carry them, the root last."""
    ways: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.id):
        if claim.id in origins:
            ways[origins[claim.id], outlets.steps(claim)].append(claim.id)
    return tuple(Chain(origin=origin, steps=steps, claims=tuple(ids)) for (origin, steps), ids in sorted(ways.items()))


def own_voices(claims: Sequence[Claim], outlets: Outlets) -> dict[str, str]:
    """The origin by claim id of outlets that speak for themselves.

    One that copies another, or draws on its relay, has that one's, directly or through others.
    """
    found = Clusters(len(claims))
    for index, other in quoting([shingles(c.statement, _SHINGLE) for c in claims], _COPIED):
        found.join(index, other)
    relays = _roots((name,) for a in sorted({c.article for c in claims}) for name in sorted(outlets.relays[a]))
    first: dict[str | int, int] = {}
    for index, claim in enumerate(claims):
        found.join(index, first.setdefault(outlets.voices[claim.article], index))
        for name in outlets.relays[claim.article]:
            found.join(index, first.setdefault(relays[name,], index))
            found.join(index, first.setdefault(family(name), index))
    voices = ([claims[i] for i in members] for members in found.members())
    named = ((voice, outlets.first(voice)) for voice in voices)
    return {claim.id: name for voice, name in named for claim in voice}


_PRIME, _MINISTER, _MINISTRY = stems("prime minister ministry")


def same_speaker(a: str, b: str) -> bool:
    """Whether two names can be one speaker: "Seoul's Defense Ministry" and "South Korea's Ministry of Defense".

    The last word of the shorter name has to be in the other, as Bell is in Anna Bell, but for bodies of one country,
    which may have it from each other. Countries must not differ.
    """
    ours, theirs = _name_stems(a), _name_stems(b)
    if not ours or not theirs:
        return a == b
    ours, theirs = sorted((ours, theirs), key=lambda name: (len(name), name))
    lands = (_countries(a), _countries(b))
    if all(lands) and lands[0].isdisjoint(lands[1]):
        return False
    shared = set(ours) & set(theirs)
    if len(shared) < _ALIKE * len(ours):
        return False
    if all(lands) or (len(shared) > 1 and _is_misspelled(ours[-1], theirs[-1])):
        return True
    return ours[-1] in theirs and (len(ours) != len(theirs) or theirs[-1] in ours)


def _spelling(name: str) -> str:
    """What a name ends on however its last word is spelled: "melo bar" of Ana de Melo Barcelos."""
    return " ".join((*_name_stems(name)[-2:-1], "".join(_name_stems(name)[-1:])[:3]))


def _is_misspelled(one: str, other: str) -> bool:
    """Whether two long words differ in one letter, as a surname does that two outlets spell each in its way."""
    return len(one) == len(other) >= _LONG and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def name_stems(name: str) -> frozenset[str]:
    """The stems of a speaker's name, with its country for a seat of government or an adjective."""
    return frozenset(_name_stems(name))


@lru_cache(maxsize=4096)
def _name_stems(name: str) -> tuple[str, ...]:
    """The stems of a name in order; a minister speaks for the ministry, but not a prime minister."""
    capitals = (w.lower() for w in name.split() if w.isupper() and len(w) > 1 and w.lower() in FUNCTION_WORDS)
    found = (*stems(with_countries(name)), *capitals)  # the WHO is no "who"
    return found if _PRIME in found else tuple(_MINISTRY if s == _MINISTER else s for s in found)


@lru_cache(maxsize=4096)
def _countries(name: str) -> frozenset[str]:
    return frozenset(find_countries(name))


def speakers_of(claim: Claim) -> tuple[str, ...]:
    """Who a claim comes from, the root last; who denies what another said has it from nobody.

    Who has written something speaks, not what is written: of "findings of the panel" the panel.
    """
    speakers = tuple(map(_author, claim.attribution.speakers))
    return speakers[:1] if claim.attribution.stance == "denies" else speakers


@lru_cache(maxsize=4096)
def _author(speaker: str) -> str:
    written = _WRITTEN.match(speaker[:1].lower() + speaker[1:])
    return speaker[written.end() :] if written else speaker


def _named(claim: Claim) -> tuple[str, ...]:
    """The named speakers of a chain; "officials" could be anybody's, and unnamed sources on another are hearsay."""
    if claim.attribution.speakers[:1] == (UNNAMED,):
        return ()
    return tuple(s for s in speakers_of(claim) if _is_named(s))


def _is_named(speaker: str) -> bool:
    words = speaker.split()
    telling = {word.lower() for word in words} - FUNCTION_WORDS
    if telling <= _ANYBODY or telling <= _OFFICES:
        return False
    return any(map(str.isupper, speaker)) or (len(words) > 1 and words[-1].lower() not in _ANYBODY)


def _roots(found: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], int]:
    """The root of each chain by a number that is the same where they share a speaker, directly or through others."""
    told = {chain: (*chain, *(part for name in chain for part in side_by_side(name))) for chain in found}
    number = {name: n for n, name in enumerate(dict.fromkeys(name for names in told.values() for name in names))}
    names = Clusters(len(number))
    for chain, others in told.items():
        for name in others[1:]:
            names.join(number[chain[0]], number[name])
    for one, other in _namesakes(number):
        if not names.are_one(number[one], number[other]) and same_speaker(one, other):
            names.join(number[one], number[other])
    return {chain: names.root(number[chain[0]]) for chain in told}


def side_by_side(name: str) -> list[str]:
    """The speakers side by side in one name: "the mayor and the board", not "Ministry of Health and Sport"."""
    parts = _SIDE_BY_SIDE.split(name)
    if len(parts) == 1 or not {"of", "for"}.isdisjoint(parts[0].split()):
        return []
    return [part for part in parts if _is_named(part)]


def may_be_one(a: Claim, b: Claim) -> bool:
    """Whether the source of one of two claims is only described, and may be whom the other names.

    "Officials" may be anybody, "the health organization" the Health Bureau or the WHO, but the water board is no mayor;
    "the British company" may be any firm, so any that goes by one word.
    """
    return any(_may_mean(one, other) for one, other in ((a, b), (b, a)))


def _may_mean(described: Claim, other: Claim) -> bool:
    names = _named(described)
    if names and all(map(_is_firm, names)) and any(_FIRM.fullmatch(s) for s in _named(other)):
        return True
    if not described.attribution.speakers or not all(map(str.islower, names)):
        return False
    theirs = " ".join(speakers_of(other))
    shared = {s for name in names for s in _name_stems(name)} & set(_name_stems(theirs))
    return not names or bool(shared) or any(word.strip("()").isupper() for word in theirs.split())


def _is_firm(name: str) -> bool:
    """Whether a name only says what kind of firm speaks, and of which country: "British company", "US drugmaker"."""
    *ahead, last = name.split()
    of_firm = last in _FIRMS or (last.endswith("maker") and last not in _NO_FIRMS)
    return of_firm and all(word.islower() or _countries(word) for word in ahead)


def _namesakes(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of names that can be one speaker: one has the last word of the other, or both have a country."""
    holders: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for word in (*name_stems(name), _spelling(name)):
            holders[word].append(name)
    for name in names:
        words = _name_stems(name)
        for word in (*(words if _countries(name) else words[-1:]), _spelling(name)):
            yield from ((name, other) for other in holders[word])
