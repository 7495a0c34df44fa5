import functools
import gc
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import article, day

from summarizer.articles import article as read_text
from summarizer.briefs import brief_article
from summarizer.values import attribution, date_pieces, quantities

EXAMPLES = Path(__file__).parent.parent / "examples" / "dprk-russia"


def statements(*lines, published="2021-05-06"):
    return [c.statement for c in brief_article(article("herald", *lines, published=published)).claims]


def test_claims_are_the_articles_own_sentences_in_its_order():
    lines = ("The Orla dam failed on Monday.", "Nine people in Lower Town were killed, Anna Bell said.")
    assert statements(*lines) == list(lines)


def test_a_pronoun_becomes_a_bracketed_name_and_the_sentence_that_gives_it_is_cited():
    made = brief_article(
        article("herald", "Later engineer Anna Bell said the dam held.", "She said rain fell.", "She said it was dry.")
    )
    assert [c.statement for c in made.claims][1:] == ["[Anna Bell] said rain fell.", "[Anna Bell] said it was dry."]
    assert all("Anna Bell" in c.citations[0].quote for c in made.claims)
    assert {c.attribution.speakers for c in made.claims[1:]} == {("engineer Anna Bell",)}


def test_a_sentence_that_points_back_is_joined_to_the_one_before_or_left_out():
    made = brief_article(article("herald", "The dam failed on Monday.", "This cut off Lower Town."))
    assert [c.statement for c in made.claims] == ["The dam failed on Monday. This cut off Lower Town."]
    alone = brief_article(article("herald", "This cut off Lower Town."))
    assert alone.claims == ()
    assert "points outside" in alone.left_out[0].reason


def test_a_sentence_that_points_back_and_names_another_date_is_a_claim_beside_the_one_it_points_to():
    made = brief_article(
        article("herald", "The dam failed on Monday.", "It opened in 1960 and in 1984 the wall cracked.")
    )
    assert [(c.statement, c.when.words) for c in made.claims] == [
        ("The dam failed on Monday.", "Monday"),
        ("The dam failed on Monday. It opened in 1960.", "1960"),
        ("The dam failed on Monday. In 1984 the wall cracked.", "1984"),
    ]


def test_a_sentence_that_tells_of_now_does_not_take_a_day_carried_on():
    lines = ("On Tuesday the firm showed a phone.", "The mayor praised the dam.", "It is closed now and rusts.")
    made = brief_article(article("herald", *lines, published="2021-05-06"))
    assert [(c.when.basis, c.statement.endswith("rusts.")) for c in made.claims] == [
        ("relative", False),
        ("carried", False),
        ("publication", True),
    ]


def test_a_sentence_in_the_perfect_tells_what_has_come_about_since():
    made = brief_article(
        article("herald", "The dam failed in 2014.", "It has been rebuilt and raised.", published="2021-05-06")
    )
    assert [c.when.basis for c in made.claims] == ["explicit", "publication"]


def test_a_bare_toll_stays_with_its_event():
    assert statements("A bomb fell on Orla on Monday.", "At least nine people were killed.") == [
        "A bomb fell on Orla on Monday. At least nine people were killed."
    ]


def test_sentences_inside_one_quotation_stay_together():
    lines = (
        "Anna Bell said: “The dam failed at dawn.",
        "Everybody left Lower Town.”",
        "The mayor resigned on Tuesday.",
    )
    assert statements(*lines) == [f"{lines[0]} {lines[1]}", lines[2]]


@pytest.mark.parametrize(
    "line",
    [
        "‘Orla House in Lower Town burned down on Tuesday.",
        "‘Hamlet’ opened in Lower Town on Tuesday.",
        "“Hamlet” drew 900 people to Lower Town on Tuesday.",
    ],
)
def test_a_mark_that_opens_a_name_opens_no_quotation_to_go_on_with(line):
    assert statements("The dam failed on Monday.", line) == ["The dam failed on Monday.", line]


