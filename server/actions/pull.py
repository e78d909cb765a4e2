"""Changes down: a range of the feed, joined from bytes that were made when the records were
written. No record is parsed on this path but refusals, since who reads one depends on what it
holds (DESIGN: the sync protocol, 6)."""

from __future__ import annotations

from dataclasses import dataclass

import orjson
from sqlalchemy import Connection

from server.actions import refusals
from server.actions.pages import Key, Page, Pages
from server.store import feed, reading, sites
from server.store.reading import View, visibility
from sync.definition import Role

CHANGES_MAX = 2000
BYTES_MAX = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Pulled:
    """`changes` are the ready entries of the answer's list, joined, and `count` how many; `cursor`
    is where to go on."""

    epoch: str
    cursor: int
    changes: bytes = b""
    count: int = 0
    restart: bool = False
    more: bool = False


@dataclass(frozen=True, slots=True)
class Pull:
    """Who asks, what the device has, and how much it takes: the lower half of a sync request.
    `staff` is the post of whoever asks."""

    site: str
    role: Role
    staff: str
    device: str
    epoch: str | None
    cursor: int
    limit: int


def pull(connection: Connection, request: Pull, pages: Pages) -> Pulled | None:
    """What changed after the cursor, as far as the role may see it; None: no such site.

    A cursor from another epoch, or from beyond the end of the feed, is answered with `restart`.
    """
    site = sites.find(connection, request.site)
    if site is None:
        return None
    epoch, cursor = request.epoch, request.cursor
    present = f"{site.epoch}.{visibility(request.role)}"
    if (epoch != present and (epoch is not None or cursor > 0)) or cursor > site.seq:
        return Pulled(present, 0, restart=True, more=True)
    if cursor == site.seq:
        return Pulled(present, cursor)
    limit = min(request.limit, CHANGES_MAX)
    key = Key(site.id, present, request.role, site.seq, cursor, limit)
    page = pages.page(key, lambda: _page(connection, key, request.role))
    own = frozenset((request.staff, request.device))
    if page.withheld & own:
        # Nobody else gets this one, so it is not shared.
        page = _page(connection, key, request.role, own)
    return Pulled(present, page.cursor, page.changes, page.count, more=page.cursor < site.seq)


def _page(connection: Connection, key: Key, role: Role, own: frozenset[str] = frozenset()) -> Page:
    """The page for the role, with what was refused of the author or the device in `own`."""
    full, seen = View.FULL, reading.seen(role)
    withheld: set[str] = set()
    changes: list[bytes] = []
    size = 0
    cursor = key.after
    for seq, type_name, body_full, body_limited in feed.page(
        connection, key.site, key.after, key.limit
    ):
        view = seen.get(type_name)
        body = body_full if view is full else body_limited
        if type_name == refusals.TYPE and view is not None:
            makers = _makers_alone(body_full, role)
            if makers and not makers & own:
                withheld |= makers
                view = None
        if view is not None and body is not None:
            size += len(body)
            if size > BYTES_MAX and changes:
                break
            changes.append(b'{"seq":%d,"record":%b}' % (seq, body))
        cursor = seq
    return Page(b",".join(changes), len(changes), cursor, frozenset(withheld))


def _makers_alone(body: bytes, role: Role) -> frozenset[str]:
    """Author and device of a refusal that the role does not read otherwise; empty: it does."""
    fields = orjson.loads(body)["fields"]
    if reading.shows_refusal(role, fields):
        return frozenset()
    return frozenset(fields.get(name, "") for name in ("author", "device"))
