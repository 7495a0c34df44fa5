"""Series as charts and entries on a strip of days. The figures of the series and the thousand entries are invented."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer import Report
from summarizer.models import Point, Quantity, Series, When

from .conftest import EXAMPLES
from .visit import PHONE

REPORT = Report.load(EXAMPLES / "without-a-model" / "report.json")
DISPUTED = REPORT.timeline[0].claims[0]
CLAIMS = [claim.id for claim in REPORT.claims if claim.id != DISPUTED]
MARKS = ".chart a.mark"
CHOSEN = ".strip .chosen span"


def on(start: str | None, end: str | None = None) -> When:
    first, last = (dt.date.fromisoformat(day) if day else None for day in (start, end or start))
    return When(start=first, end=last, precision="day", basis="explicit")


def counted(words: str, low: float | None, high: float | None, qualifier="exactly") -> Quantity:
    return Quantity(words=words, low=low, high=high, qualifier=qualifier, counted="villagers")


def told(claim: str, when: When, quantity: Quantity, origin: str, doubt: str = "") -> Point:
    return Point(claim=claim, when=when, quantity=quantity, origin=origin, doubt=doubt)


POINTS = (
    told(CLAIMS[0], on("2025-01-03"), counted("nine", 9, 9), "the water board"),
    told(CLAIMS[1], on(None, "2025-01-05"), counted("at least 14", 14, None, "at least"), "the mayor"),
    told(DISPUTED, on("2025-01-06"), counted("80 to 95", 80, 95, "between"), "a lawmaker"),
    told(CLAIMS[2], on("2025-01-08"), counted("11", 11, 11), "the mayor", "less than at least 14 before"),
    told(CLAIMS[3], on("2025-01-01", "2025-01-31"), counted("about 40", 40, 40, "about"), "the water board"),
)


@pytest.fixture(scope="module")
def tolls(tmp_path_factory):
    """A page with a series that has every kind of figure."""
    dispute = {
        "question": "How many?",
        "positions": [{"answer": a, "claims": [DISPUTED], "citations": CITED} for a in "ab"],
    }
    data = REPORT.model_dump() | {
        "series": [Series(id="toll", measured="villagers killed", cumulative=True, points=POINTS)]
    }
    data["timeline"] = [REPORT.timeline[0].model_dump() | {"disputes": [dispute]}, *REPORT.timeline[1:]]
    target = tmp_path_factory.mktemp("tolls") / "tolls.html"
    target.write_text(Report.model_validate(data).to_html(), encoding="utf-8")
    return target


CITED = [citation.model_dump() for citation in REPORT.timeline[0].citations]


def test_every_row_of_a_table_is_a_mark_that_says_what_it_says_and_leads_where_it_leads(visit, tolls):
    found = visit(tolls)
    assert found.page.locator(MARKS).count() == len(POINTS)
    for index, point in enumerate(POINTS):
        mark, cite = (
            found.page.locator(MARKS).nth(index),
            found.page.locator(".series tbody tr").nth(index).locator(".cite"),
        )
        assert point.quantity.words in mark.get_attribute("aria-label")
        assert point.doubt in mark.get_attribute("aria-label")
        for name in ("href", "data-article", "data-sentences"):
            assert mark.get_attribute(name) == cite.first.get_attribute(name)
    assert "disputed" in found.page.locator(MARKS).nth(2).get_attribute("aria-label")


def test_arrow_keys_go_from_mark_to_mark_and_enter_opens_the_sentence(visit, tolls):
    found = visit(tolls)
    assert found.page.locator(f"{MARKS}[tabindex='0']").count() == 1, "one stop of the tab key for a chart"
    found.page.locator(MARKS).first.focus()
    for key in ("ArrowRight", "ArrowRight", "End", "Home", "ArrowRight"):
        found.page.keyboard.press(key)
    claim = next(claim for claim in REPORT.claims if claim.id == POINTS[1].claim)
    found.page.keyboard.press("Enter")
    assert found.page.locator("#source .lit").all_text_contents()
    assert found.page.locator("#source select").input_value() == claim.article
    lit = {int(one.get_attribute("data-sentence")) for one in found.page.locator("#source .lit").all()}
    assert lit == set(claim.citations[0].sentences)


def test_what_is_not_sure_is_drawn_so_and_the_key_says_how(visit, tolls):
    found = visit(tolls)
    drawn = {
        one: found.page.locator(f".chart .{one}").count()
        for one in ("span", "open", "ring", "doubt", "hollow", "steps")
    }
    assert drawn == {"span": 1, "open": 1, "ring": 2, "doubt": 1, "hollow": 1, "steps": 1}
    signs = found.page.text_content(".signs")
    for words in ("Hollow: about", "Arrow up: at least", "Ring: disputed", "Question mark", "Steps", "by that day"):
        assert words in signs
    origins = found.page.locator(".series .legend bdi").all_text_contents()
    assert set(origins) == {point.origin for point in POINTS}


def test_a_chart_is_as_wide_as_its_column_and_follows_it(visit, tolls):
    found = visit(tolls, viewport=PHONE)
    box = "document.querySelector('.chart svg').viewBox.baseVal.width === document.querySelector('.chart').clientWidth"
    found.until(box)
    narrow = found.page.locator(".chart svg").get_attribute("viewBox")
    found.page.set_viewport_size({"width": 600, "height": 800})
    found.until(f"document.querySelector('.chart svg').getAttribute('viewBox') !== '{narrow}' && {box}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_barrier_in_charts(visit, tolls, scheme):
    assert visit(tolls, color_scheme=scheme).barriers() == []


def spans(found) -> list[tuple[str, str]]:
    """First and last days of the entries that are shown."""
    shown = found.shown()
    whens = [entry.when for entry in REPORT.timeline if entry.id in shown]
    return [(str(when.start or when.end), str(when.end or when.start)) for when in whens]


def test_a_handle_moves_by_keys_says_its_day_and_selects_entries(visit, pages):
    found = visit(pages["without-a-model"])
    handle = found.page.get_by_label("Show from")
    handle.focus()
    for _ in range(40):
        found.page.keyboard.press("ArrowRight")
    found.settled()
    day = found.page.locator("#filters [name=from]").input_value()
    assert handle.get_attribute("aria-valuetext") == f"{int(day[8:])} {dt.date.fromisoformat(day):%B %Y}"
    assert handle.get_attribute("aria-valuetext") in found.page.text_content(CHOSEN)
    assert spans(found)
    assert all(last >= day for _, last in spans(found))


def test_the_pointer_draws_a_span_and_a_button_takes_it_away(visit, pages):
    found = visit(pages["without-a-model"])
    plot = found.page.locator(".plot")
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    found.page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 20)
    found.page.mouse.down()
    found.page.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + 20, steps=5)
    found.page.mouse.up()
    found.settled()
    first, last = (found.page.locator(f"#filters [name={side}]").input_value() for side in ("from", "to"))
    assert "" < first < last
    assert all(start <= last and end >= first for start, end in spans(found))
    found.page.click(".chosen button")
    found.settled()
    assert len(found.shown()) == len(REPORT.timeline)
    assert found.page.evaluate("document.activeElement.type") == "range", "the focus stays where the button was"


def test_handles_stand_where_an_address_says(visit, pages):
    found = visit(pages["without-a-model"], "#from=2024-12-08&to=2025-01-21")
    found.until(f"document.querySelector('{CHOSEN}').textContent === '8 December 2024 – 21 January 2025'")
    assert found.page.get_by_label("Show up to").get_attribute("aria-valuetext") == "21 January 2025"


def test_a_mark_of_the_strip_leads_to_its_entry(visit, pages):
    found = visit(pages["without-a-model"])
    mark = found.page.locator(".strip .event").first
    entry = mark.get_attribute("data-event")
    mark.click()
    found.until(f"document.activeElement.dataset.entry === '{entry}'")


def test_what_other_filters_leave_out_is_a_shadow_on_the_strip(visit, pages):
    found = visit(pages["without-a-model"], "#status=disputed")
    found.until("document.querySelectorAll('.strip .event.out').length > 0")
    left = set(found.page.eval_on_selector_all(".strip .event:not(.out)", "all => all.map(one => one.dataset.event)"))
    assert left <= {entry.id for entry in REPORT.timeline if entry.status == "disputed"}


def test_a_thousand_entries_become_bars_that_select_their_days(visit, tmp_path):
    entries = [
        REPORT.timeline[n % len(REPORT.timeline)].model_copy(
            update={"id": f"e{n}", "when": on(str(dt.date(2024, 1, 1) + dt.timedelta(days=n * 7919 % 300)))}
        )
        for n in range(1000)
    ]
    target = tmp_path / "many.html"
    many = REPORT.model_copy(update={"timeline": tuple(entries)})
    target.write_text(many.to_html(), encoding="utf-8")
    found = visit(target)
    bars = found.page.locator(".strip [data-column]")
    assert 0 < bars.count() < 100
    bars.nth(2).locator("rect").first.click()
    found.settled()
    assert 0 < len(found.shown()) < 100
