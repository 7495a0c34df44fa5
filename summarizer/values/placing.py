"""Where in its sentence a date stands: beside the verb that carries it, of the saying, or in an aside."""

from __future__ import annotations

import re
from typing import Literal

from summarizer.values.attribution import find_speakers
from summarizer.values.clauses import (
    BY_AGENT,
    FINITE_ONLY,
    IRREGULAR,
    NEAR,
    VERB,
    describes_noun,
    is_lesser,
    main_verb,
    masked,
)
from summarizer.values.date_words import MONTHS, WEEKDAYS
from summarizer.values.lookup import any_of, last_two_words, letters_in, sought
from summarizer.values.speech import DOCUMENTS, VERBS
from summarizer.values.words import fold

Place = Literal["main", "said", "content", "frame", "since", "aside"]

_DAYS_AND_MONTHS = "|".join(map(str.title, (*WEEKDAYS, *MONTHS)))
# "before June 3" is a date, where "before the pipe was cut" begins a clause.
_PREPOSITION = re.compile(
    r"\b(?:[Aa]fter|[Bb]efore|[Ss]ince|[Uu]ntil|[Ff]ollowing|[Aa]s\s+of|[Aa]s\s+(?:late|early|recently)\s+as)\s+"
    r"(?:(?:the\s+)?(?:night|morning|afternoon|evening|early\s+hours)\s+of\s+)?(?:(?:midnight|noon|midday|dawn|daybreak|sunrise|sunset|dusk|nightfall|[0-9]{1,2}(?:[:.][0-9]{2})?(?:\s?[ap]\.?m\.?)?)\s+(?:on\s+)?)?\Z"
)
# "have fled since the rebels seized the town in May"
_SINCE = sought("since", r"\bsince\s[^,;:()–—]*\Z")
# "since the invasion in 2007"
_SINCE_HAPPENED = sought(
    "since",
    r"\bsince\s+(?:the|an?|its|his|her|their)\s+(?:(?!(?:in|on|of|to|at|by|for|that|who|which)\b)[\w’'-]+\s+){1,3}(?:in|on|of)\s+\Z",
)
# "a loss for the three months to March 31" is of no day.
_ENDS_PERIOD = sought(
    "month months quarter half year years week weeks",
    r"\b(?:for|in|during|over)\s+(?:the|its)\s+(?:[\w-]+\s+){0,3}?(?:months?|quarter|half|years?|weeks?)\s+(?:that\s+)?"
    r"(?:to|through|end(?:ed|ing))\s+(?:on\s+)?\Z",
)
# "It was the third attack this year" counts up to now.
_COUNTED = re.compile(
    r"\b(?:is|was|were|are|been|marks|marked|becomes|became)\s+(?:only\s+)?(?:the|its|his|her|their)\s+"
    r"(?:[0-9]+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?!\w*(?:protest|contest|request|arrest|harvest|forest|interest|conquest|inquest)\b)\w{3,}est|most|least|worst|best|last)\b[^,;:]*\Z"
)
_OF_NOW = re.compile(r"(?:this|last|in\s+an?)\s+(?:year|month|week|season)\Z", re.IGNORECASE)
# "adjourned until 14 June", "postponed to Monday": the day is that of what was put there.
_APPOINTED = sought(
    """adjourned postponed put pushed brought moved delayed deferred extended rescheduled suspended remanded jailed
    imprisoned banned barred declared announced ordered imposed introduced proclaimed give gives gave given allows
    allowed granted""",
    r"\b(?:adjourned|postponed|put\s+(?:off|back)|pushed\s+back|brought\s+forward|moved|delayed|deferred|extended|rescheduled"
    r"|suspended|remanded|jailed|imprisoned|banned|barred)\b[^,;:()]{0,60}?\b(?:until|till|to)\s+(?:(?:at\s+least|the)\s+)?\Z"
    # "gave the firm until May to mend it"
    r"|\b(?:gives?|gave|given|allows|allowed|granted)\b[^,;:()]{0,60}?\b(?:until|till)\s+(?:the\s+)?\Z"
    r"|\b(?:declared|announced|ordered|imposed|introduced|proclaimed)\b[^,;:()]{0,60}?\bfrom\s+\Z",
)
_FAR = 100  # characters that may stand between a word that compares and what it compares with
# "a ship to be sold in May": what is to become of a thing, not what happened.
# "No report came before May 4": what did not happen has no date.
_NOT_BEFORE = sought(
    "not no never nobody none nothing denied denies deny cannot t",
    r"(?:\b(?:not?|never|nobody|none|nothing|den(?:y|ies|ied)|cannot)\b|n['’]t\b)[^,;:()–—]{0,80}?(?:\bbefore\s+)?\Z",
    re.IGNORECASE,
)
_PURPOSE = re.compile(r"\bto\s+be\s+[a-z]+(?:ed|en|ld|ught|ut)\b[^,;:)–—]*\Z")
# "expected to be sold in May" is the sentence's own.
_PLANNED = re.compile(
    r"\b(?:expected|scheduled|due|set|planned|plans?|likely|going|intends?|aims?|hopes?|wants?|has|have|had)\s+to\s+be\b"
)
_COMPARED = sought(
    "than versus compared against from same addition top besides",
    r"\b(?:than(?!\s+\W?\d)|versus|compared\s+(?:to|with)|against\s+(?:(?:an?|the|only|just|some|about)\s+(?:\w+\s+){0,2}?(?:of\s+)?)?"
    r"(?:\W?\d[\w.]*|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)\b)|from\s+\W?[\d.,]+\s?\w*|same\s+\w+\s+(?:of|in|a)"
    r"|(?:up|down|increase|rise|jump|gain|fall|drop|decline|improvement)\s+from)\b[^,;]{0,40}\Z"
    # What is told only to be set apart: "gave 5m, apart from 2m promised in May".
    r"|\b(?:apart\s+from|in\s+addition\s+to|on\s+top\s+of|besides)\b[^,;]{0,90}\Z",
)
# "as much oil as was spilled in 1989", "three times the number killed in May": the day of what it is measured by. "As
# many as 30 died", "as many medals as Sweden on Monday" and "twice the usual number came on Monday" are of their day.
_EQUALLED = sought(
    "as times twice",
    r"\b[Aa]s\s+(?:much|many|few|little|big|large|high|low|strong|often)\s(?:[^,;]{1,80}?\s)?as\s+"
    r"(?:(?:in|on|at|during|after|before|did|was|were|had|those|that)\s|[a-z]+ed\s"
    r"|(?:[\w’'-]+\s+){1,5}?(?:did|was\s|were\s|had\s(?!hoped|expected|wanted|planned)|when\s|[a-z]+ed\s))[^,;]{0,120}\Z"
    r"|\b(?:[0-9.]+|[a-z]+)\s+times\s+(?:that|those|the\s+(?:\w+\s){1,3}?)(?:(?:\w+ed|it\s+(?:had|was))\s+)?(?:in|of|for|from|during)\s+(?:the\s+\w+\s+of\s+)?\Z"
    r"|\b[Tt]wice\s+(?:that|those|the\s+(?:\w+\s){0,2}?(?:number|rate|amount|level|size|total|figure|toll|volume|sum|average))\s+"
    r"(?:\w+ed\s+)?(?:in|of|for|from|during)\s+(?:the\s+\w+\s+of\s+)?\Z",
)
# "hurt when it fell on Monday" tells of one time; "in May, when it fell" of another.
_WHEN = re.compile(r"(?:^|(?<=[^,])\s)when\b", re.IGNORECASE)
# "imposed a curfew until the end of the month on Sunday": no clause, but a day up to which.
_UNTIL_THEN = sought(
    "until till",
    r"\b(?:until|till)\s+(?:(?:the\s+)?(?:end|start|beginning|middle)\s+of\s+)?(?:(?:the|this|next|early|late|mid)[\s-]+)*"
    rf"(?:day|week|weekend|month|year|summer|autumn|winter|spring|noon|midnight|tomorrow|further\s+notice|{_DAYS_AND_MONTHS}|[0-9]{{4}})"
    r"(?:\s+[0-9]{1,2})?\s+(?:(?:early|late|on|in|at)\s+)*\Z",
)
# "the worst since 1983" compares.
_SUPERLATIVE = re.compile(
    r"\b(?:[0-9]+(?:st|nd|rd|th)|first|last|only|(?<!\b[Aa]t )(?:most|least)|best|worst|record|\w{3,}est)\b[^,;]*\Z"
)
# "a shift in policy since March", "a 5% rise in prices since May": from then to now.
_CHANGED = re.compile(
    r"\ban?\s+(?:[\w.%-]+\s){0,2}?(?:shift|change|rise|increase|jump|surge|gain|growth|fall|drop|decrease|decline|improvement)"
    r"(?:\s(?!ha[sd]\b|have\b|was\b|were\b|is\b)[\w’'-]+){0,4}\s(?:since\s+)?\Z",
)
# "met for the first time since 2019 on Tuesday": what follows is no part of the comparison.
_DATED_SINCE = sought("since", r"\bsince\s+(?:\w+\.?\s+){0,2}?[0-9]")
_JOINED = re.compile(
    r"\b(?:and|or|but|that|remain(?:s|ed)?|stay(?:s|ed)?|kept|became|got|has|have|had|be|been|being|was|were|is|are)\b|[,;:]"
)
_PARTICIPLE = re.compile(r"\b[a-z]{2,}ed\b")
_NOUN_ENDS = re.compile(r"\b(?:those|(?!(?:the|this|these|its|his|her|their|our)\b)\w{3,})\s+\Z")
_ADVERBS = re.compile(
    r"(?:\s+(?:\w+ly|not|never|first|last|also|already|again|later|once|then|soon|now|even|still|yet|ever|just|since|both))+\s+"
)
_FRAMES = re.compile(r"(?:When|After|Once|While)\b[^,;:()–—]*")
_FOLLOWS = re.compile(
    r"(?<!day )(?<!days )(?<!week )(?<!weeks )(?<!month )(?<!months )(?<!year )(?<!years )"
    r"\b(?:after|following)\s+([^,;:()–—]*)\Z"
)
_CONJUNCTIONS = frozenset(
    "and but or that when while as because after before if since until where though although so then".split()
)
_SPACE = re.compile(r"\s+(?:\w+ly\s+)?")
# "A report released on Tuesday said", "The figures released on Tuesday were higher": what they tell is of that day.
_ISSUED = re.compile(r"(?:releas|publish|issu|announc|post|conduct|record|broadcast)")
_PERIOD = re.compile(r"(?:year|month|week|weekend|quarter|decade|[0-9]{4})\Z")
# "said that the June elections had been put off", where "The June elections gave him a seat" tells of June.
_MONTH_NAMED = re.compile(rf"(?:{'|'.join(map(str.title, MONTHS))})\Z")
_GAVE = re.compile(
    rf"\s(?:(?!ha[ds]|have|been|will|would|are|is\b)[a-z]+\s){{1,3}}?(?:was|were|did|{any_of(IRREGULAR)}|[a-z]{{2,}}ed)\b"
)
# "a budget for next year", where "scheduled for next year" tells of then.
_COVERS = sought(
    "for", r"(?<!scheduled )(?<!planned )(?<!set )(?<!due )(?<!slated )(?<!expected )\bfor\s+(?:the\s+|its\s+)?\Z"
)
_NOUN_AHEAD = re.compile(r"(?:\b(?:the|a|an|its|his|her|their|our|this|that)|['’]s?)\s+\Z", re.IGNORECASE)
_NOUN_BEHIND = re.compile(
    r"(?:['’]s)?\s+(?!and\b|or\b|to\b|in\b|on\b|at\b|by\b|with\b|for\b|when\b|after\b|that\b)[A-Za-z]"
)
# "the toll from Tuesday's quake", "the survivors of the Monday crash".
_DAY_NAMED = re.compile(r"day\b|\d")
_OWNS = re.compile(r"'s?\s")
_AT = re.compile(r"\b(?:at|during|in)\s+(?:(?:the|an?|its|his|her|their)\s+)?\Z")
_OCCASION = re.compile(
    r"(?:'s)?\s+(?:[a-z]+\s+){0,2}?(?:briefing|conference|hearing|address|speech|interview|meeting|debate|rally|session|statement)\b"
)
_CONCERNS = re.compile(r"\b(?:of|from|about|into|over|before|until|with)\s+(?:the\s+)?\Z")
# "83 deaths, with the latest death on March 20"
_WITH_LAST = sought("with", r"\bwith\s+(?:the|its|his|her)\s+(?:first|last|latest|most\s+recent|next)\b[^,;:]*\Z")
# "after Friday prayers": whoever tells of them tells of no day.
_PRAYERS = re.compile(r"\s+prayers?\b")
# "the figure of 60% that Bell had given on Friday": a thing told of before.
_HAD_GIVEN = sought(
    "that which",
    r"\b(?:figure|number|toll|count|estimate|total|share|one|those|promise|pledge|offer|report|statement|claim|deadline|target|date)s?\b"
    r"[^,;:()]{0,40}?\s(?:that|which)\s(?!(?:was|were|is|are|had|has|have)\b)[^,;:()]{2,40}?\shad\s(?:\w+\s){1,3}(?:on\s+|in\s+)?\Z",
)
# "the figure it gave on Friday": a clause that nothing opens.
_CONTACT = sought(
    "it he she they",
    rf"\b(?:the|an?|its|his|her|their|[0-9]+|[\w.]+'s)\s+(?:[\w-]+\s+){{0,4}}?(?P<noun>[\w-]+)\s+(?:(?:that|which)\s+)?(?:it|he|she|they)\s+(?:had\s+)?"
    rf"(?:[a-z]+ed|{any_of(IRREGULAR)})(?:\s+(?:on|in|at))?\s+\Z",
)
# "seized power in a 1999 coup" happened then, where "charged in a 1999 raid" is of another time.
_IN_ONE = re.compile(
    r"(?<!\w)(?!\w*(?:charg|convict|sentenc|acquit|tried|indict|wanted|suspect|accus|blam|implicat|involv|role|part\b))"
    r"[\w’'-]+(?:\s(?!\w*(?:charg|convict|sentenc|acquit|tried|indict|wanted|suspect|accus|blam|implicat|involv|role|part\b))"
    r"[\w’'-]+){0,3}\s(?:in|during)\s(?:an?\s)?\Z",
)
_HAPPENING = re.compile(
    r"(?:'s)?\s(?:[a-z]+\s){0,2}?(?:coup|(?:by-?)?election|vote|ballot|run-?off|referendum|revolution|revolt|uprising|rebellion|mutiny|war"
    r"|invasion|battle|raid|attack|ambush|bombing|shooting|massacre|crash|accident|collision|explosion|blast|fire|flood|earthquake"
    r"|quake|storm|floods|hurricane|cyclone|takeover|merger|buyout|auction)\b"
)
_TIMING = frozenset("for at in within after before by on".split())
# "The 60 monitors due to deploy on Saturday will come later": a plan that tells which.
_DUE = sought(
    "due expected scheduled set planned supposed",
    r"\b(?!(?:is|are|was|were|be|been|now|not|also|still)\b)[\w-]+\s+(?:due|expected|scheduled|set|planned|supposed)\s+"
    r"(?:to\s+[a-z]+(?:\s+[a-z]+)?|for)\s+(?:on\s+|in\s+)?\Z",
)
# "A bomb that went off on Monday killed four": what comes of a thing at once is of its day, and what else befalls it
# may be of any later one.
_EFFECT = re.compile(
    r"(?:killed|wounded|injured|hurt|destroyed|damaged|wrecked|flattened|devastated|caused|cut|left|forced|trapped|struck|hit"
    r"|claimed|displaced|brought|tore|shook|swept|triggered|sent|set|had\s+a\s+magnitude|measured)\b"
)
_TELLS = re.compile(r"[a-z]+ed\b")  # beside "that" such a verb may be a participle elsewhere
_BREAK = re.compile(r"[,;:()–—]")
# "Bell, chief executive since 2008, left": in office, not what happened.
_IN_OFFICE = re.compile(r",\s+(?!(?:in|on|at|for|and|but|or|who|which)\b)[a-z][\w' -]{2,60}\Z")
# "Bell, giving his last briefing on Friday, said": the saying is of that day.
_SPEAKS = re.compile(r"\b(?:giv|speak|address|brief|testify|appear|writ|announc|unveil)ing\b[^,;:()–—]*\Z")
# "January 17, 2011 The firm said", "PARIS, May 5 (Reuters) - The firm said": when it was written.
_DATELINE = re.compile(
    r"(?!(?:In|On|At|By|Since|Until|Before|After|During|From)\b)(?:[A-Z][\w.'-]*(?:[\s,]+|\Z)){0,6}\Z"
)
_DATELINE_ENDS = re.compile(r"[\s,]*(?:\([\w ]+\)\s*)?(?:--?|[–—])\s|\s+(?=[A-Z\"])")


