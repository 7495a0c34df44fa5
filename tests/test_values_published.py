from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.models import Published
from summarizer.values.dates import find_dates, resolve
from summarizer.values.published import infer_published

EXAMPLES = Path(__file__).parent.parent / "examples" / "dprk-russia"
SENTENCE_END = re.compile(r"(?<=[.!?”])\s+(?=[A-Z“(])|\n+")


def numbered(text: str) -> list[tuple[int, str]]:
    return list(enumerate((part.strip() for part in SENTENCE_END.split(text) if part.strip()), 1))


def inferred(text: str) -> tuple[str, str] | None:
    published = infer_published(numbered(text))
    return (str(published.start), str(published.end)) if published.start else None


@pytest.mark.parametrize(
    "line",
    [
        "March 27, 2025 Tags:",
        "Published: 27 March 2025 14:05",
        "By Ann Other | March 27, 2025",
        "Thu Mar 27, 2025 7:23 pm EDT",
        "Updated on 27 March 2025",
        "27.03.2025",
        "OSLO, March 27, 2025 (Newswire) — The mayor resigned.",
        "Thursday, March 27, 2025; 9:30 PM The mayor resigned.",
    ],
)
def test_a_line_that_is_little_but_a_full_date_gives_the_day(line):
    assert inferred(f"Mayor resigns\n{line}\nThe council met on Monday.\nIt was brief.") == ("2025-03-27", "2025-03-27")


def test_the_day_names_its_words_and_sentence():
    published = infer_published([(1, "Mayor resigns"), (2, "March 27, 2025"), (3, "He left on Monday.")])
    assert (published.basis, published.words, published.sentences) == ("inferred", "March 27, 2025", (2,))


def test_the_date_of_publication_is_preferred_to_that_of_a_revision():
    text = "Updated: 30 March 2025\nPublished: 27 March 2025\nThe mayor resigned."
    assert inferred(text) == ("2025-03-27", "2025-03-27")


def test_a_dateline_older_than_what_the_text_tells_is_not_believed():
    assert inferred("March 27, 2020\nThe bridge collapsed on 3 May 2024.") is None


@pytest.mark.parametrize(
    "text",
    [
        "The mayor greeted crowds on February 25, 2025, and then left for home.",
        "The bridge opened in 1953 and was repaired last month.",
        "In 2030 the bridge is expected to close.",
        "The bridge was closed in 2012. In 2040 it is expected to reopen.",
        "In 2019 he said he plans to run in 2020.",
        "The 2026 budget was approved. The 2026 games were praised.",
        "The opening was scheduled for May 2025.",
        "The tender was expected in 2025. In 2025 work is expected to begin.",
        "",
    ],
)
def test_what_does_not_bound_both_sides_stays_unknown(text):
    assert infer_published(numbered(text)) == Published()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The yard had already built 12 ships up to the start of 2025. In 2025, the yard is expected to build more.",
            ("2025-01-01", "2025-12-31"),
        ),
        (
            "Output will grow this year, as 2025 marks the final year of the plan.",
            ("2025-01-01", "2025-12-31"),
        ),
        (
            "The dam burst on November 3, 2024. Looking ahead to 2025, engineers expect more rain.",
            ("2024-11-03", "2024-12-31"),
        ),
        (
            "The dam burst on November 3, 2024. Looking ahead to 2025, they expect rain. Aid was sent on December 9.",
            ("2024-12-09", "2024-12-31"),
        ),
    ],
)
def test_past_and_future_of_one_year_pin_the_publication(text, expected):
    assert inferred(text) == expected


def test_the_examples_are_dated_as_narrowly_as_their_words_allow():
    found = {path.stem: inferred(path.read_text(encoding="utf-8")) for path in sorted(EXAMPLES.glob("*.txt"))}
    kyiv_start, kyiv_end = found.pop("kyiv-post") or ("", "")
    assert "2025-01-01" <= kyiv_start <= "2025-01-31"
    assert kyiv_end == "2025-12-31"
    assert found == {
        "another-3000-soldiers": ("2025-03-27", "2025-03-27"),
        "february-briefing": ("2025-02-11", "2025-12-31"),
        "more-artillery-and-drones": ("2024-12-23", "2024-12-31"),
        "newsweek": None,
    }


def test_an_interval_is_narrow_enough_to_date_last_month():
    text = (EXAMPLES / "more-artillery-and-drones.txt").read_text(encoding="utf-8")
    (mention,) = find_dates("Last month, state media showed it.")
    when = resolve(mention, infer_published(numbered(text)))
    assert (str(when.start), str(when.end)) == ("2024-11-01", "2024-11-30")


PIECES = st.sampled_from(
    [
        "In 2025",
        "2024",
        "March 3, 2025",
        "will",
        "is expected to",
        "sent",
        "said that",
        ",",
        ".",
        "on 5 May",
        "this year",
        "\n",
        "by",
    ]
)


@given(st.lists(st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=9).map(" ".join)), max_size=8))
def test_any_sentences_give_a_bounded_interval_of_their_own_words_or_nothing(texts):
    sentences = list(enumerate(texts, 1))
    published = infer_published(sentences)
    assert (published.basis == "unknown") == (published.start is None) == (published.end is None)
    if published.start and published.end:
        assert published.start <= published.end
        assert set(published.sentences) <= set(range(1, len(texts) + 1))
        assert all(any(words in texts[n - 1] for n in published.sentences) for words in published.words.split("; "))
