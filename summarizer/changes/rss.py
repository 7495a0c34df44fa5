"""Changes as an RSS 2.0 feed (https://www.rssboard.org/rss-specification): an item for each event that is news."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from email.utils import format_datetime
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from summarizer.changes.wording import aspect
from summarizer.errors import UsageError
from summarizer.report import wording
from summarizer.report.html import identifier
from summarizer.report.hypertext import cited, items, safe
from summarizer.report.inert import is_on_web, plain, short

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from summarizer.changes.document import Changes, Edition, Update
    from summarizer.models import Citation, Dispute, Entry

NOWHERE = "about:blank"  # a channel must have a link, and a file that was never put on the web has none
_TITLE = 16  # words
_FORBIDDEN = re.compile("[\ufffe\uffff]")  # what XML 1.0 cannot hold, beyond what ``plain`` takes away


class _Item(NamedTuple):
    """An event that is news: ``what`` of it, with more ``lines``; ``mark`` tells this news of it from other news."""

    what: str
    entry: Entry
    lines: tuple[str, ...]
    mark: str


def render(changes: Changes, link: str = "") -> str:
    """Return the feed; ``link`` is the address of the page that it is about, on which entries are found by their id.

    An item is marked by what is new of its event, so a reader shows it once however often the feed is written. It has
    the day of the newest article behind it, where that is known. What only was grouped otherwise is no news.

    Raises UsageError where ``link`` is no address on the web.
    """
    checked_link(link)
    feed = ET.Element("rss", version="2.0")
    channel = ET.SubElement(feed, "channel")
    _add(channel, "title", f"What changed: {changes.after.title}")
    _add(channel, "link", link or NOWHERE)
    _add(channel, "description", f"What changed in a timeline of {wording.counted(changes.after.articles, 'article')}.")
    _add(channel, "generator", f"summarizer {changes.version}")
    editions = changes.articles.by_id
    shown: set[Dispute] = set()
    for one in _news(changes):
        _put(channel, one, editions, link, [d for d in one.entry.disputes if d not in shown])
        shown.update(one.entry.disputes)
    ET.indent(feed, space=" ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(feed, encoding="unicode")}\n'


def checked_link(link: str) -> str:
    """Return the address that a feed is to lead to, if any. Raises UsageError where it is none on the web."""
    if link and not is_on_web(link):
        raise UsageError(f"{plain(link)}: a feed cannot lead there; give an address that begins with https://")
    return link


def _news(changes: Changes) -> Iterator[_Item]:
    for one in changes.new:
        yield _Item("Disputed" if one.entry.disputes else "New", one.entry, (), "")
    for what, updates in (("Disputed", changes.disputed), ("Settled", changes.settled), ("Updated", changes.updated)):
        for update in updates:
            yield _Item(what, update.after, tuple(_moves(update)), _mark(update))
    for one in changes.withdrawn:
        yield _Item("Withdrawn", one.entry, (), "")


def _moves(update: Update) -> Iterator[str]:
    yield from filter(None, map(aspect, update.moved))
    if update.before.statement != update.after.statement:
        yield f"before: {update.before.statement}"


def _mark(update: Update) -> str:
    """Return what tells a move of an event from its other moves: what it was, and what moved."""
    news = (*update.moved, *update.new_answers, *update.lost_answers)
    return "\n".join((update.before.id, *(one.model_dump_json() for one in news)))


def _put(
    channel: ET.Element, one: _Item, editions: Mapping[str, Edition], link: str, disputes: Collection[Dispute]
) -> None:
    """Add an item, with the sides of those disputes that no earlier item has told."""
    entry = one.entry
    item = ET.SubElement(channel, "item")
    _add(item, "title", f"{one.what}: {short(wording.told(entry), _TITLE)}")
    if link:
        _add(item, "link", f"{link.partition('#')[0]}#entry-{identifier(entry.id)}")
    _add(item, "description", _description(one, editions, disputes))
    digest = hashlib.sha256(f"{one.what}\n{entry.id}\n{one.mark}".encode(errors="replace")).hexdigest()
    _add(item, "guid", f"urn:sha256:{digest}").set("isPermaLink", "false")
    if day := _day(entry.citations, editions):
        _add(item, "pubDate", format_datetime(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC), usegmt=True))


def _description(one: _Item, editions: Mapping[str, Edition], disputes: Collection[Dispute]) -> str:
    entry = one.entry
    return "".join((
        f"<p><strong>{safe(wording.date(entry.when)[0])}</strong> — {safe(wording.told(entry))}</p>",
        f"<p><em>{safe(wording.status(entry))}</em></p>",
        *(_asked(dispute, entry, editions, whole=dispute in disputes) for dispute in entry.disputes),
        items(map(safe, one.lines)),
        items(cited(citation, editions[citation.article]) for citation in dict.fromkeys(entry.citations)),
    ))  # fmt: skip


def _asked(dispute: Dispute, entry: Entry, editions: Mapping[str, Edition], *, whole: bool) -> str:
    """Return a dispute under its question, unless the entry itself says it; not its sides where they were told."""
    if not whole:
        return f"<p>The same dispute: {safe(dispute.question or entry.statement)}</p>"
    sides = items(safe(f"{wording.says(side, editions)}: {side.answer}") for side in dispute.positions)
    return f"<p>{safe(dispute.question)}</p>{sides}" if dispute.question not in ("", wording.told(entry)) else sides


def _day(citations: Iterable[Citation], editions: Mapping[str, Edition]) -> dt.date | None:
    """Return the day of the newest article that some citations are from, where that is known."""
    days = (editions[one.article].published.day for one in citations)
    return max((day for day in days if day), default=None)


def _add(parent: ET.Element, name: str, text: str) -> ET.Element:
    child = ET.SubElement(parent, name)
    child.text = _FORBIDDEN.sub("", plain(text))
    return child
