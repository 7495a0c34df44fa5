import pytest

from summarizer.briefs.people import people_of
from summarizer.briefs.referents import REACH, Referents, Told, meant, pronoun_of, referents_after
from summarizer.models import Sentence

PEOPLE = {"Bell": "Anna Bell", "Cole": "Bo Cole"}


def sentence(number):
    return Sentence(number=number, start=0, end=1, paragraph=1)


def whom(*texts, speakers=((),)):
    """Whom the last of some sentences means by "he" or "she"."""
    known = Referents()
    for number, text in enumerate(texts[:-1], start=1):
        spoke = speakers[number - 1] if number <= len(speakers) else ()
        told = Told(text, sentence(number), (text,), spoke)
        known = referents_after(known, told, PEOPLE, texts[number:])
    return meant(texts[-1], sentence(len(texts)), known)[0]


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("He left.", "he"),
        ("Her lawyer left.", "she"),
        ("The mayor took his hat.", ""),
        ("“He left,” she said.", "she"),
        ("“He left.”", "he"),
        ("Anna Bell left.", ""),
    ],
)
def test_a_sentence_asks_by_the_pronoun_outside_its_quotations(text, pronoun):
    assert pronoun_of(text) == pronoun


@pytest.mark.parametrize(
    ("texts", "person"),
    [
        (("Anna Bell left the board.", "She was 60."), "Anna Bell"),
        (("Anna Bell met Bo Cole.", "He was 60."), ""),
        (("Anna Bell met Bo Cole.", "“It held,” she said."), "Anna Bell"),
        (("Anna Bell met Bo Cole.", "Carl said she knew."), ""),
        (("Anna Bell met Bo Cole.", "Her lawyer was there."), "Anna Bell"),
        (("Anna Bell met Bo Cole.", "The dam held.", "“It held,” she said."), "Anna Bell"),
        (("Anna Bell met Bo Cole.", "Bo Cole left.", "“It held,” he said."), "Bo Cole"),
    ],
)
def test_who_speaks_or_owns_something_is_who_was_last_the_subject(texts, person):
    assert whom(*texts) == person


def test_who_was_heard_too_long_ago_is_nobody_s_he():
    between = ["The dam held."] * REACH
    assert whom("Anna Bell met Bo Cole.", *between[1:], "“It held,” she said.") == "Anna Bell"
    assert whom("Anna Bell met Bo Cole.", *between, "“It held,” she said.") == ""


def test_who_is_only_quoted_by_him_takes_nobody_s_he():
    texts = ("Bell testified.", "It rose, she said, before the hour that Cole told police.", "“It held,” she said.")
    assert whom(*texts, speakers=(("Dr. Anna Bell",), ("Cole",))) == "Bell"


def test_they_and_it_are_the_party_that_the_sentence_before_tells_of():
    told = Told("The army said the dam held.", sentence(1), (), ("army",))
    assert referents_after(Referents(), told, {}, ["It said more was known."]).party == "The army"
    told = Told("Northern troops were freed.", sentence(1), (), ())
    assert referents_after(Referents(), told, {}, ["They were hungry."]).party == "Northern troops"


def test_people_are_looked_for_only_where_a_pronoun_asks():
    texts = ["Mayor Anna Bell left the board.", "The dam held."]
    told = Told(texts[0], sentence(1), (texts[0],), ())
    assert referents_after(Referents(), told, people_of(texts), texts[1:]) == Referents(named_at=None)
