import pytest
from stories import article, claim, on

from summarizer.timeline.features import compared, featurize
from summarizer.timeline.groups import group
from summarizer.timeline.relations import relate
from summarizer.timeline.tolls import counted_on, tell_one_toll

HEADLINE = "Storm in Kesta leaves dozens dead"
LEAD = "A morning of mourning began."


def told(*reports):
    """Features of one claim a report, each of an article of its own: the words, day of report, and what is known."""
    articles = [
        article(f"paper{i}", LEAD, words, published=day).model_copy(update={"title": title})
        for i, (words, day, title, _) in enumerate(reports)
    ]
    claims = [claim(a, 2, **known) for a, (_, _, _, known) in zip(articles, reports, strict=True)]
    return featurize(claims, articles)


def dated(day, words):
    return on(day).model_copy(update={"words": words})


def report(words, day="2021-05-04", title=HEADLINE, **known):
    return words, day, title, known


@pytest.mark.parametrize(
    "other",
    [
        "A total of 61 people have died in the storm, which struck Kesta on Monday.",
        "Rescuers kept digging on Thursday after the storm in Kesta, which killed at least 60 people.",
        "The district said deaths had risen to 61.",
    ],
)
def test_tolls_of_one_event_are_one_however_they_are_worded(other):
    features = told(report("Officials said the death toll was at 48."), report(other, "2021-05-06"))
    assert tell_one_toll(*features)
    assert group(features) == ((0, 1),)
    assert relate(*features) == "updates"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The death toll stood at 48.", "The death toll stood at 12 in Orla."),
        ("The storm in Kesta killed 48 people.", "The storm in Kesta killed 9 children."),
        ("The storm in Kesta killed 48 people.", "The storm in Kesta injured 60 people."),
        ("The storm in Kesta killed 48 people.", "An earthquake in the north killed 35 people."),
        ("The storm in Kesta killed 48 people.", "The storm in Kesta killed another 6 people."),
    ],
)
def test_counts_of_others_or_elsewhere_are_no_toll_of_the_same_and_contradict_nothing(one, other):
    features = told(report(one), report(other, "2021-05-06"))
    assert not tell_one_toll(*features)
    assert relate(*features) != "conflicts"


def test_a_toll_that_names_no_event_is_of_its_articles_headline():
    bare = report("The death toll has risen to 61, officials said.", "2021-05-06")
    fire = report("The death toll has risen to 61, officials said.", "2021-05-06", "Fire at a mill in Orla")
    storm = report("The storm in Kesta has killed 48 people.")
    assert tell_one_toll(*told(storm, bare))
    assert not tell_one_toll(*told(storm, fire))


def test_a_day_of_the_week_that_two_disasters_share_makes_them_no_one_event():
    burst = (
        "A dam burst above the town of Orla on Monday, killing at least 12 people and forcing 3,000 from their homes."
    )
    flood = report("A flood killed 14 people in Vell on Monday.", "2021-06-08", "Flood in Vell")
    dam, far = told(report(burst, title="Dam burst near Orla"), flood)
    assert not tell_one_toll(dam, far)


def test_two_strikes_on_two_days_have_two_tolls():
    one = report("A strike on Kesta on Monday killed 12 people.", when=dated("2021-05-03", "Monday"))
    other = report(
        "A strike on Kesta on Thursday killed 15 people.", "2021-05-07", when=dated("2021-05-06", "Thursday")
    )
    assert not tell_one_toll(*told(one, other))


def test_a_toll_that_grows_a_little_in_a_day_is_no_dispute_unless_two_speakers_differ():
    first, later = "The storm in Kesta killed 48 people.", "The storm in Kesta killed 55 people."
    assert relate(*told(report(first), report(later))) == "differs in scope"
    named = [report(first, speakers=["Mayor Anna Bell"]), report(later, speakers=["Carl Hart"])]
    assert relate(*told(*named)) == "conflicts"
    far = report("The storm in Kesta killed 96 people.")
    assert relate(*told(report(first), far)) == "conflicts"


def test_a_toll_holds_for_the_day_of_its_report_unless_words_name_another():
    struck = dated("2021-05-03", "Monday")
    (plain,) = told(report("The storm that struck on Monday has killed 48 people.", "2021-05-06", when=struck))
    (by_then,) = told(report("The storm had killed 48 people by Monday.", "2021-05-06", when=struck))
    assert [str(counted_on(f)) for f in (plain, by_then)] == ["2021-05-06", "2021-05-03"]


def test_a_toll_of_long_ago_holds_for_its_own_day_whenever_it_is_told_of():
    (old,) = told(report("The storm of 1990 killed 48 people.", when=dated("1990-05-03", "1990")))
    assert str(counted_on(old)) == "1990-05-03"


def test_tolls_that_share_no_word_are_compared():
    features = told(
        report("Some 48 perished, officials said."), report("Hurricane Anna killed 61 people.", "2021-05-06")
    )
    assert not features[0].weights.keys() & features[1].weights.keys()
    assert list(compared(features)) == [tuple(features)]


