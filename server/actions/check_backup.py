"""A backup is what has been restored: this restores one into a scratch place and looks at it as a
server would (R18)."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from sqlalchemy import Connection, select

from server.actions import backup_list
from server.actions.rebuild import rebuild
from server.actions.verify_journal import verify_journal
from server.services import Services
from server.settings import DATABASE_FILE
from server.store import projections
from server.store.photo_files import digest_of
from server.store.private import FILE_MODE
from sync.catalogue import catalogue


class Checked(NamedTuple):
    """`problems` is empty when the backup can be relied on."""

    entries: int
    records: int
    photos: int
    problems: list[str]


def check(backup: Path, open_office: Callable[[Path], Services]) -> Checked:
    """Restore the database into a scratch place, bring it up as a server does (`open_office`), and
    compare: counts, chains with the heads in the list, records replayed from the journal,
    projections made anew, photos by their hash. Raises ValueError where it is no backup."""
    told = backup_list.read(backup)
    problems = _photos(backup, told)
    with TemporaryDirectory(prefix="rounds-check-") as scratch:
        place = Path(scratch, DATABASE_FILE)
        place.touch(FILE_MODE)
        place.write_bytes((backup / DATABASE_FILE).read_bytes())
        if digest_of(place) != told.database:
            return Checked(0, 0, len(told.photos), [*problems, "the database's bytes have changed"])
        problems += _rows(place, told)
        services = open_office(Path(scratch))
        try:
            with services.database.writing() as connection:
                entries, records, found = _history(connection, told)
        finally:
            services.database.engine.dispose()
    return Checked(entries, records, len(told.photos), problems + found)


def _photos(backup: Path, told: backup_list.Listed) -> list[str]:
    missing = backup_list.missing_photos(backup, told)
    problems = [f"photo {name}: missing" for name in missing]
    for name in told.photos:
        if name not in missing:
            found = digest_of(backup_list.photo_path(backup, name))
            if found != name.rpartition("/")[2]:
                problems.append(f"photo {name}: other content")
    return problems


def _rows(place: Path, told: backup_list.Listed) -> list[str]:
    with closing(sqlite3.connect(place)) as connection:
        state = str(connection.execute("PRAGMA integrity_check").fetchone()[0])
        problems = [] if state == "ok" else [f"the database: {state}"]
        counted = backup_list.counts(connection)
        problems += [
            f"{name}: {counted.get(name)} rows, {wanted} are listed"
            for name, wanted in told.counts.items()
            if counted.get(name) != wanted
        ]
        for site, listed in told.sites.items():
            if backup_list.feed_hash(connection, site) != listed["feed"]:
                problems.append(f"site {site}: the records are not those that were listed")
    return problems


def _history(connection: Connection, told: backup_list.Listed) -> tuple[int, int, list[str]]:
    problems, entries, records = [], 0, 0
    for site, listed in told.sites.items():
        verdict = verify_journal(connection, site, {listed["position"]: listed["head"]})
        entries += verdict.entries
        if verdict.problem:
            problems.append(f"site {site}: {verdict.problem}")
            continue
        before = projections_hash(connection, site)
        rebuilt = rebuild(connection, site, write=True)
        records += rebuilt.records
        problems += [
            f"site {site}: record {r} is not what its journal says" for r in rebuilt.differing
        ]
        if projections_hash(connection, site) != before:
            problems.append(f"site {site}: the tables of records differ when they are made anew")
    return entries, records, problems


def projections_hash(connection: Connection, site: str) -> str:
    """One hash over the rows of all projections of the site."""
    total = sha256()
    for name in catalogue():
        table = projections.table(name)
        query = select(table).where(table.c.site == site).order_by(table.c.id)
        for row in connection.execute(query):
            total.update(repr(tuple(row)).encode())
    return total.hexdigest()
