import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import day

from summarizer.briefs.dating import read, reported_by
from summarizer.briefs.story import Story
from summarizer.models import Published, Sentence, When

THURSDAY = Published(start=day("2021-05-06"), end=day("2021-05-06"), basis="given")
NOWHERE = Story()


def at(number=4, paragraph=2):
    return Sentence(number=number, start=0, end=1, paragraph=paragraph)


def told(text, story=NOWHERE, paragraph=2):
    return read(text, at(paragraph=paragraph), THURSDAY, story)[0]


def after(text, published=THURSDAY):
    return read(text, at(3), published, NOWHERE)[1]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Bell said on Tuesday that 300 soldiers had been killed.", "2021-05-04"),
        ("Bell said on Tuesday that the dam had failed on Sunday.", "2021-05-02"),
        ("Bell said on Tuesday that sales had doubled in 2019.", "2021-05-04"),
        ("Bell said on Tuesday that the dam would reopen in June.", "2021-05-04"),
        ("The mill, which closed in April, burned on Monday.", "2021-05-03"),
        ("Two years after it opened in 2019, the mill burned on Monday.", "2021-05-03"),
        ("In 1991 the mill closed, and today the firm reopened it.", "2021-05-06"),
        ("The new figures, released on Tuesday by the board, show a rise.", "2021-05-04"),
    ],
)
def test_the_date_of_what_happened_comes_before_that_of_the_saying_and_of_an_aside(text, start):
    assert told(text).start == day(start)


def test_a_past_tense_sentence_carries_on_the_day_of_the_news():
    story = after("On Tuesday the firm showed a phone.")
    when = told("Bell praised it.", story)
    assert (when.start, when.basis, when.words, when.sentence) == (day("2021-05-04"), "carried", "Tuesday", 3)


@pytest.mark.parametrize("text", ["It costs $99.", "It is thin.", "It will sell well.", "It was originally a toy."])
def test_a_state_a_prospect_or_what_went_before_carries_no_day(text):
    story = after("On Tuesday the firm showed a phone.")
    assert told(text, story).basis == "publication"


def test_far_from_the_news_only_a_saying_carries_its_day_on():
    story = after("On Wednesday the firm showed a phone.")
    assert told("The mill closed.", story, paragraph=5).basis == "carried"
    assert told("The mill closed.", story, paragraph=6).basis == "publication"
    assert told("The mill closed, Anna Bell said.", story, paragraph=9).basis == "carried"
    assert told("In France, Anna Bell said the mill closed.", story, paragraph=2).basis == "publication"


def test_what_happened_elsewhere_dates_nothing_that_follows():
    _, story = read("On Tuesday the firm showed a phone.", at(3), THURSDAY, NOWHERE)
    _, story = read("In France, the mill closed on Wednesday.", at(4), THURSDAY, story)
    assert told("Bell praised it.", story).start == day("2021-05-04")


@pytest.mark.parametrize("text", ["It was the worst flood for years.", "The mill had closed."])
def test_a_description_and_what_had_happened_before_carry_no_day(text):
    assert told(text, after("On Tuesday the firm showed a phone.")).basis == "publication"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Anna Bell, the health minister, resigned in April.", "2021-04-01"),
        ("Robert Lang, 54, pleaded guilty to fraud in April.", "2021-04-01"),
        ("The bank returned to profit in 2019.", "2019-01-01"),
        ("Cole will have a scan on Monday.", "2021-05-10"),
        ("The law takes effect on June 1.", "2021-06-01"),
        ("The judge set a trial date of September 9.", "2021-09-09"),
        ("The vote was scheduled for next year.", "2022-01-01"),
        ("Norvik cut its profit forecast on Wednesday.", "2021-05-05"),
        ("The firm, Orla Steel, opened in April.", "2021-04-01"),
        ("Trading resumed on Monday.", "2021-05-03"),
        ("Hearing of the leak on Monday, the firm shut the mill on Tuesday.", "2021-05-04"),
        ("The president visits the town on Monday.", "2021-05-10"),
        ("Bell runs in the relay on Monday.", "2021-05-10"),
        ("No one was hurt when the train derailed on Monday.", "2021-05-03"),
    ],
)
def test_common_shapes_of_news_keep_the_date_of_their_event(text, start):
    assert told(text).start == day(start)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("After the bank failed in 2008, Bell returned to Peru.", "2008-01-01"),
        ("After the bank failed in 2008, Bell returned to Peru in April.", "2021-04-01"),
        ("When the dam burst on Sunday, nobody slept.", "2021-05-02"),
        ("Bell left after a row with the board in 2008.", "2008-01-01"),
        ("The treaty signed in 1987 gave Orla a port.", "1987-01-01"),
        ("The treaty signed in 1987 expired in April.", "2021-04-01"),
        ("A report released in April said that the dam was old.", "2021-04-01"),
    ],
)
def test_what_frames_a_sentence_dates_it_where_it_has_no_date_of_its_own(text, start):
    assert told(text, after("On Tuesday the firm showed a phone.")).start == day(start)


