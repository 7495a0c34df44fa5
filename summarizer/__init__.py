"""From a pile of news articles to one cited timeline, with a language model or without one.

>>> from summarizer import brief
>>> report = brief(["articles/"])  # doctest: +SKIP
>>> report.save("report.md")  # doctest: +SKIP
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.changes import Changes, compare
    from summarizer.errors import SummarizerError
    from summarizer.pipeline import Options, brief
    from summarizer.report import Report

__version__ = "0.1.0"

__all__ = ["Changes", "Options", "Report", "SummarizerError", "__version__", "brief", "compare"]

_HOMES = {
    "Changes": "summarizer.changes",
    "Options": "summarizer.pipeline",
    "Report": "summarizer.report",
    "SummarizerError": "summarizer.errors",
    "brief": "summarizer.pipeline",
    "compare": "summarizer.changes",
}


def __getattr__(name: str) -> object:
    """Import a public name at its first use, so that ``summarizer --help`` does not pay for all of them."""
    if name not in _HOMES:
        raise AttributeError(f"module 'summarizer' has no attribute {name!r}; it offers {', '.join(__all__)}")
    return getattr(import_module(_HOMES[name]), name)
