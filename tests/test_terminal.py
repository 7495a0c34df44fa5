"""What the command does in a real terminal; what it prints elsewhere is in test_cli."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from terminals import COLOUR, ESCAPE, shown, terminal

from summarizer import Report

ERASED = "\x1b[2K"


@pytest.fixture
def silent():
    """A model server that takes a question and never answers, and the options to ask it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(60)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/v1"
        yield server, ("--model", "openai/any", "--base-url", address)


def piped(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "summarizer", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | environment)


def test_a_terminal_gets_a_coloured_timeline_and_is_told_how_to_keep_the_report(article):
    text, code = shown("brief", article, "--model", "none")
    bare = ESCAPE.sub("", text)
    assert code == 0
    assert COLOUR.search(text)
    assert "12 February 2025 ○ Two bridges were destroyed" in bare
    assert "# What one article reports" not in bare
    assert "the report was not kept; -o report.html writes it" in bare


def test_a_file_written_from_a_terminal_is_named_below_the_timeline(article, tmp_path):
    text, code = shown("brief", article, "--model", "none", "-q", "-o", str(tmp_path / "r.md"), columns=200)
    bare = ESCAPE.sub("", text)
    assert code == 0
    assert bare.splitlines()[-1] == f"Written to {tmp_path / 'r.md'}"
    assert "Two bridges were destroyed" in bare
    assert "kept" not in bare


def test_a_pipe_gets_what_it_always_got_whatever_stands_on_the_other_stream(article):
    done = piped("brief", article, "--model", "none", "-q")
    with terminal("brief", article, "--model", "none", stdout=subprocess.PIPE, FORCE_COLOR="1") as one:
        out = one.process.stdout.read().decode()
        assert one.end() == 0
    assert out == done.stdout
    assert out.startswith("# What one article reports\n")
    assert "\x1b" not in out


def test_force_color_gives_the_timeline_to_a_pipe_that_would_get_a_summary(article, tmp_path):
    arguments = ("brief", article, "--model", "none", "-q", "-o", str(tmp_path / "report.md"))
    forced, plain = (piped(*arguments, **settings).stdout for settings in ({"FORCE_COLOR": "1"}, {}))
    assert COLOUR.search(forced)
    assert "[single-origin]" in plain
    assert "\x1b" not in plain


@pytest.mark.parametrize("settings", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour_where_it_is_not_wanted_and_the_same_words(article, settings):
    arguments = ("brief", article, "--model", "none", "-q")
    plain, code = shown(*arguments, **settings)
    coloured, _ = shown(*arguments)
    assert code == 0
    assert not COLOUR.search(plain)
    assert ESCAPE.sub("", plain) == ESCAPE.sub("", coloured)


def test_a_dumb_terminal_gets_lines_of_progress_and_no_escape_sequence(article):
    text, _ = shown("brief", article, "--model", "none", TERM="dumb")
    assert "[1/1] story.txt: briefed\n" in text
    assert "\x1b" not in text


def test_progress_is_drawn_on_the_terminal_of_stderr_alone_and_nothing_of_it_stays(article):
    with terminal("brief", article, "--model", "none", stdout=subprocess.DEVNULL) as one:
        assert one.end() == 0
    assert ERASED in one.text
    assert "[1/1]" not in one.text
    after = one.text.rpartition(ERASED)[2]
    assert "summarizer: made without a language model" in after
    assert "━" not in after
    assert "\x1b[?25l" not in one.text


def test_a_terminal_without_unicode_gets_a_bar_and_marks_that_it_can_show(article):
    text, code = shown("brief", article, "--model", "none", PYTHONIOENCODING="ascii")
    assert code == 0
    assert text.isascii()
    assert "\\u" not in text
    assert "12 February 2025 - Two bridges were destroyed" in ESCAPE.sub("", text)


def test_progress_in_a_file_is_lines_though_stdout_is_a_terminal(article, tmp_path):
    with (tmp_path / "log").open("w") as log, terminal("brief", article, "--model", "none", stderr=log) as one:
        assert one.end() == 0
    told = (tmp_path / "log").read_text()
    assert told.startswith("[1/1] story.txt: briefed\n")
    assert "\x1b" not in told


def test_a_narrow_window_is_wrapped_at_words(article):
    text, _ = shown("brief", article, "--model", "none", "-q", columns=40)
    lines = ESCAPE.sub("", text).splitlines()
    at = lines.index("12 February 2025")
    assert lines[at + 1 : at + 3] == ["○ Two bridges were destroyed on 12", "  February 2025, the army said."]
    assert max(map(len, lines)) <= 40


def test_a_window_made_narrower_gets_a_shorter_bar(article, silent):
    _, options = silent
    with terminal("brief", article, *options, columns=100, OPENAI_API_KEY="none") as one:
        one.read_until("reading the articles")
        one.resize(12)
        one.read_until("\x1b[2Kreading the\r")


def test_ctrl_c_clears_the_bar_leaves_the_cursor_and_says_how_to_go_on(article, silent):
    server, options = silent
    with terminal("brief", article, *options, columns=100, OPENAI_API_KEY="none") as one:
        one.read_until("reading the articles")
        connection, _ = server.accept()
        with connection:
            one.type("\x03")
            assert one.end() == 130
    remark = "summarizer: stopped; the same command again continues from the cache with what was answered so far\n"
    assert one.text.endswith(f"\r\x1b[K{remark}")
    assert "\x1b[?25l" not in one.text


def test_no_escape_sequence_of_an_article_reaches_the_terminal(article, tmp_path):
    hostile = "\x1b]0;owned\x07\x1b[2J\x9b5m\u202e"
    path = tmp_path / f"a\x1b[5m{'b'}.txt"
    path.write_text(Path(article).read_text("utf-8").replace("soldiers", f"soldiers {hostile}"), encoding="utf-8")
    text, code = shown("brief", str(path), "--model", "none", "-v")
    assert code == 0
    assert "owned" in text
    for found in ("\x1b]", "\x07", "\x1b[2J", "\x1b[5m", "\x9b", "\u202e"):
        assert found not in text


def test_exit_codes_are_those_of_a_pipe(article, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    empty = str(tmp_path / "empty.txt")
    for arguments, expected in (([empty], 1), ([article, "-o", "x.pdf"], 2), ([article, empty], 3)):
        text, code = shown("brief", *arguments, "--model", "none")
        assert code == expected
        assert "Traceback" not in text


def test_a_saved_report_is_rendered_as_the_same_timeline(article, tmp_path):
    saved = str(tmp_path / "report.json")
    made, _ = shown("brief", article, "--model", "none", "-q", "-o", saved, columns=200)
    rendered, code = shown("render", saved, columns=200)
    assert code == 0
    assert Report.load(saved).timeline
    assert made.startswith(rendered)
