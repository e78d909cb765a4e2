"""Runs the stages of a test run one after the other and says in the end how each went."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import monotonic
from typing import NamedTuple
from xml.etree import ElementTree

from server.bootstrap import ROOT

NO_TESTS_COLLECTED = 5


class Counts(NamedTuple):
    """How many tests passed, failed or broke, and were skipped."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def plus(self, other: Counts) -> Counts:
        return Counts(*(mine + more for mine, more in zip(self, other, strict=True)))


class Stage(NamedTuple):
    """One command that has run; seconds of wall time."""

    name: str
    good: bool
    seconds: float


class Stages:
    """What has run so far. A failed stage does not keep the next from running."""

    def __init__(self) -> None:
        self._stages: list[Stage] = []
        self._counts: Counts | None = None

    def run(
        self,
        name: str,
        command: list[str],
        *,
        folder: Path = ROOT,
        environment: dict[str, str] | None = None,
    ) -> bool:
        """Run a command with its output shown as it comes; true if it ended with 0."""
        return self._timed(name, command, folder, environment) == 0

    def pytest(self, name: str, arguments: list[str]) -> bool:
        """Run pytest and add its counts to the total. A group without tests is no failure."""
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder, "report.xml")
            # The caller's own arguments come last, so that they win.
            command = [sys.executable, "-m", "pytest", f"--junitxml={report}", *arguments]
            code = self._timed(name, command, ROOT, None, good=(0, NO_TESTS_COLLECTED))
            self._counts = (self._counts or Counts()).plus(read_counts(report))
        return code == 0

    def missing(self, name: str, why: str) -> None:
        """Count something that could not run at all as a failure, with the reason."""
        print(f"{name}: {why}", flush=True)
        self._stages.append(Stage(name, good=False, seconds=0.0))

    def close(self) -> int:
        """Print the time of each stage and the closing counts; the exit code of the whole."""
        print("\n── stages " + "─" * 50)
        for stage in self._stages:
            print(f"{'ok    ' if stage.good else 'FAILED'} {stage.seconds:7.1f} s  {stage.name}")
        good = all(stage.good for stage in self._stages)
        if self._counts is not None:
            passed, failed, skipped = self._counts
            good = good and passed > 0 and failed == 0
            print(f"{passed} passed, {failed} failed, {skipped} skipped", flush=True)
        return 0 if good else 1

    def _timed(
        self,
        name: str,
        command: list[str],
        folder: Path,
        environment: dict[str, str] | None,
        good: tuple[int, ...] = (0,),
    ) -> int:
        print(f"\n── {name} {'─' * max(2, 57 - len(name))}", flush=True)
        start = monotonic()
        done = subprocess.run(
            command,
            cwd=folder,
            env=environment or dict(os.environ),
            stdin=subprocess.DEVNULL,
            check=False,
        )
        code = done.returncode
        self._stages.append(Stage(name, code in good, monotonic() - start))
        return code


def read_counts(report: Path) -> Counts:
    """The counts of a JUnit report; nothing where pytest did not live to write one."""
    if not report.is_file():
        return Counts()
    total = Counts()
    for suite in ElementTree.parse(report).iter("testsuite"):
        tests, failures, errors, skipped = (
            int(suite.get(key, "0")) for key in ("tests", "failures", "errors", "skipped")
        )
        failed = failures + errors
        total = total.plus(Counts(max(0, tests - failed - skipped), failed, skipped))
    return total