def test_what_came_after_an_earlier_day_of_the_news_stays_on_the_day_of_the_news():
    story = after("On Tuesday the firm showed a phone.")
    assert told("Shares rose after a report on Monday.", story).start == day("2021-05-04")


def test_today_in_a_quotation_is_the_day_it_was_said():
    story = after("At an event on Tuesday the firm showed a phone.")
    assert told("“We begin today,” Anna Bell said.", story).start == day("2021-05-04")


# Invented sentences from here on, in the shapes that reports of a disaster have.
@pytest.mark.parametrize(
    "text",
    [
        "Orla Steel said 30 workers had gone home.",
        "“The chance of finding anyone is low,” Colonel Mark Lee told relatives.",
        "Mayor Anna Bell said she expected the toll to rise.",
    ],
)
def test_who_speaks_of_what_happened_days_ago_need_not_speak_that_day(text):
    assert told(text, after("The dam burst on Monday.")).basis == "publication"
    assert told(text, after("Orla Steel said on Monday that the dam had burst.")).basis == "carried"


def test_who_speaks_of_what_happened_the_day_before_speaks_that_day():
    assert told("Mayor Anna Bell wept, he said.", after("The dam burst on Wednesday.")).basis == "carried"


def test_the_day_of_an_occasion_to_speak_is_carried_on_to_what_was_said():
    story = after("At a news conference on Monday the firm showed a phone.")
    assert told("It was thin, Anna Bell said.", story).start == day("2021-05-03")
    _, story = read("The phone went on sale on Monday.", at(4), THURSDAY, story)
    assert told("It was thin, Anna Bell said.", story).start == day("2021-05-03")


@pytest.mark.parametrize(
    "text",
    [
        "Some 30 workers were still missing.",
        "The cause remained unclear.",
        "The toll stood at 73.",
        "The toll was expected to rise.",
        "A second dam was later declared safe.",
        "Just days before, a mill burned.",
        "A bus that was carrying workers has been found.",
        "Recent inspections found no fault.",
        "A guard was killed during a six-day search.",
        "More than 50 people were rescued, including one who was pulled from a bus on Thursday.",
    ],
)
def test_what_stands_as_the_article_is_written_has_no_day_of_the_news(text):
    assert told(text, after("The dam burst on Wednesday.")).basis == "publication"


def test_a_day_that_names_a_thing_spoken_of_now_is_not_the_news():
    _, story = read("Bell gave up on Wednesday.", at(3), THURSDAY, NOWHERE)
    _, story = read("The defeat in Sunday’s election ends two terms in power.", at(4), THURSDAY, story)
    assert told("Crowds filled the square.", story).start == day("2021-05-05")


def test_a_day_that_something_is_set_for_is_not_that_of_the_news():
    _, story = read("Bell reviewed the flood on Wednesday.", at(3), THURSDAY, NOWHERE)
    _, story = read("An alert has been issued for Thursday in several areas, the office said.", at(4), THURSDAY, story)
    assert told("Bell also announced a payment.", story).start == day("2021-05-05")


