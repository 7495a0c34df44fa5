"""Publisher families: outlets that belong together, so that none of them bears another out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_DRESSING = re.compile(r"^the\s+|\.(?:com|org|net|co\.uk)$|[^\w\s&/'-]")
# What a newsroom adds to its name for a part of it.
_SECTIONS = frozenset(
    """news online agency website digital tv radio app live video magazine weekend international world business sport
    sports politics money health science arabic arabia english persian espanol español europe asia africa
    america scotland wales australia india""".split()
)


def family(outlet: str) -> str:
    """The name of the family that an outlet belongs to; its own brand where the table ``families.txt`` has none.

    A brand is a name without the words for a section or an edition: "CNN Business" is CNN.
    """
    known = _families()
    name = _bare(outlet)
    return known.get(name) or known.get(_brand(name)) or _brand(name)


def is_listed(outlet: str) -> bool:
    """Whether the table of families has an outlet under this very name."""
    return _bare(outlet) in _families()


def _bare(name: str) -> str:
    return " ".join(_DRESSING.sub("", name.strip().lower()).split())


def _brand(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[-1] in _SECTIONS:
        words.pop()
    return " ".join(words)


@cache
def _families() -> Mapping[str, str]:
    """The family of each outlet, by its name and by its brand; of two, the one whose very name it is."""
    lines = files("summarizer.timeline").joinpath("families.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.partition("|") for line in lines if line and not line.startswith("#")]
    names = {_bare(outlet): name for name, _, outlets in rows for outlet in outlets.split(",")}
    return {_brand(outlet): name for outlet, name in reversed(names.items())} | names
