"""The people of an article: whom it introduces, and the one that a sentence is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from summarizer.values.attribution import find_speakers
from summarizer.values.clauses import finite_verb
from summarizer.values.countries import country_of, find_seats
from summarizer.values.date_words import WEEKDAYS
from summarizer.values.lookup import letters_in
from summarizer.values.names import NameMention, find_names, without_possessive
from summarizer.values.speech import is_source

# What stands before another person of the sentence, whom "he" could mean as well.
_BESIDE = re.compile(
    r"\b(?:with|and|told|met|by|Mr|Mrs|Ms|Dr|President|Minister|General|Senator|Governor|Mayor)\.?\s+$"
)
# What marks a name as a person's: a title or role before it, or one set beside it.
_ROLES = frozenset(
    """
    Mr Mrs Ms Dr Prof Sir Sen Gov Rep Gen Lt Col Maj Adm Capt CEO CFO COO King Queen Pope
    president chancellor secretary senator governor mayor general admiral captain judge commissioner minister professor
    chief executive director chairman chairwoman lawmaker engineer spokesman spokeswoman spokesperson ambassador envoy
    commander officer leader analyst expert scientist researcher economist lawyer activist correspondent editor founder
    justice prosecutor undersecretary deputy sheriff detective sergeant lieutenant premier attorney bishop
    archbishop rabbi imam prince princess duke duchess congressman congresswoman
    coach owner manager teacher doctor survivor resident witness author official head
    councillor inspector superintendent constable coroner curator campaigner critic mediator surgeon nurse midwife
    striker midfielder defender goalkeeper winger sprinter swimmer boxer climber explorer singer actor actress painter
    producer promoter farmer fisherman stuntman businessman businesswoman politician musician physician historian
    bodyguard paramedic cook monk nun sheikh mufti warden housewife waitress mechanic steward shepherd landlord juror
    magistrate auditor pastor priest vicar chair whistleblower
    """.split()
)
_THE = re.compile(r"\b[Tt]he\s+\Z")
# "biologist", "cyclist", "novelist"; what holds a creed may be a land.
_TRADE = re.compile(
    r"(?!(?:commun|separat|terror|marx|islam|fasc|ex|ass|ins|cons|res|pers)ist)[A-Za-z][a-z]{2,}ist", re.IGNORECASE
)
_FORMS_OF_ADDRESS = frozenset(("", "Mr", "Mrs", "Ms"))
# Nouns of people: one beside a named person may be whom the next "he" means.
_SOMEBODY = frozenset(
    """
    killer murderer boy girl man woman suspect gunman attacker assailant robber thief defendant prisoner inmate victim
    survivor hostage son daughter child baby teenager toddler infant brother sister wife husband widow father mother
    uncle nephew niece cousin friend partner girlfriend boyfriend colleague aide predecessor successor rival opponent
    neighbour neighbor patient student pupil driver passenger pilot soldier player candidate fugitive pedestrian cyclist
    employee worker somebody someone anyone nobody
    """.split()
)
# Somebody told of by what he is, beside whom a named person may not be the next "he": "The judge sentenced Bo Cole".
_UNNAMED = re.compile(
    r"(?<!, )(?<!\bis )(?<!\bwas )(?<!\bas )(?<!\bbe )(?<!\bbecame )"
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s+(?:[a-z-]+\s+)?(?P<role>[a-z]+)\b"
    r"(?!['’]|(?:,\s+(?:[a-z-]+\s){0,2}|\s+)[A-Z]|\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w’'-]*+(?:\s[A-Z][\w’'-]*+)*+(?:,\s+(?:[a-z-]+\s){0,2}|\s+)[A-Z])"
)
# "The ambassador to Peru, Anna Bell,", "its leader, Bo Cole,"
_IN_OFFICE = re.compile(r"\b(?P<role>[A-Za-z-]+)(?:\s(?:of|to|for|in|at)\s[^,.;:“”\"]{2,60})?,\s\Z")
_DESCRIBED = re.compile(r",\s+(?:(?:aged\s+)?\d\d,|born\s|(?:(?:an?|the|its|their|\w+['’]s)\s)?([^,.]{2,60}))")

People = Mapping[str, str]
NOBODY: People = MappingProxyType({})


def people_of(sentences: Iterable[str], asked: Iterable[str] | None = None) -> dict[str, str]:
    """Surnames and full names of those whom an article introduces as persons.

    A name is a person's where a title or a role stands beside it, or where its last word alone speaks later, as news
    does on second mention; a surname behind a title, without another name, needs both. With ``asked``, some of the
    sentences, only of those whom they name.
    """
    texts = list(sentences)
    wanted = {_surname(name) for text in (texts if asked is None else asked) for name in find_names(text)}
    naming = [text for text in texts if any(map(text.__contains__, wanted))]
    every = [(text, name, _surname(name)) for text in naming for name in find_names(text)]
    named = [(text, name, surname) for text, name, surname in every if surname in wanted]
    full: dict[str, str] = {}
    for _, name, surname in named:
        words = _bare(name.words)
        if surname != words and len(words) >= len(full.get(surname, "")) and not country_of(words):
            full[surname] = words
    marked: set[str] = set()
    titled: set[str] = set()  # "President Bell", of whom no more is told
    for text, name, surname in named:
        if surname in full and surname not in marked and _is_marked(text, name):
            marked.add(surname)
        elif surname not in full and surname not in titled and _is_titled(text, name):
            titled.add(surname)
    if len(marked) < len(full) or titled:
        speak = {without_possessive(cue.speaker) for text in texts for cue in find_speakers(text)}
        marked |= speak
        full |= {surname: surname for surname in titled & speak}
    return {surname: name for surname, name in full.items() if surname in marked}


def in_full(speaker: str, sentences: Iterable[str]) -> str:
    """The full name of a speaker called by a surname, alone or behind a title: "Anna Bell" of "Ms Bell said".

    An office stays before it, as later sentences may name that alone: "Mayor Anna Bell" of "Mayor Bell said".
    The speaker as given where the sentences name nobody of that surname, or several.
    """
    surname = _bare(speaker)
    if not surname.isalpha() or not speaker.endswith(surname) or not _can_name(surname) or _is_no_person(surname):
        return speaker
    named = {_bare(n.words) for text in sentences if surname in text for n in find_names(text)}
    full = {name for name in named if name.endswith(f" {surname}") and all(map(_can_name, name.split()))}
    longest = max(sorted(full), key=len, default="")
    if not longest or not all(longest.endswith(name) for name in full):
        return speaker
    title = speaker.removesuffix(surname)
    return longest if title.strip(" .") in _FORMS_OF_ADDRESS else title + longest


def person_named(text: str, people: People) -> str:
    """The one person a sentence names, in its words; empty where it names none or several, whom "he" may mean as well.

    A person counts only as one introduced with a title or a role, so that "the Black Sea" or "the Red Cross" is
    never put in the place of "he".
    """
    names = find_names(text)
    if _tells_of_somebody(text):
        return ""
    found = [_bare(n.words) for n in names if _is_person(text, n, people) and n.words == without_possessive(n.words)]
    if found and any(
        c.trails and found[0] in c.speaker and _tells_of_name(text, *c.content) for c in find_speakers(text)
    ):
        return ""  # "Joan Reed has recovered, coach Carl Hart said": either may be meant
    beside = [_bare(n.words) for n in names if " " in n.words and _BESIDE.search(text[max(0, n.start - 16) : n.start])]
    if not found or any(not _same(found[0], other) for other in (*found, *beside)):
        return ""
    return found[0]


def subject_person(text: str, people: People) -> str:
    """The one person whom a sentence names before its verb, as its subject; empty where it names none or several."""
    verb = finite_verb(text) or 0
    found = [n for n in find_names(text) if n.end <= verb and _is_person(text, n, people)]
    if not found or _owns(text, found[0]) or finite_verb(text[: found[0].start]) is not None:
        return ""
    names = [_bare(name.words) for name in found]
    is_one = " and " not in text[found[0].end : verb] and all(_same(names[0], other) for other in names)
    return names[0] if is_one else ""


def _owns(text: str, name: NameMention) -> bool:
    """Whether a name is a possessive: "Bell's wife, Karen, pleaded"."""
    return name.words != without_possessive(name.words) or text.startswith(("'", "’"), name.end)


def _tells_of_name(text: str, start: int, end: int) -> bool:
    """Whether the subject of what is said ends in a name of several words, such as a person has."""
    said = text[start:end]
    subject = said[: finite_verb(said) or 0].rstrip()
    last = find_names(subject)[-1:]
    return any(" " in n.words and n.end == len(subject) and not _THE.search(subject[: n.start]) for n in last)


def names_somebody(text: str, people: People) -> bool:
    """Whether a sentence brings in anybody, by name or by noun, whom a later "he" could mean."""
    return _tells_of_somebody(text) or names_person(text, people)


def names_person(text: str, people: People) -> bool:
    """Whether a text names a person: one of those given, or with a title or a role."""
    return any(_is_person(text, name, people) for name in find_names(text))


def _tells_of_somebody(text: str) -> bool:
    """Whether a text brings in somebody by what he is: "the killer", "the judge", but not "Bell, the mayor"."""
    return not _SOMEBODY.isdisjoint(letters_in(text)) or any(is_role(m["role"]) for m in _UNNAMED.finditer(text))


def _is_person(text: str, name: NameMention, people: People) -> bool:
    bare = _bare(name.words)
    known = people.get(_surname(name), "")
    return (bool(known) and set(bare.split()) <= set(known.split())) or _is_marked(text, name)


def _is_marked(text: str, name: NameMention) -> bool:
    ahead = text[max(0, name.start - 24) : name.start].rsplit(maxsplit=1)
    marked = (
        bool(ahead and is_role(ahead[-1]))
        or _bare(name.words) != without_possessive(name.words)
        or _is_described(text, name.end)
        or _holds_office(text, name)
    )
    return marked and not name.words.isupper() and not country_of(name.words)


def _is_titled(text: str, name: NameMention) -> bool:
    """Whether a title or an office stands before a surname: "President Bell"."""
    before, _, surname = name.words.rpartition(" ")
    ahead = before.rpartition(" ")[2] or text[max(0, name.start - 24) : name.start].strip().rpartition(" ")[2]
    return is_role(ahead) and ahead[:1].isupper() and not _is_no_person(without_possessive(surname))


def _is_described(text: str, end: int) -> bool:
    """Whether an age, a birth or a role follows a name: "Anna Bell, a local engineer,"."""
    if text[end : end + 1] != ",":
        return False
    found = _DESCRIBED.match(text, end)
    if found is None or found[1] is None:
        return found is not None
    words = found[1].split()
    is_next = words[0].strip(".") in _FORMS_OF_ADDRESS  # "In Surrey, Ms Bell said" tells nothing of Surrey
    return not is_next and any(map(is_role, words))


def _holds_office(text: str, name: NameMention) -> bool:
    """Whether a name is set beside an office between commas: "its ambassador to Peru, Anna Bell, said"."""
    if " " not in name.words or not text.startswith(",", name.end) or not text.endswith(", ", 0, name.start):
        return False
    office = _IN_OFFICE.search(text, max(0, name.start - 90), name.start)
    return office is not None and is_role(office["role"])


def is_role(word: str) -> bool:
    """Whether a word is a title, or what somebody is by office or trade: "Dr", "mayor"."""
    plain = word.strip(".,")
    return plain.lower() in _ROLES or plain in _ROLES or _TRADE.fullmatch(plain) is not None


def _surname(name: NameMention) -> str:
    return _bare(name.words).rpartition(" ")[2]


@lru_cache(maxsize=512)
def _bare(name: str) -> str:
    """The name without its title, what it is "of" and a possessive ending; "Chief Minister" is an office."""
    plain = without_possessive(name)
    alone = plain.partition(" of ")[0]
    words = (alone if " " in alone else plain).split()
    words = words[1:] if len(words) > 1 and words[0].lower() in WEEKDAYS else words  # "on Friday Anna Bell said"
    if not words or is_role(words[-1]):
        return plain
    titles = [i for i, word in enumerate(words[:-1]) if is_role(word)]
    return " ".join(words[titles[-1] + 1 :] if titles else words)


def _is_no_person(name: str) -> bool:
    """Whether a name alone is a country's, a capital's, or a noun of those who speak: "China", "Paris", "Police"."""
    return bool(country_of(name) or find_seats(name)) or is_source(name, by_form=False)


def _can_name(word: str) -> bool:
    return word[0].isupper() and not (word.isupper() and len(word.strip(".")) > 1)


def _same(one: str, other: str) -> bool:
    return one.endswith(other.rsplit(maxsplit=1)[-1]) or other.endswith(one.rsplit(maxsplit=1)[-1])
