from __future__ import annotations

import datetime as dt
import json
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from report_samples import article, cite, reports, sample
from test_report_markdown import HOSTILE

from summarizer import Report
from summarizer.models import Entry, MadeBy, Story, When
from summarizer.report import wording
from summarizer.report.inert import plain, short

ROOT = Path(__file__).parent.parent
SCHEMA = json.loads(Path(__file__).with_name("timelinejs.schema.json").read_text(encoding="utf-8"))
VALID = jsonschema.Draft202012Validator(SCHEMA)


class Text(HTMLParser):
    """The elements, addresses and words of a piece of HTML."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags, self.links, self.words = set(), [], ""
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.links += [value for name, value in attrs if name == "href"]
        assert {name for name, _ in attrs} <= {"href"}

    def handle_data(self, data):
        self.words += data


def strings(value):
    if isinstance(value, str):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings(one)


def slides(report: Report):
    made = json.loads(report.to_timelinejs())
    VALID.validate(made)
    return made["events"]


@settings(deadline=None, max_examples=60)
@given(reports())
def test_any_report_fits_the_documented_format_and_all_it_says_is_text(report):
    made = json.loads(report.to_timelinejs())
    VALID.validate(made)
    for text in strings(made):
        found = Text(text)
        assert found.tags <= {"p", "em", "ul", "li", "a"}
        assert all(link.startswith(("http://", "https://")) for link in found.links)
    dated = [entry for entry in report.timeline if entry.when.is_dated]
    assert sorted(one["unique_id"] for one in made["events"]) == sorted(f"entry-{escape(plain(e.id))}" for e in dated)
    shown = Text(made["title"]["text"]["text"]).words
    assert all(plain(wording.told(entry)) in shown for entry in report.timeline if not entry.when.is_dated)


def test_a_hostile_article_is_shown_and_not_run():
    bad = article("a1", HOSTILE, title=HOSTILE, publisher=HOSTILE, url="javascript:alert(1)")
    entry = Entry(
        id='"><script>', statement=HOSTILE, when=sample().timeline[1].when, status="single-origin",
        citations=(cite(bad, 1),), claims=("c",), origins=(HOSTILE,), story="s",
    )  # fmt: skip
    story = Story(id="s", title=HOSTILE, articles=("a1",))
    made_by = MadeBy(version="1", engine="extractive")
    report = Report(
        made_by=made_by, title=HOSTILE, articles=(bad,), sources=(), timeline=(entry,), stories=(story,)
    )  # fmt: skip
    (slide,) = slides(report)
    assert all(Text(text).tags <= {"p", "em", "ul", "li"} for text in strings(json.loads(report.to_timelinejs())))
    assert Text(slide["text"]["headline"]).words == short(HOSTILE, 12)
    assert plain(HOSTILE) in Text(slide["text"]["text"]).words
    assert plain(HOSTILE) in Text(slide["group"]).words


@pytest.mark.parametrize(
    ("start", "end", "first", "last"),
    [
        ((2025, 2, 11), (2025, 2, 11), {"year": 2025, "month": 2, "day": 11}, None),
        ((2025, 2, 1), (2025, 2, 28), {"year": 2025, "month": 2}, None),
        ((2025, 1, 1), (2025, 12, 31), {"year": 2025}, None),
        ((2024, 1, 1), (2025, 12, 31), {"year": 2024}, {"year": 2025}),
        ((2025, 2, 3), (2025, 2, 5), {"year": 2025, "month": 2, "day": 3}, {"year": 2025, "month": 2, "day": 5}),
        (None, (2025, 2, 5), {"year": 2025, "month": 2, "day": 5}, None),
        ((2025, 2, 3), None, {"year": 2025, "month": 2, "day": 3}, None),
    ],
)
def test_a_slide_claims_no_more_of_its_date_than_is_known(start, end, first, last):
    when = When(start=start and dt.date(*start), end=end and dt.date(*end), precision="range", basis="explicit")
    (slide,) = slides(sample(timeline=(sample().timeline[1].model_copy(update={"when": when}),)))
    assert (slide["start_date"], slide.get("end_date")) == (first, last)
    assert slide["display_date"] == wording.date(when)[0]


def test_a_slide_says_what_the_entry_says_with_its_sides_and_sources():
    disputed, _ = slides(sample())
    words = Text(disputed["text"]["text"]).words
    assert disputed["text"]["headline"] == "The troops were withdrawn."
    assert "the intelligence chief says: no" in words
    assert "Northern Post, 12 February 2025, sentence 2: “Last month the troops were withdrawn.”" in words
    assert Text(disputed["text"]["text"]).links == ["https://example.org/south?a=1&b=2"]


def test_stories_are_groups_and_one_story_is_none():
    assert all("group" not in slide for slide in slides(sample()))
    first, *others = sample().timeline
    story = Story(id="s1", title="The weather", articles=("a1",))
    told = (first.model_copy(update={"story": "s1"}), *others)
    assert [s["group"] for s in slides(sample(timeline=told, stories=(story,)))] == [
        "Timeline",
        "Timeline: The weather",
    ]


def test_the_schema_is_strict():
    for wrong in ({}, {"events": [{}]}, {"events": [], "x": 1}, {"events": [{"start_date": {"month": 1}}]}):
        with pytest.raises(jsonschema.ValidationError):
            VALID.validate(wrong)
