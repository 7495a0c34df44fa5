"""The reader's decisions: a YAML file by which a reader corrects what was made of the articles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import ConfigDict, Discriminator, Field, RootModel, StringConstraints, Tag, ValidationError

from summarizer.errors import UsageError
from summarizer.models import Value

if TYPE_CHECKING:
    import os

    import yaml
    from pydantic_core import ErrorDetails

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

_LOST = re.compile(r"[ \t]+(#\d+)")  # what follows a plain scalar when a space makes a sentence number a comment
_EXAMPLES = {
    "together": "- together: [newsweek.txt#12, kyiv-post.txt#9]\n  because: both tell of the same briefing",
    "apart": "- apart: [newsweek.txt#12, kyiv-post.txt#9]\n  because: one was in May, the other in June",
    "elsewhere": "- elsewhere: [oil.txt]\n  story: The price of oil\n  because: it is not about the war",
    "mistaken": "- mistaken: newsweek.txt#12\n  figure: 11,000\n  because: the paper corrected it to 1,100",
}


class Together(Value):
    """What the named sentences tell is one event: the entries that hold it become one."""

    together: tuple[Words, ...] = Field(min_length=2)
    because: Words

    @property
    def words(self) -> str:
        """The decision as a report words it."""
        return f"{_listed(self.together)} tell one event"


class Apart(Value):
    """What the named sentences tell is as many events: no two of them share an entry."""

    apart: tuple[Words, ...] = Field(min_length=2)
    because: Words

    @property
    def words(self) -> str:
        """The decision as a report words it."""
        return f"{_listed(self.apart)} tell different events"


class Elsewhere(Value):
    """The named articles, or the entries that hold the named sentences, belong to another story."""

    elsewhere: tuple[Words, ...] = Field(min_length=1)
    story: Words = "Another story"
    because: Words

    @property
    def words(self) -> str:
        """The decision as a report words it."""
        verb = "belongs" if len(self.elsewhere) == 1 else "belong"
        return f"{_listed(self.elsewhere)} {verb} to another story, “{self.story}”"


class Mistaken(Value):
    """A figure of a sentence is a mistake: it is shown, and compared with nothing."""

    mistaken: Words
    figure: Annotated[Words, Field(coerce_numbers_to_str=True)]
    because: Words

    @property
    def words(self) -> str:
        """The decision as a report words it."""
        return f"“{self.figure}” in {self.mistaken} is a mistake"


def _kind(given: object) -> str | None:
    """Which decision it is, by the word it holds."""
    held = given if isinstance(given, Mapping) else getattr(given, "__dict__", {})
    return next((kind for kind in _EXAMPLES if kind in held), None)


Decision = Annotated[
    Annotated[Together, Tag("together")]
    | Annotated[Apart, Tag("apart")]
    | Annotated[Elsewhere, Tag("elsewhere")]
    | Annotated[Mistaken, Tag("mistaken")],
    Discriminator(_kind),
]


class Decisions(RootModel[tuple[Decision, ...]]):
    """A file of decisions, the earliest first. What they name is written ``newsweek.txt#12``: a source, a sentence."""

    model_config = ConfigDict(frozen=True)


def load(path: str | os.PathLike[str]) -> tuple[Decision, ...]:
    """The decisions of a YAML file.

    Raises UsageError, naming the line and what to write instead, for a file that cannot be read as such.
    """
    import yaml  # noqa: PLC0415 - a run without decisions does not need it

    text = _text(Path(path))
    try:
        _check_numbers(path, text)
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        given = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _refused(path, line, f"is not valid YAML ({error.problem})") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # ValueError: a date such as 2025-02-30
        raise _refused(path, 1, f"is not valid YAML ({' '.join(str(error).split())})") from error
    if root is None:
        return ()
    _check_keys(path, root)
    try:
        return Decisions.model_validate(given).root
    except ValidationError as error:
        first = error.errors()[0]
        raise _refused(path, _line(root, first["loc"]), _mistake(first), first["loc"]) from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror or error}); name a file of decisions") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is not UTF-8 text; save it as UTF-8") from error


def _check_numbers(path: str | os.PathLike[str], text: str) -> None:
    """Refuse a sentence number that YAML drops without a word, as the comment that a space before # makes of it."""
    import yaml  # noqa: PLC0415 - see above

    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        lost = isinstance(token, yaml.ScalarToken) and token.plain and _LOST.match(text, token.end_mark.index)
        if lost:
            what = f"YAML takes “{lost[1]}” for a comment; write no space before #, or put the whole in quotes"
            raise _refused(path, token.end_mark.line + 1, what)


def _check_keys(path: str | os.PathLike[str], root: yaml.Node) -> None:
    """Refuse two equal keys in a decision, of which YAML drops the first without a word."""
    import yaml  # noqa: PLC0415 - see above

    for item in root.value if isinstance(root, yaml.SequenceNode) else ():
        seen: set[str] = set()
        for key, _ in item.value if isinstance(item, yaml.MappingNode) else ():
            if str(key.value) in seen:
                what = f"`{key.value}` stands twice in one decision; start each decision with a dash"
                raise _refused(path, key.start_mark.line + 1, what)
            seen.add(str(key.value))


def _line(root: yaml.Node, place: Sequence[int | str]) -> int:
    """The line, from 1, of a place in the values: the number of a decision, its kind, and steps into it."""
    import yaml  # noqa: PLC0415 - see above

    node = root
    for step in (*place[:1], *place[2:]):
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
        elif isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == step), node)
    return node.start_mark.line + 1


def _mistake(error: ErrorDetails) -> str:
    """What is wrong, in the words of the file."""
    name = next((step for step in reversed(error["loc"]) if isinstance(step, str)), "")
    match error["type"]:
        case "union_tag_not_found" | "model_type" | "model_attributes_type":
            return "a decision says `together`, `apart`, `elsewhere` or `mistaken`"
        case "tuple_type":
            return f"`{name}` needs a list" if name else "the file is a list, each decision after a dash"
        case "missing":
            return f"`{name}` is missing"
        case "extra_forbidden":
            return f"`{name}` has no place in this decision"
        case "too_short":
            return f"`{name}` needs {error['ctx']['min_length']} or more"
        case _:
            return f"`{name}` needs words; put them in quotes where YAML reads something else"


def _refused(path: str | os.PathLike[str], line: int, what: str, place: Sequence[Any] = ()) -> UsageError:
    kind = next((step for step in place if step in _EXAMPLES), "together")
    return UsageError(f"{path}, line {line}: {what}. Write for example:\n{_EXAMPLES[kind]}")


def _listed(names: Sequence[str]) -> str:
    """Names as English lists them; heads of footnotes, which hold commas themselves, are parted by semicolons."""
    comma = "; " if any("," in name for name in names) else ", "
    return " and ".join(filter(None, (comma.join(names[:-1]), names[-1])))
