"""Ctrl-C while threads wait for a model."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from summarizer.terminal.screen import is_live

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
    opening = "\r\x1b[K" if is_live(sys.stderr, os.environ) else "\n"  # a bar may stand there

    def stop(_signal: int, _frame: FrameType | None) -> None:
        told = os.dup(2)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # the thread that draws the bar draws no more
        os.write(told, f"{opening}{remark}\n".encode())  # no buffered stream, which may be in the middle of a write
        os._exit(STOPPED)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
