from __future__ import annotations

import io
import re
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from report_samples import reports, sample
from rich.cells import cell_len
from rich.console import Console

from summarizer.models import Dispute, Statement, Story
from summarizer.terminal.timeline import MOST_DISPUTES, MOST_ENTRIES, lines

HOSTILE = "red \x1b[31m\u202ealert\x07\r\nfine \x9b1m"


def screen(width: int = 80, encoding: str = "utf-8") -> Console:
    return Console(file=io.TextIOWrapper(io.BytesIO(), encoding), width=width, color_system=None)


def drawn(report, width: int = 80, encoding: str = "utf-8") -> list[str]:
    return [line.plain for line in lines(report, screen(width, encoding))]


def cells(text: str) -> int:
    """The cells of a text by Unicode's own tables: wide ones are two, marks and what is not seen none."""
    wide = {"W": 2, "F": 2}
    kinds = ((c, unicodedata.category(c)) for c in text)
    return sum(0 if kind in ("Mn", "Me", "Cf") else wide.get(unicodedata.east_asian_width(c), 1) for c, kind in kinds)


def only(**changes):
    """The sample with one entry, its first, changed."""
    return sample(timeline=(sample().timeline[0].model_copy(update=changes),))


def test_disputes_come_first_with_who_says_what_then_the_timeline():
    assert drawn(sample()) == [
        "2 articles, 3 entries",
        "○ 1 from a single origin   ↑ 1 updated by later reports   ≠ 1 disputed",
        "",
        "Disputes",
        "≠ Were the troops withdrawn?",
        "    Northern Post says: yes, in January",
        "    the intelligence chief says: no",
        "",
        "Timeline",
        "    January 2025 ≠ disputed: The troops were withdrawn.",
        "11 February 2025 ↑ updated: 400 soldiers had died.",
        "and 1 entry that no words date",
    ]


def test_in_a_narrow_window_a_statement_stands_below_its_date():
    assert drawn(sample(), 40)[1:4] == [
        "○ 1 from a single origin",
        "↑ 1 updated by later reports",
        "≠ 1 disputed",
    ]
    assert drawn(sample(), 40)[-5:-1] == [
        "January 2025",
        "≠ disputed: The troops were withdrawn.",
        "11 February 2025",
        "↑ updated: 400 soldiers had died.",
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 200])
@pytest.mark.parametrize(
    "words",
    [
        "Pyongyang has not answered any of the letters that the ministry sent it in the course of the winter. " * 3,
        "朝鲜向俄罗斯增派三千名士兵，韩国国防部表示。" * 9,
        "أرسلت كوريا الشمالية ثلاثة آلاف جندي إضافي إلى روسيا، وفق ما أعلنه الجيش. " * 4,
        "נשיא צָרְפַת הִגִּיעַ אתמול לקייב לשיחות עם הממשלה על המשך הסיוע. " * 4,
        "Die Regierung nannte das 👩‍🚒 Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung " * 3,
    ],
)
def test_no_line_is_wider_than_the_window_in_any_script(words, width):
    for line in drawn(only(statement=words, when=sample().timeline[0].when), width):
        assert cells(line.replace("👩‍🚒", "  ")) <= width


def test_a_long_statement_ends_at_a_word_and_says_that_it_goes_on():
    words = "The ministry said that talks about the withdrawal would go on for as long as both sides wanted them " * 3
    (first, second) = drawn(only(statement=words))[-2:]
    assert second.endswith("…")
    assert " ".join(f"{first} {second}".split()).removesuffix("…").partition("disputed: ")[2] + " " in words


def test_a_status_is_told_by_mark_and_word_where_no_colour_is():
    shown = drawn(only(status="corroborated", disputes=(), origins=("a", "b")))
    assert shown[1] == "● 1 corroborated by independent origins"
    assert shown[-1] == "January 2025 ● corroborated by 2: The troops were withdrawn."


def test_a_terminal_without_unicode_gets_marks_it_can_show():
    marks = "".join(drawn(sample(), encoding="ascii"))
    assert marks.isascii()
    assert "! disputed: The troops" in marks


def test_every_story_has_a_timeline_of_its_own():
    stories = (Story(id="s1", title="A strike at the harbour", articles=("a2",)),)
    entries = sample().timeline
    told = drawn(sample(stories=stories, timeline=(entries[0], entries[1].model_copy(update={"story": "s1"}))))
    assert "Timeline (1 entry)" in told
    at = told.index("Timeline: A strike at the harbour (1 entry)")
    assert "400 soldiers had died." in told[at + 1]
    assert "400 soldiers had died." not in "".join(told[:at])


def test_a_date_is_said_once_for_all_that_happened_on_it():
    entry = sample().timeline[1]
    (first, second) = drawn(sample(timeline=(entry, entry.model_copy(update={"id": "e9"}))))[-2:]
    assert first == "11 February 2025 ↑ updated: 400 soldiers had died."
    assert second == "                 ↑ updated: 400 soldiers had died."


def test_what_the_overview_has_is_on_the_timeline_though_no_words_date_it():
    undated = sample().timeline[2]
    assert "Talks are wanted." not in "".join(drawn(sample()))
    summed = (Statement(text=undated.statement, citations=undated.citations),)
    assert drawn(sample(overview=summed))[-1].strip() == "undated ○ Talks are wanted."


def test_a_long_timeline_keeps_what_several_origins_tell_and_the_latest_and_counts_the_rest():
    disputed, updated, _ = sample().timeline
    plain = [
        updated.model_copy(update={"id": f"e{n}", "status": "single-origin", "statement": f"Event {n}."})
        for n in range(3 * MOST_ENTRIES)
    ]
    told = drawn(sample(timeline=(disputed, updated, *plain)))
    entries = told[told.index("Timeline") + 1 : -1]
    assert len(entries) == MOST_ENTRIES
    assert "The troops were withdrawn." in entries[0]
    assert "400 soldiers had died." in entries[1]
    assert f"Event {3 * MOST_ENTRIES - 1}." in entries[-1]
    assert told[-1] == f"and {2 + 2 * MOST_ENTRIES} entries more"


def test_many_disputes_are_counted_beyond_the_latest():
    (dispute,) = sample().timeline[0].disputes
    many = tuple(Dispute(question=f"Question {n}?", positions=dispute.positions) for n in range(MOST_DISPUTES + 2))
    told = drawn(only(disputes=many))
    assert "≠ Question 1?" not in told
    assert f"≠ Question {MOST_DISPUTES + 1}?" in told
    assert "and 2 earlier disputes" in told


def test_nothing_from_an_article_commands_the_terminal():
    entry = only(statement=HOSTILE, disputes=()).timeline[0]
    (dispute,) = sample().timeline[0].disputes
    position = dispute.positions[0].model_copy(update={"answer": HOSTILE, "speakers": (HOSTILE,)})
    disputed = (
        sample()
        .timeline[0]
        .model_copy(update={"disputes": (Dispute(question=HOSTILE, positions=(position, position)),)})
    )
    story = Story(id="s1", title=HOSTILE, articles=("a2",))
    told = drawn(sample(timeline=(entry.model_copy(update={"story": "s1"}), disputed), stories=(story,)))
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e]", "".join(told))
    assert sum("red [31malert fine 1m" in line for line in told) >= 4


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])  # whole reports take a while
@given(reports(), st.integers(20, 120))
def test_any_report_fits_any_window_and_commands_nothing(report, width):
    for line in drawn(report, width):
        assert not re.search("[\x00-\x1f\x7f-\x9f]", line)
        assert cell_len(line) <= width
