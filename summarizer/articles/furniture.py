"""Page furniture: what a page prints around an article, marked so that no brief takes it for news.

Set phrases decide most (``phrases``); the shape of the page decides the rest: a list of headlines after its label,
a short line without a full stop between paragraphs, a line printed twice. A paragraph of running text is never
furniture as a whole; at most single sentences of it are.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from summarizer.articles import phrases
from summarizer.articles.sentences import AGENCIES, SENT
from summarizer.values.words import FUNCTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

_STOPS = tuple(".!?…。！？؟।:;,")
_CLOSING = "\"'”’»)]"  # marks that may stand behind a stop
_CUT_OFF = re.compile(r"(?:\.{4,}|\S\s?(?:\.\.\.|…)|\[(?:\.\.\.|…)\])\Z")
_CREDITED = re.compile(r"""[.!?”"’)]\s+(?P<credit>[^.!?]+)\.?\Z""")
_BY_AGENCY = re.compile(rf"\s{AGENCIES}\Z")
_PRESENTS = re.compile(
    r"\b(?:correspondent|columnist|editor|reporter|analyst|journalist|author|writer)s?,?\s(?:\w+\s){0,2}"
    r"(?:shares?|explains?|looks?|examines?|discusses|breaks?|considers?|offers?|explores?|takes?|asks?|reviews?)\b",
)
_HEADING = re.compile(r"^#{1,6}\s+")
_WORD = re.compile(r"[^\W_]{3,}")
_BIOGRAPHY = re.compile(
    r"(?:[A-Z][\w.'’-]+ ){1,3}(?P<name>[A-Z][\w'’-]+) is (?:an?|the) (?:[\w’'-]+ ){0,6}"
    r"(?:reporter|correspondent|journalist|columnist|editor|writer)\b",
)
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

# After how much of the text a notice is taken to head the comments: a bare label may also be a button at the top.
_OPENS_COMMENTS = (
    (re.compile(r"views expressed in the comments|we welcome|leave a reply", re.IGNORECASE), 1 / 3),
    (re.compile(r"(?:\d+ |reader |top )?comments?(?: \(\d+\))?:?$", re.IGNORECASE), 1 / 2),
)

RELATED, LABEL, REPEATED, COMMENTS = "related headlines", "section label", "repeated line", "comments"


