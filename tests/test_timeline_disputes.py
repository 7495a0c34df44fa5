"""Who stands on which side; all fixtures are invented."""

import pytest
from stories import article, claim, on

from summarizer.citations import cite
from summarizer.models import Relation
from summarizer.timeline import build
from summarizer.timeline.disputes import both_sides, open_conflicts, spokesman


def pile(*told, day="2021-05-03"):
    """The entries over statements, each of an article of its own; a speaker may stand before a bar."""
    articles, claims = [], []
    for n, line in enumerate(told):
        speaker, _, text = line.rpartition("|")
        articles.append(article(f"a{n}", text, published="2021-05-05"))
        claims.append(claim(articles[-1], 1, when=on(day), speakers=[speaker] if speaker else []))
    return build(articles, claims).entries


def sides(*told):
    (entry,) = pile(*told)
    return {frozenset(p.claims) for p in entry.positions}


NINE = "Anna Bell|The flood killed nine villagers in Lower Town, Anna Bell said."
FORTY = "Carl Hart|The flood killed 40 villagers in Lower Town, Carl Hart said."
SIXTY = "Dora Stein|The flood killed 60 villagers in Lower Town, Dora Stein said."


def test_who_gives_one_value_stands_on_one_side():
    again = "Ed Moss|Nine villagers were killed by the flood in Lower Town, Ed Moss said."
    assert sides(NINE, FORTY, again) == {frozenset({"a0.1", "a2.1"}), frozenset({"a1.1"})}


def test_three_values_are_three_sides():
    assert sides(NINE, FORTY, SIXTY) == {frozenset({"a0.1"}), frozenset({"a1.1"}), frozenset({"a2.1"})}


def test_a_side_names_who_takes_it_and_quotes_them():
    (entry,) = pile(NINE, FORTY)
    assert [p.speakers for p in entry.positions] == [("Anna Bell",), ("Carl Hart",)]
    assert [c.article for p in entry.positions for c in p.citations] == ["a0", "a1"]


@pytest.mark.parametrize(
    ("second", "shown"),
    [
        ("The flood killed nine villagers in Lower Town.", "The flood killed nine villagers in Lower Town."),
        ("It killed nine villagers in Lower Town.", "A flood came on Monday. It killed nine villagers in Lower Town."),
    ],
)
def test_a_side_is_told_by_the_sentence_that_gives_its_figure_unless_that_leans_on_another(second, shown):
    told = article("a", "A flood came on Monday.", second, published="2021-05-05")
    both = claim(told, 2, when=on("2021-05-03"), speakers=["Anna Bell"]).model_copy(
        update={"statement": f"A flood came on Monday. {second}", "citations": cite(told, [1, 2])}
    )
    other = article("b", "The flood killed 40 villagers in Lower Town.", published="2021-05-05")
    rival = claim(other, 1, when=on("2021-05-03"), speakers=["Carl Hart"])
    (entry,) = build([told, other], [both, rival]).entries
    assert [p.answer for p in entry.positions] == [shown, rival.statement]


def test_a_claim_outside_the_conflict_takes_no_side():
    (entry,) = pile(NINE, FORTY, "The flood killed villagers in Lower Town.")
    assert "a2.1" in entry.claims
    assert "a2.1" not in {c for p in entry.positions for c in p.claims}


def test_a_copy_stands_where_its_original_does():
    assert sides(NINE, FORTY, NINE) == {frozenset({"a0.1", "a2.1"}), frozenset({"a1.1"})}


def test_a_figure_repeated_to_be_denied_is_on_the_side_against_it():
    denial = "Anna Bell|Anna Bell denied that the flood killed 40 villagers in Lower Town."
    assert sides(denial, FORTY) == {frozenset({"a0.1"}), frozenset({"a1.1"})}


@pytest.mark.parametrize("told", [(NINE, FORTY), (FORTY, NINE, SIXTY)])
def test_the_statement_of_a_dispute_gives_every_side_and_chooses_none(told):
    (entry,) = pile(*told)
    assert entry.statement == " ".join(("Sources differ.", *(p.answer for p in entry.positions)))


def relation(kind, earlier, later):
    return Relation(kind=kind, earlier=earlier, later=later)


def test_what_was_updated_since_is_no_longer_in_dispute():
    conflict = relation("conflicts", "a", "b")
    assert open_conflicts([conflict, relation("agrees", "a", "c")]) == (conflict,)
    assert open_conflicts([conflict, relation("updates", "a", "c")]) == ()
    assert open_conflicts([conflict, relation("updates", "c", "b")]) == (conflict,)


def test_the_newest_speaks_where_figures_were_updated():
    herald = article("herald", "Nine villagers were killed.", "14 villagers were killed, Anna Bell said.", "Rain fell.")
    first, second, third = (claim(herald, n, when=on("2021-05-03")) for n in (1, 2, 3))
    assert spokesman([first, second, third], [relation("updates", "herald.2", "herald.1")]) == first
    assert spokesman([third, second]) == second


def test_an_answer_that_another_repeats_to_deny_it_is_told_once():
    told = "The ministry said no one was killed."
    denied = f"{told} “That is false,” Bell said."
    assert both_sides([told, denied]) == f"Sources differ. {denied}"
    assert both_sides([told, "Bell counted nine."]) == f"Sources differ. {told} Bell counted nine."
