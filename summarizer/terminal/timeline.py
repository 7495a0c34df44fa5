"""A Report as a compact timeline for a terminal: disputes first, then what happened when.

Lines are measured in cells, so that wide characters keep the columns. No line can command the terminal.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from summarizer.report import outline, wording
from summarizer.report.inert import plain
from summarizer.terminal.screen import console, is_coloured

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import Console

    from summarizer.models import Article, Dispute, Entry, Status
    from summarizer.report import Report

MOST_ENTRIES, MOST_DISPUTES = 20, 10
_BESIDE, _BELOW, _ANSWER = 2, 3, 6  # lines at most: a statement beside its date, one below it, a side of a dispute
_LEAST_COLUMN = 40  # cells that a statement needs beside its date; else it stands below
# With its stand-in for a terminal without Unicode, and its style; cyan and yellow are hard to read on white.
_MARKS: Mapping[Status, tuple[str, str, str]] = {
    "disputed": ("≠", "!", "bold red"),
    "updated": ("↑", "^", "magenta"),
    "corroborated": ("●", "*", "green"),
    "single-origin": ("○", "-", ""),
}


def show(report: Report) -> None:
    """Print the timeline of a report on standard output, in colour where that takes it."""
    screen = console(sys.stdout, colour=is_coloured(sys.stdout, os.environ))
    for line in lines(report, screen):
        screen.print(line, soft_wrap=True)


def lines(report: Report, screen: Console) -> Iterator[Text]:
    """Yield the lines of a report, none wider than the screen as far as words can be broken."""
    tally = f"{wording.counted(len(report.articles), 'article')}, {wording.entries(report.timeline)}"
    yield from _hanging(Text(), Text(tally, style="bold"), screen, _BELOW)
    yield from _legend(report.timeline, screen)
    yield from _disputes(report, screen)
    summed = frozenset(statement.text for statement in report.overview)
    chapters = outline.chapters(report)
    for chapter in chapters:
        count = f" ({wording.entries(chapter.entries)})" if len(chapters) > 1 else ""
        yield from _section(f"{plain(chapter.title)}{count}", chapter.entries, summed, screen)


def _legend(entries: Sequence[Entry], screen: Console) -> Iterator[Text]:
    """Say how many entries stand how, each kind with its mark: in one line, or in one each where that is too long."""
    kinds = [(_mark(status, screen).append(" "), Text(words)) for status, words in wording.standings(entries)]
    whole = Text("   ").join(mark + words for mark, words in kinds)
    if whole.cell_len <= screen.width:
        yield whole
        return
    for mark, words in kinds:
        yield from _hanging(mark, words, screen, _BELOW)


def _mark(status: Status, screen: Console) -> Text:
    mark, stand_in, style = _MARKS[status]
    return Text.assemble((stand_in if screen.options.ascii_only else mark, style))


def _disputes(report: Report, screen: Console) -> Iterator[Text]:
    articles = {article.id: article for article in report.articles}
    disputes = outline.disputes(report.timeline)
    if disputes:
        yield from _heading("Disputes", screen)
    for entry, dispute in disputes[-MOST_DISPUTES:]:
        yield from _dispute(entry, dispute, articles, screen)
    if len(disputes) > MOST_DISPUTES:
        yield from _more(wording.counted(len(disputes) - MOST_DISPUTES, "earlier dispute"), screen)


def _dispute(entry: Entry, dispute: Dispute, articles: Mapping[str, Article], screen: Console) -> Iterator[Text]:
    question = Text(plain(dispute.question or entry.statement), style=_MARKS["disputed"][2])
    yield from _hanging(_mark("disputed", screen).append(" "), question, screen, _ANSWER)
    for position in dispute.positions:
        side = Text.assemble((f"{plain(wording.says(position, articles))}:", "bold"), f" {plain(position.answer)}")
        yield from _hanging(Text("    "), side, screen, _ANSWER)


def _section(name: str, entries: Sequence[Entry], summed: frozenset[str], screen: Console) -> Iterator[Text]:
    """Yield what words date, several origins tell or the overview has, the foremost of it, and how much more there is.

    A date is not said again below itself.
    """
    if not entries:
        return
    yield from _heading(name, screen)
    main = [entry.status != "single-origin" or entry.statement in summed for entry in entries]
    telling = [at for at, entry in enumerate(entries) if main[at] or entry.when.has_own_date]
    foremost = sorted(sorted(telling, key=lambda at: (main[at], at))[-MOST_ENTRIES:])
    dates = [wording.date(entries[at].when)[0] for at in foremost]
    margin = max(map(cell_len, dates), default=0)
    for before, date, at in zip(["", *dates], dates, foremost, strict=False):
        yield from _entry("" if date == before else date, margin, entries[at], screen)
    if rest := len(entries) - len(foremost):
        why = "that no words date" if foremost == telling else "more"
        yield from _more(f"{wording.counted(rest, 'entry', 'entries')} {why}", screen)


def _entry(date: str, margin: int, entry: Entry, screen: Console) -> Iterator[Text]:
    mark = _mark(entry.status, screen).append(" ")
    said = Text.assemble((_standing(entry), _MARKS[entry.status][2]), plain(wording.told(entry)))
    if screen.width - margin - 3 >= _LEAST_COLUMN:
        opening = Text.assemble(" " * (margin - cell_len(date)), (date, "bold"), " ", mark)
        yield from _hanging(opening, said, screen, _BESIDE)
    else:
        if date:
            yield from _hanging(Text(), Text(date, style="bold"), screen, _BELOW)
        yield from _hanging(mark, said, screen, _BELOW)


def _standing(entry: Entry) -> str:
    """Return the standing of an entry in a word, nothing where it is the common one."""
    match entry.status:
        case "single-origin":
            return ""
        case "corroborated":
            return f"corroborated by {len(entry.origins)}: "
        case other:
            return f"{other}: "


def _heading(name: str, screen: Console) -> Iterator[Text]:
    yield Text()
    yield from _hanging(Text(), Text(name, style="bold underline"), screen, _BELOW)


def _more(what: str, screen: Console) -> Iterator[Text]:
    yield from _hanging(Text(), Text(f"and {what}", style="dim"), screen, _BELOW)


def _hanging(opening: Text, text: Text, screen: Console, most: int) -> Iterator[Text]:
    """Yield at most some lines of a text behind its opening, each below the start of the first."""
    indent = opening.cell_len
    width = max(screen.width - indent, 1)
    wrapped = list(text.wrap(screen, width))
    if len(wrapped) > most:
        wrapped = [*wrapped[: most - 1], _cut(wrapped[most - 1], width, screen)]
    for number, line in enumerate(wrapped):
        line.rstrip()
        yield Text.assemble(Text(" " * indent) if number else opening, line)


def _cut(line: Text, width: int, screen: Console) -> Text:
    """Return a line marked as going on, without the word that leaves no room for the mark, if words there are."""
    mark = "..." if screen.options.ascii_only else "…"
    line.rstrip()
    if line.cell_len + len(mark) > width:
        kept = line.plain.rpartition(" ")[0]
        line.truncate(cell_len(kept) if kept else width - len(mark))
    return line.append(mark)
