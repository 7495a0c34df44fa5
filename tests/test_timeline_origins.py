import pytest
from stories import article, claim

from summarizer.timeline.origins import origin_by_claim, outlets_of, same_speaker

TEXT = "The Orla dam failed at dawn and flooded the whole of Lower Town before noon."
HERALD = article("herald", TEXT, "The mayor of Lower Town ordered everybody to leave the valley.")
COURIER = article("courier", TEXT.replace("noon", "lunch"), "People left the valley.")


def origins(*claims, elsewhere=()):
    found = origin_by_claim(claims, outlets_of([HERALD, COURIER], [*claims, *elsewhere]))
    return tuple(sorted(set(found.values())))


def test_outlets_that_quote_one_speaker_have_one_origin():
    ours = claim(HERALD, 1, speakers=["Reuters", "Peru's Ministry of Defense"])
    theirs = claim(COURIER, 2, speakers=["Lima's Defence Ministry"])
    assert origins(ours, theirs) == ("Peru's Ministry of Defense",)


def test_bodies_that_may_have_it_from_each_other_are_named_by_their_country():
    ours, theirs = claim(HERALD, 1, speakers=["Peru's army"]), claim(COURIER, 2, speakers=["a Peruvian lawmaker"])
    assert origins(ours, theirs) == ("Peru",)


@pytest.mark.parametrize("crowd", ["Peruvian officials", "scientists of Peru", "a panel of Peru's army"])
def test_a_body_that_others_only_describe_or_name_in_part_keeps_its_name(crowd):
    ours, theirs = claim(HERALD, 1, speakers=["Peru's army"]), claim(COURIER, 2, speakers=[crowd])
    assert origins(ours, theirs) == (max("Peru's army", crowd, key=len) if "army" in crowd else "Peru's army",)


def test_two_named_speakers_are_two_origins():
    assert len(origins(claim(HERALD, 1, speakers=["Anna Bell"]), claim(COURIER, 2, speakers=["Carl Hart"]))) == 2


def test_an_outlet_that_names_nobody_adds_no_origin_to_a_named_one():
    assert origins(claim(HERALD, 1, speakers=["Anna Bell"]), claim(COURIER, 2)) == ("Anna Bell",)


def test_two_outlets_in_their_own_words_and_voice_are_two_origins():
    assert origins(claim(HERALD, 2), claim(COURIER, 2)) == ("Courier", "Herald")


def test_a_copied_text_has_the_origin_of_its_original():
    assert len(origins(claim(HERALD, 1), claim(COURIER, 1))) == 1


def test_claims_that_come_through_one_relay_have_one_origin():
    ours = claim(HERALD, 1, speakers=["Reuters", "Anna Bell"])
    theirs = claim(COURIER, 2, speakers=["Reuters", "Carl Hart"])
    assert len(origins(ours, theirs)) == 1


def test_an_outlet_that_has_drawn_on_an_agency_does_not_bear_it_out():
    theirs = article("afp", "People fled Lower Town.", "The valley was left empty.")
    credit = "(With inputs from Agence France-Presse)"
    drawn, apart = article("herald", HERALD.text, credit), article("courier", COURIER.text)
    told = [claim(source, 1) for source in (drawn, apart, theirs)]
    found = origin_by_claim(told[::2], outlets_of([drawn, apart, theirs], told))
    assert len(set(found.values())) == 1
    assert len(set(origin_by_claim(told[1:], outlets_of([drawn, apart, theirs], told)).values())) == 2


def test_what_unnamed_sources_say_of_somebody_is_hearsay():
    ours = claim(HERALD, 1, speakers=["unnamed sources", "Carl Hart"])
    assert origins(ours, claim(COURIER, 2, speakers=["Anna Bell"])) == ("Anna Bell",)


def test_an_origin_may_be_shared_through_a_third_claim():
    chain = (["Peru's army"], ["Peru's army", "Joint Staff of Peru"], ["Joint Staff"])
    claims = [claim(HERALD, 1, speakers=s).model_copy(update={"id": f"herald.{n}"}) for n, s in enumerate(chain)]
    assert len(set(origin_by_claim(claims, outlets_of([HERALD], claims)).values())) == 1


def test_outlets_that_draw_on_one_relay_elsewhere_have_one_origin_in_their_own_voice():
    said = [claim(HERALD, 1, speakers=["Reuters", "Anna Bell"]), claim(COURIER, 1, speakers=["Reuters", "Carl Hart"])]
    assert len(origins(claim(HERALD, 2), claim(COURIER, 2))) == 2
    assert len(origins(claim(HERALD, 2), claim(COURIER, 2), elsewhere=said)) == 1


