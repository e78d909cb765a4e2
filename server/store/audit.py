"""The audit: who did what to the server itself, and what looked wrong. It is only ever added to;
it holds ids, never names or words of residents."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection

from server.ids import uuid7
from server.store.tables import audit

EVERYWHERE = ""


def note(
    connection: Connection,
    kind: str,
    now: int,
    *,
    site: str = EVERYWHERE,
    account: str | None = None,
    device: str | None = None,
    details: dict[str, Any] | None = None,
) -> None:
    """Write one line of the audit. `site` is empty for what concerns the whole server."""
    row = {
        "site": site,
        "id": uuid7(now),
        "at": now,
        "kind": kind,
        "account": account,
        "device": device,
        "details": json.dumps(details or {}, sort_keys=True),
    }
    connection.execute(audit.insert(), row)
