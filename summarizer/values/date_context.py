"""What the words around a shape say of it: whether a number counts, a name is a month, a holiday is everyone's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from summarizer.values.date_shapes import Found

# A month that is also a word, a verb or a given name is a date only beside a day, a year or one of these.
_BEFORE_A_MONTH = frozenset(
    """in since until till from to through during before after around between of last next this every by and or early
    mid late""".split()
)
_NAME_FOLLOWS = re.compile(r"\s+[A-Z][a-z]")
_COUNTED_FOLLOWS = re.compile(
    r"\s*(?:%|-(?:strong|plus|odd|member|seat|foot|mile|metre|meter|page|word|ton|tonne|year|day)\b"
    r"|(?:percent|per cent|million|billion|thousand|hundred|people|men|women|troops|soldiers|personnel|workers"
    r"|civilians|families|homes|houses|jobs|cases|deaths|units|pieces|tons|tonnes|barrels|gallons|litres|liters|dollars"
    r"|euros|pounds|miles|metres|meters|feet|kilometres|kilometers|km|m|kg|mm|cm|hours|days|weeks|months|years|times"
    r"|points|votes|copies|shares|members|students|prisoners|drones|missiles|shells|rounds|vehicles|tanks|gmt"
    r"|utc|local time|e[sd]t)\b)",
    re.IGNORECASE,
)
_BEFORE_A_YEAR = frozenset(
    """in since by until till before after during from through for as year years early
    late mid between throughout circa starting beginning and the its their his her our a ( ’s 's than of to""".split()
)
_STRONG = frozenset("in since until till before after during year years throughout circa starting beginning".split())
# "A total of 2000" counts, "the crowd of 2000" too; "back to 2000" does not, unless told of a number.
_COUNTS_OF = frozenset("total force group number crowd out maximum some".split())
_DATED = frozenset("back dating dated dates".split())
_YEARS_TO = _DATED | frozenset("ahead prior run-up leading".split())
_VERB_FOLLOWS = re.compile(
    r"\s+(?:(?:or|and)\s+(?:later|earlier|after|before)|marks|is|was|will|would|has|had|saw|sees|brought|brings|began|begins|ended|ends|became)\b"
)
_BEFORE_A_NAME = frozenset("every each first second third fourth fifth super bloody black easter usa russia".split())
_OTHER_YEAR = re.compile(r"\s?,?\s[0-9]{3,4}(?![0-9]|[,.:][0-9])")
_NOT_THE_DAY = re.compile(r"\s+(?:Times|Telegraph|Mirror|Mail|Express|Herald|Tribune|Post|Service|Night Live)\b")
_DATES = tuple("wdmDH")  # kinds of words that begin a date or end one
_RUN_ON = re.compile(r"(?<![0-9])[0-9]{1,3}[-/]$")
_LESS = re.compile(r"\bless than\s+$", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:than|over|at least|up to|within|every|each)\s+$"
    r"|\b(?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s(?:to|or)\s|\s?[-–]\s?)$",
    re.IGNORECASE,
)
# Behind a phrase stand a mark, a preposition or conjunction, the verb of its clause, or a time of day.
_PHRASE_ENDS = re.compile(
    r"\s*(?:$|[.,;:!?)”\"—–-]|(?:and|or|at|in|on|after|with|to|by|when|as|but|for|from|until|till|through|before|while"
    r"|because|if|(?-i:is|are|was|were|has|have|had|will|would|could|should|can|did|does))\b"
    r"|[0-9]{1,2}(?::[0-9]{2}|(?::[0-9]{2})?\s?[ap]\.?m\b))",
    re.IGNORECASE,
)
_CLAUSE_BEGINS = re.compile(r"\s+(?:the|an?|he|she|it|they|we|I|you|his|her|its|their|our|there)\b")
_CLOSES = re.compile(r"\s?(?:$|[.,;:!?)])")
_GOES_ON = re.compile(r"\s(?:and|to|until|till|through|thru)\s")
_IN_LOWER_CASE = frozenset("in since until till between from early mid late".split())
_TIME_FOLLOWS = re.compile(r"\s+(?:early|late|morning|afternoon|evening|night)\b", re.IGNORECASE)
_MONTH_FOLLOWS = re.compile(
    r"\s+(?:(?:of|in)\s+)?(?:the\s+)?(?:(?:this|last|next|past|previous|coming|upcoming|current|following|same)\s+)?month\b",
    re.IGNORECASE,
)
# "the Monday of Holy Week", where "convicted Monday of theft" is of no other time.
_OF_A_TIME = re.compile(
    r"\s+of\s+(?:[\w'’-]+\s+){0,3}?(?:weeks?|weekend|month|year|season|term|festival|tournament|Lent|Advent|Easter)\b",
    re.IGNORECASE,
)
_BESIDE_A_WEEKDAY = re.compile(
    r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?(?:,| or| and|,? ?-|,? to| through)\s?$", re.IGNORECASE
)
_ON_THE = re.compile(
    r"\b(?:on|by|for|since|until|till|through|from|before|after|(?:morning|afternoon|evening|night)\sof)\s+$",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"(?:\b|[’'])(?:will|ll|shall|would|could|might|should|must|to\s+be|(?:is|are|going|wants?|hopes?|aims?)\s+to|due|set"
    r"|schedul\w+|planned|expected|plans?|expects?|begins?|starts?|opens?|ends?|expires?|resumes?|votes?|let[’']s|please"
    r"|(?:are|is|be|we|you)\s+(?:free|away|back|available|meet|leave)|(?:remind|meet|see)\s+(?:me|us|you))\b[^.;]*$",
    re.IGNORECASE,
)
_OTHERS_DAY = re.compile(
    r"(?!\b(?:US|U\.S\.|America)[’']s\s)[’']s\s+$|\b(?!American\b)[A-Z]\w+(?:an|ian|ish|ese|i|ic|ox|u)\s+$|\b(?:Lunar|Muslim)\s+$"
)
# Other names of one word are of a season too, or a word: "Christmas sales", "an epiphany".
_ONLY_DAYS = frozenset("juneteenth candlemas michaelmas ashura mawlid".split())
_BEFORE_A_FEAST = frozenset(
    "on at by before after since until till for over around of from to through during between past this".split()
)


