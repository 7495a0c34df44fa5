"""The set phrases of page furniture: what sites print around an article in every story they publish."""

from __future__ import annotations

import re

from summarizer.values.clauses import finite_verb

# The patterns are verbose, so a space that counts is written as "\ ".
_AGENCY = r"""(?:REUTERS|Reuters|AFP|AP(?:\ Photo)?|Associated\ Press|Getty(?:\ Images)?|EPA(?:-EFE)?|EFE|TASS
        |KCNA|Xinhua|Yonhap|
    Anadolu(?:\ Agency)?|Shutterstock|Bloomberg|PA(?:\ Media)?|DPA|ANSA|Alamy|UPI|iStock|NurPhoto|Handout
        |File\ photo)"""
_SITES = r"""(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|e-?mail|print|pinterest|messenger|threads
        |bluesky|
    copy\ link)"""
_PICTURE = r"(?:photo|photograph|image|picture|illustration|graphic|video)s?"
_STORY = r"(?:story|article|report|post|piece|item|page)"

# A whole short line that says one of these is furniture, whatever its case.
_LINES = {
    "advertisement": r"""(?:advertise?ments?|ad|sponsored(?:\ content|\ by\b.*)?|promoted(?:\ content)?
        |paid\ (?:post|content))\W*
        | advertisement\s*[-–—:.]+.*
        | (?:story|article|continue\ reading)\ (?:continues\ )?(?:below|after)\b.*
        | remove\ ads?\b.* | anzeige | werbung | publicit[ée] | publicidad | pubblicità | реклама""",
    "rating widget": rf"""how\ (?:useful|helpful)\ was\ this\b.* | click\ on\ a\ star\b.* | average\ rating\b.*
        | vote\ count\b.*
        | no\ votes\ so\ far\b.* | be\ the\ first\ to\ rate\b.* | rate\ this\ {_STORY}\b.* | \d+\ (?:votes?|ratings?)
        | (?:was|did\ you\ find)\ this\ (?:{_STORY}\ |information\ )?(?:helpful|useful|interesting)\b.*
        | as\ you\ found\ this\ post\ useful\b.* | we\ are\ sorry\ that\ this\ post\b.*
        | let\ us\ improve\ this\ post\b.*
        | tell\ us\ how\ we\ can\ improve\b.* | thanks\ for\ (?:rating|your\ (?:rating|vote|feedback))\b.*""",
    "reading time": r"""(?:about\ )?\d+[ -]?min(?:ute)?s?[ -]read(?:ing\ time)?
        | (?:estimated\ )?read(?:ing)?\ time\b.{0,12}\d+\ ?min.*""",
    "share links": rf"""share(?:\ (?:this|on|via|article|story|post)\b.*)? | {_SITES}(?:[\s,|/·•]+{_SITES})*
        | follow\ (?:us|@\w+|.{{1,40}}\ on\ (?:{_SITES}|google\ news|instagram|youtube|tiktok|mastodon))\b.*
        | like\ us\ on\ .* | save(?:\ for\ later)? | tweet | print\ this\b.* | listen\ to\ (?:this\ )?{_STORY}\b.*
        | download\ (?:the|our)\ .{{0,30}}\bapp\b.* | (?:click|tap)\ here\b.*""",
    "newsletter": r"""(?:sign\ up|subscribe)\b.* | (?:get|receive)\ .{1,80}\b(?:newsletters?|inbox)\b.*
        | .{0,80}\bin\ your\ inbox\b.* | (?:our\ )?newsletters? | enter\ your\ e-?mail\b.*
        | already\ a\ subscriber\b.*
        | join\ (?:us\ on|our)\ .{0,40}(?:telegram|whatsapp|newsletter|channel|mailing\ list|community)\b.*
        | support\ (?:us|our\ (?:work|journalism)|independent\ journalism)\b.* | donate(?:\ now|\ today)?\W*
        | become\ an?\ (?:\w+\ )?(?:member|patron|subscriber|supporter)\b.*
        | (?:the\ latest\ )?news,(?:\ [\w-]+,?){0,3}\ (?:and|&)\ [\w-]+\ (?:on|about|from)\b.*""",
    "site notice": r""".{0,80}\b(?:we\ use\ cookies|cookie\ (?:policy|settings|preferences)
        |accept\ (?:all\ )?cookies)\b.*
        | .{0,60}\b(?:privacy\ policy|terms\ of\ (?:use|service)|terms\ (?:and|&)\ conditions)\b.{0,60}
        | skip\ to\ (?:main\ )?content | (?:log|sign)\ ?in | menu | search | loading\W* | back\ to\ top
        | .{0,40}javascript\b.{0,40}\b(?:disabled|required|enable).*
        | this\ (?:video|content|feature)\ is\ (?:not|no\ longer)\ available\b.*""",
    "copyright notice": r"""(?:copyright\ )?(?:©|\(c\))\ ?.* | copyright\ (?:\d{4}|by)\b.*
        | .{0,120}\ball\ rights\ reserved\b.*
        | .{0,60}\bmaterial\ may\ not\ be\ (?:published|reproduced)\b.*""",
    "correction notice": rf"""to\ suggest\ a\ correction\b.*
        | (?:you\ can\ also\ )?highlight\ the\ text\ and\ press\b.*
        | (?:if\ you\ (?:have\ )?)?(?:spot|spotted|f[io]und|find|see|notice|noticed)\ an?\ (?:error|mistake|typo
        |spelling)\b.*
        | report\ (?:an?|this)\ (?:error|typo|mistake|correction)\b.* | corrections?(?:\ \(.{{1,30}}\))?:\ .*
        | this\ {_STORY}\ (?:has\ been|was)\ (?:updated|corrected|amended|edited)\b.*
        | an?\ (?:earlier|previous)\ version\ of\ this\ (?:{_STORY}|headline)\b.*""",
    "comments": r"""(?:\d+\ )?comments?(?:\ \(\d+\))?:? | leave\ an?\ (?:comment|reply)\b.* | post\ a\ comment\b.*
        | (?:add|view|show|read|hide|load)\ (?:\d+\ |all\ |more\ |your\ |the\ )*comments?\b.* | (?:reader
        |top)\ comments
        | join\ the\ (?:conversation|discussion)\b.* | have\ your\ say\b.* | be\ the\ first\ to\ comment\b.*
        | your\ e-?mail\ address\ will\ not\ be\ published\b.* | required\ fields\ are\ marked\b.*
        | comments\ (?:are|have\ been)\ (?:now\ )?(?:closed|disabled|turned\ off)\b.*
        | log\ in\ to\ (?:comment|reply)\b.* | (?:comment(?:ing)?|community)\ (?:policy|guidelines|rules)\b.*""",
    "related headlines": r"""(?:related|read\ (?:more|also|next)|also\ read|see\ also|watch|more|recommended
        |must\ read|don[’']t\ miss
        |lire\ aussi|à\ lire\ aussi|lesen\ sie\ auch|lea\ también|leggi\ anche|читайте\ (?:також
        |также))\s*[:|»>]+\s*\S.*""",
    "section label": r"""category | categories | authors? | tags? | topics? | sections? | home | live
        | breaking(?:\ news)?
        | exclusive | video | photos? | gallery | sources? | in\ this\ article | table\ of\ contents
        | key\ (?:points|takeaways)
        | highlights | at\ a\ glance | what\ to\ know | what\ we\ know(?:\ so\ far)?
        | [\w&’' ]{2,25}(?:\s[>»›]\s[\w&’' ]{2,25})+""",
}

