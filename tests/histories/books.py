"""What the real server holds of one site: read for the judge, kept as a backup, put back."""

from __future__ import annotations

from typing import Any

import orjson
from sqlalchemy import Connection, Table, select

from server.actions.rebuild import rebuild
from server.actions.verify_journal import verify_journal
from server.store import epochs, feed, journal, projections
from server.store.tables import epochs as epochs_table
from server.store.tables import feed as feed_table
from server.store.tables import journal as journal_table
from server.store.tables import quarantine, sites
from sync.canonical import canonical
from sync.definition import Role
from sync.operation import parse
from tests.histories.messages import OFFICE, Entry, Ledger

Rows = dict[str, list[dict[str, Any]]]


def ledger(connection: Connection, site: str) -> Ledger:
    rows = [r for r in journal.read(connection, site) if r["type"] == OFFICE.name]
    entries = [
        Entry(
            operation=parse(orjson.loads(row["body"])),
            content=bytes(row["body"]),
            when=row["when"],
            received=row["received"],
            suspect=bool(row["suspect"]),
            status=row["status"],
            version=row["version"],
            role=Role(row["role"] or Role.BUTLER),
        )
        for row in rows
    ]
    records = {r["id"]: r for r in feed.every(connection, site, OFFICE.name)}
    return Ledger(
        entries,
        records,
        _kept(connection, site),
        _aside(connection, site),
        _faults(connection, site),
    )


def _aside(connection: Connection, site: str) -> set[bytes]:
    query = select(quarantine.c.raw).where(quarantine.c.site == site)
    return {bytes(raw) for raw in connection.execute(query).scalars()}


def _kept(connection: Connection, site: str) -> set[bytes]:
    """The operations that stand in refusal records, where a person finds them."""
    shown = [r["fields"].get("operation") for r in feed.every(connection, site, "refusal")]
    return {canonical(operation) for operation in shown if operation is not None}


def _faults(connection: Connection, site: str) -> list[str]:
    found = [
        f"{record} stands otherwise than its journal"
        for record in rebuild(connection, site, write=False).differing
    ]
    problem = verify_journal(connection, site).problem
    return found if problem is None else [*found, problem]


def _tables() -> list[Table]:
    kept = [sites, journal_table, quarantine, feed_table, epochs_table]
    return kept + [projections.table(name) for name in ("staff", "site", "refusal", OFFICE.name)]


def _column(table: Table) -> Any:
    return table.c.id if table is sites else table.c.site


def snapshot(connection: Connection, site: str) -> Rows:
    """Every row of the site, as a backup of the moment would hold it."""
    return {
        table.name: [
            dict(row)
            for row in connection.execute(select(table).where(_column(table) == site)).mappings()
        ]
        for table in _tables()
    }


def put_back(connection: Connection, site: str, rows: Rows) -> None:
    """The site as it stood in the backup, started again: under another epoch."""
    for table in _tables():
        connection.execute(table.delete().where(_column(table) == site))
        if rows[table.name]:
            connection.execute(table.insert(), rows[table.name])
    connection.execute(sites.update().where(sites.c.id == site).values(epoch=""))
    epochs.begin_missing(connection)
