"""What has a time of day and no date, in passages invented for these tests."""

import pytest
from stories import day

from summarizer.briefs.dating import read
from summarizer.briefs.story import Story
from summarizer.models import Published, Sentence

THURSDAY = Published(start=day("2021-05-06"), end=day("2021-05-06"), basis="given")
FIRE = "A fire tore through a hotel on Tuesday night."
SAYING = "Mayor Ines Bell told reporters on Wednesday that 14 bodies had been found."


def told(*paragraphs):
    """The date of the last of some sentences, each a paragraph of its own."""
    story = Story()
    for number, text in enumerate(paragraphs, start=1):
        when, story = read(text, Sentence(number=number, start=0, end=1, paragraph=number), THURSDAY, story)
    return when


@pytest.mark.parametrize(
    "text",
    [
        "The brigade said the first call came at 11:05 p.m. and that crews arrived within six minutes.",
        "Guests had heard an alarm at about 10:20 p.m.",
        "The owner said no alarm had been raised that evening.",
        "The owner said the porter had rung the police nine minutes before the alarm.",
        "“It was just after eleven, because the news had come on,” said Dov Harl, a guest.",
        "The owner maintains that the porter rang the police at 11:01 p.m.",
    ],
)
def test_what_has_a_time_of_day_is_of_the_day_of_what_was_told_so_and_not_of_a_saying(text):
    when = told(FIRE, SAYING, text)
    assert (when.start, when.end, when.basis) == (day("2021-05-04"), day("2021-05-04"), "carried")


def test_a_time_that_does_not_fit_the_part_of_the_day_is_not_dated():
    assert told(FIRE, SAYING, "Guests said they were woken by a siren at 1 a.m.").basis == "publication"


def test_where_no_happening_has_a_time_the_day_of_a_saying_is_not_that_of_the_clock():
    text = "The coast guard said it heard nothing until 9:14 p.m."
    assert told(SAYING, text).basis == "publication"
    assert told("On Wednesday Bell told reporters that 14 bodies had been found.", text).basis == "publication"


def test_the_news_of_the_paragraph_comes_before_a_time_told_earlier():
    story = Story()
    for number, (text, paragraph) in enumerate(
        [("A bomb went off at 9 a.m. on Monday.", 1), ("Police raided a flat on Wednesday.", 2)], start=1
    ):
        _, story = read(text, Sentence(number=number, start=0, end=1, paragraph=paragraph), THURSDAY, story)
    when, _ = read("Two men were arrested at 6 a.m.", Sentence(number=3, start=0, end=1, paragraph=2), THURSDAY, story)
    assert when.start == day("2021-05-05")


def test_the_date_of_a_happening_comes_from_any_clause_that_tells_its_time():
    text = "The ship sent its mayday at 21:52."
    assert told("The number who died when a ferry sank on Tuesday night has risen to 61.", text).start == day(
        "2021-05-04"
    )
    assert told("Ten have died since a ferry sank on Tuesday night.", text).start == day("2021-05-04")
    assert told("The captain gave the order at 9:05 p.m. on Tuesday, his lawyer said.", text).start == day("2021-05-04")


@pytest.mark.parametrize(
    "text",
    [
        "Four days after the refinery blew up, the firm admits that a pump had failed.",
        "Four days after the refinery blew up, nobody can agree on the hour.",
    ],
)
def test_days_counted_from_now_date_what_they_are_counted_from(text):
    assert told(text, "Workers smelled gas at 3:30 p.m., the union says.").start == day("2021-05-02")


def test_a_count_of_days_is_the_date_of_a_sentence_that_says_only_that():
    assert told("It's only nine days since shells hit the market.").start == day("2021-04-27")
    assert told("Five days after the ship sank, the minister resigned.").basis == "publication"


@pytest.mark.parametrize("text", ["The court opens at 10 a.m.", "It shows that the pump stopped at 4:10 a.m."])
def test_what_is_told_in_the_present_tense_takes_no_earlier_day(text):
    assert told(FIRE, SAYING, text).basis == "publication"


def test_a_day_counted_from_a_beginning_told_before_is_that_day():
    assert told("The strike began on Monday.", "On the third day the firm gave in.").start == day("2021-05-05")
    assert told("The strike began on Monday.", "On the first day 40 drivers stayed.").start == day("2021-05-03")
    assert told("The blockade began on April 20.", "Lorries turned back on the second day.").start == day("2021-04-21")
    trial = "The trial of Bell opened on 20 April."
    assert told(trial, "On the second day of the trial, Cole spoke.").start == day("2021-04-21")
    assert told(trial, "On the second day, Cole spoke.", "On the third day it rained.").start == day("2021-04-22")
    assert told("Bell had the flu in April.", "He got up on the third day.").basis == "publication"
    assert told("The strike began on Monday.", "A walkout on the second day of talks is rare.").basis == "publication"


@pytest.mark.parametrize(
    "texts",
    [
        ("The trial opened on 3 May.", "A bus crash on 4 May delayed it.", "On the second day, Cole spoke."),
        ("The mayor resigned on Monday.", "The fair was a success, and on the second day 4,000 people came."),
        ("The siege ended on Monday.", "On the first day, 4 guards died."),
        ("The trial opened on Monday.", "On the final day, Cole spoke."),
        ("The trial opened on Monday.", "Bell left Orla on the second day of the fair."),
        ("The trial opened on Wednesday.", "On the ninth day, Cole spoke."),
    ],
)
def test_a_day_counted_from_no_beginning_or_past_another_day_is_not_dated(texts):
    assert told(*texts).basis == "publication"


