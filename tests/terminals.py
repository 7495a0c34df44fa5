"""A command of ours in a real pseudo-terminal, and what it wrote there."""

from __future__ import annotations

import fcntl
import os
import re
import select
import struct
import subprocess
import sys
import termios
from contextlib import contextmanager
from dataclasses import dataclass

# Makes the terminal on standard input the one that controls the process, so that Ctrl-C typed there reaches it.
_CONTROLLED = """
import fcntl, os, sys, termios
os.setsid()
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""
_PATIENCE = 60  # seconds without a sign of life, so that a test that cannot end says so
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[@-_])")
SETTINGS = ("NO_COLOR", "FORCE_COLOR", "CI", "COLUMNS", "LINES", "BROWSER", "DISPLAY", "WAYLAND_DISPLAY")


@dataclass
class Terminal:
    """One that a process runs in: what was written so far, and the process."""

    process: subprocess.Popen[bytes]
    keyboard: int
    raw: bytes = b""

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self.keyboard, keys.encode())

    def resize(self, columns: int) -> None:
        """Make the window as wide."""
        fcntl.ioctl(self.keyboard, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))

    def read_until(self, words: str) -> None:
        """Read what is written until some words stand there."""
        while words.encode() not in self.raw:
            assert select.select([self.keyboard], [], [], _PATIENCE)[0], f"waited in vain for {words!r}: {self.raw!r}"
            self.raw += os.read(self.keyboard, 65536)

    def end(self) -> int:
        """Read the rest, and return the exit code."""
        try:
            while select.select([self.keyboard], [], [], _PATIENCE)[0] and (more := os.read(self.keyboard, 65536)):
                self.raw += more
        except OSError:  # how Linux says that nobody holds the other side any more
            pass
        return self.process.wait(_PATIENCE)

    @property
    def text(self) -> str:
        """All that was written, escape sequences included, with plain line ends."""
        return self.raw.decode().replace("\r\n", "\n")


@contextmanager
def terminal(*arguments: str, columns: int = 80, stdout=None, stderr=None, **environment: str):
    """Start the command in a terminal; ``stdout`` or ``stderr`` may go elsewhere."""
    keyboard, screen = os.openpty()
    fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    given = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    process = subprocess.Popen(
        [sys.executable, "-c", _CONTROLLED, sys.executable, "-m", "summarizer", *arguments],
        stdin=screen, stdout=stdout or screen, stderr=stderr or screen, env=given | {"TERM": "xterm"} | environment,
    )  # fmt: skip
    os.close(screen)
    try:
        yield Terminal(process, keyboard)
    finally:
        process.kill()
        process.wait()
        os.close(keyboard)


def shown(*arguments: str, **given) -> tuple[str, int]:
    """Run the command in a terminal, and return all that it wrote there and its exit code."""
    with terminal(*arguments, **given) as one:
        code = one.end()
        return one.text, code
