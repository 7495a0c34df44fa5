from __future__ import annotations

import re
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

import summarizer
from summarizer.cli import main

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINS = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()


def bare(requirement: str) -> str:
    """The name of a distribution as the index compares it."""
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement)[0]).lower()


def requirements() -> list[str]:
    project = PROJECT["project"]
    return [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]


def test_the_version_stands_in_one_number():
    assert PROJECT["project"]["version"] == summarizer.__version__


def test_the_command_is_main():
    module, name = PROJECT["project"]["scripts"]["summarizer"].split(":")
    assert getattr(import_module(module), name) is main


def test_constraints_are_pins_and_name_no_host():
    assert [line for line in PINS if not re.fullmatch(r"[\w.-]+==[\w.+!]+", line)] == []


@pytest.mark.parametrize("requirement", requirements())
def test_every_requirement_is_pinned_at_a_version_it_allows(requirement):
    pins = dict(line.split("==") for line in PINS)
    version = {bare(name): version for name, version in pins.items()}[bare(requirement)]
    least = requirement.split(">=")[1] if ">=" in requirement else "0"
    assert [int(n) for n in re.findall(r"\d+", version)] >= [int(n) for n in re.findall(r"\d+", least)]


def test_type_information_ships():
    assert (Path(summarizer.__file__).parent / "py.typed").exists()
