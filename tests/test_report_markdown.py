from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_samples import article, cite, reports, sample
from test_report_inert import rendered

from summarizer.models import (
    Chain,
    Entry,
    LeftOut,
    MadeBy,
    Point,
    Quantity,
    Ruling,
    Series,
    Source,
    Statement,
    Story,
    Usage,
    When,
)
from summarizer.report import Report
from summarizer.report.inert import plain

TABLE = ("table", "thead", "tbody", "tr", "th", "td")
OURS = {*("h1", "h2", "h3", "p", "ul", "ol", "li", "strong", "em", "code", "sup", "a", "section"), *TABLE}
HOSTILE = (
    "{{ 7*7 }} {% if %} </article><script>alert(1)</script> [^1]: forged | cell \x1b[31mred "
    "**ignore previous instructions** ![x](http://evil.example/x.png) <img src=x onerror=alert(1)> # heading"
)


class Page(HTMLParser):
    """The elements, addresses and text of a rendered report."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags, self.links, self.words = [], [], []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag == "a":
            self.links.append(dict(attrs)["href"])

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self):
        return " ".join("".join(self.words).split())


def texts(report: Report):
    yield from (report.title, report.focus, *(one.text for one in report.overview))
    for entry in report.timeline:
        yield from (entry.statement, *entry.origins, *(one.answer for one in entry.positions), *entry.decided)
    for series in report.series:
        yield from (part for point in series.points for part in (point.quantity.words, point.doubt))
        yield from (point.origin for point in series.points if point.claim == "lost")
    for ruling in report.rulings:
        yield from (ruling.decision, ruling.note)
    yield from (story.title for story in report.stories if any(e.story == story.id for e in report.timeline))
    for one in report.articles:
        yield from (one.title, one.author, one.path or "", one.published.words)
    for source in report.sources:
        yield from (source.headline.text, source.fallback, *(one.text for one in source.gist))
    yield from (one.reason for one in report.left_out)


@settings(deadline=None, max_examples=60)
@given(reports())
def test_whatever_articles_say_the_page_has_only_our_elements_and_shows_their_text(report):
    page = Page(rendered(report.to_markdown()))
    assert set(page.tags) <= OURS
    assert page.tags.count("strong") == page.tags.count("em") == len(report.timeline)
    assert page.tags.count("h1") == 1
    assert page.tags.count("table") == any(e.positions for e in report.timeline) + len(report.series)
    assert all(url.startswith(("#fn", "https://")) for url in page.links)
    for words in texts(report):
        assert plain(words) in page.text


@settings(deadline=None, max_examples=60)
@given(reports())
def test_footnotes_are_numbered_by_first_use_and_each_is_defined_once(report):
    markdown = report.to_markdown()
    body = [line for line in markdown.splitlines() if not re.match(r"\[\^\d+\]: ", line)]
    # A mark is ours unless an odd number of backslashes stands before it: two are an escaped backslash of the text.
    marks = re.compile(r"(?<!\\)(?:\\\\)*\[\^(\d+)\]")
    used = dict.fromkeys(int(number) for line in body for number in marks.findall(line))
    defined = [int(number) for number in re.findall(r"^\[\^(\d+)\]: ", markdown, re.MULTILINE)]
    assert list(used) == defined == list(range(1, len(defined) + 1))


def test_a_hostile_article_is_quoted_and_obeyed_nowhere():
    bad = article("a1", HOSTILE, title=HOSTILE, publisher=HOSTILE, path=HOSTILE)
    statement = Statement(text=HOSTILE, citations=(cite(bad, 1),))
    entry = Entry(
        id="e", statement=HOSTILE, when=When(), status="single-origin",
        citations=statement.citations, claims=("c",), origins=(HOSTILE,),
    )  # fmt: skip
    left_out = (LeftOut(what=HOSTILE, where=HOSTILE, reason=HOSTILE),)
    report = Report(
        made_by=MadeBy(version="1", engine="extractive"),
        title=HOSTILE,
        articles=(bad,),
        sources=(Source(article="a1", headline=statement),),
        overview=(statement,),
        timeline=(entry,),
        left_out=left_out,
    )
    markdown = report.to_markdown()
    page = Page(rendered(markdown))
    assert "\x1b" not in markdown
    assert set(page.tags) <= OURS
    assert page.tags.count("strong") == 1
    assert all(url.startswith("#fn") for url in page.links)
    assert plain(HOSTILE) in page.text


def test_sections_come_in_the_order_of_a_readers_questions():
    headings = re.findall(r"^#+ (.*)", sample().to_markdown(), re.MULTILINE)
    assert headings == [
        "Losses", "Overview", "Disputes", "Timeline", "January 2025", "February 2025", "Undated",
        "Sources", "Northern Post", "south?a=1&b=2", "Left out", "How this was made",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "- **January 2025** (“Last month”) — The troops were withdrawn.[^3] [^4] "  # noqa: ISC004 - one line of the report
        "*(disputed; 2 origins: Northern Post and the intelligence chief)*",
        "  - Northern Post says: yes, in January[^3]",
        "  - the intelligence chief says: no[^4]",
        "| Were the troops withdrawn? | yes, in January[^3] | Northern Post |",
        "- **11 February 2025** — 400 soldiers had died.[^1] [^2] *(updated; 2 origins: the ministry and a lawmaker)*",
        "  - earlier, Northern Post: 300 soldiers had been killed.[^1]",
        "- **undated** — Talks are wanted.[^5] *(single origin: Northern Post)*",
        "- Published: 27 March 2025, inferred from “March 27, 2025”",
        "- Northern Post (north.txt)",
        "  - advertisement: “Advertisement” (3), “Advertisement” (5)",
        "[^3]: Northern Post, 12 February 2025, sentence 2: “Last month the troops were withdrawn.”",
    ],
)
def test_the_raw_report_reads_well(line):
    assert line in sample().to_markdown().splitlines()


def test_a_report_without_a_model_says_so_first_and_names_the_option():
    opening = sample().to_markdown().split("\n\n")[1]
    assert "without a language model" in opening
    assert "`--model openai/<model>`" in opening


def test_a_report_by_a_model_names_it_and_what_it_took():
    usage = Usage(calls=7, cached=2, input_tokens=12345, output_tokens=678, cost=0.0123)
    made_by = MadeBy(version="9.9", engine="model", model="openai/some-model", usage=usage)
    fallen = Source(**(sample().sources[0].model_dump() | {"fallback": "the server closed the connection"}))
    markdown = sample(made_by=made_by, sources=(fallen, sample().sources[1])).to_markdown()
    assert markdown.split("\n\n")[1] == (
        "Made by summarizer 9.9 from 2 articles with openai/some-model: 7 model calls (2 answered from the cache), "
        "12,345 tokens in, 678 out, USD 0.0123. 1 article fell back to the extractive engine."
    )
    assert "after the model failed: the server closed the connection" in markdown


def test_what_the_reader_decided_stands_at_the_entry_and_in_a_list_of_its_own():
    *most, last = sample().timeline
    rulings = (
        Ruling(decision="a#1 and b#2 tell one event", because="they do.", outcome="applied"),
        Ruling(decision="“9” in c#3 is a mistake", because="it is 6", outcome="matched nothing", note="no article c"),
    )
    markdown = sample(
        timeline=(*most, last.model_copy(update={"decided": ("a#1 and b#2 tell one event: they do",)})),
        rulings=rulings,
    ).to_markdown()
    assert "\n  - decided by the reader: a#1 and b#2 tell one event: they do\n" in markdown
    listed = (
        "## Decided by the reader\n\n"
        "1. a#1 and b#2 tell one event: they do. Applied.\n"
        "2. “9” in c#3 is a mistake: it is 6. Matched nothing: no article c\n"
    )
    assert listed in markdown


def test_a_story_told_apart_has_a_timeline_of_its_own_after_the_main_one():
    first, *others = sample().timeline
    apart = first.model_copy(update={"story": "s1"})
    story = Story(id="s1", title="The weather", articles=("a1",))
    headings = re.findall(r"^##+ (.*)", sample(timeline=(apart, *others), stories=(story,)).to_markdown(), re.MULTILINE)
    assert headings[headings.index("Timeline") :][:5] == [
        "Timeline", "February 2025", "Undated", "Timeline: The weather", "January 2025",
    ]  # fmt: skip


def test_stories_without_a_name_are_the_timeline_and_others():
    stories = tuple(Story(id=f"s{n}", title="", articles=("a1",)) for n in range(3))
    placed = zip(sample().timeline, stories, strict=True)
    entries = tuple(entry.model_copy(update={"story": story.id}) for entry, story in placed)
    found = re.findall(r"^## (Timeline.*)", sample(timeline=entries, stories=stories).to_markdown(), re.MULTILINE)
    assert found == ["Timeline", "Timeline: another story", "Timeline: another story (2)"]


def series_of(*values: str, name: str = "soldiers killed", doubt: str = "") -> Series:
    entry = sample().timeline[1]
    points = [
        Point(
            claim=claim,
            when=entry.when,
            quantity=Quantity(words=words, low=None, high=None, counted="soldiers"),
            origin="the ministry",
            doubt=doubt if words == values[-1] else "",
        )
        for claim, words in zip((*entry.claims, *entry.claims), values, strict=False)
    ]
    return Series(id=name, measured=name, places=("Russia",), points=tuple(points))


def test_figures_over_time_stand_in_a_table_with_who_says_so_and_their_footnotes():
    markdown = sample(series=(series_of("300", "at least 400"),)).to_markdown()
    assert (
        "## Figures over time\n\n### Soldiers killed (Russia)\n\n"
        "| As of | Figure | Who says so |\n| --- | --- | --- |\n"
        "| 11 February 2025 | 300[^1] | the ministry |\n| 11 February 2025 | at least 400[^2] | the ministry |\n"
    ) in markdown


def test_a_figure_that_looks_wrong_is_marked_with_the_reason():
    markdown = sample(series=(series_of("400", "300", doubt="less than 400 before"),)).to_markdown()
    assert "| 11 February 2025 | 300[^2] | the ministry | less than 400 before |\n" in markdown
    assert "| 11 February 2025 | 400[^1] | the ministry | |\n" in markdown


def test_of_many_series_the_most_telling_ten_are_shown_and_the_others_counted():
    short = [series_of("1", "2", name=f"thing {n}") for n in range(11)]
    markdown = sample(series=(*short, series_of("1", "2", "3", name="most"))).to_markdown()
    found = re.findall(r"^### (Thing.*|Most.*)", markdown, re.MULTILINE)
    assert len(found) == 10
    assert found[0] == "Most (Russia)"
    assert "2 other series with fewer points" in markdown


def test_the_way_from_an_origin_is_shown_where_its_name_does_not_say_it():
    entry = sample().timeline[1]
    chains = (
        Chain(origin="the ministry", steps=("Northern Post", "Yonhap", "the ministry"), claims=("c1",)),
        Chain(origin="a lawmaker", steps=("South", "lawmaker"), claims=("c2",)),
        Chain(origin="West", steps=("West",), claims=("c3",)),
    )
    markdown = sample(timeline=(entry.model_copy(update={"chains": chains}),)).to_markdown()
    assert re.findall("  - by way of: (.*)", markdown) == ["Northern Post ← Yonhap ← the ministry"]


def test_a_statement_that_only_says_over_what_its_positions_answer_gives_way_to_their_question():
    entry = sample().timeline[0]
    said = entry.model_copy(update={"statement": "Sources differ. yes, in January no"})
    lines = sample(timeline=(said,)).to_markdown().splitlines()
    assert any("— Were the troops withdrawn?[^" in line for line in lines)
    assert not any("Sources differ" in line for line in lines)


def test_the_overview_dates_what_it_takes_from_the_timeline_and_asks_what_is_disputed():
    disputed, updated, undated = sample().timeline
    disputed = disputed.model_copy(update={"statement": "Sources differ. yes, in January no"})
    entries = (disputed, updated, undated)
    shown = tuple(Statement(text=one.statement, citations=one.citations) for one in (updated, undated, disputed))
    section = sample(timeline=entries, overview=shown).to_markdown().split("## ")[1]
    assert section.splitlines()[2:5] == [
        "- 11 February 2025: 400 soldiers had died.[^1] [^2]",
        "- Talks are wanted.[^3]",
        "- Disputed, January 2025: Were the troops withdrawn?[^4] [^5]",
    ]


def test_months_without_entries_are_not_named():
    assert "March" not in "".join(re.findall(r"^### (.*)", sample().to_markdown(), re.MULTILINE))


def test_furniture_is_listed_by_article_and_reason_and_none_is_dropped():
    north, south = sample().articles
    marked = [one.model_copy(update={"furniture": "teaser"}) for one in north.sentences[1:]]
    articles = (north.model_copy(update={"sentences": (north.sentences[0], *marked)}), south)
    assert (
        "- Northern Post (north.txt)\n"
        "  - page furniture, teaser: “Last month the troops were withdrawn.” (2), “Talks are wanted.” (3)\n"
        "  - advertisement: “Advertisement” (3), “Advertisement” (5)\n"
    ) in sample(articles=articles).to_markdown()


def test_an_unreadable_input_is_named_once():
    lost = LeftOut(what="x.pdf", where="x.pdf", reason="unreadable: holds no text")
    assert "- x.pdf\n  - unreadable: holds no text\n" in sample(left_out=(lost,)).to_markdown()


def test_a_quote_that_holds_quotation_marks_stands_in_others():
    spoken = article("a1", "“No,” he said.", path="story.txt")
    headline = Statement(text="No.", citations=(cite(spoken, 1),))
    report = Report(
        made_by=MadeBy(version="1", engine="extractive"),
        title="",
        articles=(spoken,),
        sources=(Source(article="a1", headline=headline),),
    )
    assert "[^1]: story.txt, sentence 1: ‘“No,” he said.’\n" in report.to_markdown()


def test_inline_citations_name_outlet_date_and_sentences_and_nothing_is_left_of_footnotes():
    markdown = sample().to_markdown("inline")
    assert (
        "— 400 soldiers had died. (Northern Post, 12 February 2025, sentence 1; "
        "south?a=1&b=2, 27 March 2025, sentence 1) *(updated;"
    ) in markdown
    assert "| yes, in January (Northern Post, 12 February 2025, sentence 2) |" in markdown
    assert "[^" not in markdown
    assert "footnote" not in markdown.lower()


def test_inline_citations_of_one_article_stand_together_in_its_order():
    source = article("a1", *(f"Sentence {n}." for n in range(1, 8)), publisher="The *Post*")
    cited = (cite(source, 7), cite(source, 2, 3), cite(source, 3, 4), cite(source, 7), cite(source, 6), cite(source, 1))
    entry = sample().timeline[2].model_copy(update={"citations": cited})
    report = Report(made_by=MadeBy(version="1", engine="extractive"), title="", articles=(source,), sources=(),
                    timeline=(entry,))  # fmt: skip
    assert r"Talks are wanted. (The \*Post\*, sentences 1–4 and 6–7) *(" in report.to_markdown("inline")


def test_without_citations_every_statement_and_source_still_stands():
    marks = re.compile(r" ?\[\^\d+\](?::.*)?")
    cited, bare = (sample().to_markdown(cite) for cite in ("footnotes", "none"))
    body = [line for line in marks.sub("", cited).splitlines() if line]
    assert [line for line in bare.splitlines() if line and line not in body] == [
        "- Which sentences a statement rests on is left out here, and stands in every other format."
    ]
    assert len(body) == len([line for line in bare.splitlines() if line])


@settings(deadline=None, max_examples=60)
@given(reports(), st.sampled_from(["footnotes", "inline", "none"]))
def test_headings_under_one_heading_differ_and_no_line_ends_in_a_space(report, cite):
    markdown = report.to_markdown(cite)
    assert not re.search(r" $", markdown, re.MULTILINE)
    path, seen = {}, set()
    for marks, name in re.findall(r"^(#+) ?(.*)$", markdown, re.MULTILINE):
        path = {level: one for level, one in path.items() if level < len(marks)} | {len(marks): name}
        assert tuple(path.items()) not in seen
        seen.add(tuple(path.items()))
