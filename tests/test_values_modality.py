import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.modality import find_hedges, is_hearsay, modality_of
from summarizer.values.words import stem


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The mine reopened on Monday.", "reported"),
        ("The mine reopened on 3 May.", "reported"),
        ("The ministry confirmed that the mine had reopened.", "confirmed"),
        ("The ministry denied that the mine had reopened.", "denied"),
        ("Reports of a reopening were simply wrong, he said.", "denied"),
        ("The firm plans to reopen the mine.", "planned"),
        ("THE FIRM PLANS TO REOPEN THE MINE.", "planned"),
        ("The army confirmed that it had left.", "confirmed"),
        ("Thirty-three are now confirmed dead, the army said.", "confirmed"),
        ("The figure could not be independently confirmed.", "reported"),
        ("The government has never confirmed the figure.", "reported"),
        ("Nobody has confirmed the report.", "reported"),
        ("The report was not immediately confirmed.", "reported"),
        ("The ministry confirmed deaths in three villages.", "confirmed"),
        ("The ministry counts 99 confirmed cases.", "reported"),
        ("The mine is expected to reopen, analysts said.", "forecast"),
        ("The firm expects the mine to reopen.", "forecast"),
        ("His remarks contradicted earlier reports of a reopening.", "disputed"),
    ],
)
def test_the_verbs_of_a_sentence_tell_the_standing_of_its_claim(text, modality):
    assert modality_of(text) == modality


@given(st.text())
def test_hedges_in_any_text_slice_to_their_words(text):
    assert all(text[h.start : h.end] == h.words for h in find_hedges(text))


@pytest.mark.parametrize(
    ("text", "certainty", "governed"),
    [
        ("The mine reportedly reopened.", 0, "reopened"),
        ("The mine may reopen.", 1, "reopen"),
        ("The mine is expected to reopen.", 2, "reopen"),
        ("The firm plans to reopen the mine.", 2, "reopen"),
        ("The mine will reopen, he said.", 3, "reopen"),
        ("A new strike is likely.", 2, "strike"),
    ],
)
def test_a_hedge_says_how_sure_and_of_what(text, certainty, governed):
    (found,) = find_hedges(text)
    assert found.certainty == certainty
    assert stem(governed) in found.reach


@pytest.mark.parametrize("text", ["The mine reopened on 3 May.", "May 3 was the day.", "They asked nobody."])
def test_what_is_stated_has_no_hedge(text):
    assert find_hedges(text) == ()


def test_hearsay_is_told_by_somebody():
    assert is_hearsay("Reports say the mine reopened.")
    assert not is_hearsay("The mine reopened.")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The bank rejected a takeover bid.", "reported"),
        ("The minister rejected claims of a reopening.", "denied"),
        ("Shares fell after the firm cut its profit forecast.", "reported"),
        ("Prices are forecast to fall.", "forecast"),
    ],
)
def test_a_bid_rejected_is_an_event_and_a_forecast_cut_is_none(text, modality):
    assert modality_of(text) == modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The firm rebuilt the pier and plans to open it in May.", "reported"),
        ("The mine is closed but could reopen.", "reported"),
        ("Nine people were killed and the toll could rise, Anna Bell said.", "reported"),
        ("Anna Bell said that nine people were killed and the pier will be closed.", "reported"),
        ("“Nine people were killed and the pier will be closed,” Anna Bell said.", "reported"),
        ("The firm, which plans to open a mine, closed three.", "reported"),
        ("Anna Bell left for Orla, where she will meet the mayor.", "reported"),
        ("Shares fell because dealers feared that rates could rise.", "reported"),
        ("The talks, scheduled to begin on Monday, were put off.", "reported"),
        ("Orla launched 12 missiles, Anna Bell said, adding that more attacks are likely.", "reported"),
        ("The firm came up with a scheme that will cut 300 jobs.", "reported"),
        ("The firm cut 300 jobs, saying it could close.", "reported"),
        ("The firm issued a statement saying it could close.", "forecast"),
        ("The firm will open the pier, which was rebuilt in May.", "planned"),
        ("Anna Bell, who was hurt, said the pier will open.", "planned"),
        ("“The pier will open,” Anna Bell said and left.", "planned"),
        ("Anna Bell has said that the firm and the city are expected to pay.", "forecast"),
        ("Troubled miner Orla plans to cut 300 jobs.", "planned"),
        ("The council announced plans to open the pier.", "planned"),
    ],
)
def test_the_clause_that_a_sentence_is_about_tells_its_standing_and_not_what_it_adds(text, modality):
    assert modality_of(text) == modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Some 300 tonnes may have leaked.", "reported"),
        ("Some 300 tonnes may already have been lost.", "reported"),
        ("The firm may have to close.", "forecast"),
        ("The firm may have 300 workers.", "forecast"),
        ("The blast could have killed 300.", "forecast"),
    ],
)
def test_what_may_have_happened_is_no_forecast(text, modality):
    assert modality_of(text) == modality


@pytest.mark.parametrize(
    "text",
    [
        "The board looked at potential costs of $3 million.",
        "The possibility of a delay was raised.",
        "The firm told of an expected loss.",
        "Anna Bell met the likely winner.",
    ],
)
def test_what_only_describes_a_thing_is_no_forecast_of_the_sentence(text):
    assert modality_of(text) == "reported"


def test_what_follows_on_a_forecast_that_is_told_of_is_that_forecast():
    assert (
        modality_of("Bell lowered the forecast on Monday, predicting that 40 mills will be sold by June.") != "reported"
    )
    assert modality_of("Bell rebuilt the mill and will open it in May.") == "reported"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The memo warned of faulty valves.", "reported"),
        ("Engineers warned of cracks in the dam.", "reported"),
        ("Bell had been warned of the storm.", "reported"),
        ("She warned the head about the teacher in 2016.", "reported"),
        ("He was not warned.", "reported"),
        ("She warned that the dam could break.", "forecast"),
        ("Residents were warned that the dam could break.", "forecast"),
        ("The office warned of a flood to come.", "forecast"),
        ("Residents had been warned of faults next week.", "forecast"),
        ("The bank warned investors of losses.", "forecast"),
        ("Traders warned of the danger of a crash.", "forecast"),
        ("Rising debt is a danger, Bell warned.", "forecast"),
    ],
)
def test_who_warns_of_what_is_there_forecasts_nothing(text, modality):
    assert modality_of(text) == modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Residents could not be reached.", "reported"),
        ("The operation could not have saved the boy.", "reported"),
        ("Bell said no one could complain.", "reported"),
        ("The mine could reopen.", "forecast"),
        ("The board never promised to save the baths.", "reported"),
        ("The board promised to save the baths.", "planned"),
        ("The court called the signature on the will a forgery.", "reported"),
        ("The court will call it a forgery.", "planned"),
    ],
)
def test_what_was_not_to_be_had_or_promised_is_neither_plan_nor_forecast(text, modality):
    assert modality_of(text) == modality
