import pytest

from summarizer.briefs.antecedents import (
    bind,
    full_name,
    leans_back,
    party_before,
    plural_subject,
    strip_connective,
)


@pytest.mark.parametrize(
    ("text", "stripped"),
    [
        ("Meanwhile, the dam held.", "The dam held."),
        ("However, they left.", "They left."),
        ("In return, the mayor sent boats.", "The mayor sent boats."),
        ("As a result, Lower Town was flooded.", "Lower Town was flooded."),
        ("In return for boats, the mayor sent food.", "In return for boats, the mayor sent food."),
        ("But, Bell said, it held.", "Bell said, it held."),
        ("The dam held, however.", "The dam held, however."),
        ("Butter prices rose.", "Butter prices rose."),
        ("LOWER TOWN, Orla (Newswire) - The dam broke.", "The dam broke."),
        ("ORLA (Newswire) — “No,” she said.", "“No,” she said."),
        ("LOWER TOWN/ORLA, Peru (Newswire) – The dam broke.", "The dam broke."),
        ("Orla, May 5 (NWA) The dam broke.", "The dam broke."),
        ("ORLA: The dam broke.", "ORLA: The dam broke."),
        ("LOWER TOWN, Peru: The dam broke.", "The dam broke."),
        ("ORLA — The dam broke.", "ORLA — The dam broke."),
        ("KESTA TOWN — The dam broke.", "The dam broke."),
        ("KESTA, Peru—The dam broke.", "The dam broke."),
        ("KESTA, Aug 31 — The dam broke.", "The dam broke."),
        ("KESTA TOWN, 29 Aug: The dam broke.", "The dam broke."),
        ("Kesta, Dec. 3, 2024 - The dam broke.", "The dam broke."),
        ("KESTA, Calif., Nov 3 /Newswire/ -- The dam broke.", "The dam broke."),
        ("Lower Town, Kesta (NWA) -- The dam broke.", "The dam broke."),
        ("Orla (NWA) -- The dam broke.", "The dam broke."),
        ("(NWA) -- Kesta's dam broke.", "Kesta's dam broke."),
        ("PORT-SUR-MER, Kesta -- The dam broke.", "The dam broke."),
        ("The Kesta Board (KB) -- Orla's owner -- left.", "The Kesta Board (KB) -- Orla's owner -- left."),
        ("KN-23 -- The missile flew.", "KN-23 -- The missile flew."),
        ("US GDP - The economy grew.", "US GDP - The economy grew."),
        ("Kesta, Marseille 12: The match.", "Kesta, Marseille 12: The match."),
        ("In Kesta, Aug 31 — It broke.", "In Kesta, Aug 31 — It broke."),
        ("NATO (the alliance) said so.", "NATO (the alliance) said so."),
    ],
)
def test_a_connective_goes_and_nothing_else(text, stripped):
    assert strip_connective(text) == stripped


@pytest.mark.parametrize(
    "text",
    [
        "He left.",
        "This pleased many.",
        "However, they left.",
        "The two met.",
        "These include tanks.",
        "Anna Bell praised their courage.",
        "Bell emphasized their low cost and asked for more.",
        "Bell dismissed it as a joke.",
        "Even that was not sure.",
        "Then it was 12,000, then 20,000.",
        "Later, they were freed.",
        "Anna Bell denied it.",
        "The board said that such an exchange could help the town.",
        "The others were treated at the scene.",
        "The rest fled.",
        "Four were children.",
        "One was a nurse.",
        "Today there are 211.",
        "In the western basin it rose by a third.",
        "At noon it had been 21 percent.",
        "By Tuesday he was breathing unaided.",
        "A day earlier, he admitted that it was late.",
        "Hours later she was gone.",
        "Then, officials said it was five times bigger.",
        "Two engineers said it had cost the town millions.",
    ],
)
def test_a_sentence_that_opens_with_a_pointer_leans_on_the_one_before(text):
    assert leans_back(text)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Anna Bell believes these pumps came from Orla.", "The town bought two pumps."),
        ("The cost of this approach was high.", "The board chose another approach."),
        ("Despite these repairs, the dam failed.", "A crew began the repair in May."),
    ],
)
def test_what_a_sentence_points_to_has_to_be_in_the_one_before(text, before):
    assert leans_back(text, before)
    assert not leans_back(text, "The road was closed.")


