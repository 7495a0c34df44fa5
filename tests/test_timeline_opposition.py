"""Whether one claim denies another or says the opposite; all is invented."""

import pytest
from stories import article, claim, on

from summarizer.models import Attribution
from summarizer.timeline.features import featurize
from summarizer.timeline.opposition import corrects, denies, opposed, reverse, same_origin


def pair(one, other, *, papers=("a", "b"), stances=("asserts", "asserts"), speakers=((), ())):
    if papers[0] == papers[1]:
        paper = article(papers[0], one, other)
        claims = [claim(paper, n, speakers=list(s)) for n, s in enumerate(speakers, start=1)]
    else:
        told = zip(papers, (one, other), speakers, strict=True)
        claims = [claim(article(name, words), 1, speakers=list(s)) for name, words, s in told]
    marked = [
        c.model_copy(update={"attribution": Attribution(speakers=c.attribution.speakers, stance=stance)})
        for c, stance in zip(claims, stances, strict=True)
    ]
    return featurize(marked)


def test_a_denial_denies_what_it_repeats_and_not_the_reverse():
    said, denied = pair("The troops left the valley near Orla.", "The troops have not left the valley near Orla.")
    assert denies(denied, said)
    assert not denies(said, denied)


def test_two_denials_contradict_nobody():
    told = ("The mayor denied that the order came late.", "Residents said the order came late. The mayor did not.")
    assert denies(*pair(*told)) or denies(*reversed(pair(*told)))
    both = pair(*told, stances=("denies", "denies"))
    assert not denies(*both)
    assert not denies(*reversed(both))


@pytest.mark.parametrize(("began", "denied"), [("2021-05-09", False), ("2021-05-05", True), (None, True)])
def test_what_began_after_an_article_had_said_how_things_stand_was_not_denied(began, denied):
    known = on("2021-05-06").model_copy(update={"start": None, "basis": "publication"})
    said = claim(article("a", "The troops have not left the valley near Orla."), 1, when=known)
    told = claim(article("b", "The troops left the valley near Orla."), 1, when=on(began) if began else known)
    assert denies(*featurize([said, told])) is denied


@pytest.mark.parametrize(("day", "denied"), [("2021-05-05", False), ("2021-05-20", True)])
def test_nobody_contradicts_himself_from_one_day_to_the_next(day, denied):
    papers = [
        article("a", "The troops have not left the valley near Orla, Anna Bell said.", published="2021-05-04"),
        article("b", "The troops left the valley near Orla, Anna Bell said.", published=day),
    ]
    assert denies(*featurize([claim(p, 1, speakers=["Anna Bell"]) for p in papers], papers)) is denied


def test_the_ministry_of_one_article_may_contradict_a_country_s_ministry_in_another():
    speakers = ["ministry", "Turkey's ministry"]
    papers = [
        article("a", "The troops have not left the valley near Orla, the ministry said.", published="2021-05-04"),
        article("b", "The troops left the valley near Orla, Turkey's ministry said.", published="2021-05-05"),
    ]
    told = [claim(paper, 1, speakers=[name]) for paper, name in zip(papers, speakers, strict=True)]
    assert denies(*featurize(told, papers))


def test_one_opposite_word_turns_around_what_two_articles_say_alike():
    assert opposed(*pair("The board approved the plan for a dam.", "The board rejected the plan for a dam."))
    assert not opposed(*pair("The board approved the plan for a dam.", "The town sold the mill."))


@pytest.mark.parametrize(("other", "turned"), [("The dam was closed.", True), ("The mill was closed.", False)])
def test_two_voices_in_one_article_may_say_the_opposite_of_one_thing(other, turned):
    voices = (["Board"], ["Anna Bell"])
    assert reverse(*pair("The dam was open.", other, papers=("a", "a"), speakers=voices)) is turned


def test_a_source_is_known_by_its_speaker():
    one, other = pair("Nine died.", "Ten died.", speakers=(["Anna Bell"], ["Carl Hart"]))
    assert same_origin(one, other) is False
    assert same_origin(one, one) is True
    assert same_origin(*pair("Nine died.", "Ten died.")) is None


def test_who_revises_a_figure_corrects_it():
    revised, told = pair("The toll was revised to nine.", "The toll was ten.")
    assert corrects(revised)
    assert not corrects(told)


def test_what_one_body_does_not_advise_another_may():
    a, b = pair(
        "The Foreign Office is not advising against travel to Orla but says visitors should beware.",
        "The State Department advised Americans to put off all travel to Orla.",
        speakers=(("Foreign Office",), ("State Department",)),
    )
    assert not denies(a, b)


def test_what_is_said_of_one_thing_denies_nothing_of_another():
    a, b = pair("The complaints have not gone away.", "The dust went away and the street was gone.")
    assert not denies(a, b)


def test_two_ways_of_saying_that_nothing_was_found_agree():
    a, b = pair(
        "Kesta will slaughter all pigs, although it has found the virus in none of them.",
        "Kesta would slaughter all of the pigs, though not one of them has been found to have the virus.",
    )
    assert not denies(a, b)
    assert not denies(b, a)


def test_a_ministry_and_its_minister_are_one_source():
    told = ("The count rose to 81.", "The count rose to 103.")
    ministry, minister = pair(*told, speakers=(("Kesta's health ministry",), ("Kesta's health minister, Bo Carr",)))
    assert same_origin(ministry, minister)
    ministry, head = pair(*told, speakers=(("Kesta's health ministry",), ("Kesta's prime minister",)))
    assert not same_origin(ministry, head)


def test_a_name_in_capitals_is_no_small_word():
    told = ("The agency counted 18 countries.", "The agency counted 33 countries.")
    assert same_origin(*pair(*told, speakers=(("WHO",), ("WHO",))))
    assert not same_origin(*pair(*told, speakers=(("WHO",), ("Bell",))))
