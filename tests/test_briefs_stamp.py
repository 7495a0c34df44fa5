from stories import article, day

from summarizer.briefs.stamp import read_from, updated

FRIDAYS = ("The dam failed on Friday.", "Bell said on Friday it was old.", "On Friday the mayor came.")
HEAD = ("The valley is old.", "Its dam is older.", "Nobody knows who built it.")
THURSDAY, FRIDAY = day("2021-05-06"), day("2021-05-07")


def test_an_article_that_keeps_telling_of_the_day_after_its_stamp_is_of_that_day():
    newer = article("herald", *HEAD, *FRIDAYS, "On Thursday it rained.", published="2021-05-06")
    assert (read_from(newer).day, updated(newer)) == (FRIDAY, FRIDAY)


def test_an_article_that_tells_twice_of_the_day_after_its_stamp_keeps_it():
    same = article("herald", *HEAD, *FRIDAYS[1:], "On Thursday it rained.", published="2021-05-06")
    assert (read_from(same).day, updated(same)) == (THURSDAY, None)


def test_an_article_that_never_names_the_day_of_its_stamp_may_mean_the_friday_before():
    assert updated(article("herald", *HEAD, *FRIDAYS, published="2021-05-06")) is None


def test_an_article_that_opens_with_the_day_after_its_stamp_is_of_that_day():
    newer = article("herald", HEAD[0], FRIDAYS[0], *HEAD[1:], published="2021-05-06")
    assert (read_from(newer).day, updated(newer)) == (FRIDAY, FRIDAY)


def test_an_article_that_opens_with_what_is_planned_for_the_day_after_its_stamp_keeps_it():
    assert updated(article("herald", "The mayor will come on Friday.", *HEAD, published="2021-05-06")) is None


def test_an_article_of_no_known_day_is_read_from_none():
    undated = article("herald", *FRIDAYS)
    assert (read_from(undated).day, updated(undated)) == (None, None)