def is_month(found: Found, group: str, *, is_dated: bool = False) -> bool:
    """Whether the words can name a month: "may", "mar" and "march" in lower case need a day or a year beside them.

    A preposition or another month does as well where nothing follows that they could be verbs of: "from august to may."
    """
    word = found.said(group)
    if is_dated or word[0].isupper() or word.rstrip(".") not in ("may", "mar", "march"):
        return True
    kinds, start = found.match.string, found.match.start()
    is_end = kinds[max(0, start - 1) : start] in ("T", "A") and "m" in kinds[max(0, start - 3) : start]
    is_told = found.match[0] != "m" or not _IN_LOWER_CASE.isdisjoint(found.words_before[-1:])
    is_marched = word == "march" and found.match[0][0] in "trK#"
    is_start = found.words_before[-1:] in (["between"], ["from"])
    return (is_end or (is_told and not is_marched)) and bool((_GOES_ON if is_start else _CLOSES).match(found.after))


def month_stands_alone(found: Found) -> bool:
    """Whether a bare month is one: some are words and names as well, so that only a preposition tells."""
    word = found.said("mo_m")
    name = word.rstrip(".").lower()
    told = _is_month_ahead(found)
    if name in ("may", "march") or word.endswith("."):
        return told
    if name in ("april", "june", "august"):
        # "April Jones and June Smith"
        told = told and not (found.words_before[-1:] in (["and"], ["or"], ["by"]) and _NAME_FOLLOWS.match(found.after))
        return told or (not _NAME_FOLLOWS.match(found.after) and (word[0].isupper() or ends_phrase(found)))
    if len(name) < 5 and name != "july" and word[0].islower():
        return (told and name != "mar") or (name not in ("jan", "mar", "dec", "sep") and ends_phrase(found))
    if len(name) < 5 and name != "july":
        return told and name != "jan" and not _NAME_FOLLOWS.match(found.after)
    return True


def _is_month_ahead(found: Found) -> bool:
    """Whether a preposition or the like introduces a month: "in the May", but not "led by May"."""
    *_, first, second, third = "", "", "", *found.words_before
    word, other = (second, first) if third == "the" else (third, second)
    return word in _BEFORE_A_MONTH and not (word == "by" and other.endswith("ed"))