@pytest.mark.parametrize("nobody", ["officials", "unnamed sources", "ministry", "local media", "PM", "Prime Minister"])
def test_speakers_that_could_be_anybody_are_no_origin_of_their_own(nobody):
    assert origins(claim(HERALD, 1, speakers=["Anna Bell"]), claim(COURIER, 2, speakers=[nobody])) == ("Anna Bell",)
    assert origins(claim(HERALD, 1, speakers=["Reuters", nobody])) == ("Reuters",)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Seoul’s Defense Ministry", "South Korea’s Ministry of National Defense", True),
        ("Budanov", "Kyrylo Budanov", True),
        ("Ana de Melo Barcelas", "Orla Mayor Ana de Melo Barcelos", True),
        ("Works Minister Ana Nuño", "Secretary of Public Works Ana Nuno Mayer", True),
        ("Anna Barker", "Carl Barter", False),
        ("France's interior ministry", "Spain's health agency", False),
        ("Anna Bell", "Carl Hart", False),
    ],
)
def test_names_that_can_be_one_speaker_are_taken_for_one(one, other, same):
    assert same_speaker(one, other) is same is same_speaker(other, one)


@pytest.mark.parametrize("speaker", ["Reports", "opinion poll", "New estimates", "Some analysts", "Correspondents"])
def test_what_is_written_and_people_of_some_kind_are_no_origin_by_name(speaker):
    assert origins(claim(HERALD, 1, speakers=[speaker])) == ("Herald",)


@pytest.mark.parametrize(
    ("speaker", "author"),
    [
        ("New estimates from a panel of Savian scientists", "panel of Savian scientists"),
        ("findings of the water board", "water board"),
        ("estimate announced by Anna Bell", "Anna Bell"),
        ("Institute for the Study of War", "Institute for the Study of War"),
        ("Kesta officials", "Kesta officials"),
    ],
)
def test_who_has_written_something_is_its_origin(speaker, author):
    assert origins(claim(HERALD, 1, speakers=[speaker])) == (author,)


def test_speakers_named_side_by_side_share_an_origin_with_each_of_them():
    both = claim(HERALD, 1, speakers=["Anna Bell and Peru's army"])
    assert origins(both, claim(COURIER, 2, speakers=["Bell"])) == ("Bell",)
    assert origins(both, claim(COURIER, 2, speakers=["Peru's army"])) == ("Peru's army",)


@pytest.mark.parametrize(
    "opening",
    [
        "By The Associated Press\n\nORLA—",
        "ORLA, Mich. (AP) — ",
        "LOWER TOWN (AP) - ",
        "By AP\n\nORLA: ",
        "ORLA/LOWER TOWN, Peru (AP) – ",
        "A boat on Monday.\n\nOrla, May 5 (AP) ",
    ],
)
def test_a_report_that_an_agency_sent_is_that_agencys(opening):
    prints = article("herald", opening + TEXT)
    found = outlets_of([prints, COURIER], [])
    told = claim(prints, 1)
    assert origin_by_claim([told], found)["herald.1"] in ("AP", "The Associated Press")
    assert found.steps(told)[0] == "Herald"
    assert len(found.steps(told)) == 2
    agency = article("ap", "Rain fell over Orla on Monday.")
    both = [told, claim(agency, 1)]
    assert len(set(origin_by_claim(both, outlets_of([prints, agency], both)).values())) == 1


@pytest.mark.parametrize(
    "opening",
    ["By Anna Bell\n\nORLA — ", "ORLA — ", "NATO (the alliance) said so. ", "ORLA (Herald) — ", "The Orla board (OB) "],
)
def test_a_reporter_a_place_and_the_outlet_itself_are_no_agency(opening):
    own = article("herald", opening + TEXT)
    assert origin_by_claim([claim(own, 1)], outlets_of([own], [])) == {"herald.1": "Herald"}


def test_copies_have_the_outlet_that_was_out_first_for_their_origin():
    late = article("herald", TEXT, published="2021-05-06")
    first = article("orla post", TEXT, published="2021-05-05")
    both = [claim(late, 1, speakers=["officials"]), claim(first, 1, speakers=["officials"])]
    assert set(origin_by_claim(both, outlets_of([late, first], both)).values()) == {"Orla Post"}


@pytest.mark.parametrize("desk", ["ADMIN", "STAFF", "EDITOR", "WEB", "NEWS", "DESK"])
def test_an_author_field_of_capitals_is_no_agency_that_two_outlets_share(desk):
    ours, theirs = (outlet.model_copy(update={"author": desk}) for outlet in (HERALD, COURIER))
    claims = claim(ours, 2), claim(theirs, 2)
    assert set(origin_by_claim(claims, outlets_of([ours, theirs], claims)).values()) == {"Courier", "Herald"}


def test_an_author_field_that_names_a_listed_agency_is_that_agency():
    ours, theirs = (outlet.model_copy(update={"author": "AFP"}) for outlet in (HERALD, COURIER))
    claims = claim(ours, 2), claim(theirs, 2)
    assert set(origin_by_claim(claims, outlets_of([ours, theirs], claims)).values()) == {"AFP"}