def place_of(text: str, start: int, end: int, *, since_clause: bool = False) -> Place:
    """Where a date stands: in the main clause, beside its verb of saying, in what is said, or in an aside.

    A clause of time that opens the sentence frames it ("When the bank failed in 2008, he left"), and so does what it
    came after ("It was sold after a row in May") and what its subject went through ("The treaty signed in 1987 ended").
    ``since_clause`` says that the text is a clause that "since" opens.
    """
    plain = masked(text)
    is_quoted = not plain[start:end].strip()
    if is_quoted:
        plain = fold(text)
    if (since_then := _since_noun(plain, start, end)) is not None:
        return "since" if place_of(text, since_then, end) == "main" else "aside"
    preposition = _PREPOSITION.search(plain, max(0, start - NEAR), start)
    before = plain[: preposition.start() if preposition else start]
    if "when" in letters_in(text) and not goes_on(plain, end):
        before = _WHEN.sub(" and ", before)
    if (
        _is_dateline(plain, start, end)
        or _is_compared(text, before, plain[start:end])
        or _is_attributive(plain, start, end)
        or is_appointed(plain, start)
        or _is_not_before(plain, start)
        or _tells_who(plain, start, end)
        or _is_of_relative(plain, start, end)
    ):
        return "aside"
    since = None if _DATED_SINCE.find(before, text) else _SINCE.find(plain[:start], text)
    if since and VERB.search(plain, since.start(), start):  # "since about June 3" begins no clause
        if since_clause:
            return "aside"  # of a clause inside a clause
        clause = since.start() + len("since ")
        inside = place_of(plain[clause:], start - clause, end - clause, since_clause=True)
        return "since" if inside == "main" else "aside"
    until = _UNTIL_THEN.find(before, text)
    if until:
        before = f"{before[: until.start()]}{' ' * len(until[0])}"
    if is_lesser(before, len(before)):
        return _place_in_lesser(text, plain, end, before)
    return "content" if is_quoted else _place_by_verb(text, start, end, before)


