"""Opposition: whether one claim denies what another says, or says the opposite, by their words."""

from __future__ import annotations

import re

from summarizer.models import Claim
from summarizer.timeline.denials import Denial, terms_of
from summarizer.timeline.features import Features, similarity
from summarizer.timeline.figures import overlap
from summarizer.timeline.matching import weight_of
from summarizer.timeline.origins import name_stems, same_speaker, speakers_of
from summarizer.timeline.replies import answers, says_opposite, speaks_of
from summarizer.values.alike import alike_to
from summarizer.values.attribution import find_cues
from summarizer.values.countries import find_countries
from summarizer.values.polarity import opposite_among
from summarizer.values.rebuttals import find_rebuttals
from summarizer.values.retorts import retort_in

_ONE_MATTER = 0.12  # likeness from which one claim can deny the other
_OPPOSED = 0.5  # likeness from which one opposite word turns a claim around
_FEWEST = 2  # words that a denial and what it denies share
_DENIED_SHARE = 0.5  # of what one claim denies that the other must speak of
_CORRECTED = re.compile(
    r"\b(?:correct(?:s|ed|ing|ion)?|revis(?:e|es|ed|ing|ion)|amend(?:s|ed)|retract(?:s|ed)|(?:up|down)"
    r"\s+from|updat(?:e|es|ed|ing)|lower(?:s|ed|ing)|rais(?:es|ed|ing)"
    r"|(?:earlier|previous)\s+(?:figure|count|estimate|toll|number|forecast)"
    r"|withdr(?:ew|awn)\s+(?:\w+\s+){0,2}(?:figure|count|estimate|claim|statement|report|account|accusation)s?)\b",
    re.IGNORECASE,
)
# Stems that say how much or how long, and nothing of what: "four days".
_MEASURES = re.compile(
    r"\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion|day|week|month|year|hour|minut)s?\Z"
)
_ITSELF = re.compile(r"(?:it|its|they|their|he|his|she|her|we|our|I|my)\b")


def denies(a: Features, b: Features) -> bool:
    """Whether ``a`` denies what ``b`` affirms: what it negates is mostly what ``b`` speaks of without negating it.

    Who denies one number says nothing of another. Where both negate the same words, the one that does so once more
    denies: "did not reject", "rejected". What should not be is no denial of what is, and what is not none of what
    should be; what the other says is over, it affirms not.
    """
    if _rebuts(a.claim, b.claim):
        return True
    if (
        not a.denied
        or _both_deny(a, b)
        or _denies_another_number(a, b)
        or speak_of_themselves(a, b)
        or _says_both(a, b)
        or _came_later(a.claim, b.claim)
    ):
        return False
    if answers(a, b):
        return True
    if similarity(a, b) < _ONE_MATTER:
        return False
    ours, theirs = (frozenset().union(*(d.scope for d in side.denied)) for side in (a, b))
    layers = [sum(bool(d.scope & ours & theirs) for d in side.denied) for side in (a, b)]
    if any(layers) and layers[0] - layers[1] != 1:
        return False
    affirmed = b.weights.keys() - (frozenset() if any(layers) else theirs)
    return any(
        len(_telling(d.scope & affirmed)) >= _FEWEST
        and (not d.head or (d.head in affirmed - b.ended and d.is_wish == (d.head in b.wished)))
        and weight_of(d.scope & affirmed, a) >= _DENIED_SHARE * weight_of(d.scope, a)
        and (_is_of_its_kind(d, a, b) if a.claim.article != b.claim.article else speaks_of(d, a, b))
        for d in a.denied
    )


def _came_later(denial: Claim, claim: Claim) -> bool:
    """Whether what a claim tells began after an article had said how things stand: it was not so, and then it was."""
    told, began = denial.when.end, claim.when.start
    return denial.when.basis == "publication" and told is not None and began is not None and told < began


def _telling(shared: frozenset[str]) -> frozenset[str]:
    """Some stems without those that only say how much or how long, but where they are all such: "not 32 million"."""
    return frozenset(s for s in shared if not _MEASURES.match(s)) or shared


