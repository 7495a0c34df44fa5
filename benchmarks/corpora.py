"""The articles that the benchmarks measure on, as this package reads them."""

from __future__ import annotations

import datetime as dt
import re
import xml.etree.ElementTree as ET  # our own checked-in files, nothing from outside
from dataclasses import dataclass
from pathlib import Path

from summarizer.articles import article, read
from summarizer.models import Article, Published

HERE = Path(__file__).parent
APPLE = HERE / "data" / "semeval2015-timeline-apple"
DPRK = HERE.parent / "examples" / "dprk-russia"

# The corpus is stored as tokens with a space between them; these give back what a newspaper prints.
_REPAIRS = (
    (re.compile(r"``|''"), '"'),
    (re.compile(r" ([.,;:!?%)\]}]|'(?:s|re|ve|ll|d|m|t)\b|n't\b)"), r"\1"),
    (re.compile(r"(\w') (s|re|ve|ll|d|m|t)\b"), r"\1\2"),
    (re.compile(r"([(\[{$£€#]) "), r"\1"),
    (re.compile(r'(?P<mark>") ([^"]*?) (?P=mark)'), r'"\2"'),
    (re.compile(r"(\w) - (\w)"), r"\1-\2"),
)


@dataclass(frozen=True, slots=True)
class Document:
    """An article as numbered sentences, with the day it was published where that is known."""

    id: str
    title: str
    published: dt.date | None
    sentences: dict[int, str]

    @property
    def is_odd(self) -> bool:
        """Whether it belongs to the half that rules may be tuned on."""
        return not self.id.isdigit() or int(self.id) % 2 == 1


def apple() -> tuple[Document, ...]:
    """Thirty Wikinews articles of SemEval-2015 task 4, detokenised."""
    return tuple(_tml(path) for path in sorted((APPLE / "articles").glob("*.tml")))


def _tml(path: Path) -> Document:
    root = ET.parse(path).getroot()  # noqa: S314 - a file of this repository
    stamp = root.find("DCT/TIMEX3")
    assert stamp is not None
    return Document(
        id=(root.findtext("DOCID") or "").strip(),
        title=(root.findtext("EXTRAINFO") or "").strip(),
        published=dt.date.fromisoformat(stamp.attrib["value"]),
        sentences={int(s.attrib["id"]): detokenised("".join(s.itertext())) for s in root.iter("s")},
    )


def detokenised(text: str) -> str:
    """The text with the spaces that a tokeniser put around its marks taken out again."""
    for pattern, repaired in _REPAIRS:
        text = pattern.sub(repaired, text)
    return " ".join(text.split())


def as_article(document: Document) -> Article:
    """The document as its dateline and one paragraph: the corpus keeps no more of its layout."""
    day = document.published
    dateline, *sentences = document.sentences.values()
    return article(
        f"{dateline}\n\n{' '.join(sentences)}",
        title=document.title,
        published=Published(start=day, end=day, basis="given") if day else Published(),
    )


def dprk() -> tuple[Article, ...]:
    """The five articles of the examples."""
    return read([str(path) for path in sorted(DPRK.glob("*.txt"))]).articles
