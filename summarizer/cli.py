"""The command line: parse, one call, print. With ``summarizer.terminal``, the only place that prints or exits.

What a command needs is imported when it runs, so that ``--help`` answers at once.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarizer import __version__
from summarizer.errors import NothingReadable, SummarizerError, UsageError
from summarizer.terminal import browser, completion, remarks
from summarizer.terminal.lines import show
from summarizer.terminal.options import (
    CHANGES_ENDINGS,
    LOOK,
    REPORT_ENDINGS,
    SAVED,
    cache_option,
    look_options,
    output_option,
)
from summarizer.terminal.progress import progress
from summarizer.terminal.result import print_report, print_written
from summarizer.terminal.stop import STOPPED, stopped_at_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from summarizer.pipeline import Options
    from summarizer.report import Report

FINE, NOTHING_READABLE, UNUSABLE, INCOMPLETE, BROKEN_PIPE = 0, 1, 2, 3, 141

_STOPPED = "summarizer: stopped; the same command again continues from the cache with what was answered so far"
_STOPPED_UNKEPT = "summarizer: stopped; nothing was kept; without --no-cache the same command could continue"


@click.group(context_settings={"max_content_width": 100})
@click.version_option(__version__, prog_name="summarizer", message="%(prog)s %(version)s")
def cli() -> None:
    """From a pile of news articles to one cited timeline: what happened, when, who says so, and whether they agree."""


@cli.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(readable=False), metavar="PATH...")
@output_option("report", REPORT_ENDINGS, "Markdown on stdout; a timeline where that is a terminal")
@look_options
@click.option("--title", default="", metavar="TEXT", help="Title of the report.")
@click.option("--focus", default="", metavar="TEXT", help="What the report is to be about.")
@click.option(
    "--decisions",
    type=completion.File(".yaml", ".yml"),
    metavar="FILE",
    help="What you decide against an earlier report, in YAML: `summarizer schema decisions` says how.",
)
@click.option(
    "--model",
    default="auto",
    show_default=True,
    metavar="NAME",
    help="openai/<model>, anthropic/<model>, ollama/<model>, or none for rules alone. auto is the model that "
    "SUMMARIZER_MODEL names, else one of OpenAI's where OPENAI_API_KEY is set, else none.",
)
@click.option("--base-url", metavar="URL", help="Address of an OpenAI-compatible server.")
@click.option(
    "--concurrency", type=click.IntRange(min=1), default=8, show_default=True, metavar="N", help="Articles at a time."
)
@cache_option
@click.option("--no-cache", is_flag=True, help="Neither use nor keep model answers.")
@click.option("--budget", type=click.FloatRange(min=0), metavar="USD", help="Stop asking the model at this cost.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=120,
    show_default=True,
    metavar="SECONDS",
    help="Longest wait for one answer of the model.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be asked of the model and what it may cost, and stop.")
@click.option(
    "--since",
    type=SAVED,
    metavar="FILE",
    help="Print what changed since an earlier report, saved as .json, in place of the report or its summary.",
)
@click.option("--max-entries", type=click.IntRange(min=1), metavar="N", help="Keep the N entries that matter most.")
@click.option(
    "--max-bytes",
    type=click.IntRange(min=1),
    default=5_000_000,
    show_default=True,
    metavar="N",
    help="Largest input that is read.",
)
@click.option("--allow-private", is_flag=True, help="Fetch URLs at private addresses too.")
@click.option("-q", "--quiet", is_flag=True, help="No progress and no hints on stderr.")
@click.option("-v", "--verbose", is_flag=True, help="List on stderr what was left out.")
def brief(paths: tuple[str, ...], outputs: tuple[Path, ...], since: Path | None, model: str, **given: Any) -> int:  # noqa: ANN401 - click's
    """Read articles and write one timeline of what they report.

    PATH is a file, a folder, a URL, or - for standard input.
    """
    quiet, verbose, dry_run, is_opened = (given.pop(name) for name in ("quiet", "verbose", "dry_run", "is_opened"))
    look = {name: given.pop(name) for name in LOOK}
    with stopped_at_once(_STOPPED_UNKEPT if given["no_cache"] else _STOPPED):
        _check_outputs(outputs, paths, look["template"])
        page = browser.page_among(outputs) if is_opened else None
        from summarizer import pipeline  # noqa: PLC0415 - see above
        from summarizer.report import Report  # noqa: PLC0415 - see above

        earlier = Report.load(since) if since else None
        options = _options(**given)
        stdin = sys.stdin.buffer.read(options.max_bytes + 1) if "-" in paths else None
        if dry_run:
            show(remarks.plan(pipeline.plan(paths, model=model, options=options, stdin=stdin)))
            return FINE
        with progress(quiet=quiet) as shown:
            report = pipeline.brief(paths, model=model, options=options, stdin=stdin, progress=shown)
    _deliver(report, outputs, earlier, look)
    hints = remarks.hints(report, is_kept=bool(outputs or earlier or not sys.stdout.isatty())) if not quiet else []
    show([*remarks.on(report, omissions=verbose), *hints], err=True)
    if page:
        browser.open_page(page)
    return INCOMPLETE if report.unreadable or report.fell_back or not report.timeline else FINE


@cli.command()
@click.argument("saved", type=SAVED, metavar="REPORT.json")
@output_option("report", REPORT_ENDINGS, "Markdown on stdout; a timeline where that is a terminal")
@look_options
def render(saved: Path, outputs: tuple[Path, ...], *, is_opened: bool, **look: Any) -> None:  # noqa: ANN401 - click's
    """Write a saved report in other formats.

    REPORT.json is a report that `summarizer brief` saved. No article is read again and no model is asked.
    """
    from summarizer.report import Report, formats, templates  # noqa: PLC0415 - see above
    from summarizer.report.files import checked_output  # noqa: PLC0415 - see above

    if look["template"]:
        templates.check(look["template"], outputs)
    for output in outputs:
        if os.path.realpath(checked_output(output, formats.reports(look["template"]))) == os.path.realpath(saved):
            raise UsageError(f"{output}: is the report to render; write it elsewhere")
    page = browser.page_among(outputs) if is_opened else None
    report = Report.load(saved)
    for output in outputs:
        report.save(output, **look)
    if outputs:
        print_written(outputs)
    else:
        _print(report, (), look)
    if page:
        browser.open_page(page)


@cli.command()
@click.argument("old", type=SAVED, metavar="OLD.json")
@click.argument("new", type=SAVED, metavar="NEW.json")
@output_option("changes", CHANGES_ENDINGS, "Markdown on stdout")
@click.option("--link", default="", metavar="URL", help="Address of the report's page, for a feed to lead there.")
def diff(old: Path, new: Path, outputs: tuple[Path, ...], link: str) -> None:
    """Say what changed from one report to another.

    OLD.json and NEW.json are reports that `summarizer brief` saved. What is new, what moved and from what to what,
    which disputes came up or were settled, and what no source says any more.
    """
    from summarizer.changes import compare  # noqa: PLC0415 - see above
    from summarizer.changes.formats import CHANGES  # noqa: PLC0415 - see above
    from summarizer.changes.rss import checked_link  # noqa: PLC0415 - see above
    from summarizer.report import Report  # noqa: PLC0415 - see above
    from summarizer.report.files import checked_output  # noqa: PLC0415 - see above

    if checked_link(link) and not any(output.suffix.lower() == ".rss" for output in outputs):
        raise UsageError("--link: there is no feed to lead there; add -o changes.rss")
    inputs = {os.path.realpath(old), os.path.realpath(new)}
    if len(inputs) == 1:
        raise UsageError(f"{old} and {new} are one file; name two reports")
    for output in outputs:
        if os.path.realpath(checked_output(output, CHANGES)) in inputs:
            raise UsageError(f"{output}: is one of the reports to compare; write the changes elsewhere")
    changes = compare(Report.load(old), Report.load(new))
    for output in outputs:
        changes.save(output, link=link)
    if outputs:
        print_written(outputs)
    else:
        click.echo(changes.to_markdown(), nl=False)


@cli.command()
@click.argument(
    "name",
    type=click.Choice(["answer", "brief", "changes", "contradictions", "decisions", "reconciliation", "report"]),
    default="report",
    metavar="[NAME]",
)
def schema(name: str) -> None:
    """Print a JSON Schema.

    \b
    report          of a report; the same without a NAME
    brief           of what is made of one article
    changes         of what changed between two reports
    decisions       of a file of decisions
    answer          of what a model is asked for about one article
    reconciliation  of what a model is asked for about several
    contradictions  of what it is asked for about their disagreements
    """  # noqa: D301 - click takes the escaped mark for "as it stands"
    from summarizer import schemas  # noqa: PLC0415 - see above

    click.echo(schemas.schema(name), nl=False)


@cli.command(name="completion")
@click.argument("shell", type=click.Choice(completion.SHELLS), metavar="SHELL")
def complete(shell: str) -> None:
    """Print what makes a shell complete this command.

    SHELL is bash, zsh or fish.

    For bash, put this line into ~/.bashrc:

        eval "$(summarizer completion bash)"

    For zsh, into ~/.zshrc, below compinit:

        eval "$(summarizer completion zsh)"

    For fish, run once:

        summarizer completion fish > ~/.config/fish/completions/summarizer.fish
    """
    click.echo(completion.script(cli, shell), nl=False)


@cli.group()
def cache() -> None:
    """Look at the cache of model answers, or clear it."""


@cache.command()
@cache_option
def info(cache: Path | None) -> None:
    """Print where the cache is, how many answers it holds, and its size."""
    from summarizer.cache import AnswerCache, default_folder  # noqa: PLC0415 - see above

    found = AnswerCache(cache or default_folder()).info()
    click.echo(f"{found.path}: {found.answers:,} answers, {found.bytes:,} bytes")


@cache.command()
@cache_option
def clear(cache: Path | None) -> None:
    """Remove every answer from the cache."""
    from summarizer.cache import AnswerCache, default_folder  # noqa: PLC0415 - see above

    click.echo(f"{AnswerCache(cache or default_folder()).clear():,} answers removed")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 fine, 1 nothing readable, 2 unusable, 3 incomplete, 130 stopped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that lacks a letter is no reason to fail
    try:
        code = completion.answered(cli)
        if code is None:
            with cli.make_context("summarizer", list(sys.argv[1:] if arguments is None else arguments)) as context:
                code = cli.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except SummarizerError as error:
        return _explain(error)
    except KeyboardInterrupt:
        click.echo(f"\n{_STOPPED}", err=True)
        return STOPPED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the last flush complains
        return BROKEN_PIPE
    return code or FINE


def _check_outputs(outputs: Sequence[Path], paths: Iterable[str], template: Path | None) -> None:
    """Make sure before any work that every output can be written and that none of them is read as an article.

    An earlier report in a folder is not read from there, so it can be written again.
    """
    from summarizer.articles.formats import BY_SUFFIX  # noqa: PLC0415 - see above
    from summarizer.articles.inputs import is_report  # noqa: PLC0415 - see above
    from summarizer.report import formats, templates  # noqa: PLC0415 - see above
    from summarizer.report.files import checked_output  # noqa: PLC0415 - see above

    if template:
        templates.check(template, outputs)
    inputs = {Path(os.path.realpath(path)) for path in paths}  # Path.resolve fails on links that go in a circle
    for output in outputs:
        target = Path(os.path.realpath(checked_output(output, formats.reports(template))))
        beside = target.exists() and target.suffix.lower() in BY_SUFFIX and not is_report(target)
        if target in inputs or (beside and inputs.intersection(target.parents)):
            raise UsageError(f"{output}: is one of the inputs, so it would be read as an article; write it elsewhere")


def _options(*, cache: Path | None, no_cache: bool, **given: Any) -> Options:  # noqa: ANN401 - checked by Options
    from summarizer.cache import default_folder  # noqa: PLC0415 - see above
    from summarizer.pipeline import Options  # noqa: PLC0415 - see above

    if cache and no_cache:
        raise UsageError("--cache and --no-cache exclude each other; give one of them")
    return Options(cache=None if no_cache else cache or default_folder(), **given)


def _deliver(report: Report, outputs: Sequence[Path], earlier: Report | None, look: dict[str, Any]) -> None:
    """Save a report; print what changed since an earlier one, else the report itself or, once saved, its summary."""
    from summarizer.changes import compare  # noqa: PLC0415 - see above

    for output in outputs:
        report.save(output, **look)
    if earlier:
        click.echo(compare(earlier, report).to_markdown(), nl=False)
    else:
        _print(report, outputs, look)


def _print(report: Report, outputs: Sequence[Path], look: dict[str, Any]) -> None:
    """Print what a template makes of a report where nothing is saved, and else what a person wants to see of it."""
    if look["template"] and not outputs:
        click.echo(report.to_template(look["template"]), nl=False)
    else:
        print_report(report, outputs, look["cite"])


def _explain(error: SummarizerError) -> int:
    show([f"summarizer: {error}"], err=True)
    return NOTHING_READABLE if isinstance(error, NothingReadable) else UNUSABLE
