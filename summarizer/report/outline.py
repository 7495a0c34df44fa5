"""What every rendering tells, and in which order: the timelines, their months, the overview and what was replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.report import wording
from summarizer.report.dates import heading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summarizer.models import Chain, Claim, Dispute, Entry, RelationKind, Series, Statement
    from summarizer.report.document import Report

SHOWN = 10  # series that are shown in full

_TO: dict[RelationKind, str] = {
    "agrees": "agrees with",
    "refines": "refines",
    "updates": "updates",
    "conflicts": "conflicts with",
    "differs in scope": "differs in scope from",
}


class Chapter(NamedTuple):
    """A timeline of its own: ``story`` is the id of the Story it tells, "" for the main one."""

    title: str
    story: str
    entries: tuple[Entry, ...]


class Month(NamedTuple):
    """The entries under one heading of a timeline."""

    name: str
    entries: tuple[Entry, ...]


def chapters(report: Report) -> tuple[Chapter, ...]:
    """Return the timeline, and one for each story that is told apart from it; none that would be empty beside them."""
    told = {story.id: tuple(e for e in report.timeline if e.story == story.id) for story in report.stories}
    main = tuple(entry for entry in report.timeline if entry.story not in told)
    found = [Chapter("Timeline", "", main)] if main or not report.stories else []
    for story in report.stories:
        if told[story.id]:
            name = story.title or ("another story" if found else "")
            found.append(Chapter(f"Timeline: {name}" if name else "Timeline", story.id, told[story.id]))
    return tuple(found)


def months(entries: Sequence[Entry]) -> tuple[Month, ...]:
    """Return entries under their headings in chronological order, the undated last."""
    dated: dict[tuple[int, int, str], list[Entry]] = {}
    for entry in entries:
        if entry.when.is_dated:
            dated.setdefault(heading(entry.when), []).append(entry)
    undated = tuple(entry for entry in entries if not entry.when.is_dated)
    found = [Month(key[-1], tuple(dated[key])) for key in sorted(dated)]
    return (*found, Month("Undated", undated)) if undated else tuple(found)


def disputes(entries: Sequence[Entry]) -> tuple[tuple[Entry, Dispute], ...]:
    """Return each dispute with the first entry that tells one of its sides."""
    first: dict[Dispute, Entry] = {}
    for entry in entries:
        for dispute in entry.disputes:
            first.setdefault(dispute, entry)
    return tuple((entry, dispute) for dispute, entry in first.items())


def summed(sentence: Statement, entry: Entry | None) -> tuple[str, str]:
    """Return a line of the overview, what opens it apart: dated, as "on Thursday" means little here.

    ``entry`` is the one that the sentence is from. Of a dispute its question stands.
    """
    if entry is None:
        return "", sentence.text
    day = wording.date(entry.when)[0] if entry.when.start else ""
    opening = ", ".join(part for part in ("Disputed" if entry.disputes else "", day) if part)
    return f"{opening[:1].upper()}{opening[1:]}", wording.told(entry)


def carrier(entry: Entry, claims: Mapping[str, Claim]) -> str:
    """Return the id of the article that a carried date of an entry is from, where the statement is another's."""
    told = [claims[claim] for claim in entry.claims if claim in claims]
    carried = [claim for claim in told if claim.when == entry.when]
    speaking = {claim.article for claim in told if claim.statement == entry.statement}
    is_other = entry.when.basis == "carried" and carried and speaking.isdisjoint(claim.article for claim in carried)
    return carried[0].article if is_other else ""


def replaced(entry: Entry, claims: Mapping[str, Claim]) -> tuple[Claim, ...]:
    """Return the claims that a later one of the entry updates."""
    earlier = dict.fromkeys(one.earlier for one in entry.relations if one.kind == "updates")
    return tuple(claims[claim] for claim in earlier if claim in claims)


def counted_otherwise(entry: Entry, claims: Mapping[str, Claim]) -> tuple[Claim, ...]:
    """Return the claims whose figures differ in scope from those of others in the entry, and that nothing else shows.

    What its statement says, what was replaced and what is a side of a dispute is shown; of claims that agree the first.
    """
    shown = {claim for dispute in entry.disputes for position in dispute.positions for claim in position.claims}
    shown.update(one.earlier for one in entry.relations if one.kind == "updates")
    shown.update(claim for claim in entry.claims if claim in claims and claims[claim].statement in entry.statement)
    found: list[str] = []
    for one in (claim for claim in entry.claims if claim in claims and claim not in shown):
        kinds = {
            r.kind
            for r in entry.relations
            if one in (r.earlier, r.later) and not shown.isdisjoint({r.earlier, r.later})
        }
        if "differs in scope" in kinds and not kinds & {"agrees", "refines"}:
            found.append(one)
            shown.add(one)
    return tuple(claims[one] for one in found)


def told_series(series: Sequence[Series]) -> tuple[Series, ...]:
    """Return series, the most telling first: many points, by several origins."""
    return tuple(
        sorted(series, key=lambda one: (len(one.points), len({point.origin for point in one.points})), reverse=True)
    )


def numbers(entry: Entry) -> dict[str, int]:
    """Return the number of each claim of an entry, in the order in which they are told."""
    return {claim: number for number, claim in enumerate(entry.claims, 1)}


def relations(entry: Entry, claim: str) -> tuple[str, ...]:
    """Return how a claim stands to earlier ones of its entry, by their numbers: "conflicts with 2 and 3"."""
    known = numbers(entry)
    found: dict[RelationKind, list[str]] = {}
    for one in entry.relations:
        if one.later == claim and one.earlier in known:
            found.setdefault(one.kind, []).append(str(known[one.earlier]))
    return tuple(f"{_TO[kind]} {wording.listed(earlier)}" for kind, earlier in found.items())


def chains(entry: Entry) -> dict[str, Chain]:
    """Return the chain of each claim of an entry that came by one."""
    return {claim: chain for chain in entry.chains for claim in chain.claims}
