import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarizer.gate import Evidence, check, missing
from summarizer.models import Published

DAY = dt.date(2021, 6, 17)  # a Thursday
PUBLISHED = Published(start=DAY, end=DAY, basis="given")
SOURCE = (
    "The Harbour Board of Malta said on Tuesday that around 2,700 containers, worth $1.5 billion, were lost near Gozo. "
    "“We saw no leak,” chief engineer Anna Bell told the BBC."
)
EVIDENCE = Evidence(SOURCE, PUBLISHED)


@pytest.mark.parametrize(
    "statement",
    [
        "The Harbour Board of Malta said around 2,700 containers were lost near Gozo.",
        "The Maltese Harbour Board said 2.7k containers were lost.",
        "Containers worth 1,500,000,000 dollars were lost.",
        "On 15 June 2021 the board reported the loss.",
        "The board reported the loss in June 2021.",
        'Engineer Anna Bell said: "We saw no leak."',
        "Chief engineer Anna Bell told the BBC that they had seen no leak.",
    ],
)
def test_a_statement_that_says_no_more_than_its_sentences_passes(statement):
    assert check(statement, [EVIDENCE]) == ()


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("The board said around 2,800 containers were lost.", "2,800"),
        ("Containers worth $1.6 billion were lost.", "1.6 billion"),
        ("On Wednesday the board reported the loss.", "Wednesday"),
        ("The board reported the loss in May 2021.", "May 2021"),
        ("The Harbour Board of Cyprus reported the loss.", "Cyprus"),
        ("Sicily lost containers.", "Sicily"),
        ("Engineer Anna Hill saw no leak.", "Anna Hill"),
        ("Bell said: “We saw a leak.”", "We saw a leak"),
        ("The containers were not lost near Gozo.", "not"),
        ("Chief engineer Anna Bell told the BBC that they saw a leak.", "no"),
    ],
)
def test_a_changed_number_date_name_quotation_or_negation_fails_with_a_reason_that_names_it(statement, reason):
    evidence = Evidence(SOURCE, PUBLISHED)
    assert any(reason in fault for fault in check(statement, [evidence]))


@given(st.text())
@example("B'0")
def test_any_text_passes_against_itself(text):
    assert check(text, [Evidence(text, PUBLISHED)]) == ()


def test_a_negation_of_nothing_is_no_reason_to_stumble():
    assert check("Malta not", [Evidence("not. Malta", PUBLISHED)]) == ()


def test_a_table_that_runs_on_passes_against_itself():
    table = "In all " + " ".join(f"{n} (1) boats" for n in range(900))
    assert check(table, [Evidence(table, PUBLISHED)]) == ()


@given(st.text(), st.text())
def test_no_text_makes_the_gate_fail_to_answer(statement, source):
    assert isinstance(check(statement, [Evidence(source)]), tuple)


def test_a_weekday_supports_no_calendar_date_when_the_publication_day_is_unknown():
    assert check("On 15 June 2021 the board met.", [Evidence("The board met on Tuesday.")]) != ()
    assert check("On 15 June 2021 the board met.", [Evidence("The board met on Tuesday.", PUBLISHED)]) == ()


def test_a_short_form_stands_for_the_name_that_the_article_binds_it_to():
    bound = {"HB": "Harbour Board"}
    assert check("The HB met.", [Evidence("The Harbour Board met.", initialisms=bound)]) == ()
    assert check("The Harbour Board met.", [Evidence("The HB met.", initialisms=bound)]) == ()
    assert check("The HB met.", [Evidence("The Harbour Board met.")]) != ()


def test_a_pronoun_is_no_number_and_a_number_is():
    assert check("One report said the dam held.", [Evidence("The dam held.")]) == ()
    assert check("One bridge held.", [Evidence("The bridge held.")]) != ()


def test_the_outlet_may_be_named_as_the_one_that_reports_it():
    assert check("The Herald reported that the dam held.", [Evidence("The dam held.", outlet="The Herald")]) == ()
    assert check("The Herald reported that the dam held.", [Evidence("The dam held.", outlet="Courier")]) != ()


