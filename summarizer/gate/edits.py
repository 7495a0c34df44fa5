"""Edits: the few words in which a statement departs from a cited sentence that it otherwise repeats."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations
from typing import TypeVar

from summarizer.gate.converses import same_transfer
from summarizer.gate.entities import identity
from summarizer.gate.evidence import Evidence
from summarizer.gate.figures import are_alike, figures
from summarizer.gate.presence import covers, meanings, resolved
from summarizer.gate.reading import Reading, Word
from summarizer.gate.standing import BACKSHIFT, is_thought_aloud
from summarizer.values.alike import may_stand_for
from summarizer.values.modality import OPEN_CLAUSES, Hedge, is_hearsay
from summarizer.values.names import KNOWN_INITIALISMS, NameMention
from summarizer.values.polarity import Negation, are_opposite
from summarizer.values.units import unit_at
from summarizer.values.words import stem

Mention = TypeVar("Mention", Hedge, NameMention)

_REPEATED = 0.6  # of a statement's words, for it to be compared word by word
_COUNTED = 3  # content words after a number that can be what it counts
_LISTED = re.compile(r"\b(?:and|or)\b|,", re.IGNORECASE)
_LONGEST = 150  # words of a sentence that can be compared word by word; what is longer is a list or a table
_SAY = stem("say")  # stands for any words of saying; what those weigh is compared elsewhere
_PARAPHRASED = 2  # edits that replace words, from which on a statement may use words of its own
_FRESH = 2  # words of its own that an edit may put in the place of others
_FEW = 4  # words that one edit may replace


_ADVERBIAL = re.compile(r"(?:instead|rather|without|short|absence)\b.*", re.IGNORECASE)
_BOUND = re.compile(r"\s(?:later|fewer|less|more|longer|greater|higher|lower|only|just|to\s)\b", re.IGNORECASE)
_OWNER = re.compile(r"[’'‘]s?$")
_OF = re.compile(r"\b(?:of|by)\s(?:the\s)?$")
_TOLD_TO = re.compile(r"\b(?:tells?|told|telling)\s(?:the\s)?$")
_DESCRIBES = re.compile(r"The\s[A-Z]\w+(?:an|ish|ese)\s[a-z]+(?:\s[a-z]+)*")  # "The Maltese shipping firm"
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_ORDINALS = {
    word: str(n)
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
} | {"last": "last", "final": "last", "latter": "last"}


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of a statement and the words of the sentence whose place they take, one of them perhaps empty."""

    ours: tuple[Word, ...]
    theirs: tuple[Word, ...]

    @property
    def is_small(self) -> bool:
        """Whether it changes a few words, and no clause."""
        return len(self.ours) <= _FEW and len(self.theirs) <= _FEW

    @property
    def replaces(self) -> bool:
        """Whether it puts content words in the place of others."""
        return any(w.is_content for w in self.ours) and any(w.is_content for w in self.theirs)


def altered_words(statement: Reading, given: tuple[Evidence, ...]) -> Iterator[str]:
    """Reasons for numbers, dates, names and cues put in the place of others, or put in or taken out alone."""
    cited = [(len(statement.all_stems & s.all_stems), i, s, e) for e in given for i, s in enumerate(e.sentences)]
    if not cited:
        return
    _, _, sentence, evidence = max(cited, key=lambda c: (c[0], -c[1]))
    others = [s for _, _, s, _ in cited if s is not sentence]
    found = edits(statement, sentence)
    known = frozenset().union(*(s.all_stems for _, _, s, _ in cited))
    ranked = frozenset(_rank(w) for s in others for w in s.words)
    turned = [e for e in found if _turns(e, found, statement, sentence, others)]
    if len(turned) % 2:
        yield _told(turned[0])
    if _moves_a_name(found, statement, sentence):
        yield "names have changed places against the cited sentence"
    yield from _exchanged(found, statement)
    few = sum(e.replaces for e in found) <= _PARAPHRASED
    for edit in found:
        replaced = edit.ours and edit.theirs and _puts_another(edit, statement, sentence, evidence)
        altered = edit.is_small and (replaced or _is_surer(edit, statement, sentence, found))
        if (
            altered
            or (few and _says_another(edit, statement, sentence, known | ranked))
            or _renumbers(edit, statement, sentence)
        ):
            yield _told(edit)


@lru_cache(maxsize=2048)
def edits(statement: Reading, sentence: Reading) -> tuple[Edit, ...]:
    """The edits that make a sentence into a statement which repeats most of it."""
    ours, theirs = statement.words, sentence.words
    if max(len(ours), len(theirs)) > _LONGEST:
        return ()
    matcher = SequenceMatcher(None, [w.stem for w in theirs], [w.stem for w in ours], autojunk=False)
    codes = matcher.get_opcodes()
    if sum(j2 - j1 for tag, _, _, j1, j2 in codes if tag == "equal") < _REPEATED * len(ours):
        return ()
    return tuple(Edit(ours[j1:j2], theirs[i1:i2]) for tag, i1, i2, j1, j2 in codes if tag != "equal")


