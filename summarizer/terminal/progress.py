"""How far a run has come, on standard error."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from summarizer.terminal.lines import one_line, show
from summarizer.terminal.screen import is_coloured, is_live

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summarizer.pipeline import Progress, Step


@contextmanager
def progress(*, quiet: bool) -> Iterator[Progress | None]:
    """Give what shows the steps of a run: a bar where standard error is a terminal, else a line for each article."""
    if quiet or not is_live(sys.stderr, os.environ):
        yield None if quiet else _show_line
        return
    from summarizer.terminal.bar import bar  # noqa: PLC0415 - what draws is loaded only where it can

    with bar(colour=is_coloured(sys.stderr, os.environ)) as take:
        yield take


def _show_line(step: Step) -> None:
    if step.name:
        show([one_line(f"[{step.done}/{step.total}] {step.name}: {step.note}")], err=True)
