"""What one voice says against another's word near it in an article; all is invented."""

import pytest
from stories import article, claim

from summarizer.timeline import build

PEOPLE = ("Board", "Anna Bell")


def disputes(*lines, speakers=PEOPLE, **facts):
    paper = article("herald", "The board met in Orla.", *lines, published="2021-05-06")
    claims = [claim(paper, n, speakers=[s], **facts) for n, s in enumerate(speakers, start=2) if s]
    return [d for e in build([paper], claims).entries for d in e.disputes]


@pytest.mark.parametrize(
    ("told", "reply"),
    [
        ("Anna Bell had resigned, the board said.", "“I did not resign. I was sacked by telephone,” Bell said."),
        (
            "Elders said 27 people were killed when aircraft bombed a farm.",
            "“No civilians were harmed,” a spokesman said.",
        ),
        ("Nobody was hurt, the mayor said.", "Doctors said 63 people were injured."),
        ("The mayor said no police officers were hurt.", "Doctors said nine police officers were injured."),
        ("The board said Bell had met the driver.", "“I did not meet the driver at any time,” Bell said."),
        ("The board said Bell had won the vote.", "Bell said she had lost the vote."),
        ("The board said the march was violent.", "Bell said it was peaceful."),
        ("The board said Bell owed the bank $4 million.", "Bell said she owed the bank nothing."),
        ("The board claims it offered Bell compensation in May.", "“Nobody has offered me anything,” Bell said."),
        ("The board said Bell was drunk.", "Bell’s lawyer said his client was not drunk."),
        ("The board said officers shot Bell in the yard.", "Bell said police did not shoot her in the yard."),
    ],
)
def test_who_denies_what_another_said_just_before_or_just_after_disputes_it(told, reply):
    (found,) = {d.question: d for d in disputes(told, reply)}.values()
    assert len(found.positions) == 2


@pytest.mark.parametrize(
    ("told", "reply"),
    [
        ("The board said Bell had resigned.", "Bell said she had not been paid."),
        ("Elders said 27 fighters were killed.", "“No civilians were harmed,” a spokesman said."),
        ("Doctors said nine children were injured.", "The mayor said no police officers were hurt."),
        ("Anna Bell denied that 14 people were killed.", "The board said nine people were killed."),
        ("The board said it would close the dam.", "The union said it would not close the dam."),
        ("The board said exports grew.", "Bell said imports had not grown."),
        ("The board said the northern front had collapsed.", "Bell said the southern front had not collapsed."),
        ("The board said the reactor had been shut down.", "Bell said the second reactor had not been shut down."),
        ("The board said the mill had burned down.", "Bell said the warehouse of the mill had not burned down."),
        ("The board said Hart was guilty.", "Bell said Hart’s wife was not guilty."),
        ("The board said it had raised taxes last year.", "Bell said the board had not raised taxes this year."),
        ("The board said the crew followed the rules.", "Bell said the crew did not follow the rules in 2019."),
        ("The board said the law would cut taxes.", "Bell said the law would not cut taxes for the poor."),
        ("The board said power was restored to 8,000 homes.", "Bell said 2,000 homes had not had power restored."),
        ("The board said exports had risen.", "Bell said imports had fallen."),
        ("The board said the front door was open.", "Bell said the back door was closed."),
        ("The board said fares rose in March.", "Bell said fares fell in April."),
        ("The board said 12 schools had opened.", "Bell said three schools had closed."),
        ("The board said Hart was armed.", "Bell said he was not armed."),
        ("The board said Hart had trained alone.", "“I have never trained alone with Hart,” Bell said."),
    ],
)
def test_who_denies_something_else_or_speaks_of_himself_disputes_nothing(told, reply):
    assert not disputes(told, reply)


def test_nobody_denies_a_toll_that_is_told_only_further_on():
    later = (
        "The mayor said nobody died.",
        "A priest said he was told to sign.",
        "The union said 70 people were killed.",
    )
    assert disputes(*later, speakers=("mayor", "priest", "union")) == []


def test_nobody_replies_to_himself_or_from_far_away():
    told, reply = "Anna Bell had resigned, the board said.", "“I did not resign,” it was said."
    assert not disputes(told, reply, speakers=("Board", "Board"))
    between = [f"The dam number {n} was shut." for n in range(5)]
    assert not disputes(told, *between, reply, speakers=("Board", *[""] * 5, "Anna Bell"))


def test_who_speaks_next_where_accounts_are_said_to_differ_disputes_what_the_first_says():
    told = ("The report never reached the town hall, the board said.", "It was sent on Monday, Bell said.")
    (found,) = {d.question: d for d in disputes(f"Whether it got there is disputed. {told[0]}", told[1])}.values()
    assert sorted(p.speakers for p in found.positions) == [("Anna Bell",), ("Board",)]
    assert not disputes(*told)
    assert not disputes(f"Whether it got there is disputed. {told[0]}", told[1], speakers=("Board", "Board"))


@pytest.mark.parametrize(
    ("matter", "told", "reply"),
    [
        (
            "Who fired first is disputed.",
            "The rebels fired first, the board said.",
            "The guards had fired first, Bell said.",
        ),
        ("How the fire began is disputed.", "The fire began in a bin, the board said.", "A spark began it, Bell said."),
    ],
)
def test_two_voices_differ_on_what_is_said_to_be_disputed_if_they_speak_of_it(matter, told, reply):
    assert disputes(f"{matter} {told}", reply)


@pytest.mark.parametrize(
    ("matter", "told", "reply"),
    [
        ("Who fired first is disputed.", "Twelve were killed, the board said.", "Twelve bodies were found, Bell said."),
        ("Whether the pilot called is disputed.", "It would pay, the board said.", "The wreck would stay, Bell said."),
        (
            "How the fire began is disputed.",
            "The fire began at noon, the board said.",
            "The fire began at noon, Bell said.",
        ),
        ("Where the ship sank is disputed.", "The ship had 30 sailors, the board said.", "All were safe, Bell said."),
    ],
)
def test_voices_that_agree_or_speak_of_something_else_dispute_nothing(matter, told, reply):
    assert not disputes(f"{matter} {told}", reply)


def test_who_is_set_aside_for_another_is_denied_all_that_is_said_and_nothing_else():
    left = "Bell had been pushed out of the firm, the paper said."
    assert not disputes(
        left, "It was Hill, not Bell, who chose the steel, sources said.", speakers=("Paper", "Sources")
    )
    chose = "Bell chose the steel of the bridge, the paper said."
    assert disputes(chose, "It was Hill, not Bell, who chose the steel, sources said.", speakers=("Paper", "Sources"))
