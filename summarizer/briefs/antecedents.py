"""Sentences that lean on the one before: whom "he" means, and what to join when "this" cannot stand alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from summarizer.briefs.people import NOBODY, People, is_role, names_person
from summarizer.values.attribution import ANYBODY, Cue, clean_speaker, find_speakers
from summarizer.values.clauses import finite_verb, masked
from summarizer.values.countries import country_of
from summarizer.values.dates import find_dates
from summarizer.values.lookup import letters_in
from summarizer.values.modality import matter_at
from summarizer.values.names import find_names
from summarizer.values.quantities import find_quantities, outcome
from summarizer.values.several import is_several
from summarizer.values.spelled import NUMBER_WORDS
from summarizer.values.words import FUNCTION_WORDS, fold, stem, stems, tokens

OWNERS = ("His ", "Her ", "Its ", "Their ")
_JOINED = re.compile(r",| (?:of|for|in|at|from|on|with|to|by|and|who|which)\b| \(")

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = rf"(?:{_MONTH}\s[0-9]{{1,2}}|[0-9]{{1,2}}\s{_MONTH})(?:,?\s[0-9]{{4}})?"
_DASH = r"(?:\s(?:--?|[–—])\s|—)"
_LANDS = r"(?:,\s(?:[A-Z][\w.]*\s?){1,3})"
# Where and when an article was sent, and by whom: a place with an agency, with a day, or in capitals. In capitals and
# before a colon may stand who speaks as well ("BELL: The dam held"), so there a land has to stand beside the place.
_DATELINE = (
    rf"[A-Z][A-Z.-]+(?=[ ,/])[\w.,'’/ -]{{0,50}}\([A-Z][\w /]{{1,20}}\){_DASH}"
    rf"|(?!In |On |At )[A-Z][\w.'’/-]*(?:\s[A-Z][\w.'’/-]*)*,\s(?:[A-Z][\w.]*,\s)?{_DAY}"
    rf"(?:\s\([\w ]+\)|\s/[\w ]+/)?(?:{_DASH}|:\s|(?<=\))\s)"
    rf"|(?:(?!The |In |At |On )(?:[A-Z][\w.'’-]*\s){{1,4}}|(?:[A-Z][\w.'’-]*\s?){{1,4}}{_LANDS}\s?)?"
    rf"\([A-Z]{{2,8}}\){_DASH}|\([A-Z]{{2,8}}(?:/[A-Z]{{2,8}})*\)(?:{_DASH}|\s+)"
    rf"|(?:[A-Z]{{5,}}|[A-Z]{{2,}}(?:-[A-Z]{{2,}})+|(?:[A-Z]{{3,}}|ST\.)\s[A-Z]{{3,}})(?:\s[A-Z]{{3,}})*{_LANDS}?{_DASH}"
    rf"|[A-Z][A-Z./-]{{3,}}(?:\s[A-Z]{{3,}})*{_LANDS}:\s"
)
# What changes no meaning at the head of a sentence that now stands alone.
_CONNECTIVE = re.compile(
    r"(?:However|Meanwhile|Moreover|Furthermore|Additionally|Also|Yet|Still|Instead|Besides|In addition|"
    r"At the same time|On the other hand|In (?:return|response|exchange|turn)|As a result|"
    r"For (?:his|her|its|their) part|Indeed|Of course),\s+"
    r"|(?:But|And|Yet),?\s+(?=\w)"
    r"|[*•▪●■]\s+"  # the mark of a list
)
_SENT = re.compile(rf"(?:\([A-Z]{{2,8}}(?:/[A-Z]{{2,8}})*\)\s+)?(?:{_DATELINE})(?=[A-Z“\"])")
_SENT_BY = "-–—:)"  # one of which ends a dateline
_PERSON = re.compile(r"^(?:He|She)\b")
_OWNER = re.compile(r"^(?:His|Her)\b")
_PLURAL = re.compile(r"^They\b")
_BODY = re.compile(r"It\b")
_UNNAMED = re.compile(r"(?:that\s+)?(?:they|them|these|those|this|he|she)\b")
# Who can speak and is an "it".
_BODIES = frozenset(
    """agency army administration association authority bank board bureau cabinet centre center charity club
    commission committee company confederation congregation consortium council court department embassy
    federation firm force foundation fund government group institute junta league magazine ministry military
    mission navy network newspaper office operator opposition organisation organization paper parliament party
    pentagon police regulator senate service treasury tribunal union university watchdog""".split()
)
# "All were rescued" points back, "All 12 miners were rescued" does not.
_ALONE = r"(?=\s+(?:of\s+(?:them|those|these)|are|were|have|had|has|was|is|will|said|(?!hundred\b)[a-z]+ed)\b|,)"
_SOME_OF_THEM = "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve"
_LEANS = re.compile(
    r"^(?:This(?!\s+(?:[A-Z]\w*|week|month|year|morning|afternoon|evening|summer|autumn|fall|winter|spring)\b)|That|These|Those"
    r"|It(?!\s+(?:(?:was|is|has\s+been|should\s+be)\s+\w+(?:\s+by\s[^,]*)?\s+that|(?:was|is)\s+an?\s+(?:\w+\s+)?(?:night|day|morning|evening|week|month|year)"
    r"|rained|snowed|was\s+(?:raining|snowing))\b)"
    r"|Its|Their|His|Her(?!\s+Majesty)|Such|Others?"
    rf"|(?:Some|Many|Most|Both|Neither|None|All|Each|Several|Few){_ALONE}"
    r"|The\s+(?:two|three|others(?!\s+(?:who|in)\b)|rest(?!\s+of\b)|move"
    r"|(?:latter|former)(?=,|\s+(?:is|was|has|had|will|said)\b))"
    # "Four were children": what some of those told of are.
    rf"|(?:{_SOME_OF_THEM})\s+(?:is|are|was|were)\s+(?!an?\s+\w+\s+(?:on|in|by)\b|\w+(?:ed|t)\b|also\b|held\b|taken\b|shot\b|found\b|born\b|in\s+[A-Z])\w+"
    r"|(?:Out\s+)?[Oo]f\s+(?:those|these|them)|Among\s+them|They|He|She)\b",
)
# "By Tuesday he was up", "In the west it rose": where or when, and a pronoun for who or what.
_FRAMED = re.compile(
    r"(?:(?:In|On|At|By|Since|From|Until|Last|Next)\s(?:[\w’'.-]+\s){0,4}?[\w’'.-]+"
    r"|(?:\w+\s)?(?:[Hh]our|[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear)s?\s(?:earlier|later|before|after(?:wards)?))"
    r",?\s(?P<pronoun>he|she|it|they)\s(?!(?:is|was|has\s+been)\s+\w+\s+that\b)",
)
# "Today there are 211": of what is told before.
_UNCOUNTED = re.compile(r"\bthere\s+(?:is|are|was|were)\s+(?:only\s+|just\s+|now\s+|some\s+)?[0-9][0-9,.]*\Z")
_SEVERAL = re.compile(r"The\s+(?:two|three)\s+[a-z]+s\b")
# Who has a part in a story from its beginning, which "the two countries" need not repeat.
_PARTIES = re.compile(
    r"The\s+(?:two|three)\s+(?:countries|states|nations|governments|sides|armies|militaries|neighbou?rs|powers|capitals|parties|leaders"
    r"|presidents|companies|firms|teams)\b"
)
_PAIR = re.compile(r"The\s+two\s+(?:countries|nations|states|governments|neighbou?rs|powers)\b(?!['’]|\s+of\b)")
# Behind these two lands are where something is, and with a comma before them they are the last of a list.
_NOT_PARTIES = re.compile(
    r"(?:\b(?:in|from|over|by|at|near|across|through|into|to|on|around|via),?\s+(?:both\s+)?|,\s)\Z"
)
_BY_SOMEBODY = re.compile(r"\bby\s(?:the\s|some\s|two\s|three\s)?(?:[a-z]+\s)?[a-z]+s\b")
_DETERMINERS = frozenset("several many some most other both all these those".split())
_AHEAD = frozenset("Even Only Just Then Later Now Soon Eventually Afterwards".split())
_DEMONSTRATING = frozenset(("this", "these", "such"))
_POINTING = frozenset("them those these their it".split())
# "Bell praised their courage": the object points back before the sentence has named what it could point to. What has
# "have" beside it is many, and theirs is its own.
_OBJECT = re.compile(
    r"^(?:[A-Z][\w'’-]*\s+){1,4}(?:also\s+|has\s+|had\s+)*\w+(?:ed|s)\s+(?P<object>their(?!\s+own\b)|them|it)\b"
)
# "parts of these pumps", "such an exchange"; what is here and now is known to every reader.
_POINTED = re.compile(
    r"\b(?:(?:this|these)(?!\s+(?:[A-Z]|(?:past|last|coming|next|time|week(?:end)?|month|year|quarter|decade|century|season|days?"
    r"|morning|afternoon|evening|summer|autumn|fall|winter|spring|country|city|nation|report|article|story)\b))"
    r"|such\s+an?)\b\s+(?P<thing>[a-z][\w-]*)"
)
# "Officials said it was five times as big", where "Officials said it was likely to grow" means no thing.
_IT = re.compile(r"(?:that\s+)?it\s")
_LEADS_ON = re.compile(
    r"(?:that\s+)?it\s[^;]*?\b(?:that|to|whether|if|how|when|why|who|what|where|because|like|as\s+(?:if|though)|[a-z]+ing|raining|snowing"
    r"|too\s+(?:early|late|soon)|(?:night|day|morning|evening|dark|cold|hot|time|clear|possible|likely|unlikely|unclear)\b)\b"
)
_CLAUSE_ENDS = re.compile("[;:–—]")
_OF_THEM = re.compile(r"^[^.]{0,40}\bof\s+(?:them|those|these)\b", re.IGNORECASE)
_SUBJECT = re.compile(r"^((?:[\w'’.-]+\s+){1,5}?)(?:has|have|had|is|are|was|were|will|said|plans?|\w{3,}ed)\b")


@lru_cache(maxsize=128)  # asked of a sentence wherever its opening counts
def strip_connective(text: str) -> str:
    """The sentence without a connective that only ties it to the one before ("Meanwhile, "), a dateline or a bullet."""
    connective = _CONNECTIVE.match(text)
    if connective is None and any(map(text.__contains__, _SENT_BY)):
        connective = _SENT.match(text)
    if connective is None:
        return text
    rest = text[connective.end() :]
    return rest[:1].upper() + rest[1:]


def leans_back(text: str, before: str = "") -> bool:
    """Whether a sentence opens with a word that points to the sentence ``before`` and cannot be replaced by a name.

    So does one that speaks of "these drones" where that names drones, or of "such a raid".
    """
    head = strip_connective(text)
    counts = is_bare_toll(text) and bool(before or not find_speakers(text))  # nothing stands before an opening
    if head.startswith(("“", '"')) and (speakers := find_speakers(head)):
        return counts or (bool(before) and _is_orphan(head, speakers))
    head = _from_subject(head.lstrip("“\"‘'"))
    may_open = not before and _SEVERAL.match(head)  # "The two astronauts" may open an article
    is_known = _PARTIES.match(head) or may_open
    opens = (_LEANS.match(head) and not is_known) or _is_framed(head) or _UNCOUNTED.search(head.rstrip(" ."))
    letters = letters_in(text)
    points = not _POINTING.isdisjoint(letters) and (_OF_THEM.match(head) or _points_back(head))
    points = points or ("it" in letters and _speak_of_it(head))
    points = points or (not _DEMONSTRATING.isdisjoint(letters) and _demonstrates(head, before))
    return bool(opens or points) or counts


def _is_orphan(head: str, speakers: Sequence[Cue]) -> bool:
    """Whether a quotation is all that somebody says whom only "he" or "she" names: "“It held,” he said"."""
    plain = masked(head)
    outside = [cue for cue in speakers if not plain[cue.start].isspace()]
    return bool(outside) and all(cue.speaker in ("he", "she") for cue in outside)


def _is_framed(head: str) -> bool:
    """Whether a pronoun is the subject behind the words of time or place that open a sentence."""
    found = _FRAMED.match(head)
    return found is not None and finite_verb(head) == found.end()


def _points_back(head: str) -> bool:
    """Whether the object of a sentence is a pronoun; not the "it" by which one says what it does: "it will sell"."""
    found = _OBJECT.match(head)
    if found is None:
        return False
    said = head[found.start("object") :]
    is_told = any(cue.content[0] == found.start("object") for cue in find_speakers(head))
    return not (is_told and found["object"] == "it" and finite_verb(said))


def _speak_of_it(head: str) -> bool:
    """Whether several say of "it", before they have named a thing, what no opening "it is" only leads to."""
    cue = next(iter(find_speakers(head)), None)
    if cue is None or cue.start or not is_several(cue.speaker):
        return False
    told = head[slice(*cue.content)]
    return _IT.match(told) is not None and not _LEADS_ON.match(told)


def _demonstrates(head: str, before: str) -> bool:
    """Whether "this", "these" or "such a" before the verb of what is told means what the sentence has not named."""
    for found in _POINTED.finditer(masked(head)):
        first, after = matter_at(head, found.start())
        verb = finite_verb(head[first:after])
        is_ahead = verb is None or found.start() < first + verb
        if (
            is_ahead
            and not _CLAUSE_ENDS.search(head, first, found.start())
            and (found[0].startswith("such") or stem(found["thing"]) in stems(before))
            and stem(found["thing"]) not in stems(head[: found.start()])
        ):
            return True
    return False


def _from_subject(head: str) -> str:
    """The opening without a word that stresses it or says what came next: "Even that is unsure", "Then it grew"."""
    word, _, rest = head.partition(" ")
    return rest[:1].upper() + rest[1:] if word.rstrip(",") in _AHEAD else head


def is_bare_toll(text: str) -> bool:
    """Whether a sentence counts victims without a name or a date: it belongs to the event told just before."""
    counted = find_quantities(text)
    if find_dates(text) or not any(outcome(m.quantity) for m in counted):
        return False
    return all(any(m.start <= name.start < m.end for m in counted) for name in find_names(text))  # "Eleven" names none


def _opening(text: str) -> str:
    subject = _SUBJECT.match(strip_connective(text))
    return subject.group(1) if subject else ""


def plural_subject(text: str) -> str:
    """The plural noun phrase that is the subject of a sentence ("North Korean troops", "Police"), else ""."""
    phrase = _opening(text).strip()
    if phrase and is_several(phrase):
        return phrase
    ahead = strip_connective(text).partition(", ")[0]  # "Two officials, speaking in Orla, said"
    return ahead if is_role(ahead.rpartition(" ")[2].removesuffix("s")) and is_several(ahead) else ""


def party_before(text: str, following: str) -> str:
    """Whom "they", "it" or "the two countries" of the sentence behind a text mean, "" where that is unsure.

    They are the subject of the text, or who speaks in it if they speak too: whom somebody speaks of, or who did it to
    the subject ("attacked by fans"), may be meant as well. "It" is the body that alone speaks in the text, if "it"
    opens as who speaks, and counts no toll.
    """
    head = strip_connective(following)
    if _PAIR.match(head):
        return _lands_joined(text)
    if _BODY.match(head):
        return _body_heard(text) if _speaks_of_all(head) and not is_bare_toll(head) else ""
    if "they" not in letters_in(following):
        return ""
    speaker = next((c.speaker for c in find_speakers(strip_connective(text))[:1] if c.start == 0), "")
    speak = any(cue.speaker.lower() == "they" for cue in find_speakers(head))
    if speaker:
        return speaker if speak and is_several(speaker) else ""
    subject = plural_subject(text)
    if _BY_SOMEBODY.search(text) or (speak and not _may_speak(subject)):
        return ""
    return subject


def _speaks_of_all(head: str) -> bool:
    """Whether "it" opens a sentence as who speaks, and says nothing of "them" whom it has not named."""
    cue = next(iter(find_speakers(head)), None)
    return cue is not None and cue.start == 0 and not _UNNAMED.match(head, cue.content[0])


def _body_heard(text: str) -> str:
    """The ministry, firm or country that alone speaks in a text, which "it" is who speaks next: "The army said"."""
    voices = {cue.speaker for cue in find_speakers(text)}
    speaker = voices.pop() if len(voices) == 1 else ""
    name = clean_speaker(speaker)
    head = name.rpartition(" ")[2]
    is_body = head.isupper() or country_of(name) or head.lower() in _BODIES
    return speaker[:1].upper() + speaker[1:] if is_body and not is_several(name) else ""


def _lands_joined(text: str) -> str:
    """Two countries that a sentence joins by "and", as those that act or between which something is."""
    names = find_names(text)
    for a, b in pairwise(names):
        joined = text[a.end : b.start] == " and " and country_of(a.words) and country_of(b.words)
        if joined and not country_of(text[a.start : b.end]) and not _NOT_PARTIES.search(text[: a.start]):
            return text[a.start : b.end]
    return ""


def _may_speak(subject: str) -> bool:
    """Whether several who are named by what they are may speak: officials, scientists."""
    last = subject.rpartition(" ")[2]
    return is_several(last.capitalize()) or is_role(last.removesuffix("s"))


def bind(text: str, person: str, party: str, people: People = NOBODY) -> str:
    """The sentence with its opening or speaking pronoun replaced by a bracketed name; unchanged when none fits.

    The brackets are the editor's sign that the word is not the source's own; the name is in the sentence cited
    beside it. A speaking pronoun behind the name of one of the ``people`` of the article may mean that one instead.
    """
    body = strip_connective(text)
    return _opened_by(body, person, party) or _said_by(body, person, party, people) or text


def _opened_by(body: str, person: str, party: str) -> str:
    """The sentence with its opening pronoun, or "the two …", replaced by whom it means; "" where that is unknown."""
    if person and _PERSON.match(body):
        return _PERSON.sub(lambda _: f"[{person}]", body, count=1)
    if person and _OWNER.match(body):
        return _OWNER.sub(lambda _: f"[{person}’s]", body, count=1)
    if person and (framed := _FRAMED.match(body)) and framed["pronoun"] in ("he", "she") and _is_framed(body):
        return f"{body[: framed.start('pronoun')]}[{person}]{body[framed.end('pronoun') :]}"
    opening = party and (_PLURAL.match(body) or _PAIR.match(body) or _BODY.match(body))
    return f"[{party}]{body[opening.end() :]}" if opening else ""


def _said_by(body: str, person: str, party: str, people: People) -> str:
    """The sentence with its speaking pronoun replaced by whom it means; "" where that is unknown."""
    if not (person or party):
        return ""
    plain = masked(body)
    cues = [c for c in find_speakers(body) if not plain[c.start].isspace()]
    they = next((c for c in cues if c.speaker == "they"), None)
    if party and they and body.endswith((", ", ",” ", '," '), 0, they.start):
        return f"{body[: they.start]}[{_inside(party)}]{body[they.end :]}"
    cue = next((c for c in cues if c.speaker in ("he", "she")), None)
    alone = person and cue and all(c.start >= cue.start for c in cues)
    if cue and alone and not names_person(plain[: cue.start], people):
        return f"{body[: cue.start]}[{person}]{body[cue.end :]}"
    return ""


def _inside(phrase: str) -> str:
    """A phrase that opened a sentence as it stands within one: "two officials", but "American officials"."""
    first = phrase.partition(" ")[0].lower()
    is_common = first in FUNCTION_WORDS | NUMBER_WORDS | _DETERMINERS or is_several(first)
    return f"{phrase[0].lower()}{phrase[1:]}" if is_common else phrase


# With a capital these are a state's, and no short form of a body that has such a name: "Army of the Covenant".
_SERVICES = frozenset(("Army", "Navy", "Marines"))


def full_name(speaker: str, earlier: tuple[str, ...], initialisms: dict[str, str]) -> str:
    """The fullest form an article has given of a speaker: "the ministry" after "South Korea's Ministry of Defense"."""
    in_brackets = f"({speaker})"
    spelled = next(filter(lambda e: e.endswith(in_brackets), reversed(earlier)), "")
    if spelled:
        return spelled
    if speaker in initialisms:
        speaker = initialisms[speaker]
    if country_of(speaker) or speaker in _SERVICES:
        return speaker
    ours = _core(speaker)
    if not ours or speaker.lower() in ANYBODY or speaker.title().startswith(OWNERS):
        return speaker
    fuller = [e for e in earlier if ours < _core(e) and (_core(_head(e)) <= ours or _is_title(speaker, e))]
    return clean_speaker(fuller[-1]) if fuller else speaker


def _is_title(role: str, name: str) -> bool:
    """Whether a role is the one that a name has before it: "mayor" of "Lower Town Mayor Anna Bell"."""
    ahead, title, after = name.partition(role.title())
    return is_role(role) and bool(title) and ahead[-1:] in ("", " ") and after[:1] == " " and after.istitle()


def _head(speaker: str) -> str:
    """The word that says who a speaker is: "Ministry" of "Peru's Ministry of Works", not the "report" of a ministry."""
    return _JOINED.split(speaker, maxsplit=1)[0].rpartition(" ")[2]


@lru_cache(maxsize=256)
def _core(speaker: str) -> frozenset[str]:
    return frozenset(stem(t.words) for t in tokens(fold(speaker)) if t.words.lower() not in FUNCTION_WORDS)
