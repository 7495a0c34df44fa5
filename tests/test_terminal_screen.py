from __future__ import annotations

import io

import pytest

from summarizer.terminal.screen import is_coloured, is_live


class Window(io.StringIO):
    def isatty(self):
        return True


PIPE, TERMINAL = io.StringIO(), Window()


@pytest.mark.parametrize(
    ("stream", "environment", "coloured"),
    [
        (TERMINAL, {}, True),
        (PIPE, {}, False),
        (TERMINAL, {"TERM": "dumb"}, False),
        (TERMINAL, {"NO_COLOR": "1"}, False),
        (TERMINAL, {"NO_COLOR": ""}, True),
        (PIPE, {"FORCE_COLOR": "1"}, True),
        (PIPE, {"FORCE_COLOR": ""}, False),
        (TERMINAL, {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
        (TERMINAL, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour_is_for_terminals_and_for_who_asks_for_it(stream, environment, coloured):
    assert is_coloured(stream, environment) is coloured


@pytest.mark.parametrize(
    ("stream", "term", "live"), [(TERMINAL, "xterm", True), (TERMINAL, "dumb", False), (PIPE, "xterm", False)]
)
def test_a_line_is_drawn_again_only_on_a_terminal_that_can_and_no_setting_makes_one(stream, term, live):
    assert is_live(stream, {"TERM": term, "FORCE_COLOR": "1"}) is live
