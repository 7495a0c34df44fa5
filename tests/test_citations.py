from summarizer.citations import cite, merge
from summarizer.models import Article, Sentence

TEXT = "One came. Two went.\n\nThree stayed. Four left."
SPANS = [(0, 9, 1), (10, 19, 1), (21, 34, 2), (35, 45, 2)]


def article(furniture=()):
    sentences = tuple(
        Sentence(number=n, start=s, end=e, paragraph=p, furniture="caption" if n in furniture else "")
        for n, (s, e, p) in enumerate(SPANS, start=1)
    )
    return Article(id="a", text=TEXT, sentences=sentences)


def test_adjacent_sentences_become_one_verbatim_citation():
    (citation,) = cite(article(), [2, 3])
    assert citation.quote == TEXT[citation.start : citation.end] == "Two went.\n\nThree stayed."
    assert citation.sentences == (2, 3)


def test_sentences_apart_become_citations_of_their_own_whatever_their_order():
    assert [c.sentences for c in cite(article(), [4, 1, 2, 4])] == [(1, 2), (4,)]


def test_furniture_between_sentences_is_not_quoted_with_them():
    assert [c.sentences for c in cite(article(furniture={2}), [1, 2, 3])] == [(1,), (2,), (3,)]


def test_numbers_that_the_article_does_not_have_cite_nothing():
    assert cite(article(), [0, 9]) == ()


def test_merging_keeps_each_citation_once_in_the_order_of_the_text():
    first, second = cite(article(), [1]), cite(article(), [3])
    assert merge([*second, *first, *second]) == (*first, *second)
