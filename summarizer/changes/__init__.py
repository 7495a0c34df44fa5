"""What changed between two Reports: which parts of them are the same, and what moved, came and went."""

from __future__ import annotations

from summarizer.changes.difference import compare
from summarizer.changes.document import Changes

__all__ = ["Changes", "compare"]
