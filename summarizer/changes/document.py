"""What changed between two reports, as frozen values. Each says what one report has and the other has not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import Field

from summarizer.changes import markdown, rss
from summarizer.changes.formats import CHANGES
from summarizer.models import Article, Claim, Entry, MadeBy, Position, Published, Value
from summarizer.report.files import checked_output, write_whole
from summarizer.report.formats import ending

if TYPE_CHECKING:
    import os

Aspect = Literal["status", "questions", "figures", "date", "origins", "citations", "decisions"]
Why = Literal["article", "text", "reading", "grouping"]


class Compared(Value):
    """One of the two reports: its title, what made it, and how many articles and entries it has."""

    title: str
    made_by: MadeBy
    articles: int
    entries: int


class Edition(Value):
    """An article without its text: what is needed to name it."""

    id: str
    name: str
    title: str = ""
    published: Published = Published()
    path: str | None = None
    url: str | None = None

    @classmethod
    def of(cls, article: Article) -> Edition:
        """Return the edition that an article is."""
        facts = {field: getattr(article, field) for field in ("id", "name", "title", "published", "path", "url")}
        return cls(**facts)


class Revision(Value):
    """An article that both reports have, with another text in each."""

    before: Edition
    after: Edition


class Articles(Value):
    """Every article of two reports, once. An article is the same where its text is, whatever else is known of it."""

    new: tuple[Edition, ...] = ()
    removed: tuple[Edition, ...] = ()
    revised: tuple[Revision, ...] = ()
    unchanged: tuple[Edition, ...] = ()

    @property
    def by_id(self) -> dict[str, Edition]:
        """Every edition by its id."""
        revised = (one for pair in self.revised for one in (pair.before, pair.after))
        return {one.id: one for one in (*self.new, *self.removed, *revised, *self.unchanged)}


class OneSided(Value):
    """A claim that only one of two reports has for an event, and why.

    ``article``: only that report has its article. ``text``: the article's text changed. ``reading``: the same text
    was read otherwise. ``grouping``: the other report has the claim too, in another entry or left out.
    """

    claim: Claim
    why: Why


class Moved(Value):
    """One aspect of an entry that moved: what only the old entry has of it, and what only the new one has, in words.

    Citations are given as the sentences they quote; decisions are those of the reader.
    """

    what: Aspect
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class Answers(Value):
    """Answers to one question that only one of two reports has."""

    question: str
    positions: tuple[Position, ...] = Field(min_length=1)


class Update(Value):
    """An event that both reports have and that moved: in ``moved`` aspects, or in the answers to its questions."""

    before: Entry
    after: Entry
    moved: tuple[Moved, ...] = ()
    gained: tuple[OneSided, ...] = ()
    lost: tuple[OneSided, ...] = ()
    new_answers: tuple[Answers, ...] = ()
    lost_answers: tuple[Answers, ...] = ()


class Unmatched(Value):
    """An entry of one report none of whose claims the other report has, and why it has none of them."""

    entry: Entry
    claims: tuple[OneSided, ...] = ()


class Regrouped(Value):
    """An entry of one report whose claims the other report tells within another event.

    ``within`` is that entry, none where the other report left the claims out of its timeline; ``claims`` are those
    that the other report has not.
    """

    entry: Entry
    within: Entry | None = None
    claims: tuple[OneSided, ...] = ()


class Kept(Value):
    """The ids of an entry in both reports, where nothing about it moved."""

    before: str
    after: str


class Changes(Value):
    """What changed from one report to another; every entry of either is in exactly one of the lists.

    ``disputed`` are events that were not disputed before, ``settled`` events that no longer are, ``updated`` those
    that moved otherwise. ``joined`` are entries of the old report that became part of another, ``parted`` entries of
    the new one that were part of another.
    """

    changes_version: Literal["1"] = "1"
    version: str
    before: Compared
    after: Compared
    articles: Articles
    new: tuple[Unmatched, ...] = ()
    updated: tuple[Update, ...] = ()
    disputed: tuple[Update, ...] = ()
    settled: tuple[Update, ...] = ()
    withdrawn: tuple[Unmatched, ...] = ()
    joined: tuple[Regrouped, ...] = ()
    parted: tuple[Regrouped, ...] = ()
    unchanged: tuple[Kept, ...] = ()

    def __bool__(self) -> bool:
        """Whether any entry or article changed."""
        entries = (self.new, self.updated, self.disputed, self.settled, self.withdrawn, self.joined, self.parted)
        return any((*entries, self.articles.new, self.articles.removed, self.articles.revised))

    def to_markdown(self) -> str:
        """Return the changes as GitHub Markdown with a footnote for every citation."""
        return markdown.render(self)

    def to_json(self) -> str:
        """Return the changes as JSON that ``model_validate_json`` reads back to an equal value."""
        return self.model_dump_json(indent=1) + "\n"

    def to_rss(self, link: str = "") -> str:
        """Return the changes as an RSS 2.0 feed; ``link`` is the address of the page that it is about."""
        return rss.render(self, link)

    def save(self, path: str | os.PathLike[str], *, link: str = "") -> None:
        """Write the changes in the format that the path's ending names (``CHANGES``), whole or not at all.

        ``link`` is for RSS, see :meth:`to_rss`.
        Raises UsageError where the ending names no format or the place cannot be written.
        """
        target = checked_output(path, CHANGES)
        write_whole(target, CHANGES[ending(target, CHANGES)](self, link))
