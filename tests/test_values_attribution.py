import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.attribution import attribute, clean_speaker, find_cues, find_speakers


def read(text):
    return [(c.verb, c.speaker, text[slice(*c.content)]) for c in find_cues(text)]


NEWSY = st.lists(
    st.sampled_from(
        "said says told according to citing that by as quoted reportedly believed Bell the mayor , . \" “ ” : ; ' ‘ `"
        " ( ) and but who he was has not announced reports denied officials in on Monday 9 it".split()
    )
).map(" ".join)


@given(st.one_of(st.text(), NEWSY))
def test_every_span_of_any_text_slices_to_its_words_and_stays_the_same(text):
    cues = find_cues(text)
    assert all(text[c.start : c.end] == c.speaker for c in cues)
    assert all(0 <= start < end <= len(text) for c in cues for start, end in (c.cue, c.content))
    find_cues.cache_clear()
    assert find_cues(text) == cues


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Bob Hart said the dam had failed.", ("Bob Hart",)),
        ("The dam failed, according to the water board.", ("water board",)),
        ("At least 31 people died, according to the water board.", ("water board",)),
        ("Over 200 homes burned in the fire, according to Reuters.", ("Reuters",)),
        (
            "The dam failed, according to Reuters, citing Peru's interior ministry.",
            ("Reuters", "Peru's interior ministry"),
        ),
        ("Officials said on Monday that the dam failed, according to Reuters.", ("Reuters", "Officials")),
        ("“It failed,” the mayor told reporters.", ("mayor",)),
        ("Residents who complained of smoke were moved, the mayor said.", ("mayor",)),
        ("A man who threatened to blow up the dam was held, according to Reuters.", ("Reuters",)),
        ("It was Bell who said the dam had failed.", ("Bell",)),
        ("The Joint Board of Works (JBW) of Peru reported a breach.", ("Joint Board of Works (JBW) of Peru",)),
        ("Bell wrote: “It will fail, according to the water board. It is old.”", ("Bell", "water board")),
        ("Bell said it will fail, according to the water board.", ("water board", "Bell")),
        ("Crews tested a new gate, which the board claims is stronger.", ()),
        ("Bell said crews tested a new gate, which the board claims is stronger.", ("Bell",)),
        ("The gate, which the board said was old, broke.", ("board",)),
        ("Bell met Hart as crews denied the report in", ("crews",)),
        ("The dam reportedly failed.", ("unnamed sources",)),
        ("The dam failed on Monday.", ()),
        ("The Herald, citing two officials, reported that the dam failed.", ("Herald", "two officials")),
        ("Citing two officials, the Herald reported that the dam failed.", ("Herald", "two officials")),
        ("State media quoted Hart as saying that the dam held.", ("State media", "Hart")),
        ("Hart said officials believe the dam held.", ("Hart", "officials")),
        ("Hart's comments have contradicted the report.", ("Hart",)),
        ("The chairman was invited - some would say summoned - to the palace, Bell adds.", ("Bell",)),
        ("Claims that the dam failed spread.", ("unnamed sources",)),
        ("There were fears that the dam might fail.", ()),
        ("Divers searched for dozens of pupils feared buried beneath the hall.", ()),
        ("Hundreds of people are missing and feared dead.", ()),
        ("Crews dug for a boy thought buried in the mud.", ("unnamed sources",)),
        ("Divers and guards found at least 12 dead sheep, while 30 were missing, Mayor Bell said.", ("Mayor Bell",)),
        ("A quiet drama unfolded as the board announced that no dam had failed.", ("board",)),
        ("The overall confirmed toll count was expected to climb.", ()),
        (
            "As Dr. Anna Bell from Lower Town University explained, “it held.”",
            ("Dr. Anna Bell from Lower Town University",),
        ),
        ("A harbour official, Anna Bell, along with neighbours claimed that it leaked.", ("Anna Bell",)),
        ("The dam, in Orla, Mich., is thought to have leaked, according to the board.", ("board",)),
        ("The leak is thought to have come from Yuma, Ariz., according to the board.", ("board",)),
        ("“[W]e will close the dam,” Bell said.", ("Bell",)),
        ("All told, 12 dams failed.", ()),
        ("citing as", ()),
        ("The engineer who admitted the leak was jailed by a judge who told him, “You let us down.”", ()),
        ("Others, moved by Bell's words, said it held.", ("Others",)),
        ("Bell read parts of a letter Hart had sent.", ()),
        ("Anger grew over what many Peruvians believed was a trick.", ()),
        ("Many analysts believe the dam will close.", ("Many analysts",)),
        ("Orla's deputy mayor, Anna de la Cruz, criticised the board for its “absolute sloth”.", ("Anna de la Cruz",)),
    ],
)
def test_the_chain_runs_from_the_article_outward(text, speakers):
    assert attribute(text).speakers == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("As the mayor promised an inquiry, families expressed anger over the leak.", ("mayor and families",)),
        ("But as the board announced that it held, Bell said it leaked.", ("board and Bell",)),
        ("While Bell says the dam held, experts fear it leaked.", ("Bell and experts",)),
        ("Hart said it held, but Hart added that it leaked.", ("Hart",)),
    ],
)
def test_speakers_of_different_parts_stand_side_by_side_and_nobody_has_it_from_the_other(text, speakers):
    assert attribute(text).speakers == speakers


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Hart told the Herald on Monday that the dam held.", ("told", "Hart", "the dam held")),
        ("“It held,” said Anna Bell, the city's engineer.", ("said", "Anna Bell", "It held")),
        ("Anna Bell, a local engineer, said the dam held.", ("said", "Anna Bell", "the dam held")),
        ("Its director, Karl Brenner, said the dam held.", ("said", "Karl Brenner", "the dam held")),
        ("“It held,” the city's engineer, Anna Bell, said.", ("said", "Anna Bell", "It held")),
        ("The dam held, said the minister.", ("said", "the minister", "The dam held")),
        ("The dam, police said, had held all night.", ("said", "police", "had held all night")),
        ("“We waited,” she said, “until the water had gone.”", ("said", "she", "until the water had gone")),
        ("In a statement, the board said it had waited.", ("said", "the board", "it had waited")),
        ("The dam held, as the mayor put it.", ("put it", "the mayor", "The dam held")),
        ("Figures released by the bank show rents rose.", ("show", "Figures released by the bank", "rents rose")),
        ("A study found that the dam held.", ("found", "A study", "the dam held")),
        ("The breach was confirmed in May by Anna Bell.", ("confirmed", "Anna Bell", "The breach")),
        ("It was announced that the dam would close.", ("announced", "", "the dam would close")),
        ("The dam is believed to have held.", ("believed", "", "have held")),
        ("Reports emerged that the dam had held.", ("reports emerged", "", "the dam had held")),
        ("The mayor described the dam as a wreck.", ("described", "The mayor", "the dam as a wreck")),
        ("Critics called it “reckless”.", ("called", "Critics", "reckless")),
        ("Organisers spoke of a success.", ("spoke", "Organisers", "a success")),
        ("Hart denied that the dam had failed.", ("denied", "Hart", "the dam had failed")),
        ("Hart resigned, saying the dam was lost.", ("saying", "Hart", "the dam was lost")),
        ("The lawmaker, who had left, said the dam held.", ("said", "The lawmaker", "the dam held")),
        ("The dam, which Hart claims is safe, was closed.", ("claims", "Hart", "is safe")),
        ("“It is over,” Bell laughed.", ("laughed", "Bell", "It is over")),
        ("Bell took the stage: “It is over for all of us.”", ("took", "Bell", "It is over for all of us")),
        ("Hart, Chief Engineer of Orla, said the dam held.", ("said", "Hart", "the dam held")),
        ("In his speech Bob Hart said the dam held.", ("said", "Bob Hart", "the dam held")),
        ("The board issued a stern warning that it may fail.", ("issued a stern warning", "The board", "it may fail")),
        ("The mayor is worried that it may fail.", ("worried", "The mayor", "it may fail")),
        ("Officials put the toll at 12.", ("put", "Officials", "the toll at 12")),
        ("Hart went on to announce that it held.", ("announce", "Hart", "it held")),
        ("She was asked why the dam failed.", ("asked", "", "why the dam failed")),
        ("The dam was described by Hart as safe.", ("described", "Hart", "safe")),
        ("Hart does not believe that the dam held.", ("believe", "Hart", "the dam held")),
        ("The board promised to close the dam.", ("promised", "The board", "to close the dam")),
        ("Hart insists there are no cracks.", ("insists", "Hart", "there are no cracks")),
        ("“It held,” quipped Hart, grinning.", ("quipped", "Hart", "It held")),
        ("Bell's claim that it held is new.", ("claim", "Bell", "it held is new")),
        ("Amid assurances from Bell that it held, many stayed.", ("assurances", "Bell", "it held")),
        ("There were fears that it might fail.", ("fears", "", "it might fail")),
        ("In the words of one engineer, it held.", ("in the words of", "one engineer", "it held")),
        ("In Bell's view, the dam held.", ("view", "Bell", "the dam held")),
        ("The dam held, per Reuters.", ("per", "Reuters", "The dam held")),
        ("The court heard that the dam had failed.", ("heard", "", "the dam had failed")),
        ("Residents were urged to leave.", ("urged", "", "to leave")),
        ("The dam, touted as the safest, failed.", ("touted", "", "the safest")),
        ("The dam will close, it was announced on Monday.", ("announced", "", "The dam will close")),
        ("The plan was called “reckless” by the board.", ("called", "the board", "reckless")),
        ("Bell took what he called “a risk” on Monday.", ("called", "he", "a risk")),
        ("Bell branded the plan “a joke”.", ("branded", "Bell", "a joke")),
        ("Moody's estimates that it lost $2m.", ("estimates", "Moody's", "it lost $2m")),
        ("McDonald's said that it would close.", ("said", "McDonald's", "it would close")),
        ("Officials put the number of dead at 31.", ("put", "Officials", "the number of dead at 31")),
        ("While Bell says the dam held, it is closed.", ("says", "Bell", "the dam held")),
        ("Bell said it held but declined to elaborate.", ("said", "Bell", "it held")),
        ("Bell said in her ruling that it held.", ("said", "Bell", "it held")),
        ("‘It’s over, isn’t it,’ said Bell.", ("said", "Bell", "It’s over, isn’t it")),
        ("'The officials' plan failed,' Bell said.", ("said", "Bell", "The officials' plan failed")),
        ("It was over for us,' she said.", ("said", "she", "It was over for us")),
        ('It was over for us, " said Bell.', ("said", "Bell", "It was over for us")),
        ("``It was over,'' said Bell.", ("said", "Bell", "It was over")),
        ("According to the suit, filed in Orla, it held.", ("according to", "the suit", "it held")),
        ("As noted by Reuters, the dam held.", ("noted", "Reuters", "the dam held")),
        ("It is considered by many to be the best.", ("considered", "many", "to be the best")),
        ("The slump was attributed to rain.", ("attributed", "", "rain")),
        ("Bell has since said it held.", ("said", "Bell", "it held")),
        ("Yahoo! said it would close.", ("said", "Yahoo!", "it would close")),
        ("A source close to Hart confirmed the sum.", ("confirmed", "A source close to Hart", "the sum")),
        ("It failed, Bell, the city's engineer, claimed.", ("claimed", "Bell", "It failed")),
        ("Orla CEO, Anna Bell, announced the phone.", ("announced", "Anna Bell", "the phone")),
        ("Orla on Monday, June 8, announced the phone.", ("announced", "Orla", "the phone")),
        ("The Herald and Reuters report that it held.", ("report", "The Herald and Reuters", "it held")),
        ("Bell announced, that it held.", ("announced", "Bell", "it held")),
        ("Speaking in Orla, the mayor said: “It held.”", ("said", "the mayor", "It held")),
        ("Hart was quick to point out that it held.", ("point out", "Hart", "it held")),
        ("The mayor wrote to the Herald to say that it held.", ("say", "The mayor", "it held")),
        ("“It held,” the mayor was heard to say.", ("say", "the mayor", "It held")),
        ("The board made it clear that it held.", ("made it clear", "The board", "it held")),
        ("The board is of the opinion that it held.", ("opinion", "The board", "it held")),
        ("Bell's argument is that it held.", ("argument", "Bell", "it held")),
        ("Reports have since emerged that it held.", ("reports have since emerged", "", "it held")),
        ("The dam, says Bell, is safe.", ("says", "Bell", "is safe")),
        ("Prices to rise, says energy boss", ("says", "energy boss", "Prices to rise")),
        ("Bell: “We are not going to close the dam.”", (":", "Bell", "We are not going to close the dam")),
        ("Many left early, with some claiming that it leaked.", ("claiming", "some", "it leaked")),
        ("Bell warned residents living nearby that it leaked.", ("warned", "Bell", "it leaked")),
        ("Bell admitted the error in an e-mail to staff.", ("admitted", "Bell", "the error")),
        ("The dam was hailed as a marvel by experts.", ("hailed", "experts", "a marvel")),
        ("The firm sold its phone, dubbed the “Pip”, on Monday.", ("dubbed", "", "Pip")),
        ("A man thought to be in his fifties was pulled out.", ("thought", "", "be in his fifties")),
        ("Admitting that it leaked, the board left.", ("admitting", "the board", "it leaked")),
        ("The firm gave way, the mayor said in a letter to doctors.", ("said", "the mayor", "The firm gave way")),
        ("Friends remember her as a host.", ("remember", "Friends", "a host")),
        ("Hart described the dam as “a wreck”.", ("described", "Hart", "a wreck")),
        ("The dam had failed, the court heard.", ("heard", "", "The dam had failed")),
        ("The dam had failed, a court was told.", ("told", "", "The dam had failed")),
        ("There is speculation the dam will close.", ("speculation", "", "the dam will close")),
        ("Rumour has it that the dam failed.", ("rumour has it", "", "the dam failed")),
        ("Rumours that it is for sale have spread.", ("rumours", "", "it is for sale")),
        ("A man who saw the crash said it was quick.", ("said", "A man", "it was quick")),
        ("A report published on Tuesday says it held.", ("says", "A report", "it held")),
        ("“It was over for us.” - Anna Bell, engineer", ("-", "Anna Bell", "It was over for us")),
        ("As previously announced, the dam will close.", ("announced", "", "the dam will close")),
        ("The mayor, when contacted, said it held.", ("said", "The mayor", "it held")),
        ("The mayor wrote to the board demanding a report.", ("demanding", "The mayor", "a report")),
        ("A clerk said by email: “It held for now.”", ("said", "A clerk", "It held for now")),
        ("The note read, in part, “It held.”", ("read", "The note", "It held")),
        ("Bell called the book on which it is based “a joke”.", ("called", "Bell", "a joke")),
        ("The dam is thought likely to have held.", ("thought likely", "", "have held")),
        ("Asked by the court whether it held, he left.", ("asked", "the court", "whether it held")),
        ("Bell said it held, a claim that drew laughs.", ("said", "Bell", "it held")),
        ("The mayor asked the board not to close it.", ("asked", "The mayor", "not to close it")),
        ("Bell ruled out further cuts.", ("ruled out", "Bell", "further cuts")),
        ("The board was warned of the risks.", ("warned", "", "the risks")),
        ("The board stated in a written statement that it held.", ("stated", "The board", "it held")),
        ("It was a rule that the board rejects.", ("rejects", "the board", "a rule")),
        ("Bell says it's too early to tell.", ("says", "Bell", "it's too early to tell")),
        ("The board states on its site that it held.", ("states", "The board", "it held")),
        ("His answer was “It held for now”.", ("answer", "", "It held for now")),
        ("The page displayed the message “We are closed for now”.", ("message", "The page", "We are closed for now")),
        ("The consensus among experts is that it held.", ("consensus", "experts", "it held")),
        ("Following reports that it leaked, many left.", ("reports", "", "it leaked")),
        ("By Bell's count, nine dams failed.", ("count", "Bell", "nine dams failed")),
        ("It emerged on Monday that it leaked.", ("emerged", "", "it leaked")),
        ("The dam, it is rumoured, will close.", ("rumoured", "", "will close")),
        ("She was also asked about the leak.", ("asked", "", "the leak")),
        ("Bell left and, friends say, never came back.", ("say", "friends", "never came back")),
        ("He shunned fame and, friends say, disliked praise.", ("say", "friends", "disliked praise")),
        ("The audit, Bell said, turned up no cracks.", ("said", "Bell", "turned up no cracks")),
        ("A worker identified only as Li said it leaked.", ("said", "A worker identified only as Li", "it leaked")),
        ("Bell told lawyers for both sides that it held.", ("told", "Bell", "it held")),
        ("Rents rose on the news, which Bell had expected.", ("expected", "Bell", "the news")),
        ("Fans left notes reading “Thank you all”.", ("reading", "notes", "Thank you all")),
        ("In Orla the mayor shut a dam, saying it was old.", ("saying", "the mayor", "it was old")),
        ("In May, the mayor shut a dam, saying it was old.", ("saying", "the mayor", "it was old")),
        ("A launch in June seems likely, say analysts.", ("say", "analysts", "A launch in June seems likely")),
        ("The dam, which reportedly leaked, was shut.", ("reportedly", "", "leaked")),
        ("Figures from the bank put the share at 70%.", ("put", "Figures from the bank", "the share at 70%")),
        (
            "It will open in June, the firm's online store says.",
            ("says", "the firm's online store", "It will open in June"),
        ),
        ("Footage posted online shows that it held.", ("shows", "Footage", "it held")),
        ("“It held,” said one steward.", ("said", "one steward", "It held")),
        ("The union said last week that it held.", ("said", "The union", "it held")),
        ("Bell urged the board on Monday not to sell it.", ("urged", "Bell", "not to sell it")),
        ("A spokesman called that “quite false”.", ("called", "A spokesman", "quite false")),
        ("The ministry advised against travel to Orla.", ("advised against", "The ministry", "travel to Orla")),
        ("“It held,” Bell said, reading from a sheet that shook.", ("said", "Bell", "It held")),
        ("“It held,” Bell said in an address in which he left.", ("said", "Bell", "It held")),
        ("Orla Live announced 10 shows and added 20 more.", ("announced", "Orla Live", "10 shows")),
        ("It held, the bodyguard testified Thursday in the trial.", ("testified", "the bodyguard", "It held")),
        ("The ruling says papers were lost.", ("says", "The ruling", "papers were lost")),
        ("Bell said the dam lost on Oct. 5 was old.", ("said", "Bell", "the dam lost on Oct. 5 was old")),
        ("Men living in Orla said it leaked.", ("said", "Men living in Orla", "it leaked")),
        ("Men meeting in Orla the same day said it held.", ("said", "Men meeting in Orla", "it held")),
        (
            "The kidnappers of the engineer Bo Carr, 38, and Ed Lunn, 51, have said they will go.",
            ("said", "The kidnappers of the engineer Bo Carr, 38, and Ed Lunn", "they will go"),
        ),
        (
            "The guard of the preacher Bo Carr, whose house is small, wept and said it held.",
            ("said", "The guard of the preacher Bo Carr", "it held"),
        ),
        (
            "It was left to Dr. Bo Carr, a doctor at the city hospital and an expert on drugs, who said it held.",
            ("said", "Dr. Bo Carr", "it held"),
        ),
        (
            "Orla and the city's own engineers have all said it held.",
            ("said", "Orla and the city's own engineers", "it held"),
        ),
        ("In New Orla, a nurse, who said it held, left.", ("said", "a nurse", "it held")),
        ("“It broke,” Bo Carr told reporters embedded with his men.", ("told", "Bo Carr", "It broke")),
        ("State doctors who came on Feb. 17 found that it had spread.", ("found", "State doctors", "it had spread")),
        ("Tests in Orla and at a laboratory in Kesta showed that it had spread.", ("showed", "Tests", "it had spread")),
    ],
)
def test_cue_speaker_and_content_are_read_in_every_order_of_news_english(text, cue):
    assert read(text) == [cue]


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("There is no doubt that the troops left the valley.", []),
        ("There is doubt that the troops left the valley.", ["denies"]),
        ("Bell has no doubt that the troops left the valley.", ["asserts"]),
        ("Bell repeated his denial that the troops left the valley.", ["denies"]),
    ],
)
def test_no_doubt_is_no_denial(text, stances):
    assert [cue.stance for cue in find_cues(text)] == stances


