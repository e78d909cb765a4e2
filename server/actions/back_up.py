"""A copy of the office while it runs: the database by SQLite's online backup, then the photos.

Each backup is a folder of its own that can be served by itself: `<into>/<moment>/` with database,
photos, certificates, secret and a list of what must be in it. Photos that an earlier backup beside
it already holds are linked, not copied: they are named by their content and never change. It is
written aside and renamed when it is complete and on disk for good, so there is never half of one.

The copy's epochs are emptied: whoever serves from it makes new ones, and the tablets then offer
again what the backup cannot know (R14).
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from server.actions import backup_list
from server.services import Services
from server.settings import DATABASE_FILE, SECRET_FILE
from server.store.photo_files import sync_folder
from server.store.private import FILE_MODE, FOLDER_MODE

PHOTOS = "photos"
TLS = "tls"
MOMENT = "%Y-%m-%dT%H%M%SZ"


class Copied(NamedTuple):
    """Where the backup is; how many photos it holds, and how many of them had to be copied."""

    folder: Path
    photos: int
    copied: int


def back_up(services: Services, into: Path) -> Copied:
    """Make a backup below the folder `into`. Raises ValueError on PostgreSQL, where it would lie
    inside the office, and where a photo that the database knows is missing."""
    settings = services.settings
    database = settings.database_file
    if database is None:
        raise ValueError("PostgreSQL 请用 pg_dump · use pg_dump for PostgreSQL")
    into = into.resolve()
    if into.is_relative_to(settings.data):
        raise ValueError("备份须在数据文件夹之外 · a backup must lie outside the office's folder")
    into.mkdir(parents=True, exist_ok=True, mode=0o700)
    name = datetime.now(UTC).strftime(MOMENT)
    aside = into / f".{name}.part"
    if aside.exists() or (into / name).exists():
        raise ValueError(f"{into / name} 已存在 · exists already")
    try:
        copied = _write(settings.data, database, aside, newest(into))
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    aside.rename(into / name)
    sync_folder(into)
    return copied._replace(folder=into / name)


def newest(into: Path) -> Path | None:
    """The latest finished backup below the folder."""
    found = sorted(p.parent for p in into.glob(f"[0-9]*/{backup_list.FILE}"))
    return found[-1] if found else None


def _write(data: Path, database: Path, aside: Path, before: Path | None) -> Copied:
    aside.mkdir(mode=0o700)
    (aside / DATABASE_FILE).touch(FILE_MODE)
    _copy_database(database, aside / DATABASE_FILE)
    # After the database: every photo that it knows to be complete is then in the copy.
    copied = _copy_photos(data / PHOTOS, aside / PHOTOS, before / PHOTOS if before else None)
    if (data / SECRET_FILE).exists():
        shutil.copy2(data / SECRET_FILE, aside / SECRET_FILE)
    if (data / TLS).is_dir():
        shutil.copytree(data / TLS, aside / TLS)
    with closing(sqlite3.connect(aside / DATABASE_FILE)) as connection:
        told = backup_list.describe(connection, aside)
    missing = backup_list.missing_photos(aside, told)
    if missing:
        raise ValueError(f"照片缺失 · photos are missing: {', '.join(missing[:5])}")
    backup_list.write(aside, told)
    _sync_everything(aside)
    return Copied(aside, len(told.photos), copied)


def _copy_database(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        new.execute("UPDATE sites SET epoch = ''")
        new.commit()
        # One file instead of three, so that whoever copies it by hand copies all of it.
        new.execute("PRAGMA journal_mode = DELETE")


def _copy_photos(source: Path, target: Path, before: Path | None) -> int:
    """Finished files only. Returns how many originals were not in the backup before."""
    target.mkdir(mode=FOLDER_MODE)
    fresh = 0
    for path in source.rglob("*"):
        if not path.is_file() or path.suffix in (".part", ".new"):
            continue
        name = path.relative_to(source)
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        if not (before and _linked(before / name, target / name, path.stat().st_size)):
            shutil.copy2(path, target / name)
            fresh += path.suffix == ""
    return fresh


def _linked(known: Path, place: Path, size: int) -> bool:
    """Whether the file could be had from the backup before."""
    try:
        if known.stat().st_size != size:
            return False
        os.link(known, place)
    except OSError:
        return False
    return True


def _sync_everything(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_dir():
            sync_folder(path)
        elif path.stat().st_nlink == 1:
            with path.open("rb") as handle:
                os.fsync(handle.fileno())
    sync_folder(folder)
