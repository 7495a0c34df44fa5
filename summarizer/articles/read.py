"""Reading: from the inputs a user names to Articles, and what could not be read and why."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from summarizer.articles.formats import BY_SUFFIX, LINES, from_line, parse, sniffed
from summarizer.articles.inputs import STDIN, check, expand, is_url, unread
from summarizer.articles.limits import Limits
from summarizer.articles.text import decode
from summarizer.articles.web import Page, fetch
from summarizer.errors import UnreadableError
from summarizer.models import Article, LeftOut, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future

    from summarizer.articles.inputs import Name

_FETCHES_AT_ONCE = 8


class Reading(Value):
    """What was read: articles by publication and name, what was left out and why, how many were unreadable."""

    articles: tuple[Article, ...]
    left_out: tuple[LeftOut, ...]
    unreadable: int


def _by_publication(article: Article) -> tuple[dt.date, str, str]:
    """The order in which a reader expects articles, whatever order they were given in."""
    return article.published.start or dt.date.max, article.path or article.url or "", article.id


def read(paths: Sequence[Name], limits: Limits = Limits(), *, stdin: bytes | None = None) -> Reading:  # noqa: B008 - frozen
    """Read every article behind ``paths``: files, folders, wildcards, URLs, and ``-`` for the bytes ``stdin``.

    The order of ``paths`` makes no difference. Of several inputs with the same words the one with the smallest name
    is read and the others are listed; an input that cannot be read is listed with the reason.

    Raises UsageError, before any work, for a path that does not exist or a wildcard that matches nothing.
    """
    check(paths)
    names, left_out = expand(paths)
    articles: list[Article] = []
    with ThreadPoolExecutor(_FETCHES_AT_ONCE) as pool:
        pages = {name: pool.submit(fetch, name, limits) for name in names if is_url(name)}
        for name in names:
            for found in _found(name, limits, pages.get(name), stdin):
                articles.append(found) if isinstance(found, Article) else left_out.append(found)
    distinct, duplicates = _distinct(articles)
    return Reading(
        articles=tuple(sorted(distinct, key=_by_publication)),
        left_out=tuple(sorted((*left_out, *duplicates), key=lambda left: (left.where, left.reason))),
        unreadable=sum(left.reason.startswith("unreadable") for left in left_out),
    )


def _found(name: str, limits: Limits, page: Future[Page] | None, stdin: bytes | None) -> Iterator[Article | LeftOut]:
    """Yield what one input holds: an article, several from JSON Lines, or the reason why there is none."""
    form = BY_SUFFIX.get(PurePath(name).suffix.lower(), "")
    where = name if page else PurePath(name).as_posix()
    try:
        if page:
            fetched = page.result()
            yield parse(fetched.data, fetched.form, url=name, charset=fetched.charset)
        elif form == LINES:
            yield from _lines(name, limits)
        else:
            data = (stdin or b"") if name == STDIN else _bytes(name, limits)
            yield parse(_within(data, limits), form or sniffed(data), path=where)
    except (UnreadableError, OSError) as error:
        yield _unreadable(where, error)


def _lines(name: str, limits: Limits) -> Iterator[Article | LeftOut]:
    with Path(name).open("rb") as file:
        for number, line in enumerate(file, 1):
            where = f"{PurePath(name).as_posix()}#{number}"
            if not line.strip():
                continue
            try:
                yield from_line(decode(_within(line, limits)), path=where)
            except UnreadableError as error:
                yield _unreadable(where, error)


def _bytes(name: str, limits: Limits) -> bytes:
    with Path(name).open("rb") as file:
        return file.read(limits.max_bytes + 1)


def _within(data: bytes, limits: Limits) -> bytes:
    if len(data) > limits.max_bytes:
        raise UnreadableError(f"it is larger than {limits.max_bytes:,} bytes; raise the limit with --max-bytes")
    return data


def _unreadable(where: str, error: UnreadableError | OSError) -> LeftOut:
    reason = unread(error) if isinstance(error, OSError) else str(error)
    return LeftOut(what=where, where=where, reason=f"unreadable: {reason}")


def _distinct(articles: list[Article]) -> tuple[list[Article], list[LeftOut]]:
    """Keep the first by name of the articles with the same words, and list the others."""
    kept: dict[str, Article] = {}
    duplicates = []
    for article in sorted(articles, key=_where):
        first = kept.setdefault(" ".join(article.text.split()), article)
        if first is not article:
            where = _where(article)
            duplicates.append(LeftOut(what=where, where=where, reason=f"the same text as {_where(first)}"))
    return list(kept.values()), duplicates


def _where(article: Article) -> str:
    return article.path or article.url or ""
