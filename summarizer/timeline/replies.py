"""Replies: what one article sets against what somebody else said just before: “had resigned”, “I did not resign”."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from summarizer.timeline.denials import VAGUE, Denial, own_in, predicates, terms_of
from summarizer.timeline.features import Features, similarity
from summarizer.timeline.figures import Figure, overlap
from summarizer.timeline.origins import same_speaker, speakers_of
from summarizer.timeline.telling import take_apart
from summarizer.values.alike import alike_to
from summarizer.values.counted import VICTIMS
from summarizer.values.countries import with_countries
from summarizer.values.differing import announced_in, announces
from summarizer.values.polarity import opposite_among
from summarizer.values.retorts import is_named, may_mean
from summarizer.values.words import CALENDAR_WORDS, stem, stems

_NEAR = 3  # sentences within which somebody is answered
_HURT = frozenset(map(stem, "hurt harmed injured wounded casualties".split()))
_KILLED = frozenset(map(stem, "killed died dead deaths".split()))
_ANYBODY = frozenset(map(stem, "person people one body anyone anybody civilian civilians bystander bystanders".split()))
_CIVILIAN = stem("civilian")
_FIGHTERS = frozenset(
    map(stem, "soldier troop fighter militant rebel insurgent policeman officer gunman terrorist guerrilla".split())
)
# Whom somebody speaks for who names them by what they are to him: the driver's lawyer, "his client".
_THEIRS = frozenset(map(stem, "client son daughter husband wife brother sister father mother employer boss".split()))
_SAME = 0.5  # likeness from which two voices say the same of what accounts differ on
_TIMES = frozenset(map(stem, CALENDAR_WORDS)) - {"march"}  # which people go on, too
_OF_OTHERS = ("his", "her", "its", "their")


def exchanges(features: Iterable[Features]) -> Iterator[tuple[Features, Features]]:
    """Each claim of an article that denies something, or says the opposite, with what other voices say near it."""
    for ordered in _voices(features):
        for place, a in enumerate(ordered):
            for b in ordered[place + 1 :]:
                if _sentences(b)[0] - _sentences(a)[-1] > _NEAR:
                    break
                yield from ((x, y) for x, y in ((a, b), (b, a)) if x.denied or says_opposite(x, y))


def announced(features: Iterable[Features]) -> Iterator[tuple[Features, Features]]:
    """What two voices say of a matter right behind the sentence of their article that says that accounts differ."""
    for ordered in _voices(features):
        for place, a in enumerate(ordered[:-1]):
            opening, _, rest = a.claim.statement.partition(". ")
            others = (f for f in ordered[place + 1 :] if _reply(f, a))
            b = next(others, None) if rest and announces(opening) else None
            if b and _are_sides(announced_in(opening), a, b):
                yield a, b


def _voices(features: Iterable[Features]) -> Iterator[list[Features]]:
    """The claims of each article that somebody speaks in, in its order."""
    told: dict[str, list[Features]] = defaultdict(list)
    for feature in features:
        if speakers_of(feature.claim):
            told[feature.claim.article].append(feature)
    for claims in told.values():
        yield sorted(claims, key=lambda f: (_sentences(f), f.claim.id))


def _are_sides(matter: frozenset[str], a: Features, b: Features) -> bool:
    """Whether two claims tell of what accounts differ on, each something else.

    Of a matter for which a pronoun stands ("whether it got there"), one of them negates and the other does not.
    """
    if not matter:
        return bool(a.denied) != bool(b.denied)
    ours, theirs = frozenset(stems(_matter(a).partition(". ")[2])), frozenset(stems(_matter(b)))
    speak = all(any(s in words or words & alike_to(s) for s in matter) for words in (ours, theirs))
    counted = all(any(p.measure == q.measure and overlap(p, q) for q in b.figures) for p in a.figures)
    return speak and similarity(a, b) < _SAME and not (a.figures and counted)


def answers(a: Features, b: Features) -> bool:
    """Whether a claim denies what another voice says near it in one article."""
    if not _reply(a, b):
        return False
    # A toll that stands further behind "nobody died" is another's: nobody denies what has not been told.
    is_told = _sentences(b) < _sentences(a) or _distance(a, b) <= 1
    return any(_turns_around(d, a, b) or (is_told and _is_of_nobody(d, b)) for d in a.denied if not d.is_wish)


def says_opposite(a: Features, b: Features) -> bool:
    """Whether a claim says what another voice says near it in one article, but for one word turned around."""
    repeats = a.claim.statement in b.claim.statement or b.claim.statement in a.claim.statement
    if a.denied or b.denied or repeats or not _reply(a, b):
        return False
    ours, theirs = _matter(a), _matter(b)
    said, told = terms_of(ours), terms_of(theirs)
    turned = [u for u in predicates(ours) - told if opposite_among(u, predicates(theirs) - said)]
    counted = all(any(p.measure == q.measure and overlap(p, q) for q in b.figures) for p in a.figures)
    if len(turned) != 1 or (told - said) & _TIMES or not counted:
        return False
    return _is_named(said - {*turned} - VAGUE, _known(own_in(ours), a, b))


def _reply(a: Features, b: Features) -> bool:
    """Whether two voices speak near each other in one article, each in a sentence of its own."""
    if a.claim.article != b.claim.article or a.claim.citations == b.claim.citations:
        return False
    ours, theirs = speakers_of(a.claim)[-1:], speakers_of(b.claim)[-1:]
    if not ours or not theirs or same_speaker(ours[0], theirs[0]):
        return False
    return _distance(a, b) <= _NEAR


def _distance(a: Features, b: Features) -> int:
    """How many sentences one claim of an article stands behind the other."""
    (_, end), (begin, _) = sorted((_sentences(f)[0], _sentences(f)[-1]) for f in (a, b))
    return begin - end


def _matter(features: Features) -> str:
    return with_countries(take_apart(features.claim).matter)


def _sentences(features: Features) -> tuple[int, ...]:
    return tuple(sorted(n for c in features.claim.citations for n in c.sentences))


def _turns_around(denial: Denial, a: Features, b: Features) -> bool:
    """Whether what is negated stands in the other claim, not negated itself and not as something to be."""
    affirmed = b.weights.keys() - frozenset[str]().union(*(d.scope for d in b.denied)) - b.ended - b.wished
    return denial.head in affirmed and speaks_of(denial, a, b)


def speaks_of(denial: Denial, a: Features, b: Features) -> bool:
    """Whether all that is negated is named by the other claim, or who speaks: not another's, nor elsewhere or then."""
    return _is_named(denial.terms, _known(denial.own, a, b))


