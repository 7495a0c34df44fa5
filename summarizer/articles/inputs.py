"""The inputs that a user names: files, folders, wildcards, addresses and standard input."""

from __future__ import annotations

import difflib
import glob
import os
import re
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from summarizer.articles.formats import BY_SUFFIX
from summarizer.errors import UsageError
from summarizer.models import LeftOut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Name = str | os.PathLike[str]
STDIN = "-"
_REPORT = re.compile(
    r"# [^\n]*\n\n(?:Focus: [^\n]*\n\n)?Made by summarizer \d"
    r'|<!doctype html>(?:\n<(?!/head|body)[^\n]*)*\n<meta name="generator" content="summarizer '
)
_SAVED = re.compile(r'\{\s*"schema_version":')
_ADDRESS = re.compile(r"www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/")
_OPENING = 2000  # characters in which a report of ours says so
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


def is_url(name: str) -> bool:
    """Whether a name is an address rather than a path."""
    return bool(_SCHEME.match(name))


def check(paths: Sequence[Name]) -> None:
    """Make sure that every path exists and every wildcard matches, before any work is done.

    Raises UsageError naming the first that does not, and the nearest name that exists; also when there is none at
    all, and for addresses that are neither http nor https, and for a report saved as JSON.
    """
    if not paths:
        raise UsageError("no input was given; give at least one file, folder or URL")
    for name in (os.fspath(path) for path in paths):
        if is_url(name):
            if not name.lower().startswith(("http://", "https://")):
                raise UsageError(
                    f"cannot fetch {name}: only http and https addresses are fetched; download it and give the file"
                )
        elif name != STDIN and not os.path.lexists(name) and not _matches(name):
            raise UsageError(_missing(name))
        elif name.lower().endswith(".json") and _begins(Path(name), _SAVED):
            raise UsageError(
                f"{name}: is a report that summarizer saved; `summarizer render` writes it in other formats, "
                "and `summarizer diff` compares two"
            )


def expand(paths: Sequence[Name]) -> tuple[list[str], list[LeftOut]]:
    """Name every single input behind ``paths``, each file once however it is named, and list what cannot be one.

    Folders are walked without hidden files and links to folders. The order of ``paths`` makes no difference.
    """
    found: dict[str, str] = {}
    left_out: dict[str, LeftOut] = {}
    for name in (os.fspath(path) for path in paths):
        for path in _single(name, left_out):
            key = path if is_url(path) or path == STDIN else os.path.realpath(path)
            found[key] = min(found.get(key, path), path)
    return sorted(found.values()), [left_out[where] for where in sorted(left_out)]


def _matches(pattern: str) -> list[str]:
    if not glob.has_magic(pattern):
        return []
    return sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern


def _missing(name: str) -> str:
    if glob.has_magic(name):
        return f"nothing matches {name}; check the pattern and the folder you are in"
    return f"there is no file or folder {name}; {_advice(Path(name))}"


def _advice(path: Path) -> str:
    """What was meant: the name beside it that is nearest, whatever the ending, or an address without its scheme."""
    siblings = sorted(path.parent.iterdir()) if path.parent.is_dir() else []
    stems = difflib.get_close_matches(path.stem, {one.stem for one in siblings}, n=1)
    near = difflib.get_close_matches(path.name, [one.name for one in siblings if one.stem in stems], n=1, cutoff=0)
    if near:
        return f"did you mean {(path.parent / near[0]).as_posix()}?"
    if _ADDRESS.match(path.as_posix()):
        return f"did you mean https://{path.as_posix()}?"
    return "check the spelling and the folder you are in"


def _single(name: str, left_out: dict[str, LeftOut]) -> Iterator[str]:
    if is_url(name) or name == STDIN:
        yield name
    elif Path(name).is_dir():
        yield from _walk(name, left_out)
    elif os.path.lexists(name):
        yield name
    else:
        for match in _matches(name):
            yield from _single(match, left_out)


def unread(error: OSError) -> str:
    """Why a file or folder could not be read, and what to do about it."""
    advice = "allow reading it" if isinstance(error, PermissionError) else "name another"
    return f"{error.strerror}; {advice} or leave it out"


def _walk(folder: str, left_out: dict[str, LeftOut]) -> Iterator[str]:
    """Yield the article files of a folder, and note in ``left_out`` what else is in it."""

    def closed(error: OSError) -> None:
        _note(left_out, str(error.filename), f"unreadable: {unread(error)}")

    empty = True
    for root, folders, files in os.walk(folder, onerror=closed):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for path in (Path(root, name) for name in files if not name.startswith(".")):
            empty = False
            reason = _no_article(path)
            if reason:
                _note(left_out, str(path), reason)
            else:
                yield str(path)
    if empty and not left_out.get(PurePath(folder).as_posix()):
        _note(left_out, folder, "unreadable: the folder holds no file; give one with articles in it")


def _no_article(path: Path) -> str:
    """Why a file that was not named itself is taken for no article; empty when it may be one."""
    if path.suffix.lower() not in BY_SUFFIX:
        kind = path.suffix or "no extension"
        return f"not a format that is read ({kind}); convert it to text, HTML or PDF"
    if path.stem.lower() == "readme":
        return "a README tells of its folder; name the file itself if it is an article"
    if path.suffix.lower() in (".md", ".html") and is_report(path):
        return "a report that summarizer made; name the file itself if it is to be read as an article"
    return ""


def is_report(path: Path) -> bool:
    """Whether a file holds a report of ours, in Markdown or HTML."""
    return _begins(path, _REPORT)


def _begins(path: Path, pattern: re.Pattern[str]) -> bool:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return bool(pattern.match(file.read(_OPENING)))
    except OSError:
        return False  # reading it will say what is wrong


def _note(left_out: dict[str, LeftOut], path: str, reason: str) -> None:
    where = PurePath(path).as_posix()
    left_out[where] = LeftOut(what=where, where=where, reason=reason)
