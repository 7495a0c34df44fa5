"""Disputes: which claims of an event contradict each other, and who stands on which side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer.citations import merge
from summarizer.models import Claim, Dispute, Position, Relation
from summarizer.timeline.crowds import CROWD
from summarizer.timeline.features import Features, similarity
from summarizer.timeline.figures import Figure, overlap
from summarizer.timeline.origins import Outlets, side_by_side, speakers_of
from summarizer.timeline.relations import conflicting_figures

_QUOTES = ("“", '"')
_POINTING = frozenset("he her his it its she that their them these they this those we who".split())
_OPENING = 4  # words within which a sentence points back


def open_conflicts(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """The conflicts among some relations in which neither claim was replaced by a later one of the same source."""
    known = tuple(relations)
    replaced = {r.earlier for r in known if r.kind == "updates"}
    return tuple(r for r in known if r.kind == "conflicts" and not {r.earlier, r.later} & replaced)


def positions_of(group: Sequence[Features], conflicts: Sequence[Relation], outlets: Outlets) -> tuple[Position, ...]:
    """The sides of a dispute, each in conflict with every other; claims outside the conflict take no side.

    A claim joins the side that it is most like of those that it does not contradict, and opens one where it
    contradicts all. Copies stand where the claim that they repeat stands.
    """
    against = {frozenset((r.earlier, r.later)) for r in conflicts}
    involved = {c for pair in against for c in pair}
    sides: list[list[Features]] = []
    for feature in sorted((f for f in group if f.claim.id in involved), key=lambda f: f.claim.id):
        fitting = [
            s
            for s in sides
            if all(frozenset((feature.claim.id, o.claim.id)) not in against and _count_one_crowd(feature, o) for o in s)
        ]
        if fitting:
            max(fitting, key=lambda s: max(similarity(feature, o) for o in s)).append(feature)
        else:
            sides.append([feature])
    return tuple(side_of(_with_copies(side, group), _in_question(side, sides), outlets) for side in sides)


def _count_one_crowd(a: Features, b: Features) -> bool:
    """Whether two claims do not count differently who took part."""
    ours, theirs = ([f for f in side.figures if f.measure == CROWD and not f.is_denied] for side in (a, b))
    return not ours or not theirs or any(overlap(p, q) for p in ours for q in theirs)


def _in_question(side: Sequence[Features], sides: Iterable[Sequence[Features]]) -> set[Figure]:
    """The figures of one side that those of the others contradict."""
    others = [f for other in sides if other is not side for f in other]
    return {figure for ours in side for theirs in others for figure in conflicting_figures(ours, theirs)[::2]}


def _with_copies(side: Sequence[Features], group: Sequence[Features]) -> list[Claim]:
    originals = {f.claim.id for f in side}
    return [f.claim for f in group if f.copy_of in originals or f.claim.id in originals]


def side_of(claims: Sequence[Claim], figures: Iterable[Figure], outlets: Outlets) -> Position:
    """One side of a dispute in the words of the claim that says most: of several sentences, what gives its figures."""
    return position_of(claims, _answer(spokesman(claims), figures, outlets), outlets)


def _answer(claim: Claim, figures: Iterable[Figure], outlets: Outlets) -> str:
    """The sentence of a claim that holds the figures in question, where it leans on no other; else all that it says."""
    article = outlets.articles[claim.article]
    cited = {n for c in claim.citations for n in c.sentences}
    sentences = [
        words for s in article.sentences if s.number in cited and (words := article.words(s)) in claim.statement
    ]
    asked = {f.quantity.words for f in figures}
    holding = [s for s in sentences if any(figure in s for figure in asked)]
    return holding[0] if len(holding) == 1 and not _leans(holding[0]) else claim.statement


def _leans(sentence: str) -> bool:
    return not _POINTING.isdisjoint(sentence.lower().split()[:_OPENING])


def position_of(claims: Sequence[Claim], answer: str, outlets: Outlets) -> Position:
    """One side of a dispute, with everyone who takes it; the bank once, where the bank and the board do."""
    names = tuple(dict.fromkeys(next(reversed(speakers_of(c)), outlets.name(c)) for c in claims))
    joint = frozenset(part for name in names for part in side_by_side(name))
    return Position(
        answer=answer,
        speakers=tuple(name for name in names if name not in joint),
        claims=tuple(c.id for c in claims),
        citations=merge(c for claim in claims for c in claim.citations),
    )


def both_sides(answers: Iterable[str]) -> str:
    """What stands for an event whose sides differ where nobody words it: all answers, none as a fact.

    An answer that another repeats in order to deny it is told there.
    """
    told = tuple(dict.fromkeys(answers))
    return " ".join(("Sources differ.", *(a for a in told if not any(a in other for other in told if other != a))))


def holds(wide: Dispute, dispute: Dispute) -> bool:
    """Whether each side of a dispute is within a side of its own of another one, which may be the same."""
    ours = [{n for n, p in enumerate(wide.positions) if set(q.claims) <= set(p.claims)} for q in dispute.positions]
    return all(ours) and len(set().union(*ours)) == len(ours)


def spokesman(claims: Sequence[Claim], relations: Iterable[Relation] = ()) -> Claim:
    """The claim that speaks for others: dated, attributed, with figures, in the outlet's words and not too long.

    Where they update, the newest.
    """
    updates = [r for r in relations if r.kind == "updates"]
    newest = {r.later for r in updates} - {r.earlier for r in updates}
    pool = sorted((c for c in claims if c.id in newest or not newest), key=lambda c: c.id)
    return max(pool, key=lambda c: (_fullness(c), -len(c.statement)))


def _fullness(claim: Claim) -> float:
    length = len(claim.statement)
    return (
        2.0 * claim.when.has_own_date
        + 1.0 * bool(claim.attribution.speakers)
        + 0.5 * min(2, len(claim.quantities))
        - max(0, length - 240) / 120
        - ("[" in claim.statement)
        - 0.5 * claim.statement.startswith(_QUOTES)
    )