def test_each_value_may_come_from_another_cited_article():
    first, second = Evidence("Nine ships sailed from Malta."), Evidence("Ten ships sailed from Cyprus.")
    assert check("Nine ships sailed from Malta and ten from Cyprus.", [first, second]) == ()


@pytest.mark.parametrize(
    ("source", "statement", "named"),
    [
        ("Maltese President Anna Bell spoke.", "Maltese President Carl Hart spoke.", "Carl Hart"),
        ("Malta sent 11,000 tents.", "Malta sent 11 tents.", "11"),
        ("Malta has held the port since May.", "Malta has held the port since 2019.", "since 2019"),
        ("The M-1991 was shown.", "The M-1978 was shown.", "M-1978"),
        ("Hundreds of tents were sent.", "Thousands of tents were sent.", "Thousands"),
        ("At least 40 tents were sent.", "At most 40 tents were sent.", "At most 40"),
        ("Bell sent his ‘warm wishes’ on.", "Bell sent his ‘cold wishes’ on.", "cold wishes"),
        ("Bell told us of the country.", "Bell told us of the “count”.", "count"),
        ("Malta told us of the raid.", "The US told of the raid.", "US"),
    ],
)
def test_a_value_altered_in_a_subtler_way_fails_too(source, statement, named):
    assert any(named in fault for fault in check(statement, [Evidence(source, PUBLISHED)]))


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("About 11,000 tents were sent.", "Eleven thousand tents were sent."),
        ("4,000 tents were sent.", "Thousands of tents were sent."),
        ("Bell sent his ‘warm wishes’ on.", "Bell sent his “warm wishes” on."),
        ("Żołnierze są w Polsce.", "żołnierze są w Polsce."),
    ],
)
def test_the_same_value_in_another_form_passes(source, statement):
    assert check(statement, [Evidence(source, PUBLISHED)]) == ()


