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
