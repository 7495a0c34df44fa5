"""Estimates: figures that one article sets side by side as several voices' answers to one question."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, product

from summarizer.timeline.crowds import CROWD
from summarizer.timeline.features import Features, dates_fit
from summarizer.timeline.figures import SAYS_NOTHING, Figure, overlap
from summarizer.timeline.framing import do_otherwise
from summarizer.timeline.matching import about_one
from summarizer.timeline.origins import same_speaker, speakers_of
from summarizer.timeline.relations import counted_alike
from summarizer.values.counted import VICTIMS
from summarizer.values.words import stems

_NEAR = 6  # sentences within which an article goes on about one question
_AMONG = 4  # claims on that one is compared with
_SAID_OF_ONE = 0.2  # share of the words around two figures that are counted by no time
_NO_MEASURE = frozenset({"times", "percent", "years", "months", "weeks", "days", "hours", "minutes", "seconds"})

_RECOUNT = 2.0  # times that one count of a thing is another
# "records showed 447", "the board put it at 447", "447 were aboard": a number that stands for what was counted before.
_COUNTS = re.compile(
    r"\b(?:list|record|show|count|register|tall(?:y|ie))(?:s|ed|ies|ied)?\s+(?:(?:only|just|at\s+least|some|about)\s+)?[0-9]"
    r"|\b(?:put|puts|gave|gives|set)\s+(?:it|that|them|the\s+(?:number|figure|total|count))\s+(?:at|as)\s"
)
_OWN = re.compile(r"\bown\s+(?:side|troops|forces|men|losses|casualties|dead|army|soldiers|fighters)\b")
_ESTIMATE = re.compile(
    r"\b(?:estimat\w*|reckon\w*|calculat\w*|conclud\w*|guess(?:es|ed)?|pegg?(?:s|ed)|tall(?:y|ies)|assess\w*"
    r"|put(?:s|ting)?\b[^.;]{1,60}\bat|(?:figure|count|total|number|toll)\s+of|range)\b",
    re.IGNORECASE,
)
# What is still to come is nobody's count of what is.
_TO_COME = re.compile(r"\b(?:will|expect\w*|forecast\w*|predict\w*|next|by\s+(?:the\s+end|\d{4})|if)\b", re.IGNORECASE)
_WHO = r"(?P<who>(?:(?!than\b|that\b|of\b)[\w'’.-]+\s+){0,5}?(?!than\b|that\b|of\b)[\w.-]+)"
_GIVES = r"(?:guess|estimat|claim|announc|cit|report|calculat|suggest|count|quot|reckon)(?:e|es|ed)?"
_TOLD_BEHIND = re.compile(
    rf"[^.;]{{0,30}}?\s+(?:that|which)\s+{_WHO}\s+(?:had\s+|has\s+|have\s+)?(?:[a-z]+ly\s+)?{_GIVES}\b"
)
_TOLD_BEFORE = re.compile(rf"\b{_GIVES}\s+by\s+{_WHO}\s+(?:of|at|as)\s+(?:\w+\s+)?\Z")
_OWNED = re.compile(
    r"(?P<who>(?:[\w.-]+\s+){0,3}?[\w.-]+)['’]s?\s+(?:[\w-]+\s+){0,2}(?:estimate|count|tally|figure|assessment|calculation)s?\s+"
    r"(?:of|is|was|stands?\s+at|puts?\b[^.;]{1,60}\bat)\s+(?:\w+\s+)?\Z"
)
_SUBJECT = re.compile(
    r"\A(?P<who>(?:One|Another|A\s+second|A\s+third|Other|The\s+other)\s+(?:[\w-]+\s+){0,2}?[\w-]+)\b"
)


def side_by_side(features: Iterable[Features]) -> Iterator[tuple[Features, Features, Figure, Figure]]:
    """The estimates of one measure that an article gives close together, by different voices, and cannot both hold.

    Nothing else is said to be one question in such a passage ("Another team came up with 40"), so that the words
    around the figures need not be the same; how often the thing comes ("a day") may be left out of one. A voice that
    changes its own estimate updates it.
    """
    told: dict[str, list[Features]] = defaultdict(list)
    given = sorted((f for f in features if f.figures), key=lambda f: (f.claim.article, _sentence(f), f.claim.id))
    for feature in given:
        if any(
            f.measure == CROWD or (_is_measure(f) and _ESTIMATE.search(feature.claim.statement))
            for f in feature.figures
        ):
            told[feature.claim.article].append(feature)
    yield from _recounted(given)
    yield from _own_losses(given)
    for claims in told.values():
        for place, a in enumerate(claims):
            for b in claims[place + 1 : place + 1 + _AMONG]:
                if _sentence(b) - _sentence(a) <= _NEAR and _are_of_one_time(a, b):
                    yield from ((a, b, p, q) for p, q in _rivals(a, b))


def _recounted(given: Iterable[Features]) -> Iterator[tuple[Features, Features, Figure, Figure]]:
    """The bare numbers that count what the sentence before does: "its list had 412 people", "records showed 447"."""
    for a, b in pairwise(given):
        if a.claim.article != b.claim.article or _sentence(b) - _sentence(a) != 1 or not _are_of_one_time(a, b):
            continue
        bare = [q for q in b.figures if not (q.measure or q.is_part or q.is_denied)]
        p = next((p for p in a.figures if p.measure and not (p.quantity.unit or p.outcome or p.is_part)), None)
        if p is None or len(b.figures) != len(bare) or len(bare) != 1:
            continue
        q = replace(bare[0], measure=p.measure, head=p.head)
        if _COUNTS.search(b.claim.statement) and _is_near(p, q) and _are_apart(_voice(p, a), _voice(q, b)):
            yield a, b, p, q


def _own_losses(given: Sequence[Features]) -> Iterator[tuple[Features, Features, Figure, Figure]]:
    """What a side says it lost itself and what another near it says that side lost: "at least 60 Orlan troops"."""
    for place, one in enumerate(given):
        for other in given[place + 1 : place + 1 + _AMONG]:
            if one.claim.article != other.claim.article or _sentence(other) - _sentence(one) > _NEAR:
                break
            for a, b in ((one, other), (other, one)):
                named = frozenset(stems(b.claim.statement))
                yield from (
                    (a, b, p, q)
                    for p, q in product(a.figures, b.figures if _OWN.search(b.claim.statement) else ())
                    if p.outcome in VICTIMS and p.outcome == q.outcome and p.details & named - q.details
                    if not (overlap(p, q) or p.is_part or q.is_part) and _are_apart(_voice(p, a), _voice(q, b))
                )


def _is_near(p: Figure, q: Figure) -> bool:
    """Whether two counts differ, and by no more than two counts of one thing do."""
    small, large = sorted(f.low or f.high or 0.0 for f in (p, q))
    return not overlap(p, q) and large <= _RECOUNT * small


def _sentence(features: Features) -> int:
    return min(n for c in features.claim.citations for n in c.sentences)


def _are_of_one_time(a: Features, b: Features) -> bool:
    ahead = any(_TO_COME.search(f.claim.statement) or f.claim.modality == "planned" for f in (a, b))
    return not ahead and dates_fit(a.happened, b.happened)


def _rivals(a: Features, b: Features) -> Sequence[tuple[Figure, Figure]]:
    told = [(p, q) for p, q in product(a.figures, b.figures) if _is_measure(p) and _is_measure(q)]
    pairs = [(p, q) for p, q in told if _is_one_measure(p, q, a, b)]
    if any(overlap(p, q) for p, q in pairs):
        return ()
    return [
        (p, q)
        for p, q in pairs
        if counted_alike(p, q, a, b)
        and not do_otherwise(p.framing, q.framing)
        and _are_apart(_voice(p, a), _voice(q, b))
    ]


def _is_measure(figure: Figure) -> bool:
    counts = figure.measure == CROWD or (bool(figure.quantity.unit) and figure.quantity.unit not in _NO_MEASURE)
    return counts and not figure.is_part and not figure.is_denied


def _is_one_measure(p: Figure, q: Figure, a: Features, b: Features) -> bool:
    """Whether two figures measure alike; one that is only compared with may leave out how often, but no other."""
    (ours, _, our_time), (theirs, _, their_time) = p.measure.partition(" per "), q.measure.partition(" per ")
    if ours != theirs or len({p.head, q.head} - SAYS_NOTHING - {""}) > 1:
        return False
    if our_time == their_time:
        return bool(our_time) or p.measure == CROWD or (about_one(p, q, a, b) >= _SAID_OF_ONE)
    short, features = (q, b) if our_time else (p, a)
    return not (our_time and their_time) and bool(_named(short, features))


def _voice(figure: Figure, features: Features) -> str:
    """Who gives a figure: whoever the sentence names with it, else its subject, else who the claim is credited to."""
    opening = _SUBJECT.match(features.claim.statement)
    subject = opening["who"] if opening else next(reversed(speakers_of(features.claim)), "")
    return _named(figure, features) or subject


def _named(figure: Figure, features: Features) -> str:
    """Whose figure it is by the words next to it: "the 40 that the firm had guessed", "cited by the firm of 40"."""
    statement = features.claim.statement
    at = statement.find(figure.quantity.words)
    found = _TOLD_BEHIND.match(statement, at + len(figure.quantity.words)) or _TOLD_BEFORE.search(statement, 0, at)
    found = found or _OWNED.search(statement, 0, at)
    return found["who"] if found else ""


def _are_apart(ours: str, theirs: str) -> bool:
    """Whether two voices are named, or told apart as "one" and "another"."""
    if not ours or not theirs:
        return False
    counted = {w for name in (ours, theirs) for w in name.lower().split()[:1]} & {"one", "another", "other"}
    return bool(counted) or not same_speaker(ours, theirs)