def test_a_plan_that_mentions_a_toll_is_another_event():
    plan = report("Kesta will build a wall after 48 people were killed in the storm.", modality="planned")
    assert not tell_one_toll(*told(report("The storm in Kesta has killed 48 people."), plan))


@pytest.mark.parametrize(
    ("plan", "kind"),
    [
        ("Kesta plans to build a wall in Orla after 48 people were killed in the storm.", "conflicts"),
        ("Kesta plans to bury 48 people killed in the storm in Orla.", "refines"),
    ],
)
def test_what_a_plan_follows_upon_has_happened_and_can_be_contradicted(plan, kind):
    features = told(report("The storm in Kesta killed 21 people in Orla."), report(plan, modality="planned"))
    assert relate(*features) == kind


@pytest.mark.parametrize(("speaker", "kind"), [("the water board", "updates"), ("Mayor Anna Bell", "agrees")])
def test_a_source_that_counts_more_than_its_bound_on_a_later_day_updates_its_toll(speaker, kind):
    features = told(
        report("At least 12 people died in the storm in Kesta, the water board said.", speakers=["the water board"]),
        report(f"19 people died in the storm in Kesta, {speaker} said.", "2021-05-06", speakers=[speaker]),
    )
    assert relate(*features) == kind


@pytest.mark.parametrize(("later", "kind"), [("20", "updates"), ("90", "conflicts"), ("16", "conflicts")])
def test_a_toll_that_another_speaker_counts_a_little_higher_days_later_has_grown(later, kind):
    features = told(
        report("18 people died in the storm in Kesta, Mayor Anna Bell said.", speakers=["Mayor Anna Bell"]),
        report(f"{later} people died in the storm in Kesta, Carl Hart said.", "2021-05-06", speakers=["Carl Hart"]),
    )
    assert relate(*features) == kind


def test_bodies_that_were_found_are_of_the_toll_of_an_event_only_where_their_words_name_it():
    war = report("At least 60 troops died in the war in Kesta, the army said.")
    assert not tell_one_toll(*told(report("Six bodies had been brought to her mortuary, she said."), war))
    storm = report("The storm in Kesta killed 48 people.")
    assert tell_one_toll(*told(report("Rescuers found 52 bodies after the storm in Kesta.", "2021-05-05"), storm))


def test_those_who_have_died_are_of_the_event_that_the_article_is_about():
    first = report("The storm in Kesta killed 19 people.")
    union = "The dockers' union says at least 27 people have died, because seasonal workers were never registered."
    assert tell_one_toll(*told(report(union, "2021-05-05"), first))
    past = report(
        "In 1998, 60 people died in a fire aboard the ferry Anna.", "2021-05-05", when=dated("1998-07-01", "1998")
    )
    assert not tell_one_toll(*told(past, first))


def test_what_stands_beside_a_risen_toll_is_the_day_that_it_holds_for():
    one = report("The death toll of the storm in Kesta rose to 19 on Tuesday.", when=dated("2021-05-04", "Tuesday"))
    words = "Rescuers found three bodies on Thursday, bringing the number of dead in the storm in Kesta to 22."
    other = report(words, "2021-05-07", when=dated("2021-05-06", "Thursday"))
    assert tell_one_toll(*told(one, other))


def test_a_first_toll_may_be_many_times_as_high_a_day_later():
    features = told(
        report("One person died in the storm in Kesta, Anna Bell said.", speakers=["Anna Bell"]),
        report("Three people have died in the storm in Kesta, Carl Hart said.", "2021-05-05", speakers=["Carl Hart"]),
    )
    assert relate(*features) == "updates"


def war(*sentences, day="2021-05-04", name="herald"):
    return article(name, *sentences, published=day).model_copy(update={"title": "Fighting goes on in Kesta"})


def test_where_an_article_gives_several_tolls_a_bare_one_is_of_what_stands_before_it():
    paper = war(
        "Fighting went on across Kesta on Monday.",
        "The union says the siege of Orla has cost 700 lives and 700 people were killed.",
        "A bomb went off at the fish market in Brill.",
        "Stalls burned for hours.",
        "Officials later put the number of dead at 52.",
    )
    other = war("Rain fell in Kesta.", "In the siege of Orla 550 people were killed.", name="post")
    market = war("Wind blew in Kesta.", "Officials said the fish market bomb killed 45 people.", name="globe")
    features = featurize([claim(paper, 2), claim(paper, 5), claim(other, 2), claim(market, 2)], [paper, other, market])
    bare, siege, fish = (next(f for f in features if f.claim.id == i) for i in ("herald.5", "post.2", "globe.2"))
    assert bare.has_many_tolls
    assert {"market", "stall"} <= bare.setting
    assert not tell_one_toll(bare, siege)
    assert tell_one_toll(bare, fish)


def test_that_two_tolls_have_risen_makes_them_no_one_toll():
    ours, theirs = told(
        report("Bell said the death toll had passed 500.", title="Siege of Orla goes on"),
        report("The death toll from the market bombing in Kesta has climbed to 73.", title="Bomb in Kesta kills many"),
    )
    assert relate(ours, theirs) is None
