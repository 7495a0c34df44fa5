"""From two reports to what changed between them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer import __version__
from summarizer.changes.document import (
    Answers,
    Articles,
    Changes,
    Compared,
    Edition,
    Kept,
    Moved,
    OneSided,
    Regrouped,
    Revision,
    Unmatched,
    Update,
)
from summarizer.changes.pairing import Told, pair_articles, pair_claims, pair_entries, supporters
from summarizer.report.dates import when_words
from summarizer.values.quantities import find_quantities

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from summarizer.changes.document import Aspect, Why
    from summarizer.changes.pairing import Sentence
    from summarizer.models import Article, Claim, Entry, Quantity
    from summarizer.report import Report


@dataclass(frozen=True)
class _Side:
    """One report seen from the other: what it tells, what the other has of it, and how their articles are paired."""

    told: Told
    other: Told
    partners: Mapping[str, str]  # a claim of the other report that says what a claim says
    articles: Mapping[str, str]  # the other report's article of an article

    @property
    def homes(self) -> dict[str, Entry]:
        """The other report's entry of each of its claims."""
        return {claim: entry for entry in self.other.entries for claim in entry.claims}


def compare(old: Report, new: Report) -> Changes:
    """Return what changed from one report to a later one; the other way round it is mirrored.

    Entries are paired by the claims they share, and claims by the sentences they rest on, so that reports by different
    engines and of articles that were edited since can be compared as well.
    """
    articles = pair_articles(old.articles, new.articles)
    names = {a.id: b.id for a, b in articles}
    before, after = Told(old, names), Told(new, {})
    claims = pair_claims(before, after)
    past = _Side(before, after, supporters(before, after) | claims, names)
    present = _Side(after, before, supporters(after, before) | _inverted(claims), _inverted(names))
    entries = pair_entries(before, after, claims)
    updates = sorted((_update(a, b, past, present) for a, b in entries), key=lambda one: _chronological(one.after))
    moved = [one for one in updates if _has_moved(one)]
    withdrawn, joined = _unpaired(past, {a.id for a, _ in entries})
    found, parted = _unpaired(present, {b.id for _, b in entries})
    return Changes(
        version=__version__,
        before=_compared(old),
        after=_compared(new),
        articles=_articles(old, new, articles),
        new=found,
        updated=tuple(one for one in moved if _is_disputed(one.before) == _is_disputed(one.after)),
        disputed=tuple(one for one in moved if not _is_disputed(one.before) and _is_disputed(one.after)),
        settled=tuple(one for one in moved if _is_disputed(one.before) and not _is_disputed(one.after)),
        withdrawn=withdrawn,
        joined=joined,
        parted=parted,
        unchanged=tuple(Kept(before=one.before.id, after=one.after.id) for one in updates if not _has_moved(one)),
    )


def _inverted(pairs: Mapping[str, str]) -> dict[str, str]:
    return {b: a for a, b in pairs.items()}


def _compared(report: Report) -> Compared:
    return Compared(
        title=report.title, made_by=report.made_by, articles=len(report.articles), entries=len(report.timeline)
    )


def _articles(old: Report, new: Report, paired: Iterable[tuple[Article, Article]]) -> Articles:
    pairs = [(Edition.of(a), Edition.of(b)) for a, b in paired]
    known = {one.id for pair in pairs for one in pair}
    revised = sorted((pair for pair in pairs if pair[0].id != pair[1].id), key=lambda pair: _by_name(pair[1]))
    return Articles(
        new=_sorted(Edition.of(one) for one in new.articles if one.id not in known),
        removed=_sorted(Edition.of(one) for one in old.articles if one.id not in known),
        revised=tuple(Revision(before=a, after=b) for a, b in revised),
        unchanged=_sorted(b for a, b in pairs if a.id == b.id),
    )


def _sorted(editions: Iterable[Edition]) -> tuple[Edition, ...]:
    return tuple(sorted(editions, key=_by_name))


def _by_name(edition: Edition) -> tuple[str, str]:
    return edition.name, edition.id


def _chronological(entry: Entry) -> tuple[object, ...]:
    return entry.when.sort_key, entry.statement, entry.id


def _is_disputed(entry: Entry) -> bool:
    return entry.status == "disputed"


def _has_moved(update: Update) -> bool:
    return bool(update.moved or update.new_answers or update.lost_answers)


def _update(before: Entry, after: Entry, past: _Side, present: _Side) -> Update:
    return Update(
        before=before,
        after=after,
        moved=_moved(before, after, past.told, present.told),
        gained=_one_sided(after, before, present),
        lost=_one_sided(before, after, past),
        new_answers=_unanswered(after, before, present),
        lost_answers=_unanswered(before, after, past),
    )


