from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from report_samples import sample

from summarizer.cli import schema as command
from summarizer.schemas import SCHEMAS, schema

FOLDER = Path(__file__).parent.parent / "schemas"


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_on_file_is_the_schema_of_the_code(name):
    assert (FOLDER / f"{name}.json").read_text(encoding="utf-8") == schema(name), "run `make schemas`"


def test_there_is_a_file_for_each_schema_and_no_other():
    assert {path.stem for path in FOLDER.iterdir()} == set(SCHEMAS)


def test_the_command_offers_every_schema():
    (choice,) = (one.type for one in command.params)
    assert isinstance(choice, click.Choice)
    assert set(choice.choices) == set(SCHEMAS)


def test_a_written_report_has_what_its_schema_requires_and_nothing_else():
    found, written = json.loads(schema("report")), json.loads(sample().to_json())
    assert set(found["required"]) == set(found["properties"]) == set(written)
    claim = found["$defs"]["Claim"]
    assert set(claim["required"]) == set(claim["properties"]) == set(written["claims"][0])


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_object_of_a_schema_is_open_to_unknown_fields(name):
    found = json.loads(schema(name))
    assert all(one["additionalProperties"] is False for one in (found, *found["$defs"].values()) if "properties" in one)
