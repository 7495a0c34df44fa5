import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.attribution import attribute, find_speakers


@given(st.text())
def test_speakers_in_any_text_slice_to_their_words(text):
    assert all(text[c.start : c.end] == c.speaker for c in find_speakers(text))


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Bob Hart said the dam had failed.", ("Bob Hart",)),
        ("The dam failed, according to the water board.", ("water board",)),
        (
            "The dam failed, according to Reuters, citing Peru's interior ministry.",
            ("Reuters", "Peru's interior ministry"),
        ),
        ("Officials said on Monday that the dam failed, according to Reuters.", ("Reuters", "Officials")),
        ("“It failed,” the mayor told reporters.", ("mayor",)),
        ("The Joint Board of Works (JBW) of Peru reported a breach.", ("Joint Board of Works (JBW) of Peru",)),
        ("The dam reportedly failed.", ("unnamed sources",)),
        ("The dam failed on Monday.", ()),
    ],
)
def test_the_chain_runs_from_the_article_outward(text, speakers):
    assert attribute(text).speakers == speakers


@pytest.mark.parametrize(
    "text",
    ["Reports of the minister's expressed concern grew.", "The law, which parliament passed, added costs."],
)
def test_verbs_used_as_other_words_make_no_speaker(text):
    assert attribute(text).speakers == ()
