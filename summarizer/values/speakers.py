"""Speakers: the noun phrase that a verb of saying has for its subject, read outward from the verb."""

from __future__ import annotations

from summarizer.values.line import Line
from summarizer.values.noun_phrases import REACH, Phrase, can_speak, head_of, left_edge, phrase_ending, phrase_starting
from summarizer.values.speech import DOCUMENTS, is_source
from summarizer.values.spelled import NUMBER_WORDS

# What may stand before a verb besides auxiliaries and adverbs.
_AMID = frozenset("once since online himself herself itself themselves".split())
_FLOATS = frozenset(("all", "both", "each"))
_RELATIVE = frozenset("who which that".split())
_DASH = frozenset("-–—,")
_TOGETHER = frozenset((("along", "with"), ("together", "with")))
_PARTICLES = frozenset("de da do dos del della di du la van von der den ter ten al el bin ibn".split())  # of names
_OPENS_ASIDE = frozenset("who whom which whose when where if while once as though".split())
_HERE = frozenset("here there".split())
_PLACING = frozenset("from in at on near".split())
_OF_PLACES = frozenset(  # what opens the name of a place, and of hardly anybody
    """north south east west northern southern eastern western new lower upper port mount lake fort saint san
    santa""".split()
)
_SPELLS = frozenset("day night morning afternoon evening week month year".split())
_AFTER = frozenset("later earlier before after afterwards ago".split())
_COUNTED = NUMBER_WORDS | {"a", "an", "one"}
_PARTICIPLES = frozenset("read held made shown seen sent taken given known kept hurt heard written".split())
_OBJECTS = frozenset("him her them us me".split())
_SUBJECTS = frozenset("he she they it we i you everyone everybody nobody anyone anybody".split())


def subject(line: Line, verb: int) -> Phrase | None:
    """The phrase that speaks by the verb at a token: left of it, across auxiliaries, adverbs and asides."""
    last = _before_spell(line, before_verb(line, verb))
    if last < 0:
        return None
    kind, word = line.kinds[last], line.lower[last]
    if word in _RELATIVE and kind == "S":
        back = last - 1 - (line.words[last - 1] == ",") if last else -1
        if back > 1 and line.words[back].isdigit() and line.words[back - 1] == ",":
            back -= 2  # "Anna Bell, 44, who said"
        return _named(line, _person_ending(line, back)) if word == "who" else phrase_ending(line, back)
    if kind == "H":
        own = Phrase(last, last + 1)
        return own if word in _SUBJECTS else _across_relative(line, own)
    if line.words[last] in _DASH:
        return _across_aside(line, last) or _across_date(line, last)
    if kind == "V" and last:  # "a report published on Tuesday found", "a report that was published found"
        published = phrase_ending(line, last - 1) if line.kinds[last - 1] == "N" else None
        return _across_relative(line, Phrase(last, last + 1)) or _contacted(line, last) or published
    found = phrase_ending(line, last)
    return _outer(line, found) or _with_head(line, found) if found else None


def _named(line: Line, described: Phrase | None) -> Phrase | None:
    """The name that a description before a "who" is of: "Anna Bell, a doctor and an expert on fire, who said"."""
    comma = described.first - 1 if described else -1
    if described is None or comma < 1 or line.words[comma] != "," or line.kinds[described.first] != "D":
        return described
    first = comma
    while first and line.kinds[first - 1] == "N" and line.words[first - 1][0].isupper():
        first -= 1
    is_name = comma - first > 1 and is_bare_name(line, first, comma) and line.lower[first - 1] not in _PLACING
    return Phrase(first, comma) if is_name else described


def _with_head(line: Line, found: Phrase) -> Phrase:
    """A phrase with the people it tells of: "The kidnappers of the engineer Bo Carr, 38, and Ed Lunn"."""
    head = found.first - 2
    if head < 0 or line.lower[head + 1] != "of" or not line.words[head].islower() or not is_source(line.words[head]):
        return found
    edge = left_edge(line, head, 0)
    return found if edge is None else Phrase(edge, found.after)