@pytest.mark.parametrize(
    "text",
    [
        "The board rejected the new offer from Orla Mills.",
        "The union dismissed a pay deal on Monday.",
        "The offer was rejected by the board.",
        "It was an offer that the board rejected.",
        "The bank rejected a call from the union to reopen talks.",
    ],
)
def test_what_is_put_forward_is_turned_down_and_not_denied(text):
    assert "denies" not in [c.stance for c in find_cues(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The board rejected the claim.",
        "The minister rejected both the reports and the study.",
        "The mayor dismissed any suggestion that the dam leaks.",
        "The mayor rejected the charges as “false”.",
        "The accusation was rejected by the board.",
    ],
)
def test_what_is_said_is_denied_by_rejecting_it(text):
    assert "denies" in [c.stance for c in find_cues(text)]


def test_whoever_rejects_an_offer_speaks_and_not_the_offer():
    text = "The mill at Orla has rejected the offer saying it would bring harm."
    assert [c.speaker for c in find_cues(text)] == ["The mill at Orla"]


def test_participles_and_second_verbs_belong_to_the_speaker_of_the_first():
    text = "Hart said the dam held and promised that help would come, adding that he had called twice."
    assert [c.speaker for c in find_cues(text)] == ["Hart", "Hart", "Hart"]
    assert read(text)[0][2] == "the dam held"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Hart denied the report.", "denies"),
        ("Hart predicts that rain will fall.", "predicts"),
        ("Bell asked whether the dam was safe.", "asks"),
        ("Bell said the dam was safe.", "asserts"),
    ],
)
def test_the_stance_is_that_of_the_verb(text, stance):
    assert [c.stance for c in find_cues(text)] == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "Reports of the minister's expressed concern grew.",
        "The law, which parliament passed, added costs.",
        "He called off the talk and asked for help.",
        "The storm claimed the lives of nine people.",
        "Police found the body on Monday.",
        "She reported to work and showed up early.",
        "Time will tell.",
        "The match was called off.",
        "The strike came before a tough vote expected in June.",
        "It hit a harvest forecast for May.",
        "At an event held in Paris, the board left.",
        "The long expected report came.",
        "The bill adds features used in many phones.",
        "Other markets as of June were closed.",
        "Officials declined to say how many were hurt.",
        "Officials declined to say that the dam was safe.",
        "The mayor has not said whether the dam is safe.",
        "The new estimates are based on video of the dam.",
        "All went according to plan on Monday.",
        "Some would say summoned.",
        "If Hart says that it held, they will stay.",
        "It was worse than many had thought.",
        "Its owner earned $9 per day.",
        "The boy, who cannot be named for legal reasons, left.",
        "The leak spread, threatening the marshes.",
        "The board agreed, and the team worried, but nobody left.",
        "The officials were set to announce that it held.",
        "Nobody has claimed that it held.",
        "The hold-up was due to rain, the cause of a delay announced in June.",
        "It is difficult to say because the dam is old.",
        "The bank staff contributed to this report.",
        "Assuming the dam holds, the marsh is safe.",
        "The board's forecast is for a wet year.",
        "The jury did not believe him.",
        "A group calling itself the Sons left town.",
        "He was arrested following a tip.",
        "Photo: “We lost it all today”",
        "The board neither confirmed nor denied the report.",
        "Take a big dog, say a hound, to the park.",
        "She wanted to say that it held.",
        "The song, “Yesterday Once More”, was played at the gate.",
    ],
)
def test_verbs_used_as_other_words_make_no_speaker(text):
    assert find_speakers(text) == ()
    assert attribute(text).speakers == ()


