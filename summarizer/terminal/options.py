"""Options that several commands share: what is written and how, and where answers are kept."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from summarizer.terminal.completion import File

if TYPE_CHECKING:
    from collections.abc import Callable

_Command = TypeVar("_Command", bound="Callable[..., object]")

# The tables of formats in words, for --help is not to wait for them.
REPORT_ENDINGS = ".md, .html, .json, .csv or .timelinejs.json"
CHANGES_ENDINGS = ".md, .json or .rss"

LOOK = ("cite", "bom", "template")  # the options on how a report is written

SAVED = File(".json")  # a report that was saved

cache_option = click.option(
    "--cache",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Where model answers are kept.  [default: the user's cache folder]",
)


def output_option(what: str, endings: str, default: str) -> Callable[[_Command], _Command]:
    """Return the option that names the files to write, and what there is without it."""
    return click.option(
        "-o",
        "--output",
        "outputs",
        multiple=True,
        callback=_each_once,
        type=File(*re.findall(r"\.[a-z.]+", endings), to_write=True),
        metavar="FILE",
        help=f"Write the {what} to FILE, whose ending says how: {endings}. May be given more than once.  "
        f"[default: {default}]",
    )


def _each_once(_context: click.Context, _option: click.Parameter, outputs: tuple[Path, ...]) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(outputs))


def look_options(command: _Command) -> _Command:
    """Add the options on how a report is written."""
    cite = click.option(
        "--cite",
        type=click.Choice(["footnotes", "inline", "none"]),
        default="footnotes",
        show_default=True,
        metavar="HOW",
        help="How Markdown cites: in footnotes, inline (in brackets behind each statement), or none (not at all).",
    )
    bom = click.option("--bom", is_flag=True, help="Begin CSV with the mark that Excel needs to see UTF-8.")
    template = click.option(
        "--template",
        type=File(".j2", ".jinja", ".jinja2"),
        metavar="FILE",
        help="A Jinja template that makes the outputs of its own ending: digest.txt.j2 makes digest.txt.",
    )
    opened = click.option("--open", "is_opened", is_flag=True, help="When done, show the .html output in the browser.")
    return cite(bom(template(opened(command))))
