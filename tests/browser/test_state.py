"""The state of the view in the address: it survives a reload, can be sent, and the way back leads back."""

from __future__ import annotations

import json
import re

from .conftest import EXAMPLES

TIMELINE = json.loads((EXAMPLES / "with-a-model" / "report.json").read_text(encoding="utf-8"))["timeline"]
EVERY = {entry["id"] for entry in TIMELINE}
DISPUTED = {entry["id"] for entry in TIMELINE if entry["status"] == "disputed"}
# A dispute that several entries tell is linked to one of them.
PAGE = (EXAMPLES / "with-a-model" / "report.html").read_text(encoding="utf-8")
ONE = re.search(r'<section id="disputes".*?"#entry-(\w+)"', PAGE, re.DOTALL)[1]


def test_a_view_survives_a_reload_and_can_be_sent(visit, model_page):
    first = visit(model_page)
    first.page.click("#filters summary")
    first.page.check("#filters input[value=single-origin]")
    first.page.fill("#filters [name=from]", "2024-11-01")
    first.page.fill("#filters [name=q]", "“kim jong” drones")
    first.settled()
    wanted = first.shown()
    first.until("location.hash.includes('drones')")
    first.page.reload()
    first.page.wait_for_selector("html[data-ready]", state="attached")
    assert first.shown() == wanted
    assert set() < wanted < EVERY
    second = visit(model_page, first.fragment())
    assert second.shown() == wanted
    assert second.page.input_value("#filters [name=q]") == "“kim jong” drones"
    assert second.page.is_checked("#filters input[value=single-origin]")
    assert second.page.is_visible("#filters [name=from]"), "what is chosen can be seen"


def test_the_way_back_leads_through_the_views_and_typing_is_one_step(visit, model_page):
    found = visit(model_page)
    found.page.click("#filters summary")
    found.page.check("#filters input[value=disputed]")
    found.page.locator("#filters [name=q]").press_sequentially("soldiers")
    found.until("location.hash.includes('soldiers')")
    found.page.go_back()
    found.settled()
    assert found.shown() == DISPUTED
    assert found.page.input_value("#filters [name=q]") == ""
    found.page.go_back()
    found.settled()
    assert found.shown() == EVERY
    found.page.go_forward()
    found.settled()
    assert found.shown() == DISPUTED


def test_a_link_to_an_entry_opens_there(visit, model_page):
    last = TIMELINE[-1]["id"]
    found = visit(model_page, f"#entry-{last}")
    found.settled()
    assert found.shown() == EVERY
    assert found.focus() == f"entry-{last}"
    found.until("document.activeElement.getBoundingClientRect().top < innerHeight")


def test_a_link_to_an_entry_that_the_filters_hide_clears_them_and_the_way_back_brings_them_back(visit, model_page):
    found = visit(model_page, "#q=no+such+words")
    assert found.shown() == set()
    found.page.click(f"#disputes a[href='#entry-{ONE}']")
    found.settled()
    assert found.fragment() == f"#entry-{ONE}"
    assert found.shown() == EVERY
    assert found.focus() == f"entry-{ONE}"
    found.page.go_back()
    found.settled()
    assert found.shown() == set()


def test_links_within_the_page_keep_the_filters(visit, model_page):
    found = visit(model_page, "#status=disputed")
    found.page.click("nav a[href='#sources']")
    found.settled()
    assert found.shown() == DISPUTED
    assert found.fragment() == "#status=disputed&at=sources"


def test_an_address_that_asks_for_what_is_not_there_shows_that_it_does(visit, model_page):
    found = visit(model_page, "#speaker=Nobody&status=%3Cb%3E&at=%22%3E")
    assert found.shown() == set()
    assert found.page.input_value("#filters [name=speaker]") == "Nobody"
    assert found.page.get_by_role("button", name="Clear", exact=True).is_visible()
