"""What the HTML report costs a reader: its size, the time until it can be used, and what a filter takes.

The pages are of the five example articles and of 1,000 entries over 500 articles of 600 words, made from the sentences
of both corpora with a fixed seed and briefed by the extractive engine; what ranks lower is listed as left out.

*Usable* is the time in Chromium from the start of navigation until the scripts have set ``data-ready`` on the root
element and the first frame after that has been drawn; *processor* is what the page's own thread worked for it, which
other work on the machine leaves alone. A *filter* is timed from the event of a control to the frame that shows what is
left, over a word typed letter by letter, every standing, and thirty sources; a browser calls a task long from 50 ms on.

    python -m benchmarks.page [ENTRIES [ARTICLES]]
"""

from __future__ import annotations

import datetime as dt
import platform
import random
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from playwright.sync_api import sync_playwright

from benchmarks.speed import texts
from summarizer import Options, Report, brief

if TYPE_CHECKING:
    from playwright.sync_api import Browser

EXAMPLES = Path(__file__).parent.parent / "examples" / "dprk-russia"
_SEED = 20261122
_OUTLETS = 60
_FIRST = dt.date(2025, 1, 1)
_DAYS = 365
_ROUNDS = 3
_WATCH = """
window.longest = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) longest = Math.max(longest, one.duration);
}).observe({type: "longtask", buffered: true});
window.usable = new Promise((done) => new MutationObserver((_, observer) => {
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => done(performance.now())));
}).observe(document, {attributes: true, subtree: true, attributeFilter: ["data-ready"]}));
"""
_FILTER = """async () => {
  const form = document.querySelector("#filters");
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  form.querySelector("details").open = true;
  await drawn();
  const taken = [];
  const use = async (field, value) => {
    const started = performance.now();
    if (field.type === "checkbox") field.checked = value; else field.value = value;
    field.dispatchEvent(new Event("input", {bubbles: true}));
    await drawn();
    taken.push(performance.now() - started);
  };
  longest = 0;
  for (let size = 1; size <= 8; size++) await use(form.elements.q, "minister".slice(0, size));
  await use(form.elements.q, "");
  for (const box of form.querySelectorAll("[name=status]")) { await use(box, true); await use(box, false); }
  for (const {value} of [...form.elements.source.options].slice(0, 30)) await use(form.elements.source, value);
  await use(form.elements.source, "");
  await new Promise((done) => setTimeout(done, 500));
  return [taken, longest];
}"""


class Opened(NamedTuple):
    """One opening of a page: milliseconds until it is usable, by the clock and of its thread, and its longest task."""

    usable: float
    processor: float
    longest: float


class Filtered(NamedTuple):
    """What filters took, in milliseconds: each of them, and the longest task of all (0 where none was long)."""

    taken: list[float]
    longest: float


def pile(entries: int, count: int) -> Report:
    """Brief so many made articles and keep so many entries."""
    chance = random.Random(_SEED)  # noqa: S311 - a fixed seed is the point
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts(count)):
            day = _FIRST + dt.timedelta(days=chance.randrange(_DAYS))
            outlet = f"Outlet {chance.randrange(_OUTLETS) + 1}"
            head = f"---\ntitle: Article {number + 1}\npublisher: {outlet}\npublished: {day}\n---\n"
            Path(folder, f"{number:04}.md").write_text(f"{head}{text}\n", encoding="utf-8")
        return brief([folder], model="none", options=Options(max_entries=entries, cache=None))


def opened(browser: Browser, path: Path) -> Opened:
    """Open a page in a browser that has not seen it."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.add_init_script(_WATCH)
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(path.as_uri())
    usable = page.evaluate("usable")
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    longest = page.evaluate("longest")
    context.close()
    return Opened(usable, 1000 * metrics["TaskDuration"], longest)


def filtered(browser: Browser, path: Path) -> Filtered:
    """Use one filter after another."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.add_init_script(_WATCH)
    page.goto(path.as_uri())
    page.evaluate("usable")
    taken, longest = page.evaluate(_FILTER)
    context.close()
    return Filtered(taken, longest)


def row(browser: Browser, name: str, report: Report, folder: Path) -> str:
    """Return a line of the table: the best of three openings, and one round of filters."""
    path = folder / "page.html"
    path.write_text(report.to_html(), encoding="utf-8")
    best = min((opened(browser, path) for _ in range(_ROUNDS)), key=lambda one: one.usable)
    taken, longest = filtered(browser, path)
    cells = (
        f"{name}: {len(report.timeline):,} entries, {len(report.articles):,} articles",
        f"{path.stat().st_size / 1e6:.1f}",
        *(f"{milliseconds:.0f}" for milliseconds in best[:2]),
        f"{statistics.median(taken):.0f}",
        f"{max(taken):.0f}",
        f"{longest:.0f}" if longest else "none long",
    )
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Print a table with a line for each page."""
    entries, count = (int(one) for one in (*sys.argv[1:], *("1000", "500")[len(sys.argv) - 1 :]))
    reports = {
        "five articles, with a model": Report.load(EXAMPLES / "with-a-model" / "report.json"),
        "five articles, without": Report.load(EXAMPLES / "without-a-model" / "report.json"),
        "a pile": pile(entries, count),
    }
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--disable-gpu"])
        print(f"{platform.machine()}, Chromium {browser.version}; milliseconds, best of {_ROUNDS}\n")
        print("| page | MB | usable | processor | filter, median | filter, slowest | longest task |")
        print("| --- | --- | --- | --- | --- | --- | --- |")
        for name, report in reports.items():
            print(row(browser, name, report, Path(folder)))
        browser.close()


if __name__ == "__main__":
    main()
