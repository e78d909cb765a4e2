"""A disk that forgets: a file system in memory which, when the power is cut, keeps of every file
what was synced and a random part of what was written since, in order.

`kill -9` does not stand in for it: what a killed process wrote is still in the kernel's cache.
Started as a process of its own: `python -m tests.faults.support.lossy_disk MOUNT DUMP SEED`.
Removing `/.powercut` writes what survives to DUMP. Directories, names and links always survive.
"""

from __future__ import annotations

import errno
import os
import random
import stat
import sys
import threading
import time
from pathlib import Path
from typing import Any, NamedTuple

import mfusepy as fuse

POWER_CUT = "/.powercut"
BLOCK = 4096
BLOCKS = 1 << 20


class Write(NamedTuple):
    """What was done to a file and not synced yet; `data` None: cut off or grown to `offset`."""

    offset: int
    data: bytes | None


class File:
    """`live` is what processes see, `safe` what is on the platter, `pending` leads from one to
    the other."""

    def __init__(self) -> None:
        self.live = bytearray()
        self.safe = bytearray()
        self.pending: list[Write] = []

    def do(self, change: Write) -> None:
        apply(self.live, change)
        self.pending.append(change)

    def sync(self) -> None:
        for change in self.pending:
            apply(self.safe, change)
        self.pending.clear()

    def after_power_cut(self, chance: random.Random) -> bytes:
        found = bytearray(self.safe)
        for change in self.pending[: chance.randrange(len(self.pending) + 1)]:
            apply(found, change)
        return bytes(found)


def apply(content: bytearray, change: Write) -> None:
    offset, data = change
    if data is None:
        del content[offset:]
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    if data is not None:
        content[offset : offset + len(data)] = data


class LossyDisk(fuse.Operations):  # type: ignore[misc]
    """The file system; mounted without threads, the lock is for the reader of the code only."""

    use_ns = False

    def __init__(self, dump: Path, seed: int) -> None:
        self.dump = dump
        self.chance = random.Random(seed)
        self.files: dict[str, File] = {}
        self.folders = {"/"}
        self.links: dict[str, str] = {}
        self.turn = threading.RLock()

    def _file(self, path: str) -> File:
        if path not in self.files:
            raise fuse.FuseOSError(errno.ENOENT)
        return self.files[path]

    def getattr(self, path: str, fh: int | None = None) -> dict[str, Any]:
        now = time.time()
        told: dict[str, Any] = {"st_mtime": now, "st_ctime": now, "st_atime": now}
        told |= {"st_uid": os.getuid(), "st_gid": os.getgid(), "st_nlink": 1, "st_size": 0}
        if path in self.folders:
            return told | {"st_mode": stat.S_IFDIR | 0o700, "st_nlink": 2}
        if path in self.links:
            return told | {"st_mode": stat.S_IFLNK | 0o700, "st_size": len(self.links[path])}
        return told | {"st_mode": stat.S_IFREG | 0o600, "st_size": len(self._file(path).live)}

    def readdir(self, path: str, fh: int) -> list[str]:
        before = path.rstrip("/") + "/"
        names = [n[len(before) :] for n in self._names() if n.startswith(before) and n != before]
        return [".", "..", *(name for name in names if "/" not in name)]

    def _names(self) -> list[str]:
        return [*self.files, *self.links, *(self.folders - {"/"})]

    def mkdir(self, path: str, mode: int) -> int:
        self.folders.add(path)
        return 0

    def rmdir(self, path: str) -> int:
        if len(self.readdir(path, 0)) > 2:
            raise fuse.FuseOSError(errno.ENOTEMPTY)
        self.folders.discard(path)
        return 0

    def symlink(self, target: str, source: str) -> int:
        self.links[target] = source
        return 0

    def readlink(self, path: str) -> str:
        return self.links[path]

    def create(self, path: str, mode: int, fi: Any = None) -> int:
        self.files[path] = File()
        return 1

    def open(self, path: str, flags: int) -> int:
        if flags & os.O_TRUNC:
            self.truncate(path, 0)
        self._file(path)
        return 1

    def read(self, path: str, size: int, offset: int, fh: int) -> bytes:
        return bytes(self._file(path).live[offset : offset + size])

    def write(self, path: str, data: bytes, offset: int, fh: int) -> int:
        with self.turn:
            self._file(path).do(Write(offset, bytes(data)))
        return len(data)

    def truncate(self, path: str, length: int, fh: int | None = None) -> int:
        with self.turn:
            self._file(path).do(Write(length, None))
        return 0

    def fsync(self, path: str, datasync: int, fh: int) -> int:
        with self.turn:
            self._file(path).sync()
        return 0

    def fsyncdir(self, path: str, datasync: int, fh: int) -> int:
        return 0

    def unlink(self, path: str) -> int:
        if path == POWER_CUT:
            self.cut()
            return 0
        if self.links.pop(path, None) is None and self.files.pop(path, None) is None:
            raise fuse.FuseOSError(errno.ENOENT)
        return 0

    def rename(self, old: str, new: str) -> int:
        with self.turn:
            for kept in (self.files, self.links):
                for path in [p for p in kept if p == old or p.startswith(old + "/")]:
                    kept[new + path[len(old) :]] = kept.pop(path)  # type: ignore[assignment]
            inside = {p for p in self.folders if p == old or p.startswith(old + "/")}
            self.folders = (self.folders - inside) | {new + p[len(old) :] for p in inside}
        return 0

    def chmod(self, path: str, mode: int) -> int:
        return 0

    def chown(self, path: str, uid: int, gid: int) -> int:
        return 0

    def utimens(self, path: str, times: Any = None) -> int:
        return 0

    def statfs(self, path: str) -> dict[str, int]:
        told = {"f_bsize": BLOCK, "f_frsize": BLOCK, "f_blocks": BLOCKS, "f_files": BLOCKS}
        free = dict.fromkeys(("f_bfree", "f_bavail", "f_ffree"), BLOCKS - 1)
        return told | free | {"f_namemax": 255}

    def cut(self) -> None:
        """The power is gone: what is in the dump is all that there is."""
        with self.turn:
            for folder in sorted(self.folders):
                (self.dump / folder.lstrip("/")).mkdir(parents=True, exist_ok=True)
            for path, file in self.files.items():
                if path != POWER_CUT:
                    survived = file.after_power_cut(self.chance)
                    (self.dump / path.lstrip("/")).write_bytes(survived)


if __name__ == "__main__":
    mount, dump, seed = sys.argv[1:]
    disk = LossyDisk(Path(dump), int(seed))
    # The default of keeping attributes for a second would show sizes that are no longer true.
    fuse.FUSE(disk, mount, foreground=True, nothreads=True, attr_timeout=0, entry_timeout=0)
