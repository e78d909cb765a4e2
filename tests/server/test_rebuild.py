"""The journal is the truth: what is served can be made again from it, and it cannot be altered
unseen."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from server.actions.rebuild import rebuild
from server.actions.verify_journal import verify_journal
from server.ids import now_ms, uuid7
from server.store import feed, projections
from server.store.reading import Record
from server.store.tables import definitions
from sync.definition import Role
from tests.server.support.office import Office
from tests.server.support.tablet import Tablet


def busy_day(office: Office, butler: Tablet, reception: Tablet) -> None:
    """Creations, edits, a conflict, a settlement, a refusal, a void, and a wrong clock."""
    parcels = [butler.parcel() for _ in range(3)]
    butler.sync(*parcels)
    reception.sync()
    values = {"handed_to": "self", "identity": "pickup_code"}
    for side in (butler, reception):
        told = {**values, "signatures": [uuid7()]}
        side.sync(side.operation("parcel", parcels[0]["record"], move="hand_over", set=told))
    reception.sync()
    conflict = reception.records[parcels[0]["record"]]["conflicts"][0]["id"]
    reception.sync(
        reception.operation(
            "parcel", parcels[0]["record"], move="settle", settles=[conflict], reason="本人两次签名"
        )
    )
    butler.sync(butler.operation("parcel", parcels[1]["record"], set={"tracking": 5}))
    butler.sync(
        butler.operation("parcel", parcels[1]["record"], set={"shelf": "C"}, at=5), now=600_000
    )
    manager = office.tablet(office.person("manager", Role.MANAGER))
    manager.sync()
    manager.sync(manager.operation("parcel", parcels[2]["record"], move="void", reason="重复"))


def served(office: Office) -> dict[str, Record]:
    with office.services.database.reading() as connection:
        return {r["id"]: r for r in feed.every(connection, office.site)}


def projected(office: Office) -> dict[str, list[tuple[object, ...]]]:
    with office.services.database.reading() as connection:
        tables = {n: projections.table(n) for n in ("parcel", "refusal", "staff")}
        return {
            name: [tuple(row) for row in connection.execute(select(t).order_by(t.c.id))]
            for name, t in tables.items()
        }


def test_replaying_the_journal_gives_what_is_served(
    office: Office, butler: Tablet, reception: Tablet
) -> None:
    busy_day(office, butler, reception)
    before, tables = served(office), projected(office)
    with office.services.database.writing() as connection:
        found = rebuild(connection, office.site, write=True)
    assert (found.records, found.differing) == (len(before), [])
    assert (served(office), projected(office)) == (before, tables)


def test_rebuilding_puts_right_what_was_changed_behind_the_journals_back(
    office: Office, butler: Tablet, reception: Tablet
) -> None:
    busy_day(office, butler, reception)
    before, tables = served(office), projected(office)
    victim = butler.of_type("parcel")[0]["id"]
    with office.services.database.writing() as connection:
        altered = {**before[victim], "state": "returned"}
        site_seq = butler.cursor + 100
        feed.write(connection, office.site, [altered], site_seq)
        projections.forget(connection, office.site)
    with office.services.database.writing() as connection:
        assert rebuild(connection, office.site, write=True).differing == [victim]
    assert (served(office), projected(office)) == (before, tables)


def test_a_projection_of_another_definition_is_made_anew_at_start(
    office: Office, butler: Tablet
) -> None:
    butler.sync(butler.parcel())
    before = projected(office)
    with office.services.database.writing() as connection:
        connection.execute(definitions.update().values(digest="0" * 64))
        connection.exec_driver_sql("ALTER TABLE record_parcel DROP COLUMN f_tracking")
        assert "parcel" in projections.bring_up(connection)
        assert projections.bring_up(connection) == []
    assert projected(office) == before


def test_an_untouched_journal_verifies(office: Office, butler: Tablet) -> None:
    butler.sync(butler.parcel(), butler.operation("parcel", set={"x": 1}))
    with office.services.database.reading() as connection:
        verdict = verify_journal(connection, office.site)
    assert verdict.problem is None
    assert verdict.entries >= 5


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE journal SET body = x'7b7d' WHERE position = 3",
        "UPDATE journal SET received = received - 1 WHERE position = 3",
        "UPDATE journal SET role = 'director' WHERE position = 3",
        "UPDATE journal SET outcome = x'7b7d' WHERE position = 3",
        "DELETE FROM journal WHERE position = 3",
        "DELETE FROM journal WHERE position = 4",
        "UPDATE journal SET position = 99 WHERE position = 3",
    ],
)
def test_tampering_is_found_and_its_place_is_named(
    office: Office, butler: Tablet, tampering: str
) -> None:
    butler.sync(butler.operation("parcel", move="create", set={"arrived_at": now_ms()}))
    with office.services.database.writing() as connection:
        connection.exec_driver_sql(tampering)
    with office.services.database.reading() as connection:
        problem = verify_journal(connection, office.site).problem
    assert problem is not None
    assert problem.startswith(("position 3", "position 4"))
