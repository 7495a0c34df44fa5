import pytest

from summarizer.values.several import is_several


@pytest.mark.parametrize(
    "name",
    [
        "officials in Kesta",
        "Residents",
        "soldiers and police",
        "Orla Gas and the Coast Guard",
        "Anna Bell and Bo Carr",
        "UK and US",
    ],
)
def test_a_name_of_two_or_of_many_is_of_several(name):
    assert is_several(name)


@pytest.mark.parametrize(
    "name",
    [
        "Joint Chiefs",
        "press",
        "Ministry of Trade and Industry",
        "Ministry of Trade and the Interior",
        "Food and Drug Administration",
        "Bosnia and Herzegovina",
        "Britain's Foreign and Commonwealth Office",
        "Bell and Carr",
        "National Oceanic and Atmospheric Administration",
    ],
)
def test_an_and_inside_one_name_makes_no_two_of_it(name):
    assert not is_several(name)
