from stories import article, claim, on

from summarizer.timeline import build
from summarizer.timeline.ranking import importance, keep_top, overview

DAMS = [
    article(name, "The Orla dam failed on 3 May 2021 and flooded Lower Town, Anna Bell said.")
    for name in ("one", "two")
]
CIRCUS = article("three", "A circus came to Paris.")
CLAIMS = [*(claim(a, 1, when=on("2021-05-03"), speakers=["Anna Bell"]) for a in DAMS), claim(CIRCUS, 1)]
KNOWN = {c.id: c for c in CLAIMS}
ENTRIES = build([*DAMS, CIRCUS], CLAIMS).entries


def test_what_more_articles_tell_and_words_date_matters_more():
    dam, circus = ENTRIES
    assert importance(dam, KNOWN) > importance(circus, KNOWN)


def test_the_readers_focus_outweighs_the_rest():
    dam, circus = ENTRIES
    assert importance(circus, KNOWN, "the circus in Paris") > importance(dam, KNOWN, "the circus in Paris")


def test_what_is_beyond_the_limit_is_listed_with_its_claims():
    kept, dropped = keep_top(ENTRIES, KNOWN, 1)
    assert [e.claims for e in kept] == [("one.1", "two.1")]
    assert [left.claims for left in dropped] == [("three.1",)]
    assert "--max-entries" in dropped[0].reason


def test_no_limit_keeps_everything():
    assert keep_top(ENTRIES, KNOWN, None) == (ENTRIES, ())


def test_the_overview_says_nothing_twice_and_keeps_the_order_of_the_timeline():
    again = ENTRIES[0].model_copy(update={"id": "zz"})
    assert [s.text for s in overview([*ENTRIES, again], KNOWN)] == [e.statement for e in ENTRIES]