def _turns(edit: Edit, found: tuple[Edit, ...], statement: Reading, sentence: Reading, others: list[Reading]) -> bool:
    """Whether an edit puts in a negation that no further sentence has, or takes one out without its clause."""
    added = [
        cue
        for cue in _within(edit.ours, statement)
        if not any(set(cue.reach) & set(o.reach) for s in others for o in s.reversals)
        and not _is_moved(cue, found, sentence)
    ]
    gone = {w.stem for w in edit.theirs} - statement.all_stems
    dropped = [
        cue
        for cue in (_within(edit.theirs, sentence) if edit.is_small else [])
        if not _is_repeated(cue, statement, sentence)
        and (edit.ours or _ADVERBIAL.fullmatch(cue.words) is None or not gone.issuperset(cue.reach[:1]))
    ]
    bare = _lone_negator(edit, statement, sentence)
    return (len(added) + bare) % 2 != len(dropped) % 2


def _is_repeated(cue: Negation, statement: Reading, sentence: Reading) -> bool:
    """Whether a sentence turns a word around here and once more, and a statement once: "can't, couldn't stop"."""
    same = [o.start for o in sentence.reversals if o.reach[:1] == cue.reach[:1]]
    kept = any(o.reach[:1] == cue.reach[:1] for o in statement.reversals)
    return len(same) > 1 and (kept or cue.start != same[-1])


def _is_moved(cue: Negation, found: tuple[Edit, ...], sentence: Reading) -> bool:
    """Whether a sentence has the same denial in a stretch that a statement cuts short: "On Monday Bell denied it"."""
    cut = {w.start for edit in found if not edit.is_small for w in edit.theirs}
    said = stem(cue.words.split()[0])
    return any(o.start in cut and may_stand_for(said, stem(o.words.split()[0])) for o in sentence.reversals)


def _lone_negator(edit: Edit, statement: Reading, sentence: Reading) -> bool:
    """Whether an edit is "no" or "not" alone where no negation was read, as in "no doubt", and no bound follows."""
    changed, reading = (edit.ours, statement) if edit.ours else (edit.theirs, sentence)
    if (edit.ours and edit.theirs) or len(changed) != 1 or changed[0].words.lower() not in ("no", "not", "never"):
        return False
    only = changed[0]
    return not any(c.start <= only.start < c.end for c in reading.reversals) and not _BOUND.match(
        reading.text, only.end
    )


def _holding(words: tuple[Word, ...], mentions: Iterable[Mention]) -> list[Mention]:
    """The hedges or names in which some words begin."""
    return [m for m in mentions if any(m.start <= w.start < m.end for w in words)]


def _within(words: tuple[Word, ...], reading: Reading) -> list[Negation]:
    """The negations of a sentence whose telling words are among some of its words: of "were simply wrong" the last."""
    inside = {w.start for w in words}
    found = []
    for cue in reading.reversals if inside else ():
        own = [w for w in reading.words if cue.start <= w.start < cue.end]
        telling = [w for w in own if w.is_content] or own[:1]
        if telling and telling[-1].start in inside:
            found.append(cue)
    return found


def _puts_another(edit: Edit, statement: Reading, sentence: Reading, evidence: Evidence) -> bool:
    """Whether an edit puts a number, date or name in the place of another."""
    if _counts_another(edit, statement, sentence):
        return True
    alike = len(_within(edit.ours, statement)) % 2 == len(_within(edit.theirs, sentence)) % 2
    if alike and any(are_opposite(a.stem, b.stem) for a in edit.ours for b in edit.theirs):
        return True
    ours, theirs = _numbers(edit.ours, statement), _numbers(edit.theirs, sentence)
    if ours and theirs:
        return not ours <= theirs | {100 * value for value in theirs if value < 1}  # 25% is a quarter
    said, written = _labels(edit.ours), _labels(edit.theirs)
    if said and written and not ours and not theirs and not said & written:
        return True
    return _is_another_date(edit, statement, sentence, evidence) or _is_another_name(
        edit, statement, sentence, evidence
    )