def test_only_the_day_that_stands_behind_for_is_that_of_what_is_set():
    story = after("Police held a man on Tuesday for Tuesday’s attack in Orla.")
    assert told("Officers found 3 guns in a house.", story).start == day("2021-05-04")
    story = after("Police held a man on May 4 for May 4th riots in Orla.")
    assert told("Officers found 3 guns in a house.", story).start == day("2021-05-04")


def test_a_day_of_a_month_in_a_sentence_of_now_is_the_nearest():
    assert told("The line is now reviewing its plans for a strike between 8 and 11 May.").start == day("2021-05-08")
    assert told("The mill burned on 8 May.").start == day("2020-05-08")
    assert told("The trial is about a theft on 2 December.").start == day("2020-12-02")


def test_a_verb_in_two_words_carries_the_day_of_the_news():
    story = after("On Tuesday the army reached Orla.")
    assert told("Helicopters air-dropped food to Gozo.", story).basis == "carried"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The team hoped to reach the wreck in April but ran out of food.", "2021-04-01"),
        ("Bell promised to pay 3m in March and left office.", "2021-03-01"),
        ("The firm planned to open the mill on Tuesday when the dam failed.", "2021-05-04"),
    ],
)
def test_a_hope_whose_story_has_gone_on_is_of_the_nearest_day(text, start):
    assert told(text).start == day(start)


def test_a_day_to_come_is_not_carried_on_to_what_happened():
    story = after("The search is set to resume on Thursday.")
    assert told("Witnesses saw homes knocked over.", story).basis == "publication"


@pytest.mark.parametrize(
    "text",
    [
        "Tuesday’s quake does not appear to be linked with earlier ones.",
        "The Tuesday quake does not appear to be linked with earlier ones.",
        "Tuesday’s quake is the deadliest in years.",
        "The defeat in Tuesday’s election ends two terms in power.",
        "Tuesday’s quake will cost the state millions.",
        "There were 90 people aboard Orla Air when staff lost sight of the plane on Tuesday.",
        "Orland test-fired two missiles on Tuesday.",
        "The large state-owned firm on Tuesday sold a mill.",
    ],
)
def test_a_weekday_that_names_what_happened_is_the_last_one(text):
    assert told(text).start == day("2021-05-04")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Leaders will meet for Sunday’s final.", "2021-05-09"),
        ("Saturday’s election pits Bell against Lee.", "2021-05-08"),
    ],
)
def test_a_weekday_that_names_what_was_appointed_may_be_to_come(text, start):
    assert told(text).start == day(start)


@pytest.mark.parametrize(
    "text",
    [
        "The president’s office raised the toll from Tuesday’s quake to 273.",
        "Families of those lost wept over Tuesday’s crash.",
        "Lee has been convicted for his part in the April 15, 2013 bombings.",
        "The board said it would find out what happened on the flight on Sunday.",
        "The offer is a 15% increase from the one made on 2 April.",
        "The state gave 5m, apart from 2m announced earlier by the town on Sunday, before it closed.",
        "The 5m given by the state is in addition to the 2m announced by the town on 2 April.",
    ],
)
def test_a_day_that_only_tells_which_thing_is_meant_dates_nothing(text):
    assert told(text).basis == "publication"


def test_days_counted_in_a_quotation_count_from_the_day_it_was_said():
    words = "“The first shock was felt 11 days ago,” Anna Bell said."
    assert told(words).basis == "unknown"
    assert told(words).words == "11 days ago"
    assert told("“The first shock was felt 11 days ago,” Anna Bell said on Tuesday.").start == day("2021-04-23")
    story = after("Anna Bell told reporters on Monday that the mill was old.")
    assert told(words, story).start == day("2021-04-22")


def test_what_figures_are_for_dates_no_event():
    assert told("The firm showed its figures for last year.").basis == "publication"


def test_the_day_of_an_announcement_is_carried_on_to_events():
    story = after("The firm announced on Tuesday that it would merge with Norvik.")
    assert told("Shares rose 3%.", story).basis == "carried"


def test_turnout_the_highest_since_a_year_is_not_of_that_year():
    assert told("Turnout was 71%, the highest since independence in 1991.").basis == "publication"


