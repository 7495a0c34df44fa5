"""Reconciliation by a model: it proposes events over numbered claims, code accepts only what holds."""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from summarizer.asking import Ask
from summarizer.errors import ModelError, TruncatedAnswer
from summarizer.gate import Evidence, check, missing
from summarizer.models import Article, Claim, Entry, LeftOut, Relation, When
from summarizer.prompts import Message, render
from summarizer.timeline.answer import EventAnswer, ReconcileAnswer
from summarizer.timeline.build import Made, Reconcile
from summarizer.timeline.disputes import open_conflicts, position_of
from summarizer.timeline.entries import Finding, build_entry, entry_by_rules, relations_among
from summarizer.timeline.features import Features
from summarizer.timeline.groups import blocks, group
from summarizer.timeline.origins import Outlets
from summarizer.timeline.relations import denies, relate, values_agree
from summarizer.values.names import bound_initialisms

_Refused = Mapping[EventAnswer, tuple[str, ...]]
_Mended = Mapping[frozenset[int], EventAnswer]

_BLOCK = 160  # claims that a model can keep apart at once
_PACK_CHARACTERS = 120_000  # of one call
_BLOCKS_A_CALL = 8  # on average, where the budget allows
_FEWEST = 4  # claims that are not worth cutting in two


@dataclass(frozen=True, slots=True)
class _Pack:
    """Blocks of claims that share one call, the copies of each claim by its id, and the articles they come from."""

    blocks: tuple[tuple[Features, ...], ...]
    copies: Mapping[str, tuple[Features, ...]]
    outlets: Outlets

    @property
    def numbered(self) -> dict[int, Features]:
        """Claims by the number that the model sees, from 1 over all blocks."""
        return dict(enumerate((f for block in self.blocks for f in block), start=1))

    @property
    def messages(self) -> tuple[Message, ...]:
        """The messages that ask about these claims."""
        return messages_for(self.blocks, self.outlets)


def reconcile_with(ask: Ask) -> Reconcile:
    """The reconcile step of :func:`summarizer.timeline.build` that asks a model which claims belong together."""

    def reconcile(told: Sequence[tuple[Features, ...]], outlets: Outlets) -> Made:
        copies = _copies(told)
        distinct = [tuple(f for f in features if not f.is_copy) for features in told]
        found = [tuple(features[i] for i in indices) for features in distinct for indices in blocks(features, _BLOCK)]
        entries = [entry_by_rules(_with_copies(block, copies), outlets) for block in found if len(block) == 1]
        doubts: list[LeftOut] = []
        for pack in _packs([b for b in found if len(b) > 1], copies, outlets):
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


def _with_copies(members: Iterable[Features], copies: Mapping[str, tuple[Features, ...]]) -> list[Features]:
    return [f for member in members for f in (member, *copies.get(member.claim.id, ()))]


def messages_for(groups: Sequence[Sequence[Features]], outlets: Outlets) -> tuple[Message, ...]:
    """The messages that ask about the claims of some blocks."""
    lines: list[str] = []
    number = 0
    for block in groups:
        described = []
        for feature in block:
            number += 1
            described.append(_described(number, feature.claim, outlets.articles[feature.claim.article]))
        lines.append("\n\n".join(described))
    return render("reconcile", groups=lines)


def _described(number: int, claim: Claim, article: Article) -> str:
    speakers = " > ".join(claim.attribution.speakers) or "the outlet itself"
    quotes = " […] ".join(" ".join(c.quote.split()) for c in claim.citations)
    return (
        f"claim {number} | {article.name} | says: {speakers} | {claim.modality} | {_dated(claim.when)}\n"
        f"{claim.statement}\nsentences: {quotes}"
    )


def _dated(when: When) -> str:
    """A date as the model is shown it: days, and the words that gave them or could not be resolved."""
    days = f"{when.start or ''}..{when.end or ''} ({when.basis})" if when.is_dated else "undated"
    return f"{days}, “{when.words}”" if when.words else days


def _packs(
    found: list[tuple[Features, ...]], copies: Mapping[str, tuple[Features, ...]], outlets: Outlets
) -> list[_Pack]:
    """Blocks packed into calls of at most the budget; a block beyond it is cut, and one claim always fits.

    A call also ends after one block in some, chosen by what the block says: so a new block changes the call that it
    falls in, and the answers to the others are still in the cache.
    """
    packs: list[list[list[Features]]] = []
    room = 0
    for block in found:
        fresh, told = True, []
        for feature in block:
            described = _described(0, feature.claim, outlets.articles[feature.claim.article])
            if not packs or room < len(described):
                packs.append([])
                room, fresh = _PACK_CHARACTERS, True
            if fresh:
                packs[-1].append([])
            packs[-1][-1].append(feature)
            room, fresh = room - len(described), False
            told.append(described)
        if zlib.crc32("\n".join(told).encode()) % _BLOCKS_A_CALL == 0:
            room = 0
    return [_Pack(tuple(tuple(block) for block in pack), copies, outlets) for pack in packs]