# What follows are invented sentences: an alteration each, and below them what must pass.
@pytest.mark.parametrize(
    ("source", "statement"),
    [
        # figures and what they mean
        ("The quake killed 300 people and wounded 2,700.", "The quake killed 2,700 people."),
        ("The dam lies 40 miles from Malta.", "The dam lies 40 km from Malta."),
        ("The tunnel cost $40 million.", "The tunnel cost €40 million."),
        ("Rates rose by two percentage points.", "Rates rose by two percent."),
        ("The navy has 12 frigates.", "The navy has 12 submarines."),
        ("The port sent 40 trucks and 90 boats.", "The port sent 90 trucks."),
        ("Up to 40 boats sank.", "40 boats sank."),
        ("Nine boats sank.", "More than nine boats sank."),
        ("About 400 boats sank.", "Exactly 400 boats sank."),
        # dates changed for one another
        ("Bell resigned in May and died in July.", "Bell resigned in July and died in May."),
        ("Sales rose 22 percent, comprising 24 percent of all income.", "Sales grew by 24 percent."),
        # names and roles
        ("Maltese officials confirmed that Cyprus sank a boat.", "Cyprus confirmed that Malta sank a boat."),
        ("To help Gozo, Malta launched a raid.", "To help Malta, Gozo launched a raid."),
        ("On Monday the Harbour Board said that Anna Bell resigned.", "On Monday Anna Bell said that she resigned."),
        ("Malta attacked Cyprus.", "Cyprus attacked Malta."),
        ("Malta was attacked by Cyprus.", "Malta attacked Cyprus."),
        ("Anna Bell met Carl Hart in Rome.", "Anna Hart met Carl Bell in Rome."),
        ("Italy sent boats to Naples.", "Italy sent boats to Rome."),
        ("Anna Bell told Carl Hart that the dam held.", "Carl Hart told Anna Bell that the dam held."),
        ("The ministry said that the dam held. Critics went home.", "Critics said that the dam held."),
        # polarity
        ("The firm agreed to accept the offer.", "The firm agreed to reject the offer."),
        ("Malta sent boats to Gozo.", "Malta stopped sending boats to Gozo."),
        ("The city remained unresponsive to the offer.", "The city remained responsive to the offer."),
        ("Reports of a retreat from Gozo were simply wrong.", "The troops on Gozo were in retreat."),
        ("The firm denied that it had shipped the parts.", "The firm had shipped the parts."),
        ("Bell condemned the raid on the port.", "Bell praised the raid on the port."),
        # modality and speaker
        ("Malta plans to buy nine boats.", "Malta bought nine boats."),
        ("Malta may buy nine boats.", "Malta will buy nine boats."),
        ("Malta bought nine boats.", "Malta plans to buy nine boats."),
        ("Malta reportedly bought nine boats.", "Malta bought nine boats."),
        ("Hart claimed that Malta bought nine boats.", "Malta bought nine boats."),
        ("Analysts said the boats could sink.", "The boats could sink."),
        ("The ministry said nine boats sank.", "The ministry confirmed that nine boats sank."),
        # quotations
        ("Bell said: “No boat sank.”", "Bell said: “Nine boats sank."),
    ],
)
def test_a_statement_that_means_something_else_fails_though_its_words_are_there(source, statement):
    assert check(statement, [Evidence(source, PUBLISHED)]) != ()


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        ("The quake killed 300 people and wounded 2,700.", "300 people were killed."),
        ("The gun is a 240mm launcher.", "The gun is a 240-millimetre launcher."),
        ("Nine boats sank.", "About nine boats sank."),
        ("On 14 November nine boats sank.", "Nine boats sank in November."),
        ("Malta attacked Cyprus.", "Cyprus was attacked by Malta."),
        ("Kyrylo Bell met Carl Hart.", "Bell met Hart."),
        ("Timothy D. Bell resigned.", "Timothy Bell resigned."),
        ("Seoul said that the dam held.", "South Korea said that the dam held."),
        ("South Korea said that the dam held.", "Seoul said that the dam held."),
        ("The firm said it would open the mine.", "The firm says it will open the mine."),
        ("The firm had shipped the parts.", "The firm shipped the parts."),
        ("The firm rejected the offer.", "The firm did not accept the offer."),
        ("The ministry said that nine boats sank.", "Nine boats sank."),
        ("Malta reportedly bought nine boats.", "Malta bought nine boats, reports say."),
        ("Hart claimed that Malta bought nine boats.", "According to Hart, Malta bought nine boats."),
        ("They sent ٣٠٠ boats.", "They sent 300 boats."),
        ("It sank at once,” Bell said on Gozo.", "It sank at once,” Bell said."),
        ("Some 40 barrels (6,400 litres) of oil leaked.", "Some 40 barrels of oil leaked."),
        ("The firm sold 2 million phones.", "The firm sold 2m phones."),
        ("Bell said: “It sank -- all 2,700 tonnes.”", "Bell said: “It sank – all 2700 tonnes.”"),
        ("However, the boats sank, and the crew fled to Gozo.", "The boats sank."),
    ],
)
def test_a_statement_that_means_the_same_or_less_passes(source, statement):
    assert check(statement, [Evidence(source, PUBLISHED)]) == ()


def test_a_speaker_that_stands_beside_a_statement_need_not_stand_in_it():
    source = [Evidence("Hart claimed that Malta bought nine boats.")]
    assert check("Malta bought nine boats.", source, attributed=True) == ()
    assert check("Malta bought ten boats.", source, attributed=True) != ()


def test_a_refusal_names_the_sentence_that_has_what_is_missing():
    evidence = Evidence("Nine boats sank.", others={3: "A storm came.", 7: "In all 40 boats were lost."})
    assert check("40 boats sank.", [evidence]) == ("the number “40” is not in the cited sentences; sentence 7 has it",)