def test_the_day_of_a_saying_is_carried_on_to_sayings_only():
    story = after("The firm said on Tuesday that it would rebuild the bridge.")
    assert told("The bridge collapsed in a flood.", story).basis == "publication"
    assert told("It was old, Anna Bell said.", story).basis == "carried"


def test_a_day_counted_from_the_news_leaves_the_news_where_it_was():
    _, story = read("Missiles hit Orla on Tuesday.", at(3), THURSDAY, NOWHERE)
    when, story = read("A day earlier, drones hit a mill.", at(4), THURSDAY, story)
    assert when.start == day("2021-05-03")
    assert told("Rockets also hit a market.", story).start == day("2021-05-04")


def test_the_following_week_counts_from_no_year():
    story = after("The firm was founded in 1998.")
    assert told("The board is expected to vote the following week.", story).start is None


def test_the_year_and_the_month_after_a_longer_one_are_counted_too():
    assert told("One year later Bell left.", after("The firm was founded in 1984.")).start == day("1985-01-01")
    assert told("The following month Bell left.", after("The mill opened in January 2020.")).start == day("2020-02-01")


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("The blast happened shortly before midnight on Tuesday.", "2021-05-04", "2021-05-04"),
        ("The blast struck just before dawn on 3 May.", "2021-05-03", "2021-05-03"),
        ("A bus packed with tourists crashed on Tuesday.", "2021-05-04", "2021-05-04"),
        ("A ferry bound for Orla sank late on Tuesday, and rescuers said hopes dwindled.", "2021-05-04", "2021-05-04"),
        ("Bell, giving the last of his briefings on Tuesday, said 163 people had died.", "2021-05-04", "2021-05-04"),
        ("Bell said on Wednesday that the boat lost on Tuesday was struck.", "2021-05-05", "2021-05-05"),
        ("They met for the first time since 2019 on Tuesday.", "2021-05-04", "2021-05-04"),
        ("The truce was to begin at midnight on Wednesday.", "2021-05-05", "2021-05-05"),
        ("The army has lost 11 men, Bell said at his Tuesday briefing.", "2021-05-04", "2021-05-04"),
        ("A strike that lasted six weeks ended on Tuesday.", "2021-05-04", "2021-05-04"),
        ("For the first time he spoke on Sunday about the crash.", "2021-05-02", "2021-05-02"),
        ("Bell is visiting areas hit by the quake on Monday.", "2021-05-03", "2021-05-03"),
        ("The main event was the protest last month in Orla.", "2021-04-01", "2021-04-30"),
        ("The siege lasted until Sunday, when troops stormed the school.", None, "2021-05-02"),
        ("Bell is flying to the coast on Friday.", "2021-05-07", "2021-05-07"),
        ("The 60 monitors due to deploy on Saturday would now arrive on Monday, she said.", "2021-05-10", "2021-05-10"),
        ("The army held the hill until May 2.", None, "2021-05-02"),
        ("The airport was closed until 10 p.m. on Tuesday.", None, "2021-05-04"),
        ("Sixty monitors are to be in place by Saturday.", None, "2021-05-08"),
        ("Hundreds have fled since the rebels took the town on 28 April.", "2021-04-28", None),
        ("Hundreds have fled since the fighting began on 28 April.", "2021-04-28", None),
        ("Bell said that hundreds had been fleeing the town since about 28 April.", "2021-04-28", "2021-04-28"),
    ],
)
def test_a_date_is_that_of_the_verb_it_stands_beside(sentence, start, end):
    found = told(sentence)
    assert (found.start, found.end) == (start and day(start), end and day(end))


@pytest.mark.parametrize(
    "sentence",
    [
        "The vote was postponed to 20 June.",
        "The trial was adjourned until Monday.",
        "Bell was jailed until 2030.",
        "Bell declared three days of mourning from Saturday.",
        "It was the 30th killing this year.",
        "It is the second time this year that the mine has flooded.",
        "The firm reported a loss of $4bn for the three months to March 31.",
        "The number of people known to have died when the ferry sank on Tuesday night has risen to 61.",
        "The ministry has withdrawn the figure of 31 dead it issued on Tuesday.",
        "The firm lifted its estimate to 55m crowns, from the 30m crowns it gave last week.",
        "Mr Hale, chief executive since 2008, is expected to be among the first witnesses.",
        "Bell has been under fire since a report listing faults found in August came out.",
        "Bell said withdrawals planned for November would begin early.",
    ],
)
def test_a_day_that_something_else_is_of_is_not_that_of_the_event(sentence):
    assert told(sentence).basis == "publication"


