import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.spelled import find_spelled, number_words

SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
ONES = ["", *f"{SMALL} eighteen nineteen".split()]
TENS = ["", "", *"twenty thirty forty fifty sixty seventy eighty ninety".split()]


def spelled(number: int) -> str:
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= scale:
            return f"{spelled(number // scale)} {name} {spelled(number % scale)}".strip()
    if number >= 100:
        rest = spelled(number % 100)
        return f"{ONES[number // 100]} hundred" + (f" and {rest}" if rest else "")
    if number >= 20:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    return ONES[number]


@given(st.integers(2, 10**12 - 1))
def test_every_whole_number_reads_back_from_its_words(number):
    (found,) = find_spelled(f"{spelled(number)} people")
    assert (found.value, found.start, found.end) == (number, 0, len(spelled(number)))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("between two hundred and three hundred", [200, 300]),
        ("five thousand, two of them", [5000, 2]),
        ("five thousand, two hundred men", [5200]),
        ("half a dozen, a half-dozen", [6, 6]),
        ("two and a half million", [2.5e6]),
        ("fifteen hundred", [1500]),
        ("half of them, and three-quarters", [0.5, 0.75]),
        ("it fell by a third", [1 / 3]),
        ("one in five", [1, 5]),
    ],
)
def test_a_number_ends_where_english_does_not_go_on(text, values):
    assert [s.value for s in find_spelled(text)] == pytest.approx(values)


@pytest.mark.parametrize(
    "text",
    [
        "the twenty-first century",
        "one hundred and first",
        "a third man",
        "the second half of the match",
        "one of them",
        "hundreds of dozens",
        "the fourth quarter of 2007",
    ],
)
def test_ordinals_pronouns_and_parts_of_a_match_are_no_numbers(text):
    assert not list(find_spelled(text))
    assert number_words(text)


@given(st.text(), st.sampled_from(["two", "hundred", "half a", "third"]))
def test_any_text_around_number_words_gives_slices_in_order(text, word):
    last = 0
    for found in find_spelled(f"{text} {word} {text}"):
        assert last <= found.start < found.end
        last = found.end
