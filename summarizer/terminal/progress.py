"""How far a run has come, on standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.terminal.lines import one_line, show

if TYPE_CHECKING:
    from summarizer.pipeline import Step


def show_line(step: Step) -> None:
    """Print the line of one article that is briefed."""
    show([one_line(f"[{step.done}/{step.total}] {step.name}: {step.note}")], err=True)
