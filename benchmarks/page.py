"""What the HTML report costs a reader: its size, the time until it can be used, and what a filter takes.

The pages are of the five example articles and of 1,000 entries over 500 articles of 600 words, made from the sentences
of both corpora with a fixed seed and briefed by the extractive engine; what ranks lower is listed as left out.

*Usable* is the time in Chromium from the start of navigation until the scripts have set ``data-ready`` on the root
element and the first frame after that has been drawn; *processor* is what the page's own thread worked for it, which
other work on the machine leaves alone. A *filter* is timed from the event of a control to the frame that shows what is
left, over a word typed letter by letter, every standing, days from and to, sources, speakers, places and a handle of
the strip. The longest *task* of each is what the browser's own trace has of the page's thread, until the next one and
at least for 300 ms, so that what is done later counts too; from 50 ms on a browser calls a task long.

    python -m benchmarks.page [ENTRIES [ARTICLES]]
"""

from __future__ import annotations

import datetime as dt
import itertools
import json
import platform
import random
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

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
_CATEGORIES = ["blink.user_timing", "disabled-by-default-devtools.timeline"]
_WATCH = """
window.usable = new Promise((done) => new MutationObserver((_, observer) => {
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => done(performance.now())));
}).observe(document, {attributes: true, subtree: true, attributeFilter: ["data-ready"]}));
"""
_FILTER = """async () => {
  const form = document.querySelector("#filters");
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const pause = () => new Promise((done) => setTimeout(done, 300));
  form.querySelector("details").open = true;
  await pause();
  await pause();
  const taken = [];
  const use = async (field, value) => {
    performance.mark("filter");
    const started = performance.now();
    if (field.type === "checkbox") field.checked = value; else field.value = value;
    field.dispatchEvent(new Event("input", {bubbles: true}));
    await drawn();
    taken.push(performance.now() - started);
    await pause();
  };
  for (let size = 1; size <= 8; size++) await use(form.elements.q, "minister".slice(0, size));
  await use(form.elements.q, "");
  for (const box of form.querySelectorAll("[name=status]")) { await use(box, true); await use(box, false); }
  const {min, max} = form.elements.from;
  for (const value of [max, min, ""]) await use(form.elements.from, value);
  for (const value of [min, max, ""]) await use(form.elements.to, value);
  for (const name of ["source", "speaker", "place"]) {
    for (const {value} of [...form.elements[name].options].slice(1, 9)) await use(form.elements[name], value);
    await use(form.elements[name], "");
  }
  const handle = document.querySelector(".handles input");
  for (const part of [1, 2, 3, 4, 0]) await use(handle, String(Math.round(handle.max * part / 5)));
  performance.mark("filter");
  return taken;
}"""


class Opened(NamedTuple):
    """One opening of a page: milliseconds until it is usable, by the clock and of its thread."""

    usable: float
    processor: float


class Filtered(NamedTuple):
    """What filters took, in milliseconds: each until it was drawn, and the longest task of each."""

    taken: list[float]
    longest: list[float]


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
    context.close()
    return Opened(usable, 1000 * metrics["TaskDuration"])


def filtered(browser: Browser, path: Path) -> Filtered:
    """Use one filter after another."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.add_init_script(_WATCH)
    page.goto(path.as_uri())
    page.evaluate("usable")
    browser.start_tracing(page=page, categories=_CATEGORIES)
    taken = page.evaluate(_FILTER)
    longest = longest_tasks(json.loads(browser.stop_tracing())["traceEvents"])
    context.close()
    return Filtered(taken, longest)


def longest_tasks(events: list[dict[str, Any]]) -> list[float]:
    """Return the longest task of the page's thread, in milliseconds, from each mark of a trace to the next."""
    marks = sorted((one for one in events if one["name"] == "filter"), key=lambda one: one["ts"])
    thread = (marks[0]["pid"], marks[0]["tid"])
    tasks = [one for one in events if one["name"] == "RunTask" and (one["pid"], one["tid"]) == thread]
    spans = itertools.pairwise(mark["ts"] for mark in marks)
    return [
        max((one["dur"] for one in tasks if one["ts"] < end and one["ts"] + one["dur"] > start), default=0) / 1000
        for start, end in spans
    ]


def row(browser: Browser, name: str, report: Report, folder: Path) -> str:
    """Return a line of the table: the best of three openings, and one round of filters."""
    path = folder / "page.html"
    path.write_text(report.to_html(), encoding="utf-8")
    best = min((opened(browser, path) for _ in range(_ROUNDS)), key=lambda one: one.usable)
    taken, longest = filtered(browser, path)
    cells = (
        f"{name}: {len(report.timeline):,} entries, {len(report.articles):,} articles",
        f"{path.stat().st_size / 1e6:.1f}",
        *(f"{milliseconds:.0f}" for milliseconds in best),
        f"{statistics.median(taken):.0f}",
        f"{max(taken):.0f}",
        f"{statistics.median(longest):.0f}",
        f"{max(longest):.0f}",
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
        print("| page | MB | usable | processor | filter, median | slowest | its longest task, median | longest |")
        print("| --- | --- | --- | --- | --- | --- | --- | --- |")
        for name, report in reports.items():
            print(row(browser, name, report, Path(folder)))
        browser.close()


if __name__ == "__main__":
    main()