def test_what_followed_something_earlier_is_not_of_the_day_of_the_news():
    assert (
        told("The war that followed killed 11,000 soldiers.", after("The hill fell on Wednesday.")).basis
        == "publication"
    )


def test_what_is_said_of_the_news_of_a_night_is_not_of_that_day():
    assert told("Bell said 40 were missing.", after("The ferry sank late on Wednesday.")).basis == "publication"
    assert told("Bell said 40 were missing.", after("The ferry sank on Wednesday.")).start == day("2021-05-05")


def test_what_had_happened_before_is_not_the_news():
    _, story = read("The jury convicted Bell on Wednesday.", at(3), THURSDAY, NOWHERE)
    _, story = read("The trial had begun on Monday.", at(4), THURSDAY, story)
    assert told("Bell wept.", story).start == day("2021-05-05")


def test_a_day_further_back_than_a_week_is_background_and_not_carried():
    story = after("On 5 March the mill closed.")
    assert told("Bell left.", story).basis == "publication"


def test_days_counted_from_a_day_named_take_the_last_one():
    story = after("On 5 March 2020 the mill closed.")
    assert told("Two days later Bell left.", story).start == day("2020-03-07")


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("Not until March 12 did they open the dam.", "2021-03-12", "2021-03-12"),
        ("The dam was not opened until March 12.", "2021-03-12", "2021-03-12"),
        ("It was not until Tuesday that they opened the dam.", "2021-05-04", "2021-05-04"),
        ("Bell did not leave the town until March 2019.", "2019-03-01", "2019-03-31"),
        ("Bell never saw the dam until 2019.", "2019-01-01", "2019-12-31"),
    ],
)
def test_what_did_not_happen_until_a_day_happened_on_it(sentence, start, end):
    found = told(sentence)
    assert (found.start, found.end) == (day(start), day(end))


@pytest.mark.parametrize(
    ("sentence", "end"),
    [
        ("The dam will not open until August.", "2021-08-31"),
        ("The dam is not open until August.", "2021-08-31"),
        ("They held the dam until March 12.", "2021-03-12"),
        ("The ban holds until March 12.", "2022-03-12"),
    ],
)
def test_until_reaches_back_where_something_past_lasted_and_else_ahead(sentence, end):
    found = told(sentence)
    assert (found.start, found.end) == (None, day(end))


@pytest.mark.parametrize(
    ("sentence", "end"),
    [
        ("The town had been evacuated by Wednesday.", "2021-05-05"),
        ("By Wednesday the town had been evacuated.", "2021-05-05"),
        ("The bridge will be finished by Friday.", "2021-05-07"),
        ("The bridge will be finished by the end of June.", "2021-06-30"),
        ("The dam held 3 million litres by 2010.", "2010-12-31"),
    ],
)
def test_what_is_so_by_a_day_has_that_day_for_its_end_and_no_start(sentence, end):
    found = told(sentence)
    assert (found.start, found.end, found.precision) == (None, day(end), "range")
    assert found.has_own_date


def test_a_bound_is_no_day_of_the_news_and_a_day_that_owns_what_did_it_is_no_bound():
    assert told("Bell left.", after("The town had been evacuated by Wednesday.")).basis == "publication"
    assert told("The town was hit by Wednesday's storm.").start != told("The town was hit by Wednesday.").start


def test_an_inferred_interval_longer_than_a_month_bounds_nothing():
    assert reported_by(Published(start=day("2021-01-01"), end=day("2021-12-31"), basis="inferred")).basis == "unknown"
    assert reported_by(Published(start=day("2021-05-01"), end=day("2021-05-09"), basis="inferred")).end == day(
        "2021-05-09"
    )


