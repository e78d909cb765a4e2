"""Who did what to the server itself can be read, and read by kind and time."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.app import create_app, services_of
from server.ids import now_ms
from server.settings import from_environment
from server.store import audit
from sync.keeping import DAY_MS
from tests.server.test_commands import PERSON, run

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ROUNDS_LOG_LEVEL", "CRITICAL")
    folder = tmp_path / "office"
    run("init", "--data", folder, "--site", "云溪花园", "--login", "chen", *PERSON)
    run("user", "add", "--data", folder, "wang", "--role", "butler", *PERSON)
    run("user", "disable", "--data", folder, "wang")
    return folder


def lines(data: Path, *options: str) -> list[list[str]]:
    told = run("audit", "list", "--data", data, *options)
    return [line.split("\t") for line in told.splitlines()]


def test_the_oldest_comes_first_and_accounts_are_named(data: Path) -> None:
    found = [(kind, login) for _, kind, login, *_ in lines(data)]
    assert found[-2:] == [("account_added", "wang"), ("account_disabled", "wang")]
    assert ("account_added", "chen") in found
    moments = [one[0] for one in lines(data)]
    assert moments == sorted(moments)


def test_one_kind_alone(data: Path) -> None:
    assert [one[2] for one in lines(data, "--kind", "account_disabled")] == ["wang"]


def test_what_is_older_is_left_out(data: Path) -> None:
    services = services_of(create_app(from_environment(data=data)))
    with services.database.writing() as connection:
        audit.note(connection, "signed_in", now_ms() - 40 * DAY_MS)
    assert lines(data, "--kind", "signed_in") == []
    assert len(lines(data, "--kind", "signed_in", "--days", "41")) == 1