def _since_noun(plain: str, start: int, end: int) -> int | None:
    """Where "since" stands before a noun that a day tells: "since the April 20 explosion"."""
    if (happened := _SINCE_HAPPENED.find(plain[max(0, start - _FAR) : start], plain)) is not None:
        return max(0, start - _FAR) + happened.start()
    since = plain.rfind("since ", max(0, start - NEAR), start)
    noun = since + len("since ")
    is_next = since >= 0 and _NOUN_AHEAD.fullmatch(plain, noun, start) is not None
    if not (is_next and beside_noun(plain, start, end)):
        return None
    stop = _BREAK.search(plain, end)
    tells = main_verb(plain[noun : stop.start() if stop else len(plain)])  # "since the March 14 truce collapsed"
    return since if tells is None else None


def _place_in_lesser(text: str, plain: str, end: int, before: str) -> Place:
    """Where a date of a lesser clause stands: such a clause may tell of the saying, or frame the sentence."""
    if _is_frame(before):
        return "frame"
    speaks = plain[end : end + 2] == ", " and any(cue.cue[0] == end + 2 for cue in find_speakers(text))
    return "said" if speaks and _SPEAKS.search(before) else "aside"


def _is_not_before(plain: str, start: int) -> bool:
    """Whether nothing happened before a date: "no report came before May 4"."""
    is_bound = plain.startswith(("before ", "prior to "), start) or plain.endswith(
        (" before ", " before the "), 0, start
    )
    return is_bound and _NOT_BEFORE.find(plain[max(0, start - _FAR) : start], plain) is not None


