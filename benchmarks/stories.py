"""Small stories with known answers: articles of one pile in which one sentence each is varied by rule.

A story takes a fact of a real news sentence (``story_facts``), tells it in several articles as a kind prescribes
(``story_values``, ``story_events``), and fills the articles with other sentences of the same document, none twice. What
stands between the varied sentences is known by construction. Figures, days, speakers and outlets are put in by rule:
nothing in the stories is news.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from benchmarks import story_events, story_values
from benchmarks.story_desk import Desk, Draft, Pair, Told
from benchmarks.story_facts import HALVES, Base, Count, Event, counts, events, sentences
from summarizer.articles import article
from summarizer.models import Article, Published

PER_HALF = 14  # stories of a kind in each half
_SEED = 20261122
_WAYS = 3  # in which a later fact is told
_MOST = 6  # articles in a story
_FILLERS = (1, 2, 3, 3, 4)
_CLOSING = "This report was distributed to subscribers of the news service."
_LEANING = re.compile(
    r"^(?:He|She|It|They|This|These|That|Those|His|Her|Its|Their|There|However|But|And|Also|Still|Instead|Such|Some|Both"
    r"|Moreover|Meanwhile|In addition|For example|Another|Other|Many of|Most of|One of|Out of|Moving on|Finally"
    r"|Soon after|At the event|During the|Alongside|Entirely|The (?:move|announcement|statement|update|group|group said"
    r"|sources|insider|firm|company|ministry|service|device|store|release|program|two))\b"
)
_WHOLE = re.compile(r"^[A-Z].*[^A-Z]\.$")  # its ends are seen beside any other sentence
_DATED = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|ago|(?:last|this|next) (?:\w+ )?"
    r"(?:week|month|year|quarter|summer|winter|fall|spring|Monday|Friday)|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|now|earlier|recent\w*|currently)\b"
)
_WORD = re.compile(r"\b[A-Za-z]{4,}\b")
_COMMON = 0.04  # of all sentences hold a word that says little of what they speak of
_FIGURE = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|hundreds|thousands|millions|several)\b")
_CLASSES = {
    **dict.fromkeys("kille wound injur casua death died dead losse lost".split(), "victim"),
    **dict.fromkeys("soldi troop force deplo".split(), "soldier"),
    **dict.fromkeys("pulle withd retre".split(), "retreat"),
}


@dataclass(frozen=True, slots=True)
class Paper:
    """One article of a story: its outlet, its day, its sentences, and which of them is the varied one, if any."""

    publisher: str
    day: dt.date
    sentences: tuple[str, ...]
    key: int | None

    def read(self) -> Article:
        """The article as the package reads it: paragraphs of two sentences."""
        pairs = (self.sentences[i : i + 2] for i in range(0, len(self.sentences), 2))
        published = Published(start=self.day, end=self.day, basis="given")
        name = f"{self.publisher.lower().replace(' ', '-')}.txt"
        return article(
            "\n\n".join(" ".join(p) for p in pairs), publisher=self.publisher, published=published, path=name
        )


@dataclass(frozen=True, slots=True)
class Story:
    """A pile of articles, the pairs of varied sentences with what stands between them, and the articles apart."""

    kind: str
    how: str
    base: Base
    papers: tuple[Paper, ...]
    pairs: tuple[Pair, ...]
    alone: tuple[int, ...]


Maker = Callable[[Desk], Draft | None]


def _values(maker: Callable[[Count, Desk], Draft | None]) -> list[tuple[Base, Maker]]:
    return [(c.base, partial(maker, c)) for c in counts()]


def _events(maker: Callable[[Event, Desk], Draft | None]) -> list[tuple[Base, Maker]]:
    return [(e.base, partial(maker, e)) for e in events()]


def _both(maker: Callable[[Count | Event, Desk], Draft | None]) -> list[tuple[Base, Maker]]:
    return [*_values(maker), *_events(maker)]


def _strange() -> list[tuple[Base, Maker]]:
    facts: tuple[Count | Event, ...] = (*counts(), *events())
    far = {war: [c for c in counts() if c.base.is_war != war] for war in (True, False)}
    return [
        (f.base, partial(story_events.other_story, f, strange=far[f.base.is_war][i % len(far[f.base.is_war])]))
        for i, f in enumerate(facts)
    ]


def _kinds() -> dict[str, list[tuple[Base, Maker]]]:
    return {
        "same value": _values(story_values.same_value),
        "less precise": _values(story_values.less_precise),
        "paraphrase": _events(story_events.paraphrase),
        "bounds that fit": _values(story_values.bounds_fit),
        "bounds that clash": _values(story_values.bounds_clash),
        "other value": _values(story_values.other_value),
        "denial": [*_values(story_values.denied_figure), *_events(story_events.denied)],
        "growing total": _values(story_values.growing_total),
        "running story": _values(story_values.running_story),
        "correction": _values(story_values.correction),
        "plan and happening": _events(story_events.planned),
        "forecast and outcome": [*_values(story_values.outcome), *_events(story_events.foreseen)],
        "rival forecasts": _values(story_values.rival_forecasts),
        "scope": _values(story_values.scope),
        "wire copy, whole": _both(story_events.copied),
        "wire copy, in part": _both(story_events.copied_in_part),
        "wire copy, rewritten": _both(story_events.rewritten),
        "one source quoted twice": _both(story_events.one_root),
        "independent sources": _both(story_events.independent),
        "one publisher": _both(story_events.one_publisher),
        "look-alikes": _events(story_events.look_alike),
        "other story in the pile": _strange(),
    }


@cache
def stories() -> tuple[Story, ...]:
    """Every story, the same in every run."""
    return tuple(
        story for kind, makers in _kinds().items() for half in HALVES for story in _of_kind(kind, half, makers)
    )


@cache
def later() -> tuple[Story, ...]:
    """Stories in dispute about other subjects, from facts that were invented after most rules stood."""
    makers = {
        "other value": [(c.base, partial(story_values.other_value, c)) for c in counts("later_counts.jsonl")],
        "bounds that clash": [(c.base, partial(story_values.bounds_clash, c)) for c in counts("later_counts.jsonl")],
        "denial": [(e.base, partial(story_events.denied, e)) for e in events("later_events.jsonl")],
    }
    return tuple(
        story for kind, facts in makers.items() for n, fact in enumerate(facts) for story in _told(kind, n, *fact)
    )


def _told(kind: str, number: int, base: Base, maker: Maker) -> Iterator[Story]:
    """One fact told in three ways."""
    for turn in range(_WAYS):
        chance = _chance("later", kind, number, turn)
        draft = maker(Desk(chance, base))
        if draft:
            yield _printed(kind, base, draft, chance)


def _of_kind(kind: str, half: str, makers: list[tuple[Base, Maker]]) -> Iterator[Story]:
    """So many stories of a kind in one half: each fact once, then again with other values, until there are enough.

    Each draws by a seed of its own, so that a change of one leaves the others as they were.
    """
    usable = [(base, maker) for base, maker in makers if base.half == half]
    _chance(kind, half).shuffle(usable)
    made: list[Story] = []
    seen: set[tuple[Told, ...]] = set()
    for turn in range(5 * PER_HALF):
        base, maker = usable[turn % len(usable)]
        chance = _chance(kind, half, base.document, base.sentence, turn)
        draft = maker(Desk(chance, base))
        if draft and draft.told not in seen:
            seen.add(draft.told)
            made.append(_printed(kind, base, draft, chance))
        if len(made) == PER_HALF:
            break
    yield from made


def _chance(*names: object) -> random.Random:
    return random.Random(" ".join(map(str, (_SEED, *names))))  # noqa: S311 - to vary texts, not keys


def _printed(kind: str, base: Base, draft: Draft, chance: random.Random) -> Story:
    """The draft as articles, with fillers, and sometimes with an article or two about other things of the story."""
    keys = [told.sentence for told in draft.told]
    fillers = iter(_fillers(base, keys, chance))
    away = iter(_fillers(_elsewhere(base), keys, chance))
    papers: list[Paper] = []
    for number, told in enumerate(draft.told):
        source = away if number in draft.alone else fillers
        papers.append(_paper(told, base, papers, source, chance))
    spare = [o for o in Desk(chance, base).outlets(8) if o not in {p.publisher for p in papers}]
    for publisher in spare[: min(chance.choice((0, 0, 1, 2, 3)), _MOST - len(papers))]:
        own = tuple(next(fillers) for _ in range(3))
        papers.append(Paper(publisher, base.day, own, None))
    return Story(kind, draft.how, base, tuple(papers), draft.pairs, draft.alone)


def _paper(told: Told, base: Base, papers: list[Paper], fillers: Iterator[str], chance: random.Random) -> Paper:
    day = base.day + dt.timedelta(days=told.day)
    if told.copies is None:
        body = [next(fillers) for _ in range(chance.choice(_FILLERS))]
    else:
        original = [s for s in papers[told.copies].sentences if s != told.sentence]
        if told.whole:
            body = original[:-1] if len(original) > 1 and chance.random() < 0.5 else [*original, _CLOSING]
        else:
            body = [*original[:1], *(next(fillers) for _ in range(3))]
    # An undated sentence may come before the varied one; a dated one would lend it its day.
    late = bool(body) and not _DATED.search(body[0]) and chance.random() < 0.3 and not told.whole
    ordered = (body[0], told.sentence, *body[1:]) if late else (told.sentence, *body)
    return Paper(told.publisher, day, tuple(ordered), int(late))


def _elsewhere(base: Base) -> Base:
    """A document of the other corpus, for the fillers of an article of another story."""
    return Base("18315", 1) if base.is_war else Base("another-3000-soldiers", 1)


def _fillers(base: Base, keys: list[str], chance: random.Random) -> Iterator[str]:
    """Sentences of the fact's document, then of others of its corpus, that stand alone and tell nothing of the fact."""
    documents = [d for d in sentences() if Base(d, 1).is_war == base.is_war and d != base.document]
    chance.shuffle(documents)
    told = [_words(key) for key in keys]
    for document in (base.document, *documents):
        mixed = sorted(sentences()[document].items())
        chance.shuffle(mixed)
        for number, text in mixed:
            words = _words(text)
            if (document, number) == (base.document, base.sentence) or not _stands_alone(text):
                continue
            if not any(_near(words, other, is_figure=bool(_FIGURE.search(text))) for other in told):
                told.append(words)
                yield text


