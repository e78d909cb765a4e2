"""Personal values are removed: from the record and its projection, from the feed, and from the
bytes of the operations in the journal, whose hashes stay (docs/decisions/0019-purging.md).

Each record's purge is an entry of the journal, made by the system: it says how the record stands
from then on, which is where a rebuild begins, and which tombstones lie in the place of its
operations, which is what a verification expects.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Connection, RowMapping

from server.actions.due import Due
from server.actions.workspace import Workspace
from server.ids import uuid7
from server.store import journal, sites
from server.store.journal import Entry
from server.store.reading import Record
from sync.canonical import canonical
from sync.catalogue import catalogue
from sync.chain import link
from sync.clock import Reading
from sync.definition import Role
from sync.operation import Operation, wire
from sync.purge import PURGE, late_tombstone, purged, tombstone

# Records in one transaction: tablets wait for it when they sync.
AT_ONCE = 200

Counts = Counter[tuple[str, str]]


class _Graves(NamedTuple):
    """`all`: the hash of every tombstone of a record, by operation; `fresh`: those to be laid."""

    all: dict[str, str]
    fresh: dict[str, bytes]


def purge(connection: Connection, site_id: str, dues: Iterable[Due], now: int) -> Counts:
    """Purge the records, in the caller's transaction, at `now` (ms). Returns how many values of
    which field went, by type and name."""
    counts: Counts = Counter()
    site = sites.find(connection, site_id, lock=True)
    if site is None:
        return counts
    work = Workspace(connection, site, now)
    dues = list(dues)
    work.fetch(due.record for due in dues)
    for due in dues:
        record = work.record(due.record)
        if record is None or record["version"] != due.version:
            # Somebody wrote meanwhile: the next run looks at it again.
            continue
        graves = _graves(connection, record, due)
        if not due.names and not graves.fresh:
            continue
        fresh = purged(record, due.names, now, now, site.system_author)
        journal.append(connection, site, [_entry(work, fresh, graves.all)])
        journal.bury(connection, site_id, graves.fresh)
        work.put(fresh)
        counts.update((due.type, name) for name in due.names)
    work.finish()
    return counts


def _graves(connection: Connection, record: Record, due: Due) -> _Graves:
    """The tombstones of the record's operations, and of those refused that it has copies of."""
    definition = catalogue()[due.type]
    found = _Graves({}, {})
    rows = list(journal.read(connection, record["site"], due.record))
    for row in rows:
        raw = orjson.loads(row["body"])
        if row["type"] == due.type:
            left = tombstone(definition, raw, due.names, refused=row["status"] == "refused")
        else:
            left = _emptied(raw)
        _lay(found, row, raw, late_tombstone(record, left))
    if due.type == "refusal" and "operation" in due.names:
        for row in journal.by_id(connection, record["site"], _copied(record, rows)):
            raw = orjson.loads(row["body"])
            # What landed later under the same id belongs to its own record.
            _lay(found, row, raw, _emptied(raw) if row["status"] == "refused" else raw)
    return found


def _emptied(raw: dict[str, Any]) -> dict[str, Any]:
    """A refused operation without anything that it said."""
    kept = {name: value for name, value in raw.items() if name not in ("set", "reason")}
    return {**kept, "set": {}, "purged": sorted({*raw.get("purged", ()), *raw["set"]})}


def _lay(graves: _Graves, row: RowMapping, raw: dict[str, Any], left: dict[str, Any]) -> None:
    if left is not raw and left != raw:
        body = canonical(left)
        graves.fresh[row["id"]] = body
        graves.all[row["id"]] = sha256(body).hexdigest()
    elif "purged" in raw:
        graves.all[row["id"]] = sha256(row["body"]).hexdigest()


def _copied(record: Record, rows: list[RowMapping]) -> set[str]:
    """The operation that a refusal record keeps a copy of, and those whose tombstones an earlier
    purge of it named."""
    found = {name for row in rows for name in _bodies(row)}
    told = record["fields"].get("operation")
    name = told.get("id") if isinstance(told, dict) else None
    own = {row["id"] for row in rows}
    return (found | ({name} if isinstance(name, str) else set())) - own


def _bodies(row: RowMapping) -> Mapping[str, str]:
    told = orjson.loads(row["body"]).get(PURGE) if row["status"] == journal.PURGED else None
    bodies: Mapping[str, str] = told["bodies"] if told else {}
    return bodies


def _entry(work: Workspace, record: Record, bodies: Mapping[str, str]) -> Entry:
    """The journal's entry of one purge."""
    site, now = work.site, work.received
    operation = Operation(
        id=uuid7(now),
        device=site.system_device,
        counter=site.system_counter + 1,
        previous=site.system_head,
        author=site.system_author,
        at=now,
        site=site.id,
        type=record["type"],
        schema=catalogue()[record["type"]].version,
        record=record["id"],
        base=record["version"] - 1,
        set={},
        move=PURGE,
        epoch=site.epoch,
    )
    stands = {name: value for name, value in record.items() if name != "blocked"}
    told = {"record": stands, "bodies": dict(sorted(bodies.items()))}
    content = canonical({**wire(operation), PURGE: told})
    site.system_counter = operation.counter
    site.system_head = link(operation.previous, content)
    return Entry(
        operation=operation,
        content=content,
        digest=sha256(content).hexdigest(),
        link=site.system_head,
        role=str(Role.SYSTEM),
        reading=Reading(now, 0, False),
        received=now,
        outcome={
            "id": operation.id,
            "status": journal.PURGED,
            "record": record["id"],
            "version": record["version"],
        },
    )
