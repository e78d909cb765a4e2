"""Fixtures of the journeys: a running office, and devices that are closed again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, sync_playwright

from tests.browser.support.device import Device
from tests.browser.support.installed import install
from tests.browser.support.office import Office, open_office, snapshot

OpenDevice = Callable[..., Device]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def code(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Rounds as installed from a wheel, of the sources as they are."""
    return install(tmp_path_factory.mktemp("installed"))


@pytest.fixture(scope="session")
def seeded(code: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a freshly seeded demo office."""
    return snapshot(code, tmp_path_factory.mktemp("seeded"))


@pytest.fixture
def office(code: Path, seeded: Path, tmp_path: Path) -> Iterator[Office]:
    with open_office(code, seeded, tmp_path / "office") as running:
        yield running


@pytest.fixture
def open_device(playwright: Playwright, office: Office, tmp_path: Path) -> Iterator[OpenDevice]:
    """Opens devices by name; the page errors of each must be none at the end."""
    with devices(playwright, office, tmp_path) as opener:
        yield opener


@contextmanager
def devices(playwright: Playwright, office: Office, folder: Path) -> Iterator[OpenDevice]:
    opened: list[Device] = []

    def open_one(name: str, **options: object) -> Device:
        device = Device(playwright, folder / name, office.url, **options)  # type: ignore[arg-type]
        opened.append(device)
        return device

    yield open_one
    errors = [error for device in opened for error in device.errors]
    for device in opened:
        device.close()
    assert errors == []