def test_a_time_told_after_an_older_date_is_not_of_the_later_happening():
    older = "On June 4, 1999, a sister ship burned off Orla."
    assert told(FIRE, older, "The alarm was raised at 11:40 p.m.").basis == "publication"
    assert told(FIRE, "The hotel opened again on Wednesday.", "That night 12 people died.").start == day("2021-05-04")


LATE = "Gunmen took the hotel at 9:40 p.m. on Tuesday."


@pytest.mark.parametrize(
    ("first", "text", "words"),
    [
        (LATE, "Troops freed the last guests shortly before noon.", "shortly before noon"),
        (LATE, "Troops stormed the hotel at dawn.", "at dawn"),
        (LATE, "The hotel's porter died just after midnight.", "just after midnight"),
        (LATE, "By 3 a.m. the roof had gone.", "3 a.m."),
        (LATE, "Doctors said a guest of the hotel died at 1:15 a.m.", "1:15 a.m."),
        (LATE, "Twelve hours later the army came.", "Twelve hours later"),
        ("A fire broke out at a mill late on Tuesday.", "By 3 a.m. the roof had gone.", "3 a.m."),
        ("A fire broke out at a mill late on Tuesday.", "Firefighters arrived at 3 a.m.", "3 a.m."),
        ("A fire broke out at 11:30 p.m. on Tuesday.", "Police arrived 50 minutes later.", "50 minutes later"),
        ("A fire broke out at a mill at 2 p.m. on Tuesday.", "By 6 a.m. the roof had gone.", "6 a.m."),
    ],
)
def test_a_morning_hour_after_an_evening_one_is_of_the_next_day_by_its_own_words(first, text, words):
    when = told(first, text)
    assert (when.start, when.end) == (day("2021-05-05"), day("2021-05-05"))
    assert (when.basis, when.words) == ("relative", words)


def test_what_is_counted_from_an_hour_after_midnight_is_of_that_day_too():
    assert told(LATE, "By 3 a.m. the roof had gone.", "An hour later the walls fell.").start == day("2021-05-05")


def test_an_hour_of_a_day_told_from_something_undated_is_of_no_day():
    text = "At 11 p.m. on the day before the inspection the firm hired a captain."
    assert told(LATE, text).basis == "publication"


@pytest.mark.parametrize(
    "text",
    [
        "The police came at 11:20 p.m.",
        "The porter rang at 8:52 p.m.",
        "A guest had left at 7 a.m.",
        "By 11 p.m. the roof had gone.",
        "Troops stormed the hotel just before midnight.",
        "Police arrived 50 minutes later.",
        "A guest rang half an hour earlier.",
    ],
)
def test_an_hour_near_the_one_told_or_before_it_stays_on_its_day(text):
    when = told(LATE, text)
    assert (when.start, when.basis) == (day("2021-05-04"), "carried")


@pytest.mark.parametrize(
    ("first", "text"),
    [
        ("The mine fell in at 2 p.m. on Tuesday.", "The mayor of Senn said a market in his town opened at 6 a.m."),
        ("The mine fell in at 2 p.m. on Tuesday.", "Rescuers reached the mine at 6 a.m."),
        (LATE, "The mayor of Senn said a market in his town opened at 6 a.m."),
        (LATE, "The mayor opened a market at 3 p.m."),
        (LATE, "Doctors said a guest had died at 1:15 a.m."),
        (LATE, "Hours later the army came."),
        ("A fire tore through a hotel on Tuesday night.", "Guests woke at 1 a.m."),
        ("A fire tore through a hotel on Tuesday night.", "Twelve hours later the army came."),
        ("A fire broke out at 11:30 p.m. on Thursday.", "Police came at 2 a.m."),
    ],
)
def test_an_hour_that_may_be_of_this_day_or_of_that_gives_none(first, text):
    assert told(first, text).basis == "publication"


def test_minutes_and_hours_count_from_the_time_told_last():
    fire = "A fire broke out at 10:50 p.m. on Tuesday."
    assert told(fire, "Police came 20 minutes later.", "An hour later the roof fell.").start == day("2021-05-05")
    assert told(fire, "Police came at 1 a.m.", "Two hours earlier a van left.").start == day("2021-05-04")
    assert told(fire, "Police came shortly after two.", "An hour later the roof fell.").basis == "publication"
    assert told("On Tuesday a mill burned.", "Two hours later the roof fell.").start == day("2021-05-04")


def test_a_part_of_the_next_day_or_of_that_before_counts_from_the_day_named_last():
    assert told("Hart arrived on Monday.", "The next morning she met Cole.").start == day("2021-05-04")
    assert told("Hart arrived on Monday.", "Cole had left the night before.").start == day("2021-05-02")
    assert told("Troops entered Gozo on the night of 4 May.", "By morning the mayor had fled.").start == day(
        "2021-05-05"
    )


def test_the_last_time_of_a_sentence_is_where_the_next_goes_on():
    train = "The train left Orla at 6:15 a.m. on Tuesday and reached Senn at 9 p.m."
    assert told(train, "The train left again at 5 a.m.").start == day("2021-05-05")


def test_what_is_past_is_counted_from_no_day_to_come():
    king = ("The king died on Monday.", "The king will be buried on Friday.")
    assert told(*king, "Lee was crowned the same day.").start == day("2021-05-03")
