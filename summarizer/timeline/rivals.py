"""Rivals: claims of different events that contradict each other, and the disputes they make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import isclose

from summarizer.models import Dispute, Entry, Position, Relation, RelationKind
from summarizer.timeline.clusters import Clusters
from summarizer.timeline.crowds import CROWD
from summarizer.timeline.disputes import holds, side_of
from summarizer.timeline.entries import Finding, build_entry, told_at
from summarizer.timeline.estimates import side_by_side
from summarizer.timeline.features import Features, compared
from summarizer.timeline.figures import Figure, overlap
from summarizer.timeline.opposition import denies, reverse
from summarizer.timeline.origins import Outlets
from summarizer.timeline.questions import question_for, question_of
from summarizer.timeline.relations import contradict, matched_figures, may_contradict
from summarizer.timeline.replies import announced, exchanges

_ROUNDED = 0.03  # one value told in two units
_MOST = 40  # answers to one question that are sorted into sides

_Answer = tuple[str, str]  # a claim's id and the measure of the figures that it answers with, "" without figures
_Sides = list[list[_Answer]]


@dataclass(slots=True)
class _Found:
    """The answers of claims to common questions: their figures, and what each answer contradicts or bears out.

    ``apart`` are the pairs of claims that contradict each other within one event.
    """

    apart: frozenset[frozenset[str]]
    figures: dict[_Answer, set[Figure]] = field(default_factory=lambda: defaultdict(set))
    against: dict[_Answer, set[_Answer]] = field(default_factory=lambda: defaultdict(set))
    alike: dict[_Answer, set[_Answer]] = field(default_factory=lambda: defaultdict(set))

    def note(self, links: dict[_Answer, set[_Answer]], one: _Answer, other: _Answer) -> None:
        links[one].add(other)
        links[other].add(one)

    def note_figures(self, links: dict[_Answer, set[_Answer]], a: Features, b: Features, p: Figure, q: Figure) -> None:
        one, other = (a.claim.id, p.measure), (b.claim.id, q.measure)
        self.figures[one].add(p)
        self.figures[other].add(q)
        self.note(links, one, other)

    def fit(self, one: _Answer, other: _Answer) -> bool:
        """Whether two answers can be true together."""
        if other in self.against.get(one, ()):
            return False
        ours, theirs = self.figures.get(one, ()), self.figures.get(other, ())
        return any(overlap(p, q) for p in ours for q in theirs) if ours else {one[0], other[0]} not in self.apart

    def differ(self, one: _Answer, other: _Answer) -> bool:
        """Whether two answers contradict each other, or count what everybody counts for himself and differ."""
        return other in self.against[one] or (one[1] == other[1] == CROWD and not self.fit(one, other))


def with_rivals(entries: Sequence[Entry], features: Sequence[Features], outlets: Outlets) -> tuple[Entry, ...]:
    """The entries of one story with the disputes between them, each in every entry that tells one of its sides.

    Events stay as they were grouped. Pairs of claims that contradict each other about one question make one dispute:
    a side holds what can be true together, stands against every other side, and has with it who only gives its value
    too. What its own source has replaced disputes nothing. A dispute of one entry that such a one holds is left out.
    """
    known = {f.claim.id: f for f in features}
    home = {c: e.id for e in entries for c in e.claims}
    replaced = {r.earlier for e in entries for r in e.relations if r.kind == "updates"}
    apart = frozenset(frozenset((r.earlier, r.later)) for e in entries for r in e.relations if r.kind == "conflicts")
    found = _Found(apart)
    _meet(found, [f for f in features if not f.is_copy and f.claim.id not in replaced], home)
    copies = _copies(features)
    told: dict[str, list[Dispute]] = defaultdict(list)
    for sides in _disputes(found):
        dispute = _dispute(sides, found, known, copies, outlets)
        for entry in sorted({home[claim] for p in dispute.positions for claim in p.claims}):
            told[entry].append(dispute)
    return tuple(_disputed(e, told[e.id], known, outlets) if e.id in told else e for e in entries)


def _meet(found: _Found, features: Sequence[Features], home: Mapping[str, str]) -> None:
    """Note how the answers of claims stand that are worth comparing; of one entry only those of a crowd are rivals."""
    counting: list[tuple[Features, Features]] = []
    for a, b in compared(features):
        if a.figures and b.figures:
            counting.append((a, b))
        elif not (a.denied or b.denied):
            continue
        apart = home[a.claim.id] != home[b.claim.id] or _count_a_crowd(a, b)
        if apart and may_contradict(a, b):
            _note_rivals(found, a, b)
    for a, b, p, q in side_by_side(features):
        found.note_figures(found.against, a, b, p, q)
    for a, b in exchanges(features):
        if may_contradict(a, b) and (denies(a, b) or reverse(a, b)):
            found.note(found.against, (a.claim.id, ""), (b.claim.id, ""))
    for a, b in announced(features):
        if may_contradict(a, b):
            found.note(found.against, (a.claim.id, ""), (b.claim.id, ""))
    _note_alike(found, counting)


def _count_a_crowd(a: Features, b: Features) -> bool:
    """Whether both count who took part, of which few counts are told as one event and all answer one question."""
    return all(any(f.measure == CROWD for f in side.figures) for side in (a, b))


def _note_rivals(found: _Found, a: Features, b: Features) -> None:
    met = tuple(matched_figures(a, b))
    if not (a.denied or b.denied or any(kind == "conflicts" or _is_same(p, q, kind) for p, q, kind in met)):
        return
    if contradict(a, b, met):
        opposed = [(p, q) for p, q, kind in met if kind == "conflicts"]
        for p, q in opposed:
            found.note_figures(found.against, a, b, p, q)
        if not opposed:
            found.note(found.against, (a.claim.id, ""), (b.claim.id, ""))


def _note_alike(found: _Found, counting: Iterable[tuple[Features, Features]]) -> None:
    """Note what bears out the answers of rivals, and what bears that out in its turn: nothing else is asked for."""
    noted: set[str] = set()
    for links in (found.against, found.alike):
        asked = {claim for claim, _ in links} - noted
        for a, b in counting:
            told = {a.claim.id, b.claim.id}
            if not told.isdisjoint(asked) and told.isdisjoint(noted):
                for p, q, kind in matched_figures(a, b):
                    if _is_same(p, q, kind):
                        found.note_figures(found.alike, a, b, p, q)
        noted |= asked


def _is_same(p: Figure, q: Figure, kind: RelationKind) -> bool:
    """Whether two figures that agree also share an end: both "at least 12", not "over nine" and 12."""
    ends = [(x, y) for x, y in ((p.low, q.low), (p.high, q.high)) if x is not None and y is not None]
    return kind == "agrees" and any(isclose(x, y, rel_tol=_ROUNDED) for x, y in ends)


def _disputes(found: _Found) -> Iterator[_Sides]:
    """The sides of each dispute: as many disputes as it takes to hold every pair of rivals."""
    answers = sorted(found.against)
    place = {answer: i for i, answer in enumerate(answers)}
    linked = Clusters(len(answers))
    for answer in answers:
        for other in found.against[answer] | found.alike.get(answer, set()) & place.keys():
            linked.join(place[answer], place[other])
    for members in linked.members():
        chosen = sorted((answers[i] for i in members), key=lambda a: (-len(found.against[a]), a))[:_MOST]
        open_pairs = [(a, b) for a, b in combinations(chosen, 2) if b in found.against[a]]
        while open_pairs:
            sides = _sides(open_pairs[0], chosen, found)
            side = {answer: n for n, members in enumerate(sides) for answer in members}
            open_pairs = [p for p in open_pairs if side.get(p[0]) is None or side.get(p[1]) is None]
            yield _with_those_alike(sides, found)


def _sides(pair: tuple[_Answer, _Answer], chosen: Iterable[_Answer], found: _Found) -> _Sides:
    """The sides around two rivals; what neither fits a side nor stands against every one takes none."""
    sides = [[pair[0]], [pair[1]]]
    for answer in chosen:
        if answer in pair:
            continue
        rivals = [any(found.differ(answer, other) for other in side) for side in sides]
        fitting = [s for s in sides if all(found.fit(answer, other) for other in s)]
        if all(rivals):
            sides.append([answer])
        elif len(fitting) == 1 and (any(rivals) or any(other in found.alike.get(answer, ()) for other in fitting[0])):
            fitting[0].append(answer)
    return sides


def _with_those_alike(sides: _Sides, found: _Found) -> _Sides:
    """The sides with the answers that only bear one out, and fit no other."""
    placed = {claim for side in sides for claim, _ in side}
    beside = {a for side in sides for member in side for a in found.alike.get(member, ())}
    joining: dict[int, list[_Answer]] = defaultdict(list)
    for answer in sorted(beside):
        near = [n for n, side in enumerate(sides) if any(found.fit(answer, other) for other in side)]
        if answer[0] not in placed and len(near) == 1 and all(found.fit(answer, other) for other in sides[near[0]]):
            placed.add(answer[0])
            joining[near[0]].append(answer)
    return [side + joining[n] for n, side in enumerate(sides)]


def _copies(features: Iterable[Features]) -> Mapping[str, Sequence[Features]]:
    """The claims by the id of the one whose words they have, that one among them."""
    found: dict[str, list[Features]] = defaultdict(list)
    for feature in features:
        found[feature.copy_of].append(feature)
    return found


def _dispute(
    sides: _Sides,
    found: _Found,
    known: Mapping[str, Features],
    copies: Mapping[str, Sequence[Features]],
    outlets: Outlets,
) -> Dispute:
    told = {claim: known[claim] for side in sides for claim, _ in side}
    pairs = [(a, b) for one, other in combinations(sides, 2) for a in one for b in other if b in found.against[a]]
    figures = [(f, known[a[0]]) for a in sorted({a for pair in pairs for a in pair}) for f in _in_order(found, a)]
    conflicts = [
        Relation(kind="conflicts", earlier=earlier.claim.id, later=later.claim.id)
        for a, b in pairs
        for earlier, later in (sorted((known[a[0]], known[b[0]]), key=told_at),)
    ]
    return Dispute(
        question=question_for(figures) if figures else question_of(conflicts, told),
        positions=tuple(_side(side, found, copies, outlets) for side in sorted(map(sorted, sides))),
    )


def _side(
    side: Iterable[_Answer], found: _Found, copies: Mapping[str, Sequence[Features]], outlets: Outlets
) -> Position:
    answers = tuple(side)
    claims = sorted((f.claim for claim, _ in answers for f in copies[claim]), key=lambda c: c.id)
    return side_of(claims, [figure for answer in answers for figure in _in_order(found, answer)], outlets)


def _in_order(found: _Found, answer: _Answer) -> list[Figure]:
    return sorted(found.figures.get(answer, ()), key=lambda f: f.quantity.words)


def _disputed(entry: Entry, disputes: Sequence[Dispute], known: Mapping[str, Features], outlets: Outlets) -> Entry:
    """An entry with disputes that reach beyond it, in the place of those of its own that they hold, or the reverse."""
    own = tuple(d for d in entry.disputes if not any(holds(wide, d) or _asks_as_much(wide, d) for wide in disputes))
    more = tuple(d for d in disputes if not any(holds(wide, d) for wide in own))
    finding = Finding(entry.statement, entry.relations, (*own, *more))
    made = build_entry([known[c] for c in entry.claims], finding, outlets)
    return made.model_copy(update={"story": entry.story, "decided": entry.decided})


def _asks_as_much(wide: Dispute, dispute: Dispute) -> bool:
    """Whether one dispute asks the same as another and sorts all of its claims, more finely perhaps."""
    ours, theirs = ({c for p in d.positions for c in p.claims} for d in (dispute, wide))
    return wide.question == dispute.question and ours <= theirs
