"""Every package is pinned by hash, names no host, and follows from pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ["server/requirements.txt", "server/requirements-node.txt", "tests/requirements.txt"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = PROJECT["project"]["dependencies"]
TESTS = RUNTIME + PROJECT["dependency-groups"]["tests"]


def pins(path: str) -> dict[str, set[str]]:
    """Package to its pinned versions: more than one where they differ by Python version."""
    found: dict[str, set[str]] = {}
    for line in (ROOT / path).read_text(encoding="utf-8").splitlines():
        if pin := re.match(r"([A-Za-z0-9._-]+)==([^ ;]+)", line):
            found.setdefault(canonicalize_name(pin[1]), set()).add(pin[2])
    return found


@pytest.mark.parametrize("path", LOCKS)
def test_every_pin_has_hashes_and_no_host(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=\S)", text.strip())
    assert len(blocks) >= 1
    for block in blocks:
        assert re.match(r"[A-Za-z0-9._-]+==\S+", block), block
        assert "--hash=sha256:" in block, block
    assert "//" not in text
    assert set(re.findall(r"--[a-z][a-z-]*", text)) == {"--hash"}, "an option may name a place"


@pytest.mark.parametrize(
    ("path", "asked"),
    [("server/requirements.txt", RUNTIME), ("tests/requirements.txt", TESTS)],
    ids=["server", "tests"],
)
def test_the_lock_answers_what_the_project_asks_for(path: str, asked: list[str]) -> None:
    pinned = pins(path)
    for line in asked:
        requirement = Requirement(line)
        versions = pinned.get(canonicalize_name(requirement.name))
        assert versions, f"{line} is not in {path}"
        assert all(requirement.specifier.contains(version) for version in versions), line


def test_the_tests_run_on_the_versions_that_are_shipped() -> None:
    tested = pins("tests/requirements.txt")
    assert {name: tested.get(name) for name in pins("server/requirements.txt")} == pins(
        "server/requirements.txt"
    )
