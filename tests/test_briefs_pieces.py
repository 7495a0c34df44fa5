from hypothesis import given
from hypothesis import strategies as st

from summarizer.briefs.pieces import cut, halve
from summarizer.models import Article, Sentence


def article(paragraphs):
    """An article of invented sentences, ``paragraphs`` holding their lengths."""
    sentences, start = [], 0
    for paragraph, lengths in enumerate(paragraphs, start=1):
        for length in lengths:
            sentences.append(Sentence(number=len(sentences) + 1, start=start, end=start + length, paragraph=paragraph))
            start += length
    return Article(id="a", text="x" * start, sentences=tuple(sentences))


PARAGRAPHS = st.lists(st.lists(st.integers(1, 60), min_size=1, max_size=6), min_size=1, max_size=12)


@given(PARAGRAPHS, st.integers(20, 200))
def test_every_sentence_is_in_exactly_one_piece_in_order(paragraphs, limit):
    source = article(paragraphs)
    assert tuple(s for piece in cut(source, limit) for s in piece.sentences) == source.sentences


@given(PARAGRAPHS, st.integers(20, 200))
def test_a_piece_exceeds_the_limit_only_for_a_single_longer_sentence(paragraphs, limit):
    for piece in cut(article(paragraphs), limit):
        assert len(piece.sentences) == 1 or sum(s.end - s.start for s in piece.sentences) <= limit


def test_later_pieces_show_the_opening_for_context():
    first, second = cut(article([[50, 50], [50, 50]]), 100)
    assert first.context == ()
    assert [s.number for s in second.shown] == [1, 2, 3, 4]


def test_a_piece_is_halved_at_the_paragraph_nearest_its_middle():
    source = article([[10], [10, 10], [10]])
    (whole,) = cut(source)
    assert [[s.number for s in half.sentences] for half in halve(source, whole)] == [[1], [2, 3, 4]]


def test_one_sentence_cannot_be_halved():
    source = article([[10]])
    (whole,) = cut(source)
    assert halve(source, whole) == (whole,)
