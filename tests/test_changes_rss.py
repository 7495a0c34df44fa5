from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import feedparser
import pytest
from changes_samples import (
    BROKE,
    CAME,
    COURIER,
    DEAD,
    EDITED,
    FOURTEEN_DEAD,
    HERALD,
    NINE_DEAD,
    NOBODY_WITHDREW,
    WITHDRAWN,
    disputed,
    entry,
    position,
    report,
    stories,
)
from hypothesis import given, settings
from report_samples import reports
from stories import article, claim, on
from test_report_markdown import HOSTILE
from test_report_timelinejs import Text

from summarizer import compare
from summarizer.errors import UsageError
from summarizer.models import Dispute
from summarizer.report.inert import plain

PAGE = "https://example.org/flood.html"


def parsed(feed: str):
    found = feedparser.parse(feed)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "rss20"
    return found


def news(changes):
    return [*changes.new, *changes.disputed, *changes.settled, *changes.updated, *changes.withdrawn]


@settings(deadline=None)
@given(stories(), stories())
def test_every_event_that_is_news_is_an_item_with_a_mark_of_its_own(old, new):
    changes = compare(old, new)
    found = parsed(changes.to_rss(PAGE))
    assert len(found.entries) == len(news(changes))
    assert len({one.id for one in found.entries}) == len(found.entries)
    assert all(one.link.startswith(f"{PAGE}#entry-") for one in found.entries)
    assert changes.to_rss(PAGE) == compare(old, new).to_rss(PAGE)


@settings(deadline=None, max_examples=60)
@given(reports(), reports())
def test_whatever_articles_say_the_feed_is_well_formed_and_what_it_says_is_text(old, new):
    feed = ET.fromstring(compare(old, new).to_rss())  # noqa: S314 - ours
    assert [one.tag for one in feed[0]][:4] == ["title", "link", "description", "generator"]
    for item in feed.iter("item"):
        assert {"title", "description", "guid"} <= {one.tag for one in item}
        assert Text(item.findtext("description")).tags <= {"p", "strong", "em", "ul", "li", "a"}


def test_an_item_says_what_is_new_what_it_was_before_and_where_it_stands():
    old = report([HERALD], [entry(NINE_DEAD)])
    new = report([EDITED], [entry(FOURTEEN_DEAD, status="updated", when=on("2021-05-04"))])
    (item,) = parsed(compare(old, new).to_rss()).entries
    said = Text(item.summary).words
    assert item.title.startswith("Updated: The flood killed at least 14 people")
    assert f"before: {DEAD}" in said
    assert "status: single-origin → updated" in said
    assert "4 May 2021" in said
    assert re.search("sentence 2: “The flood killed at least 14 people", said)


def test_each_kind_of_news_is_named_in_the_title():
    old = report([HERALD], [entry(WITHDRAWN), entry(NINE_DEAD)])
    new = report([HERALD, COURIER], [disputed(WITHDRAWN, NOBODY_WITHDREW), entry(CAME), entry(BROKE)])
    kinds = sorted(one.title.partition(":")[0] for one in parsed(compare(old, new).to_rss()).entries)
    assert kinds == ["Disputed", "New", "New"]
    back = sorted(one.title.partition(":")[0] for one in parsed(compare(new, old).to_rss()).entries)
    assert back == ["Settled", "Withdrawn", "Withdrawn"]


def test_the_same_news_has_one_mark_and_the_next_news_of_the_event_another():
    first, second, third = (
        report([HERALD], [entry(NINE_DEAD, when=on(day))]) for day in ("2021-05-03", "2021-05-04", "2021-05-05")
    )
    marks = [
        parsed(compare(*pair).to_rss()).entries[0].id for pair in ((first, second), (first, second), (second, third))
    ]
    assert marks[0] == marks[1] != marks[2]
    assert 'isPermaLink="false"' in compare(first, second).to_rss()


def test_an_item_has_the_day_of_the_newest_article_behind_it_and_none_where_that_is_not_known():
    old, new = report([], []), report([HERALD, COURIER], [entry(NINE_DEAD, BROKE)])
    (item,) = parsed(compare(old, new).to_rss()).entries
    assert item.published == "Sun, 09 May 2021 00:00:00 GMT"
    undated = article("x", "A bridge fell.", published="")
    (item,) = parsed(compare(report([], []), report([undated], [entry(claim(undated, 1))])).to_rss()).entries
    assert "published" not in item


def test_a_hostile_article_is_shown_and_not_run():
    bad = article("bad", HOSTILE, published="2021-05-09")
    feed = compare(report([], []), report([bad], [entry(claim(bad, 1))], title=HOSTILE)).to_rss()
    item = ET.fromstring(feed).find("channel/item")  # noqa: S314 - ours
    shown = Text(item.findtext("description"))
    assert plain(HOSTILE) in shown.words
    assert shown.tags <= {"p", "strong", "em", "ul", "li"}
    assert "\x1b" not in feed


@pytest.mark.parametrize("link", ["report.html", "javascript:alert(1)", "ftp://example.org/"])
def test_a_feed_leads_to_the_web_or_nowhere(link):
    changes = compare(report([], []), report([], []))
    with pytest.raises(UsageError, match="begins with https://"):
        changes.to_rss(link)
    assert parsed(changes.to_rss()).feed.link == "about:blank"


def test_a_dispute_that_two_events_tell_is_told_in_one_item_under_its_question():
    shared = Dispute(question="Were troops withdrawn?", positions=tuple(map(position, (WITHDRAWN, NOBODY_WITHDREW))))
    other = Dispute(question="How many died?", positions=tuple(map(position, (NINE_DEAD, BROKE))))
    told = [
        entry(one, status="disputed").model_copy(update={"disputes": disputes})
        for one, disputes in ((WITHDRAWN, (shared, other)), (NOBODY_WITHDREW, (shared,)))
    ]
    new = report([HERALD, COURIER], told)
    first, second = (Text(one.summary).words for one in parsed(compare(report([], []), new).to_rss()).entries)
    assert re.search(r"Were troops withdrawn\?.* says: .* says: ", first)
    assert re.search(r"The same dispute: Were troops withdrawn\?How many died\?.* says: .* says: ", second)
    assert "Troops were pulled out" not in second.partition("The same dispute")[2].partition("How many died?")[0]
