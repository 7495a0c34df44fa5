import pytest

from summarizer.briefs.selection import why_not


@pytest.mark.parametrize(
    "text",
    [
        "The dam failed on Monday, killing nine people.",
        "Officials warned that more rain could fall.",
        "About 300 homes have been flooded so far.",
        "The minister visited Tarsk on Friday and promised that every family would be helped.",
        "Some 300 houses were destroyed by the flood, police said.",
        "The company closed the mine in May 2021 after a flood.",
        "The company plans to reopen the mine, according to its chief executive.",
        "As many as 40,000 barrels a day may have leaked into the bay.",
    ],
)
def test_events_figures_and_attributed_statements_are_claims(text):
    assert why_not(text) == ""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("But will the dam hold through another winter of rain?", "question"),
        ("A long road ahead", "not a full sentence"),
        ("The Herald reached out to the ministry for comment on Monday.", "reporting itself"),
        ("It remains to be seen whether the dam will hold.", "reporting itself"),
        ("You can sign up here for our morning letter and we will send it.", "reader"),
        ("The move could change the course of the election campaign.", "speculation"),
        ("Put it another way: the dam holds one lake every week.", "reader"),
        ("If the dam fails, three towns are flooded.", "speculation"),
        ("Here are five things to know about the dam.", "reader"),
        ("Whatever happens, the valley will never be the same.", "comment"),
        ("The question now is whether the dam was safe.", "comment"),
        ("The minister has toured factories, a clear sign that he wants another term.", "comment"),
        ("Time is running out.", "no event"),
        ("Whether the letter got there is disputed.", "no event"),
        ("A family from the hills in a sports hall, Thursday evening.", "no event"),
        ("The dam may have leaked into the bay.", "speculation"),
        ("The error could have cost the bank $2 billion.", "speculation"),
        ("The company may have to cut 500 jobs.", "speculation"),
        ("The deal may have saved the firm, which employs 900 people.", "speculation"),
        ("The dam is significant because it feeds three towns.", "comment"),
    ],
)
def test_other_sentences_are_left_out_for_a_reason(text, reason):
    assert reason in why_not(text)


@pytest.mark.parametrize(
    "text",
    [
        "The dam burst.",
        "Share prices fell.",
        "Fire crews are fighting a blaze at a mill in Orla.",
        "Officers are searching the flat of the suspect.",
        "Exports fell 12% in May, a sign that the slump has come.",
        "Police could not confirm how many died.",
        "The firm did not respond to the court and was fined.",
        "Parliament is to vote on a cull.",
        "An inquiry is due to report in the spring.",
        "The audit did find unpaid tax.",
        "Anna Bell could only finish fourth on Friday.",
    ],
)
def test_short_sentences_refusals_and_failures_are_events(text):
    assert why_not(text) == ""


def test_a_plan_is_a_claim_and_a_refusal_to_comment_is_none():
    assert why_not("The company plans to appeal the decision.") == ""
    assert "reporting itself" in why_not("A spokesperson for the board declined to comment on Monday.")
