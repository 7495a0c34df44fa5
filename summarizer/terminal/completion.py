"""Completion in the shell: click's own, and file names by what a report is saved as."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

SHELLS = ("bash", "zsh", "fish")
_NAME, _VARIABLE = "summarizer", "_SUMMARIZER_COMPLETE"
_QUOTED = re.compile(r"[^\w./+,@%=-]")  # what a shell would have to quote


class File(click.Path):
    """A path that completes to files with some endings; one ``to_write`` also to the name typed with each of them."""

    def __init__(self, *endings: str, to_write: bool = False) -> None:
        super().__init__(path_type=Path, readable=False)  # what reads it says what to do where it may not
        self.endings = endings
        self.to_write = to_write

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
        """Return the folders, which the shell lists, and the files. What needs quoting is left to the shell."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only a shell asks for it

        typed = Path(incomplete or ".")
        folder, stem = (typed, "") if incomplete.endswith("/") or not incomplete else (typed.parent, typed.name)
        lead = incomplete[: len(incomplete) - len(stem)]
        names = {name for name in _files(folder) if name.lower().endswith(self.endings)}
        if self.to_write and stem:
            names |= {stem.partition(".")[0] + ending for ending in self.endings}
        found = sorted(f"{lead}{name}" for name in names if name.startswith(stem))
        if any(map(_QUOTED.search, found)):
            return super().shell_complete(ctx, param, incomplete)
        return [CompletionItem(incomplete, type="dir"), *map(CompletionItem, found)]


def _files(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as found:
            return [one.name for one in found if one.is_file()]
    except OSError:
        return []


def script(cli: click.Command, shell: str) -> str:
    """Return what one of the SHELLS has to run once to complete the command line."""
    from click.shell_completion import get_completion_class  # noqa: PLC0415 - see above

    known = get_completion_class(shell)
    assert known  # noqa: S101 - click has all of SHELLS, and the command takes no other
    return known(cli, {}, _NAME, _VARIABLE).source()


def answered(cli: click.Command) -> int | None:
    """Answer the shell where it asks how a line goes on, and return the exit code; ``None`` where it does not ask."""
    asked = os.environ.get(_VARIABLE)
    if not asked:
        return None
    from click.shell_completion import shell_complete  # noqa: PLC0415 - see above

    return shell_complete(cli, {}, _NAME, _VARIABLE, asked)
