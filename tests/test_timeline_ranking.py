import pytest
from stories import article, claim, on

from summarizer.timeline import build
from summarizer.timeline.features import featurize
from summarizer.timeline.overview import main_entry, overview
from summarizer.timeline.ranking import importance, keep_top, speaks_of

DAMS = [
    article(name, "The Orla dam failed on 3 May 2021 and flooded Lower Town, Anna Bell said.")
    for name in ("one", "two")
]
CIRCUS = article("three", "A circus came to Paris.")
CLAIMS = [*(claim(a, 1, when=on("2021-05-03"), speakers=["Anna Bell"]) for a in DAMS), claim(CIRCUS, 1)]
KNOWN = {f.claim.id: f for f in featurize(CLAIMS, [*DAMS, CIRCUS])}
ENTRIES = build([*DAMS, CIRCUS], CLAIMS).entries


def test_what_more_articles_tell_and_words_date_matters_more():
    dam, circus = ENTRIES
    assert importance(dam, KNOWN) > importance(circus, KNOWN)


def test_the_readers_focus_outweighs_the_rest():
    dam, circus = ENTRIES
    assert importance(circus, KNOWN, "the circus in Paris") > importance(dam, KNOWN, "the circus in Paris")


@pytest.mark.parametrize(
    ("focus", "spoken"),
    [("evacuation", True), ("Ukraine in winter", True), ("zebras", False), ("the", False)],
)
def test_a_focus_is_spoken_of_where_a_statement_has_one_of_its_words(focus, spoken):
    assert speaks_of(focus, ["About 900 people were evacuated.", "A Ukrainian bridge fell."]) == spoken


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


def fire(name, *lines, published="2021-05-10"):
    source = article(name, *lines, published=published)
    return source, [claim(source, n) for n in range(1, len(lines) + 1)]


MILL = "The old mill in Lower Town burned to the ground and three workers were hurt, the fire brigade said."
COPIED = "The old mill in Lower Town burned to the ground and three workers were hurt, the fire brigade has said."
OTHERS = ("Mayor Anna Bell opened a new bridge over the Orla.", "Schools in Upper Town stay closed for the week.")


def test_a_near_copy_of_an_article_changes_no_rank():
    first, told = fire("herald", MILL, *OTHERS)
    copy, again = fire("zebra", COPIED, *OTHERS)

    def ranked(articles, claims):
        features = {f.claim.id: f for f in featurize(claims, articles)}
        return {e.statement: importance(e, features) for e in build(articles, claims).entries}

    assert ranked([first, copy], told + again) == ranked([first], told)


def test_which_of_two_near_copies_of_one_day_is_compared_does_not_hang_on_the_names_of_their_outlets():
    def compared(*names):
        told = [fire(name, mill) for name, mill in zip(names, (MILL, f"In a correction, {MILL}"), strict=True)]
        features = featurize([c for _, claims in told for c in claims], [a for a, _ in told])
        return [f.claim.statement for f in features if not f.is_copy]

    assert compared("aardvark", "zebra") == compared("zebra", "aardvark")
    assert len(compared("aardvark", "zebra")) == 1


def test_of_entries_that_say_the_same_one_yields_to_what_is_new():
    source, told = fire("herald", MILL, "Three workers were hurt when the old mill in Lower Town burned.", *OTHERS)
    features = {f.claim.id: f for f in featurize(told, [source])}
    entries = [e for c in told for e in build([source], [c]).entries]
    kept, _ = keep_top(entries, features, 2)
    assert [e.claims for e in kept] == [("herald.1",), ("herald.3",)]


def test_what_was_over_long_before_it_was_reported_matters_less_than_news():
    source = article("herald", "The mill burned in 1990.", "The bridge fell on 9 May 2021.", published="2021-05-10")
    old, new = claim(source, 1, when=on("1990-01-01")), claim(source, 2, when=on("2021-05-09"))
    features = {f.claim.id: f for f in featurize([old, new], [source])}
    by_claim = {e.claims: importance(e, features) for e in build([source], [old, new]).entries}
    assert by_claim["herald.1",] < by_claim["herald.2",]


