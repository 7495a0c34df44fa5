"""Standing: whether a statement denies and hedges what its evidence denies and hedges."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.gate.evidence import Evidence, cited_in
from summarizer.gate.reading import Reading, Word
from summarizer.values.alike import may_stand_for
from summarizer.values.modality import Hedge, is_hearsay
from summarizer.values.polarity import Negation, opposite_among
from summarizer.values.words import stem

_MOST = 0.6  # of the words that a cue reaches, for a statement to speak of them without its head
_CONFIRMING = frozenset(stem(w) for w in "confirm verify corroborate prove".split())
_ADMITTING = _CONFIRMING | {stem(w) for w in "acknowledge admit establish show demonstrate reveal".split()}
# Words of "simply wrong", "failed to", "ruled out" and the like that by themselves turn nothing around.
_BESIDE_DENIAL = frozenset(stem(w) for w in "simply totally entirely completely fail stop rule".split())
# A clause at the head of a sentence or its end on which the rest depends; "asked if" and "even if" open none.
_CONDITION = re.compile(
    r"^(?P<if>If|Unless|Provided)\s[^,;]{5,},|\s(?P<late>unless|provided\sthat)\s[^,;]{5,}?(?=[.,;])"
)
_OPEN = re.compile(r"\b(?:if|unless|provided|would|could|might|may|should|whether|conditional)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:I|we) (?:think|believe)$", re.IGNORECASE)
_BUT = re.compile(r"\sbut\s", re.IGNORECASE)
_NOUNLIKE = re.compile(r"\b(?:an?|the|its|his|her|their|this|that)\s$", re.IGNORECASE)
_PURPOSE = re.compile(r"\b(?:used|designed|built)\sto\s$", re.IGNORECASE)
_FACT = 4  # above every certainty of a hedge
BACKSHIFT = ("would", "could")  # also what reported speech makes of "will" and "can"

Cue = Negation | Hedge


def changed_polarity(statement: Reading, given: tuple[Evidence, ...]) -> Iterator[str]:
    """Reasons for what a statement denies and its evidence does not, the reverse, and opposites in one's place."""
    cited = cited_in(given)
    for cue in statement.reversals:
        if cue.reach and not any(_is_reversed(cue, s) for s in cited):
            yield f"“{cue.words}” turns around what the cited sentences say"
    for sentence in cited:
        for cue in sentence.reversals:
            affirmed = any(_is_affirmed(cue, s) for s in cited if s is not sentence)
            if _speaks_of(cue, statement, sentence) and not affirmed and not _is_reversed(cue, statement):
                yield f"the cited sentences say “{cue.words}” of this, the statement does not"
    yield from _opposites(statement, cited)
    yield from _turned_comparisons(statement, cited)


def _is_reversed(cue: Negation, reading: Reading) -> bool:
    """Whether a text turns around some of what a cue turns around, or says the opposite of it in a word."""
    mine = cue.scope
    said = {stem(w) for w in cue.words.split()}
    if any(mine & other.scope for other in reading.reversals) or reading.stems & (said - _BESIDE_DENIAL):
        return True
    if any(opposite_among(word, other.scope) for other in reading.reversals for word in said):
        return True
    return any(opposite_among(word, reading.all_stems) for word in mine)


def _speaks_of(cue: Negation, statement: Reading, sentence: Reading) -> bool:
    """Whether a statement says what a cue of the evidence reaches: its nearest word, or most of its words."""
    reach = _said(cue, sentence)
    if not reach or len(statement.stems & sentence.stems) < 2:
        return False
    turned = sum(other.reach[:1] == cue.reach[:1] for other in sentence.reversals)
    if reach[0] in statement.stems and _occurs(reach[0], sentence) in (1, turned * (reach[0] == cue.reach[0])):
        return True
    shared = [w for w in reach if w in statement.stems]
    return len(shared) >= 2 and len(shared) >= _MOST * len(reach)


def _said(cue: Cue, sentence: Reading) -> list[str]:
    """The stems a cue reaches that say what, not who: those that the sentence has in lower case."""
    lowered = {w.stem for w in sentence.words if w.words[0].islower()}
    return [w for w in cue.reach if w in lowered]


def _occurs(stemmed: str, sentence: Reading) -> int:
    return sum(w.stem == stemmed for w in sentence.words)


def _is_affirmed(cue: Negation, sentence: Reading) -> bool:
    """Whether another sentence says what a cue reaches without a negation."""
    head = next(iter(cue.reach), "")
    return head in sentence.stems and not any(head in other.reach for other in sentence.reversals)


def _opposites(statement: Reading, cited: list[Reading]) -> Iterator[str]:
    told = frozenset().union(*(s.all_stems for s in cited))
    for word in statement.words:
        if word.stem in told or not word.words[0].islower():
            continue
        for sentence in cited:
            if any(may_stand_for(word.stem, other) for other in sentence.all_stems):
                continue
            contrary = opposite_among(word.stem, sentence.all_stems)
            other = next((w for w in sentence.words if w.stem == contrary), None)
            if other is None or other.stem in statement.all_stems or len(statement.stems & sentence.stems) < 3:
                continue
            turned = any(word.stem in c.reach or c.start == word.start for c in statement.reversals)
            theirs = any(other.stem in c.reach or c.start == other.start for c in sentence.reversals)
            if turned == theirs and not _is_compared_back(word, other, statement, sentence):
                yield f"“{word.words}” stands where the cited sentences say “{other.words}”"
                return


