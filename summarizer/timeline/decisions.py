"""The reader's decisions over the claims of a run: what each of them names, and which figures are mistaken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from summarizer.decisions import Apart, Decision, Elsewhere, Mistaken, Together
from summarizer.models import Article, Claim, Quantity
from summarizer.timeline.references import Named, Pile, choice, find, pile_of
from summarizer.timeline.regrouping import Group
from summarizer.values.quantities import find_quantities


@dataclass(frozen=True, slots=True)
class Item:
    """One decision, by its ``number`` in the file, and what its references name or the ``problem`` with them."""

    number: int
    decision: Decision
    named: tuple[Named, ...]
    problem: str = ""

    @property
    def claims(self) -> Group:
        """All claims that it names."""
        return frozenset().union(*(n.claims for n in self.named))

    @property
    def shown(self) -> Group:
        """The claims whose entries are marked: those named by a sentence, for an article is no entry."""
        return frozenset().union(*(n.claims for n in self.named if not n.whole))


@dataclass(frozen=True, slots=True)
class Decided:
    """The reader's decisions over the claims of a run. ``mistakes`` holds the mistaken quantities by claim id."""

    items: tuple[Item, ...] = ()
    mistakes: Mapping[str, tuple[Quantity, ...]] = field(default_factory=dict)
    pile: Pile = field(default_factory=lambda: pile_of((), ()))


def resolve(decisions: Sequence[Decision], articles: Iterable[Article], claims: Iterable[Claim]) -> Decided:
    """What each decision names among the claims of a run; what it cannot name is kept as its problem."""
    if not decisions:
        return Decided()
    pile = pile_of(articles, claims)
    items = tuple(_item(number, decision, pile) for number, decision in enumerate(decisions, start=1))
    mistakes: dict[str, tuple[Quantity, ...]] = defaultdict(tuple)
    for item in items:
        if isinstance(item.decision, Mistaken) and not item.problem:
            for claim in item.claims:
                mistakes[claim] += _mistaken(pile.claims[claim], item.decision.figure)
    return Decided(items, dict(mistakes), pile)


def without_mistakes(claims: Iterable[Claim], decided: Decided) -> tuple[Claim, ...]:
    """The claims as they are compared: without the figures that the reader calls mistaken."""
    wrong = decided.mistakes
    return tuple(
        c.model_copy(update={"quantities": tuple(q for q in c.quantities if q not in wrong[c.id])})
        if c.id in wrong
        else c
        for c in claims
    )


def _item(number: int, decision: Decision, pile: Pile) -> Item:
    references = _references(decision)
    named = tuple(find(reference, pile) for reference in references)
    item = Item(number, decision, named, next((n.problem for n in named if n.problem), ""))
    item = item if item.problem else replace(item, problem=_unfit(item, references, pile))
    return _with_figure(item, decision.figure, pile) if isinstance(decision, Mistaken) else item


def _references(decision: Decision) -> tuple[str, ...]:
    match decision:
        case Together():
            return decision.together
        case Apart():
            return decision.apart
        case Elsewhere():
            return decision.elsewhere
        case Mistaken():
            return (decision.mistaken,)


def _unfit(item: Item, references: Sequence[str], pile: Pile) -> str:
    """Why a decision cannot be about what it names, though all of that is there."""
    if isinstance(item.decision, Elsewhere):
        silent = [r for r, n in zip(references, item.named, strict=True) if not n.claims]
        return f"no entry is told by {silent[0]}; name an article that the timeline cites" if silent else ""
    whole = [r for r, n in zip(references, item.named, strict=True) if n.whole]
    if whole:
        return f"{whole[0]} is a whole article; add a sentence that a footnote cites, as in {whole[0]}#12"
    if isinstance(item.decision, Apart) and sum(len(n.claims) for n in item.named) > len(item.claims):
        return f"its sides name the same; add words that tell them apart: {choice(references[0], item.claims, pile)}"
    return ""


def _with_figure(item: Item, figure: str, pile: Pile) -> Item:
    """The item that names the claims with a mistaken figure, however many sentences they rest on."""
    claims = [pile.claims[c] for n in item.named for c in sorted(n.resting)]
    wrong = frozenset(c.id for c in claims if _mistaken(c, figure))
    if item.problem or wrong:
        return replace(item, named=(Named(wrong, wrong),))
    given = ", ".join(q.words for c in claims for q in c.quantities) or "none"
    return replace(item, problem=f"no figure “{figure}” is compared there; it gives {given}")


def _mistaken(claim: Claim, figure: str) -> tuple[Quantity, ...]:
    """The quantities of a claim that are a figure, by their words or by their value."""
    values = {v for m in find_quantities(figure) for v in (m.quantity.low, m.quantity.high)} - {None}
    return tuple(q for q in claim.quantities if q.words.casefold() == figure.casefold() or {q.low, q.high} & values)
