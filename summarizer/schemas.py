"""JSON Schemas of what is written and of what a model is asked for, generated from the values themselves."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from summarizer.briefs.answer import BriefAnswer
from summarizer.models import Brief
from summarizer.report import Report

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel

SCHEMAS: Mapping[str, type[BaseModel]] = {"answer": BriefAnswer, "brief": Brief, "report": Report}


def schema(name: str) -> str:
    """Return the schema of one of ``SCHEMAS`` as JSON text: of the answer as it is asked, of the others as written."""
    found = SCHEMAS[name].model_json_schema(mode="validation" if name == "answer" else "serialization")
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(dialect | found, indent=2, ensure_ascii=False) + "\n"
