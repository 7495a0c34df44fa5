import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.units import currency_of, unit_at


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("160GB", "GB"),
        ("160 gigabytes", "GB"),
        ("3.5-inch", "inches"),
        ("0.68 in (1.73 cm)", "inches"),
        ("12 per cent", "percent"),
        ("5 square miles", "square miles"),
        ("5-square-mile", "square miles"),
        ("5 U.S. dollars", "USD"),
        ("77 cents", "USD"),
        ("134p", "GBP"),
        ("3 metric tons", "tonnes"),
        ("90 km/h", "km/h"),
    ],
)
def test_a_unit_has_one_name_however_it_is_written(text, name):
    position = next(i for i, c in enumerate(text) if c not in "0123456789.")
    unit = unit_at(text, position)
    assert unit is not None
    assert unit.name == name


@pytest.mark.parametrize("after", [" in Kursk", " men", " M", " g spot", " p", ""])
def test_words_that_only_look_like_a_unit_are_none(after):
    assert unit_at(f"5{after}", 1) is None


@pytest.mark.parametrize(
    ("sign", "code"), [("$", "USD"), ("US$ ", "USD"), ("£", "GBP"), ("Rs. ", "INR"), ("EUR", "EUR")]
)
def test_signs_give_the_code_of_their_currency(sign, code):
    assert currency_of(sign) == code


@given(st.text(), st.integers(0, 20))
def test_a_unit_ends_inside_its_text(text, position):
    unit = unit_at(text, position)
    assert unit is None or position < unit.end <= len(text)
