"""The Report: everything a run found, how it was made, and what it left out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self

from pydantic import ValidationError, model_validator
from pydantic_core import from_json

from summarizer.errors import ReportFormatError, UsageError
from summarizer.models import (
    Article,
    Citation,
    Claim,
    Entry,
    LeftOut,
    MadeBy,
    Ruling,
    Series,
    Source,
    Statement,
    Story,
    Value,
)
from summarizer.report import formats, html, markdown, spreadsheet, templates, timelinejs
from summarizer.report.files import checked_output, write_whole

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from summarizer.report.footnotes import Cite

_VERSION = "1"


class Report(Value):
    """One consolidated timeline over all articles, with every citation, source and omission.

    A report whose citations are not whole sentences of its articles, word for word, cannot be made.
    """

    schema_version: Literal["1"] = "1"
    made_by: MadeBy
    title: str
    focus: str = ""
    articles: tuple[Article, ...]
    sources: tuple[Source, ...]
    overview: tuple[Statement, ...] = ()
    timeline: tuple[Entry, ...] = ()
    series: tuple[Series, ...] = ()
    stories: tuple[Story, ...] = ()
    claims: tuple[Claim, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @model_validator(mode="after")
    def _verbatim(self) -> Self:
        articles = {article.id: article for article in self.articles}
        for citation in self.citations():
            if not _is_verbatim(citation, articles.get(citation.article)):
                raise ValueError(
                    f"sentences {citation.sentences} of article {citation.article!r} do not read {citation.quote!r}"
                )
        return self

    @property
    def unreadable(self) -> tuple[LeftOut, ...]:
        """The inputs that could not be read."""
        return tuple(one for one in self.left_out if one.reason.startswith("unreadable:"))

    @property
    def fell_back(self) -> tuple[Source, ...]:
        """The articles that a model was asked about and the extractive engine briefed."""
        return tuple(source for source in self.sources if source.fallback)

    def citations(self) -> Iterator[Citation]:
        """Yield every citation of the report, one as often as it is used."""
        for statement in self.overview:
            yield from statement.citations
        for source in self.sources:
            for statement in (source.headline, *source.gist):
                yield from statement.citations
        for entry in self.timeline:
            yield from entry.citations
            for position in entry.positions:
                yield from position.citations
        for claim in self.claims:
            yield from claim.citations

    def to_markdown(self, cite: Cite = "footnotes") -> str:
        """Return the report as GitHub Markdown, cited by ``footnotes``, ``inline`` in brackets, or not at all."""
        return markdown.render(self, cite)

    def to_html(self) -> str:
        """Return the report as one HTML page that needs no other file and no network."""
        return html.render(self)

    def to_json(self) -> str:
        """Return the report as JSON that ``load`` reads back to an equal report."""
        return self.model_dump_json(indent=1) + "\n"

    def to_csv(self, *, bom: bool = False) -> str:
        """Return one claim a row as CSV; ``bom`` puts the mark before it that Excel needs to see UTF-8."""
        return spreadsheet.render(self, bom=bom)

    def to_timelinejs(self) -> str:
        """Return the entries as the JSON that TimelineJS3 shows."""
        return timelinejs.render(self)

    def to_template(self, template: str | os.PathLike[str]) -> str:
        """Return what a Jinja template makes of the report.

        Raises UsageError with the line of the template that cannot work.
        """
        return templates.render(self, Path(template))

    def save(
        self,
        path: str | os.PathLike[str],
        *,
        cite: Cite = "footnotes",
        bom: bool = False,
        template: str | os.PathLike[str] | None = None,
    ) -> None:
        """Write the report in the format that the path's ending names (``formats.REPORT``), whole or not at all.

        ``cite`` is how Markdown cites, see :meth:`to_markdown`; ``bom`` is for CSV, see :meth:`to_csv`. A
        ``template`` makes the files of its own ending: ``digest.txt.j2`` those that end in ``.txt``.
        Raises UsageError where the ending names no format, the place cannot be written, or the template is wrong.
        """
        look = formats.Look(cite, bom, Path(template) if template else None)
        known = formats.reports(look.template)
        target = checked_output(path, known)
        if look.template:
            templates.spared(look.template, target)
        write_whole(target, known[formats.ending(target, known)](self, look))

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Self:
        """Read a report that was saved as JSON.

        Raises UsageError where the file cannot be read, and ReportFormatError where it holds no report of this version.
        """
        try:
            content = Path(path).read_bytes()
        except OSError as error:
            raise UsageError(
                f"{path}: cannot be read ({error.strerror or error}); name a report saved as .json"
            ) from error
        try:
            return cls.model_validate_json(content)
        except ValidationError as error:
            raise ReportFormatError(f"{path}: {_mistake(content, error)}") from error


def _is_verbatim(citation: Citation, article: Article | None) -> bool:
    if article is None or not 1 <= citation.sentences[0] <= citation.sentences[-1] <= len(article.sentences):
        return False
    first, last = (article.sentences[citation.sentences[side] - 1] for side in (0, -1))
    span = first.start, last.end
    return span == (citation.start, citation.end) and article.text[slice(*span)] == citation.quote


def _mistake(content: bytes, error: ValidationError) -> str:
    """Say why some bytes are no report, and what to do about it."""
    try:
        found = from_json(content)
    except ValueError as broken:
        return f"is not JSON ({broken}); name a report that `summarizer brief … -o report.json` wrote"
    if not isinstance(found, dict) or "schema_version" not in found:
        return "is JSON, but not a report; name a report that `summarizer brief … -o report.json` wrote"
    if found["schema_version"] != _VERSION:
        return (
            f"is a report of format {found['schema_version']!r}, and this version reads {_VERSION!r}; "
            "make the report again, or use the version of summarizer that made it"
        )
    first = error.errors()[0]
    place = ".".join(str(step) for step in first["loc"]) or "the report"
    return f"has been changed since it was saved ({place}: {first['msg']}); make the report again"
