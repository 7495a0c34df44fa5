import pytest

from summarizer.briefs.people import in_full, people_of, person_named


def test_a_title_a_role_or_a_surname_that_speaks_later_makes_a_person():
    texts = (
        "Mayor Carl Hart resigned.",
        "Anna Bell, a local engineer, built the dam.",
        "Joan Reed left on Monday.",
        "“It held,” Reed said.",
        "Lower Town flooded.",
    )
    assert people_of(texts) == {"Hart": "Carl Hart", "Bell": "Anna Bell", "Reed": "Joan Reed"}


def test_a_surname_behind_a_title_that_speaks_is_a_person_without_another_name():
    texts = ("A day after President Hart left, rain fell.", "Hart said he was well.", "The Prince Oswin sank.")
    assert people_of(texts) == {"Hart": "Hart"}
    assert people_of(texts[:1]) == {}


def test_asking_of_some_sentences_gives_whom_they_name_as_the_whole_article_introduces_them():
    texts = ("Mayor Carl Hart resigned.", "Anna Bell, a local engineer, built the dam.", "On Monday, Bell left.")
    assert people_of(texts, asked=texts[2:]) == {"Bell": "Anna Bell"}
    assert people_of(texts, asked=texts) == people_of(texts)
    assert people_of(texts, asked=()) == {}


def test_what_somebody_is_of_is_no_part_of_the_name():
    assert person_named("Captain Anna Bell of the Orla rescue centre said boats were out.", {}) == "Anna Bell"


def test_a_surname_alone_stands_for_the_person_introduced_by_it():
    people = {"Bell": "Anna Bell", "Hart": "Carl Hart"}
    assert person_named("On Monday, Bell inspected the dam.", people) == "Bell"
    assert person_named("Bell met Hart.", people) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Judge Rosa Diaz sentenced the killer on Wednesday.",
        "Dr Emily Stone treated the boy.",
        "Senator Jim Cole's son was arrested on Tuesday.",
        "The judge sentenced Mayor Bo Cole on Tuesday.",
        "A spokesman for Mayor Anna Bell denied the report.",
        "The bishop of Kesta buried Mayor Carl Hart.",
    ],
)
def test_nobody_is_the_one_person_beside_somebody_named_by_a_noun(text):
    assert person_named(text, {}) == ""


def test_an_office_alone_is_no_name_to_put_in_the_place_of_a_pronoun():
    assert person_named("“It held,” the Chief Minister said.", {}) == ""
    assert person_named("“It held,” Chief Minister Anna Bell said.", {}) == "Anna Bell"


def test_the_one_person_a_sentence_names_is_found():
    assert person_named("On Monday, chief engineer Anna Bell said that the dam held.", {}) == "Anna Bell"
    assert person_named("His lawyer, Dr Petra Senn, said so.", {}) == "Petra Senn"
    assert person_named("The Ministry of Works said that the dam held.", {}) == ""
    assert person_named("Engineer Anna Bell said that she had met Carl Hart in Lower Town.", {}) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Black Sea ports were shelled on Monday.",
        "The World Health Organization said tests were under way.",
        "Red Cross workers said help was near.",
    ],
)
def test_a_place_or_a_body_is_never_taken_for_a_person(text):
    assert person_named(text, {}) == ""


@pytest.mark.parametrize(
    ("speaker", "full"),
    [
        ("Bell", "Anna Bell"),
        ("Ms. Bell", "Anna Bell"),
        ("Mayor Bell", "Mayor Anna Bell"),
        ("Hart", "Hart"),  # there are two of them
        ("Works", "Works"),  # the head of an office has its name in his title
        ("Water", "Water"),  # a heading in capitals
        ("Reed", "Reed"),
        ("board", "board"),
        ("Peru", "Peru"),  # and not its airline
        ("Lima", "Lima"),
        ("Police", "Police"),
        ("Bell's", "Bell's"),
        ("", ""),
    ],
)
def test_a_surname_is_given_its_full_name_where_the_article_has_one_person_of_it(speaker, full):
    texts = (
        "Lower Town Mayor Anna Bell met Carl Hart and Mary Hart on Monday.",
        "The Director of Works came too.",
        "SAVE THE Water",
        "Air Peru flew to Nova Lima, the Metropolitan Police said.",
    )
    assert in_full(speaker, texts) == full


@pytest.mark.parametrize(
    "text",
    ["Marine biologist Anna Bell said the reef was dead.", "The dam, says councillor Anna Bell, is dry."],
)
def test_who_is_named_behind_a_trade_is_a_person(text):
    assert person_named(text, {}) == "Anna Bell"


def test_a_movement_is_no_trade():
    assert person_named("Troops left communist North Vietnam on Monday.", {}) == ""


def test_who_says_something_of_another_by_name_is_not_for_certain_the_next_he():
    assert person_named("Albion's Joan Reed has recovered, manager Carl Hart said.", {}) == ""
    assert person_named("The dam has held, manager Carl Hart said.", {}) == "Carl Hart"
    assert person_named("The Black Sea port is closed, mayor Carl Hart said.", {}) == "Carl Hart"
