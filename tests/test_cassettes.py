"""Recordings are somebody's, and hold nothing of the machine or the account that made them."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RECORDINGS = sorted((ROOT / "cassettes").rglob("*.yaml"))
SECRETS = {
    "a key": r"\bsk-[\w-]{8,}|\bBearer\s+\S|authorization|api[-_]?key",
    "a cookie": r"set-cookie|\bcookie\b|__cf_bm",
    "an account": r"\borg-\w{6,}|openai-organization|openai-project|\bproj_\w{6,}|request-id",
    "an e-mail address": r"[\w.+-]+@[\w-]+\.[a-z]{2,}",
    "a home folder": r"/home/\w|/root/|/Users/\w|[A-Z]:\\\\?Users",
    "a folder of the server": r"/[\w.-]+/[^\s\"]*site-packages",
    "the client's machine": r"x-stainless|user-agent",
}


def recorded_tests(path):
    """The names of the tests of a module that are marked to be replayed."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return {f.name for f in functions if any("mark.vcr" in ast.unparse(mark) for mark in f.decorator_list)}


def owner(recording):
    """The module and the test that a recording belongs to by its name."""
    return recording.parent.name, recording.stem.partition("[")[0]


def test_every_recording_belongs_to_a_test():
    orphans = [
        r
        for r in RECORDINGS
        if (m := ROOT / "tests" / f"{owner(r)[0]}.py") and not (m.exists() and owner(r)[1] in recorded_tests(m))
    ]
    assert orphans == []


def test_every_test_that_replays_has_a_recording():
    owners = {owner(recording) for recording in RECORDINGS}
    replayed = {(m.stem, test) for m in (ROOT / "tests").glob("test_*.py") for test in recorded_tests(m)}
    assert replayed - owners == set()


@pytest.mark.parametrize("recording", RECORDINGS, ids=lambda path: path.stem)
def test_no_recording_holds_what_is_private(recording):
    text = recording.read_text(encoding="utf-8")
    found = {what: match[0] for what, pattern in SECRETS.items() if (match := re.search(pattern, text, re.IGNORECASE))}
    assert found == {}


@pytest.mark.parametrize("what", SECRETS)
def test_the_search_for_what_is_private_finds_it(what):
    planted = {
        "a key": "Authorization: Bearer abc",
        "a cookie": "Set-Cookie: __cf_bm=1",
        "a folder of the server": "/opt/llama/lib/python3.11/site-packages/app.py",
        "an account": "openai-organization: org-abc123",
        "an e-mail address": "someone@example.org",
        "a home folder": "/home/someone/file",
        "the client's machine": "User-Agent: OpenAI/Python",
    }
    assert re.search(SECRETS[what], planted[what], re.IGNORECASE)
