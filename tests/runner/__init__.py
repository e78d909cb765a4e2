"""The subcommands of `python3 -m tests`, one small function each.

Options and paths go to pytest: `python3 -m tests -k merge` runs the chosen tests
alone, without the checks of style and types.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.runner import checks, programs, suites
from tests.runner.stages import Stages

Subcommand = Callable[[Stages, list[str]], None]

SUBCOMMANDS: dict[str, Subcommand] = {
    "quick": suites.quick,
    "unit": suites.unit,
    "browser": suites.browser,
    "soak": suites.soak,
    "bench": suites.bench,
    "check": checks.python,
    "web": checks.web,
    "shots": programs.shots,
    "histories": programs.histories,
}

USAGE = f"""python3 -m tests [{"|".join(SUBCOMMANDS)}] [arguments]

  (nothing)   every check and every test but soak and bench, as CI does
  quick       unit and HTTP tests, within three minutes
  unit        everything that needs no browser
  browser     the journeys, in Chromium and WebKit
  soak        the tests that run for minutes to hours
  bench       measurements, as ratios within one run
  check       style, types and imports of the Python code
  web         types, style and tests of the web app and of the law in TypeScript
  shots       screenshots of every screen, sizes and languages as in the README
  histories   random histories: --n N --seed S --through engine|http|postgres

Options and paths are passed on to pytest."""


def main(arguments: list[str]) -> int:
    """Run one subcommand and answer with the exit code."""
    if arguments[:1] in (["help"], ["--help"], ["-h"]):
        print(USAGE)
        return 0
    stages = Stages()
    if not arguments:
        _everything(stages)
    elif _means_nothing(arguments[0]):
        print(f"{arguments[0]}: 没有这个子命令或文件 · no such subcommand or file\n\n{USAGE}")
        return 2
    elif arguments[0] in SUBCOMMANDS:
        SUBCOMMANDS[arguments[0]](stages, arguments[1:])
    else:
        suites.chosen(stages, arguments)
    return stages.close()


def _means_nothing(word: str) -> bool:
    """Neither a subcommand nor anything that pytest could make sense of."""
    path = word.partition("::")[0]
    return word not in SUBCOMMANDS and not word.startswith("-") and not Path(path).exists()


def _everything(stages: Stages) -> None:
    checks.python(stages, [])
    checks.web(stages, [])
    suites.unit(stages, [])
    suites.browser(stages, [])