@given(st.text(), st.text())
def test_any_text_is_dated_the_same_twice_and_relative_words_never_without_publication(first, second):
    story = after(first, Published())
    assert read(second, at(), Published(), story) == read(second, at(), Published(), story)
    assert read("It failed on Tuesday, yesterday, last month.", at(), Published(), NOWHERE)[0] == When(words="Tuesday")


def test_a_date_in_figures_is_read_as_the_article_writes_its_others():
    text = "The permit was filed on 03/04/2021."
    assert not told(text).is_dated or told(text).basis == "publication"
    assert told(text, Story(month_first=True)).start == day("2021-03-04")
    assert told(text, Story(month_first=False)).start == day("2021-04-03")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The firm rebuilt the pier and plans to open it on May 20.", None, "2021-05-06"),
        ("A bomb killed nine people and the mayor will speak on Friday.", None, "2021-05-06"),
        ("A bomb killed nine people on Tuesday and the mayor will speak on Friday.", "2021-05-04", "2021-05-04"),
        ("The trial was set for Friday.", "2021-05-07", "2021-05-07"),
        ("The mayor and the board will speak on Friday.", "2021-05-07", "2021-05-07"),
    ],
)
def test_the_day_of_a_plan_told_beside_what_happened_is_not_its_day(text, start, end):
    when = told(text)
    assert (when.start, when.end) == (start and day(start), day(end))


@pytest.mark.parametrize("edge", ["0001-01-01", "9999-12-31"])
def test_a_stamp_at_either_end_of_the_calendar_is_a_day_like_any_other(edge):
    published = Published(start=day(edge), end=day(edge), basis="given")
    text = "The dam failed in 9999, and on January 1, 1 and the following year Bell left."
    assert read(text, at(), published, NOWHERE)[0].basis != "carried"


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The two states were provinces of one federation until it broke up in 1991.", "1991-12-31"),
        ("The hall was used as a school before it burned down in 1988.", "1988-12-31"),
    ],
)
def test_what_was_so_up_to_something_of_long_ago_ends_then_and_is_not_of_the_day_of_the_news(text, end):
    when = told(text, after("A bomb hit the market on Tuesday."))
    assert (when.start, when.end) == (None, day(end))


@pytest.mark.parametrize(
    "text", ["Traders hid until soldiers came.", "It waited until the crowd that had gathered since 2019 was quiet."]
)
def test_what_lasted_until_something_of_the_day_is_of_the_day_of_the_news(text):
    assert told(text, after("A bomb hit the market on Tuesday.")).start == day("2021-05-04")


@pytest.mark.parametrize(
    "text",
    [
        "The claim was first made by a rival.",
        "It first came to light in a lawsuit.",
        "The ministry hopes to reopen a sale shelved in the spring.",
        "The bank intends to keep the fund created for victims.",
    ],
)
def test_what_was_first_told_before_and_what_somebody_wants_now_is_not_of_the_day_of_the_news(text):
    assert told(text, after("On Tuesday the paper printed the list.")).basis == "publication"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Fighting between the former partners erupted on May 3.", "2021-05-03"),
        ("Flooding along the lower Varn forced 300 families out on Monday.", "2021-05-03"),
        ("Mining at the site ceased in 2019.", "2019-01-01"),
        ("Fearing for their lives, the guards fled on Wednesday.", "2021-05-05"),
        ("In 2010 Lang resigned.", "2010-01-01"),
        ("On May 3 Lang resigned.", "2021-05-03"),
        ("Two of those known to have been aboard when it sank on Tuesday night are alive.", None),
    ],
)
def test_an_event_in_ing_and_a_date_before_a_name_are_read_as_such(text, start):
    assert told(text).start == (day(start) if start else None)


def test_a_sentence_that_opens_by_a_later_day_takes_the_news_on_to_it():
    story = after("On Monday the river burst its banks.")
    _, story = read("By Wednesday the water stood a metre high.", at(5), THURSDAY, story)
    assert told("Soldiers carried the sick out in boats.", story).start == day("2021-05-05")


