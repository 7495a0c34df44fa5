"""Page furniture is marked and news never is."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.articles import article
from summarizer.articles.furniture import mark
from summarizer.models import Published

EXAMPLES = Path(__file__).parent.parent / "examples" / "dprk-russia"
KNOWN = Published(basis="given")
FURNITURE = {
    "another-3000-soldiers.txt": {
        "caption": (1, 2),
        "dateline": (3, 3),
        "rating widget": (38, 43),
        "related headlines": (44, 80),
    },
    "february-briefing.txt": {"related headlines": (11, 22)},
    "kyiv-post.txt": {
        "advertisement": (6, 6),
        "repeated line": (10, 10),
        "related headlines": (11, 13),
        "advertisement again": (17, 17),
        "correction notice": (20, 21),
    },
    "more-artillery-and-drones.txt": {
        "section label": (1, 2),
        "headline": (3, 3),
        "reading time": (4, 4),
        "section label again": (5, 5),
        "repeated line": (6, 6),
        "caption": (7, 8),
        "caption again": (12, 15),
        "related headlines": (26, 26),
    },
    "newsweek.txt": {
        "section label": (1, 1),
        "section label (2)": (5, 5),
        "section label (3)": (8, 8),
        "section label (4)": (19, 19),
        "section label (5)": (28, 28),
        "syndication notice": (30, 30),
    },
}
PROSE = "The storm took the roofs of several hundred houses on Monday, the mayor said."
MORE = "Repairs will take months. She asked the capital for help on Tuesday."


def reasons(*lines, title=""):
    """The reason of each line, each of which is one sentence."""
    return [line[0] for line in mark([[line] for line in lines], title)[1]]


@pytest.mark.parametrize("name", FURNITURE)
def test_every_furniture_line_of_the_examples_is_marked_and_no_news_sentence_is(name):
    read = article((EXAMPLES / name).read_text(), published=KNOWN)
    expected = {
        number: reason.split(" again")[0].split(" (")[0]
        for reason, (first, last) in FURNITURE[name].items()
        for number in range(first, last + 1)
    }
    assert {s.number: s.furniture for s in read.sentences if s.furniture} == expected


@pytest.mark.parametrize(
    ("reason", "line"),
    [
        ("advertisement", "ADVERTISEMENT"),
        ("advertisement", "Advertisement - story continues below"),
        ("advertisement", "Article continues after ad"),
        ("advertisement", "Anzeige"),
        ("reading time", "5-minute read"),
        ("rating widget", "Was this article helpful?"),
        ("share links", "Share on Facebook"),
        ("share links", "Facebook | Twitter | WhatsApp"),
        ("share links", "Follow us on Telegram"),
        ("newsletter", "Sign up for our morning briefing"),
        ("newsletter", "Get the day’s top stories in your inbox"),
        ("site notice", "We use cookies to improve your experience."),
        ("copyright notice", "© 2024 The Daily Example. All rights reserved."),
        ("correction notice", "Spotted an error? Tell us"),
        ("correction notice", "This story has been updated."),
        ("comments", "Leave a comment"),
        ("comments", "12 comments"),
        ("related headlines", "READ MORE: Storm closes the northern ports"),
        ("byline", "By Jane Roe and John Doe, Staff Writers"),
        ("byline", "Jane Roe reported from Lisbon."),
        ("byline", "The Associated Press contributed to this report."),
        ("caption", "Photo: Jane Roe/The Daily Example"),
        ("caption", "A house without its roof in the old town. Photograph: Jane Roe/AFP/Getty Images"),
        ("caption", "A house without its roof in the old town on Monday. (Photo by Jane Roe)"),
        ("caption", "In this May 26, 2010 photo, a house stands without its roof."),
        ("caption", "A house without its roof in the old town on Monday. Jane Roe/Reuters"),
        ("dateline", "Updated 3:15 PM EST, Mon December 23, 2024"),
        ("caption", "Orla: An aerial view of the old town on May 26, 2010."),
        ("caption", "#WATCH: The mayor visits a house without its roof."),
        ("caption", "Getty Images A man walks past a house without its roof"),
        ("caption", "![A house without its roof](https://example.org/roof.jpg)"),
        ("dateline", "2024-12-23"),
        ("dateline", "15:32 GMT"),
        ("correction notice", "Editor's note: An earlier version of this story gave another name."),
        ("syndication notice", "This article was originally published by The Conversation."),
        ("separator", "* * *"),
    ],
)
def test_set_phrases_are_known_on_pages_in_general(reason, line):
    assert reasons(PROSE, line, MORE) == ["", reason, ""]


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell by a tenth after the storm, traders said.",
        "By Monday evening the water had reached the second floor.",
        "Subscribers fled the company after the price rise, its head said.",
        "More than 40 people were hurt, among them nine children.",
        "Related claims against the company were dropped in May, the court said.",
        "Advertisements for the drug were banned on Tuesday, the regulator said.",
        "The Associated Press reported from the town that nobody was hurt.",
        "The minister resigned on Tuesday, he told reporters. (Reuters)",
        "The photo by a passer-by shows the soldier in front of the house, police said.",
        "“Will anyone come to help us?” she asked.",
        "Comments by the minister drew anger in the capital.",
        "- 11,000 houses are without power",
        "TIMELINE: HOW IT HAPPENED 1953",
        "Watch towers were built along the border in May.",
        "Correction officers found two men dead in their cells.",
        "Copyright law was changed in March.",
        "Pyongyang is in the North.",
        "A satellite image of the site showed on Tuesday that the company had rebuilt 3 plants.",
        "A file photo of the suspect was released by police on Monday.",
        "An aerial view of Orla on Tuesday showed that 300 homes had burned.",
    ],
)
def test_news_that_looks_like_furniture_stays_content(line):
    assert reasons(PROSE, line, MORE) == ["", "", ""]


def test_a_caption_that_runs_into_the_report_of_an_agency_is_furniture_and_the_report_is_not():
    (line,) = mark([["Boats burn in the bay on Monday", "(CNN) -- The firm said on Tuesday that it had sunk."]])[1]
    assert line == ["caption", ""]
    (line,) = mark([["Boats burn in the bay, May 26, 2010 AP", "ORLA, Lower Land -- The firm said that it had sunk."]])[
        1
    ]
    assert line == ["caption", ""]


def test_a_list_under_a_related_label_ends_where_running_text_resumes():
    lines = [PROSE, "Related:", "Port closed by storm", "- Who pays for the roofs?", MORE, "The sea was calm."]
    assert reasons(*lines) == ["", *["related headlines"] * 3, "", ""]


def test_teasers_that_are_whole_sentences_go_with_their_headlines_to_the_end():
    lines = ["You may also like", "Port closed", "Ships wait outside.", "Trains run again", "The line is open."]
    assert reasons(PROSE, MORE, *lines) == ["", "", *["related headlines"] * 5]


def test_headlines_without_a_label_at_the_end_are_a_list_unless_a_colon_announces_it():
    run = ["Port closed by the storm", "Trains run again in north", "Mayor asks capital for help"]
    assert reasons(PROSE, MORE, *run)[2:] == ["related headlines"] * 3
    assert reasons(PROSE, "The dead are:", *run)[2:] == ["", "", ""]


def test_a_section_label_is_a_short_line_between_paragraphs_and_carries_no_number():
    assert reasons(PROSE, "What happens next", MORE) == ["", "section label", ""]
    assert reasons(PROSE, "Toll rises to 34", MORE) == ["", "", ""]


def test_the_headline_is_found_and_its_second_printing_is_a_repeated_line():
    lines = [["Storm takes hundreds of roofs"], ["By Jane Roe"], ["Storm takes hundreds of roofs"], [PROSE], [MORE]]
    title, found = mark(lines)
    assert title == "Storm takes hundreds of roofs"
    assert [line[0] for line in found] == ["headline", "byline", "repeated line", "", ""]


def test_a_text_that_begins_with_prose_or_a_label_has_no_headline():
    assert mark([[PROSE], [MORE]])[0] == ""
    assert mark([["What’s New"], [PROSE], [MORE]])[0] == ""


def test_a_headline_in_the_text_is_marked_also_when_another_is_given():
    assert reasons("Storm takes hundreds of roofs", PROSE, MORE, title="Roofs lost") == ["headline", "", ""]


def test_markdown_headings_are_the_headline_and_section_labels():
    title, found = mark([["# Storm takes hundreds of roofs"], [PROSE], ["## 34 dead in the north"], [MORE]])
    assert title == "Storm takes hundreds of roofs"
    assert [line[0] for line in found] == ["headline", "", "section label", ""]


def test_a_journalist_presented_at_the_end_is_a_byline_unless_the_article_is_about_them():
    life = "Jane Roe is a senior reporter based in Lisbon."
    assert reasons(PROSE, MORE, life) == ["", "", "byline"]
    assert reasons("Roe was arrested on Monday.", PROSE, MORE, life) == ["", "", "", ""]


def test_the_later_copy_of_a_paragraph_is_a_repeated_line():
    assert reasons(PROSE, MORE, PROSE) == ["", "", "repeated line"]


def test_what_follows_the_notice_above_comments_is_comments():
    paragraph = ["We welcome comments that advance the story.", "This is all the mayor’s fault.", "Nonsense!"]
    assert mark([[PROSE], [MORE], paragraph])[1] == [[""], [""], ["comments"] * 3]


def test_a_comment_button_above_the_article_takes_nothing_with_it():
    assert reasons("Comments", PROSE, MORE, PROSE[:-1] + " again.") == ["comments", "", "", ""]


def test_an_agency_at_the_end_of_the_last_paragraph_costs_no_news():
    found = mark([[PROSE], [MORE, "REUTERS"]])[1]
    assert found == [[""], ["", "wire credit"]]


def test_a_closing_question_about_another_matter_is_a_teaser():
    question = "Is the pun an ancient artform, or just cheap comedy nobody enjoys?"
    assert reasons(PROSE, MORE, "The sea was calm.", question)[-1] == "related headlines"
    assert reasons(PROSE, MORE, "The sea was calm.", "Will the mayor get the help she asked the capital for?")[-1] == ""


def test_one_phrase_does_not_take_a_paragraph_with_it():
    paragraph = [PROSE, "Sign up for our newsletter.", MORE]
    assert mark([paragraph, [MORE]])[1] == [["", "newsletter", ""], [""]]
