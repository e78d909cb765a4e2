"""The settings of a community, as the records of type `setting` tell them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from server.store import feed


def settings_in_force(connection: Connection, site: str) -> dict[str, Any]:
    """The values that differ from the defaults (`sync.settings`), by key."""
    told = (r["fields"] for r in feed.every(connection, site, "setting") if not r.get("void"))
    return {fields["key"]: fields.get("value") for fields in told if "key" in fields}
