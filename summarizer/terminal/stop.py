"""Ctrl-C while threads wait for a model."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

STOPPED = 130


@contextmanager
def stopped_at_once(remark: str) -> Iterator[None]:
    """End the process at Ctrl-C at once, with a remark on how to go on.

    Threads that wait for a model would hold an ordinary exit for minutes. Nothing is lost: each answer is
    committed to the cache as it arrives, and reports are written after this.
    """

    def stop(_signal: int, _frame: FrameType | None) -> None:
        os.write(2, f"\n{remark}\n".encode())  # not a buffered stream, which may be in the middle of a write
        os._exit(STOPPED)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
