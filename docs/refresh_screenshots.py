"""Take the pictures of the HTML report that docs/ shows: the model's report of the example articles, in Chromium.

`make screenshots` installs what it takes: Chromium, and pngquant, which makes the pictures a third of their size.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from playwright.sync_api import sync_playwright

from summarizer import Report

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
REPORT = ROOT / "examples" / "dprk-russia" / "with-a-model" / "report.json"
IMAGES = ROOT / "docs" / "images"
DESK = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
PAPER = {"width": 794, "height": 1123}  # A4 at 96 dots an inch
CITATION = ".entry .told .cite"


class Picture(NamedTuple):
    """One picture: its name, the settings of the browser, the fragment it opens, and whether a citation is followed."""

    name: str
    settings: dict[str, Any]
    fragment: str = ""
    follows: bool = False


PICTURES = (
    Picture("page-1440-light", {"viewport": DESK}),
    Picture("page-1440-dark", {"viewport": DESK, "color_scheme": "dark"}, "#q=drones&at=timeline", follows=True),
    Picture("page-390-light", {"viewport": PHONE}),
    Picture("page-390-dark", {"viewport": PHONE, "color_scheme": "dark"}, "#at=timeline"),
    Picture("page-print", {"viewport": PAPER}),
)


def take(browser: Browser, page_file: Path, picture: Picture) -> None:
    """Open the page as one reader sees it, and keep what is in sight."""
    context = browser.new_context(**picture.settings, reduced_motion="reduce")
    page = context.new_page()
    page.goto(page_file.as_uri() + picture.fragment)
    page.wait_for_selector("html[data-ready]", state="attached")
    if picture.follows:
        page.locator(CITATION).locator("visible=true").first.click()
    if picture.settings["viewport"] == PAPER:
        page.emulate_media(media="print")
        page.evaluate("document.body.style.padding = '18mm 16mm'")  # the margins that only a printer leaves
    page.wait_for_timeout(1000)  # until what was gone to is laid out and lit
    image = IMAGES / f"{picture.name}.png"
    page.screenshot(path=image)
    context.close()
    command = ["pngquant", "--force", "--strip", "--output", image, "128", image]
    subprocess.run(command, check=True)  # noqa: S603 - the command is ours, about a picture of ours


def main() -> None:
    """Write every picture."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = Path(folder, "report.html")
        page_file.write_text(Report.load(REPORT).to_html(), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--disable-gpu"])
        for picture in PICTURES:
            take(browser, page_file, picture)
        browser.close()


if __name__ == "__main__":
    main()
