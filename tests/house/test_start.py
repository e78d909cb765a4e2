"""What `python3 -m server` does again, and what it leaves alone because nothing has changed."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from server import bootstrap, web_build

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that has just been built: two sources, one built page, a stamp."""
    web, law, out = tmp_path / "web", tmp_path / "sync" / "ts", tmp_path / "server" / "_web"
    for folder in (web / "src", web / "node_modules", law, out):
        folder.mkdir(parents=True)
    (web / "package.json").write_text("{}")
    (web / "src" / "main.ts").write_text("let a = 1")
    (law / "merge.ts").write_text("let b = 2")
    (out / "index.html").write_text("<html>")
    monkeypatch.setattr(web_build, "ROOT", tmp_path)
    monkeypatch.setattr(web_build, "WEB", web)
    monkeypatch.setattr(web_build, "OUT", out)
    monkeypatch.setattr(web_build, "STAMP", out / ".stamp")
    monkeypatch.setattr(web_build, "SOURCES", (web, law))
    web_build.write_stamp(web_build.source_hash(), web_build.source_listing())
    return tmp_path


def test_an_unchanged_clone_is_fresh(clone: Path) -> None:
    assert web_build.fresh()


@pytest.mark.parametrize("path", ["web/src/main.ts", "sync/ts/merge.ts", "web/src/added.ts"])
def test_a_changed_or_added_source_is_built_again(clone: Path, path: str) -> None:
    (clone / path).write_text("let c = 3")
    assert not web_build.fresh()


def test_a_removed_source_is_built_again(clone: Path) -> None:
    (clone / "sync/ts/merge.ts").unlink()
    assert not web_build.fresh()


def test_a_new_time_alone_is_remembered_and_builds_nothing(clone: Path) -> None:
    source = clone / "web/src/main.ts"
    os.utime(source, (1, 1))
    assert web_build.fresh()
    assert web_build.STAMP.read_text().endswith(web_build.source_listing())


@pytest.mark.parametrize("path", ["web/node_modules/a.js", "web/src/main.test.ts"])
def test_what_the_build_does_not_read_does_not_count(clone: Path, path: str) -> None:
    (clone / path).write_text("anything")
    assert web_build.fresh()


@pytest.mark.parametrize("path", ["server/_web/index.html", "server/_web/.stamp"])
def test_a_build_that_is_not_whole_is_made_again(clone: Path, path: str) -> None:
    (clone / path).unlink()
    assert not web_build.fresh()


@pytest.mark.parametrize(
    ("version", "good"),
    [((18, 20, 0), False), ((20, 18, 9), False), ((20, 19, 0), True), ((21, 7, 0), False),
     ((22, 11, 0), False), ((22, 12, 0), True), ((24, 19, 0), True), ((0,), False)],
)  # fmt: skip
def test_the_node_versions_that_fit(version: tuple[int, ...], good: bool) -> None:
    assert web_build.fits(version) is good


def test_packages_are_installed_again_for_another_lock_or_interpreter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    python = tmp_path / ".venv" / "python"
    python.parent.mkdir()
    python.symlink_to(tmp_path / "python3.11")
    monkeypatch.setattr(bootstrap, "VENV", python.parent)
    monkeypatch.setattr(bootstrap, "PYTHON", python)
    lock = tmp_path / "requirements.txt"
    lock.write_text("flask==3.1.3")
    assert not bootstrap.packages_fresh(lock)

    bootstrap.remember(lock)
    assert bootstrap.packages_fresh(lock)

    lock.write_text("flask==3.1.4")
    assert not bootstrap.packages_fresh(lock)

    bootstrap.remember(lock)
    python.unlink()
    python.symlink_to(tmp_path / "python3.13")
    assert not bootstrap.packages_fresh(lock)


@pytest.mark.slow
def test_the_wheel_holds_the_web_app(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("rounds-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {"server/_web/index.html", "server/_web/sw.js", "server/cli/__init__.py"} <= names
    assert not any(name.startswith(("sync/ts/", "tests/", "web/")) for name in names)
