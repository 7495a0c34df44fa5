"""What is said about a run beside its report: what it would take, what it lacks, and how to get a better one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.terminal.lines import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.models import LeftOut
    from summarizer.pipeline import Plan
    from summarizer.report import Report

_NO_MODEL = (
    "summarizer: made without a language model; --model openai/<model>, with OPENAI_API_KEY set, "
    "lets a model word each event from all its sources"
)


_SILENT = "nothing to tell was found in it; give the text of an article, or leave it out"
_OTHER_FOCUS = "the report is the one without a focus; use words that the articles use"
_NOT_KEPT = "summarizer: the report was not kept; -o report.html writes it with the sentences it rests on"


def on(report: Report, *, omissions: bool) -> list[str]:
    """Return what keeps a report from being complete, a line each, after what was left out where that is wanted."""
    names = {article.id: article.name for article in report.articles}
    problems = [f"{one.what}: {one.reason}" for one in report.unreadable]
    problems += [f"{name}: {_SILENT}" for name in _silent(report)]
    problems += _unmatched(report)
    problems += [f"{names[one.article]}: fell back to rules: {one.fallback}" for one in report.fell_back]
    problems += [f"decision {n}: {one.outcome}: {one.note}" for n, one in enumerate(report.rulings, 1) if one.note]
    listed = _omitted(report.left_out) if omissions else []
    return [*listed, *(f"summarizer: {one_line(one)}" for one in problems)]


def _silent(report: Report) -> list[str]:
    """Return where each article was read from in which nothing was found to tell."""
    from summarizer.report.wording import read_from  # noqa: PLC0415 - help and completion answer without a report

    telling = {claim.article for claim in report.claims}
    return [read_from(one.path, one.url) for one in report.articles if one.id not in telling]


def _unmatched(report: Report) -> list[str]:
    """Return a focus that no statement holds a word of; a model may know better what belongs to it."""
    from summarizer.timeline.ranking import speaks_of  # noqa: PLC0415 - see above

    told = (claim.statement for claim in report.claims)
    is_missed = report.focus and report.made_by.engine == "extractive" and not speaks_of(report.focus, told)
    return [f"--focus: no statement speaks of “{report.focus}”; {_OTHER_FOCUS}"] if is_missed else []


def hints(report: Report, *, is_kept: bool) -> list[str]:
    """Return how to get more out of the articles: the whole report where only its timeline was shown, and a model."""
    by_rules = report.made_by.engine == "extractive"
    return [*_foreign(report), *([] if is_kept else [_NOT_KEPT]), *([_NO_MODEL] if by_rules else [])]


def _foreign(report: Report) -> list[str]:
    from summarizer.report import wording  # noqa: PLC0415 - help and completion answer without a report

    known = {article.id: article for article in report.articles}
    names = [known[one.article].name for one in report.sources if wording.is_foreign(one, known[one.article])]
    listed = one_line(wording.listed(names))
    return [f"summarizer: not in English: {listed}; rules find little there, a model reads it"] if names else []


def plan(planned: Plan) -> list[str]:
    """Return what a run would ask of a model and cost, and what it would leave out, a line each."""
    if not planned.model:
        return ["Model: none, so nothing is asked", f"Articles: {planned.articles:,}", *_omitted(planned.left_out)]
    cost = "not known" if planned.cost is None else f"about USD {planned.cost:.4f}"
    return [
        f"Model: {planned.model}",
        f"Articles: {planned.articles:,}",
        f"Calls: {planned.calls:,}, some {planned.input_tokens:,} tokens in and {planned.output_tokens:,} out",
        f"Cost: {cost}",
        *_omitted(planned.left_out),
    ]


def _omitted(left_out: Iterable[LeftOut]) -> list[str]:
    return [one_line(f"Left out: {one.where}: {one.what} ({one.reason})") for one in left_out]
