from hypothesis import given
from hypothesis import strategies as st

from summarizer.briefs.quotations import _doubled, inside, opens


def test_sentences_between_an_opening_and_its_closing_mark_are_inside():
    texts = [(1, "Bell said: “The dam failed."), (1, "Everybody left."), (1, "I too.”"), (1, "The mayor resigned.")]
    assert inside(texts) == {1, 2}


def test_a_new_paragraph_without_a_mark_ends_a_quotation_and_a_stray_closing_mark_tells_of_one():
    texts = [(1, "Bell said: “The dam failed."), (2, "The mayor resigned."), (3, "It rained.”")]
    assert inside(texts) == {2}


def test_single_marks_quote_as_double_ones_do_and_apostrophes_do_not():
    lines = (
        "Bell said: ‘The dam’s gone.",
        "Where is Hart?",
        "It’s over.’",
        "The workers’ union left.",
        "‘No,’ it said.",
    )
    assert inside([(1, line) for line in lines]) == {1, 2}
    assert (
        inside(
            [(1, "The ‘old’ dam held."), (1, "Bell called it ‘a mess’."), (1, "‘not so,’ he said."), (1, "All left.")]
        )
        == set()
    )


def test_a_pair_of_single_marks_runs_over_no_second_quotation():
    line = "‘It held,’ Bell said, and Hart: ‘No!’"
    assert opens(_doubled(line), inside=False) is False
    assert _doubled(line).count("“") == _doubled(line).count("”") == 2


def test_paragraphs_that_open_with_a_mark_again_go_on_with_a_quotation_that_is_never_closed():
    texts = [(1, "Bell told pickets: ‘The dam is gone."), (2, "‘The mayor must go."), (3, "‘The town too.")]
    assert inside(texts) == {1, 2}


def test_the_first_person_goes_on_with_a_letter_that_a_colon_opens():
    lines = ("The letter reads: Dear all, We are closed.", "I thank you.", "We were glad.", "Bell left.", "We lost.")
    assert inside([(1, line) for line in lines]) == {1, 2}


def test_a_mark_that_nothing_closes_is_a_slip():
    texts = [(1, 'The 5" pipe broke.'), *[(1, "It rained.")] * 20]
    assert inside(texts) == set()


def test_a_quotation_that_opens_low_is_closed_by_the_high_mark():
    assert not opens("Er sagte: „Ja“.", inside=False)
    assert opens("He said: “Yes.", inside=False)
    assert not opens("No.”", inside=True)


@given(st.lists(st.tuples(st.integers(1, 3), st.text(alphabet='a“”". '))))
def test_any_marks_give_positions_of_the_sentences(texts):
    assert inside(texts) <= set(range(len(texts)))