def test_a_quotation_of_nobody_known_matters_less_than_the_words_of_somebody():
    line = "“The Orla dam held all night,” he said."
    papers = [article("four", line), article("five", line.replace("he", "Bell"))]
    claims = [claim(papers[0], 1), claim(papers[1], 1, speakers=["Anna Bell"])]
    told = {f.claim.id: f for f in featurize(claims, papers)}
    unknown, bell = (build([p], [c]).entries[0] for p, c in zip(papers, claims, strict=True))
    assert importance(unknown, told) < importance(bell, told)


def test_the_overview_ends_with_what_is_disputed_and_has_something_of_the_latest_day():
    early = article("early", MILL, *OTHERS, "Police kept the people out of the harbour.", published="2021-05-10")
    denied = article(
        "denied",
        "The fire brigade was wrong, the old mill in Lower Town did not burn to the ground, Anna Bell said.",
        published="2021-05-10",
    )
    late = article("late", "Divers are still looking for the ferry's captain.", published="2021-06-10")
    claims = [claim(a, n) for a in (early, late) for n in range(1, len(a.sentences) + 1)]
    claims = [
        claim(early, 1, speakers=["fire brigade"]),
        *claims[1:],
        claim(denied, 1, speakers=["Anna Bell"], modality="denied"),
    ]
    timeline = build([early, denied, late], claims)
    disputed = [e.statement for e in timeline.entries if e.positions]
    told = [
        s.text for s in overview(timeline.entries, {f.claim.id: f for f in featurize(claims, [early, denied, late])})
    ]
    assert disputed
    assert told[-1] == disputed[0]
    assert "Divers are still looking for the ferry's captain." in told


def test_the_overview_says_once_what_happened_at_two_times():
    source = article("herald", "Jets bombed the port on Monday and again on Tuesday.", published="2021-05-06")
    first = claim(source, 1, when=on("2021-05-03"))
    second = first.model_copy(update={"id": "herald.2", "when": on("2021-05-04")})
    timeline = build([source], [first, second])
    assert [e.when.start for e in timeline.entries] == [first.when.start, second.when.start]
    assert [s.text for s in timeline.overview] == [first.statement]


def test_a_fragment_opens_no_overview():
    source, told = fire(
        "herald",
        "Five times as much rain as in any other May.",
        MILL,
        *OTHERS,
        "The ferry sank in the harbour.",
        "The market burned.",
    )
    said = [s.text for s in build([source], told).overview]
    assert said
    assert "Five times as much rain as in any other May." not in said


def test_a_story_is_named_by_what_nobody_disputes():
    source = article("herald", MILL, *OTHERS, published="2021-05-10")
    denied = article(
        "denied", "The old mill in Lower Town did not burn to the ground, Anna Bell said.", published="2021-05-10"
    )
    claims = [claim(source, 1, speakers=["fire brigade"]), claim(source, 2), claim(source, 3)]
    claims.append(claim(denied, 1, speakers=["Anna Bell"], modality="denied"))
    entries = build([source, denied], claims).entries
    features = {f.claim.id: f for f in featurize(claims, [source, denied])}
    assert any(e.positions for e in entries)
    assert main_entry(entries, features).statement in OTHERS


def test_rare_words_of_a_focus_count_more_than_common_ones():
    lines = (
        *(f"The mill in Lower Town got a new {part}." for part in ("roof", "door", "wheel", "floor", "wall")),
        "A miller in Upper Town sold a violin.",
    )
    source, told = fire("herald", *lines)
    features = {f.claim.id: f for f in featurize(told, [source])}
    entries = build([source], told).entries
    best = max(entries, key=lambda e: importance(e, features, "violin of the mill in Town"))
    assert best.claims == ("herald.6",)


def test_what_has_a_day_of_its_own_outweighs_a_figure_without_one():
    paper = article("a", "The Orla dam failed on 3 May 2021.", "The lake behind it holds 40 tonnes of mud.")
    dated, counted = claim(paper, 1, when=on("2021-05-03")), claim(paper, 2)
    known = {f.claim.id: f for f in featurize([dated, counted], [paper])}
    worth = {e.claims: importance(e, known) for e in build([paper], [dated, counted]).entries}
    assert worth[(dated.id,)] > worth[(counted.id,)]
