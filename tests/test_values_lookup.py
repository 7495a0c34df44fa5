import re

from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.lookup import after_words, any_of, last_two_words, letters_in

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