def _halves(pack: _Pack) -> list[_Pack]:
    """Two smaller packs, cut between blocks, or through the one block there is."""
    if len(pack.blocks) > 1:
        middle = len(pack.blocks) // 2
        parts = (pack.blocks[:middle], pack.blocks[middle:])
    else:
        (block,) = pack.blocks
        parts = ((block[: len(block) // 2],), (block[len(block) // 2 :],))
    return [replace(pack, blocks=part) for part in parts]


def _ask_pack(pack: _Pack, ask: Ask) -> tuple[list[Entry], list[LeftOut]]:
    """The entries of a pack, by the model where its answer holds and by rules where it does not."""
    try:
        answer = _with_strays(pack, ask(pack.messages, ReconcileAnswer).value)
    except TruncatedAnswer as error:
        if len(pack.numbered) < _FEWEST:
            return _rules_for(pack), [_doubt("what the model was asked to reconcile", str(error))]
        halves = [_ask_pack(half, ask) for half in _halves(pack)]
        return [e for entries, _ in halves for e in entries], [d for _, doubts in halves for d in doubts]
    except ModelError as error:
        return _rules_for(pack), [_doubt("what the model was asked to reconcile", str(error))]
    miscounted = _miscounted(pack, answer)
    if miscounted:
        return _rules_for(pack), [_doubt("the model's sorting of the claims", miscounted)]
    refused = {e: faults for e in answer.events if (faults := _faults(e, pack))}
    mended = _mended(pack, answer, refused, ask) if refused else {}
    return _assemble(pack, answer, refused, mended)


def _with_strays(pack: _Pack, answer: ReconcileAnswer) -> ReconcileAnswer:
    """The answer with every claim that it forgot standing alone."""
    placed = {*answer.alone, *(n for e in answer.events for n in e.claims)}
    return answer.model_copy(update={"alone": (*answer.alone, *sorted(pack.numbered.keys() - placed))})


def _assemble(
    pack: _Pack, answer: ReconcileAnswer, refused: _Refused, mended: _Mended
) -> tuple[list[Entry], list[LeftOut]]:
    numbered = pack.numbered
    entries = [entry_by_rules(_with_copies([numbered[n]], pack.copies), pack.outlets) for n in answer.alone]
    doubts: list[LeftOut] = []
    for event in answer.events:
        good = mended.get(frozenset(event.claims)) if event in refused else event
        if good:
            entries.append(_entry(good, pack))
        else:
            told = _with_copies((numbered[n] for n in sorted(event.claims)), pack.copies)
            entries.append(entry_by_rules(told, pack.outlets))
            doubts.append(_doubt(event.statement, "; ".join(refused[event])))
    return entries, doubts


def _rules_for(pack: _Pack) -> list[Entry]:
    grouped = ([block[i] for i in indices] for block in pack.blocks for indices in group(block))
    return [entry_by_rules(_with_copies(members, pack.copies), pack.outlets) for members in grouped]


def _miscounted(pack: _Pack, answer: ReconcileAnswer) -> str:
    """Why the answer's sorting does not hold: each claim has to stand exactly once, events within their block."""
    given = Counter([*answer.alone, *(n for e in answer.events for n in e.claims)])
    numbers = pack.numbered.keys()
    home = {f.claim.id: b for b, block in enumerate(pack.blocks) for f in block}
    invented = sorted(given.keys() - numbers)
    twice = sorted(n for n, count in given.items() if count > 1)
    mixed = [
        e.claims for e in answer.events if len({home[pack.numbered[n].claim.id] for n in e.claims if n in numbers}) > 1
    ]
    empty = ["no claims"] if any(not e.claims for e in answer.events) else []
    parts = (
        ("an event of", empty),
        ("invented", invented),
        ("more than once", twice),
        ("across groups", mixed),
    )
    return "; ".join(f"{name}: {', '.join(map(str, found))}" for name, found in parts if found)


def _faults(event: EventAnswer, pack: _Pack) -> tuple[str, ...]:
    """Why an event cannot stand: its words exceed the sentences, or its relations the values."""
    numbered = pack.numbered
    evidence = _evidence([numbered[n].claim for n in event.claims], pack)
    faults = [*check(event.statement, evidence), *missing(event.question, evidence), *_misplaced(event)]
    if not faults:
        sides = ((p.answer, [numbered[n].claim for n in p.claims]) for p in event.positions)
        faults += [
            fault for answer, claims in sides for fault in check(answer, _evidence(claims, pack), attributed=True)
        ]
        faults += (*_contradicted(event, numbered), *_passed_over(event, numbered))
    return tuple(dict.fromkeys(faults))


def _misplaced(event: EventAnswer) -> list[str]:
    """Claim numbers in relations and positions that do not fit the event."""
    inside = set(event.claims)
    sided = [n for p in event.positions for n in p.claims]
    conflicts = any(r.kind == "conflicts" for r in event.relations)
    pairs = [frozenset((r.earlier, r.later)) for r in event.relations]
    rules = (
        (
            {n for r in event.relations for n in (r.earlier, r.later)} <= inside,
            "a relation names a claim of another event",
        ),
        (
            all(len(p) > 1 for p in pairs) and len(pairs) == len(set(pairs)),
            "a relation needs two claims, and no two claims have several",
        ),
        (
            conflicts == (len(event.positions) > 1),
            "conflicting claims need two or more positions, and positions a conflict",
        ),
        (
            set(sided) <= inside and len(sided) == len(set(sided)),
            "a position needs claims of this event, each in one position",
        ),
        (
            all(p.claims and p.answer.strip() for p in event.positions),
            "a position needs an answer and a claim that gives it",
        ),
        (bool(event.statement.strip()), "an event needs a statement"),
    )
    return [fault for holds, fault in rules if not holds]


def _contradicted(event: EventAnswer, numbered: Mapping[int, Features]) -> list[str]:
    """Conflicts and updates that typed values rule out, and conflicts whose claims do not stand on different sides."""
    side = {n: i for i, p in enumerate(event.positions) for n in p.claims}
    faults = []
    for relation in event.relations:
        a, b = numbered[relation.earlier], numbered[relation.later]
        if relation.kind == "conflicts" and values_agree(a, b) and not (denies(a, b) or denies(b, a)):
            faults.append(f"claims {relation.earlier} and {relation.later} give figures that agree")
        if relation.kind == "conflicts" and relate(a, b) == "differs in scope":
            faults.append(f"claims {relation.earlier} and {relation.later} count different things")
        if relation.kind == "conflicts" and side.get(relation.earlier, -1) == side.get(relation.later, -1):
            faults.append(
                f"claims {relation.earlier} and {relation.later} conflict, but are not in different positions"
            )
    return faults + _compatible(event, numbered)


def _compatible(event: EventAnswer, numbered: Mapping[int, Features]) -> list[str]:
    """Positions of which nothing shows that they cannot both hold: no relation of the answer, and no values."""
    against = {frozenset((r.earlier, r.later)) for r in event.relations if r.kind == "conflicts"}
    return [
        f"nothing conflicts between the positions “{one.answer}” and “{other.answer}”"
        for one, other in combinations(event.positions, 2)
        if not any(
            frozenset((m, n)) in against or relate(numbered[m], numbered[n]) == "conflicts"
            for m, n in product(one.claims, other.claims)
        )
    ]


def _passed_over(event: EventAnswer, numbered: Mapping[int, Features]) -> list[str]:
    """Conflicts that rules find between claims of an event of which the answer says nothing."""
    told = {frozenset((r.earlier, r.later)) for r in event.relations}
    number = {numbered[n].claim.id: n for n in event.claims}
    found = open_conflicts(relations_among([numbered[n] for n in event.claims]))
    pairs = sorted(sorted((number[r.earlier], number[r.later])) for r in found)
    return [
        f"claims {one} and {other} contradict each other, and no relation says how they stand"
        for one, other in pairs
        if frozenset((one, other)) not in told
    ]


def _evidence(claims: Iterable[Claim], pack: _Pack) -> list[Evidence]:
    return [
        Evidence(
            text=" ".join(c.quote for c in claim.citations),
            published=pack.outlets.articles[claim.article].published,
            outlet=pack.outlets.articles[claim.article].publisher,
            whens=(claim.when,),
            initialisms=bound_initialisms(pack.outlets.articles[claim.article].text),
        )
        for claim in claims
    ]


def _mended(pack: _Pack, answer: ReconcileAnswer, refused: _Refused, ask: Ask) -> _Mended:
    """Refused events that hold after being asked for once more, by the claims they cover."""
    listed = "\n".join(
        f"- claims {', '.join(map(str, e.claims))}: {'; '.join(faults)}" for e, faults in refused.items()
    )
    said = Message("assistant", answer.model_dump_json())
    try:
        second = ask((*pack.messages, said, *render("reconcile-again", refusals=listed)), ReconcileAnswer).value.events
    except ModelError:
        return {}
    asked = {frozenset(e.claims) for e in refused}
    return {frozenset(e.claims): e for e in second if frozenset(e.claims) in asked and not _faults(e, pack)}


def _entry(event: EventAnswer, pack: _Pack) -> Entry:
    told = _with_copies((pack.numbered[n] for n in event.claims), pack.copies)
    claim = {n: pack.numbered[n].claim for n in event.claims}
    finding = Finding(
        statement=" ".join(event.statement.split()),
        relations=tuple(
            Relation(kind=r.kind, earlier=claim[r.earlier].id, later=claim[r.later].id) for r in event.relations
        ),
        question=event.question,
        positions=tuple(position_of(_claims(p.claims, pack), p.answer, pack.outlets) for p in event.positions),
    )
    return build_entry(told, finding, pack.outlets)


def _claims(numbers: Iterable[int], pack: _Pack) -> list[Claim]:
    return [f.claim for f in _with_copies((pack.numbered[n] for n in numbers), pack.copies)]


def _doubt(what: str, reason: str) -> LeftOut:
    return LeftOut(what=what, where="timeline", reason=f"refused, reconciled by rules instead: {reason}")
