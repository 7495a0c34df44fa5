"""What changes say in words of their own, the same in every rendering. Nothing here is escaped yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.report.wording import listed

if TYPE_CHECKING:
    from summarizer.changes.document import Moved


def aspect(moved: Moved) -> str:
    """Say what moved from what to what; sentences are shown where they are cited."""
    if moved.what == "citations":
        return ""
    before, after = listed(moved.before), listed(moved.after)
    if before and after:
        return f"{moved.what}: {before} → {after}"
    return f"{moved.what}: now also {after}" if after else f"{moved.what}: no longer {before}"
