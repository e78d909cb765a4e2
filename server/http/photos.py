"""Photos up in parts, receipts, and display sizes down. Originals are never served here (S6)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from flask import Response, request

from server.actions.store_photo import PART_MAX, Part, receipt, store_pieces
from server.http.blueprint import Blueprint
from server.http.context import account, services
from server.http.schemas import PhotoPartSchema, PhotoSizeSchema, ReceiptSchema
from server.problems import Trouble
from server.security.headers import SANDBOX
from server.store import photos

blueprint = Blueprint("photos", __name__, description="Photos, named by their SHA-256")

# What is lost at most when the link breaks; each costs a lock and an append.
PIECE = 32 * 1024

_HASH = re.compile(r"[0-9a-f]{64}")
_BINARY = {"content": {"application/octet-stream": {"schema": {"type": "string"}}}}


def _checked(sha256: str) -> str:
    if not _HASH.fullmatch(sha256):
        raise Trouble("not_found")
    return sha256


@blueprint.get("/api/sites/<string:site>/photos/<string:sha256>/receipt")
@blueprint.gives(200, ReceiptSchema)
def told_receipt(site: str, sha256: str) -> dict[str, Any]:
    """How much of the photo has arrived."""
    return asdict(receipt(services(), site, _checked(sha256)))


@blueprint.put("/api/sites/<string:site>/photos/<string:sha256>")
@blueprint.takes(PhotoPartSchema, "query")
@blueprint.documented(requestBody=_BINARY)
@blueprint.gives(200, ReceiptSchema)
def put_part(told: dict[str, int], site: str, sha256: str) -> dict[str, Any]:
    """Append up to 256 KiB; the last part completes the photo or tells why not."""
    if request.mimetype != "application/octet-stream":
        raise Trouble("unsupported_media")
    if (request.content_length or 0) > PART_MAX:
        raise Trouble("body_too_large")
    if told["offset"] + (request.content_length or 0) > told["total"]:
        raise Trouble("photo_too_large")
    part = Part(site, _checked(sha256), account().id, told["offset"], told["total"], b"")
    return asdict(store_pieces(services(), part, _pieces()))


def _pieces() -> Iterator[bytes]:
    """The body of the present request as it comes in. Raises Trouble body_too_large."""
    size = 0
    while piece := request.stream.read(PIECE):
        size += len(piece)
        if size > PART_MAX:
            raise Trouble("body_too_large")
        yield piece


@blueprint.get("/api/sites/<string:site>/photos/<string:sha256>")
@blueprint.takes(PhotoSizeSchema, "query")
@blueprint.gives(200, content_type="image/jpeg")
def picture(told: dict[str, str], site: str, sha256: str) -> Response:
    """A re-encoded JPEG without metadata, for display."""
    with services().database.reading() as connection:
        if photos.find(connection, site, _checked(sha256)) is None:
            raise Trouble("not_found")
    path = services().photos.display(site, sha256, told["size"])
    if not path.exists():
        raise Trouble("not_found")
    headers = {
        "Content-Disposition": "attachment; filename=photo.jpg",
        "Content-Security-Policy": SANDBOX,
    }
    return Response(path.read_bytes(), content_type="image/jpeg", headers=headers)
