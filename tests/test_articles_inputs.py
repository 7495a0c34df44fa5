"""What a user names is found, each file once, or refused before any work."""

from __future__ import annotations

import os
from itertools import permutations
from pathlib import Path

import pytest

from summarizer.articles import check
from summarizer.articles.inputs import expand
from summarizer.errors import UsageError


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """A folder of articles and other things, and the current one."""
    for name in [
        "pile/b.txt",
        "pile/a.md",
        "pile/deep/c.HTML",
        "pile/photo.png",
        "pile/.hidden.txt",
        "pile/.git/d.txt",
        "README",
    ]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("It rained.")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_folder_gives_its_article_files_without_hidden_ones_and_lists_the_rest():
    names, left_out = expand(["pile"])
    assert names == ["pile/a.md", "pile/b.txt", "pile/deep/c.HTML"]
    assert [(left.where, left.reason.split(";")[0]) for left in left_out] == [
        ("pile/photo.png", "not a format that is read (.png)")
    ]


def test_a_wildcard_that_the_shell_left_alone_is_expanded():
    assert expand(["pile/*.txt"])[0] == ["pile/b.txt"]
    assert expand(["pile/**/*.HTML"])[0] == ["pile/deep/c.HTML"]
    assert expand(["pil*"])[0] == expand(["pile"])[0]


def test_a_file_with_a_wildcard_character_in_its_name_is_that_file(here):
    (here / "[draft].txt").write_text("It rained.")
    assert expand(["[draft].txt"])[0] == ["[draft].txt"]


def test_a_file_named_twice_is_one_input_whatever_the_order(here):
    (here / "link.txt").symlink_to(here / "pile" / "b.txt")
    ways = ["pile/b.txt", "./pile/b.txt", "pile", "link.txt", str(here / "pile" / "b.txt")]
    results = [expand(order) for order in permutations(ways)]
    assert all(result == results[0] for result in results)
    assert len(results[0][0]) == 3


def test_addresses_and_standard_input_pass_as_they_are():
    assert expand(["https://example.org/a", "-", "https://example.org/a"])[0] == ["-", "https://example.org/a"]


def test_a_path_that_does_not_exist_is_refused_with_the_nearest_name():
    with pytest.raises(UsageError, match=r"no file or folder pile/b\.text; did you mean pile/b\.txt\?"):
        check(["pile", "pile/b.text"])


def test_a_common_ending_makes_no_name_near(here):
    (here / "pile" / "quakes.html").touch()
    (here / "pile" / "quakes.txt").touch()
    with pytest.raises(UsageError, match=r"nope\.txt; check the spelling"):
        check(["pile/nope.txt"])
    with pytest.raises(UsageError, match=r"did you mean pile/quakes\.html\?"):
        check(["pile/quake.htm"])


@pytest.mark.parametrize("name", ["www.example.org", "news.example.org/story/12"])
def test_an_address_without_its_scheme_is_given_it(name):
    with pytest.raises(UsageError, match=f"did you mean https://{name}"):
        check([name])


def test_a_path_far_from_any_name_is_refused_with_advice():
    with pytest.raises(UsageError, match="no file or folder zzz/qqq; check"):
        check([Path("zzz/qqq")])


@pytest.mark.parametrize("paths", [[], ["nothing*.txt"], ["ftp://example.org/a"], ["file:///etc/passwd"], [""]])
def test_what_cannot_work_is_refused_before_any_work(paths):
    with pytest.raises(UsageError, match=";"):
        check(paths)


def test_what_can_work_passes():
    check(["pile", "pile/*.md", "README", "-", "HTTPS://example.org/a"])


def test_an_empty_folder_is_unreadable(here):
    (here / "empty").mkdir()
    assert [left.reason.split(":")[0] for left in expand(["empty"])[1]] == ["unreadable"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every folder")
def test_a_folder_that_may_not_be_read_is_listed(here):
    closed = here / "pile" / "deep"
    closed.chmod(0)
    left_out = expand(["pile"])[1]
    closed.chmod(0o700)
    assert "unreadable: Permission denied" in [left.reason.split(";")[0] for left in left_out]


def test_a_readme_and_a_report_of_ours_in_a_folder_are_listed_and_not_read(here):
    mine = here / "mine"
    mine.mkdir()
    (mine / "README.md").write_text("About this folder.", encoding="utf-8")
    (mine / "report.md").write_text("# Title\n\nMade by summarizer 0.1.0 from 2 articles.\n", encoding="utf-8")
    (mine / "story.md").write_text("The dam failed.", encoding="utf-8")
    found, left_out = expand([mine])
    assert [Path(path).name for path in found] == ["story.md"]
    assert [left.reason.split(";")[0] for left in left_out] == [
        "a README tells of its folder",
        "a report that summarizer made",
    ]
    assert expand([mine / "README.md"])[0] == [str(mine / "README.md")]


def test_a_saved_report_is_no_article_however_it_is_named(here):
    (here / "report.json").write_text('{\n "schema_version": "1",\n "articles": []\n}\n', encoding="utf-8")
    with pytest.raises(UsageError, match="summarizer render"):
        check(["report.json"])
    (here / "story.json").write_text("The dam failed.\n", encoding="utf-8")
    check(["story.json"])
