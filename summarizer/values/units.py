"""Units, currencies and shares as English news writes them beside a number."""

from __future__ import annotations

import re
from typing import NamedTuple

# The name that callers see, and the forms it is written in.
_FORMS = {
    "percent": "% percent pct per-cent",
    "percentage points": "percentage-point percentage-points",
    "basis points": "basis-point basis-points",
    "times": "times",
    "mm": "mm millimeter millimeters millimetre millimetres",
    "cm": "cm centimeter centimeters centimetre centimetres",
    "m": "m meter meters metre metres",
    "km": "km kms kilometer kilometers kilometre kilometres",
    "inches": "inch inches",
    "feet": "ft foot feet",
    "yards": "yard yards",
    "miles": "mi mile miles",
    "nautical miles": "nautical-mile nautical-miles",
    "square miles": "square-mile square-miles sq-mi",
    "square km": "square-km square-kilometers square-kilometres square-kilometer square-kilometre sq-km",
    "square m": "square-meters square-metres square-meter square-metre sq-m",
    "square feet": "square-feet square-foot sq-ft",
    "cubic m": "cubic-meters cubic-metres cubic-meter cubic-metre",
    "cubic feet": "cubic-feet cubic-foot",
    "light-years": "light-year light-years",
    "acres": "acre acres",
    "hectares": "hectare hectares ha",
    "micrograms": "microgram micrograms",
    "mg": "mg milligram milligrams",
    "g": "g gram grams gramme grammes",
    "kg": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
    "pounds": "lb lbs pound pounds",
    "ounces": "oz ounce ounces",
    "tons": "ton tons",
    "tonnes": "tonne tonnes metric-ton metric-tons metric-tonnes",
    "kilotons": "kiloton kilotons",
    "megatons": "megaton megatons",
    "bushels": "bushel bushels",
    "barrels": "barrel barrels bbl",
    "barrels per day": "bpd",
    "gallons": "gallon gallons",
    "litres": "liter liters litre litres",
    "ml": "ml milliliter milliliters millilitre millilitres",
    "pints": "pint pints",
    "quarts": "quart quarts",
    "calories": "calorie calories kcal",
    "degrees": "degree degrees ° °c °f",
    "mph": "mph",
    "km/h": "km/h kph kmh",
    "knots": "knot knots kt",
    "rpm": "rpm",
    "decibels": "db decibel decibels",
    "Kbps": "kbps kilobits",
    "Gbps": "gbps gigabits",
    "KB": "kb kilobyte kilobytes",
    "MB": "mb megabyte megabytes",
    "GB": "gb gigabyte gigabytes",
    "TB": "tb terabyte terabytes",
    "Mbps": "mbps mbit/s megabits",
    "hertz": "hz hertz",
    "kHz": "khz kilohertz",
    "MHz": "mhz megahertz",
    "GHz": "ghz gigahertz",
    "pixels": "px pixel pixels",
    "megapixels": "mp megapixel megapixels",
    "watts": "w watt watts",
    "kW": "kw kilowatt kilowatts",
    "MW": "mw megawatt megawatts",
    "GW": "gw gigawatt gigawatts",
    "kWh": "kwh kilowatt-hour kilowatt-hours",
    "MWh": "mwh megawatt-hour megawatt-hours",
    "mAh": "mah",
    "volts": "volt volts",
    "amps": "amp amps ampere amperes",
    "dpi": "dpi",
    "seconds": "second seconds",
    "minutes": "minute minutes min mins",
    "hours": "hour hours hr hrs",
    "days": "day days",
    "weeks": "week weeks",
    "months": "month months",
    "years": "year years",
    "decades": "decade decades",
    "centuries": "century centuries",
    "USD": "usd dollar dollars us-dollar us-dollars",
    "EUR": "eur euro euros",
    "GBP": "gbp",
    "JPY": "jpy yen",
    "CNY": "cny rmb yuan renminbi",
    "RUB": "rub ruble rubles rouble roubles",
    "INR": "inr rupee rupees",
    "UAH": "uah hryvnia hryvnias",
    "KRW": "krw",
    "CHF": "chf",
    "AUD": "aud australian-dollars",
    "CAD": "cad canadian-dollars",
    "ILS": "shekel shekels",
}
_NAMES = {form: name for name, forms in _FORMS.items() for form in forms.split()}
TIMES = frozenset("seconds minutes hours days weeks months years decades centuries".split())
SPEEDS = {"km per hour": "km/h", "miles per hour": "mph"}  # what is written in words by its sign
_HUNDREDTHS = {"cent": "USD", "cents": "USD", "pence": "GBP", "p": "GBP"}
# Short forms that are more often something else when they stand apart from the number.
_ATTACHED_ONLY = frozenset("g w ha mp px mi min second".split())
_GRAMS = re.compile(r"g(?=[,.;:)]|$|\s(?:of|and|or|in|to|with|\()(?!\w))")  # "140 g," but "5 g spot"
_SIGNS = {
    "$": "USD", "US$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₩": "KRW", "₹": "INR", "RS": "INR", "₽": "RUB",
    "₴": "UAH", "₺": "TRY", "₪": "ILS", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD",
    "HK$": "HKD", "S$": "SGD", "R$": "BRL",
}  # fmt: skip
CURRENCIES = frozenset({*_SIGNS.values(), *(name for name in _FORMS if len(name) == 3 and name.isupper())})
_WORDS = re.compile(
    r"(?P<gap>[\s\u00a0]?-?)(?:U\.S\. )?(?P<first>%|°[CF]?|[A-Za-z]+(?:/[a-z]\b)?)(?:[\s-](?P<second>[A-Za-z]+))?(?!\w)"
)
_INCH = re.compile(r"\s?in(?:\.|\b)(?=\s?[(x×]|\s(?:thick|wide|long|tall|high|deep|across)\b)")


