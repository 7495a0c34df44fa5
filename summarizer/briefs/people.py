"""The people of an article: whom it introduces, and the one that a sentence is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from summarizer.values.attribution import find_speakers
from summarizer.values.countries import country_of
from summarizer.values.names import NameMention, find_names

# What stands before another person of the sentence, whom "he" could mean as well.
_BESIDE = re.compile(
    r"\b(?:with|and|told|met|by|Mr|Mrs|Ms|Dr|President|Minister|General|Senator|Governor|Mayor)\.?\s+$"
)
_POSSESSIVE = re.compile(r"['’]s?$")
# What marks a name as a person's: a title or role before it, or one set beside it.
_ROLE = (
    r"Mr|Mrs|Ms|Dr|Prof|Sir|Sen|Gov|Rep|Gen|Lt|Col|Maj|Adm|Capt|President|Chancellor|Secretary|Senator|Governor|Mayor|General"
    r"|Admiral|Captain|Judge|King|Queen|Pope|Commissioner|Congress(?:man|woman)|CEO|CFO|COO|[Cc]hief\s+[Ee]xecutive|[Mm]inister"
    r"|[Pp]rofessor|[Cc]hief|[Dd]irector|[Cc]hairman|[Cc]hairwoman|[Ll]awmaker|[Ee]ngineer|[Ss]pokes(?:man|woman|person)"
    r"|[Aa]mbassador|[Ee]nvoy|[Cc]ommander|[Oo]fficer|[Ll]eader|[Aa]nalyst|[Ee]xpert|[Ss]cientist|[Rr]esearcher|[Ee]conomist"
    r"|[Ll]awyer|[Aa]ctivist|[Cc]orrespondent|[Ee]ditor|[Ff]ounder|[Cc]oach|[Oo]wner|[Mm]anager|[Tt]eacher|[Dd]octor"
    r"|[Ss]urvivor|[Rr]esident|[Ww]itness|[Aa]uthor|executive|official|head|mayor|governor|general|president"
)
_TITLED = re.compile(rf"\b(?:{_ROLE})\.?,?\s+$")
_TITLE_INSIDE = re.compile(rf"^(?:[\w.'’-]+\s+)*?(?:{_ROLE})\.?\s+(?=\w)")
_DESCRIBED = re.compile(
    rf"^,\s+(?:(?:aged\s+)?\d\d,|born\s|(?:an?|the|its|their|\w+['’]s)\s[^,.]*?\b(?:{_ROLE})\b|(?:{_ROLE})\s+(?:of|at|for)\b)"
)

People = Mapping[str, str]


def people_of(sentences: Iterable[str]) -> dict[str, str]:
    """Surnames and full names of those whom an article introduces as persons.

    A name is a person's where a title or a role stands beside it, or where its last word alone speaks later, as news
    does on second mention.
    """
    texts = list(sentences)
    full: dict[str, str] = {}
    for text in texts:
        for name in find_names(text):
            words = _bare(name.words)
            if " " in words and not country_of(words):
                surname = words.rpartition(" ")[2]
                known = full.get(surname)
                full[surname] = known if known and len(known) >= len(words) else words
    marked = {_bare(n.words).rpartition(" ")[2] for text in texts for n in find_names(text) if _is_marked(text, n)}
    marked |= {_POSSESSIVE.sub("", cue.speaker) for text in texts for cue in find_speakers(text)}
    return {surname: name for surname, name in full.items() if surname in marked}


def person_named(text: str, people: People) -> str:
    """The one person a sentence names; empty where it names none or several, for "he" may then be any of them.

    A person counts only as one introduced with a title or a role, so that "the Black Sea" or "the Red Cross" is
    never put in the place of "he".
    """
    names = find_names(text)
    found = [
        people[s] if (s := _bare(n.words).rpartition(" ")[2]) in people else _bare(n.words)
        for n in names
        if _is_person(text, n, people)
    ]
    beside = [_bare(n.words) for n in names if " " in n.words and _BESIDE.search(text[max(0, n.start - 16) : n.start])]
    if not found or any(not _same(found[0], other) for other in (*found, *beside)):
        return ""
    return found[0]


def _is_person(text: str, name: NameMention, people: People) -> bool:
    bare = _bare(name.words)
    known = people.get(bare.rpartition(" ")[2], "")
    return (bool(known) and set(bare.split()) <= set(known.split())) or _is_marked(text, name)


def _is_marked(text: str, name: NameMention) -> bool:
    before, after = text[max(0, name.start - 24) : name.start], text[name.end : name.end + 80]
    marked = _TITLED.search(before) or _TITLE_INSIDE.match(name.words) or _DESCRIBED.match(after)
    return bool(marked) and not country_of(name.words) and not name.words.isupper()


def _bare(name: str) -> str:
    """The name without the title it opens with and without a possessive ending."""
    return _TITLE_INSIDE.sub("", _POSSESSIVE.sub("", name))


def _same(one: str, other: str) -> bool:
    return one.endswith(other.rsplit(maxsplit=1)[-1]) or other.endswith(one.rsplit(maxsplit=1)[-1])
