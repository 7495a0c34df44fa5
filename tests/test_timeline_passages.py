"""Invented sentences."""

from stories import article, claim

from summarizer.timeline.features import featurize
from summarizer.timeline.groups import group
from summarizer.timeline.passages import passages

REMARK = "Kesta should have had more ships standing by, Bell said."
QUOTATION = "“Everyone was shocked when they peaked,” Bell said."
OTHER = "A vineyard in Savia lost its grapes to hail."


def told(*lines, speakers=("Anna Bell", "Bell", "")):
    one = article("herald", *lines)
    return [claim(one, n, speakers=filter(None, [name])) for n, name in enumerate(speakers, start=1)]


def groups_of(claims):
    features = featurize(claims)
    return {frozenset(features[i].claim.id for i in members) for members in group(features)}


def test_a_quotation_goes_with_what_its_speaker_was_just_said_to_say():
    claims = told(REMARK, QUOTATION, OTHER)
    (pair,) = passages(featurize(claims))
    assert [f.claim.id for f in pair] == ["herald.2", "herald.1"]
    assert groups_of(claims) == {frozenset({"herald.1", "herald.2"}), frozenset({"herald.3"})}


def test_a_quotation_of_somebody_else_does_not_go_with_it():
    assert not list(passages(featurize(told(REMARK, QUOTATION, OTHER, speakers=("Anna Bell", "Carl Hart", "")))))


def test_a_quotation_after_another_sentence_does_not_go_with_it():
    first, between, last = told(REMARK, OTHER, QUOTATION, speakers=("Anna Bell", "", "Bell"))
    assert not list(passages(featurize([first, last])))
    assert groups_of([first, between, last]) == {frozenset({c.id}) for c in (first, between, last)}


def test_a_quotation_that_cannot_be_of_one_event_with_it_stays_apart():
    killed, injured = (
        "Nine people were killed in the flood, Bell said.",
        "“And 40 people were injured there,” Bell said.",
    )
    claims = told(killed, injured, OTHER)
    assert list(passages(featurize(claims)))
    assert len(groups_of(claims)) == len(claims)