def _turned_comparisons(statement: Reading, cited: list[Reading]) -> Iterator[str]:
    """Reasons for comparisons whose sides a statement exchanges: "A is higher than B" for "B is higher than A"."""
    for word in _compared(statement):
        told = [(w, s) for s in cited for w in _compared(s) if w.stem == word.stem]
        if told and all(_is_compared_back(word, w, statement, s) for w, s in told):
            yield f"“{word.words} than” has its sides exchanged against the cited sentences"


def _compared(sentence: Reading) -> list[Word]:
    """The words before a "than": "higher", "more"."""
    return [w for w in sentence.words if sentence.text.startswith(" than ", w.end)]


def _is_compared_back(ours: Word, theirs: Word, statement: Reading, sentence: Reading) -> bool:
    """Whether two opposites compare the same from either side: "A is higher than B", "B is lower than A"."""
    if not (statement.text.startswith(" than ", ours.end) and sentence.text.startswith(" than ", theirs.end)):
        return False
    against = {w.stem for w in statement.words if w.is_content and w.start >= ours.end}
    before = {w.stem for w in sentence.words if w.end <= theirs.start}
    after = {w.stem for w in sentence.words if w.start >= theirs.end}
    return bool(against) and against <= before and not against & after


def changed_modality(statement: Reading, given: tuple[Evidence, ...], *, told: bool) -> Iterator[str]:
    """Reasons for plans, forecasts and possibilities told as more than they are, and facts told as those.

    ``told`` is whether the statement, or what stands beside it, says that somebody tells it.
    """
    cited = cited_in(given)
    told = told or is_hearsay(statement.text)
    for hedge in statement.hedges:
        weighs = hedge.certainty and hedge.reach and hedge.words.lower() not in BACKSHIFT
        if weighs and any(hedge.reach[0] in s.stems for s in cited) and not any(_leaves_open(hedge, s) for s in cited):
            yield f"“{hedge.words}” is not what the cited sentences say of it"
    for sentence in cited:
        for hedge in sentence.hedges:
            said = hedge.certainty == 0 or is_thought_aloud(hedge, sentence)
            if not (told and said) and _says_more(hedge, statement, sentence, cited):
                yield f"the cited sentences say “{hedge.words}” of this, the statement says more"
    yield from _unconditional(statement, cited)
    if statement.all_stems & _CONFIRMING and not any(s.all_stems & _ADMITTING for s in cited):
        yield "nothing is confirmed in the cited sentences"


def is_thought_aloud(hedge: Hedge, sentence: Reading) -> bool:
    """Whether a hedge is the "I think" or "we believe" of somebody quoted, who says no less by it than he says."""
    return _OWN.search(sentence.text, max(0, hedge.start - 4), hedge.end) is not None


def _unconditional(statement: Reading, cited: list[Reading]) -> Iterator[str]:
    """Reasons for what the evidence tells of under a condition that a statement with most of it leaves out."""
    for sentence in cited:
        condition = _CONDITION.search(sentence.text)
        if condition is None or _OPEN.search(statement.text):
            continue
        start, end = condition.span()
        contrast = _BUT.search(sentence.text, end)
        limit = contrast.start() if contrast else len(sentence.text)
        under = {w.stem for w in sentence.words if w.is_content and w.start < limit and not start <= w.start < end}
        inside = {w.stem for w in sentence.words if w.is_content and start <= w.start < end} - under
        told = statement.stems & under
        if len(told) >= _MOST * len(statement.stems) and len(told) > 1 and not statement.stems & inside:
            yield f"the cited sentences say “{condition['if'] or condition['late']}” of this, the statement says more"


def _leaves_open(ours: Hedge, sentence: Reading) -> bool:
    return any(set(ours.reach) & set(h.reach) and (h.certainty == 0 or _is_as_open(ours, h)) for h in sentence.hedges)


def _is_as_open(ours: Hedge, theirs: Hedge) -> bool:
    """Whether a hedge leaves as much open: a plan may be told for the future, a possibility for neither."""
    return ours.certainty <= theirs.certainty and not ours.certainty == 1 < theirs.certainty


def _says_more(hedge: Hedge, statement: Reading, sentence: Reading, cited: list[Reading]) -> bool:
    """Whether the statement is surer of the word that a hedge governs than any cited sentence is."""
    head = next(iter(_said(hedge, sentence)), "")
    if head not in statement.stems or len(statement.stems & sentence.stems) < 2 or _occurs(head, sentence) > 1:
        return False
    if any(w.stem == head and _is_told_beside(w, statement) for w in statement.words):
        return False
    if any(head in n.reach for n in statement.reversals) or {stem(w) for w in hedge.words.split()} & statement.stems:
        return False
    return _sureness(head, statement) > max(_sureness(head, s) for s in cited if head in s.stems)


def _is_told_beside(word: Word, statement: Reading) -> bool:
    """Whether a statement names an act, or what a thing is for, without saying by it that the act took place.

    A participle and a noun are as open as what they go with.
    """
    if _PURPOSE.search(statement.text, 0, word.start):
        return True
    named = word.words.endswith("ing") or _NOUNLIKE.search(statement.text, max(0, word.start - 8), word.start)
    return bool(named and statement.hedges)


def _sureness(head: str, reading: Reading) -> int:
    """How sure a sentence is of one of its words: the least certain hedge that reaches it, or a fact."""
    return min((h.certainty for h in reading.hedges if head in h.reach), default=_FACT)
