"""Whether the merge finds what stands between statements: on stories with known answers, labels, and gold timelines.

Stories (``stories.py``) are made by rule from real news sentences, with the relation of one pair of sentences or more
known by construction; those of the development half may be read, those of the held-out half only counted. Labels are
readers' (``labels.py``), timelines those of SemEval-2015 task 4 (``grouping.py``).

    python -m benchmarks.reconcile [--show KIND]
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks import grouping, labels
from benchmarks.standing import UNREAD, standing, telling
from benchmarks.stories import Paper, Story, later, stories
from benchmarks.story_desk import AGREES, CONFLICTS, Pair
from benchmarks.story_facts import HALVES
from summarizer.briefs.rules import brief
from summarizer.models import Article, Claim, Entry, Timeline
from summarizer.timeline import build
from summarizer.timeline.build import Reconcile


@dataclass(frozen=True, slots=True)
class Judged:
    """What the merge found between the two sentences of a pair, and the entry that holds both, if one does."""

    pair: Pair
    found: str
    entry: Entry | None

    @property
    def relation_right(self) -> bool:
        """Whether the relation is one that would be right."""
        return self.found in self.pair.relations

    @property
    def status_right(self) -> bool | None:
        """Whether the entry's status is, where one is expected."""
        if not self.pair.statuses:
            return None
        return self.entry is not None and self.entry.status in self.pair.statuses

    @property
    def origins_right(self) -> bool | None:
        """Whether the entry counts the origins there are, and is corroborated by two only, where that is known."""
        if self.pair.origins is None:
            return None
        if self.entry is None or len(self.entry.origins) != self.pair.origins:
            return False
        return self.entry.status != "corroborated" or self.pair.origins > 1


@dataclass(frozen=True, slots=True)
class Result:
    """A story, what was found, and the entries in dispute that no labelled dispute explains."""

    story: Story
    judged: tuple[Judged, ...]
    kept_apart: bool
    strays: tuple[Entry, ...]
    timeline: Timeline

    @property
    def relations_right(self) -> bool:
        """Whether every pair stands as it should, and no entry mixes stories."""
        return self.kept_apart and all(j.relation_right for j in self.judged)

    @property
    def right(self) -> bool:
        """Whether relations, statuses and origins all are right."""
        rest = [x for j in self.judged for x in (j.status_right, j.origins_right) if x is not None]
        return self.relations_right and all(rest)


def judge(story: Story, reconcile: Reconcile | None = None) -> Result:
    """Read, brief and merge a story's articles, by rules or as told, and compare what comes out with what is known."""
    articles = [paper.read() for paper in story.papers]
    claims = [claim for one in articles for claim in brief(one).claims]
    timeline = build(articles, claims, reconcile=reconcile)
    keyed = [_keyed(paper, one, claims) for paper, one in zip(story.papers, articles, strict=True)]
    judged = tuple(Judged(p, *standing(keyed[p.first], keyed[p.second], timeline)) for p in story.pairs)
    alone = [{c.id for c in claims if c.article == articles[i].id} for i in story.alone]
    mixed = any(ids & set(e.claims) and set(e.claims) - ids for ids in alone for e in timeline.entries)
    told = {j.entry.id for j in judged if j.entry and j.pair.relations == CONFLICTS}
    strays = tuple(e for e in timeline.entries if e.status == "disputed" and e.id not in told)
    return Result(story, judged, not mixed, strays, timeline)


def _keyed(paper: Paper, one: Article, claims: Sequence[Claim]) -> set[str]:
    """The claims that tell a paper's varied sentence."""
    if paper.key is None:
        return set()
    told = (s for s in one.sentences if one.words(s) == paper.sentences[paper.key])
    return {claim for s in told for claim in telling(one, s, claims)}


def table(results: Sequence[Result]) -> str:
    """One line a kind: the share of stories right, by half, and of relations, statuses and origins."""
    head = ("kind", "stories", "relations right, development", "held-out", "both", "status right", "origins right")
    lines: list[tuple[str, ...]] = [(*head, "all right, development", "held-out", "both"), ("---",) * (len(head) + 3)]
    for kind in (*dict.fromkeys(r.story.kind for r in results), "all"):
        chosen = [r for r in results if kind in (r.story.kind, "all")]
        judged = [j for r in chosen for j in r.judged]
        lines.append(
            (
                kind,
                str(len(chosen)),
                *_by_half(chosen, lambda r: r.relations_right),
                _share(j.status_right for j in judged),
                _share(j.origins_right for j in judged),
                *_by_half(chosen, lambda r: r.right),
            )
        )
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _by_half(results: Sequence[Result], is_right: Callable[[Result], bool]) -> Iterator[str]:
    for half in (*HALVES, "both"):
        yield _share(is_right(r) for r in results if half in (r.story.base.half, "both"))


def _share(found: Iterable[bool | None]) -> str:
    known = [f for f in found if f is not None]
    return f"{100 * sum(known) / len(known):.0f}" if known else ""


