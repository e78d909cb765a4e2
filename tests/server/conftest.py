"""Fixtures of the keeper's tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher

from server.extensions import limiter
from server.security import passwords
from sync.definition import Role
from tests.server.support.office import Office
from tests.server.support.postgres import Cluster, start_cluster
from tests.server.support.tablet import Tablet

OpenOffice = Callable[..., Office]


@pytest.fixture(autouse=True)
def cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Signing in costs 36 ms on purpose; here it need not."""
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passwords, "_HASHER", hasher)
    passwords._nobody.cache_clear()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an empty office, made once."""
    folder = tmp_path_factory.mktemp("template") / "office"
    Office(folder).close()
    return folder


@pytest.fixture
def open_office(tmp_path: Path, template: Path) -> Iterator[OpenOffice]:
    """Opens offices; each is closed at the end."""
    opened: list[Office] = []

    def open_one(name: str = "office", **settings: Any) -> Office:
        limiter.reset()
        opened.append(Office(tmp_path / name, None if settings else template, **settings))
        return opened[-1]

    yield open_one
    for office in opened:
        office.close()


# What a store must do whatever engine it stands on: these run on PostgreSQL as well.
CONTRACT = (
    "test_push",
    "test_groups",
    "test_pull",
    "test_blocks",
    "test_contract",
    "test_deliver",
    "test_purge_rows",
)
ENGINES = ("sqlite", pytest.param("postgres", marks=pytest.mark.postgres))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "office" in metafunc.fixturenames and metafunc.module.__name__.endswith(CONTRACT):
        metafunc.parametrize("office", ENGINES, indirect=True)


@pytest.fixture
def office(request: pytest.FixtureRequest, open_office: OpenOffice) -> Office:
    if getattr(request, "param", "sqlite") == "sqlite":
        return open_office()
    cluster: Cluster = request.getfixturevalue("cluster")
    return open_office(database=cluster.fresh_database())


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server of the tests' own."""
    with start_cluster() as running:
        yield running


@pytest.fixture
def butler(office: Office) -> Tablet:
    """A butler's tablet, enrolled, with everything pulled."""
    tablet = office.tablet(office.person("butler", Role.BUTLER))
    tablet.sync()
    return tablet


@pytest.fixture
def reception(office: Office) -> Tablet:
    """The reception's desktop."""
    tablet = office.tablet(office.person("reception", Role.RECEPTION))
    tablet.sync()
    return tablet