def year_ahead(found: Found) -> Literal["", "weak", "strong"]:
    """How well the words before a number introduce a year: "in 1867" does whatever follows, "the 1867" may count."""
    *_, second, third = "", "", *found.words_before
    if third not in _BEFORE_A_YEAR or (third == "of" and second in _COUNTS_OF):
        return ""
    if third == "to" and second not in _YEARS_TO and not (len(second) == 4 and second.isdigit()):
        return ""
    if third == "to" and second in _DATED:
        return "strong"
    if third == "than" and second not in ("later", "earlier", "sooner"):
        return ""
    return "strong" if third in _STRONG else "weak"


def is_counted(found: Found) -> bool:
    """Whether a number counts what follows it: "in 2000 homes"."""
    return bool(_COUNTED_FOLLOWS.match(found.after))


def ends_phrase(found: Found) -> bool:
    """Whether its phrase ends with it, so that it qualifies no noun."""
    return bool(_PHRASE_ENDS.match(found.after))


def stands_free(found: Found) -> bool:
    """Whether its phrase ends with it, or a clause begins behind it: "On the 26th the army left"."""
    return ends_phrase(found) or bool(_CLAUSE_BEGINS.match(found.after))


def is_phrase_end(text: str, position: int) -> bool:
    """Whether a phrase ends at a place of a text."""
    return bool(_PHRASE_ENDS.match(text, position))


def has_other_year(found: Found) -> bool:
    """Whether a number follows that would be its year, were it one that news tells of: "5 December 1391"."""
    return bool(_OTHER_YEAR.match(found.after))


def is_in_a_name(found: Found) -> bool:
    """Whether a day is part of a name or a habit: "the Sunday Times", "Super Tuesday", "every Friday"."""
    if found.words_before[-1:] in (["a"], ["any"]) and ends_phrase(found):
        return True  # "on a Friday in May", but not "in a Friday statement"
    is_tied = found.before.endswith("-") and found.match.string[found.match.start() - 2] not in _DATES
    if is_tied or _NOT_THE_DAY.match(found.after):
        return True
    return not _BEFORE_A_NAME.isdisjoint(found.words_before[-1:])


def is_in_a_number(found: Found) -> bool:
    """Whether figures before a dash run on into it, as those of a telephone number do."""
    return found.before.endswith(("-", "/")) and bool(_RUN_ON.search(found.before))


def is_hyphened(found: Found) -> bool:
    """Whether a hyphen ties the word after to it, "in March 40-hour weeks", which is not another date."""
    end = found.match.end()
    return found.after[:1] == "-" and found.after[1:2].isalpha() and found.match.string[end + 1 : end + 2] not in _DATES


def is_run_on(found: Found, digits: str) -> bool:
    """Whether a date in figures only ends a longer number: "133-03-03-2020", but not another date."""
    mark = next(mark for mark in digits if not mark.isdigit())
    before = found.match.string[: found.match.start()]
    return found.before.endswith(mark) and found.before[-2:-1].isdigit() and before[-2:-1] != "D"


def is_inside_a_number(found: Found) -> bool:
    """Whether figures run on into it and out of it."""
    marks = (found.before[-1:], found.after[:1])
    return all(mark in ("-", "/") for mark in marks) and found.after[1:2].isdigit()


def is_told_of_years(found: Found) -> bool:
    """Whether two figures name years: "the late 80s", "since the 90s", but not "his late 80s" nor "in the 80s"."""
    if _is_warm(found):
        return False
    words = [word.rstrip("-") for word in found.words_before[-2:]]
    if found.match[0][0] == "#":
        is_opening = bool(_OPENING.search(found.words.text, max(0, found.start - 6), found.start))
        return is_opening or (bool(words) and words[-1] in _SPAN_OF_YEARS)
    return words in (["the", "early"], ["the", "late"], ["the", "mid"])


def names_decade(found: Found) -> bool:
    """Whether "seventies" are years: neither an age ("in my seventies") nor a temperature."""
    if found.match.string[: found.match.start()].endswith("zA"):
        return True
    if found.match[0][0] != "#":
        return is_told_of_years(found) or (found.words_before[-1:] == ["in"] and not _is_warm(found))
    return found.text[:3].lower() == "the" and not _is_warm(found)


