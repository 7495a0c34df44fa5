"""What each format says of an article: its text, and the metadata that stands beside it."""

from __future__ import annotations

import datetime as dt
import json
import logging
import re
from typing import TYPE_CHECKING, Any

from summarizer.articles import markdown
from summarizer.articles.body import article
from summarizer.articles.publication import published_on
from summarizer.articles.text import clean, decode
from summarizer.errors import UnreadableError
from summarizer.models import Article, Published

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXT, MARKDOWN, HTML, PDF, LINES = "text", "Markdown", "HTML", "PDF", "JSON Lines"
BY_SUFFIX = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".pdf": PDF,
    ".jsonl": LINES,
    ".ndjson": LINES,
}

_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article)\b", re.IGNORECASE | re.DOTALL
)
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
# References to control characters: lxml takes no text that holds one, and trafilatura then finds nothing.
_CONTROL_REFERENCE = re.compile(r"&#(?:0*(?:[0-8]|1[1-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]));", re.IGNORECASE)
_BROKEN_WORD = re.compile("(?<=\\w)[\ufffe\x02]\r?\n?")  # what PDFium gives for a hyphen at the end of a line


def sniffed(data: bytes) -> str:
    """Tell the format of bytes that no name or content type tells: PDF, HTML, else Markdown, which takes plain text."""
    if data.startswith(b"%PDF-"):
        return PDF
    return HTML if _HTML_START.match(data[:4096]) else MARKDOWN


def parse(data: bytes, form: str, *, path: str | None = None, url: str | None = None, charset: str = "") -> Article:
    """Read one article from the bytes of a file or page in the format ``form`` (any but JSON Lines).

    ``url`` is the address the bytes came from, ``charset`` what its server declared. Raises UnreadableError where
    there is no article in the bytes.
    """
    if not data.strip():
        raise UnreadableError("it is empty; give a file or page with an article in it")
    if form == PDF:
        return article(_pdf_text(data), path=path, url=url)
    if form == HTML:
        fields = _page(clean(decode(data, charset or _declared(data))), url)
    else:
        fields = _marked_down(decode(data, charset), is_markdown=form == MARKDOWN)
    return from_fields({**fields, "url": url or fields.get("url")}, path=path)


_PUBLISHED = ("published", "date", "pubDate", "published_at", "date_published", "datePublished")


def from_fields(fields: Mapping[str, Any], *, path: str | None = None) -> Article:
    """Make an article of named fields: text, and title, publisher, author, published, url, language as far as given.

    ``published`` is a date or what ``published_on`` can read as one, and may be called ``date`` as feeds and site
    generators do. Other fields are not read. Raises UnreadableError for a field of the wrong type or a date that is
    none.
    """
    text = fields.get("text")
    if not isinstance(text, str):
        raise UnreadableError('it has no field "text" that holds the article as a string; add one')
    published = next((fields[name] for name in _PUBLISHED if fields.get(name) is not None), None)
    return article(
        text,
        title=_words(fields, "title"),
        publisher=_words(fields, "publisher"),
        author=_words(fields, "author") or _words(fields, "authors"),
        language=_words(fields, "language"),
        url=_words(fields, "url") or None,
        published=published if isinstance(published, Published) else published_on(published),
        path=path,
    )


def from_line(line: str, *, path: str) -> Article:
    """Read one article from a line of JSON Lines: an object with the fields of ``from_fields``.

    Raises UnreadableError for a line that is no such object.
    """
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:  # ValueError: also for an integer of thousands of digits
        raise UnreadableError(f"the line is not valid JSON ({error}); give one object a line") from error
    if not isinstance(fields, dict):
        raise UnreadableError('the line is not a JSON object; give {"text": "…"} and what else is known')
    return from_fields(fields, path=path)


def _words(fields: Mapping[str, Any], name: str) -> str:
    """Take a field that holds words; a list of them, as of authors, is joined."""
    value = fields.get(name)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return ", ".join(value)
    if value is None or isinstance(value, str | int | float | dt.date):
        return "" if value is None else str(value)
    raise UnreadableError(f'its field "{name}" holds a {type(value).__name__}; give a string')


def _marked_down(text: str, *, is_markdown: bool) -> dict[str, Any]:
    """Part front matter from text. A block between rules that is no mapping is text, as rules are in Markdown."""
    if not is_markdown:
        return {"text": text}
    match = _FRONT_MATTER.match(text)
    if not match:
        return {"text": markdown.words(text)}
    import yaml  # noqa: PLC0415 - plain text does not need it

    try:
        fields = yaml.safe_load(clean(match["yaml"]))
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # ValueError: a date such as 2025-02-30
        reason = " ".join(str(getattr(error, "problem", None) or error).split())
        raise UnreadableError(
            f"its front matter is not valid YAML ({reason}); quote values that hold a colon"
        ) from error
    return (
        {**fields, "text": markdown.words(text[match.end() :])}
        if isinstance(fields, dict)
        else {"text": markdown.words(text)}
    )


def _declared(data: bytes) -> str:
    match = _CHARSET.search(data[:2048])
    return match[1].decode("ascii", "replace") if match else ""


def _page(html: str, url: str | None) -> dict[str, Any]:
    """Take the article and its metadata from a page, one paragraph a block."""
    import trafilatura  # noqa: PLC0415 - a quarter of a second

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it warns of is listed with its reason
    found = trafilatura.bare_extraction(
        _CONTROL_REFERENCE.sub("", html),
        url=url,
        with_metadata=True,
        include_comments=False,
        # the extensive search takes any date in the page for the day of publication
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if not isinstance(found, trafilatura.settings.Document) or not found.text:
        raise UnreadableError("no article text was found in the page; save its text to a .txt file and give that")
    day = published_on(found.date)
    return {
        "text": found.text.replace("\n", "\n\n"),
        "title": found.title,
        "publisher": found.sitename,
        "author": found.author,
        "published": day.model_copy(update={"basis": "metadata"}) if day.start else day,
        "language": found.language,
        "url": found.url,
    }


def _pdf_text(data: bytes) -> str:
    import pypdfium2  # noqa: PLC0415 - 45 ms

    try:
        with pypdfium2.PdfDocument(data) as document:
            text = "\n\n".join(page.get_textpage().get_text_bounded() for page in document)
    except pypdfium2.PdfiumError as error:
        reason = (
            "it is an encrypted PDF; save a copy without a password"
            if "password" in str(error).lower()
            else (f"the PDF is damaged ({str(error).rstrip('.')}); save it anew or give its text")
        )
        raise UnreadableError(reason) from error
    if not text.strip():
        raise UnreadableError("the PDF holds no text, perhaps only scanned images; run OCR on it first")
    return _BROKEN_WORD.sub("", text)
