"""How two claims about one event stand to each other, by rules on typed values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from summarizer.models import Claim, RelationKind
from summarizer.timeline.crowds import CROWD, are_two_occasions
from summarizer.timeline.features import Features, as_of, dates_fit, similarity
from summarizer.timeline.figures import BODIES, Figure, overlap
from summarizer.timeline.framing import do_otherwise
from summarizer.timeline.matching import about_one, are_two_quakes, is_flow, matched, narrowed
from summarizer.timeline.opposition import (
    corrects,
    denies,
    opposed,
    reverse,
    same_origin,
    share_a_voice,
    speak_of_themselves,
)
from summarizer.timeline.slots import other_models, own_names, swapped
from summarizer.timeline.tolls import are_one_toll, counted_on, has_come, tell_one_toll
from summarizer.values.alike import alike_to
from summarizer.values.clauses import telling
from summarizer.values.counted import VICTIMS
from summarizer.values.polarity import are_opposite
from summarizer.values.words import stem, stems

_WEEK = 7
_SAME_WORDS = 0.35  # likeness from which two claims say the same
_SAME_MATTER = 0.2  # the same where a figure of both agrees
_DENIED_AFAR = 0.2  # the same where they stand in different events
_NEARLY = 0.25  # likeness from which a swapped name tells two events apart
_DAYS = 3  # within which counts by different speakers contradict each other
_ONE_DEED = 0.55  # of the words around two flows, from which they are one though their verbs differ: leak, pour out
_GROWTH = 1.3  # what a toll may grow by between two reports of one day
_FIRST_DEAD = 5  # a toll that says little of what the next day's will be
_MONTH = 31  # days from which a dated figure and one of the day of its report are of different times
# Who is a part of those that something befell, where nobody says that they are all of them.
_GROUPS = frozenset(
    map(stem, "adults boys children elderly foreigners girls men pupils students teachers tourists women".split())
)
# Who takes a part in what befalls people, counted apart from "people" and from each other.
_SIDES = frozenset(
    map(
        stem,
        """civilians crew demonstrators fighters guards gunmen insurgents journalists marines members militants officers
        policemen protesters rebels soldiers troops""".split(),
    )
)
_ANYBODY = frozenset(map(stem, "people persons".split()))
# Two figures that answer one question, and how they stand.
Met = tuple[Figure, Figure, RelationKind]

_ADDS_UP = re.compile(
    r"\b(?:ha(?:s|ve|d)\s+(?:\w+\s+)?(?:been\s+)?\w+(?:ed|en|ught|ld|nt|de)|so\s+far|total|to\s+date)\b", re.IGNORECASE
)


def relate(a: Features, b: Features) -> RelationKind | None:
    """How two claims of one group answer one question, the same whichever comes first; None where they answer none.

    Overlapping values agree; a later and larger total updates, as does a correction; "killed" and "casualties", a part
    and the whole differ in scope; a denial of what the other affirms conflicts, and so do values that cannot both
    hold. What is told as planned or forecast is refined by what happens, and contradicted only by its like.
    """
    return _relation(a, b, matched_figures(a, b))


def _relation(a: Features, b: Features, met: Iterable[Met]) -> RelationKind | None:
    ahead = [f.claim.looks_ahead for f in (a, b)]
    if not any(f.claim.modality == "forecast" for f in (a, b)) and (
        denies(a, b) or denies(b, a) or opposed(a, b) or reverse(a, b)
    ):
        return _denial_stands(a, b)
    kinds = {kind for p, q, kind in met if has_come(p, a) == has_come(q, b)}
    if ahead[0] != ahead[1] and not kinds:
        return "refines" if tells_the_same(a, b) or answer_one_question(a, b) else None
    order: tuple[RelationKind, ...] = ("agrees", "updates", "conflicts", "differs in scope")
    found = next((kind for kind in order if kind in kinds), None)
    if found and found != "agrees":
        return found
    if found or similarity(a, b) >= _SAME_WORDS:
        return "refines" if bool(a.figures) != bool(b.figures) else "agrees"
    return None


def tells_the_same(a: Features, b: Features) -> bool:
    """Whether one claim bears the other out: they share most of what they say, or some of it and a figure."""
    alike = similarity(a, b)
    return alike >= _SAME_WORDS or (alike >= _SAME_MATTER and "agrees" in _compared(a, b))


def tells_one_thing(a: Features, b: Features) -> bool:
    """Whether two claims are so alike, or answer one question so alike, that their articles tell one story."""
    alike = similarity(a, b)
    return alike >= _SAME_WORDS or (
        alike >= _SAME_MATTER and (answer_one_question(a, b) or denies(a, b) or denies(b, a))
    )


def cannot_be_one(a: Features, b: Features) -> bool:
    """Whether two claims tell different events: of other days, victims or models, or another name in the same place.

    Two that one sentence tells of two times are different events too: what is said, and what that mentions in passing.
    """
    if not dates_fit(a.happened, b.happened) and not tell_one_toll(a, b):
        return True
    if (
        _are_news_of_two_days(a, b)
        or _have_other_victims(a, b)
        or are_two_quakes(a, b)
        or other_models(a.claim.statement, b.claim.statement)
    ):
        return True
    if _stand_in_one_place(a.claim, b.claim) and a.claim.when.sort_key != b.claim.when.sort_key:
        return True
    return similarity(a, b) >= _NEARLY and swapped(a.slots, b.slots)


def _are_news_of_two_days(a: Features, b: Features) -> bool:
    """Whether two articles open with what has just come about ("has rejected the offer"), more than a week apart."""
    if not (a.reported and b.reported) or abs((a.reported - b.reported).days) <= _WEEK:
        return False
    return all(f.happened.basis == "publication" and _is_just_over(f.claim) for f in (a, b))


def _is_just_over(claim: Claim) -> bool:
    opens = claim.citations[0].sentences[0] == 1
    return opens and not claim.quantities and telling(claim.statement) == "perfect"


def _stand_in_one_place(a: Claim, b: Claim) -> bool:
    return a.article == b.article and a.citations == b.citations


def _have_other_victims(a: Features, b: Features) -> bool:
    ours, theirs = ({f.outcome for f in side.figures if f.outcome in VICTIMS} for side in (a, b))
    return bool(ours and theirs) and ours.isdisjoint(theirs) and "casualties" not in ours | theirs


def values_agree(a: Features, b: Features) -> bool:
    """Whether the figures of two claims can be compared and all fit each other."""
    return set(_compared(a, b)) == {"agrees"}


def count_apart(a: Features, b: Features) -> bool:
    """Whether figures of two claims answer one question, and all count different things: killed and casualties."""
    pairs = list(matched(a, b))
    return bool(pairs) and all(p.outcome != q.outcome or p.is_part != q.is_part or narrowed(p, q) for p, q in pairs)


def answer_one_question(a: Features, b: Features) -> bool:
    """Whether some figures of two claims measure one thing, agreeing or not."""
    return any(p.is_part == q.is_part and not narrowed(p, q) for p, q in matched(a, b))


def conflicting_figures(a: Features, b: Features) -> tuple[Figure, ...]:
    """The figures of two claims that contradict each other, those of the first before those of the second."""
    return tuple(f for p, q, kind in matched_figures(a, b) if kind == "conflicts" for f in (p, q))


def matched_figures(a: Features, b: Features) -> Iterator[Met]:
    """The figures of two claims that answer one question, in pairs, and how each pair stands."""
    return ((p, q, _stands(p, q, a, b)) for p, q in matched(a, b))


def may_contradict(a: Features, b: Features) -> bool:
    """Whether two claims tell what was or is, not what is planned or supposed, and can be of one time and place."""
    return not (a.claim.looks_ahead or b.claim.looks_ahead or cannot_be_one(a, b))


def contradict(a: Features, b: Features, met: Sequence[Met]) -> bool:
    """Whether two claims of different events that may contradict each other do, by how their figures stand.

    Figures that do are of one deed, and each claim gives one value only: of several nobody can say which answers.
    Where one denies the other, they are alike.
    """
    if _relation(a, b, met) != "conflicts":
        return False
    opposed = [(p, q) for p, q, kind in met if kind == "conflicts"]
    if not opposed:
        return similarity(a, b) >= _DENIED_AFAR
    return all(
        _is_only_value(p, a) and _is_only_value(q, b) and not do_otherwise(p.framing, q.framing) for p, q in opposed
    )


def _is_only_value(figure: Figure, features: Features) -> bool:
    given = (f for f in features.figures if f.measure == figure.measure and f.is_denied == figure.is_denied)
    return all(overlap(figure, other) for other in given)


def _denial_stands(a: Features, b: Features) -> RelationKind:
    """A denial conflicts, but of a source that takes its own word back: that replaces the word."""
    corrected = corrects(a) or corrects(b)
    return "updates" if corrected and same_origin(a, b) else "conflicts"


def _compared(a: Features, b: Features) -> Iterator[RelationKind]:
    """How each two figures stand that answer one question."""
    return (kind for _, _, kind in matched_figures(a, b))


def _stands(p: Figure, q: Figure, a: Features, b: Features) -> RelationKind:
    if _counts_otherwise(p, q):
        return "differs in scope"
    if overlap(p, q):
        return "updates" if _has_grown(p, q, a, b) else "agrees"
    if _stand_side_by_side(p, a.claim, b.claim) or speak_of_themselves(a, b):
        return "differs in scope"
    named_apart = p.measure != CROWD and own_names(a.slots, b.slots)
    if named_apart or _is_one_voice(a, b) or _counts_elsewhere(p, q, a, b):
        return "differs in scope"
    return _over_time(p, q, a, b)


def _stand_side_by_side(p: Figure, a: Claim, b: Claim) -> bool:
    """Whether one sentence gives two figures of two voices, each in a clause of its own, that are no count of victims.

    "Exxon said profit rose to $9 billion, while Chevron said profit rose to $6 billion": each may speak for itself.
    """
    if not _stand_in_one_place(a, b) or p.measure == CROWD or p.outcome in VICTIMS:
        return False
    return a.statement.rstrip(".") not in b.statement and b.statement.rstrip(".") not in a.statement


def _counts_otherwise(p: Figure, q: Figure) -> bool:
    """Whether two figures count different things: killed and casualties, a part and the whole, two kinds, a wish."""
    if p.framing.wish != q.framing.wish or p.outcome != q.outcome or p.is_part != q.is_part or p.is_sure != q.is_sure:
        return True
    if p.measure == CROWD and are_two_occasions(p.about, q.about):
        return True
    if are_opposite(p.framing.deed, q.framing.deed):  # opened, closed
        return True
    return narrowed(p, q) or bool((p.details ^ q.details) & _GROUPS) or _are_of_sides(p, q) or _are_of_sides(q, p)


def _are_of_sides(p: Figure, q: Figure) -> bool:
    """Whether one counts the victims of a side, and the other those of another or of all: soldiers, people.

    Of all there are no fewer than of a side: 42 civilians contradict 12 people.
    """
    ours = p.details & _SIDES
    if not ours or p.outcome not in VICTIMS:
        return False
    theirs = frozenset(stems(q.quantity.counted)) & (_SIDES | _ANYBODY)
    if not theirs.isdisjoint(_ANYBODY):
        return (p.low or 0.0) <= (q.high or q.low or 0.0)
    return bool(theirs) and all(w not in ours and ours.isdisjoint(alike_to(w)) for w in theirs)


def _counts_elsewhere(p: Figure, q: Figure, a: Features, b: Features) -> bool:
    """Whether one counts at a place, for a time or of a deed that the other does not speak of."""
    if _is_elsewhere(p, q, a, b) or p.periods != q.periods or (not p.periods and _are_apart_in_time(a, b)):
        return True
    return is_flow(p) and do_otherwise(p.framing, q.framing) and about_one(p, q, a, b) < _ONE_DEED


def _is_elsewhere(p: Figure, q: Figure, a: Features, b: Features) -> bool:
    if p.outcome and (_is_away(p, q, b) or _is_away(q, p, a)):
        return True
    ours, theirs = ((f.places | f.framing.groups) - side.weights.keys() for f, side in ((p, b), (q, a)))
    return bool(ours or theirs)


def counted_alike(p: Figure, q: Figure, a: Features, b: Features) -> bool:
    """Whether nothing in two claims says that their figures count different things, or in different places."""
    return not (_counts_otherwise(p, q) or _is_elsewhere(p, q, a, b))


def _is_away(figure: Figure, other: Figure, features: Features) -> bool:
    """Whether a figure is of a place that the claim of another, and its article's headline, do not speak of."""
    return bool(figure.site.place - other.site.place - features.weights.keys() - features.topic)


