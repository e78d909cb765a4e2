"""The audit: who did what to the server itself, and what looked wrong. It is only ever added to;
it holds ids, never names or words of residents."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from server.ids import uuid7
from server.store.tables import accounts, audit

EVERYWHERE = ""


class Line(NamedTuple):
    """One line as it is read. `login` is of the account, where there is one."""

    at: int
    kind: str
    login: str | None
    device: str | None
    site: str
    details: str


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


def since(connection: Connection, at: int, kind: str | None = None) -> Iterator[Line]:
    """The lines from `at` (ms) on, the oldest first; of one kind where one is named."""
    wanted = audit.c.at >= at
    if kind is not None:
        wanted &= audit.c.kind == kind
    c = audit.c
    rows = connection.execute(
        select(c.at, c.kind, accounts.c.login, c.device, c.site, c.details)
        .outerjoin(accounts, accounts.c.id == c.account)
        .where(wanted)
        .order_by(c.at, c.id)
    )
    for row in rows:
        yield Line(*row)