def test_reading_takes_time_in_proportion_to_the_text():
    cues = find_cues("Bell, who said, " * 400 + '"' + "a said b, " * 400)
    assert all(c.content[1] <= 16 * 400 + 10 * 400 + 1 for c in cues)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Kim reportedly said the dam held.", ("unnamed sources", "Kim")),
        ("The dam is believed to have held, with the mayor estimating nine dead.", ("mayor",)),
        ("Hart urged residents to leave.", ()),
        ("The board said: “A new report shows that the dam held.”", ("board",)),
    ],
)
def test_hearsay_demands_and_unnamed_documents_vouch_for_nothing_that_others_tell(text, speakers):
    assert attribute(text).speakers == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("After the union accused the airline of bad faith, Anna Bell said the strike was over.", ("Anna Bell",)),
        ("Days after Hart accused the board of delay, Anna Bell said the dam would be rebuilt.", ("Anna Bell",)),
        ("But when Hart warned that the ministry expected floods, Anna Bell said dams held.", ("Anna Bell",)),
        ("After Hart accused the board of delay, prices rose by 3 percent.", ()),
        ("After the vote, Anna Bell said the dam, built in 1960, held.", ("Anna Bell",)),
        ("Once a critic, Anna Bell said the dam held.", ("Anna Bell",)),
        ("While Hart said the dam held, Anna Bell said it failed.", ("Hart and Anna Bell",)),
    ],
)
def test_who_speaks_in_a_clause_of_time_that_opens_a_sentence_does_not_say_what_follows(text, speakers):
    assert attribute(text).speakers == speakers


