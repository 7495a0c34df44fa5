"""Entries: one event each, made from the claims of a group."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from summarizer.citations import merge
from summarizer.models import Citation, Claim, Dispute, Entry, Relation, Status, When
from summarizer.timeline.disputes import both_sides, holds, open_conflicts, positions_of, spokesman
from summarizer.timeline.features import Features
from summarizer.timeline.opposition import corrects
from summarizer.timeline.origins import Outlets, chains, may_be_one, origin_by_claim, own_voices
from summarizer.timeline.questions import question_of
from summarizer.timeline.relations import relate, tells_the_same

_PAIRED = 40  # members of one group that are compared pair by pair
_STAMPED = dt.timedelta(days=1)  # by which an article may be newer than its stamp
_PRECISION = {"day": 0, "range": 1, "month": 2, "year": 3, "unknown": 4}


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found about the claims of one event: the statement, their relations, and where they contradict."""

    statement: str
    relations: tuple[Relation, ...] = ()
    disputes: tuple[Dispute, ...] = ()


def entry_by_rules(
    group: Sequence[Features],
    outlets: Outlets,
    relations: Iterable[Relation] = (),
    disputes: Iterable[Dispute] = (),
) -> Entry:
    """The Entry of a group in the words of the claim that says most.

    ``relations`` and ``disputes`` are those that are known already: rules add what they find besides.
    """
    found = _by_rules(group, outlets)
    known = {frozenset((r.earlier, r.later)): r for r in relations}
    kept = (r for r in found.relations if frozenset((r.earlier, r.later)) not in known)
    widest = _widest((*found.disputes, *disputes))
    return build_entry(group, Finding(found.statement, (*kept, *known.values()), widest), outlets)


def _by_rules(group: Sequence[Features], outlets: Outlets) -> Finding:
    relations = relations_among(group)
    conflicts = open_conflicts(relations)
    positions = positions_of(group, conflicts, outlets) if conflicts else ()
    if len(positions) < 2:
        return Finding(spokesman([f.claim for f in group], relations).statement, relations)
    dispute = Dispute(question=question_of(conflicts, {f.claim.id: f for f in group}), positions=positions)
    return Finding(both_sides(p.answer for p in positions), relations, (dispute,))


