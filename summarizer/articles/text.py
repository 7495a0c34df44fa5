"""From bytes to clean text: encodings, newlines, and characters that must not reach a terminal or a page."""

from __future__ import annotations

import codecs
import re

from summarizer.errors import UnreadableError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is a prefix of this one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Text in these is met in the wild; a free search also proposes old Macintosh and mainframe pages for short text.
_LEGACY = """cp1252 cp1250 cp1251 koi8_r cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp874
    cp932 euc_jp gb18030 big5 cp949"""
_ENOUGH_TO_GUESS = 100_000  # bytes; more does not change the guess and costs seconds

_NEWLINE = re.compile(r"[\r\x0b\x0c\x85\u2028\u2029](?:(?<=\r)\n)?")
_UNSAFE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters, ESC among them: they drive terminals
    "\u202a-\u202e\u2066-\u2069"  # overrides and isolates of direction: they make text read as what it is not
    "\U000e0000-\U000e007f]"  # tag characters: text that a model reads and no person sees
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_SYMBOL_IN_WORD = re.compile(r"[^\W\d_][¡-¶¸-¿†‡‰€¤]+[^\W\d_]")


def decode(data: bytes, declared: str = "") -> str:
    """Decode ``data``: by its byte order mark, as UTF-8, as ``declared``, or in the encoding it looks like.

    Raises UnreadableError for bytes that are no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decoded(data, encoding) or _refuse()
    if b"\x00" in data:
        return _refuse()
    for encoding in filter(None, ("utf-8", declared)):
        if (text := _decoded(data, encoding)) is not None:
            return text
    return _guessed(data) or _refuse()


def clean(text: str) -> str:
    r"""``text`` with newlines as ``\n`` and without characters that could act on a terminal, a page or a model.

    Removed are control characters, direction overrides and tag characters; a lone surrogate becomes U+FFFD.
    """
    if text.replace("\n", " ").replace("\u00a0", " ").isprintable():  # most texts; what is unsafe is not printable
        return text
    text = _NEWLINE.sub("\n", text)
    return _LONE_SURROGATE.sub("\ufffd", _UNSAFE.sub("", text))


def one_line(text: str) -> str:
    """``text`` clean, with every run of whitespace as one space: for titles and names."""
    return " ".join(clean(text).split())


def _refuse() -> str:
    raise UnreadableError("it is binary, not text; give a text, Markdown, HTML, PDF or JSON Lines file")


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):  # LookupError: a page may declare an encoding that does not exist
        return None


def _guessed(data: bytes) -> str | None:
    western = _decoded(data, "cp1252")
    if western is not None and _is_western(western):
        return western
    import charset_normalizer  # noqa: PLC0415 - rarely needed, and start-up time is felt

    best = charset_normalizer.from_bytes(data[:_ENOUGH_TO_GUESS], cp_isolation=_LEGACY.split()).best()
    return None if best is None else data.decode(best.encoding, errors="replace")


def _is_western(text: str) -> bool:
    """Whether nearly all letters are ASCII and no symbol stands inside a word, as it does in misread text."""
    letters = [c for c in text[:_ENOUGH_TO_GUESS] if c.isalpha()]
    plain = sum(c.isascii() for c in letters)
    return bool(letters) and plain >= 0.9 * len(letters) and not _SYMBOL_IN_WORD.search(text)
