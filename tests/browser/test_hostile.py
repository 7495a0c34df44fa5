"""An article that tries to get something done by the page that shows it. The article is invented."""

from __future__ import annotations

import pytest

from summarizer import brief

PAYLOADS = {
    "title": '<script>alert("title")</script>"><img src=x onerror=alert(1)>',
    "publisher": '</script><script>alert("publisher")</script><base href="https://example.com/">',
    "author": "<svg onload=alert(2)>' onmouseover=alert(3) x='",
    "url": "javascript:alert(4)",
    "path": '"><iframe src="javascript:alert(5)"></iframe>',
}
TEXT = """The government of Seoul reported on Monday\u2028that 50 drones were lost \
</title></style></textarea>]]>-->{{ 7*7 }}.

Minister <img src=x onerror=alert(6)> Kim said on Monday that 12 soldiers were killed in \
</script><script>alert(7)</script> Kursk.

The ministry of <a href="javascript:alert(8)">defence</a> said that 30 people were hurt \
near “" onmouseover=alert(9) x="” Kyiv.

\u202eOfficials of <b>Seoul</b> said on Tuesday that 40 <!--<script> drones were sent to Russia\u202c.
"""


@pytest.fixture
def hostile(tmp_path):
    article = tmp_path / "hostile.md"
    article.write_text(f"---\npublished: 2024-12-23\n---\n{TEXT}\n", encoding="utf-8")
    report = brief([article], model="none")
    renamed = tuple(one.model_copy(update=PAYLOADS) for one in report.articles)
    claims = tuple(
        one.model_copy(
            update={
                "attribution": one.attribution.model_copy(update={"speakers": (PAYLOADS["author"],)}),
                "places": (PAYLOADS["title"],),
                "actors": (PAYLOADS["publisher"],),
            }
        )
        for one in report.claims
    )
    page = tmp_path / "hostile.html"
    changed = {"articles": renamed, "claims": claims, "title": PAYLOADS["title"], "focus": PAYLOADS["publisher"]}
    page.write_text(report.model_copy(update=changed).to_html(), encoding="utf-8")
    return page


def elements(found, selector: str) -> int:
    return found.page.locator(selector).count()


def test_a_hostile_article_is_shown_as_the_text_it_is_and_does_nothing(visit, hostile):
    found = visit(hostile)
    for details in found.page.locator("details").all():
        details.evaluate("one => { one.open = true; }")
    for mark in found.page.locator("#timeline .cite").all():
        mark.click()
        found.settled()
    found.page.mouse.move(300, 300)
    assert elements(found, "script") == 2, "the data and the bundle"
    assert elements(found, "img, iframe, base, object, embed, link, [onload], [onerror], [onmouseover]") == 0
    assert found.page.locator("a[href]:not([href^='#'])").count() == 0
    assert "<img src=x onerror=alert(6)>" in found.page.inner_text("#timeline")
    assert PAYLOADS["title"] in found.page.inner_text("h1")
    assert "alert(7)" in found.page.inner_text("#source")


def test_a_hostile_name_is_a_choice_like_another(visit, hostile):
    found = visit(hostile)
    found.page.click("#filters summary")
    for field, name in (("speaker", "author"), ("place", "title"), ("source", "publisher")):
        found.until(f"document.querySelector('#filters [name={field}]').options.length > 1")  # filled a slice at a time
        values = found.page.eval_on_selector_all(f"#filters [name={field}] option", "all => all.map(one => one.value)")
        assert PAYLOADS[name] in values
        found.page.evaluate(f"location.hash = new URLSearchParams({{{field}: {PAYLOADS[name]!r}}})")
        found.settled()
        assert found.shown()
    found.page.fill("#filters [name=q]", "<script>alert(7)")
    found.settled()
    assert len(found.shown()) == 1


@pytest.mark.parametrize(
    "fragment", ["#q=<img src=x onerror=alert(1)>", "#at=javascript:alert(1)", "#<script>alert(1)</script>"]
)
def test_a_hostile_address_is_only_looked_for(visit, hostile, fragment):
    found = visit(hostile, fragment)
    assert elements(found, "img") == 0


def test_without_scripts_nothing_of_it_runs_either(visit, hostile):
    found = visit(hostile, java_script_enabled=False)
    assert elements(found, "script") == 2
    assert elements(found, "img, iframe, base") == 0
