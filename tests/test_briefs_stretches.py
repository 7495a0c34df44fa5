import pytest
from stories import article

from summarizer.briefs.stretches import stretches_of


def read(*lines):
    return [(len(p.sentences), p.text, p.goes_on) for p in stretches_of(article("herald", *lines))]


def test_a_quotation_of_several_sentences_is_read_with_the_one_that_names_who_speaks():
    lines = (
        "Helen Prosser left the firm on Friday.",
        "“I did not resign.",
        "I was sacked by telephone,” Ms Prosser said.",
    )
    assert read(*lines) == [(1, lines[0], False), (2, " ".join(lines[1:]), False)]


def test_a_quotation_that_names_nobody_at_its_end_is_read_sentence_by_sentence():
    lines = ("“The dam failed.", "Everybody left.”", "The mayor resigned.")
    assert read(*lines) == [(1, lines[0], False), (1, lines[1], True), (1, lines[2], False)]


@pytest.mark.parametrize(
    ("text", "caption", "told"),
    [
        (
            "It is the worst flood for many years As many as 40 homes were hit.",
            "It is the worst flood for many years",
            "As many as 40 homes were hit.",
        ),
        (
            "Mark Hale, North America editor The dam was shut on Monday.",
            "Mark Hale, North America editor",
            "The dam was shut on Monday.",
        ),
        ("She told The Guardian on Monday that it was late.", "", "She told The Guardian on Monday that it was late."),
        ("He took his daily vitamin A tablets for years.", "", "He took his daily vitamin A tablets for years."),
        (
            "The director of the play The good person of Orla died.",
            "",
            "The director of the play The good person of Orla died.",
        ),
        (
            "The court had found on Monday that There was no case.",
            "",
            "The court had found on Monday that There was no case.",
        ),
        ("Two cyclists were killed on a busy A road.", "", "Two cyclists were killed on a busy A road."),
        ("Flow stops But he said nothing of it.", "", "Flow stops But he said nothing of it."),
    ],
)
def test_a_caption_without_a_stop_is_parted_from_the_sentence_behind_it(text, caption, told):
    (found,) = stretches_of(article("herald", text))
    assert (found.caption, found.text) == (caption, told)
