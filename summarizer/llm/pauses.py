"""Patience with a server: when to call again, and when all threads have to wait."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, TypeVar

from summarizer.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tenacity import RetryCallState

    from summarizer.errors import SummarizerError

R = TypeVar("R")

# A server that asks for more patience than this has spent a quota, not met a burst.
LONGEST_PAUSE = 300.0
_LONGEST_ASK = 900.0


class Passing(Exception):
    """A trouble that may pass: ``kind`` and ``what`` are what to raise and to say if it does not.

    ``after`` is the pause in seconds that the server asked for; ``slows_all`` that every thread has to keep it.
    """

    def __init__(self, kind: type[SummarizerError], what: str, *, after: float | None, slows_all: bool) -> None:
        super().__init__(what)
        self.kind = kind
        self.after = after
        self.slows_all = slows_all


class Pauses:
    """The pauses of one model, shared by all threads that ask it.

    ``wait`` is called with the seconds of each pause; the default sleeps until they are over or it is closed.
    """

    def __init__(self, wait: Callable[[float], object] | None = None) -> None:
        self._closed = threading.Event()
        self._wait = wait or self._closed.wait
        self._until = 0.0
        self._lock = threading.Lock()

    def hold(self, seconds: float) -> None:
        """Make every thread wait before its next call."""
        with self._lock:
            self._until = max(self._until, time.monotonic() + seconds)

    def rest(self, seconds: float) -> None:
        """Wait in this thread alone."""
        if seconds > 0 and not self._closed.is_set():
            self._wait(seconds)
        if self._closed.is_set():
            raise ModelError("the model was closed while it was asked. Run again: the answers so far are in the cache.")

    def queue(self) -> None:
        """Wait until no pause holds; one that is prolonged meanwhile is kept as well."""
        kept = 0.0
        while (until := self._until) > kept:
            self.rest(until - time.monotonic())
            kept = until
        self.rest(0)

    def close(self) -> None:
        """Wake all that wait; from now on whoever asks is refused."""
        self._closed.set()

    def plan(self, state: RetryCallState) -> float:
        """Tell how long to pause after a failure: as the server asks, else longer each time, with jitter."""
        from tenacity import wait_exponential_jitter  # noqa: PLC0415 - only needed once something failed

        trouble = state.outcome.exception() if state.outcome else None
        if not isinstance(trouble, Passing):
            return 0.0
        seconds = wait_exponential_jitter(initial=1, max=60)(state) if trouble.after is None else trouble.after
        if not trouble.slows_all:
            return seconds
        self.hold(seconds)
        return 0.0


def patiently(send: Callable[[], R], pauses: Pauses, attempts: int) -> R:
    """Call until it succeeds, fails for good, or ``attempts`` or fifteen minutes are used up.

    Raises:
        SummarizerError: as :class:`Passing` says, once patience has ended.
    """
    from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, stop_after_delay  # noqa: PLC0415 - slow

    def once() -> R:
        pauses.queue()
        return send()

    retrying = Retrying(
        stop=stop_after_attempt(attempts) | stop_after_delay(_LONGEST_ASK),
        wait=pauses.plan,
        sleep=pauses.rest,
        retry=retry_if_exception_type(Passing),
        reraise=True,
    )
    try:
        return retrying(once)
    except Passing as trouble:
        tries = retrying.statistics["attempt_number"]
        raise trouble.kind(
            f"{trouble} (asked {tries} times). Try again later: the answers so far are in the cache."
        ) from trouble
