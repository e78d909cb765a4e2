"""One demo office for all tests here; they only read it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from server.app import create_app, services_of
from server.seeds import demo
from server.services import Services
from server.settings import Settings
from server.start import make_ready
from server.store import feed, sites

Record = dict[str, Any]
# 10:30 in the morning on the office's clock.
NOW = int(datetime(2026, 11, 20, 2, 30, tzinfo=UTC).timestamp() * 1000)


@dataclass(frozen=True)
class Office:
    """A seeded database with its records by type, both communities together."""

    services: Services
    sites: list[str]
    records: dict[str, list[Record]]

    def of(self, name: str, state: str | None = None) -> list[Record]:
        found = self.records[name]
        return [r for r in found if state is None or r["state"] == state]

    def by_id(self) -> dict[str, Record]:
        return {r["id"]: r for found in self.records.values() for r in found}


def read(services: Services) -> Office:
    found: dict[str, list[Record]] = defaultdict(list)
    with services.database.reading() as connection:
        ids = sites.every(connection)
        for site in ids:
            for record in feed.every(connection, site):
                found[record["type"]].append(record)
    return Office(services, ids, found)


def open_services(folder: Path) -> Services:
    """The services of an empty office in the folder."""
    url = f"sqlite:///{folder / 'rounds.db'}"
    app = create_app(Settings(data=folder, database=url, secret=b"s" * 32, demo=True))
    services = services_of(app)
    make_ready(services)
    return services


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The demo as it is at half past ten on a Friday."""
    services = open_services(tmp_path_factory.mktemp("demo"))
    demo.load(services, now=NOW)
    yield read(services)
    services.database.engine.dispose()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Services]:
    """An office without data."""
    services = open_services(tmp_path)
    yield services
    services.database.engine.dispose()


__all__ = ["NOW", "Office", "open_services", "read"]