# A whole line that announces a list of other stories.
_LIST_LABELS = r"""related(?:\ (?:articles?|stories|story|news|content|topics?|posts?|coverage|reading|links?
        |headlines?))?
    | read\ (?:more|also|next)(?:\ (?:on|about|from)\ .{1,40})? | also\ read | see\ (?:also|all|more)
        | other\ topics\ of\ interest
    | (?:you\ )?(?:may|might)\ (?:also\ )?(?:like|be\ interested\ in|have\ missed) | recommended(?:\ (?:for\ you
        |reading|stories|articles))?
    | most\ (?:read|popular|viewed|shared|watched) | trending(?:\ now|\ stories)? | popular(?:\ now|\ stories
        |\ posts)? | top\ stories
    | latest\ (?:news|stories|headlines|articles|posts|updates) | more\ (?:from|on|in|about)\ .{1,40}
    | more\ (?:stories|news|headlines|coverage|articles|top\ stories) | editor[’']?s[’']?\ (?:picks?|choice)
        | don[’']?t\ miss
    | must[- ]reads? | up\ next | what\ to\ read\ next | keep\ reading | further\ reading | in\ case\ you\ missed\ it
    | (?:à\ )?lire\ aussi | lesen\ sie\ auch | mehr\ zum\ thema | lea\ también | leggi\ anche | читайте\ (?:також
        |также)"""

