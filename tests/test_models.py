import pytest
from pydantic import ValidationError
from stories import day, on

from summarizer.models import Article, Claim, Published, When


def test_values_cannot_be_changed_or_carry_unknown_fields():
    with pytest.raises(ValidationError):
        on("2021-05-03").words = "other"
    with pytest.raises(ValidationError):
        When(when="2021-05-03")


@pytest.mark.parametrize(
    "fields",
    [
        {"start": day("2021-05-04"), "end": day("2021-05-03"), "basis": "explicit"},
        {"start": day("2021-05-03"), "end": day("2021-05-03")},
        {"basis": "relative"},
    ],
)
def test_a_when_that_contradicts_itself_cannot_be_made(fields):
    with pytest.raises(ValidationError):
        When(**fields)


def test_whens_sort_by_time_and_the_undated_come_last():
    until = When(end=day("2021-05-02"), basis="publication")
    assert sorted([When(), on("2021-05-03"), until], key=lambda w: w.sort_key) == [until, on("2021-05-03"), When()]


def test_only_words_of_the_text_give_an_event_a_date_of_its_own():
    assert on("2021-05-03").has_own_date
    assert not When(end=day("2021-05-03"), basis="publication").has_own_date


def test_a_publication_date_is_a_day_only_when_known_to_the_day():
    assert Published(start=day("2021-05-03"), end=day("2021-05-03"), basis="given").day == day("2021-05-03")
    assert Published(start=day("2021-05-01"), end=day("2021-05-03"), basis="inferred").day is None


def test_an_article_is_named_by_its_publisher_else_its_file_else_its_address():
    bare = Article(id="a", text="It rained.", sentences=())
    assert bare.model_copy(update={"publisher": "The Herald", "path": "x/y.txt"}).name == "The Herald"
    assert bare.model_copy(update={"path": "x/y.txt"}).name == "y.txt"
    assert bare.model_copy(update={"url": "https://example.org/story/"}).name == "story"


def test_a_claim_without_a_citation_cannot_be_made():
    with pytest.raises(ValidationError):
        Claim(id="a.1", article="a", statement="It rained.", citations=())
