"""Every problem that the code tells exists, and every one that exists is told somewhere."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from sync.catalogue import catalogue
from sync.problems import PROBLEMS
from tests.house.support.files import texts

TELLERS = frozenset({"Trouble", "Problem", "answer", "_refused"})
# A code beside one of these words in TypeScript is a problem's; `code` alone may be an option's.
IN_WEB = (
    re.compile(r"(?:error|problem)\.code\s*[!=]==\s*'(\w+)'"),
    re.compile(r"\bcode: '(\w+)', params\b"),
)
# What stops the start of the server is told in plain words: it has no code.
NOT_CODES = ("server/bootstrap.py", "server/web_build.py")
NOT_SOURCES = ("sync/problems.py", "sync/ts/src/generated/problems.ts")


def calls(source: str) -> Iterator[str]:
    """The first arguments of calls that make a problem, where they are spelled out."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        first = node.args[0]
        if name in TELLERS and isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value


def test_every_code_of_the_server_and_the_law_exists() -> None:
    sources = {p: t for p, t in texts("server/*.py", "sync/*.py").items() if p not in NOT_CODES}
    told = {code for text in sources.values() for code in calls(text)}
    assert len(told) > 30
    assert told - set(PROBLEMS) == set()


def test_every_code_of_the_web_app_and_the_twin_exists() -> None:
    sources = texts("web/src/*.ts", "web/src/*.vue", "sync/ts/src/*.ts")
    told = {
        code
        for path, text in sources.items()
        if not path.endswith(".test.ts")
        for pattern in IN_WEB
        for code in pattern.findall(text)
    }
    assert len(told) > 10
    assert told - set(PROBLEMS) == set()


@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_every_problem_is_told_somewhere(code: str) -> None:
    sources = texts("server/*.py", "sync/*.py", "web/src/*.ts", "web/src/*.vue")
    users = [p for p, text in sources.items() if p not in NOT_SOURCES and code in text]
    assert users != []


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_what_holds_a_move_back_says_why_in_both_languages(name: str) -> None:
    for block in catalogue()[name].blocks:
        assert block.why.zh
        assert block.why.en
