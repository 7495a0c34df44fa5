"""Write the tables of docs/json.md again from the JSON Schemas; what a field is for stays as the page has it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarizer.changes import Changes
from summarizer.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCUMENT = Path(__file__).parent / "json.md"
EXAMPLE = Path(__file__).parent.parent / "examples" / "dprk-russia" / "with-a-model" / "report.json"
UNTOLD = "…"
_ENTRY = re.compile(r"(<!-- shown: entry -->)\n.*?(<!-- end of shown -->)", re.DOTALL)
_TABLE = re.compile(r"^### (\w+)\n\n(?:.+\n\n)?\| field \|.*\n\| --- .*\n(?:\|.*\n)*", re.MULTILINE)
_ROW = re.compile(r"^\| `(\w+)` \| .*? \| (.*) \|$", re.MULTILINE)
_TYPES = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false", "null": "null"}


def values() -> dict[str, dict[str, Any]]:
    """Return the schema of every value that a report or a file of changes holds, by its name."""
    found: dict[str, dict[str, Any]] = {}
    for kind in (Report, Changes):
        schema = kind.model_json_schema(mode="serialization")
        found |= {kind.__name__: schema} | schema.get("$defs", {})
    return found


def refreshed(document: str) -> str:
    """Return the document with a table for each value that it has a heading for, in the schema's order and types."""
    schemas = values()
    document = _ENTRY.sub(lambda found: f"{found[1]}\n```json\n{example()}\n```\n{found[2]}", document)
    return _TABLE.sub(lambda found: table(found[1], schemas[found[1]], dict(_ROW.findall(found[0]))), document)


def example() -> str:
    """Return the shortest entry of the example report that cites more than one article."""
    report = Report.load(EXAMPLE)
    told = [one for one in report.timeline if len({citation.article for citation in one.citations}) > 1]
    return min((one.model_dump_json(indent=1) for one in told or report.timeline), key=len)


def table(name: str, schema: dict[str, Any], told: dict[str, str]) -> str:
    """Return the heading of a value, what it is, and a row for each field."""
    rows = (
        f"| `{field}` | {typed(one)} | {told.get(field, UNTOLD)} |"
        for field, one in schema.get("properties", {}).items()
    )
    said = " ".join(schema.get("description", "").split()).replace("``", "`")
    return "\n".join([f"### {name}\n", f"{said}\n", "| field | type | what it is |", "| --- | --- | --- |", *rows, ""])


def typed(schema: dict[str, Any]) -> str:
    """Return a type in words: "list of [Entry](#entry)", "day or null"."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return " or ".join(typed(one) for one in schema["anyOf"])
    if "enum" in schema or "const" in schema:
        return ", ".join(f'"{one}"' for one in schema.get("enum", [schema.get("const")]))
    if schema.get("type") == "array":
        return f"list of {typed(schema['items'])}"
    return "day" if schema.get("format") == "date" else _TYPES[schema["type"]]


def described(document: str) -> Iterator[tuple[str, str, str]]:
    """Yield each value, field and what the document says of it."""
    for found in _TABLE.finditer(document):
        yield from ((found[1], field, told) for field, told in _ROW.findall(found[0]))


if __name__ == "__main__":
    DOCUMENT.write_text(refreshed(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
