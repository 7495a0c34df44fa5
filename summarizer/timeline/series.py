"""Series: figures about one thing over time, with who gives them and where they run against their direction."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import inf

from summarizer.models import Point, Series, When
from summarizer.timeline.blocking import candidate_pairs
from summarizer.timeline.clusters import Clusters
from summarizer.timeline.features import Features, as_of
from summarizer.timeline.figures import Figure, overlap
from summarizer.timeline.matching import same_thing
from summarizer.timeline.origins import Outlets, origin_by_claim
from summarizer.timeline.tolls import held_on
from summarizer.values.countries import find_countries

_LEAST = 2  # days that the figures of a series are of, at least
# What is of one event, and no thing that goes on.
_NO_SERIES = frozenset("magnitude times seconds minutes hours days weeks months years decades".split())

_NEAR = 40  # characters in which a share stands before what it is of
_SHARE_OF = re.compile(
    r"(?:[0-9]%?|\b(?:half|thirds?|quarters?|fifths?|percent|per\s+cent|most|all|none|some|many|each|one))\s+(?:out\s+)?of\s+"
    r"(?:(?:the|its|their|his|her|some|about|roughly)\s+)*\Z",
    re.IGNORECASE,
)

_Told = tuple[Features, Figure]


def series_of(features: Iterable[Features], outlets: Outlets) -> tuple[Series, ...]:
    """The series among some claims, those with most points first.

    Figures belong to one series when they measure the same thing of the same subject, by whomever and whenever; a
    part, an earlier state that is only compared with, and a figure that its claim denies belong to none. Copies add
    no point.
    """
    told = [(f, g) for f in features if not f.is_copy for g in f.figures if _counts(f, g)]
    made = (_series([told[i] for i in indices], outlets) for indices in _linked(told))
    return tuple(sorted((s for s in made if s), key=lambda s: (-len(s.points), s.id)))


def _counts(features: Features, figure: Figure) -> bool:
    dated = as_of(features) is not None
    return dated and not (figure.is_part or figure.is_denied or _is_whole(features, figure)) and _is_told_of(figure)


def _is_whole(features: Features, figure: Figure) -> bool:
    """Whether a figure is only what another is a share of: "238 of the 691 flights", "half of its 1,950 flights"."""
    statement = features.claim.statement
    at = statement.find(figure.quantity.words)
    return at > 0 and _SHARE_OF.search(statement, max(0, at - _NEAR), at) is not None


def _is_told_of(figure: Figure) -> bool:
    """Whether a figure says enough to stand in a series: a length of time or a bare multiple does not."""
    names = {figure.quantity.unit, figure.quantity.counted}
    return bool(figure.outcome or figure.quantity.counted) and names.isdisjoint(_NO_SERIES)


def _linked(told: Sequence[_Told]) -> list[list[int]]:
    """Indices of figures that measure one thing, directly or through others."""
    weights = [{s: f.weights.get(s, 0.0) for s in g.about} | {f"={g.measure}": 1.0} for f, g in told]
    found = Clusters(len(told))
    for first, second in candidate_pairs(weights, [(_as_of(f, g), f.claim.id) for f, g in told]):
        (f, p), (g, q) = told[first], told[second]
        if same_thing(p, q, f, g):
            found.join(first, second)
    return [members for members in found.members() if len(members) > 1]


def _as_of(features: Features, figure: Figure) -> dt.date:
    return held_on(figure, features) or dt.date.max


def _series(told: Sequence[_Told], outlets: Outlets) -> Series | None:
    """The points in the order of time, one for a value that one origin gives of one day; None where nothing moves."""
    origins = origin_by_claim([f.claim for f, _ in told], outlets)
    seen: dict[tuple[dt.date, float | None, float | None, str], _Told] = {}
    for feature, figure in _once(sorted(told, key=lambda one: (_as_of(*one), one[0].claim.id))):
        origin = origins.get(feature.claim.id, outlets.name(feature.claim))
        seen.setdefault((_as_of(feature, figure), figure.low, figure.high, origin), (feature, figure))
    values = [g for _, g in seen.values()]
    if len({day for day, *_ in seen}) < _LEAST or not _moves(values):
        return None
    points = tuple(_points([(f, g, origin) for (*_, origin), (f, g) in seen.items()]))
    units = {g.quantity.unit for _, g in told}
    return Series(
        id=hashlib.sha256("\n".join(f"{p.claim} {p.quantity.words}" for p in points).encode()).hexdigest()[:12],
        measured=_name([g for _, g in told]),
        unit=min(units) if len(units) == 1 else "",
        places=_shared_places(told),
        cumulative=all(g.is_total for _, g in told),
        points=points,
    )


def _moves(values: Sequence[Figure]) -> bool:
    """Whether figures tell of more than one value: two that cannot both hold, or two bounds of one kind."""
    floors = {g.low for g in values if g.high is None}
    ceilings = {g.high for g in values if g.low is None}
    highest = max(values, key=lambda g: -inf if g.low is None else g.low)
    lowest = min(values, key=lambda g: inf if g.high is None else g.high)
    return len(floors) > 1 or len(ceilings) > 1 or not overlap(highest, lowest)


def _once(told: Iterable[_Told]) -> Iterator[_Told]:
    """Each figure but those that only say another one of their claim in other units, or stand in its very sentence."""
    said: dict[str, list[Figure]] = defaultdict(list)
    teller: dict[tuple[str, int, str], str] = {}
    for feature, figure in told:
        others = said[feature.claim.id]
        places = [(c.article, n, figure.quantity.words) for c in feature.claim.citations for n in c.sentences]
        if any(teller.setdefault(place, feature.claim.id) != feature.claim.id for place in places):
            continue
        if not any(o.quantity.unit != figure.quantity.unit and overlap(o, figure) for o in others):
            others.append(figure)
            yield feature, figure


def _points(told: Iterable[tuple[Features, Figure, str]]) -> Iterator[Point]:
    highest: dict[str, Figure] = {}
    for feature, figure, origin in told:
        before = highest.get(origin)
        yield Point(
            claim=feature.claim.id,
            when=_when(feature, figure),
            quantity=figure.quantity,
            origin=origin,
            doubt=_doubt(figure, before),
        )
        if before is None or (figure.low or 0) > (before.low or 0):
            highest[origin] = figure


def _when(features: Features, figure: Figure) -> When:
    """When a figure holds: of victims by the day they were counted, not on that of what befell them."""
    day = held_on(figure, features)
    if day == as_of(features):
        return features.claim.when
    return When(end=day, precision="day", basis="publication")


def _name(figures: Sequence[Figure]) -> str:
    """What is measured, in the words that most of the figures use."""
    counts = Counter(g.quantity.counted or g.outcome for g in figures)
    return max(counts, key=lambda name: (counts[name], name))


def _doubt(figure: Figure, before: Figure | None) -> str:
    """Why a figure of a series looks wrong: a total of victims by one origin cannot fall. Two may just disagree."""
    if before is None or not figure.is_total or figure.high is None or before.low is None:
        return ""
    return f"less than {before.quantity.words} before" if figure.high < before.low else ""


def _shared_places(told: Sequence[_Told]) -> tuple[str, ...]:
    named = [frozenset(find_countries(f.claim.statement)) for f, _ in told]
    return tuple(sorted(frozenset.intersection(*named)))
