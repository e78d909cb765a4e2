"""Photos as files: `<folder>/<site>/<aa>/<sha256>`, outside everything that is served as a file.

A growing upload is `<sha256>.part`; its size is the truth about what has arrived. The display
sizes lie beside the original as `<sha256>.thumb.jpg` and `<sha256>.screen.jpg` and can be made
again at any time.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SIZES = ("thumb", "screen")


@dataclass(frozen=True, slots=True)
class PhotoFiles:
    """All photos below one folder. Site and hash are checked by the caller to be a UUID and 64
    hexadecimal digits: they become path parts."""

    folder: Path

    def original(self, site: str, sha256: str) -> Path:
        return self.folder / site / sha256[:2] / sha256

    def part(self, site: str, sha256: str) -> Path:
        return self.original(site, sha256).with_suffix(".part")

    def display(self, site: str, sha256: str, size: str) -> Path:
        return self.original(site, sha256).with_suffix(f".{size}.jpg")

    def received(self, site: str, sha256: str) -> int:
        """How many bytes of a growing upload have arrived."""
        try:
            return self.part(site, sha256).stat().st_size
        except FileNotFoundError:
            return 0

    @contextlib.contextmanager
    def growing(self, site: str, sha256: str) -> Iterator[int]:
        """The descriptor of the growing upload, held by one request at a time."""
        path = self.part(site, sha256)
        make_folder(path.parent)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield descriptor
        finally:
            os.close(descriptor)

    def keep(self, site: str, sha256: str) -> None:
        """The finished upload becomes the original: on disk for good when this returns."""
        final = self.original(site, sha256)
        self.part(site, sha256).replace(final)
        sync_folder(final.parent)

    def drop_part(self, site: str, sha256: str) -> None:
        self.part(site, sha256).unlink(missing_ok=True)

    def holds(self, site: str, sha256: str) -> bool:
        return any(path.exists() for path in self._of(site, sha256))

    def drop(self, site: str, sha256: str) -> None:
        """Let go of the photo in all its sizes: gone from the folder when this returns."""
        for path in self._of(site, sha256):
            path.unlink(missing_ok=True)
        folder = self.original(site, sha256).parent
        if folder.is_dir():
            sync_folder(folder)

    def _of(self, site: str, sha256: str) -> list[Path]:
        sizes = [self.display(site, sha256, size) for size in SIZES]
        return [self.original(site, sha256), self.part(site, sha256), *sizes]


def digest_of(path: Path) -> str:
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def make_folder(folder: Path) -> None:
    """Make the folder and those above it, for their owner only and each on disk for good: a file
    that was synced inside a folder whose name was not would be gone after a power cut."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """The names in the folder are on disk for good when this returns."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
