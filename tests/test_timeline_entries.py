from pathlib import Path

from stories import article, claim, on

from summarizer import brief
from summarizer.models import When
from summarizer.timeline.disputes import position_of
from summarizer.timeline.entries import entry_by_rules, when_of
from summarizer.timeline.features import featurize
from summarizer.timeline.origins import outlets_of

HERALD = article("herald", "300 soldiers were killed.", "Rain fell.")
COURIER = article("courier", "400 soldiers were killed, Anna Bell said.")
BY = When(end=on("2021-05-09").end, precision="day", basis="publication")


def entry(*claims):
    return entry_by_rules(featurize(claims), outlets_of([HERALD, COURIER], claims))


def test_an_event_takes_the_finest_date_that_words_give():
    month = on("2021-05-01").model_copy(update={"end": on("2021-05-31").end, "precision": "month"})
    claims = [claim(HERALD, 1, when=BY), claim(HERALD, 1, when=month), claim(COURIER, 1, when=on("2021-05-03"))]
    assert when_of(claims) == on("2021-05-03")
    assert when_of(claims[:2]) == month
    assert when_of(claims[:1]) == BY


def test_a_bound_that_words_give_dates_nothing_that_another_claim_dates_better():
    until = on("2021-05-03").model_copy(update={"start": None, "precision": "range"})
    claims = [claim(HERALD, 1, when=until), claim(COURIER, 1, when=BY)]
    assert when_of(claims) == BY


def test_a_bound_on_one_claim_bounds_not_the_others():
    until = on("2021-05-03").model_copy(update={"start": None, "precision": "range"})
    assert when_of([claim(HERALD, 1, when=until), claim(COURIER, 1)]) == When()
    assert when_of([claim(HERALD, 1, when=until)]) == until


def test_two_speakers_of_one_article_do_not_corroborate_each_other():
    both = article("both", "300 soldiers were killed, Anna Bell said.", "300 soldiers were killed, Carl Hart said.")
    claims = [claim(both, 1, speakers=["Anna Bell"]), claim(both, 2, speakers=["Carl Hart"])]
    made = entry_by_rules(featurize(claims), outlets_of([both], claims))
    assert made.status == "single-origin"
    assert made.origins == ("Anna Bell", "Carl Hart")


def test_what_one_article_told_as_over_did_not_happen_on_a_later_day_that_another_carries_on():
    later = on("2021-05-10").model_copy(update={"basis": "carried"})
    assert when_of([claim(HERALD, 1, when=BY), claim(COURIER, 1, when=later)]) == BY
    assert when_of([claim(HERALD, 1, when=BY), claim(COURIER, 1, when=on("2021-05-10"))]) == on("2021-05-10")
    plan = claim(HERALD, 1, when=BY, modality="planned")
    assert when_of([plan, claim(COURIER, 1, when=later)]) == later


def test_a_dispute_takes_the_widest_date_that_holds_the_finest():
    month = on("2021-05-01").model_copy(update={"end": on("2021-05-31").end, "precision": "month"})
    claims = [claim(HERALD, 1, when=month), claim(COURIER, 1, when=on("2021-05-30"))]
    assert when_of(claims, {c.id for c in claims}) == month
    assert when_of(claims, {claims[1].id}) == on("2021-05-30")
    assert when_of(claims) == on("2021-05-30")


def test_one_that_differs_among_many_copies_is_not_overlooked():
    same = [article(f"a{n:02}", "Nine soldiers were killed.") for n in range(60)]
    other = article("z", "40 soldiers were killed.")
    claims = [claim(a, 1, when=on("2021-05-03")) for a in (*same, other)]
    made = entry_by_rules(featurize(claims), outlets_of([*same, other], claims))
    assert made.status == "disputed"
    assert made.statement.startswith("Sources differ.")


def test_a_later_larger_count_updates_and_speaks_for_the_event():
    made = entry(claim(HERALD, 1, when=on("2021-05-03")), claim(COURIER, 1, when=on("2021-06-03")))
    assert made.status == "updated"
    assert made.statement.startswith("400")
    assert [(r.kind, r.earlier, r.later) for r in made.relations] == [("updates", "herald.1", "courier.1")]
    assert made.positions == ()


