import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarizer.decisions import Apart, Decisions, Elsewhere, Mistaken, Together, load
from summarizer.errors import UsageError

ALL = """\
# what the editor found on Monday
- together: [newsweek.txt#12, "Kyiv Post#9-10"]
  because: both tell of the same briefing

- apart:
  - newsweek.txt#12
  - newsweek.txt#14
  because: one was in May, the other in June
- elsewhere: [oil.txt]
  story: The price of oil
  because: it is not about the war
- mistaken: newsweek.txt#12
  figure: 11,000
  because: the paper corrected it
"""
texts = st.text(min_size=1).map(lambda t: t.strip()).filter(bool)
many = st.lists(texts, min_size=2, max_size=3).map(tuple)
decisions = st.lists(
    st.builds(Together, together=many, because=texts)
    | st.builds(Apart, apart=many, because=texts)
    | st.builds(Elsewhere, elsewhere=many, story=texts, because=texts)
    | st.builds(Mistaken, mistaken=texts, figure=texts, because=texts),
    max_size=3,
).map(tuple)


@pytest.fixture
def written(tmp_path):
    def write(text):
        path = tmp_path / "decisions.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_file_holds_the_four_decisions_in_their_order(written):
    assert load(written(ALL)) == (
        Together(together=("newsweek.txt#12", "Kyiv Post#9-10"), because="both tell of the same briefing"),
        Apart(apart=("newsweek.txt#12", "newsweek.txt#14"), because="one was in May, the other in June"),
        Elsewhere(elsewhere=("oil.txt",), story="The price of oil", because="it is not about the war"),
        Mistaken(mistaken="newsweek.txt#12", figure="11,000", because="the paper corrected it"),
    )


def test_references_that_hold_commas_are_listed_so_that_they_stay_apart():
    heads = ("Reuters, 27 May 2010, sentence 4", "BBC, 27 May 2010, sentence 7", "fox.txt#2")
    assert Apart(apart=heads, because="x").words == f"{heads[0]}; {heads[1]} and {heads[2]} tell different events"


@given(decisions)
def test_what_is_dumped_as_yaml_is_loaded_again(tmp_path_factory, given):
    path = tmp_path_factory.getbasetemp() / "dumped.yaml"
    path.write_text(yaml.safe_dump(json.loads(Decisions(given).model_dump_json())), encoding="utf-8")
    assert load(path) == given


@pytest.mark.parametrize("text", ["# nothing yet\n", "[]\n"])
def test_a_file_without_decisions_decides_nothing(written, text):
    assert load(written(text)) == ()


@pytest.mark.parametrize("text", ["", " \n"])
def test_an_empty_file_is_no_list_of_decisions(written, text):
    with pytest.raises(UsageError, match=r"line 1: is empty; the file is a list(?s:.*)- together:"):
        load(written(text))


def test_a_figure_may_stand_as_a_number(written):
    (decision,) = load(written("- {mistaken: a.txt#1, figure: 11000, because: a slip}"))
    assert decision.figure == "11000"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("together: [a#1, b#2]", 1, "the file is a list"),
        ("- a.txt#1", 1, "a decision says `together`, `apart`, `elsewhere` or `mistaken`"),
        ("- apart: [a#1, b#2]\n  because: x\n- merge: [a#1, b#2]\n", 3, "a decision says"),
        ("- together: [a#1, b#2]\n", 1, "`because` is missing"),
        ("- together: [a#1, b#2]\n  because: ''\n", 2, "`because` needs"),
        ("- together: [a#1]\n  because: x\n", 1, "`together` needs 2 or more"),
        ("- because: x\n  together: a#1\n", 2, "`together` needs a list"),
        ("- apart:\n  - a#1\n  - 2025\n  because: x\n", 3, "`apart` needs words"),
        ("- apart: [a#1, b#2]\n  because: no\n", 2, "`because` needs words"),
        ("- mistaken: a#1\n  because: x\n", 1, "`figure` is missing"),
        ("- elsewhere: [a.txt]\n  because: x\n  title: y\n", 3, "`title` has no place"),
        ("- apart: [a#1, b#2\n  because: x\n", 2, "is not valid YAML"),
        ("- apart: [a#1, b#2]\n  because: 2025-02-30\n", 1, "is not valid YAML"),
        ("- apart:\n  - a.txt #1\n  - b.txt#2\n  because: x\n", 2, "YAML takes “#1” for a comment"),
        ("- apart: [a.txt #1, b#2]\n  because: x\n", 1, "YAML takes “#1” for a comment"),
        ("- apart: [a#1, b#2]\n  because: x\n  apart: [c#1, d#2]\n", 3, "`apart` stands twice in one decision"),
        ("!!python/object/apply:os.system [echo]\n", 1, "is not valid YAML"),
    ],
)
def test_a_malformed_file_is_refused_with_the_line_and_what_to_write(written, text, line, said):
    path = written(text)
    with pytest.raises(UsageError) as caught:
        load(path)
    assert str(caught.value).startswith(f"{path}, line {line}: {said}")
    *_, example = str(caught.value).partition("Write for example:\n")
    assert load(written(example)), "the example is itself a file of decisions"


def test_everything_that_is_wrong_with_a_file_is_told_at_once_in_the_order_of_its_lines(written):
    path = written(
        "- apart: [a#1, b#2]\n- mistaken: a#1\n  figure: 7\n  because: x\n  because: y\n"
        "- merge: [a#1]\n- elsewhere:\n  - a.txt #3\n  because: z\n"
    )
    with pytest.raises(UsageError) as caught:
        load(path)
    told, _, example = str(caught.value).partition(" Write for example:\n")
    assert [line.removeprefix(f"{path}, ").partition(";")[0] for line in told.splitlines()] == [
        "line 1: `because` is missing.",
        "line 5: `because` stands twice in one decision",
        "line 6: a decision says `together`, `apart`, `elsewhere` or `mistaken`.",
        "line 8: YAML takes “#3” for a comment",
    ]
    assert len(load(written(example))) == 2


def test_what_is_lost_before_the_place_where_a_file_is_no_yaml_is_told_as_well(written):
    with pytest.raises(UsageError, match=r"line 2: YAML takes(.|\n)*line 5: is not valid YAML"):
        load(written("- apart:\n  - a.txt #1\n  - b#2\n  because: [\n"))


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path):
    with pytest.raises(UsageError, match="cannot be read"):
        load(tmp_path / "none.yaml")
    (tmp_path / "latin.yaml").write_bytes("- because: é".encode("latin-1"))
    with pytest.raises(UsageError, match="save it as UTF-8"):
        load(tmp_path / "latin.yaml")