def _is_of_its_kind(denial: Denial, a: Features, b: Features) -> bool:
    """Whether a claim names something of what a denial is said of: that complaints do not go away is none of dust."""
    if denial.is_of_speaker:  # what the speaker does not do, another may: "is not advising against it"
        return same_origin(a, b) is True
    known = b.weights.keys() | terms_of(" ".join(speakers_of(b.claim)))
    return not denial.subject or any(s in known or not known.isdisjoint(alike_to(s)) for s in denial.subject)


def opposed(a: Features, b: Features) -> bool:
    """Whether two claims in much the same words say opposite things: accepted the plan, rejected the plan."""
    if a.denied or b.denied or a.claim.article == b.claim.article or similarity(a, b) < _OPPOSED:
        return False
    ours, theirs = a.weights.keys() - b.weights.keys(), frozenset(b.weights.keys() - a.weights.keys())
    return any(opposite_among(stem, theirs) for stem in ours)


def reverse(a: Features, b: Features) -> bool:
    """Whether one of two voices in an article says the opposite of what the other just said, of itself or not."""
    return (says_opposite(a, b) or says_opposite(b, a)) and not speak_of_themselves(a, b)


def corrects(features: Features) -> bool:
    """Whether a claim says that it puts something else right: "corrected", "revised", "up from"."""
    return bool(_CORRECTED.search(features.claim.statement))


def same_origin(a: Features, b: Features) -> bool | None:
    """Whether both go back to one speaker, or one tells what the other's speaker did; None where nothing shows it."""
    ours, theirs = (speakers_of(f.claim)[-1:] for f in (a, b))
    if ours and theirs:
        return same_speaker(ours[0], theirs[0])
    speaker, deed = (ours, b) if ours else (theirs, a)
    return True if speaker and any(slot.name and slot.name <= name_stems(speaker[0]) for slot in deed.slots) else None


def share_a_voice(a: Features, b: Features) -> bool:
    """Whether somebody speaks in both claims, be it only of what another says: he would not give two counts at once."""
    return any(same_speaker(x, y) for x in speakers_of(a.claim) for y in speakers_of(b.claim))


def _are_near(a: Features, b: Features) -> bool:
    """Whether two claims were reported within a day of each other."""
    return a.reported is not None and b.reported is not None and abs((a.reported - b.reported).days) <= 1


def _both_deny(a: Features, b: Features) -> bool:
    """Whether each is somebody's denial, whatever it repeats in order to deny it."""
    return a.claim.attribution.stance == b.claim.attribution.stance == "denies"


def speak_of_themselves(a: Features, b: Features) -> bool:
    """Whether two voices each say what they do themselves: "Germany said it would not send tanks"."""
    own = (
        any(_ITSELF.match(f.claim.statement, cue.content[0]) for cue in find_cues(f.claim.statement)) for f in (a, b)
    )
    return same_origin(a, b) is False and all(own)


def _says_both(a: Features, b: Features) -> bool:
    """Whether one source says both in one article or from one day to the next, and takes neither back.

    It would not contradict itself so soon. What one article calls "the ministry" may be another than the next one's
    "Turkey's ministry".
    """
    ours, theirs = (speakers_of(f.claim)[-1:] for f in (a, b))
    if not (ours and theirs):
        return False
    here = a.claim.article == b.claim.article
    at_once = here or (_are_near(a, b) and find_countries(ours[0]) == find_countries(theirs[0]))
    one_voice = at_once and same_speaker(ours[0], theirs[0])
    return one_voice and not (corrects(a) or corrects(b))


def _rebuts(a: Claim, b: Claim) -> bool:
    """Whether one claim repeats all that another says and goes on with somebody's denial of it."""
    told = b.statement.rstrip(".")
    if a.modality != "denied" or not a.statement.startswith(told) or a.statement == b.statement:
        return False
    retort = retort_in(a.statement[len(b.statement) :].strip())
    if retort and retort.fits(b.statement):
        return True
    return any(r.denied[0] < len(told) <= r.start for r in find_rebuttals(a.statement))


def _denies_another_number(a: Features, b: Features) -> bool:
    pairs = [(p, q) for p in a.figures if p.is_denied for q in b.figures if p.measure == q.measure and not q.is_denied]
    return bool(pairs) and not any(overlap(p, q) for p, q in pairs)
