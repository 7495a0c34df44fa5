"""Articles that tell of one thing; all fixtures are invented."""

import pytest
from stories import article, claim

from summarizer.timeline import build
from summarizer.timeline.features import featurize
from summarizer.timeline.stories import stories_of, title_of

DAM = (
    "The Orla dam failed at dawn and flooded Lower Town.",
    "Engineers had warned of cracks in the Orla dam.",
    "Rescuers searched Lower Town for missing villagers.",
)
AGAIN = (
    "Lower Town lay under water after the dam at Orla broke.",
    "Cracks in the Orla dam had been known to engineers.",
    "Villagers of Lower Town are still missing.",
)
CIRCUS = (
    "A circus opened its winter season in Paris.",
    "Acrobats and clowns drew a cheering crowd.",
    "Tickets are sold out until spring.",
)


def told(**papers):
    articles = [article(name, *lines) for name, lines in papers.items()]
    return articles, [claim(a, s.number) for a in articles for s in a.sentences]


def stories(**papers):
    articles, claims = told(**papers)
    return [set(s.articles) for s in stories_of(articles, featurize(claims, articles))]


def test_articles_about_one_thing_are_one_story_in_whatever_words():
    assert stories(herald=DAM, courier=AGAIN) == [{"herald", "courier"}]


def test_an_article_that_shares_too_little_is_another_story():
    assert stories(herald=DAM, courier=AGAIN, star=CIRCUS) == [{"herald", "courier"}, {"star"}]


def test_the_largest_story_comes_first():
    assert stories(herald=DAM, courier=CIRCUS, star=CIRCUS)[0] == {"courier", "star"}


def test_an_article_without_claims_is_a_story_of_its_own():
    articles, claims = told(herald=DAM, courier=AGAIN)
    found = stories_of([*articles, article("empty", "Rain fell.")], featurize(claims, articles))
    assert [set(s.articles) for s in found] == [{"herald", "courier"}, {"empty"}]


def test_a_copy_is_of_the_story_of_its_original():
    assert stories(herald=DAM, courier=CIRCUS, star=DAM) == [{"herald", "star"}, {"courier"}]


def test_copies_of_one_story_part_no_other():
    papers = {"herald": DAM, "courier": AGAIN, "star": CIRCUS}
    copies = {f"copy{n}": DAM for n in range(12)}
    assert stories(**papers, **copies) == [{"herald", "courier", *copies}, {"star"}]


def test_the_order_of_articles_plays_no_part():
    articles, claims = told(herald=DAM, courier=AGAIN, star=CIRCUS)
    features = featurize(claims, articles)
    assert stories_of(articles[::-1], features) == stories_of(articles, features)


def test_another_story_is_told_apart_and_named_by_what_it_says():
    articles, claims = told(herald=DAM, courier=AGAIN, star=CIRCUS)
    made = build(articles, claims)
    (other,) = made.stories
    assert other.articles == ("star",)
    assert other.title in {title_of(c.statement) for c in claims if c.article == "star"}
    assert {e.story for e in made.entries} == {"", other.id}
    assert all((e.story == other.id) == (c.split(".")[0] == "star") for e in made.entries for c in e.claims)
    assert not any("circus" in s.text.lower() for s in made.overview)


@pytest.mark.parametrize(
    ("focus", "shown"),
    [("acrobats", "Acrobats"), ("the parade", "parade"), ("the dam", "dam"), ("zebras", "dam")],
)
def test_the_overview_is_of_the_story_that_the_focus_names_else_of_the_main_one(focus, shown):
    circus = article("star", *CIRCUS, "A parade is planned for Saturday.")
    articles, claims = told(herald=DAM, courier=AGAIN)
    ahead = claim(circus, 4, modality="planned")
    made = build([*articles, circus], [*claims, *(claim(circus, n) for n in (1, 2, 3)), ahead], focus=focus)
    assert any(shown in s.text for s in made.overview)
    assert any("Paris" in s.text for s in made.overview) == (shown != "dam")


def test_a_title_is_short_and_plain():
    assert title_of("[The mill] was sold.") == "The mill was sold"
    long = title_of("word " * 40)
    assert len(long) < 100
    assert long.endswith("…")
