"""`python3 -m tests` fails when anything failed, and when no test ran at all."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.runner import SUBCOMMANDS, USAGE, main
from tests.runner.stages import Counts, Stages, read_counts

PASSING = "def test_good(): pass"
FAILING = "def test_bad(): assert False"
SKIPPED = "import pytest\n@pytest.mark.skip(reason='not now')\ndef test_later(): pass"
BROKEN = "import no_such_module"


def run_pytest(stages: Stages, folder: Path, source: str) -> bool:
    path = folder / "test_sample.py"
    path.write_text(source, encoding="utf-8")
    return stages.pytest("sample", ["-n", "0", "--rootdir", str(folder), str(path)])


def close(stages: Stages, capfd: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = stages.close()
    return code, capfd.readouterr().out.splitlines()[-1]


@pytest.mark.parametrize(
    ("source", "code", "line"),
    [
        (PASSING, 0, "1 passed, 0 failed, 0 skipped"),
        (PASSING + "\n" + FAILING, 1, "1 passed, 1 failed, 0 skipped"),
        (PASSING + "\n" + SKIPPED, 0, "1 passed, 0 failed, 1 skipped"),
        (SKIPPED, 1, "0 passed, 0 failed, 1 skipped"),
        (BROKEN, 1, "0 passed, 1 failed, 0 skipped"),
        ("", 1, "0 passed, 0 failed, 0 skipped"),
    ],
    ids=["passing", "one fails", "one skipped", "all skipped", "broken", "no tests"],
)
def test_the_closing_line_and_the_exit_code(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], source: str, code: int, line: str
) -> None:
    stages = Stages()
    run_pytest(stages, tmp_path, source)
    assert close(stages, capfd) == (code, line)


def test_an_empty_group_beside_a_full_one_is_no_failure(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    stages = Stages()
    run_pytest(stages, tmp_path, "")
    run_pytest(stages, tmp_path, PASSING)
    assert close(stages, capfd) == (0, "1 passed, 0 failed, 0 skipped")


def test_a_failed_command_fails_the_whole_and_the_next_still_runs(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    stages = Stages()
    assert not stages.run("style", [sys.executable, "-c", "raise SystemExit(3)"])
    run_pytest(stages, tmp_path, PASSING)
    assert close(stages, capfd) == (1, "1 passed, 0 failed, 0 skipped")


def test_a_report_that_was_never_written_counts_nothing(tmp_path: Path) -> None:
    assert read_counts(tmp_path / "none.xml") == Counts(0, 0, 0)


def test_a_word_that_means_nothing_gets_the_subcommands(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["bogus"]) == 2
    told = capsys.readouterr().out
    assert told.startswith("bogus: ")
    assert USAGE in told


def test_the_help_names_every_subcommand() -> None:
    assert all(f"\n  {name} " in USAGE for name in SUBCOMMANDS)