def test_words_that_state_nothing_are_held_only_against_the_values_they_name():
    source = [Evidence("Hart claimed that around 40 boats sank.")]
    assert missing("around 40", source) == ()
    assert missing("How many boats sank?", source) == ()
    assert missing("around 50", source) != ()


def test_a_year_may_stand_for_this_year_beside_another_clause_that_names_it():
    day = dt.date(2025, 2, 11)
    source = "The ministry warned that output is likely to rise this year, as 2025 marks the end of its five-year plan."
    evidence = Evidence(source, Published(start=day, end=day, basis="given"))
    assert check("The ministry warned that output is likely to rise in 2025.", [evidence]) == ()
    assert check("The ministry warned that output is likely to rise in 2026.", [evidence])


LENT = "The Maltese government lent the ferry firm Gozo Lines €40 million in March after the firm sued Bell Marine."
STRUCK = "Twelve of the 18 judges voted to reject the appeal, which Anna Bell had brought against the Harbour Board."
UNLESS = "Unless the union accepts the offer by Friday, ferries between Malta and Gozo will stop for three days."


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (LENT, "Gozo Lines lent the Maltese government €40 million in March."),
        (LENT, "The Maltese government borrowed €40 million from Gozo Lines in March."),
        (LENT, "The Maltese government lent the ferry firm Gozo Lines €40 million in May."),
        (STRUCK, "Eighteen of the 12 judges voted to reject the appeal."),
        (STRUCK, "Twelve of the 18 jurors voted to reject the appeal."),
        (STRUCK, "Twelve of the 18 judges voted to postpone the appeal."),
        (UNLESS, "Ferries between Malta and Gozo will stop for three days."),
        (
            UNLESS,
            "Unless the union accepts the offer by Friday, trains between Malta and Gozo will stop for three days.",
        ),
        ("Gozo Lines bought Bell Marine’s yard.", "Bell Marine bought Gozo Lines’ yard."),
        ("It followed Malta’s invasion of Gozo.", "It followed Gozo’s invasion of Malta."),
        ("Hart Corp. filed a lawsuit against Bell Inc. on Monday.", "Bell Inc. sued Hart Corp. on Monday."),
        ("Bell said in May that the firm had rescued Hart.", "Bell said in May that Hart had rescued the firm."),
        ("There was no doubt about the result.", "There was doubt about the result."),
        ("It was the third leak of the year.", "It was the second leak of the year."),
        ("Bell will become chairman.", "Bell may become chairman."),
        ("The fare was cut by $20 to $39.", "The fare was cut by $39 to $20."),
        ("Output shrank 0.3 percent while that of Gozo grew.", "Output grew 0.3 percent while that of Gozo grew."),
    ],
)
def test_one_thing_altered_in_a_free_hand_is_refused(source, statement):
    assert check(statement, [Evidence(source, PUBLISHED)]) != ()


@pytest.mark.parametrize(
    ("source", "statement"),
    [
        (LENT, "Gozo Lines borrowed €40 million from the Maltese government in March."),
        (LENT, "Gozo Lines was lent €40 million by the Maltese government in March."),
        (STRUCK, "12 of the 18 judges voted to turn down the appeal."),
        (
            UNLESS,
            "Ferries between Malta and Gozo will stop for three days unless the union accepts the offer by Friday.",
        ),
        ("Output shrank 0.3 percent.", "Output contracted 0.3%."),
        ("Losses fell by a quarter.", "Losses fell by 25%."),
        ("A depot near Gozo was hit.", "A depot near Gozo was struck."),
        ("Hart, the finance minister, said the dam held.", "Finance minister Hart said the dam held."),
        ("The chief operating officer, Anna Bell, resigned.", "The COO, Anna Bell, resigned."),
        ("“The United States and the U.S. firms agree,” he said.", "“The US and the US firms agree,” he said."),
        ("Instead of talks, Malta held a vote.", "Malta held a vote."),
        ("It opened on September 12.", "It opened on Sept. 12."),
        ("Over half of the 2,000 clinics closed.", "Over half of the 2000 clinics closed."),
        ("The European Central Bank kept its rate.", "The ECB kept its rate."),
        ("Bell, who leads the board, refused to say why the dam broke.", "Bell declined to say why the dam broke."),
        ("Rain killed 17 people, Bell said, warning that the river was likely to rise.", "Rain killed 17 people."),
        ("Malta has treated hundreds of Greek sailors.", "Hundreds of Greek sailors have been treated in Malta."),
        ("The boats were built by Bell.", "Bell’s boats were built."),
    ],
)
def test_the_same_told_from_the_other_side_or_in_a_word_alike_passes(source, statement):
    assert check(statement, [Evidence(source)]) == ()


