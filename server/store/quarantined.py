"""What was set aside and can be let go of: operations that could not enter the journal, once
nobody waits for them any more (S13)."""

from __future__ import annotations

from collections.abc import Iterator

import orjson
from sqlalchemy import Connection, select, update

from server.store.tables import quarantine

EMPTIED = b'{"purged":true}'


def kept(connection: Connection, site: str) -> Iterator[tuple[str, int, str]]:
    """Digest, time of arrival (ms) and record ("" where none can be told) of everything that still
    has its bytes and does not wait to be decided again."""
    table = quarantine.c
    query = select(table.digest, table.received, table.raw).where(
        table.site == site, table.record.is_(None), table.raw != EMPTIED
    )
    for digest, received, raw in connection.execute(query):
        yield digest, received, _record(raw)


def empty(connection: Connection, site: str, digests: list[str]) -> None:
    """Let go of the bytes; the digests stay, so that the same bytes get the same answer."""
    for digest in digests:
        connection.execute(
            update(quarantine)
            .where(quarantine.c.site == site, quarantine.c.digest == digest)
            .values(raw=EMPTIED)
        )


def _record(raw: bytes) -> str:
    try:
        told = orjson.loads(raw)
    except orjson.JSONDecodeError:
        return ""
    return str(told.get("record", "")) if isinstance(told, dict) else ""
