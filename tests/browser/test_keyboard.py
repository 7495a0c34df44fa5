"""A reader without a mouse: entries by letters or arrows, and everything by Tab."""

from __future__ import annotations

IN_SIGHT = "(({top, bottom}) => top < innerHeight && bottom > 0)(document.activeElement.getBoundingClientRect())"


def entries(found) -> list[str]:
    return found.page.eval_on_selector_all(".entry:not([hidden])", "all => all.map(one => one.id)")


def test_letters_and_arrows_go_through_the_entries_that_are_shown(visit, model_page):
    found = visit(model_page)
    press = found.page.keyboard.press
    every = entries(found)
    found.page.focus(f"#{every[3]} summary")
    press("j")
    assert found.focus() == every[4]
    press("ArrowDown")
    assert found.focus() == every[5]
    press("ArrowUp")
    press("k")
    assert found.focus() == every[3]
    found.until(IN_SIGHT)
    found.page.goto(f"{found.url}#status=disputed")
    found.settled()
    for _ in range(len(every)):
        press("j")
    assert found.focus() == entries(found)[-1], "j stops at the last that is shown"


def test_a_whole_journey_by_keys(visit, model_page):
    found = visit(model_page)
    every = entries(found)
    press = found.page.keyboard.press
    press("/")
    assert found.focus() == "q"
    found.page.keyboard.type("drones")
    found.settled()
    count = len(found.shown())
    assert 0 < count < len(every)
    press("Escape")
    found.settled()
    assert len(found.shown()) == len(every)
    press("Escape")
    assert found.focus() != "q"
    press("j")
    entry = found.focus()
    assert entry in every
    was_open = found.page.get_attribute(f"#{entry} details", "open")
    press("Enter")
    assert found.page.get_attribute(f"#{entry} details", "open") != was_open
    press("?")
    assert found.page.is_visible("#keys")
    press("j")
    assert found.page.is_visible("#keys"), "letters do nothing behind the list of keys"
    press("Escape")
    assert not found.page.is_visible("#keys")
    assert found.focus() == entry, "the focus comes back from the list"


def test_letters_are_left_alone_while_typing_and_can_be_turned_off(visit, model_page):
    found = visit(model_page)
    found.page.focus("#filters [name=q]")
    found.page.keyboard.type("j/k?")
    assert found.page.input_value("#filters [name=q]") == "j/k?"
    assert not found.page.is_visible("#keys")
    found.page.click("[data-opens=keys]")
    found.page.uncheck("#keys [name=letters]")
    found.page.click("#keys button")
    before = found.focus()
    found.page.keyboard.press("j")
    assert found.focus() == before


def test_tab_reaches_all_there_is_and_leaves_the_page(visit, pages):
    found = visit(pages["without-a-model"])
    found.page.evaluate("document.querySelectorAll('.entry').forEach((one, at) => { if (at > 2) one.hidden = true; })")
    wanted = found.page.evaluate(
        """() => [...document.querySelectorAll("a[href], button, input, select, summary, textarea")]
          .filter((one) => one.checkVisibility({contentVisibilityAuto: false}) && !one.closest("[hidden]")).length"""
    )
    reached = set()
    for _ in range(wanted + 20):
        found.page.keyboard.press("Tab")
        reached.add(found.page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
        if len(reached) > 3 and found.page.evaluate("document.activeElement === document.body"):
            break
    assert len(reached) >= wanted