def _is_one_voice(a: Features, b: Features) -> bool:
    """Whether one article says both with one speaker: it would not contradict itself."""
    one, other = a.claim, b.claim
    return one.article == other.article and one.attribution.speakers == other.attribution.speakers


def _are_apart_in_time(a: Features, b: Features) -> bool:
    """Whether one figure is of a time long past when the other was reported."""
    ours, theirs = a.happened, b.happened
    if bool(ours.start) == bool(theirs.start):
        return False
    dated, bound = (ours, theirs) if ours.start else (theirs, ours)
    return bool(dated.end and bound.end and (bound.end - dated.end).days > _MONTH)


def _over_time(p: Figure, q: Figure, a: Features, b: Features) -> RelationKind:
    """Values that differ: an update when the later is the larger or its source's own, else a conflict.

    Two named speakers who give different values within days of each other contradict, whichever is larger, but for a
    toll that may have grown from the one to the other.
    """
    is_toll = p.measure != CROWD and are_one_toll(p, q, a, b)
    days = (counted_on(a), counted_on(b)) if is_toll else (as_of(a), as_of(b))
    same = same_origin(a, b)
    if same and (corrects(a) or corrects(b)):
        return "updates"
    if days[0] == days[1]:
        return "differs in scope" if is_toll and same is not False and _is_growth(p, q) else "conflicts"
    if days[0] is None or days[1] is None:
        return "differs in scope"  # nobody can say whether they hold for the same day
    (_, early), (_, late) = sorted(((days[0], p), (days[1], q)), key=lambda pair: pair[0])
    grows = (early.low or early.high or 0) < (late.high or late.low or 0)
    if (
        same is False
        and not share_a_voice(a, b)
        and abs((days[0] - days[1]).days) <= _DAYS
        and not (is_toll and grows and (_is_growth(p, q) or _are_bodies(p, q) or _is_early(early)))
    ):
        return "conflicts"
    return "updates" if grows or same or not _adds_up(p, q, a, b) else "conflicts"


