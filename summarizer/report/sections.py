"""What Markdown pages are put together from: sections whose headings differ, and tables."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_HEADING = re.compile(r"(#{1,6}) ")
_TRAILING = re.compile(r" +$", re.MULTILINE)


def page(sections: Iterable[str]) -> str:
    """Return a whole page: sections apart by an empty line, no trailing spaces, one line break at the end."""
    return _TRAILING.sub("", "\n\n".join(_distinct(section for section in sections if section))) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of inert cells, an empty one as ``| |``."""
    lines = (head, ["---"] * len(head), *rows)
    return "\n".join(f"|{'|'.join(f' {cell} ' if cell else ' ' for cell in cells)}|" for cells in lines)


def _distinct(sections: Iterable[str]) -> Iterator[str]:
    """Yield sections, a heading that stands twice under the same one with a number: links lead to headings by name."""
    above: dict[int, str] = {}
    seen: Counter[tuple[str, ...]] = Counter()
    for section in sections:
        found = _HEADING.match(section)
        if found is None:
            yield section
            continue
        level = len(found[1])
        above = {depth: name for depth, name in above.items() if depth < level} | {level: section}
        place = tuple(above.values())
        seen[place] += 1
        yield f"{section.rstrip()} ({seen[place]})" if seen[place] > 1 else section
