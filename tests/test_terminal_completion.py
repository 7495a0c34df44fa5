from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from summarizer.cli import main

BASH = shutil.which("bash")


@pytest.fixture
def completed(monkeypatch, tmp_path, capsys):
    """What a line goes on with, as fish is told: each word, and "dir" or "file" where the shell lists these itself."""
    monkeypatch.chdir(tmp_path)
    for name in ("report.json", "old.JSON", "page.html", "notes.txt", "rules.yaml", "sub/deep.json", "two/my one.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    def complete(line: str) -> list[str]:
        monkeypatch.setenv("_SUMMARIZER_COMPLETE", "fish_complete")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", line.rpartition(" ")[2])
        assert main([]) == 0
        told = (one.split(",", 1) for one in capsys.readouterr().out.splitlines())
        return [kind if kind != "plain" else word.partition("\t")[0] for kind, word in told]

    return complete


def test_commands_options_and_choices_are_completed(completed):
    assert completed("summarizer re") == ["render"]
    assert completed("summarizer brief x --dec") == ["--decisions"]
    assert completed("summarizer render x --cite i") == ["inline"]
    assert completed("summarizer completion ") == ["bash", "zsh", "fish"]


@pytest.mark.parametrize("command", ["render ", "diff ", "diff old.JSON ", "brief x --since "])
def test_where_a_saved_report_is_asked_for_only_such_files_and_folders_are_offered(completed, command):
    assert completed(f"summarizer {command}") == ["dir", "old.JSON", "report.json"]
    assert completed(f"summarizer {command}rep") == ["dir", "report.json"]
    assert completed(f"summarizer {command}sub/") == ["dir", "sub/deep.json"]
    assert completed(f"summarizer {command}none/") == ["dir"]


def test_where_a_report_is_written_the_name_is_offered_with_each_format(completed):
    ways = {"new.md", "new.html", "new.json", "new.csv", "new.timelinejs.json"}
    assert set(completed("summarizer brief x -o new")) >= {"dir", *ways}
    assert completed("summarizer brief x -o sub/new.h") == ["dir", "sub/new.html"]
    assert completed("summarizer brief x -o ") == ["dir", "old.JSON", "page.html", "report.json"]


def test_articles_may_be_any_file_and_decisions_are_yaml(completed):
    assert completed("summarizer brief no") == ["file"]
    assert completed("summarizer brief x --decisions ") == ["dir", "rules.yaml"]


def test_names_that_a_shell_has_to_quote_are_left_to_it(completed):
    assert completed("summarizer render two/") == ["file"]


@pytest.mark.parametrize(("shell", "word"), [("bash", "complete "), ("zsh", "compdef "), ("fish", "complete ")])
def test_a_shell_is_given_a_script_that_completes_the_command(shell, word, capsys):
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert word in script
    assert "_SUMMARIZER_COMPLETE" in script


def test_another_shell_is_refused_with_those_there_are(capsys):
    assert main(["completion", "tcsh"]) == 2
    assert "'bash', 'zsh', 'fish'" in capsys.readouterr().err


@pytest.mark.skipif(not BASH, reason="needs bash")
def test_a_real_shell_completes_with_it(tmp_path):
    command = tmp_path / "summarizer"
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m summarizer "$@"\n')
    command.chmod(0o755)
    (tmp_path / "report.json").touch()
    asked = """
        source <(summarizer completion bash) || exit 1
        compopt() { :; }  # only a shell that waits for keys has it
        COMP_WORDS=(summarizer render rep) COMP_CWORD=2
        _summarizer_completion summarizer
        echo "${COMPREPLY[@]}"
    """
    paths = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [BASH, "-c", asked], cwd=tmp_path, env=os.environ | paths, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "report.json\n", "")
