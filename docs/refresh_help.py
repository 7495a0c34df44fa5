"""Put the help texts of the command line between the markers of a document: ``refresh_help.py docs/commands.md``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.cli import cli

if TYPE_CHECKING:
    from collections.abc import Iterator

START, END = "<!-- help: written by make docs -->", "<!-- end of help -->"


def commands(command: click.Command, parent: click.Context | None = None) -> Iterator[click.Context]:
    """Yield a context for a command and for everything beneath it."""
    context = click.Context(command, parent, info_name=command.name if parent else "summarizer", terminal_width=100)
    yield context
    for inner in getattr(command, "commands", {}).values():
        yield from commands(inner, context)


def help_text() -> str:
    """Return the help of every command as Markdown."""
    blocks = (f"```\n$ {one.command_path} --help\n{one.get_help()}\n```" for one in commands(cli))
    return "\n\n".join(blocks)


def refreshed(document: str) -> str:
    """Return a document with the current help between its markers."""
    before, _, rest = document.partition(START)
    _, end, after = rest.partition(END)
    if not end:
        sys.exit(f"The document needs a line {START} and, after it, a line {END}.")
    return f"{before}{START}\n{help_text()}\n{END}{after}"


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.write_text(refreshed(target.read_text(encoding="utf-8")), encoding="utf-8")
