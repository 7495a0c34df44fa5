import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.briefs.events import events, times


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The dam opened in 1976, and in 1984 the mill burned.",
            ("The dam opened in 1976.", "In 1984 the mill burned."),
        ),
        (
            "[Anna Bell] built the dam in 2004 and took a year off in 2009.",
            ("[Anna Bell] built the dam in 2004.", "[Anna Bell] took a year off in 2009."),
        ),
        (
            "The firm bought the mill in May 2020 but sold it in June 2021.",
            ("The firm bought the mill in May 2020.", "[The firm] sold it in June 2021."),
        ),
        (
            "The ferry was built in 1987 and had been repaired in 2011.",
            ("The ferry was built in 1987.", "[The ferry] had been repaired in 2011."),
        ),
        (
            "Bell left the army in 2009 and the police held him in 2015.",
            ("Bell left the army in 2009.", "The police held him in 2015."),
        ),
        (
            "Anna Bell was jailed in 2010 and from 2015 she lived in Orla.",
            ("Anna Bell was jailed in 2010.", "From 2015 she lived in Orla."),
        ),
        (
            "The firm sold 2 million cars in 2009 and 3 million in 2010.",
            ("The firm sold 2 million cars in 2009.", "[The firm sold] 3 million in 2010."),
        ),
    ],
)
def test_each_event_with_a_date_of_its_own_is_told_alone(text, parts):
    assert events(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "The dam failed on Monday and the town flooded.",
        "Bell said the dam opened in 1976 and the mill burned in 1984.",
        "[Anna Bell] said that the dam opened in 1976 and that the mill burned in 1984.",
        "The firm was paid in May and June.",
        "Sales rose to $5 million in 2009 and $7 million in 2010.",
        "It was sold for $3 million in 2009 and $5 million in 2010.",
        "The minister was attacked in 2019 and shot in 2021.",
        "On Monday Bell ordered all offices and shops shut from Friday.",
        "Bell said on Monday and again on Tuesday that the dam was safe.",
        "Warrants served at the clinic on July 12, 2011, and at a mill nearby two days later turned up records.",
        "The fire began in Orla on Monday and by Wednesday had spread to 40 homes.",
        "“It opened in 1976 and burned in 1984.”",
    ],
)
def test_what_shares_one_date_or_is_said_by_somebody_stays_whole(text):
    assert events(text) == (text,)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        (
            "Bell spoke in March and June to nurses.",
            ("Bell spoke in March to nurses.", "Bell spoke in June to nurses."),
        ),
        ("Jets flew on Monday and again on Friday.", ("Jets flew on Monday.", "Jets flew on Friday.")),
        ("The ships sailed in January and February.", ()),
        ("Bell fell in 2002 and again five years later.", ()),
        ("The men who came on Monday and Friday left.", ()),
        ("People vote on Monday and Friday is the deadline.", ()),
    ],
)
def test_two_times_of_one_thing_are_read_each_alone(text, alone):
    assert times(text) == alone


def test_a_list_without_an_end_is_left_whole():
    text = "Bell left on Monday; " * 300
    assert events(text) == (text,)
    assert times(f"{text} and Friday") == ()


@given(st.text(alphabet='The dam opened in 1976, and burned;[]"“ '))
def test_any_text_gives_at_least_one_event(text):
    assert events(text)