def is_appointed(plain: str, start: int) -> bool:
    """Whether a date is that to which something was put off, or up to which it was stopped, with its "until" or not."""
    opens = start + len("until ") if plain.startswith(("until ", "till "), start) else start
    return _APPOINTED.find(plain[max(0, start - _FAR) : opens], plain) is not None


def _tells_who(plain: str, start: int, end: int) -> bool:
    """Whether a date only tells whom or what another verb is about: "the figure it gave on Friday"."""
    near = plain[max(0, start - _FAR) : start]
    contact = _CONTACT.find(near, plain)
    if contact and _is_of_noun(contact, near):
        return True
    if _HAD_GIVEN.find(near, plain) or _WITH_LAST.find(near, plain):
        return True
    if plain.startswith("since ", start):
        return plain.startswith(",", end) and _IN_OFFICE.search(near) is not None and main_verb(near) is None
    return _DUE.find(near, plain) is not None and goes_on(plain, end)


def _is_of_relative(plain: str, start: int, end: int) -> bool:
    """Whether a date tells of a thing what is over by the time told of: "the talks that began on Friday ended"."""
    that = plain.rfind(" that ", max(0, start - _FAR), start)
    if that < 0 or _BREAK.search(plain, 0, start) or main_verb(plain[:that]):
        return False
    clause = that + len(" that ")
    if not (_TELLS.match(plain, clause) or VERB.search(plain, clause, start)):
        return False
    verb = VERB.search(plain, end)
    if verb is None or verb.lastgroup in ("present", "future") or _BREAK.search(plain, end, verb.start()):
        return False
    return _EFFECT.match(plain, verb.start()) is None


