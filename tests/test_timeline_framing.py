"""What the clause around a figure does with it; all fixtures are invented."""

import pytest
from stories import article, claim, on

from summarizer.timeline import build
from summarizer.timeline.framing import do_otherwise, framing
from summarizer.values.quantities import find_quantities


def read(text):
    (found,) = find_quantities(text)
    return framing(text, found.start, found.end)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("Teachers demanded a raise of 8 percent.", "demand"),
        ("The ministry has offered a raise of 3 percent.", "offer"),
        ("The ferry was licensed to carry 400 passengers.", "licen"),
        ("Its certificate allowed 400 passengers.", "allow"),
        ("The shop offers 40 kinds of bread.", ""),
        ("Norden paid 18 million euros.", ""),
    ],
)
def test_what_is_only_wanted_or_offered_is_told_from_what_is(text, wish):
    assert read(text).wish == wish


def test_those_among_whom_something_is_counted_are_read_on_either_side():
    groups = {"young", "voter"}
    assert read("Turnout among young voters was 48 percent.").groups == groups
    assert read("Turnout was 48 percent among young voters.").groups == groups
    assert not read("Seven people were hurt, among them 48 voters.".replace("Seven people", "People")).groups


def test_the_deed_is_read_before_and_behind_a_figure():
    assert read("The rebels freed 12 hostages.").deed == read("12 hostages were freed by the rebels.").deed


def test_only_two_known_deeds_that_are_not_alike_are_different_ones():
    built, sent, shipped = (read(f"The firm {verb} 12 engines.") for verb in ("assembled", "sent", "shipped"))
    assert do_otherwise(built, sent)
    assert not do_otherwise(sent, shipped)
    assert not do_otherwise(sent, read("There were 12 engines."))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Teachers in Brenta demand a raise of 8 percent.", "Teachers in Brenta were offered a raise of 3 percent."),
        ("The vaccine cut infections among infants by 61 percent.", "The vaccine cut infections by 34 percent."),
        ("Last year the reservoir lost 53 tons a day.", "The reservoir loses 160 tons a day, as last year in May."),
        ("The ferry was certified to carry 400 passengers.", "The ferry carried 512 passengers."),
        ("Aid for the port of Hesse cost 5.4 crowns.", "Aid for the port of Hesse cost 30 million crowns."),
        ("The army did not leave Hesse until it had blown up the bridge.", "The army has left the town of Hesse."),
    ],
    ids=[
        "a demand and an offer",
        "a group and all",
        "a period that is only compared with",
        "a licence",
        "another scale",
        "not until",
    ],
)
def test_what_is_counted_otherwise_is_not_in_dispute(ours, theirs):
    articles = [article(f"a{n}", text, published="2021-05-05") for n, text in enumerate((ours, theirs))]
    claims = [claim(one, 1, when=on("2021-05-03"), speakers=[f"Speaker {one.id}"]) for one in articles]
    assert not any(e.disputes for e in build(articles, claims).entries)
