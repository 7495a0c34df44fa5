"""Counts of who took part; all fixtures are invented."""

import pytest
from stories import article, claim

from summarizer.timeline import build
from summarizer.timeline.crowds import is_crowd
from summarizer.timeline.features import featurize
from summarizer.timeline.tolls import are_one_toll
from summarizer.values.quantities import find_quantities

POLICE = "Police put the turnout at the march for the Orla dam in Norvik at 29,000."
MARCHERS = "The march for the Orla dam in Norvik drew 200,000 people, its organisers said."
PAPER = "About 80,000 people marched for the Orla dam in Norvik."


@pytest.mark.parametrize(
    ("text", "crowd"),
    [
        ("Police put the turnout at 29,000.", True),
        ("Some 80,000 people had turned up at the rally.", True),
        ("There were only 25,000 participants at noon.", True),
        ("The march drew 200,000 people.", True),
        ("About 30,000 had taken part.", True),
        ("The police estimated the crowd to have reached 50,000.", True),
        ("Tens of thousands of people marched.", False),
        ("Some 500 officers took part in the search.", False),
        ("Police arrested 50 people.", False),
        ("The march cost 200,000 euros.", False),
    ],
)
def test_who_took_part_is_counted_by_turnout_or_by_what_people_did(text, crowd):
    (found, *_) = find_quantities(text)
    at = text.index(found.quantity.words)
    assert is_crowd(found.quantity, at, at + len(found.quantity.words), text) == crowd


def disputes(*told):
    """The disputes about lines by speakers, each in a paper of its own."""
    articles, claims = [], []
    for n, (speaker, line) in enumerate(told):
        articles.append(article(f"a{n}", line, published="2021-05-05"))
        claims.append(claim(articles[-1], 1, speakers=[speaker] if speaker else []))
    found = {d for e in build(articles, claims).entries for d in e.disputes}
    return {(d.question, frozenset(frozenset(p.claims) for p in d.positions)) for d in found}


def test_organisers_police_and_a_paper_that_count_apart_are_sides_of_one_dispute():
    told = [("Police", POLICE), ("organisers", MARCHERS), ("Courier", PAPER)]
    sides = frozenset(frozenset((f"a{n}.1",)) for n in range(3))
    assert disputes(*told) == {("How many took part?", sides)}


def test_crowds_of_different_marches_are_no_dispute():
    other = "The march against the Tarsk airport in Kalm drew 200,000 people, its organisers said."
    assert not disputes(("Police", POLICE), ("organisers", other))


def test_a_capital_that_the_headline_names_is_no_other_place():
    one = article("a0", "Some 29,000 people marched for the Orla dam in Kuala Lumpur.", published="2021-05-05")
    other = article("a1", "The march for the Orla dam drew 200,000 people.", published="2021-05-05")
    claims = [claim(one, 1, speakers=["Police"]), claim(other, 1, speakers=["organisers"])]
    a, b = featurize(claims, [one, other])
    assert are_one_toll(a.figures[0], b.figures[0], a, b)
