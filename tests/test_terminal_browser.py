from __future__ import annotations

import sys
import webbrowser

import pytest
from terminals import shown

from summarizer.cli import main


@pytest.fixture
def browser(tmp_path):
    """A browser that notes the address it is given, and where."""
    noted = tmp_path / "opened"
    program = tmp_path / "browser"
    program.write_text(f'#!/bin/sh\nprintf %s "$1" > {noted}\n')
    program.chmod(0o755)
    return noted, {"BROWSER": f"{program} %s"}


@pytest.fixture
def opened(monkeypatch):
    """The addresses that a browser is sent to from a terminal."""
    addresses = []
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(webbrowser, "open", lambda address: not addresses.append(address))
    return addresses


def test_the_written_page_is_opened_by_its_address(article, tmp_path, browser):
    noted, settings = browser
    page = tmp_path / "with space.html"
    text, code = shown("brief", article, "--model", "none", "-q", "-o", str(page), "--open", **settings)
    assert code == 0
    assert noted.read_text() == page.as_uri()
    assert "%20" in page.as_uri()
    assert "browser" not in text


def test_a_machine_at_work_opens_nothing_and_says_where_the_page_is(article, tmp_path, browser):
    noted, settings = browser
    page = tmp_path / "r.html"
    text, code = shown("brief", article, "--model", "none", "-q", "-o", str(page), "--open", CI="true", **settings)
    assert code == 0
    assert not noted.exists()
    assert f"not opened, as nobody is at a terminal: {page.as_uri()}" in text.replace("\n", "")


def test_without_any_terminal_nothing_is_opened(article, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(webbrowser, "open", lambda _: pytest.fail("opened"))
    monkeypatch.setattr(sys, "stdin", None)
    page = tmp_path / "r.html"
    assert main(["brief", article, "--model", "none", "-q", "-o", str(page), "--open"]) == 0
    assert capsys.readouterr().err == f"summarizer: not opened, as nobody is at a terminal: {page.as_uri()}\n"


@pytest.mark.usefixtures("opened")
def test_where_no_browser_is_found_the_address_is_given(article, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    page = tmp_path / "r.html"
    assert main(["brief", article, "--model", "none", "-q", "-o", str(page), "--open"]) == 0
    assert capsys.readouterr().err == f"summarizer: no browser was found; open the page in one: {page.as_uri()}\n"


def test_the_first_page_is_opened_and_a_saved_report_can_be(article, tmp_path, opened):
    names = ("r.json", "a.HTML", "b.html")
    outputs = [part for name in names for part in ("-o", str(tmp_path / name))]
    assert main(["brief", article, "--model", "none", "-q", *outputs, "--open"]) == 0
    assert main(["render", str(tmp_path / "r.json"), "-o", str(tmp_path / "c.html"), "--open"]) == 0
    assert opened == [(tmp_path / "a.HTML").as_uri(), (tmp_path / "c.html").as_uri()]


@pytest.mark.parametrize("command", [["brief", "x"], ["render", "x.json"], ["brief", "x", "-o", "report.md"]])
def test_nothing_to_open_is_an_error_before_any_work(command, capsys):
    assert main([*command, "--open"]) == 2
    assert capsys.readouterr().err == "summarizer: --open: there is no page to open; add -o report.html\n"
