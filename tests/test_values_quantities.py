from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values import counted, labels, measured, numerals, qualifiers, quantities, shared, spelled, steps, units
from summarizer.values.quantities import find_numbers, find_quantities, outcome
from summarizer.values.units import TIMES

EXAMPLES = Path(__file__).parent.parent / "examples" / "dprk-russia"


def values(text: str) -> list[float]:
    return [number.value for number in find_numbers(text)]


def only(text: str):
    (mention,) = find_quantities(text)
    return mention.quantity


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("11,000", 11_000),
        ("11 000 men", 11_000),
        ("eleven thousand", 11_000),
        ("2.7k", 2_700),
        ("$1.5bn", 1.5e9),
        ("US$ 3 million", 3e6),
        ("12 per cent", 12),
        ("two hundred and fifty", 250),
        ("two thousand five hundred", 2_500),
        ("twenty-one", 21),
        ("half a million", 500_000),
        ("two dozen", 24),
        ("a third of the fleet", 1 / 3),
        ("two-thirds", 2 / 3),
        ("a 240mm gun", 240),
        ("a five-year plan", 5),
        ("one soldier", 1),
        ("on May 5 300 people marched", 300),
        ("In 2010 300 people marched", 300),
        ("in May 12 000 people marched", 12_000),
    ],
)
def test_a_number_is_worth_the_same_in_digits_and_words(text, value):
    assert values(text) == [pytest.approx(value)]


@pytest.mark.parametrize(
    "text",
    [
        "the KN-23 and the M-1991",
        "the 11th Army Corps",
        "on 14 November 2024",
        "in 2025, since 1953",
        "one of them, and no one else",
        "at 9:30 in the morning",
        "3D printing over 5G",
        "the first and the second",
    ],
)
def test_ordinals_designations_and_dates_are_no_numbers(text):
    assert values(text) == []


def test_both_ends_of_a_range_share_the_scale_said_once():
    assert values("1.5 to 2 million barrels, or 3-4 billion") == [1.5e6, 2e6, 3e9, 4e9]


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier"),
    [
        ("11,000 troops", 11_000, 11_000, "exactly"),
        ("some 11,000 troops", 11_000, 11_000, "about"),
        ("an estimated 11,000 troops", 11_000, 11_000, "about"),
        ("at least nine people", 9, None, "at least"),
        ("More than 11,000 troops", 11_000, None, "at least"),
        ("over ‘1,000’ troops", 1_000, None, "at least"),
        ("10 or more troops", 10, None, "at least"),
        ("as many as 8,000 troops", None, 8_000, "at most"),
        ("up to another 120 systems", None, 120, "at most"),
        ("between 300 and 400 troops", 300, 400, "between"),
        ("three to five troops", 3, 5, "between"),
        ("300-400 troops", 300, 400, "between"),
        ("hundreds of troops", 200, 999, "about"),
        ("several hundred troops", 300, 999, "about"),
        ("dozens of troops", 24, 99, "about"),
        ("roughly 40 or so troops", 40, 40, "about"),
        ("no larger than 40 feet", None, 40, "at most"),
        ("not exceeding 40 feet", None, 40, "at most"),
        ("3% to 5% of voters", 3, 5, "between"),
        ("$3bn-$5bn", 3e9, 5e9, "between"),
        ("between 40 and more than 60 troops", 40, None, "at least"),
        ("from 5,000 to at least 7,000 barrels", 5000, None, "at least"),
        ("between four and as many as nine ships", 4, 9, "between"),
        ("between 840,000 gallons and 1.68 million gallons", 840_000, 1_680_000, "between"),
        ("one in five voters", 0.2, 0.2, "exactly"),
        ("more than half of voters", 0.5, None, "at least"),
        ("a 1.8m-square-mile area", 1.8e6, 1.8e6, "exactly"),
        ("٣٠٠ people", 300, 300, "exactly"),
        ("edged up to 8.3 percent", 8.3, 8.3, "exactly"),
        ("a rise of up to 8.3 percent", None, 8.3, "at most"),
        ("tens of thousands of troops", 20_000, 99_999, "about"),
        ("dozens of dozens of eggs", 288, 1_439, "about"),
    ],
)
def test_bounds_say_no_more_than_the_words(text, low, high, qualifier):
    quantity = only(text)
    assert (quantity.low, quantity.high, quantity.qualifier) == (low, high, qualifier)


def test_a_change_names_two_values_and_no_range():
    assert [m.quantity.low for m in find_quantities("The toll rose from 300 to 400 people.")] == [300, 400]


