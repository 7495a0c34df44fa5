"""The verbs by which English news credits what it tells, and the nouns that can tell it, from speech.txt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal, cast

from summarizer.models import Stance

Form = Literal["base", "third", "past", "ing"]


@dataclass(frozen=True, slots=True)
class Saying:
    """One form of a verb of saying, its stance, and its frames: what it takes beside it, by a letter each.

    Verbs take quotations and clauses marked as such. Beyond these: ``b`` a clause that nothing marks ("said the dam
    held"); ``n`` a noun phrase that tells the content ("announced a price cut"); ``h`` a hearer ("told reporters
    that"); ``q`` a question; ``a`` an object "as" something; ``k`` an object and what it is called; ``e`` an object
    "at" an amount; ``u`` an amount ("counted 15,000"); ``r`` an object "of" or "for" something; ``o`` "of" or
    "about" something; ``t`` "to" do something; ``s`` nothing but what its other letters say. ``d`` takes only a
    source for its subject, since other things show and find as well, and a noun phrase for content only from a
    document; ``v`` takes a noun phrase only from a source, ``c`` none that names what is put forward: an offer that is
    rejected is not denied; ``p`` is hearsay in the passive ("is believed to"); ``j`` judges, so that its negation tells
    a judgement too; ``m`` is a manner of speaking or has other uses, and tells something only beside a quotation or
    "that"; ``g`` gets told, so that its subject is not who says it; ``x`` is a noun as well.
    """

    stance: Stance
    frames: str
    form: Form


def _sections() -> dict[str, list[str]]:
    """The words of the file by what stands before their colon."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in files(__package__).joinpath("speech.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            head, _, words = line.partition(":")
            found[head] += words.split()
    return found


def _forms(spec: str) -> Iterator[tuple[str, Form]]:
    """The forms of a verb: its base, third person, pasts, and participle in -ing."""
    base, *pasts = spec.split("/")
    softened = base[-1] == "y" and base[-2] not in "aeiou"
    yield base, "base"
    sibilant = base.endswith(("s", "sh", "ch", "x"))
    yield base[:-1] + "ies" if softened else base + ("es" if sibilant else "s"), "third"
    regular = base[:-1] + "ied" if softened else base + ("d" if base[-1] == "e" else "ed")
    for past in pasts or [regular]:
        yield past, "past"
    doubled = pasts and pasts[0].endswith("ed") and pasts[0][-3] == pasts[0][-4]
    stem = pasts[0][:-2] if doubled else base[:-1] if base[-1] == "e" and base[-2] != "e" else base
    yield stem + "ing", "ing"


def _sayings(head: str, specs: list[str]) -> Iterator[tuple[str, Saying]]:
    """The forms of some verbs with what their section says of them; a past or -ing form is no noun."""
    stance, frames = head.replace("-", "").split(" ")[1:3]
    for spec in specs:
        for word, form in _forms(spec):
            kept = frames if form in ("base", "third") else frames.replace("x", "")
            yield word, Saying(cast("Stance", stance), kept, form)


_SECTIONS = _sections()
VERBS = {w: s for head, specs in _SECTIONS.items() if head.startswith("verb ") for w, s in _sayings(head, specs)}
PHRASES = {
    (word, follower): saying
    for head, specs in _SECTIONS.items()
    if head.startswith("phrase ")
    for word, saying in _sayings(head, specs)
    for follower in head.rsplit(" ", 1)[-1].split("+")
}
HEARSAY = frozenset(_SECTIONS["hearsay"])
ATTITUDES = frozenset(_SECTIONS["attitude"])
NOUNS = {
    form: cast("Stance", head.split(" ")[1])
    for head, words in _SECTIONS.items()
    if head.startswith("noun ")
    for word in words
    for form in (word, f"{word[:-1]}ies" if word.endswith("y") else f"{word}s")
}
WORDS = frozenset(_SECTIONS["words"])
EMERGED = frozenset(_SECTIONS["emerged"])
DOCUMENTS = frozenset(form for word in _SECTIONS["document"] for form in (word, f"{word}s"))
OCCASIONS = DOCUMENTS | frozenset(_SECTIONS["occasion"])
PUT_FORWARD = frozenset(
    [
        *(form for word in _SECTIONS["put-forward"] for form in (word, f"{word}s")),
        *(n for n in NOUNS if NOUNS[n] == "asks"),
    ]
)
UTTERED = frozenset([*DOCUMENTS, *NOUNS, *_SECTIONS["uttered"]])
_SOURCES = frozenset([*_SECTIONS["people"], *_SECTIONS["document"]])
# What a verb that credits only together with another word needs beside it: "issued" a "warning".
TOGETHER = {word: frozenset(follower for verb, follower in PHRASES if verb == word) for word, _ in PHRASES}
_ALONE = frozenset([*VERBS, *HEARSAY, *NOUNS, *WORDS, *ATTITUDES, "according", "citing", "quoting", "per"])
CUE_WORDS = _ALONE | TOGETHER.keys()
_PERSONAL = ("man", "men", "woman", "women", "person", "ist", "ian", "er", "or", "eer", "ee", "-old")
_NO_PERSON = frozenset(
    """order number letter power weather water matter error door floor summer winter larger smaller higher lower
    greater degree coffee guarantee offer longer shorter earlier later former latter newer older younger bigger
    better""".split()
)


def may_credit(words: frozenset[str]) -> bool:
    """Whether a text with these words can credit something to a source, as far as its words show."""
    if not _ALONE.isdisjoint(words):
        return True
    return any(not TOGETHER[word].isdisjoint(words) for word in TOGETHER.keys() & words)


def is_source(noun: str, *, by_form: bool = True) -> bool:
    """Whether a common noun names who or what can tell something: people, bodies, documents.

    ``by_form`` takes it from the ending too, as of a "teacher"; a name may have it as well ("Turner").
    """
    low = noun.lower()
    word = low if low in _SOURCES else low[:-3] + "y" if low.endswith("ies") else low.removesuffix("s")
    return word in _SOURCES or (by_form and len(word) > 4 and word.endswith(_PERSONAL) and word not in _NO_PERSON)
