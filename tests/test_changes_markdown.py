from __future__ import annotations

import json
import re

import pytest
from changes_samples import (
    BROKE,
    CAME,
    COURIER,
    DEAD,
    DEAD_SINCE,
    EDITED,
    FOURTEEN_DEAD,
    HERALD,
    NINE_DEAD,
    WITHDRAWN,
    entry,
    report,
    stories,
)
from hypothesis import given, settings
from report_samples import reports, sample
from stories import article, claim, on
from test_report_inert import rendered
from test_report_markdown import HOSTILE, OURS, Page

from summarizer import Report, __version__, compare
from summarizer.articles.inputs import is_report
from summarizer.errors import ReportFormatError
from summarizer.report.inert import plain


@settings(deadline=None, max_examples=60)
@given(reports(), reports())
def test_whatever_articles_say_the_page_has_only_our_elements(old, new):
    page = Page(rendered(compare(old, new).to_markdown()))
    assert set(page.tags) <= OURS
    assert all(url.startswith("#fn") for url in page.links)


@settings(deadline=None)
@given(stories(), stories())
def test_every_footnote_is_defined_once_and_numbered_by_first_use(old, new):
    markdown = compare(old, new).to_markdown()
    defined = re.findall(r"^\[\^(\d+)\]: ", markdown, re.MULTILINE)
    used = dict.fromkeys(re.findall(r"\[\^(\d+)\](?!: )", markdown))
    assert list(used) == defined == [str(number) for number in range(1, len(defined) + 1)]


def test_the_raw_changes_read_well():
    old = report([HERALD], [entry(NINE_DEAD), entry(WITHDRAWN)])
    new = report(
        [EDITED, COURIER],
        [entry(FOURTEEN_DEAD, BROKE, status="updated", when=on("2021-05-04")), entry(CAME)], title="Later",
    )  # fmt: skip
    reports_named = "“A flood” (1 article, 2 entries) and “Later” (2 articles, 2 entries)"
    assert compare(old, new).to_markdown().splitlines()[2:] == [
        f"Made by summarizer {__version__} from two reports, {reports_named}.",
        "",
        "Entries: 1 new, 1 updated and 1 withdrawn.",
        "",
        "## New",
        "",
        "- **undated** — A circus came to Upper Town on 1 April 2021.[^1] *(single origin: water board)*",
        "",
        "## Updated",
        "",
        f"- **4 May 2021** — {DEAD_SINCE}[^2] [^3] *(updated; 1 origin: water board)*",
        "  - status: single-origin → updated",
        "  - figures: at least nine (people killed) → at least 14 (people killed)",
        "  - date: undated → 4 May 2021",
        f"  - before: {DEAD}[^4]",
        "  - added, Courier (new article): The Orla dam broke on 3 May 2021.[^3]",
        "",
        "## Withdrawn",
        "",
        "- **undated** — Troops were pulled out of the valley on 6 May 2021.[^5] *(single origin: water board)*",
        "  - the article’s text changed",
        "",
        "## Articles",
        "",
        "- New: Courier, 9 May 2021, courier.txt",
        "- Text changed: Herald, herald.txt",
        "",
        "[^1]: Courier, 9 May 2021, sentence 3: “A circus came to Upper Town on 1 April 2021.”",
        f"[^2]: Herald, sentence 2: “{DEAD_SINCE}”",
        "[^3]: Courier, 9 May 2021, sentence 1: “The Orla dam broke on 3 May 2021.”",
        f"[^4]: Herald, 7 May 2021, sentence 2: “{DEAD}”",
        "[^5]: Herald, 7 May 2021, sentence 3: “Troops were pulled out of the valley on 6 May 2021.”",
    ]


def test_reports_that_are_the_same_say_so_in_a_line():
    made = report([HERALD], [entry(NINE_DEAD)])
    lines = compare(made, made).to_markdown().splitlines()
    assert lines[4:] == ["Entries: 1 unchanged.", "", "## Articles", "", "- Unchanged: 1 article"]


def test_a_hostile_article_is_quoted_and_obeyed_nowhere():
    bad = article("bad", HOSTILE).model_copy(update={"publisher": HOSTILE, "title": HOSTILE, "path": HOSTILE})
    said = claim(bad, 1)
    hostile = entry(said, statement=HOSTILE, origins=(HOSTILE,), status="disputed", positions=(said, said))
    calm = report([HERALD], [entry(NINE_DEAD)], title=HOSTILE)
    for changes in (compare(calm, report([bad], [hostile], title=HOSTILE)), compare(report([bad], [hostile]), calm)):
        page = Page(rendered(changes.to_markdown()))
        assert "\x1b" not in changes.to_markdown()
        assert set(page.tags) <= OURS
        assert plain(HOSTILE) in page.text


def test_changes_are_saved_by_their_ending_and_are_no_report(tmp_path):
    changes = compare(report([HERALD], [entry(NINE_DEAD)]), sample())
    changes.save(tmp_path / "changes.md")
    changes.save(tmp_path / "changes.json")
    assert (tmp_path / "changes.md").read_text(encoding="utf-8") == changes.to_markdown()
    assert is_report(tmp_path / "changes.md"), "it would be read as an article from a folder"
    assert json.loads((tmp_path / "changes.json").read_text(encoding="utf-8"))["changes_version"] == "1"
    with pytest.raises(ReportFormatError, match="not a report"):
        Report.load(tmp_path / "changes.json")
