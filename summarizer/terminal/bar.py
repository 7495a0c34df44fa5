"""A line on a terminal that is drawn again as a run goes on: how far it is, time left, tokens and cost."""

from __future__ import annotations

import signal
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.live import Live
from rich.text import Text

from summarizer.report.inert import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from summarizer.models import Usage
    from summarizer.pipeline import Progress, Step

_LONGEST, _SHORTEST = 24, 8  # cells of the bar
_GAP = "  "


class _Steady(Console):
    """A console that leaves the cursor be, as one that is hidden stays so when the process is killed or suspended."""

    def show_cursor(self, show: bool = True) -> bool:  # noqa: ARG002, FBT001, FBT002 - as it is declared there
        """Do nothing, and say so."""
        return False


@contextmanager
def bar(*, colour: bool) -> Iterator[Progress]:
    """Draw a bar on standard error while a run goes on, and give what takes its steps. Nothing of it is left behind."""
    console = _Steady(file=sys.stderr, force_terminal=True, color_system="standard" if colour else None, no_color=False)
    strokes = "=-" if console.options.ascii_only else "━─"
    begun = time.monotonic()
    latest: tuple[Step | None, float] = None, begun

    def drawn() -> Text:
        step, at = latest
        return line(step, at - begun, time.monotonic() - at, console.width - 1, strokes)

    def take(step: Step) -> None:
        nonlocal latest
        latest = step, time.monotonic()

    live = Live(console=console, get_renderable=drawn, transient=True, redirect_stdout=False)
    with _unsignalled():
        live.start()
    try:
        yield take
    finally:
        live.stop()


@contextmanager
def _unsignalled() -> Iterator[None]:
    """Let no thread that is started here take Ctrl-C: only the main one can act on it, and it may be waiting."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def line(step: Step | None, taken: float, waited: float, width: int, strokes: str = "━─") -> Text:
    """Return how far a run is, ``taken`` seconds to the latest step and ``waited`` since, in at most ``width`` cells.

    What tells least gives way where there is no room. No step yet means that the first article is being read. The
    ``strokes`` draw what is done and what is not.
    """
    if step is None:
        return Text(f"reading the articles  {_clock(waited)}"[:width])
    size = min(max(width // 5, _SHORTEST), _LONGEST)
    told = _fitting(_parts(step, taken, waited), width - size - len(_GAP))
    size = min(size, max(width - cell_len(told) - len(_GAP), 0))
    full = size * step.done // step.total
    return Text.assemble((strokes[0] * full, "green"), (strokes[1] * (size - full), "dim"), _GAP, told)


def _fitting(parts: Iterable[str], width: int) -> str:
    told = ""
    for part in parts:
        longer = f"{told}{_GAP}{part}" if told else part
        if told and cell_len(longer) > width:
            break
        told = longer
    return told


def _parts(step: Step, taken: float, waited: float) -> Iterator[str]:
    """Yield what there is to say, the most telling first."""
    yield f"{step.done}/{step.total}"
    if step.done == step.total:
        yield "reconciling"
    elif (left := taken / step.done * (step.total - step.done) - waited) >= 1:
        yield f"{_clock(left)} left"
    if step.usage.calls:
        yield from _spent(step.usage)
    if step.name and step.done < step.total:
        yield plain(step.name)


def _spent(usage: Usage) -> Iterator[str]:
    if usage.cost is not None:
        yield f"USD {usage.cost:.4f}"
    yield f"{usage.input_tokens + usage.output_tokens:,} tokens"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
