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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Rebel commander "Rafa" said his men had freed the priest.', 'Rebel commander "Rafa"'),
        ("Rebel commander “Rafa” told the court that he had left.", "Rebel commander “Rafa”"),
        ('The priest was freed, commander "Rafa" said.', 'commander "Rafa"'),
        ('The priest was freed, said commander "Rafa".', 'commander "Rafa"'),
        ('The singer known as "Rafa" told the court that he left.', 'singer known as "Rafa"'),
        ('The group "Free Senn" claimed it held the port.', 'group "Free Senn"'),
        ('Fans of "Blue Orchard" say it was cut.', 'Fans of "Blue Orchard"'),
        ('Bell called the plan "Madness" on Monday.', "Bell"),
        ('"Yes," Bell said.', "Bell"),
        ('Edward "Ned" Carr said it sank.', 'Edward "Ned" Carr'),
    ],
)
def test_a_name_in_quotation_marks_belongs_to_its_bearer(text, speaker):
    assert attribute(text).speakers == (speaker,)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bo Carr, Anna Bell and Ed Lunn said it sank.", "Bo Carr, Anna Bell and Ed Lunn"),
        ("Orla, Senn and Marn said they would not sign.", "Orla, Senn and Marn"),
        ("It broke, Bell, Carr and Lunn said.", "Bell, Carr and Lunn"),
        ("He said that Bo Carr, Anna Bell and Ed Lunn had said it sank.", "Bo Carr, Anna Bell and Ed Lunn"),
        ("The mayor, the governor and the bishop said it sank.", "mayor, the governor and the bishop"),
        ("Carr, 40, and Bell, 50, said it sank.", "Carr, 40, and Bell"),
        ("Two guards, Bo Carr and Ed Lunn, said it sank.", "Bo Carr and Ed Lunn"),
        ("It sank, two guards, Bo Carr and Ed Lunn, said.", "Bo Carr and Ed Lunn"),
        ("In Orla, Bell and Carr said it sank.", "Bell and Carr"),
        ("The next day, Bell and Carr said it sank.", "Bell and Carr"),
        ("The dam was sold to Orla, Bell and Carr said.", "Bell and Carr"),
        ("The dam broke, Bell and Carr said.", "Bell and Carr"),
        ("The drug, Bell and Carr say, works.", "Bell and Carr"),
        ("Both men, Bell and Carr said, were lost.", "Bell and Carr"),
        ("After the vote, Bell and Carr said they were lost.", "Bell and Carr"),
        ("Last week, Bell and Carr said they were lost.", "Bell and Carr"),
        ("“It's gone,” Bell, Carr and Lunn said in a statement.", "Bell, Carr and Lunn"),
        ("Police, firefighters and the army said it worked.", "Police, firefighters and the army"),
        ("Carr, 40, said it sank.", "Carr"),
    ],
)
def test_all_of_a_list_speak_and_what_opens_the_sentence_is_none_of_them(text, speaker):
    assert attribute(text).speakers == (speaker,)


@pytest.mark.parametrize(
    "text",
    [
        "Neither Carr nor Bell said it sank.",
        "Neither the mayor nor the governor said when it sank.",
        "Neither side said it had won.",
        "Neither of them said it sank.",
    ],
)
def test_who_is_said_not_to_have_said_it_does_not_speak(text):
    assert attribute(text).speakers == ()


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Bell was unarmed, his cousin, who stood beside him, told reporters.", ("his cousin",)),
        ("Bell was unarmed, his barber, who stood beside him, told reporters.", ("his barber",)),
        ("The foreman, Dr. Bo Carr, says no one called him until noon.", ("Dr. Bo Carr",)),
        ("The consultant, Dr. Bo Carr, says no one called him until noon.", ("Dr. Bo Carr",)),
        ("That was news to Ed Lunn, who said no one had come.", ("Ed Lunn",)),
        ("It was a blow for the mayor, who said it was wrong.", ("mayor",)),
        ("He met the mayor of Orla, who said it sank.", ("mayor of Orla",)),
        ("The mother of Bell, who said it sank, left.", ("mother of Bell",)),
        ("First officer Bo Carr told the court that it sank.", ("First officer Bo Carr",)),
        ("At first officers said it sank.", ("officers",)),
        ("First Bell said it sank.", ("Bell",)),
        ("A senator who sits on the panel, Bo Carr, said it sank.", ("Bo Carr",)),
        ("A man who lives on the ship, Queen Anna, said it sank.", ("man",)),
        ("A guard identified by police as Bo Carr said it sank.", ("Bo Carr",)),
        ("A man identified by police as Bo Carr was held.", ()),
        ("The man was identified by police as Bo Carr.", ("police",)),
        ("The guards on duty when the fire began said it sank.", ("guards on duty",)),
        ("It was not clear when the fire began, police said.", ("police",)),
        ("A letter read to the board, from a priest in Orla, says he was told.", ("letter read to the board",)),
        ("A clerk involved in freeing the three men said it paid.", ("clerk involved in freeing the three men",)),
        ("Our report on Saturday about the mill said it sank.", ("Our report on Saturday about the mill",)),
        ("Men fired first, state television quoted a colonel as saying.", ("state television", "colonel")),
        ("“I doubt that anyone can say he knew,” Bell said.", ("Bell",)),
        ("The navy found it, Bo Carr said, and Bell's claim to have been first is wrong.", ("Bo Carr",)),
        ("The board says that elders gave their consent at a meeting in 2011.", ("board",)),
        ("Orla Mail put the figure at less than a third.", ("Orla Mail",)),
        ("The defence called the signature on the will a forgery.", ("defence",)),
        ("The firm closed on Monday and a week later said it sank.", ("firm",)),
        ("Making matters worse, US officials warned it could sink.", ("US officials",)),
        ("US Attorney General Bo Carr has warned that it could sink.", ("US Attorney General Bo Carr",)),
        ("Bell is among a number of US senators who have suggested that it sank.", ("number of US senators",)),
        ("“It sank,” said Anna Bell, 44, who said she had seen it.", ("Anna Bell",)),
        ("“It held,” Gen. Bo Carr, the commander, said late Friday in an address on television.", ("Gen. Bo Carr",)),
        ("The union, which for a day had insisted it held, left.", ("union",)),
        ("Emails read to the jury earlier in the trial showed that it sank.", ("Emails",)),
        ("A study published last week in the journal Nature estimated that it sank.", ("study",)),
        ("Moss got him to agree that it sank.", ()),
        ("But Moss got Carr to agree that it sank.", ("Carr",)),
        ("The union this week said it sank.", ("union",)),
        ("Bell two years ago said it sank.", ("Bell",)),
        ("We welcome comments that advance the story through opinion.", ()),
        ("Agency writers Bo Carr, Anna Bell and Ed Lunn contributed to this report.", ()),
    ],
)
def test_the_speaker_is_the_verbs_subject_whatever_stands_beside_it(text, speakers):
    assert attribute(text).speakers == speakers
