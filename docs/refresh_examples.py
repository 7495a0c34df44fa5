"""Write the reports of the example articles again, from the articles and the recorded answers."""

from __future__ import annotations

import os
from pathlib import Path

import vcr

from summarizer import Options, Report, brief

ROOT = Path(__file__).parent.parent
FOLDER = Path("examples", "dprk-russia")
RECORDING = ROOT / "cassettes" / "test_examples" / "test_the_model_engine_gives_the_published_report.yaml"


def with_a_model() -> Report:
    """Return the report of the recorded run; nothing is asked of a network."""
    replay = vcr.VCR(record_mode=vcr.mode.NONE, match_on=["method", "scheme", "host", "port", "path", "query", "body"])
    os.environ["OPENAI_API_KEY"] = "none"
    options = Options(base_url="http://127.0.0.1:8808/v1", cache=None, timeout=3600)
    with replay.use_cassette(str(RECORDING)):
        return brief(sorted(FOLDER.glob("*.txt")), model="openai/relay-llm", options=options)


def without_a_model() -> Report:
    """Return the report of the extractive engine."""
    return brief(sorted(FOLDER.glob("*.txt")), model="none")


if __name__ == "__main__":
    os.chdir(ROOT)
    for engine, made in (("without-a-model", without_a_model()), ("with-a-model", with_a_model())):
        (FOLDER / engine).mkdir(exist_ok=True)
        made.save(FOLDER / engine / "report.md")
        made.save(FOLDER / engine / "report.json")
