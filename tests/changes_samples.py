"""Reports to compare, over small stories. The stories are invented, and so is how their claims are grouped: no promise
about changes leans on how a timeline is built."""

from __future__ import annotations

from hypothesis import strategies as st
from stories import article, claim, on

from summarizer import Report
from summarizer.models import Dispute, Entry, MadeBy, Position, Source, Statement, When

BOARD = "The Orla dam failed on 3 May 2021, the water board said."
DEAD = "The flood killed at least nine people in Lower Town, the water board said."
DEAD_SINCE = "The flood killed at least 14 people in Lower Town, the water board said."
PULLED = "Troops were pulled out of the valley on 6 May 2021."
DENIED = "General Hart said that no troops were pulled out of the valley."
CIRCUS = "A circus came to Upper Town on 1 April 2021."


def edition(of, name, *lines):
    """The article once more, its text edited: another id, read from the same file."""
    return article(name, *lines).model_copy(update={"path": of.path, "publisher": of.publisher})


HERALD = article("herald", BOARD, DEAD, PULLED, published="2021-05-07")
EDITED = edition(HERALD, "herald-edited", BOARD, DEAD_SINCE, "The bridge at Lower Town is closed.")
COURIER = article("courier", "The Orla dam broke on 3 May 2021.", DENIED, CIRCUS, published="2021-05-09")
COPY = article("copy", DEAD, CIRCUS, "Nobody in Lower Town had been warned, Anna Bell said.")
POOL = (HERALD, EDITED, COURIER, COPY)


def numbers(source):
    return range(1, len(source.sentences) + 1)


def position(one):
    return Position(answer=one.statement, speakers=("Anna Bell",), claims=(one.id,), citations=one.citations)


def entry(*claims, status="single-origin", when=None, statement="", origins=("water board",), positions=(), decided=()):
    ids = tuple(sorted(one.id for one in claims))
    return Entry(
        id=" ".join(ids),
        statement=statement or claims[0].statement,
        when=when or When(),
        status=status,
        citations=tuple(citation for one in claims for citation in one.citations),
        claims=ids,
        origins=origins,
        decided=decided,
        disputes=(Dispute(question="", positions=tuple(map(position, positions))),) if positions else (),
    )


def report(articles, entries, claims=None, **facts):
    """A report over some entries, of all claims that the articles make word for word."""
    told = [claim(source, number) for source in articles for number in numbers(source)]
    given = {
        "made_by": MadeBy(version="9.9", engine="extractive"),
        "title": "A flood",
        "articles": tuple(articles),
        "sources": tuple(
            Source(article=one.id, headline=Statement(text="x", citations=claim(one, 1).citations)) for one in articles
        ),
        "timeline": tuple(entries),
        "claims": tuple(told if claims is None else claims),
    }
    return Report(**(given | facts))


@st.composite
def stories(draw):
    """A report of some articles, of some of their claims, in any grouping, some claims left out of the timeline."""
    articles = draw(st.lists(st.sampled_from(POOL), unique_by=lambda one: one.path, max_size=3))
    claims = [claim(a, n) for a in articles for n in numbers(a) if draw(st.integers(0, 4))]
    groups: dict[int, list] = {}
    for one in claims:
        groups.setdefault(draw(st.integers(0, 4)), []).append(one)
    return report(articles, [draw(grouped(members)) for group, members in groups.items() if group], claims)


@st.composite
def grouped(draw, members):
    possible = ["corroborated", "single-origin", "updated", *(["disputed"] if len(members) > 1 else [])]
    status = draw(st.sampled_from(possible))
    return entry(
        *draw(st.permutations(members)),
        status=status,
        when=draw(st.sampled_from([When(), on("2021-05-03"), on("2021-05-04")])),
        origins=tuple(draw(st.sets(st.sampled_from(["water board", "Anna Bell", "Carl Hart"]), min_size=1))),
        positions=members if status == "disputed" else (),
    )


def paired(changes):
    return (*changes.updated, *changes.disputed, *changes.settled)


def entries_of(changes):
    """Which entries of the old report, and which of the new one, each list holds."""
    old = [one.entry.id for one in (*changes.withdrawn, *changes.joined)]
    new = [one.entry.id for one in (*changes.new, *changes.parted)]
    old += [one.before.id for one in paired(changes)] + [one.before for one in changes.unchanged]
    new += [one.after.id for one in paired(changes)] + [one.after for one in changes.unchanged]
    return sorted(old), sorted(new)


def only(items):
    (one,) = items
    return one


def moves(update):
    return {one.what: (one.before, one.after) for one in update.moved}


BOARD_SAYS, NINE_DEAD, WITHDRAWN = (claim(HERALD, number) for number in (1, 2, 3))
BOARD_STILL, FOURTEEN_DEAD, _CLOSED = (claim(EDITED, number) for number in (1, 2, 3))
BROKE, NOBODY_WITHDREW, CAME = (claim(COURIER, number) for number in (1, 2, 3))


def disputed(*claims):
    return entry(*claims, status="disputed", positions=claims)