def _has_grown(p: Figure, q: Figure, a: Features, b: Features) -> bool:
    """Whether a source told of a toll of at least so much, and counts it higher on a later day."""
    one, other = counted_on(a), counted_on(b)
    if one is None or other is None or one == other or not p.is_total or not same_origin(a, b):
        return False
    early, late = (p, q) if one < other else (q, p)
    grows = early.low is not None and early.high is None and late.low is not None and late.low > early.low
    return grows and are_one_toll(p, q, a, b)


def _is_growth(p: Figure, q: Figure) -> bool:
    """Whether two tolls of one day lie so near that the one may have become the other within hours."""
    small, large = sorted(f.low or f.high or 0.0 for f in (p, q))
    return large <= _GROWTH * small


def _is_early(figure: Figure) -> bool:
    """Whether a toll is so low that it may be many times as high a day later: "one person died"."""
    return (figure.low or figure.high or 0.0) <= _FIRST_DEAD


def _are_bodies(p: Figure, q: Figure) -> bool:
    """Whether one counts the bodies found so far, of which another day finds more."""
    return bool({p.quantity.counted, q.quantity.counted} & BODIES)


def _adds_up(p: Figure, q: Figure, a: Features, b: Features) -> bool:
    """Whether figures of one thing can only grow: victims, and what has been counted so far."""
    return p.is_total or q.is_total or all(_ADDS_UP.search(f.claim.statement) for f in (a, b))
