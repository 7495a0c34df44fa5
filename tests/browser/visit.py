"""One reader's look at a page, with everything noted that should not happen there."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
_NOTE_VIOLATIONS = """
window.violations = [];
addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI}) =>
  violations.push(`${violatedDirective} ${blockedURI}`));
"""
_RUN_AXE = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
  .filter(({impact}) => impact === "serious" || impact === "critical")
  .map(({id, help, nodes}) => `${id}: ${help}: ${nodes.slice(0, 3).map(({html}) => html.slice(0, 160)).join(" | ")}`)"""


@dataclass
class Visit:
    """A page that is open, and what it asked for or complained of since."""

    page: Page
    url: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def troubles(self) -> dict[str, list[str]]:
        """What no page may do: ask for anything but itself, complain, or try what its policy forbids."""
        violations = self.page.evaluate("window.violations ?? []")
        elsewhere = [url for url in self.requests if url.partition("#")[0] != self.url]
        return {"requests": elsewhere, "complaints": self.complaints, "violations": violations}

    def shown(self) -> set[str]:
        """The ids of the entries that are not hidden."""
        return set(self.page.eval_on_selector_all(".entry:not([hidden])", "all => all.map(one => one.dataset.entry)"))

    def fragment(self) -> str:
        """The part of the address that says what is looked at."""
        return self.page.evaluate("location.hash")

    def settled(self) -> None:
        """Wait until what was just asked for is drawn."""
        self.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def until(self, condition: str) -> None:
        """Wait until a condition holds; the page's policy forbids Playwright's own way, which compiles it there."""
        for _ in range(200):
            if self.page.evaluate(condition):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"never came true: {condition}")

    def focus(self) -> str:
        """How a test names what has the focus: its id, its name or its tag."""
        return self.page.evaluate("(({id, name, tagName}) => id || name || tagName)(document.activeElement)")

    def barriers(self) -> list[str]:
        """The serious and critical violations that axe-core finds, each with up to three of its elements."""
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        return self.page.evaluate(_RUN_AXE)

    def report(self) -> dict[str, Any]:
        """The report that the page carries."""
        return json.loads(self.page.text_content("#report-data") or "")


def visited(browser: Browser, path: Path, fragment: str = "", **settings: Any) -> Visit:
    """Open a file in a browser of its own and wait until its scripts, if they may run, have done their part."""
    context = browser.new_context(**{"viewport": DESKTOP, **settings})
    page = context.new_page()
    page.set_default_timeout(10_000)
    visit = Visit(page, path.as_uri())
    page.on("request", lambda request: visit.requests.append(request.url))
    page.on("console", lambda message: visit.complaints.append(message.text))
    page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    page.on("dialog", lambda dialog: visit.complaints.append(f"dialog: {dialog.message}") or dialog.dismiss())
    page.on("popup", lambda popup: visit.complaints.append(f"popup: {popup.url}"))
    page.add_init_script(_NOTE_VIOLATIONS)
    page.goto(visit.url + fragment)
    if settings.get("java_script_enabled", True):
        page.wait_for_selector("html[data-ready]", state="attached")
    return visit