def test_who_goes_on_saying_behind_but_is_the_subject_of_that_clause():
    text = "Bell gave the toll as 23, but the ministry in the capital, Orla, put out a paper saying 31 men had died."
    assert [c.speaker for c in find_cues(text) if c.verb == "saying"] == ["the ministry in the capital"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Posters were seen in Orla on the island of Kesta accusing the mayor of fraud.", "Posters"),
        ("Leaflets were found in Lower Town and Orla on the island of Kesta saying the dam failed.", "Leaflets"),
        ("The dam held, with officials in Orla saying it was safe.", "officials in Orla"),
    ],
)
def test_a_place_that_something_is_in_does_not_speak(text, speaker):
    assert [cue.speaker for cue in find_speakers(text)] == [speaker]


def test_who_goes_on_saying_behind_while_is_the_subject_of_the_sentence():
    text = "Bell resigned on Tuesday while an inquiry continued, saying he had lost trust."
    assert [c.speaker for c in find_cues(text) if c.verb == "saying"] == ["Bell"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The engineers who manage Orla Dam told a meeting that the gates were shut.", ("engineers",)),
        ("The family of a woman who died in the Orla County Jail say she had no help.", ("family of a woman",)),
        (
            "The driver of the train that ran into a truck at Orla has told police that he braked.",
            ("driver of the train",),
        ),
        ("The man who Orla officials said had fled was arrested.", ("Orla officials",)),
        ("The index slipped 21 points to 7,244.", ()),
        ("Article 5 states that an attack on one is an attack on all.", ("Article 5",)),
        ("Hurricane Orla has claimed 31 lives across seven parishes.", ()),
        (
            "Nobody is left, according to the county's chief medical officer, Dr Anna Bell, who said it was over.",
            ("Dr Anna Bell",),
        ),
        ("“They came late, I'd say at noon,” a neighbour said.", ("neighbour",)),
        ("The network, which posted 900 observers, gave Bell 51.6 per cent of the vote.", ()),
        ("State TV, which has hardly mentioned the town, broadcast a festival.", ()),
        ("The board has 9 men, and a spokesman, Bo Carr, read a letter from Bell.", ()),
        (
            "The army said nobody had left, and a man claiming to lead the rest told Orla TV that it held.",
            ("army and man claiming to lead the rest",),
        ),
        ("“It held,” said the city's engineer, Anna Bell, on Monday.", ("Anna Bell",)),
        ("“It held,” said one of them, Anna Bell.", ("Anna Bell",)),
        ("“It held,” said the mayor, a Democrat.", ("mayor",)),
    ],
)
def test_who_speaks_is_told_from_what_is_said_of_him_and_from_what_only_looks_so(text, speakers):
    assert attribute(text).speakers == speakers


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the village Orla", "Orla"),
        ("voice Orla", "Orla"),
        ("evening Major General Carl Hart", "Major General Carl Hart"),
        ("Friday Anna Bell", "Anna Bell"),
        ("head nurse Anna Bell", "head nurse Anna Bell"),
        ("a claim Orla", "Orla"),
        ("the spokesman Bell", "spokesman Bell"),
        ("Friday prayers leader", "Friday prayers leader"),
    ],
)
def test_what_stands_before_a_name_and_is_no_role_is_not_the_speakers(words, name):
    assert clean_speaker(words) == name


