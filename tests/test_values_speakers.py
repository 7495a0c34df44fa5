import pytest

from summarizer.values.attribution import attribute, find_cues


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We hid,” said a woman from the village, Lower Senn.", "woman from the village"),
        ("“It was awful,” said a passenger on the ship, Queen Anna.", "passenger on the ship"),
        ("“It was calm,” said a doctor at the city's main clinic, Saint Anne.", "doctor at the city's main clinic"),
        ("“It is gone,” said a man in the region's biggest port, New Orla.", "man in the region's biggest port"),
        ("A passenger on the ship, Queen Anna, said it had burned.", "passenger on the ship"),
        ("Police in Orla, North Senn, said it had burned.", "Police in Orla"),
        ("“We hid,” said the mayor, Anna Bell.", "Anna Bell"),
        ("“We hid,” said the head of the agency, Anna Bell.", "Anna Bell"),
        ("“We hid,” said the mayor of the town, Anna Bell.", "Anna Bell"),
        ("“We hid,” said the man in charge of the docks, Anna Bell.", "Anna Bell"),
        ("“We hid,” said a spokeswoman for the navy, Anna Bell, on Monday.", "Anna Bell"),
        ("The head of the agency, Anna Bell, said it had burned.", "Anna Bell"),
        ("It burned, according to the engineer, Anna Bell.", "Anna Bell"),
        ("According to the engineer, Anna Bell was lost.", "engineer"),
    ],
)
def test_a_name_set_off_behind_a_place_is_the_places_and_behind_a_role_its_bearers(text, speaker):
    assert attribute(text).speakers == (speaker,)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Police in Senn, where the bus crashed, said four people died.", "Police in Senn"),
        ("Officials in Orla, where the storm hit on Monday, said 40 homes were lost.", "Officials in Orla"),
        ("The bank, which was fined in May, said it had changed its rules.", "bank"),
        ("A senior official there, who asked not to be named, said the plan was dead.", "senior official"),
        ("A report that was published on Monday said the dam was weak.", "report"),
        ("A report the board published on Monday said the dam was weak.", "report"),
        ("A letter he wrote last year said the dam was weak.", "letter"),
        ("A man who was hurt on Monday said the dam was weak.", "man"),
        ("The agency that regulates banks said it would act.", "agency"),
        ("The officials who regulate banks said they would act.", "officials"),
        ("People who know him said he was calm.", "People"),
        ("Residents whose homes were flooded said the dam had burst.", "Residents"),
        ("The prosecutor handling the case said Bell took the money.", "prosecutor handling the case"),
        ("At a board meeting the mayor said the dam had burst.", "mayor"),
        ("Anna Bell, the author of the study, which came out on Monday, said ice was thin.", "Anna Bell"),
        ("In Orla, the head of the port, which closed in May, said ice was thin.", "head of the port"),
        ("The firm that the city hired said it was safe.", "firm"),
        ("The report that the bank commissioned says it was safe.", "report"),
        ("The report the bank had commissioned said it was safe.", "report"),
        ("Carr, of the Orla Institute, who led the study, said ice was thin.", "Carr"),
        ("The man who city officials said had fled was arrested.", "city officials"),
    ],
)
def test_a_clause_about_the_speaker_stands_between_him_and_his_verb(text, speaker):
    assert attribute(text).speakers == (speaker,)


def test_a_clause_that_tells_what_was_said_is_about_nobody():
    text = "Bell told the agency that sports officials said it was over."
    assert attribute(text).speakers == ("Bell", "sports officials")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("A former manager, Ed Lunn, said the firm knew of the leak.", "the firm knew of the leak"),
        ("The firm's manager, Ed Lunn, said the city of Orla.", "the city of Orla"),
    ],
)
def test_nothing_is_inverted_where_a_role_and_its_name_open_the_sentence(text, content):
    assert [(c.speaker, text[slice(*c.content)]) for c in find_cues(text)] == [("Ed Lunn", content)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“He was a friend,” said Moss of Hill, who died on Friday.", "Moss"),
        ("“It's a lie,” said Cole of the claim that he had paid Bell.", "Cole"),
        ("“He was mistaken,” said Anna Bell of his friend who had lent him the gun.", "Anna Bell"),
        ("“We act,” said a spokeswoman of the ministry.", "spokeswoman of the ministry"),
        ("“We act,” said Anna Bell of the University of Orla.", "Anna Bell of the University of Orla"),
        ("“We act,” said Bell of the Orla Institute.", "Bell of the Orla Institute"),
        ("“We act,” said Anna Bell of Oxfam.", "Anna Bell of Oxfam"),
        ("“We act,” said Bell of ING.", "Bell of ING"),
        ("“We act,” said the University of Orla.", "University of Orla"),
    ],
)
def test_of_behind_a_speakers_name_brings_what_is_spoken_of_or_the_body_that_somebody_belongs_to(text, speaker):
    assert attribute(text).speakers == (speaker,)


def test_what_a_quotation_is_said_of_is_not_said_by_its_speaker():
    text = "“It's a lie,” said Cole of the claim that he had paid Bell."
    assert [text[slice(*c.content)] for c in find_cues(text) if c.speaker] == ["It's a lie"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Orla, which denies seeking a bomb, said the talks had failed.", "said"),
        ("Orla, which says it seeks no bomb, denied that the talks had failed.", "denied"),
        ("Orla denied that it seeks a bomb and said the talks had failed.", "denied"),
    ],
)
def test_the_main_verb_says_how_a_speaker_stands_to_what_he_says(text, verb):
    assert attribute(text).verb == verb


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("More than 200 residents said the dam had burst.", "200 residents"),
        ("More than a dozen residents said the dam had burst.", "dozen residents"),
        ("At least three officials said the dam had burst.", "three officials"),
        ("The guards on duty that night said the dam had burst.", "guards on duty"),
        ("Orla Steel and its insurer, Senn Mutual, said the dam had burst.", "Orla Steel and its insurer"),
        ("“It burst,” said Bo Carr in court.", "Bo Carr"),
        ("“It burst,” said a guard named Bo Carr.", "Bo Carr"),
        ("“It burst,” said a man identified as Bo Carr.", "man identified as Bo Carr"),
        ("“It burst,” said a woman holding a child.", "woman"),
        ("“It burst,” said a man living there.", "man"),
        ("Rescuers at the site, who had worked all night, said more had died.", "Rescuers at the site"),
        ("Carr himself said the dam had burst.", "Carr"),
        ("Bo Carr said in a video posted on Monday that the dam had burst.", "Bo Carr"),
        ("The mayor was accused by prosecutors of taking money.", "prosecutors"),
        ("The mayor was accused by prosecutors of theft.", "prosecutors"),
        ("The mayor was accused by the Board of Works of taking money.", "Board of Works"),
    ],
)
def test_what_surrounds_a_speaker_is_no_part_of_him(text, speaker):
    assert attribute(text).speakers == (speaker,)


def test_who_is_only_compared_with_says_nothing():
    assert attribute("It lost more than officials said it would.").speakers == ()
