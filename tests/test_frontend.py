from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

import summarizer

FRONTEND = Path(__file__).parent.parent / "frontend"
PAGE = Path(summarizer.__file__).parent / "report" / "page" / "page.js"
LOCK = (FRONTEND / "package-lock.json").read_text(encoding="utf-8")


def test_the_bundle_ships_and_runs_as_one_script():
    script = PAGE.read_text(encoding="ascii")
    assert script.rstrip().endswith("})();")
    assert "</script" not in script.lower()


def test_the_bundle_asks_for_nothing_and_makes_no_code_of_text():
    script = PAGE.read_text(encoding="ascii")
    calls = (
        "fetch(",
        "XMLHttpRequest",
        "WebSocket",
        "import(",
        "eval(",
        "new Function",
        "innerHTML",
        "insertAdjacentHTML",
    )
    assert [call for call in calls if call in script] == []


@pytest.mark.skipif(
    not (FRONTEND / "node_modules" / "esbuild").exists(), reason="needs what `make page` installs; `make check` has it"
)
def test_the_bundle_is_what_the_sources_make(tmp_path):
    node = shutil.which("node")
    assert node, "the page's scripts are built with Node.js 20 or newer"
    subprocess.run([node, "build.mjs", "--to", str(tmp_path / "page.js")], cwd=FRONTEND, check=True)
    assert (tmp_path / "page.js").read_bytes() == PAGE.read_bytes(), "run `make page`"


def test_what_builds_the_bundle_is_pinned_and_names_no_host():
    package = json.loads((FRONTEND / "package.json").read_text(encoding="utf-8"))
    wanted = package.get("dependencies", {}) | package["devDependencies"]
    assert {name: json.loads(LOCK)["packages"][f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert "://" not in LOCK
