"""Sentences of a text as exact spans, in every script.

Lines and paragraphs come first, since no sentence crosses them; nupunkt splits English, sentencex the rest. Both
answer in code points. nupunkt is trained on law reports and takes some ninety plain words ("found", "story", "York")
for abbreviations; the rules below put those boundaries back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_BULLET = re.compile(r"\s*(?:[-*•‣▪·–—]|\d{1,2}[.)])\s")
_WIDEST_WRAPPED_LINE = 120
_FEWEST_WRAPPED_LINES = 3
_ENDS_SENTENCE = re.compile(r"""[.!?…。！？؟।]["'”’»)\]]*\s*\Z""")
_LONGEST_WORD = 30  # characters
_FEWEST_SMALL_WORDS = 4  # of a caption; a place, a day and an hour have fewer
_LONGEST_RUN = 10_000  # characters; sentencex takes quadratic time over a run of opening quotes

_TITLES = """Lt Cmdr Cdr Cpl Pfc Pvt Spc Sgt Maj Col Gen Capt Adm Brig Gens Reps Sens Govs Mr Mrs Ms Dr Prof Messrs
    Rep Sen Gov Rev Hon Amb Sec Min Dep Det St Mt Ft Fr"""
_OTHER_ABBREVIATIONS = """Supt Insp Pres Corp Dept Assn Univ Bros Blvd Sept Inc Ltd Calif Colo Conn Mass Mich Minn Miss
    Mont Okla Tenn Wash Ariz Ark Fla Kan Neb Nev Ore Wis Wyo Del Ala Ind Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec
    Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Atty
    Co Jr Sr No Op Ave Rd La Ga Pa Va Md Ky Vt Mo Ill Tex Id Me Oh etc approx est fig vol resp incl excl
    vs cf pp ed eds ca al lb lbs oz kg km cm mm ft pt"""
_ABBREVIATIONS = frozenset(f"{_TITLES} {_OTHER_ABBREVIATIONS}".split())
_AFTER_TITLE = re.compile(rf"\b(?:{'|'.join(_TITLES.split())})\.\s+\Z")
_TITLE_ENDS = tuple(f"{title}." for title in _TITLES.split())
_BEFORE_FIGURE = re.compile(r"\b(?:Rs|Rp|Nos?|Art|Vol)\.\s+\Z")  # "Rs. 2 lakh", "No. 8"
_AFTER_INITIAL = re.compile(r"(?:\A|(?<=[\s(]))[^\W\d_a-z]\.\s+\Z")  # "M. Dupont", "J. Müller"
# A stop that may end a sentence with what closes behind it, and the word before: stops are few, and quickly found.
_STOP = re.compile(r"""\.["”’)\]]*(?:\[\d{1,3}\])*\s+(?=["“‘(\[]*[A-Z])""")
_LAST_WORD = re.compile(r"(?<![\w.'’-])(?:[a-z]{2,}|[A-Z][a-z]{3,}|(?<=[^.,][ ])[A-Z][a-z]{1,2})\Z")
_NEVER_FIRST = (")", "]", ",", ";")  # "Bell (D-Utah.), who left": no sentence begins with these
_ASKED = re.compile(r"""[?!]["”’]\s+\Z""")
_ASKER = re.compile(r"(?:[A-Z][\w.’'-]*\s){1,4}(?:asked|said|wrote|added|replied|shouted|told|asks|says|writes|adds)\b")
_FOOTNOTES = re.compile(r"(?:\[\d{1,3}\])+(?=\s|\Z)")
_CREDIT = re.compile(r"\((?:Additional |Further )?(?:Reporting|Writing|Editing|Compiled) by [^()]*\)")
AGENCIES = r"(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images)"  # whose pictures newspapers print
# "In this May 26 photo, a boat burns. AP The firm said": what follows the caption of a picture is whose it is.
_PICTURE_CREDIT = re.compile(
    r"In this [^.!?]{0,60}?\b(?:photo|photograph|image|picture|frame grab)\b.*?[.!?][”\"]?\s+"
    rf"(?P<credit>{AGENCIES})\s+(?=[A-Z“\"])"
)
# "A boat burns on Monday (AP) -- The firm said": the caption of a picture runs into where an agency's report begins.
_SENDER = r"(?:(?:ABC|CBS|NBC|Fox)(?: News)?|AFP|AP|BBC|Bloomberg|CNN|MSNBC|NPR|R(?:euters|EUTERS)|UPI|Xinhua|Yonhap)"
SENT = re.compile(rf"\({_SENDER}(?:/{_SENDER})*\)(?:\s*(?:--?|[–—]))?\s*(?=[A-Z“\"])")
# "A boat burns in the bay, May 26, 2010 AP ORLA, Lower Land -- The firm said": whose the picture is, and a place.
_CREDITED = re.compile(rf"\s{AGENCIES}\s+(?=[A-Z]{{3,}}[A-Z.-]*(?:,?\s[A-Z][\w.]*){{0,4}}\s*(?:--|[–—])\s)")
_DASHES = ("--", "–", "—")
_PICTURED = re.compile(rf"\b(?:Photo|Image|Picture|{AGENCIES})[^.!?\w]*\Z")
_SMALL_WORD = re.compile(r"\b[a-z]{2,}\b")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_TIMESTAMP = re.compile(
    rf"(?:[A-Z][A-Z .,]++\|\s*)?(?:[A-Z][a-z]{{2,8}},?\s+)?{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}[;,]?\s+(?:at\s+)?"
    r"\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s+(?:[A-Z]{3,4}T|GMT|UTC|E[DS]?T))?\s+(?=[A-Z“\"])",
    re.IGNORECASE,
)

