import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.briefs.asides import asides


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mill, which was sold in June 2011, burned.", "[The mill] was sold in June 2011."),
        ("Bell, born in Orla on February 24, 1955, won.", "[Bell was] born in Orla on February 24, 1955."),
        ("The ships, built in 1990, sank.", "[The ships were] built in 1990."),
        ("The treaty signed in 1987 expired Monday.", "[The treaty was] signed in 1987."),
        (
            "Sanctions agreed by Orla on Monday against Kesta came in.",
            "[Sanctions were] agreed by Orla on Monday against Kesta.",
        ),
        ("In 1986 he bought Orlasoft which was sold in 2005.", "[Orlasoft] was sold in 2005."),
        ("They charged Anna Bell, who fled in 2009, with fraud.", "[Anna Bell] fled in 2009."),
        ("Profits rose after Norvik bought the mill in 1996.", "Norvik bought the mill in 1996."),
        ("Bell left after a bomb that blew up in 2009 killed two.", "A bomb that blew up in 2009 killed two."),
        ("It came to light after a crash killed four people in 2009.", "A crash killed four people in 2009."),
        ("Orla lies near Tarsk, where two boys shot 13 people in 1999.", "Two boys shot 13 people in 1999."),
        ("Orla Steel, founded in 1952, runs six mills.", "[Orla Steel was] founded in 1952."),
        ("It was the worst fire since 1994, when the Oswin burned.", "[In 1994] the Oswin burned."),
        ("It was the worst fire since 1994, when 4,000 homes burned.", "[In 1994] 4,000 homes burned."),
        ("The fire was the worst since May, when the Oswin burned.", "[In May] the Oswin burned."),
        ("A man hurt after a mill was hit on Tuesday has died.", "A mill was hit on Tuesday."),
        ("A man hurt when a mill was hit on Tuesday has died.", "A mill was hit on Tuesday."),
        ("The town fell after the army withdrew on May 4 and burned it.", "The army withdrew on May 4."),
        ("More oil leaked than when the Oswin burned in 1989, a record.", "The Oswin burned in 1989."),
        ("Prices rose to those of May 2008, when a cyclone hit Orla.", "[In May 2008] a cyclone hit Orla."),
        ("[Anna Bell’s] last film, finished in 2015, was lost.", "[Anna Bell’s last film was] finished in 2015."),
        ("“He was kind,” said Moss of Anna Hill, who died in 2020.", "[Anna Hill] died in 2020."),
        ("“He was kind,” said Anna Moss, who died in 2020.", "[Anna Moss] died in 2020."),
    ],
)
def test_what_a_clause_tells_of_a_plain_subject_is_a_sentence_of_its_own(text, told):
    assert asides(text) == (told,)


def test_a_day_that_something_lasted_since_opens_no_clause():
    assert not asides(
        "Jurors who had argued since Wednesday morning returned guilty verdicts Friday against Carl Hart."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Two of his friends, who left in 2012, came.",
        "They fired on Mumbai, which was attacked in 2008.",
        "The bridge, which will open in 2020, is late.",
        "The mill, which is old, burned in 2020.",
        "Bell said the mill, which was sold in 2011, burned.",
        "The aide of Anna Bell, who fled in 2009, came.",
        "He left after she came in 1990.",
        "“He was kind,” said Moss of Hill, who died in 2020.",
        "She moved to Orla in 1999, when she was nine.",
        "The road was closed on Tuesday, when floods came.",
        "Cole left a day before the talks that began on Friday ended.",
        "Cole left before the ship that sank on Friday was raised.",
        "It falls in August 2022, when shops are shut.",
        "The firm has grown since being founded in 1990.",
        "The film is lost although made in 1990.",
        "“The mill, which was sold in 2011, burned.”",
        "Rescuers found bodies buried on Sunday.",
        "The new figures, released on Tuesday, were higher.",
        "The talks before the vote on Monday were held in Orla.",
        "Nine were hurt when the bus fell on Monday.",
        "Talks stopped after the March 14 truce collapsed.",
        "The pit flooded before anyone noticed on Monday.",
        "The temple looks better than when first built in 1790.",
        "Fans fought before kickoff on Saturday and police came.",
        "The prisoners freed before the ceasefire on March 3 were flown to Orla.",
    ],
)
def test_what_is_said_or_to_come_or_of_an_unclear_subject_gives_none(text):
    assert asides(text) == ()


@given(st.text(alphabet='The mill, which was sold in 2011 and burned;[]"“ '))
def test_any_text_can_be_read_and_every_aside_is_in_its_words(text):
    for told in asides(text):
        assert set(told.replace("[", " ").replace("]", " ").rstrip(".").split()[1:]) <= {*text.split(), "was", "were"}


def test_an_aside_about_what_only_its_sentence_names_is_no_claim():
    assert asides("Four schools are unsafe, said Derek Moss, who inspected them in August.") == ()