@pytest.mark.parametrize(
    "line", ["‘It took 40 houses.’", "“The water took 40 houses.", "“The water took 40 houses,” it was said."]
)
def test_words_of_somebody_not_named_go_on_with_the_sentence_before(line):
    assert statements("The dam failed on Monday, Anna Bell said.", line) == [
        f"The dam failed on Monday, Anna Bell said. {line}"
    ]


def test_a_date_further_on_in_a_quotation_does_not_date_its_claim():
    lines = ("On Monday Anna Bell said: “The dam held.", "It was built in 1960.”")
    (claim,) = brief_article(article("herald", *lines, published="2021-05-06")).claims
    assert claim.when.words == "Monday"


def test_a_claim_without_a_date_is_only_known_to_have_been_reported_by_the_day_of_publication():
    (claim,) = brief_article(article("herald", "The Orla dam failed.", published="2021-05-06")).claims
    assert (claim.when.start, claim.when.end, claim.when.basis) == (None, day("2021-05-06"), "publication")


def test_words_that_cannot_be_resolved_are_kept_and_give_no_date():
    (claim,) = brief_article(article("herald", "The Orla dam failed last month.")).claims
    assert (claim.when.basis, claim.when.words) == ("unknown", "last month")


@pytest.mark.parametrize(
    ("line", "start"),
    [
        ("The army plans to leave, sources said on May 3.", "2021-05-03"),
        ("The new dam, which was shown in April, opened on Monday.", "2021-05-03"),
        ("The dam will open on Friday.", "2021-05-07"),
    ],
)
def test_a_date_is_read_in_the_tense_of_its_verb_and_not_from_an_aside(line, start):
    claim, *_ = brief_article(article("herald", line, published="2021-05-06")).claims
    assert claim.when.start == day(start)


def test_nothing_of_an_article_is_dropped_in_silence():
    source = article("herald", "The dam failed on Monday.", "Why?", "This hurt.", "It remains to be seen who pays.")
    made = brief_article(source)
    cited = {n for c in made.claims for citation in c.citations for n in citation.sentences}
    assert len(made.left_out) == len(source.sentences) - len(cited)


@given(st.text(min_size=1).filter(lambda t: any(c.isalnum() for c in t)))
@settings(max_examples=60, deadline=None)
def test_any_text_can_be_briefed_and_every_citation_is_a_slice_of_it(text):
    source = read_text(f"It began with {text}")
    made = brief_article(source)
    assert all(source.text[c.start : c.end] == c.quote for claim in made.claims for c in claim.citations)
    assert made.headline.citations


def test_what_is_told_as_past_has_happened_by_publication():
    (claim,) = brief_article(article("herald", "The dam failed this week.", published="2021-05-06")).claims
    assert (claim.when.start, claim.when.end) == (day("2021-05-03"), day("2021-05-06"))


def test_a_sentence_that_leans_on_background_takes_it_into_its_citation():
    (claim,) = brief_article(article("herald", "The two towns are close.", "Both flooded in May.")).claims
    assert claim.statement == "The two towns are close. Both flooded in May."
    assert [n for c in claim.citations for n in c.sentences] == [1, 2]


def test_a_pronoun_is_not_bound_across_somebody_else_nor_to_another_sex():
    lines = ("Helen Marsh, an adviser, resigned.", "She was replaced by Daniel Okoro, a banker.", "He starts in May.")
    made = brief_article(article("herald", *lines))
    assert not any("[Helen Marsh] start" in c.statement for c in made.claims)


def test_joined_sentences_keep_both_speakers():
    lines = ("Prosecutors said Lang took bribes.", "Such gifts were common, Susan Reyes said.")
    (claim,) = brief_article(article("herald", *lines)).claims
    assert claim.attribution.speakers == ("Prosecutors and Susan Reyes",)


def test_who_is_named_by_whom_he_belongs_to_makes_a_claim_of_his_own_told_with_the_one_before():
    lines = ("Prosecutors said Lang took bribes.", "His lawyer, Susan Reyes, said Lang was innocent.")
    first, second = brief_article(article("herald", *lines)).claims
    assert first.attribution.speakers == ("Prosecutors",)
    assert second.attribution.speakers == ("Susan Reyes",)
    assert second.statement == " ".join(lines)


