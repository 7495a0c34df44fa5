"""Selecting entries: by words, days, standing, source, speaker, place and story, and all of these together."""

from __future__ import annotations

import pytest

from summarizer import Report
from summarizer.models import Story

from .conftest import EXAMPLES
from .visit import PHONE

REPORT = Report.load(EXAMPLES / "with-a-model" / "report.json")
CLAIMS = {claim.id: claim for claim in REPORT.claims}
NAMES = {article.id: article.name for article in REPORT.articles}
EVERY = {entry.id for entry in REPORT.timeline}


def ids(wanted) -> set[str]:
    return {entry.id for entry in REPORT.timeline if wanted(entry)}


def claims_of(entry):
    return [CLAIMS[claim] for claim in entry.claims]


def sources_of(entry):
    cited = [entry, *entry.positions, *claims_of(entry)]
    return {NAMES[citation.article] for one in cited for citation in one.citations}


def speakers_of(entry):
    said = [*entry.positions, *(claim.attribution for claim in claims_of(entry))]
    return {speaker for one in said for speaker in one.speakers}


def places_of(entry):
    return {place for claim in claims_of(entry) for place in claim.places}


def open_filters(visit, page):
    found = visit(page)
    found.page.click("#filters summary")
    return found


@pytest.mark.parametrize("status", ["corroborated", "single-origin", "updated", "disputed"])
def test_a_standing_leaves_the_entries_that_stand_so(visit, model_page, status):
    wanted = ids(lambda entry: entry.status == status)
    found = open_filters(visit, model_page)
    box = found.page.locator(f"#filters input[value={status}]")
    if not wanted:
        assert not box.is_visible(), "a standing that no entry has is no choice"
        return
    box.check()
    found.settled()
    assert found.shown() == wanted
    assert found.page.text_content("#filters .count") == f"{len(wanted)} of {len(EVERY)} entries"


def test_two_standings_leave_the_entries_of_either(visit, model_page):
    found = open_filters(visit, model_page)
    checked: list[str] = []
    for status in sorted({entry.status for entry in REPORT.timeline})[:2]:
        checked.append(status)
        found.page.check(f"#filters input[value={status}]")
        found.settled()
        assert found.shown() == ids(lambda entry: entry.status in checked)
    assert len(checked) == 2


@pytest.mark.parametrize(
    ("field", "values_of"), [("source", sources_of), ("speaker", speakers_of), ("place", places_of)]
)
def test_each_choice_leaves_the_entries_that_have_it(visit, model_page, field, values_of):
    found = open_filters(visit, model_page)
    found.until(f"document.querySelector('#filters [name={field}]').options.length > 1")  # filled a slice at a time
    offered = found.page.eval_on_selector_all(f"#filters [name={field}] option", "all => all.map(one => one.value)")
    assert set(offered) == {"", *(value for entry in REPORT.timeline for value in values_of(entry))}
    for value in offered[1:12]:
        found.page.select_option(f"#filters [name={field}]", value)
        found.settled()
        assert found.shown() == ids(lambda entry, value=value: value in values_of(entry))


def test_a_span_of_days_leaves_what_may_have_been_in_it(visit, model_page):
    found = open_filters(visit, model_page)
    found.page.fill("#filters [name=from]", "2024-12-01")
    found.page.fill("#filters [name=to]", "2024-12-31")
    found.settled()

    def is_within(when):
        first, last = when.start or when.end, when.end or when.start
        return when.is_dated and str(last) >= "2024-12-01" and str(first) <= "2024-12-31"

    wanted = ids(lambda entry: is_within(entry.when))
    assert 0 < len(wanted) < len(EVERY)
    assert found.shown() == wanted


def test_filters_combine_and_one_control_clears_them(visit, model_page):
    found = open_filters(visit, model_page)
    clear = found.page.get_by_role("button", name="Clear", exact=True)
    assert not clear.is_visible(), "nothing is chosen, so nothing can be cleared"
    found.page.check("#filters input[value=single-origin]")
    found.page.select_option("#filters [name=source]", "Newsweek")
    found.page.fill("#filters [name=q]", "drones")
    found.settled()
    wanted = ids(lambda entry: entry.status == "single-origin" and "Newsweek" in sources_of(entry))
    assert found.shown() < wanted
    clear.click()
    found.settled()
    assert found.shown() == EVERY
    assert found.page.input_value("#filters [name=q]") == ""
    assert not found.page.is_checked("#filters input[value=single-origin]")


