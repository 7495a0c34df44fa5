"""Denials: what a claim negates, or says that somebody denies, and everything that it is said of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from summarizer.timeline.figures import clause_end
from summarizer.timeline.telling import Telling
from summarizer.values.attribution import find_cues
from summarizer.values.clauses import finite_verb
from summarizer.values.countries import with_countries
from summarizer.values.modality import find_hedges
from summarizer.values.polarity import Negation, find_negations
from summarizer.values.speech import PUT_FORWARD
from summarizer.values.words import is_content, stem, stems, tokens

# In a passive ("was rejected by the board") who does it follows, and not what.
_NO_DENIAL = re.compile(
    r"\w+ed\s+by\b|(?:\w+n't|not|no|never)\s+(?:(?:[^\s.,;:]+\s+){0,9}?until|only|just|least|(?:\w+\s+){0,3}?(?:clear|known|sure|certain|decided|confirmed))\b"
    # Who is without power denies nothing, nor who gives no details.
    r"|without\s+(?!\w+ing\b)"
    r"|no\s+(?:(?:further|more|other|immediate)\s+)?(?:details?|figures?|comments?|names?|numbers?|explanations?|timetable)\b",
    re.IGNORECASE,
)
_REJECTS = ("reject", "dismiss", "refus")
_OFFERS = frozenset(map(stem, PUT_FORWARD))
_BARE = frozenset(map(stem, "evidence sign indication truth plan intention reason proof basis longer".split()))
# What somebody rules out is no fact.
_RULED_OUT = re.compile(r"\b(?:(?:should|must)n['’]t|[Ww]e\s+(?:cannot|can['’]t))")
_OUGHT = frozenset(("should", "must"))
_LAST_WORD = re.compile(r"([a-z]+) (?:(?:him|her|them|us|me|it|you) )?\Z")
_MOST = 40  # wishes: each reaches to the end of its clause, and no sentence of news has more
_NOT = re.compile(r"(?:not|never|cannot|\w+n['’]t)\Z", re.IGNORECASE)
_STANDS_FOR = re.compile(r"\b(?:I|we|he|she|it|they|this|that)\b", re.IGNORECASE)
_BLANKS = "   "  # where who tells it stood
_NONE = ("no", "nobody", "nothing", "none")
_CLAUSE_BEGINS = re.compile(
    r"[,;:.!?“”\"()](?!\d)|\b(?:that|and|but|while|whereas|because|although|though|if|when|which|who)\b"
)
_STOP = re.compile(r"[.;!?](?=\s|\Z)")
_OWN = re.compile(r"\W*(I|we|he|she|my|our|his|her|its|their)\b", re.IGNORECASE)
_BEYOND = re.compile(r"\b(?:in|at|on|by|during|from|when|after)\b")
# Function words that tell one thing from another of its kind.
_APART = frozenset("first second third last next own other another".split())
_QUOTES = re.compile('[“”"]')
_AHEAD_OF_NOUNS = frozenset("the a an this that these those my our your his her its their some any no of".split())
_WHICH = frozenset("this last next".split())
_SPANS = frozenset("year month week weekend season quarter summer winter spring autumn fall time".split())
# What says nothing of what it is about: "at any time", "took no money".
VAGUE = frozenset(
    map(
        stem,
        """time point way fact part anyone anybody anything everything nobody person people thing money cash incident
        matter kind sort yet simply place case mr mrs ms dr""".split(),
    )
)

Span = tuple[int, int]


class Denial(NamedTuple):
    """The stems of what a claim denies; ``head`` is the one that a negation stands next to, "" for a whole clause.

    ``is_wish`` says that nobody denies it as a fact: it should not be. ``terms`` are all that it is said of, with
    whose, which, where and when; ``own`` is the pronoun that stands for whom it is said of, mostly the speaker;
    ``beyond`` are the terms behind a preposition, which say where and in what; ``subject`` those ahead of the negation;
    ``is_of_speaker`` says that the speaker stands there instead.
    """

    scope: frozenset[str]
    head: str = ""
    is_wish: bool = False
    terms: frozenset[str] = frozenset()
    own: str = ""
    beyond: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    is_of_speaker: bool = False


def denials_of(statement: str, telling: Telling, wished: Iterable[Span]) -> Iterator[Denial]:
    """What a statement denies, in the voice of who tells it or of somebody in it; ``wished`` are spans of wishes."""
    plain = with_countries(telling.matter)
    ought = [*wished, *(m.span() for m in _RULED_OUT.finditer(plain))]
    told = [(span[0], with_countries(statement[slice(*span)])) for span in telling.denied]
    contents = [(start, frozenset(stems(words))) for start, words in told]
    for n in find_negations(plain):
        if _denies(n, plain) and not _is_told(n, contents):
            is_wish = any(start <= n.start < end for start, end in ought)
            clause, done, ahead = _clause(n, plain), _done(n, plain), _ahead(n, plain)
            yield Denial(
                scope=n.scope | done,
                head=min(done, default="") or _head(n),
                is_wish=is_wish,
                terms=_terms(clause),
                own=own_in(clause),
                subject=_terms(ahead),
                is_of_speaker=_BLANKS in ahead and not (_terms(ahead) or _STANDS_FOR.search(ahead)),
                beyond=_terms(_BEYOND.split(clause, maxsplit=1)[-1]) if _BEYOND.search(clause) else frozenset(),
            )
    for _, words in told:
        yield Denial(frozenset(stems(words)), terms=_terms(words))


def turns_down(negation: Negation) -> bool:
    """Whether somebody rejects an offer or the like: that it was made is not denied."""
    return negation.words.lower().startswith(_REJECTS) and not _OFFERS.isdisjoint(negation.scope)


def wishes(text: str) -> list[Span]:
    """The spans of what a text asks for or says should be, which need not be so."""
    asked = [cue.content for cue in find_cues(text) if cue.stance == "asks"]
    hedges = (h for h in find_hedges(text) if h.words.lower() in _OUGHT)
    ought = [(h.end, clause_end(text, h.end)) for h in islice(hedges, _MOST)]
    return [*asked, *ought]


def terms_of(text: str) -> frozenset[str]:
    """The stems of a text with the words that tell one thing from another of its kind: "the second reactor"."""
    words = [t.words.lower() for t in tokens(text)]
    spans = (f"{one} {two}" for one, two in pairwise(words) if one in _WHICH and two in _SPANS)
    return frozenset((*stems(text), *(w for w in words if w in _APART), *spans))


def own_in(clause: str) -> str:
    """The pronoun that a clause opens with, which stands for the speaker or for whom he speaks of, else ""."""
    own = _OWN.match(clause)
    return own[1].lower() if own else ""


def predicates(text: str) -> frozenset[str]:
    """The stems of what is said of a subject, its verb or what it is: "was closed", not "the closed gate"."""
    plain = _QUOTES.sub(" ", text)
    verb = finite_verb(plain)
    words = tokens(plain)
    return frozenset(
        stem(word.words)
        for before, word, after in zip((None, *words), words, (*words[1:], None), strict=False)
        if verb is not None
        and word.start >= verb
        and not (before and before.words.lower() in _AHEAD_OF_NOUNS)
        and not (after and after.start - word.end == 1 and is_content(after.words))
    )


def _terms(clause: str) -> frozenset[str]:
    words = (t.words for t in tokens(clause))
    degrees = frozenset(stem(w) for w in words if w.endswith("ly"))
    return terms_of(clause) - VAGUE - degrees


def _clause(negation: Negation, text: str) -> str:
    """The clause that a negation stands in, without its own words.

    Of an aside it is what follows: in "it was Hill, not Bell, who left" it is denied that Bell left.
    """
    end = clause_end(text, negation.end)
    if text.endswith(", ", 0, negation.start) and text.startswith(",", end):
        stop = _STOP.search(text, end)
        return text[negation.end : stop.start() if stop else len(text)]
    begin = max((m.end() for m in _CLAUSE_BEGINS.finditer(text, 0, negation.start)), default=0)
    return f"{text[begin : negation.start]} {text[negation.end : end]}"


def _ahead(negation: Negation, text: str) -> str:
    """What stands ahead of a negated verb in its clause, whom or what it is said of: "The complaints have"."""
    begin = max((m.end() for m in _CLAUSE_BEGINS.finditer(text, 0, negation.start)), default=0)
    return text[begin : negation.start] if _NOT.match(negation.words) else ""


def _is_told(negation: Negation, told: Iterable[tuple[int, frozenset[str]]]) -> bool:
    """Whether a negation is the verb of a denial whose content is known: "denied shipping rockets"."""
    return any(negation.start < start and negation.scope <= scope for start, scope in told)


def _done(negation: Negation, text: str) -> frozenset[str]:
    """What is done to nothing: who "lost no ships" denies a loss of ships."""
    before = _LAST_WORD.search(text, 0, negation.start) if negation.words.lower() in _NONE else None
    return frozenset(stems(before[1])) if before else frozenset()


def _head(negation: Negation) -> str:
    """The word that is negated: in "no evidence that troops left" not the evidence but the troops."""
    return next((s for s in negation.reach if s not in _BARE), "")


def _denies(negation: Negation, text: str) -> bool:
    """Whether a negation turns its clause around: "not until May" does not, nor what is not yet clear."""
    return not (_NO_DENIAL.match(text, negation.start) or turns_down(negation))
