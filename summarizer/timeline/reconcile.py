"""Reconciliation by a model: it proposes events over numbered claims, code accepts only what holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from summarizer.asking import Ask
from summarizer.errors import ModelError, TruncatedAnswer
from summarizer.models import Dispute, Entry, LeftOut, Relation
from summarizer.timeline.answer import DisputeAnswer, EventAnswer, ReconcileAnswer
from summarizer.timeline.build import Made, Reconcile
from summarizer.timeline.contradictions import Event, contradictions, event_of
from summarizer.timeline.disputes import position_of
from summarizer.timeline.entries import Finding, build_entry, entry_by_rules
from summarizer.timeline.features import Features
from summarizer.timeline.groups import blocks, group
from summarizer.timeline.origins import Outlets
from summarizer.timeline.packs import Pack, halves, packed, with_copies
from summarizer.timeline.proposals import faults, miscounted, proposed_again

_Refused = Mapping[EventAnswer, tuple[str, ...]]
_Mended = Mapping[EventAnswer, EventAnswer]

_BLOCK = 200  # claims that a model can keep apart at once
_FEWEST = 4  # claims that are not worth cutting in two


def reconcile_with(ask: Ask) -> Reconcile:
    """The reconcile step of :func:`summarizer.timeline.build` that asks a model which claims belong together."""

    def reconcile(told: Sequence[tuple[Features, ...]], outlets: Outlets) -> Made:
        copies = _copies(told)
        distinct = [tuple(f for f in features if not f.is_copy) for features in told]
        found = [tuple(features[i] for i in indices) for features in distinct for indices in blocks(features, _BLOCK)]
        entries = [entry_by_rules(with_copies(block, copies), outlets) for block in found if len(block) == 1]
        doubts: list[LeftOut] = []
        for pack in packed([b for b in found if len(b) > 1], copies, outlets):
            made, refused = _ask_pack(pack, ask)
            entries += made
            doubts += refused
        return tuple(entries), tuple(doubts)

    return reconcile


def _copies(told: Iterable[Sequence[Features]]) -> dict[str, tuple[Features, ...]]:
    found: dict[str, list[Features]] = defaultdict(list)
    for feature in (f for features in told for f in features if f.is_copy):
        found[feature.copy_of].append(feature)
    return {original: tuple(copies) for original, copies in found.items()}


def _ask_pack(pack: Pack, ask: Ask) -> tuple[list[Entry], list[LeftOut]]:
    """The entries of a pack, by the model where its answer holds and by rules where it does not."""
    try:
        answer = _with_strays(pack, ask(pack.messages, ReconcileAnswer).value)
    except TruncatedAnswer as error:
        if len(pack.numbered) < _FEWEST:
            return _rules_for(pack), [_doubt("what the model was asked to reconcile", str(error))]
        parts = [_ask_pack(half, ask) for half in halves(pack)]
        return [e for entries, _ in parts for e in entries], [d for _, doubts in parts for d in doubts]
    except ModelError as error:
        return _rules_for(pack), [_doubt("what the model was asked to reconcile", str(error))]
    if fault := miscounted(pack, answer):
        return _rules_for(pack), [_doubt("the model's sorting of the claims", fault)]
    refused = {e: found for e in answer.events if (found := faults(e, pack))}
    mended = _mended(pack, answer, refused, ask) if refused else {}
    settled = tuple(_settled(e, refused, mended) for e in answer.events)
    doubts = [_doubt(e.statement, "; ".join(found)) for e, found in refused.items() if e not in mended]
    events, unproven = contradictions(settled, pack, ask)
    return _entries(events, pack), [*doubts, *unproven]


def _settled(answer: EventAnswer, refused: _Refused, mended: _Mended) -> Event:
    """An answered event as it stands: as answered, as mended, or left to rules."""
    if answer in refused and answer not in mended:
        return Event(frozenset(answer.claims), "")
    return event_of(mended.get(answer, answer))


def _with_strays(pack: Pack, answer: ReconcileAnswer) -> ReconcileAnswer:
    """The answer with every claim that it forgot standing alone."""
    placed = {*answer.alone, *(n for e in answer.events for n in e.claims)}
    return answer.model_copy(update={"alone": (*answer.alone, *sorted(pack.numbered.keys() - placed))})


def _entries(events: Iterable[Event], pack: Pack) -> list[Entry]:
    """The entries of events, and of the claims that stand alone."""
    found = list(events)
    alone = pack.numbered.keys() - {n for e in found for n in e.claims}
    return [_entry(e, pack) for e in (*found, *(Event(frozenset({n}), "") for n in sorted(alone)))]


def _told(numbers: Iterable[int], pack: Pack) -> list[Features]:
    return with_copies((pack.numbered[n] for n in sorted(numbers)), pack.copies)


def _rules_for(pack: Pack) -> list[Entry]:
    grouped = ([block[i] for i in indices] for block in pack.blocks for indices in group(block))
    return [entry_by_rules(with_copies(members, pack.copies), pack.outlets) for members in grouped]


def _mended(pack: Pack, answer: ReconcileAnswer, refused: _Refused, ask: Ask) -> _Mended:
    """What refused events became when asked for once more, where that holds."""
    named = ((f"claims {', '.join(map(str, e.claims))}", found) for e, found in refused.items())
    second = proposed_again(pack.messages, answer, named, ask)
    again = {frozenset(e.claims): e for e in second.events} if second else {}
    matched = {e: again[frozenset(e.claims)] for e in refused if frozenset(e.claims) in again}
    return {e: mended for e, mended in matched.items() if not faults(mended, pack)}


def _entry(event: Event, pack: Pack) -> Entry:
    told = _told(event.claims, pack)
    claim = {n: pack.numbered[n].claim.id for n in event.claims}
    relations = tuple(Relation(kind=r.kind, earlier=claim[r.earlier], later=claim[r.later]) for r in event.relations)
    disputes = tuple(_dispute(d, pack) for d in event.disputes)
    if not event.statement:
        return entry_by_rules(told, pack.outlets, relations, disputes)
    return build_entry(told, Finding(" ".join(event.statement.split()), relations, disputes), pack.outlets)


def _dispute(answer: DisputeAnswer, pack: Pack) -> Dispute:
    sides = ((p.answer, [f.claim for f in _told(p.claims, pack)]) for p in answer.positions)
    return Dispute(
        question=" ".join(answer.question.split()),
        positions=tuple(position_of(claims, " ".join(text.split()), pack.outlets) for text, claims in sides),
    )


def _doubt(what: str, reason: str) -> LeftOut:
    return LeftOut(what=what, where="timeline", reason=f"refused, reconciled by rules instead: {reason}")
