"""A page of a thousand entries answers at once: what a change costs the browser. The entries are invented."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from summarizer import Report
from summarizer.models import When

from .conftest import EXAMPLES
from .visit import DESKTOP

REPORT = Report.load(EXAMPLES / "without-a-model" / "report.json")
ENTRIES = 1000
MOST_STYLED = 500
MOST_LAID_OUT = 500
MOST_BOXES = 1500
USES = {
    "a letter typed": "use('[name=q]', 'z')",
    "a word typed": "use('[name=q]', 'north')",
    "the word taken away": "use('[name=q]', 'north') || use('[name=q]', '')",
    "a standing": "use('[value=disputed]', true)",
    "no standing": "use('[value=disputed]', true) || use('[value=disputed]', false)",
    "a source": "use('[name=source]', 'Newsweek')",
    "a speaker": "use('[name=speaker]', options('speaker')[1].value)",
    "a place": "use('[name=place]', 'Russia')",
    "any place": "use('[name=place]', 'Russia') || use('[name=place]', '')",
    "a first day": "use('[name=from]', '2024-09-01')",
    "a last day": "use('[name=to]', '2024-02-01')",
    "a handle of the strip": "use('.handles input', '200')",
}
_USE = """
window.options = (name) => document.querySelector(`#filters [name=${name}]`).options;
window.use = (selector, value) => {
  const field = document.querySelector(`:is(#filters, .strip) ${selector}`);
  field[field.type === "checkbox" ? "checked" : "value"] = value;
  field.dispatchEvent(new Event("input", {bubbles: true}));
};
null
"""
_DRAWN = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)))"


def _entry(number: int):
    day = dt.date(2024, 1, 1) + dt.timedelta(days=number * 7919 % 300)
    when = When(start=day, end=day, precision="day", basis="explicit")
    is_first = number == 0
    told = [entry for entry in REPORT.timeline if (entry.status == "disputed") == is_first]
    return told[number % len(told)].model_copy(update={"id": f"e{number}", "when": when})


@pytest.fixture(scope="module")
def thousand(tmp_path_factory):
    target = tmp_path_factory.mktemp("many") / "many.html"
    timeline = sorted(map(_entry, range(ENTRIES)), key=lambda entry: entry.when.start)
    target.write_text(REPORT.model_copy(update={"timeline": tuple(timeline)}).to_html(), encoding="utf-8")
    return target


def work(browser, found, script) -> dict[str, int]:
    """What the browser had to do for a change: the most in one task, as its own trace counts it."""
    *before, act = script.split(" || ")
    for one in before:
        found.page.evaluate(one)
        found.page.evaluate(_DRAWN)
    browser.start_tracing(page=found.page, categories=["devtools.timeline"])
    found.page.evaluate(act)
    found.page.evaluate(_DRAWN)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    styled = [one["args"].get("elementCount", 0) for one in events if one["name"] == "UpdateLayoutTree"]
    laid = [one["args"]["beginData"] for one in events if one["name"] == "Layout" and "beginData" in one["args"]]
    return {
        "styled": max(styled, default=0),
        "laid out": max((one["dirtyObjects"] for one in laid), default=0),
        "boxes": max((one["totalObjects"] for one in laid), default=0),
    }


@pytest.mark.parametrize("use", USES.values(), ids=USES)
def test_a_change_costs_what_is_in_sight_and_not_what_there_is(browser, visit, thousand, use):
    found = visit(thousand)
    found.page.evaluate(_USE)
    found.page.click("#filters summary")
    found.until("options('place').length > 10")
    shown = found.shown()
    cost = work(browser, found, use)
    assert "||" in use or found.shown() < shown, "what is measured is a change"
    assert cost["styled"] <= MOST_STYLED
    assert cost["laid out"] <= MOST_LAID_OUT
    assert cost["boxes"] <= MOST_BOXES


def test_going_to_an_entry_far_away_brings_it_into_view(visit, thousand):
    found = visit(thousand, "#entry-e777")
    found.until(
        "(({top, bottom}) => top > 0 && bottom < innerHeight)"
        "(document.getElementById('entry-e777').getBoundingClientRect())"
    )
    assert found.focus() == "entry-e777"
    found.page.keyboard.press("j")
    found.settled()
    assert found.page.evaluate("document.activeElement.getBoundingClientRect().bottom") <= DESKTOP["height"]


def test_the_last_of_many_changes_is_what_is_shown_told_and_addressed(visit, thousand):
    found = visit(thousand)
    found.page.evaluate(_USE)
    found.page.click("#filters summary")
    found.page.evaluate(
        "['n', 'no', 'nor', 'north', 'kursk'].forEach((word) => use('[name=q]', word));"
        "use('[value=disputed]', true); use('[value=disputed]', false); use('[name=source]', 'Newsweek');"
    )
    found.settled()
    left = len(found.shown())
    assert found.page.text_content("#filters .count") == f"{left} of {ENTRIES} entries"
    found.until("document.querySelector('#filters [role=status]').textContent !== ''")
    assert found.page.text_content("#filters [role=status]") == f"{left} of {ENTRIES} entries"
    assert found.fragment() == "#q=kursk&source=Newsweek"
    again = visit(thousand, found.fragment())
    assert again.shown() == found.shown()
    assert again.page.input_value("#filters [name=source]") == "Newsweek"


def test_choices_by_the_thousand_come_in_frames_of_their_own_and_an_address_gets_its_own_at_once(visit, tmp_path):
    places = [f"Town {number}" for number in range(3000)]
    claims = tuple(claim.model_copy(update={"places": tuple(places)}) for claim in REPORT.claims)
    target = tmp_path / "places.html"
    target.write_text(REPORT.model_copy(update={"claims": claims}).to_html(), encoding="utf-8")
    offered = "document.querySelector('#filters [name=place]').options.length"
    found = visit(target)
    at_once = found.page.evaluate(
        f"""() => new Promise((done) => {{
          const filters = document.querySelector("#filters details");
          filters.addEventListener("toggle", () => done({offered}));
          filters.open = true;
        }})"""
    )
    assert 1 < at_once < 200
    found.until(f"{offered} === {len(places) + 1}")
    again = visit(target, f"#place={places[-1]}")
    assert again.page.evaluate(offered) == len(places) + 1
    assert again.page.input_value("#filters [name=place]") == places[-1]


def test_a_chart_that_was_never_in_sight_is_on_paper(visit, pages):
    found = visit(pages["without-a-model"])
    found.page.evaluate("scrollTo(0, 0)")
    found.page.pdf()
    figures = found.page.locator("#figures > .series:has(.chart)")
    assert figures.count() == found.page.locator("#figures > .series .chart svg").count()
