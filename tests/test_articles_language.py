"""The language of a text is named when the text shows it."""

from __future__ import annotations

import sys

import pytest

from summarizer.articles.language import infer_language, language_code


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister said on Monday that the bridge was closed to all traffic.", "en"),
        ("Le président a dit lundi que la guerre est finie et que les troupes rentrent.", "fr"),
        ("Der Präsident sagte am Montag, die Lage sei ernst und die Brücke gesperrt.", "de"),
        ("今天天气很好，总统在北京会见了来自各国的代表团，讨论了贸易问题和地区安全。", "zh"),
        ("Президент сообщил в понедельник, что переговоры продолжаются и мост закрыт.", "ru"),
    ],
)
def test_the_language_of_a_sentence_of_news(text, language):
    assert infer_language(text) == language


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("今天天气很好，总统在北京会见了来自各国的代表团。", "zh"),
        ("Мост через реку закрыт, сообщил мэр города в понедельник.", "ru"),
        ("市長は月曜日に、川にかかる橋を閉鎖したと発表しました。", "ja"),
    ],
)
def test_english_titles_quoted_in_another_script_are_not_the_language_of_the_text(sentence, language):
    titles = "The Keeper of the Bridge and The Return of the Water, The Art of the Flood."
    assert infer_language(sentence * 20 + titles) == language


@pytest.mark.parametrize("text", ["", "Hello", "ok", "12 34 5678 90 12 34 5678 90", "Kim Jong Un"])
def test_too_little_text_is_left_undecided(text):
    assert infer_language(text) == ""


def test_english_does_not_load_the_classifier(monkeypatch):
    monkeypatch.setitem(sys.modules, "py3langid", None)
    assert infer_language("The minister said on Monday that the bridge was closed to all traffic.") == "en"


@pytest.mark.parametrize(("tag", "code"), [("en-GB", "en"), ("pt_BR", "pt"), ("FIL", "fil"), ("English", ""), ("", "")])
def test_a_language_tag_gives_its_primary_code(tag, code):
    assert language_code(tag) == code
