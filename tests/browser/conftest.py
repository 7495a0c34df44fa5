"""A browser for the tests of the page, and the pages it opens."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from summarizer import Report

from .visit import AXE, Visit, visited

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

EXAMPLES = Path(__file__).parents[2] / "examples" / "dprk-russia"
CHROMIUM = shutil.which("chromium")
MISSING = {
    "Chromium is not installed: `make browser` installs it on Debian": CHROMIUM is None,
    "axe-core is not installed: `make browser` installs it where there is npm": not AXE.exists(),
}


def _absent() -> str:
    return "; ".join(what for what, is_missing in MISSING.items() if is_missing)


def pytest_terminal_summary(terminalreporter):
    if _absent():
        terminalreporter.section("THE PAGE WAS NOT TESTED IN A BROWSER", sep="!", red=True, bold=True)
        terminalreporter.line(_absent())


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    if _absent():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(_absent())
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - takes a while that a run without a browser saves

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--disable-gpu"])
        yield launched
        launched.close()


@pytest.fixture
def visit(browser) -> Iterator[Callable[..., Visit]]:
    """Open pages; whatever a test does with one, it asks for nothing, complains of nothing and breaks no policy."""
    opened: list[Visit] = []

    def start(path: Path, fragment: str = "", **settings: Any) -> Visit:
        opened.append(visited(browser, path, fragment, **settings))
        return opened[-1]

    yield start
    troubles = [one.troubles() for one in opened]
    for one in opened:
        one.page.context.close()
    assert troubles == [{"requests": [], "complaints": [], "violations": []}] * len(opened)


def _page(folder: Path, name: str) -> Path:
    target = folder / f"{name}.html"
    target.write_text(Report.load(EXAMPLES / name / "report.json").to_html(), encoding="utf-8")
    return target


@pytest.fixture(scope="package")
def pages(tmp_path_factory) -> dict[str, Path]:
    """The published reports of the five articles as pages."""
    folder = tmp_path_factory.mktemp("pages")
    return {name: _page(folder, name) for name in ("with-a-model", "without-a-model")}


@pytest.fixture
def model_page(pages) -> Path:
    return pages["with-a-model"]