@pytest.mark.parametrize(
    "text", ["Shares fell 12 percent to $45.30", "The price was cut by $200 to $399.", "Oil rose $1 to $85 a barrel."]
)
def test_a_change_and_what_it_led_to_are_no_range_and_are_of_one_thing(text):
    change, reached = (m.quantity for m in find_quantities(text))
    assert change.low == change.high
    assert change.counted == reached.counted != ""


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("It has 500 and 1,000 songs.", ["songs", "songs"]),
        ("It holds up to 160GB or 40,000 songs.", ["", "songs"]),
        ("It is sold in 16 GB and 32 GB models.", ["models", "models"]),
        ("It is 5 feet (1.5 m) of rope.", ["rope", "rope"]),
        ("There are two sizes, a 2GB and a 4GB.", ["sizes", "sizes", "sizes"]),
        ("It won just two of its last 11 matches.", ["matches", "matches"]),
        ("It was seen in 14 of the country's 26 provinces.", ["provinces", "provinces"]),
        ("They treated 73 people, 11 of them in critical condition.", ["people", "people"]),
        ("They passed it by 312 votes to 245.", ["votes", "votes"]),
        ("The leak is 12 barrels (504 gallons or 1.9 litres) a day.", ["leak"] * 3),
    ],
)
def test_what_is_said_once_is_read_for_both(text, counted):
    assert [m.quantity.counted for m in find_quantities(text)] == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Net income rose 14 percent to $2.3bn in March, from $2bn a year earlier.", "Net income"),
        ("Net profit was $1.14 per share, while Wall Street expected just 77 cents.", "Net profit"),
        ("Revenue was $11.4 billion, down 3% on the year.", "Revenue"),
        ("The mine produced 240,000 tonnes of copper in the year, up 7 percent.", "copper"),
        ("Music sales grew 26% over the quarter to reach $1.2 billion.", "Music sales"),
        ("Spending on health will rise from £104bn to £114bn.", "Spending"),
        ("BP shares closed 6 percent down in London at 365.5 pence.", "BP shares"),
        ("They put the leak at 1,000 barrels, then raised that to 5,000 barrels.", "leak"),
        ("The debt was cut by a third to 14 billion euros.", "debt"),
        ("The player is 6.1 millimetres thick and weighs 88 grams.", "player"),
        ("The index fell 134 points, or 1.1 percent.", "index"),
        ("The fine could be up to $4,300 per barrel, or up to $11.1 billion.", "fine"),
    ],
)
def test_a_second_amount_of_a_thing_is_of_that_thing(text, counted):
    assert find_quantities(text)[-1].quantity.counted == counted


