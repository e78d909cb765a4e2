"""The journal: every operation that was ever decided, in order, chained by hashes. Append-only:
nothing is deleted, no other file writes the table, and the one update, `bury`, leaves hash, place
and outcome of an entry as they are (docs/decisions/0019-purging.md)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Connection, RowMapping, bindparam, select, update

from server.store.sites import SiteRow
from server.store.tables import journal, quarantine
from server.store.upsert import insert
from sync.canonical import canonical
from sync.chain import link
from sync.clock import Reading
from sync.operation import Operation
from sync.purge import PURGE

CHUNK = 500


@dataclass(frozen=True, slots=True)
class Entry:
    """One decided operation. `content` are its canonical bytes, `digest` their SHA-256, `link`
    its hash in the device's chain; `outcome` is what was answered."""

    operation: Operation
    content: bytes
    digest: str
    link: str
    role: str
    reading: Reading
    received: int
    outcome: dict[str, Any]


class Known(NamedTuple):
    """What was answered before, and to which bytes."""

    digest: str
    outcome: dict[str, Any]


def known(connection: Connection, site: str, ids: Iterable[str]) -> dict[str, Known]:
    """The operations among `ids` that were decided before."""
    wanted = sorted(set(ids))
    found: dict[str, Known] = {}
    for start in range(0, len(wanted), CHUNK):
        query = select(journal.c.id, journal.c.digest, journal.c.outcome).where(
            journal.c.site == site, journal.c.id.in_(wanted[start : start + CHUNK])
        )
        for operation, digest, outcome in connection.execute(query):
            found[operation] = Known(digest, orjson.loads(outcome))
    return found


def append(connection: Connection, site: SiteRow, entries: list[Entry]) -> None:
    """Write the entries at the end of the site's journal and move the site's head."""
    insert(connection, journal, [_row(site, entry) for entry in entries])


def _row(site: SiteRow, entry: Entry) -> dict[str, Any]:
    op, reading, outcome = entry.operation, entry.reading, entry.outcome
    previous = site.head
    row = {
        "site": site.id,
        "id": op.id,
        "position": site.position + 1,
        "device": op.device,
        "counter": op.counter,
        "link": entry.link,
        "author": op.author,
        "role": entry.role,
        "type": op.type,
        "record": op.record,
        "at": op.at,
        "when": reading.when,
        "offset": reading.offset,
        "received": entry.received,
        "suspect": reading.suspect,
        "status": outcome["status"],
        "version": outcome.get("version", 0),
        "body": entry.content,
        "digest": entry.digest,
        "outcome": canonical(outcome),
        "previous": previous,
    }
    row["hash"] = link(previous, sealed(row))
    site.position += 1
    site.head = row["hash"]
    return row


def sealed(row: dict[str, Any] | RowMapping) -> bytes:
    """What a link of the server's chain is made of: the operation by its hash (so that the chain
    still verifies when its words have been purged) and everything that the server decided."""
    told = ("position", "id", "digest", "role", "when", "offset", "received")
    seal = {name: row[name] for name in told}
    return canonical({**seal, "suspect": bool(row["suspect"]), "outcome": row["outcome"].decode()})


def read(connection: Connection, site: str, record: str | None = None) -> Iterator[RowMapping]:
    """The site's journal in order, or the part about one record."""
    query = select(journal).where(journal.c.site == site)
    if record is not None:
        query = query.where(journal.c.record == record)
    return iter(connection.execute(query.order_by(journal.c.position)).mappings())


def by_id(connection: Connection, site: str, operations: Collection[str]) -> Iterator[RowMapping]:
    """These entries of the site, as far as they are in its journal."""
    wanted = sorted(operations)
    for start in range(0, len(wanted), CHUNK):
        query = select(journal).where(
            journal.c.site == site, journal.c.id.in_(wanted[start : start + CHUNK])
        )
        yield from connection.execute(query).mappings()


def records(connection: Connection, site: str) -> list[str]:
    """The ids of all records that the journal tells of."""
    query = select(journal.c.record).where(journal.c.site == site).distinct()
    return sorted(connection.execute(query).scalars())


PURGED = "purged"


def bury(connection: Connection, site: str, bodies: Mapping[str, bytes]) -> None:
    """Put tombstones in the place of the operations' bytes, by operation. An entry of a purge in
    the same transaction names their hashes."""
    if bodies:
        statement = (
            update(journal)
            .where(journal.c.site == site, journal.c.id == bindparam("buried"))
            .values(body=bindparam("tombstone"))
        )
        rows = [{"buried": name, "tombstone": body} for name, body in bodies.items()]
        connection.execute(statement, rows)


def buried(connection: Connection, site: str, record: str | None = None) -> dict[str, str]:
    """The hashes that tombstones of the site, or of one record, must have, by operation: as the
    last purge of each record says in an entry that is what was written."""
    query = (
        select(journal.c.body, journal.c.digest)
        .where(journal.c.site == site, journal.c.status == PURGED)
        .order_by(journal.c.position)
    )
    if record is not None:
        query = query.where(journal.c.record == record)
    found: dict[str, str] = {}
    for body, digest in connection.execute(query):
        if sha256(body).hexdigest() == digest:
            found.update(orjson.loads(body)[PURGE]["bodies"])
    return found


def link_at(connection: Connection, device: str, counter: int) -> list[str]:
    """The chain hashes that the device sent at this counter: more than one tells of a fork."""
    query = select(journal.c.link).where(journal.c.device == device, journal.c.counter == counter)
    return list(connection.execute(query).scalars())


def quarantined(connection: Connection, site: str, digests: Iterable[str]) -> dict[str, Known]:
    """What was answered before to bytes that could not enter the journal, by their digest."""
    wanted = sorted(set(digests))
    query = select(quarantine.c.digest, quarantine.c.outcome).where(
        quarantine.c.site == site, quarantine.c.digest.in_(wanted)
    )
    return {d: Known(d, orjson.loads(o)) for d, o in connection.execute(query)}


def set_aside(connection: Connection, rows: list[dict[str, Any]]) -> None:
    """Keep bytes that could not enter the journal."""
    if rows:
        connection.execute(quarantine.insert(), rows)
