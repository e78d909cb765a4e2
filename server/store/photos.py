"""Which photos are complete, and what they are."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, delete, select

from server.store.tables import photos
from server.store.upsert import upsert


class Photo(NamedTuple):
    """A complete photo of a site; `stored` is when, `account` who sent the last part."""

    site: str
    sha256: str
    bytes: int
    mime: str
    width: int
    height: int
    stored: int
    account: str


def find(connection: Connection, site: str, sha256: str) -> Photo | None:
    query = select(photos).where(photos.c.site == site, photos.c.sha256 == sha256)
    row = connection.execute(query).mappings().first()
    return Photo(**row) if row else None


def add(connection: Connection, photo: Photo) -> None:
    upsert(connection, photos, [photo._asdict()])


def drop(connection: Connection, site: str, sha256: str) -> None:
    """The site holds the photo no longer."""
    connection.execute(delete(photos).where(photos.c.site == site, photos.c.sha256 == sha256))