def _widest(disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """The disputes without those that another one holds; of two that hold each other, the last."""
    return tuple(
        d
        for i, d in enumerate(disputes)
        if not any(holds(other, d) and (i < j or not holds(d, other)) for j, other in enumerate(disputes) if i != j)
    )


def build_entry(group: Sequence[Features], finding: Finding, outlets: Outlets) -> Entry:
    """The Entry over some claims; code decides its date, origins, status and citations from them.

    When a claim was reported that a later one updates bounds no date of what that one says.
    """
    ordered = sorted((f.claim for f in group), key=lambda c: c.id)
    known = origin_by_claim(ordered, outlets)
    ids = tuple(c.id for c in ordered)
    replaced = frozenset(r.earlier for r in finding.relations if r.kind == "updates")
    told = sorted(group, key=lambda f: f.claim.id)
    dating = [f for f in told if not (f.claim.id in replaced and f.claim.when.basis == "publication")] or told
    return Entry(
        id=hashlib.sha256("\n".join(ids).encode()).hexdigest()[:12],
        statement=finding.statement,
        when=when_of(_fitting(dating, finding.statement, outlets), _sides_inside(finding.disputes, ids)),
        status=_status(group, finding, known),
        citations=_citations(ordered, finding.statement),
        claims=ids,
        origins=_origins(ordered, finding, known, outlets),
        relations=tuple(sorted(finding.relations, key=lambda r: (r.earlier, r.later, r.kind))),
        disputes=finding.disputes,
        chains=chains(ordered, known, outlets),
    )


def _citations(claims: Sequence[Claim], statement: str) -> tuple[Citation, ...]:
    """What an entry cites, first what its statement was taken from where that is one claim's."""
    first = next((c.citations for c in claims if c.statement == statement), ())
    return (*first, *(c for c in merge(c for claim in claims for c in claim.citations) if c not in first))


def _sides_inside(disputes: Iterable[Dispute], claims: Sequence[str]) -> frozenset[str]:
    """The claims on the sides of the disputes that have two among some claims, which may then differ about the date."""
    inside = (d for d in disputes if sum(not set(claims).isdisjoint(p.claims) for p in d.positions) > 1)
    return frozenset(c for d in inside for p in d.positions for c in p.claims)


def _fitting(group: Sequence[Features], statement: str, outlets: Outlets) -> list[Claim]:
    """The claims whose date may be that of an event told in the words of one of them: it contradicts no other's words.

    Where the claim that speaks has a date of its own, that or a finer one within it; else none after its article, and a
    day of the telling, or one carried on, only of who tells the same. A date still to come dates a plan, which may have
    been told of on any day before; the day after an article's stamp may be that of its writing.
    """
    speaking = min(
        (f for f in group if f.claim.statement == statement), key=lambda f: _date_rank(f.claim.when), default=None
    )
    if speaking is None:
        return [f.claim for f in group]
    shown, known = speaking.claim.when, outlets.articles[speaking.claim.article].published.end
    return [
        f.claim
        for f in group
        if f.claim.when == shown
        or (_fits(f.claim.when, shown, known) and (_is_in_words(f.claim.when) or tells_the_same(f, speaking)))
    ]


def _is_in_words(when: When) -> bool:
    """Whether a claim's own words date it."""
    return when.basis not in ("carried", "publication")


def _fits(when: When, shown: When, published: dt.date | None) -> bool:
    if shown.has_own_date and shown.start and not (published and shown.start > published + _STAMPED):
        return _holds(shown, when)
    return not (shown.end and when.start and when.start > shown.end)


def when_of(claims: Iterable[Claim], sides: Container[str] = ()) -> When:
    """The date of an event from those of its claims.

    A day or period that words give comes before one carried on from an earlier sentence, and that before the day of
    publication, the finest first. Words that only bound what one claim tells ("until May") date the event only when
    all its claims have them. What an article tells of as over had happened by then: a day that is only carried on in
    a later one is not its day. In a dispute the widest date of one of its ``sides`` that holds the finest is taken, for
    these may date their own saying.
    """
    given = tuple(claims)
    by = min(
        (c.when.end for c in given if c.when.basis == "publication" and c.when.end and not c.looks_ahead), default=None
    )
    whens = [c.when for c in given if not (by and c.when.basis == "carried" and c.when.start and c.when.start > by)]
    best = min(whens, key=_date_rank)
    if best.has_own_date and best.start is None and any(w != best for w in whens):
        return When()
    wider = [c.when for c in given if c.id in sides and _holds(c.when, best)]
    return min(
        wider, key=lambda w: (w.start or dt.date.max, -(w.end or dt.date.min).toordinal(), w.words), default=best
    )


def _date_rank(when: When) -> tuple[object, ...]:
    grades = (
        when.has_own_date and when.start,
        when.basis == "carried",
        when.basis == "publication",
        when.is_dated,
        True,
    )
    grade = [bool(g) for g in grades].index(True)
    fineness = 0 if when.basis == "publication" else _PRECISION[when.precision]  # the earliest bound says most
    return grade, fineness, when.sort_key, when.words


def _holds(outer: When, inner: When) -> bool:
    """Whether the interval of one date holds that of another; both closed."""
    if not (outer.start and outer.end and inner.start and inner.end):
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def _origins(claims: Sequence[Claim], finding: Finding, known: Mapping[str, str], outlets: Outlets) -> tuple[str, ...]:
    """The origins of an event; an outlet that takes a side in its own voice is one, for it repeats nobody."""
    sided = {c for d in finding.disputes for p in d.positions for c in p.claims}
    alone = own_voices([c for c in claims if c.id in sided - known.keys()], outlets)
    return tuple(sorted({*known.values(), *alone.values()}))


def _status(group: Sequence[Features], finding: Finding, origins: Mapping[str, str]) -> Status:
    """Disputed, updated, or corroborated: two claims tell the same and could know it apart.

    Each has to stand in an article without the other: two speakers of one article bear each other out no more for its
    being copied. What outlets tell of plans in their own voice they all have from who plans.
    """
    if finding.disputes:
        return "disputed"
    if any(r.kind == "updates" for r in finding.relations):
        return "updated"
    apart = {frozenset((r.earlier, r.later)) for r in finding.relations if r.kind == "differs in scope"}
    known = [f for f in sorted(group, key=lambda f: f.claim.id) if f.claim.id in origins and _could_know(f)]
    papers: dict[str, set[str]] = defaultdict(set)
    for f in group:
        papers[f.copy_of].add(f.claim.article)
    agreeing = (
        tells_the_same(a, b)
        for a, b in combinations(known[:_PAIRED], 2)
        if origins[a.claim.id] != origins[b.claim.id]
        and papers[a.claim.id] - papers[b.claim.id]
        and papers[b.claim.id] - papers[a.claim.id]
        and frozenset((a.claim.id, b.claim.id)) not in apart
        and not may_be_one(a.claim, b.claim)
    )
    return "corroborated" if any(agreeing) else "single-origin"


def _could_know(features: Features) -> bool:
    """Whether a claim shows knowledge of its own: no copy, and no plan that nobody is named for."""
    return not features.is_copy and bool(features.claim.attribution.speakers or not features.claim.looks_ahead)


def relations_among(group: Sequence[Features]) -> tuple[Relation, ...]:
    """How the claims stand to each other, a copy as what it repeats; of a large group the first of each value."""
    told = {f.claim.id: f for f in group}
    pairs = combinations(sorted(_unlike(group), key=lambda f: f.claim.id), 2)
    related = (_relation(a, b, told.get(a.copy_of, a), told.get(b.copy_of, b)) for a, b in pairs)
    return tuple(r for r in related if r)


def _unlike(group: Sequence[Features]) -> list[Features]:
    """The members to compare pair by pair, those that say something else first, so that none hides among many."""
    originals = sorted((f for f in group if not f.is_copy), key=lambda f: f.claim.id)
    first: dict[tuple[object, ...], Features] = {}
    for member in originals:
        first.setdefault((member.claim.quantities, member.claim.when, member.denied), member)
    chosen = {m.claim.id: m for m in first.values()}
    rest = (*originals, *sorted((f for f in group if f.is_copy), key=lambda f: f.claim.id))
    return list((chosen | {m.claim.id: m for m in rest}).values())[:_PAIRED]


def _relation(a: Features, b: Features, first: Features, second: Features) -> Relation | None:
    """How two claims stand, by the originals ``first`` and ``second`` that they repeat or are."""
    kind = "agrees" if first is second else relate(first, second)
    (_, earlier), (_, later) = sorted(((told_at(first), a.claim.id), (told_at(second), b.claim.id)))
    return Relation(kind=kind, earlier=earlier, later=later) if kind else None


def told_at(features: Features) -> tuple[object, ...]:
    """The order of claims in time; of one day, what puts something right comes after it.

    Claims alike in that are ordered by their words, which a copy of another name has as well.
    """
    claim = features.claim
    return claim.when.end or claim.when.sort_key[0], claim.when.sort_key, corrects(features), claim.statement, claim.id
