"""Let the server write records by itself: for accounts, for seeds, for commands."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from server.actions.system import Intent, enter
from server.actions.workspace import Workspace
from server.problems import Trouble
from server.store import journal, sites


def enter_intents(
    connection: Connection, site_id: str, intents: Iterable[Intent], now: int
) -> list[str]:
    """Carry out the intents in order, in the caller's transaction. Returns the ids of their
    records. Raises SystemRefused where the law refuses one; then the caller rolls back."""
    site = sites.find(connection, site_id, lock=True)
    if site is None:
        raise Trouble("foreign_site")
    work = Workspace(connection, site, now)
    entries = [enter(work, intent) for intent in intents]
    journal.append(connection, site, entries)
    work.finish()
    return [entry.operation.record for entry in entries]
