"""What a command prints on standard output when it is done."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from summarizer.terminal.lines import show
from summarizer.terminal.screen import is_coloured

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from summarizer.report import Report
    from summarizer.report.footnotes import Cite


def print_report(report: Report, outputs: Sequence[Path], cite: Cite) -> None:
    """Print a report as a timeline on a terminal; elsewhere a summary of it where it is saved, else its Markdown.

    ``FORCE_COLOR`` asks for the timeline in place of the summary. Markdown is for files and stays as it is.
    """
    if sys.stdout.isatty() or (outputs and is_coloured(sys.stdout, os.environ)):
        from summarizer.terminal import timeline  # noqa: PLC0415 - what draws is loaded only where it can

        timeline.show(report)
    elif outputs:
        from summarizer.report import summary  # noqa: PLC0415 - the package of reports loads pydantic

        show(summary.lines(report))
    else:
        click.echo(report.to_markdown(cite), nl=False)
    if outputs:
        print_written(outputs)


def print_written(outputs: Iterable[Path]) -> None:
    """Name the files that were written."""
    from summarizer.report.wording import listed  # noqa: PLC0415 - the package of reports loads pydantic

    show([f"Written to {listed(map(str, outputs))}"])