# "(AP) Last Updated 5:47 p.m. ET The firm said".
_UPDATED = re.compile(
    rf"(?:{SENT.pattern})?(?i:last |first )?[Uu]pdated?:?(?: at)? [0-9]{{1,2}}[:.][0-9]{{2}}\s?(?i:[ap]\.?m\.?)?"
    r"(?:\s(?:[A-Z]{3,4}|E[DS]?T|GMT|UTC))?\s+(?=[A-Z“\"])"
)

# "by 9 a.m. The army" ends a sentence, "at 9 a.m. Monday", "at 9 a.m. GMT" and "at 9 a.m. Moscow time" do not; nor does
# what opens with the time that it gives.
_HOUR = re.compile(
    r"""\b[ap]\.m\.["”’)]*\s+(?=["“‘(]*[A-Z])(?!(?:Eastern|Central|Pacific|Mountain|Greenwich|New\sYear|Christmas|Easter|Good\sFriday)\b)"""
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[A-Z]{2,5}\b|(?:[A-Z]\w+\s){1,2}(?i:time)\b)"
    rf"(?!{_MONTH}\s)"
)
_OF_HOUR = re.compile(r"\b(?:an?|the|its|his|her|their|this|that|each|every|usual)\s+[0-9]{1,2}(?:[:.][0-9]{2})?\s*\Z")
_OPENS_WITH_TIME = re.compile(
    r"""[“"‘(]*(?:At|By|Around|About|Before|After|Since|From|Until|Shortly|Just|On|In|When|As|While|Between)\b[^,]*\Z"""
)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence as ``text[start:end]``, in code points, and the number of its paragraph from 1."""

    start: int
    end: int
    paragraph: int


def split(text: str, language: str = "") -> tuple[Piece, ...]:
    """All sentences of ``text``: in order, disjoint, stripped, and together every character that is no whitespace.

    ``language`` is a two- or three-letter code; without one, text in Latin script is split as English.
    """
    english = language == "en" or (not language and text.isascii())
    pieces = []
    for paragraph, (start, end) in enumerate(_blocks(text), 1):
        flat = text[start:end].replace("\n", " ")
        cuts = _english_cuts(flat) if english else _other_cuts(flat, language or "en")
        begins = sorted(cut for cut in cuts if not flat.startswith(_NEVER_FIRST, cut))
        pieces += [Piece(start + a, start + b, paragraph) for a, b in _spans(flat, begins)]
    return tuple(pieces)


def _blocks(text: str) -> list[Span]:
    """Paragraphs: every line that is not blank or, in hard-wrapped text, every run of such lines."""
    lines = _lines(text)
    wrapped = _is_wrapped(text, lines)
    blocks: list[Span] = []
    for start, end in lines:
        line = text[start:end]
        if wrapped and blocks and _goes_on(text, blocks[-1], start, line):
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
    return blocks


def _lines(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.split("\n"):
        if line and not line.isspace():
            spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether lines are short and two in five line breaks stand before a small letter, so in mid-sentence."""
    if any(end - start > _WIDEST_WRAPPED_LINE for start, end in lines):
        return False
    following = [text[b[0] : b[1]].lstrip()[0] for a, b in pairwise(lines) if a[1] + 1 == b[0]]
    return len(following) >= _FEWEST_WRAPPED_LINES and sum(c.islower() for c in following) >= 0.4 * len(following)


def _goes_on(text: str, block: Span, start: int, line: str) -> bool:
    """Whether a line of hard-wrapped text belongs to the block before it.

    It does not after a blank line, as a list item, or after a line that ends a sentence far short of the margin.
    """
    if start != block[1] + 1 or _BULLET.match(line):
        return False
    last = text[max(text.rfind("\n", 0, block[1]) + 1, block[0]) : block[1]]
    return not (_ENDS_SENTENCE.search(last) and len(last) < 0.75 * len(line))


