"""Lines of text on standard output and standard error that cannot command a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable


def show(lines: Iterable[str], *, err: bool = False) -> None:
    """Print lines without letting what stands in them command the terminal."""
    from summarizer.report.inert import printable  # noqa: PLC0415 - the package of reports loads pydantic

    for line in lines:
        click.echo(printable(line), err=err)


def one_line(text: str) -> str:
    """Return text as one line, whatever breaks an article or a file's name put in it."""
    from summarizer.report.inert import plain  # noqa: PLC0415 - see above

    return plain(text)
