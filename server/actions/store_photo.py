"""A photo arrives in parts, resumable, and is kept once its bytes give the hash that names it and
a decoder has found it to be a photo (DESIGN: evidence)."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace

from server.ids import now_ms
from server.problems import Trouble
from server.security.images import BYTES_MAX, NotAPhoto, examine, known_start
from server.services import Services
from server.store import photos
from server.store.photo_files import digest_of
from server.store.photos import Photo

PART_MAX = 256 * 1024
MAGIC = 12


@dataclass(frozen=True, slots=True)
class Receipt:
    """What of the photo has arrived; only `complete` lets the device let go of it."""

    sha256: str
    received: int
    complete: bool


@dataclass(frozen=True, slots=True)
class Part:
    """Some bytes of a photo: `content` begins at `offset` of `total`."""

    site: str
    sha256: str
    account: str
    offset: int
    total: int
    content: bytes


def receipt(services: Services, site: str, sha256: str) -> Receipt:
    with services.database.reading() as connection:
        photo = photos.find(connection, site, sha256)
    if photo is not None:
        return Receipt(sha256, photo.bytes, complete=True)
    return Receipt(sha256, services.photos.received(site, sha256), complete=False)


def store_pieces(services: Services, part: Part, pieces: Iterable[bytes]) -> Receipt:
    """Append the part's content as it arrives, so that what came before the link broke need not
    be sent again (R16). The lock is held for a piece at a time: a connection that fell silent
    keeps nobody waiting, and what still comes over it is refused by its offset."""
    told = None
    for piece in pieces:
        told = store_part(services, replace(part, content=piece))
        part = replace(part, offset=part.offset + len(piece))
    return told or store_part(services, part)


def store_part(services: Services, part: Part) -> Receipt:
    """Append one part; the last one completes the photo. Raises Trouble: photo_too_large,
    photo_offset_wrong (with `received`), photo_hash_wrong, photo_not_image."""
    if part.total > BYTES_MAX or part.offset + len(part.content) > part.total:
        raise Trouble("photo_too_large")
    before = receipt(services, part.site, part.sha256)
    if before.complete:
        return before
    with services.photos.growing(part.site, part.sha256) as descriptor:
        size = os.fstat(descriptor).st_size
        if size != part.offset:
            raise Trouble("photo_offset_wrong", received=size)
        if size == 0 and len(part.content) >= MAGIC and not known_start(part.content[:MAGIC]):
            raise Trouble("photo_not_image")
        _write_all(descriptor, part.content)
        size += len(part.content)
        if size < part.total:
            return Receipt(part.sha256, size, complete=False)
        os.fsync(descriptor)
        return _complete(services, part)


def _write_all(descriptor: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]


def _complete(services: Services, part: Part) -> Receipt:
    """Verify, examine, keep: on disk for good before anything is said."""
    files, site, sha256 = services.photos, part.site, part.sha256
    path = files.part(site, sha256)
    if not path.exists():
        # Another request completed it while this one waited for the file.
        return receipt(services, site, sha256)
    if digest_of(path) != sha256:
        files.drop_part(site, sha256)
        raise Trouble("photo_hash_wrong")
    sizes = (files.display(site, sha256, "thumb"), files.display(site, sha256, "screen"))
    try:
        facts = examine(path, *sizes)
    except NotAPhoto as error:
        files.drop_part(site, sha256)
        raise Trouble("photo_not_image") from error
    files.keep(site, sha256)
    with services.database.writing() as connection:
        photos.add(connection, Photo(site, sha256, part.total, *facts, now_ms(), part.account))
    return Receipt(sha256, part.total, complete=True)