def test_a_conversion_is_as_exact_as_what_it_converts():
    found = find_quantities("It is about 5,000 barrels (210,000 gallons/795,000 litres), or 5,500 tonnes.")
    assert [m.quantity.qualifier for m in found] == ["about"] * 3 + ["exactly"]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("a market value of $348.8 billion", "market value"),
        ("Apple shares slid $19.37 on Friday", "Apple shares"),
        ("Inflation rose to 9.1%", "Inflation"),
        ("the company cut prices by 10%", "prices"),
        ("shares closed up 5 percent", "shares"),
        ("the trouble in closing a road that is 1 mile long", "road"),
        ("exposure to sounds above 85 dB", "sounds"),
        ("prices range from $5 to $10", "prices"),
        ("$1.5bn in damages", "damages"),
        ("$100 million worth of ammunition", "ammunition"),
        ("70% of all digital music sales", "digital music sales"),
        ("a 3.5-inch LCD display that lights up", "LCD display"),
        ("an 11.6-inch (29.46-cm) version", "version"),
        ("it was sold for $300 in Malta", ""),
        ("shops sell the new model at $300", ""),
        ("it earned $5 million in total", ""),
        ("the number of North Korean troops there to around 11,000", "North Korean troops"),
        ("it raised $300 million from investors", ""),
        ("the phone is priced at $249", ""),
        ("the deal values the chipmaker at $4.6 billion", "chipmaker"),
        ("the laptop starts at $1,199", ""),
        ("prices start at $15 a month", "prices"),
        ("the settlement, worth $100 million, ends it", "settlement"),
        ("inflation is running at 8.5%", "inflation"),
        ("the euro fell to $1.21", "euro"),
        ("the update weighs in at 450 MB", "update"),
        ("it brought waves up to 9 metres high", "waves"),
        ("its workforce will shrink by 10%", "workforce"),
        ("The Nexus 4 weighs 139 grams", "Nexus 4"),
        ("North Korea gained $3 million", ""),
        ("it will pass within 27,700 km of Earth", ""),
        ("only 22 percent backed it.", ""),
        ("the film made $15 million and has grossed $230 million", ""),
        ("jewellery valued at $14m", "jewellery"),
        ("they found cocaine worth an estimated $90 million", "cocaine"),
        ("a margin of error of plus or minus three percentage points", "error"),
        ("Defence spending will increase by $3bn", "Defence spending"),
        ("the figure was later revised to 5,000 barrels", "figure"),
        ("the deficit is expected to reach 3.4 percent", "deficit"),
        ("exports to China jumped by a third", "exports"),
        ("rates were raised by a quarter of a percentage point", "rates"),
        ("the engine uses 15 percent less fuel than the old one", "fuel"),
        ("a crowd of 54,212 watched the final", "crowd"),
        ("the population is estimated at 1.2 million", "population"),
        ("a total of 54 were there", ""),
        ("the victim was 56", ""),
        ("a 100-ton box lies on the floor", "box"),
        ("the $1,300 laptop weighs 3 pounds", "laptop"),
        ("a 40-foot wave swept over the deck", "wave"),
        ("the 5,000-barrels-a-day estimate", "estimate"),
        ("the total amount of oil released by the well is 444,000 barrels", "oil"),
        ("the firm will ramp that up to 80,000 barrels", ""),
    ],
)
def test_a_measure_names_what_it_measures(text, counted):
    assert find_quantities(text)[0].quantity.counted == counted


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("$1.5bn", "USD"),
        ("£ 20 million", "GBP"),
        ("billions of dollars", "USD"),
        ("12 per cent", "percent"),
        ("12% of voters", "percent"),
        ("70 miles", "miles"),
        ("5,000 barrels a day", "barrels per day"),
        ("5,000 bpd", "barrels per day"),
        ("nearly four times the size", "times"),
        ("six months", "months"),
        ("$2.0 billion a year earlier", "USD"),
        ("264 pixels per inch", "pixels per inch"),
        ("300 megabits per second", "Mbps"),
        ("a quarter of a percentage point", "percentage points"),
        ("up to 120 M-1989 guns", ""),
    ],
)
def test_measures_carry_their_unit(text, unit):
    assert only(text).unit == unit


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("200 long-range artillery pieces, missiles", "long-range artillery pieces"),
        (
            "up to 120 M-1989 “Koksan” self-propelled artillery units and more",
            "M-1989 Koksan self-propelled artillery units",
        ),
        ("148 KN-23 ballistic missiles from the north", "KN-23 ballistic missiles"),
        ("4,000 of the soldiers", "soldiers"),
        ("11 police officers in the city", "police officers"),
        ("120 aircraft over the sea", "aircraft"),
        ("Two gunmen opened fire", "gunmen"),
        ("three measurement methods the team used", "measurement methods"),
        ("as many as 8,000 fighting on the front line", ""),
        ("about 4,000 of them", ""),
        ("14 U.N. trucks", "U.N. trucks"),
        ("Sales were at ten to twelve million.", "Sales"),
        ("Inflation stood at two to three percent.", "Inflation"),
        ("Police received 112 calls about the fire.", "calls"),
        ("Rescuers called 112 people to the site.", "people"),
        ("At the camp 40 were killed.", "killed"),
        ("At least one escaped the fire.", ""),
        ("30m crowns", "crowns"),
        ("At the station 4 people waited", "people"),
        ("an increase of four in a day", ""),
        ("gave a figure of about 600", ""),
        ("1,500 short of what he asked for", ""),
        ("46 percent in favor", ""),
        ("as the garrison on the island and off its coast grew to 7,500", "garrison"),
    ],
)
def test_what_is_counted_is_the_noun_phrase_up_to_its_head(text, counted):
    assert only(text).counted == counted


