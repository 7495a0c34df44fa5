"""Wires: the agency whose report an outlet prints, as its dateline or byline says."""

from __future__ import annotations

import re

from summarizer.models import Article
from summarizer.timeline.families import family, is_listed

_HEAD = 1000  # characters within which an article says where it comes from
# "LOWER TOWN, Orla (Newswire) -", "Orla, May 5 (NWA) The": whom a dateline names in brackets has sent it.
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Z.'’/ -]*[A-Z](?:,\s[\w.'’ -]{1,40})?\s*\((?P<agency>[A-Z][\w /&.-]{1,30})\)\s*(?:--?|[–—])"
    r"|[A-Z][\w.'’/ -]*,\s[A-Z][a-z]{2,8}\.?\s[0-9]{1,2}\s*\((?P<initials>[A-Z]{2,5})\)\s)",
    re.MULTILINE,
)
_NAME = r"(?:The )?[A-Z][\w.&'’-]{0,40}(?: (?:of )?[A-Z][\w.&'’-]{0,40}){0,3}(?<![.])"
# "By NWA", and "By Anna Bell, Newswire".
_BYLINE = re.compile(rf"^By (?:(?P<agency>{_NAME})|[^,|/\n]{{3,60}}(?:,| ?[|/]) ?(?P<beside>{_NAME}))$", re.MULTILINE)
# What credits an agency in words: "(With inputs from NWA)", "Newswire contributed to this report."
_CREDIT = re.compile(
    rf"\(?[Ww]ith (?:\w+ )?inputs? from (?:the )?(?P<agency>{_NAME})"
    rf"|(?P<helper>{_NAME}) contributed to this (?:report|story|article)\b"
)
# Nothing but an agency, set apart by its marks: "(NWA)", "--NWA", "Source: Newswire".
_SIGNATURE = re.compile(rf"(?:\(|--?|[–—]|[Ss]ource:) ?(?P<agency>{_NAME})\)?\.?")
_MARKS = frozenset("ALL END ENDS EOM MORE".split())
_INITIALS = re.compile(r"[A-Z]{2,5}")
_AFTERWARDS = 2  # lines of a page behind its article in which an agency may be credited


def wire(article: Article) -> str:
    """The agency that wrote an article for the outlet that prints it, as named there; empty where it shows none.

    Dateline, byline, the author given, a signature at the end ("(NWA)"). Most bylines name a person, so that all but
    datelines count only where the table of families has the name; initials count as well ("By NWA"), but not in the
    author given, which a site may fill with "ADMIN", nor behind a person, where they may be an office.
    """
    head = article.text[:_HEAD]
    dateline, byline = _DATELINE.search(head), _BYLINE.search(head)
    signed = [byline["agency"]] if byline and _is_agency(byline["agency"]) else []
    signed += [byline["beside"]] if byline and is_listed(byline["beside"] or "") else []
    signed += [article.author] if is_listed(article.author) else []
    signed += [name for line in _closing(article) if (name := _signed(line))]
    named = [dateline["agency"] or dateline["initials"]] if dateline else signed
    return next((name for name in named if family(name) != family(article.name)), "")


def drawn_on(article: Article) -> frozenset[str]:
    """The agencies that an article says it has drawn on, at its head or its end: "with inputs from NWA"."""
    lines = (*article.text[:_HEAD].splitlines(), *_closing(article))
    named = {_named(_CREDIT.match(line)) for line in lines}
    return frozenset(name for name in named if name and family(name) != family(article.name))


def _closing(article: Article) -> list[str]:
    """The end of an article, where it may credit an agency: its last sentence of news, and what is right behind it."""
    last = article.content[-1].number if article.content else len(article.sentences)
    return [" ".join(article.words(s).split()) for s in article.sentences[last - 1 : last + _AFTERWARDS]]


def _signed(line: str) -> str:
    """The agency that a line signs for; "(ENDS)" is a mark of the desk, and a source of figures no sender."""
    found = _SIGNATURE.fullmatch(line)
    name = _named(found)
    return name if name not in _MARKS and (is_listed(name) or not line.lower().startswith("source")) else ""


def _named(found: re.Match[str] | None) -> str:
    name = next(filter(None, found.groups()), "") if found else ""
    return name if _is_agency(name) else ""


def _is_agency(name: str | None) -> bool:
    return name is not None and (is_listed(name) or bool(_INITIALS.fullmatch(name)))
