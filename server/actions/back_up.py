"""A copy of the office while it runs: the database by SQLite's online backup, then the photos.

The copy's epochs are emptied: whoever serves from it makes new ones, and the tablets then offer
again what the backup cannot know (R14).
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path
from typing import NamedTuple

from server.services import Services
from server.settings import SECRET_FILE

DATABASE = "rounds.db"


class Copied(NamedTuple):
    """How many photos were copied, and what SQLite says of the copied database."""

    photos: int
    integrity: str


def back_up(services: Services, target: Path) -> Copied:
    """Copy to `target`, which must not exist. Raises ValueError on PostgreSQL or where it does."""
    settings = services.settings
    if not settings.sqlite:
        raise ValueError("PostgreSQL 请用 pg_dump · use pg_dump for PostgreSQL")
    if target.exists():
        raise ValueError(f"{target} 已存在 · exists already")
    target.mkdir(parents=True, mode=0o700)
    integrity = _copy_database(
        Path(settings.database.removeprefix("sqlite:///")), target / DATABASE
    )
    # After the database: every photo that it knows to be complete is then in the copy.
    count = _copy_photos(settings.photos, target / "photos")
    if (settings.data / SECRET_FILE).exists():
        shutil.copy2(settings.data / SECRET_FILE, target / SECRET_FILE)
    return Copied(count, integrity)


def _copy_database(source: Path, target: Path) -> str:
    old, new = sqlite3.connect(source), sqlite3.connect(target)
    try:
        old.backup(new)
        new.execute("UPDATE sites SET epoch = ''")
        new.commit()
        new.execute("PRAGMA journal_mode = DELETE")
        return str(new.execute("PRAGMA integrity_check").fetchone()[0])
    finally:
        old.close()
        new.close()


def _copy_photos(source: Path, target: Path) -> int:
    """Finished files only; originals never change, so a hard link is a copy where it can be."""
    count = 0
    for path in source.rglob("*"):
        if not path.is_file() or path.suffix in (".part", ".new"):
            continue
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(path, place)
        except OSError:
            shutil.copy2(path, place)
        count += path.suffix == ""
    return count
