"""The files of the project that git tracks, and their texts."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
BINARY = frozenset({".png", ".jpg", ".ico", ".woff2", ".wasm", ".gz", ".br"})


@cache
def tracked(*patterns: str) -> tuple[str, ...]:
    """Paths relative to the project, of files that exist, in order; git's own patterns."""
    return _listed("--", *patterns)


def present() -> tuple[str, ...]:
    """The tracked files and those that are new and not ignored: the project as it stands."""
    return _listed("--cached", "--others", "--exclude-standard")


def _listed(*arguments: str) -> tuple[str, ...]:
    command = ["git", "ls-files", "-z", *arguments]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(sorted(path for path in told.split("\0") if path and (ROOT / path).is_file()))


def texts(*patterns: str) -> dict[str, str]:
    """The tracked text files that match, by path."""
    return {path: read(path) for path in tracked(*patterns) if Path(path).suffix not in BINARY}


@cache
def read(path: str) -> str:
    return (ROOT / path).read_text("utf-8")
