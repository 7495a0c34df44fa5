"""A Report as one HTML file that needs nothing else: the values its templates take, and what it may run.

Whatever a template prints passes through ``printable`` and is escaped; only what this module made is markup.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import quote

from summarizer.report import outline, wording
from summarizer.report.dates import interval_words
from summarizer.report.drawing import SHAPES, drawn, machine_date
from summarizer.report.footnotes import Footnotes, place
from summarizer.report.inert import printable, quoted, short, web_address
from summarizer.report.omissions import omitted

if TYPE_CHECKING:
    from jinja2 import Environment

    from summarizer.models import Citation
    from summarizer.report.document import Report

_TEMPLATE = "report.html.j2"
# What could end the element that holds it, or a line of a script, is written as an escape of JSON.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def render(report: Report) -> str:
    """Return the whole page: static HTML that reads without scripts, and the report as JSON for those it carries."""
    from markupsafe import Markup  # noqa: PLC0415 - other renderings are not to wait for it

    articles = {article.id: article for article in report.articles}
    style, script = _part("page.css") + _part("charts.css"), _part("page.js")
    return (
        _environment()
        .get_template(_TEMPLATE)
        .render(
            report=report,
            articles=articles,
            claims={claim.id: claim for claim in report.claims},
            opened={entry.id for entry, _ in outline.disputes(report.timeline)},
            told={entry.statement: entry for entry in report.timeline},
            briefed={source.article: source for source in report.sources},
            counts=Counter(claim.article for claim in report.claims),
            notes=Footnotes(articles),
            policy=policy(script, style),
            style=Markup(style),  # noqa: S704 - a file of this package
            script=Markup(script),  # noqa: S704 - a file of this package
            data=Markup(embedded(report)),  # noqa: S704 - no sign that HTML knows is left in it
        )
    )


def embedded(report: Report) -> str:
    """Return the report as JSON that nothing in it can end or break out of when it stands in a script element.

    It has the claims that the page tells of: those of a large pile that no entry tells would be most of the page.
    """
    shown = {claim for entry in report.timeline for claim in entry.claims}
    shown.update(claim for entry in report.timeline for side in entry.positions for claim in side.claims)
    shown.update(point.claim for series in report.series for point in series.points)
    told = report.model_copy(update={"claims": tuple(one for one in report.claims if one.id in shown)})
    return told.model_dump_json().translate(_ESCAPES)


def policy(script: str, style: str) -> str:
    """Return a Content Security Policy under which only this script and this style count, and nothing is fetched."""
    return (
        f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def anchor(citation: Citation) -> str:
    """Return the id of a citation's note: its article, its first sentence, and its last one where that is another."""
    first, last = citation.sentences[0], citation.sentences[-1]
    return f"s-{identifier(citation.article)}-{first}" + (f"-{last}" if last != first else "")


def identifier(key: str) -> str:
    """Return a key of the report as it can stand in an id and, the same, in a link to it."""
    return quote(key, safe="")


def _digest(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


@cache
def _part(name: str) -> str:
    return (files("summarizer.report") / "page" / name).read_text(encoding="utf-8").replace("\r\n", "\n")


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # noqa: PLC0415 - see render

    environment = Environment(
        loader=FunctionLoader(_part),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        function.__name__: function
        for function in (
            *(anchor, identifier, web_address, drawn, machine_date, place),
            *(interval_words, omitted, quoted, short),
        )
    }
    environment.globals |= {"outline": outline, "wording": wording, "shapes": SHAPES}
    return environment


def _shown(value: object) -> object:
    """Take from text what hides or reorders it; what is markup by now is ours."""
    return printable(value) if type(value) is str else value
