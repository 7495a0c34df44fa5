"""What an output stream can show, and how it is written to where that is more than plain lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import Console

_DUMB = ("dumb", "unknown")


def is_live(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Return whether a stream is a terminal on which a line can be drawn again."""
    return stream.isatty() and environment.get("TERM") not in _DUMB


def is_coloured(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Return whether a stream takes colour: a terminal, or any where ``FORCE_COLOR`` is set; never with ``NO_COLOR``.

    Where both are set ``NO_COLOR`` holds, as in Python itself. Set to nothing, they say nothing (no-color.org).
    """
    if environment.get("NO_COLOR"):
        return False
    return bool(environment.get("FORCE_COLOR")) or is_live(stream, environment)


def console(stream: TextIO, *, colour: bool) -> Console:
    """Return a console as wide as the terminal, which takes text as it is; its colours are the terminal's own 16."""
    import shutil  # noqa: PLC0415 - only where a person looks

    from rich.console import Console  # noqa: PLC0415 - see above

    return Console(
        file=stream,
        color_system="standard" if colour else None,
        width=shutil.get_terminal_size().columns,
        markup=False,
        emoji=False,
        highlight=False,
        no_color=False,
    )
