from __future__ import annotations

import signal
import sys
import threading
from pathlib import Path

import pytest
from rich.cells import cell_len

from summarizer.models import Usage
from summarizer.pipeline import Step
from summarizer.terminal.bar import bar, line

SPENT = Usage(calls=3, input_tokens=12_000, output_tokens=345, cost=0.0123)


def step(done: int = 3, total: int = 12, name: str = "kyiv-post.txt", usage: Usage = SPENT) -> Step:
    return Step(done, total, name, "briefed", usage)


def told(one: Step | None, taken: float = 30, waited: float = 0, width: int = 100) -> str:
    return line(one, taken, waited, width).plain


def test_the_bar_says_how_many_articles_are_done_the_time_left_cost_tokens_and_the_last_article():
    assert told(step()).lstrip("━─") == "  3/12  1:30 left  USD 0.0123  12,345 tokens  kyiv-post.txt"


def test_the_bar_fills_with_the_articles():
    for done in range(1, 13):
        drawn = told(step(done), width=120)
        assert drawn.count("━") == 2 * done
        assert drawn.count("━") + drawn.count("─") == 24


def test_time_left_runs_down_while_the_next_article_is_awaited_and_is_not_shown_once_it_is_over():
    assert "1:20 left" in told(step(), waited=10)
    assert "left" not in told(step(), waited=95)


def test_hours_left_are_told_in_hours():
    assert "2:30:00 left" in told(step(), taken=3000)


def test_before_the_first_article_is_done_the_time_that_went_by_is_told():
    assert told(None, taken=0, waited=65) == "reading the articles  1:05"


def test_after_the_last_article_the_claims_are_reconciled():
    assert told(step(12)).lstrip("━") == "  12/12  reconciling  USD 0.0123  12,345 tokens"


def test_without_a_model_nothing_is_said_of_tokens_and_a_cost_that_is_not_known_is_not_given():
    assert "token" not in told(step(usage=Usage(cost=0.0)))
    assert told(step(usage=SPENT.model_copy(update={"cost": None}))).endswith("12,345 tokens  kyiv-post.txt")


@pytest.mark.parametrize("width", range(10, 120, 7))
def test_the_bar_stays_in_its_line_and_keeps_the_count(width):
    for one in (step(), step(12), step(name="朝鲜增派三千名士兵的报道.txt"), None):
        drawn = told(one, width=width)
        assert cell_len(drawn) <= width
        assert one is None or f"{one.done}/{one.total}" in drawn


@pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux tells of a thread")
def test_the_thread_that_draws_takes_no_ctrl_c(capsys):
    before = set(threading.enumerate())
    taken = {}

    class Asked(threading.Thread):
        def run(self):
            taken["outside"] = signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())

    with bar(colour=False):
        (drawing,) = set(threading.enumerate()) - before
        blocked = next(
            line.split()[1]
            for line in Path(f"/proc/self/task/{drawing.native_id}/status").read_text().splitlines()
            if line.startswith("SigBlk:")
        )
        assert int(blocked, 16) >> (signal.SIGINT - 1) & 1
        other = Asked()
        other.start()
        other.join()
    assert not taken["outside"]
    assert "━" not in capsys.readouterr().out


def test_a_name_cannot_command_the_terminal():
    assert told(step(name="a\x1b[31m\r\nb")).endswith("  a[31m b")