# A sentence that begins so is furniture wherever it stands.
_SENTENCES = {
    "syndication notice": rf"""the\ post\ .{{3,300}}\ (?:first\ appeared|appeared\ first)\ on\ .
        | this\ {_STORY}\ (?:was\ )?(?:originally\ |first\ )(?:published|appeared|posted)\b
        | (?:originally|first)\ published\ (?:by|on|in|at)\b | republished\ (?:with|from|under)\b
        | this\ {_STORY}\ has\ not\ been\ edited\ by\b""",
    "byline": r"""\(?(?:(?:additional|further)\ )?(?:reporting|writing|compiled)\ by\ [^.]{3,200}\)?\.?$
        | \(with\ (?:inputs|files|reporting)\ from\b
        | (?:follow|reach|contact|e-?mail)\ (?:him|her|them|the\ (?:author|reporter|writer))\ (?:on|at|via)\b
        | (?:he|she|they)\ can\ be\ reached\ (?:at|on|via)\b""",
    "comments": r"""views\ expressed\ in\ the\ comments\b | we\ welcome\ (?:your\ )?comments\b
        | this\ discussion\ is\ now\ closed\b
        | comments\ (?:are|have\ been)\ (?:now\ )?closed\b""",
    "caption": r"""in\ this\ (?:(?:undated|file|\w+\.?\ \d{1,2},?\ \d{4},?|\d{1,2}\ \w+\.?\ \d{4},?
        |\w+\.?\ \d{4},?)\ )+
        (?:file\ )?(?:photo|image|picture|photograph|frame\ grab|screen\ ?grab|handout)\b
        | \#\w+\s?:\ """,
    "correction notice": rf"""editor[’']s\ note:\ | this\ {_STORY}\ (?:has\ been|was)\ (?:updated|corrected|amended)\b
        | an?\ (?:earlier|previous)\ version\ of\ this\ (?:{_STORY}|headline)\b""",
    "newsletter": r"""(?:sign\ up|subscribe)\ (?:to|for)\ .{0,60}\b(?:newsletters?|updates|alerts|channel)\b
        | (?:the\ latest\ )?news,(?:\ [\w-]+,?){0,3}\ (?:and|&)\ [\w-]+\ (?:on|about|from)\b""",
}

# Case tells these from prose: names, agencies and credits are written in capitals.
_CASED = {
    "wire credit": rf"""\(?{_AGENCY}(?:\s?[/|,–-]\s?[\w ]{{2,30}})*\)?\.?
        | \(?(?:[Ww]ith|[Ff]rom|[Vv]ia)\ (?:inputs?\ from\ |reporting\ by\ )?(?:agencies|{_AGENCY})\)?\.?
        | (?:[A-Z][\w.'’-]+\ ){{0,3}}[A-Z][\w.'’-]+\s?[/|]\s?{_AGENCY}\.?""",
    "byline": r"""(?:By|BY|Written\ by|Reported\ by|Story\ by|Edited\ by|Text\ by|Posted\ by|Published\ by)
        (?:[ ,|/–—-]+(?:[A-Z][\w.'’-]*|and|&|of|for|the|in|de|van|von|bin|al|da|di|le|la|@\w+)){1,14}
        | (?:[A-Z][\w'’-]+\ ){1,3}reported\ from\ [A-Z][^.]{2,50}\.?""",
    "caption": rf"""(?:.*[.!?”"’)\w])?\s*\((?:[Ss]ource|(?:[Ff]ile\ )?[Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit
        |[Pp]hotograph|[Cc]ourtesy)\b[^)]*\)\.?
        | (?:.*[.!?”"’)]\s+)?(?:[Ff]ile\ |AP\ )?(?i:{_PICTURE})(?:\ credits?|\ courtesy)?(?:\ ?:|\ (?:[Bb]y
        |[Cc]ourtesy|[Vv]ia))\s[^!?]{{2,90}}
        | {_AGENCY}\ [A-Z].*[^.!?”"’)] | !\[.*\]\(.*\)
        | (?i:(?:file\ |archive\ |illustrative\ )?(?:{_PICTURE}|caption)(?:\ source|\ caption)?\s*[:,–—-]\s.*)""",
}

