"""Several: whether a name or a description is of more than one."""

from __future__ import annotations

import re

_OF = re.compile(r"\s(?:of|in|at|from|with|for|on|close|familiar)\b|,")
# Who opened a sentence, and so has the capital of a name: "Residents".
_SEVERAL = frozenset(
    """activists analysts authorities critics doctors economists engineers experts farmers investigators investors
    lawmakers lawyers observers officials organisers organizers parents passengers people police prosecutors rebels
    relatives reports rescuers researchers residents scientists soldiers sources students survivors teachers traders
    villagers witnesses workers""".split()
)


def is_several(name: str) -> bool:
    """Whether one name is of several: "officials in Kesta", "soldiers and police", not "Joint Chiefs", "press"."""
    first = _OF.split(name, maxsplit=1)[0].split()
    plural = (
        bool(first) and first[-1].islower() and first[-1].endswith("s") and not first[-1].endswith(("ss", "us", "is"))
    )
    return plural or " ".join(first).lower() in _SEVERAL or (name.islower() and " and " in name)