def _is_of_noun(contact: re.Match[str], text: str) -> bool:
    """Whether a noun stands before the clause, and no phrase of time does: "at the last minute she left"."""
    ahead = text[: contact.start()].split()[-1:]
    return (
        contact["noun"] not in VERBS
        and contact["noun"] not in _CONJUNCTIONS
        and _TIMING.isdisjoint(map(str.lower, ahead))
    )


def goes_on(plain: str, end: int) -> bool:
    """Whether a verb follows a date at once, so that what stands before it is the subject."""
    behind = _SPACE.match(plain, end)
    return behind is not None and VERB.match(plain, behind.end()) is not None


def _is_frame(before: str) -> bool:
    follows = _FOLLOWS.search(before)
    return bool(
        _FRAMES.fullmatch(before) or (follows and all(describes_noun(follows[1], v) for v in VERB.finditer(follows[1])))
    )


def _place_by_verb(text: str, start: int, end: int, before: str) -> Place:
    """Where a date stands among the verbs of its sentence, given the words before it."""
    cues = find_speakers(text)
    told = next((cue for cue in cues if cue.content[0] <= start < cue.content[1] and not cue.trails), None)
    if told:
        inside = before[told.content[0] :]
        verb = main_verb(inside)
        if verb is None and text.startswith("since", start) and told.stance == "asks":
            return "main"  # "has called for a vote since Monday": he has done so since
        return "aside" if verb and _is_reduced(text, end, inside, verb) else "content"
    if any(cue.cue[0] < start for cue in cues):
        return "said"
    verb = main_verb(before)
    if verb is None:
        return _place_by_agent(text, end, before)
    if _is_reduced(text, end, before, verb):
        speaks = any(cue.start <= start < cue.cue[0] for cue in cues)
        return "said" if is_issued(before, verb.start()) or (speaks and _ISSUED.match(verb[0])) else "frame"
    is_purpose = _PURPOSE.search(before) and not _PLANNED.search(before)
    return "aside" if is_purpose or _tells_of_a_noun(before, verb) else "main"


