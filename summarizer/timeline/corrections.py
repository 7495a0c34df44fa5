"""Corrections: the entries of an engine as the reader wants them, and what came of each decision."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from summarizer.decisions import Apart, Elsewhere, Together
from summarizer.models import Dispute, Entry, Outcome, Relation, Ruling, Story
from summarizer.timeline.decisions import Decided, Item
from summarizer.timeline.references import Pile, choice
from summarizer.timeline.regrouping import Alike, Demands, Group, home_of, joined, regroup
from summarizer.timeline.upheld import Regrouped, Side

Remake = Callable[[Group, tuple[Relation, ...], tuple[Dispute, ...]], Entry]
_Standing = Mapping[Dispute, Dispute | None]  # what the reader's decisions leave of each dispute


@dataclass(frozen=True, slots=True)
class Corrected:
    """Entries as the reader wants them, the stories set apart, and what came of each decision."""

    entries: tuple[Entry, ...]
    stories: tuple[Story, ...] = ()
    rulings: tuple[Ruling, ...] = ()


def correct(entries: Sequence[Entry], decided: Decided, remake: Remake, alike: Alike, side: Side) -> Corrected:
    """The entries of an engine as the reader decided; each claim stays in exactly one.

    ``remake`` makes an entry of claims that a decision brought together, parted or found a mistake in, or whose
    dispute it settled, and of the relations and disputes that stand; all others stay as they are. ``alike`` says how
    much two claims resemble each other; ``side`` is for :meth:`Regrouped.upheld`. Of decisions that contradict each
    other the later one in the file holds.
    """
    if not decided.items:
        return Corrected(tuple(entries))
    made = {frozenset(e.claims): e for e in entries}
    before = home_of(made)
    items = [_unclear(item, before, decided.pile) for item in decided.items]
    accepted, overruled = _accepted(items)
    demands = _demands(accepted)
    naming = _naming(accepted)
    groups = regroup(made, demands, alike)
    stories = {g: story for g in groups if (story := _story(g, naming, demands))}
    moved = Regrouped(before, home_of(groups), stories, decided.mistakes)
    standing = {d: moved.upheld(d, side) for e in entries for d in e.disputes}
    corrected = (
        made[g] if _stays(g, made, standing, decided) else _remade(g, entries, standing, decided, remake)
        for g in groups
    )
    overruled |= _outdone(accepted, stories)
    whole = home_of(joined(made, demands))
    return Corrected(
        entries=tuple(_marked(e, naming, stories.get(frozenset(e.claims), "")) for e in corrected),
        stories=_told_apart(stories, decided.pile),
        rulings=tuple(_ruling(item, overruled.get(item.number, ""), before, whole) for item in items),
    )


def _unclear(item: Item, home: Mapping[str, Group], pile: Pile) -> Item:
    """The item, with its problem where what is to be together names several events at once."""
    if item.problem or not isinstance(item.decision, Together):
        return item
    for reference, named in zip(item.decision.together, item.named, strict=True):
        if len({home[c] for c in named.claims}) > 1:
            which = choice(reference, named.claims, pile)
            return replace(item, problem=f"{reference} tells several events; add words of the one meant: {which}")
    return item


def _accepted(items: Sequence[Item]) -> tuple[list[Item], dict[int, str]]:
    """The items that can hold together, the last first served, and by number why the others cannot."""
    accepted: list[Item] = []
    overruled: dict[int, str] = {}
    for item in reversed([i for i in items if not i.problem]):
        if _can_hold([item, *accepted]):
            accepted.insert(0, item)
            continue
        against = [a for a in accepted if not _can_hold([item, a])] or [a for a in accepted if item.claims & a.claims]
        later = " and ".join(f"decision {a.number}" for a in against)
        overruled[item.number] = f"{later} says otherwise, and the later one holds; remove one of them"
    return accepted, overruled


def _can_hold(items: Sequence[Item]) -> bool:
    told: dict[tuple[str, bool], str] = {}
    for item in items:
        if isinstance(item.decision, Elsewhere):
            for claim, whole in ((c, n.whole) for n in item.named for c in n.claims):
                if told.setdefault((claim, whole), item.decision.story) != item.decision.story:
                    return False
    return _demands(items).can_hold


def _demands(items: Iterable[Item]) -> Demands:
    items = tuple(items)
    return Demands(
        together=tuple(i.claims for i in items if isinstance(i.decision, Together)),
        apart=tuple(tuple(n.claims for n in i.named) for i in items if isinstance(i.decision, Apart)),
        stories={
            claim: i.decision.story for i in items if isinstance(i.decision, Elsewhere) for claim in i.claims - i.shown
        },
    )


def _naming(accepted: Iterable[Item]) -> dict[str, list[Item]]:
    """The items that name a claim by a sentence, by claim."""
    naming: dict[str, list[Item]] = defaultdict(list)
    for item in accepted:
        for claim in item.shown:
            naming[claim].append(item)
    return naming


def _about(group: Iterable[str], naming: Mapping[str, Sequence[Item]]) -> list[Item]:
    """The items that name a claim of a group by a sentence, in the order of the file."""
    found = {item.number: item for claim in group for item in naming.get(claim, ())}
    return [found[number] for number in sorted(found)]


def _story(group: Group, naming: Mapping[str, Sequence[Item]], demands: Demands) -> str:
    """The story that a group was set apart to, by one of its sentences rather than by its articles."""
    told = [i.decision.story for i in _about(group, naming) if isinstance(i.decision, Elsewhere)]
    return told[-1] if told else demands.stories.get(min(group), "")


def _outdone(accepted: Iterable[Item], stories: Mapping[Group, str]) -> dict[int, str]:
    """Why a decision comes to nothing whose every entry a later one, by another sentence, gives another story."""
    outdone = {}
    for item in accepted:
        if isinstance(item.decision, Elsewhere):
            given = {story for group, story in stories.items() if group & item.claims}
            if item.decision.story not in given:
                outdone[item.number] = f"a later decision gives its entries to “{min(given)}”; remove one of the two"
    return outdone


def _stays(group: Group, made: Mapping[Group, Entry], standing: _Standing, decided: Decided) -> bool:
    """Whether the reader changed nothing about an entry: not its claims, no figure, and none of its disputes."""
    unmoved = group in made and group.isdisjoint(decided.mistakes)
    return unmoved and all(standing[d] == d for d in made[group].disputes)


def _remade(group: Group, entries: Iterable[Entry], standing: _Standing, decided: Decided, remake: Remake) -> Entry:
    """The entry of some claims; one that holds a mistake does not speak for the others."""
    upheld = dict.fromkeys(d for d in standing.values() if d)
    disputes = tuple(d for d in upheld if any(not group.isdisjoint(p.claims) for p in d.positions))
    faced = {
        frozenset((a, b)) for d in disputes for p, q in combinations(d.positions, 2) for a in p.claims for b in q.claims
    }
    told = (r for e in entries for r in e.relations if r.kind == "conflicts" and {r.earlier, r.later} <= group)
    entry = remake(group, tuple(r for r in told if frozenset((r.earlier, r.later)) in faced), disputes)
    sound = group.difference(decided.mistakes)
    if entry.disputes or not sound or sound == group:
        return entry
    return entry.model_copy(update={"statement": remake(sound, (), ()).statement})


def _marked(entry: Entry, naming: Mapping[str, Sequence[Item]], story: str) -> Entry:
    """The entry with its story, and with what the reader decided about it."""
    words = tuple(f"{i.decision.words}: {i.decision.because}" for i in _about(entry.claims, naming))
    changes = {"decided": words} | ({"story": _story_id(story)} if story else {})
    return entry.model_copy(update=changes) if words or story else entry


def _told_apart(stories: Mapping[Group, str], pile: Pile) -> tuple[Story, ...]:
    titles: dict[str, set[str]] = defaultdict(set)
    for group, title in stories.items():
        titles[title].update(pile.claims[c].article for c in group)
    return tuple(
        Story(id=_story_id(title), title=title, articles=tuple(sorted(titles[title]))) for title in sorted(titles)
    )


def _story_id(title: str) -> str:
    return hashlib.sha256(f"set apart\n{title}".encode()).hexdigest()[:12]


def _ruling(item: Item, overruled: str, before: Mapping[str, Group], whole: Mapping[str, Group]) -> Ruling:
    outcome: Outcome = "applied"
    if item.problem:
        outcome = "matched nothing"
    elif overruled:
        outcome = "overruled"
    elif _held(item, before, whole):
        outcome = "already so"
    return Ruling(
        decision=item.decision.words,
        because=item.decision.because,
        outcome=outcome,
        note=item.problem or overruled,
        claims=tuple(sorted(item.claims)),
    )


def _held(item: Item, before: Mapping[str, Group], whole: Mapping[str, Group]) -> bool:
    """Whether a decision asks for no more than what the groups were ``before``, and as a ``whole`` once joined."""
    if isinstance(item.decision, Together):
        return len({before[c] for c in item.claims}) == 1
    sides = [{whole[c] for c in named.claims} for named in item.named]
    return isinstance(item.decision, Apart) and sum(map(len, sides)) == len(set().union(*sides))