@pytest.mark.parametrize(
    ("lines", "voice"),
    [
        (("The mine said nobody had been hurt.", "Two nurses said that three men had died."), ("Two nurses",)),
        (("The army said rebels had begun the shooting.", "Three soldiers died."), ()),
        (("Stewards said the data showed he had not braked.", "He was given a penalty."), ()),
        (("The bank said it would keep all its branches.", "It shut 42 in 2019."), ()),
    ],
)
def test_what_another_voice_or_the_outlet_counts_or_goes_on_to_tell_is_no_word_of_who_spoke_before(lines, voice):
    first, second = brief_article(article("herald", *lines)).claims
    assert (first.statement, second.statement) == (lines[0], " ".join(lines))
    assert (first.attribution.speakers != (), second.attribution.speakers) == (True, voice)


@pytest.mark.parametrize(
    "lines",
    [
        ("The army said a shell had hit the camp.", "It said three soldiers were killed."),
        ("The army said a shell hit the camp.", "It fell at dawn."),
        ("The army said a shell had hit the camp.", "Both had been warned."),
    ],
)
def test_what_goes_on_with_a_saying_stays_the_word_of_who_spoke(lines):
    (claim,) = brief_article(article("herald", *lines)).claims
    assert claim.attribution.speakers == ("army",)


def test_what_a_sentence_beside_the_one_it_leans_on_says_has_its_own_date_and_standing():
    lines = ("The ministry said the man was well when he came in June.", "His wife said he had been beaten in April.")
    *_, said = brief_article(article("herald", *lines, published="2021-05-06")).claims
    assert (said.attribution.speakers, said.when.words) == (("His wife",), "April")
    *_, opened = brief_article(
        article("herald", "The firm planned to open its mill in March.", "It opened in 2021.")
    ).claims
    assert opened.modality == "reported"


def test_who_says_otherwise_needs_no_event_of_his_own():
    lines = ("The board said that ice broke the dam in May.", "The union says otherwise.")
    _, denial = brief_article(article("herald", *lines)).claims
    assert (denial.attribution.speakers, denial.modality) == (("union",), "denied")


def test_a_headline_is_one_sentence_where_its_claim_joins_several():
    made = brief_article(article("herald", "The dam failed on Monday.", "This cut off Lower Town."))
    assert made.headline.text == "The dam failed on Monday."


def test_each_event_of_a_sentence_with_its_own_date_is_a_claim():
    made = brief_article(article("herald", "The dam opened in 1976, and in 1984 the mill burned."))
    assert [(c.statement, c.when.start) for c in made.claims] == [
        ("The dam opened in 1976.", day("1976-01-01")),
        ("In 1984 the mill burned.", day("1984-01-01")),
    ]


def test_what_happened_at_two_times_is_a_claim_under_each_in_the_same_words():
    text = "Jets bombed the port in March and again in June."
    made = brief_article(article("herald", text, published="2021-07-06"))
    assert [(c.statement, c.when.start) for c in made.claims] == [
        (text, day("2021-03-01")),
        (text, day("2021-06-01")),
    ]
    assert [line.text for line in made.gist] == [text]


@pytest.mark.parametrize(
    ("lines", "speaker"),
    [
        (("Minister Anna Bell left on Monday.", "Her aides said that she was well."), "Bell’s aides"),
        (("Engineer Bo Carr hurt Anna Cole on Friday, her family said.",), "her family"),
        (("Soldiers guard the mayor, according to his aides.",), "his aides"),
    ],
)
def test_who_speaks_for_somebody_is_credited_as_that_ones(lines, speaker):
    (last,) = brief_article(article("herald", *lines)).claims[-1:]
    assert last.attribution.speakers[-1].replace("Anna ", "") == speaker


def test_a_quotation_by_he_said_is_told_with_the_sentence_before_where_nobody_is_known_by_he():
    assert statements("A Western envoy gave the truce until Friday.", "“They agreed to stop,” he said.") == [
        "A Western envoy gave the truce until Friday. “They agreed to stop,” he said."
    ]


