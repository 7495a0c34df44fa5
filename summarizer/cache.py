"""The cache of model answers: what was paid for once is never asked again."""

from __future__ import annotations

import os
import shlex
import sqlite3
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from platformdirs import user_cache_path

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATIENCE = 30  # seconds that one process waits for another

_LAYOUT = """
create table if not exists answers (
    key text primary key,
    text text not null,
    input_tokens integer not null,
    output_tokens integer not null
) without rowid
"""


class CachedAnswer(NamedTuple):
    """An answer as JSON text, and the tokens that were paid for it."""

    text: str
    input_tokens: int
    output_tokens: int


class CacheInfo(NamedTuple):
    """Where a cache lies, how many answers it holds, and its size in bytes."""

    path: Path
    answers: int
    bytes: int


def default_folder() -> Path:
    """Where answers are kept unless the user says otherwise: the user's cache folder of this system."""
    return user_cache_path("summarizer", appauthor=False)


class AnswerCache:
    """Model answers by content address, in one SQLite file; safe with threads and with processes.

    Each answer is committed as it arrives, so an interrupted run loses none. A cache can be sent to another
    process: it opens the same file there.

    Raises:
        UsageError: the folder cannot be written, or (when entered or used) the file is not a whole cache.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = Path(folder)
        self.path = self.folder / "answers.sqlite3"
        self._lock = threading.Lock()
        self._opened: sqlite3.Connection | None = None
        _make_writable(self.folder)

    def __reduce__(self) -> tuple[type[AnswerCache], tuple[Path]]:
        return AnswerCache, (self.folder,)

    def __enter__(self) -> Self:
        self.info()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def get(self, key: str) -> CachedAnswer | None:
        """Return the answer stored under a key."""
        with self._connection() as connection:
            query = "select text, input_tokens, output_tokens from answers where key = ?"
            row = connection.execute(query, (key,)).fetchone()
        return CachedAnswer(*row) if row else None

    def put(self, key: str, answer: CachedAnswer) -> None:
        """Store an answer; a later one under the same key replaces it."""
        with self._connection() as connection:
            connection.execute("insert or replace into answers values (?, ?, ?, ?)", (key, *answer))

    def info(self) -> CacheInfo:
        """Count what is stored."""
        with self._connection() as connection:
            answers = connection.execute("select count(*) from answers").fetchone()[0]
        return CacheInfo(self.path, answers, sum(file.stat().st_size for file in self._files()))

    def clear(self) -> int:
        """Remove all answers and return how many there were; a file that is no cache is removed as well."""
        try:
            answers = self.info().answers
            with self._connection() as connection:
                connection.execute("delete from answers")
                connection.execute("vacuum")
        except UsageError:
            answers = 0
            self.close()
            for file in self._files():
                file.unlink(missing_ok=True)
        return answers

    def close(self) -> None:
        """Close the file. Using the cache again opens it again."""
        with self._lock:
            if self._opened is not None:
                self._opened.close()
                self._opened = None

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob(self.path.name + "*"))

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                self._opened = self._opened or _open(self.path)
                yield self._opened
            except sqlite3.DatabaseError as error:
                raise UsageError(_advice(self.path, error)) from error


def _make_writable(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be made into a cache folder ({error.strerror}). {_ELSEWHERE}") from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise UsageError(f"{folder}: the cache folder cannot be written to. {_ELSEWHERE}")


_ELSEWHERE = "Name another with --cache, or run with --no-cache."


def _open(path: Path) -> sqlite3.Connection:
    # Autocommit: every answer is a transaction of its own. The lock of AnswerCache keeps threads apart.
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        _keep_a_journal(connection)
        connection.execute("pragma synchronous = normal")
        connection.execute(_LAYOUT)
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def _keep_a_journal(connection: sqlite3.Connection) -> None:
    """Let readers and writers go on beside each other; wait where several open a new file at once.

    SQLite does not wait for its own timeout when two connections change the journal of one file.
    """
    from tenacity import Retrying, retry_if_exception, stop_after_delay, wait_random  # noqa: PLC0415 - 47 ms

    patient = Retrying(
        retry=retry_if_exception(_is_locked), stop=stop_after_delay(_PATIENCE), wait=wait_random(0, 0.05), reraise=True
    )
    patient(connection.execute, "pragma journal_mode = wal")


def _is_locked(error: BaseException) -> bool:
    return isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY


def _advice(path: Path, error: sqlite3.DatabaseError) -> str:
    # Locked, full and read-only files are OperationalErrors: clearing the cache would not help there.
    if isinstance(error, sqlite3.OperationalError):
        return f"{path}: the cache cannot be used ({error}). {_ELSEWHERE}"
    where = "" if path.parent == default_folder() else f" --cache {shlex.quote(str(path.parent))}"
    return f"{path}: the cache is damaged ({error}). Remove it with: summarizer cache clear{where}"
