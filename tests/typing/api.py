"""Uses of the public API that a type checker has to accept; nobody runs this."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import assert_type

from summarizer import Changes, Options, Report, SummarizerError, __version__, brief, compare
from summarizer.models import Article, Claim, Entry, Usage
from summarizer.pipeline import Plan, Step, plan


def show(step: Step) -> None:
    """Take a step of progress apart."""
    done, total, name, note, usage = step
    assert_type((done, total, name, note, usage), tuple[int, int, str, str, Usage])


def corrected() -> Options:
    """Steer a run, and correct what an earlier one made."""
    return Options(budget=0.5, focus="losses", decisions=Path("decisions.yaml"))


def make_reports() -> Report:
    """Call ``brief`` in the ways it is meant to be called."""
    brief(["articles/", Path("late-edition.html")])
    brief(["-"], stdin=b"An article.", model="none", progress=show)
    with ProcessPoolExecutor() as executor:
        return brief(["articles/"], model="openai/any", options=corrected(), executor=executor)


def read_report(report: Report) -> None:
    """Read the parts of a report."""
    assert_type(report.timeline, tuple[Entry, ...])
    assert_type(report.claims, tuple[Claim, ...])
    assert_type(report.articles, tuple[Article, ...])
    assert_type(report.to_markdown(), str)
    assert_type(report.to_markdown("inline"), str)
    assert_type(report.to_csv(bom=True), str)
    assert_type(report.to_timelinejs(), str)
    assert_type(report.to_template(Path("digest.txt.j2")), str)
    report.save("report.md")
    report.save("report.md", cite="none")
    report.save("claims.csv", bom=True)
    report.save("digest.txt", template="digest.txt.j2")
    assert_type(Report.load(Path("report.json")), Report)


def compare_reports(report: Report) -> bool:
    """Say whether anything changed since an earlier report, and keep what did."""
    changes = compare(Report.load("yesterday.json"), report)
    assert_type(changes, Changes)
    assert_type([one.entry for one in changes.new], list[Entry])
    assert_type([(one.before, one.after) for one in changes.settled], list[tuple[Entry, Entry]])
    changes.save("changes.md")
    changes.save("changes.rss", link="https://example.org/report.html")
    assert_type(changes.to_rss(), str)
    return bool(changes)


def plan_a_run() -> float | None:
    """Ask for the cost of a run, and fall back where it cannot be planned."""
    try:
        found = plan(["articles/"], model="openai/any")
    except SummarizerError as error:
        raise SystemExit(f"{__version__}: {error}") from error
    assert_type(found, Plan)
    return found.cost
