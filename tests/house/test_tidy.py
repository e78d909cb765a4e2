"""Small rules that keep the house readable and free of what belongs elsewhere."""

from __future__ import annotations

import re

import pytest

from tests.house.support.files import texts, tracked

ROOMS = {"docs", "server", "sync", "tests", "web"}
TOP = ROOMS | {".ci", ".gitignore", "CHANGELOG.md", "LICENSE", "README.md", "pyproject.toml"}
CODE = ("*.py", "*.ts", "*.vue", "*.css")
LONG_LINES, LONG_MAX = 400, 3
GENERATED = "/generated/"

# Spelled in pieces, so that this file does not find itself.
HOSTS = tuple(
    "".join(parts)
    for parts in (
        ("registry.", "npm"), ("npm", "mirror.com"), ("files.python", "hosted"),
        ("pypi", ".org"), ("deb.", "debian.org"), ("pypi.", "tuna"),
    )
)  # fmt: skip
MACHINE_PATH = re.compile(r"(?<![\w.~/-])/(?:work|root|home|Users)/\w")
LEFT_TO_DO = "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3, "HA" + "CK"))
OWNED = re.compile(rf"\b(?:{LEFT_TO_DO})\b(?!\([a-z][\w.-]*\):)")
FINE = "罚" + "款"
# Only courts and authorities may fine: an office that says so in its papers breaks the law.
PRODUCT = ("server/*", "sync/*.py", "sync/ts/src/*", "web/src/*", "web/index.html", "web/public/*")
# Code that was put to sleep: a comment that ends or opens like a statement.
ASLEEP = re.compile(
    r"^\s*//\s*(?:(?:const|let|var|import|return|await|export|function|if|for)\b.*[;{()]\s*$"
    r"|[\w.]+\([^)]*\);?\s*$|<\w+[^>]*/?>\s*$)",
    re.MULTILINE,
)


def found(pattern: re.Pattern[str], *patterns: str) -> list[str]:
    """`path:line` of every hit in the tracked files."""
    return [
        f"{path}:{text.count(chr(10), 0, hit.start()) + 1} {hit[0].strip()[:60]}"
        for path, text in texts(*patterns).items()
        for hit in pattern.finditer(text)
    ]


def test_the_top_level_holds_little() -> None:
    assert {path.partition("/")[0] for path in tracked()} <= TOP


def test_no_file_names_a_package_registry() -> None:
    assert found(re.compile("|".join(map(re.escape, HOSTS)), re.IGNORECASE)) == []


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    assert found(MACHINE_PATH) == []


def test_an_office_fines_nobody() -> None:
    assert found(re.compile(FINE), *PRODUCT) == []


def test_what_is_left_to_do_has_an_owner() -> None:
    assert found(OWNED, *CODE) == []


def test_no_code_sleeps_in_comments() -> None:
    """Python's is found by ruff (ERA)."""
    assert found(ASLEEP, "*.ts", "*.vue") == []


def test_few_files_are_long() -> None:
    lengths = {
        path: text.count("\n") for path, text in texts(*CODE).items() if GENERATED not in path
    }
    long = {path: lines for path, lines in lengths.items() if lines > LONG_LINES}
    assert len(long) <= LONG_MAX, long
    assert sorted(lengths.values())[len(lengths) // 2] <= 130


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (ASLEEP, "  // const a = load()"),
        (ASLEEP, "// save(row);"),
        (OWNED, "# TO" + "DO: later"),
        (MACHINE_PATH, "open('/ho" + "me/wang/x')"),
    ],
)
def test_the_patterns_find_what_they_should(pattern: re.Pattern[str], line: str) -> None:
    assert pattern.search(line)


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (ASLEEP, "// A device that works at two sites sends each site its part."),
        (ASLEEP, "// import order matters here: styles come first"),
        (OWNED, "# TO" + "DO(wang): after the next release"),
        (MACHINE_PATH, "https://example.test/home/index"),
    ],
)
def test_the_patterns_leave_the_rest_alone(pattern: re.Pattern[str], line: str) -> None:
    assert not pattern.search(line)
