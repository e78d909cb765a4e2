"""Operations that were refused for a reason that passes are decided again when it has passed:
those of a newer app once the server knows their schema (R11), those that came back after a restore
before the record that they change (R14). Each lands under its own id, as if it had come now; where
somebody has dealt with the refusal by hand, that stands.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection

from server.actions import groups
from server.actions.intake import Arrival, arrive
from server.actions.push import Push, Run
from server.actions.workspace import Workspace
from server.store import parked, people, sites
from server.store.parked import Waiting
from server.store.sites import SiteRow

Rows = dict[str, Waiting]


def take_up_everywhere(connection: Connection) -> int:
    """At start, when the server may have learned new schemas. Returns how many landed."""
    count = 0
    for name in sites.every(connection):
        site = sites.find(connection, name, lock=True)
        if site is not None and parked.some(connection, name):
            count += take_up(connection, site)
    return count


def take_up(connection: Connection, site: SiteRow, records: Collection[str] | None = None) -> int:
    """Decide again what waits at the locked site, or the part of it about `records`; what lands
    may be what others waited for. Returns how many operations landed."""
    count = 0
    rows = {row.digest: row for row in parked.waiting(connection, site.id)}
    progress = True
    while progress:
        progress = False
        for group in groups.split([arrive(row.raw) for row in rows.values()]):
            about = {a.operation.record for a in group if a.operation}
            if records is not None and count == 0 and not about & set(records):
                continue
            if _take_up(connection, site, group, rows):
                count += len(group)
                progress = True
                for arrival in group:
                    del rows[arrival.digest]
                break
    return count


def _take_up(connection: Connection, site: SiteRow, group: list[Arrival], rows: Rows) -> bool:
    first = rows[group[0].digest]
    refusals = [rows[a.digest].outcome["problem"]["refusal"] for a in group]
    request = Push(
        site=site.id,
        device=first.device,
        account="",
        now=first.received - first.offset,
        operations=[],
        head=None,
    )
    accounts = people.device_accounts(connection, first.device)
    run = Run(Workspace(connection, site, first.received), request, accounts)
    if not run.decide_again(group, refusals):
        return False
    parked.taken_up(connection, site.id, [a.digest for a in group])
    return True