@dataclass
class Line:
    """A paragraph of one printed line or more: its sentences, and the reason of each so far (empty: content).

    ``words`` is how many it has; scripts without spaces count two characters a word. It ``is_open`` where it is short
    and ends without punctuation, as headlines and labels do.
    """

    sentences: Sequence[str]

    def __post_init__(self) -> None:
        self.sentences = [" ".join(sentence.split()) for sentence in self.sentences]
        self.text = " ".join(self.sentences)
        self.reasons = [""] * len(self.sentences)
        self.words = len(self.text.split()) + (0 if self.text.isascii() else len(_CJK.findall(self.text)) // 2)
        self.is_open = self.words <= 25 and not self.text.rstrip(_CLOSING).endswith(_STOPS)

    @property
    def bare(self) -> str:
        """The text without the mark of a Markdown heading."""
        return _HEADING.sub("", self.text) if self.text.startswith("#") else self.text

    @property
    def is_content(self) -> bool:
        """Whether any sentence is not furniture so far."""
        return not all(self.reasons)

    @property
    def is_prose(self) -> bool:
        """Whether it is running text: content that ends as sentences do."""
        return self.is_content and not self.is_open

    def mark(self, reason: str) -> None:
        """Give the reason to every sentence that has none."""
        self.reasons = [old or reason for old in self.reasons]


def mark(paragraphs: Sequence[Sequence[str]], title: str = "") -> tuple[str, list[list[str]]]:
    """Find the headline and the furniture of an article.

    ``paragraphs`` holds the sentences of each paragraph; ``title`` is the headline where it is known. Returns the
    headline (empty if there is none) and, in the shape of ``paragraphs``, why each sentence is furniture (empty for
    content). Some sentence is always content.
    """
    lines = [Line(sentences) for sentences in paragraphs]
    _mark_phrases(lines)
    printed = _headline(lines)
    _mark_headline(lines, {title.casefold(), printed.casefold()} - {""})
    _mark_credited(lines)
    _mark_lists(lines)
    _mark_repeats(lines)
    _mark_cut_off(lines)
    _mark_closing_list(lines)
    _mark_labels(lines)
    _mark_comments(lines)
    _mark_biography(lines)
    _mark_closing_question(lines)
    if not any(line.is_content for line in lines):  # nothing but furniture: then the rules are wrong, not the text
        return title or printed, [[""] * len(line.sentences) for line in lines]
    return title or printed, [line.reasons for line in lines]


def _mark_phrases(lines: list[Line]) -> None:
    for line in lines:
        if not any(c.isalnum() for c in line.text):
            line.mark("separator")
        elif line.words <= 45 and len(line.sentences) <= 3 and (reason := phrases.line_reason(line.text)):
            line.mark(reason)
        else:
            line.reasons = [phrases.sentence_reason(sentence) for sentence in line.sentences]
            _mark_before_sender(line)


def _mark_before_sender(line: Line) -> None:
    """Mark what stands in one paragraph before an agency in brackets that opens its report: it captions a picture."""
    ahead = pairwise(("", *line.sentences))
    opens = next((n for n, (before, told) in enumerate(ahead) if SENT.match(told) or _BY_AGENCY.search(before)), 0)
    line.reasons[:opens] = ["caption"] * opens


def _headline(lines: list[Line]) -> str:
    """Take the first content line if it is a headline: four words or more, no full stop, text after it."""
    content = [line for line in lines if line.is_content]
    if len(content) > 1 and content[0].is_open and content[0].words >= 4 and any(line.is_prose for line in content[1:]):
        return content[0].bare
    return ""


def _mark_headline(lines: list[Line], headlines: set[str]) -> None:
    """Mark the headline where it is printed: once as such, then as a repeated line."""
    reason = "headline"
    for line in lines:
        if line.bare.casefold() in headlines:
            line.mark(reason)
            reason = REPEATED


def _mark_repeats(lines: list[Line]) -> None:
    """Mark every copy of a line without full stop that is printed twice, and the later copies of a paragraph."""
    counts = Counter(line.text for line in lines)
    seen = set()
    for line in lines:
        if counts[line.text] > 1 and line.words >= 4 and (line.is_open or line.text in seen):
            line.mark(REPEATED)
        seen.add(line.text)


def _mark_credited(lines: list[Line]) -> None:
    """Mark a line that ends in the name of a photo agency as a caption; at the end of an article only the name."""
    last = max((i for i, line in enumerate(lines) if line.is_prose), default=-1)
    for number, line in enumerate(lines):
        match = _credited(line.text) if line.is_content and line.words <= 60 else None
        if not match or not phrases.is_credit(match["credit"]):
            continue
        if number < last and len(line.sentences) <= 3 and not match["credit"].startswith("("):
            line.mark("caption")
        elif line.sentences[-1].rstrip(".") == match["credit"]:
            line.reasons[-1] = "wire credit"


def _credited(text: str) -> re.Match[str] | None:
    """What stands behind the last full stop but one that ends a line."""
    return _CREDITED.search(text, max(0, *(text.rfind(stop, 0, -1) for stop in ".!?")))


def _mark_lists(lines: list[Line]) -> None:
    """Mark the headlines, and their teasers, that follow the label of a list once the article has begun."""
    begun, end = False, 0
    for number, line in enumerate(lines):
        if number < end:
            line.mark(RELATED)
        elif phrases.is_list_label(line.text):
            line.reasons = [RELATED if begun else LABEL] * len(line.sentences)
            end = _list_end(lines, number + 1) if begun else end
        begun = begun or line.is_prose


def _list_end(lines: list[Line], start: int) -> int:
    """Find where running text resumes after a list of headlines, each with a teaser or without."""
    if _alternates(lines[start:]):
        return len(lines)
    after_headline = False
    for number, line in enumerate(lines[start:], start):
        if not line.is_content:
            continue
        if line.is_open or phrases.bare(line.text) != line.text or _is_asking_headline(line):
            after_headline = True
        elif after_headline and (_CUT_OFF.search(line.text) or _presents(line)):
            after_headline = False
        else:
            return number
    return len(lines)


def _alternates(lines: list[Line]) -> bool:
    """Whether lines are nothing but two or more pairs of a headline and a short teaser, up to the end."""
    pairs = 0
    content = (line for line in lines if line.is_content)
    for headline, teaser in zip(content, content, strict=False):
        if not headline.is_open or teaser.is_open or teaser.words > 60:
            return False
        pairs += 1
    return pairs >= 2


def _is_asking_headline(line: Line) -> bool:
    return line.words <= 15 and len(line.sentences) == 1 and line.text.endswith(("?", "!"))


def _presents(line: Line) -> bool:
    """Whether one sentence says what a journalist does in a piece: "X, our correspondent, shares his view of …"."""
    return len(line.sentences) == 1 and bool(_PRESENTS.search(line.text))


def _mark_cut_off(lines: list[Line]) -> None:
    """Mark teasers that are cut off in mid-sentence and the headlines above them, where there are two or more."""
    pairs = [
        (above, line)
        for above, line in pairwise(lines)
        if line.is_content and line.words <= 60 and above.is_content and above.is_open and _CUT_OFF.search(line.text)
    ]
    if len(pairs) >= 2:
        for above, line in pairs:
            above.mark(RELATED)
            line.mark(RELATED)


def _mark_closing_list(lines: list[Line]) -> None:
    """Mark three or more headlines in a row that end the page, unless a colon announces them."""
    run: list[Line] = []
    for line in reversed(lines):
        if not line.is_content:
            continue
        if not (line.is_open and line.words >= 4):
            if len(run) >= 3 and line.is_prose and not line.text.endswith(":"):
                for headline in run:
                    headline.mark(RELATED)
            return
        run.append(line)


def _mark_labels(lines: list[Line]) -> None:
    """Mark Markdown headings, and a short line without full stop or number between paragraphs of running text."""
    previous_is_prose = True
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        between = previous_is_prose and following is not None and following.is_prose
        if line.bare != line.text or (between and _is_label(line)):
            line.mark(LABEL)
        if line.is_content:
            previous_is_prose = line.is_prose


def _is_label(line: Line) -> bool:
    return (
        line.is_content
        and line.is_open
        and line.words <= 8
        and phrases.bare(line.text) == line.text
        and not any(c.isdigit() for c in line.text)
    )


def _mark_comments(lines: list[Line]) -> None:
    """Mark all that follows the notice above readers' comments, if enough of an article stands before it."""
    places = [(line, index) for line in lines for index in range(len(line.sentences))]
    for number, (line, index) in enumerate(places):
        if line.reasons[index] == COMMENTS and _opens_comments(line.sentences[index], number / len(places)):
            for later, place in places[number:]:
                later.reasons[place] = later.reasons[place] or COMMENTS
            return


def _opens_comments(sentence: str, depth: float) -> bool:
    return any(depth >= least and notice.match(sentence) for notice, least in _OPENS_COMMENTS)


def _mark_biography(lines: list[Line]) -> None:
    """Mark a sentence near the end that presents a journalist whom the article itself does not name."""
    content = [(line, i) for line in lines for i, reason in enumerate(line.reasons) if not reason]
    for line, index in content[-3:]:
        match = _BIOGRAPHY.match(line.sentences[index])
        if match and not any(match["name"] in other.sentences[i] for other, i in content if other is not line):
            line.reasons[index] = "byline"


def _mark_closing_question(lines: list[Line]) -> None:
    """Mark a question that ends the text and shares hardly a word with it: it advertises another story."""
    content = [(line, i) for line in lines for i, reason in enumerate(line.reasons) if not reason]
    if len(content) < 3:
        return
    line, index = content[-1]
    if not line.sentences[index].endswith("?"):
        return
    words = set(_WORD.findall(line.sentences[index].casefold())) - FUNCTION_WORDS
    known = {word for other, i in content[:-1] for word in _WORD.findall(other.sentences[i].casefold())}
    if len(words) >= 5 and 3 * len(words & known) <= len(words):
        line.reasons[index] = RELATED