def test_a_source_that_takes_its_word_back_updates_it_on_the_same_day():
    told = article("a", "In a correction, Anna Bell said nine soldiers were killed."), COURIER
    claims = [claim(a, 1, when=on("2021-05-03"), speakers=["Anna Bell"]) for a in told]
    made = entry_by_rules(featurize(claims), outlets_of(told, claims))
    assert [(r.kind, r.earlier, r.later) for r in made.relations] == [("updates", "courier.1", "a.1")]
    assert made.statement.startswith("In a correction")


def test_counts_that_cannot_both_hold_are_a_dispute_with_a_question():
    made = entry(claim(HERALD, 1, when=on("2021-05-03")), claim(COURIER, 1, when=on("2021-05-03")))
    assert made.status == "disputed"
    assert made.disputes[0].question == "How many soldiers were killed?"
    assert [p.answer for p in made.positions] == [c.statement for c in (claim(COURIER, 1), claim(HERALD, 1))]


def test_an_entry_is_known_by_its_claims_whatever_their_order():
    first, second = claim(HERALD, 1), claim(COURIER, 1)
    assert entry(first, second) == entry(second, first)
    assert entry(first).id != entry(second).id


def test_who_takes_a_position_alone_and_beside_another_is_named_once():
    members = [claim(HERALD, 1, speakers=["Peru and Chile"]), claim(COURIER, 1, speakers=["Peru"])]
    assert position_of(members, "400", outlets_of([HERALD, COURIER], members)).speakers == ("Peru and Chile",)


def test_a_position_names_who_takes_it_and_cites_all_its_claims():
    members = [claim(COURIER, 1, speakers=["Reuters", "Anna Bell"]), claim(HERALD, 2)]
    side = position_of(members, "400", outlets_of([HERALD, COURIER], members))
    assert side.speakers == ("Anna Bell", "Herald")
    assert {c.article for c in side.citations} == {"courier", "herald"}


def test_an_event_reported_twice_was_known_by_the_earlier_report_however_finely_that_is_dated():
    about = BY.model_copy(update={"end": on("2021-05-04").end, "precision": "range"})
    assert when_of([claim(HERALD, 1, when=BY), claim(COURIER, 1, when=about)]) == about


def test_outlets_that_tell_of_one_plan_bear_it_out_only_by_whom_they_name():
    herald = article("herald", "The company will start a second system to burn the oil.")
    courier = article("courier", "To burn the oil, a second system will be started by the company.")

    def status(modality, *speakers):
        papers = (herald, courier)
        claims = [claim(p, 1, modality=modality, speakers=speakers[i : i + 1]) for i, p in enumerate(papers)]
        return entry_by_rules(featurize(claims), outlets_of(papers, claims)).status

    assert status("reported") == "corroborated"
    assert status("planned") == "single-origin"
    assert status("planned", "Anna Bell", "Carl Hart") == "corroborated"


def test_the_date_of_an_event_fits_the_statement_that_is_shown():
    told = article("told", "The dam failed, Anna Bell said.", published="2021-05-09")
    other = article("other", "The dam failed at noon.")
    month = on("2021-05-01").model_copy(update={"end": on("2021-05-31").end, "precision": "month"})

    def dated(shown, second):
        claims = [claim(told, 1, when=shown, speakers=["Anna Bell"]), claim(other, 1, when=second)]
        return entry_by_rules(featurize(claims), outlets_of([told, other], claims)).when

    assert dated(on("2021-05-04"), on("2021-05-03")) == on("2021-05-04")
    assert dated(month, on("2021-05-03")) == on("2021-05-03")
    assert dated(BY, on("2021-05-03").model_copy(update={"basis": "carried"})).start == on("2021-05-03").start
    assert dated(BY, on("2021-05-10").model_copy(update={"basis": "carried"})) == BY
    assert dated(on("2021-05-20"), on("2021-05-03")) == on("2021-05-03")  # a plan, and the day that it was told
    assert dated(on("2021-05-10"), on("2021-05-03")) == on("2021-05-10")  # written the day after its stamp


