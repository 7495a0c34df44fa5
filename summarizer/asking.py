"""What the stages need of a model: a call that turns messages into a typed answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from pydantic import BaseModel, ConfigDict

from summarizer.prompts import Message

T = TypeVar("T", bound=BaseModel)
T_co = TypeVar("T_co", bound=BaseModel, covariant=True)


class Answered(BaseModel):
    """Base of answer schemas: closed, so that a strict server can enforce them."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Given(Protocol[T_co]):
    """An answer that was given."""

    @property
    def value(self) -> T_co:
        """The answer as a value of the type asked for."""


class Ask(Protocol):
    """Ask a model: messages in, an answer of the type asked for out.

    Raises:
        ModelError: no answer of that type came.
    """

    def __call__(self, messages: Sequence[Message], returns: type[T], /) -> Given[T]:
        """Return the answer."""
