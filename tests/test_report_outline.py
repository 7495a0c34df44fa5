from stories import article, claim

from summarizer.report.outline import counted_otherwise
from summarizer.timeline import build

TOTAL = article("herald", "The storm in Kesta killed 48 people.", published="2021-05-04")
CHILDREN = article("courier", "The storm in Kesta killed 9 children.", published="2021-05-04")
AGAIN = article("third", "The storm in Kesta killed 9 children in all.", published="2021-05-05")


def told(*articles):
    claims = [claim(a, 1) for a in articles]
    (entry,) = build(articles, claims).entries
    return counted_otherwise(entry, {c.id: c for c in claims})


def test_a_count_of_another_scope_is_told_beside_the_statement():
    assert [c.id for c in told(TOTAL, CHILDREN)] == ["courier.1"]


def test_of_counts_that_agree_one_is_told():
    assert len(told(TOTAL, CHILDREN, AGAIN)) == 1


def test_what_agrees_with_the_statement_needs_no_telling():
    same = article("courier", "48 people were killed by the storm in Kesta.", published="2021-05-04")
    assert told(TOTAL, same) == ()
