"""What keeps the merge of a large pile from comparing all with all: counted in comparisons, never in seconds."""

import random
from collections import Counter

import pytest
from stories import article, claim, on

from summarizer.timeline import build, copies, entries, groups, origins, rivals, series, stories
from summarizer.timeline.blocking import NEAREST, candidate_pairs
from summarizer.timeline.features import featurize
from summarizer.timeline.groups import group
from summarizer.timeline.origins import origin_by_claim, outlets_of

TOWNS = "Orla Tarsk Velm Brin Dorna Kesk Luma Pell Quor Sint Tolm Ursk Wend Yarl Zint Abel".split()
WORDS = "dam burst flooded valley cellars night rain storm bridge washed rescue boats mud collapsed swept river".split()
COMPARING = (
    (copies, "_resemble"),
    (stories, "tells_one_thing"),
    (groups, "agreement"),
    (entries, "relate"),
    (entries, "tells_the_same"),
    (rivals, "may_contradict"),
    (rivals, "matched_figures"),
    (series, "same_thing"),
    (origins, "same_speaker"),
)


def tellers(count):
    """Articles that tell one flood, each in a choice of its words with a speaker of its own, and their claims."""
    chance = random.Random(4)  # noqa: S311 - a fixed seed is the point
    told = [f"Water {' '.join(chance.sample(WORDS, 8))} in {100 + n % 3} houses." for n in range(count)]
    articles = [article(f"a{n:04}", text) for n, text in enumerate(told)]
    speakers = [f"{TOWNS[n % 16]} {TOWNS[n // 16 % 16]}son" for n in range(count)]
    return articles, [claim(a, 1, when=on("2021-05-03"), speakers=[s]) for a, s in zip(articles, speakers, strict=True)]


def counting(monkeypatch):
    """How often each of the functions that compare two things is called from here on."""
    calls = Counter()

    def wrapped(name, compare):
        def counted(*args):
            calls[name] += 1
            return compare(*args)

        return counted

    for module, name in COMPARING:
        monkeypatch.setattr(module, name, wrapped(name, getattr(module, name)))
    return calls


@pytest.mark.parametrize("count", [50, 200, 800])
def test_nothing_is_compared_with_more_than_the_nearest_however_much_all_share(count):
    alike = [{"dam": 1.0, "flood": 0.5, f"w{i % 7}": 0.2} for i in range(count)]
    assert len(list(candidate_pairs(alike, list(range(count))))) <= NEAREST * count


def test_few_things_that_share_a_heavy_word_are_all_compared():
    count = NEAREST + 1
    assert len(list(candidate_pairs([{"dam": 1.0}] * count, list(range(count))))) == count * (count - 1) // 2


def test_no_comparison_is_made_oftener_for_a_claim_when_more_tell_the_event(monkeypatch):
    calls = counting(monkeypatch)
    asked = []
    for count in (150, 600):
        calls.clear()
        build(*tellers(count))
        asked.append({name: calls[name] / count for _, name in COMPARING})
    few, many = asked
    assert {name: round(each, 1) for name, each in many.items() if each > 1.25 * few[name] + 1} == {}
    assert max(many.values()) <= 2 * NEAREST


def test_one_event_is_one_group_though_more_tell_it_than_are_compared_with_each_other():
    _, claims = tellers(400)
    assert max(len(members) for members in group(featurize(claims))) > 0.9 * len(claims)


def test_any_order_of_many_claims_gives_the_same_timeline():
    articles, claims = tellers(200)
    shuffled = claims[::-1][7:] + claims[::-1][:7]
    assert build(articles, claims) == build(articles, shuffled)


def test_names_without_a_word_in_common_are_never_held_against_each_other(monkeypatch):
    calls = counting(monkeypatch)
    articles = [article(f"a{n}", "The dam fell.") for n in range(len(TOWNS))]
    told = [claim(a, 1, speakers=[f"Anna {town}"]) for a, town in zip(articles, TOWNS, strict=True)]
    assert set(origin_by_claim(told, outlets_of(articles, told)).values()) == {f"Anna {town}" for town in TOWNS}
    assert not calls["same_speaker"]


def test_figures_of_events_long_apart_are_never_matched_as_rivals(monkeypatch):
    calls = counting(monkeypatch)
    articles = [article(f"a{n}", f"The flood ruined {100 + n} houses in Orla.") for n in range(12)]
    told = [claim(a, 1, when=on(f"20{10 + n}-05-03")) for n, a in enumerate(articles)]
    assert len(build(articles, told).entries) == len(told)
    assert calls["may_contradict"]
    assert not calls["matched_figures"]