def _outer(line: Line, found: Phrase) -> Phrase | None:
    """Whom a phrase right before a verb only tells more of: in a relative clause, beside others, or of a place."""
    return (
        _across_relative(line, found)
        or _beside(line, found)
        or _across_participle(line, found)
        or _across_places(line, found)
    )


def _across_participle(line: Line, found: Phrase) -> Phrase | None:
    """Who opens a clause and does something meanwhile: "a man claiming to lead the rest told"."""
    for k in range(found.first, max(line.starts[found.first], found.first - REACH), -1):
        if line.kinds[k] in "AX":
            return None
        if not line.lower[k].endswith("ing") or line.kinds[k] != "V" or line.kinds[k - 1] != "N":
            continue
        doing = phrase_ending(line, k - 1)
        opens = doing is not None and (doing.first == line.starts[k] or line.kinds[doing.first - 1] in "XCS")
        return Phrase(doing.first, found.after) if doing and opens and can_speak(line, doing) else None
    return None


def _person_ending(line: Line, last: int) -> Phrase | None:
    """Whom a "who" is about: "Bell" of "news to Bell, who", "the mayor" of "the death of the mayor, who"."""
    whole, edge = phrase_ending(line, last), left_edge(line, last, 0) if last >= 0 else None
    if whole is None or edge is None or (can_speak(line, whole) and head_of(line, whole).lower() not in DOCUMENTS):
        return whole
    return Phrase(edge, last + 1)


def _across_places(line: Line, found: Phrase) -> Phrase | None:
    """Who or what opens a sentence, where only places, times and a participle follow: "Emails read in court showed"."""
    first = line.starts[found.first]
    if found.first <= first or line.kinds[found.first - 1] != "P" or line.kinds[first] not in "ND":
        return None
    opening = phrase_starting(line, first, joined=False)
    if opening is None or opening.after >= found.first or not can_speak(line, opening):
        return None
    between = range(opening.after, found.first)
    told = any(
        (line.kinds[k] in "ACSHX" and not (line.lower[k] == "and" and line.kinds[k + 1] == "P"))
        or (line.kinds[k] == "V" and not _is_participle(line.lower[k]))
        for k in between
    )
    is_deed = any(line.kinds[k] == "V" for k in between) and line.kinds[opening.after] != "V"
    return None if told or is_deed else opening


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "ing")) or word in _PARTICIPLES


def _beside(line: Line, found: Phrase) -> Phrase | None:
    """Who speaks together with others: "a clerk, Anna Bell, along with neighbours said"."""
    last = found.first - 3
    if last < 0 or line.lower[last + 1 : found.first] not in _TOGETHER:
        return None
    comma = line.words[last] == ","
    return (_across_aside(line, last) if comma else None) or phrase_ending(line, last - comma)


def _across_relative(line: Line, found: Phrase) -> Phrase | None:
    """The phrase that a relative clause without commas belongs to: "a man who saw the crash said".

    A "that" opens one only before its verb: what somebody says opens with its subject.
    """
    verbs = line.kinds[found.first] == "V" or _opens_with_verb(line, found) or _has_verb_before(line, found.first)
    for k in range(found.first - 1, max(line.starts[found.first], found.first - REACH), -1):
        if line.kinds[k] == "X":
            return None
        if line.lower[k] in ("who", "whose") or (line.lower[k] in _RELATIVE and line.kinds[k + 1] in "AV"):
            return phrase_ending(line, k - 1) if verbs else None
        if line.lower[k] in _RELATIVE:
            return _agent(line, k)
        beside = line.lower[found.first - 1] in ("and", "but")  # "while some fled and Human Rights Watch counted"
        if line.lower[k] in ("when", "where", "while") and verbs and not beside:
            # "the guards on duty when the fire began said"
            named = phrase_ending(line, k - 1) or phrase_starting(line, line.starts[k], joined=False)
            return named if named and can_speak(line, named) else None
        verbs = verbs or line.kinds[k] in "AV"
    return None