def _says_another(edit: Edit, statement: Reading, sentence: Reading, known: frozenset[str]) -> bool:
    """Whether an edit puts an ordinal or a common word that nothing cited has in the place of one that says more."""
    ranks = [{_rank(w) for w in words} - {""} for words in (edit.ours, edit.theirs)]
    if (all(ranks) and not ranks[0] & ranks[1]) or (not edit.theirs and ranks[0] - known):
        return True
    ours = _common(edit.ours, statement)
    if not 0 < len(ours) <= _FRESH or any(w.stem in known or w.stem == _SAY for w in ours):
        return False
    ends = edit.ours[0] == statement.words[0] or edit.ours[-1] == statement.words[-1]
    rivals = _rivals(edit, sentence, len(ours)) if edit.is_small or ends else []
    return bool(rivals) and not any(
        words[0].stem in statement.all_stems or _is_alike(ours, words, statement, sentence) for words in rivals
    )


def _rivals(edit: Edit, sentence: Reading, size: int) -> list[list[Word]]:
    """The first and the last common words of a stretch, as many as an edit puts in their place."""
    content = [w for w in edit.theirs if w.is_content]
    found = [_common(tuple(words), sentence) for words in (content[:size], content[-size:])]
    return [words for words in found if 0 < len(words) <= size]


def _is_alike(ours: list[Word], theirs: list[Word], statement: Reading, sentence: Reading) -> bool:
    """Whether one of some words may stand for one of others; units are compared with their numbers."""
    if _is_measured(ours[0], statement) and _is_measured(theirs[0], sentence):
        return True
    units = [unit_at(f"1 {words[0].words}", 1) for words in (ours, theirs)]
    if units[0] and units[1]:
        return units[0].name == units[1].name
    return any(may_stand_for(a.stem, b.stem) for a in ours for b in theirs)


def _is_measured(word: Word, reading: Reading) -> bool:
    """Whether a word belongs to a number, as its unit or scale."""
    spans = [(n.start, n.end) for n in reading.numbers] + [(q.start, q.end) for q in reading.quantities]
    return any(start <= word.start < end for start, end in spans)


def _common(words: tuple[Word, ...], reading: Reading) -> list[Word]:
    """The content words among some, unless one is a name or a number."""
    found = [w for w in words if w.is_content]
    return found if all(w.words.isalpha() and not _is_named(w, reading) for w in found) else []


def _rank(word: Word) -> str:
    """The number that an ordinal stands for: of "second" and "2nd" 2."""
    lowered = word.words.lower()
    return _ORDINALS.get(lowered, lowered[:-2] if _ORDINAL.fullmatch(lowered) else "")


def _told(edit: Edit) -> str:
    ours, theirs = (" ".join(w.words for w in words) for words in (edit.ours, edit.theirs))
    if not theirs:
        return f"the statement adds “{ours}” to the cited sentence"
    if not ours:
        return f"the statement leaves out “{theirs}” of the cited sentence"
    return f"“{ours}” stands where the cited sentence says “{theirs}”"


def _moves_a_name(found: tuple[Edit, ...], statement: Reading, sentence: Reading) -> bool:
    """Whether a statement puts nothing in but names that it takes from another place of the sentence."""
    put = [w for edit in found for w in edit.ours]
    taken = {w.stem for edit in found for w in edit.theirs}
    if not put or not all(_is_named(w, statement) for w in put):
        return False
    moved = [w for w in put if w.stem in taken]
    if not _is_reordered(statement, sentence):
        return False
    if all(_OWNER.search(w.words) for w in moved) and any(
        _OF.search(sentence.text, max(0, w.start - 8), w.start) for e in found for w in e.theirs if w.stem in taken
    ):
        return False  # "Apple's laptops" are "the laptops produced by Apple"
    return any(not _LISTED.search(statement.text[max(0, w.start - 8) : w.end + 8]) for w in moved)


def _exchanged(found: tuple[Edit, ...], statement: Reading) -> Iterator[str]:
    """A reason for two edits that put each other's words, no passive and no list: "the firm sued the bank"."""
    for one, other in combinations([e for e in found if e.replaces], 2):
        ours, theirs = ([{w.stem for w in words if w.is_content} for words in (e.ours, e.theirs)] for e in (one, other))
        between = [w.words for w in statement.words if one.ours[-1].end <= w.start < other.ours[0].start]
        turned = any(w.words == "by" for e in (one, other) for w in (*e.ours, *e.theirs))
        if ours == theirs[::-1] and not turned and not {"and", "or"}.issuperset(between):
            yield _told(one)


def _is_reordered(statement: Reading, sentence: Reading) -> bool:
    """Whether the names that both have stand in another order, as one beside its title does not."""
    ours, theirs = ([w.stem for w in r.words if _is_named(w, r)] for r in (statement, sentence))
    both = set(ours) & set(theirs)
    return [s for s in ours if s in both] != [s for s in theirs if s in both]


