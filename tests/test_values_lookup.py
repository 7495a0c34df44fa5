import re

from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.lookup import any_of, letters_in

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
