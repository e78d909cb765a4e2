"""A backup put in the place of an office: under a new epoch, so that tablets notice and offer
their work of the last 14 days again (R14). Accounts and devices come back as they were."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from server.actions import backup_list
from server.actions.back_up import MOMENT, PHOTOS, TLS
from server.settings import DATABASE_FILE, SECRET_FILE
from server.store.photo_files import digest_of, make_folder, sync_folder
from server.store.private import FILE_MODE, FOLDER_MODE

SECONDS_FOR_LOCK = 1.0


class Restored(NamedTuple):
    """`kept`: where the office that was there before lies now; `photos`: how many came back."""

    kept: Path | None
    photos: int


class Occupied(ValueError):
    """There is an office already, or a server is running on it."""


def restore(backup: Path, data: Path, *, replace: bool = False) -> Restored:
    """Put the backup in the place of the folder `data`. With `replace`, an office that is there is
    kept aside. Nothing is touched before the copy is complete. Raises Occupied, and ValueError
    where the backup is not whole."""
    told = backup_list.read(backup)
    data = data.resolve()
    occupied = data.exists() and any(data.iterdir())
    if occupied and not replace:
        raise Occupied(f"{data} 已有数据：加 --replace · not empty: use --replace to set it aside")
    if occupied:
        _nobody_serves(data)
    aside = data.with_name(data.name + ".restoring")
    shutil.rmtree(aside, ignore_errors=True)
    copy_into(backup, aside, told)
    kept = _make_way(data)
    aside.rename(data)
    sync_folder(data.parent)
    return Restored(kept, len(told.photos))


def copy_into(backup: Path, folder: Path, told: backup_list.Listed) -> None:
    """Copy everything of the backup to the new folder, verified and on disk for good."""
    make_folder(folder.parent)
    folder.mkdir(mode=FOLDER_MODE)
    _copy(backup / DATABASE_FILE, folder / DATABASE_FILE)
    # A backup of an older version lets others read.
    (folder / DATABASE_FILE).chmod(FILE_MODE)
    if digest_of(folder / DATABASE_FILE) != told.database:
        raise ValueError(f"{backup}: 数据库已损坏 · the database is not what was written")
    for name in told.photos:
        for path in sorted(backup_list.photo_path(backup, name).parent.glob(f"{name[-64:]}*")):
            place = folder / PHOTOS / path.relative_to(backup / PHOTOS)
            make_folder(place.parent)
            _copy(path, place)
    missing = backup_list.missing_photos(folder, told)
    if missing:
        raise ValueError(f"照片缺失 · photos are missing: {', '.join(missing[:5])}")
    if (backup / SECRET_FILE).exists():
        _copy(backup / SECRET_FILE, folder / SECRET_FILE)
    if (backup / TLS).is_dir():
        shutil.copytree(backup / TLS, folder / TLS)
    # A backup that somebody served from has an epoch again.
    with closing(sqlite3.connect(folder / DATABASE_FILE)) as connection:
        connection.execute("UPDATE sites SET epoch = ''")
        connection.commit()
    sync_folder(folder)


def _copy(source: Path, target: Path) -> None:
    shutil.copy2(source, target)
    with target.open("rb") as handle:
        os.fsync(handle.fileno())


def _nobody_serves(data: Path) -> None:
    """A server that runs on would write into the folder that is set aside."""
    if not (data / DATABASE_FILE).exists():
        return
    with closing(sqlite3.connect(data / DATABASE_FILE, timeout=SECONDS_FOR_LOCK)) as connection:
        try:
            # Leaving WAL needs the database for oneself, and writes its last pages back.
            connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError as error:
            raise Occupied(f"请先停止服务 · stop the server on {data} first") from error


def _make_way(data: Path) -> Path | None:
    if not data.exists():
        return None
    if not any(data.iterdir()):
        data.rmdir()
        return None
    data.chmod(FOLDER_MODE)
    moment = datetime.now(UTC).strftime(MOMENT)
    return data.rename(data.with_name(f"{data.name}.before-{moment}"))
