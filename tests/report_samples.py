"""Reports to test with: one made by hand, and any that hypothesis can think of."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from summarizer.models import (
    Article,
    Attribution,
    Chain,
    Citation,
    Claim,
    Dispute,
    Entry,
    LeftOut,
    MadeBy,
    Point,
    Position,
    Published,
    Quantity,
    Relation,
    Ruling,
    Sentence,
    Series,
    Source,
    Statement,
    Story,
    Usage,
    When,
)
from summarizer.report import Report

FEBRUARY = When(
    start=dt.date(2025, 2, 11), end=dt.date(2025, 2, 11), precision="day", words="11 February", basis="explicit"
)


def article(key: str, *sentences: str, **facts: object) -> Article:
    text = " ".join(sentences)
    numbered, start = [], 0
    for number, words in enumerate(sentences, 1):
        numbered.append(Sentence(number=number, start=start, end=start + len(words), paragraph=1))
        start += len(words) + 1
    return Article(id=key, text=text, sentences=tuple(numbered), **facts)


def cite(source: Article, first: int, last: int = 0) -> Citation:
    run = source.sentences[first - 1 : last or first]
    start, end = run[0].start, run[-1].end
    numbers = tuple(one.number for one in run)
    return Citation(article=source.id, sentences=numbers, start=start, end=end, quote=source.text[start:end])


NORTH = article(
    "a1",
    "The ministry said on 11 February that 300 soldiers had been killed.",
    "Last month the troops were withdrawn.",
    "Talks are wanted.",
    publisher="Northern Post",
    title="Losses grow",
    published=Published(start=dt.date(2025, 2, 12), end=dt.date(2025, 2, 12), basis="given"),
    path="articles/north.txt",
)
SOUTH = article(
    "a2",
    "Some 400 soldiers had died by late February.",
    "Reports of the withdrawal are wrong, the intelligence chief said.",
    published=Published(
        start=dt.date(2025, 3, 27),
        end=dt.date(2025, 3, 27),
        basis="inferred",
        words="March 27, 2025",
        sentences=(1,),
    ),
    url="https://example.org/south?a=1&b=2",
)
CLAIMS = tuple(
    Claim(id=key, article=source.id, statement=words, citations=(cite(source, number),), when=when)
    for key, source, number, words, when in (
        ("c1", NORTH, 1, "300 soldiers had been killed.", FEBRUARY),
        ("c2", SOUTH, 1, "400 soldiers had died.", When()),
        ("c3", NORTH, 2, "The troops were withdrawn.", When()),
        ("c4", SOUTH, 2, "The withdrawal is denied.", When()),
        ("c5", NORTH, 3, "Talks are wanted.", When()),
    )
)
JANUARY = When(
    start=dt.date(2025, 1, 1), end=dt.date(2025, 1, 31), precision="month", words="Last month", basis="relative"
)
ENTRIES = (
    Entry(
        id="e2",
        statement="The troops were withdrawn.",
        when=JANUARY,
        status="disputed",
        citations=(cite(NORTH, 2), cite(SOUTH, 2)),
        claims=("c3", "c4"),
        origins=("Northern Post", "the intelligence chief"),
        relations=(Relation(kind="conflicts", earlier="c3", later="c4"),),
        disputes=(
            Dispute(
                question="Were the troops withdrawn?",
                positions=(
                    Position(answer="yes, in January", claims=("c3",), citations=(cite(NORTH, 2),)),
                    Position(
                        answer="no",
                        speakers=("the intelligence chief",),
                        claims=("c4",),
                        citations=(cite(SOUTH, 2),),
                    ),
                ),
            ),
        ),
    ),
    Entry(
        id="e1",
        statement="400 soldiers had died.",
        when=FEBRUARY,
        status="updated",
        citations=(cite(NORTH, 1), cite(SOUTH, 1)),
        claims=("c1", "c2"),
        origins=("the ministry", "a lawmaker"),
        relations=(Relation(kind="updates", earlier="c1", later="c2"),),
    ),
    Entry(
        id="e3",
        statement="Talks are wanted.",
        when=When(),
        status="single-origin",
        citations=(cite(NORTH, 3),),
        claims=("c5",),
        origins=("Northern Post",),
    ),
)


def sample(**changes: object) -> Report:
    """Two outlets on one story: an agreed entry, an updated one, a disputed one, and one without a date."""
    facts = {
        "made_by": MadeBy(version="9.9", engine="extractive"),
        "title": "Losses",
        "articles": (NORTH, SOUTH),
        "sources": (
            Source(article="a1", headline=Statement(text="Losses grow", citations=(cite(NORTH, 1),))),
            Source(article="a2", headline=Statement(text="A denial", citations=(cite(SOUTH, 2),))),
        ),
        "overview": (Statement(text="Losses grew.", citations=(cite(NORTH, 1), cite(SOUTH, 1))),),
        "timeline": ENTRIES,
        "claims": CLAIMS,
        "left_out": tuple(
            LeftOut(what="Advertisement", where=f"north.txt, sentence {number}", reason="advertisement")
            for number in (3, 5)
        ),
    }
    return Report(**(facts | changes))


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
days = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


@st.composite
def whens(draw):
    start, end = sorted((draw(days), draw(days)))
    basis = draw(st.sampled_from(["explicit", "relative", "publication", "unknown"]))
    if basis == "unknown":
        return When(words=draw(words))
    opened = basis == "publication" or draw(st.booleans())
    return When(start=None if opened else start, end=end, basis=basis, precision="range", words=draw(words))


@st.composite
def articles(draw, key):
    sentences = draw(st.lists(words.filter(bool), min_size=1, max_size=3))
    start, end = sorted((draw(days), draw(days)))
    return article(
        key,
        *sentences,
        title=draw(words),
        publisher=draw(words),
        author=draw(words),
        path=draw(st.none() | words),
        url=draw(st.none() | words | words.map("https://".__add__)),
        published=Published(start=start, end=end, basis="inferred", words=draw(words)),
    )


@st.composite
def citations(draw, sources):
    source = draw(st.sampled_from(sources))
    first, last = sorted(draw(st.tuples(*[st.integers(1, len(source.sentences))] * 2)))
    return (cite(source, first, last),)


@st.composite
def entries(draw, sources):
    status = draw(st.sampled_from(["corroborated", "single-origin", "updated", "disputed"]))
    positions = st.builds(
        Position,
        answer=words,
        speakers=st.lists(words, max_size=2).map(tuple),
        claims=st.just(("c",)),
        citations=citations(sources),
    )
    disputes = st.builds(Dispute, question=words, positions=st.lists(positions, min_size=2, max_size=3).map(tuple))
    return Entry(
        id=draw(words),
        statement=draw(words),
        when=draw(whens()),
        status=status,
        citations=draw(citations(sources)),
        claims=("c",),
        origins=draw(st.lists(words, min_size=1, max_size=3).map(tuple)),
        relations=(Relation(kind="updates", earlier="c", later="d"),),
        chains=(Chain(origin=draw(words), steps=tuple(draw(st.lists(words, min_size=1, max_size=3))), claims=("c",)),),
        disputes=tuple(draw(st.lists(disputes, max_size=2))),
        story=draw(st.sampled_from(["", "s"])),
        decided=draw(st.lists(words, max_size=1).map(tuple)),
    )


_RULINGS = st.builds(
    Ruling, decision=words, because=words, outcome=st.sampled_from(["applied", "matched nothing"]), note=words
)


_POINTS = st.builds(
    Point,
    claim=st.sampled_from(["c", "lost"]),
    when=whens(),
    quantity=st.builds(Quantity, words=words, low=st.none(), high=st.none()),
    origin=words,
    doubt=words,
)
_SERIES = st.builds(
    Series, id=words, measured=words, places=st.just(()), points=st.lists(_POINTS, min_size=2, max_size=3)
)


@st.composite
def reports(draw):
    """Any report, its texts in any script and with any punctuation."""
    sources = draw(st.lists(st.integers(), min_size=1, max_size=2, unique=True).flatmap(_articles))
    statements = st.builds(Statement, text=words, citations=citations(sources))
    bounds = st.none() | st.floats(allow_nan=False, allow_infinity=False)
    claim = Claim(
        id="c",
        article=sources[0].id,
        statement=draw(words),
        when=draw(whens()),
        attribution=Attribution(speakers=(draw(words),)),
        quantities=(Quantity(words=draw(words), low=draw(bounds), high=draw(bounds)),),
        citations=(cite(sources[0], 1),),
    )
    return Report(
        made_by=MadeBy(
            version=draw(words),
            engine=draw(st.sampled_from(["extractive", "model"])),
            model=draw(words),
            usage=Usage(cost=draw(st.none() | st.floats(0, 100))),
        ),
        title=draw(words),
        focus=draw(words),
        articles=tuple(sources),
        sources=tuple(
            Source(article=one.id, headline=draw(statements), gist=(draw(statements),), fallback=draw(words))
            for one in sources
        ),
        overview=tuple(draw(st.lists(statements, max_size=2))),
        timeline=tuple(draw(st.lists(entries(sources), max_size=3))),
        stories=draw(st.lists(st.builds(Story, id=st.just("s"), title=words, articles=st.just(("a",))), max_size=1)),
        series=tuple(draw(st.lists(_SERIES, max_size=2))),
        claims=(claim,),
        rulings=tuple(draw(st.lists(_RULINGS, max_size=2))),
        left_out=tuple(draw(st.lists(st.builds(LeftOut, what=words, where=words, reason=words), max_size=2))),
    )


def _articles(keys):
    return st.tuples(*(articles(f"a{key}") for key in keys))
