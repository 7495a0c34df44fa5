"""The errors of summarizer; ``except SummarizerError`` catches them all.

    SummarizerError
    ├── UsageError          a path, option, model name or output that cannot work, found before any work
    ├── UnreadableError     one input that cannot be read; the run goes on and lists it
    ├── NothingReadable     no input could be read at all
    ├── ModelAccessError    key missing or refused, model unknown, server not there: every call would fail
    ├── ModelError          one call failed for good; its article falls back to the extractive engine
    │   └── TruncatedAnswer the answer hit the length limit: ask for less, not again
    └── ReportFormatError   a saved report that this version cannot load

Every message says what happened, to which input, and ends in the next step to take.
"""

from __future__ import annotations

from collections.abc import Sequence


class SummarizerError(Exception):
    """Base of every error that summarizer raises on purpose."""


class UsageError(SummarizerError):
    """A path, option, model name or output that cannot work, found before any work was done."""


class UnreadableError(SummarizerError):
    """One input that cannot be read as an article."""


class NothingReadable(SummarizerError):
    """No input could be read. ``reasons`` holds one line for each of them."""

    def __init__(self, reasons: Sequence[str]) -> None:
        self.reasons = tuple(reasons)
        listed = "\n".join(f"  {reason}" for reason in self.reasons)
        super().__init__(
            f"none of the inputs could be read:\n{listed}\nGive at least one file, folder or URL that holds an article."
        )


class ModelAccessError(SummarizerError):
    """The model cannot be used at all: key missing or refused, unknown model, or no server."""


class ModelError(SummarizerError):
    """One model call failed for good, after retries and reasks."""


class TruncatedAnswer(ModelError):
    """The answer hit the model's length limit. Asking the same again would end the same way."""


class ReportFormatError(SummarizerError):
    """A saved report that this version cannot load."""
