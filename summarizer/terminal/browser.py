"""A written page in the reader's browser."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from summarizer.errors import UsageError
from summarizer.terminal.lines import show

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def page_among(outputs: Iterable[Path]) -> Path:
    """Return the first page among the files to write.

    Raises UsageError where there is none: a page in a temporary folder would be gone when it is wanted again, and
    browsers that are packed in a sandbox cannot read it.
    """
    for output in outputs:
        if output.suffix.lower() == ".html":
            return output
    raise UsageError("--open: there is no page to open; add -o report.html")


def open_page(page: Path) -> None:
    """Open a page in the browser; where nobody sits before one, or there is none, say where the page is."""
    import webbrowser  # noqa: PLC0415 - looks for browsers, which --help is not to wait for

    address = page.resolve().as_uri()
    if not _is_somebody_there():
        show([f"summarizer: not opened, as nobody is at a terminal: {address}"], err=True)
    elif not webbrowser.open(address):
        show([f"summarizer: no browser was found; open the page in one: {address}"], err=True)


def _is_somebody_there() -> bool:
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return not os.environ.get("CI") and any(stream is not None and stream.isatty() for stream in streams)
