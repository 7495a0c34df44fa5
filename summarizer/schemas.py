"""JSON Schemas of what is written and of what a reader or a model is to write, made of the values themselves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pydantic.json_schema import GenerateJsonSchema

from summarizer.briefs.answer import BriefAnswer
from summarizer.changes import Changes
from summarizer.decisions import Decisions
from summarizer.models import Brief
from summarizer.report import Report
from summarizer.timeline.answer import ContradictionsAnswer, ReconcileAnswer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel
    from pydantic_core.core_schema import DataclassField, ModelField, TypedDictField

READ: Mapping[str, type[BaseModel]] = {
    "answer": BriefAnswer,
    "contradictions": ContradictionsAnswer,
    "decisions": Decisions,
    "reconciliation": ReconcileAnswer,
}
SCHEMAS: Mapping[str, type[BaseModel]] = {**READ, "brief": Brief, "changes": Changes, "report": Report}


class _AsWritten(GenerateJsonSchema):
    """The schema of values as they are written, which leaves no field out."""

    def field_is_required(self, field: ModelField | DataclassField | TypedDictField, total: bool) -> bool:  # noqa: ARG002, FBT001 - pydantic's signature
        return True


def schema(name: str) -> str:
    """Return the schema of one of ``SCHEMAS`` as JSON text: of what is read as it may be, of the others as written."""
    read = name in READ
    found = SCHEMAS[name].model_json_schema(
        schema_generator=GenerateJsonSchema if read else _AsWritten, mode="validation" if read else "serialization"
    )
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(dialect | found, indent=2, ensure_ascii=False) + "\n"
