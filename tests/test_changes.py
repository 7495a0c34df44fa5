from __future__ import annotations

import random
import re

import pytest
from changes_samples import (
    BOARD_SAYS,
    BOARD_STILL,
    BROKE,
    CAME,
    COPY,
    COURIER,
    DEAD,
    DEAD_SINCE,
    EDITED,
    FOURTEEN_DEAD,
    HERALD,
    NINE_DEAD,
    NOBODY_WITHDREW,
    WITHDRAWN,
    disputed,
    entries_of,
    entry,
    moves,
    numbers,
    only,
    position,
    report,
    stories,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import article, claim, on

from summarizer import compare
from summarizer.changes import Changes
from summarizer.models import Dispute, MadeBy

# What always holds


@settings(deadline=None)
@given(stories())
def test_a_report_and_itself_differ_in_nothing(made):
    changes = compare(made, made)
    assert not changes
    assert len(changes.unchanged) == len(made.timeline)
    assert len(changes.articles.unchanged) == len(made.articles)


@settings(deadline=None)
@given(stories(), stories())
def test_every_entry_and_article_of_either_report_is_in_exactly_one_list(old, new):
    changes = compare(old, new)
    assert entries_of(changes) == tuple(sorted(one.id for one in made.timeline) for made in (old, new))
    listed = changes.articles
    before = [one.id for one in (*listed.removed, *listed.unchanged)] + [one.before.id for one in listed.revised]
    after = [one.id for one in (*listed.new, *listed.unchanged)] + [one.after.id for one in listed.revised]
    assert sorted(before) == sorted(one.id for one in old.articles)
    assert sorted(after) == sorted(one.id for one in new.articles)


def flipped(update):
    moved = {one.what: (one.after, one.before) for one in update.moved}
    return (update.after, update.before, moved, update.lost, update.gained,
            update.lost_answers, update.new_answers)  # fmt: skip


def as_they_are(update):
    moved = {one.what: (one.before, one.after) for one in update.moved}
    return (update.before, update.after, moved, update.gained, update.lost,
            update.new_answers, update.lost_answers)  # fmt: skip


def mirrored(updates, others):
    return sorted(map(repr, map(flipped, updates))) == sorted(map(repr, map(as_they_are, others)))


@settings(deadline=None, max_examples=200)
@given(stories(), stories())
def test_the_other_way_round_what_is_new_is_withdrawn_and_what_is_disputed_is_settled(old, new):
    there, back = compare(old, new), compare(new, old)
    assert (there.new, there.parted) == (back.withdrawn, back.joined)
    assert (there.withdrawn, there.joined) == (back.new, back.parted)
    assert mirrored(there.updated, back.updated)
    assert mirrored(there.disputed, back.settled)
    assert mirrored(there.settled, back.disputed)
    assert {(one.before, one.after) for one in there.unchanged} == {(one.after, one.before) for one in back.unchanged}
    assert (there.articles.new, there.articles.removed) == (back.articles.removed, back.articles.new)


@settings(deadline=None)
@given(stories(), stories(), st.randoms(use_true_random=False))
def test_the_order_of_a_report_plays_no_part(old, new, shuffled: random.Random):
    def mixed(made):
        parts = {name: list(getattr(made, name)) for name in ("articles", "claims", "timeline")}
        for part in parts.values():
            shuffled.shuffle(part)
        return made.model_copy(update={name: tuple(part) for name, part in parts.items()})

    assert compare(mixed(old), mixed(new)) == compare(old, new)


@settings(deadline=None)
@given(stories(), stories())
def test_nothing_that_a_claim_of_the_new_report_rests_on_is_withdrawn(old, new):
    supported = {quote for one in new.claims for quote in quotes(one)}
    withdrawn = {quote for gone in compare(old, new).withdrawn for one in gone.claims for quote in quotes(one.claim)}
    assert not supported & withdrawn


def quotes(one):
    return {citation.quote for citation in one.citations}


@settings(deadline=None)
@given(stories(), stories())
def test_changes_survive_json(old, new):
    changes = compare(old, new)
    assert Changes.model_validate_json(changes.to_json()) == changes


# What is the same


def test_an_edited_article_is_the_same_article_and_its_untouched_sentences_the_same_claims():
    changes = compare(report([HERALD], [entry(BOARD_SAYS)]), report([EDITED], [entry(BOARD_STILL)]))
    assert only(changes.articles.revised).after.id == "herald-edited"
    assert only(changes.unchanged).after == "herald-edited.1"


def test_a_corrected_figure_is_an_update_from_the_old_to_the_new_with_the_citations_of_both():
    changes = compare(report([HERALD], [entry(NINE_DEAD)]), report([EDITED], [entry(FOURTEEN_DEAD)]))
    update = only(changes.updated)
    assert moves(update) == {
        "figures": (("at least nine (people killed)",), ("at least 14 (people killed)",)),
        "citations": ((DEAD,), (DEAD_SINCE,)),
    }
    assert (update.before.citations, update.after.citations) == (NINE_DEAD.citations, FOURTEEN_DEAD.citations)
    assert (changes.new, changes.withdrawn) == ((), ())


def test_articles_are_also_known_by_their_address_but_not_by_standard_input():
    web, again = (one.model_copy(update={"path": None, "url": "https://example.org/a"}) for one in (HERALD, EDITED))
    assert compare(report([web], []), report([again], [])).articles.revised
    typed, retyped = (one.model_copy(update={"path": "-"}) for one in (HERALD, EDITED))
    assert not compare(report([typed], []), report([retyped], [])).articles.revised


def test_a_statement_worded_otherwise_over_the_same_sentences_has_not_moved():
    reworded = entry(NINE_DEAD, statement="At least nine people died in the flood.")
    assert not compare(report([HERALD], [entry(NINE_DEAD)]), report([HERALD], [reworded]))


def test_two_like_sentences_of_a_text_that_did_not_change_are_two_claims():
    prices = article("prices", "Oil of the north rose to 80 dollars.", "Oil of the south rose to 80 dollars.")
    north, south = (claim(prices, number) for number in numbers(prices))
    changes = compare(report([prices], [entry(north)], [north]), report([prices], [entry(south)], [south]))
    assert [one.why for one in only(changes.withdrawn).claims] == ["reading"]
    assert only(changes.new).entry.claims == (south.id,)


def test_an_article_more_is_a_change_even_where_no_entry_is():
    assert compare(report([HERALD], []), report([HERALD, COURIER], []))


def test_neither_spaces_nor_about_nor_other_words_for_what_a_figure_counts_are_news():
    old = entry(NINE_DEAD, statement="Nine people died, the water  board said.", origins=("water  board",))
    new = entry(NINE_DEAD, statement="About nine villagers died, the water board said.")
    assert not compare(report([HERALD], [old]), report([HERALD], [new]))


def test_claims_that_another_engine_read_are_matched_by_their_sentences_and_the_page_says_so():
    other = NINE_DEAD.model_copy(update={"id": "herald.77", "statement": "At least nine people died."})
    by_model = {"made_by": MadeBy(version="9.9", engine="model", model="openai/x")}
    old = report([HERALD], [entry(NINE_DEAD)], [NINE_DEAD])
    changes = compare(old, report([HERALD], [entry(other)], [other], **by_model))
    assert only(changes.unchanged).after == "herald.77"
    assert (
        "The reports were made differently, by the extractive engine of summarizer 9.9 and by openai/x of "
        "summarizer 9.9: that alone may account for some changes."
    ) in changes.to_markdown()


def test_the_event_that_keeps_most_claims_stays_and_what_left_it_is_told_apart_not_new():
    old = report([HERALD], [entry(BOARD_SAYS, NINE_DEAD, WITHDRAWN)])
    changes = compare(old, report([HERALD], [entry(BOARD_SAYS), entry(NINE_DEAD, WITHDRAWN)]))
    assert only(changes.updated).after.claims == ("herald.2", "herald.3")
    assert only(changes.parted).within == old.timeline[0]
    assert not changes.new
    back = compare(report([HERALD], [entry(BOARD_SAYS), entry(NINE_DEAD, WITHDRAWN)]), old)
    assert only(back.joined).entry.claims == ("herald.1",)
    assert not back.withdrawn


def test_equal_halves_of_an_event_are_told_apart_alike_whatever_their_order():
    old = report([HERALD], [entry(BOARD_SAYS, NINE_DEAD, statement="A dam failed.")])
    halves = [entry(BOARD_SAYS), entry(NINE_DEAD)]
    assert compare(old, report([HERALD], halves)) == compare(old, report([HERALD], halves[::-1]))


def test_an_event_that_was_dissolved_is_told_within_the_one_that_took_most_of_it():
    warned, copied, circus = (claim(COPY, number) for number in (3, 2, 1))
    parts = [[BROKE], [NOBODY_WITHDREW, CAME, circus]], [[BOARD_SAYS, NINE_DEAD], [WITHDRAWN, copied, warned]]
    dissolved = entry(*parts[0][0], *parts[1][0])
    before = report([HERALD, COURIER, COPY], [dissolved, entry(*parts[0][1]), entry(*parts[1][1])])
    takers = [entry(*few, *many) for few, many in parts]
    changes = compare(before, report([HERALD, COURIER, COPY], takers))
    assert (only(changes.joined).entry, only(changes.joined).within) == (dissolved, takers[1])


def test_an_entry_that_only_was_cut_from_the_timeline_is_not_withdrawn():
    changes = compare(report([HERALD], [entry(NINE_DEAD)]), report([HERALD], []))
    assert not changes.withdrawn
    assert only(changes.joined).within is None
    assert "left out of the timeline now" in changes.to_markdown()


# What came, moved and went


@pytest.mark.parametrize(
    ("facts", "what", "before", "after"),
    [
        ({"status": "corroborated"}, "status", ("single-origin",), ("corroborated",)),
        ({"when": on("2021-05-04")}, "date", ("undated",), ("4 May 2021",)),
        ({"origins": ("Anna Bell", "water board")}, "origins", (), ("Anna Bell",)),
        ({"decided": ("one event, says the editor",)}, "decisions", (), ("one event, says the editor",)),
        (
            {"statement": "Nine people drowned, not ten dogs."},
            "figures",
            ("at least nine (people killed)",),
            ("Nine (people killed)", "ten (dogs)"),
        ),
    ],
)
def test_an_update_says_what_moved_from_what_to_what(facts, what, before, after):
    update = only(compare(report([HERALD], [entry(NINE_DEAD)]), report([HERALD], [entry(NINE_DEAD, **facts)])).updated)
    assert moves(update) == {what: (before, after)}


def test_a_claim_that_joins_an_event_is_shown_with_the_article_that_brought_it():
    old, new = report([HERALD], [entry(BOARD_SAYS)]), report([HERALD, COURIER], [entry(BOARD_SAYS, BROKE)])
    assert [(one.claim.id, one.why) for one in only(compare(old, new).updated).gained] == [("courier.1", "article")]
    assert [(one.claim.id, one.why) for one in only(compare(new, old).updated).lost] == [("courier.1", "article")]
    assert "before: " not in compare(new, old).to_markdown(), "the same words, and what was dropped is shown"


def test_what_only_a_removed_article_said_is_withdrawn():
    old = report([HERALD, COURIER], [entry(BOARD_SAYS), entry(CAME)])
    changes = compare(old, report([HERALD], [entry(BOARD_SAYS)]))
    assert only(changes.withdrawn).entry.claims == ("courier.3",)
    assert only(only(changes.withdrawn).claims).why == "article"
    assert only(changes.articles.removed).name == "Courier"


def test_what_another_article_still_says_word_for_word_is_not_withdrawn():
    changes = compare(report([HERALD], [entry(NINE_DEAD)]), report([COPY], [entry(claim(COPY, 1))]))
    assert not changes.withdrawn
    assert moves(only(changes.updated)).keys() == {"citations"}


def test_what_a_sentence_cut_from_an_edited_article_said_is_withdrawn_for_its_text():
    changes = compare(report([HERALD], [entry(WITHDRAWN)]), report([EDITED], []))
    assert only(only(changes.withdrawn).claims).why == "text"
    assert "the article’s text changed" in changes.to_markdown()


def test_a_dispute_that_comes_up_and_one_that_is_settled():
    calm, heated = (
        report([HERALD], [entry(WITHDRAWN)]),
        report([HERALD, COURIER], [disputed(WITHDRAWN, NOBODY_WITHDREW)]),
    )
    up, down = compare(calm, heated), compare(heated, calm)
    assert only(up.disputed).after.status == "disputed"
    assert (only(up.disputed).new_answers, only(down.settled).lost_answers) == ((), ())
    assert "added, " not in up.to_markdown(), "its answers are shown already"
    assert only(down.settled).before.status == "disputed"
    assert "## Disputes\n\n### New\n" in up.to_markdown()
    assert "## Disputes\n\n### Settled\n" in down.to_markdown()
    assert "  - before, Anna Bell says: General Hart said" in down.to_markdown()


def test_an_event_that_is_disputed_from_the_start_is_new_and_shown_among_the_disputes():
    changes = compare(report([COPY], []), report([HERALD, COURIER], [disputed(WITHDRAWN, NOBODY_WITHDREW)]))
    assert only(changes.new).entry.status == "disputed"
    headings = re.findall("^#+ .*", changes.to_markdown(), re.MULTILINE)
    assert headings == ["# What changed", "## Disputes", "### New", "## Articles"]


def test_a_new_answer_in_an_old_dispute_is_shown_and_the_others_are_not_repeated():
    old = report([HERALD, COURIER], [disputed(WITHDRAWN, NOBODY_WITHDREW)])
    third = claim(COPY, 3)
    new = report([HERALD, COURIER, COPY], [disputed(WITHDRAWN, NOBODY_WITHDREW, third)])
    update = only(compare(old, new).updated)
    assert only(only(update.new_answers).positions).claims == ("copy.3",)
    assert only(only(only(compare(new, old).updated).lost_answers).positions).claims == ("copy.3",)
    lines = compare(old, new).to_markdown()
    assert "  - new answer, Anna Bell says: Nobody in Lower Town" in lines
    assert lines.count("Anna Bell says") == 1


def test_a_second_question_about_a_disputed_event_is_news():
    one, two = (
        Dispute(question=text, positions=tuple(map(position, (NINE_DEAD, BOARD_SAYS)))) for text in ("A?", "B?")
    )
    told = disputed(NINE_DEAD, BOARD_SAYS)
    before, after = (told.model_copy(update={"disputes": ds}) for ds in ((one,), (one, two)))
    update = only(compare(report([HERALD], [before]), report([HERALD], [after])).updated)
    assert moves(update) == {"questions": ((), ("B?",))}


def asked(question, *claims):
    return Dispute(question=question, positions=tuple(map(position, claims)))


def told_by(one, *disputes):
    return entry(one, status="disputed").model_copy(update={"disputes": disputes})


def lines_of(changes, section):
    return [
        re.sub(r"\[\^\d+\]", "", line) for line in changes.to_markdown().partition(section)[2].splitlines()[2:] if line
    ]


def test_a_dispute_that_two_events_tell_is_shown_and_counted_once():
    shared = asked("Were troops withdrawn?", WITHDRAWN, NOBODY_WITHDREW)
    old = report([HERALD, COURIER], [entry(WITHDRAWN), entry(NOBODY_WITHDREW)])
    new = report([HERALD, COURIER], [told_by(WITHDRAWN, shared), told_by(NOBODY_WITHDREW, shared)])
    changes = compare(old, new)
    lines = lines_of(changes, "### New")
    assert sum("Anna Bell says" in line for line in lines) == 2
    assert "  - the same dispute: Were troops withdrawn?" in lines
    assert "Entries: 2 newly disputed. Disputes: 1 new." in changes.to_markdown()
    assert "Entries: 2 no longer disputed. Disputes: 1 settled." in compare(new, old).to_markdown()


def test_an_answer_that_two_events_gain_in_one_dispute_is_shown_once():
    before, after = (
        [told_by(one, asked("Withdrawn?", WITHDRAWN, NOBODY_WITHDREW, *more)) for one in (WITHDRAWN, NOBODY_WITHDREW)]
        for more in ((), (claim(COPY, 3),))
    )
    changes = compare(report([HERALD, COURIER], before), report([HERALD, COURIER, COPY], after))
    assert len(changes.updated) == 2
    assert changes.to_markdown().count("new answer, Anna Bell says") == 1


def test_the_sides_of_several_disputes_of_an_event_stand_under_their_own_questions():
    disputes = asked("Withdrawn?", WITHDRAWN, NOBODY_WITHDREW), asked("How many?", NINE_DEAD, BOARD_SAYS)
    changes = compare(report([COPY], []), report([HERALD, COURIER], [told_by(WITHDRAWN, *disputes)]))
    nested = [line for line in lines_of(changes, "### New") if line.startswith(" ")]
    assert [line.partition(" says")[0] for line in nested[:6]] == [
        "  - Withdrawn?", "    - Anna Bell", "    - Anna Bell", "  - How many?", "    - Anna Bell", "    - Anna Bell",
    ]  # fmt: skip


def test_a_new_answer_to_one_of_several_questions_says_which():
    first, third = asked("Withdrawn?", WITHDRAWN, NOBODY_WITHDREW), claim(COPY, 3)
    before, after = (
        told_by(WITHDRAWN, first, asked("How many?", NINE_DEAD, BOARD_SAYS, *more)) for more in ((), (third,))
    )
    changes = compare(report([HERALD, COURIER], [before]), report([HERALD, COURIER, COPY], [after]))
    assert only(only(changes.updated).new_answers).question == "How many?"
    assert "  - How many?\n    - new answer, Anna Bell says" in changes.to_markdown()