def test_a_sentence_of_nothing_but_quotation_goes_on_with_the_speaker_before():
    lines = ("“I sell onions,” said Carl Hart, 58, in the market.", "“They told us that it was finished.”")
    (told,) = brief_article(article("herald", *lines)).claims
    assert (told.statement, told.attribution.speakers) == (" ".join(lines), ("Carl Hart",))


def test_what_a_trailing_he_said_tells_may_name_anything():
    lines = ("Captain Anna Bell said 13 had died.", "A swell forced the Orla navy to stop, she said.")
    assert statements(*lines)[-1] == "A swell forced the Orla navy to stop, [Anna Bell] said."


def test_an_event_told_in_passing_is_a_claim_under_its_own_date():
    lines = ("The mill, which was sold in June 2011, burned on Monday.", "This closed the road.")
    made = brief_article(article("herald", *lines, published="2021-05-06"))
    assert [(c.statement, c.when.start) for c in made.claims] == [
        ("[The mill] was sold in June 2011.", day("2011-06-01")),
        ("The mill, which was sold in June 2011, burned on Monday. This closed the road.", day("2021-05-03")),
    ]


def test_what_is_new_outranks_the_background_of_an_article():
    lines = (
        "In 1976 the dam opened at a cost of $3 million, Anna Bell said.",
        "Nine people were killed at Orla on Monday.",
    )
    assert brief_article(article("herald", *lines, published="2021-05-06")).headline.text == lines[1]


@pytest.mark.parametrize(
    ("module", "reader"), [(attribution, "read_line"), (date_pieces, "read_words"), (quantities, "find_numerals")]
)
def test_no_sentence_is_taken_apart_twice_for_one_kind_of_value(module, reader, monkeypatch):
    taken = Counter()
    read = getattr(module, reader)

    def counted(text, **options):
        taken[text] += 1
        return read(text, **options)

    monkeypatch.setattr(module, reader, counted)
    brief_article(read_text((EXAMPLES / "kyiv-post.txt").read_text(encoding="utf-8")))
    assert set(taken.values()) <= {1}


def test_what_is_remembered_of_texts_is_bounded():
    caches = [o for o in gc.get_objects() if isinstance(o, functools._lru_cache_wrapper)]
    of_texts = (
        "summarizer.articles",
        "summarizer.briefs",
        "summarizer.gate",
        "summarizer.timeline",
        "summarizer.values",
    )
    ours = [c for c in caches if c.__module__.startswith(of_texts) and c.__wrapped__.__code__.co_argcount]
    assert ours
    assert [c.__qualname__ for c in ours if not c.cache_parameters()["maxsize"]] == []


def test_a_gist_says_nothing_twice():
    read = article(
        "herald",
        "Norland has sent another 3,000 soldiers to Savia on 3 May 2021.",
        "So far, about 400 of them have been killed.",
        "Rain fell on the passes on 4 May 2021.",
        "The garrison of Brenta was relieved.",
        published="2021-05-06",
    )
    gist = [statement.text for statement in brief_article(read).gist]
    assert len(gist) == 3
    assert len(brief_article(read).claims) == 4
    assert not any(a is not b and a.startswith(b) for a in gist for b in gist)


def test_he_after_a_sentence_of_his_that_names_another_person_is_nobody_for_certain():
    lines = (
        "Mayor Carl Hart said the dam had failed.",
        "He noted the flight of the engineer, Anna Bell, from Orla on Monday.",
        "He said the blame lay with the board.",
    )
    claims = brief_article(article("herald", *lines)).claims
    assert not any("[Anna Bell]" in c.statement for c in claims)


def test_she_after_a_judge_who_spoke_is_the_judge():
    lines = ("“You let us down,” Judge Anna Bell said on Monday.", "The acts were “vile”, she said.")
    claims = brief_article(article("herald", *lines)).claims
    assert claims[-1].attribution.speakers == ("Judge Anna Bell",)


