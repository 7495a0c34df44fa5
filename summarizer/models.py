"""The words of the field as frozen values: what flows between the stages and into the report."""

from __future__ import annotations

import datetime as dt
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Precision = Literal["day", "month", "year", "range", "unknown"]
Basis = Literal["explicit", "relative", "carried", "publication", "unknown"]
PublishedBasis = Literal["given", "metadata", "inferred", "unknown"]
Modality = Literal["reported", "confirmed", "denied", "disputed", "planned", "forecast"]
Qualifier = Literal["exactly", "about", "at least", "at most", "between"]
Status = Literal["corroborated", "single-origin", "updated", "disputed"]
Outcome = Literal["applied", "already so", "matched nothing", "overruled"]
Stance = Literal["asserts", "denies", "predicts", "asks"]
RelationKind = Literal["agrees", "refines", "updates", "conflicts", "differs in scope"]

_NARROW = dt.timedelta(days=31)


class Value(BaseModel):
    """Base of all values: immutable, and closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class When(Value):
    """When something happened, as far as words support it.

    ``start`` and ``end`` are inclusive days. Basis ``carried``: the sentence has no date, and takes the day that
    ``words`` of an earlier ``sentence`` named. Basis ``publication`` leaves ``start`` open: the text gives no date
    of its own, so the event is only known to have been reported by ``end``. Basis ``unknown`` has neither, yet
    may keep the ``words`` that could not be resolved ("last month" in an article of unknown date).
    """

    start: dt.date | None = None
    end: dt.date | None = None
    precision: Precision = "unknown"
    words: str = ""
    basis: Basis = "unknown"
    sentence: int | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        start, end = self.start, self.end
        if start and end and start > end:
            raise ValueError(f"a When cannot end ({end}) before it starts ({start})")
        if (self.basis == "unknown") != (start is None and end is None):
            raise ValueError("a When has a basis exactly when it has a date")
        return self

    @property
    def is_dated(self) -> bool:
        """Whether any day bounds it."""
        return self.basis != "unknown"

    @property
    def has_own_date(self) -> bool:
        """Whether its own words date it, not an earlier sentence or the day of publication."""
        return self.basis in ("explicit", "relative")

    @property
    def sort_key(self) -> tuple[dt.date, dt.date]:
        """Chronological order; undated values come last."""
        first = self.start or self.end or dt.date.max
        return first, self.end or first


class Published(Value):
    """When an article was published: a day, or the interval that its text narrows it down to.

    ``basis`` is ``given`` (stated by the user or front matter), ``metadata`` (the page's own metadata),
    ``inferred`` (from words in the text, kept in ``words`` and ``sentences``) or ``unknown``.
    """

    start: dt.date | None = None
    end: dt.date | None = None
    basis: PublishedBasis = "unknown"
    words: str = ""
    sentences: tuple[int, ...] = ()

    @property
    def day(self) -> dt.date | None:
        """The day of publication where it is known to the day."""
        return self.end if self.start == self.end else None

    @property
    def bound(self) -> dt.date | None:
        """The last day it can have been, where that is known within a month: a longer interval says too little."""
        return self.end if self.start and self.end and self.end - self.start <= _NARROW else None


class Quantity(Value):
    """A number and what it counts: bounds are inclusive, and an open side is ``None``.

    "at least nine" is ``low=9, high=None``; "about 200" is ``low=high=200`` with qualifier ``about``.
    """

    words: str
    low: float | None
    high: float | None
    qualifier: Qualifier = "exactly"
    counted: str = ""
    unit: str = ""


class Attribution(Value):
    """Who says so, from the article outward; no speakers means the outlet speaks for itself.

    ``verb`` and ``stance`` are of the first speaker: how it says so, and whether it asserts, denies or predicts it.
    """

    speakers: tuple[str, ...] = ()
    verb: str = ""
    stance: Stance = "asserts"


class Sentence(Value):
    """One numbered sentence of an article: ``article.text[start:end]``.

    ``furniture`` names why it is page furniture ("advertisement", "related headlines"); empty for content.
    """

    number: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int
    paragraph: int = Field(ge=1)
    furniture: str = ""


class Article(Value):
    """One input text with what is known about it, and its numbered sentences."""

    id: str
    text: str
    sentences: tuple[Sentence, ...]
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: Published = Published()
    language: str = ""
    path: str | None = None
    url: str | None = None

    def words(self, sentence: Sentence) -> str:
        """The text of one sentence."""
        return self.text[sentence.start : sentence.end]

    @property
    def content(self) -> tuple[Sentence, ...]:
        """The sentences that are not page furniture."""
        return tuple(s for s in self.sentences if not s.furniture)

    @property
    def name(self) -> str:
        """How a reader is told of the article: its publisher, else its file or address."""
        source = "standard input" if self.path == "-" else self.path or self.url or self.id
        return self.publisher or source.rstrip("/").rsplit("/", 1)[-1]


class Citation(Value):
    """A run of whole, adjacent sentences of an article: ``article.text[start:end] == quote``."""

    article: str
    sentences: tuple[int, ...] = Field(min_length=1)
    start: int
    end: int
    quote: str


class Statement(Value):
    """A sentence of ours and the citations it rests on."""

    text: str
    citations: tuple[Citation, ...]


class Claim(Value):
    """One thing that one article says, with the sentences it rests on."""

    id: str
    article: str
    statement: str
    when: When = When()
    attribution: Attribution = Attribution()
    modality: Modality = "reported"
    quantities: tuple[Quantity, ...] = ()
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = Field(min_length=1)

    @property
    def number(self) -> int:
        """Its place among the claims of its article, from 1, which ends its id."""
        return int(self.id.rpartition(".")[2])

    @property
    def looks_ahead(self) -> bool:
        """Whether it tells of what is planned or foreseen, not of what is."""
        return self.modality in ("planned", "forecast")


class LeftOut(Value):
    """Something that is not in the report, where it was, and why. ``claims`` names the claims it holds."""

    what: str
    where: str
    reason: str
    claims: tuple[str, ...] = ()


class Source(Value):
    """What a report says of one article: headline, gist, and the engine that briefed it.

    ``fallback`` holds the reason when a model was asked and the extractive engine stood in. ``read_as_of`` is the day
    from which the article's words count where that is not the day it was published: it was updated since.
    """

    article: str
    headline: Statement
    gist: tuple[Statement, ...] = ()
    engine: str = "extractive"
    fallback: str = ""
    read_as_of: dt.date | None = None


class Brief(Source):
    """The structured summary of one article."""

    claims: tuple[Claim, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


class Relation(Value):
    """How the claim ``later`` stands to the claim ``earlier``, where both answer one question."""

    kind: RelationKind
    earlier: str
    later: str


class Position(Value):
    """One of the incompatible answers to a question, and who gives it: the end of each chain, else the outlet."""

    answer: str
    speakers: tuple[str, ...] = ()
    claims: tuple[str, ...] = Field(min_length=1)
    citations: tuple[Citation, ...] = Field(min_length=1)


class Dispute(Value):
    """A question that claims answer so that not all can be true, and the sides, each against all others.

    It stands with every event that tells one of its sides; claims of the other sides may be told by other events.
    """

    question: str
    positions: tuple[Position, ...] = Field(min_length=2)


class Chain(Value):
    """The way some claims of an event came to their outlets: ``steps`` from the outlet to the root it goes back to."""

    origin: str
    steps: tuple[str, ...] = Field(min_length=1)
    claims: tuple[str, ...] = Field(min_length=1)


class Point(Value):
    """One figure of a Series: what a claim counts, as of when, who says so, and why it looks wrong, if it does."""

    claim: str
    when: When
    quantity: Quantity
    origin: str
    doubt: str = ""


class Series(Value):
    """Figures about one thing over time, in the order of their as-of dates.

    ``measured`` is what is counted in the words of a source, ``unit`` its unit ("" where things are counted),
    ``places`` where, as far as all points agree on it. What is ``cumulative``, a total of victims, can only grow.
    """

    id: str
    measured: str
    unit: str = ""
    places: tuple[str, ...] = ()
    cumulative: bool = False
    points: tuple[Point, ...] = Field(min_length=2)


class Story(Value):
    """Articles that tell of something else than most; ``title`` is what its main entry says, or the reader's."""

    id: str
    title: str = ""
    articles: tuple[str, ...] = Field(min_length=1)


class Entry(Value):
    """One event on the timeline and the claims it reconciles.

    ``origins`` names the independent roots behind the claims, ``chains`` how they came from there; the first of the
    ``disputes`` is the main one. ``story`` is the id of its Story, ``decided`` what the reader has decided about it.
    """

    id: str
    statement: str
    when: When
    status: Status
    citations: tuple[Citation, ...] = Field(min_length=1)
    claims: tuple[str, ...] = Field(min_length=1)
    origins: tuple[str, ...] = Field(min_length=1)
    relations: tuple[Relation, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    chains: tuple[Chain, ...] = ()
    story: str = ""
    decided: tuple[str, ...] = ()

    @property
    def positions(self) -> tuple[Position, ...]:
        """The sides of all its disputes."""
        return tuple(position for dispute in self.disputes for position in dispute.positions)


class Ruling(Value):
    """What the reader decided against the machine, why, and what came of it.

    ``note`` says why it matched nothing or was overruled, and what to do about it. ``claims`` are those it names.
    """

    decision: str
    because: str
    outcome: Outcome
    note: str = ""
    claims: tuple[str, ...] = ()


class Timeline(Value):
    """Entries in chronological order (undated last), the overview, figures over time, and what was left out."""

    entries: tuple[Entry, ...] = ()
    series: tuple[Series, ...] = ()
    stories: tuple[Story, ...] = ()
    overview: tuple[Statement, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


class Usage(Value):
    """What the model calls of a run used. ``cost`` is in USD, ``None`` where the price is not known."""

    calls: int = 0
    cached: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost: float | None = None


class MadeBy(Value):
    """The tool, engine and model that made a report, and what that took."""

    version: str
    engine: Literal["extractive", "model"]
    model: str = ""
    usage: Usage = Usage()
