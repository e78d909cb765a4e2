"""An office's folder is its owner's alone: residents' data lie in it, and the secret."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from server.settings import Settings

FOLDER_MODE = 0o700
FILE_MODE = 0o600
_OTHERS = 0o077


def make_private(settings: Settings) -> list[Path]:
    """Make folder and database file where they are missing, for their owner only, and take away
    from others what an older version let them read. Returns what others could read until now.

    SQLite gives its `-wal` and `-shm` the mode of the database; what lies deeper than `photos` and
    `tls` cannot be reached by whoever may not enter these.
    """
    settings.data.mkdir(parents=True, exist_ok=True, mode=FOLDER_MODE)
    file = settings.database_file
    if file and file.parent.is_dir():
        file.touch(FILE_MODE)
    return [path for path in _parts(settings.data, file) if _tightened(path)]


def _parts(data: Path, file: Path | None) -> Iterator[Path]:
    yield from (data, data / "photos", data / "tls")
    if file:
        yield from (file.with_name(file.name + end) for end in ("", "-wal", "-shm"))


def _tightened(path: Path) -> bool:
    # Whose file it is not cannot change it; Windows knows no such modes.
    with contextlib.suppress(FileNotFoundError, PermissionError):
        mode = path.stat().st_mode
        if mode & _OTHERS and os.name != "nt":
            path.chmod(mode & 0o7700)
            return True
    return False
