"""Which messages wait to be sent, and which are being sent by somebody right now."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, delete, or_, select

from server.store import feed, projections
from server.store.reading import Record
from server.store.tables import deliveries, journal
from server.store.upsert import upsert

QUEUED = "queued"


def due(connection: Connection, site: str, now: int, most: int) -> list[tuple[str, str]]:
    """At most `most` messages whose moment has come, oldest first: their ids and channels."""
    told = projections.table("message").c
    query = (
        select(told.id, told.f_channel)
        .where(
            told.site == site,
            told.state == QUEUED,
            told.voided.is_(False),
            told.f_channel.is_not(None),
            told.f_channel != "",
            or_(told.f_next_at.is_(None), told.f_next_at <= now),
        )
        .order_by(told.id)
        .limit(most)
    )
    return [(row[0], row[1]) for row in connection.execute(query)]


def claimed(connection: Connection, site: str, message: str) -> tuple[int, int] | None:
    """When somebody took the message to send it, and until when it is theirs."""
    query = select(deliveries.c.claimed, deliveries.c.until).where(
        deliveries.c.site == site, deliveries.c.message == message
    )
    row = connection.execute(query).first()
    return (row[0], row[1]) if row else None


def claim(connection: Connection, site: str, message: str, now: int, until: int) -> None:
    row = {"site": site, "message": message, "claimed": now, "until": until}
    upsert(connection, deliveries, [row])


def release(connection: Connection, site: str, message: str) -> None:
    connection.execute(
        delete(deliveries).where(deliveries.c.site == site, deliveries.c.message == message)
    )


def last_position(connection: Connection, site: str, record: str) -> int:
    """Where the journal last spoke of the record."""
    query = (
        select(journal.c.position)
        .where(journal.c.site == site, journal.c.record == record)
        .order_by(journal.c.position.desc())
        .limit(1)
    )
    return connection.execute(query).scalar() or 0


def neighbours(connection: Connection, site: str, unit: str) -> list[Record]:
    """The parcels that wait at this address, whoever they are for."""
    told: Any = projections.table("parcel").c
    query = select(told.id).where(
        told.site == site, told.f_unit == unit, told.state == "waiting", told.voided.is_(False)
    )
    return list(feed.load(connection, site, connection.execute(query).scalars()).values())
