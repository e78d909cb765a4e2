"""The feed: one row a record, its present version ready to send, in the order of the site's
sequence. Reading it is an index range scan over ready bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import orjson
from sqlalchemy import Connection, bindparam, select, update

from server.store.reading import Record, bodies
from server.store.tables import feed
from server.store.upsert import upsert

CHUNK = 500


# A row as a pull reads it: its number, its type, its body for those who may see all of it, and
# for those who may see a part.
Row = tuple[int, str, bytes, bytes | None]

_PAGE = (
    select(feed.c.seq, feed.c.type, feed.c.body, feed.c.body_limited)
    .where(feed.c.site == bindparam("site"), feed.c.seq > bindparam("after"))
    .order_by(feed.c.seq)
    .limit(bindparam("most"))
)


def page(connection: Connection, site: str, after: int, most: int) -> Sequence[Row]:
    """At most `most` rows after the sequence number `after`, in order."""
    found = connection.execute(_PAGE, {"site": site, "after": after, "most": most})
    # The driver's own tuples: making a row that knows its columns takes as long as reading it.
    rows: Sequence[Row] = found.cursor.fetchall()
    found.close()
    return rows


def load(connection: Connection, site: str, records: Iterable[str]) -> dict[str, Record]:
    """The present versions of the records that exist, by id."""
    wanted = sorted(set(records))
    found: dict[str, Record] = {}
    for start in range(0, len(wanted), CHUNK):
        query = select(feed.c.record, feed.c.body).where(
            feed.c.site == site, feed.c.record.in_(wanted[start : start + CHUNK])
        )
        for record, body in connection.execute(query):
            found[record] = orjson.loads(body)
    return found


def write(connection: Connection, site: str, records: Sequence[Record], first: int) -> None:
    """Write the records with the sequence numbers `first`, `first` + 1, …"""
    upsert(connection, feed, [_row(site, r, first + n) for n, r in enumerate(records)])


def _row(site: str, record: Record, seq: int) -> tuple[Any, ...]:
    """The values in the order of the table's columns."""
    full, limited = bodies(record)
    return (site, record["id"], record["type"], seq, record["version"], full, limited)


def every(connection: Connection, site: str, type_name: str | None = None) -> Iterator[Record]:
    """All records of the site, or those of one type, in the order of the sequence."""
    query = select(feed.c.body).where(feed.c.site == site).order_by(feed.c.seq)
    if type_name is not None:
        query = query.where(feed.c.type == type_name)
    for (body,) in connection.execute(query):
        yield orjson.loads(body)


def rewrite(connection: Connection, records: Sequence[Record]) -> None:
    """Write the ready bytes of these records anew under the sequence numbers that they have."""
    for record in records:
        full, limited = bodies(record)
        connection.execute(
            update(feed)
            .where(feed.c.site == record["site"], feed.c.record == record["id"])
            .values(body=full, body_limited=limited)
        )