def _is_warm(found: Found) -> bool:
    return bool(_DEGREES.search(found.words.text, max(0, found.start - 60), found.end + 24))


_QUOTE_ENDS = re.compile(r"[,.]?[”\"]")
_OPENING = re.compile(r"(?:^|[.!?]\s)In\s$")  # what opens a sentence sets its time: "In the 70s, he sang"
_SPAN_OF_YEARS = frozenset("since until till during throughout".split())
_DEGREES = re.compile(
    r"\b(?:temperatures?|highs?|lows?|degrees|fahrenheit|mercury|weather|readings?|aged?|men|women)\b", re.IGNORECASE
)


def is_fiscal(found: Found) -> bool:
    """Whether a quarter is of a company's own year: "Q1 FY2025", "fiscal Q1"."""
    return found.after.lstrip().upper().startswith("FY") or found.words_before[-1:] == ["fiscal"]


def is_vague(found: Found) -> bool:
    """Whether the words before only bound a count: "more than a week ago"."""
    return bool(_VAGUE.search(found.before))


def is_less(found: Found) -> bool:
    """Whether it lasts up to a count: "less than a week after"."""
    return bool(_LESS.search(found.before))


def looks_ahead(found: Found) -> bool:
    """Whether the words before tell of what is to come."""
    return bool(_TO_COME.search(found.words.text, max(0, found.start - 60), found.start))


def is_answer(found: Found) -> bool:
    """Whether a quotation says nothing else, so that it tells when something will be: “Within two weeks,” he said."""
    return found.before.endswith(("“", '"')) and bool(_QUOTE_ENDS.match(found.after))


def _may_follow_a_feast(found: Found) -> bool:
    return stands_free(found) or bool(_TIME_FOLLOWS.match(found.after))


def names_feast(found: Found, name: str) -> bool:
    """Whether a holiday is one day of everyone's: neither "Ukraine's Independence Day" nor "Christmas sales"."""
    if _OTHERS_DAY.search(found.before):
        return False
    is_resolved = name[:3].lower() == "new" and name[-1] not in "ye"  # "New Year’s resolutions"
    is_told = name.lower() in _ONLY_DAYS or (" " in name and not is_resolved)
    before = found.words_before[-3:]
    is_ahead = not _BEFORE_A_FEAST.isdisjoint(before[-1:]) or (before[-1:] == ["and"] and "between" in before)
    return is_told or (is_ahead and (before[-1:] == ["between"] or _may_follow_a_feast(found)))


def comes_after_on(found: Found) -> bool:
    """Whether a preposition that a day needs stands before it."""
    return bool(_ON_THE.search(found.before))


def is_weekday_told(found: Found) -> bool:
    """Whether a short name is of a weekday: "on Fri", "Mon or Tue", but not "he sat" nor "the sun"."""
    is_told = comes_after_on(found) or bool(_BESIDE_A_WEEKDAY.search(found.before))
    return is_told and stands_free(found)


def is_of_a_time(found: Found) -> bool:
    """Whether what follows tells of which week or season it is: "the Monday of Holy Week"."""
    return bool(_OF_A_TIME.match(found.after))


def names_day(found: Found, words: str) -> bool:
    """Whether "the 26th" is a day of a month: after "on" and the like, and not before a noun."""
    # "On the first" is of anything, "on the twenty-first" or "the twelfth" is not.
    is_numbered = words[0].isdigit() or not words.isalpha() or found.number("do_d") > 9
    if words.isdigit() and found.words_before[-1:] in (["for"], ["from"], ["by"]):
        return False  # "for the 27" countries
    return is_numbered and comes_after_on(found) and stands_free(found)


def may_be_day(found: Found) -> bool:
    """Whether a bare number can be a day of a month, "4 to 22 this month": before a noun it counts."""
    return ends_phrase(found) or bool(_MONTH_FOLLOWS.match(found.after))


def is_year_told(found: Found) -> bool:
    """Whether what follows a number makes it a year: "2024's harvest", "2024 was"."""
    return found.after.startswith(("’s", "'s")) or bool(_VERB_FOLLOWS.match(found.after))
