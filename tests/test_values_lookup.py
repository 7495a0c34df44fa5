import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.briefs import dating, selection
from summarizer.values import modality, placing, polarity, rebuttals, tense
from summarizer.values.lookup import Sought, after_words, any_of, last_two_words, letters_in, matches_at
from summarizer.values.words import tokens

ENGLISH = st.characters(codec="ascii")
WORDS = st.lists(st.from_regex(r"[a-z]{1,4}", fullmatch=True), min_size=1, max_size=8)


def test_the_letters_of_a_text_are_its_runs_of_english_letters_in_lower_case():
    assert letters_in("U.S.-made Müller’s 3rd") == {"u", "s", "made", "m", "ller", "rd"}


@given(words=WORDS, text=st.text("abc ", max_size=20))
def test_a_pattern_for_some_words_finds_what_the_plain_alternation_finds(words, text):
    plain = re.compile(rf"\b(?:{'|'.join(words)})\b")
    assert re.compile(rf"(?:{any_of(words)})\b").findall(text) == plain.findall(text)


@given(words=WORDS, before=st.text("ab c", max_size=10))
def test_a_text_that_holds_a_word_is_not_passed_over(words, before):
    assert words[0] in letters_in(f"{before} {words[0].title()}.")


@given(text=st.text("ab c-", max_size=12))
def test_a_pattern_after_words_matches_where_a_search_finds_it(text):
    assert bool(re.compile(after_words("ab|ca")).match(text)) == bool(re.search(r"\b(?:ab|ca)", text))


@given(text=st.text("ab c", max_size=12), start=st.integers(0, 12))
def test_two_words_are_behind_where_the_last_two_words_begin(text, start):
    at = last_two_words(text, start, len(text))
    assert text[at:].split() == text[start:].split()[-2:]


@pytest.mark.parametrize(
    ("pattern", "opens"),
    [
        pytest.param(modality._HEDGE, modality._HEDGE_OPENS, id="hedge"),
        pytest.param(polarity._CUE, polarity._CUE_OPENS, id="negation"),
        pytest.param(polarity._REVERSAL, polarity._REVERSAL_OPENS, id="reversal"),
    ],
)
@settings(max_examples=50)
@given(data=st.data())
def test_no_cue_is_passed_over_for_how_it_begins(pattern, opens, data):
    cue = data.draw(st.from_regex(pattern, fullmatch=True, alphabet=ENGLISH))
    assert list(matches_at(pattern, cue, tokens(cue), opens))


SOUGHT = {
    f"{module.__name__}.{name}": value
    for module in (dating, selection, placing, rebuttals)
    for name, value in vars(module).items()
    if isinstance(value, Sought)
}


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        *(pytest.param(pattern, words, id=name) for name, words, pattern in modality._PATTERNS),
        pytest.param(tense._AHEAD, tense._AHEAD_WORDS, id="ahead"),
        *(pytest.param(sought.pattern, sought.words, id=name) for name, sought in SOUGHT.items()),
    ],
)
# Texts made from a pattern with words at its bounds are often thrown away, which says nothing of the promise.
@settings(max_examples=50, suppress_health_check=[HealthCheck.filter_too_much])
@given(data=st.data())
def test_no_sentence_is_passed_over_for_the_words_it_lacks(pattern, words, data):
    sentence = data.draw(st.from_regex(pattern, fullmatch=True, alphabet=ENGLISH))
    assert not words.isdisjoint(letters_in(sentence))
