"""The epochs that a site went through: a restored backup begins a new one (QUALITY, R14)."""

from __future__ import annotations

import secrets
from typing import NamedTuple

from sqlalchemy import Connection, select, update

from server.store.tables import epochs, journal, sites


class Epoch(NamedTuple):
    """`position` is where the site's journal stood when the epoch began."""

    name: str
    position: int


def fresh() -> str:
    return secrets.token_hex(8)


def begin(connection: Connection, site: str, name: str, position: int) -> None:
    """Note that the epoch begins after this position of the journal."""
    number = len(of_site(connection, site))
    row = {"site": site, "number": number, "epoch": name, "position": position}
    connection.execute(epochs.insert(), row)


def of_site(connection: Connection, site: str) -> list[Epoch]:
    """Every epoch of the site, the present one last."""
    query = select(epochs.c.epoch, epochs.c.position).where(epochs.c.site == site)
    return [Epoch(*row) for row in connection.execute(query.order_by(epochs.c.number))]


def begin_missing(connection: Connection) -> int:
    """Give every site of a restored backup a new epoch, so that tablets offer their work of the
    last 14 days again, and note one that was set by hand. Returns how many were begun."""
    count = 0
    for site, epoch, position in connection.execute(
        select(sites.c.id, sites.c.epoch, sites.c.position)
    ).all():
        known = of_site(connection, site)
        if epoch and known and known[-1].name == epoch:
            continue
        name = epoch or fresh()
        begin(connection, site, name, position)
        connection.execute(update(sites).where(sites.c.id == site).values(epoch=name))
        count += 1
    return count


def version_at(connection: Connection, site: str, record: str, position: int) -> int:
    """The version that the record had at this position of the journal; 0: it did not exist."""
    query = (
        select(journal.c.version)
        .where(
            journal.c.site == site,
            journal.c.record == record,
            journal.c.position <= position,
            journal.c.status != "refused",
        )
        .order_by(journal.c.position.desc())
        .limit(1)
    )
    return connection.execute(query).scalar() or 0
