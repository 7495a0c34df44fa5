"""A model that answers with values of a type: from the cache, else by asking, and asking again what does not fit."""

from __future__ import annotations

import hashlib
import json
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from pydantic import BaseModel, ValidationError

from summarizer.cache import AnswerCache, CachedAnswer
from summarizer.errors import ModelError, UsageError
from summarizer.llm.access import settle
from summarizer.llm.endpoint import NOT_JSON, Endpoint, Reply
from summarizer.llm.pauses import Pauses, patiently
from summarizer.llm.pricing import price, total
from summarizer.models import Usage
from summarizer.prompts import Message, render

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T", bound=BaseModel)

# A model that is told twice what is wrong and still gets it wrong does not get it.
_REASKS = 2


@dataclass(frozen=True)
class Answer(Generic[T]):
    """A value that a model gave, and what it took: one call or more, or one answer of the cache."""

    value: T
    usage: Usage


@dataclass(eq=False)
class Model:
    """A language model, made by :func:`connect`. Threads may share it.

    It can be sent to another process, which connects anew with the key in its own environment and counts its own
    usage and budget. As a context manager it closes at the end.
    """

    name: str
    endpoint: Endpoint = field(repr=False)
    cache: AnswerCache | None = None
    attempts: int = 5
    budget: float | None = None
    pauses: Pauses = field(default_factory=Pauses, repr=False)

    def __post_init__(self) -> None:
        self._lock = threading.Lock()
        self._usage = total(())

    def __reduce__(self) -> tuple[Callable[[], Model], tuple[()]]:
        again = partial(
            connect,
            self.name,
            base_url=self.endpoint.access.base_url,
            cache=self.cache,
            timeout=self.endpoint.timeout,
            attempts=self.attempts,
            budget=self.budget,
        )
        return again, ()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def usage(self) -> Usage:
        """All that was used through this object, failed asks included."""
        return self._usage

    def ask(self, messages: Sequence[Message], returns: type[T]) -> Answer[T]:
        """Give the answer to ``messages`` as a ``returns``. Asked before, it comes from the cache and costs nothing.

        Raises:
            ModelError: no answer came that fits, the model refused, or the budget is spent.
            TruncatedAnswer: the request or its answer is too long for the model.
            ModelAccessError: key, model or server is not there; no other call would fare better.
            UsageError: the cache cannot be used.
        """
        schema = json.dumps(returns.model_json_schema(), ensure_ascii=False)
        key = self._key(messages, schema)
        if (known := self._recall(key, returns)) is not None:
            return known
        used: list[Usage] = []
        text = self._converse(messages, returns, schema, used)
        usage = total(used)
        if self.cache is not None:
            with suppress(UsageError):  # a cache that fails now must not cost the answer that was just paid for
                self.cache.put(key, CachedAnswer(text, usage.input_tokens, usage.output_tokens))
        return Answer(returns.model_validate_json(text), usage)

    def close(self) -> None:
        """Wake the threads that wait, cut the calls under way, and refuse new ones. For Ctrl-C and the end of a run."""
        self.pauses.close()
        self.endpoint.close()
        if self.cache is not None:
            self.cache.close()

    def _key(self, messages: Sequence[Message], schema: str) -> str:
        asked = [self.name, self.endpoint.access.base_url, [list(message) for message in messages], schema]
        return hashlib.sha256(json.dumps(asked).encode()).hexdigest()

    def _recall(self, key: str, returns: type[T]) -> Answer[T] | None:
        found = self.cache.get(key) if self.cache is not None else None
        if found is None:
            return None
        try:
            value = returns.model_validate_json(found.text)
        except ValidationError:
            return None  # stored under validators that have been tightened since
        return Answer(value, self._count(Usage(cached=1, cost=0.0)))

    def _converse(self, messages: Sequence[Message], returns: type[T], schema: str, used: list[Usage]) -> str:
        talk = tuple(messages)
        for _ in range(1 + _REASKS):
            self._check_budget()
            reply = patiently(partial(self.endpoint.reply, talk, returns), self.pauses, self.attempts)
            used.append(self._count(reply.usage))
            if reply.failure is not None:
                raise reply.failure
            if not reply.faults:
                return reply.text
            talk = (*messages, *_reask(reply, schema))
        faults = "; ".join(reply.faults)
        raise ModelError(
            f"{self.name}: {1 + _REASKS} answers in a row could not be used ({faults}). Choose a stronger model."
        )

    def _count(self, usage: Usage) -> Usage:
        with self._lock:
            self._usage = total((self._usage, usage))
        return usage

    def _check_budget(self) -> None:
        spent = self._usage.cost
        if self.budget is not None and spent is not None and spent >= self.budget:
            raise ModelError(
                f"{self.name}: the budget of ${self.budget:g} is spent (${spent:.4f} so far). "
                "Raise it and run again: the answers so far are in the cache."
            )


def connect(  # noqa: PLR0913 - each is a setting of its own that users reach from the command line
    name: str,
    *,
    base_url: str | None = None,
    cache: AnswerCache | None = None,
    timeout: float = 120,
    attempts: int = 5,
    budget: float | None = None,
) -> Model:
    """Make a model ready to be asked; the network is not touched before it is.

    ``timeout`` is in seconds for each call, ``attempts`` counts the calls made before trouble on the way is final,
    ``budget`` is in USD: once that much is spent no further call starts (those under way are finished).

    Raises:
        ModelAccessError: no key is set.
        UsageError: name or address cannot be right, a package is missing, the cache is damaged, or a budget is
            given for a model of unknown price.
    """
    access = settle(name, base_url)
    if cache is not None:
        cache.info()
    if budget is not None and price(name, 1, 1, base_url=access.base_url) is None:
        raise UsageError(
            f"{name}: its price at {access.server} is not known, so no budget can be kept. Leave the budget out."
        )
    return Model(name, Endpoint(access, timeout), cache, attempts, budget)


def _reask(reply: Reply, schema: str) -> tuple[Message, ...]:
    said = (Message("assistant", reply.text),) if reply.text.strip() else ()
    return *said, *render("reask", faults=reply.faults, schema=schema if NOT_JSON in reply.faults else "")