def _is_named(word: Word, reading: Reading) -> bool:
    """Whether a word is part of a name, or spelled like one inside: "iPhone"."""
    return any(c.isupper() for c in word.words[1:]) or any(n.start <= word.start < n.end for n in reading.names)


def _counts_another(edit: Edit, statement: Reading, sentence: Reading) -> bool:
    """Whether an edit puts another plural in the place of one that a number counts."""
    mine, known = edit.ours[-1], edit.theirs[-1]
    plurals = mine.words.endswith("s") and known.words.endswith("s") and mine.words.islower() and known.words.islower()
    if not plurals or are_alike(mine.stem, known.stem):
        return False
    return any(
        mine.stem in (f.head, *f.after[:_COUNTED]) and known.stem in (g.head, *g.after[:_COUNTED])
        for f in figures(statement)
        for g in figures(sentence)
        if f.value == g.value
    )


def _is_surer(edit: Edit, statement: Reading, sentence: Reading, found: tuple[Edit, ...]) -> bool:
    """Whether an edit drops or outdoes a hedge whose word stays, or hedges what the sentence states."""
    theirs = _holding(edit.theirs, sentence.hedges)
    ours = [h for e in found for h in _holding(e.ours, statement.hedges)]
    here = _holding(edit.ours, ours)
    kept = [h for h in theirs if any(word in statement.stems for word in h.reach[:1]) and not _is_joined(h, statement)]
    if kept and not ours:
        added = " ".join(w.words for e in found for w in e.ours)
        return not is_hearsay(added) or any(h.certainty and not is_thought_aloud(h, sentence) for h in kept)
    if theirs and here:
        return max(h.certainty for h in here) > max(h.certainty for h in theirs) > 0
    stated = bool(edit.theirs) and not theirs
    return stated and any(h.certainty in (1, 2) and h.words.lower() not in BACKSHIFT for h in here)


def _is_joined(hedge: Hedge, statement: Reading) -> bool:
    """Whether a statement has what a condition governs under the same word said before: "if A and (if) B"."""
    said = hedge.words.lower()
    return said in OPEN_CLAUSES and any(h.words.lower() == said and hedge.reach[0] in h.reach for h in statement.hedges)


def _renumbers(edit: Edit, statement: Reading, sentence: Reading) -> bool:
    """Whether what is left of a longer stretch ends in another number than the stretch does."""
    if edit.is_small or not edit.ours or len(edit.ours) > _FEW or len(edit.theirs) < len(edit.ours):
        return False
    ours, theirs = _numbers(edit.ours[-1:], statement), _numbers(edit.theirs[-1:], sentence)
    return bool(ours and theirs) and ours != theirs


def _labels(words: tuple[Word, ...]) -> frozenset[str]:
    """The numbers among some words, as digits: those of "M-1989" and "Article 5" too."""
    return frozenset(w.words.replace(",", "") for w in words if w.words[0].isdigit())


def _numbers(words: tuple[Word, ...], reading: Reading) -> frozenset[float]:
    start, end = words[0].start, words[-1].end
    return frozenset(n.value for n in reading.numbers if start <= n.start < end)


def _is_another_date(edit: Edit, statement: Reading, sentence: Reading, evidence: Evidence) -> bool:
    said = [m for m in statement.dates if m.start < edit.ours[-1].end and edit.ours[0].start < m.end]
    known = [m for m in sentence.dates if m.start < edit.theirs[-1].end and edit.theirs[0].start < m.end]
    if not said or not known:
        return False
    days = [w for m, w in zip(sentence.dates, resolved(sentence, evidence), strict=True) if m in known]
    meant = [w for m in said for w in meanings(m, (evidence,))]
    if not meant or not any(w.is_dated for w in days):
        return not any(m.expression == k.expression for m in said for k in known)
    return not any(covers(w, k) for w in meant for k in days)


def _is_another_name(edit: Edit, statement: Reading, sentence: Reading, evidence: Evidence) -> bool:
    if same_transfer(statement, sentence):
        return False
    mine = [n.words for n in _holding(edit.ours, statement.names)]
    listening = any(w.stem == _SAY for w in edit.ours)  # "said" may stand for "told Reuters"
    known = [
        n.words
        for n in _holding(edit.theirs, sentence.names)
        if not (listening and _TOLD_TO.search(sentence.text, max(0, n.start - 16), n.start))
        and not _DESCRIBES.fullmatch(sentence.text, edit.theirs[0].start, edit.theirs[-1].end)
    ]
    bound = {**KNOWN_INITIALISMS, **evidence.bound}
    spelled = [bound.get(name, name) for name in (*mine, *known)]
    return bool(mine and known) and not any(
        identity(a) & identity(b) for a in spelled[: len(mine)] for b in spelled[len(mine) :]
    )