def invented_sentences():
    lines = Path(__file__).with_name("counted.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" | ")) for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("text", "counted"), invented_sentences())
def test_every_shape_of_a_sentence_names_what_its_numbers_count(text, counted):
    found = [m.quantity.counted.lower() for m in find_quantities(text) if m.quantity.unit not in TIMES]
    assert "; ".join(one or "_" for one in found) == counted


@pytest.mark.parametrize(
    ("text", "counted", "became"),
    [
        ("It suffered 300 combat deaths", "killed", "killed"),
        ("2,700 wounded among its forces", "wounded", "wounded"),
        ("300 have been killed", "killed", "killed"),
        ("about 4,000 of them have been killed or injured", "casualties", "casualties"),
        ("around 400 soldiers had died", "soldiers killed", "killed"),
        ("nearly 3,600 were wounded", "wounded", "wounded"),
        ("the blast killed 11 workers", "workers killed", "killed"),
        ("One Marine was killed in the blast", "Marine killed", "killed"),
        ("Nine Israelis were killed", "Israelis killed", "killed"),
        ("a fire, killing or wounding 50 people", "people casualties", "casualties"),
        ("the strike left nine people dead", "people killed", "killed"),
        ("the death toll rose to 300", "killed", "killed"),
        ("the death toll from the storm reached 250 people", "people killed", "killed"),
        ("the death toll has passed 90", "killed", "killed"),
        ("the death toll touches 90", "killed", "killed"),
        ("the death toll since the Monday of the storm had climbed to 90", "killed", "killed"),
        ("rivers caused the death of 90 people", "people killed", "killed"),
        ("300 people are thought to be missing", "people missing", "missing"),
        ("305 miners, drivers and cooks were still missing", "miners missing", "missing"),
        ("300 people offered to be counted missing", "people", ""),
        ("1,100 North Korean casualties", "North Korean casualties", "casualties"),
        ("losses were said to be “several hundred”", "casualties", "casualties"),
        ("hundreds of wounded Russian soldiers", "Russian soldiers wounded", "wounded"),
        ("20 sailors are still missing", "sailors missing", "missing"),
        ("they captured two soldiers", "soldiers captured", "captured"),
        ("police arrested 15 people", "people arrested", "arrested"),
        ("45,000 people were displaced", "people displaced", "displaced"),
        ("1,500 homes were damaged or destroyed", "homes damaged", "damaged"),
        ("two US soldiers were injured", "US soldiers wounded", "wounded"),
        ("11,000 soldiers went to a war that has killed many", "soldiers", ""),
        ("300 soldiers killed the guards", "soldiers", ""),
        ("163 people were now known to have died", "people killed", "killed"),
        ("the number of people known to have died when the ship sank at night has risen to 61", "killed", "killed"),
        ("they gave the number of injured as 23", "wounded", "wounded"),
        ("the number of those killed by wolves stood in the report at 12 times that", "", ""),
    ],
)
def test_what_became_of_people_is_the_last_word(text, counted, became):
    quantity = only(text)
    assert (quantity.counted, outcome(quantity)) == (counted, became)


@pytest.mark.parametrize("text", ["a 7.1 magnitude quake", "a magnitude 7.1 quake", "a quake of magnitude 7.1"])
def test_a_magnitude_counts_no_earthquakes(text):
    assert (only(text).low, only(text).counted) == (7.1, "magnitude")


def test_a_toll_is_read_past_the_magnitude_of_its_earthquake():
    found = find_quantities("His office raised the death toll from the magnitude 7.1 earthquake to 273.")
    assert [(m.quantity.low, m.quantity.counted) for m in found] == [(7.1, "magnitude"), (273, "killed")]


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("a loss of 30m crowns", 3e7, ""),
        ("sells 5m barrels", 5e6, "barrels"),
        ("drew 10m viewers", 1e7, ""),
        ("killed 5m Britons", 5e6, ""),
        ("a 30m mast", 30, "m"),
        ("the 100m champions", 100, "m"),
        ("Carr won the 1500m British title", 1500, "m"),
    ],
)
def test_an_m_is_of_millions_before_what_is_counted_in_them_and_else_of_metres(text, low, unit):
    assert (only(text).low, only(text).unit) == (low, unit)


@pytest.mark.parametrize(
    "text",
    [
        "152-mm guns",
        "240mm rocket launchers",
        "a 35-year-old man",
        "John Smith, 56, said",
        "at the age of 56",
        "Article 5",
        "Highway 2",
        "rated 0 / 5",
        "a five-year plan",
        "in 2025",
        "iPhone 4 owners",
        "at 5 p.m. there",
        "the 11th Army Corps",
        "open 24/7",
        "a 5-4 ruling",
        "they won 3-1 and lost 0-2",
        "call 408-996-1010 or (555) 123-4567",
        "10 Downing Street",
        "1600 Pennsylvania Avenue",
        "the Boeing 737 jets and Windows 7",
        "the 2012 budget",
        "the Big Four",
        "the two companies",
        "a USB 1.1 port",
        "the No. 1 song",
        "one of the men, one who fled",
        "a 1080p film",
        "the 911 call and a delay in calling 999",
        "one testified on Tuesday, and one wept as she left",
        "One shows a man on a crate.",
        "a man of 24 and a boy of about 9",
        "said the driver, Anna Bell, 58.",
        "at 1 o'clock on Monday",
        "It closed at ten to two on Monday.",
        "a fire at station 4 on Monday",
    ],
)
def test_labels_ages_calibres_scores_and_times_count_nothing(text):
    assert find_quantities(text) == ()


