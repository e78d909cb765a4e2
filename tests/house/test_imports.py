"""The rooms import each other only in the allowed direction (contracts in pyproject.toml)."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RUN = "from importlinter.cli import lint_imports_command as run; run()"


def lint(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", RUN, "--no-logo", "--no-cache", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_contract_is_kept() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


# A contract that nothing can break proves nothing: one forbidden import each must be found.
PLANTED = {
    "law imports flask": ("law", "sync/planted.py", "import flask"),
    "law imports the keeper": ("law", "sync/planted.py", "import server.bootstrap"),
    "law has a clock": ("law", "sync/planted.py", "import time"),
    "law has chance": ("law", "sync/planted.py", "from uuid import uuid4"),
    "keeper imports tests": ("keeper", "server/planted.py", "import tests"),
    "store imports flask": ("store", "server/store/planted.py", "from flask import request"),
    "store imports http": ("store", "server/store/planted.py", "import server.http.planted"),
    "http imports sqlalchemy": ("http", "server/http/planted.py", "from sqlalchemy import text"),
    "http opens sqlite": ("http", "server/http/planted.py", "import sqlite3"),
    "store calls an action": ("layers", "server/store/planted.py", "import server.actions.planted"),
}


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED)
def test_a_forbidden_import_is_found(tmp_path: Path, planted: tuple[str, str, str]) -> None:
    contract, path, statement = planted
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for folder in ("server", "server/http", "server/actions", "server/store", "sync", "tests"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "__init__.py").touch()
        (tmp_path / folder / "planted.py").touch()
    (tmp_path / "server" / "bootstrap.py").touch()

    kept = lint(tmp_path, "--contract", contract)
    assert kept.returncode == 0, kept.stdout + kept.stderr

    (tmp_path / path).write_text(statement + "\n", encoding="utf-8")
    broken = lint(tmp_path, "--contract", contract)
    assert broken.returncode == 1
    assert "1 broken" in broken.stdout


BEFORE_PACKAGES = [
    "server/__init__.py",
    "server/__main__.py",
    "server/bootstrap.py",
    "server/web_build.py",
    "tests/__init__.py",
    "tests/__main__.py",
]


@pytest.mark.parametrize("path", BEFORE_PACKAGES)
def test_what_runs_before_the_packages_needs_none(path: str) -> None:
    """`python3 -m server` must get as far as installing on a machine that has only Python."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    allowed = sys.stdlib_module_names | {"server.bootstrap", "server.web_build", "server"}
    assert {name for name in top_level_imports(tree) if name not in allowed} == set()


def top_level_imports(tree: ast.Module) -> set[str]:
    """The modules that importing the file imports: those inside functions come later."""
    found: set[str] = set()
    for statement in tree.body:
        if isinstance(statement, ast.Import):
            found |= {alias.name.split(".")[0] for alias in statement.names}
        elif isinstance(statement, ast.ImportFrom) and statement.module:
            own = statement.module.startswith(("server", "tests"))
            found.add(statement.module if own else statement.module.split(".")[0])
    return found
