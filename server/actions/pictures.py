"""The pictures of photos whose records were purged go too, in all their sizes; the hash stays in
the record, so that whoever has the picture can still show that it is the one."""

from __future__ import annotations

from sqlalchemy import Connection

from server.services import Services
from server.store import feed, photos
from sync.purge import PICTURE


def drop_pictures(services: Services, site: str) -> int:
    """Let go of every picture that only purged records name, also one that was sent late or was
    left by a purge that broke off. Returns how many there were."""
    with services.database.writing() as connection:
        gone = _gone(connection, site)
        held = [s for s in gone if services.photos.holds(site, s) or _known(connection, site, s)]
        for sha256 in held:
            photos.drop(connection, site, sha256)
    for sha256 in held:
        services.photos.drop(site, sha256)
    return len(held)


def _known(connection: Connection, site: str, sha256: str) -> bool:
    return photos.find(connection, site, sha256) is not None


def _gone(connection: Connection, site: str) -> list[str]:
    named: dict[bool, set[str]] = {True: set(), False: set()}
    for record in feed.every(connection, site, "photo"):
        sha256 = record["fields"].get("sha256")
        if sha256:
            named[PICTURE in record.get("purged", {})].add(sha256)
    return sorted(named[True] - named[False])
