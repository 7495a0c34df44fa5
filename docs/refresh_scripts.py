"""Run the commands of docs/scripts.md on the example report and put what they print below them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "scripts.md"
EXAMPLES = ROOT / "examples" / "dprk-russia"
_FILE = re.compile(r"<!-- file: (\S+) -->\n```\w+\n(.*?)```", re.DOTALL)
_RUN = re.compile(r"(?<=```console\n)(\$ .*?)(?=```)", re.DOTALL)
_TOOLS = {
    "summarizer": "from summarizer.cli import main; import sys; sys.exit(main())",
    "jq": "import jq, sys; *raw, query, path = sys.argv[1:]\n"
    "for one in jq.compile(query).input_text(open(path, encoding='utf-8').read()):\n"
    "    print(one if raw == ['-r'] and isinstance(one, str) else __import__('json').dumps(one, ensure_ascii=False))",
}


def refreshed(document: str) -> str:
    """Return the document with what its commands print now, one after the other in one folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = _prepared(folder, document)
        return _RUN.sub(lambda block: _played(block[1], folder, environment), document)


def _prepared(folder: Path, document: str) -> dict[str, str]:
    """Put what the commands use into a folder, and return the environment that they run in."""
    shutil.copy(EXAMPLES / "with-a-model" / "report.json", folder)
    (folder / "articles").mkdir()
    for article in EXAMPLES.glob("*.txt"):
        shutil.copy(article, folder / "articles")
    for name, content in _FILE.findall(document):
        (folder / name).write_text(content, encoding="utf-8")
    tools = folder / ".bin"
    tools.mkdir()
    for name, program in _TOOLS.items():
        (tools / name).write_text(f"#!{sys.executable}\n{program}\n", encoding="utf-8")
        (tools / name).chmod(0o755)
    (tools / "python").symlink_to(sys.executable)
    inherited = {name: value for name, value in os.environ.items() if name in ("LANG", "HOME", "XDG_CACHE_HOME")}
    path = f"{tools}:{os.environ.get('PATH', '')}"
    return {**inherited, "PATH": path, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]), "NO_COLOR": "1"}


def _played(block: str, folder: Path, environment: dict[str, str]) -> str:
    """Return the commands of a block, each with what it prints on either stream."""
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    script = "\n".join(f"printf '%s\\n' {_quoted(line)}; {line[2:]}" for line in commands)
    bash = shutil.which("bash") or "bash"
    done = subprocess.run(  # noqa: S603 - the commands of our own page
        [bash, "-c", script], cwd=folder, env=environment, text=True, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    return done.stdout


def _quoted(line: str) -> str:
    return "'" + line.replace("'", "'\\''") + "'"


if __name__ == "__main__":
    DOCUMENT.write_text(refreshed(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
