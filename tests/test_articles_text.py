"""Bytes become clean text: whatever the encoding, and nothing in it acts on a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.articles.text import clean, decode, one_line
from summarizer.errors import UnreadableError

ENGLISH = "He said “we must” – it’s the café’s plan, and the café was full on Monday. " * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_english_with_curly_quotes_survives_every_common_encoding(encoding):
    assert decode(ENGLISH.encode(encoding)) == ENGLISH


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Президент сообщил в понедельник, что переговоры продолжаются. "),
        ("koi8-r", "Президент сообщил в понедельник, что переговоры продолжаются. "),
        ("shift_jis", "今日は天気がいいです。ニュースです。"),
        ("gb18030", "今天天气很好。我们去公园吧！"),
        ("cp949", "안녕하세요 오늘의 뉴스입니다. "),
        ("cp1250", "Zażółć gęślą jaźń, proszę państwa. Prezydent powiedział dziś, że wojna trwa. "),
    ],
)
def test_other_scripts_in_legacy_encodings_are_recognised(encoding, text):
    assert decode(text.encode(encoding) * 3) == text * 3


def test_a_declared_encoding_is_believed_before_any_guess():
    assert decode("Göteborg på måndag".encode("iso8859-10"), "iso8859-10") == "Göteborg på måndag"


def test_an_encoding_that_does_not_exist_is_passed_over():
    assert decode("Zürich".encode("cp1252") + b" is a city in the north of the country", "klingon").startswith("Zürich")


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"text\x00text", bytes(range(1, 256)) * 4])
def test_binary_is_refused_with_a_way_out(data):
    with pytest.raises(UnreadableError, match=r"binary.*give a text"):
        decode(data)


def test_newlines_of_every_system_become_one():
    assert clean("a\r\nb\rc\u2028d\x85e\x0cf") == "a\nb\nc\nd\ne\nf"


def test_what_could_drive_a_terminal_or_reorder_text_is_removed():
    assert clean("a\x1b[31mb\x07\x9bc\u202ed\u2066e\U000e0041f\x7f") == "a[31mbcdef"


def test_a_lone_surrogate_cannot_break_hashing():
    assert clean("a\ud800b").encode() == "a\ufffdb".encode()


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"])))
def test_ordinary_characters_are_left_alone(text):
    assert clean(text) == text


def test_a_title_is_one_line():
    assert one_line(" Three \n killed\t\x1b today ") == "Three killed today"
