"""The reader's decisions: a YAML file by which a reader corrects what was made of the articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

from pydantic import ConfigDict, Discriminator, Field, RootModel, StringConstraints, Tag, ValidationError

from summarizer.errors import UsageError
from summarizer.models import Value

if TYPE_CHECKING:
    import os

    import yaml
    from pydantic_core import ErrorDetails

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

_LOST = re.compile(r"[ \t]+(#\d+)")  # what follows a plain scalar when a space makes a sentence number a comment
_NO_LIST = "the file is a list, each decision after a dash"
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


class _Flaw(NamedTuple):
    """What is wrong in a line of the file, and the kind of decision whose example shows it right."""

    line: int
    what: str
    kind: str = "together"


def load(path: str | os.PathLike[str]) -> tuple[Decision, ...]:
    """The decisions of a YAML file.

    Raises UsageError, naming each line and what to write instead, for a file that cannot be read as such.
    """
    import yaml  # noqa: PLC0415 - a run without decisions does not need it

    text = _text(Path(path))
    flaws: list[_Flaw] = []
    try:
        flaws += _lost_numbers(text)  # keeps what it found before text that is no YAML
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        given = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _refused(path, [*flaws, _Flaw(line, f"is not valid YAML ({error.problem})")]) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # ValueError: a date such as 2025-02-30
        raise _refused(path, [*flaws, _Flaw(1, f"is not valid YAML ({' '.join(str(error).split())})")]) from error
    if not text.strip():
        raise _refused(path, [_Flaw(1, f"is empty; {_NO_LIST}")])
    if root is None:  # nothing but comments
        return ()
    flaws += _repeated_keys(root)
    decisions: tuple[Decision, ...] = ()
    try:
        decisions = Decisions.model_validate(given).root
    except ValidationError as error:
        flaws += _malformed(root, error.errors())
    if flaws:
        raise _refused(path, flaws)
    return decisions


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror or error}); name a file of decisions") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is not UTF-8 text; save it as UTF-8") from error


def _lost_numbers(text: str) -> Iterator[_Flaw]:
    """Each sentence number that YAML drops without a word, as the comment that a space before # makes of it."""
    import yaml  # noqa: PLC0415 - see above

    for token in yaml.scan(text, Loader=yaml.SafeLoader):
        lost = isinstance(token, yaml.ScalarToken) and token.plain and _LOST.match(text, token.end_mark.index)
        if lost:
            what = f"YAML takes “{lost[1]}” for a comment; write no space before #, or put the whole in quotes"
            yield _Flaw(token.end_mark.line + 1, what)


def _repeated_keys(root: yaml.Node) -> Iterator[_Flaw]:
    """Each key that stands twice in a decision, of which YAML drops the first without a word."""
    import yaml  # noqa: PLC0415 - see above

    for item in root.value if isinstance(root, yaml.SequenceNode) else ():
        seen: set[str] = set()
        for key, _ in item.value if isinstance(item, yaml.MappingNode) else ():
            if str(key.value) in seen:
                what = f"`{key.value}` stands twice in one decision; start each decision with a dash"
                yield _Flaw(key.start_mark.line + 1, what)
            seen.add(str(key.value))


def _malformed(root: yaml.Node, errors: Sequence[ErrorDetails]) -> Iterator[_Flaw]:
    """Each value that is none for its place; a list that is only too short without those of its own is right."""
    places = [e["loc"] for e in errors]
    for error in errors:
        place = error["loc"]
        if not any(other != place and other[: len(place)] == place for other in places):
            kind = next((step for step in place if isinstance(step, str) and step in _EXAMPLES), "together")
            yield _Flaw(_line(root, place), _mistake(error), kind)


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
            return f"`{name}` needs a list" if name else _NO_LIST
        case "missing":
            return f"`{name}` is missing"
        case "extra_forbidden":
            return f"`{name}` has no place in this decision"
        case "too_short":
            return f"`{name}` needs {error['ctx']['min_length']} or more"
        case _:
            return f"`{name}` needs words; put them in quotes where YAML reads something else"


def _refused(path: str | os.PathLike[str], flaws: Sequence[_Flaw]) -> UsageError:
    """What is wrong with a file, in the order of its lines, and one example of each kind of decision concerned."""
    ordered = sorted(flaws)
    listed = "\n".join(f"{path}, line {flaw.line}: {flaw.what}." for flaw in ordered)
    examples = "\n".join(_EXAMPLES[kind] for kind in dict.fromkeys(flaw.kind for flaw in ordered))
    return UsageError(f"{listed} Write for example:\n{examples}")


def _listed(names: Sequence[str]) -> str:
    """Names as English lists them; heads of footnotes, which hold commas themselves, are parted by semicolons."""
    comma = "; " if any("," in name for name in names) else ", "
    return " and ".join(filter(None, (comma.join(names[:-1]), names[-1])))