def test_a_date_in_a_quotation_that_stands_alone_does_not_date_its_claim():
    made = brief_article(
        article(
            "herald",
            "On Tuesday Anna Bell spoke of it.",
            "“I regret what was told (Monday) afternoon.”",
            published="2021-05-06",
        )
    )
    assert [c.when.start for c in made.claims] == [day("2021-05-04")]


REBELS = "The rebels said that they had taken Orla on Monday"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            [f"{REBELS}, but the army denied the claim."],
            [f"{REBELS}.", f"{REBELS}, but the army denied the claim."],
        ),
        (
            [f"{REBELS}.", "The army denied this and said that Orla was calm."],
            [f"{REBELS}.", f"{REBELS}. The army denied this and said that Orla was calm."],
        ),
    ],
    ids=["in one sentence", "in the next"],
)
def test_what_one_says_and_another_denies_is_a_claim_of_each(lines, told):
    claims = brief_article(article("herald", *lines, published="2021-05-06")).claims
    assert [c.statement for c in claims] == told
    assert [c.attribution.speakers for c in claims] == [("rebels",), ("army",)]
    assert [c.modality for c in claims] == ["reported", "denied"]


def test_a_body_called_by_its_kind_is_the_one_of_that_kind_that_spoke_last():
    lines = (
        "Peru’s Ministry of Works said on Monday the dam failed.",
        "Chile’s Ministry of Health said on Monday wells were closed.",
        "Peru’s Ministry of Works said 40 houses were lost.",
        "The ministry said 12 bridges were lost.",
        "Chile’s Ministry of Health said 9 wells were foul.",
        "The ministry said 3 wells were clean.",
    )
    told = {c.statement: c.attribution.speakers[0] for c in brief_article(article("herald", *lines)).claims}
    assert told[lines[3]] == "Peru’s Ministry of Works"
    assert told[lines[5]] == "Chile’s Ministry of Health"


def test_a_quotation_of_several_sentences_is_the_claim_of_who_is_named_at_its_end():
    lines = (
        "Ms Helen Prosser left on Friday, the board said.",
        "“I did not resign.",
        "I was sacked by telephone,” she said.",
    )
    told = brief_article(article("herald", *lines)).claims[-1]
    assert told.statement == "“I did not resign. I was sacked by telephone,” [Helen Prosser] said."
    assert told.attribution.speakers == ("Helen Prosser",)


def test_a_toll_of_a_day_that_is_only_counted_does_not_take_the_date_of_the_claim_it_leans_on():
    lines = ("The siege ended on Monday.", "On the first day, 4 guards died.")
    made = brief_article(article("herald", *lines, published="2021-05-06"))
    assert [(c.statement, c.when.basis) for c in made.claims] == [
        ("The siege ended on Monday.", "relative"),
        ("The siege ended on Monday. On the first day, 4 guards died.", "publication"),
    ]


def test_a_sentence_that_leans_on_a_claim_has_the_day_on_which_the_clock_puts_it():
    lines = ("The train left Orla at 10:40 p.m. on Monday.", "It hit a lorry at 1:15 a.m. near Senn.")
    made = brief_article(article("herald", *lines, published="2021-05-06"))
    assert [c.when.start for c in made.claims] == [day("2021-05-03"), day("2021-05-04")]


def test_what_was_later_done_with_a_claim_is_not_of_its_day():
    lines = ("An estimate issued by the state on 26 April put the flow at 5,000 barrels.", "That was later revised.")
    made = brief_article(article("herald", *lines, published="2021-05-06"))
    assert [(c.when.start, c.when.basis) for c in made.claims] == [
        (day("2021-04-26"), "explicit"),
        (None, "publication"),
    ]


def test_a_toll_with_a_speaker_that_nothing_stands_before_is_a_claim():
    assert statements("The mayor said 40 people died in the fire.") == ["The mayor said 40 people died in the fire."]
    assert statements("Nine people were killed.") == []


def test_they_are_the_several_that_the_sentence_before_is_about():
    told = brief_article(article("herald", "Two officials said the dam broke.", "They said nine people died."))
    assert [(c.statement, c.attribution.speakers) for c in told.claims][1:] == [
        ("[Two officials] said nine people died.", ("Two officials",))
    ]


