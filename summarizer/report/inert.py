"""Text from articles made harmless: shown as it is in a terminal and in Markdown, and never obeyed."""

from __future__ import annotations

import re
from urllib.parse import quote

_SPACES = re.compile("[\t\v\f\r\x1c-\x1f\x85\u2028\u2029]")
# Other control characters, surrogates, marks that reorder text, and characters nobody can see.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_SPECIAL = re.compile(
    r"[\\`*\[\]{}<|~]"  # code, emphasis, links, templates, HTML, table cells, strikethrough
    r"|(?<![^\W_])_|_(?![^\W_])"  # an underscore inside a word means nothing
    r"|&(?=#?\w+;)"  # entities
    r"|:(?=//)|(?<=[wW]{3})\."  # bare addresses become links
    r"|(?<=\S)\$"  # only what could close a formula, so that most prices stay as they are
    r"|[!#]$"  # an image with the footnote that follows, the end of a heading
)
# GitHub finds these after it has resolved the escapes, so only a break in the text stops them.
_MENTION = re.compile(r"@(?=\S)|:(?!\d+(?::|$))(?=[\w+-]{1,40}(?::|$))")  # a colon of the page may follow the text
_LEADING = re.compile(r"^(?:(\d{1,9})(?=[.)](?:\s|$))|(?=[>=]|[-+](?:[\s-]|$)|#{1,6}(?:\s|$)))")


def printable(text: str) -> str:
    """Return text without the characters that command a terminal or hide or reorder what is read; lines stay lines."""
    return _UNSEEN.sub("", _SPACES.sub(" ", text))


def plain(text: str) -> str:
    """Return text as one printable line, its white space collapsed."""
    return " ".join(printable(text).split())


def inert(text: str) -> str:
    """Return text as one line of Markdown that renders as that text, whatever it holds.

    Only what would be obeyed is escaped, so that the raw line reads well too.
    """
    escaped = _SPECIAL.sub(r"\\\g<0>", plain(text))
    return _LEADING.sub(r"\1\\", _MENTION.sub(r"\g<0><!-- -->", escaped))


def link(text: str, url: str) -> str:
    """Return a Markdown link where the address is one of the web's, and the address as inert text otherwise."""
    address = web_address(url).replace("&", "&amp;")
    return f"[{inert(text)}](<{address}>)" if address else inert(url)


def web_address(url: str) -> str:
    """Return an address of the web as it can stand in a link, and nothing for any other scheme."""
    return quote(plain(url), safe="%/:?#[]@!$&'()*+,;=~") if is_on_web(url) else ""


def is_on_web(url: str) -> bool:
    """Whether an address is one of the web's."""
    return url.lower().startswith(("http://", "https://"))


def short(text: str, words: int = 8) -> str:
    """Return the first few words of a text, marked where it goes on."""
    parts = plain(text).split(" ")
    return " ".join(parts[:words]) + (" …" if len(parts) > words else "")


def quoted(text: str) -> str:
    """Return text in quotation marks other than those it holds itself."""
    return f"‘{text}’" if re.search('[“”"]', text) else f"“{text}”"
