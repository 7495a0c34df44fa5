"""The page for every reader: contrast and names, light and dark, phone and desk, no scripts, no motion, on paper."""

from __future__ import annotations

import json

import pytest

from summarizer import brief

from .conftest import EXAMPLES
from .visit import DESKTOP, PHONE

NAMES = ("with-a-model", "without-a-model")
REPORTS = {name: json.loads((EXAMPLES / name / "report.json").read_text(encoding="utf-8")) for name in NAMES}
ARABIC = """قالت وزارة الدفاع الكورية الجنوبية يوم الاثنين إن كوريا الشمالية أرسلت 3000 جندي إلى روسيا. \
وقال المتحدث إن 1100 جندي قتلوا أو أصيبوا في كورسك."""
UNFOLD = "all => all.forEach((one) => { one.open = true; })"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desk"])
def test_axe_finds_no_serious_barrier_with_all_unfolded_and_a_source_open(visit, pages, name, scheme, viewport):
    found = visit(pages[name], color_scheme=scheme, viewport=viewport)
    found.page.eval_on_selector_all("details", UNFOLD)
    found.page.locator(".cite").first.click()
    found.settled()
    assert found.barriers() == []


def test_axe_finds_no_serious_barrier_in_the_list_of_keys_or_where_nothing_matches(visit, model_page):
    found = visit(model_page, "#q=no+such+words")
    assert found.barriers() == []
    found.page.keyboard.press("?")
    assert found.barriers() == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_wider_than_a_phone(visit, pages, name):
    found = visit(pages[name], viewport=PHONE)
    found.page.eval_on_selector_all("details", UNFOLD)
    assert found.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("name", NAMES)
def test_a_finger_has_24_pixels_for_whatever_it_can_press(visit, pages, name):
    found = visit(pages[name], viewport=PHONE, has_touch=True, is_mobile=True)
    found.page.eval_on_selector_all("details", UNFOLD)
    small = found.page.eval_on_selector_all(
        "a[href]:not(.skip), button, select, summary, label:has(input), input[type=search], input[type=date]",
        """all => all.filter((one) => one.checkVisibility()).map((one) => [one, one.getBoundingClientRect()])
          .filter(([, {width, height}]) => width > 0 && (width < 24 || height < 24))
          .map(([one, {width, height}]) => `${one.outerHTML.slice(0, 80)} ${width} x ${height}`)""",
    )
    assert small == []


def test_with_scripts_off_all_entries_and_cited_sentences_can_be_read(visit, model_page):
    found = visit(model_page, java_script_enabled=False)
    text = found.page.text_content("main") or ""
    for entry in REPORTS["with-a-model"]["timeline"]:
        assert found.page.locator(f"#entry-{entry['id']}").is_visible()
        assert entry["statement"] in text or entry["disputes"]
    mark = found.page.locator(".entry .cite").first
    mark.click()
    assert found.page.locator(mark.get_attribute("href").replace("%", "\\%")).is_visible()
    assert not found.page.locator("#filters").is_visible(), "what needs scripts is not drawn"


def test_reduced_motion_is_respected(visit, model_page):
    found = visit(model_page, reduced_motion="reduce")
    moving = found.page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((one) => {
          const {transitionDuration, animationName, animationDuration, scrollBehavior} = getComputedStyle(one);
          const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
          return lasts(transitionDuration) || (animationName !== "none" && lasts(animationDuration))
            || scrollBehavior === "smooth";
        }).map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert moving == []


def test_text_from_right_to_left_runs_so_and_the_page_around_it_does_not(visit, tmp_path):
    article = tmp_path / "arabic.md"
    article.write_text(f"---\ntitle: كوريا الشمالية\npublished: 2024-12-23\n---\n{ARABIC}\n", encoding="utf-8")
    page = tmp_path / "arabic.html"
    page.write_text(brief([article], model="none").to_html(), encoding="utf-8")
    found = visit(page)
    direction = "one => getComputedStyle(one).direction"
    assert found.page.locator(".entry .told").first.evaluate(direction) == "rtl"
    assert found.page.locator("#timeline h2").first.evaluate(direction) == "ltr"
    found.page.fill("#filters [name=q]", "جنديّ")
    found.settled()
    assert len(found.shown()) == 2, "marks over letters do not matter"
    assert found.barriers() == []


def test_paper_has_the_footnotes_and_nothing_to_click(visit, model_page):
    found = visit(model_page)
    found.page.emulate_media(media="print")
    assert found.page.locator("#notes .note").first.is_visible()
    assert not found.page.locator("#filters").is_visible()
    assert not found.page.locator("#source").is_visible()
    marks = found.page.eval_on_selector_all(".cite", "all => all.map(one => one.getAttribute('href').slice(1))")
    notes = found.page.eval_on_selector_all("#notes .note", "all => all.map(one => one.id)")
    assert set(marks) <= set(notes)
    assert found.page.evaluate("getComputedStyle(document.body).backgroundColor") in (
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    )
    assert found.page.pdf().startswith(b"%PDF")