def test_that_accounts_differ_is_told_with_the_first_of_them():
    lines = ("Whether it got there is disputed.", "The board said the report had not come.", "Bell said it was sent.")
    assert statements(*lines) == [" ".join(lines[:2]), lines[2]]


def test_who_is_named_behind_a_pronoun_is_not_whom_the_next_pronoun_means():
    lines = (
        "Mayor Bo Cole was ill in May.",
        "Everybody knows a driver there.",
        "He also stood in for Bo Cole in May.",
        "He was paid $9 million.",
    )
    assert not any("[Bo Cole]" in told for told in statements(*lines))


def test_who_was_hurt_on_a_day_did_not_die_on_it():
    made = brief_article(
        article("herald", "A man hurt when a mill was hit on Tuesday has died.", published="2021-05-06")
    )
    assert [(c.statement, c.when.start) for c in made.claims] == [
        ("A man hurt when a mill was hit on Tuesday has died.", None),
        ("A mill was hit on Tuesday.", day("2021-05-04")),
    ]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            ("President Anna Bell was sworn in on Monday by the chief justice.", "“It is over,” she said."),
            "“It is over,” [Anna Bell] said.",
        ),
        (
            ("Mayor Anna Bell said the dam held.", "The water is low.", "“We were lucky,” she said."),
            "“We were lucky,” [Mayor Anna Bell] said.",
        ),
        (
            (
                "Mayor Anna Bell left on Monday.",
                "Reached at her home in Surrey, Ms Bell gave her view.",
                "“I left,” she said.",
            ),
            "“I left,” [Bell] said.",
        ),
    ],
)
def test_who_said_it_is_who_was_heard_last_or_what_the_sentence_before_is_about(lines, told):
    assert statements(*lines)[-1] == told


@pytest.mark.parametrize(
    "lines",
    [
        ("Mayor Anna Bell said the dam held.", "Carr left the city on Monday.", "“We were lucky,” she said."),
        ("The judge, Anna Bell, refused bail and ordered him to be held.", "He faces up to four years in prison."),
        ("Mayor Anna Bell's son, Ed, wept for her on Monday.", "“We were lucky,” he said."),
        ("Mayor Anna Bell said the dam held.", "It is old.", "Ed Carr, the guard, was told, she says, to leave."),
    ],
)
def test_who_said_it_is_nobody_for_certain_where_others_have_come_in(lines):
    assert not any("[" in statement for statement in statements(*lines)[1:])


@pytest.mark.parametrize(
    ("lines", "bound"),
    [
        (
            ("President Cole arrived in Orla with the board.", "On Monday he said the dam could have been saved."),
            "On Monday [Cole] said the dam could have been saved.",
        ),
        (
            (
                "President Anna Bell, who was there with a friend, said the dam held.",
                "Her minister of works, Carl Orr, said it had burst.",
            ),
            "[President Anna Bell’s] minister of works, Carl Orr, said it had burst.",
        ),
        (
            ("Peru's ambassador to Chile, Bo Cole, said the dam held.", "He also said that Orla was safe."),
            "[Bo Cole] also said that Orla was safe.",
        ),
    ],
)
def test_he_is_whom_a_title_or_an_office_makes_known(lines, bound):
    *_, last = brief_article(article("herald", *lines, published="2021-05-06")).claims
    assert last.statement == bound


def test_the_mark_of_a_list_is_no_part_of_a_statement():
    (told,) = brief_article(article("herald", "• The dam in Orla failed on Monday.", published="2021-05-06")).claims
    assert told.statement == "The dam in Orla failed on Monday."


def test_a_body_that_it_means_speaks_by_its_name_alone():
    lines = ("The army said a shell had hit the camp.", "It also warned that more would come.")
    first, second = brief_article(article("herald", *lines)).claims
    assert second.statement == "[The army] also warned that more would come."
    assert first.attribution.speakers == second.attribution.speakers == ("army",)
