"""Checks that run no test of their own: style, types, imports, and the web app's own command."""

from __future__ import annotations

import sys

from server import bootstrap, web_build
from tests.runner.stages import Stages


def python(stages: Stages, arguments: list[str]) -> None:
    """Style, format, types and import contracts of the Python code."""
    tool = [sys.executable, "-m"]
    stages.run("ruff check", [*tool, "ruff", "check", "."])
    stages.run("ruff format", [*tool, "ruff", "format", "--check", "."])
    stages.run("mypy --strict", [*tool, "mypy"])
    lint = "from importlinter.cli import lint_imports_command as run; run()"
    stages.run("import contracts", [sys.executable, "-c", lint, "--no-logo"])


def web(stages: Stages, arguments: list[str]) -> None:
    """Types, style and tests of the web app and of the TypeScript half of the law."""
    try:
        tools = bootstrap.node_tools()
        web_build.install_packages(tools)
    except bootstrap.Problem as problem:
        stages.missing("web", str(problem))
        return
    stages.run(
        "npm run check",
        [*tools.npm, "run", "check", *arguments],
        folder=web_build.WEB,
        environment=web_build.environment(tools),
    )