def _contacted(line: Line, verb: int) -> Phrase | None:
    """What a clause with its own subject belongs to: "a report the board published", "the firm that he hired"."""
    last = before_verb(line, verb)
    inner = Phrase(last, last + 1) if line.kinds[last] == "H" else phrase_ending(line, last)
    if inner is None or inner.first < 2 or line.kinds[inner.first] not in "DH":
        return None
    opened = line.lower[inner.first - 1] in ("that", "which") and inner.first > 2
    before = phrase_ending(line, inner.first - 1 - opened) if line.kinds[inner.first - 1 - opened] == "N" else None
    if before is None or not can_speak(line, before):
        return None
    return before if not opened or before.first - line.starts[verb] <= 1 else None


def _agent(line: Line, k: int) -> Phrase | None:
    """The one agent that opens a sentence before "that" and a verb in -s: "the agency that regulates banks"."""
    verb, following = line.words[k + 1], line.kinds[k + 2 : k + 3]
    before = phrase_ending(line, k - 1) if verb.islower() and following in (("N",), ("D",), ("P",)) else None
    opens = before is not None and before.first - line.starts[k] <= 1
    third = verb.endswith("s") and not verb.endswith(("ss", "us")) and not line.lower[k - 1].endswith("s")
    return before if before and opens and third and can_speak(line, before) else None


def _has_verb_before(line: Line, k: int) -> bool:
    """Whether the one word between "who" and an object in its form is a verb: "people who know him said"."""
    return line.lower[k] in _OBJECTS and k > 1 and line.lower[k - 2] == "who" and line.kinds[k - 1] == "N"


def _opens_with_verb(line: Line, found: Phrase) -> bool:
    """Whether a phrase behind "who" took the verb of its clause for a noun: "engineers who manage dams said".

    Not so in "a man who city officials said had fled", where they are the ones who say it.
    """
    first = found.first
    if found.after - first < 2 or not first or line.lower[first - 1] != "who" or not line.words[first].islower():
        return False
    if line.lower[first].endswith("ed") or line.kinds[first + 1] in "DP" or line.words[first + 1][0].isupper():
        return True
    near = range(found.after, min(found.after + REACH, len(line)))
    said = next((k for k in near if line.kinds[k] not in "ART"), len(line))
    return said + 1 < len(line) and line.kinds[said + 1] not in "AVTPX"


def before_verb(line: Line, verb: int) -> int:
    """The token before a verb and what belongs to it: auxiliaries, adverbs, and the day it was said on."""
    last, kinds, lower = verb - 1, line.kinds, line.lower
    if lower[last] in _SPELLS and lower[last - 1] == "that" and last > 1:  # "the guards on duty that night said"
        last -= 2
    elif lower[last] in _SPELLS and last > 2 and lower[last - 2 : last] == ("the", "same"):
        last -= 3
    while last >= 0 and (
        kinds[last] in "ART"
        or lower[last] == "ago"
        or (lower[last] in _AMID and _stands_amid(line, last))
        or (lower[last] in _FLOATS and last > 0 and kinds[last - 1] in "AN")  # "France and Italy have all said"
    ):
        last -= 1
        if kinds[last + 1] == "T" and last >= 0 and lower[last] in ("on", "last", "this", "late", "early"):
            last -= 1
        spell = lower[last + 1] in _AFTER and last > 1 and lower[last].removesuffix("s") in _SPELLS
        if spell and (lower[last - 1] in _COUNTED or lower[last - 1].isdigit()):
            last -= 2  # "closed and a day later said"
    return last


def _before_spell(line: Line, last: int) -> int:
    """The token before how long something was so, behind a relative: "the union, which for a day had insisted"."""
    is_spell = last > 2 and line.lower[last].removesuffix("s") in _SPELLS and line.lower[last - 2] in ("for", "until")
    return last - 3 if is_spell and line.lower[last - 3] in _RELATIVE else last


