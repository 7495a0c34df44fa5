"""Whether mentions of one event come into one entry: SemEval-2015 timelines of 30 articles, against simpler groupings.

A gold event is one line of a timeline, with all its mentions (document, sentence, word); a mention belongs to the entry
of the claim that tells its sentence, of several the one whose statement holds the word, and stands alone where there is
none. Most events of the gold have one mention, which makes "everything alone" hard to beat; and a claim tells its whole
sentence, in which the gold often has several events: "by sentence" is what that costs by itself. Pairs are therefore of
mentions in different sentences.

    python -m benchmarks.grouping
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cache
from typing import NamedTuple

from benchmarks.clusters import Agreement, Groups, b_cubed, pairwise
from benchmarks.corpora import APPLE, Document, apple, as_article
from benchmarks.standing import telling
from summarizer.briefs.rules import brief
from summarizer.models import Article, Claim, Sentence, Timeline
from summarizer.timeline import build
from summarizer.values.words import stems


class Mention(NamedTuple):
    """A word of a sentence that names an event."""

    document: str
    sentence: int
    word: str


Labels = Mapping[Mention, Hashable]


def gold() -> dict[Mention, Hashable]:
    """The event of every mention; lines of different timelines that share a mention are one event."""
    known = {d.id for d in apple()}
    events: dict[Mention, Hashable] = {}
    for path in sorted((APPLE / "timelines").glob("*.txt")):
        for number, line in enumerate(path.read_text().splitlines()[1:]):
            mentions = [_mention(m) for m in line.split("\t")[2:] if m.strip()]
            joined = {events[m] for m in mentions if m in events}
            label: Hashable = min(joined, key=str) if joined else (path.stem, number)
            events.update({m: label for m in events if events[m] in joined})
            events.update({m: label for m in mentions if m.document in known})
    return events


def _mention(text: str) -> Mention:
    document, sentence, *word = text.strip().split("-")
    return Mention(document, int(sentence), "-".join(word))


class Read(NamedTuple):
    """All articles in one timeline: the claims of each sentence of each document."""

    claims: Mapping[str, Claim]
    by_sentence: Mapping[tuple[str, int], tuple[str, ...]]
    timeline: Timeline


@cache
def read() -> Read:
    """The extractive engine's claims of all articles, merged in one build."""
    articles = {d.id: as_article(d) for d in apple()}
    claims = {c.id: c for one in articles.values() for c in brief(one).claims}
    by_sentence = {
        (d.id, number): tuple(sorted({c for s in sentences for c in telling(articles[d.id], s, claims.values())}))
        for d in apple()
        for number, sentences in _aligned(d, articles[d.id]).items()
    }
    return Read(claims, by_sentence, build(articles.values(), claims.values()))


def _aligned(document: Document, one: Article) -> dict[int, list[Sentence]]:
    """The sentences of an article that lie over each sentence of its document."""
    found, position = {}, 0
    for number, text in document.sentences.items():
        start = one.text.index(text, position)
        position = start + len(text)
        found[number] = [s for s in one.sentences if s.start < position and start < s.end]
    return found


def _claim(mention: Mention) -> Claim | None:
    """The claim that tells a mention."""
    ids = read().by_sentence[mention.document, mention.sentence]
    holding = [c for c in ids if mention.word in read().claims[c].statement]
    return read().claims[(holding or ids)[0]] if ids else None


def by_entry(mentions: Iterable[Mention]) -> dict[Mention, Hashable]:
    """Our grouping: the entry of the mention's claim."""
    entry = {c: e.id for e in read().timeline.entries for c in e.claims}
    told = {m: _claim(m) for m in mentions}
    return {m: entry[c.id] if c and c.id in entry else m for m, c in told.items()}


def by_date(mentions: Iterable[Mention]) -> dict[Mention, Hashable]:
    """One group for each date that claims resolve to."""
    told = {m: _claim(m) for m in mentions}
    return {m: c.when.sort_key if c and c.when.is_dated else m for m, c in told.items()}


def by_stem(mentions: Iterable[Mention]) -> dict[Mention, Hashable]:
    """One group for each stem of the event's word."""
    return {m: tuple(stems(m.word)) for m in mentions}


def by_sentence(mentions: Iterable[Mention]) -> dict[Mention, Hashable]:
    """One group for each sentence."""
    return {m: (m.document, m.sentence) for m in mentions}


def alone(mentions: Iterable[Mention]) -> dict[Mention, Hashable]:
    """Every mention for itself."""
    return {m: m for m in mentions}


GROUPINGS: dict[str, Callable[[Iterable[Mention]], dict[Mention, Hashable]]] = {
    "entries of the timeline": by_entry,
    "by date alone": by_date,
    "by the stem of the event": by_stem,
    "by sentence": by_sentence,
    "everything alone": alone,
}


def agreement(found: Labels, events: Labels) -> Agreement:
    """B³ of a grouping with the gold."""
    return b_cubed(_grouped({m: found[m] for m in events}), _grouped(events))


def agreement_across(found: Labels, events: Labels) -> Agreement:
    """The agreement with the gold over pairs of mentions in different sentences."""
    return pairwise(_grouped(found), _grouped(events), lambda a, b: a[:2] != b[:2])


def _grouped(labels: Labels) -> Groups:
    return {mention: frozenset([label]) for mention, label in labels.items()}


def table() -> str:
    """B³ by half, and over pairs of mentions in different sentences for all."""
    events = gold()
    odd = {d.id for d in apple() if d.is_odd}
    parts: list[Labels] = [
        {m: e for m, e in events.items() if m.document in odd},
        {m: e for m, e in events.items() if m.document not in odd},
        events,
    ]
    lines = [
        "| grouping | B³ P / R / F1, odd ids | even ids | all | pairs across sentences P / R / F1, all |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, group in GROUPINGS.items():
        found = group(events)
        cells = [str(agreement(found, part)) for part in parts]
        lines.append(f"| {name} | {' | '.join(cells)} | {agreement_across(found, events)} |")
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    events = gold()
    print(f"{len(events)} mentions of {len(set(events.values()))} events\n\n{table()}")


if __name__ == "__main__":
    main()
