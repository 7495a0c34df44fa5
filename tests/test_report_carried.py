from stories import article, claim, on

from summarizer.report import outline, wording
from summarizer.timeline.entries import entry_by_rules
from summarizer.timeline.features import featurize
from summarizer.timeline.origins import outlets_of

CARRIED = on("2021-05-03").model_copy(update={"basis": "carried", "words": "Monday", "sentence": 2})


def test_a_carried_date_names_its_article_where_the_statement_is_of_another():
    told = article("told", "The dam failed, Anna Bell said.", published="2021-05-09")
    other = article("other", "The dam failed at noon.", published="2021-05-09")
    claims = [claim(told, 1, speakers=["Anna Bell"]), claim(other, 1, when=CARRIED)]
    entry = entry_by_rules(featurize(claims), outlets_of([told, other], claims))
    assert outline.carrier(entry, {c.id: c for c in claims}) == "other"
    own = entry_by_rules(featurize(claims[1:]), outlets_of([told, other], claims))
    assert outline.carrier(own, {c.id: c for c in claims}) == ""
    assert wording.date(CARRIED, "Other")[1] == "carried on from “Monday”, Other, sentence 2"
    assert wording.date(CARRIED)[1] == "carried on from “Monday”, sentence 2"
