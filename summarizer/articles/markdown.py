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
# An asterisk between letters or digits multiplies or hides a letter more often than it emphasises; code keeps its own.
_BETWEEN_LETTERS = re.compile(r"`[^`]*`|(?<=[^\W_])\*(?=[^\W_])|(?<=\d)\*\*(?=\d)")
_DEFINITION = re.compile(
    r"^ {0,3}\[(?P<label>[^\[\]\n]+)\]:[ \t]*<?(?:[/#.]|[a-z]+:|[\w-]+\.\w)[^\s>]*>?"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*(?:\n|\Z)",
    re.MULTILINE,
)
_REFERENCE = re.compile(r"(?P<image>!?)\[(?P<words>[^\[\]]+)\]\[(?P<label>[^\[\]\n]*)\]")
_INLINE = re.compile(r"[*_`\[\\&<]")


def words(text: str) -> str:
    """The words of a Markdown text, line by line as they stood; headings keep their ``#``, images go.

    Paragraphs are parsed one by one and only for what stands inside a line, so that plain text comes out as it was.
    """
    return "".join(_unmarked(part) if part.strip() else part for part in _BETWEEN.split(_without_references(text)))


def _without_references(text: str) -> str:
    """The text with the words alone of each link whose address is defined elsewhere; a bare "[1]" is a footnote."""
    labels = {found["label"].casefold() for found in _DEFINITION.finditer(text)}
    if not labels:
        return text

    def shown(link: re.Match[str]) -> str:
        if (link["label"] or link["words"]).casefold() not in labels:
            return link[0]
        return "" if link["image"] else link["words"]

    return _REFERENCE.sub(shown, _DEFINITION.sub("", text))


def _unmarked(paragraph: str) -> str:
    lines = _QUOTED_OR_LISTED.sub("", paragraph)
    if not _INLINE.search(lines):
        return lines
    literal = _BETWEEN_LETTERS.sub(
        lambda found: found[0] if found[0][0] == "`" else found[0].replace("*", "\\*"), lines
    )
    return "".join(_word(token) for block in _parser().parseInline(literal) for token in block.children or ())


def _word(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    return "" if token.type == "image" else token.content


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - 20 ms that text without marks does not need

    return MarkdownIt("commonmark", {"html": False})