class Unit(NamedTuple):
    """A unit read after a number: its name, where its words end, and what it multiplies the number by.

    ``is_attribute`` where it may describe a noun to come, as no plural does: "3.5-inch", "30GB", "a 5 mile race".
    """

    name: str
    end: int
    factor: float = 1.0
    is_attribute: bool = False


def currency_of(sign: str) -> str:
    """The ISO code of a currency sign or code written before a number."""
    sign = sign.strip().rstrip(".").upper()
    return _SIGNS.get(sign, sign)


def unit_at(text: str, position: int) -> Unit | None:
    """The unit that stands at ``position``, right after a number, if any."""
    found = _WORDS.match(text, position)
    if found is None:
        return None
    first, second = found["first"].lower(), (found["second"] or "").lower()
    attribute = found["gap"].endswith("-") or (not first.endswith("s") and first != "feet")
    if (name := _NAMES.get(f"{first}-{second}")) is not None:
        return Unit(name, found.end("second"), is_attribute=attribute)
    end = found.end("first")
    if first == "in" and (inch := _INCH.match(text, position)):
        return Unit("inches", inch.end())
    if first in _HUNDREDTHS and not (first == "p" and found["gap"]):
        return Unit(_HUNDREDTHS[first], end, 0.01)
    name = _NAMES.get(first)
    if not name or _is_part(text, end, first) or (_is_apart(found) and not _GRAMS.match(text, found.start("first"))):
        return None
    return Unit(name, end, is_attribute=attribute and first != "%")


def _is_part(text: str, end: int, form: str) -> bool:
    """Whether a form goes on as another word: "foot-and-mouth"; a dimension or rate may: "3.5-inch-wide"."""
    goes_on = text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha()
    return goes_on and form not in ("inch", "foot", "mile") and not text.startswith(("-a-", "-per-"), end)


def _is_apart(found: re.Match[str]) -> bool:
    """Whether a short form stands apart from its number, or in capitals, and so is another word."""
    return found["first"] in ("M", "G") or (bool(found["gap"]) and found["first"].lower() in _ATTACHED_ONLY)


def is_unit(word: str) -> bool:
    """Whether letters written onto a number ("16GB") are a unit."""
    return (word.lower() in _NAMES and word not in ("M", "G")) or word in _HUNDREDTHS