_DATED = re.compile(rf"\b(?:{_DAYS_AND_MONTHS}|[Yy]esterday|[Tt]oday)\b")


def _place_by_agent(text: str, end: int, before: str) -> Place:
    """Where a date stands that no verb of the sentence is before.

    It may be of what was done to the subject, where the verb has a day too: "A pact signed by Orla on Monday ended
    on Friday".
    """
    done = next((v for v in VERB.finditer(before) if BY_AGENT.match(before, v.end())), None)
    verb = main_verb(text[end:]) if done else None
    return "frame" if verb and _DATED.search(text, end + verb.end()) else "main"


def is_issued(text: str, at: int) -> bool:
    """Whether the participle at a place tells how what is written came out: "the figures released on Tuesday"."""
    noun = text[:at].rstrip(" ,").rpartition(" ")[2]
    return noun.lower() in DOCUMENTS and bool(_ISSUED.match(text, at))


# "near Orla were freed": the verb of what was done to somebody before, with nothing that begins a clause between.
_TOLD_OF = re.compile(
    r"\s(?:in|at|near|from|outside|by|against|over)(?:\s(?!(?:and|but|or|who|whom|whose|which|that|when|where|while|as|after|before|because|if|whether|what|how|why|than"
    r"|since|until|though|although|there|they|he|she|it|we|I)\b)[\w’'-]+){1,5}?\s(?:was|were|has|have|had|will)\b"
)


