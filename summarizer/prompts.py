"""Prompts: Markdown files rendered with Jinja into the messages that a model is sent."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from importlib.resources import files
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from jinja2 import Template

Role = Literal["system", "user", "assistant"]

# Comments, so that a prompt reads well as Markdown on the web as well as in an editor.
_PART = re.compile(r"^<!-- (system|user) -->\n", re.MULTILINE)


class Message(NamedTuple):
    """One message to a model, or from it."""

    role: Role
    content: str


def render(name: str, /, **values: object) -> tuple[Message, ...]:
    """Render ``prompts/<name>.md`` into its messages.

    A line ``<!-- system -->`` or ``<!-- user -->`` starts each part. The file is cut into parts before any value
    is known, and values are inserted as they are: an article that holds Jinja or such a line stays plain text.
    The filter ``fence`` marks untrusted text off (see :func:`fence`).

    Raises:
        FileNotFoundError: there is no such prompt.
        jinja2.UndefinedError: the prompt names a value that was not given.
    """
    return tuple(Message(role, template.render(values).strip()) for role, template in _parts(name))


def fence(text: str) -> str:
    """Wrap untrusted text in a tag that the text cannot forge.

    The tag carries a short hash of the text, so the same text always gives the same prompt (prompt caches and
    recordings stay valid), and the hash is one that does not occur in the text.
    """
    lowered = text.lower()
    digests = (hashlib.sha256(f"{n}\n{text}".encode()).hexdigest()[:8] for n in count())
    tag = "text-" + next(digest for digest in digests if digest not in lowered)
    return f"<{tag}>\n{text}\n</{tag}>"


@cache
def _parts(name: str) -> tuple[tuple[Role, Template], ...]:
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - runs without a model render nothing

    _, *pieces = _PART.split((_folder() / f"{name}.md").read_text(encoding="utf-8"))
    # Prompts are plain text for a model, not HTML: escaping would garble every quotation mark of an article.
    plain = Environment(undefined=StrictUndefined, autoescape=False, trim_blocks=True, lstrip_blocks=True)  # noqa: S701
    plain.filters["fence"] = fence
    return tuple(
        (cast("Role", role), plain.from_string(text)) for role, text in zip(pieces[::2], pieces[1::2], strict=True)
    )


def _folder() -> Traversable:
    packaged = files("summarizer") / "_prompts"
    return packaged if packaged.is_dir() else Path(__file__).parent.parent / "prompts"