@pytest.mark.parametrize(
    "text",
    [
        "The dam held.",
        "Hebrides ferries stopped.",
        "Italy won.",
        "This week the dam held.",
        "It was announced by the firm that the dam held.",
        "The former mayor held the dam.",
        "All 12 miners went home.",
        "Most Americans oppose the plan.",
        "Both sides agreed to a truce.",
        "It snowed on Monday.",
        "In return for boats, the mayor sent food.",
        "The firm sold pumps and these pumps leaked.",
        "The board expects to spend more this year.",
        "The board said this week that the dam held.",
        "In this year’s vote, Anna Bell won.",
        "“This war must end,” Anna Bell said.",
        "Anna Bell left this farewell.",
        "The firm plans to grow – this will include dams.",
        "Pumps such as those of Orla were sold.",
        "This Monday the dam held.",
        "Anna Bell said that in this country dams hold.",
        "Even Anna Bell left.",
        "Then Anna Bell left.",
        "Orla Mills says it will sell the dam.",
        "Orla Mills added it had written to the board.",
        "Orla Mills have called their plan a success.",
        "“We deserved it,” manager Tom Hale said.",
        "Officials said it was too early to say.",
        "Residents said it sounded like thunder.",
        "Engineers said it could take weeks to mend the dam.",
        "Officials said it was Hill, the mayor, who signed the order.",
        "Engineers said it was heat, not rain, that broke the dam.",
    ],
)
def test_a_sentence_with_its_own_subject_stands_alone(text):
    assert not leans_back(text)


def test_a_pronoun_after_a_name_in_its_own_sentence_is_left_to_that_name():
    text = "Governor Carl Hart disagreed: “It held,” he told reporters."
    assert bind(text, "Anna Bell", "") == text


def test_the_plural_subject_of_a_sentence_is_found():
    assert plural_subject("Northern troops had been stationed there.") == "Northern troops"
    assert plural_subject("The army had been stationed there.") == ""


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("He said the dam held.", "[Anna Bell] said the dam held."),
        ("However, they were withdrawn.", "[Northern troops] were withdrawn."),
        ("“It held,” she said.", "“It held,” [Anna Bell] said."),
        ("“I asked if he thought it held,” she insisted.", "“I asked if he thought it held,” [Anna Bell] insisted."),
        ("His lawyer left.", "[Anna Bell’s] lawyer left."),
        ("This pleased many.", "This pleased many."),
    ],
)
def test_a_pronoun_is_replaced_in_brackets_only_where_it_can_be(text, bound):
    assert bind(text, "Anna Bell", "Northern troops") == bound


def test_who_goes_on_speaking_behind_names_of_no_person_is_the_one_before():
    text = "At least 60 Orlan troops had died, he added, without saying how."
    assert bind(text, "Anna Bell", "") == "At least 60 Orlan troops had died, [Anna Bell] added, without saying how."


def test_nothing_is_bound_without_an_antecedent():
    assert bind("He said the dam held.", "", "") == "He said the dam held."


def test_a_short_form_takes_the_fullest_name_given_before():
    earlier = ("Peru's Ministry of Works", "Anna Bell")
    assert full_name("ministry", earlier, {}) == "Peru's Ministry of Works"
    assert full_name("Bell", earlier, {}) == "Anna Bell"
    assert full_name("MoW", (), {"MoW": "Ministry of Works"}) == "Ministry of Works"
    assert full_name("the mayor", earlier, {}) == "the mayor"


def test_a_speaker_is_no_short_form_of_a_phrase_that_only_names_it():
    earlier = ("new BCD report", "harbour officials", "Bureau of Canals and Dams (BCD)")
    assert full_name("BCD", earlier[:2], {}) == "BCD"
    assert full_name("BCD", earlier, {"BCD": "Canals Dams"}) == "Bureau of Canals and Dams (BCD)"
    assert full_name("report", earlier, {}) == "new BCD report"
    assert full_name("officials", earlier, {}) == "officials"
    assert full_name("judge", ("Orla Court Judge Anna Bell",), {}) == "Orla Court Judge Anna Bell"

    assert full_name("his officials", earlier, {}) == "his officials"


def test_a_service_of_a_state_is_no_short_form_of_a_body_that_has_such_a_name():
    assert full_name("Army", ("Army of the Covenant",), {}) == "Army"
    assert full_name("army", ("Army of the Covenant",), {}) == "Army of the Covenant"