def totals(results: Sequence[Result]) -> str:
    """The aims: disputes that are false or missed, and origins."""
    rows: list[tuple[str, str, Callable[[Sequence[Result]], tuple[int, int]]]] = [
        ("false disputes among agreeing pairs", "≤ 2 %", lambda rs: _disputed(rs, agreeing=True)),
        ("false disputes among all pairs that are not in conflict", "", lambda rs: _disputed(rs, agreeing=False)),
        ("stories with another entry in dispute", "", lambda rs: (sum(bool(r.strays) for r in rs), len(rs))),
        ("missed disputes", "≤ 5 %", missed_disputes),
        ("origins counted right", "≥ 95 %", lambda rs: origins_right(rs, together=False)),
        ("origins counted right, of pairs in one entry", "", lambda rs: origins_right(rs, together=True)),
        ("varied sentences that became no claim", "", _unread),
    ]
    lines: list[tuple[str, ...]] = [("figure", "aim", *HALVES, "both"), ("---",) * 5]
    for name, aim, measure in rows:
        cells = []
        for half in (*HALVES, "both"):
            part, of = measure([r for r in results if half in (r.story.base.half, "both")])
            cells.append(f"{part}/{of} = {100 * part / of:.1f} %")
        lines.append((name, aim, *cells))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _disputed(results: Sequence[Result], *, agreeing: bool) -> tuple[int, int]:
    pairs = [j for r in results for j in r.judged if "conflicts" not in j.pair.relations]
    chosen = [j for j in pairs if not agreeing or j.pair.relations == AGREES]
    return sum(j.found == "conflicts" for j in chosen), len(chosen)


def false_disputes(results: Sequence[Result]) -> tuple[int, int]:
    """How many agreeing pairs are shown as in dispute, of how many."""
    return _disputed(results, agreeing=True)


def missed_disputes(results: Sequence[Result]) -> tuple[int, int]:
    """How many pairs in conflict are not shown so, of how many."""
    chosen = [j for r in results for j in r.judged if j.pair.relations == CONFLICTS]
    return sum(j.found != "conflicts" for j in chosen), len(chosen)


def origins_right(results: Sequence[Result], *, together: bool) -> tuple[int, int]:
    """How many pairs of a known count of origins have it, of how many; ``together`` leaves out those set apart."""
    chosen = [j for r in results for j in r.judged if j.origins_right is not None and (j.entry or not together)]
    return sum(bool(j.origins_right) for j in chosen), len(chosen)


def _unread(results: Sequence[Result]) -> tuple[int, int]:
    judged = [j for r in results for j in r.judged]
    return sum(j.found == UNREAD for j in judged), len(judged)


def show(results: Iterable[Result]) -> None:
    """Print what was not found as it should be, with the text."""
    for result in results:
        story = result.story
        print(f"\n== {story.kind} ({story.how}), from {story.base.document} {story.base.sentence}")
        for i, paper in enumerate(story.papers):
            key = "" if paper.key is None else paper.sentences[paper.key]
            print(f"  {i} {paper.publisher}, {paper.day}: {key or '(other things)'}")
        for j in result.judged:
            entry = f"{j.entry.status}, origins {list(j.entry.origins)}" if j.entry else "no common entry"
            wanted = "/".join(sorted(j.pair.relations)), "/".join(sorted(j.pair.statuses)), j.pair.origins
            print(f"  {j.pair.first}-{j.pair.second}: found {j.found}; {entry}; expected {wanted}")
            if j.entry:
                print(f"    {j.entry.statement}")
        if not result.kept_apart:
            print("  an entry mixes two stories")


def missed_later() -> str:
    """The disputes missed in stories about other subjects, a line a kind."""
    rows = ["| kind | disputes missed |", "| --- | --- |"]
    results = [judge(s) for s in later()]
    for kind in dict.fromkeys(r.story.kind for r in results):
        missed, of = missed_disputes([r for r in results if r.story.kind == kind])
        rows.append(f"| {kind} | {missed}/{of} = {100 * missed / of:.0f} % |")
    return "\n".join(rows)


def main() -> None:
    """Print the tables, or what the merge gets wrong on the development half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--show", metavar="KIND", help="list the misses of a kind (or all), of the development half only"
    )
    options = parser.parse_args()
    if options.show:
        mine = [s for s in stories() if s.base.half == HALVES[0] and options.show in (s.kind, "all")]
        show(r for r in map(judge, mine) if not r.right)
        return
    started = time.process_time()
    results = [judge(s) for s in stories()]
    print(f"Stories (%), {len(results)}\n\n{table(results)}\n\n{totals(results)}")
    print(f"\nLater stories, disputes missed\n\n{missed_later()}")
    print(f"\n{time.process_time() - started:.0f} s of one core")
    print(f"\nReaders' labels\n\n{labels.table()}\n\nGold timelines\n\n{grouping.table()}")


if __name__ == "__main__":
    main()
