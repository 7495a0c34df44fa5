import pytest

from summarizer.values.modality import modality_of


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The mine reopened on Monday.", "reported"),
        ("The mine reopened on 3 May.", "reported"),
        ("The ministry confirmed that the mine had reopened.", "confirmed"),
        ("The ministry denied that the mine had reopened.", "denied"),
        ("Reports of a reopening were simply wrong, he said.", "denied"),
        ("The firm plans to reopen the mine.", "planned"),
        ("The mine is expected to reopen, analysts said.", "forecast"),
        ("His remarks contradicted earlier reports of a reopening.", "disputed"),
    ],
)
def test_the_verbs_of_a_sentence_tell_the_standing_of_its_claim(text, modality):
    assert modality_of(text) == modality