@pytest.mark.parametrize(
    "text",
    [
        "The rest of the town was dark.",
        "The others who fled were caught.",
        "Four were killed in Orla.",
        "Two were in Orla by noon.",
        "There are 211 ferries in Orla.",
        "The board said there were 211 deer.",
        "In 2011 it was found that the dam leaked.",
        "On Friday Anna Bell said she had left.",
        "In a letter to the board Bell said he knew.",
        "It was a quiet night in the south, Anna Bell said.",
        "The two astronauts were not stranded, the agency said.",
    ],
)
def test_a_sentence_that_names_what_it_counts_and_speaks_of_stands_alone(text):
    assert not leans_back(text)


def test_a_pronoun_behind_the_day_that_opens_a_sentence_is_whom_the_one_before_is_about():
    assert bind("By Tuesday he was breathing.", "Anna Bell", "") == "By Tuesday [Anna Bell] was breathing."
    assert bind("On Friday Carl Hart said he knew.", "Anna Bell", "") == "On Friday Carl Hart said he knew."


@pytest.mark.parametrize(
    ("before", "text", "bound"),
    [
        ("Trade between Peru and Chile grew.", "The two countries signed a pact.", "[Peru and Chile] signed a pact."),
        ("Trade between Peru and Chile grew.", "However, the two met.", "However, the two met."),
        ("Trade between Peru and Chile grew.", "The two countries’ armies met.", "The two countries’ armies met."),
        ("The general of Peru was on leave.", "The two sides agreed.", "The two sides agreed."),
        ("Northern troops were freed.", "However, they were hungry.", "[Northern troops] were hungry."),
        (
            "Two officials said so.",
            "Nine bodies were found, they added.",
            "Nine bodies were found, [two officials] added.",
        ),
        (
            "Orlan officials, in Orla, agreed.",
            "On Sunday, they said, it rose.",
            "On Sunday, [Orlan officials] said, it rose.",
        ),
        ("Police spoke of a fire.", "“It was dark,” they said.", "“It was dark,” [police] said."),
        ("In recent days, Orla was flooded.", "It was dark, they said.", "It was dark, they said."),
        ("Peru and Chile traded fire.", "The two civilians were killed.", "The two civilians were killed."),
        ("Orla and Kesta flooded.", "The two countries sent aid.", "The two countries sent aid."),
        ("Drones fell over Peru and Chile.", "The two countries met.", "The two countries met."),
        ("Cuba, Peru and Chile met Iran.", "The two countries agreed.", "The two countries agreed."),
        ("Peru and Chile met.", "The two nations of the north agreed.", "The two nations of the north agreed."),
        ("Police said three teenagers were held.", "They were freed on bail.", "They were freed on bail."),
        ("Police said three teenagers were held.", "They said more were sought.", "[Police] said more were sought."),
        ("Officers were attacked by fans.", "They threw bottles.", "They threw bottles."),
        ("The leader of the rebels was killed.", "They vowed revenge.", "They vowed revenge."),
        ("Two suspects were held.", "The men had fled, they said.", "The men had fled, they said."),
        ("Several officials said so.", "The men had fled, they said.", "The men had fled, [several officials] said."),
        ("On Sunday the army said no.", "It also said it would wait.", "[The army] also said it would wait."),
        ("The WHO said it was told.", "It has called for calm.", "[The WHO] has called for calm."),
        ("Peru says it was told.", "It was closed.", "It was closed."),
        ("Anna Bell said the firm was sold.", "It said more would go.", "It said more would go."),
        ("The army said Peru had told it.", "It said they would wait.", "It said they would wait."),
        ("The army said a shell had hit the camp.", "It said three had died.", "It said three had died."),
        ("The army said it fell, but the navy said it held.", "It said more would go.", "It said more would go."),
    ],
)
def test_whom_a_sentence_speaks_of_is_who_acts_or_speaks_in_the_one_before(before, text, bound):
    assert bind(text, "", party_before(before, text)) == bound


def test_parties_to_a_story_need_no_sentence_before_them_and_two_men_do():
    assert not leans_back("The two governments signed a pact.", before="The general was on leave.")
    assert leans_back("The two men signed a pact.", before="The general was on leave.")
    assert leans_back("The two met.", before="Peru and Chile grew.")