STUDIED = "A team that filmed the cracked harbour wall in March has concluded that it will hold for 20 years."
AGREED = "Bell told Reuters that nine dams held. Engineer Anna Bell said rain had slowed the repairs."
COUNTED = (
    "Gozo Lines, a ferry firm, was fined. The Maltese ferry firm has estimated that up to 900 passengers were stranded."
)


# Invented sentences, each told in fewer or other words and then with one thing altered.
@pytest.mark.parametrize(
    ("source", "same", "altered"),
    [
        # speakers: a thing read as one, one taken up by "its", one that only ends the longer name of another
        (
            "The Harbour Board sent nobody to the meeting, but a clerk of the port said the dam is weak.",
            "The dam is weak, a clerk of the port said.",
            "The Harbour Board said the dam is weak.",
        ),
        (
            STUDIED,
            "A team that filmed the cracked harbour wall concluded that it will hold for 20 years.",
            "A team that filmed the cracked harbour wall denied that it will hold for 20 years.",
        ),
        (
            "The loss was far higher than the 40 boats that Bell and the Harbour Board had guessed.",
            "Bell and the Harbour Board had guessed 40 boats, far lower than the loss.",
            "Bell and the Harbour Board had guessed 40 boats, far higher than the loss.",
        ),
        (
            "A team from Gozo University has studied the wall. Its first estimate puts the repair at 40 days.",
            "A team from Gozo University first estimates the repair at 40 days.",
            "A team from Gozo University first estimates the repair at 50 days.",
        ),
        (
            "The chief engineer on the project said the wall will hold.",
            "The chief engineer on the project behind the new harbour said the wall will hold.",
            "The chief engineer on the project behind the new harbour said the wall will not hold.",
        ),
        (
            (
                "Its survey puts the loss at 40 boats, said Anna Bell. Bell said 30 boats is the likeliest loss, but "
                "she stressed that the survey is a first draft."
            ),
            "Anna Bell said 30 boats is the likeliest loss, but stressed that the survey is a first draft.",
            "Anna Bell said 50 boats is the likeliest loss, but stressed that the survey is a first draft.",
        ),
        (AGREED, "Nine dams held, engineer Anna Bell said.", "No dams held, engineer Anna Bell said."),
        (
            COUNTED,
            "Gozo Lines has estimated that up to 900 passengers were stranded.",
            "Gozo Lines has estimated that up to 800 passengers were stranded.",
        ),
        # figures: rates, and what nothing is said to be counted by
        (
            "Hunters face fines of up to $1,100 under the new law for each bird shot.",
            "Hunters face fines of up to $1,100 per bird under the new law.",
            "Hunters face fines of up to $1,100 per hour under the new law.",
        ),
        (
            "The average flow of Gozo's river was 20-30 tonnes, according to Bell.",
            "Gozo's average river flow was 20-30 tonnes, according to Bell.",
            "Gozo's average river flow was 20-30 gallons, according to Bell.",
        ),
        (
            "The loss amounts to a boat every five days or so. It will pass that of 1979 in three weeks.",
            "The loss amounts to a boat every five days and will pass that of 1979.",
            "The loss amounts to a boat every three days and will pass that of 1979.",
        ),
        (
            "Bell defended the sale to Gozo. A poll said 60% of Maltese sailors were against it.",
            "A poll said 60% of Maltese sailors were against the sale to Gozo.",
            "A poll said 60% of Gozo sailors were against the sale.",
        ),
        (
            "Gozo's wells gave up to 900 tonnes of water a day before the rain filled the lake.",
            "Gozo's wells gave up to 900 tonnes a day.",
            "Gozo's wells gave up to 900 tonnes an hour.",
        ),
        # negation
        (
            "“The leak is what they can't stop, what they couldn't stop, and what sank the boat,” Bell said.",
            "Bell said the leak is what they couldn't stop and what sank the boat.",
            "Bell said the leak is what they could stop and what sank the boat.",
        ),
        (
            "Not until May 27 did the board raise the estimate to 40 boats.",
            "The board raised the estimate to 40 boats on May 27.",
            "The board did not raise the estimate to 40 boats.",
        ),
        (
            "That is not including the 40 boats that have already sunk in the harbour.",
            "The 40 boats have already sunk in the harbour.",
            "The 40 boats have not sunk in the harbour.",
        ),
        # modality and conditions
        (
            (
                "Bell said it is unclear whether the efforts will stop the huge leak. Crews pumped mud and heavy "
                "rubber balls into the old well in a first attempt to plug it."
            ),
            (
                "Bell said it is unclear whether the first attempt to plug the old well with mud and heavy rubber "
                "balls will stop the leak."
            ),
            "The first attempt to plug the old well with mud and heavy rubber balls will stop the leak.",
        ),
        (
            "If that count is right, and if the tide has been even, the harbour lost 40 boats.",
            "If that count is right and the tide has been even, the harbour lost 40 boats.",
            "The harbour lost 40 boats.",
        ),
        (
            "If the tide turns the ferry stops, but Bell admitted the board has no crane for the wreck.",
            "Bell admitted the board has no crane for the wreck.",
            "Bell admitted the board has a crane for the wreck.",
        ),
        (
            "The dive is the firm's latest bid to end the leak near Gozo.",
            "The dive is the latest of the firm, which is trying to end the leak near Gozo.",
            "The dive of the firm ended the leak near Gozo.",
        ),
        (
            "Crews first tried to drain the hold through a pipe. That succeeded in collecting 90 tonnes.",
            "A pipe used to drain the hold succeeded in collecting 90 tonnes.",
            "Crews first drained the hold through a pipe.",
        ),
        (
            "40 tonnes may have leaked near Gozo. The figures, still early, could add to the fines.",
            "The figures of the leak near Gozo are still early, but could add to the fines.",
            "40 tonnes have leaked near Gozo.",
        ),
        (
            "“I think with the numbers I gave you can do the sum,” Bell said.",
            "Bell said that with the numbers she gave, “you can do the sum”.",
            "Bell said that with the numbers she gave, “you did the sum”.",
        ),
        (
            "The board said that Bell would meet Hart next week.",
            "Bell is to meet Hart, the board said.",
            "Bell has met Hart, the board said.",
        ),
        # an ordinal that another sentence has
        (
            "Bell came to the port, where she met the crew. Friday's trip was her second to the coast.",
            "Bell came to the port, where she met the crew, on her second trip.",
            "Bell came to the port, where she met the crew, on her third trip.",
        ),
    ],
)
def test_other_words_for_the_same_pass_and_with_one_thing_altered_do_not(source, same, altered):
    evidence = [Evidence(source, PUBLISHED)]
    assert check(same, evidence) == ()
    assert check(altered, evidence) != ()


def test_an_answer_may_open_with_yes_or_no_and_has_to_hold_behind_it():
    told = [Evidence(text="He said that reports of a withdrawal were wrong and that 8,000 soldiers were still there.")]
    assert not check("No, reports of a withdrawal were wrong.", told, attributed=True)
    assert check("No, reports of an advance were wrong.", told, attributed=True)