@pytest.mark.parametrize(
    "text",
    [
        "The board gave the firm until May 31 to mend the valve.",
        "A judge has given the council until Monday to answer.",
        "The bank was granted until June 30 to sell the stake.",
        "“No such report reached the ministry before April 4,” a spokesman said.",
        "The ministry denied that any warning had come before April 4.",
    ],
)
def test_a_deadline_and_a_day_before_which_nothing_happened_date_nothing(text):
    assert told(text).basis == "publication"
    assert told("On Tuesday the board gave the firm until May 31 to mend it.").start == day("2021-05-04")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("“My father watched the ship burn from this bench, in 1994,” Dan Marsh said.", "1994-01-01"),
        ("Lang told the Post he had written to the line in 2006.", "2006-01-01"),
        ("Lang told the Post on Tuesday that he had written to the line in 2006.", "2021-05-04"),
        ("Lang said the line had sold 13 ships last year.", "2021-05-05"),
        ("Lang said prices had doubled since 2006.", "2021-05-05"),
    ],
)
def test_a_year_long_past_dates_what_is_said_where_nothing_in_the_sentence_dates_the_saying(text, start):
    assert told(text, after("On Wednesday the ship was raised.")).start == day(start)


def test_a_look_back_to_an_earlier_day_carries_no_further_than_the_next_paragraph():
    story = after("The two armies shelled each other on Wednesday.")
    _, story = read("Lasno was hit on Monday afternoon.", at(5, paragraph=3), THURSDAY, story)
    assert told("Two women died.", story, paragraph=4).start == day("2021-05-03")
    assert told("Norland sent a doctor.", story, paragraph=5).basis == "publication"


def test_what_somebody_later_said_or_did_does_not_carry_the_day_of_the_news():
    story = after("On Tuesday Bell told reporters that the dam was safe.")
    assert told("Hart later called Bell a liar.", story).basis == "publication"
    assert told("Hart called Bell a liar.", story).start == day("2021-05-04")


@pytest.mark.parametrize(
    "text",
    [
        "On the day before the inspection, SeaLine hired a captain.",
        "A week after the merger, the chairman left.",
        "SeaLine hired a captain two weeks after the merger.",
        "Two days before the vote, the council sacked its clerk.",
        "The morning after the blast, workers returned.",
        "Three weeks into the strike, the union split.",
        "On the eve of the vote, the council sacked its clerk.",
        "In the final week of the campaign, the mayor resigned.",
        "The chairman left the following week.",
    ],
)
def test_a_time_of_its_own_that_nothing_resolves_is_not_of_the_day_of_the_news(text):
    story = after("Police arrested two men on Tuesday.")._replace(last=None)
    assert told(text, story).start is None


@pytest.mark.parametrize(
    "text",
    [
        "In the hours after the blast, police closed the road.",
        "After the blast, police closed the road.",
        "Police arrested a man who had left the day after the blast.",
        "Police closed the road in the early hours of the morning.",
    ],
)
def test_what_came_of_the_news_within_hours_is_of_its_day(text):
    assert told(text, after("A blast hit a mill on Tuesday.")).start == day("2021-05-04")


@pytest.mark.parametrize(
    "text",
    ["The wreck held 40 tonnes of fuel.", "The firm employed 300 people.", "The reservoir lay 4 km upstream."],
)
def test_what_something_had_held_or_measured_is_of_no_day_of_the_news(text):
    assert told(text, after("The Mary sank on Tuesday.")).basis == "publication"


SEARCH = "Police searched the office on Wednesday."


@pytest.mark.parametrize(
    ("sentences", "start"),
    [
        ((SEARCH, "The ministry says it sent the letter on 14 February."), None),
        ((SEARCH, "The ministry sent the letter on 14 February."), "2021-02-13"),
        ((SEARCH, "The ministry says it sent the letter on 20 April."), "2021-04-19"),
        (("The ministry says it sent the letter on 14 February.",), "2021-02-13"),
        (("He said the dam had burst on Sunday.",), "2021-05-01"),
    ],
)
@pytest.mark.parametrize(
    "text", ["A day earlier, police had searched a flat.", "Police searched a flat a day earlier."]
)
def test_no_day_is_counted_back_from_one_long_before_the_news_that_somebody_spoke_of(sentences, start, text):
    story = NOWHERE
    for number, sentence in enumerate(sentences, start=1):
        _, story = read(sentence, at(number), THURSDAY, story)
    when = told(text, story)
    assert (when.start, when.words.lower()) == (start and day(start), "a day earlier")