def _stands_amid(line: Line, k: int) -> bool:
    """Whether such a word belongs to the verb; "online" where it says where something was shown: "posted online"."""
    return line.lower[k] != "online" or (k > 0 and line.kinds[k - 1] == "V")


def _across_date(line: Line, comma: int) -> Phrase | None:
    """The phrase before a date set off by commas: "Bell on Monday, June 8, said"."""
    k = comma
    while k > max(0, comma - REACH) and (line.kinds[k] == "T" or line.words[k] == "," or line.words[k].isdigit()):
        k -= 1
    dated = k > 0 and line.lower[k] == "on" and line.kinds[k + 1] == "T"
    return phrase_ending(line, k - 1) if dated else None


def _across_aside(line: Line, closing: int) -> Phrase | None:
    """The phrase before an aside that ends at a comma: "Anna Bell, a local engineer,", "the mayor, who had left,"."""
    for k in range(closing - 1, max(0, closing - REACH), -1):
        if line.words[k] not in _DASH or (line.opened[k] != line.opened[closing]):
            continue
        before = phrase_ending(line, k - 1 - (line.lower[k - 1] in _HERE))
        if (
            before
            and not line.words[k - 1][0].isdigit()
            and _is_aside(line, k + 1, closing, role=_is_role(line, before) or line.words[k - 1].islower())
        ):
            several = _are_names(line, k + 1, closing) and head_of(line, before).endswith("s")
            if several and head_of(line, before).islower():
                return Phrase(k + 1, closing)
            outer = _across_relative(line, before) if line.words[k - 1].islower() else None
            if outer:  # "a senator who sits on the panel, Bo Carr,"
                name = is_bare_name(line, k + 1, closing) and closing - k > 2 and is_source(line.words[k - 1])
                return Phrase(k + 1, closing) if name else outer
            named = is_bare_name(line, k + 1, closing) and (closing - k > 2 or line.words[k - 1].islower())
            named = named and takes_name(line, before, k + 1) and "and" not in line.lower[before.first : k]
            if named:
                return Phrase(k + 1, closing)
            whole = None if can_speak(line, before) else _across_places(line, before)
            return _described(line, k, before) or whole or _with_head(line, before)
    return None


def _described(line: Line, comma: int, aside: Phrase) -> Phrase | None:
    """The name that opens a sentence and that an aside before another one is about: "Bell, the chief of it, which"."""
    first = aside.first - 1 - (line.kinds[aside.first - 1] == "P")
    if line.words[first] != "," or (line.kinds[first + 1] not in "DP"):
        return None
    name = phrase_starting(line, line.starts[comma], joined=False)
    beside = name is not None and name.after == first and is_bare_name(line, name.first, name.after)
    return name if beside else None


