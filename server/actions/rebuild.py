"""The journal replayed by the law: what the feed and the projections must be (DESIGN: the sync
protocol, 5). Each record depends on its own operations alone, so one record is in memory at a
time; rules across records are asked again at the end."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import orjson
from sqlalchemy import Connection, RowMapping

from server.actions import blocks
from server.actions.lives import in_present
from server.store import epochs, feed, journal, projections, sites
from server.store.epochs import Epoch
from server.store.reading import Record
from sync.catalogue import catalogue
from sync.definition import Role
from sync.merge import merge
from sync.operation import Operation, parse
from sync.purge import PURGE
from sync.upcast import upcast


class Rebuilt(NamedTuple):
    """How many records the journal tells of, and the ids of those that stood otherwise."""

    records: int
    differing: list[str]


def rebuild(connection: Connection, site_id: str, *, write: bool) -> Rebuilt:
    """Replay the site's journal and compare with the feed; `write` puts right what differs and
    fills the projections anew."""
    differing: list[Record] = []
    ids = journal.records(connection, site_id)
    fresh: dict[str, Record] = {}
    for record_id in ids:
        record = replay(connection, site_id, record_id)
        if record is not None:
            fresh[record_id] = record
    standing = {record["id"]: record for record in feed.every(connection, site_id)}
    named = _named(fresh)
    for record in fresh.values():
        _block(named, record)
        if standing.get(record["id"]) != record:
            differing.append(record)
    strangers = sorted(set(standing) - set(fresh))
    if write:
        _write(connection, site_id, differing, list(fresh.values()))
    return Rebuilt(len(fresh), [r["id"] for r in differing] + strangers)


def replay(connection: Connection, site_id: str, record_id: str) -> Record | None:
    """The record as its operations in the journal make it, without `blocked`."""
    rows = list(journal.read(connection, site_id, record_id))
    lives = epochs.of_site(connection, site_id)
    start, record = _last_purge(rows)
    versions = [(r["position"], r["version"]) for r in rows[:start] if r["status"] != "refused"]
    for row in rows[start:]:
        if row["status"] != "refused":
            begun = [one for one in lives if one.position < row["position"]]
            record = _apply(record, row, begun, versions)
            versions.append((row["position"], record["version"] if record else 0))
    return record


def _last_purge(rows: list[RowMapping]) -> tuple[int, Record | None]:
    """What was before a purge cannot be replayed any more; its entry says how the record stood
    afterwards. Returns how many entries that covers, and the record."""
    for index in range(len(rows) - 1, -1, -1):
        if rows[index]["status"] == journal.PURGED:
            record: Record = orjson.loads(rows[index]["body"])[PURGE]["record"]
            return index + 1, record
    return 0, None


def _apply(
    record: Record | None, row: RowMapping, lives: list[Epoch], versions: list[tuple[int, int]]
) -> Record | None:
    def version_at(position: int) -> int:
        return max((version for place, version in versions if place <= position), default=0)

    operation = in_present(_operation(row), lives, version_at)
    outcome = merge(
        catalogue()[operation.type],
        record,
        operation,
        role=Role(row["role"]),
        when=row["when"],
        received=row["received"],
    )
    return record if outcome.record is None else outcome.record


def _operation(row: RowMapping) -> Operation:
    operation = parse(orjson.loads(row["body"]))
    return upcast(catalogue()[operation.type], operation)


def _named(fresh: dict[str, Record]) -> dict[tuple[str, str, str], list[str]]:
    """The states of the records that name another, by (type, field, named record)."""
    found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    watched = {(b.type, b.via) for d in catalogue().values() for b in d.blocks}
    for record in fresh.values():
        for name, via in watched:
            if record["type"] == name and not record.get("void"):
                value = record["fields"].get(via)
                for target in value if isinstance(value, list) else [value]:
                    found[name, via, target].append(record["state"])
    return found


def _block(named: dict[tuple[str, str, str], list[str]], record: Record) -> None:
    definition = catalogue()[record["type"]]
    held = blocks.blocked(definition, record["id"], lambda *key: named.get(key, []))
    if held:
        record["blocked"] = held


def _write(
    connection: Connection, site_id: str, differing: list[Record], records: list[Record]
) -> None:
    site = sites.find(connection, site_id, lock=True)
    if site is None:
        return
    feed.write(connection, site_id, differing, site.seq + 1)
    site.seq += len(differing)
    sites.save(connection, site)
    projections.forget(connection, site_id)
    projections.write(connection, records)
