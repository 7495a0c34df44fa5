"""Questions: what the sides of a dispute answer differently, in words that take no side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from summarizer.models import Quantity, Relation
from summarizer.timeline.crowds import CROWD
from summarizer.timeline.features import Features
from summarizer.timeline.figures import BODIES, Figure, clause_end
from summarizer.timeline.opposition import denies
from summarizer.timeline.origins import same_speaker, speakers_of
from summarizer.timeline.relations import conflicting_figures
from summarizer.values.attribution import PRONOUNS, Cue, clean_speaker, find_cues
from summarizer.values.clauses import finite_verb
from summarizer.values.several import is_several
from summarizer.values.units import CURRENCIES
from summarizer.values.words import FUNCTION_WORDS, stems, unbracketed

_LONGEST = 160  # characters of a claim that a question repeats
_MOST_VALUES = 4
_FEWEST = 3  # words, of which one is the gap, that say what a value is of
_CLAUSES = re.compile(r"[,;:!?—–]\s|\.\s(?=[A-Z\[])")
_NO_TITLE = "".join(
    rf"(?<!\b{title}\.)" for title in "Mr Mrs Ms Dr St Lt Col Gen Sgt Capt Sen Rep Gov Rev Prof".split()
)
_SENTENCES = re.compile(rf"(?<=[a-z0-9\])][.!?]){_NO_TITLE}\s+(?=[A-Z\[])")
_QUOTES = ("“", '"')
_UNQUOTES = ("”", '"')
_CLAIMED = re.compile(r"to have (?=[a-z])")  # "claims to have seized the village"
_MARKS = re.compile(r"[“”\"]")
_OWNED = re.compile(r"(?:his|her|its|their|the|an?)\b")
_PLACING = frozenset("across along behind beside beyond inside near off outside past".split())
_COMMON = re.compile(
    r"(?:An?|The|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Some|Many|Most|Other|Local|Senior|Former|"
    r"[A-Z][a-z]+s(?=\s(?:at|in|of\sthe|from|on|near|there)\b|\Z))\b(?!\s+[A-Z])"
)
_DEATHS = ("deaths", "fatalities", "lives")
# What opens a clause that leans on another, or has its subject in one.
_LEANING = frozenset(
    """after although and as because before but if since that though when which while who
    is are was were has have had did does said says""".split()
)
_POINTING = frozenset("it its they their he his she her to".split())
_SPEAKS_FOR_ITSELF = re.compile(r"\b(?:I|[Ww]e|[Oo]urs?|[Mm]y|us)\b|[“”\"]")


def question_of(conflicts: Sequence[Relation], features: Mapping[str, Features]) -> str:
    """What the sides answer differently: a count, a value with the values they give, or whether it is true."""
    pairs = [(features[r.earlier], features[r.later]) for r in conflicts]
    figures = [(f, a if f in a.figures else b) for a, b in pairs for f in conflicting_figures(a, b)]
    if figures:
        return question_for(figures)
    both = [(f, other) for a, b in pairs for f, other in ((a, b), (b, a))]
    affirmed = [(f, other) for f, other in both if denies(other, f)] or both
    ours, theirs = min(affirmed, key=lambda pair: _plainness(pair[0]))
    words, speaker = _disputed_words(ours, theirs)
    return _is_it_true(words, speaker or _teller(ours), [f.claim.statement for f in features.values()])


def _plainness(features: Features) -> tuple[object, ...]:
    """What decides whose words a question has: those of who denies nothing, and not a quotation, if there are any."""
    statement = features.claim.statement
    return bool(features.denied), statement.startswith(_QUOTES), len(statement), features.claim.id


def question_for(figures: Sequence[tuple[Figure, Features]]) -> str:
    """What figures that contradict each other answer, each with the claim that gives it."""
    victims = sorted({f.outcome for f, _ in figures} - {""})
    if not victims and any(f.measure == CROWD for f, _ in figures):
        return "How many took part?"
    if victims:
        return _how_many_victims(victims, {f.quantity.counted.removesuffix(f.outcome).strip() for f, _ in figures})
    ((usual, _),) = Counter(_unit(f) for f, _ in figures).most_common(1)
    told = [(f.quantity, side) for f, side in figures if _unit(f) == usual]
    return _how_much([q for q, _ in told], _clauses(told))


def _clauses(told: Sequence[tuple[Quantity, Features]]) -> list[str]:
    """The clauses that values stand in: whole ones first, of those what has most words that others have too."""
    clauses = [_around(q.words, side.claim.statement) for q, side in told]
    shared = Counter(word for side in {side.claim.id: side for _, side in told}.values() for word in side.weights)
    common = {word for word, count in shared.items() if count > 1}
    return sorted(
        clauses,
        key=lambda c: (c.partition(" ")[0].lower() in _LEANING, -len(common.intersection(stems(c))), len(c), c),
    )


def _unit(figure: Figure) -> str:
    """The unit of a figure, however often it comes; "5,000 barrels (210,000 gallons)" is asked about once."""
    return figure.quantity.unit.partition(" per ")[0] or figure.measure


def _how_many_victims(kinds: Sequence[str], counted: Iterable[str]) -> str:
    if "casualties" in kinds:
        return "How many casualties were there?"
    people = {noun.rpartition(" ")[2] for noun in counted} - {"", *BODIES, *_DEATHS}
    who = f"{people.pop()} " if len(people) == 1 else ""
    return f"How many {who}were {' or '.join(kinds)}?"


def _how_much(quantities: Iterable[Quantity], clauses: Iterable[str]) -> str:
    """A question for a value, with those that the sides give, the least first, and the shortest clause that has one."""
    ordered = sorted(quantities, key=lambda q: (q.low or q.high or 0, q.high or q.low or 0, q.words))
    values = list(dict.fromkeys(_small(q.words) for q in ordered))
    first = max(ordered, key=lambda q: len(q.unit))
    if first.unit in CURRENCIES:
        asked = "How much money"
    else:
        asked = "What percentage" if first.unit == "percent" else f"How many {first.unit or first.counted}".strip()
    given = f", {', '.join(values[:-1])} or {values[-1]}" if 1 < len(values) <= _MOST_VALUES else ""
    about = next((c for c in clauses if len(c.split()) > _FEWEST), "")
    return f"{asked}{given}: “{_quotable(about)}”?" if about else f"{asked}{given}?"


def _around(value: str, statement: str) -> str:
    """The clause that a value stands in, with a gap in its place."""
    at = statement.find(value)
    if at < 0:
        return ""
    start = max((m.end() for m in _CLAUSES.finditer(statement, 0, at)), default=0)
    after = statement[at + len(value) : clause_end(statement, at + len(value))]
    return f"{statement[start:at].lstrip()}…{after.rstrip(' .')}"


def _teller(features: Features) -> str:
    """Who says what a claim says, with the article that its statement gives the name."""
    name = next(reversed(speakers_of(features.claim)), "")
    return f"the {name}" if name and f"the {name.lower()} " in features.claim.statement.lower() else name


def _disputed_words(affirmed: Features, other: Features) -> tuple[str, str]:
    """What a claim affirms and another denies, and the one who says it in those words, "" where that is open.

    It is the sentence that has most of what is denied, without who says so. Who repeats all of a claim and then denies
    it denies the last sentence in which somebody speaks.
    """
    scope = frozenset[str]().union(*(denial.scope for denial in other.denied)) or other.weights.keys()
    sentences = _SENTENCES.split(unbracketed(affirmed.claim.statement))
    is_repeated = other.claim.statement.startswith(affirmed.claim.statement)
    spoken = next((s for s in reversed(sentences) if find_cues(s)), sentences[-1])
    sentence = spoken if is_repeated else max(sentences, key=lambda s: len(scope & frozenset(stems(s))))
    told = ((_spoken(sentence[slice(*cue.content)]), cue) for cue in _outermost(find_cues(sentence), sentence))
    clauses = [
        (words, _voice(cue, affirmed), is_repeated or not scope.isdisjoint(stems(words)))
        for words, cue in told
        if finite_verb(words) is not None and not _is_thing(cue, sentence)
    ]
    clauses = [c for c in clauses if c[2]] or [c for c in clauses if sentence.startswith(_QUOTES)]
    words, voice, _ = min(clauses, key=lambda found: len(found[0]), default=(sentence, "", False))
    plain = " ".join(words.split()).strip(" .,;:?!“”\"'")
    return f"{plain}." if plain.endswith((" a.m", " p.m")) else plain, voice


def _outermost(cues: Sequence[Cue], sentence: str) -> list[Cue]:
    """Who speaks in a sentence, without whom a quotation in it tells of: “I asked what he thought,” she said."""
    quoted = [
        c.content
        for c in cues
        if sentence.startswith(_QUOTES, c.content[0]) or sentence[: c.start].rstrip().endswith(_UNQUOTES)
    ]
    return [c for c in cues if not any(start <= c.cue[0] < end for start, end in quoted)]


def _voice(cue: Cue, features: Features) -> str:
    """Who says something, where that is another than the one to whom the claim goes back."""
    name = clean_speaker(cue.speaker)
    is_known = name.lower() in PRONOUNS or any(same_speaker(name, v) for v in speakers_of(features.claim)[-1:])
    return "" if is_known else name


def _is_thing(cue: Cue, sentence: str) -> bool:
    """Whether somebody announces a thing, and tells nothing: "announced his resignation in a video"."""
    content = sentence[slice(*cue.content)]
    beside = sentence[cue.cue[1] : cue.content[0]].isspace()
    return beside and cue.verb.startswith("announc") and _OWNED.match(content) is not None


def _spoken(words: str) -> str:
    """Words without the marks around a part of them that is quoted; what is a quotation from its start keeps them."""
    return words if words.startswith(_QUOTES) else _MARKS.sub("", words)


def _is_it_true(words: str, told_by: str, statements: Iterable[str]) -> str:
    """A question that repeats what is disputed; what speaks of itself as "we", or is too long, as a quotation.

    Words that open with a pronoun are told by the one that it means; where that is nobody's, they are a quotation.
    """
    opening = words.split(" ", 1)[0]
    points, is_short = opening.lower() in _POINTING, len(words) <= _LONGEST and not _SPEAKS_FOR_ITSELF.search(words)
    if told_by and (deed := _CLAIMED.match(words)) and is_short:
        has = "have" if is_several(told_by.removeprefix("the ")) else "has"
        return f"Is it true that {told_by} {has} {words[deed.end() :]}?"
    told_by = _small(told_by) if _COMMON.match(told_by) else told_by
    if told_by and points and is_short:
        told = f": “{words}”" if opening == "to" else f", that {_small(words)}"
        return f"Is it true, as told by {told_by}{told}?"
    is_common = (
        opening.lower() in FUNCTION_WORDS
        or opening.lower() in _PLACING
        or any(f" {opening.lower()} " in s for s in statements)
    )
    if is_short and not points:
        return f"Is it true that {_small(words) if is_common else words}?"
    return f"Is it true: “{_quotable(words)}”?"


def _quotable(words: str) -> str:
    """Words that may stand in quotation marks, cut where they are long."""
    plain = unbracketed(words).translate(str.maketrans('“”"', "‘’'"))
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST].rsplit(' ', 1)[0].rstrip(' ,;:')} …"


def _small(words: str) -> str:
    return words if words[1:2].isupper() else f"{words[:1].lower()}{words[1:]}"
