"""Several: whether a name or a description is of more than one."""

from __future__ import annotations

import re

from summarizer.values.countries import find_countries

_OF = re.compile(r"\s(?:of|in|at|from|with|for|on|close|familiar)\b|,")
# Who opened a sentence, and so has the capital of a name: "Residents".
_SEVERAL = frozenset(
    """activists analysts authorities critics doctors economists engineers experts farmers investigators investors
    lawmakers lawyers observers officials organisers organizers parents passengers people police prosecutors rebels
    relatives reports rescuers researchers residents scientists soldiers sources students survivors teachers traders
    villagers witnesses workers""".split()
)


# "the firm and the Coast Guard", "Anna Bell and Bo Carr"; of one name are "Ministry of Trade and Industry", "Food and
# Drug Board" and "Britain's Foreign and Commonwealth Office".
_BODY = re.compile(
    r"\b(?:Administration|Department|Agency|Services?|Board|Commission|Company|Authority|Trust|Office|Ministry|Council)\Z"
)
_TWO = re.compile(
    r".+ and (?:the|an?|its|their) .+|(?!.*['’]s )[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)+ and [A-Z][\w.'’-]+ [A-Z].*"
)


def is_several(name: str) -> bool:
    """Whether one name is of several: "officials in Kesta", "soldiers and police", not "Joint Chiefs", "press"."""
    first = _OF.split(name, maxsplit=1)[0].split()
    plural = (
        bool(first) and first[-1].islower() and first[-1].endswith("s") and not first[-1].endswith(("ss", "us", "is"))
    )
    return plural or " ".join(first).lower() in _SEVERAL or (" and " in name and _are_two(name, " ".join(first)))


def _are_two(name: str, named: str) -> bool:
    """Whether a name with an "and" is of two: words without a capital, two countries, or two that each have a name."""
    sides = name.split(" and ")
    if name[0].isupper() and _BODY.search(name) and " and the " not in name:
        return False
    return name.islower() or bool(_TWO.fullmatch(named)) or all(find_countries(side) for side in sides)
