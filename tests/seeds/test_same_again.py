"""Seeds are deterministic, hold at any hour, and the journal tells the same as the feed."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from server.actions.rebuild import rebuild
from server.seeds import demo, large
from server.services import Services
from server.store.tables import journal
from tests.seeds.conftest import NOW, Office, read

MIDNIGHT = NOW - int(10.4 * 3_600_000)


def contents(office: Office) -> dict[str, Any]:
    """All records without what the server chooses by itself: its own post and device."""
    return {
        record["id"]: (record["type"], record["state"], record["version"], record["fields"])
        for record in office.by_id().values()
        if record["fields"].get("role") != "system"
    }


def test_one_seed_number_gives_one_demo(office: Office, empty: Services) -> None:
    demo.load(empty, now=NOW)
    assert contents(read(empty)) == contents(office)


def test_another_seed_number_and_hour_give_another_demo_that_lies_in_the_past(
    office: Office, empty: Services
) -> None:
    demo.load(empty, now=MIDNIGHT, seed=7)
    other = read(empty)
    assert {r["fields"]["name"] for r in other.of("resident")} != {
        r["fields"]["name"] for r in office.of("resident")
    }
    assert len(other.of("parcel")) == 300
    assert len(other.of("violation")) == 60
    with empty.database.reading() as connection:
        latest = max(connection.execute(select(journal.c.received)).scalars())
    assert latest <= MIDNIGHT


def test_large_has_the_units_asked_for(empty: Services) -> None:
    site = large.load(empty, units=390, now=NOW)
    found = read(empty)
    assert found.sites == [site]
    assert len(found.of("unit")) == 400
    assert len(found.of("parcel")) == 117
    assert len(found.of("household")) > 300


def test_the_journal_tells_the_same_as_the_feed(office: Office) -> None:
    with office.services.database.reading() as connection:
        for site in office.sites:
            rebuilt = rebuild(connection, site, write=False)
            assert rebuilt.records > 900
            assert rebuilt.differing == []
