"""A new community: its counter row, its system post, and its `site` record."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from server.actions.system import Intent, enter
from server.actions.workspace import Workspace
from server.ids import uuid7
from server.store import epochs, journal, sites
from server.store.sites import SiteRow
from sync.chain import START

SYSTEM_NAME = "系统"


def found_site(
    connection: Connection, now: int, fields: dict[str, Any], site_id: str | None = None
) -> str:
    """Create the community with these fields of its `site` record. Returns its id."""
    identity = site_id or uuid7(now)
    row = SiteRow(
        id=identity,
        created=now,
        epoch=epochs.fresh(),
        seq=0,
        position=0,
        head=START,
        system_author=uuid7(now),
        system_device=uuid7(now),
        system_counter=0,
        system_head=START,
    )
    sites.add(connection, row)
    epochs.begin(connection, identity, row.epoch, row.position)
    work = Workspace(connection, row, now)
    post = {"name": SYSTEM_NAME, "role": "system"}
    entries = [
        enter(work, Intent("staff", post, record=row.system_author)),
        enter(work, Intent("site", fields, record=identity)),
    ]
    journal.append(connection, row, entries)
    work.finish()
    return identity