def test_what_somebody_does_without_saying_is_not_said():
    assert attribute("The war drew a line through the hills without saying whose villages were whose.").speakers == ()


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Tarn heard Bell say “put it in writing,” Tarn told the panel.", ["Tarn"]),
        ("Tarn said she heard Bell shouting that the dam was open.", ["Tarn"]),
        ("Tarn saw the mayor tell guards that the dam was open.", []),
        ("Bell resigned in a letter to the board stating that it was late.", ["Bell"]),
    ],
)
def test_who_heard_somebody_or_wrote_a_letter_tells_what_was_said(text, speakers):
    assert [cue.speaker for cue in find_cues(text) if cue.speaker and cue.speaker != "she"] == speakers


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("State media say 14 died, while activists have compiled a list.", ("14 died",)),
        ("Carr said that 400 died, while nearly 3,600 were hurt.", ("400 died, while nearly 3,600 were hurt",)),
        ("The board, which had said it knew nothing, left.", ("it knew nothing",)),
        ("At least 17 were killed, according to the league, most of them on Friday.", ("At least 17 were killed",)),
        ("“It held, and it will,” Bell told a jury of seven men and five women.", ("It held, and it will",)),
        ("The mayor promised a vote and the board said it was late.", ("a vote", "it was late")),
        ("Orla said two had died, Kesta said they were well.", ("two had died", "they were well")),
        ("Bell, whose board had spoken of nine dead, said ten had died.", ("nine dead", "ten had died")),
        (
            "Carr told a guard to leave before he told him to run, the mayor testified on Monday.",
            ("to leave before he told him to run", "to run", "to leave before he told him to run"),
        ),
        ("The board said both were armed, an account rejected by the union.", ("both were armed",)),
    ],
)
def test_what_is_said_ends_where_another_clause_begins(text, contents):
    assert tuple(text[slice(*cue.content)] for cue in find_cues(text)) == contents


@pytest.mark.parametrize(
    "said",
    [
        "more than 500 have died",
        "nearly all of them left",
        "only two left",
        "neither side can afford to call",
        "not one shot was fired",
        "never before had it rained",
        "just 30 of them left",
    ],
)
def test_words_that_bound_or_deny_what_is_said_belong_to_it(said):
    text = f"The board said on Monday {said}."
    assert [text[slice(*cue.content)] for cue in find_cues(text)] == [said]


def test_who_tells_something_in_what_another_says_of_him_says_it():
    text = "Bell said a breathless Carr left a message saying he was ill."
    assert [cue.speaker for cue in find_cues(text)] == ["Bell", "a breathless Carr"]


def test_what_a_speaker_said_before_does_not_end_what_another_says_of_it():
    text = "Carl Orr dismissed the figure given by Anna Bell, who had said that 40 ships sank, and put it at 16."
    dismissed = next(cue for cue in find_cues(text) if cue.verb == "dismissed")
    assert text[slice(*dismissed.content)].endswith("and put it at 16")
