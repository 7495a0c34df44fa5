"""Changes as GitHub Markdown that reads well raw and rendered. Whatever an article says passes through ``inert``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.changes.wording import aspect
from summarizer.report import wording
from summarizer.report.dates import published_words
from summarizer.report.footnotes import Footnotes
from summarizer.report.inert import inert, quoted
from summarizer.report.markdown import item, position_line
from summarizer.report.sections import page

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping
    from typing import TypeAlias

    from summarizer.changes.document import Answers, Articles, Changes, Edition, OneSided, Regrouped, Unmatched, Update
    from summarizer.models import Dispute, Entry

    Answered: TypeAlias = Dispute | Answers

_NEW = {"text": "the article’s text changed", "reading": "read from the same text"}  # else its article is new
_GAINED = _NEW | {"article": "new article", "grouping": "told apart before"}
_LOST = _NEW | {
    "article": "article removed",
    "reading": "no longer read from the same text",
    "grouping": "told elsewhere now",
}


def render(changes: Changes) -> str:
    """Return all changes; sections that would be empty are absent."""
    told = _Page(changes)
    sections = [
        *_head(changes),
        *_section("## New", told.unmatched((one for one in changes.new if not one.entry.disputes), _NEW)),
        *_section("## Updated", told.updates(changes.updated)),
        *_disputes(changes, told),
        *_section("## Regrouped", _regrouped(changes, told)),
        *_section("## Withdrawn", told.unmatched(changes.withdrawn, _LOST)),
        *_section("## Articles", _articles(changes.articles)),
        told.notes.definitions(),
    ]
    return page(sections)


def _head(changes: Changes) -> list[str]:
    old, new = (
        f"{quoted(one.title)} ({wording.counted(one.articles, 'article')}, "
        f"{wording.counted(one.entries, 'entry', 'entries')})"
        for one in (changes.before, changes.after)
    )
    made_by = f"Made by summarizer {changes.version} from two reports, {old} and {new}."
    return ["# What changed", inert(made_by), _makers(changes), inert(_tally(changes))]


def _makers(changes: Changes) -> str:
    """Return a warning where two engines or versions made the reports, for they read the same text differently."""
    made = (one.made_by for one in (changes.before, changes.after))
    old, new = (f"{one.model or 'the extractive engine'} of summarizer {one.version}" for one in made)
    warning = f"The reports were made differently, by {old} and by {new}: that alone may account for some changes."
    return "" if old == new else inert(warning)


def _tally(changes: Changes) -> str:
    disputed = len(_disputed_at_once(changes))
    kinds = {
        "new": len(changes.new) - disputed,
        "updated": len(changes.updated),
        "newly disputed": len(changes.disputed) + disputed,
        "no longer disputed": len(changes.settled),
        "regrouped": len(changes.joined) + len(changes.parted),
        "withdrawn": len(changes.withdrawn),
        "unchanged": len(changes.unchanged),
    }
    parts = [f"{count:,} {kind}" for kind, count in kinds.items() if count]
    return f"Entries: {wording.listed(parts) or 'none'}.{_disputes_tally(changes)}"


def _disputes_tally(changes: Changes) -> str:
    """Return how many disputes there are behind the events that are disputed now or no longer, each counted once."""
    disputed = (*(one.after for one in changes.disputed), *(one.entry for one in _disputed_at_once(changes)))
    new = {dispute for entry in disputed for dispute in entry.disputes}
    settled = {dispute for one in changes.settled for dispute in one.before.disputes}
    parts = [f"{len(found):,} {kind}" for kind, found in (("new", new), ("settled", settled)) if found]
    return f" Disputes: {wording.listed(parts)}." if parts else ""


def _disputed_at_once(changes: Changes) -> list[Unmatched]:
    """Return the new entries that are disputed: a reader looks for them among the disputes."""
    return [one for one in changes.new if one.entry.disputes]


def _disputes(changes: Changes, told: _Page) -> list[str]:
    lines = [*told.updates(changes.disputed), *told.unmatched(_disputed_at_once(changes), _NEW)]
    new = _section("### New", lines)
    settled = _section("### Settled", told.updates(changes.settled))
    return ["## Disputes", *new, *settled] if new or settled else []


def _regrouped(changes: Changes, told: _Page) -> list[str]:
    return [
        *told.regrouped(changes.joined, "told as part of another event now", "left out of the timeline now"),
        *told.regrouped(changes.parted, "told as part of another event before", "left out of the timeline before"),
    ]


def _section(heading: str, lines: Iterable[str]) -> list[str]:
    text = "\n".join(lines)
    return [heading, text] if text else []


class _Page:
    """The lines about entries, with the footnotes met so far and the articles they name."""

    def __init__(self, changes: Changes) -> None:
        self.outlets = changes.articles.by_id
        self.notes = Footnotes(self.outlets)
        self.told: set[Answered] = set()

    def unmatched(self, entries: Iterable[Unmatched], whys: Mapping[str, str]) -> Iterator[str]:
        """Yield the entries that only one report has, each with its answers and why the other has it not."""
        for one in entries:
            yield item(one.entry, self.notes)
            yield from self._answers([("", dispute) for dispute in one.entry.disputes], one.entry)
            reasons = dict.fromkeys(whys[claim.why] for claim in one.claims if claim.why in whys)
            yield from [f"  - {inert(wording.listed(reasons))}"] if reasons else []

    def updates(self, updates: Iterable[Update]) -> Iterator[str]:
        """Yield the entries that moved, each with what moved, what it was before, and the claims that made it so."""
        for one in updates:
            yield item(one.after, self.notes)
            sides = _sides(one)
            yield from self._answers(sides, one.after if one.after.disputes else one.before)
            shown = {claim for _, answered in sides for position in answered.positions for claim in position.claims}
            lines = [*(inert(aspect(moved)) for moved in one.moved), self._before(one)]
            lines += self._claims("added", one.gained, _GAINED, shown)
            lines += self._claims("dropped", one.lost, _LOST, shown)
            yield from (f"  - {line}" for line in lines if line)

    def regrouped(self, entries: Iterable[Regrouped], told: str, left_out: str) -> Iterator[str]:
        """Yield the entries whose claims the other report tells within another, each with that one."""
        for one in entries:
            yield item(one.entry, self.notes)
            yield f"  - {told}: {self._statement(one.within)}" if one.within else f"  - {left_out}"

    def _answers(self, sides: Iterable[tuple[str, Answered]], entry: Entry) -> Iterator[str]:
        """Yield answers below the event that tells them first, under the question unless it says that itself."""
        for what, answered in sides:
            if answered in self.told:
                yield f"  - the same dispute: {inert(answered.question or entry.statement)}"
                continue
            self.told.add(answered)
            asks = answered.question not in ("", wording.told(entry))
            yield from [f"  - {inert(answered.question)}"] if asks else []
            for position in answered.positions:
                yield f"{'    ' if asks else '  '}- {what}{position_line(position, self.outlets, self.notes)}"

    def _before(self, update: Update) -> str:
        """Say what the entry was, where it was worded otherwise or rested on sentences that no line here shows."""
        uncited = any(one.what == "citations" and one.before for one in update.moved) and not update.lost
        same = update.before.statement == update.after.statement and not uncited
        return "" if same else f"before: {self._statement(update.before)}"

    def _statement(self, entry: Entry) -> str:
        return f"{inert(entry.statement)}{self.notes.marks(entry.citations)}"

    def _claims(
        self, verb: str, claims: Iterable[OneSided], whys: Mapping[str, str], shown: Container[str]
    ) -> Iterator[str]:
        for one in claims:
            if one.claim.id not in shown:
                source = f"{verb}, {self.outlets[one.claim.article].name} ({whys[one.why]})"
                yield f"{inert(source)}: {inert(one.claim.statement)}{self.notes.marks(one.claim.citations)}"


def _sides(update: Update) -> list[tuple[str, Answered]]:
    """Every dispute that is new or settled, and of one that goes on the answers that came and went."""
    before, after = update.before.disputes, update.after.disputes
    if bool(before) == bool(after):
        new = [("new answer, ", answers) for answers in update.new_answers]
        return [*new, *(("answer dropped, ", answers) for answers in update.lost_answers)]
    return [("" if after else "before, ", dispute) for dispute in after or before]


def _articles(articles: Articles) -> Iterator[str]:
    yield from (f"- New: {_named(one)}" for one in articles.new)
    yield from (f"- Removed: {_named(one)}" for one in articles.removed)
    yield from (f"- Text changed: {_named(one.after)}" for one in articles.revised)
    if articles.unchanged:
        yield f"- Unchanged: {wording.counted(len(articles.unchanged), 'article')}"


def _named(edition: Edition) -> str:
    place = wording.read_from(edition.path, edition.url)
    facts = (edition.name, edition.title, published_words(edition.published), place if place != edition.name else "")
    return inert(", ".join(fact for fact in facts if fact))