def _is_reduced(text: str, end: int, before: str, verb: re.Match[str]) -> bool:
    """Whether the verb before a date is a participle, as another follows: "The treaty signed in 1987 expired"."""
    return (
        verb[0] not in FINITE_ONLY
        and not before.startswith("What ")
        and (goes_on(text, end) or (verb[0] not in VERBS and _TOLD_OF.match(text, end) is not None))
        and not _JOINED.search(before, verb.end())
    )


def _tells_of_a_noun(before: str, main: re.Match[str]) -> bool:
    """Whether the last verb is a participle behind a noun: "the funerals of those killed on Monday"."""
    participles = list(_PARTICIPLE.finditer(before))
    if not participles or participles[-1].start() <= main.start():
        return False
    between = before[main.end() : participles[-1].start()]
    return not (_JOINED.search(between) or _ADVERBS.fullmatch(between)) and bool(_NOUN_ENDS.search(between))


def _is_compared(text: str, before: str, words: str) -> bool:
    if _COMPARED.find(before[-_FAR:], text) or _EQUALLED.find(before, text):
        return True
    if _ENDS_PERIOD.find(before, text) or (_OF_NOW.match(words) and _COUNTED.search(before)):
        return True
    if words[:5].lower() != "since" and (" since " not in before or _DATED_SINCE.find(before, text)):
        return False
    if _CHANGED.search(before[-_FAR:]):
        return True
    clause = max(before.rfind(","), before.rfind(";")) + 1  # a superlative reaches no further
    superlative = _SUPERLATIVE.search(before, clause)
    return superlative is not None and (words[:5].lower() == "since" or " since " in superlative[0])


def _is_dateline(plain: str, start: int, end: int) -> bool:
    named_day = plain[start:end].strip()[-1:].isdigit()
    return named_day and bool(_DATELINE.match(plain, 0, start) and _DATELINE_ENDS.match(plain, end))


def _is_attributive(plain: str, start: int, end: int) -> bool:
    """Whether a period only tells which thing is meant: "the 2011 show", "this year's show", "sales for last year"."""
    words = plain[start:end].strip()
    if _tells_which(plain, start, end, words) or _PRAYERS.match(plain, end):
        return True
    if _MONTH_NAMED.match(words) and beside_noun(plain, start, end):
        return _GAVE.match(plain, end) is None
    near = plain[max(0, start - NEAR) : start]
    if _PERIOD.search(words) and (plain[end : end + 1] == "'" or _COVERS.find(near, plain)):
        return not _is_in_happening(plain, start, end)
    if not words.isdigit():
        return False
    if _is_in_happening(plain, start, end):
        return False
    return plain.endswith(" of ", 0, start) or beside_noun(plain, start, end)


def _is_in_happening(plain: str, start: int, end: int) -> bool:
    """Whether what a period names is where the verb's own event happened: "killed in last week's storm"."""
    return _HAPPENING.match(plain, end) is not None and _IN_ONE.search(plain, max(0, start - _FAR), start) is not None


def beside_noun(plain: str, start: int, end: int) -> bool:
    """Whether a date stands between an article or the like and a noun: "the 2011 show", "its May 5 report"."""
    ahead = _NOUN_AHEAD.search(plain, last_two_words(plain, max(0, start - NEAR), start), start)
    return ahead is not None and _NOUN_BEHIND.match(plain, end) is not None


def _tells_which(plain: str, start: int, end: int, words: str) -> bool:
    """Whether a day only tells which thing another is about: "the toll of Tuesday's quake", "tried for the May 5 raid".

    What has come about by now is not of the day it names: "She has been tried for the May 5 raid".
    """
    if not _DAY_NAMED.search(words):
        return False
    if not (_OWNS.match(plain, end) or beside_noun(plain, start, end)):
        return False
    if _OCCASION.match(plain, end) and _AT.search(plain, last_two_words(plain, max(0, start - NEAR), start), start):
        return False  # "said at its Thursday briefing" is of that day
    if _CONCERNS.search(plain, last_two_words(plain, max(0, start - NEAR), start), start):
        return True
    verb = main_verb(plain)
    return verb is not None and verb.lastgroup == "perfect" and verb.end() < start
