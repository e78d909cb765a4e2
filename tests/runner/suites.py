"""The groups of tests that pytest runs, chosen by marker."""

from __future__ import annotations

import sys

from tests.runner import machine
from tests.runner.stages import Stages

EXTRA = "soak or bench"
SCREEN = "browser or webkit"
# Unit tests wait for processors, so more workers than processors only add noise.
IN_PARALLEL = ["-n", "auto", "--maxprocesses", "4"]
# Half of a journey is waiting for a server or a screen; more than two would wait for each other.
TWO_AT_A_TIME = ["-n", "auto", "--maxprocesses", "2"]
ONE_BY_ONE = ["-n", "0"]


def quick(stages: Stages, arguments: list[str]) -> None:
    """Unit and HTTP tests on SQLite: what to run after every change."""
    only = f"not ({SCREEN} or {EXTRA} or postgres or slow)"
    stages.pytest("quick tests", [*IN_PARALLEL, "-m", only, *arguments])


def unit(stages: Stages, arguments: list[str]) -> None:
    """Everything that needs no browser, PostgreSQL included."""
    machine.provide(machine.DATABASE + machine.DISK)
    stages.pytest(
        "unit and HTTP tests", [*IN_PARALLEL, "-m", f"not ({SCREEN} or {EXTRA})", *arguments]
    )


def browser(stages: Stages, arguments: list[str]) -> None:
    """The journeys, each with an office and devices of its own."""
    machine.provide(machine.SCREENS + machine.DISK)
    stages.pytest(
        "browser journeys", [*TWO_AT_A_TIME, "-m", f"({SCREEN}) and not ({EXTRA})", *arguments]
    )


def soak(stages: Stages, arguments: list[str]) -> None:
    """The tests that are too long for every change, without a limit of time."""
    machine.provide(machine.SCREENS + machine.DATABASE + machine.DISK)
    stages.pytest("soak", [*ONE_BY_ONE, "-m", "soak", "--timeout=0", *arguments])


def bench(stages: Stages, arguments: list[str]) -> None:
    """Measurements in a fixed order, alone on the machine, with their output shown. Arguments go to
    the server's part, `--records N --repeats N --write`, and leave the browser's part out."""
    stages.run("bench of the server", [sys.executable, "-m", "tests.bench", *arguments])
    if arguments:
        return
    machine.provide(machine.SCREENS)
    quiet = [*ONE_BY_ONE, "-p", "no:randomly", "--capture=no", "--timeout=0"]
    stages.pytest("bench of the browser", [*quiet, "-m", "bench", "tests/bench"])


def chosen(stages: Stages, arguments: list[str]) -> None:
    """Whatever pytest makes of the arguments, save soak and bench unless they are named."""
    stages.pytest("pytest", ["-m", f"not ({EXTRA})", *arguments])
