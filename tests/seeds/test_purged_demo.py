"""Ten years on, nothing personal is left of what the demo's two communities have finished, whatever
its type (PIPL 19)."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from server.actions.rebuild import rebuild
from server.actions.run_purge import run_purge
from server.actions.verify_journal import verify_journal
from server.services import Services
from server.store import feed
from server.store.tables import journal
from sync.catalogue import catalogue
from sync.definition import Personal
from sync.keeping import DAY_MS
from tests.seeds.conftest import NOW, Office, open_services

LATER = NOW + 3650 * DAY_MS


@pytest.fixture
def copy(office: Office, tmp_path: Path) -> Iterator[Services]:
    """The demo's database in a folder of its own."""
    with office.services.database.engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        raw.execute("VACUUM INTO ?", (str(tmp_path / "rounds.db"),))
    shutil.copytree(office.services.settings.photos, tmp_path / "photos")
    services = open_services(tmp_path)
    yield services
    services.database.engine.dispose()


def texts(value: Any) -> Iterator[str]:
    """The texts in a JSON value that are long enough to stand for themselves."""
    if isinstance(value, str) and len(value) > 1:
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


def test_nothing_personal_is_left_of_what_is_finished(office: Office, copy: Services) -> None:
    before = office.by_id()
    purged: Counter[str] = Counter()
    for site in office.sites:
        run_purge(copy, site, LATER)
        with copy.database.writing() as connection:
            assert verify_journal(connection, site).problem is None
            assert rebuild(connection, site, write=False).differing == []
            for record in feed.every(connection, site):
                if "purged" in record:
                    purged[record["type"]] += 1
                    bodies = connection.execute(
                        select(journal.c.body).where(journal.c.record == record["id"])
                    ).scalars()
                    left = b"".join(bodies).decode()
                    gone = before[record["id"]]["fields"]
                    kept = {t for n, v in record["fields"].items() for t in texts(v)}
                    for name in record["purged"].keys() & gone.keys():
                        told = set(texts(gone[name])) - kept
                        assert [t for t in told if f'"{t}"' in left] == [], (record["type"], name)
    assert purged.total() > 300
    assert {"parcel", "photo", "signature", "violation", "visitor"} <= set(purged)


def test_every_personal_field_of_a_finished_record_has_gone(office: Office, copy: Services) -> None:
    for site in office.sites:
        found, _ = run_purge(copy, site, LATER)
        going = {due.record for due in found.dues}
        with copy.database.reading() as connection:
            for record in feed.every(connection, site):
                definition = catalogue()[record["type"]]
                left = [
                    field.name
                    for field in definition.fields
                    if field.personal is not Personal.NONE
                    and field.retain_days is not None
                    and field.name in record["fields"]
                ]
                assert record["id"] not in going or left == [], record["type"]
