"""Changes down: a range of the feed, joined from bytes that were made when the records were
written. No record is parsed on this path (DESIGN: the sync protocol, 6)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from server.store import feed, reading, sites
from server.store.reading import View, visibility
from sync.definition import Role

CHANGES_MAX = 2000
BYTES_MAX = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Pulled:
    """`changes` are the ready entries of the answer's list; `cursor` is where to go on."""

    epoch: str
    cursor: int
    changes: list[bytes]
    restart: bool = False
    more: bool = False


def pull(
    connection: Connection, site_id: str, role: Role, epoch: str | None, cursor: int, limit: int
) -> Pulled | None:
    """What changed after `cursor`, as far as the role may see it; None: no such site.

    A cursor from another epoch, or from beyond the end of the feed, is answered with `restart`.
    """
    site = sites.find(connection, site_id)
    if site is None:
        return None
    present = f"{site.epoch}.{visibility(role)}"
    if (epoch != present and (epoch is not None or cursor > 0)) or cursor > site.seq:
        return Pulled(present, 0, [], restart=True, more=True)
    if cursor == site.seq:
        return Pulled(present, cursor, [])
    return _page(connection, site, role, Pulled(present, cursor, []), min(limit, CHANGES_MAX))


def _page(
    connection: Connection, site: sites.SiteRow, role: Role, start: Pulled, limit: int
) -> Pulled:
    full, seen = View.FULL, reading.seen(role)
    changes: list[bytes] = []
    size = 0
    cursor = start.cursor
    for seq, type_name, body_full, body_limited in feed.page(connection, site.id, cursor, limit):
        view = seen.get(type_name)
        body = body_full if view is full else body_limited
        if view is not None and body is not None:
            size += len(body)
            if size > BYTES_MAX and changes:
                break
            changes.append(b'{"seq":%d,"record":%b}' % (seq, body))
        cursor = seq
    return Pulled(start.epoch, cursor, changes, more=cursor < site.seq)
