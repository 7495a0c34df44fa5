import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import article, claim, on

from summarizer.timeline.blocking import candidate_pairs
from summarizer.timeline.features import dates_fit, featurize, similarity
from summarizer.timeline.groups import agreement, blocks, group

WORDS = st.sampled_from("dam flood troops valley mayor bridge storm harbour ferry strike budget election".split())
STATEMENTS = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=12)


def features(statements, whens=()):
    whens = [*whens, *[None] * len(statements)]
    return featurize(
        claim(article(f"a{n:02}", f"{text} fell."), 1, when=when)
        for n, (text, when) in enumerate(zip(statements, whens, strict=False))
    )


@given(STATEMENTS)
def test_every_claim_is_in_exactly_one_group(statements):
    grouped = group(features(statements))
    assert sorted(i for members in grouped for i in members) == list(range(len(statements)))


@given(STATEMENTS, st.integers(1, 5))
def test_every_claim_is_in_exactly_one_block_of_at_most_the_limit(statements, limit):
    found = blocks(features(statements), limit)
    assert sorted(i for members in found for i in members) == list(range(len(statements)))
    assert all(len(members) <= limit for members in found)


@given(STATEMENTS)
def test_likeness_is_symmetric_and_a_claim_is_most_like_itself(statements):
    a, b = features(statements)[0], features(statements)[-1]
    assert abs(similarity(a, b) - similarity(b, a)) < 1e-9
    assert similarity(a, a) > 1 - 1e-9


def test_look_alikes_of_other_days_stay_apart():
    same = "A drone struck the harbour of Orla"
    assert len(group(features([same, same], [on("2021-05-03"), on("2021-05-04")]))) == 1
    assert len(group(features([same, same], [on("2021-05-03"), on("2021-05-09")]))) == 2


def test_claims_of_two_days_running_are_not_of_one_day():
    papers = [
        article(f"a{n}", text)
        for n, text in enumerate(("Bell visited the harbour of Orla.", "In Orla Bell opened a bridge."))
    ]
    one_day, next_day = (
        agreement(*featurize(claim(paper, 1, when=when) for paper, when in zip(papers, days, strict=True)))
        for days in ((on("2021-05-03"),) * 2, (on("2021-05-03"), on("2021-05-04")))
    )
    assert one_day > next_day > 0


def test_what_two_papers_tell_a_season_apart_is_hardly_one_event():
    told = ("The ferry of Orla carries 200 cars and has a sauna.", "The ferry of Orla carries a sauna and ten boats.")

    def told_on(*days):
        papers = [article(f"a{n}", text, published=day) for n, (text, day) in enumerate(zip(told, days, strict=True))]
        by = [p.published.end for p in papers]
        whens = [on(str(day)).model_copy(update={"start": None, "basis": "publication", "words": ""}) for day in by]
        claims = [claim(paper, 1, when=when) for paper, when in zip(papers, whens, strict=True)]
        return agreement(*featurize(claims, papers))

    assert told_on("2021-05-03", "2021-05-20") > told_on("2021-05-03", "2021-09-20")


@pytest.mark.parametrize(
    ("told", "is_less"),
    [
        (("The ferry of Orla has a sauna and a cook.", "The ferry of Orla has a sauna and ten boats."), True),
        (("The well of Orla leaks 40 tons of oil a day.", "The well of Orla leaks 60 tons of oil a day."), True),
        (("The flood of Orla damaged 40 houses.", "The flood of Orla damaged 60 houses."), False),
    ],
)
def test_what_is_told_weeks_apart_is_less_likely_one_event_unless_a_count_runs_on(told, is_less):
    def agree(day):
        papers = [article(f"a{n}", text, published=d) for n, (text, d) in enumerate(zip(told, day, strict=True))]
        by = [on(d).model_copy(update={"start": None, "basis": "publication"}) for d in day]
        claims = [claim(p, 1, when=w) for p, w in zip(papers, by, strict=True)]
        return agreement(*featurize(claims, papers))

    near, far = agree(("2021-05-03", "2021-05-10")), agree(("2021-05-03", "2021-05-20"))
    assert (near > far) is is_less


def test_what_a_sentence_mentions_in_passing_does_not_date_what_it_says():
    paper = article("herald", "Bell, born in Orla on 3 May 1955, has built the largest ferry of Kesta.")
    said = claim(
        paper, 1, when=on("2021-05-03").model_copy(update={"start": None, "basis": "publication", "words": ""})
    )
    passing = said.model_copy(
        update={"id": "herald.2", "statement": "[Bell was] born in Orla on 3 May 1955.", "when": on("1955-05-03")}
    )
    assert len(group(featurize([said, passing]))) == 2
    assert len(group(featurize([said, passing.model_copy(update={"when": said.when})]))) == 1


def test_the_dead_and_the_injured_of_one_flood_are_counts_of_their_own():
    told = ["37 people were killed in the flood in Tarsk", "49 people were injured in the flood in Tarsk"]
    found = featurize(claim(article(f"a{n}", f"{text}."), 1) for n, text in enumerate(told))
    assert len(group(found)) == 2


def test_many_copies_of_one_report_are_one_event():
    copies = features(["Orla dam flood storm"] * 250)
    assert len(group(copies)) == 1


def test_a_chain_of_look_alikes_is_not_one_event():
    chain = [
        "dam flood storm",
        "flood storm troops",
        "storm troops valley",
        "troops valley mayor",
        "valley mayor bridge",
    ]
    assert len(group(features(chain))) > 1


def test_claims_that_share_nothing_are_never_compared():
    assert list(candidate_pairs([{"dam": 1.0, "fall": 0.1}, {"ferri": 1.0, "fall": 0.1}], [1, 2])) == [(0, 1)]
    assert list(candidate_pairs([{"dam": 1.0}, {"ferri": 1.0}], [1, 2])) == []


def test_an_open_side_of_a_date_fits_all_on_that_side():
    until = on("2021-05-03").model_copy(update={"start": None})
    assert dates_fit(until, on("2020-01-01"))
    assert not dates_fit(until, on("2021-06-01"))


def test_a_claim_that_goes_on_with_a_copy_of_itself_stays_in_one_group():
    lines = [*(f"Ferry {n} fell." for n in range(8)), *["The dam at Orla failed at dawn and flooded Lower Town."] * 2]
    paper = article("herald", *lines)
    told = featurize([claim(paper, n, speakers=["Anna Bell"]) for n in range(1, 11)])
    assert any({"herald.9", "herald.10"} <= {told[i].claim.id for i in members} for members in group(told))
