"""Fixtures of the faults: an office made once, copied for each trial."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.support.served import Scene, make_scene
from tests.server.support.office import Office

MakeScene = Callable[[Path], Scene]


@pytest.fixture(scope="session")
def empty_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an office without people."""
    folder = tmp_path_factory.mktemp("template") / "office"
    Office(folder).close()
    return folder


@pytest.fixture
def new_scene(empty_office: Path) -> MakeScene:
    """Makes an office with one butler in a new folder."""
    return lambda folder: make_scene(folder, empty_office)


@pytest.fixture
def scene(new_scene: MakeScene, tmp_path: Path) -> Scene:
    return new_scene(tmp_path / "office")
