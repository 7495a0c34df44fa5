"""What a model is asked to answer about claims that may report the same events."""

from __future__ import annotations

from pydantic import Field

from summarizer.asking import Answered
from summarizer.models import RelationKind


class RelationAnswer(Answered):
    """How two claims of an event stand to each other."""

    earlier: int = Field(description="Number of the earlier claim.")
    later: int = Field(description="Number of the later claim.")
    kind: RelationKind


class PositionAnswer(Answered):
    """One side of a conflict."""

    answer: str = Field(description="What this side says, in one short sentence.")
    claims: tuple[int, ...] = Field(description="Numbers of the claims that say so.")


class EventAnswer(Answered):
    """One event and the claims that report it."""

    claims: tuple[int, ...] = Field(description="Numbers of the claims that report this event, two or more.")
    statement: str = Field(description="One sentence for what they together support.")
    relations: tuple[RelationAnswer, ...] = Field(description="Pairs that do not simply agree.")
    question: str = Field(description="What the positions answer differently; empty when nothing conflicts.")
    positions: tuple[PositionAnswer, ...] = Field(description="The sides, two or more; empty when nothing conflicts.")


class ReconcileAnswer(Answered):
    """All claims sorted into events."""

    events: tuple[EventAnswer, ...]
    alone: tuple[int, ...] = Field(description="Numbers of the claims that report an event of their own.")


class DisputeAnswer(Answered):
    """A question that claims answer differently."""

    question: str = Field(description="What the sides answer differently.")
    statement: str = Field(description="One neutral sentence that gives every side.")
    positions: tuple[PositionAnswer, ...] = Field(description="The sides, two or more.")


class ContradictionsAnswer(Answered):
    """All questions that claims answer so that not all can be true."""

    disputes: tuple[DisputeAnswer, ...]
