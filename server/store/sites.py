"""The counter row of each community: where its sequence, journal and system chain stand."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select, update

from server.store.tables import sites


@dataclass(slots=True)
class SiteRow:
    """The row while its transaction runs; `save` writes it back. `seq` numbers the feed,
    `position` and `head` the journal's chain, `system_*` the server's own device."""

    id: str
    created: int
    epoch: str
    seq: int
    position: int
    head: str
    system_author: str
    system_device: str
    system_counter: int
    system_head: str


_FIND = select(sites).where(sites.c.id == bindparam("site"))
_LOCK = _FIND.with_for_update()


def find(connection: Connection, site: str, *, lock: bool = False) -> SiteRow | None:
    """The site's row, or None. `lock` holds it to the commit, so that numbers never overtake
    each other (SQLite has one writer and needs no row lock)."""
    row = connection.execute(_LOCK if lock else _FIND, {"site": site}).mappings().first()
    return SiteRow(**row) if row else None


def sequence(connection: Connection, site: str) -> int:
    """Where the numbers of the site's feed stand; 0 for a site that is not here."""
    row = find(connection, site)
    return row.seq if row else 0


def add(connection: Connection, site: SiteRow) -> None:
    connection.execute(sites.insert(), _values(site))


def save(connection: Connection, site: SiteRow) -> None:
    connection.execute(update(sites).where(sites.c.id == site.id).values(**_values(site)))


def every(connection: Connection) -> list[str]:
    """The ids of all sites, oldest first."""
    return list(
        connection.execute(select(sites.c.id).order_by(sites.c.created, sites.c.id)).scalars()
    )


def _values(site: SiteRow) -> dict[str, object]:
    return {name: getattr(site, name) for name in SiteRow.__slots__}
