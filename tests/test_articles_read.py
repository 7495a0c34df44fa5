"""Everything that is given is read once, or listed with the reason; the order makes no difference."""

from __future__ import annotations

import json
import os
from itertools import permutations
from pathlib import Path, PurePath

import pytest

from summarizer.articles import Limits, Reading, read
from summarizer.errors import UsageError

EXAMPLES = Path(__file__).parent.parent / "examples" / "dprk-russia"
RAIN = "It rained on Monday in the whole of the country, the weather office said."
SNOW = "It snowed on Tuesday in the whole of the country, the weather office said."


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def reasons(reading: Reading):
    return {left.where: left.reason for left in reading.left_out}


def test_the_five_examples_are_read():
    reading = read([EXAMPLES / "*.txt"])
    assert len(reading.articles) == 5
    assert (reading.left_out, reading.unreadable) == ((), 0)


def test_what_lies_beside_the_examples_is_listed_and_not_read():
    reading = read([EXAMPLES])
    assert len(reading.articles) == 5
    assert {PurePath(left.where).name for left in reading.left_out} == {
        "README.md",
        "report.md",
        "report.json",
        "report.html",
        "report.csv",
        "report.timelinejs.json",
        "what-changed.md",
        "what-changed.rss",
    }
    assert reading.unreadable == 0


def test_any_order_of_inputs_gives_the_same_reading(here):
    for name, text in {"a.txt": RAIN, "b.txt": f"{RAIN}\n", "c.txt": SNOW, "d.txt": ""}.items():
        (here / name).write_text(text)
    readings = [read(order) for order in permutations(["a.txt", "b.txt", "c.txt", "d.txt", "."])]
    assert all(reading == readings[0] for reading in readings)


def test_of_the_same_words_the_smallest_name_is_read_and_the_others_listed(here):
    (here / "z.txt").write_text(f"{RAIN}\n\n{SNOW}")
    (here / "b.md").write_text(f"---\ntitle: Rain\n---\n{RAIN}  {SNOW}")
    reading = read(["z.txt", "b.md"])
    assert [article.path for article in reading.articles] == ["b.md"]
    assert reasons(reading) == {"z.txt": "the same text as b.md"}
    assert reading.unreadable == 0


def test_a_path_stays_as_it_was_given(here):
    (here / "deep").mkdir()
    (here / "deep" / "a.txt").write_text(RAIN)
    assert read(["deep"]).articles[0].path == "deep/a.txt"
    assert read([here / "deep" / "a.txt"]).articles[0].path == (here / "deep" / "a.txt").as_posix()


def test_json_lines_give_an_article_a_line_and_a_bad_line_costs_no_other(here):
    lines = [json.dumps({"text": RAIN, "title": "Rain"}), "", "{broken", json.dumps({"text": SNOW}), "\x00"]
    (here / "pile.jsonl").write_text("\n".join(lines))
    reading = read(["pile.jsonl"])
    assert {article.path for article in reading.articles} == {"pile.jsonl#1", "pile.jsonl#4"}
    assert {where: reason.split(" (")[0] for where, reason in reasons(reading).items()} == {
        "pile.jsonl#3": "unreadable: the line is not valid JSON",
        "pile.jsonl#5": "unreadable: it is binary, not text; give a text, Markdown, HTML, PDF or JSON Lines file",
    }
    assert reading.unreadable == 2


def test_standard_input_is_an_article_in_whatever_format():
    assert read(["-"], stdin=RAIN.encode()).articles[0].path == "-"
    assert read(["-"], stdin=f"---\ntitle: Rain\n---\n{RAIN}".encode()).articles[0].title == "Rain"


@pytest.mark.parametrize("stdin", [None, b"", b" \n"])
def test_empty_standard_input_is_unreadable(stdin):
    assert reasons(read(["-"], stdin=stdin))["-"].startswith("unreadable: it is empty; give")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "it is empty"),
        ("blank.md", b" \n\n", "it is empty"),
        ("wordless.txt", b"* * *", "it holds no text"),
        ("binary.txt", b"\x00\x01\x02", "it is binary"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\x00", "it is binary"),
        ("broken.pdf", b"%PDF-1.4", "the PDF is damaged"),
        ("empty.html", b"<html></html>", "no article text"),
        ("broken.md", b"---\na: b: c\n---\ntext", "its front matter"),
        ("long.txt", b"word " * 300, "it is larger than 1,000 bytes"),
    ],
)
def test_a_bad_file_is_listed_with_reason_and_next_step_and_costs_no_other(here, name, data, reason):
    (here / name).write_bytes(data)
    (here / "good.txt").write_text(RAIN)
    reading = read([name, "good.txt"], Limits(max_bytes=1000))
    assert [article.path for article in reading.articles] == ["good.txt"]
    assert reading.unreadable == 1
    assert reasons(reading)[name].startswith(f"unreadable: {reason}")
    assert ";" in reasons(reading)[name]


def test_an_oversized_input_names_the_option_that_lifts_the_limit(here):
    (here / "long.txt").write_text(RAIN)
    assert "--max-bytes" in reasons(read(["long.txt"], Limits(max_bytes=10)))["long.txt"]


def test_a_link_to_nothing_is_listed(here):
    (here / "gone.txt").symlink_to(here / "nowhere")
    assert reasons(read(["gone.txt"]))["gone.txt"].startswith("unreadable: No such file")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_file_that_may_not_be_read_is_listed(here):
    (here / "closed.txt").write_text(RAIN)
    (here / "closed.txt").chmod(0)
    assert reasons(read(["closed.txt"]))["closed.txt"].startswith("unreadable: Permission denied")


def test_a_missing_path_stops_before_any_work(here):
    (here / "rain.txt").write_text(RAIN)
    with pytest.raises(UsageError, match=r"rian\.txt; did you mean rain\.txt"):
        read(["rain.txt", "rian.txt"])
