"""A Report through a reader's own Jinja template, which can read what it is given and reach nothing else.

A template makes the outputs of its own ending: ``digest.txt.j2`` makes ``.txt``. Where that is HTML or XML, values are
escaped. docs/scripts.md lists what a template has.
"""

from __future__ import annotations

import os
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from summarizer.errors import UsageError
from summarizer.report import outline, wording
from summarizer.report.footnotes import place
from summarizer.report.inert import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jinja2 import Environment

    from summarizer.models import Article, Citation, Entry, Position
    from summarizer.report.document import Report

_SUFFIXES = (".j2", ".jinja", ".jinja2")
_ESCAPED = (".html", ".htm", ".xhtml", ".xml", ".svg", ".rss", ".atom")
# What the expressions of a template can raise besides Jinja's own errors.
_TROUBLE = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


def made(template: Path) -> str:
    """Return the ending of what a template makes. Raises UsageError where its name does not say so."""
    name = Path(template.stem if template.suffix.lower() in _SUFFIXES else template.name)
    ending = "".join(name.suffixes[-2:]) if name.name.lower().endswith(".timelinejs.json") else name.suffix
    if not ending:
        raise UsageError(f"{template}: does not say what it makes; name it digest.html.j2, say, to make .html")
    return ending.lower()


def spared(template: Path, output: Path) -> Path:
    """Return an output. Raises UsageError where it would be written over the template."""
    if os.path.realpath(output) == os.path.realpath(template):
        raise UsageError(f"{output}: is the template; write the report elsewhere")
    return output


def check(template: Path, outputs: Iterable[Path] = ()) -> None:
    """Make sure that a template can be read, that its syntax is right, and that no output is written over it.

    Raises UsageError with the line where it cannot work, or where there are outputs and it would make none of them.
    """
    from jinja2 import TemplateError  # noqa: PLC0415 - most runs render no template

    ending = made(template)
    if not (template.is_file() and os.access(template, os.R_OK)):
        raise UsageError(f"{template}: is no file that can be read; name a Jinja template")
    found = [spared(template, output).name.lower().endswith(ending) for output in outputs]
    if found and not any(found):
        raise UsageError(f"{template}: makes {ending}, and no output has that ending; add -o FILE{ending}")
    try:
        _environment(template, {}).get_template(template.name)
    except (TemplateError, OSError, UnicodeDecodeError) as error:
        raise _mistake(template, error) from error


def render(report: Report, template: Path) -> str:
    """Return what a template makes of a report. Raises UsageError with the line of the template that cannot work."""
    from jinja2 import TemplateError  # noqa: PLC0415 - most runs render no template

    check(template)
    articles = {article.id: article for article in report.articles}
    values = {
        "report": report,
        "chapters": outline.chapters(report),
        "articles": articles,
        "claims": {claim.id: claim for claim in report.claims},
    }
    try:
        return _environment(template, articles).get_template(template.name).render(values)
    except (TemplateError, *_TROUBLE) as error:
        raise _mistake(template, error) from error


def _environment(template: Path, articles: Mapping[str, Article]) -> Environment:
    from jinja2 import FileSystemLoader, StrictUndefined  # noqa: PLC0415 - most runs render no template
    from jinja2.exceptions import SecurityError  # noqa: PLC0415 - most runs render no template
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415 - most runs render no template

    class Sandbox(ImmutableSandboxedEnvironment):
        def is_safe_callable(self, obj: object) -> bool:
            """Let no template call what a value of ours can do, such as to save itself."""
            owner = getattr(obj, "__self__", obj)
            if isinstance(owner, BaseModel) or (isinstance(owner, type) and issubclass(owner, BaseModel)):
                name = getattr(obj, "__qualname__", type(obj).__name__)
                raise SecurityError(f"{name} is not safely callable")  # Jinja would print the whole report for a name
            return super().is_safe_callable(obj)

    sandbox = Sandbox(
        loader=FileSystemLoader(template.parent),
        undefined=StrictUndefined,
        autoescape=made(template) in _ESCAPED,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    sandbox.policies["json.dumps_kwargs"] = {"default": to_jsonable_python, "ensure_ascii": False}
    sandbox.filters |= _filters(articles)
    return sandbox


def _filters(articles: Mapping[str, Article]) -> dict[str, object]:
    """Return the report's own words as filters, under the names that docs/scripts.md lists."""

    def cited(citation: Citation) -> str:
        return place(articles[citation.article], [citation])

    def says(position: Position) -> str:
        return wording.says(position, articles)

    def when(entry: Entry) -> str:
        return wording.date(entry.when)[0]

    own = (wording.published, wording.status, wording.told, wording.tally, wording.measured, wording.listed)
    return {one.__name__: one for one in (cited, says, when, plain, *own, outline.months)}


def _mistake(template: Path, error: Exception) -> UsageError:
    """Say where a template is wrong: Jinja lets a traceback name its lines as if it were Python."""
    named = getattr(error, "filename", None), getattr(error, "lineno", None)
    frames = [*((one.filename, one.lineno) for one in traceback.extract_tb(error.__traceback__)), named]
    lines = [
        f"{Path(name)}, line {line}"
        for name, line in frames
        if name and line and Path(name).parent == template.parent and not name.endswith(".py")
    ]
    where, what = lines[-1] if lines else template, plain(str(error)).rstrip(".")
    return UsageError(f"{where}: {what}; correct the template, or leave --template away")
