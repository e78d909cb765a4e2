"""Operations that wait among those set aside: for a server that knows their schema, or for the
record that they change to come back after a restore. A waiting row names its `record`; once it is
taken up it names none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Connection, select, update

from server.store.tables import quarantine


class Waiting(NamedTuple):
    """`offset`: what the server's clock showed more than the device's when it was received."""

    digest: str
    device: str
    received: int
    offset: int
    raw: Any
    outcome: dict[str, Any]


def some(connection: Connection, site: str) -> bool:
    """Whether anything waits at the site: asked at every push, answered by an index."""
    query = select(quarantine.c.digest).where(
        quarantine.c.site == site, quarantine.c.record.is_not(None)
    )
    return connection.execute(query.limit(1)).first() is not None


def waiting(connection: Connection, site: str) -> list[Waiting]:
    """Everything that waits at the site, in the order in which it came."""
    table = quarantine.c
    query = (
        select(table.digest, table.device, table.received, table.offset, table.raw, table.outcome)
        .where(table.site == site, table.record.is_not(None))
        .order_by(table.received, table.digest)
    )
    found = [
        Waiting(digest, device, received, offset or 0, orjson.loads(raw), orjson.loads(outcome))
        for digest, device, received, offset, raw, outcome in connection.execute(query)
    ]
    return sorted(found, key=lambda row: (row.received, row.device, row.raw["counter"]))


def taken_up(connection: Connection, site: str, digests: Iterable[str]) -> None:
    """These wait no longer; their bytes stay."""
    for digest in digests:
        connection.execute(
            update(quarantine)
            .where(quarantine.c.site == site, quarantine.c.digest == digest)
            .values(record=None)
        )
