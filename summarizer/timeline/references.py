"""References: how a reader names what an article says, and the claims that this names."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarizer.models import Article, Claim
from summarizer.values.date_words import MONTHS

_SENTENCES = re.compile(
    r"""(?P<source>.+?) (?:\s*\#\s*|,\ sentences?\ ) (?P<first>\d+) (?:\s*[-–]\s*(?P<last>\d+))?
        (?:\s+["“](?P<words>.+)["”])? \Z""",
    re.DOTALL | re.VERBOSE,
)
_ENDING = re.compile(r"\.[a-z]{2,5}\Z")
_SLASH = re.compile("/")
_AN_ID = re.compile(r"[0-9a-f]{12}\Z")


@dataclass(frozen=True, slots=True)
class Named:
    """What a reference names: claims by id, or else the ``problem``, which ends in the next step to take.

    ``resting`` are all claims that rest on its sentences, also on others. ``whole`` tells that it names an article and
    no sentence of it.
    """

    claims: frozenset[str] = frozenset()
    resting: frozenset[str] = frozenset()
    whole: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Pile:
    """The articles and claims of a run, as references look them up.

    ``places`` holds the articles of a whole path, address or id; ``names`` those of the end of one, a title, or a
    publisher, also with the day as footnotes give it.
    """

    claims: Mapping[str, Claim]
    told: Mapping[str, Sequence[Claim]]
    places: Mapping[str, Sequence[Article]]
    names: Mapping[str, Sequence[Article]]


def pile_of(articles: Iterable[Article], claims: Iterable[Claim]) -> Pile:
    """A pile of articles, and of claims by id and by article."""
    known = {claim.id: claim for claim in sorted(claims, key=lambda c: c.id)}
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in known.values():
        told[claim.article].append(claim)
    places: dict[str, list[Article]] = defaultdict(list)
    names: dict[str, list[Article]] = defaultdict(list)
    for article in sorted(articles, key=_file):
        spots = {_plain(place) for place in (article.path, article.url, article.id)}
        ends = {spot[cut.end() :] for spot in spots for cut in _SLASH.finditer(spot)}
        heads = {_plain(article.name), _plain(article.title), _dated(article)}
        for index, called in ((places, spots), (names, ends | heads)):
            for name in called - {""}:
                index[name].append(article)
    return Pile(known, told, places, names)


def find(reference: str, pile: Pile) -> Named:
    """What a reference names in a pile.

    It is an article (``newsweek.txt``), some of its sentences (``newsweek.txt#12``, ``newsweek.txt#12-13``), which
    name the claims that rest on exactly these, else all that rest on any of them, those of them that say some words
    (``newsweek.txt#12 "withdrawn"``), or the id of a claim. An article is called by its file, the end of its path, its
    address, publisher, title or id; capitals play no part. The head of a footnote is a reference too ("Reuters, 27 May
    2010, sentences 12–13").
    """
    if reference in pile.claims:
        return Named(frozenset({reference}), frozenset({reference}))
    called = _called(reference, pile)
    sentences = None if called else _SENTENCES.match(reference)
    if sentences:
        called = _called(sentences["source"], pile)
    source = sentences["source"] if sentences else reference
    if len(called) != 1:
        return Named(problem=_unclear(source, called) if called else _unknown(source, pile))
    if not sentences:
        return Named(frozenset(c.id for c in pile.told.get(called[0].id, ())), whole=True)
    first = int(sentences["first"])
    last = int(sentences["last"] or first)
    return _on_sentences(called[0], range(first, last + 1), sentences["words"] or "", pile)


def _on_sentences(article: Article, numbers: range, words: str, pile: Pile) -> Named:
    place = f"sentence {numbers[0]}" if len(numbers) == 1 else f"sentences {numbers.start}–{numbers.stop - 1}"
    if not numbers or numbers[0] < 1 or numbers[-1] > len(article.sentences):
        problem = f"{_file(article)} has sentences 1–{len(article.sentences)}; name one that a footnote cites"
        return Named(problem=problem)
    resting = [c for c in pile.told.get(article.id, ()) if not _sentences(c).isdisjoint(numbers)]
    if not resting:
        return Named(problem=f"nothing rests on {place} of {_file(article)}; name a sentence that a footnote cites")
    chosen = [c for c in resting if _plain(words) in _plain(c.statement)]
    if not chosen:
        return Named(problem=f"nothing on {place} of {_file(article)} says “{words}”; it says {_says(resting)}")
    exact = [c for c in chosen if _sentences(c) == set(numbers)]
    return Named(frozenset(c.id for c in exact or chosen), frozenset(c.id for c in chosen))


def _says(claims: Iterable[Claim]) -> str:
    """What some claims say, in few words each, for a reader who has to tell them apart."""
    return ", ".join(f"“{' '.join(c.statement.split()[:12])} …”" for c in claims)


def choice(reference: str, claims: Iterable[str], pile: Pile) -> str:
    """What to write in the place of a reference that names several claims, by their ids."""
    return f'{reference} "…" of {_says(pile.claims[c] for c in sorted(claims))}'


def _sentences(claim: Claim) -> set[int]:
    return {number for citation in claim.citations for number in citation.sentences}


def _called(name: str, pile: Pile) -> Sequence[Article]:
    """The articles of a name; a whole path or address comes before the end of one, and before what others share."""
    wanted = _plain(name)
    return pile.places.get(wanted) or pile.names.get(wanted) or ()


def _unclear(name: str, called: Iterable[Article]) -> str:
    return f"several articles are called “{name}”; write one of {', '.join(a.path or a.url or a.id for a in called)}"


def _unknown(name: str, pile: Pile) -> str:
    if _AN_ID.match(name):
        return f"“{name}” is no article; name an entry by a sentence that it cites, for its id changes with its claims"
    known = {**pile.names, **pile.places}
    near = _near(_plain(name), known)
    advice = f"did you mean {_as_written(near[0], known)}?" if near else "write its file as it stands under Sources"
    return f"no article is called “{name}”; {advice}"


def _near(name: str, known: Iterable[str]) -> Sequence[str]:
    """The name that is nearest to one, if any is near even without their endings, which files of all names share."""
    stems: dict[str, list[str]] = defaultdict(list)
    for other in known:
        stems[_ENDING.sub("", other)].append(other)
    alike = [other for stem in difflib.get_close_matches(_ENDING.sub("", name), stems) for other in stems[stem]]
    return difflib.get_close_matches(name, alike, n=1, cutoff=0)


def _dated(article: Article) -> str:
    """An article as a footnote names it: its name and the day it was published."""
    day = article.published.day
    return _plain(f"{article.name}, {day.day} {MONTHS[day.month - 1]} {day.year}") if day else ""


def _as_written(name: str, known: Mapping[str, Sequence[Article]]) -> str:
    article = known[name][0]
    return next((n for n in (article.name, article.title) if _plain(n) == name), _file(article))


def _file(article: Article) -> str:
    return (article.path or article.url or article.id).rstrip("/").rsplit("/", 1)[-1]


def _plain(text: str | None) -> str:
    return " ".join((text or "").casefold().split())
