"""The list in each backup: what must be in it, so that a check needs nothing but the backup."""

from __future__ import annotations

import json
import sqlite3
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from server.settings import DATABASE_FILE
from server.store.photo_files import digest_of
from server.version import VERSION

FILE = "backup.json"
FORMAT = 1
COUNTED = (
    "journal",
    "feed",
    "quarantine",
    "accounts",
    "devices",
    "device_users",
    "photos",
    "audit",
)


class Listed(NamedTuple):
    """`sites`: by id, the journal's position and head and the hash of the feed; `counts`: rows of
    the core tables; `photos`: bytes by `<site>/<sha256>`; `database`: SHA-256 of the file."""

    version: str
    sites: dict[str, dict[str, Any]]
    counts: dict[str, int]
    photos: dict[str, int]
    database: str


def describe(connection: sqlite3.Connection, folder: Path) -> Listed:
    """What the copied database in `folder` says must be there."""
    rows = connection.execute("SELECT id, position, head FROM sites ORDER BY id").fetchall()
    photos = connection.execute("SELECT site, sha256, bytes FROM photos ORDER BY site, sha256")
    return Listed(
        version=VERSION,
        sites={
            site: {"position": position, "head": head, "feed": feed_hash(connection, site)}
            for site, position, head in rows
        },
        counts=counts(connection),
        photos={f"{site}/{name}": size for site, name, size in photos},
        database=digest_of(Path(folder, DATABASE_FILE)),
    )


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows each core table has that a restore must bring back."""
    # Names come from the list above.
    query = "SELECT count(*) FROM {}"
    return {n: connection.execute(query.format(n)).fetchone()[0] for n in COUNTED}


def feed_hash(connection: sqlite3.Connection, site: str) -> str:
    """One hash over all records of the site as they are served, whatever their order."""
    total = sha256()
    query = "SELECT record, version, body FROM feed WHERE site = ? ORDER BY record"
    for record, version, body in connection.execute(query, (site,)):
        total.update(f"{record} {version} {len(body)}\n".encode() + body)
    return total.hexdigest()


def photo_path(folder: Path, name: str) -> Path:
    site, _, digest = name.partition("/")
    return folder / "photos" / site / digest[:2] / digest


def missing_photos(folder: Path, told: Listed) -> list[str]:
    """The photos that are not there, or not in their full length."""
    return [n for n, size in told.photos.items() if _size(photo_path(folder, n)) != size]


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else -1


def write(folder: Path, told: Listed) -> None:
    text = json.dumps({"format": FORMAT, **told._asdict()}, indent=1, sort_keys=True)
    (folder / FILE).write_text(text + "\n", encoding="ascii")


def read(folder: Path) -> Listed:
    """The list of a backup. Raises ValueError where the folder is none."""
    try:
        told = json.loads((folder / FILE).read_text(encoding="ascii"))
        if told.pop("format") != FORMAT:
            raise ValueError(f"{folder}: 备份格式不支持 · made by a newer version")
        return Listed(**told)
    except (OSError, KeyError, TypeError, json.JSONDecodeError) as error:
        raise ValueError(f"{folder}: 不是完整的备份 · not a complete backup") from error