def test_the_examples_give_the_figures_a_reader_would_note():
    text = (EXAMPLES / "another-3000-soldiers.txt").read_text(encoding="utf-8")
    found = {(m.quantity.words, m.quantity.counted) for m in find_quantities(text)}
    assert {
        ("3,000", "soldiers"),
        ("about 4,000", "casualties"),
        ("around 400", "North Korean soldiers killed"),
        ("nearly 3,600", "wounded"),
        ("At least nine", "people wounded"),
    } <= found


PIECES = st.sampled_from(
    [
        *"12 1,100 2.5 a one two hundred thousand million dozens of them".split(),
        *"up to at least between and - – $ £ % killed dead people M-23 ’ “".split(),
    ]
)


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=16).map(" ".join)))
def test_any_text_gives_slices_in_order_with_bounds_in_order(text):
    last = 0
    for number in find_numbers(text):
        assert last <= number.start < number.end
        assert text[number.start : number.end] == number.words
        last = number.end
    for mention in find_quantities(text):
        quantity = mention.quantity
        assert text[mention.start : mention.end] == quantity.words
        assert quantity.low is not None or quantity.high is not None
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high


@given(st.text(max_size=60), st.sampled_from(["", "5", "two", " 3 km", "$1-2"]))
def test_the_same_text_gives_the_same_quantities(text, more):
    assert find_quantities.__wrapped__(text + more) == find_quantities(text + more)


@pytest.mark.parametrize(
    "piece", ["1,", "two ", "1-", "$1 ", "half a ", "1%", "(1 ", "up to ", "one hundred and ", "1 (2 "]
)
def test_a_long_run_of_one_piece_is_read_to_its_end(piece):
    for mention in find_quantities(piece * 2_000):
        assert len(mention.quantity.words) < 2_000 * len(piece)


class Text(str):
    """A text that tallies the characters copied out of it."""

    __slots__ = ("tally",)

    def __getitem__(self, key):
        part = super().__getitem__(key)
        self.tally[0] += len(part)
        return part


class Scanned:
    """A pattern that tallies the characters it is let loose on."""

    def __init__(self, pattern, tally):
        self.pattern, self.tally = pattern, tally

    def match(self, text, start=0):
        found = self.pattern.match(text, start)
        self.tally[0] += 1 + (len(found[0]) if found else 0)
        return found

    def search(self, text, start=0, end=sys.maxsize):
        self.tally[0] += min(end, len(text)) - start
        return self.pattern.search(text, start, end)

    def finditer(self, text, start=0):
        self.tally[0] += len(text) - start
        return self.pattern.finditer(text, start)

    def __getattr__(self, name):  # the others are given slices, which the text has tallied
        return getattr(self.pattern, name)


def work(monkeypatch, text):
    """Characters that reading a text copies and scans."""
    tally = [0]
    with monkeypatch.context() as patch:
        for module in (counted, labels, measured, numerals, qualifiers, quantities, shared, spelled, steps, units):
            for name, value in vars(module).items():
                if isinstance(value, re.Pattern):
                    patch.setattr(module, name, Scanned(value, tally))
        hostile = Text(text)
        hostile.tally = tally
        find_quantities.__wrapped__(hostile)
    return tally[0]


@pytest.mark.parametrize(
    "piece",
    [
        *("1,", "two ", "$1 ", "half a ", "1 (2 ", "$1 (£2/", "12 of its ", "5 of them, ", "1 300 ", "hundreds of "),
        *("rose 5% to ", "was worth $5 ", "a number of 5 ", "killed 5 ", "a 3-inch ", "1 barrel, or ", "of of 5"),
    ],
)
def test_twice_the_text_is_twice_the_work(monkeypatch, piece):
    once, twice = (work(monkeypatch, piece * times) for times in (300, 600))
    assert twice < 2.2 * once


@given(st.integers(0, 10**12))
def test_grouped_digits_read_back_as_themselves(number):
    assert values(f"about {number:,} of them") == [number]


@pytest.mark.parametrize("text", ["It was doing 110 kilometres an hour.", "It was doing 110 km/h."])
def test_a_speed_has_one_unit_in_words_and_by_its_sign(text):
    (found,) = find_quantities(text)
    assert (found.quantity.low, found.quantity.unit) == (110, "km/h")


def test_who_speaks_of_a_number_is_not_what_it_counts():
    (found,) = find_quantities("The government speaks of 29.")
    assert found.quantity.counted == ""


def test_up_to_is_no_bound_of_what_is_driven_there():
    (found,) = find_quantities("The firm will ramp that up to 80,000 barrels.")
    assert found.quantity.qualifier == "exactly"
