"""Changes between reports of the five real articles, by the extractive engine. Only the edits are invented."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from changes_samples import entries_of, only

from summarizer import brief, compare

EXAMPLES = Path(__file__).parent.parent / "examples" / "dprk-russia"
NAMES = sorted(path.name for path in EXAMPLES.glob("*.txt"))


@pytest.fixture(scope="module")
def everything():
    return brief(sorted(EXAMPLES.glob("*.txt")), model="none")


def without(name):
    return brief([path for path in sorted(EXAMPLES.glob("*.txt")) if path.name != name], model="none")


def lost_in(changes):
    """The claims of the old report that the new one has nowhere, and why."""
    moved = [one for update in (*changes.updated, *changes.disputed, *changes.settled) for one in update.lost]
    alone = [one for entry in (*changes.withdrawn, *changes.joined) for one in entry.claims]
    return [one for one in (*moved, *alone) if one.why != "grouping"]


@pytest.mark.parametrize("name", NAMES)
def test_removing_an_article_withdraws_only_what_it_alone_said(everything, name):
    fewer = without(name)
    changes = compare(everything, fewer)
    gone = only(changes.articles.removed)
    assert lost_in(changes)
    assert {one.claim.article for one in lost_in(changes)} == {gone.id}
    assert entries_of(changes) == tuple(sorted(entry.id for entry in made.timeline) for made in (everything, fewer))


@pytest.mark.parametrize("name", NAMES)
def test_adding_an_article_is_the_mirror_of_removing_it(everything, name):
    fewer = without(name)
    there, back = compare(fewer, everything), compare(everything, fewer)
    assert (there.new, there.parted) == (back.withdrawn, back.joined)
    assert {one.after.id for one in there.disputed} == {one.before.id for one in back.settled}


@pytest.fixture
def edited(tmp_path):
    """What changed when one article of a folder was edited."""

    def change(name, old, new):
        folder = tmp_path / "articles"
        shutil.copytree(EXAMPLES, folder, ignore=shutil.ignore_patterns("*with*", "*.md"))
        before = brief([folder], model="none")
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), encoding="utf-8")
        return compare(before, brief([folder], model="none"))

    return change


def test_a_figure_corrected_in_an_article_withdraws_nothing(edited):
    changes = edited("another-3000-soldiers.txt", "about 4,000 of them have", "about 5,000 of them have")
    assert only(changes.articles.revised).after.name == "another-3000-soldiers.txt"
    assert changes
    assert (changes.new, lost_in(changes)) == ((), [])


def test_a_sentence_cut_from_an_article_withdraws_what_it_said_and_nothing_else(edited):
    cut = "U.S. officials have confirmed that Russia has fired North Korean-made missiles at Ukraine."
    changes = edited("another-3000-soldiers.txt", cut, "")
    assert [(one.claim.statement, one.why) for one in lost_in(changes)] == [(cut, "text")]