def _words(text: str) -> set[str]:
    """The beginnings of a sentence's longer words, those for victims, soldiers and retreat by what they mean."""
    return _stems(text) - _common()


def _stems(text: str) -> set[str]:
    return {_CLASSES.get(w[:5].lower(), w[:5].lower()) for w in _WORD.findall(text)}


@cache
def _common() -> frozenset[str]:
    """What the words of many sentences begin with: the names that every article is about, and small words."""
    texts = [text for document in sentences().values() for text in document.values()]
    held = Counter(stem for text in texts for stem in _stems(text))
    return frozenset(s for s, count in held.items() if count > _COMMON * len(texts)) - set(_CLASSES.values())


def _near(words: set[str], told: set[str], *, is_figure: bool) -> bool:
    """Whether a sentence shares so much with one of the story that it might speak of the same thing.

    Two words are enough for a sentence with a figure, and one for victims or soldiers: it might be the same count.
    """
    shared = words & told
    if is_figure and (len(shared) >= 2 or shared & set(_CLASSES.values())):
        return True
    return len(shared) >= 2 and len(shared) >= 0.4 * min(len(words), len(told))


def _stands_alone(text: str) -> bool:
    plain = text.count('"') % 2 == 0 and text.count("“") == text.count("”")
    return plain and 8 <= len(text.split()) <= 40 and bool(_WHOLE.match(text)) and not _LEANING.match(text)
