"""Reconciliation by a model: it proposes events over numbered claims, code accepts only what holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from summarizer.asking import Ask
from summarizer.errors import ModelError, TruncatedAnswer
from summarizer.models import Claim, Dispute, Entry, LeftOut, Relation
from summarizer.prompts import Message, render
from summarizer.timeline.answer import EventAnswer, ReconcileAnswer
from summarizer.timeline.build import Made, Reconcile
from summarizer.timeline.disputes import position_of
from summarizer.timeline.entries import Finding, build_entry, entry_by_rules
from summarizer.timeline.features import Features
from summarizer.timeline.groups import blocks, group
from summarizer.timeline.origins import Outlets
from summarizer.timeline.packs import Pack, halves, packed, with_copies
from summarizer.timeline.proposals import faults, miscounted

_Refused = Mapping[EventAnswer, tuple[str, ...]]
_Mended = Mapping[frozenset[int], EventAnswer]

_BLOCK = 160  # claims that a model can keep apart at once
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
    return _assemble(pack, answer, refused, mended)


def _with_strays(pack: Pack, answer: ReconcileAnswer) -> ReconcileAnswer:
    """The answer with every claim that it forgot standing alone."""
    placed = {*answer.alone, *(n for e in answer.events for n in e.claims)}
    return answer.model_copy(update={"alone": (*answer.alone, *sorted(pack.numbered.keys() - placed))})


def _assemble(
    pack: Pack, answer: ReconcileAnswer, refused: _Refused, mended: _Mended
) -> tuple[list[Entry], list[LeftOut]]:
    numbered = pack.numbered
    entries = [entry_by_rules(with_copies([numbered[n]], pack.copies), pack.outlets) for n in answer.alone]
    doubts: list[LeftOut] = []
    for event in answer.events:
        good = mended.get(frozenset(event.claims)) if event in refused else event
        if good:
            entries.append(_entry(good, pack))
        else:
            told = with_copies((numbered[n] for n in sorted(event.claims)), pack.copies)
            entries.append(entry_by_rules(told, pack.outlets))
            doubts.append(_doubt(event.statement, "; ".join(refused[event])))
    return entries, doubts


def _rules_for(pack: Pack) -> list[Entry]:
    grouped = ([block[i] for i in indices] for block in pack.blocks for indices in group(block))
    return [entry_by_rules(with_copies(members, pack.copies), pack.outlets) for members in grouped]


def _mended(pack: Pack, answer: ReconcileAnswer, refused: _Refused, ask: Ask) -> _Mended:
    """Refused events that hold after being asked for once more, by the claims they cover."""
    listed = "\n".join(f"- claims {', '.join(map(str, e.claims))}: {'; '.join(found)}" for e, found in refused.items())
    said = Message("assistant", answer.model_dump_json())
    try:
        second = ask((*pack.messages, said, *render("reconcile-again", refusals=listed)), ReconcileAnswer).value.events
    except ModelError:
        return {}
    asked = {frozenset(e.claims) for e in refused}
    return {frozenset(e.claims): e for e in second if frozenset(e.claims) in asked and not faults(e, pack)}


def _entry(event: EventAnswer, pack: Pack) -> Entry:
    told = with_copies((pack.numbered[n] for n in event.claims), pack.copies)
    claim = {n: pack.numbered[n].claim for n in event.claims}
    finding = Finding(
        statement=" ".join(event.statement.split()),
        relations=tuple(
            Relation(kind=r.kind, earlier=claim[r.earlier].id, later=claim[r.later].id) for r in event.relations
        ),
        disputes=_disputes(event, pack),
    )
    return build_entry(told, finding, pack.outlets)


def _disputes(event: EventAnswer, pack: Pack) -> tuple[Dispute, ...]:
    sides = tuple(position_of(_claims(p.claims, pack), p.answer, pack.outlets) for p in event.positions)
    return (Dispute(question=event.question, positions=sides),) if sides else ()


def _claims(numbers: Iterable[int], pack: Pack) -> list[Claim]:
    return [f.claim for f in with_copies((pack.numbered[n] for n in numbers), pack.copies)]


def _doubt(what: str, reason: str) -> LeftOut:
    return LeftOut(what=what, where="timeline", reason=f"refused, reconciled by rules instead: {reason}")
