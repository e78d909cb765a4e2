"""Writes everything that is made from the record types: `python -m sync.generate [--check]`.

Adding a record type or a problem means running this once; a house test holds the files up to date.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from sync.catalogue import catalogue
from sync.definition import RecordType
from sync.generation import documents, settings, typescript
from sync.generation.english import English
from sync.generation.glossary import glossary
from sync.problems import PROBLEMS
from sync.settings import SETTINGS

ROOT = Path(__file__).resolve().parent.parent


def generate(root: Path, types: Mapping[str, RecordType] | None = None) -> dict[Path, str]:
    """Every generated file below `root` with its text; writes nothing. `types` stands in for the
    catalogue in tests."""
    known = catalogue() if types is None else types
    ordered = [known[name] for name in sorted(known)]
    english = English(ordered, list(PROBLEMS.values()), list(SETTINGS))
    twin = root / "sync/ts/src/generated"
    files = {
        twin / "records.ts": typescript.records(ordered),
        twin / "journeys.ts": typescript.journeys(ordered, english),
        twin / "registers.ts": typescript.registers(ordered, english),
        twin / "problems.ts": typescript.problems(PROBLEMS, english),
        twin / "settings.ts": settings.typescript(SETTINGS, english),
        twin / "numbers.ts": settings.numbers(SETTINGS),
        twin / "english.ts": english.typescript(),
        root / "docs/records.md": documents.records(ordered),
        root / "docs/problems.md": documents.problems(PROBLEMS),
        root / "docs/settings.md": settings.document(SETTINGS),
    }
    told = root / "docs/glossary.md"
    if told.exists():
        files[told] = glossary(told.read_text("utf-8"), ordered)
    return files


def stale(files: Mapping[Path, str]) -> list[Path]:
    """Those whose text on disk is another, or missing."""
    return [p for p, text in files.items() if not p.exists() or p.read_text("utf-8") != text]


def write(files: Mapping[Path, str]) -> list[Path]:
    """Write what is stale, and name it."""
    changed = stale(files)
    for path in changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[path], "utf-8")
    return changed


def main(arguments: list[str]) -> int:
    """The exit code: 1 where `--check` finds a stale file, 2 for words it does not know."""
    if arguments not in ([], ["--check"]):
        print("usage: python -m sync.generate [--check]", file=sys.stderr)
        return 2
    files = generate(ROOT)
    changed = stale(files) if arguments else write(files)
    for path in changed:
        print(f"{'stale' if arguments else 'wrote'} {path.relative_to(ROOT)}")
    return 1 if arguments and changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