def test_months_without_an_entry_are_not_drawn(visit, model_page):
    found = open_filters(visit, model_page)
    found.page.fill("#filters [name=to]", "2024-12-31")
    found.settled()
    drawn = found.page.eval_on_selector_all(
        "#timeline .month", "all => all.map(one => [one.offsetHeight > 0, !!one.querySelector('.entry:not([hidden])')])"
    )
    assert [True, True] in drawn
    assert [False, False] in drawn
    assert all(is_drawn == has_entry for is_drawn, has_entry in drawn)


def test_search_finds_words_of_statements_claims_quotes_and_names_whatever_their_case_and_accents(visit, model_page):
    found = visit(model_page)

    def searched(query):
        found.page.fill("#filters [name=q]", query)
        found.settled()
        return found.shown()

    for entry in REPORT.timeline[:8]:
        assert entry.id in searched(f'"{entry.statement[:40]}"')
        claim = claims_of(entry)[0]
        assert entry.id in searched(claim.statement.upper())
        assert entry.id in searched(claim.citations[0].quote.replace("’", "'")[:60])
        assert entry.id in searched(" ".join(claim.attribution.speakers[:1]).lower())
    assert searched("Kím JONG-ÜN") == searched("kim jong-un") != set()
    assert searched("kim kursk") == searched("kim") & searched("kursk")
    assert searched("no such words") == set()
    assert found.page.get_by_text("No entry matches").is_visible()


def test_what_was_found_is_lit_where_it_stands_and_the_page_stays_as_it_was(visit, model_page):
    found = visit(model_page)
    before = found.page.inner_html("#timeline .entry")
    found.page.fill("#filters [name=q]", "DRÓNES")
    found.until("CSS.highlights.get('found')?.size > 0")
    lit = found.page.evaluate(
        "[...CSS.highlights.get('found')].map(one => one.startContainer.data.slice(one.startOffset, one.endOffset))"
    )
    assert {one.lower() for one in lit} == {"drones"}
    found.page.fill("#filters [name=q]", "")
    found.until("!CSS.highlights.has('found')")
    assert found.page.inner_html("#timeline .entry") == before


def test_the_number_that_matches_is_told_once_typing_has_paused(visit, model_page):
    found = visit(model_page)
    told = found.page.locator("#filters [role=status]")
    assert told.text_content() == ""
    found.page.locator("#filters [name=q]").press_sequentially("drones")
    found.until("document.querySelector('#filters [role=status]').textContent !== ''")
    assert told.text_content() == f"{len(found.shown())} of {len(EVERY)} entries"


def test_stories_told_apart_can_be_read_apart(visit, tmp_path):
    article = REPORT.articles[0].id
    apart = ids(lambda entry: {citation.article for citation in entry.citations} == {article})
    timeline = tuple(one.model_copy(update={"story": "s1" if one.id in apart else ""}) for one in REPORT.timeline)
    story = Story(id="s1", title="What the first article tells", articles=(article,))
    page = tmp_path / "stories.html"
    page.write_text(REPORT.model_copy(update={"timeline": timeline, "stories": (story,)}).to_html(), encoding="utf-8")
    found = open_filters(visit, page)
    found.page.select_option("#filters [name=story]", "s1")
    found.settled()
    assert found.shown() == apart
    found.page.select_option("#filters [name=story]", "main")
    found.settled()
    assert found.shown() == EVERY - apart


def test_the_filters_fit_a_phone(visit, model_page):
    found = visit(model_page, viewport=PHONE)
    found.page.click("#filters summary")
    found.page.check("#filters input[value=disputed]")
    found.settled()
    assert found.shown() == ids(lambda entry: entry.status == "disputed")
    assert found.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