def test_whom_an_outlet_only_describes_bears_nobody_out():
    told = article("courier", "The toll is 300 soldiers killed, it was said.")
    named = claim(HERALD, 1, speakers=["Orla Health Bureau (OHB)"])
    for described, status in (("health organization", "single-origin"), ("Carl Hart", "corroborated")):
        claims = [named, claim(told, 1, speakers=[described])]
        assert entry_by_rules(featurize(claims), outlets_of([HERALD, told], claims)).status == status


def test_a_firm_that_is_only_described_may_be_any_that_goes_by_one_word():
    told = article("courier", "The toll is 300 soldiers killed, it was said.")
    lawmaker = claim(told, 1, speakers=["US lawmaker"])
    claims = [claim(HERALD, 1, speakers=["Kremlin"]), lawmaker]
    assert entry_by_rules(featurize(claims), outlets_of([HERALD, told], claims)).status == "corroborated"
    described = claim(told, 1, speakers=["British company"])
    for name, status in (("Orla", "single-origin"), ("Carl Hart", "corroborated"), ("Peru's army", "corroborated")):
        claims = [claim(HERALD, 1, speakers=[name]), described]
        assert entry_by_rules(featurize(claims), outlets_of([HERALD, told], claims)).status == status


def test_an_updated_figure_is_dated_by_the_report_of_what_updates_it():
    early, late = (When(end=on(d).end, precision="day", basis="publication") for d in ("2021-05-04", "2021-05-09"))
    papers = [
        article("star", "The storm in Kesta killed 48 people.", published="2021-05-04"),
        article("courier", "The storm in Kesta killed 61 people.", published="2021-05-09"),
    ]
    claims = [claim(papers[0], 1, when=early), claim(papers[1], 1, when=late)]
    made = entry_by_rules(featurize(claims, papers), outlets_of(papers, claims))
    assert (made.status, made.statement, made.when) == ("updated", claims[1].statement, late)


def test_the_first_citation_of_an_entry_is_that_of_its_statement():
    report = brief(sorted((Path(__file__).parent.parent / "examples" / "dprk-russia").glob("*.txt")), model="none")
    claims = {c.id: c for c in report.claims}
    told = [(e, c) for e in report.timeline for c in map(claims.get, e.claims) if c and c.statement == e.statement]
    assert told
    assert all(e.citations[: len(c.citations)] == c.citations for e, c in told)


def test_neither_the_report_nor_the_carried_day_of_something_else_dates_what_a_later_article_tells():
    early, late = (When(end=on(d).end, precision="day", basis="publication") for d in ("2021-05-04", "2021-05-22"))
    carried = on("2021-05-03").model_copy(update={"basis": "carried"})
    papers = [
        article("star", "The ferry had left Kesta with 412 aboard and a list of names."),
        article(
            "courier", "In the ferry 430 passengers sailed, of whom 271 lived, Anna Bell said.", published="2021-05-22"
        ),
        article("post", "In the ferry 430 passengers sailed and 271 of them lived."),
    ]

    def dated(source, when):
        claims = [claim(source, 1, when=when), claim(papers[1], 1, when=late, speakers=["Anna Bell"])]
        return entry_by_rules(featurize(claims, papers), outlets_of(papers, claims)).when

    assert dated(papers[0], early) == dated(papers[0], carried) == late
    assert dated(papers[2], early) == early
    assert dated(papers[2], carried) == carried


def test_which_of_two_corrections_of_one_day_comes_last_is_told_by_their_words_and_not_by_the_names_of_their_articles():
    def kept(first, second):
        papers = [
            article(first, "In a correction, Anna Bell said 14 villagers were killed.", published="2021-05-04"),
            article(second, "In a correction, Anna Bell said nine villagers were killed.", published="2021-05-04"),
        ]
        claims = [claim(p, 1, when=on("2021-05-03"), speakers=["Anna Bell"]) for p in papers]
        return entry_by_rules(featurize(claims, papers), outlets_of(papers, claims)).statement

    assert kept("aardvark", "zebra") == kept("zebra", "aardvark")