def test_an_article_that_opens_with_what_has_just_come_about_carries_no_earlier_day_out_of_its_paragraph():
    _, opened = read("The court has confirmed the election of Bo Carr.", at(1, 1), THURSDAY, NOWHERE)
    _, story = read("Also on Tuesday, Anna Bell was arrested near the border.", at(2, 2), THURSDAY, opened)
    assert told("Police searched her flat.", story, 2).basis == "carried"
    assert told("The general appeared on television.", story, 3).basis == "publication"
    assert told("The union said it had taken note.", story, 3).basis == "publication"


@pytest.mark.parametrize(
    "text",
    [
        "Turnout was put at 66%, above the figure of 60% that Mr Carr had himself given on Monday.",
        "Bell called for marches after Friday prayers and said he would go on.",
    ],
)
def test_what_was_given_before_and_the_name_of_a_prayer_date_nothing(text):
    assert told(text).basis == "publication"


def test_the_day_of_what_is_somebodys_own_is_no_appointment():
    published = Published(start=day("2021-05-06"), end=day("2021-05-06"), basis="given")
    when, _ = read("His abduction on April 9, along with a colleague, marked a turn.", at(), published, NOWHERE)
    assert when.start == day("2021-04-09")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("At least 40 flats have been empty since Monday.", "2021-05-03", None),
        ("At least 40 flats have been empty in the city since the night of 4 April.", "2021-04-04", None),
        ("Bell said 40 flats had been empty since the army took the town on Monday.", "2021-05-03", None),
        ("The two sides have been at peace since the invasion in 2007.", "2007-01-01", None),
        ("The commission has until Saturday night to announce the results.", None, "2021-05-08"),
        ("Bell won most seats in last month's election.", "2021-04-01", "2021-04-30"),
        ("Bell seized power in a 1999 coup.", "1999-01-01", "1999-12-31"),
        ("Jurors could have the case by Saturday morning, the judge said.", None, "2021-05-08"),
        ("The agency has called its committee to a meeting on Saturday.", "2021-05-08", "2021-05-08"),
    ],
)
def test_what_lasts_and_what_happens_in_something_has_the_day_of_that(text, start, end):
    when = told(text)
    assert (when.start, when.end) == (start and day(start), end and day(end))


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Bell said on Tuesday that the June elections had been put off.", "2021-05-04"),
        ("The firm said on Tuesday it would help 400 people left homeless by last week's flood.", "2021-05-04"),
        ("The judge ruled on Tuesday that Bell be held until he is sentenced on May 20.", "2021-05-04"),
        ("Bell was charged on Tuesday in a 1999 bombing.", "2021-05-04"),
        ("Activists raised the figure for Friday to 14 on Tuesday.", "2021-05-04"),
        ("The boy, from Orla, died on Tuesday.", "2021-05-04"),
        ("Waving the flag, several hundred men took parts of this battered city Tuesday.", "2021-05-04"),
        ("As late as Tuesday, spokesman Bo Carr told reporters that it held.", "2021-05-04"),
        ("Police said on Tuesday eight men had been held in connection with Sunday's bombing.", "2021-05-04"),
        ("The firm said on Tuesday it would pay the aid that it froze last week.", "2021-05-04"),
        ("On Tuesday the state counted 83 deaths, with the latest death on May 2.", "2021-05-04"),
        ("On the last morning Bell was tired, the doctor said on Tuesday.", "2021-05-04"),
        ("The envoy said on Tuesday that a vote on June 27 would be unsafe.", "2021-05-04"),
    ],
)
def test_what_a_date_only_names_is_not_of_that_date(text, start):
    assert told(text).start == day(start)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("At least 40 people have been killed since Monday.", None),
        ("Residents said on Tuesday that 37 people had been killed since Sunday.", "2021-05-04"),
    ],
)
def test_how_many_have_come_to_harm_since_a_day_is_as_of_the_day_it_is_told(text, start):
    assert told(text).start == (start and day(start))