def _english_cuts(flat: str) -> set[int]:
    """Where sentences begin in one line of English."""
    import nupunkt  # noqa: PLC0415 - its model takes 40 ms to load

    cuts = {start for start, _ in nupunkt.sent_spans(flat)}
    cuts = {cut for cut in cuts if not _follows_title(flat, cut)}
    cuts = {cut for cut in cuts if not (_ASKED.search(flat, max(0, cut - 6), cut) and _ASKER.match(flat, cut))}
    cuts = {
        cut for cut in cuts if not (flat[cut : cut + 1].isdigit() and _BEFORE_FIGURE.search(flat, max(0, cut - 6), cut))
    }
    cuts.update(stop.end() for stop in _STOP.finditer(flat) if _ends_in_word(flat, stop.start()))
    hours = _HOUR.finditer(flat) if ".m." in flat else ()
    cuts.update(hour.end() for hour in hours if not _opens_with_time(flat, hour.start(), cuts))
    for credit in _CREDIT.finditer(flat):
        cuts.update(credit.span())
    for stamp in (_TIMESTAMP.match(flat), _UPDATED.match(flat)):
        cuts.update((stamp.end(),) if stamp else ())
    if picture := _PICTURE_CREDIT.match(flat):
        cuts.update((picture.start("credit"), picture.end()))
    cuts.update(_behind_captions(flat))
    return {marks.end() if (marks := _FOOTNOTES.match(flat, cut)) else cut for cut in cuts}


def _behind_captions(flat: str) -> Iterator[int]:
    """Where a report begins behind the caption of a picture that runs into it."""
    sent = SENT.search(flat) if "(" in flat else None
    if sent and _is_caption(flat[: sent.start()], sent[0]):
        yield sent.start()
    credit = _CREDITED.search(flat) if any(map(flat.__contains__, _DASHES)) else None
    if credit and _is_caption(flat[: credit.start()], "--"):
        yield credit.end()


def _is_caption(before: str, sent: str) -> bool:
    """Whether words before an agency in brackets are a caption and no place: words in small letters, or a credit."""
    if not sent.rstrip().endswith(("-", *_DASHES)):
        return _PICTURED.search(before) is not None
    return len(_SMALL_WORD.findall(before)) >= _FEWEST_SMALL_WORDS


def _follows_title(flat: str, cut: int) -> bool:
    before = flat[max(0, cut - 12) : cut]
    return before.rstrip().endswith(_TITLE_ENDS) and _AFTER_TITLE.search(before) is not None


def _opens_with_time(flat: str, at: int, cuts: set[int]) -> bool:
    """Whether an hour opens its sentence, or stands before a noun: "at a 10 a.m. Senate hearing"."""
    begin = max((cut for cut in cuts if cut <= at), default=0)
    return _OPENS_WITH_TIME.match(flat[begin:at]) is not None or _OF_HOUR.search(flat, max(0, at - 24), at) is not None


def _ends_in_word(flat: str, end: int) -> bool:
    """Whether the words before a full stop end in one that nobody shortens so."""
    start = flat.rfind(" ", max(0, end - _LONGEST_WORD), end) + 1
    last = flat[start:end]
    if start and len(last) > 3 and last.isalpha() and last.isascii() and (last.islower() or last.istitle()):  # most
        return last not in _ABBREVIATIONS
    word = _LAST_WORD.search(flat, max(0, end - _LONGEST_WORD), end)
    return word is not None and word[0] not in _ABBREVIATIONS


def _other_cuts(flat: str, language: str) -> set[int]:
    """Where sentences begin in one line of any other language."""
    import sentencex  # noqa: PLC0415 - most runs are English only

    cuts = {
        run + int(boundary["start_index"])
        for run in range(0, len(flat), _LONGEST_RUN)
        for boundary in sentencex.get_sentence_boundaries(language, flat[run : run + _LONGEST_RUN])
    }
    return {cut for cut in cuts if not _AFTER_INITIAL.search(flat, max(0, cut - 4), cut)}


def _spans(flat: str, cuts: list[int]) -> list[Span]:
    """Strip the stretches between cuts; one without a letter or digit joins its neighbour."""
    spans: list[Span] = []
    for start, end in pairwise([0, *cuts, len(flat)]):
        stretch = flat[start:end]
        if not stretch or stretch.isspace():
            continue
        span = (start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip()))
        if spans and not (_has_word(flat, span) and _has_word(flat, spans[-1])):
            span = (spans.pop()[0], span[1])
        spans.append(span)
    return spans


def _has_word(flat: str, span: Span) -> bool:
    return any(map(str.isalnum, flat[slice(*span)]))
