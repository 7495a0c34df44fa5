"""The formats that changes can be saved in, by the ending of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from summarizer.changes.document import Changes

CHANGES: Mapping[str, Callable[[Changes, str], str]] = {
    ".md": lambda changes, _: changes.to_markdown(),
    ".json": lambda changes, _: changes.to_json(),
    ".rss": lambda changes, link: changes.to_rss(link),
}
