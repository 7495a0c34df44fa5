"""The source beside the timeline: from a citation to its sentence, and from a sentence to what rests on it."""

from __future__ import annotations

from .visit import PHONE

LIT = "#source .lit"
IN_PANEL = """(() => {
  const lit = document.querySelector("#source .lit").getBoundingClientRect();
  const panel = document.querySelector("#source .read").getBoundingClientRect();
  return lit.top >= panel.top && lit.bottom <= panel.bottom;
})()"""


def cited(mark):
    """The numbers of the sentences that a citation names."""
    return mark.get_attribute("data-sentences").split(",")


def lit(found):
    return found.page.eval_on_selector_all(LIT, "all => all.map(one => one.dataset.sentence)")


def test_every_citation_of_the_overview_lights_its_sentences_in_sight_and_word_for_word(visit, model_page):
    found = visit(model_page)
    articles = {one["id"]: one for one in found.report()["articles"]}
    for mark in found.page.locator("#overview .cite").all():
        mark.click()
        assert lit(found) == cited(mark)
        found.until(IN_PANEL)
        article = articles[mark.get_attribute("data-article")]
        spans = [article["sentences"][int(number) - 1] for number in cited(mark)]
        quoted = [article["text"][span["start"] : span["end"]] for span in spans]
        assert [" ".join(one.split()) for one in found.page.locator(LIT).all_inner_texts()] == [
            " ".join(one.split()) for one in quoted
        ]


def test_a_sentence_shows_every_entry_that_rests_on_it_and_leads_there(visit, model_page):
    found = visit(model_page)
    mark = found.page.locator("#timeline .entry .cite").first
    entry = mark.evaluate("one => one.closest('.entry').id")
    mark.click()
    found.page.locator(LIT).first.click()
    listed = found.page.eval_on_selector_all(".supports a", "all => all.map(one => one.getAttribute('href').slice(1))")
    assert entry in listed
    assert listed == found.page.eval_on_selector_all(".entry.lit", "all => all.map(one => one.id)")
    found.page.locator(".supports a").first.click()
    found.settled()
    assert found.fragment() == f"#{listed[0]}"
    found.page.locator(LIT).first.click()
    assert found.page.locator(".supports").count() == 0, "a second click puts the list away"


def test_there_and_back_by_keys(visit, model_page):
    found = visit(model_page)
    press = found.page.keyboard.press
    mark = found.page.locator("#overview .cite").nth(2)
    mark.focus()
    press("Enter")
    focused = "document.activeElement.dataset.sentence"
    assert found.page.evaluate(focused) == cited(mark)[0]
    press("Enter")
    assert found.page.locator(".supports a").count() > 0
    press("Tab")
    assert found.page.evaluate("document.activeElement.matches('.supports a, #source mark')")
    press("Escape")
    assert mark.evaluate("one => one === document.activeElement")
    assert not found.page.locator("#source").is_visible()
    press("Enter")
    assert found.page.locator("#source").is_visible(), "a citation opens it again"


def test_on_a_phone_the_source_is_a_sheet_that_keeps_the_focus_until_it_is_closed(visit, model_page):
    found = visit(model_page, viewport=PHONE)
    panel = found.page.locator("#source")
    assert not panel.is_visible()
    mark = found.page.locator("#overview .cite").nth(1)
    mark.click()
    assert panel.get_attribute("role") == "dialog"
    assert found.page.evaluate("document.querySelector('#source').contains(document.activeElement)")
    assert found.page.locator(".paper").evaluate("one => one.inert")
    assert found.barriers() == []
    panel.get_by_role("button", name="Close").click()
    assert not panel.is_visible()
    assert mark.evaluate("one => one === document.activeElement")
    mark.click()
    found.page.locator(LIT).first.click()
    found.page.locator(".supports a").first.click()
    assert not panel.is_visible(), "an entry is read without the sheet over it"
    assert found.fragment().startswith("#entry-")


def test_a_window_that_grows_or_shrinks_keeps_what_is_read(visit, model_page):
    found = visit(model_page)
    found.page.locator("#overview .cite").first.click()
    before = lit(found)
    found.page.set_viewport_size(PHONE)
    found.settled()
    assert not found.page.locator("#source").is_visible()
    assert not found.page.locator(".paper").evaluate("one => one.inert")
    found.page.set_viewport_size({"width": 1440, "height": 900})
    found.until("!document.querySelector('#source').hidden")
    assert lit(found) == before


def test_a_link_to_a_note_opens_its_source(visit, model_page):
    found = visit(model_page)
    link = found.page.locator("#overview .cite").nth(3)
    fragment, numbers = link.get_attribute("href"), cited(link)
    again = visit(model_page, fragment)
    assert lit(again) == numbers


def test_without_scripts_a_citation_leads_to_its_note(visit, model_page):
    found = visit(model_page, java_script_enabled=False)
    assert not found.page.locator("#source").is_visible()
    mark = found.page.locator("#overview .cite").first
    target = mark.get_attribute("href")
    mark.click()
    place = found.page.locator(f"[id='{target[1:]}']").bounding_box()
    assert 0 <= place["y"] < found.page.viewport_size["height"]