def _known(own: str, a: Features, b: Features) -> frozenset[str] | None:
    """What one claim may speak of in reply to another; None where its pronoun means a speaker not named there.

    Who speaks for somebody names him by what he is to him: "his client".
    """
    told = terms_of(with_countries(" ".join((b.claim.statement, *speakers_of(b.claim)))))
    voice = speakers_of(a.claim)[-1:]
    if own and not all(may_mean(v, told) or not is_named(v) for v in voice):
        return None
    known = told | terms_of(with_countries(" ".join(voice)))
    return known | _THEIRS if own in _OF_OTHERS and not told.isdisjoint(stems(" ".join(voice))) else known


def _is_named(terms: frozenset[str], known: frozenset[str] | None) -> bool:
    return known is not None and all(term in known or not known.isdisjoint(alike_to(term)) for term in terms)


def _is_of_nobody(denial: Denial, other: Features) -> bool:
    """Whether nobody came to the harm that another claim counts: "no civilians were hurt", "27 people were killed"."""
    kinds = VICTIMS if denial.scope & _HURT else frozenset({"killed"}) if denial.scope & _KILLED else frozenset()
    who = denial.scope - _HURT - _KILLED - denial.beyond
    named = denial.beyond <= terms_of(other.claim.statement)
    counted = (f for f in other.figures if f.outcome in kinds and not (f.is_denied or f.is_part))
    return named and any(_counts(f, who) for f in counted)


def _counts(figure: Figure, who: frozenset[str]) -> bool:
    """Whether a figure counts some of those who are said to be unhurt."""
    if who <= _ANYBODY:
        return figure.counts.isdisjoint(_FIGHTERS) or _CIVILIAN not in who
    return bool(who & figure.counts)