def _is_role(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase is what somebody is, not a name: "the city's engineer", "Orla CEO"."""
    head = head_of(line, phrase)
    return head[0].islower() or line.kinds[phrase.first] == "D" or is_source(head)


def _is_aside(line: Line, first: int, closing: int, *, role: bool) -> bool:
    """Whether tokens describe the phrase before them: a description, a relative clause, an age, or a role's name."""
    if first >= closing:
        return False
    word, kind = line.lower[first], line.kinds[first]
    if is_bare_name(line, first, closing):
        return closing - first == 1 or role
    return kind in "DPVRAN" or word in _OPENS_ASIDE


def is_bare_name(line: Line, first: int, after: int) -> bool:
    """Whether tokens are a name and nothing else: "Anna Turner", not "Apple's chairman" or "Chairman of Apple"."""
    joined = next((k for k in range(first + 1, after) if line.lower[k] in ("of", "from", "at")), after)
    return not is_source(line.words[joined - 1], by_form=joined < after) and all(
        line.lower[k] in _PARTICLES
        or (line.kinds[k] == "N" and line.words[k][0].isupper() and not line.words[k].endswith("'s"))
        for k in range(first, joined)
    )


def _are_names(line: Line, first: int, after: int) -> bool:
    """Whether tokens are two names: "Anna Bell and Ed Lunn"."""
    joint = next((k for k in range(first, after) if line.lower[k] == "and"), after)
    named = joint < after and is_bare_name(line, first, joint) and is_bare_name(line, joint + 1, after)
    return named and first < joint < after - 1


def takes_name(line: Line, role: Phrase, name: int) -> bool:
    """Whether a name set off behind a role is its bearer's: "the head of the agency, Anna Bell".

    In "a woman from the village, Lower Senn" it is that of where somebody is.
    """
    if line.lower[name] in _OF_PLACES:
        return False
    places = (k for k in range(role.first + 1, role.after - 1) if line.kinds[k] == "P" and line.lower[k] in _PLACING)
    return not any(line.kinds[k + 1] == "D" and line.words[role.after - 1].islower() for k in places)


def relative_object(line: Line, first: int) -> Phrase | None:
    """What a relative clause with its subject at a token is about: "the plan" of "the plan that the board rejects"."""
    if first < 2 or line.lower[first - 1] not in ("that", "which"):
        return None
    last = first - 2 - (line.words[first - 2] == ",")
    edge = left_edge(line, last, 0)
    return None if edge is None else Phrase(edge, last + 1)


def before_aside(line: Line, speaker: Phrase) -> Phrase | None:
    """The role that a name was set beside: "the city's engineer, Anna Bell, said"."""
    apart = speaker.first > 1 and line.words[speaker.first - 1] == "," and line.words[speaker.after : speaker.after + 1]
    role = phrase_ending(line, speaker.first - 2) if apart == (",",) else None
    opens = role is not None and role.first == line.starts[speaker.first] and line.kinds[role.first] == "D"
    return role if role and head_of(line, role)[0].islower() and (opens or can_speak(line, role)) else None


_JOINTS = frozenset(("but", "yet"))


def _subject_behind_joint(line: Line, first: int, stop: int) -> Phrase | None:
    """The subject of what follows the last "but" of a stretch; of "the ministry in the capital, Orla," the ministry."""
    joint = next((k for k in range(stop - 1, first, -1) if line.lower[k] in _JOINTS), stop)
    beyond = (subject(line, k) for k in range(joint + 2, stop) if line.kinds[k] in "AV")
    found = next((phrase for phrase in beyond if phrase and phrase.first > joint), None)
    if found is None:
        return None
    is_beside = found.first > joint + 1 and line.words[found.first - 1] == ","
    return (phrase_starting(line, joint + 1) if is_beside else None) or found


def _is_related(line: Line, first: int, verb: int) -> bool:
    """Whether a verb stands in a clause that ", whose" opens and that has not ended yet: it tells of no subject."""
    opens = next((k for k in range(verb - 1, first, -1) if line.lower[k] == "whose"), 0)
    return opens > first and line.words[opens - 1] == "," and "," not in line.words[opens:verb]


def main_subject(line: Line, before: int) -> Phrase | None:
    """The subject of a sentence, or of its part behind "but", which a later "saying" and "and added" go back to."""
    first = line.starts[before]
    stop = min(before, first + REACH)
    apart = _subject_behind_joint(line, first, stop)
    if apart:
        return apart
    comma = next((k for k in range(first, stop) if line.words[k] == ","), -1) if line.kinds[first] in "SVP" else -1
    if comma >= 0 and (line.kinds[first] != "P" or not any(kind in "AV" for kind in line.kinds[first:comma])):
        first = comma + 1
    for k in range(first + 1, stop):
        if line.kinds[k] in "AV" and not _is_related(line, first, k):
            found = subject(line, k)
            if found and found.first >= first:
                return found
    named = phrase_starting(line, first, joined=False)
    if named is None or not line.words[named.first][0].isupper():
        return None
    lowered = (k for k in range(named.first + 1, named.after) if line.words[k].islower())
    return Phrase(named.first, next(lowered, named.after)) if line.kinds[named.first] == "N" else None