def _moved(before: Entry, after: Entry, old: Told, new: Told) -> tuple[Moved, ...]:
    figures = ((), ()) if before.statement == after.statement else _figures(before.statement, after.statement)
    cited = old.sentences(before.citations), new.sentences(after.citations)
    sides: dict[Aspect, tuple[tuple[str, ...], tuple[str, ...]]] = {
        "status": _apart([before.status], [after.status]),
        "questions": _questions(before, after),
        "figures": figures,
        "date": _apart([when_words(before.when)], [when_words(after.when)]),
        "origins": _apart(before.origins, after.origins),
        "decisions": _apart(before.decided, after.decided),
        "citations": (_quotes(cited[0] - cited[1]), _quotes(cited[1] - cited[0])),
    }
    return tuple(Moved(what=what, before=a, after=b) for what, (a, b) in sides.items() if a or b)


def _questions(before: Entry, after: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The questions that came and went where both are disputed; one that is only worded otherwise is no news."""
    if len(before.disputes) == len(after.disputes) or not (before.disputes and after.disputes):
        return (), ()
    return _apart(*([dispute.question for dispute in entry.disputes] for entry in (before, after)))


def _quotes(sentences: Iterable[Sentence]) -> tuple[str, ...]:
    return tuple(sorted(words for _, words in sentences))


def _apart(before: Iterable[str], after: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What only one side has, each thing once, however it is spaced."""
    a, b = (dict.fromkeys(" ".join(one.split()) for one in side) for side in (before, after))
    return tuple(one for one in a if one not in b), tuple(one for one in b if one not in a)


def _figures(before: str, after: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The figures that only one statement has, by their bounds: what is counted may be called otherwise."""
    old, new = (
        {(one.low, one.high, one.unit): one for one in (m.quantity for m in find_quantities(text))}
        for text in (before, after)
    )
    gone, come = (
        tuple(_figure(one[key]) for key in one if key not in other) for one, other in ((old, new), (new, old))
    )
    return gone, come


def _figure(quantity: Quantity) -> str:
    return f"{quantity.words} ({quantity.counted})" if quantity.counted else quantity.words


def _one_sided(entry: Entry, counterpart: Entry | None, side: _Side) -> tuple[OneSided, ...]:
    """The claims of an entry that its counterpart has not; without one, those that the other report has not."""
    theirs = set(counterpart.claims) if counterpart else side.other.claims.keys()
    claims = (side.told.claims[claim] for claim in sorted(entry.claims) if claim in side.told.claims)
    return tuple(OneSided(claim=one, why=_why(one, side)) for one in claims if side.partners.get(one.id) not in theirs)


def _why(claim: Claim, side: _Side) -> Why:
    if claim.id in side.partners:
        return "grouping"
    if claim.article not in side.articles:
        return "article"
    return "reading" if side.articles[claim.article] == claim.article else "text"


def _unanswered(entry: Entry, counterpart: Entry, side: _Side) -> tuple[Answers, ...]:
    """The positions of an entry that no position of its counterpart shares a claim with, where both are disputed."""
    if not (_is_disputed(entry) and _is_disputed(counterpart)):
        return ()
    answered = {claim for position in counterpart.positions for claim in position.claims}
    alone = (
        (dispute.question, tuple(one for one in dispute.positions if answered.isdisjoint(_partners(one.claims, side))))
        for dispute in entry.disputes
    )
    return tuple(Answers(question=question, positions=positions) for question, positions in alone if positions)


def _partners(claims: Iterable[str], side: _Side) -> set[str]:
    return {side.partners[claim] for claim in claims if claim in side.partners}


def _unpaired(side: _Side, paired: set[str]) -> tuple[tuple[Unmatched, ...], tuple[Regrouped, ...]]:
    """The entries without a counterpart: those whose claims only this report has, and those told in other entries."""
    homes = side.homes
    alone, regrouped = [], []
    for entry in sorted(side.told.entries, key=_chronological):
        if entry.id in paired:
            continue
        claims = _one_sided(entry, None, side)
        partners = _partners(entry.claims, side)
        if partners:
            found = Counter(homes[claim] for claim in partners if claim in homes)
            within = min(found, key=lambda home: (-found[home], home.id), default=None)
            regrouped.append(Regrouped(entry=entry, within=within, claims=claims))
        else:
            alone.append(Unmatched(entry=entry, claims=claims))
    return tuple(alone), tuple(regrouped)
