"""Programs of the tests that are not pytest's: screenshots and random histories."""

from __future__ import annotations

import sys

from tests.runner import machine
from tests.runner.stages import Stages


def shots(stages: Stages, arguments: list[str]) -> None:
    """Screenshots of every screen, sizes and languages as in the README."""
    machine.provide(machine.SCREENS)
    stages.run("shots", [sys.executable, "-m", "tests.browser.shots", *arguments])


def histories(stages: Stages, arguments: list[str]) -> None:
    """Random histories of several tablets, `--n N --seed S`."""
    stages.run("histories", [sys.executable, "-m", "tests.histories", *arguments])