_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE_PARTS = re.compile(
    rf"""\b(?:{_MONTHS}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|\d{{1,4}}(?:st|nd|rd|th)?|[ap]\.?m\b\.?|[a-z]{{1,3}}[sd]?t|gmt|utc
    |last|first|updated?|modified|published|posted|date|tags?|categories|category|on|at|of|the|edition|ago|hours?
        |minutes?|mins?|days?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_DATE = re.compile(
    rf"\b{_MONTHS}\s|\b\d{{1,4}}[-./]\d{{1,2}}[-./]\d{{1,4}}\b|\b\d+\s\w+\sago\b|^\d{{1,2}}[:.]\d{{2}}\b", re.IGNORECASE
)


def _compiled(phrases: dict[str, str], flags: int = 0) -> re.Pattern[str]:
    """Build one pattern whose last matched group names the reason."""
    groups = (f"(?P<{reason.replace(' ', '_')}>{pattern})" for reason, pattern in phrases.items())
    return re.compile("|".join(groups), re.VERBOSE | flags)


_LINE = _compiled(_LINES, re.IGNORECASE)
_LIST_LABEL = re.compile(_LIST_LABELS, re.IGNORECASE | re.VERBOSE)
_SENTENCE = _compiled(_SENTENCES, re.IGNORECASE)
_CASED_LINE = _compiled(_CASED)
_UPDATED = re.compile(
    r"(?:\([A-Z/]+\) )?(?:last |first )?updated?:?(?: at)? [0-9]{1,2}[:.][0-9]{2}[ .apm]{0,6}[a-z]{0,4}", re.IGNORECASE
)
_PICTURE_OF = re.compile(
    r"(?:[a-z]+: )?an? (?:aerial|satellite|general|file) (?:view|photo|image|picture) of\b", re.IGNORECASE
)
_REPORTED_FROM = re.compile(r"(?P<byline>(?:[A-Z][\w'’-]+ ){1,3}reported from [A-Z][^.,]{2,50}\.?)")
_CONTRIBUTED = re.compile(r" (?P<byline>contributed (?:reporting|to this (?:report|story|article))\b)", re.IGNORECASE)
_CONTRIBUTORS = 230  # characters that they and what they did may take
_CAPITALS = re.compile(r"[A-Z]{4,}(?:\s?[/,&-]\s?[A-Z]{2,}){0,3}")
_BULLET = re.compile(r"^(?:[-*•‣▪·>»]|\d{1,2}[.)])\s+")
_ARROWS = " :|»›>→…"


def line_reason(line: str) -> str:
    """Name the furniture that a whole line of single-spaced words is by its set phrase; empty if it is none."""
    label = bare(line).rstrip(_ARROWS)
    if is_list_label(line):
        return "related headlines"
    match = _LINE.fullmatch(label) or _LINE.fullmatch(line) or _CASED_LINE.fullmatch(line)
    return match.lastgroup.replace("_", " ") if match and match.lastgroup else "dateline" if _is_dateline(line) else ""


def sentence_reason(sentence: str) -> str:
    """Name the furniture that a sentence inside running text is by its opening words; empty if it is none.

    What a picture is "of" is a caption only without a main verb: "A file photo of Bell was released" is news.
    """
    if _PICTURE_OF.match(sentence):
        return "caption" if finite_verb(sentence) is None else ""
    if _UPDATED.fullmatch(sentence):
        return "dateline"
    match = (
        _SENTENCE.match(sentence)
        or _REPORTED_FROM.fullmatch(sentence)
        or ("contributed" in sentence.lower() and _CONTRIBUTED.search(sentence, 0, _CONTRIBUTORS))
    )
    return match.lastgroup.replace("_", " ") if match and match.lastgroup else ""


def is_credit(words: str) -> bool:
    """Whether words after the last full stop of a line credit a picture or a wire report: an agency, or capitals."""
    match = _CASED_LINE.fullmatch(words)
    return bool(_CAPITALS.fullmatch(words) or (match and match.lastgroup == "wire_credit"))


def is_list_label(line: str) -> bool:
    """Whether a line announces a list of other stories and says no more."""
    return bool(_LIST_LABEL.fullmatch(bare(line).rstrip(_ARROWS)))


def bare(line: str) -> str:
    """Strip the bullet of a list item."""
    bullet = _BULLET.match(line)
    return line[bullet.end() :] if bullet else line


def _is_dateline(line: str) -> bool:
    """Whether a line holds a date and nothing but words of dates and times."""
    return bool(_DATE.search(line)) and not any(c.isalnum() for c in _DATE_PARTS.sub("", line))
