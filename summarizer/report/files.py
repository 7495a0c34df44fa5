"""Writing a report's file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import UsageError
from summarizer.report.formats import REPORT, ending

if TYPE_CHECKING:
    from collections.abc import Iterable


def checked_output(path: str | os.PathLike[str], endings: Iterable[str] = REPORT) -> Path:
    """Return the path of an output that has one of some endings and can be written, trying its folder without a trace.

    Raises UsageError where it has none of the endings or the place cannot be written.
    """
    target = Path(path)
    if target.is_dir():
        raise UsageError(f"{target}: is a folder; name a file in it, such as {target / 'report.md'}")
    ending(target, endings)
    folder = next(parent for parent in target.absolute().parents if parent.exists())
    try:
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(13, "the file is write-protected")
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise _unwritable(target, error) from error
    return target


def write_whole(path: Path, text: str) -> None:
    """Write UTF-8 text through a file beside it, so that a reader never finds half of it; makes missing folders.

    Raises UsageError where the place cannot be written.
    """
    target = Path(os.path.realpath(path))  # a link stays a link, its target is replaced
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            draft.write_text(text, encoding="utf-8", newline="\n")
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> UsageError:
    return UsageError(f"{path}: cannot be written ({error.strerror or error}); choose another place or free this one")
