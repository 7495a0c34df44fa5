"""Markdown as its reader sees it: the words, without the marks that emphasise, link, quote and list them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_BETWEEN = re.compile(r"(\n[ \t]*\n\s*)")
# A number is left alone: "2025. It was a dry year" is a list to Markdown and a sentence to whoever wrote it.
_QUOTED_OR_LISTED = re.compile(r"^ {0,3}(?![-*+ \t]+$)(?:(?:>[ \t]?|[-*+][ \t]+)(?=\S))+", re.MULTILINE)
_INLINE = re.compile(r"[*_`\[\\&<]")


def words(text: str) -> str:
    """The words of a Markdown text, line by line as they stood; headings keep their ``#``, images go.

    Paragraphs are parsed one by one and only for what stands inside a line, so that plain text comes out as it was.
    """
    return "".join(_unmarked(part) if part.strip() else part for part in _BETWEEN.split(text))


def _unmarked(paragraph: str) -> str:
    lines = _QUOTED_OR_LISTED.sub("", paragraph)
    if not _INLINE.search(lines):
        return lines
    return "".join(_word(token) for block in _parser().parseInline(lines) for token in block.children or ())


def _word(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    return "" if token.type == "image" else token.content


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - 20 ms that text without marks does not need

    return MarkdownIt("commonmark", {"html": False})
