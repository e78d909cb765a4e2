"""The channels of a site as they were set up, sealed."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, delete, select

from server.store.tables import channels
from server.store.upsert import upsert


class ChannelRow(NamedTuple):
    """`sealed` opens with `server.security.sealing`; `id` is that of the `channel` record."""

    site: str
    id: str
    kind: str
    sealed: bytes
    created: int


def save(connection: Connection, row: ChannelRow) -> None:
    upsert(connection, channels, [row._asdict()])


def find(connection: Connection, site: str, channel: str) -> ChannelRow | None:
    query = select(channels).where(channels.c.site == site, channels.c.id == channel)
    row = connection.execute(query).first()
    return ChannelRow(*row) if row else None


def every(connection: Connection) -> list[ChannelRow]:
    """The channels of all sites, oldest first."""
    query = select(channels).order_by(channels.c.created, channels.c.id)
    return [ChannelRow(*row) for row in connection.execute(query)]


def remove(connection: Connection, site: str, channel: str) -> None:
    connection.execute(delete(channels).where(channels.c.site == site, channels.c.id == channel))
