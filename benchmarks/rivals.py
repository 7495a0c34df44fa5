"""Whether the rules show where two reports contradict each other, and nothing where they do not: invented stories.

The stories of ``data/rivals`` are small piles about floods, votes, layoffs, trials and the like, written for this
benchmark in the two ways that matter: two voices answer one question differently, or only seem to (another day,
part, place, kind, a plan, a range that holds both). Nothing in them happened. They are all for development.

    python -m benchmarks.rivals [--show]
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarizer.articles import article
from summarizer.briefs.rules import brief
from summarizer.models import Entry, Published
from summarizer.timeline import build

_STORIES = Path(__file__).parent / "data" / "rivals" / "stories.txt"


@dataclass(frozen=True, slots=True)
class Rivalry:
    """A story: its articles by publisher and day, one sentence a line, and whether they contradict each other."""

    name: str
    is_conflict: bool
    papers: tuple[tuple[str, dt.date, tuple[str, ...]], ...]

    def disputed(self) -> tuple[Entry, ...]:
        """The entries that the rules show as disputed."""
        read = [
            article(
                " ".join(lines),
                publisher=publisher,
                published=Published(start=day, end=day, basis="given"),
                path=f"{number}-{publisher}.txt",
            )
            for number, (publisher, day, lines) in enumerate(self.papers)
        ]
        claims = [claim for one in read for claim in brief(one).claims]
        return tuple(e for e in build(read, claims).entries if e.status == "disputed")


def rivalries() -> tuple[Rivalry, ...]:
    """The stories in the order of the file."""
    return tuple(_read(block) for block in _STORIES.read_text(encoding="utf-8").split("\n# ") if block.strip())


def _read(block: str) -> Rivalry:
    head, *papers = block.removeprefix("# ").split("\n@ ")
    kind, name = head.split()
    return Rivalry(name, kind == "conflict", tuple(map(_paper, papers)))


def _paper(text: str) -> tuple[str, dt.date, tuple[str, ...]]:
    head, *lines = text.strip().splitlines()
    publisher, day = head.split(", ")
    return publisher, dt.date.fromisoformat(day), tuple(lines)


def _shown(found: Sequence[Entry]) -> Iterator[str]:
    for dispute in dict.fromkeys(d for e in found for d in e.disputes):
        yield f"    {dispute.question}"
        yield from (f"      - {' and '.join(p.speakers)}: {p.answer}" for p in dispute.positions)


def main() -> None:
    """Print how many conflicts are shown and how many harmless stories are disputed, and with --show which."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print the stories that are not as they should be")
    show = parser.parse_args().show
    told = [(rivalry, rivalry.disputed()) for rivalry in rivalries()]
    for label, kind in (("conflicts shown", True), ("harmless stories disputed", False)):
        chosen = [found for rivalry, found in told if rivalry.is_conflict == kind]
        print(f"{label}: {sum(map(bool, chosen))}/{len(chosen)}")
    for rivalry, found in told if show else ():
        if rivalry.is_conflict != bool(found):
            print("\n".join((f"  {rivalry.name}", *_shown(found))))


if __name__ == "__main__":
    main()
