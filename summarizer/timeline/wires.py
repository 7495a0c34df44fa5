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
_BYLINE = re.compile(r"^By (?P<agency>(?:The )?[A-Z][\w .&'’-]{1,40})$", re.MULTILINE)
_INITIALS = re.compile(r"[A-Z]{2,5}")


def wire(article: Article) -> str:
    """The agency that wrote an article for the outlet that prints it, as named there; empty where it shows none.

    A byline, or the author given, counts only where the table of families has it, since most name a person; initials
    count in a byline ("By NWA"), but not in the author given, which a site may fill with "ADMIN".
    """
    head = article.text[:_HEAD]
    dateline, byline = _DATELINE.search(head), _BYLINE.search(head)
    signed = [byline["agency"]] if byline and _is_agency(byline["agency"]) else []
    signed += [article.author] if is_listed(article.author) else []
    named = [dateline["agency"] or dateline["initials"]] if dateline else signed
    return next((name for name in named if family(name) != family(article.name)), "")


def _is_agency(name: str) -> bool:
    return is_listed(name) or bool(_INITIALS.fullmatch(name))
